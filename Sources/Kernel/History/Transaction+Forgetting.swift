import Contract
package import Model

extension Transaction {
    /// Empties what the log kept of a record and its lines: its history still says who changed what and when, and no
    /// longer what was there. For the right to be forgotten (GDPR, article 17), after the record itself was emptied and
    /// saved; there is no way back.
    package func forgetHistory<Entity: EntityMessage>(of id: RecordID<Entity>) throws {
        let entity = try core.entity(Entity.self)
        let kinds: [ChangeKind] = [.create, .update, .delete, .undelete]
        try requireWriter().update(
            ChangeLog.table,
            set: [(ChangeLog.before, .null)],
            where: .and([
                .equal(ChangeLog.recordID, .integer(id.value)), .equal(ChangeLog.entity, .text(entity.name)),
                .oneOf(ChangeLog.kind, kinds.map { Int64($0.rawValue) }),
            ])
        )
    }
}
