import Contract
package import Model
import SwiftProtobuf

/// The choice lists of the platform, by name; made at start, which checks them.
struct ChoiceCatalog: Sendable {
    private(set) var lists: [String: ChoiceList] = [:]

    /// Lists that several fields share are one: whoever declares values declares them for all.
    init(_ catalog: EntityCatalog) throws {
        for entity in catalog.entities {
            for column in entity.layout.columns + entity.layout.lines.flatMap(\.layout.columns) {
                guard case .choice(let list) = column.kind else { continue }
                guard !list.isClosed || !list.declared.isEmpty else {
                    throw SchemaError.unsupported("the closed choice list \(list.name) without values")
                }
                guard let known = lists[list.name], !known.declared.isEmpty else {
                    lists[list.name] = list
                    continue
                }
                guard list.declared.isEmpty || list == known else {
                    throw SchemaError.unsupported("two declarations of the choice list \(list.name)")
                }
            }
        }
    }

    subscript(name: String) -> ChoiceList? { lists[name] }
}

/// One value of a list as the tenant has it.
struct ChoiceValue {
    let key: String
    /// By language; what is absent is the module's word.
    var labels: [String: String] = [:]
    var colour = ""
    var position: Int
    var isRetired = false
}

/// The tenant's choices: what its modules declare, and what it says of them itself.
enum Choices {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.validate(Choice.self) { old, new, reader in
            guard old == nil else { return }
            let isOpen = try reader.core.choices[new.list].map { !$0.isClosed } ?? reader.isCustomList(new.list)
            guard isOpen else {
                throw KernelRefusal.invalid(.unknownChoiceList, field: "list", ["list": String(new.list.prefix(120))])
            }
            try requireRoom(Choice.self, maximumChoices, reader)
        }
    }

    /// What is read as a whole has a limit.
    static func requireRoom<Entity: EntityMessage>(_ type: Entity.Type, _ maximum: Int, _ reader: RuleReader) throws {
        let entity = try reader.core.entity(type)
        guard try reader.reader.count(entity.table, where: entity.liveOnly) < maximum else {
            throw KernelRefusal(.resourceExhausted, .tooManyRecords, metadata: ["maximum": String(maximum)])
        }
    }

    /// A key that a record newly takes, and where.
    struct Wanted {
        let list: ChoiceList
        let key: String
        let path: String
    }

    /// Refuses the first key that is neither declared nor added by the tenant, or is retired. One statement per list,
    /// however many lines.
    static func check(_ wanted: [Wanted], _ reader: any StoreReader, _ core: KernelCore) throws {
        for (name, group) in Dictionary(grouping: wanted, by: \.list.name).sorted(by: { $0.key < $1.key }) {
            var isRetired: [String: Bool] = [:]
            try reader.select(core.choiceLookup, [.text(TextKeys.collationKey(name))]) { cells in
                isRetired[cells[0].text] = cells[1].bits != 0
                return true
            }
            let declared = core.choices[name]?.declared ?? []
            for item in group {
                switch isRetired[item.key] {
                case false?: continue
                case true?: throw KernelRefusal.invalid(.choiceRetired, field: item.path, ["value": item.key])
                case nil:
                    guard declared.contains(item.key) else {
                        let all = declared + isRetired.filter { !$0.value }.keys.sorted()
                        throw KernelRefusal.invalid(
                            .unknownChoice,
                            field: item.path,
                            ["expected": all.prefix(50).joined(separator: ", ")]
                        )
                    }
                }
            }
        }
    }

    /// The values of a list in the tenant's order. One statement for all lists.
    static func values(
        _ names: Set<String>,
        _ reader: any StoreReader,
        _ core: KernelCore
    ) throws
        -> [String: [ChoiceValue]]
    {
        var values: [String: [ChoiceValue]] = [:]
        for name in names {
            values[name] = (core.choices[name]?.declared ?? []).enumerated().map {
                ChoiceValue(key: $1, position: ($0 + 1) * 10)
            }
        }
        let entity = try core.entity(Choice.self)
        let records = try RecordReading(reader, entity).records(where: entity.liveOnly, limit: maximumChoices)
        for record in records {
            let choice = try Choice(serializedBytes: core.wire(record, entity))
            guard var list = values[choice.list] else { continue }
            let known = list.firstIndex { $0.key == choice.key }
            var value = known.map { list[$0] } ?? ChoiceValue(key: choice.key, position: .max)
            if !choice.labelFr.isEmpty { value.labels["fr"] = choice.labelFr }
            if !choice.labelEn.isEmpty { value.labels["en"] = choice.labelEn }
            value.colour = choice.colour
            value.isRetired = choice.retired
            if choice.hasPosition { value.position = Int(choice.position) }
            if let known { list[known] = value } else { list.append(value) }
            values[choice.list] = list
        }
        return values.mapValues { list in
            list.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
                .map(\.element)
        }
    }

    /// All lists of a tenant together.
    static let maximumChoices = 10_000
}

extension RuleReader {
    /// Whether a record that is new may have that value in a field with a list: somebody declared or added it, and nobody
    /// retired it. Values that are copied from older records may be none any more.
    package func gives<Entity: EntityMessage>(_ value: String, in field: String, of type: Entity.Type) throws -> Bool {
        let entity = try core.entity(type)
        guard let column = entity.layout.column(at: field), case .choice(let list) = entity.layout.columns[column].kind
        else { throw KernelMistake.unknownField(entity.name + "." + field) }
        if list.isClosed { return list.declared.contains(value) }
        do {
            try Choices.check([Choices.Wanted(list: list, key: value, path: field)], reader, core)
            return true
        } catch is KernelRefusal {
            return false
        }
    }
}

extension RecordWriting {
    /// A choice that is new or changed must be one that may still be given.
    func checkChoices(_ new: Record, old: Record?) throws {
        var wanted = wantedChoices(new.values, layout, old: old?.values, prefix: "")
        for (index, field) in layout.lines.enumerated() where field.layout.columns.contains(where: \.isOpenChoice) {
            let before = Dictionary(
                (old?.lines[index] ?? []).map { ($0.id, $0.values) },
                uniquingKeysWith: { first, _ in first }
            )
            for (place, line) in new.lines[index].enumerated() {
                let known = line.id == 0 ? nil : before[line.id]
                wanted += wantedChoices(line.values, field.layout, old: known, prefix: "\(field.name)[\(place)].")
            }
        }
        wanted += wantedCustomChoices(new, old: old)
        if !wanted.isEmpty { try Choices.check(wanted, writer, core) }
    }

    private func wantedCustomChoices(_ new: Record, old: Record?) -> [Choices.Wanted] {
        new.custom.values.sorted { $0.column.number < $1.column.number }.compactMap { custom in
            guard case .choice(let list) = custom.column.layout.kind, !list.isClosed,
                case .text(let key) = custom.value,
                old?[custom: custom.column] != custom.value
            else { return nil }
            return Choices.Wanted(list: list, key: key, path: custom.column.name)
        }
    }

    private func wantedChoices(
        _ values: [Value],
        _ layout: RecordLayout,
        old: [Value]?,
        prefix: String
    ) -> [Choices.Wanted] {
        layout.columns.indices.compactMap { index in
            guard case .choice(let list) = layout.columns[index].kind, !list.isClosed,
                case .text(let key) = values[index], old?[index] != values[index]
            else { return nil }
            return Choices.Wanted(list: list, key: key, path: prefix + layout.columns[index].dotted)
        }
    }
}

extension ColumnLayout {
    fileprivate var isOpenChoice: Bool { if case .choice(let list) = kind { !list.isClosed } else { false } }
}
