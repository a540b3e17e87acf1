import Contract
package import Model
import SwiftProtobuf

/// Numbers without a gap: the counter moves in the transaction that uses the number, and writers of a tenant are serial.
enum Sequences {
    /// The last number given, by series, unit and period.
    static let table = Table(
        "kernel_number",
        columns: [
            Column("series", .text), Column("unit_id", .integer), Column("period", .text), Column("value", .integer),
        ],
        key: [0, 1, 2]
    )

    private static let lookup = PreparedQuery(
        Query(
            table,
            columns: [3],
            where: .and([
                .compare(0, .equal, .parameter(0)), .compare(1, .equal, .parameter(1)),
                .compare(2, .equal, .parameter(2)),
            ]),
            limit: 1
        )
    )

    static func register(in registry: inout PluginRegistry) throws {
        try registry.validate(NumberSequence.self) { old, new, reader in
            guard let pattern = SequencePattern(new.pattern) else {
                throw KernelRefusal.invalid(.invalidSequencePattern, field: "pattern", ["value": new.pattern])
            }
            let numbered = reader.core.catalog.holder(ofSequence: new.series)
            if let numbered { try requireRoom(pattern, new, numbered) }
            guard old == nil else { return }
            guard let holder = numbered else {
                throw KernelRefusal.invalid(.unknownSeries, field: "series", ["value": new.series])
            }
            guard new.unitID != 0 else { return }
            guard holder.unitColumn != nil else {
                throw KernelRefusal.invalid(.unknownSeries, field: "unit_id", ["value": new.series])
            }
            try reader.core.requireUnit(new.unitID, reader.reader, field: "unit_id")
        }
    }

    /// Refuses a pattern whose shortest number is too long for its field.
    private static func requireRoom(
        _ pattern: SequencePattern,
        _ sequence: NumberSequence,
        _ holder: EntityDefinition
    ) throws {
        guard let column = holder.layout.column(at: String(sequence.series.dropFirst(holder.name.count + 1))) else {
            return
        }
        let maximum = RecordRules.maximumLength(holder.layout.columns[column].rules)
        guard pattern.length(from: sequence.hasFirst ? sequence.first : 1) <= maximum else {
            throw KernelRefusal.invalid(
                .sequenceTooLong,
                field: "pattern",
                ["value": sequence.pattern, "maximum": String(maximum)]
            )
        }
    }

    /// How the numbers of a series are written in a unit: as the tenant says, else as the module does.
    fileprivate static func pattern(
        _ series: String,
        _ rule: SequenceRule,
        unit: Int64,
        _ reader: any StoreReader,
        _ core: KernelCore
    ) throws -> (pattern: SequencePattern, first: Int64) {
        let entity = try core.entity(NumberSequence.self)
        guard let seriesColumn = entity.layout.column(at: "series"), let seriesKey = entity.keyColumns[seriesColumn],
            let unitColumn = entity.layout.column(at: "unit_id")
        else { throw KernelMistake.unknownField("kernel.sequence.series") }
        let condition = Predicate.and([
            .equal(seriesKey, entity.key(of: .text(series))), .oneOf(unitColumn, unit == 0 ? [0] : [0, unit]),
            entity.liveOnly,
        ])
        // The unit's own comes after the one for all.
        let found = try RecordReading(reader, entity).records(
            where: condition,
            order: [SortKey(unitColumn), SortKey(0)],
            limit: 2
        )
        guard let record = found.last else {
            guard let pattern = SequencePattern(rule.pattern) else { throw KernelMistake.unknownField(series) }
            return (pattern, 1)
        }
        let sequence = try NumberSequence(serializedBytes: core.wire(record, entity))
        guard let pattern = SequencePattern(sequence.pattern) else { throw KernelMistake.unknownField(series) }
        return (pattern, sequence.hasFirst ? sequence.first : 1)
    }

    /// The next number, which is given now.
    fileprivate static func next(
        _ series: String,
        unit: Int64,
        period: String,
        first: Int64,
        _ writer: any StoreWriter
    ) throws -> Int64 {
        var last: Int64 = 0
        try writer.select(lookup, [.text(series), .integer(unit), .text(period)]) { cells in
            last = cells[0].bits
            return false
        }
        let (next, overflow) = last.addingReportingOverflow(1)
        guard !overflow else { throw KernelRefusal(.failedPrecondition, .sequenceExhausted) }
        let value = max(next, first)
        try writer.upsert(table, [.text(series), .integer(unit), .text(period), .integer(value)])
        return value
    }
}

extension RecordWriting {
    /// Numbers that a client typed may stand in the way; more than that many are no accident.
    private static let mostSkipped = 1000

    /// Fills the sequences of a new record that the module does not ask for later. The last step before it is written.
    func giveNumbers(_ record: inout Record) throws {
        for (index, column) in layout.columns.enumerated() {
            guard let rule = column.sequence, !rule.onDemand, record.values[index].isNull else { continue }
            try giveNumber(&record, column: index, rule)
        }
    }

    func giveNumber(_ record: inout Record, column: Int, _ rule: SequenceRule) throws {
        let series = entity.name + "." + layout.columns[column].dotted
        let unit = entity.unitColumn.flatMap { record.values[$0].integer } ?? 0
        let (pattern, first) = try Sequences.pattern(series, rule, unit: unit, writer, core)
        let day = try transaction.today(unit: unit)
        for _ in 0..<Self.mostSkipped {
            let number = try Sequences.next(series, unit: unit, period: pattern.period(day), first: first, writer)
            let text = pattern.text(number, day)
            try requireFit(text, layout.columns[column])
            record.values[column] = .text(text)
            guard rule.typed else { return try checkUnique(record, old: nil, only: column) }
            do {
                return try checkUnique(record, old: nil, only: column)
            } catch let refusal as KernelRefusal where refusal.code == .duplicateValue {
                continue
            }
        }
        throw KernelRefusal(.failedPrecondition, .sequenceExhausted)
    }

    /// A given number obeys its field as a typed one does: what was stored once must be accepted when it comes back.
    private func requireFit(_ number: String, _ column: ColumnLayout) throws {
        let maximum = RecordRules.maximumLength(column.rules)
        guard number.unicodeScalars.count <= maximum else {
            throw KernelRefusal(
                .failedPrecondition,
                .sequenceTooLong,
                field: column.dotted,
                metadata: ["value": number, "maximum": String(maximum)]
            )
        }
        try RecordRules(layout: layout).checkScalar(.text(number), column.rules, column.dotted)
    }
}

extension Transaction {
    /// Gives a record the number of a sequence that is `on_demand`, by the field's path; answers it as stored. A record
    /// that has one already keeps it.
    package func number<Entity: EntityMessage>(_ id: RecordID<Entity>, field: String) throws -> Entity {
        let entity = try core.entity(Entity.self)
        guard let column = entity.layout.column(at: field), let rule = entity.layout.columns[column].sequence else {
            throw KernelMistake.unknownField(entity.name + "." + field)
        }
        let writing = try RecordWriting(entity, self)
        guard let old = try RecordReading(reader, entity).load(id.value) else {
            throw KernelRefusal.notFound(entity: entity.name, id: id.value)
        }
        try writing.requireLive(old)
        guard old.values[column].isNull else { return try Entity(serializedBytes: core.wire(old, entity)) }
        var new = old
        try writing.giveNumber(&new, column: column, rule)
        return try Entity(serializedBytes: core.wire(try writing.save(old: old, new: new), entity))
    }
}
