import Contract
import Foundation
import LoadClient
import SwiftProtobuf

extension Bench {
    private enum List {
        static let reference = "C loop over the two tables"
        static let inProcess = "ListAccounts, pages of 100, in process"
        static let port = "ListAccounts, pages of 100, through the port"
    }

    private static let pageSize: Int32 = 100

    /// Pages of 100 accounts with their addresses, and pages far from the first.
    func measureLists(_ data: LoadedData, _ report: inout Report) async throws {
        say("pages")
        let server = try startServer(data.folder)
        let ruche = RucheAccess(client, server)
        let byID = try await RucheAccess.fullPages(Self.pageSize) {
            try await ruche.call(Path.listAccounts, as: data.large, $0)
        }
        let byName = try await RucheAccess.fullPages(Self.pageSize, orderBy: "name") {
            try await ruche.call(Path.listAccounts, as: data.large, $0)
        }
        try await measureDeepPage(server, data, byID, orderBy: "", &report)
        try await measureDeepPage(server, data, byName, orderBy: "name", &report)
        let pages = try byID.map { try Bodies.list(pageSize: Self.pageSize, token: $0) }
        let port = try await alternate([List.port]) { _ in
            try await round(server.address, Path.listAccounts, data.large, Bodies.ring(pages)).perSecond
                * Double(Self.pageSize)
        }
        try server.stop()
        try await measureInProcess(data, &report)
        report.lines.append(Line(List.port, Figure(port[List.port] ?? [], unit: "records/s")))
    }

    /// What a page costs whoever reaches one of 200 teams, against whoever reaches all.
    func measureScopes(_ report: inout Report) async throws {
        say("scopes")
        let server = try startServer("\(folder)/scopes")
        let ruche = RucheAccess(client, server)
        let tenant = try await ruche.createTenant("bench-scopes")
        let teams = 200
        let loader = try await ruche.createUser("loader", role: .writer, in: tenant)
        var ids: [Int64] = []
        for number in 0..<teams {
            let team = try await ruche.createTeam("team \(number)", in: tenant)
            ids.append(team)
            try await ruche.updateUser(loader.id, in: tenant) { $0.teamID = team }
            _ = try await ruche.load(
                options.accounts / teams,
                into: loader.access,
                from: number * options.accounts / teams
            )
        }
        let role = try await ruche.createRole(
            "team",
            Grant.with {
                $0.entity = "directory"
                $0.actions = ["read"]
                $0.scope = .team
            },
            in: tenant
        )
        let member = try await ruche.createUser("member", role: .granted, in: tenant)
        try await ruche.updateUser(member.id, in: tenant) {
            $0.teamID = ids[teams / 2]
            $0.accessRoleIds = [role]
        }
        for order in ["", "name"] {
            let request = try Bodies.list(pageSize: Self.pageSize, orderBy: order)
            let figures = try await alternate(["team", "all"]) { name in
                let access = name == "team" ? member.access : tenant
                let result = try await round(server.address, Path.listAccounts, access, single: true) { _ in request }
                return 1000 / result.perSecond
            }
            report.lines.append(
                Line(
                    "Page of 100 under the scope of one of \(teams) teams, by \(order.isEmpty ? "id" : order)",
                    Figure(figures["team"] ?? [], unit: "ms"),
                    against: Figure(figures["all"] ?? [], unit: "ms"),
                    called: "all",
                    .atMost,
                    1.25
                )
            )
        }
        try server.stop()
    }

    /// One caller, so that the time of a page is what is compared.
    private func measureDeepPage(
        _ server: ChildServer,
        _ data: LoadedData,
        _ tokens: [String],
        orderBy: String,
        _ report: inout Report
    ) async throws {
        let order = orderBy.isEmpty ? "by id" : "by \(orderBy)"
        let name = "Page \(options.deepPage) of 100, \(order)"
        guard tokens.count >= options.deepPage else {
            report.missing.append("\(name): there are only \(tokens.count) full pages")
            return
        }
        let first = "page 1"
        let deep = "page \(options.deepPage)"
        let request = try Bodies.list(pageSize: Self.pageSize, orderBy: orderBy)
        let deepRequest = try Bodies.list(
            pageSize: Self.pageSize,
            token: tokens[options.deepPage - 1],
            orderBy: orderBy
        )
        let figures = try await alternate([first, deep]) { name in
            let body = name == first ? request : deepRequest
            let result = try await round(server.address, Path.listAccounts, data.large, single: true) { _ in body }
            return 1000 / result.perSecond
        }
        report.lines.append(
            Line(
                name,
                Figure(figures[deep] ?? [], unit: "ms"),
                against: Figure(figures[first] ?? [], unit: "ms"),
                called: first,
                .atMost,
                1.2
            )
        )
    }

    /// The platform in this process, one caller, against the C loop on its own copy of the same file.
    private func measureInProcess(_ data: LoadedData, _ report: inout Report) async throws {
        guard
            let target = try await Platform.openInProcess(
                dataFolder: data.folder,
                authorization: data.large.authorization
            )
        else {
            let floors = try await alternate([List.reference]) { _ in try readFloor(data) }
            report.lines.append(Line(List.reference, Figure(floors[List.reference] ?? [], unit: "records/s")))
            report.missing.append("\(List.inProcess): no platform in this process")
            return
        }
        do {
            let tokens = try await RucheAccess.fullPages(Self.pageSize) {
                try await target.call(Path.listAccounts, $0)
            }
            let pages = try tokens.map { try Bodies.list(pageSize: Self.pageSize, token: $0) }
            let figures = try await alternate([List.reference, List.inProcess]) { name in
                name == List.reference ? try readFloor(data) : try await readPages(target, pages)
            }
            report.lines.append(
                Line(
                    List.inProcess,
                    Figure(figures[List.inProcess] ?? [], unit: "records/s"),
                    against: Figure(figures[List.reference] ?? [], unit: "records/s"),
                    called: List.reference,
                    .atLeast,
                    0.4
                )
            )
            await target.close()
        } catch {
            await target.close()
            throw error
        }
    }

    private func readFloor(_ data: LoadedData) throws -> Double {
        try floor(["read", data.copy, "\(options.seconds)"]).perSecond
    }

    private func readPages(_ target: any InProcessTarget, _ pages: [[UInt8]]) async throws -> Double {
        let clock = ContinuousClock()
        var count = 0
        func turn(for seconds: Double) async throws -> Duration {
            count = 0
            let start = clock.now
            let end = start + .seconds(seconds)
            while clock.now < end {
                _ = try await target.call(Path.listAccounts, pages[count % pages.count])
                count += 1
            }
            return clock.now - start
        }
        _ = try await turn(for: options.warmUp)
        let taken = try await turn(for: options.seconds)
        return Double(count * Int(Self.pageSize)) / (taken / .seconds(1))
    }
}
