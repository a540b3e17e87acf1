import Contract
import Foundation
import Model

/// How the rows of one file become records: made once from its header and what the caller said.
struct ImportPlan: Sendable {
    enum Key: Sendable, Hashable {
        case externalKey
        case identifier
        case field(Int)
    }

    let entity: EntityDefinition
    let header: [String]
    /// By column of the file.
    let targets: [TransferTarget?]
    let keys: [Key]
    /// The columns of the file that hold the keys.
    let keyColumns: [Int]
    let mode: ImportMode
    /// Where several rows may be one record: the columns of the file that are the record's own.
    let recordColumns: [Int]?
    /// An empty cell empties its field.
    let clearsEmpty: Bool
    /// What fields have in every row that says nothing else.
    let constants: [(target: TransferTarget, text: String)]
    /// The tenant's own fields.
    let custom: CustomEntity?

    /// `columns` are what the caller said; a header that it does not name is guessed when it said nothing at all.
    init(
        _ entity: EntityDefinition,
        header: [String],
        columns: [ImportColumn],
        keys names: [String],
        mode: ImportMode,
        clearsEmpty: Bool,
        constants said: [ImportConstant] = [],
        guesses: [String?],
        custom: CustomEntity? = nil
    ) throws {
        self.custom = custom
        self.clearsEmpty = clearsEmpty
        self.entity = entity
        self.header = header
        self.mode = mode == .unspecified ? .importCreateOrUpdate : mode
        let paths = TransferColumns(entity, custom: custom)
        var found: [TransferTarget?] = []
        var seen: Set<TransferTarget> = []
        for (place, title) in header.enumerated() {
            let path = columns.isEmpty ? guesses[place] ?? "" : Self.path(of: title, columns)
            guard !path.isEmpty else {
                found.append(nil)
                continue
            }
            guard let target = paths.target(path) else { throw TransferError.columnUnknown(path: path) }
            guard seen.insert(target).inserted else { throw TransferError.columnTwice(path: path) }
            found.append(target)
        }
        targets = found
        var constants: [(target: TransferTarget, text: String)] = []
        for constant in said {
            guard let target = paths.target(constant.path), let filled = Self.constantField(target) else {
                throw TransferError.columnUnknown(path: constant.path)
            }
            // The first one counts.
            guard !constants.contains(where: { Self.constantField($0.target) == filled }) else { continue }
            constants.append((target, constant.value))
        }
        self.constants = constants
        guard seen.contains(where: { $0 != .externalKey && $0 != .identifier }) else { throw TransferError.noColumns }
        self.keys = try Self.keys(names, seen, entity)
        keyColumns = try self.keys.map { key in
            guard let place = found.firstIndex(of: Self.target(key)) else {
                throw TransferError.keyUnusable(path: names.joined(separator: ", "))
            }
            return place
        }
        func isLine(_ target: TransferTarget?) -> Bool {
            if case .line(_, _, place: nil)? = target { true } else { false }
        }
        let hasLines = !self.keys.isEmpty && found.contains(where: isLine)
        recordColumns = hasLines ? found.indices.filter { found[$0] != nil && !isLine(found[$0]) } : nil
    }

    /// What a title stands for: by its letters, else by its words, whatever their case and accents.
    private static func path(of title: String, _ columns: [ImportColumn]) -> String {
        if let exact = columns.first(where: { $0.header == title }) { return exact.path }
        let key = TextKeys.searchKey(title)
        return columns.first { !key.isEmpty && TextKeys.searchKey($0.header) == key }?.path ?? ""
    }

    /// The column of the record itself that a target fills; nil for all others.
    private static func constantColumn(_ target: TransferTarget) -> Int? {
        switch target {
        case .column(let column), .reference(let column, _): column
        default: nil
        }
    }

    /// The field that a constant fills; nil for what none can.
    static func constantField(_ target: TransferTarget) -> TransferTarget? {
        switch target {
        case .custom(let number), .customReference(let number, _): .custom(number)
        default: constantColumn(target).map { .column($0) }
        }
    }

    private static func target(_ key: Key) -> TransferTarget {
        switch key {
        case .externalKey: .externalKey
        case .identifier: .identifier
        case .field(let column): .column(column)
        }
    }

    /// Only what names one record can be a key.
    private static func keys(
        _ names: [String],
        _ present: Set<TransferTarget>,
        _ entity: EntityDefinition
    ) throws -> [Key] {
        let unique = entity.uniques.map(\.field)
        guard names.isEmpty else {
            return try names.map { name in
                switch TransferColumns(entity).target(name) {
                case .externalKey?: return .externalKey
                case .identifier?: return .identifier
                case .column(let column)? where unique.contains(column): return .field(column)
                default: throw TransferError.keyUnusable(path: name)
                }
            }
        }
        if present.contains(.externalKey) { return [.externalKey] }
        if present.contains(.identifier) { return [.identifier] }
        return unique.first { present.contains(.column($0)) }.map { [.field($0)] } ?? []
    }

    /// The column of the file that fills a field, for refusals: the first whose path is, or leads to, that of the field.
    func headerOf(field: String) -> String {
        let bare = field.replacing(#/\[[0-9]+\]/#, with: "")
        for (place, target) in targets.enumerated() {
            guard let target, let path = path(target) else { continue }
            if path == bare || bare.hasPrefix(path + ".") || path.hasPrefix(bare + ".") { return header[place] }
        }
        return ""
    }

    private func path(_ target: TransferTarget) -> String? {
        switch target {
        case .externalKey: TransferColumns.externalKey
        case .identifier: "id"
        case .column(let column), .reference(let column, _): entity.layout.columns[column].dotted
        case .line(let lines, let column, _):
            entity.layout.lines[lines].name + "." + entity.layout.lines[lines].layout.columns[column].dotted
        case .links(let link): entity.layout.links[link].name
        case .custom(let number), .customReference(let number, _): custom?.field(numbered: number)?.name
        }
    }
}
