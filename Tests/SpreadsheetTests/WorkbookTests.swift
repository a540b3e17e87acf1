import Foundation
import Kernel
import Model
import Testing

@testable import Spreadsheet

@Suite("Workbooks")
struct WorkbookTests {
    private static let columns = [WorkbookColumn("Nom", .text), WorkbookColumn("Montant", .number)]

    /// Runs a test in a folder of its own.
    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ruche-\(UUID().uuidString)")
            .path(percentEncoded: false)
        do {
            try await body(folder)
        } catch {
            try FileManager.default.removeItem(atPath: folder)
            throw error
        }
        try FileManager.default.removeItem(atPath: folder)
    }

    private func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder)
    }

    /// The bytes of the finished workbook.
    private func taken(_ draft: any WorkbookDraft) async throws -> [UInt8] {
        try await draft.finish()
        var bytes: [UInt8] = []
        while let piece = try await draft.piece() { bytes += piece }
        return bytes
    }

    /// Runs `body` with an open file that holds those bytes.
    private func reading<Answer>(_ bytes: [UInt8], _ body: (Int32) throws -> Answer) throws -> Answer {
        let path = FileManager.default.temporaryDirectory.appending(path: "ruche-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: path)
        let descriptor = open(path.path(percentEncoded: false), O_RDONLY)
        defer { close(descriptor) }
        try FileManager.default.removeItem(at: path)
        return try body(descriptor)
    }

    /// What the parts of a workbook hold, by their names.
    private func parts(_ bytes: [UInt8]) throws -> [String: String] {
        try reading(bytes) { descriptor in
            var archive = ArchiveReader(descriptor)
            var parts: [String: String] = [:]
            while let name = try archive.next() {
                var part: [UInt8] = []
                try archive.unpack { part += $0 }
                parts[name] = String(decoding: part, as: UTF8.self)
            }
            return parts
        }
    }

    private func sheet(_ bytes: [UInt8]) throws -> String {
        try #require(try parts(bytes)["xl/worksheets/sheet1.xml"])
    }

    @Test("A workbook holds what it was given: text as text, numbers, days, times and truth as such")
    func cells() async throws {
        try await withFolder { folder in
            let day = try CivilDate(parsing: "2026-02-28")
            let kinds: [WorkbookColumn.Kind] = [.text, .number, .date, .instant, .bool]
            let columns = kinds.map { WorkbookColumn("Titre", $0) }
            let draft = try await FolderWorkbooks(folder).begin(sheet: "Échantillons", columns: columns)
            try await draft.append([
                [
                    .text("=1+1"), .number("12.50"), .date(day), .instant(day, microseconds: 43_200_000_000),
                    .bool(true),
                ],
                [.text("Ets <Dupré> & fils"), .number("12345678901234.567"), .empty, .empty, .bool(false)],
                [.empty, .real(4.835), .date(.first), .empty, .empty],
            ])
            let parts = try parts(try await taken(draft))
            let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
            #expect(sheet.contains("<c r=\"A2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>"))
            #expect(sheet.contains("<v>12.5</v>") && sheet.contains("<v>46081</v>") && sheet.contains("<v>46081.5</v>"))
            #expect(sheet.contains("<c r=\"E2\" t=\"b\"><v>1</v></c>"))
            #expect(sheet.contains("<c r=\"E3\" t=\"b\"><v>0</v></c>"))
            #expect(sheet.contains("<t>Ets &lt;Dupré&gt; &amp; fils</t>"))
            // No digit is lost, and no day is wrong.
            #expect(sheet.contains("<t>12345678901234.567</t>") && sheet.contains("<t>0001-01-01</t>"))
            #expect(sheet.contains("<c r=\"B4\"><v>4.835</v></c>"))
            #expect(!sheet.contains("<f>") && !sheet.contains("hyperlink"))
            #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:E4\"/>"))
            #expect(parts["xl/workbook.xml"]?.contains("name=\"Échantillons\"") == true)
            #expect(parts["xl/styles.xml"]?.contains("yyyy-mm-dd hh:mm:ss") == true)
            #expect(try files(folder).isEmpty)
        }
    }

    /// Five hundred rows that hardly get shorter when they are packed.
    private static func page(_ page: Int, of number: Int) -> [[WorkbookCell]] {
        (0..<500).map { row in
            let random = UUID().uuidString + UUID().uuidString
            return [.text("Compte \(number) \(random)"), .number("\(page * 500 + row)")]
        }
    }

    @Test("A workbook of many rows comes piece by piece, whole, and several are made at once")
    func many() async throws {
        try await withFolder { folder in
            let workbooks = try FolderWorkbooks(folder)
            let numbers = 0..<4
            let found: [Int: [UInt8]] = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
                for number in numbers {
                    group.addTask {
                        let draft = try await workbooks.begin(sheet: "Comptes", columns: Self.columns)
                        for page in 0..<20 { try await draft.append(Self.page(page, of: number)) }
                        return (number, try await self.taken(draft))
                    }
                }
                return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            for number in numbers {
                let bytes = try #require(found[number])
                #expect(bytes.count > WorkbookFile.pieceBytes)
                let sheet = try sheet(bytes)
                #expect(sheet.components(separatedBy: "<row ").count - 1 == 10_001)
                #expect(sheet.components(separatedBy: "<t>Compte \(number) ").count - 1 == 10_000)
                #expect(sheet.contains("<c r=\"B10001\" s=\"2\"><v>9999</v></c>"))
            }
            #expect(try files(folder).isEmpty)
        }
    }

    @Test("A workbook without rows has its header")
    func empty() async throws {
        try await withFolder { folder in
            let draft = try await FolderWorkbooks(folder).begin(sheet: "", columns: Self.columns)
            let sheet = try sheet(try await taken(draft))
            #expect(sheet.contains("<t>Nom</t>") && sheet.contains("<autoFilter ref=\"A1:B1\"/>"))
        }
    }

    @Test("A text that is too long and a row too many are refused, and nothing is left of the workbook")
    func limits() async throws {
        try await withFolder { folder in
            let workbooks = try FolderWorkbooks(folder)
            let long = try await workbooks.begin(sheet: "Comptes", columns: Self.columns)
            let text = String(repeating: "x", count: WorkbookLimits.characters + 1)
            await #expect(throws: WorkbookError.cellTooLong(row: 1, column: 0)) {
                try await long.append([[.text("a"), .empty], [.text(text), .empty]])
            }
            await long.discard()
            let high = try await workbooks.begin(sheet: "Comptes", columns: Self.columns)
            let rows = Array(repeating: [WorkbookCell.empty, .empty], count: WorkbookLimits.rows)
            try await high.append(rows)
            await #expect(throws: WorkbookError.tooManyRows) { try await high.append([[.empty, .empty]]) }
            await high.discard()
            #expect(try files(folder).isEmpty)
        }
    }

    @Test("A workbook that is given up leaves nothing, whenever that is")
    func discarded() async throws {
        try await withFolder { folder in
            let workbooks = try FolderWorkbooks(folder)
            for steps in 0..<4 {
                let draft = try await workbooks.begin(sheet: "Comptes", columns: Self.columns)
                if steps > 0 { try await draft.append([[.text("a"), .number("1")]]) }
                if steps > 1 { try await draft.finish() }
                if steps > 2 { _ = try await draft.piece() }
                await draft.discard()
                await draft.discard()
                #expect(try await draft.piece() == nil)
                await #expect(throws: StoreError.self) { try await draft.append([]) }
                #expect(try files(folder).isEmpty)
            }
        }
    }

    @Test("What a crash left goes at the next start, and the folder is its owner's only")
    func start() async throws {
        try await withFolder { folder in
            _ = try FolderWorkbooks(folder)
            try Data([1]).write(to: URL(filePath: folder).appending(path: "left.xlsx"))
            _ = try FolderWorkbooks(folder)
            #expect(try files(folder).isEmpty)
            let attributes = try FileManager.default.attributesOfItem(atPath: folder)
            #expect(attributes[.posixPermissions] as? Int == 0o700)
        }
    }

    @Test("A workbook that lost rows, or its end, on a full disk is found out")
    func incomplete() async throws {
        try await withFolder { folder in
            let draft = try await FolderWorkbooks(folder).begin(sheet: "Comptes", columns: Self.columns)
            try await draft.append(Self.page(0, of: 1))
            let bytes = try await taken(draft)
            let sheet = try sheet(bytes)
            let rows = try #require(sheet.components(separatedBy: "sheetData>").dropFirst().first)
            // Without the start of the mark that ends them.
            let count = Int64(rows.utf8.count - 2)
            try reading(bytes) { try WorkbookCheck.run($0, rows: count) }
            #expect(throws: StoreError.full) { try reading(bytes) { try WorkbookCheck.run($0, rows: count + 1) } }
            for kept in [0, 100, bytes.count / 2] {
                let cut = Array(bytes.prefix(kept))
                #expect(throws: StoreError.full) { try reading(cut) { try WorkbookCheck.run($0, rows: count) } }
            }
        }
    }
}
