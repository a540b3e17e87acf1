import Contract
import Foundation
import Model
import SwiftProtobuf
import Synchronization
import TestKit
import Testing

@testable import Kernel

@Suite("Streams in the caller's encoding", .timeLimit(.minutes(2)))
struct StreamEncodingTests {
    @Test("Who asks in JSON is answered in JSON, on a stream too")
    func json() async throws {
        try await withPlatform { platform in
            let sent = try await Self.firstAnswer(platform, .json, Array(#"{"filter":{"entities":[]}}"#.utf8))
            let answer = try JSONSerialization.jsonObject(with: Data(sent)) as? [String: Any]
            let wire = try await Self.firstAnswer(platform, .protobuf, [])
            let expected = try SubscribeResponse(serializedBytes: wire)
            #expect(expected.position > 0)
            #expect(answer?["position"] as? String == String(expected.position))
        }
    }

    @Test("What is no JSON is refused before the stream begins")
    func malformed() async throws {
        try await withPlatform { platform in
            let end = try await refusal { _ = try await Self.firstAnswer(platform, .json, Array("[".utf8)) }
            #expect(end?.hasPrefix("MALFORMED") == true)
        }
    }

    /// What a door would send first; then the client leaves.
    private static func firstAnswer(
        _ platform: TestPlatform,
        _ encoding: MessageEncoding,
        _ request: [UInt8]
    ) async throws -> [UInt8] {
        let path = EventMethods.subscribe.path
        guard let method = platform.dispatcher.method(at: Substring(path)) else {
            throw TestFailure("no method \(path)")
        }
        let call = Call(
            method: method,
            encoding: encoding,
            token: platform.administrator,
            language: "en",
            peer: "127.0.0.1"
        )
        let answers = Mutex<[UInt8]?>(nil)
        let messages = MessageStream(
            next: { request },
            send: { bytes in
                answers.withLock { $0 = bytes }
                throw CancellationError()
            }
        )
        do {
            try await platform.dispatcher.stream(call, messages: messages)
        } catch let failure {
            guard let answer = answers.withLock({ $0 }) else { throw failure }
            return answer
        }
        throw TestFailure("the stream ended by itself")
    }
}
