import ArgumentParser
import Server

/// `ruche tenant`
struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant",
        abstract: "Tenants, for the operator.",
        subcommands: [
            Create.self, List.self, ChangePlan.self, Subscription.self, Export.self, Import.self, Erasures.self,
        ]
    )

    /// `ruche tenant create`
    struct Create: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Creates a tenant and its first administrator; prints the administrator's invitation.",
            discussion: """
                ruche tenant create acme --display-name Acme --admin-name Alice --admin-email alice@acme.example \
                --plan complete --trial-until 2027-02-01T00:00:00Z

                Without --plan it has the default plan.
                """
        )

        @Argument(help: "The tenant's name: 3 to 40 lower-case letters, digits and hyphens.")
        var name: String

        @Option(help: "The organisation's name as people write it.")
        var displayName: String

        @Option(help: "The administrator's name.")
        var adminName: String

        @Option(help: "The administrator's e-mail address.")
        var adminEmail: String

        @Option(help: "The plan that it gets (else the default plan).")
        var plan: String?

        @Option(help: ArgumentHelp("When the plan begins (else now).", valueName: "instant"))
        var from: String?

        @Option(help: ArgumentHelp("When the plan's trial ends.", valueName: "instant"))
        var trialUntil: String?

        @Option(help: ArgumentHelp("When the subscription ends (else never).", valueName: "instant"))
        var end: String?

        @Option(help: ArgumentHelp("Days after the end for which everything goes on.", valueName: "days"))
        var graceDays: Int?

        @OptionGroup var options: ServerOptions

        func validate() throws {
            let isBare = from == nil && trialUntil == nil && end == nil && graceDays == nil
            guard plan != nil || isBare else {
                throw ValidationError("--from, --trial-until, --end and --grace-days are of a plan: give --plan.")
            }
        }

        /// Nil for none.
        private var subscription: [String: Any]? {
            guard let plan else { return nil }
            var phase: [String: Any] = ["plan": plan]
            if let from { phase["startTime"] = from }
            if let trialUntil { phase["trialEndTime"] = trialUntil }
            var subscription: [String: Any] = ["phases": [phase]]
            if let end { subscription["endTime"] = end }
            if let graceDays { subscription["graceDays"] = graceDays }
            return subscription
        }

        func run(_ client: ServerClient) async throws {
            var request: [String: Any] = [
                "tenant": ["name": name, "displayName": displayName], "administratorName": adminName,
                "administratorEmail": adminEmail,
            ]
            if let subscription { request["subscription"] = subscription }
            let answer = try await client.call("ruche.v1.TenantService/CreateTenant", request)
            Terminal.complain("Tenant \(name) created. \(adminEmail) signs in with this invitation, shown this once:")
            Terminal.say(answer["invitation"] as? String ?? "")
        }
    }

    /// `ruche tenant list`
    struct List: ClientCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all tenants.")

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            var rows: [[String]] = []
            var page = ""
            repeat {
                let answer = try await client.call(
                    "ruche.v1.TenantService/ListTenants",
                    ["pageSize": 1000, "pageToken": page]
                )
                for tenant in answer["tenants"] as? [[String: Any]] ?? [] {
                    rows.append(["name", "displayName", "state", "createTime"].map { tenant[$0] as? String ?? "" })
                }
                page = answer["nextPageToken"] as? String ?? ""
            } while !page.isEmpty
            if rows.isEmpty {
                Terminal.complain("There is no tenant yet.")
            } else {
                Terminal.say(Terminal.table(["NAME", "DISPLAY NAME", "STATE", "CREATED"], rows))
            }
        }
    }

    /// `ruche tenant export`
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Writes everything that a tenant owns into a folder of JSON lines, also while the server runs.",
            discussion: """
                ruche tenant export acme --to /mnt/archives

                Works on the data folder itself, and wants room for the tenant twice. The form is described in \
                docs/tenant-archive.md. Secrets are not in it.
                """
        )

        @Argument(help: "The tenant's name.")
        var name: String

        @Option(
            help: ArgumentHelp(
                "The folder of the archives; made if its parent is there, never inside the data folder.",
                valueName: "folder"
            )
        )
        var to: String

        @OptionGroup var folder: FolderOptions

        func validate() throws {
            guard !to.isEmpty else { throw ValidationError("--to needs a folder.") }
            try TenantNames.check([name])
        }

        func run() async throws {
            try await CommandFailure.exiting {
                let dataFolder = try await folder.dataFolder()
                let line = ProgressLine()
                defer { line.clear() }
                let export = ArchiveExport(
                    dataFolder: dataFolder,
                    target: to,
                    tenant: name,
                    say: { text in
                        line.clear()
                        Terminal.say(text)
                    },
                    show: { line.show($0) }
                )
                do { _ = try await export.run() } catch { throw CommandFailure(.refused, "\(error)") }
            }
        }
    }

    /// `ruche tenant erasures`
    struct Erasures: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "erasures",
            abstract: "Writes which persons' records were erased, for `ruche restore --erasures`.",
            discussion: """
                ruche tenant erasures > /mnt/apart/erasures.jsonl

                Works on the data folder itself, also while the server runs. Identifiers and times of all tenants, and \
                nothing of the persons. Keep the newest apart from the backups: \
                a restore into an empty folder brings back a register as old as the backup.
                """
        )

        @OptionGroup var folder: FolderOptions

        func run() async throws {
            try await CommandFailure.exiting {
                let export = ErasureExport(dataFolder: try await folder.dataFolder()) { Terminal.say($0) }
                do { try await export.run() } catch { throw CommandFailure(.refused, "\(error)") }
            }
        }
    }

    /// `ruche tenant import`
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Makes a tenant of an archive; the server must not run.",
            discussion: """
                ruche tenant import --from /mnt/archives/acme-20261122T083000Z --as acme-copy

                The archive is read and checked first, and what was written is read back.
                """
        )

        @Option(help: ArgumentHelp("The folder of one archive, with its manifest.json.", valueName: "folder"))
        var from: String

        @Option(
            name: .customLong("as"),
            help: ArgumentHelp("The name that it gets (else the one it had).", valueName: "name")
        )
        var newName: String?

        @OptionGroup var folder: FolderOptions

        func validate() throws {
            guard !from.isEmpty else { throw ValidationError("--from needs a folder.") }
            if let newName { try TenantNames.check([newName]) }
        }

        func run() async throws {
            try await CommandFailure.exiting {
                let dataFolder = try await folder.dataFolder()
                let line = ProgressLine()
                defer { line.clear() }
                let load = ArchiveImport(
                    archive: from,
                    dataFolder: dataFolder,
                    as: newName,
                    say: { text in
                        line.clear()
                        Terminal.say(text)
                    },
                    show: { line.show($0) }
                )
                do { try await load.run() } catch { throw CommandFailure(.refused, "\(error)") }
            }
        }
    }
}
