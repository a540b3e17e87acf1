import ArgumentParser
import Server

/// `ruche plan`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "The plans that tenants can have, for the operator.",
        subcommands: [List.self, Reload.self, Check.self]
    )

    /// `ruche plan list`
    struct List: ClientCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the plans of the server.")

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call("ruche.v1.PlanService/ListPlans", [:])
            let chosen = answer["defaultPlan"] as? String ?? ""
            let plans = answer["plans"] as? [[String: Any]] ?? []
            let rows = plans.map { plan in
                let name = plan["name"] as? String ?? ""
                let modules = (plan["modules"] as? [String] ?? []).joined(separator: ", ")
                let quotas = (plan["quotas"] as? [[String: Any]] ?? []).map(Self.text).joined(separator: ", ")
                return [name == chosen ? name + " *" : name, plan["label"] as? String ?? "", modules, quotas]
            }
            Terminal.say(Terminal.table(["PLAN (* DEFAULT)", "LABEL", "MODULES", "QUOTAS"], rows))
            if let fault = answer["fault"] as? [String: Any] {
                let place = "\(fault["file"] as? String ?? ""), line \(fault["line"] as? Int ?? 0)"
                Terminal.complain("The file as it is now is refused: \(place): \(fault["reason"] as? String ?? "")")
            }
        }

        /// `users 10`
        private static func text(_ quota: [String: Any]) -> String {
            let kind = (quota["kind"] as? String ?? "").replacing("QUOTA_KIND_", with: "").lowercased()
            let entity = quota["entity"] as? String ?? kind
            return entity + " " + (quota["hard"] as? String ?? quota["soft"] as? String ?? "")
        }
    }

    /// `ruche plan reload`
    struct Reload: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "reload",
            abstract: "Has the server read its file of plans now."
        )

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call("ruche.v1.PlanService/ReloadPlans", [:])
            let count = answer["planCount"] as? Int ?? 0
            let isNew = answer["changed"] as? Bool ?? false
            Terminal.complain(isNew ? "The server has \(count) plans now." : "The \(count) plans are as they were.")
        }
    }

    /// `ruche plan check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Says whether a file of plans would be taken; needs no server."
        )

        @Argument(help: "The file.")
        var file: String

        func run() async throws {
            try await CommandFailure.exiting {
                do {
                    let names = try PlansCheck.names(in: file)
                    Terminal.say(names.joined(separator: "\n"))
                } catch {
                    throw CommandFailure(.refused, "\(error)")
                }
            }
        }
    }
}
