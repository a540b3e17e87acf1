import Kernel

/// The details of a refusal as `google.rpc` messages: the same in every door.
///
/// Source: google/rpc/status.proto and error_details.proto; written by hand because six small messages do not
/// justify generated code for all of them.
enum ErrorDetails {
    struct Detail: Sendable {
        /// Full name, for example `google.rpc.ErrorInfo`.
        let type: String
        let value: [UInt8]
    }

    /// Why, which field, and the sentence for the user.
    static func details(of failure: CallFailure) -> [Detail] {
        var details = [Detail(type: "google.rpc.ErrorInfo", value: errorInfo(failure))]
        if let field = failure.field {
            var violation = ProtobufWriter()
            violation.string(1, field)
            violation.string(2, failure.message)
            var request = ProtobufWriter()
            request.message(1, violation.bytes)
            details.append(Detail(type: "google.rpc.BadRequest", value: request.bytes))
        }
        var localized = ProtobufWriter()
        localized.string(1, failure.language)
        localized.string(2, failure.localizedMessage)
        details.append(Detail(type: "google.rpc.LocalizedMessage", value: localized.bytes))
        return details
    }

    /// The whole refusal as one `google.rpc.Status`.
    static func status(of failure: CallFailure) -> [UInt8] {
        var status = ProtobufWriter()
        status.integer(1, UInt64(failure.code.rawValue))
        status.string(2, failure.message)
        for detail in details(of: failure) {
            var any = ProtobufWriter()
            any.string(1, "type.googleapis.com/" + detail.type)
            any.message(2, detail.value)
            status.message(3, any.bytes)
        }
        return status.bytes
    }

    private static func errorInfo(_ failure: CallFailure) -> [UInt8] {
        var info = ProtobufWriter()
        info.string(1, failure.reason)
        info.string(2, failure.domain)
        for (key, value) in failure.metadata.sorted(by: { $0.key < $1.key }) {
            var entry = ProtobufWriter()
            entry.string(1, key)
            entry.string(2, value)
            info.message(3, entry.bytes)
        }
        return info.bytes
    }
}

/// Writes the wire format of Protocol Buffers, as far as error details need it.
struct ProtobufWriter {
    private(set) var bytes: [UInt8] = []

    /// Leaves out the default value, as proto3 does.
    mutating func integer(_ field: UInt64, _ value: UInt64) {
        guard value != 0 else { return }
        varint(field << 3)
        varint(value)
    }

    /// Leaves out the default value, as proto3 does.
    mutating func string(_ field: UInt64, _ value: String) {
        guard !value.isEmpty else { return }
        message(field, Array(value.utf8))
    }

    mutating func message(_ field: UInt64, _ value: [UInt8]) {
        varint(field << 3 | 2)
        varint(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
