import Kernel

/// A refusal as the Connect protocol writes it: JSON, with the HTTP status of its code.
enum ConnectError {
    /// Source: the Connect protocol, Error Codes.
    static func httpStatus(_ code: StatusCode) -> Int {
        switch code {
        case .cancelled: 499
        case .invalidArgument, .failedPrecondition, .outOfRange: 400
        case .unauthenticated: 401
        case .permissionDenied: 403
        case .notFound: 404
        case .alreadyExists, .aborted: 409
        case .resourceExhausted: 429
        case .unknown, .internal, .dataLoss: 500
        case .unimplemented: 501
        case .unavailable: 503
        case .deadlineExceeded: 504
        }
    }

    private static func name(_ code: StatusCode) -> String {
        switch code {
        case .cancelled: "canceled"
        case .unknown: "unknown"
        case .invalidArgument: "invalid_argument"
        case .deadlineExceeded: "deadline_exceeded"
        case .notFound: "not_found"
        case .alreadyExists: "already_exists"
        case .permissionDenied: "permission_denied"
        case .resourceExhausted: "resource_exhausted"
        case .failedPrecondition: "failed_precondition"
        case .aborted: "aborted"
        case .outOfRange: "out_of_range"
        case .unimplemented: "unimplemented"
        case .internal: "internal"
        case .unavailable: "unavailable"
        case .dataLoss: "data_loss"
        case .unauthenticated: "unauthenticated"
        }
    }

    static func json(_ failure: CallFailure) -> [UInt8] {
        let details = ErrorDetails.details(of: failure).map { detail in
            "{\"type\":\"\(detail.type)\",\"value\":\"\(Base64.unpadded(detail.value))\"}"
        }
        let text = """
            {"code":"\(name(failure.code))","message":\(quoted(failure.message)),\
            "details":[\(details.joined(separator: ","))]}
            """
        return Array(text.utf8)
    }

    private static func quoted(_ text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var quoted = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                quoted.append(UInt8(ascii: "\\"))
                quoted.append(byte)
            case 0..<0x20:
                quoted.append(contentsOf: "\\u00".utf8)
                quoted.append(digits[Int(byte >> 4)])
                quoted.append(digits[Int(byte & 15)])
            default:
                quoted.append(byte)
            }
        }
        quoted.append(UInt8(ascii: "\""))
        return String(decoding: quoted, as: UTF8.self)
    }
}
