import Foundation
package import Kernel
package import Model

/// What a restore has put into a data folder.
package struct RestoreReport: Sendable, Equatable {
    package struct Tenant: Sendable, Equatable {
        /// Its name in the backup, and the one it has now.
        package let name: String
        package let newName: String
        /// Of its database and its files.
        package let bytes: Int64
        package let files: Int64
        /// Where the tenant of that name lies that was there before; nil when there was none.
        package let replaced: String?
    }

    package let tenants: [Tenant]
    /// Whether the control database came from the backup too.
    package let hasControl: Bool
    /// What the backup says it lacks.
    package let missing: [BackupManifest.Missing]
}

/// Puts tenants of a backup into a data folder where no server works.
///
/// All that is asked for is read and checked first: nothing is changed for a backup that is damaged. Then everything is
/// copied under names that the next start removes, and only when all of it is there do the tenants get their places.
/// What an interruption leaves is removed at the next start or restore; in the moment between two renames of a
/// replacement the old tenant lies aside and the new one is not there yet: the same restore, run again, ends that.
package struct SQLiteRestore: Sendable {
    /// A tenant of the backup, and the name to give it.
    package struct Wish: Sendable, Equatable {
        package let name: String
        package let newName: String

        package init(_ name: String, as newName: String? = nil) {
            self.name = name
            self.newName = newName ?? name
        }
    }

    private let backup: BackupFolder
    private let dataFolder: String
    private let wishes: [Wish]
    private let isReplacing: Bool
    private let erasures: [[Value]]
    private let controlSchemas: [StoreSchema]
    private let configuration: SQLiteConfiguration
    private let time: Instant
    private let progress: @Sendable (BackupProgress) -> Void

    /// - Parameters:
    ///   - backup: the folder of one backup, which has a `manifest.json`.
    ///   - dataFolder: made if there is none. Its lock is held while the restore runs.
    ///   - tenants: which, and as what; all that the backup has when none is named, and then a data folder without a
    ///     control database gets that of the backup too, with its operators.
    ///   - isReplacing: whether a tenant that is there already is moved aside, to `tenants/.replaced-<name>-<time>`;
    ///     else it refuses the restore.
    ///   - erasures: rows of the register of erasures that was kept apart, by the tenants' names in the backup: the next
    ///     start applies them, as it does those that the control database knows.
    ///   - controlSchemas: the tables of the control database.
    ///   - time: now, for the name of what is moved aside.
    ///   - progress: is told of each step, on the thread that copies.
    package init(
        backup: String,
        dataFolder: String,
        tenants: [Wish] = [],
        isReplacing: Bool = false,
        erasures: [[Value]] = [],
        controlSchemas: [StoreSchema],
        configuration: SQLiteConfiguration = SQLiteConfiguration(),
        time: Instant,
        progress: @escaping @Sendable (BackupProgress) -> Void = { _ in }
    ) {
        self.backup = BackupFolder(path: backup)
        self.dataFolder = dataFolder
        wishes = tenants
        self.isReplacing = isReplacing
        self.erasures = erasures
        self.controlSchemas = controlSchemas
        self.configuration = configuration
        self.time = time
        self.progress = progress
    }

    /// Restores all that was asked for, or throws and leaves the tenants that were there as they were.
    package func run() async throws(BackupError) -> RestoreReport {
        try await BackupThread.run { () throws(BackupError) -> RestoreReport in try restore() }
    }

    /// One tenant on its way.
    private struct Move {
        let entry: BackupManifest.Tenant
        let newName: String
        /// Its folder in the data folder while it is not whole.
        let draft: TenantFolder
        /// Its place in the data folder.
        let place: TenantFolder
    }

    /// What is under a name before the restore.
    private enum Occupant {
        case nobody
        /// A tenant whose creation or restore was interrupted: nobody was told that it exists.
        case unfinished
        case tenant
    }

    private func restore() throws(BackupError) -> RestoreReport {
        let manifest = try BackupManifest(of: backup)
        let entries = try wanted(manifest)
        let folder = try take()
        defer { folder.unlock() }
        let moves = entries.map { entry, newName in
            // DataFolder removes what begins so when a server starts, and did when this restore took the folder.
            let draft = TenantFolder(path: "\(dataFolder)/tenants/.gone-restoring-\(newName)")
            let place = TenantFolder(path: "\(dataFolder)/tenants/\(newName)")
            return Move(entry: entry, newName: newName, draft: draft, place: place)
        }
        let occupants = try occupants(moves, folder)
        let control = wishes.isEmpty && !folder.exists(.control) ? manifest.control : nil
        var done = BackupProgress(tenants: moves.count)
        try check(moves, control, &done)
        do {
            try copy(moves, &done)
            let replaced = try place(moves, occupants, folder, control)
            return RestoreReport(
                tenants: moves.map { move in
                    RestoreReport.Tenant(
                        name: move.entry.name,
                        newName: move.newName,
                        bytes: move.entry.database.bytes + move.entry.fileBytes,
                        files: move.entry.files,
                        replaced: replaced[move.newName]
                    )
                },
                hasControl: control != nil,
                missing: wishes.isEmpty ? manifest.missing : []
            )
        } catch {
            for move in moves { BackupFolder.removeDraft(move.draft.path) }
            throw error
        }
    }

    private func wanted(
        _ manifest: BackupManifest
    ) throws(BackupError) -> [(entry: BackupManifest.Tenant, newName: String)] {
        guard !wishes.isEmpty else { return manifest.tenants.map { ($0, $0.name) } }
        try SQLiteBackup.check(wishes.map(\.newName))
        var wanted: [(entry: BackupManifest.Tenant, newName: String)] = []
        for wish in wishes {
            guard let entry = manifest.tenants.first(where: { $0.name == wish.name }) else {
                throw .notInBackup(wish.name)
            }
            wanted.append((entry, wish.newName))
        }
        return wanted
    }

    private func take() throws(BackupError) -> DataFolder {
        do { return try DataFolder(dataFolder) } catch {
            switch error {
            case StorageError.folderLocked(let path): throw .folderInUse(path)
            case StorageError.folderUnusable(let why): throw .folderUnusable(why)
            default: throw .folderUnusable("\(dataFolder): \(error)")
            }
        }
    }

    /// What is under each new name; refuses a tenant that may not be replaced.
    private func occupants(_ moves: [Move], _ folder: DataFolder) throws(BackupError) -> [String: Occupant] {
        let states = try folder.exists(.control) ? tenantStates() : [:]
        var occupants: [String: Occupant] = [:]
        for move in moves {
            let state = states[move.newName]
            // Also a folder that no row knows: whoever put it there may miss it.
            let isThere = access(move.place.path, F_OK) == 0
            if state == BackupTables.creating {
                occupants[move.newName] = .unfinished
            } else if state != nil || isThere {
                guard isReplacing else { throw .tenantExists(move.newName) }
                occupants[move.newName] = .tenant
            }
        }
        return occupants
    }

    private func tenantStates() throws(BackupError) -> [String: Int64] {
        do {
            let control = try BackupDatabase(dataFolder + "/control.db", .live)
            let columns = [BackupTables.tenantName, BackupTables.tenantState]
            let query = Query(BackupTables.tenants, columns: columns, where: .all)
            var states: [String: Int64] = [:]
            for row in try control.rows(SQLCompiler.select(query)) { states[row[0].text ?? ""] = row[1].integer }
            return states
        } catch {
            throw .controlUnusable(error.description)
        }
    }

    private func check(
        _ moves: [Move],
        _ control: BackupManifest.Database?,
        _ done: inout BackupProgress
    ) throws(BackupError) {
        func note(_ bytes: Int64) {
            done.bytes += bytes
            progress(done)
        }
        let check = BackupCheck(backup: backup)
        if let control { try check.check(control: control) }
        for move in moves { try check.check(move.entry, note) }
    }

    private func copy(_ moves: [Move], _ done: inout BackupProgress) throws(BackupError) {
        func note(_ bytes: Int64) {
            done.bytes += bytes
            progress(done)
        }
        for move in moves {
            let source = backup.tenant(move.entry.name)
            try BackupError.whenWriting(move.draft.path) {
                try DataFolder.makeFolder(move.draft.path)
                let content = try PlainFile.copy(source.database, to: move.draft.database)
                guard content.hash == move.entry.database.sha256 else {
                    throw BackupError.backupDamaged("\(move.entry.name): its database changed while it was read.")
                }
            }
            note(move.entry.database.bytes)
            let database = try CopiedDatabase(source.database).database
            _ = try FileWalk(database: database, source: source.files, target: move.draft.files).run(note)
            try BackupError.whenWriting(move.draft.path) { try DataFolder.flush(move.draft.path) }
            done.tenantsDone += 1
            progress(done)
        }
    }

    /// Gives the tenants their places and their rows; answers where those lie that were there before.
    private func place(
        _ moves: [Move],
        _ occupants: [String: Occupant],
        _ folder: DataFolder,
        _ control: BackupManifest.Database?
    ) throws(BackupError) -> [String: String] {
        try BackupError.whenWriting(dataFolder) {
            let restored = try RestoredControl(
                folder,
                try SQLiteSchemas(controlSchemas),
                configuration,
                copy: control.map { (path: backup.control, sha256: $0.sha256) }
            )
            defer { restored.close() }
            let new = moves.filter { occupants[$0.newName] != .tenant }
            try restored.write(new.map { Self.row(of: $0, BackupTables.creating) })
            for move in moves { try writeErasures(of: move, restored) }
            // A control database of the backup has the subscriptions already, and who is replaced keeps that of now.
            if control == nil { for move in new { try writeSubscription(of: move, restored) } }
            var placed: [(move: Move, aside: String?)] = []
            do {
                for move in moves {
                    var aside: String?
                    switch occupants[move.newName] ?? .nobody {
                    case .nobody: break
                    case .unfinished: try folder.remove(.tenant(move.newName))
                    case .tenant: aside = try moveAside(move)
                    }
                    placed.append((move, aside))
                    guard rename(move.draft.path, move.place.path) == 0 else {
                        throw DataFolder.failure(move.place.path)
                    }
                    try DataFolder.flush(dataFolder + "/tenants")
                }
                try restored.write(moves.map { Self.row(of: $0, BackupTables.active) })
            } catch {
                for (move, aside) in placed.reversed() { putBack(move, aside) }
                throw error
            }
            return Dictionary(
                uniqueKeysWithValues: placed.compactMap { move, aside in aside.map { (move.newName, $0) } }
            )
        }
    }

    /// What was erased from a tenant after the backup is to be erased from it again, whatever name it gets.
    private func writeErasures(of move: Move, _ control: RestoredControl) throws {
        let name = Value.text(move.entry.name)
        let isKnown = controlSchemas.contains { $0.tables.contains(BackupTables.erasures) }
        let known = isKnown && move.newName != move.entry.name ? try control.erasures(of: move.entry.name) : []
        let rows = (known + erasures.filter { $0[BackupTables.erasureTenant] == name }).map { row in
            var row = row
            row[BackupTables.erasureTenant] = .text(move.newName)
            return row
        }
        if !rows.isEmpty { try control.write(rows, to: BackupTables.erasures) }
    }

    /// A tenant that comes from elsewhere brings its subscription along.
    private func writeSubscription(of move: Move, _ control: RestoredControl) throws {
        guard controlSchemas.contains(where: { $0.tables.contains(BackupTables.subscriptions) }) else { return }
        let copy = try CopiedDatabase(backup.tenant(move.entry.name).database)
        try control.setSubscription(try copy.subscription(), of: move.newName)
    }

    /// Undoes a placing. What does not work here is not told, since the failure that led here is: then the old tenant
    /// still lies aside.
    private func putBack(_ move: Move, _ aside: String?) {
        _ = rename(move.place.path, move.draft.path)
        if let aside { _ = rename(aside, move.place.path) }
    }

    /// Answers where the tenant lies from now on; nil when there was but its row. Durable with the placing that follows.
    private func moveAside(_ move: Move) throws -> String? {
        guard access(move.place.path, F_OK) == 0 else { return nil }
        let aside = "\(dataFolder)/tenants/.replaced-\(move.newName)-\(BackupFolder.name(of: time))"
        guard rename(move.place.path, aside) == 0 else { throw DataFolder.failure(aside) }
        return aside
    }

    /// The tenant's row as it was, but for its name and state; and the next start looks for what it has left undone.
    private static func row(of move: Move, _ state: Int64) -> [Value] {
        var values = move.entry.row.values(of: BackupTables.tenants)
        values[BackupTables.tenantName] = .text(move.newName)
        values[BackupTables.tenantState] = .integer(state)
        values[BackupTables.tenantAtWork] = .integer(1)
        return values
    }
}
