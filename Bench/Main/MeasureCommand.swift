import ArgumentParser
import Foundation
import LoadClient

/// Runs the lines and prints the report.
struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: "Measures every line; the default."
    )

    enum Group: String, CaseIterable, ExpressibleByArgument {
        /// Echo, GetAccount, the filtered list.
        case calls
        /// Pages of 100, and deep ones.
        case lists
        /// Pages for who reaches the records of a team.
        case scopes
        /// Pages with some of a thousand custom fields.
        case custom
        case creations
        /// Imports and exports.
        case transfers
        /// Keywords among many accounts, and accounts that look alike.
        case searches
        /// Prices of many lines against many rules.
        case prices
        /// Numbers that 50 callers take at once.
        case numbers
        /// Start, memory, many tenants.
        case starts
        /// Timers that are far from due.
        case timers
        /// From a commit to whoever listens.
        case events
        /// From a commit to a webhook's endpoint.
        case webhooks
    }

    @Option(help: "Accounts in the tenant that is read.")
    var accounts = 100_000

    @Option(help: "Accounts in the tenant that is searched.")
    var searchedAccounts = 10_000

    @Option(help: "Rounds of each line; the medians count.")
    var rounds = 5

    @Option(help: "Seconds of each round that count.")
    var seconds = 2.0

    @Option(help: "Seconds before them.")
    var warmUp = 0.5

    @Option(help: "Tenants of the server whose start is measured.")
    var startTenants = 200

    @Option(help: "Tenants that are touched in turn.")
    var touchedTenants = 1000

    @Option(help: "Tenants with timers that are far from due.")
    var timerTenants = 500

    @Option(help: "Such timers of each of them, 1 to 1000.")
    var timersEach = 200

    @Option(help: "Seconds for which a server with such timers is watched.")
    var restSeconds = 10.0

    @Option(help: "Changes a second while it is measured how soon listeners hear of them, 10 to 10000.")
    var eventsPerSecond = 500

    @Option(help: "Seconds for which that is measured.")
    var eventSeconds = 20

    @Option(help: "The page that is held against the first.")
    var deepPage = 900

    @Option(help: "Only these groups of lines: \(Group.allCases.map(\.rawValue).joined(separator: ", ")).")
    var only: [Group] = []

    @Option(help: "The file that the report is written to as JSON.")
    var json: String?

    @Option(help: "The server's command as a JSON array; {data} stands for its data folder.")
    var server: String?

    @Option(help: "The folder with echo_server and store_floor.")
    var native = "Bench/native/build"

    @Option(help: "The folder for data and logs, on the disk to measure; removed at the end.")
    var scratch = ".build/bench"

    @Flag(help: "Keep the data and the logs.")
    var keep = false

    @Flag(help: "End with status 1 when a line is not met or is left out.")
    var check = false

    func validate() throws {
        guard accounts >= 200, searchedAccounts >= 20, rounds >= 1, seconds > 0, warmUp >= 0, startTenants >= 1,
            touchedTenants >= startTenants, timerTenants >= 1, (1...1000).contains(timersEach), restSeconds > 0,
            deepPage >= 2, (10...10_000).contains(eventsPerSecond), (1...3600).contains(eventSeconds)
        else { throw ValidationError("a number is out of its range") }
    }

    func run() async throws {
        try Children.endWithSignals()
        let folder = URL(fileURLWithPath: scratch).appendingPathComponent("run-\(getpid())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let client = LoadClient()
        do {
            let bench = try Bench(self, folder: folder, client: client)
            let report = try await bench.measure()
            print(report.table())
            if let json { try report.json().write(to: URL(fileURLWithPath: json)) }
            try await finish(client, folder)
            if check, !report.isMet { throw ExitCode(1) }
        } catch let code as ExitCode {
            throw code
        } catch {
            // Whatever failed, nothing that the bench started stays; the folder stays for its logs.
            Children.stopAll()
            FileHandle.standardError.write(Data("logs are in \(folder)\n".utf8))
            throw error
        }
    }

    private func finish(_ client: LoadClient, _ folder: String) async throws {
        Children.stopAll()
        try await client.close()
        if keep {
            print("data and logs are in \(folder)")
        } else {
            try FileManager.default.removeItem(atPath: folder)
        }
    }

    /// The server's command on that data folder. By default this program's own `serve-testing`.
    func serverCommand(data: String) throws -> [String] {
        let command: [String]
        if let server {
            command = try JSONDecoder().decode([String].self, from: Data(server.utf8))
        } else {
            let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            command = [own, "serve-testing", "--data", "{data}"]
        }
        guard command.contains(where: { $0.contains("{data}") }) else {
            throw ValidationError("the server's command does not use {data}")
        }
        return command.map { $0.replacingOccurrences(of: "{data}", with: data) }
    }

    func includes(_ group: Group) -> Bool { only.isEmpty || only.contains(group) }
}
