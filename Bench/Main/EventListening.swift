import Contract
import Foundation
import Kernel
import LoadClient
import Model
import Server
import SwiftProtobuf
import Synchronization
import TestingAPI
import TestingPlugin

/// By which way somebody hears of a change.
enum EventWay: String, CaseIterable {
    /// A module of the same server.
    case subscriber = "a module's subscriber"
    /// A client of `EventService.Subscribe`.
    case stream = "a client's subscription"
}

/// When each record was heard of, by each way. Handlers of modules have no other state: it is the process's own.
enum EventArrivals {
    private static let times = Mutex<[EventWay: [Int64: ContinuousClock.Instant]]>([:])

    static func note(_ record: Int64, by way: EventWay) {
        let now = ContinuousClock.now
        times.withLock { $0[way, default: [:]][record] = now }
    }

    static func count(by way: EventWay) -> Int { times.withLock { $0[way]?.count ?? 0 } }

    /// All that was noted; the next round begins with nothing.
    static func take() -> [EventWay: [Int64: ContinuousClock.Instant]] {
        times.withLock { times in
            defer { times = [:] }
            return times
        }
    }
}

/// A module that hears of new samples, and notes when.
struct SampleListener: Plugin {
    static let manifest = PluginManifest(
        module: "bench",
        requires: ["testing"],
        descriptors: "",
        resources: TestingPlugin.manifest.resources
    )

    func register(in registry: inout PluginRegistry) throws {
        try registry.onChanges(of: Sample.self, name: "hear") { event, _ in
            EventArrivals.note(event.recordID, by: .subscriber)
        }
    }
}

/// A server in this process with somebody who listens in every way, and a steady load of changes.
struct EventListening {
    private static let tenant = "bench-events"
    private static let callers = 8
    /// How long the last event may take to arrive.
    private static let patience = Duration.seconds(60)

    let folder: String
    let perSecond: Int
    let seconds: Int

    /// How long after the answer of each change it was heard of, by each way.
    func measure() async throws -> [EventWay: LatencyHistogram] {
        _ = EventArrivals.take()
        let server = try Platform.server(folder, port: 0, own: [SampleListener.self])
        _ = try await server.start()
        do {
            let token = try await signIn(server)
            let answered = try await load(server, token)
            await server.stop()
            return try histograms(answered)
        } catch {
            await server.stop()
            throw error
        }
    }

    private func signIn(_ server: RucheServer) async throws -> String {
        guard let operatorToken = try await server.makeFirstOperator() else {
            throw BenchError("the folder of events was used before")
        }
        var create = CreateTenantRequest()
        create.tenant.name = Self.tenant
        create.tenant.displayName = "Bench"
        create.administratorName = "Bench"
        create.administratorEmail = "bench@example.org"
        let made = try await server.call(TenantMethods.createTenant, create, token: operatorToken)
        var accept = AcceptInvitationRequest()
        accept.tenant = Self.tenant
        accept.invitation = made.invitation
        accept.password = "a long password for the bench"
        return try await server.call(SessionMethods.acceptInvitation, accept).token
    }

    /// When each change was answered, by record; everybody has heard of all of them by then.
    private func load(_ server: RucheServer, _ token: String) async throws -> [Int64: ContinuousClock.Instant] {
        try await withThrowingTaskGroup(of: [Int64: ContinuousClock.Instant].self) { group in
            group.addTask {
                try await listen(server, token)
                return [:]
            }
            let start = ContinuousClock.now
            for caller in 0..<Self.callers { group.addTask { try await change(server, token, caller, start) } }
            var answered: [Int64: ContinuousClock.Instant] = [:]
            for _ in 0..<Self.callers {
                // The listener does not end before it is told to: one that has is told by what it throws.
                guard let some = try await group.next(), !some.isEmpty else {
                    throw BenchError("the subscription ended too soon")
                }
                answered.merge(some) { first, _ in first }
            }
            let end = ContinuousClock.now.advanced(by: Self.patience)
            for way in EventWay.allCases {
                while EventArrivals.count(by: way) < answered.count {
                    guard ContinuousClock.now < end else {
                        throw BenchError("\(way.rawValue) has not heard of every change")
                    }
                    try await Task.sleep(for: .milliseconds(10))
                }
            }
            group.cancelAll()
            return answered
        }
    }

    private func change(
        _ server: RucheServer,
        _ token: String,
        _ caller: Int,
        _ start: ContinuousClock.Instant
    ) async throws -> [Int64: ContinuousClock.Instant] {
        var answered: [Int64: ContinuousClock.Instant] = [:]
        for number in stride(from: caller, to: perSecond * seconds, by: Self.callers) {
            let due = start.advanced(by: .seconds(1) * number / perSecond)
            if due > ContinuousClock.now { try await Task.sleep(until: due, clock: .continuous) }
            var request = CreateSampleRequest()
            request.sample.title = "sample \(number)"
            let sample = try await server.call(SampleMethods.createSample, request, token: token)
            answered[sample.id] = ContinuousClock.now
        }
        return answered
    }

    /// Subscribes, until it is cancelled.
    private func listen(_ server: RucheServer, _ token: String) async throws {
        let path = EventMethods.subscribe.path
        guard let method = server.dispatcher.method(at: Substring(path)) else { throw BenchError("no \(path)") }
        var request = SubscribeRequest()
        request.fromStart = true
        request.filter.entities = [Sample.entityName]
        let bytes: [UInt8] = try request.serializedBytes()
        let first = Mutex<[UInt8]?>(bytes)
        let messages = MessageStream(
            next: {
                first.withLock { first in
                    defer { first = nil }
                    return first
                }
            },
            send: { bytes in
                for event in try SubscribeResponse(serializedBytes: bytes).events {
                    EventArrivals.note(event.record.id, by: .stream)
                }
            }
        )
        let call = Call(method: method, encoding: .protobuf, token: token, language: "en", peer: "local")
        do throws(CallFailure) {
            try await server.dispatcher.stream(call, messages: messages)
        } catch {
            guard Task.isCancelled else { throw error }
        }
    }

    private func histograms(
        _ answered: [Int64: ContinuousClock.Instant]
    ) throws -> [EventWay: LatencyHistogram] {
        let heard = EventArrivals.take()
        var histograms: [EventWay: LatencyHistogram] = [:]
        for way in EventWay.allCases {
            var histogram = LatencyHistogram()
            for (record, time) in answered {
                guard let arrival = heard[way]?[record] else { throw BenchError("a change was not heard of") }
                // Some hear of it before the caller has the answer.
                let late = max(Duration.zero, arrival - time) / .nanoseconds(1)
                histogram.add(nanoseconds: UInt64(late))
            }
            histograms[way] = histogram
        }
        return histograms
    }
}
