import Contract
import Model
import SwiftProtobuf
import Synchronization
import TestKit

@testable import Kernel

/// What one client of `EventService.Subscribe` was sent.
final class SubscriptionInbox: Sendable {
    private struct State {
        var answers: [SubscribeResponse] = []
        var sent = 0
        var isOver = false
    }

    private let state = Mutex(State())
    private let arrival = Signal()
    /// Whether the client stops reading after its first answer.
    private let isStuck: Bool
    /// Rings when an answer waits for room that never comes.
    let stuck = Signal()

    init(isStuck: Bool) { self.isStuck = isStuck }

    func messages(_ request: [UInt8]) -> MessageStream {
        let first = Mutex<[UInt8]?>(request)
        return MessageStream(
            next: {
                first.withLock { first in
                    defer { first = nil }
                    return first
                }
            },
            send: { [self] bytes in
                let answer = try SubscribeResponse(serializedBytes: bytes)
                let count = state.withLock { state in
                    state.answers.append(answer)
                    state.sent += 1
                    return state.sent
                }
                arrival.ring()
                guard isStuck, count > 1 else { return }
                stuck.ring()
                // Nobody rings: it waits until it is given up.
                await Signal().wait()
                try Task.checkCancellation()
            }
        )
    }

    func end() {
        state.withLock { $0.isOver = true }
        arrival.ring()
    }

    /// The next answer; nil when the stream has ended.
    func next() async -> SubscribeResponse? {
        while true {
            let (answer, isOver) = state.withLock { state -> (SubscribeResponse?, Bool) in
                guard state.answers.isEmpty else { return (state.answers.removeFirst(), false) }
                return (nil, state.isOver)
            }
            if answer != nil || isOver { return answer }
            await arrival.wait()
        }
    }

    /// So many events, or fewer when the stream ends before.
    func events(_ count: Int) async -> [LogEvent] {
        var events: [LogEvent] = []
        while events.count < count, let answer = await next() { events += answer.events }
        return events
    }

    /// Reads all that comes until the stream ends.
    func rest() async -> [LogEvent] { await events(.max) }
}

extension TestPlatform {
    /// Subscribes as a door would, runs `body`, and leaves; answers how the stream ended, CANCELLED when the client left.
    func subscribed(
        _ request: SubscribeRequest = SubscribeRequest(),
        token: String? = nil,
        isStuck: Bool = false,
        _ body: (SubscriptionInbox) async throws -> Void
    ) async throws -> String? {
        let path = EventMethods.subscribe.path
        guard let method = dispatcher.method(at: Substring(path)) else { throw TestFailure("no method \(path)") }
        let call = Call(
            method: method,
            encoding: .protobuf,
            token: token ?? administrator,
            language: "en",
            peer: "127.0.0.1"
        )
        let inbox = SubscriptionInbox(isStuck: isStuck)
        let bytes: [UInt8] = try request.serializedBytes()
        return try await withThrowingTaskGroup(of: String?.self) { group in
            group.addTask { [dispatcher] in
                defer { inbox.end() }
                return try await refusal { try await dispatcher.stream(call, messages: inbox.messages(bytes)) }
            }
            try await body(inbox)
            group.cancelAll()
            return try await group.next() ?? nil
        }
    }
}

extension LogEvent {
    /// The event in a few words: `UPDATE testing.sample title`.
    var line: String {
        let word =
            switch kind {
            case .create: "CREATE"
            case .update: "UPDATE"
            case .delete: "DELETE"
            case .undelete: "UNDELETE"
            case .erase: "ERASE"
            case .event: "EVENT"
            case .unspecified, .UNRECOGNIZED: "?"
            }
        return ([word, name.isEmpty ? record.entity : name] + fields.map(\.path)).joined(separator: " ")
    }
}
