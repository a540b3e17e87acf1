import Foundation
import Model

/// Numbers, days and truth as such, instants as clocks show them where the tenant is; values of enums and lists by what
/// people call them when the export has their words, else by their names.
struct WorkbookCells: CellForm {
    private static let microsecondsOfDay: Int64 = 86_400_000_000

    private let schema: SchemaRegistry
    private let zone: TimeZone
    /// By the enum's place in the registry and the value's number.
    private var enumWords: [Int: [Int64: String]] = [:]
    /// By list and key.
    private var choiceWords: [String: [String: String]] = [:]

    init(_ plan: ExportOperation.Plan, _ transaction: Transaction) throws {
        schema = plan.schema
        zone = try transaction.zone(unit: 0)
        guard let words = plan.words else { return }
        var lists: Set<String> = []
        for column in plan.targets.compactMap({ $0.column(of: plan) }) {
            switch column.kind {
            case .enumeration(let index), .array(element: .enum(let index)):
                let declared = plan.schema.enums[index]
                for value in declared.values {
                    let word = words.text("value.\(declared.fullName).\(value.name)")
                    enumWords[index, default: [:]][Int64(value.number)] = word
                }
            case .choice(let list): lists.insert(list.name)
            default: continue
            }
        }
        guard !lists.isEmpty else { return }
        for (list, values) in try Choices.values(lists, transaction.reader, transaction.core) {
            for value in values {
                let word = value.labels[words.language] ?? words.text("value.\(list).\(value.key)")
                choiceWords[list, default: [:]][value.key] = word
            }
        }
    }

    var empty: WorkbookCell { .empty }

    func identifier(_ id: Int64) -> WorkbookCell { .number(String(id)) }

    func text(_ text: String) -> WorkbookCell { text.isEmpty ? .empty : .text(text) }

    func cell(_ value: Value, _ column: ColumnLayout) -> WorkbookCell {
        switch (value, column.kind) {
        case (.integer(let units), .decimal(let scale, let storage)):
            .number(ExactDecimal(units: units, storage: storage).text(scale: scale))
        case (.integer(let day), .date): (try? CivilDate(dayNumber: day)).map(WorkbookCell.date) ?? .empty
        case (.integer(let time), .instant): (try? Instant(microseconds: time)).map(local) ?? .empty
        case (.integer(let flag), .bool): .bool(flag != 0)
        case (.integer(let number), .enumeration(let index)): text(word(index, number))
        case (.integer(let number), _): .number(String(number))
        case (.real(let number), _): .real(number)
        case (.text(let json), .array(let element)): text(joined(json, element, word: word))
        case (.text(let key), .choice(let list)): text(choiceWords[list.name]?[key] ?? key)
        case (.text(let words), _): text(words)
        case (.null, _), (.blob, _): .empty
        }
    }

    private func word(_ index: Int, _ number: Int64) -> String {
        enumWords[index]?[number] ?? schema.enums[index].name(of: Int32(truncatingIfNeeded: number)) ?? String(number)
    }

    /// As clocks show it where the tenant is.
    private func local(_ instant: Instant) -> WorkbookCell {
        let date = Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000)
        let shown = instant.microseconds + Int64(zone.secondsFromGMT(for: date)) * 1_000_000
        let number = shown.quotientAndRemainder(dividingBy: Self.microsecondsOfDay)
        let isBefore = number.remainder < 0
        // The last hours of the year 9999 are another day's there, which no calendar of ours has.
        guard let day = try? CivilDate(dayNumber: isBefore ? number.quotient - 1 : number.quotient) else {
            return .text(instant.text)
        }
        return .instant(day, microseconds: isBefore ? number.remainder + Self.microsecondsOfDay : number.remainder)
    }
}

// MARK: - Columns

extension WorkbookCells {
    static func columns(_ plan: ExportOperation.Plan) -> [WorkbookColumn] {
        zip(plan.header, plan.targets).map { WorkbookColumn($0, kind(of: $1, plan)) }
    }

    private static func kind(of target: TransferTarget, _ plan: ExportOperation.Plan) -> WorkbookColumn.Kind {
        guard let column = target.column(of: plan) else { return target == .identifier ? .number : .text }
        return switch column.kind {
        case .identifier, .reference, .linkIdentifier, .decimal, .int32, .int64, .double: .number
        case .date: .date
        case .instant: .instant
        case .bool: .bool
        case .text, .secret, .choice, .enumeration, .array, .linkEntity, .version: .text
        }
    }
}

extension TransferTarget {
    /// The one column that it writes; nil when there is none.
    fileprivate func column(of plan: ExportOperation.Plan) -> ColumnLayout? {
        switch self {
        case .column(let column): plan.entity.layout.columns[column]
        case .line(let lines, let column, _): plan.entity.layout.lines[lines].layout.columns[column]
        case .custom(let number): plan.custom?.field(numbered: number)?.column.layout
        case .identifier, .externalKey, .reference, .customReference, .links: nil
        }
    }
}
