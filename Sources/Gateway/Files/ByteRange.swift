/// The part of a file that a `range` header asks for (RFC 9110, section 14). Several parts at once are answered whole.
enum ByteRange: Equatable {
    case whole
    case part(start: Int64, count: Int64)
    /// No byte of the file is asked for.
    case unsatisfiable

    init(_ header: String?, size: Int64) {
        self = .whole
        guard let header, header.lowercased().hasPrefix("bytes=") else { return }
        let text = header.dropFirst(6)
        guard !text.contains(","), let dash = text.firstIndex(of: "-") else { return }
        let first = text[..<dash].filter { $0 != " " }
        let last = text[text.index(after: dash)...].filter { $0 != " " }
        guard let part = Self.part(first, last, size) else { return }
        self = part
    }

    /// Nil for what is no range, which is then as if it were not there.
    private static func part(_ first: String, _ last: String, _ size: Int64) -> ByteRange? {
        guard let start = number(first) else {
            guard first.isEmpty, let suffix = number(last) else { return nil }
            if suffix == 0 || size == 0 { return .unsatisfiable }
            let count = min(suffix, size)
            return .part(start: size - count, count: count)
        }
        if last.isEmpty { return start < size ? .part(start: start, count: size - start) : .unsatisfiable }
        guard let end = number(last), end >= start else { return nil }
        return start < size ? .part(start: start, count: min(end, size - 1) - start + 1) : .unsatisfiable
    }

    private static func number(_ text: String) -> Int64? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return Int64(text) ?? .max
    }
}
