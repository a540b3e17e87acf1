import Contract
import Foundation
import Logging
import Metrics
import Model
import Synchronization

/// How far each subscriber of a tenant has read the change log.
enum Cursors {
    static let table = Table(
        "kernel_cursor",
        columns: [Column("subscriber", .text), Column("position", .integer)],
        key: [0]
    )

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
    /// A chain of events that cause one another is followed so far in one go; the rest waits for the next commit.
    static let mostRounds = 16

    let core: KernelCore
    private let tenants: TenantDirectory
    private let after: AfterCommit
    private let wakes: AsyncStream<String>
    private let waker: AsyncStream<String>.Continuation

    private struct State {
        /// Waiting in the stream.
        var waiting: Set<String> = []
        /// Being delivered now, and whether something came in the meantime.
        var running: [String: Bool] = [:]
    }
    // A set read and written in a few lines that never suspend: every commit passes here.
    private let state = Mutex(State())

    init(core: KernelCore, tenants: TenantDirectory, after: AfterCommit) {
        self.core = core
        self.tenants = tenants
        self.after = after
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

    /// Tenants with events that wait or are being delivered.
    var busy: Set<String> { state.withLock { $0.waiting.union($0.running.keys) } }

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
        var failure: (any Error)?
        // What a subscriber does may be another's event: rounds go on until one delivers nothing.
        for _ in 0..<Self.mostRounds {
            var delivered = 0
            for subscriber in core.subscribers {
                do {
                    delivered += try await catchUp(subscriber, tenant, store)
                } catch is CancellationError {
                    throw CancellationError()
                } catch {
                    // Its failure holds this subscriber only.
                    failure = failure ?? error
                }
            }
            if delivered == 0 { break }
        }
        if let failure { throw failure }
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
                    metadata: ["tenant": "\(tenant)", "failures": "\(failures)", "error": "\(error)"]
                )
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

    /// Delivers to one subscriber until the end of the log; answers how many events.
    private func catchUp(_ subscriber: Subscriber, _ tenant: String, _ store: any Store) async throws -> Int {
        var delivered = 0
        var cursor = try await store.read { try Cursors.position(subscriber.name, $0) }
        var written = cursor
        while true {
            try Task.checkCancellation()
            let from = cursor
            let batch = try await store.read { [self] reader in try nextEvents(after: from, subscriber, reader) }
            for event in batch.events {
                try await handle(event, subscriber, tenant, store)
                written = event.position
                delivered += 1
            }
            cursor = batch.end
            if batch.isLast {
                if cursor - written >= Self.idleRows {
                    let position = cursor
                    try await store.write { try Cursors.set(subscriber.name, position, $0) }
                }
                return delivered
            }
        }
    }

    private func handle(_ event: Event, _ subscriber: Subscriber, _ tenant: String, _ store: any Store) async throws {
        let aftermath = try await store.write { [core] writer -> Aftermath in
            // Another process may have been faster: the cursor under the write lock decides.
            guard try Cursors.position(subscriber.name, writer) < event.position else { return Aftermath() }
            let act = ActRecord(
                now: core.clock.now(),
                principal: .module(subscriber.module),
                module: subscriber.module,
                cause: event.position
            )
            var transaction = Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
            transaction.acting = subscriber.module
            try subscriber.handle(event, &transaction)
            try Cursors.set(subscriber.name, event.position, writer)
            return act.aftermath
        }
        await after(aftermath, tenant)
    }

    private struct Batch {
        var events: [Event] = []
        var end: Int64
        var isLast = true
    }

    /// What the next rows of the log mean to a subscriber.
    private func nextEvents(
        after position: Int64,
        _ subscriber: Subscriber,
        _ reader: any StoreReader
    ) throws -> Batch {
        var batch = Batch(end: position)
        var rows = 0
        var open: OpenChange?
        let query = Query(
            ChangeLog.table,
            columns: Array(ChangeLog.table.columns.indices),
            where: .compare(0, .greater, .value(.integer(position))),
            order: [SortKey(0)],
            limit: Self.batch
        )
        try reader.select(query) { cells in
            rows += 1
            batch.end = cells[0].bits
            switch subscriber.selector {
            case .named(let name):
                if let event = try moduleEvent(cells, named: name) { batch.events.append(event) }
            case .changes(let entity):
                if open?.take(cells) == true { return true }
                if let event = open?.event { batch.events.append(event) }
                open = try OpenChange(cells, of: entity)
            }
            return true
        }
        batch.isLast = rows < Self.batch
        if let open {
            if batch.isLast || open.start == position + 1 {
                batch.events.append(open.event)
            } else {
                // Its act may go on behind the batch: it is read again, whole, with the next one.
                batch.end = open.start - 1
            }
        }
        return batch
    }

    private func moduleEvent(_ cells: UnsafePointer<Cell>, named name: String) throws -> Event? {
        guard cells[ChangeLog.kind].bits == Int64(ChangeKind.event.rawValue), cells[ChangeLog.name].kind == .text,
            cells[ChangeLog.name].text == name
        else { return nil }
        return try Event(cells, kind: .event)
    }

    /// The rows of one act about one record, lines included: one change, heard at its last row.
    private struct OpenChange {
        let start: Int64
        private(set) var event: Event

        init?(_ cells: UnsafePointer<Cell>, of entity: String) throws {
            guard cells[ChangeLog.kind].bits != Int64(ChangeKind.event.rawValue),
                cells[ChangeLog.entity].kind == .text, cells[ChangeLog.entity].text == entity
            else { return nil }
            start = cells[ChangeLog.position].bits
            event = try Event(cells, kind: Self.kind(cells))
        }

        /// Whether the row belongs to the same change; then it is taken in.
        mutating func take(_ cells: UnsafePointer<Cell>) -> Bool {
            guard cells[ChangeLog.act].bits == event.act, cells[ChangeLog.recordID].bits == event.recordID,
                cells[ChangeLog.kind].bits != Int64(ChangeKind.event.rawValue)
            else { return false }
            let kind = Self.kind(cells)
            // What was created and then changed was created; what was deleted in the end was deleted.
            event = event.continued(at: cells[ChangeLog.position].bits, kind: kind == .update ? event.kind : kind)
            return true
        }

        /// Whatever happened to a line, the record was updated.
        private static func kind(_ cells: UnsafePointer<Cell>) -> ChangeKind {
            guard cells[ChangeLog.line].kind == .null else { return .update }
            return ChangeKind(rawValue: Int(cells[ChangeLog.kind].bits)) ?? .unspecified
        }
    }
}

extension Event {
    fileprivate init(_ cells: UnsafePointer<Cell>, kind: ChangeKind) throws {
        self.init(
            position: cells[ChangeLog.position].bits,
            act: cells[ChangeLog.act].bits,
            time: try Instant(microseconds: cells[ChangeLog.time].bits),
            userID: cells[ChangeLog.userID].bits,
            kind: kind,
            entity: cells[ChangeLog.entity].kind == .null ? "" : cells[ChangeLog.entity].text,
            recordID: cells[ChangeLog.recordID].bits,
            payload: kind == .event && cells[ChangeLog.before].kind != .null
                ? [UInt8](cells[ChangeLog.before].bytes) : []
        )
    }

    fileprivate func continued(at position: Int64, kind: ChangeKind) -> Event {
        Event(
            position: position,
            act: act,
            time: time,
            userID: userID,
            kind: kind,
            entity: entity,
            recordID: recordID,
            payload: payload
        )
    }
}
