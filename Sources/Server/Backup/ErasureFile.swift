import Foundation
import Kernel
import Model
import Storage

/// The register of erasures in a file of its own: what an operator keeps apart from the backups, so that a restore into an
/// empty folder, whose control database is as old as the backup, knows whom to forget. A line of JSON for each record;
/// identifiers and times, and nothing of the person.
enum ErasureFile {
    private static let table = BackupTables.erasures

    static func line(_ row: [Value]) throws -> String {
        var texts: [String: String] = [:]
        for (column, value) in zip(table.columns, row) {
            switch value {
            case .integer(let number): texts[column.name] = String(number)
            case .text(let text): texts[column.name] = text
            case .null, .real, .blob: break
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(texts), as: UTF8.self)
    }

    /// The rows of a file; refuses one that is not such a file.
    static func rows(of path: String) throws(BackupFailure) -> [[Value]] {
        let text: String
        do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw BackupFailure(reason: "ERASURES_UNREADABLE", text: "\(path) cannot be read.")
        }
        var rows: [[Value]] = []
        for (place, line) in text.split(separator: "\n").enumerated() {
            guard let row = row(line) else {
                throw BackupFailure(
                    reason: "ERASURES_UNREADABLE",
                    text: "\(path), line \(place + 1): it is no line of a register of erasures."
                )
            }
            rows.append(row)
        }
        return rows
    }

    private static func row(_ line: Substring) -> [Value]? {
        guard let texts = try? JSONDecoder().decode([String: String].self, from: Data(line.utf8)) else { return nil }
        var row: [Value] = []
        for (place, column) in table.columns.enumerated() {
            guard let text = texts[column.name] else {
                // Only the record that was named has no root.
                guard column.name == "root" else { return nil }
                row.append(.null)
                continue
            }
            if column.type == .text {
                guard place != BackupTables.erasureTenant || BackupTables.isTenantName(text) else { return nil }
                row.append(.text(text))
            } else {
                guard let number = Int64(text) else { return nil }
                row.append(.integer(number))
            }
        }
        return row
    }
}

/// `ruche tenant erasures`: tells the register of erasures of all tenants, also while a server works on them.
package struct ErasureExport: Sendable {
    private let dataFolder: String
    private let say: @Sendable (String) -> Void

    package init(dataFolder: String, say: @escaping @Sendable (String) -> Void) {
        self.dataFolder = dataFolder
        self.say = say
    }

    package func run() async throws(BackupFailure) {
        let rows: [[Value]]
        do { rows = try await SavedErasures.read(dataFolder: dataFolder) } catch { throw BackupFailure(error) }
        do {
            for row in rows { say(try ErasureFile.line(row)) }
        } catch {
            throw BackupFailure(reason: "ERASURES_UNREADABLE", text: "\(error)")
        }
    }
}
