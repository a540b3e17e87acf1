/// Writes Prometheus' text format 0.0.4.
///
/// Source: prometheus.io, Exposition formats, "Text format details".
struct MetricsText {
    private(set) var text = ""
    private let help: [String: String]

    init(help: [String: String]) {
        self.help = help
    }

    /// The lines before a metric's values.
    mutating func begin(_ name: String, kind: String) {
        text += "# HELP \(name) \(Self.escaped(help[name] ?? name, quotes: false))\n# TYPE \(name) \(kind)\n"
    }

    /// One value; `labels` as `labels(_:)` writes them.
    mutating func line(_ name: String, _ labels: String, _ value: Double) {
        text += name
        if !labels.isEmpty { text += "{\(labels)}" }
        text += " \(Self.number(value))\n"
    }

    /// Buckets count everything up to their bound.
    mutating func histogram(_ name: String, _ labels: String, _ values: HistogramSeries.Snapshot) {
        let others = labels.isEmpty ? "" : labels + ","
        var count: Int64 = 0
        for (place, bound) in HistogramSeries.bounds.enumerated() {
            count += values.counts[place]
            line(name + "_bucket", others + "le=\"\(Self.number(bound))\"", Double(count))
        }
        count += values.counts[HistogramSeries.bounds.count]
        line(name + "_bucket", others + "le=\"+Inf\"", Double(count))
        line(name + "_sum", labels, values.sum)
        line(name + "_count", labels, Double(count))
    }

    /// `[a-zA-Z_:][a-zA-Z0-9_:]*`; any other sign becomes a line.
    static func name(_ label: String) -> String {
        let signs = label.unicodeScalars.map { isLetter($0) || isDigit($0) || $0 == ":" ? $0 : "_" }
        guard let first = signs.first, !isDigit(first) else { return "_" + String(String.UnicodeScalarView(signs)) }
        return String(String.UnicodeScalarView(signs))
    }

    /// Counters end in `_total`.
    static func counterName(_ label: String) -> String {
        let name = Self.name(label)
        return name.hasSuffix("_total") ? name : name + "_total"
    }

    /// `name="value",...` in the order of names, so that the same labels are the same text.
    static func labels(_ dimensions: [(String, String)]) -> String {
        dimensions.map { key, value in
            "\(name(key).replacing(":", with: "_"))=\"\(escaped(value, quotes: true))\""
        }.sorted().joined(separator: ",")
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var escaped = ""
        for sign in text.unicodeScalars {
            switch sign {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(sign)
            }
        }
        return escaped
    }

    /// Whole numbers without a point; what is no number as the format names it.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if abs(value) < 1e15 && value == value.rounded() { return String(Int64(value)) }
        return "\(value)"
    }

    private static func isLetter(_ sign: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) || sign == "_"
    }

    private static func isDigit(_ sign: Unicode.Scalar) -> Bool { ("0"..."9").contains(sign) }
}
