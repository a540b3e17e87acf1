import HTTPTypes
import Kernel
import Model
import NIOHPACK

/// The headers of a request that the doors read; all others are the caller's business and are ignored.
struct RequestHead: Sendable {
    var verb = ""
    var path = ""
    var contentType = ""
    var grpcTimeout: String?
    var grpcEncoding: String?
    var connectTimeout: String?
    /// How the messages of a Connect stream are compressed.
    var connectEncoding: String?
    var contentEncoding: String?
    var authorization: String?
    var language: String?
    /// `100-continue` from a caller that waits for leave to send its body.
    var expect: String?
    /// What the caller names its request.
    var requestID: String?
    /// A proxy passes the request on for somebody else.
    var isForwarded = false

    /// One pass, because this runs for every call.
    init(_ headers: HPACKHeaders) {
        for (name, value, _) in headers {
            switch name {
            case ":method": verb = value
            case ":path": path = value
            case "content-type": contentType = value
            case "authorization": authorization = value
            case "grpc-timeout": grpcTimeout = value
            case "grpc-encoding": grpcEncoding = value
            case "accept-language": language = value
            case "connect-timeout-ms": connectTimeout = value
            case "connect-content-encoding": connectEncoding = value
            case "content-encoding": contentEncoding = value
            case "expect": expect = value
            case "x-request-id": requestID = value
            case "forwarded", "x-forwarded-for": isForwarded = true
            default: break
            }
        }
    }

    init(_ request: HTTPRequest) {
        verb = request.method.rawValue
        path = request.path ?? ""
        for field in request.headerFields {
            switch field.name.canonicalName {
            case "content-type": contentType = field.value
            case "authorization": authorization = field.value
            case "accept-language": language = field.value
            case "connect-timeout-ms": connectTimeout = field.value
            case "connect-content-encoding": connectEncoding = field.value
            case "content-encoding": contentEncoding = field.value
            case "expect": expect = field.value
            case "x-request-id": requestID = field.value
            case "forwarded", "x-forwarded-for": isForwarded = true
            default: break
            }
        }
    }

    /// The credential without the word `Bearer`. Another scheme stays whole, so that it is refused, not taken as absent.
    var token: String? {
        guard let authorization else { return nil }
        let scheme = authorization.utf8.prefix(7)
        guard scheme.count == 7, scheme.elementsEqual("bearer ".utf8, by: { $0 == $1 || $0 | 0x20 == $1 }) else {
            return authorization
        }
        return String(Substring(authorization.utf8.dropFirst(7)))
    }

    var waitsForLeave: Bool { expect?.lowercased() == "100-continue" }

    /// The media type in lower case, without parameters.
    var mediaType: String {
        let bare = contentType.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        return bare.filter { $0 != " " }.lowercased()
    }

    func call(_ method: MethodDescriptor, encoding: MessageEncoding, peer: String, timeout: Duration?) -> Call {
        Call(
            method: method,
            encoding: encoding,
            token: token,
            language: language,
            peer: peer,
            deadline: timeout.map { ContinuousClock.now.advanced(by: $0) }
        )
    }
}
