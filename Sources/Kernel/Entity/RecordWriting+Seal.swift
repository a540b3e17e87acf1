import Model

/// Sealed records: what law or a module forbids to change.
extension RecordWriting {
    /// The living fields of a sealed record; nil when it is not sealed.
    private func livingFields(_ id: Int64) throws -> Set<String>? {
        var living: Set<String>?
        let query = Query(entity.table, columns: [entity.sealColumn], where: .equal(0, .integer(id)), limit: 1)
        try writer.select(query) { cells in
            if cells[0].kind == .text { living = Set(cells[0].text.split(separator: ",").map(String.init)) }
            return false
        }
        return living
    }

    /// A sealed record changes in its living fields only.
    func checkSeal(_ id: Int64, _ difference: RecordDifference) throws {
        guard let living = try livingFields(id) else { return }
        let changed =
            difference.columns.map { layout.columns[$0].dotted } + difference.links.map { layout.links[$0].name }
            + difference.custom.map(\.name)
            + difference.lines.indices.filter { !difference.lines[$0].isEmpty }.map { layout.lines[$0].name }
        if let path = changed.first(where: { !living.contains($0) }) {
            throw KernelRefusal(.failedPrecondition, .recordSealed, field: path, metadata: ["id": String(id)])
        }
    }

    func isSealed(_ id: Int64) throws -> Bool { try livingFields(id) != nil }

    /// A sealed record never goes to the bin.
    func requireUnsealed(_ id: Int64) throws {
        if try livingFields(id) != nil {
            throw KernelRefusal(.failedPrecondition, .recordSealed, metadata: ["id": String(id)])
        }
    }

    /// Seals a record for good. Fields that are already sealed stay so: a second seal can only take living fields away.
    func seal(_ id: Int64, living: [String]) throws {
        for path in living {
            let isKnown =
                layout.column(at: path) != nil || layout.linesIndex(named: path) != nil
                || layout.linkIndex(named: path) != nil || custom?.field(named: path) != nil
            guard isKnown else { throw KernelMistake.unknownField(entity.name + "." + path) }
        }
        let before = try livingFields(id)
        let kept = living.filter { before?.contains($0) ?? true }
        let changed = try writer.update(
            entity.table,
            set: [(entity.sealColumn, .text(kept.joined(separator: ",")))],
            where: .equal(0, .integer(id))
        )
        guard changed == 1 else { throw KernelRefusal.notFound(entity: entity.name, id: id) }
    }
}
