import Foundation
import Kernel

/// What a tenant's archive says of itself, in its file `manifest.json` (`docs/tenant-archive.md`).
struct ArchiveManifest: Sendable, Equatable, Codable {
    static let name = "manifest.json"
    static let kind = "ruche-tenant"
    /// The form of archives that this program writes, and the newest that it reads.
    static let currentVersion = 1

    /// A file of lines.
    struct Part: Sendable, Equatable, Codable {
        let path: String
        let lines: Int64
        let bytes: Int64
        /// In small hexadecimal digits.
        let sha256: String
    }

    struct Tenant: Sendable, Equatable, Codable {
        let name: String
        let displayName: String
    }

    /// The highest numbers that the tenant had given out.
    struct Counters: Sendable, Equatable, Codable {
        let identifier: Int64
        let position: Int64
    }

    struct Files: Sendable, Equatable, Codable {
        let count: Int
        let bytes: Int64
    }

    let kind: String
    let version: Int
    /// When the tenant was as the archive says, RFC 3339 in UTC.
    let time: String
    /// The version of the program that made it.
    let program: String
    let tenant: Tenant
    let counters: Counters
    /// Of `schema.binpb`: two archives with the same one have the same form.
    let schemaSHA256: String
    let parts: [Part]
    let files: Files
    /// Secrets that are set in the tenant, and never in an archive.
    let secretsLeftOut: Int64
    /// The plan that it had; nil when it had no subscription.
    let plan: String?

    func encoded() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self) + Data("\n".utf8)
    }

    private struct Form: Decodable {
        let kind: String
        let version: Int
    }

    /// Reads the manifest of an archive.
    init(of folder: String) throws(BackupFailure) {
        let path = "\(folder)/\(Self.name)"
        guard FileManager.default.fileExists(atPath: folder) else {
            throw BackupFailure(reason: "ARCHIVE_NOT_FOUND", text: "There is no folder \(folder).")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BackupFailure(
                reason: "ARCHIVE_UNFINISHED",
                text: "\(folder) has no \(Self.name): it is no archive, or one that was never finished."
            )
        }
        let decoder = JSONDecoder()
        guard let form = try? decoder.decode(Form.self, from: data), form.kind == Self.kind else {
            throw BackupFailure(reason: "ARCHIVE_DAMAGED", text: "\(path) is not the manifest of a tenant's archive.")
        }
        guard form.version <= Self.currentVersion else {
            throw BackupFailure(
                reason: "ARCHIVE_TOO_NEW",
                text: "The archive has version \(form.version), of a newer program."
            )
        }
        guard let manifest = try? decoder.decode(Self.self, from: data) else {
            throw BackupFailure(reason: "ARCHIVE_DAMAGED", text: "\(path) is not as it was written.")
        }
        self = manifest
    }

    init(
        time: String,
        tenant: Tenant,
        counters: Counters,
        schemaSHA256: String,
        parts: [Part],
        files: Files,
        secretsLeftOut: Int64,
        plan: String? = nil
    ) {
        kind = Self.kind
        version = Self.currentVersion
        self.time = time
        program = ProgramVersion.text
        self.tenant = tenant
        self.counters = counters
        self.schemaSHA256 = schemaSHA256
        self.parts = parts
        self.files = files
        self.secretsLeftOut = secretsLeftOut
        self.plan = plan
    }
}
