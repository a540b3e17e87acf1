package import Model
import SwiftProtobuf

/// Reading a module's settings: what is kept at a place, and what applies there.
struct SettingsReading {
    let core: KernelCore
    let reader: any StoreReader
    let entity: EntityDefinition
    let shape: SettingsShape

    init(_ core: KernelCore, _ entity: EntityDefinition, _ reader: any StoreReader) throws {
        guard let shape = entity.settings else { throw KernelMistake.unknownField(entity.name + ".scope") }
        self.core = core
        self.entity = entity
        self.reader = reader
        self.shape = shape
    }

    /// What was set at that place itself; nil when nothing ever was.
    func record(at place: SettingsPlace) throws -> Record? { try records(at: [place]).first }

    /// What applies: the user's own before the unit's, the tenant's and the module's defaults. One statement.
    func effective(unit: Int64, user: Int64) throws -> Record {
        let places = places(unit: unit, user: user)
        var result = core.settingsDefaults[entity.index] ?? entity.layout.emptyRecord()
        let found = try records(at: places)
        for place in places {
            guard let record = found.first(where: { self.place(of: $0) == place }) else { continue }
            shape.overlay(record, at: place, on: &result)
        }
        return result
    }

    /// The record whose value of one column applies; nil when nobody set it.
    func holder(of column: Int, unit: Int64, user: Int64) throws -> Record? {
        let places = places(unit: unit, user: user)
        let level = shape.fields.first { $0.column == column }?.level ?? .unspecified
        let found = try records(at: places)
        for place in places.reversed() where level.allows(place) {
            let record = found.first { self.place(of: $0) == place }
            if let record, !record.values[column].isNull { return record }
        }
        return nil
    }

    /// Where settings are looked for; what is set at a later place goes before.
    private func places(unit: Int64, user: Int64) -> [SettingsPlace] {
        var places = [SettingsPlace.tenant]
        if unit != 0 { places.append(SettingsPlace(unit: unit)) }
        if user != 0 { places.append(SettingsPlace(user: user)) }
        return places
    }

    func place(of record: Record) -> SettingsPlace {
        SettingsPlace(
            unit: record.values[shape.unitColumn].integer ?? 0,
            user: record.values[shape.userColumn].integer ?? 0
        )
    }

    private func records(at places: [SettingsPlace]) throws -> [Record] {
        let conditions = places.map { place in
            Predicate.and([
                .equal(shape.unitColumn, .integer(place.unit)), .equal(shape.userColumn, .integer(place.user)),
            ])
        }
        return try RecordReading(reader, entity).records(
            where: .both(.or(conditions), entity.liveOnly),
            limit: places.count
        )
    }
}

/// Which settings somebody asks for, and where.
struct SettingsQuestion: Hashable {
    let entity: Int
    let unit: Int64
    let user: Int64
}

extension RuleReader {
    /// A module's settings as they apply to a unit (0: the whole tenant), whoever asks.
    package func settings<Settings: EntityMessage>(_ type: Settings.Type, unit: Int64 = 0) throws -> Settings {
        try settings(type, unit: unit, user: 0)
    }

    func settings<Settings: EntityMessage>(_ type: Settings.Type, unit: Int64, user: Int64) throws -> Settings {
        let entity = try core.entity(type)
        let question = SettingsQuestion(entity: entity.index, unit: unit, user: user)
        if let known = act?.settings[question] { return try Settings(serializedBytes: known) }
        let record = try SettingsReading(core, entity, reader).effective(unit: unit, user: user)
        let answer: [UInt8] = core.wire(record, entity)
        act?.settings[question] = answer
        return try Settings(serializedBytes: answer)
    }
}

extension Transaction {
    /// A module's settings as they apply to the caller, in a unit (0: the whole tenant).
    package func settings<Settings: EntityMessage>(_ type: Settings.Type, unit: Int64 = 0) throws -> Settings {
        try rules.settings(type, unit: unit, user: principal.userID)
    }
}
