import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// Notes what a workbook would hold, up to so many rows.
private actor NotedWorkbook: Workbooks, WorkbookDraft {
    private let mostRows: Int
    private(set) var sheet = ""
    private(set) var columns: [WorkbookColumn] = []
    private(set) var rows: [[WorkbookCell]] = []
    private(set) var isDiscarded = false
    private var pieces: [[UInt8]] = [[3, 4], [1, 2]]

    init(mostRows: Int = WorkbookLimits.rows) { self.mostRows = mostRows }

    func begin(sheet: String, columns: [WorkbookColumn]) async throws -> any WorkbookDraft {
        self.sheet = sheet
        self.columns = columns
        return self
    }

    func append(_ rows: [[WorkbookCell]]) throws {
        guard self.rows.count + rows.count <= mostRows else { throw WorkbookError.tooManyRows }
        self.rows += rows
    }

    func finish() {}

    func piece() -> [UInt8]? { pieces.popLast() }

    func discard() { isDiscarded = true }
}

extension TransferBench {
    /// An export to its end; the file is nil when it failed.
    fileprivate func excel(
        _ entity: String,
        _ fill: (inout StartExportRequest) -> Void = { _ in }
    ) async throws -> (operation: Contract.Operation, file: StoredFile?) {
        var request = StartExportRequest()
        request.entity = entity
        request.format = .exportXlsx
        fill(&request)
        let started = try await platform.call(TransferMethods.startExport, request)
        try await platform.dispatcher.operations.drain(TestPlatform.tenant)
        let operation = try await platform.call(OperationMethods.getOperation, .with { $0.id = started.id })
        guard operation.hasFile else { return (operation, nil) }
        let caller = FileCaller(token: platform.administrator, language: "en", peer: "127.0.0.1")
        let file = try await platform.dispatcher.openFile("kernel.operation/\(started.id)/file"[...], caller)
        return (operation, file)
    }
}

@Suite("Exports to Excel")
struct ExportTests {
    private static let fields = [
        "id", "title", "price", "rate", "day", "moment", "colour", "origin", "flag", "count", "longitude", "words",
        "colours", "mood", "pin", "lines.text", "lines.amount",
    ]

