import Kernel
import NIOHPACK

/// The header lists of gRPC replies. Those that never change are built once.
enum GRPCStatus {
    static let acceptedEncodings = "identity,gzip"

    static let replyHeaders = HPACKHeaders([
        (":status", "200"), ("content-type", "application/grpc"), ("grpc-accept-encoding", acceptedEncodings),
    ])
    static let replyHeadersJSON = HPACKHeaders([
        (":status", "200"), ("content-type", "application/grpc+json"), ("grpc-accept-encoding", acceptedEncodings),
    ])
    static let successTrailers = HPACKHeaders([("grpc-status", "0")])

    /// Clients refuse trailers beyond about 8 KiB, so the details shrink to their reason before they get there.
    private static let detailBytes = 4_096
    private static let messageBytes = 1_024

    /// The trailers of a refusal, after a reply's headers.
    static func trailers(_ failure: CallFailure) -> HPACKHeaders {
        var headers = HPACKHeaders()
        add(failure, to: &headers)
        return headers
    }

    /// A refusal before anything was sent: headers and trailers in one.
    static func trailersOnly(_ failure: CallFailure, json: Bool) -> HPACKHeaders {
        var headers = json ? replyHeadersJSON : replyHeaders
        add(failure, to: &headers)
        return headers
    }

    private static func add(_ refusal: CallFailure, to headers: inout HPACKHeaders) {
        var failure = refusal
        failure.message = cut(refusal.message)
        headers.add(name: "grpc-status", value: String(failure.code.rawValue))
        if !failure.message.isEmpty {
            headers.add(name: "grpc-message", value: percentEncoded(failure.message))
        }
        if let seconds = failure.retryAfterSeconds {
            headers.add(name: "retry-after", value: String(seconds))
        }
        var details = ErrorDetails.status(of: failure)
        if details.count > detailBytes {
            // The message stays: clients refuse details whose message differs from grpc-message.
            let short = CallFailure(
                code: failure.code,
                reason: failure.reason,
                domain: failure.domain,
                message: failure.message,
                localizedMessage: cut(failure.localizedMessage),
                language: failure.language
            )
            details = ErrorDetails.status(of: short)
        }
        headers.add(name: "grpc-status-details-bin", value: Base64.unpadded(details))
    }

    /// The first 1 KiB of a text, between characters.
    private static func cut(_ text: String) -> String {
        guard text.utf8.count > messageBytes else { return text }
        var bytes = 0
        return String(
            text.prefix { character in
                bytes += character.utf8.count
                return bytes <= messageBytes
            }
        )
    }

    /// Percent-encodes everything but printable ASCII, and `%` itself.
    ///
    /// Source: gRPC over HTTP/2, Status-Message.
    static func percentEncoded(_ message: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var text: [UInt8] = []
        for byte in message.utf8 {
            if byte >= 0x20 && byte <= 0x7e && byte != UInt8(ascii: "%") {
                text.append(byte)
            } else {
                text.append(UInt8(ascii: "%"))
                text.append(digits[Int(byte >> 4)])
                text.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
