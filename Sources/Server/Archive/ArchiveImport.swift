import Foundation
package import Kernel
import Storage

/// `ruche tenant import`: makes a tenant of an archive, in a data folder where no server works.
///
/// The archive is read and checked first. Then a new tenant is made and filled; it is there for others only when all of it
/// was written and read back, and an interruption leaves nothing that the next start does not remove.
package struct ArchiveImport: Sendable {
    private let archive: String
    private let dataFolder: String
    private let newName: String?
    private let plugins: [any Plugin.Type]
    private let say: @Sendable (String) -> Void
    private let show: @Sendable (String) -> Void
    /// Most users that are named at the end.
    private static let mostNamed = 20

    /// - Parameters:
    ///   - archive: the folder of one archive, which has a `manifest.json`.
    ///   - dataFolder: made if there is none. Its lock is held meanwhile.
    ///   - newName: the tenant's name; nil: the one it had.
    ///   - plugins: the modules that there are; an archive with records of others is refused.
    ///   - say: is told what was read, who signs in otherwise than before, and which plan it had, at the end.
    ///   - show: is told how far it is.
    package init(
        archive: String,
        dataFolder: String,
        as newName: String?,
        plugins: [any Plugin.Type] = ServerPlugins.all,
        say: @escaping @Sendable (String) -> Void,
        show: @escaping @Sendable (String) -> Void
    ) {
        self.archive = archive
        self.dataFolder = dataFolder
        self.newName = newName
        self.plugins = plugins
        self.say = say
        self.show = show
    }

    /// Throws when no tenant was made.
    package func run() async throws(BackupFailure) {
        let core = try ArchiveCore(plugins)
        let manifest = try ArchiveManifest(of: archive)
        let name = newName ?? manifest.tenant.name
        guard BackupTables.isTenantName(name) else { throw BackupFailure(BackupError.invalidName(name)) }
        try check(manifest, core)
        let engine = try core.engine(dataFolder)
        let result: Result<ArchivedAccess, BackupFailure>
        do {
            let tenants = TenantDirectory(engine: engine)
            try await tenants.prepare()
            let access = try await tenants.make(
                name,
                displayName: String(manifest.tenant.displayName.prefix(200)),
                now: SystemClock().now()
            ) { store in
                try await fill(store, engine, name, manifest, core)
                return try await ArchivedAccess(of: name, store, core.archive)
            }
            // Whom the platform forgot in the tenant that the archive is of, it forgets in this one: the next start does.
            try await tenants.copyErasures(of: manifest.tenant.name, to: name)
            result = .success(access)
        } catch let refusal as KernelRefusal where refusal.code == .tenantExists {
            result = .failure(
                BackupFailure(
                    reason: refusal.reason,
                    text: "There is a tenant \(name) already: give another name with --as."
                )
            )
        } catch {
            result = .failure(BackupFailure(working: error, in: dataFolder))
        }
        await engine.close()
        report(name, manifest, try result.get())
    }

    private func report(_ name: String, _ manifest: ArchiveManifest, _ access: ArchivedAccess) {
        let lines = manifest.parts.reduce(0) { $0 + $1.lines }
        let files = manifest.files.count
        say("\(name): \(lines) lines, \(files) \(files == 1 ? "file" : "files")")
        if manifest.secretsLeftOut > 0 { say("Secrets are to be typed anew: \(manifest.secretsLeftOut).") }
        let users = access.withoutSecondFactor
        if !users.isEmpty {
            let named = users.prefix(Self.mostNamed).map { String($0) }.joined(separator: ", ")
            let more = users.count > Self.mostNamed ? ", ..." : ""
            say("Second factors are off, since no recovery code was left: \(users.count) (users \(named)\(more)).")
        }
        if let plan = manifest.plan {
            say("It had the plan \(plan), and has the default plan here; `ruche tenant plan \(name) PLAN` changes it.")
        }
        if let invitation = access.invitation {
            say("No administrator has a password: user \(invitation.user) sets one with this, shown this once:")
            say(invitation.token)
        }
    }

    /// Whether every part is one that this program knows, and is as it was written.
    private func check(_ manifest: ArchiveManifest, _ core: ArchiveCore) throws(BackupFailure) {
        let known = Set(core.archive.parts.map(\.path))
        var seen: Set<String> = []
        for part in manifest.parts {
            guard known.contains(part.path) else {
                throw BackupFailure(
                    reason: "MODULE_MISSING",
                    text: "The archive has \(part.path), which no module of this program reads."
                )
            }
            guard seen.insert(part.path).inserted else {
                throw BackupFailure(reason: "ARCHIVE_DAMAGED", text: "The manifest names \(part.path) twice.")
            }
            show("Checking \(part.path)")
            let path = "\(archive)/\(part.path)"
            guard let handle = FileHandle(forReadingAtPath: path) else {
                throw BackupFailure(reason: "ARCHIVE_DAMAGED", text: "The archive lacks \(part.path).")
            }
            defer { try? handle.close() }
            var digest = FileDigest()
            do {
                while let bytes = try handle.read(upToCount: 1 << 20), !bytes.isEmpty {
                    bytes.withUnsafeBytes { digest.add($0) }
                }
            } catch {
                throw BackupFailure(reading: path, error)
            }
            guard digest.text == part.sha256 else {
                throw BackupFailure(reason: "ARCHIVE_DAMAGED", text: "\(part.path) is not as it was written.")
            }
        }
    }

    private func fill(
        _ store: any Store,
        _ engine: any StoreEngine,
        _ name: String,
        _ manifest: ArchiveManifest,
        _ core: ArchiveCore
    ) async throws {
        let parts = Dictionary(manifest.parts.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var counters = TenantArchive.Counters(
            identifier: manifest.counters.identifier,
            position: manifest.counters.position
        )
        for part in core.archive.parts {
            guard let entry = parts[part.path] else { continue }
            counters = counters.merged(try await read(part, entry, store, core))
        }
        let highest = counters
        try await store.write { writer in
            try writer.raise(.identifier, to: highest.identifier)
            try writer.raise(.position, to: highest.position)
        }
        let files = try await store.read { try ArchiveFiles.list($0) }
        try await ArchiveFiles.copy(files, from: archive, to: engine, name, show)
        let descriptors = try await store.read { try core.archive.descriptors($0) }
        let isSameForm = manifest.schemaSHA256 == FileDigest.text(of: descriptors)
        try await compare(store, parts, isSameForm: isSameForm, core)
    }

    private func read(
        _ part: TenantArchive.Part,
        _ entry: ArchiveManifest.Part,
        _ store: any Store,
        _ core: ArchiveCore
    ) async throws -> TenantArchive.Counters {
        var counters = TenantArchive.Counters()
        var file = try ArchiveLines("\(archive)/\(part.path)")
        var done: Int64 = 0
        while true {
            let lines = try file.take(1000, bytes: 4 << 20)
            guard !lines.isEmpty else { return counters }
            show("Reading \(part.path): \(done) of \(entry.lines)")
            do {
                counters = counters.merged(try await store.write { try core.archive.read(lines, of: part, $0) })
            } catch let error as TenantArchive.LineError {
                throw BackupFailure(
                    reason: "ARCHIVE_UNREADABLE",
                    text: "\(part.path), line \(done + Int64(error.place) + 1): \(error.text)."
                )
            } catch StoreError.duplicate(let what) {
                throw BackupFailure(
                    reason: "ARCHIVE_UNREADABLE",
                    text: "\(part.path), lines \(done + 1) to \(done + Int64(lines.count)): "
                        + "something is there twice (\(what))."
                )
            }
            done += Int64(lines.count)
        }
    }

    /// Reads back what was written: in the form of this program's archives it has the same bytes again. Where the archive
    /// has another form, of an older program, it has as many lines.
    private func compare(
        _ store: any Store,
        _ parts: [String: ArchiveManifest.Part],
        isSameForm: Bool,
        _ core: ArchiveCore
    ) async throws {
        let show = show
        try await store.read { reader in
            for part in core.archive.parts {
                show("Reading back \(part.path)")
                var digest = FileDigest()
                let summary = try core.archive.write(part, reader) { line in
                    (line + [UInt8(ascii: "\n")]).withUnsafeBytes { digest.add($0) }
                }
                let entry = parts[part.path]
                let isSame = !isSameForm || entry == nil || digest.text == entry?.sha256
                guard summary.lines == entry?.lines ?? 0, isSame else {
                    throw BackupFailure(
                        reason: "COPY_DAMAGED",
                        text: "\(part.path) reads back otherwise than it was in the archive."
                    )
                }
            }
        }
    }
}
