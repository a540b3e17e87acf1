/// A strict JSON (RFC 8259) pull reader over bytes that may be hostile.
///
/// Numbers keep their text, so that no digit is lost. Depth is bounded by `maximumNesting`.
struct JSONReader {
    enum Kind {
        case object
        case array
        case string
        case number
        case bool
        case null
    }

    private let bytes: UnsafeRawBufferPointer
    private var position = 0
    private var depth = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private func failure(_ detail: String) -> CodecError {
        CodecError("MALFORMED_JSON", "\(detail) at byte \(position + 1)")
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private mutating func expect(_ byte: UInt8) throws(CodecError) {
        skipSpace()
        guard position < bytes.count, bytes[position] == byte else {
            throw failure("`\(Character(UnicodeScalar(byte)))` was expected")
        }
        position += 1
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    /// What the next value is.
    mutating func peek() throws(CodecError) -> Kind {
        skipSpace()
        guard position < bytes.count else { throw failure("a value was expected") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw failure("a value was expected")
        }
    }

    /// Nothing but space may follow the last value.
    mutating func end() throws(CodecError) {
        skipSpace()
        guard position == bytes.count else { throw failure("the end was expected") }
    }

    private mutating func enter(_ byte: UInt8) throws(CodecError) {
        try expect(byte)
        depth += 1
        guard depth <= maximumNesting else { throw CodecError("TOO_DEEP", "at most \(maximumNesting) levels") }
    }

    /// Reads an object; `member` must read exactly the value of the name it is given.
    mutating func object(
        _ member: (inout JSONReader, String) throws(CodecError) -> Void
    ) throws(CodecError) {
        try enter(UInt8(ascii: "{"))
        if !take(UInt8(ascii: "}")) {
            repeat {
                skipSpace()
                let name = try string()
                try expect(UInt8(ascii: ":"))
                try member(&self, name)
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "}"))
        }
        depth -= 1
    }

    /// Reads an array; `element` must read exactly one value.
    mutating func array(_ element: (inout JSONReader, Int) throws(CodecError) -> Void) throws(CodecError) {
        try enter(UInt8(ascii: "["))
        if !take(UInt8(ascii: "]")) {
            var index = 0
            repeat {
                try element(&self, index)
                index += 1
            } while take(UInt8(ascii: ","))
            try expect(UInt8(ascii: "]"))
        }
        depth -= 1
    }

    mutating func null() throws(CodecError) { try word("null") }

    mutating func bool() throws(CodecError) -> Bool {
        skipSpace()
        if position < bytes.count, bytes[position] == UInt8(ascii: "t") {
            try word("true")
            return true
        }
        try word("false")
        return false
    }

    private mutating func word(_ word: StaticString) throws(CodecError) {
        skipSpace()
        let length = word.utf8CodeUnitCount
        guard bytes.count - position >= length else { throw failure("`\(word)` was expected") }
        for offset in 0..<length where bytes[position + offset] != word.utf8Start[offset] {
            throw failure("`\(word)` was expected")
        }
        position += length
    }

    /// The text of a number, as it stands.
    mutating func number() throws(CodecError) -> String {
        skipSpace()
        let start = position
        func digit(_ at: Int) -> Bool {
            at < bytes.count && bytes[at] >= UInt8(ascii: "0") && bytes[at] <= UInt8(ascii: "9")
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        guard digit(position) else { throw failure("a digit was expected") }
        if bytes[position] == UInt8(ascii: "0") {
            position += 1
        } else {
            while digit(position) { position += 1 }
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard digit(position) else { throw failure("a digit was expected") }
            while digit(position) { position += 1 }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            guard digit(position) else { throw failure("a digit was expected") }
            while digit(position) { position += 1 }
        }
        guard position - start <= 400 else { throw failure("a number of at most 400 characters was expected") }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    mutating func string() throws(CodecError) -> String {
        try expect(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                let raw = UnsafeRawBufferPointer(rebasing: bytes[start..<position])
                position += 1
                return try Self.validated(raw)
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw failure("no control character was expected in text") }
            position += 1
        }
        throw failure("the end of the text was expected")
    }

    private static func validated(_ bytes: UnsafeRawBufferPointer) throws(CodecError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CodecError("INVALID_UTF8", "text must be UTF-8")
        }
        return text
    }

    private mutating func escapedString(from start: Int) throws(CodecError) -> String {
        var text = [UInt8](bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: text, as: UTF8.self) else {
                    throw CodecError("INVALID_UTF8", "text must be UTF-8")
                }
                return text
            case UInt8(ascii: "\\"):
                text.append(contentsOf: try escape())
            case 0..<0x20:
                throw failure("no control character was expected in text")
            default:
                text.append(byte)
            }
        }
        throw failure("the end of the text was expected")
    }

    private mutating func escape() throws(CodecError) -> [UInt8] {
        guard position < bytes.count else { throw failure("an escape was expected") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw failure("a known escape was expected")
        }
    }

    private mutating func unicodeEscape() throws(CodecError) -> [UInt8] {
        let first = try hexadecimal()
        var scalar = first
        if (0xD800..<0xDC00).contains(first) {
            // Not `take`, which would pass over space: inside a text that is text.
            guard bytes.count - position >= 2, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            else { throw failure("the second half of a surrogate pair was expected") }
            position += 2
            let second = try hexadecimal()
            guard (0xDC00..<0xE000).contains(second) else {
                throw failure("the second half of a surrogate pair was expected")
            }
            scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        }
        guard let unicode = UnicodeScalar(scalar) else { throw failure("a Unicode scalar was expected") }
        return Array(String(Character(unicode)).utf8)
    }

    private mutating func hexadecimal() throws(CodecError) -> UInt32 {
        guard bytes.count - position >= 4 else { throw failure("four hexadecimal digits were expected") }
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(UnicodeScalar(bytes[position])).hexDigitValue, bytes[position] < 0x80 else {
                throw failure("four hexadecimal digits were expected")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    /// Passes over one value.
    mutating func skip() throws(CodecError) {
        switch try peek() {
        case .object: try object { (reader, _) throws(CodecError) in try reader.skip() }
        case .array: try array { (reader, _) throws(CodecError) in try reader.skip() }
        case .string: _ = try string()
        case .number: _ = try number()
        case .bool: _ = try bool()
        case .null: try null()
        }
    }
}

extension ByteWriter {
    /// Appends text as a JSON string.
    package mutating func jsonString(_ bytes: UnsafeRawBufferPointer) {
        byte(UInt8(ascii: "\""))
        var start = 0
        for position in 0..<bytes.count {
            let code = bytes[position]
            guard code < 0x20 || code == UInt8(ascii: "\"") || code == UInt8(ascii: "\\") else { continue }
            raw(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
            start = position + 1
            byte(UInt8(ascii: "\\"))
            switch code {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte(code)
            case 0x0A: byte(UInt8(ascii: "n"))
            case 0x0D: byte(UInt8(ascii: "r"))
            case 0x09: byte(UInt8(ascii: "t"))
            default:
                text("u00")
                byte(code >= 0x10 ? UInt8(ascii: "1") : UInt8(ascii: "0"))
                let low = code & 0xF
                byte(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
            }
        }
        raw(UnsafeRawBufferPointer(rebasing: bytes[start..<bytes.count]))
        byte(UInt8(ascii: "\""))
    }

    package mutating func jsonString(_ value: String) {
        var value = value
        value.withUTF8 { jsonString(UnsafeRawBufferPointer($0)) }
    }
}
