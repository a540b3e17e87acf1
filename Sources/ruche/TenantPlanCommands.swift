import ArgumentParser
import Foundation

extension TenantCommand {
    /// `ruche tenant plan`
    struct ChangePlan: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan",
            abstract: "Gives a tenant another plan, now or from an instant on.",
            discussion: """
                ruche tenant plan acme complete --from 2027-01-01T00:00:00Z
                ruche tenant plan acme complete --trial-until 2027-02-01T00:00:00Z
                ruche tenant plan acme discovery --simulate

                What was scheduled for later is dropped. With --simulate nothing changes: what would change is printed.
                """
        )

        @Argument(help: "The tenant's name.")
        var name: String

        @Argument(help: "The plan.")
        var plan: String

        @Option(help: ArgumentHelp("When it begins (else now).", valueName: "instant"))
        var from: String?

        @Option(help: ArgumentHelp("When its trial ends.", valueName: "instant"))
        var trialUntil: String?

        @Flag(help: "Only says what would change, and for how many.")
        var simulate = false

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            var request: [String: Any] = ["tenant": name, "plan": plan]
            if simulate {
                if let from { request["time"] = from }
                let answer = try await client.call("ruche.v1.SubscriptionService/SimulateChange", request)
                return Self.show(answer["simulation"] as? [String: Any] ?? [:])
            }
            if let from { request["startTime"] = from }
            if let trialUntil { request["trialEndTime"] = trialUntil }
            let answer = try await client.call("ruche.v1.SubscriptionService/SchedulePlan", request)
            SubscriptionTable.show(answer["subscription"] as? [String: Any] ?? [:])
        }

        private static func show(_ simulation: [String: Any]) {
            var rows: [[String]] = []
            for module in simulation["modules"] as? [[String: Any]] ?? [] {
                let states = ["before", "after"].map { key in
                    (module[key] as? String ?? "").replacing("MODULE_STATE_", with: "").lowercased()
                }
                let users = "\(module["userCount"] as? Int ?? 0) users"
                rows.append(["module " + (module["module"] as? String ?? "")] + states + [users])
            }
            for feature in simulation["features"] as? [[String: Any]] ?? [] {
                let states = ["before", "after"].map { (feature[$0] as? Bool ?? false) ? "yes" : "no" }
                let missing = (feature["missingModules"] as? [String] ?? []).joined(separator: ", ")
                let note = missing.isEmpty ? "" : "requires " + missing
                rows.append(["option " + (feature["feature"] as? String ?? "")] + states + [note])
            }
            for quota in simulation["quotas"] as? [[String: Any]] ?? [] {
                let limits = ["before", "after"].map { key in
                    (quota[key] as? [String: Any])?["hard"] as? String ?? "-"
                }
                let either = (quota["after"] ?? quota["before"]) as? [String: Any] ?? [:]
                let kind = (either["kind"] as? String ?? "").replacing("QUOTA_KIND_", with: "").lowercased()
                let over = quota["over"] as? String ?? "0"
                let used = "\(quota["used"] as? String ?? "0") used" + (over == "0" ? "" : ", \(over) over")
                rows.append(["quota " + (either["entity"] as? String ?? kind)] + limits + [used])
            }
            if rows.isEmpty {
                Terminal.complain("Nothing would change.")
            } else {
                Terminal.say(Terminal.table(["WHAT", "BEFORE", "AFTER", "FOR WHOM"], rows))
            }
        }
    }

    /// `ruche tenant subscription`
    struct Subscription: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "subscription",
            abstract: "Shows a tenant's subscription; with --end, sets when it ends.",
            discussion: """
                ruche tenant subscription acme
                ruche tenant subscription acme --end 2027-12-31T23:00:00Z --grace-days 30
                """
        )

        @Argument(help: "The tenant's name.")
        var name: String

        @Option(help: ArgumentHelp("When it ends; `never` for no end.", valueName: "instant"))
        var end: String?

        @Option(help: ArgumentHelp("Days after the end for which everything goes on.", valueName: "days"))
        var graceDays: Int?

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call("ruche.v1.SubscriptionService/GetSubscription", ["tenant": name])
            var subscription = answer["subscription"] as? [String: Any] ?? [:]
            guard end != nil || graceDays != nil else {
                let state = (answer["state"] as? String ?? "").replacing("SUBSCRIPTION_STATE_", with: "").lowercased()
                let next = (answer["nextChangeTime"] as? String).map { ", changes at \($0)" } ?? ""
                Terminal.complain("Plan \(answer["plan"] as? String ?? "-"), \(state)\(next).")
                return SubscriptionTable.show(subscription)
            }
            if let end { subscription["endTime"] = end == "never" ? nil : end }
            if let graceDays { subscription["graceDays"] = graceDays }
            let changed = try await client.call(
                "ruche.v1.SubscriptionService/SetSubscription",
                ["subscription": subscription]
            )
            SubscriptionTable.show(changed["subscription"] as? [String: Any] ?? [:])
        }
    }
}

/// The phases of a subscription and its end.
private enum SubscriptionTable {
    static func show(_ subscription: [String: Any]) {
        let phases = subscription["phases"] as? [[String: Any]] ?? []
        guard !phases.isEmpty else { return Terminal.complain("It has no subscription: the default plan applies.") }
        let rows = phases.map { phase in ["plan", "startTime", "trialEndTime"].map { phase[$0] as? String ?? "" } }
        Terminal.say(Terminal.table(["PLAN", "FROM", "TRIAL UNTIL"], rows))
        if let end = subscription["endTime"] as? String {
            Terminal.say("Ends at \(end), \(subscription["graceDays"] as? Int ?? 0) days of grace.")
        }
    }
}
