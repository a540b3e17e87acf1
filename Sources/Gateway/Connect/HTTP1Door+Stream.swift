import HTTPTypes
import HummingbirdCore
import Kernel
import NIOCore
import Synchronization

/// Connect streams over HTTP/1.1: one request, then answers as the handler sends them.
extension HTTP1Door {
    /// Answers until the handler is done; throws when the caller left before.
    static func stream(
        _ call: Call,
        body: [UInt8],
        gzip: Bool,
        _ record: CallRecord,
        _ writer: consuming ResponseWriter,
        core: CallCore
    ) async throws {
        var head = HTTPResponse(status: .ok)
        head.headerFields[.contentType] = ConnectStream.contentType(call.encoding)
        for (name, value) in [
            ("connect-accept-encoding", ConnectStream.acceptedEncodings), (RequestID.header, record.trace.requestID),
        ] {
            if let field = HTTPField.Name(name) { head.headerFields[field] = value }
        }
        var answer = try await begin(head, record, writer, core: core)
        let failure: CallFailure?
        do {
            failure = try await run(call, body: body, gzip: gzip, into: &answer, core: core)
        } catch {
            core.ended(record, .callerLeft)
            throw error
        }
        core.ended(record, failure)
        var end = ByteBuffer()
        ConnectStream.writeEnd(failure, to: &end)
        try await answer.write(end)
        try await answer.finish(nil)
    }

    private static func begin(
        _ head: HTTPResponse,
        _ record: CallRecord,
        _ writer: consuming ResponseWriter,
        core: CallCore
    ) async throws -> some ResponseBodyWriter {
        do {
            return try await writer.writeHead(head)
        } catch {
            core.ended(record, .callerLeft)
            throw error
        }
    }

    /// Runs the call and writes its answers; answers why it failed.
    private static func run(
        _ call: Call,
        body: [UInt8],
        gzip: Bool,
        into answer: inout some ResponseBodyWriter,
        core: CallCore
    ) async throws -> CallFailure? {
        let request: OneRequest
        do throws(CallFailure) {
            request = OneRequest(try message(body, gzip: gzip, core))
            if let refusal = core.tasks.admit() { throw refusal }
        } catch {
            return core.worded(error, for: call.language)
        }
        // The queue asks to be emptied; a second asking before that says nothing new.
        let (asked, ask) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let responses = ResponseQueue(byteLimit: core.limits.queuedBytes) { ask.yield() }
        let messages = MessageStream(next: { request.take() }, send: { try await responses.send($0) })
        return try await withThrowingTaskGroup(of: CallFailure?.self) { group in
            group.addTask {
                let failure = await core.streamInTime(call, messages: messages)
                core.tasks.leave()
                ask.finish()
                return failure
            }
            for await _ in asked { try await pass(responses, to: &answer) }
            // Only who left is cancelled here: a deadline ends the handler alone.
            try Task.checkCancellation()
            try await pass(responses, to: &answer)
            return try await group.next() ?? nil
        }
    }

    /// The one message that the body is.
    private static func message(_ body: [UInt8], gzip: Bool, _ core: CallCore) throws(CallFailure) -> [UInt8] {
        let limit = core.limits.messageBytes
        var cutter = MessageCutter(limit: limit, gzipAnnounced: gzip, refusalCode: .invalidArgument)
        cutter.append(ByteBuffer(bytes: body))
        let message = try cutter.only()
        guard message.gzip else { return message.bytes }
        return try Gzip.inflate(message.bytes, limit: limit, refusalCode: .invalidArgument)
    }

    /// Writes what is queued. Whoever sends meanwhile waits until the caller has taken it.
    private static func pass(_ responses: ResponseQueue, to answer: inout some ResponseBodyWriter) async throws {
        while true {
            let messages = responses.take()
            guard !messages.isEmpty else { return }
            responses.setWritable(false)
            var buffer = ByteBuffer()
            buffer.reserveCapacity(messages.reduce(0) { $0 + 5 + $1.count })
            for message in messages { MessageFrame.write(message, to: &buffer) }
            try await answer.write(buffer)
            responses.setWritable(true)
        }
    }
}

/// The request of a call that takes one: there once.
private final class OneRequest: Sendable {
    // Not an actor: it is only taken, once.
    private let message: Mutex<[UInt8]?>

    init(_ message: [UInt8]) { self.message = Mutex(message) }

    func take() -> [UInt8]? {
        message.withLock { message in
            defer { message = nil }
            return message
        }
    }
}
