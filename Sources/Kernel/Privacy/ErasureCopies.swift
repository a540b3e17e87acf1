import Contract
import Logging
import Model

/// Keeps the register of erasures in two places: in the tenant, and a copy in the control database.
///
/// No transaction spans both. What a stop in between leaves uncopied is copied at the next start, which looks at the tenants
/// that were at work. A tenant that was put back from an older backup lacks what the copy has: that is erased once more
/// before anybody reaches it.
final class ErasureCopies: Sendable {
    private static let page = 500

    private let core: KernelCore
    private let tenants: TenantDirectory

    init(core: KernelCore, tenants: TenantDirectory) {
        self.core = core
        self.tenants = tenants
    }

    /// Copies what the control database lacks of a tenant's register, from a number on.
    func copy(_ tenant: String, from first: Int64 = 0) async throws {
        guard let store = try await tenants.store(Substring(tenant)) else { return }
        var last = first - 1
        while true {
            let after = last
            let rows = try await store.read { reader in
                try Erasures.rows(
                    where: .compare(Erasures.id, .greater, .value(.integer(after))),
                    limit: Self.page,
                    reader
                )
            }
            guard let end = rows.last else { return }
            _ = try await tenants.control.write { try Erasures.insertCopies(rows, of: tenant, $0) }
            guard rows.count == Self.page else { return }
            last = end.id
        }
    }

    /// Those of some tenants that have copies.
    func known(among names: [String]) async throws -> Set<String> {
        try await tenants.control.read { reader in
            Set(try names.filter { try !Erasures.copies(of: $0, after: -1, limit: 1, reader).isEmpty })
        }
    }

    /// Erases again whom a tenant's register does not know and the copy does; answers how many records those were.
    @discardableResult
    func apply(to tenant: String) async throws -> Int {
        guard let store = try await tenants.store(Substring(tenant)) else { return 0 }
        var last: Int64 = -1
        var count = 0
        while true {
            let after = last
            let copies = try await tenants.control.read {
                try Erasures.copies(of: tenant, after: after, limit: Self.page, $0)
            }
            for missing in try await store.read({ try Self.missing(copies, $0) }) {
                let isApplied = try await store.write { [core] in try Self.apply(missing, tenant, $0, core) }
                if isApplied { count += 1 }
            }
            guard copies.count == Self.page, let end = copies.last else { break }
            last = end.id
        }
        if count > 0 {
            core.logger.notice(
                "erasures applied again",
                metadata: ["tenant": "\(tenant)", "records": "\(count)"]
            )
        }
        return count
    }

    private static func missing(_ copies: [Erasures.Row], _ reader: any StoreReader) throws -> [Erasures.Row] {
        guard !copies.isEmpty else { return [] }
        let known = try Erasures.rows(
            where: .oneOf(Erasures.id, copies.map(\.id)),
            limit: copies.count,
            reader
        )
        let numbers = Set(known.map { [$0.id, $0.recordID] })
        return copies.filter { !numbers.contains([$0.id, $0.recordID]) }
    }

    /// Erases the person of one record once more, if it is the record that was meant: identifiers of another tenant, or
    /// given anew after a backup was put back, name others.
    private static func apply(
        _ row: Erasures.Row,
        _ tenant: String,
        _ writer: any StoreWriter,
        _ core: KernelCore
    ) throws -> Bool {
        guard let entity = core.catalog.entity(named: row.entity), !entity.isShared, !entity.personal.isEmpty,
            let record = try RecordReading(writer, entity).load(row.recordID),
            record.values[entity.info.createTime].integer == row.recordTime
        else { return false }
        let holder = try Erasures.rows(where: .equal(Erasures.id, .integer(row.id)), limit: 1, writer).first
        // Another caller was faster.
        guard holder?.recordID != row.recordID else { return false }
        let act = ActRecord(now: core.clock.now(), principal: .module("kernel"), module: "kernel")
        let transaction = Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
        _ = try PersonErasure(transaction).run(entity, record, isRepeated: true)
        // Numbers that were given out after the backup are not given again.
        try writer.raise(.identifier, to: row.id)
        var kept = row
        if holder != nil { kept.id = try writer.next(.identifier) }
        if let root = row.root, try Erasures.rows(where: .equal(Erasures.id, .integer(root)), limit: 1, writer).isEmpty
        {
            kept.root = nil
        }
        kept.position = nil
        try Erasures.insert([kept], writer)
        return true
    }
}

extension TenantDirectory {
    /// Gives a tenant that was made of another's archive the copies of that one's register.
    package func copyErasures(of source: String, to name: String) async throws {
        guard source != name else { return }
        _ = try await control.write { writer in
            var last: Int64 = -1
            while true {
                let rows = try Erasures.copies(of: source, after: last, limit: 500, writer)
                try Erasures.insertCopies(rows, of: name, writer)
                guard rows.count == 500, let end = rows.last else { return }
                last = end.id
            }
        }
    }
}
