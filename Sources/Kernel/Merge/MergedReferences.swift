import Contract
import Model

/// The references and links that records hold to one that is merged into another: where they are, and how they move.
struct MergedReferences {
    /// The places of one entity that can name records of the merged one.
    struct Holder {
        let entity: EntityDefinition
        let references: [ReferencePlace]
        /// The first column of each link, of the record and of its lines.
        let links: [Int]
        let lineLinks: [(lines: Int, column: Int)]
    }

    let target: EntityDefinition
    let other: Int64
    let survivor: Int64
    let holders: [Holder]

    init(_ target: EntityDefinition, other: Int64, survivor: Int64, _ catalog: EntityCatalog, _ custom: CustomFields) {
        self.target = target
        self.other = other
        self.survivor = survivor
        holders = catalog.ofTenants.compactMap { entity in
            let all = entity.references + (custom[entity]?.references ?? [])
            let references = all.filter { $0.target == target.name }.map(\.place)
            let links = Self.links(entity.layout)
            let lineLinks = entity.layout.lines.enumerated().flatMap { lines, field in
                Self.links(field.layout).map { (lines: lines, column: $0) }
            }
            guard !references.isEmpty || !links.isEmpty || !lineLinks.isEmpty else { return nil }
            return Holder(entity: entity, references: references, links: links, lineLinks: lineLinks)
        }
    }

    private static func links(_ layout: RecordLayout) -> [Int] {
        layout.columns.indices.filter { layout.columns[$0].kind == .linkEntity }
    }

    // MARK: - Finding

    /// Where rows hold it: the table, the column that names the record, and which rows.
    private func places(_ holder: Holder) -> [(table: Table, record: Int, condition: Predicate)] {
        let entity = holder.entity
        func link(_ column: Int) -> Predicate {
            .and([.equal(column + 1, .integer(other)), .equal(column, .text(target.name))])
        }
        return holder.references.map { place in
            switch place {
            case .column(let column): (entity.table, 0, .equal(column, .integer(other)))
            case .line(let lines, let column):
                (entity.lineTables[lines], entity.parentColumn(lines), .equal(column, .integer(other)))
            case .links(let link): (entity.linkTables[link], 0, .equal(2, .integer(other)))
            case .custom(_, let companion, let column): (companion, 0, .equal(column, .integer(other)))
            }
        }
            + holder.links.map { (entity.table, 0, link($0)) }
            + holder.lineLinks.map { (entity.lineTables[$0.lines], entity.parentColumn($0.lines), link($0.column)) }
    }

    /// How many references and links there are, the bin's and those between the two included.
    func count(_ reader: any StoreReader) throws -> Int64 {
        try holders.flatMap(places).reduce(0) { $0 + Int64(try reader.count($1.table, where: $1.condition)) }
    }

    /// The next records of a holder that name the other, by their ids, and whether these were the last. Of the two
    /// themselves nothing is said. A page has one record at least, whatever it holds.
    func next(
        _ holder: Holder,
        after last: Int64,
        limit: Int,
        _ reader: any StoreReader
    ) throws -> (ids: [Int64], end: Int64?) {
        var found: Set<Int64> = []
        // Where a place has more, nothing is known beyond its last row.
        var end: Int64?
        for place in places(holder) {
            var rows = 0
            var latest: Int64 = 0
            let query = Query(
                place.table,
                columns: [place.record],
                where: .both(place.condition, .compare(place.record, .greater, .value(.integer(last)))),
                order: [SortKey(place.record)],
                limit: limit
            )
            try reader.select(query) { cells in
                rows += 1
                latest = cells[0].bits
                found.insert(latest)
                return true
            }
            if rows == limit { end = min(end ?? latest, latest) }
        }
        let known = end.map { end in found.filter { $0 <= end } } ?? found
        return (known.subtracting([other, survivor]).sorted(), end)
    }

    // MARK: - Moving

    /// A record whose references to the other name `replacement` instead; nil unsets them. Answers how many there were.
    func moved(_ old: Record, _ holder: Holder, to replacement: Int64?) -> (record: Record, count: Int64) {
        var new = old
        var count: Int64 = 0
        let layout = holder.entity.layout
        func move(_ values: inout [Value], _ column: Int, _ unset: Value) {
            guard values[column] == .integer(other) else { return }
            values[column] = replacement.map { .integer($0) } ?? unset
            count += 1
        }
        func moveLink(_ values: inout [Value], _ column: Int) {
            guard values[column] == .text(target.name), values[column + 1] == .integer(other) else { return }
            if let replacement {
                values[column + 1] = .integer(replacement)
            } else {
                (values[column], values[column + 1]) = (.null, .null)
            }
            count += 1
        }
        for place in holder.references {
            switch place {
            case .column(let column): move(&new.values, column, layout.columns[column].unset)
            case .line(let lines, let column):
                let unset = layout.lines[lines].layout.columns[column].unset
                for row in new.lines[lines].indices { move(&new.lines[lines][row].values, column, unset) }
            case .links(let link):
                let held = new.links[link].count { $0 == other }
                guard held > 0 else { continue }
                count += Int64(held)
                new.links[link] = Self.replacing(other, by: replacement, in: new.links[link])
            case .custom(let number, _, _):
                guard let held = new.custom[number], held.value == .integer(other) else { continue }
                new.custom[number] = replacement.map { CustomValue(held.column, .integer($0)) }
                count += 1
            }
        }
        for column in holder.links { moveLink(&new.values, column) }
        for (lines, column) in holder.lineLinks {
            for row in new.lines[lines].indices { moveLink(&new.lines[lines][row].values, column) }
        }
        return (new, count)
    }

    /// A list that named both names the survivor once, where the first of them stood.
    private static func replacing(_ other: Int64, by replacement: Int64?, in list: [Int64]) -> [Int64] {
        guard let replacement else { return list.filter { $0 != other } }
        var isThere = false
        return list.compactMap { id in
            guard id == other || id == replacement else { return id }
            guard !isThere else { return nil }
            isThere = true
            return replacement
        }
    }

    /// Moves what a record holds, through its rules; what lies in the bin has none. Answers how many references moved.
    func move(_ id: Int64, of holder: Holder, to replacement: Int64?, _ transaction: Transaction) throws -> Int64 {
        let writing = try RecordWriting(holder.entity, transaction)
        let reading = RecordReading(writing.writer, holder.entity, custom: writing.custom)
        guard let old = try reading.load(id) else { return 0 }
        let (new, count) = moved(old, holder, to: replacement)
        guard count > 0 else { return 0 }
        // A reference follows its record whatever became of its module, or of an option: CASCADE holds in all of them, too.
        let before = transaction.act.lifted
        transaction.act.lifted.insert(holder.entity.module)
        defer { transaction.act.lifted = before }
        if old.values[holder.entity.info.deleteTime].isNull {
            _ = try writing.save(old: old, new: new)
        } else {
            _ = try writing.rewriteBinned(old: old, new: new)
        }
        return count
    }
}
