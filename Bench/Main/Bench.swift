import Foundation
import LoadClient

/// One run of the bench: the data it measures on, and its parts in order.
struct Bench {
    let options: MeasureCommand
    let folder: String
    let client: LoadClient
    let machine: Machine

    init(_ options: MeasureCommand, folder: String, client: LoadClient) throws {
        self.options = options
        self.folder = folder
        self.client = client
        machine = try Machine(
            sqlite: try Self.decode(
                SQLiteVersion.self,
                try Children.run(["\(options.native)/store_floor", "version"], errors: "/dev/null")
            ).sqlite
        )
    }

    private struct SQLiteVersion: Decodable {
        let sqlite: String
    }

    /// What `store_floor` prints.
    struct Floor: Decodable {
        let perSecond: Double
        let count: Int
    }

    private static func decode<Answer: Decodable>(_ type: Answer.Type, _ printed: Data) throws -> Answer {
        try JSONDecoder().decode(type, from: printed)
    }

    func measure() async throws -> Report {
        var report = Report(machine: machine, settings: settings)
        if [.calls, .lists, .creations].contains(where: options.includes) {
            let data = try await loadData()
            if options.includes(.calls) { try await measureCalls(data, &report) }
            if options.includes(.lists) { try await measureLists(data, &report) }
            if options.includes(.creations) { try await measureCreations(data, &report) }
        }
        if options.includes(.scopes) { try await measureScopes(&report) }
        if options.includes(.custom) { try await measureCustomFields(&report) }
        if options.includes(.transfers) { try await measureTransfers(&report) }
        if options.includes(.searches) { try await measureSearches(&report) }
        if options.includes(.prices) { try await measurePrices(&report) }
        if options.includes(.numbers) { try await measureNumbers(&report) }
        if options.includes(.starts) { try await measureStarts(&report) }
        if options.includes(.timers) { try await measureTimers(&report) }
        if options.includes(.events) { try await measureEvents(&report) }
        if options.includes(.webhooks) { try await measureWebhooks(&report) }
        return report
    }

    private var settings: [String: String] {
        [
            "accounts": "\(options.accounts)", "searchedAccounts": "\(options.searchedAccounts)",
            "rounds": "\(options.rounds)", "seconds": "\(options.seconds)", "warmUp": "\(options.warmUp)",
            "startTenants": "\(options.startTenants)", "touchedTenants": "\(options.touchedTenants)",
            "timerTenants": "\(options.timerTenants)", "timersEach": "\(options.timersEach)",
            "eventsPerSecond": "\(options.eventsPerSecond)", "eventSeconds": "\(options.eventSeconds)",
            "restSeconds": "\(options.restSeconds)", "deepPage": "\(options.deepPage)", "callsInFlight": "8",
        ]
    }

    func say(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    // MARK: Processes

    func startServer(_ data: String) throws -> ChildServer {
        try ChildServer(options.serverCommand(data: data), errors: "\(folder)/server.log")
    }

    /// One whose samples set timers; see `SampleTimers`.
    func startServerWithTimers(_ data: String) throws -> ChildServer {
        try ChildServer(options.serverCommand(data: data) + ["--timers"], errors: "\(folder)/server.log")
    }

    func startEchoServer() throws -> ChildServer {
        try ChildServer(["\(options.native)/echo_server", "0"], errors: "\(folder)/echo_server.log")
    }

    func floor(_ arguments: [String]) throws -> Floor {
        try Self.decode(
            Floor.self,
            try Children.run(["\(options.native)/store_floor"] + arguments, errors: "\(folder)/store_floor.log")
        )
    }

    // MARK: Data

    /// The folder that most lines use, loaded by a server that has stopped again.
    struct LoadedData {
        let folder: String
        /// The tenant with the many accounts, and their ids.
        let large: TenantAccess
        let ids: [Int64]
        let searched: TenantAccess
        /// A copy of the large tenant's file, for the C loops alone.
        let copy: String
    }

    private func loadData() async throws -> LoadedData {
        let data = "\(folder)/data"
        let server = try startServer(data)
        let ruche = RucheAccess(client, server)
        say("loading \(options.accounts) and \(options.searchedAccounts) accounts")
        let large = try await ruche.createTenant("bench-large")
        let ids = try await ruche.load(options.accounts, into: large)
        let searched = try await ruche.createTenant("bench-searched")
        _ = try await ruche.load(options.searchedAccounts, into: searched)
        try server.stop()
        let copy = "\(folder)/copy.db"
        // Copied while nobody has it open.
        try StoreFile.copy(try StoreFile.largest(in: data), to: copy)
        return LoadedData(folder: data, large: large, ids: ids, searched: searched, copy: copy)
    }

    // MARK: Measures

    /// One round of a method with 8 calls in flight, or one.
    func round(
        _ address: String,
        _ path: String,
        _ tenant: TenantAccess,
        single: Bool = false,
        _ body: @escaping @Sendable (Int) -> [UInt8]
    ) async throws -> LoadReport {
        let length = LoadLength.time(warmUp: .seconds(options.warmUp), measured: .seconds(options.seconds))
        let report = try await client.run(
            try LoadPlan(
                address: address,
                path: path,
                authorization: tenant.authorization,
                connections: single ? 1 : 4,
                streams: single ? 1 : 2,
                length: length,
                body: body
            )
        )
        guard report.requests > 0 else { throw BenchError("\(path): nothing was answered in \(options.seconds) s") }
        return report
    }

    /// Measures of the same rounds, taken side by side: each round runs them all, every second round backwards, so that
    /// a slow moment of the machine favours none. `measure` gives a figure for a name.
    func alternate(
        _ names: [String],
        _ measure: (String) async throws -> Double
    ) async throws -> [String: [Double]] {
        var figures: [String: [Double]] = [:]
        for round in 0..<options.rounds {
            for name in round.isMultiple(of: 2) ? names : names.reversed() {
                let figure = try await measure(name)
                say("  round \(round + 1): \(name) \(Figure.number(figure))")
                figures[name, default: []].append(figure)
            }
        }
        return figures
    }
}

extension LoadReport {
    /// 50, 95 and 99 percent of the calls were answered within, in milliseconds.
    var percentiles: [Double] { [0.5, 0.95, 0.99].map { Double(latency.percentile($0)) / 1e6 } }
}