    private func with(
        workbooks: (any Workbooks)? = nil,
        _ body: (TransferBench) async throws -> Void
    ) async throws {
        let plugins: [any Plugin.Type] = [DirectoryPlugin.self, TestingPlugin.self]
        let platform = try await TestPlatform.make(plugins, rehearses: false, workbooks: workbooks)
        do {
            try await body(TransferBench(platform: platform))
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    /// A sample that says something in every field.
    private func full(_ bench: TransferBench) async throws -> Sample {
        try await bench.platform.sample("Échantillon") {
            $0.price = "12.50"
            $0.rate = "0.05500001"
            $0.day = "2026-02-28"
            // 5 January 2026, 09:00 UTC: 10:00 in Paris.
            $0.moment = .init(seconds: 1_767_603_600, nanos: 123_456_000)
            $0.colour = .green
            $0.origin = "north"
            $0.flag = true
            $0.count = -3
            $0.longitude = 4.835
            $0.words = ["un", "deux trois"]
            $0.colours = [.red, .blue]
            $0.mood = "calm"
            $0.pin = "12345678"
            $0.lines = ["Fût", "Caisse"].map { text in
                .with {
                    $0.text = text
                    $0.amount = "1.234"
                }
            }
        }
    }

    @Test("Each field is what it is: numbers, days and times as such, further lines in further rows, secrets never")
    func cells() async throws {
        let noted = NotedWorkbook()
        try await with(workbooks: noted) { bench in
            let sample = try await full(bench)
            let (operation, file) = try await bench.excel("testing.sample") { $0.columns = Self.fields }
            #expect(operation.state == .succeeded, "\(operation.errorReason)")
            #expect(await noted.sheet == "testing.sample")
            #expect(await noted.columns.map(\.header) == Self.fields)
            let kinds: [WorkbookColumn.Kind] = [
                .number, .text, .number, .number, .date, .instant, .text, .text, .bool, .number, .number, .text, .text,
                .text, .text, .text, .number,
            ]
            #expect(await noted.columns.map(\.kind) == kinds)
            let day = try CivilDate(parsing: "2026-01-05")
            let first: [WorkbookCell] = [
                .number("\(sample.id)"), .text("Échantillon"), .number("12.50"), .number("0.05500001"),
                .date(try CivilDate(parsing: "2026-02-28")), .instant(day, microseconds: 36_000_123_456),
                .text("GREEN"), .text("north"), .bool(true), .number("-3"), .real(4.835), .text("un;deux trois"),
                .text("RED;BLUE"), .text("calm"), .empty, .text("Fût"), .number("1.2340"),
            ]
            var second = [WorkbookCell](repeating: .empty, count: Self.fields.count)
            second[0] = .number("\(sample.id)")
            second[15] = .text("Caisse")
            second[16] = .number("1.2340")
            #expect(await noted.rows == [first, second])
            // The file is what the workbook handed out, piece by piece.
            let stored = try #require(file)
            #expect(stored.file.name == "testing.sample.xlsx" && stored.file.size == 4)
            #expect(try await stored.read(0, 10) == [1, 2, 3, 4])
        }
    }

    @Test(
        "With labels, columns, values and the sheet are called as people call them, in the language of the caller",
        arguments: [
            ("fr", "Échantillon", "id Couleur Couleurs Provenance Humeur", "Vert Rouge;Bleu Nord Calme", "Gai"),
            ("en", "Sample", "id Colour Colours From Mood", "Green Red;Blue North Calm", "Merry"),
        ] as [(String, String, String, String, String)]
    )
    func labels(language: String, sheet: String, header: String, words: String, own: String) async throws {
        let noted = NotedWorkbook()
        try await with(workbooks: noted) { bench in
            let first = try await full(bench)
            // A value of the firm's own.
            _ = try await bench.platform.call(
                ChoiceMethods.createChoice,
                .with {
                    $0.choice.list = "testing.sample.mood"
                    $0.choice.key = "merry"
                    $0.choice.labelFr = "Gai"
                    $0.choice.labelEn = "Merry"
                }
            )
            let second = try await bench.platform.sample("b") { $0.mood = "merry" }
            // And a word.
            _ = try await bench.platform.call(
                LabelMethods.createLabel,
                .with {
                    $0.label.key = "field.testing.sample.origin"
                    $0.label.language = language
                    $0.label.text = language == "fr" ? "Provenance" : "From"
                }
            )
            let (operation, _) = try await bench.excel("testing.sample") {
                $0.columns = ["id", "colour", "colours", "origin", "mood"]
                $0.labels = true
                $0.language = language
            }
            #expect(operation.state == .succeeded, "\(operation.errorReason)")
            #expect(await noted.sheet == sheet)
            #expect(await noted.columns.map(\.header) == header.components(separatedBy: " "))
            let dense = [.number("\(first.id)")] + words.components(separatedBy: " ").map { WorkbookCell.text($0) }
            let sparse: [WorkbookCell] = [.number("\(second.id)"), .empty, .empty, .empty, .text(own)]
            #expect(await noted.rows == [dense, sparse])
        }
    }

    @Test("A list of several pages comes whole, in its order, with its filter (ACC-38)")
    func pages() async throws {
        let noted = NotedWorkbook()
        try await with(workbooks: noted) { bench in
            try await bench.platform.crowd(1300) { number, sample in sample.count = Int32(number % 1000) }
            func fill(_ request: inout StartExportRequest) {
                request.filter = "count < 600"
                request.orderBy = "title desc"
                request.columns = ["title"]
            }
            let (operation, _) = try await bench.excel("testing.sample", fill)
            #expect(operation.counts.map { "\($0.name) \($0.count)" } == ["exported 900"])
            let lines = try await bench.export("testing.sample", fill).components(separatedBy: "\r\n")
            let rows = await noted.rows
            #expect(rows == lines.dropFirst().dropLast().map { [WorkbookCell.text($0)] })
            #expect(Set(rows).count == 900)
        }
    }

    @Test("A list that is too long for a sheet is refused, and nothing is left of the workbook")
    func tooManyRows() async throws {
        let noted = NotedWorkbook(mostRows: 600)
        try await with(workbooks: noted) { bench in
            try await bench.platform.crowd(700)
            let (operation, file) = try await bench.excel("testing.sample")
            #expect(operation.state == .failed && operation.errorReason == "TOO_MANY_ROWS" && file == nil)
            #expect(operation.errorMessage.contains("1048575"))
            #expect(await noted.isDiscarded)
        }
    }

    @Test("A text that is too long for a cell is refused with its record and field, never cut")
    func cellTooLong() async throws {
        try await with { bench in
            try await bench.platform.sample("a")
            let sample = try await bench.platform.sample("b") {
                $0.optionalText = String(repeating: "é", count: 32_768)
            }
            let (operation, file) = try await bench.excel("testing.sample")
            #expect(operation.state == .failed && operation.errorReason == "CELL_TOO_LONG" && file == nil)
            #expect(operation.errorMessage.contains("optional_text of record \(sample.id)"))
            let left = try FileManager.default.contentsOfDirectory(atPath: bench.platform.folder + "/workbooks")
            #expect(left.isEmpty)
        }
    }

    @Test("The file is a workbook by its name, its type and its first bytes, and nothing else is left")
    func file() async throws {
        try await with { bench in
            try await bench.platform.account("Ets Dupré")
            let (operation, file) = try await bench.excel("directory.account") { $0.separator = "no separator" }
            #expect(operation.state == .succeeded, "\(operation.errorReason)")
            let stored = try #require(file)
            #expect(stored.file.name == "directory.account.xlsx")
            #expect(stored.file.type == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            let bytes = try await stored.read(0, Int(stored.file.size))
            #expect(bytes.starts(with: "PK\u{3}\u{4}".utf8) && FileDigest.text(of: bytes) == stored.file.hash)
            let left = try FileManager.default.contentsOfDirectory(atPath: bench.platform.folder + "/workbooks")
            #expect(left.isEmpty)
        }
    }

    @Test("In CSV, values keep their names, which an import reads, whatever the columns are called")
    func csv() async throws {
        try await with { bench in
            _ = try await full(bench)
            let text = try await bench.export("testing.sample") {
                $0.columns = ["colour", "moment", "flag", "pin"]
                $0.labels = true
                $0.language = "fr"
            }
            let header = "\u{FEFF}Couleur;Instant;Drapeau;Code secret\r\n"
            #expect(text == header + "GREEN;2026-01-05T09:00:00.123456Z;true;\r\n")
        }
    }

    @Test("A server that makes no workbooks, and one that does not know the format, say so")
    func refused() async throws {
        try await with(workbooks: NoWorkbooks()) { bench in
            let (operation, _) = try await bench.excel("directory.account")
            #expect(operation.state == .failed && operation.errorReason == "FORMAT_UNAVAILABLE")
            let unknown = try await refusal {
                try await bench.excel("directory.account") { $0.format = .UNRECOGNIZED(7) }
            }
            #expect(unknown == "UNKNOWN_ENUM_VALUE format")
        }
    }
}
