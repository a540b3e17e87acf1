import Contract
import Model
import SwiftProtobuf

/// What people of a tenant call things, in one language.
struct TenantWords: Sendable {
    let language: String
    private let own: [String: String]
    private let labels: Labels

    /// One statement.
    init(_ language: String, _ transaction: Transaction) throws {
        self.language = language
        own = try TenantLabels.words(language, transaction.reader, transaction.core)
        labels = transaction.core.labels
    }

    /// The tenant's own word, else the module's.
    func text(_ key: String) -> String? { own[key] ?? labels.text(key, language: language) }
}

/// The words that a tenant says otherwise (PLT-21, PLT-22).
enum TenantLabels {
    /// What has a name: everything but the sentences of refusals.
    private static let kinds = [
        "module.", "entity.", "field.", "section.", "value.", "event.", "permission.", "help.", "operation.",
    ]
    static let maximumLabels = 10_000

    static func register(in registry: inout PluginRegistry) throws {
        try registry.validate(Label.self) { old, new, reader in
            guard old == nil else { return }
            let isKnown = Labels.languages.contains { reader.core.labels.texts[$0]?[new.key] != nil }
            guard isKnown, kinds.contains(where: new.key.hasPrefix) else {
                throw KernelRefusal.invalid(.unknownLabel, field: "key", ["value": String(new.key.prefix(200))])
            }
            try Choices.requireRoom(Label.self, maximumLabels, reader)
        }
    }

    /// The tenant's own words in one language, by key. One statement.
    static func words(_ language: String, _ reader: any StoreReader, _ core: KernelCore) throws -> [String: String] {
        let entity = try core.entity(Label.self)
        guard let column = entity.layout.column(at: "language") else { return [:] }
        let records = try RecordReading(reader, entity).records(
            where: .both(.equal(column, .text(language)), entity.liveOnly),
            limit: maximumLabels
        )
        return try records.reduce(into: [:]) { words, record in
            let label = try Label(serializedBytes: core.wire(record, entity))
            words[label.key] = label.text
        }
    }
}
