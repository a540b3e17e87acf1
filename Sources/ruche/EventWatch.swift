import Foundation

/// The change log as `ruche events watch` hears it: goes on where it was whenever the connection was lost.
struct EventWatch: Sendable {
    /// Which events; what is empty does not count.
    struct Filter: Sendable {
        var entities: [String]
        var kinds: [String]
        var fields: [String]
        var names: [String]
    }

    private static let path = "ruche.v1.EventService/Subscribe"

    private let filter: Filter
    private let fromStart: Bool
    private let untilNow: Bool
    /// All up to here was printed; nil before the server said where it begins.
    private var position: Int64?
    /// Where the log ended when the server first answered.
    private var end: Int64?
    private var pause = Pause()

    init(_ filter: Filter, position: Int64?, fromStart: Bool, untilNow: Bool) {
        self.filter = filter
        self.position = position
        self.fromStart = fromStart
        self.untilNow = untilNow
    }

    /// Prints events until all were printed that were asked for, or the task is cancelled; answers how to go on, and says so
    /// itself before it throws when it had begun. Who cannot be reached at first is told at once.
    mutating func run(_ client: ServerClient) async throws -> String? {
        while true {
            do {
                try await listen(client)
                if isDone { return goingOn }
                throw CommandFailure(.unreachable, "The server sends no more.", passes: true)
            } catch {
                guard !Task.isCancelled else { return goingOn }
                guard let failure = error as? CommandFailure, failure.passes, end != nil, let seconds = pause.next()
                else {
                    if end != nil, let goingOn { Terminal.complain(goingOn) }
                    throw error
                }
                Terminal.complain("ruche: \(failure.text) Trying again.")
                do {
                    try await Task.sleep(for: .seconds(seconds))
                } catch {
                    return goingOn
                }
            }
        }
    }

    /// Nil before the server said where it begins.
    private var goingOn: String? {
        // A log that was empty has no position to go on behind.
        position.map { $0 > 0 ? "To go on: --from \($0)" : "To go on: --from-start" }
    }

    private var isDone: Bool {
        guard untilNow, let position, let end else { return false }
        return position >= end
    }

    private mutating func listen(_ client: ServerClient) async throws {
        try await client.stream(Self.path, json: try request()) { data in
            guard let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
                throw CommandFailure(.refused, "The server's answers cannot be read.")
            }
            try take(answer)
            return !isDone
        }
    }

    private mutating func take(_ answer: [String: Any]) throws {
        for event in answer["events"] as? [[String: Any]] ?? [] {
            let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
            try Terminal.line(try JSONSerialization.data(withJSONObject: event, options: options))
            position = Self.number(event["position"])
        }
        position = Self.number(answer["position"])
        if end == nil { end = Self.number(answer["endPosition"]) }
        pause = Pause()
    }

    private func request() throws -> String {
        var request: [String: Any] = [
            "filter": [
                "entities": filter.entities, "kinds": filter.kinds, "fields": filter.fields, "names": filter.names,
            ]
        ]
        if let position, position > 0 {
            request["position"] = String(position)
        } else {
            // A log that was empty when the watch began was heard from its start.
            request["fromStart"] = fromStart || position == 0
        }
        return String(decoding: try JSONSerialization.data(withJSONObject: request), as: UTF8.self)
    }

    /// A 64-bit number in JSON; what is left out is 0.
    private static func number(_ value: Any?) -> Int64 { (value as? String).flatMap { Int64($0) } ?? 0 }
}

/// How long to wait before each attempt to reach a server again.
struct Pause: Sendable {
    private static let attempts = 20
    private static let longest = 30.0

    private var attempt = 0

    /// Seconds, doubling from 0.25 to 30 and a little shorter by chance, so that not all come at once; nil when it was
    /// tried often enough, after some eight minutes.
    mutating func next() -> Double? {
        guard attempt < Self.attempts else { return nil }
        attempt += 1
        return min(Self.longest, 0.125 * Double(1 << attempt)) * Double.random(in: 0.8...1)
    }
}
