import Contract
import Model
import SwiftProtobuf

/// What another subscription would change, and for whom: both are read as they would be at one instant.
struct ChangeSimulation {
    /// Users that are looked at, and of them told by their numbers.
    private static let mostUsers = 1000
    private static let mostTold = 100

    private let transaction: Transaction
    private let time: Instant
    private let before: Entitlement
    private let after: Entitlement
    private var core: KernelCore { transaction.core }

    /// `schedule` is that of the other subscription; nil for none. What is there now is what the tenant has now: it is told
    /// what changes for it, not what would have changed anyway.
    init(_ transaction: Transaction, _ schedule: SubscriptionSchedule?, at time: Instant) throws {
        self.transaction = transaction
        self.time = time
        before = try transaction.currentEntitlement()
        var facts = before.facts
        // What its subscription gives it now it will have had.
        facts.had.formUnion(before.given(of: transaction.core.modules))
        facts.schedule = schedule
        let loading = EntitlementLoading(core: transaction.core, reader: transaction.reader)
        after = try loading.make(facts, transaction.core.plans.current.book, at: time)
    }

    func answer() throws -> Simulation {
        let language = try transaction.language()
        var answer = Simulation()
        answer.time = time.timestamp
        answer.modules = try modules(language)
        answer.features = core.modules.features.sorted().compactMap { feature in
            let change = (before.features.contains(feature), after.features.contains(feature))
            let missing = after.lacking[feature] ?? []
            // One that the other plan holds in vain is told, too: whoever pays for it should know.
            guard change.0 != change.1 || (!missing.isEmpty && missing != before.lacking[feature])
            else { return nil }
            return .with {
                $0.missingModules = missing
                $0.feature = feature
                $0.label = core.labels.text(Labels.key(ofFeature: feature), language: language) ?? feature
                $0.before = change.0
                $0.after = change.1
            }
        }
        answer.quotas = try quotas()
        return answer
    }

    private func modules(_ language: String) throws -> [ModuleChange] {
        let changed = core.modules.names.filter { before.state(of: $0) != after.state(of: $0) }
        guard !changed.isEmpty else { return [] }
        let users = try usersByModule(changed)
        return changed.map { module in
            let concerned = users[module] ?? []
            return .with {
                $0.module = module
                $0.label = core.labels.text("module." + module, language: language) ?? module
                $0.before = before.state(of: module)
                $0.after = after.state(of: module)
                $0.userCount = Int32(clamping: concerned.count)
                $0.userIds = Array(concerned.prefix(Self.mostTold))
            }
        }
    }

    private func usersByModule(_ modules: [String]) throws -> [String: [Int64]] {
        let entity = try core.entity(User.self)
        let loading = AccessLoading(core: core, reader: transaction.reader)
        let users = try RecordReading(transaction.reader, entity).records(where: entity.liveOnly, limit: Self.mostUsers)
        var found: [String: [Int64]] = [:]
        for user in users {
            guard let policy = try loading.policy(of: user.id, tenant: transaction.tenant) else { continue }
            let principal = Principal.user(id: user.id, access: policy)
            for module in modules where core.concerns(module, principal) { found[module, default: []].append(user.id) }
        }
        return found
    }

    /// Limits that differ, and those that the tenant would be over.
    private func quotas() throws -> [QuotaChange] {
        var changes: [QuotaChange] = []
        var known: [QuotaLimit] = []
        for limit in after.quotas + before.quotas where !known.contains(where: limit.isAlike) {
            known.append(limit)
            let old = before.limit(limit.kind, entity: limit.entity)
            let new = after.limit(limit.kind, entity: limit.entity)
            let used = try transaction.used(limit)
            let over = new?.hard.map { max(0, used - $0) } ?? 0
            guard old != new || over > 0 else { continue }
            changes.append(
                .with {
                    if let old { $0.before = old.message }
                    if let new { $0.after = new.message }
                    $0.used = used
                    $0.over = over
                }
            )
        }
        return changes
    }
}
