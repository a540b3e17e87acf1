import ArgumentParser
import Foundation
import Model

/// `ruche operation`
struct OperationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "operation",
        abstract: "Long work of a tenant: imports, exports, mass actions.",
        discussion: "Users see their own operations, administrators all.",
        subcommands: [List.self, Get.self, Watch.self, Cancel.self, Report.self]
    )

    /// `ruche operation list`
    struct List: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists operations, the newest first."
        )

        @Flag(help: "Only those that have not ended.")
        var running = false

        @Option(help: ArgumentHelp("How many at most.", valueName: "number"))
        var limit = 50

        @OptionGroup var options: ServerOptions

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit is 1 or more.") }
        }

        func run(_ client: ServerClient) async throws {
            var rows: [[String]] = []
            var page = ""
            repeat {
                let answer = try await client.call(
                    "ruche.v1.OperationService/ListOperations",
                    ["pageSize": min(limit - rows.count, 1000), "pageToken": page, "running": running]
                )
                for operation in answer["operations"] as? [[String: Any]] ?? [] {
                    let status = OperationStatus(operation)
                    rows.append([status.id, status.kind, status.state, status.amount, status.startTime])
                }
                page = answer["nextPageToken"] as? String ?? ""
            } while !page.isEmpty && rows.count < limit
            if rows.isEmpty {
                Terminal.complain(running ? "No operation waits or runs." : "There is no operation.")
            } else {
                Terminal.say(Terminal.table(["ID", "KIND", "STATE", "DONE", "STARTED"], rows))
            }
        }
    }

    /// `ruche operation get`
    struct Get: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "get",
            abstract: "Tells all that is known of an operation."
        )

        @Argument(help: "The operation.")
        var id: Int64

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call("ruche.v1.OperationService/GetOperation", ["id": String(id)])
            Terminal.say(OperationStatus(answer).sheet)
        }
    }

    /// `ruche operation watch`
    struct Watch: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "watch",
            abstract: "Shows how far an operation is until it has ended; then prints what it came to.",
            discussion: """
                The exit code is 0 when it succeeded, 1 when it failed or was cancelled. Ctrl-C ends the watching, not
                the operation.
                """
        )

        @Argument(help: "The operation.")
        var id: Int64

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let operation = try await OperationProgress.follow(String(id), client)
            // Also of one that failed: what its parts did before stays.
            let outcome = OperationStatus(operation).outcome
            if !outcome.isEmpty { Terminal.say(outcome) }
            try OperationProgress.requireSuccess(operation)
        }
    }

    /// `ruche operation cancel`
    struct Cancel: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: "Asks an operation to end; what it has done so far stays, unless its kind says otherwise."
        )

        @Argument(help: "The operation.")
        var id: Int64

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            let answer = try await client.call("ruche.v1.OperationService/CancelOperation", ["id": String(id)])
            let status = OperationStatus(answer)
            Terminal.complain(
                status.isUnfinished
                    ? "Operation \(id) is asked to end." : "Operation \(id) had ended already: \(status.word)."
            )
        }
    }

    /// `ruche operation report`
    struct Report: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "report",
            abstract: "Prints what became of each part of an operation, page by page."
        )

        private static let columns = ["line", "outcome", "column", "reason", "message"]

        @Argument(help: "The operation.")
        var id: Int64

        @Flag(help: "Only the parts that were refused.")
        var refused = false

        @OptionGroup var options: ServerOptions

        func run(_ client: ServerClient) async throws {
            var isEmpty = true
            var page = ""
            repeat {
                let answer = try await client.call(
                    "ruche.v1.OperationService/ListOperationReport",
                    ["id": String(id), "pageSize": 1000, "pageToken": page, "refused": refused]
                )
                let rows = (answer["rows"] as? [[String: Any]] ?? []).map(Self.cells)
                if !rows.isEmpty {
                    let table = Terminal.table(Self.columns.map { $0.uppercased() }, rows)
                    // The head stands above the first page only.
                    Terminal.say(isEmpty ? table : String(table.drop { $0 != "\n" }.dropFirst()))
                    isEmpty = false
                }
                page = answer["nextPageToken"] as? String ?? ""
            } while !page.isEmpty
            if isEmpty { Terminal.complain("There is nothing in the report.") }
        }

        /// One line of the table; a part without a place in a source has a dash, so that its columns stay in theirs.
        private static func cells(_ row: [String: Any]) -> [String] {
            columns.map { name in
                let text = row[name] as? String ?? (name == "line" ? "-" : "")
                return text.split(whereSeparator: \.isNewline).joined(separator: " ")
            }
        }
    }
}

/// Follows an operation to its end: a bar on a terminal, lines elsewhere, on stderr, so that stdout holds results only.
enum OperationProgress {
    /// Answers the operation as it ended, whatever its end; `requireSuccess` says what a command makes of that.
    static func follow(_ id: String, _ client: ServerClient) async throws -> [String: Any] {
        var screen = ProgressScreen()
        defer { screen.close() }
        while true {
            // Answers after a second, or when the operation has ended.
            let operation = try await client.call(
                "ruche.v1.OperationService/WaitOperation",
                ["id": id, "seconds": 1]
            )
            let status = OperationStatus(operation)
            screen.show(status)
            if !status.isUnfinished { return operation }
        }
    }

