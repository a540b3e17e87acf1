/// Why bytes or JSON are not the message they should be. `path` names the field, for example `account.addresses[2].city`.
package struct CodecError: Error, Sendable, Equatable {
    /// Stable: `MALFORMED_MESSAGE`, `UNKNOWN_FIELD`, `INVALID_UTF8`, `TOO_DEEP`, `OUT_OF_RANGE`, `EXCESS_SCALE`...
    package var reason: String
    package var path: String
    /// What was expected, in English.
    package var detail: String

    package init(_ reason: String, path: String = "", _ detail: String) {
        self.reason = reason
        self.path = path
        self.detail = detail
    }

    /// The same error seen from the message that holds `name`.
    package func inside(_ name: String) -> CodecError {
        var outer = self
        outer.path = path.isEmpty ? name : path.hasPrefix("[") ? name + path : name + "." + path
        return outer
    }

    static let truncated = CodecError("MALFORMED_MESSAGE", "the message ends too early")
}

/// How deep messages and JSON may be nested.
package let maximumNesting = 100

/// Reads protobuf's wire format from bytes that may be hostile: every length is checked before it is believed.
package struct WireReader {
    private var next: UnsafeRawPointer
    private let end: UnsafeRawPointer

    package init(_ bytes: UnsafeRawBufferPointer) {
        if let base = bytes.baseAddress {
            next = base
            end = base + bytes.count
        } else {
            next = UnsafeRawPointer(bitPattern: 1).unsafelyUnwrapped
            end = next
        }
    }

    package var isAtEnd: Bool { next == end }
    package var remaining: Int { end - next }

    /// The next field's number and wire type; nil at the end. Number 0 and wire types 3, 4, 6 and 7 are refused.
    package mutating func nextTag() throws(CodecError) -> (number: Int, wireType: UInt8)? {
        guard next != end else { return nil }
        let start = next
        let tag = try varint()
        // Five bytes hold any tag; others refuse a longer one, so we do.
        guard next - start <= 5 else { throw CodecError("MALFORMED_MESSAGE", "a tag has at most five bytes") }
        let wireType = UInt8(truncatingIfNeeded: tag & 7)
        let number = tag >> 3
        guard number >= 1, number < 1 << 29 else {
            throw CodecError("MALFORMED_MESSAGE", "a field number from 1 to 536870911 was expected")
        }
        guard wireType <= 2 || wireType == 5 else {
            throw CodecError("MALFORMED_MESSAGE", "wire type \(wireType) is not used by this schema")
        }
        return (Int(number), wireType)
    }

    /// A varint of at most ten bytes that fits 64 bits.
    package mutating func varint() throws(CodecError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while next != end {
            let byte = next.load(as: UInt8.self)
            next += 1
            if shift == 63, byte > 1 { break }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
            if shift > 63 { break }
        }
        if next == end, shift <= 63 { throw CodecError.truncated }
        throw CodecError("MALFORMED_MESSAGE", "a varint has more than 64 bits")
    }

    package mutating func fixed64() throws(CodecError) -> UInt64 {
        guard end - next >= 8 else { throw CodecError.truncated }
        defer { next += 8 }
        return UInt64(littleEndian: next.loadUnaligned(as: UInt64.self))
    }

    package mutating func fixed32() throws(CodecError) -> UInt32 {
        guard end - next >= 4 else { throw CodecError.truncated }
        defer { next += 4 }
        return UInt32(littleEndian: next.loadUnaligned(as: UInt32.self))
    }

    /// A length and as many bytes; valid while the message's memory is.
    package mutating func lengthDelimited() throws(CodecError) -> UnsafeRawBufferPointer {
        let start = next
        let length = try varint()
        guard next - start <= 5 else { throw CodecError("MALFORMED_MESSAGE", "a length has at most five bytes") }
        guard length <= UInt64(end - next) else { throw CodecError.truncated }
        defer { next += Int(length) }
        return UnsafeRawBufferPointer(start: next, count: Int(length))
    }

    /// Text, checked to be UTF-8.
    package mutating func text() throws(CodecError) -> String {
        let bytes = try lengthDelimited()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CodecError("INVALID_UTF8", "text must be UTF-8")
        }
        return text
    }

    /// Passes over one value.
    package mutating func skip(wireType: UInt8) throws(CodecError) {
        switch wireType {
        case 0: _ = try varint()
        case 1: _ = try fixed64()
        case 2: _ = try lengthDelimited()
        default: _ = try fixed32()
        }
    }
}
