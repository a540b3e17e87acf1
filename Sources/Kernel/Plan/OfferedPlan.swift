package import Contract
import SwiftProtobuf

/// What a tenant gets with one of the plans.
package struct OfferedPlan: Sendable, Hashable {
    package let name: String
    /// As people call it.
    package let label: String
    package let modules: Set<String>
    package let features: Set<String>
    package let quotas: [QuotaLimit]

    package init(
        name: String,
        label: String = "",
        modules: Set<String>,
        features: Set<String> = [],
        quotas: [QuotaLimit] = []
    ) {
        self.name = name
        self.label = label
        self.modules = modules
        self.features = features
        self.quotas = quotas
    }

    var message: Plan {
        .with {
            $0.name = name
            $0.label = label
            $0.modules = modules.sorted()
            $0.features = features.sorted()
            $0.quotas = quotas.map(\.message)
        }
    }
}

/// How much of something a tenant may have: a warning from `soft` on, no more beyond `hard`.
package struct QuotaLimit: Sendable, Hashable {
    package let kind: QuotaKind
    /// `module.entity`, of records only.
    package let entity: String
    package let soft: Int64?
    package let hard: Int64?

    package init(_ kind: QuotaKind, entity: String = "", soft: Int64? = nil, hard: Int64? = nil) {
        self.kind = kind
        self.entity = entity
        self.soft = soft
        self.hard = hard
    }

    /// Whether two limits are of the same thing.
    func isAlike(_ other: QuotaLimit) -> Bool { kind == other.kind && entity == other.entity }

    /// `records/directory.account`, `users`: as it is named in refusals and files.
    package var name: String { entity.isEmpty ? kind.word : kind.word + "/" + entity }

    func level(at used: Int64) -> QuotaLevel {
        if let hard, used >= hard { return .hard }
        if let soft, used >= soft { return .soft }
        return .free
    }

    /// Refuses what would go beyond the hard limit.
    func check(used: Int64, adding added: Int64) throws(KernelRefusal) {
        guard let hard, added > 0 else { return }
        let (sum, overflow) = used.addingReportingOverflow(added)
        guard overflow || sum > hard else { return }
        throw KernelRefusal(
            .resourceExhausted,
            .quotaExceeded,
            metadata: ["quota": name, "limit": String(hard), "used": String(used)]
        )
    }

    var message: Quota {
        .with {
            $0.kind = kind
            $0.entity = entity
            if let soft { $0.soft = soft }
            if let hard { $0.hard = hard }
        }
    }
}

extension QuotaKind {
    package static let known: [QuotaKind] = [.users, .records, .storage, .mails]

    /// As plans and refusals name it.
    package var word: String {
        switch self {
        case .users: "users"
        case .records: "records"
        case .storage: "storage"
        case .mails: "mails"
        case .unspecified, .UNRECOGNIZED: ""
        }
    }
}
