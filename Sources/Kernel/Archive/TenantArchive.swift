import Contract
import Foundation
import Model

/// Everything that a tenant owns, as lines of JSON that name no engine (`docs/tenant-archive.md`): which parts there are,
/// and how each is written and read.
///
/// A record is protobuf's JSON form of its message, so whoever has the descriptors can read it without this program. The
/// kernel's own tables are flat objects of texts. Secrets, sessions and kept answers are in no part.
package struct TenantArchive: Sendable {
    /// One file of an archive.
    package struct Part: Sendable {
        fileprivate enum Content: Sendable {
            case records(EntityDefinition)
            /// Which records are in the bin, by which act, and which are sealed: no field of theirs.
            case marks
            case rows(Table)
        }

        fileprivate let content: Content
        /// Below the archive's folder: `records/directory.account.jsonl`.
        package let path: String
    }

    /// What a part came to.
    package struct Summary: Sendable, Equatable {
        package var lines: Int64 = 0
        /// Secrets that were set, and are not in it.
        package var secrets: Int64 = 0
    }

    /// The highest numbers that a tenant has given out.
    package struct Counters: Sendable, Equatable {
        package var identifier: Int64
        package var position: Int64

        package init(identifier: Int64 = 0, position: Int64 = 0) {
            self.identifier = identifier
            self.position = position
        }

        /// The higher of each.
        package func merged(_ other: Counters) -> Counters {
            Counters(identifier: max(identifier, other.identifier), position: max(position, other.position))
        }
    }

    /// A line that is not what this program reads there.
    package struct LineError: Error {
        /// Among the lines that were given.
        package let place: Int
        package let text: String
    }

    private static let page = 500
    /// What earlier releases wrote of a table, and this one has no use for.
    private static let former: [Table: [String]] = [CustomNumbers.table: ["has_search"]]

    let core: KernelCore
    /// In the order in which they are written and read.
    package let parts: [Part]

    package init(_ core: KernelCore) {
        self.core = core
        let records = core.catalog.ofTenants.map { Part(content: .records($0), path: "records/\($0.name).jsonl") }
        let rows = KernelTables.archived.map { Part(content: .rows($0), path: "tables/\($0.name).jsonl") }
        let all = records + [Part(content: .marks, path: "marks.jsonl")] + rows
        // Which custom fields there are decides how records are read.
        let first = ["records/\(CustomField.entityName).jsonl", "tables/\(CustomNumbers.table.name).jsonl"]
        parts = all.filter { first.contains($0.path) } + all.filter { !first.contains($0.path) }
    }

    /// The messages that the lines are of, as a `google.protobuf.FileDescriptorSet`, custom fields included; those in the bin
    /// are named `removed_<number>_<name>`.
    package func descriptors(_ reader: any StoreReader) throws -> [UInt8] {
        try TenantDescriptors(try CustomFields.read(reader, core, unhidden: true), core.schema).descriptorSet()
    }

    /// The custom fields of an entity, those in the bin included.
    private func custom(
        _ entity: EntityDefinition,
        _ reader: any StoreReader
    ) throws -> (entity: CustomEntity, overlay: SchemaOverlay)? {
        guard entity.takesCustomFields, try CustomNumbers.last(entity.name, reader) != nil else { return nil }
        let fields = try CustomFields.read(reader, core, unhidden: true)
        return fields[entity].map { ($0, fields.overlay) }
    }

    /// The modules that a tenant has records of, and that this program lacks.
    package func missingModules(_ reader: any StoreReader) throws -> [String] {
        let known = Set(core.tenantSchemas.map(\.module))
        return try reader.modules().filter { !known.contains($0) }
    }

    /// The numbers given out so far.
    package func counters(_ store: any Store) async throws -> Counters {
        try await store.write { writer in
            // A number that is taken to see it is one that nobody gets: numbers may have gaps.
            Counters(identifier: try writer.next(.identifier) - 1, position: try writer.next(.position) - 1)
        }
    }
}

// MARK: - Writing

