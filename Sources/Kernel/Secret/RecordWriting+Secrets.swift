import Model

/// Secrets on their way to the store. `Record` says how plain and encrypted ones are kept apart; they stay so until the
/// row is written, here, so that no path of a change can write a plain one.
extension RecordWriting {
    /// The record as its row is written: what came from outside encrypted for this record, what an old key encrypted
    /// encrypted anew if it can be.
    func encrypted(_ record: Record) throws -> Record {
        var row = record
        for column in layout.secrets {
            let place = entity.place(ofSecret: column, in: record.id, tenant: transaction.tenant)
            switch record.values[column] {
            case .text(let secret): row.values[column] = .text(try core.secrets.encrypt(secret, for: place))
            case .blob(let bytes): row.values[column] = .text(try core.secrets.renewed(bytes, for: place))
            case .null, .integer, .real: row.values[column] = .null
            }
        }
        return row
    }

    /// The secrets that an old key encrypted: they are written along with any other change of their record.
    func agedSecrets(of record: Record) -> [Int] {
        layout.secrets.filter { column in
            guard case .blob(let bytes) = record.values[column] else { return false }
            return core.secrets.isAged(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// The paths of the secrets that are set: all that history may know of them.
    func secretsSet(in record: Record) -> [String] {
        layout.secrets.filter { !record.values[$0].isNull }.map { layout.columns[$0].dotted }
    }
}

extension SecretKeyRing {
    /// The store's text under the current key, or as it is when it cannot be read now.
    fileprivate func renewed(_ bytes: [UInt8], for place: SecretPlace) throws -> String {
        let stored = String(decoding: bytes, as: UTF8.self)
        guard isAged(stored), let secret = decrypt(stored, for: place) else { return stored }
        return try encrypt(secret, for: place)
    }
}

extension EntityDefinition {
    /// Where a secret of a record is, as its encryption knows it.
    func place(ofSecret column: Int, in record: Int64, tenant: String) -> SecretPlace {
        SecretPlace(tenant: tenant, entity: name, record: record, field: layout.columns[column].dotted)
    }
}

extension Cell {
    /// A secret as a record in memory holds it when it was read from the store.
    var storedSecret: Value { kind == .text ? .blob([UInt8](bytes)) : .null }
}
