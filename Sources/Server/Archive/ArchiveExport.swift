import Foundation
package import Kernel
package import Model
import Storage

/// `ruche tenant export`: writes everything that a tenant owns into a folder of files that other programs can read.
///
/// It works beside a running server: the tenant is copied as it was at one moment, the way a backup is, and the archive
/// is written from that copy. So it wants room for the tenant twice.
package struct ArchiveExport: Sendable {
    private let dataFolder: String
    private let target: String
    private let tenant: String
    private let plugins: [any Plugin.Type]
    private let time: Instant
    private let say: @Sendable (String) -> Void
    private let show: @Sendable (String) -> Void

    /// - Parameters:
    ///   - dataFolder: where the tenants are.
    ///   - target: the folder below which the archive gets a folder of its own, `<tenant>-<time>`. It is made if its
    ///     parent is there, and cannot lie in the data folder.
    ///   - tenant: which.
    ///   - plugins: the modules whose records are written.
    ///   - time: now, for the name of the archive.
    ///   - say: is told what was written, at the end.
    ///   - show: is told how far it is.
    package init(
        dataFolder: String,
        target: String,
        tenant: String,
        plugins: [any Plugin.Type] = ServerPlugins.all,
        time: Instant = SystemClock().now(),
        say: @escaping @Sendable (String) -> Void,
        show: @escaping @Sendable (String) -> Void
    ) {
        self.dataFolder = dataFolder
        self.target = target
        self.tenant = tenant
        self.plugins = plugins
        self.time = time
        self.say = say
        self.show = show
    }

    /// Answers the archive's path. Throws when there is no archive then; what it had made is removed.
    package func run() async throws(BackupFailure) -> String {
        let core = try ArchiveCore(plugins)
        guard BackupTables.isTenantName(tenant) else { throw BackupFailure(BackupError.invalidName(tenant)) }
        let name = "\(tenant)-\(Self.name(of: time))"
        let (path, draft) = ("\(target)/\(name)", "\(target)/.\(name)-unfinished")
        guard !FileManager.default.fileExists(atPath: path) else {
            throw BackupFailure(BackupError.targetNotEmpty(path))
        }
        try checkPlace()
        try Self.makeFolder(target)
        try Self.makeFolder(draft)
        do throws(BackupFailure) {
            let manifest = try await fill(draft, core)
            do {
                try FileManager.default.removeItem(atPath: draft + "/copy")
                try FileManager.default.moveItem(atPath: draft, toPath: path)
            } catch {
                throw BackupFailure(writing: path, error)
            }
            report(manifest, path)
            return path
        } catch {
            // What cannot be removed has no name that anybody takes for an archive.
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
    }

    /// Refuses a target in the data folder, before anything is made there.
    private func checkPlace() throws(BackupFailure) {
        let url = URL(fileURLWithPath: target)
        let place = url.deletingLastPathComponent().resolvingSymlinksInPath().appending(path: url.lastPathComponent)
        let data = URL(fileURLWithPath: dataFolder).resolvingSymlinksInPath().pathComponents.filter { $0 != "/" }
        guard !place.pathComponents.filter({ $0 != "/" }).starts(with: data) else {
            throw BackupFailure(BackupError.targetInDataFolder(target))
        }
    }

    /// `20261122T083000Z`
    private static func name(of time: Instant) -> String {
        String(time.text.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
    }

    private static func makeFolder(_ path: String) throws(BackupFailure) {
        do {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue { return }
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw BackupFailure(writing: path, error)
        }
    }

    private func report(_ manifest: ArchiveManifest, _ path: String) {
        let lines = manifest.parts.reduce(0) { $0 + $1.lines }
        let bytes = manifest.parts.reduce(manifest.files.bytes) { $0 + $1.bytes }
        say("\(tenant): \(lines) lines, \(BackupWords.amount(bytes: bytes, files: Int64(manifest.files.count)))")
        if manifest.secretsLeftOut > 0 {
            let count = manifest.secretsLeftOut
            say(count == 1 ? "1 secret is not in it." : "\(count) secrets are not in it.")
        }
        say("Archive: \(path)")
    }

    private func fill(_ draft: String, _ core: ArchiveCore) async throws(BackupFailure) -> ArchiveManifest {
        let backup = SQLiteBackup(
            dataFolder: dataFolder,
            target: draft + "/copy",
            tenants: [tenant],
            time: time,
            program: ProgramVersion.text
        ) { [show] in show("Copying: \(BackupWords.progress($0))") }
        let copy: (path: String, manifest: BackupManifest)
        do { copy = try await backup.run() } catch { throw BackupFailure(error) }
        // A backup's folder lies as a data folder does.
        let engine = try core.engine(copy.path)
        let result: Result<ArchiveManifest, BackupFailure>
        do throws(BackupFailure) {
            let row = copy.manifest.tenants.first?.row.texts["display_name"]
            result = .success(try await write(draft, core, engine, displayName: row ?? tenant))
        } catch {
            result = .failure(error)
        }
        await engine.close()
        return try result.get()
    }

    private func write(
        _ draft: String,
        _ core: ArchiveCore,
        _ engine: any StoreEngine,
        displayName: String
    ) async throws(BackupFailure) -> ArchiveManifest {
        do {
            let store = engine.store(.tenant(tenant))
            let counters = try await core.archive.counters(store)
            let (show, time) = (show, time)
            let written = try await store.read { reader in
                let missing = try core.archive.missingModules(reader)
                guard missing.isEmpty else {
                    throw BackupFailure(
                        reason: "MODULE_MISSING",
                        text: "The tenant has records of modules that this program lacks: "
                            + missing.joined(separator: ", ") + "."
                    )
                }
                var parts: [ArchiveManifest.Part] = []
                var secrets: Int64 = 0
                for part in core.archive.parts {
                    show("Writing \(part.path)")
                    var file = try ArchiveFile("\(draft)/\(part.path)")
                    let summary = try core.archive.write(part, reader) { try file.append($0 + [UInt8(ascii: "\n")]) }
                    let (bytes, hash) = try file.finish()
                    parts.append(.init(path: part.path, lines: summary.lines, bytes: bytes, sha256: hash))
                    secrets += summary.secrets
                }
                return (
                    parts: parts,
                    secrets: secrets,
                    files: try ArchiveFiles.list(reader),
                    descriptors: try core.archive.descriptors(reader),
                    plan: try core.archive.plan(reader, at: time)
                )
            }
            let bytes = try await ArchiveFiles.copy(written.files, from: engine, tenant, to: draft, show)
            var schema = try ArchiveFile("\(draft)/schema.binpb")
            try schema.append(written.descriptors)
            let manifest = ArchiveManifest(
                time: time.text,
                tenant: .init(name: tenant, displayName: displayName),
                counters: .init(identifier: counters.identifier, position: counters.position),
                schemaSHA256: try schema.finish().sha256,
                parts: written.parts,
                files: .init(count: written.files.count, bytes: bytes),
                secretsLeftOut: written.secrets,
                plan: written.plan
            )
            var file = try ArchiveFile("\(draft)/\(ArchiveManifest.name)")
            try file.append([UInt8](try manifest.encoded()))
            _ = try file.finish()
            return manifest
        } catch {
            throw BackupFailure(working: error, in: draft)
        }
    }
}

/// The bytes of a tenant's files, on their way in and out.
enum ArchiveFiles {
    private static let piece = 1 << 20

    /// The files that a tenant knows, by their SHA-256.
    static func list(_ reader: any StoreReader) throws -> [String] {
        var hashes: [String] = []
        let query = Query(BackupTables.files, columns: [0], where: .all, order: [SortKey(0)])
        try reader.select(query) { cells in
            hashes.append(cells[0].text)
            return true
        }
        return hashes
    }

    /// Where a file lies in an archive; nil for what is no SHA-256, which so leads nowhere.
    static func path(_ hash: String) -> String? {
        let digits = Set("0123456789abcdef")
        return hash.utf8.count == 64 && hash.allSatisfy(digits.contains)
            ? "files/\(hash.prefix(2))/\(hash.dropFirst(2))" : nil
    }

    /// Copies files out of an engine; answers their bytes.
    static func copy(
        _ hashes: [String],
        from engine: any StoreEngine,
        _ tenant: String,
        to folder: String,
        _ show: @Sendable (String) -> Void
    ) async throws -> Int64 {
        var total: Int64 = 0
        for (place, hash) in hashes.enumerated() {
            if place.isMultiple(of: 100) { show("Copying files: \(place) of \(hashes.count)") }
            guard let path = path(hash) else { throw BackupFailure(BackupError.fileDamaged(hash)) }
            let written = try await engine.files.reading(tenant, hash) { read in
                var file = try ArchiveFile("\(folder)/\(path)")
                var start: Int64 = 0
                while true {
                    let bytes = try read(start, piece)
                    guard !bytes.isEmpty else { return try file.finish() }
                    try file.append(bytes)
                    start += Int64(bytes.count)
                }
            }
            guard written.sha256 == hash else { throw BackupFailure(BackupError.fileDamaged(hash)) }
            total += written.bytes
        }
        return total
    }

    /// Copies files of an archive into an engine; each is what its name says.
    static func copy(
        _ hashes: [String],
        from folder: String,
        to engine: any StoreEngine,
        _ tenant: String,
        _ show: @Sendable (String) -> Void
    ) async throws {
        for (place, hash) in hashes.enumerated() {
            if place.isMultiple(of: 100) { show("Copying files: \(place) of \(hashes.count)") }
            guard let path = path(hash), let handle = FileHandle(forReadingAtPath: "\(folder)/\(path)") else {
                throw BackupFailure(BackupError.fileMissing(hash))
            }
            defer { try? handle.close() }
            let draft = try await engine.files.begin(tenant)
            do {
                var digest = FileDigest()
                while let bytes = try handle.read(upToCount: piece), !bytes.isEmpty {
                    bytes.withUnsafeBytes { digest.add($0) }
                    try await draft.append([UInt8](bytes))
                }
                guard digest.text == hash else { throw BackupFailure(BackupError.fileDamaged(hash)) }
                try await draft.keep(as: hash)
            } catch {
                await draft.discard()
                throw error
            }
        }
    }
}
