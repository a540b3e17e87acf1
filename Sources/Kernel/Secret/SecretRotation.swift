import Contract
import Model

/// Encrypts with the current key what old keys encrypted, so that they can be thrown away.
package enum SecretRotation {
    /// Records that one transaction looks at.
    static let page = 100
    /// When one transaction takes no more records; it ends within 200 ms.
    static let chunkTime = Duration.milliseconds(150)

    /// Goes over all secrets of one tenant, those of records in the bin and of second factors included, chunk by chunk.
    /// It may be stopped and run again at any time, also while the tenant works: it finds what is left.
    ///
    /// A rotated secret is no change: no etag moves, history and events tell nothing, sealed records are rotated too.
    /// `unreadable` counts the secrets whose key is missing, or that are not what was written; they stay as they are.
    package static func run(
        _ store: any Store,
        tenant: String,
        core: KernelCore
    ) async throws -> (rotated: Int, unreadable: Int) {
        var rotated = 0
        var unreadable = 0
        for entity in core.catalog.entities where !entity.layout.secrets.isEmpty {
            var last: Int64 = 0
            var isLast = false
            while !isLast {
                try Task.checkCancellation()
                let from = last
                let done = try await store.write { writer in
                    try Self.rotate(after: from, entity, tenant, core, writer)
                }
                rotated += done.rotated
                unreadable += done.unreadable
                last = done.end
                isLast = done.isLast
            }
        }
        let codes = try await TwoFactors.rotate(store, tenant: tenant, core: core)
        return (rotated + codes.rotated, unreadable + codes.unreadable)
    }

    /// The same for every active tenant, one after the other; `told` hears of each.
    package static func run(
        everyTenantOf dispatcher: Dispatcher,
        told: @Sendable (_ tenant: String, _ rotated: Int, _ unreadable: Int) -> Void
    ) async throws {
        var last = ""
        while true {
            let tenants = try await dispatcher.tenants.list(after: last, limit: Self.page)
            for tenant in tenants where tenant.state == .active {
                let store = dispatcher.tenants.engine.store(.tenant(tenant.name))
                let done = try await run(store, tenant: tenant.name, core: dispatcher.core)
                told(tenant.name, done.rotated, done.unreadable)
            }
            guard let end = tenants.last else { return }
            last = end.name
        }
    }

    private struct Chunk: Sendable {
        var rotated = 0
        var unreadable = 0
        /// The last record that was looked at.
        var end: Int64
        var isLast: Bool
    }

    private static func rotate(
        after last: Int64,
        _ entity: EntityDefinition,
        _ tenant: String,
        _ core: KernelCore,
        _ writer: any StoreWriter
    ) throws -> Chunk {
        let end = ContinuousClock.now.advanced(by: chunkTime)
        let rows = try aged(after: last, entity, core.secrets, writer)
        var chunk = Chunk(end: last, isLast: rows.count < page)
        for row in rows {
            var set: [(column: Int, value: Value)] = []
            for (column, stored) in row.secrets where core.secrets.isAged(stored) {
                let place = entity.place(ofSecret: column, in: row.id, tenant: tenant)
                if let secret = core.secrets.decrypt(stored, for: place) {
                    set.append((column, .text(try core.secrets.encrypt(secret, for: place))))
                } else {
                    chunk.unreadable += 1
                }
            }
            if !set.isEmpty { try writer.update(entity.table, set: set, where: .equal(0, .integer(row.id))) }
            chunk.rotated += set.count
            chunk.end = row.id
            if ContinuousClock.now >= end {
                chunk.isLast = false
                break
            }
        }
        return chunk
    }

    /// The next records with a secret that is not the current key's, and their secrets by column.
    private static func aged(
        after last: Int64,
        _ entity: EntityDefinition,
        _ keys: SecretKeyRing,
        _ reader: any StoreReader
    ) throws -> [(id: Int64, secrets: [(column: Int, stored: String)])] {
        guard let prefix = keys.currentPrefix else { throw SecretMistake.noKey }
        let columns = entity.layout.secrets
        let aged = columns.map { Predicate.and([.isNotNull($0), .not(.hasPrefix($0, prefix))]) }
        let query = Query(
            entity.table,
            columns: [0] + columns,
            where: .and([.compare(0, .greater, .value(.integer(last))), .or(aged)]),
            order: [SortKey(0)],
            limit: page
        )
        var rows: [(id: Int64, secrets: [(column: Int, stored: String)])] = []
        try reader.select(query) { cells in
            let secrets: [(column: Int, stored: String)] = columns.enumerated().compactMap { place, column in
                cells[place + 1].kind == .text ? (column: column, stored: cells[place + 1].text) : nil
            }
            rows.append((cells[0].bits, secrets))
            return true
        }
        return rows
    }
}