    /// Refuses an operation that failed or was cancelled, with its reason.
    static func requireSuccess(_ operation: [String: Any]) throws(CommandFailure) {
        let status = OperationStatus(operation)
        switch status.state {
        case "SUCCEEDED": return
        case "CANCELLED": throw CommandFailure(.refused, "Operation \(status.id) was cancelled. (CANCELLED)")
        default:
            throw CommandFailure(
                .refused,
                "Operation \(status.id) failed: \(status.errorMessage) (\(status.errorReason))"
            )
        }
    }
}

/// An operation as the server's JSON tells it: 64-bit numbers are text there, and what is 0 or empty is left out.
struct OperationStatus {
    let id: String
    let kind: String
    let state: String
    let done: Int64
    /// 0 while it is not known.
    let total: Int64
    /// It was asked to end.
    let isCancelling: Bool
    /// `created 8, refused 2`, and what it made.
    let outcome: String
    let userID: String
    let createTime: String
    let startTime: String
    let endTime: String
    let expectedEndTime: String
    let errorReason: String
    let errorMessage: String

    init(_ json: [String: Any]) {
        func text(_ name: String) -> String { json[name] as? String ?? "" }
        id = text("id")
        kind = text("kind")
        state = text("state")
        done = Int64(text("done")) ?? 0
        total = Int64(text("total")) ?? 0
        isCancelling = json["cancelling"] as? Bool ?? false
        userID = text("userId")
        createTime = text("createTime")
        startTime = text("startTime")
        endTime = text("endTime")
        expectedEndTime = text("expectedEndTime")
        errorReason = text("errorReason")
        errorMessage = text("errorMessage")
        var parts = (json["counts"] as? [[String: Any]] ?? []).map { count in
            "\(count["name"] as? String ?? "") \(count["count"] as? String ?? "0")"
        }
        if let result = json["result"] as? [String: Any] {
            parts.append("result \(result["entity"] as? String ?? "") \(result["id"] as? String ?? "")")
        }
        outcome = parts.joined(separator: ", ")
    }

    var isUnfinished: Bool { ["QUEUED", "RUNNING"].contains(state) }

    /// The state as people read it.
    var word: String { isUnfinished && isCancelling ? "cancelling" : state.lowercased() }

    /// `450/1000`; how much is done alone while the whole is not known.
    var amount: String { total > 0 ? "\(done)/\(total)" : done > 0 ? String(done) : "" }

    /// 0 to 1; nil while the whole is not known.
    var fraction: Double? { total > 0 ? min(1, max(0, Double(done) / Double(total))) : nil }

    /// 0 to 100, rounded down, so that only the whole is 100.
    var percent: Int? { total > 0 ? Int(min(100, max(0, Double(done) * 100 / Double(total)))) : nil }

    /// `running  45 %  450/1000  ends 14:32:05`, in the time zone of whoever looks.
    var progress: String {
        let end = expectedEndTime.isEmpty ? "" : "ends \(Self.local(expectedEndTime))"
        return [word, percent.map { "\($0) %" } ?? "", amount, end].filter { !$0.isEmpty }.joined(separator: "  ")
    }

    /// All that is known, a line each.
    var sheet: String {
        let all: [(name: String, text: String)] = [
            ("id", id), ("kind", kind), ("state", word), ("done", amount), ("came to", outcome), ("user", userID),
            ("created", createTime), ("started", startTime), ("expected end", expectedEndTime), ("ended", endTime),
            ("reason", errorReason), ("message", errorMessage),
        ]
        let known = all.filter { !$0.text.isEmpty }
        let width = known.map { $0.name.count }.max() ?? 0
        return known.map { line in
            line.name + String(repeating: " ", count: width + 2 - line.name.count) + line.text
        }.joined(separator: "\n")
    }

    /// The hour; with its day when that is not today.
    private static func local(_ text: String) -> String {
        guard let instant = try? Instant(parsing: text) else { return text }
        let date = Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000)
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.dateFormat = Calendar.current.isDateInToday(date) ? "HH:mm:ss" : "yyyy-MM-dd HH:mm"
        return formatter.string(from: date)
    }
}

/// Where progress is drawn: one line that is written over on a terminal; a line for each step elsewhere.
private struct ProgressScreen {
    /// Cells of a bar on a terminal that does not tell its width, and fewest worth drawing.
    static let usualWidth = 40
    static let leastWidth = 5

    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var isDrawn = false
    private var lastStep = ""

    mutating func show(_ operation: OperationStatus) {
        if isTerminal {
            // Over what stands there, and what was longer is cleared.
            Self.write("\r" + Self.line(operation, columns: Self.columns()) + "\u{1B}[K")
            isDrawn = true
            return
        }
        let step = "\(operation.word) \(operation.percent.map { String($0) } ?? operation.amount)"
        guard step != lastStep else { return }
        lastStep = step
        Terminal.complain("Operation \(operation.id) (\(operation.kind)): \(operation.progress)")
    }

    /// Leaves the bar where it is and goes below it.
    func close() { if isDrawn { Self.write("\n") } }

    /// `[####.....]  running  45 %  450/1000  ends 14:32:05`, never as long as the terminal is wide: a line that wraps
    /// cannot be written over.
    private static func line(_ operation: OperationStatus, columns: Int?) -> String {
        let text = operation.progress
        let width = columns.map { $0 - text.count - 5 } ?? usualWidth
        guard let fraction = operation.fraction, width >= leastWidth else {
            return columns.map { String(text.prefix(max(0, $0 - 1))) } ?? text
        }
        let full = Int(Double(width) * fraction)
        return "[\(String(repeating: "#", count: full))\(String(repeating: ".", count: width - full))]  \(text)"
    }

    /// How wide the terminal is; nil when it does not tell.
    private static func columns() -> Int? {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
