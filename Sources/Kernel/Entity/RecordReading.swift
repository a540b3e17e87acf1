package import Model

/// Reading records: one statement for the rows and one per lines field or repeated reference, however many records.
package struct RecordReading {
    let reader: any StoreReader
    let entity: EntityDefinition
    /// The custom fields that records in memory have; nil leaves them out.
    private let custom: CustomEntity?

    package init(_ reader: any StoreReader, _ entity: EntityDefinition) {
        self.init(reader, entity, custom: nil)
    }

    init(_ reader: any StoreReader, _ entity: EntityDefinition, custom: CustomEntity?) {
        self.reader = reader
        self.entity = entity
        self.custom = custom
    }

    // MARK: - As records in memory

    /// The records with these ids, those in the bin included; ids that do not exist are absent from the answer.
    package func load(_ ids: [Int64]) throws -> [Int64: Record] {
        try records(where: .oneOf(0, ids), limit: ids.count).reduce(into: [:]) { $0[$1.id] = $1 }
    }

    package func load(_ id: Int64) throws -> Record? {
        try records(where: .equal(0, .integer(id)), limit: 1).first
    }

    package func records(
        where predicate: Predicate,
        order: [SortKey] = [SortKey(0)],
        limit: Int,
        start: KeyStart? = nil
    ) throws -> [Record] {
        let layout = entity.layout
        var found: [Record] = []
        var places: [Int64: Int] = [:]
        let columns = Array(layout.columns.indices)
        var query = Query(entity.table, columns: columns, where: predicate, order: order, limit: limit)
        query.start = start
        try reader.select(query) { cells in
            var record = layout.emptyRecord()
            for column in columns { record.values[column] = cells[column].value }
            for column in layout.secrets { record.values[column] = cells[column].storedSecret }
            places[record.id] = found.count
            found.append(record)
            return true
        }
        guard !found.isEmpty else { return [] }
        let ids = found.map(\.id)
        for (index, field) in layout.lines.enumerated() {
            let parent = entity.parentColumn(index)
            try selectLines(index, of: ids) { cells in
                let values = (0..<parent).map { cells[$0].value }
                let empty = field.layout.emptyRecord()
                if let place = places[cells[parent].bits] {
                    found[place].lines[index].append(Record(values: values, lines: empty.lines, links: empty.links))
                }
                return true
            }
        }
        for index in layout.links.indices {
            try selectLinks(index, of: ids) { cells in
                if let place = places[cells[0].bits] { found[place].links[index].append(cells[1].bits) }
                return true
            }
        }
        for part in custom?.all.parts ?? [] {
            try reader.select(part.query(of: ids)) { cells in
                guard let place = places[cells[0].bits] else { return true }
                for (offset, field) in part.fields.enumerated() where cells[offset + 1].kind != .null {
                    found[place][custom: field.column] = cells[offset + 1].value
                }
                return true
            }
        }
        return found
    }

    /// The lines of records, ordered by parent and place: every column of the lines, then the parent.
    private func selectLines(_ lines: Int, of ids: [Int64], _ row: (UnsafePointer<Cell>) throws -> Bool) throws {
        try select(entity.lineQueries[lines], of: ids, row)
    }

    /// The targets of a repeated reference, ordered by record and place: the record, then the target.
    private func selectLinks(_ links: Int, of ids: [Int64], _ row: (UnsafePointer<Cell>) throws -> Bool) throws {
        try select(entity.linkQueries[links], of: ids, row)
    }

    private func select(
        _ queries: ChildQueries,
        of ids: [Int64],
        _ row: (UnsafePointer<Cell>) throws -> Bool
    ) throws {
        if ids.count == 1 { return try reader.select(queries.ofOne, [.integer(ids[0])], row) }
        let list = "[" + ids.map(String.init).joined(separator: ",") + "]"
        try reader.select(queries.ofMany, [.text(list)], row)
    }

    // MARK: - As wire bytes

    /// A page of records in wire form, straight from the rows: no object per record.
    package struct Page: ~Copyable {
        /// Each record's own fields, one after the other.
        var rows = ByteWriter(capacity: 16 * 1024)
        /// Where each record's fields end in `rows`.
        var ends: [Int] = []
        var ids: [Int64] = []
        /// The values of the order's keys in the last record.
        var lastKeys: [Value] = []
        /// Lines and references: wire bytes, and the part of them that belongs to each record, by field.
        var parts = ByteWriter(capacity: 4 * 1024)
        var partRanges: [[Range<Int>]] = []

        package var count: Int { ids.count }

        /// The bytes of one record, without a tag or length before them.
        package func appendRecord(_ index: Int, to writer: inout ByteWriter) {
            let start = index == 0 ? 0 : ends[index - 1]
            writer.raw(UnsafeRawBufferPointer(rebasing: rows.bytes[start..<ends[index]]))
            for ranges in partRanges where !ranges[index].isEmpty {
                writer.raw(UnsafeRawBufferPointer(rebasing: parts.bytes[ranges[index]]))
            }
        }

        func size(_ index: Int) -> Int {
            ends[index] - (index == 0 ? 0 : ends[index - 1]) + partRanges.reduce(0) { $0 + $1[index].count }
        }

        /// The first records, each an element of a repeated field, in order.
        package func appendFirst(_ most: Int, field number: Int, to writer: inout ByteWriter) {
            for index in 0..<min(most, ids.count) {
                writer.tag(number, wireType: 2)
                writer.varint(UInt64(size(index)))
                appendRecord(index, to: &writer)
            }
        }
    }

    /// Reads a page. `withKeys` brings the values of the order's keys in the last record back. `fields` are those that show,
    /// in which records; nil for all.
    package func page(
        where predicate: Predicate,
        order: [SortKey],
        limit: Int,
        selection: ReadSelection,
        fields: FieldAccess? = nil,
        withKeys: Bool = false,
        start: KeyStart? = nil,
        isNarrow: Bool = false
    ) throws -> Page {
        if let fields {
            let records = try records(where: predicate, order: order, limit: limit, start: start)
            return page(of: records, limit: limit, selection: selection, fields: fields, keys: withKeys ? order : [])
        }
        var page = Page()
        let program = selection.program
        let keyStart = program.columns.count
        var query = Query(
            entity.table,
            columns: program.columns,
            where: predicate,
            order: order,
            limit: limit,
            isNarrow: isNarrow
        )
        query.bringsKeys = withKeys
        query.start = start
        var rows = ByteWriter(capacity: 16 * 1024)
        var ends: [Int] = []
        var ids: [Int64] = []
        var lastKeys: [Value] = []
        ends.reserveCapacity(min(limit, 1001))
        ids.reserveCapacity(min(limit, 1001))
        try reader.select(query) { cells in
            program.encode(cells, into: &rows)
            ids.append(cells[0].bits)
            ends.append(rows.count)
            if withKeys, ids.count == limit - 1 {
                lastKeys = order.indices.map { cells[keyStart + $0].value }
            }
            return true
        }
        page.rows = rows
        page.ends = ends
        page.ids = ids
        page.lastKeys = lastKeys
        try appendParts(selection, to: &page)
        return page
    }

    /// A page of records of which some fields do not show, not the same in each.
    private func page(
        of records: [Record],
        limit: Int,
        selection: ReadSelection,
        fields: FieldAccess,
        keys: [SortKey]
    ) -> Page {
        var page = Page()
        var rows = ByteWriter(capacity: 16 * 1024)
        var ends: [Int] = []
        for record in records {
            MaskedRecord(record, entity.layout, fields: fields.fields(of: record), selection: selection)
                .encode(selection, into: &rows)
            ends.append(rows.count)
        }
        page.rows = rows
        page.ends = ends
        page.ids = records.map(\.id)
        if !keys.isEmpty, records.count >= limit - 1, limit > 1 {
            page.lastKeys = keys.map { keyValue($0, of: records[limit - 2]) }
        }
        return page
    }

    private func keyValue(_ key: SortKey, of record: Record) -> Value {
        guard let companion = key.companion else { return entity.keyValue(key.column, of: record) }
        return custom?.keyValue(key.column, companion, of: record) ?? .null
    }

    /// One record in wire form by a statement prepared once.
    package func point(_ id: Int64, _ prepared: PreparedQuery, selection: ReadSelection) throws -> Page {
        var page = Page()
        var rows = ByteWriter(capacity: 1024)
        var isFound = false
        let program = selection.program
        try reader.select(prepared, [.integer(id)]) { cells in
            program.encode(cells, into: &rows)
            isFound = true
            return false
        }
        guard isFound else { return page }
        page.ids = [id]
        page.ends = [rows.count]
        page.rows = rows
        try appendParts(selection, to: &page)
        return page
    }

    private func appendParts(_ selection: ReadSelection, to page: inout Page) throws {
        guard !page.ids.isEmpty,
            !(selection.lines.isEmpty && selection.links.isEmpty && selection.custom.parts.isEmpty)
        else { return }
        let ids = page.ids
        var places = [Int64: Int](minimumCapacity: ids.count)
        for (place, id) in ids.enumerated() { places[id] = place }
        var parts = ByteWriter(capacity: 4 * 1024)
        var partRanges: [[Range<Int>]] = []
        for index in selection.lines {
            let field = entity.layout.lines[index]
            let program = field.layout.program
            let parent = program.columns.count
            var ranges = [Range<Int>](repeating: 0..<0, count: ids.count)
            try selectLines(index, of: ids) { cells in
                guard let place = places[cells[parent].bits] else { return true }
                let start = ranges[place].isEmpty ? parts.count : ranges[place].lowerBound
                parts.tag(field.number, wireType: 2)
                let length = parts.beginLength()
                program.encode(cells, into: &parts)
                parts.endLength(length)
                ranges[place] = start..<parts.count
                return true
            }
            partRanges.append(ranges)
        }
        for index in selection.links {
            var targets = [[Int64]](repeating: [], count: ids.count)
            try selectLinks(index, of: ids) { cells in
                if let place = places[cells[0].bits] { targets[place].append(cells[1].bits) }
                return true
            }
            let field = entity.layout.links[index]
            partRanges.append(
                targets.map { list in
                    let start = parts.count
                    if !list.isEmpty { entity.layout.encode(links: list, of: field, into: &parts) }
                    return start..<parts.count
                }
            )
        }
        for part in selection.custom.parts {
            var ranges = [Range<Int>](repeating: 0..<0, count: ids.count)
            try reader.select(part.query(of: ids)) { cells in
                guard let place = places[cells[0].bits] else { return true }
                let start = parts.count
                part.program.encode(cells, into: &parts)
                ranges[place] = start..<parts.count
                return true
            }
            partRanges.append(ranges)
        }
        page.parts = parts
        page.partRanges = partRanges
    }
}