extension TenantArchive {
    /// Writes a part of one snapshot, one object for each record or row, without line ends, in an order and a form that the
    /// content alone decides: the same content gives the same bytes.
    package func write(
        _ part: Part,
        _ reader: any StoreReader,
        _ line: ([UInt8]) throws -> Void
    ) throws -> Summary {
        var summary = Summary()
        func put(_ bytes: [UInt8]) throws {
            summary.lines += 1
            try line(bytes)
        }
        switch part.content {
        case .records(let entity):
            let message = try message(of: entity)
            let custom = try custom(entity, reader)
            let reading = RecordReading(reader, entity, custom: custom?.entity)
            var last: Int64 = 0
            while true {
                let records = try reading.records(
                    where: .compare(0, .greater, .value(.integer(last))),
                    limit: Self.page
                )
                for record in records {
                    summary.secrets += Int64(entity.layout.secrets.count { !record.values[$0].isNull })
                    try put(
                        try core.schema.json(
                            fromWire: core.wire(record, entity),
                            message: message,
                            overlay: custom?.overlay ?? .none
                        )
                    )
                }
                guard records.count == Self.page, let end = records.last else { break }
                last = end.id
            }
        case .marks:
            for entity in core.catalog.ofTenants {
                let columns = [0, entity.deleteActColumn, entity.sealColumn]
                let query = Query(
                    entity.table,
                    columns: columns,
                    where: .or([.isNotNull(entity.deleteActColumn), .isNotNull(entity.sealColumn)]),
                    order: [SortKey(0)]
                )
                try reader.select(query) { cells in
                    let marks = zip(Self.markNames, (0...2).map { cells[$0].value })
                    try put(Self.object([("entity", .text(entity.name))] + marks))
                    return true
                }
            }
        case .rows(let table):
            let query = Query(
                table,
                columns: Array(table.columns.indices),
                where: .all,
                order: table.key.map { SortKey($0) }
            )
            try reader.select(query) { cells in
                try put(Self.object(table.columns.enumerated().map { ($1.name, cells[$0].value) }))
                return true
            }
        }
        return summary
    }

    private static let markNames = ["id", "deleteAct", "seal"]

    /// A flat object of texts: integers in digits, as protobuf's JSON form writes those of 64 bits, bytes in base64; what
    /// is null is left out.
    private static func object(_ named: [(name: String, value: Value)]) -> [UInt8] {
        var json = ByteWriter(capacity: 256)
        json.byte(UInt8(ascii: "{"))
        var isFirst = true
        for (name, value) in named {
            guard let text = text(value) else { continue }
            if !isFirst { json.byte(UInt8(ascii: ",")) }
            isFirst = false
            json.jsonString(name)
            json.byte(UInt8(ascii: ":"))
            json.jsonString(text)
        }
        json.byte(UInt8(ascii: "}"))
        return json.finish()
    }

    private static func text(_ value: Value) -> String? {
        switch value {
        case .null: nil
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        case .blob(let bytes): Data(bytes).base64EncodedString()
        }
    }

    private func message(of entity: EntityDefinition) throws -> Int {
        guard let message = core.schema.messageIndex(entity.layout.message) else {
            throw PluginError.unknownEntity(entity.name)
        }
        return message
    }
}

// MARK: - Reading

extension TenantArchive {
    /// Reads lines of a part into a tenant that has none of them; answers the highest numbers among them. The rules of
    /// modules do not run: what is read was valid where it was written. Throws `LineError`.
    package func read(_ lines: [[UInt8]], of part: Part, _ writer: any StoreWriter) throws -> Counters {
        switch part.content {
        case .records(let entity): try readRecords(lines, entity, writer)
        case .marks: try readMarks(lines, writer)
        case .rows(let table): try readRows(lines, table, writer)
        }
    }

