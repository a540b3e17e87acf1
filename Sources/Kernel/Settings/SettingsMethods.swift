import Contract
import Model
import SwiftProtobuf

/// GET_SETTINGS and UPDATE_SETTINGS, for every module's settings (PLT-23, PLT-24).
struct SettingsMethods {
    let core: KernelCore
    let entity: EntityDefinition

    /// What was set at a place, or what applies there. A place where nothing was set answers an empty message.
    func get(_ bytes: [UInt8], _ transaction: Transaction) throws -> [UInt8] {
        let request = try GetSettingsRequest(serializedBytes: bytes)
        let place = SettingsPlace(unit: request.scope.unitID, user: request.scope.userID)
        try check(place, transaction, field: "scope", isChange: false)
        let reading = try SettingsReading(core, entity, transaction.reader)
        var record: Record
        if request.effective {
            record = try reading.effective(unit: place.unit, user: place.user)
        } else {
            record = try reading.record(at: place) ?? entity.layout.emptyRecord()
        }
        record.values[reading.shape.unitColumn] = .integer(place.unit)
        record.values[reading.shape.userColumn] = .integer(place.user)
        return core.wire(record, entity)
    }

    /// Changes what the mask names, or without one what is set. `input` was decoded from the request.
    func update(_ input: Record, mask: [String], _ transaction: Transaction) throws -> Record {
        let record = try save(input, mask: mask, transaction)
        try transaction.settleTimers(of: entity.module)
        return record
    }

    private func save(_ input: Record, mask: [String], _ transaction: Transaction) throws -> Record {
        let reading = try SettingsReading(core, entity, transaction.reader)
        let place = reading.place(of: input)
        try check(place, transaction, field: "scope", isChange: true)
        for (column, level) in reading.shape.fields
        where !input.values[column].isNull && !level.allows(place) {
            throw KernelRefusal.invalid(.settingNotOverridable, field: entity.layout.columns[column].dotted)
        }
        // Where they are is said by the record, not by the mask.
        let named = mask.filter { $0 != "scope" && !$0.hasPrefix("scope.") }
        let writing = try RecordWriting(entity, transaction)
        if let old = try reading.record(at: place) {
            if named.isEmpty, !mask.isEmpty { return old }
            return try writing.update(
                id: old.id,
                input: input,
                mask: named,
                etag: input.values[entity.info.etag],
                isSent: true
            )
        }
        guard input.values[entity.info.etag].isNull else {
            throw KernelRefusal(.aborted, .etagMismatch, field: "info.etag")
        }
        var new = try UpdateSelection(entity.layout, mask: mask, input: input)
            .merge(input, into: entity.layout.emptyRecord(), layout: entity.layout)
        new.values[reading.shape.unitColumn] = .integer(place.unit)
        new.values[reading.shape.userColumn] = .integer(place.user)
        return try writing.create(new, isSent: true)
    }

    /// The history of a user's own settings is that user's too.
    func requireReadable(_ record: Record, _ transaction: Transaction) throws {
        let reading = try SettingsReading(core, entity, transaction.reader)
        try check(reading.place(of: record), transaction, field: "record", isChange: false)
    }

    /// Everybody reads the tenant's and the units', and has their own; the rest is the administrators'.
    private func check(
        _ place: SettingsPlace,
        _ transaction: Transaction,
        field: String,
        isChange: Bool
    ) throws {
        guard place.unit == 0 || place.user == 0 else {
            throw KernelRefusal.invalid(.invalidSettingsScope, field: field)
        }
        // What a user prefers is no business of a key that has grants of its own.
        let isOwn =
            place.user != 0 && place.user == transaction.principal.userID
            && transaction.principal.limitedKey == nil
        if !isOwn, isChange || place.user != 0 {
            let permission = Permission(entity: entity.name, verb: "configure")
            guard transaction.principal.allowsAll(permission) else {
                throw KernelRefusal(
                    .permissionDenied,
                    .permissionDenied,
                    metadata: ["permission": permission.description]
                )
            }
        }
        if place.unit != 0 {
            try core.requireUnit(place.unit, transaction.reader, field: field + ".unit_id")
        }
        if place.user != 0, !isOwn {
            guard try core.isLive(place.user, try core.entity(User.self), transaction.reader) else {
                throw KernelRefusal.invalid(
                    .referenceNotFound,
                    field: field + ".user_id",
                    ["id": String(place.user), "entity": User.entityName]
                )
            }
        }
    }
}
