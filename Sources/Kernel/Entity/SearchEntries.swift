import Model

/// What the search entry of a record says: the search keys of its own texts and of those that are lent to it.
struct SearchEntries {
    let core: KernelCore
    let entity: EntityDefinition
    let reader: any StoreReader

    /// The entry of a record: the values of lines stand one per text line, which no term can cross.
    func texts(_ record: Record) throws -> [String] {
        var borrowed: [Lending: [Record]] = [:]
        return try entity.searchSources.map { source in
            if case .lent(let lending, let column) = source.place {
                let lenders = try borrowed[lending] ?? lenders(lending, of: record.id)
                borrowed[lending] = lenders
                return lines(lenders.map { $0.values[column] }, source)
            }
            return own(record, source)
        }
    }

    /// The entry of a record that nothing refers to yet.
    func textsOfNew(_ record: Record) -> [String] {
        entity.searchSources.map { own(record, $0) }
    }

    /// The texts of its own that differ between two states of a record.
    func changes(_ old: Record, _ new: Record) -> [(column: Int, text: String)] {
        entity.searchSources.indices.compactMap { index in
            let source = entity.searchSources[index]
            switch source.place {
            case .lent: return nil
            case .column(let column):
                guard old.values[column] != new.values[column] else { return nil }
            case .line(let lines, let column):
                guard !old.lines[lines].elementsEqual(new.lines[lines], by: { $0.values[column] == $1.values[column] })
                else { return nil }
            }
            return (index, own(new, source))
        }
    }

    /// The texts that one lending gives a record, as they are now.
    func texts(lentBy lending: Lending, to id: Int64) throws -> [(column: Int, text: String)] {
        let lenders = try lenders(lending, of: id)
        return entity.searchSources.indices.compactMap { index in
            guard case .lent(lending, let column) = entity.searchSources[index].place else { return nil }
            return (index, lines(lenders.map { $0.values[column] }, entity.searchSources[index]))
        }
    }

    private func own(_ record: Record, _ source: SearchSource) -> String {
        switch source.place {
        case .column(let column): lines([record.values[column]], source)
        case .line(let lines, let column): self.lines(record.lines[lines].map { $0.values[column] }, source)
        case .lent: ""
        }
    }

    private func lines(_ values: [Value], _ source: SearchSource) -> String {
        let format = core.formats[source.format]
        var keys: [String] = []
        for text in values.compactMap(\.text) where !text.isEmpty {
            for spelling in format?.spellings(text) ?? [text] { keys.append(TextKeys.searchKey(spelling)) }
        }
        return keys.count == 1 ? keys[0] : keys.joined(separator: "\n")
    }

    private func lenders(_ lending: Lending, of id: Int64) throws -> [Record] {
        guard let lender = core.catalog.entity(named: lending.lender) else { return [] }
        return try RecordReading(reader, lender).records(
            where: .and([.equal(lending.reference, .integer(id)), lender.liveOnly]),
            limit: Lending.most
        )
    }
}

extension SearchEntries {
    /// Makes anew what a record lends to the entries of those that it refers to, or did.
    func lend(old: Record?, new: Record?, _ writer: any StoreWriter) throws {
        for lending in entity.lendings {
            guard let borrower = core.catalog.entity(named: lending.borrower) else { continue }
            let before = old?.values[lending.reference].integer
            let after = new?.values[lending.reference].integer
            if let old, let new, before == after, changes(old, new).isEmpty { continue }
            let entries = SearchEntries(core: core, entity: borrower, reader: writer)
            for id in Set([before, after].compactMap { $0 }).sorted() where id != 0 {
                let texts = try entries.texts(lentBy: lending, to: id)
                try writer.indexText(borrower.table, id: id, changing: texts)
            }
        }
    }
}
