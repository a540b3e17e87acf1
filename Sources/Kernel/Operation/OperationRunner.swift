import Contract
import Foundation
import Logging
import Model
import Synchronization

/// Runs operations: one at a time in each tenant, and their chunks in turn, so that no tenant waits for another's.
package final class OperationRunner: Sendable {
    /// Tenants whose operations are under way at once; the others wait for one of them to end.
    static let width = 32
    /// Seconds until an operation is tried again that could not go on, for want of room on the disk mostly.
    static let pause: Int64 = 5

    let core: KernelCore
    let tenants: TenantDirectory
    let notices = OperationNotices()
    private let turns: Turns
    private let wakes: AsyncStream<String>
    private let waker: AsyncStream<String>.Continuation
    let after: AfterCommit
    let outbound: OutboundServices
    let workbooks: any Workbooks

    private struct State {
        var waiting: Set<String> = []
        /// At work, and whether something came in the meantime.
        var running: [String: Bool] = [:]
        /// With an operation that is tried again after a pause.
        var postponed: Set<String> = []
    }
    // A few lines that never suspend: every commit that starts an operation passes here.
    private let state = Mutex(State())
    /// Rings when a tenant is postponed.
    private let postponements = Signal()

    init(
        core: KernelCore,
        tenants: TenantDirectory,
        outbound: OutboundServices,
        workbooks: any Workbooks,
        after: AfterCommit
    ) {
        self.outbound = outbound
        self.workbooks = workbooks
        self.core = core
        self.tenants = tenants
        self.after = after
        turns = Turns(count: max(1, ProcessInfo.processInfo.activeProcessorCount))
        (wakes, waker) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
    }

    /// Says that a tenant may have an operation to run. Each tenant waits at most once.
    func wake(_ tenant: String) {
        let isNew = state.withLock { state in
            if state.running[tenant] != nil {
                state.running[tenant] = true
                return false
            }
            return state.waiting.insert(tenant).inserted
        }
        if isNew { waker.yield(tenant) }
    }

    /// Tenants with an operation that waits or runs.
    var busy: Set<String> { state.withLock { $0.waiting.union($0.running.keys).union($0.postponed) } }

    /// One loop of the server's life cycle. When it is cancelled, what runs stays as its last chunk left it.
    package func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.serveWoken() }
            group.addTask { await self.wakePostponed() }
        }
    }

    private func postpone(_ tenant: String) {
        state.withLock { _ = $0.postponed.insert(tenant) }
        postponements.ring()
    }

    private func wakePostponed() async {
        while !Task.isCancelled {
            await postponements.wait()
            await core.clock.sleep(until: core.clock.now().adding(seconds: Self.pause))
            // What a stop interrupts stays where it is: the tenant stays marked.
            if Task.isCancelled { return }
            let tenants = state.withLock { state in
                defer { state.postponed = [] }
                return state.postponed
            }
            for tenant in tenants { wake(tenant) }
        }
    }

    private func serveWoken() async {
        await withTaskGroup(of: Void.self) { group in
            var count = 0
            for await tenant in wakes {
                if count >= Self.width {
                    await group.next()
                    count -= 1
                }
                count += 1
                state.withLock { state in
                    state.waiting.remove(tenant)
                    state.running[tenant] = false
                }
                group.addTask { await self.serve(tenant) }
            }
        }
    }

    private func serve(_ tenant: String) async {
        while !Task.isCancelled {
            do {
                try await drain(tenant)
            } catch {
                // A full disk and a queue that was too long pass; a damaged tenant does not.
                if let error = error as? StoreError, error == .full || error == .overloaded { postpone(tenant) }
                core.logger.error(
                    "operations of a tenant failed",
                    metadata: ["tenant": "\(tenant)", "error": "\(error)"]
                )
            }
            // What a stop interrupts is still to be done: the tenant stays marked.
            if Task.isCancelled { return }
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

    /// Runs what a tenant has, until nothing is left. For tests too.
    package func drain(_ tenant: String) async throws {
        guard let store = try await tenants.store(Substring(tenant)) else { return }
        while !Task.isCancelled, let row = try await begin(store) {
            // One that could not go on, or not be ended, would be begun again at once: it is after a pause.
            guard await run(row, tenant, store) else { return postpone(tenant) }
        }
    }

    /// A turn of the processors: chunks of all tenants come one after the other, in the order in which they asked.
    func turn<Answer: Sendable>(_ body: @Sendable () async throws -> Answer) async throws -> Answer {
        try await turns.take()
        defer { turns.giveBack() }
        return try await body()
    }

    private func begin(_ store: any Store) async throws -> Operations.Row? {
        try await store.write { [core] writer in
            guard let id = try Operations.next(writer), var row = try Operations.load(id, writer) else { return nil }
            if row.operation.state == .queued {
                row.operation.state = .running
                row.operation.startTime = core.clock.now().timestamp
            }
            // Also one that was under way: while the disk is full, it is not begun again only to find that out.
            try Operations.save(row.operation, memory: nil, now: core.clock.now(), writer)
            return row
        }
    }

    /// Answers whether it has ended.
    private func run(_ row: Operations.Row, _ tenant: String, _ store: any Store) async -> Bool {
        defer { notices.post(row.operation.id, tenant) }
        let id = row.operation.id
        notices.post(id, tenant)
        do {
            guard !row.operation.cancelling else { throw OperationEnd.cancelled }
            guard let kind = core.operations[row.operation.kind] else {
                throw KernelRefusal(.unimplemented, .operationUnknown, metadata: ["kind": row.operation.kind])
            }
            try await kind.run(OperationRun(row, tenant: tenant, store: store, runner: self))
            return await end(id, .succeeded, nil, store)
        } catch is CancellationError where Task.isCancelled {
            return false
        } catch StoreError.closed {
            return false
        } catch OperationEnd.later {
            core.logger.warning("operation waits for room", metadata: ["tenant": "\(tenant)", "operation": "\(id)"])
            return false
        } catch OperationEnd.gone {
            return true
        } catch OperationEnd.cancelled {
            return await end(id, .cancelled, nil, store)
        } catch {
            let module = core.operations[row.operation.kind]?.module ?? "kernel"
            return await end(id, .failed, core.failure(error, of: row.operation.kind, module: module), store)
        }
    }

    private func end(_ id: Int64, _ state: OperationState, _ failure: CallFailure?, _ store: any Store) async -> Bool {
        do {
            try await store.write { [core] writer in
                guard var operation = try Operations.load(id, writer)?.operation,
                    Operations.unfinished.contains(Int64(operation.state.rawValue))
                else { return }
                operation.state = state
                operation.endTime = core.clock.now().timestamp
                operation.clearExpectedEndTime()
                operation.cancelling = false
                operation.errorReason = failure?.reason ?? ""
                operation.errorMessage = failure?.message ?? ""
                try Operations.save(operation, memory: nil, now: core.clock.now(), writer)
            }
        } catch {
            // It stays as it was, and is run again later.
            core.logger.error("operation not ended", metadata: ["operation": "\(id)", "error": "\(error)"])
            return false
        }
        return true
    }
}

/// A number of places, given in the order in which they were asked for.
private final class Turns: Sendable {
    private struct State {
        var free: Int
        var next: UInt64 = 0
        var waiting: [(number: UInt64, continuation: CheckedContinuation<Bool, Never>)] = []
    }

    // Not an actor: giving back must not suspend.
    private let state: Mutex<State>

    init(count: Int) { state = Mutex(State(free: count)) }

    func take() async throws {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        let isTaken = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer = state.withLock { state -> Bool? in
                    if Task.isCancelled { return false }
                    if state.free > 0 {
                        state.free -= 1
                        return true
                    }
                    state.waiting.append((number, continuation))
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                state.waiting.firstIndex { $0.number == number }.map { state.waiting.remove(at: $0).continuation }
            }
            waiter?.resume(returning: false)
        }
        if !isTaken { throw CancellationError() }
    }

    func giveBack() {
        let waiter = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst().continuation
        }
        waiter?.resume(returning: true)
    }
}

/// Tells whoever watches an operation in this process that it moved.
final class OperationNotices: Sendable {
    private struct Key: Hashable {
        let id: Int64
        let tenant: String
    }

    private struct State {
        var next = 0
        var watchers: [Key: [Int: Signal]] = [:]
    }

    // A few lines that never suspend: each chunk passes here.
    private let state = Mutex(State())

    func post(_ id: Int64, _ tenant: String) {
        let signals = state.withLock { $0.watchers[Key(id: id, tenant: tenant)].map { Array($0.values) } ?? [] }
        for signal in signals { signal.ring() }
    }

    /// Runs `body` with a signal that rings when the operation moves.
    func watch<Answer>(_ id: Int64, _ tenant: String, _ body: (Signal) async throws -> Answer) async throws -> Answer {
        let key = Key(id: id, tenant: tenant)
        let signal = Signal()
        let number = state.withLock { state in
            state.next += 1
            state.watchers[key, default: [:]][state.next] = signal
            return state.next
        }
        defer {
            state.withLock { state in
                state.watchers[key]?[number] = nil
                if state.watchers[key]?.isEmpty == true { state.watchers[key] = nil }
            }
        }
        return try await body(signal)
    }
}
