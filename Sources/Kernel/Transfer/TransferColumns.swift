import Model

/// What a column of a file can be: the paths that an import reads and an export writes.
enum TransferTarget: Sendable, Hashable {
    /// A key of the file's own.
    case externalKey
    case identifier
    case column(Int)
    /// A reference, by one of the target's fields.
    case reference(Int, by: String)
    /// A field of a line: in one line per row, or in the line at that place.
    case line(Int, column: Int, place: Int?)
    /// A repeated reference.
    case links(Int)
    /// One of the tenant's own fields, by its number.
    case custom(Int)
    /// One of them that is a reference, by one of the target's fields.
    case customReference(Int, by: String)
}

/// The paths of an entity's fields, as imports and exports name them.
struct TransferColumns: Sendable {
    static let externalKey = "@key"
    /// Lines that one row may hold.
    static let mostPlaces = 50

    let entity: EntityDefinition
    /// The tenant's own fields.
    let custom: CustomEntity?

    init(_ entity: EntityDefinition, custom: CustomEntity? = nil) {
        self.entity = entity
        self.custom = custom
    }

    private var layout: RecordLayout { entity.layout }

    /// All paths, in the order of the message: what a full export holds.
    var paths: [String] {
        ["id"] + layout.columns.indices.filter { isWritable(layout, $0) }.map { layout.columns[$0].dotted }
            + layout.links.map(\.name) + (custom?.fields.map(\.name) ?? [])
            + layout.lines.flatMap { field in
                field.layout.columns.indices
                    .filter { field.layout.columns[$0].kind == .identifier || isWritable(field.layout, $0) }
                    .map { field.name + "." + field.layout.columns[$0].dotted }
            }
    }

    private func isWritable(_ layout: RecordLayout, _ index: Int) -> Bool {
        let column = layout.columns[index]
        let isFile = layout.files.contains { [$0.hash, $0.name, $0.size, $0.type].contains(index) }
        return !column.isOutputOnly && column.kind != .identifier && !isFile
    }

    /// Nil for what is no path of the entity.
    func target(_ path: String) -> TransferTarget? {
        if path == Self.externalKey { return .externalKey }
        if path == "id" { return .identifier }
        if let field = custom?.field(named: path) { return .custom(field.column.number) }
        if let column = layout.column(at: path) { return isWritable(layout, column) ? .column(column) : nil }
        if let link = layout.linkIndex(named: path) { return .links(link) }
        guard let dot = path.firstIndex(of: ".") else { return nil }
        let head = path[..<dot]
        let rest = String(path[path.index(after: dot)...])
        if let column = layout.column(at: String(head)), case .reference = layout.columns[column].kind {
            return .reference(column, by: rest)
        }
        if let field = custom?.field(named: String(head)), case .reference = field.column.layout.kind {
            return .customReference(field.column.number, by: rest)
        }
        return line(head, rest)
    }

    private func line(_ head: Substring, _ rest: String) -> TransferTarget? {
        var name = head
        var place: Int?
        if head.hasSuffix("]"), let open = head.firstIndex(of: "[") {
            name = head[..<open]
            guard let number = Int(head[head.index(after: open)...].dropLast()), (0..<Self.mostPlaces).contains(number)
            else { return nil }
            place = number
        }
        guard let lines = layout.linesIndex(named: String(name)) else { return nil }
        let inner = layout.lines[lines].layout
        guard let column = inner.column(at: rest), column == 0 || isWritable(inner, column) else { return nil }
        return .line(lines, column: column, place: place)
    }

    /// The paths with their words in every language, for guessing: their labels, and what else files call them, which
    /// the label `alias.<entity>.<path>` says, parted by `|`.
    func candidates(_ labels: Labels, words: [String: String]) -> [(path: String, words: [String])] {
        paths.map { path in
            let key = "field.\(entity.name).\(path)"
            var texts = Labels.languages.compactMap { labels.texts[$0]?[key] }
            if let own = words[key] { texts.append(own) }
            if let field = custom?.field(named: path) { texts += field.labels.sorted { $0.key < $1.key }.map(\.value) }
            for language in Labels.languages {
                let others = labels.texts[language]?["alias.\(entity.name).\(path)"] ?? ""
                texts += others.split(separator: "|").map(String.init)
            }
            return (path, texts)
        }
    }
}

/// Keys that files gave to records, so that later files find them again.
enum ExternalKeys {
    static let table = Table(
        "kernel_external_key",
        columns: [Column("entity", .text), Column("key", .text), Column("record_id", .integer)],
        key: [0, 1],
        indexes: [Index([2])]
    )
    /// Longest key, bytes.
    static let maximumLength = 200

    private static let lookup = PreparedQuery(
        Query(
            table,
            columns: [2],
            where: .and([.compare(0, .equal, .parameter(0)), .compare(1, .equal, .parameter(1))]),
            limit: 1
        )
    )

    static func find(_ key: String, _ entity: String, _ reader: any StoreReader) throws -> Int64? {
        var id: Int64?
        try reader.select(lookup, [.text(entity), .text(key)]) { cells in
            id = cells[0].bits
            return false
        }
        return id
    }

    static func set(_ key: String, _ entity: String, _ id: Int64, _ writer: any StoreWriter) throws {
        try writer.upsert(table, [.text(entity), .text(key), .integer(id)])
    }

    /// Gives one record's keys to another; answers them.
    static func move(
        from old: Int64,
        to new: Int64,
        _ entity: String,
        _ writer: any StoreWriter
    ) throws -> [String] {
        var keys: [String] = []
        let condition = Predicate.and([.equal(2, .integer(old)), .equal(0, .text(entity))])
        try writer.select(Query(table, columns: [1], where: condition)) { cells in
            keys.append(cells[0].text)
            return true
        }
        guard !keys.isEmpty else { return [] }
        try writer.update(table, set: [(2, .integer(new))], where: condition)
        return keys
    }
}
