import Contract
import Foundation
import LoadClient

extension Bench {
    /// Start and memory of a server with many tenants.
    func measureStarts(_ report: inout Report) async throws {
        say("making \(options.startTenants) tenants")
        let data = "\(folder)/tenants"
        var tenants = try await addTenants(data, 0..<options.startTenants)
        let request = try Bodies.encoded(GetSessionRequest())
        var times: [Double] = []
        var memories: [Double] = []
        for number in 0..<options.rounds {
            let clock = ContinuousClock()
            let start = clock.now
            let server = try startServer(data)
            let tenant = tenants[number * 37 % tenants.count]
            _ = try await RucheAccess(client, server).call(Path.getSession, as: tenant, request)
            times.append((clock.now - start) / .seconds(1))
            memories.append(try server.residentMegabytes())
            try server.stop()
        }
        let count = options.startTenants
        report.lines.append(Line("Start to first answer, \(count) tenants", Figure(times, unit: "s"), .atMost, 0.5))
        report.lines.append(Line("Resident after start", Figure(memories, unit: "MB"), .atMost, 100))

        say("making \(options.touchedTenants - count) more tenants")
        tenants += try await addTenants(data, count..<options.touchedTenants)
        try await touch(tenants, data, &report)
    }

    private func addTenants(_ data: String, _ numbers: Range<Int>) async throws -> [TenantAccess] {
        guard !numbers.isEmpty else { return [] }
        let server = try startServer(data)
        let tenants = try await RucheAccess(client, server).createTenants(numbers)
        try server.stop()
        return tenants
    }

    /// Reads a page of each tenant, one after the other, and watches the process from outside.
    private func touch(_ tenants: [TenantAccess], _ data: String, _ report: inout Report) async throws {
        let server = try startServer(data)
        let ruche = RucheAccess(client, server)
        let request = try Bodies.list(pageSize: 20)
        var open = 0
        var resident = 0.0
        for (number, tenant) in tenants.enumerated() {
            _ = try await ruche.call(Path.listAccounts, as: tenant, request)
            if number % 20 == 19 || number == tenants.count - 1 {
                open = max(open, try server.openTenantFiles(in: data))
                resident = max(resident, try server.residentMegabytes())
            }
        }
        try server.stop()
        guard open > 0 else { throw BenchError("no open tenant was seen: the files are not where they are looked for") }
        let name = "\(tenants.count) tenants touched in turn"
        report.lines.append(Line("\(name): open at most", Figure([Double(open)], unit: "tenants"), .atMost, 64))
        report.lines.append(Line("\(name): resident at most", Figure([resident], unit: "MB"), .atMost, 300))
    }
}
