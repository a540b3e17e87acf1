import ArgumentParser
import Server

/// `ruche restore`
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Puts tenants of a backup into the data folder; the server must not run.",
        discussion: """
            ruche restore --from /mnt/backups/20261122T083000Z
            ruche restore --from /mnt/backups/20261122T083000Z --tenant acme --as acme-copy

            The persons that were erased after the backup are erased again by the next start, if the control database of \
            the data folder, or a file given by --erasures, knows of them.

            The backup is read and checked first. A tenant that is there already is only replaced with --replace, and \
            then kept aside.
            """
    )

    @Option(help: ArgumentHelp("The folder of one backup, with its manifest.json.", valueName: "folder"))
    var from: String

    @Option(
        name: .customLong("tenant"),
        help: ArgumentHelp("A tenant to restore, and no other; may be repeated (else all).", valueName: "name")
    )
    var tenants: [String] = []

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The name that it gets; with several --tenant, one --as for each, in their order.",
            valueName: "name"
        )
    )
    var newNames: [String] = []

    @Flag(help: "Moves tenants aside that are there already, to tenants/.replaced-NAME-TIME in the data folder.")
    var replace = false

    @Option(
        help: ArgumentHelp(
            "The register of erasures, as `ruche tenant erasures` wrote it after the backup: who it names is erased again.",
            valueName: "file"
        )
    )
    var erasures: String?

    @OptionGroup var folder: FolderOptions

    func validate() throws {
        guard !from.isEmpty else { throw ValidationError("--from needs a folder.") }
        guard newNames.isEmpty || newNames.count == tenants.count else {
            throw ValidationError("Give one --as for each --tenant, in the same order, or none.")
        }
        // One tenant may be restored twice, under two names.
        if newNames.isEmpty { try TenantNames.check(tenants) }
        try TenantNames.check(newNames)
    }

    func run() async throws {
        try await CommandFailure.exiting {
            let dataFolder = try await folder.dataFolder()
            let line = ProgressLine()
            defer { line.clear() }
            let pairs = zip(tenants, newNames.isEmpty ? tenants : newNames)
            let restore = RestoreRun(
                backup: from,
                dataFolder: dataFolder,
                tenants: pairs.map { (name: $0, newName: $1) },
                isReplacing: replace,
                erasures: erasures,
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
            do { try await restore.run() } catch { throw CommandFailure(.refused, "\(error)") }
        }
    }
}
