import ArgumentParser

/// `ruche module`
struct ModuleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "module",
        abstract: "The modules of your organisation, for its administrators.",
        subcommands: [List.self, Enable.self, Hide.self, Usage.self]
    )

    private static func word(_ value: Any?, _ prefix: String) -> String {
        (value as? String ?? "").replacing(prefix, with: "").replacing("_", with: "-").lowercased()
    }

    /// `ruche module list`
    struct List: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the modules that you see, or all of them with --all."
        )

        private static func features(of module: [String: Any]) -> String {
            let features = module["features"] as? [[String: Any]] ?? []
            let included = features.filter { $0["included"] as? Bool ?? false }
            return included.compactMap { $0["name"] as? String }.joined(separator: ", ")
        }

        @Flag(help: "Also those that the plan lacks, or that are hidden.")
        var all = false

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call("ruche.v1.ModuleService/\(all ? "ListModules" : "ListMyModules")", [:])
            let modules = answer["modules"] as? [[String: Any]] ?? []
            let rows = modules.map { module in
                [
                    module["name"] as? String ?? "", module["label"] as? String ?? "",
                    ModuleCommand.word(module["state"], "MODULE_STATE_"),
                    Self.features(of: module),
                ]
            }
            Terminal.say(Terminal.table(["MODULE", "LABEL", "STATE", "OPTIONS"], rows))
            for warning in answer["warnings"] as? [[String: Any]] ?? [] {
                Terminal.complain(warning["label"] as? String ?? "")
            }
        }
    }

    /// `ruche module enable`
    struct Enable: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "enable",
            abstract: "Shows a module of the plan that was hidden."
        )

        @Argument(help: "The module.")
        var module: String

        @Flag(help: "Also the hidden modules that it requires.")
        var withRequirements = false

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call(
                "ruche.v1.ModuleService/EnableModule",
                ["module": module, "withRequirements": withRequirements]
            )
            let shown = answer["modules"] as? [String] ?? []
            Terminal.complain(shown.isEmpty ? "It was not hidden." : "Shown: \(shown.joined(separator: ", ")).")
        }
    }

    /// `ruche module hide`
    struct Hide: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "hide",
            abstract: "Hides a module from everybody; its data stays."
        )

        @Argument(help: "The module.")
        var module: String

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            _ = try await client.call("ruche.v1.ModuleService/HideModule", ["module": module])
            Terminal.complain("The module \(module) is hidden.")
        }
    }

    /// `ruche module usage`
    struct Usage: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "usage",
            abstract: "Says how much of each quota is used."
        )

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call("ruche.v1.ModuleService/GetUsage", [:])
            let rows = (answer["quotas"] as? [[String: Any]] ?? []).map { usage in
                let quota = usage["quota"] as? [String: Any] ?? [:]
                let kind = ModuleCommand.word(quota["kind"], "QUOTA_KIND_")
                return [
                    quota["entity"] as? String ?? kind, usage["used"] as? String ?? "0",
                    quota["soft"] as? String ?? "", quota["hard"] as? String ?? "",
                ]
            }
            if rows.isEmpty {
                Terminal.complain("There is no quota.")
            } else {
                Terminal.say(Terminal.table(["QUOTA", "USED", "WARNING", "LIMIT"], rows))
            }
        }
    }
}
