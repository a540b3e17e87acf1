import Kernel
import NIOCore
import NIOHPACK

/// How Connect writes a stream: messages in frames, as gRPC does, and a last frame that says how it ended.
///
/// Source: the Connect protocol, Streaming RPCs.
enum ConnectStream {
    static let acceptedEncodings = "gzip"
    /// The flag of the last frame. It holds JSON, whatever the messages are.
    private static let endFlag: UInt8 = 2

    static let replyHeaders = headers(.protobuf)
    static let replyHeadersJSON = headers(.json)

    private static func headers(_ encoding: MessageEncoding) -> HPACKHeaders {
        HPACKHeaders([
            (":status", "200"), ("content-type", contentType(encoding)), ("connect-accept-encoding", acceptedEncodings),
        ])
    }

    static func contentType(_ encoding: MessageEncoding) -> String {
        encoding == .json ? "application/connect+json" : "application/connect+proto"
    }

    static func writeEnd(_ failure: CallFailure?, to buffer: inout ByteBuffer) {
        MessageFrame.write(Array(end(failure).utf8), flag: endFlag, to: &buffer)
    }

    private static func end(_ failure: CallFailure?) -> String {
        guard let failure else { return "{}" }
        let error = String(decoding: ConnectError.json(failure), as: UTF8.self)
        guard let seconds = failure.retryAfterSeconds else { return "{\"error\":\(error)}" }
        return "{\"error\":\(error),\"metadata\":{\"retry-after\":[\"\(seconds)\"]}}"
    }
}
