import Contract
import Foundation
import Model

/// Turns cells into the values of columns, and references into identifiers, inside one transaction.
struct CellValues {
    let core: KernelCore
    let reader: any StoreReader
    /// On whose behalf: a name finds no record that they do not read, or it would tell of it. Nil for the kernel's own.
    private let transaction: Transaction?
    let cells: CellText
    let zone: TimeZone
    /// By list: what people call a value, folded, and its key.
    private let choices: [String: [String: String]]
    /// References that were looked up in this transaction.
    private var found: [String: Int64] = [:]
    /// Identifiers of the cells since the last `takeDoubts` that are not there for the caller.
    private var doubts: [Doubt] = []

    /// An identifier that is not there for the caller, who leaves it where a record has it and puts it nowhere else.
    struct Doubt {
        let id: Int64
        let entity: String
        let refusal: TransferError
    }

    mutating func takeDoubts() -> [Doubt] {
        guard !doubts.isEmpty else { return [] }
        defer { doubts = [] }
        return doubts
    }

    init(_ transaction: Transaction, _ plan: ImportPlan, cells: CellText) throws {
        core = transaction.core
        reader = transaction.reader
        self.transaction = transaction
        self.cells = cells
        zone = try transaction.zone(unit: 0)
        choices = try Self.choices(plan.entity.layout, plan.custom, transaction)
    }

    /// For an entity that has neither references nor lists that tenants change.
    init(_ core: KernelCore, _ reader: any StoreReader, cells: CellText) {
        self.core = core
        self.reader = reader
        transaction = nil
        self.cells = cells
        zone = core.timeZone
        choices = [:]
    }

    private static func choices(
        _ layout: RecordLayout,
        _ custom: CustomEntity?,
        _ transaction: Transaction
    ) throws -> [String: [String: String]] {
        let columns =
            layout.columns + layout.lines.flatMap(\.layout.columns) + (custom?.fields.map(\.column.layout) ?? [])
        let names = columns.compactMap { column -> String? in
            if case .choice(let list) = column.kind { list.name } else { nil }
        }
        guard !names.isEmpty else { return [:] }
        let values = try Choices.values(Set(names), transaction.reader, transaction.core)
        return values.reduce(into: [:]) { result, list in
            for value in list.value {
                let words = Labels.languages.compactMap { language in
                    value.labels[language]
                        ?? transaction.core.labels.texts[language]?["value.\(list.key).\(value.key)"]
                }
                for word in [value.key] + words {
                    result[list.key, default: [:]][TextKeys.searchKey(word)] = value.key
                }
            }
        }
    }

    /// The value of a filled cell.
    mutating func value(_ text: String, _ column: ColumnLayout, by field: String = "") throws -> Value {
        func need<Answer>(_ answer: Answer?, _ expected: String) throws -> Answer {
            guard let answer else { throw TransferError.valueMalformed(expected: expected) }
            return answer
        }
        switch column.kind {
        case .text, .linkEntity, .secret: return .text(text)
        case .choice(let list):
            if let key = choices[list.name]?[TextKeys.searchKey(text)] { return .text(key) }
            guard ChoiceList.isKey(text), !list.isClosed else {
                throw TransferError.valueUnknown(expected: list.declared.joined(separator: ", "))
            }
            return .text(text)
        case .enumeration(let index): return .integer(Int64(try number(text, core.schema.enums[index])))
        case .reference(let name): return .integer(try reference(text, to: name, by: field))
        case .decimal(let scale, let storage):
            let plain = try need(cells.decimal(text), "a number such as 1 234,56")
            guard let decimal = try? ExactDecimal(parsing: plain, scale: scale, storage: storage) else {
                throw TransferError.valueMalformed(expected: "at most \(scale) digits after the point")
            }
            return .integer(decimal.units)
        case .date:
            let plain = try need(cells.date(text), "a date such as 31/12/2026")
            return .integer(try CivilDate(parsing: plain).dayNumber)
        case .instant:
            let plain = try need(cells.instant(text, zone: zone), "a time such as 31/12/2026 14:30")
            return .integer(try Instant(parsing: plain).microseconds)
        case .bool: return .integer(try need(cells.bool(text), "yes or no") == "true" ? 1 : 0)
        case .int32:
            return .integer(Int64(try need(cells.integer(text).flatMap { Int32($0) }, "a whole number")))
        case .int64, .identifier, .linkIdentifier:
            return .integer(try need(cells.integer(text).flatMap { Int64($0) }, "a whole number"))
        case .double:
            return .real(try need(cells.decimal(text).flatMap { Double($0) }, "a number"))
        case .array(let element): return try array(text, element)
        case .version: throw TransferError.valueMalformed(expected: "nothing")
        }
    }

