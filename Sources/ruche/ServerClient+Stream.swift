import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

extension ServerClient {
    /// Calls with JSON text and gives `take` the JSON text of each answer: one, or those of a stream as they come.
    func answers(_ path: String, json: String, _ take: (Data) throws -> Void) async throws {
        switch try await unary(path, json: json) {
        case .answer(let body): try take(body)
        case .isStream:
            try await stream(path, json: json) { answer in
                try take(answer)
                return true
            }
        }
    }

    /// Calls a method whose answers are a stream, until it ends or `take` says that it has enough.
    ///
    /// Source: the Connect protocol, Streaming RPCs.
    func stream(_ path: String, json: String, _ take: (Data) async throws -> Bool) async throws {
        var request = request("\(server)/\(path)", contentType: "application/connect+json")
        var message = ByteBuffer()
        AnswerFrames.write(json, to: &message)
        request.body = .bytes(message)
        let response: HTTPClientResponse
        do {
            // Until the answers begin; they may go on for as long as they like.
            response = try await http.execute(request, timeout: Self.timeout)
        } catch {
            throw unreachable(error)
        }
        guard response.status == .ok else {
            throw try await refusal(response, path: path)
        }
        var pieces = response.body.makeAsyncIterator()
        var frames = AnswerFrames()
        while true {
            while let frame = try frames.next() {
                switch frame {
                case .answer(let answer):
                    guard try await take(answer) else { return }
                case .end(let refusal):
                    if let refusal { throw refusal.failure(status: 200, path: path) }
                    return
                }
            }
            let piece: ByteBuffer?
            do {
                piece = try await pieces.next()
            } catch {
                throw unreachable(error)
            }
            guard let piece else {
                throw CommandFailure(.unreachable, "The connection to \(server) ended in the middle.", passes: true)
            }
            frames.append(piece)
        }
    }
}

/// Cuts a stream's answers out of the bytes that come.
struct AnswerFrames {
    enum Frame {
        case answer(Data)
        /// The last one, with what went wrong.
        case end(ServerRefusal?)
    }

    private static let prefixBytes = 5
    private static let endFlag: UInt8 = 2

    private var buffer = ByteBuffer()

    static func write(_ json: String, to buffer: inout ByteBuffer) {
        buffer.writeInteger(UInt8(0))
        buffer.writeInteger(UInt32(json.utf8.count))
        buffer.writeString(json)
    }

    mutating func append(_ piece: ByteBuffer) {
        buffer.discardReadBytes()
        buffer.writeImmutableBuffer(piece)
    }

    /// The next one that has come whole.
    mutating func next() throws(CommandFailure) -> Frame? {
        guard let flag = buffer.getInteger(at: buffer.readerIndex, as: UInt8.self),
            let length = buffer.getInteger(at: buffer.readerIndex + 1, as: UInt32.self)
        else { return nil }
        guard flag == 0 || flag == Self.endFlag, length <= ServerClient.answerMost else {
            throw CommandFailure(.refused, "The server's answers cannot be read.")
        }
        guard let bytes = buffer.getBytes(at: buffer.readerIndex + Self.prefixBytes, length: Int(length)) else {
            return nil
        }
        buffer.moveReaderIndex(forwardBy: Self.prefixBytes + Int(length))
        guard flag == Self.endFlag else { return .answer(Data(bytes)) }
        return .end(try Self.refusal(Data(bytes)))
    }

    private static func refusal(_ end: Data) throws(CommandFailure) -> ServerRefusal? {
        do {
            guard let object = try JSONSerialization.jsonObject(with: end) as? [String: Any],
                let error = object["error"]
            else { return nil }
            return ServerRefusal(try JSONSerialization.data(withJSONObject: error))
        } catch {
            throw CommandFailure(.refused, "The server's answers cannot be read.")
        }
    }
}
