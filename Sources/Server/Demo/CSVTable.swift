/// The records of a CSV file (RFC 4180): UTF-8, commas, values with commas, quotes or line breaks in double quotes.
struct CSVTable: Sendable {
    /// The names in the first line.
    let columns: [String]
    /// As many values as there are columns.
    let rows: [[String]]

    /// Why a file is not such a table.
    struct Malformed: Error, Equatable, CustomStringConvertible {
        /// Counted from 1.
        let line: Int
        let description: String
    }

    init(_ text: String) throws(Malformed) {
        var reader = Reader(text)
        var records: [(line: Int, values: [String])] = []
        while let record = try reader.next() { records.append(record) }
        guard let head = records.first else { throw Malformed(line: 1, description: "the line of names is missing") }
        for record in records.dropFirst() where record.values.count != head.values.count {
            throw Malformed(
                line: record.line,
                description: "line \(record.line) has \(record.values.count) values, not \(head.values.count)"
            )
        }
        columns = head.values
        rows = records.dropFirst().map(\.values)
    }

    private struct Reader {
        private var rest: Substring.UnicodeScalarView
        private var line = 1

        init(_ text: String) {
            // A byte order mark is no part of the first name.
            rest = text[...].unicodeScalars
            if rest.first == "\u{FEFF}" { rest.removeFirst() }
        }

        /// The next record; nil at the end. Empty lines are no records.
        mutating func next() throws(Malformed) -> (line: Int, values: [String])? {
            while let scalar = rest.first, scalar == "\n" || scalar == "\r" { advance() }
            guard !rest.isEmpty else { return nil }
            let start = line
            var values: [String] = []
            while true {
                values.append(rest.first == "\"" ? try quoted() : plain())
                guard rest.first == "," else { break }
                rest.removeFirst()
            }
            if let scalar = rest.first, scalar != "\n", scalar != "\r" {
                throw Malformed(line: line, description: "line \(line) has text after a closing quote")
            }
            return (start, values)
        }

        private mutating func plain() -> String {
            let value = rest.prefix { $0 != "," && $0 != "\n" && $0 != "\r" }
            rest.removeFirst(value.count)
            return String(value)
        }

        private mutating func quoted() throws(Malformed) -> String {
            let start = line
            var value = String.UnicodeScalarView()
            rest.removeFirst()
            while let scalar = rest.first {
                advance()
                guard scalar == "\"" else {
                    value.append(scalar)
                    continue
                }
                guard rest.first == "\"" else { return String(value) }
                rest.removeFirst()
                value.append("\"")
            }
            throw Malformed(line: start, description: "line \(start) opens a quote that never closes")
        }

        private mutating func advance() {
            if rest.removeFirst() == "\n" { line += 1 }
        }
    }
}
