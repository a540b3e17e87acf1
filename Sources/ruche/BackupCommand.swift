import ArgumentParser
import Kernel
import Server

/// `ruche backup`
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copies tenants with their files into a folder, also while the server runs.",
        discussion: """
            ruche backup --to /mnt/backups
            ruche backup --to /mnt/backups --tenant acme --tenant bravo

            Works on the data folder itself. Each backup gets a folder named by its time in UTC, and is read back before \
            it counts: one without manifest.json was never finished. The exit code is 1 when a tenant could not be copied.
            """
    )

    @Option(
        help: ArgumentHelp(
            "The folder of the backups; made if its parent is there, never inside the data folder.",
            valueName: "folder"
        )
    )
    var to: String

    @Option(
        name: .customLong("tenant"),
        help: ArgumentHelp("A tenant to copy, and no other; may be repeated (else all).", valueName: "name")
    )
    var tenants: [String] = []

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        guard !to.isEmpty else { throw ValidationError("--to needs a folder.") }
        try TenantNames.check(tenants)
    }

    func run() async throws {
        try await CommandFailure.exiting {
            let dataFolder = try await folder.dataFolder()
            let line = ProgressLine()
            defer { line.clear() }
            let backup = BackupRun(
                dataFolder: dataFolder,
                target: to,
                tenants: tenants,
                say: { text in
                    line.clear()
                    Terminal.say(text)
                },
                complain: { text in
                    line.clear()
                    Terminal.complain(text)
                },
                show: { line.show($0) }
            )
            do { try await backup.run() } catch { throw CommandFailure(.refused, "\(error)") }
        }
    }
}

extension FolderOptions {
    /// The data folder alone: where it is named, no configuration is read.
    func dataFolder() async throws(CommandFailure) -> String {
        if let data { return data }
        do { return try await configuration().dataFolder } catch { throw CommandFailure(.refused, "\(error)") }
    }
}

/// Names of tenants on the command line.
enum TenantNames {
    /// Refuses what no tenant can be called, a path for example, and a name given twice.
    static func check(_ names: [String]) throws {
        for name in names where !BackupTables.isTenantName(name) {
            throw ValidationError("\"\(name)\" is not a tenant's name: 3 to 40 lower-case letters, digits and hyphens.")
        }
        guard Set(names).count == names.count else { throw ValidationError("A tenant is named twice.") }
    }
}
