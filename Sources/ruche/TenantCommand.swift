import ArgumentParser

/// `ruche tenant`
struct TenantCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tenant",
        abstract: "Tenants, for the operator.",
        subcommands: [Create.self, List.self]
    )

    /// `ruche tenant create`
    struct Create: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Creates a tenant and its first administrator; prints the administrator's invitation."
        )

        @Argument(help: "The tenant's name: 3 to 40 lower-case letters, digits and hyphens.")
        var name: String

        @Option(help: "The organisation's name as people write it.")
        var displayName: String

        @Option(help: "The administrator's name.")
        var adminName: String

        @Option(help: "The administrator's e-mail address.")
        var adminEmail: String

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call(
                "ruche.v1.TenantService/CreateTenant",
                [
                    "tenant": ["name": name, "displayName": displayName], "administratorName": adminName,
                    "administratorEmail": adminEmail,
                ]
            )
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
}
