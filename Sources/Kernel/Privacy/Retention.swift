package import Model

/// Why a record must be kept although somebody wants it erased, and how long.
package struct Retention: Sendable {
    /// `UPPER_SNAKE_CASE`; the sentence is the label `retention.<module>.<REASON>`.
    package let reason: String
    /// The last day; nil when nobody knows it yet.
    package let until: CivilDate?

    package init(_ reason: String, until: CivilDate?) {
        self.reason = reason
        self.until = until
    }
}

/// A record that an erasure leaves as it is, and why.
struct Keeping: Sendable {
    let record: RecordKey
    let reason: KernelReason
    /// What the module says.
    var retention: Retention?
    /// The entity that still refers to it.
    var holder = ""
}

/// A record by entity and identifier.
struct RecordKey: Sendable, Hashable {
    let entity: String
    let id: Int64
}

extension RecordWriting {
    /// Why an erasure must leave a record as it is; nil when nothing is against it.
    func keeping(_ record: Record) throws -> Keeping? {
        let key = RecordKey(entity: entity.name, id: record.id)
        let bytes = rules.retain.isEmpty ? [] : wire(record)
        let today = try transaction.today()
        for rule in rules.retain {
            guard let retention = try asModule({ try rule(bytes, ruleReader) }) else { continue }
            if let until = retention.until, until < today { continue }
            return Keeping(record: key, reason: .recordRetained, retention: retention)
        }
        return try isSealed(record.id) ? Keeping(record: key, reason: .recordSealed) : nil
    }
}
