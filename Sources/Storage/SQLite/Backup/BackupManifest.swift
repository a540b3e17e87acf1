import Foundation
import Kernel
import Model

/// What a backup says of itself, in its file `manifest.json`.
package struct BackupManifest: Sendable, Equatable, Codable {
    /// The form of backups that this program writes, and the newest that it reads.
    package static let currentFormat = 1

    /// A database as it was copied.
    package struct Database: Sendable, Equatable, Codable {
        package let bytes: Int64
        /// Of the file, in small hexadecimal digits.
        package let sha256: String
        /// The engine's own version, `user_version`.
        package let engineVersion: Int64
    }

    /// A tenant's row of the control database; what is null is left out.
    package struct Row: Sendable, Equatable, Codable {
        package let texts: [String: String]
        package let integers: [String: Int64]
    }

    /// A tenant that is in the backup.
    package struct Tenant: Sendable, Equatable, Codable {
        package let name: String
        package let row: Row
        package let database: Database
        /// Rows of the change log.
        package let changes: Int64
        package let files: Int64
        /// Of all files together.
        package let fileBytes: Int64
    }

    /// A tenant that should be in the backup and is not, and why.
    package struct Missing: Sendable, Equatable, Codable {
        package let name: String
        package let reason: String
        package let text: String
    }

    package let format: Int
    /// When it was begun, RFC 3339 in UTC.
    package let time: String
    /// The version of the program that made it.
    package let program: String
    /// Nil in a backup of named tenants.
    package let control: Database?
    /// In the order of their names.
    package let tenants: [Tenant]
    package let missing: [Missing]
}

extension BackupManifest.Row {
    /// `values` are the given columns of one row of `table`, which has texts and integers only.
    init(_ table: Table, _ columns: [Int], _ values: [Value]) {
        var texts: [String: String] = [:]
        var integers: [String: Int64] = [:]
        for (column, value) in zip(columns, values) {
            let column = table.columns[column]
            precondition(column.type == .text || column.type == .integer, "a manifest holds texts and integers only")
            texts[column.name] = value.text
            integers[column.name] = value.integer
        }
        self.texts = texts
        self.integers = integers
    }

    /// All columns of `table`: what the row does not have gets what the column begins with, and what the table does not
    /// have is left.
    func values(of table: Table) -> [Value] {
        table.columns.map { column in
            texts[column.name].map(Value.text) ?? integers[column.name].map(Value.integer) ?? column.initial
        }
    }
}

// MARK: - The file

extension BackupManifest {
    /// Larger files are no manifests: it holds a few hundred bytes for each tenant.
    private static let mostBytes: Int64 = 256 << 20

    private struct Format: Decodable {
        let format: Int
    }

    /// JSON whose last member, `sha256`, is that of all before it: so no edit goes unnoticed.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Self.sealed([UInt8](try encoder.encode(self)))
    }

    /// Reads and checks the manifest of a backup.
    init(of folder: BackupFolder) throws(BackupError) {
        guard access(folder.path, F_OK) == 0 else { throw .backupNotFound(folder.path) }
        guard access(folder.manifest, F_OK) == 0 else { throw .unfinished(folder.path) }
        guard let bytes = Self.bytes(folder.manifest) else { throw .manifestDamaged(folder.manifest) }
        try self.init(bytes, path: folder.manifest)
    }

    private init(_ bytes: [UInt8], path: String) throws(BackupError) {
        let decoder = JSONDecoder()
        // A newer format may be sealed in another way, so it is looked at first.
        guard let format = try? decoder.decode(Format.self, from: Data(bytes)).format else {
            throw .manifestDamaged(path)
        }
        guard format <= Self.currentFormat else { throw .newerFormat(format) }
        guard let body = Self.unsealed(bytes), let manifest = try? decoder.decode(Self.self, from: Data(body)),
            manifest.isSensible
        else { throw .manifestDamaged(path) }
        self = manifest
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        var status = stat()
        guard stat(path, &status) == 0, Int64(status.st_size) <= mostBytes,
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return [UInt8](data)
    }

    /// Where the closing brace of the body stood, the seal and a brace of its own follow.
    private static func sealed(_ body: [UInt8]) -> [UInt8] {
        Array(body.dropLast(closing.count)) + Array(",\n  \"sha256\" : \"\(FileDigest.text(of: body))\"\n}\n".utf8)
    }

    /// The body that was sealed; nil when a byte of it, or of the seal, has changed.
    private static func unsealed(_ bytes: [UInt8]) -> [UInt8]? {
        let sealBytes = sealed(closing).count
        guard bytes.count > sealBytes else { return nil }
        let body = Array(bytes.dropLast(sealBytes)) + closing
        return sealed(body) == bytes ? body : nil
    }

    private static let closing = Array("\n}".utf8)

    /// The seal finds accidents, not malice: what leads to files is looked at as anything from outside.
    private var isSensible: Bool {
        let names = tenants.map(\.name)
        return format >= 1 && Set(names).count == names.count && names.allSatisfy(BackupTables.isTenantName)
            && tenants.allSatisfy { $0.database.bytes >= 0 && $0.files >= 0 && $0.fileBytes >= 0 && $0.changes >= 0 }
    }
}