    /// Elements stand in one cell, separated by `;` or line ends.
    private func array(_ text: String, _ element: FieldType) throws -> Value {
        let parts = text.split(whereSeparator: { $0 == ";" || $0.isNewline })
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let values: [Value] = try parts.map { part in
            switch element {
            case .string: return .text(part)
            case .bool:
                guard let value = cells.bool(part) else { throw TransferError.valueMalformed(expected: "yes or no") }
                return .integer(value == "true" ? 1 : 0)
            case .double:
                guard let value = cells.decimal(part).flatMap({ Double($0) }) else {
                    throw TransferError.valueMalformed(expected: "numbers")
                }
                return .real(value)
            case .enum(let index): return .integer(Int64(try number(part, core.schema.enums[index])))
            default:
                guard let value = cells.integer(part).flatMap({ Int64($0) }) else {
                    throw TransferError.valueMalformed(expected: "whole numbers")
                }
                return .integer(value)
            }
        }
        return ArrayCodec.store(values)
    }

    /// The number of an enum's value, by its name or what people call it.
    private func number(_ text: String, _ declared: EnumDescriptor) throws -> Int32 {
        if let number = declared.number(of: text) { return number }
        let wanted = TextKeys.searchKey(text)
        for value in declared.values where value.number != 0 {
            let key = "value.\(declared.fullName).\(value.name)"
            let words = [value.name] + Labels.languages.compactMap { core.labels.texts[$0]?[key] }
            if words.contains(where: { TextKeys.searchKey($0) == wanted }) { return value.number }
        }
        throw TransferError.valueUnknown(
            expected: declared.values.filter { $0.number != 0 }.map(\.name).joined(separator: ", ")
        )
    }

    // MARK: - References

    private func readable(_ target: EntityDefinition) -> RowRule { transaction?.rows("read", target) ?? .everything }

    private func nameable(_ target: EntityDefinition) -> RowRule { transaction?.nameable(target) ?? .everything }

    /// The record that a cell names: by the field asked for; else by a key that a file gave, an identifier, a unique field
    /// or the field that names records to people, the first that finds exactly one.
    mutating func reference(_ text: String, to name: String, by field: String = "") throws -> Int64 {
        let cacheKey = "\(name)\u{0}\(field)\u{0}\(text)"
        if let known = found[cacheKey] { return known }
        guard let target = core.catalog.entity(named: name) else {
            throw TransferError.referenceUnknown(value: text, entity: name)
        }
        let id = try field.isEmpty ? any(text, target) : by(field, text, target)
        guard let id else {
            let refusal = TransferError.referenceUnknown(value: text, entity: name)
            guard field.isEmpty || field == "id", nameable(target) != .everything,
                let unread = Int64(text), unread > 0
            else { throw refusal }
            doubts.append(Doubt(id: unread, entity: name, refusal: refusal))
            return unread
        }
        found[cacheKey] = id
        return id
    }

    private func any(_ text: String, _ target: EntityDefinition) throws -> Int64? {
        let keyed = readable(target)
        if let id = try ExternalKeys.find(text, target.name, reader), try isThere(id, target, keyed) { return id }
        if let id = Int64(text), id > 0, try isThere(id, target, nameable(target)) { return id }
        for column in target.uniques.map(\.field) + [target.displayColumn].compactMap({ $0 }) {
            if let id = try one(column, text, target) { return id }
        }
        return nil
    }

    private func by(_ field: String, _ text: String, _ target: EntityDefinition) throws -> Int64? {
        if field == TransferColumns.externalKey {
            let id = try ExternalKeys.find(text, target.name, reader)
            let rule = readable(target)
            return try id.flatMap { try isThere($0, target, rule) ? $0 : nil }
        }
        if field == "id" {
            guard let id = Int64(text), id > 0 else { return nil }
            return try isThere(id, target, nameable(target)) ? id : nil
        }
        guard let column = target.layout.column(at: field) else { throw TransferError.columnUnknown(path: field) }
        return try one(column, text, target)
    }

    /// Whether a record is there for the caller.
    private func isThere(_ id: Int64, _ target: EntityDefinition, _ rule: RowRule) throws -> Bool {
        guard rule != .everything else { return try core.isLive(id, target, reader) }
        var isThere = false
        let condition = Predicate.and([.equal(0, .integer(id)), target.liveOnly, rule.predicate])
        try reader.select(Query(target.table, columns: [0], where: condition, limit: 1)) { _ in
            isThere = true
            return false
        }
        return isThere
    }

    /// The only live record with that text in a column, of those of which the caller reads it.
    private func one(_ column: Int, _ text: String, _ target: EntityDefinition) throws -> Int64? {
        guard target.layout.columns[column].kind == .text else { return nil }
        let key = target.keyColumns[column]
        let condition = Predicate.equal(key ?? column, key == nil ? .text(text) : target.key(of: .text(text)))
        var ids: [Int64] = []
        let read = readable(target)
        let rule =
            read == .nothing ? read : (transaction?.fields("read", target)).rows(with: .column(column), within: read)
        let seen = Predicate.both(target.liveOnly, rule.predicate)
        let query = Query(target.table, columns: [0], where: .both(condition, seen), limit: 2)
        try reader.select(query) { cells in
            ids.append(cells[0].bits)
            return true
        }
        guard ids.count < 2 else { throw TransferError.referenceAmbiguous(value: text, entity: target.name) }
        return ids.first
    }
}
