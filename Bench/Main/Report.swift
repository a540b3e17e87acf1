import Foundation

/// Several rounds of the same measure.
struct Figure: Codable, Sendable {
    let median: Double
    let low: Double
    let high: Double
    let unit: String
    let rounds: [Double]

    init(_ rounds: [Double], unit: String) {
        let sorted = rounds.sorted()
        let middle = sorted.count / 2
        median =
            sorted.isEmpty
            ? 0 : sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
        low = sorted.first ?? 0
        high = sorted.last ?? 0
        self.unit = unit
        self.rounds = rounds
    }

    var text: String { "\(Self.number(median)) \(unit) (\(Self.number(low))-\(Self.number(high)))" }

    static func number(_ value: Double) -> String {
        switch abs(value) {
        case 1000...: String(Int(value.rounded()))
        case 10...: String(format: "%.1f", value)
        default: String(format: "%.3f", value)
        }
    }
}

/// One line of the report: a figure, what it is held against, and whether it is good enough.
struct Line: Codable, Sendable {
    enum Bound: String, Codable, Sendable {
        case atLeast
        case atMost
    }

    let name: String
    let figure: Figure
    let reference: Figure?
    let referenceName: String?
    /// The ratio of each round, the two measures side by side in time. Without a reference the figure itself is bound.
    let ratio: Figure?
    let bound: Bound?
    let limit: Double?
    let isMet: Bool?
    /// 50, 95 and 99 percent of the calls of the last round were answered within, in milliseconds.
    var latencyMilliseconds: [Double]?

    /// A line with a bound on its own figure, or with none.
    init(_ name: String, _ figure: Figure, _ bound: Bound? = nil, _ limit: Double? = nil) {
        self.init(name, figure, against: nil, called: nil, ratio: nil, bound, limit)
    }

    /// A line with a bound on the ratio of its rounds to another line's.
    init(
        _ name: String,
        _ figure: Figure,
        against reference: Figure,
        called referenceName: String,
        _ bound: Bound,
        _ limit: Double
    ) {
        let ratios = zip(figure.rounds, reference.rounds).map { $0 / $1 }
        self.init(
            name,
            figure,
            against: reference,
            called: referenceName,
            ratio: Figure(ratios, unit: "x"),
            bound,
            limit
        )
    }

    private init(
        _ name: String,
        _ figure: Figure,
        against reference: Figure?,
        called referenceName: String?,
        ratio: Figure?,
        _ bound: Bound?,
        _ limit: Double?
    ) {
        self.name = name
        self.figure = figure
        self.reference = reference
        self.referenceName = referenceName
        self.ratio = ratio
        self.bound = bound
        self.limit = limit
        let held = (ratio ?? figure).median
        isMet = limit.map { bound == .atLeast ? held >= $0 : held <= $0 }
    }
}

/// Everything that one run found.
struct Report: Codable, Sendable {
    let machine: Machine
    let settings: [String: String]
    var lines: [Line] = []
    /// Lines that were left out, and why.
    var missing: [String] = []

    var isMet: Bool { missing.isEmpty && lines.allSatisfy { $0.isMet ?? true } }

    func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// The report for people: medians, and in brackets the lowest and the highest round.
    func table() -> String {
        var rows = [["line", "measured", "against", "ratio", "wanted", ""]]
        for line in lines {
            let wanted = line.limit.map { "\(line.bound == .atLeast ? ">=" : "<=") \(Figure.number($0))" }
            rows.append([
                line.name, line.figure.text,
                line.reference.map { "\(line.referenceName ?? ""): \($0.text)" } ?? "",
                line.ratio.map(\.text) ?? "", wanted ?? "", line.isMet.map { $0 ? "ok" : "NOT MET" } ?? "",
            ])
        }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let table = rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        }
        return ([machine.text, ""] + table + missing.map { "left out: \($0)" }).joined(separator: "\n")
    }
}

/// The machine that figures belong to.
struct Machine: Codable, Sendable {
    let processor: String
    let cores: Int
    let memoryMegabytes: Int
    let kernel: String
    let sqlite: String
    let date: String

    init(sqlite: String) throws {
        let processors = try String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
        let model = processors.split(separator: "\n").first { $0.hasPrefix("model name") }
        processor =
            model?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
        cores = ProcessInfo.processInfo.activeProcessorCount
        memoryMegabytes = Int(ProcessInfo.processInfo.physicalMemory / 1_000_000)
        kernel = try String(contentsOfFile: "/proc/sys/kernel/osrelease", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        self.sqlite = sqlite
        date = ISO8601DateFormatter().string(from: Date())
    }

    var text: String {
        "\(processor), \(cores) cores, \(memoryMegabytes) MB, Linux \(kernel), SQLite \(sqlite), \(date)"
    }
}
