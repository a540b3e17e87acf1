import Model

/// Makes what follows from an entity's records anew, when its declaration changed beside records: collation keys of
/// fields that are now sorted or unique, match keys, and search entries.
struct RecordDerivation: Sendable {
    /// Records in memory at once.
    private static let batch = 500

    private let entity: EntityDefinition
    private let core: KernelCore

    init(_ entity: EntityDefinition, _ core: KernelCore) {
        self.entity = entity
        self.core = core
    }

    /// Runs in the transaction of the upgrade.
    func run(isSearchEmpty: Bool, _ writer: any StoreWriter) throws {
        for (source, key) in entity.keyColumns.sorted(by: { $0.key < $1.key }) {
            // Keys that were never made; a text without any letter or sign has an empty one and is looked at again.
            let missing = Predicate.and([.equal(key, .text("")), .isNotNull(source)])
            try forEach(missing, writer) { record in
                let value = entity.key(of: record.values[source])
                try writer.update(entity.table, set: [(key, value)], where: .equal(0, .integer(record.id)))
            }
        }
        if let match = core.rules[entity.index].match, try !match.isCurrent(writer) {
            try forEach(entity.liveOnly, writer) { record in
                try match.keep(id: record.id, old: nil, new: core.wire(record, entity), writer)
            }
            try match.setCurrent(writer)
        }
        guard isSearchEmpty else { return }
        let entries = SearchEntries(core: core, entity: entity, reader: writer)
        try forEach(.all, writer) { record in
            try writer.indexText(entity.table, id: record.id, texts: try entries.texts(record), isNew: true)
        }
    }

    private func forEach(_ condition: Predicate, _ writer: any StoreWriter, _ body: (Record) throws -> Void) throws {
        let reading = RecordReading(writer, entity)
        var last: Int64 = 0
        while true {
            let page = try reading.records(
                where: .both(condition, .compare(0, .greater, .value(.integer(last)))),
                limit: Self.batch
            )
            for record in page { try body(record) }
            guard page.count == Self.batch, let end = page.last else { return }
            last = end.id
        }
    }
}