    private func readRecords(
        _ lines: [[UInt8]],
        _ entity: EntityDefinition,
        _ writer: any StoreWriter
    ) throws -> Counters {
        let message = try message(of: entity)
        let layout = entity.layout
        let custom = try custom(entity, writer)
        var highest = Counters()
        let records = try lines.enumerated().map { place, line in
            let record: Record
            do {
                let wire = try core.schema.wire(
                    fromJSON: line,
                    message: message,
                    overlay: custom?.overlay ?? .none
                )
                record = try wire.withUnsafeBytes {
                    try layout.decode(
                        $0,
                        schema: core.schema,
                        custom: custom?.entity.layout ?? .none,
                        isStored: true
                    )
                }
            } catch let error as CodecError {
                throw LineError(place: place, text: "\(error)")
            }
            let ids = [record.id] + record.lines.flatMap { $0.map(\.id) }
            guard ids.allSatisfy({ $0 > 0 && $0 < .max }) else {
                throw LineError(place: place, text: "a record or a line of it has no identifier")
            }
            guard layout.secrets.allSatisfy({ record.values[$0].isNull }) else {
                throw LineError(place: place, text: "an archive holds no secrets")
            }
            highest.identifier = max(highest.identifier, ids.max() ?? 0)
            return record
        }
        try writer.insert(entity.table, rows: records.map(entity.row))
        if entity.decidesRights { try CallerVersion.change(writer) }
        for record in records {
            for lines in layout.lines.indices where !record.lines[lines].isEmpty {
                try writer.insert(entity.lineTables[lines], rows: entity.lineRows(record, lines))
            }
            for link in layout.links.indices where !record.links[link].isEmpty {
                try writer.insert(entity.linkTables[link], rows: entity.linkRows(record, link))
            }
            if let custom, !record.custom.isEmpty {
                try custom.entity.write(record, record.custom.values.map(\.column), isNew: true, writer)
            }
            let entries = SearchEntries(core: core, entity: entity, reader: writer)
            if !entity.searchSources.isEmpty {
                try writer.indexText(entity.table, id: record.id, texts: try entries.texts(record), isNew: true)
            }
            if let match = core.rules[entity.index].match, record.values[entity.info.deleteTime].isNull {
                try match.keep(id: record.id, old: nil, new: core.wire(record, entity), writer)
            }
            // Whichever of the two is read first.
            try entries.lend(old: nil, new: record, writer)
        }
        return highest
    }

    private func readMarks(_ lines: [[UInt8]], _ writer: any StoreWriter) throws -> Counters {
        var highest = Counters()
        for (place, line) in lines.enumerated() {
            var texts = try Self.texts(line, place)
            guard let entity = texts.removeValue(forKey: "entity").flatMap(core.catalog.entity(named:)),
                !entity.isShared, let id = texts.removeValue(forKey: "id").flatMap({ Int64($0) })
            else { throw LineError(place: place, text: "it names no record") }
            let act = try texts.removeValue(forKey: "deleteAct").map { text in
                guard let act = Int64(text) else { throw LineError(place: place, text: "deleteAct is no number") }
                highest.identifier = max(highest.identifier, act)
                return Value.integer(act)
            }
            let seal = texts.removeValue(forKey: "seal").map(Value.text)
            if let unknown = texts.keys.min() { throw LineError(place: place, text: "\(unknown) is unknown") }
            let changed = try writer.update(
                entity.table,
                set: [(entity.deleteActColumn, act ?? .null), (entity.sealColumn, seal ?? .null)],
                where: .equal(0, .integer(id))
            )
            guard changed == 1 else { throw LineError(place: place, text: "there is no \(entity.name) \(id)") }
        }
        return highest
    }

    private func readRows(_ lines: [[UInt8]], _ table: Table, _ writer: any StoreWriter) throws -> Counters {
        var highest = Counters()
        let rows = try lines.enumerated().map { place, line in
            var texts = try Self.texts(line, place)
            let values = try table.columns.map { column in
                guard let text = texts.removeValue(forKey: column.name) else { return column.initial }
                guard let value = Self.value(text, column.type) else {
                    throw LineError(place: place, text: "\(column.name) is not of its type")
                }
                return value
            }
            for name in Self.former[table] ?? [] { texts[name] = nil }
            if let unknown = texts.keys.min() { throw LineError(place: place, text: "\(unknown) is unknown") }
            for (column, counter) in KernelTables.numbered[table] ?? [] {
                let number = values[column].integer ?? 0
                switch counter {
                case .identifier: highest.identifier = max(highest.identifier, number)
                case .position: highest.position = max(highest.position, number)
                }
            }
            return values
        }
        try writer.insert(table, rows: rows)
        if table == CustomNumbers.table { try makeCompanions(writer) }
        return highest
    }

    /// Once it is known which custom fields there are: the tables for what records hold in them.
    private func makeCompanions(_ writer: any StoreWriter) throws {
        for custom in try CustomFields.read(writer, core).all {
            for companion in custom.companions { try writer.ensure(companion) }
        }
    }

    private static func texts(_ line: [UInt8], _ place: Int) throws(LineError) -> [String: String] {
        do { return try JSONDecoder().decode([String: String].self, from: Data(line)) } catch {
            throw LineError(place: place, text: "it is not a flat object of texts")
        }
    }

    private static func value(_ text: String, _ type: StoreType) -> Value? {
        switch type {
        case .integer: Int64(text).map(Value.integer)
        case .real: Double(text).map(Value.real)
        case .text: .text(text)
        case .blob: Data(base64Encoded: text).map { .blob([UInt8]($0)) }
        }
    }
}
