import Contract
import Foundation
import Logging
import Metrics
import Model
import Synchronization

/// How far each subscriber of a tenant has read the change log.
enum Cursors {
    static let table = Table(
        "kernel_cursor", columns: [Column("subscriber", .text), Column("position", .integer)], key: [0])

    static func position(_ subscriber: String, _ reader: any StoreReader) throws -> Int64 {
        var position: Int64 = 0
        let query = Query(table, columns: [1], where: .equal(0, .text(subscriber)), limit: 1)
        try reader.select(query) { cells in
            position = cells[0].bits
            return false
        }
        return position
    }

    static func set(_ subscriber: String, _ position: Int64, _ writer: any StoreWriter) throws {
        try writer.upsert(table, [.text(subscriber), .integer(position)])
    }
}

/// Delivers the change log to subscribers: in order, and once in effect, because a subscriber's effects and its cursor
/// commit together. A failing event holds that subscriber of that tenant, and is tried again with back-off.
package final class EventPump: Sendable {
    /// Rows of the log looked at in one read.
    static let batch = 200
    /// An idle subscriber's cursor is written down after so many rows that were not for it.
    static let idleRows: Int64 = 1000
    static let backOff: [Int64] = [1, 2, 5, 15, 60, 300]

    let core: KernelCore
    private let tenants: TenantDirectory
    private let wakes: AsyncStream<String>
    private let waker: AsyncStream<String>.Continuation

    private struct State {
        /// Tenants that have had a call in this process: their log may hold events from before the start.
        var seen: Set<String> = []
        /// Waiting in the stream.
        var waiting: Set<String> = []
        /// Being delivered now, and whether something came in the meantime.
        var running: [String: Bool] = [:]
    }
    // A set read and written in a few lines that never suspend: every commit passes here.
    private let state = Mutex(State())

    init(core: KernelCore, tenants: TenantDirectory) {
        self.core = core
        self.tenants = tenants
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
    }

    /// Says that a tenant's log may have grown. Never waits; each tenant waits at most once.
    package func wake(_ tenant: String) {
        guard !core.subscribers.isEmpty else { return }
        let isNew = state.withLock { state in
            if state.running[tenant] != nil {
                state.running[tenant] = true
                return false
            }
            return state.waiting.insert(tenant).inserted
        }
        if isNew { waker.yield(tenant) }
    }

    /// Whether this is the first call for a tenant since the start.
    func isFirstSight(of tenant: String) -> Bool {
        state.withLock { state in
            // Looked at before it is changed: the common case only reads.
            if state.seen.contains(tenant) { return false }
            state.seen.insert(tenant)
            return true
        }
    }

    /// Delivers until the task is cancelled. One loop of the server's life cycle.
    package func run() async {
        await withDiscardingTaskGroup { group in
            for await tenant in wakes {
                state.withLock { state in
                    state.waiting.remove(tenant)
                    state.running[tenant] = false
                }
                group.addTask { await self.deliver(tenant) }
            }
        }
    }

    /// Delivers what is there for one tenant now; for tests that want to see the effect.
    package func drain(_ tenant: String) async throws {
        guard let store = try await tenants.store(Substring(tenant)) else { return }
        for subscriber in core.subscribers { try await catchUp(subscriber, tenant, store) }
    }

    private func deliver(_ tenant: String) async {
        var failures = 0
        while !Task.isCancelled {
            do {
                try await drain(tenant)
                failures = 0
            } catch is CancellationError {
                return
            } catch {
                failures += 1
                Counter(label: "ruche_event_failures").increment()
                core.logger.error(
                    "event delivery failed",
                    metadata: ["tenant": "\(tenant)", "failures": "\(failures)", "error": "\(error)"])
                let seconds = Self.backOff[min(failures, Self.backOff.count) - 1]
                do { try await Task.sleep(for: .seconds(seconds)) } catch { return }
                continue
            }
            let isDone = state.withLock { state in
                if state.running[tenant] == true {
                    state.running[tenant] = false
                    return false
                }
                state.running[tenant] = nil
                return true
            }
            if isDone { return }
        }
    }

    /// Delivers to one subscriber until the end of the log. Others of the tenant are not held by its failure: it is
    /// thrown after they had their turn.
    private func catchUp(_ subscriber: Subscriber, _ tenant: String, _ store: any Store) async throws {
        var cursor = try await store.read { try Cursors.position(subscriber.name, $0) }
        var written = cursor
        while true {
            try Task.checkCancellation()
            let from = cursor
            let batch = try await store.read { [self] reader in try nextEvents(after: from, subscriber, reader) }
            for event in batch.events {
                try await handle(event, subscriber, tenant, store)
                written = event.position
            }
            cursor = batch.end
            if batch.isLast {
                if cursor - written >= Self.idleRows {
                    let position = cursor
                    try await store.write { try Cursors.set(subscriber.name, position, $0) }
                }
                return
            }
        }
    }

    private func handle(_ event: Event, _ subscriber: Subscriber, _ tenant: String, _ store: any Store) async throws {
        try await store.write { [core] writer in
            // Another process may have been faster: the cursor under the write lock decides.
            guard try Cursors.position(subscriber.name, writer) < event.position else { return }
            let act = ActRecord(
                now: core.clock.now(), principal: .module(subscriber.module), module: subscriber.module,
                cause: event.position)
            var transaction = Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
            try subscriber.handle(event, &transaction)
            try Cursors.set(subscriber.name, event.position, writer)
        }
    }

    private struct Batch {
        var events: [Event] = []
        var end: Int64
        var isLast = true
    }

    private func nextEvents(after position: Int64, _ subscriber: Subscriber, _ reader: any StoreReader) throws -> Batch {
        var batch = Batch(end: position)
        var rows = 0
        let query = Query(
            ChangeLog.table, columns: Array(ChangeLog.table.columns.indices),
            where: .compare(0, .greater, .value(.integer(position))), order: [SortKey(0)], limit: Self.batch)
        try reader.select(query) { cells in
            rows += 1
            batch.end = cells[0].bits
            if let event = try event(cells, for: subscriber.selector) { batch.events.append(event) }
            return true
        }
        batch.isLast = rows < Self.batch
        return batch
    }

    /// A row of the log, when it is for this subscriber. Lines are part of their record's change.
    private func event(_ cells: UnsafePointer<Cell>, for selector: EventSelector) throws -> Event? {
        let kind = ChangeKind(rawValue: Int(cells[ChangeLog.kind].bits)) ?? .unspecified
        switch selector {
        case .named(let name):
            guard kind == .event, cells[ChangeLog.name].kind == .text, cells[ChangeLog.name].text == name else {
                return nil
            }
        case .changes(let entity):
            guard kind != .event, cells[ChangeLog.line].kind == .null, cells[ChangeLog.entity].kind == .text,
                cells[ChangeLog.entity].text == entity
            else { return nil }
        }
        return Event(
            position: cells[ChangeLog.position].bits, act: cells[ChangeLog.act].bits,
            time: try Instant(microseconds: cells[ChangeLog.time].bits), userID: cells[ChangeLog.userID].bits,
            kind: kind, entity: cells[ChangeLog.entity].kind == .null ? "" : cells[ChangeLog.entity].text,
            recordID: cells[ChangeLog.recordID].bits,
            payload: cells[ChangeLog.before].kind == .null ? [] : [UInt8](cells[ChangeLog.before].bytes))
    }
}
