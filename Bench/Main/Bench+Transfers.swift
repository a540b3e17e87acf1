import Contract
import DirectoryAPI
import Foundation
import LoadClient
import SwiftProtobuf

extension Bench {
    private enum Transfer {
        static let reads = "GetAccount of another tenant, 95 percent within"
        static let alone = "without an import"
    }

    /// Imports and exports of many accounts through the port, while another tenant reads.
    func measureTransfers(_ report: inout Report) async throws {
        say("imports and exports")
        let data = "\(folder)/transfers"
        let server = try startServer(data)
        let ruche = RucheAccess(client, server)
        let other = try await ruche.createTenant("bench-reader")
        let ids = try await ruche.load(1000, into: other)
        let gets = try Bodies.gets(ids)
        let file = "\(folder)/accounts.csv"
        try Self.writeAccounts(options.accounts, to: file)

        var imported: [Double] = []
        var checked: [Double] = []
        var exported: [Double] = []
        var quiet: [Double] = []
        var busy: [Double] = []
        for number in 0..<min(3, options.rounds) {
            let tenant = try await ruche.createTenant("bench-import-\(number)")
            quiet.append(try await round(server.address, Path.getAccount, other, Bodies.ring(gets)).percentiles[1])
            let rate = try await importRate(Account.entityName, file, server, ruche, tenant, check: .off) {
                busy.append(try await round(server.address, Path.getAccount, other, Bodies.ring(gets)).percentiles[1])
            }
            imported.append(rate)
            let careful = try await ruche.createTenant("bench-careful-\(number)")
            checked.append(try await importRate(Account.entityName, file, server, ruche, careful, check: .warn))
            exported.append(try await exportRate(ruche, tenant))
            say("  round \(number + 1): import \(Int(imported[number])), with duplicates \(Int(checked[number])),")
            say("    export \(Int(exported[number])) rows/s")
        }
        let resident = try server.residentMegabytes()
        try server.stop()
        report.lines.append(
            Line("Import of accounts with their address", Figure(imported, unit: "rows/s"), .atLeast, 10_000)
        )
        report.lines.append(
            Line("Import of accounts, duplicates looked for", Figure(checked, unit: "rows/s"))
        )
        report.lines.append(Line("Export of accounts", Figure(exported, unit: "rows/s"), .atLeast, 50_000))
        report.lines.append(
            Line(
                Transfer.reads,
                Figure(busy, unit: "ms"),
                against: Figure(quiet, unit: "ms"),
                called: Transfer.alone,
                .atMost,
                2
            )
        )
        report.lines.append(Line("Resident after imports and exports", Figure([resident], unit: "MB")))
    }

    /// Rows per second of an import of all the accounts; `meanwhile` runs once it has begun.
    func importRate(
        _ entity: String,
        _ file: String,
        _ server: ChildServer,
        _ ruche: RucheAccess,
        _ tenant: TenantAccess,
        check: DuplicateCheck,
        _ meanwhile: () async throws -> Void = {}
    ) async throws -> Double {
        let settings = UpdateDirectorySettingsRequest.with { $0.directorySettings.duplicateCheck = check }
        _ = try await ruche.call(Path.updateDirectorySettings, as: tenant, try Bodies.encoded(settings))
        let hash = try upload(file, to: server.address, tenant)
        let request = StartImportRequest.with {
            $0.entity = entity
            $0.fileHash = hash
            $0.skipRefused = true
        }
        let start = ContinuousClock.now
        let operation = try await begin(Path.startImport, request, ruche, tenant)
        try await meanwhile()
        let ended = try await wait(operation, ruche, tenant)
        guard ended.state == .succeeded, ended.counts.first?.count == Int64(options.accounts) else {
            throw BenchError("the import of \(entity) ended \(ended.state): \(ended.errorReason) \(ended.counts)")
        }
        return Double(options.accounts) / ((ContinuousClock.now - start) / .seconds(1))
    }

    private func exportRate(_ ruche: RucheAccess, _ tenant: TenantAccess) async throws -> Double {
        var request = StartExportRequest()
        request.entity = "directory.account"
        let start = ContinuousClock.now
        let operation = try await begin(Path.startExport, request, ruche, tenant)
        let ended = try await wait(operation, ruche, tenant)
        guard ended.state == .succeeded, ended.hasFile else { throw BenchError("the export ended \(ended.state)") }
        return Double(options.accounts) / ((ContinuousClock.now - start) / .seconds(1))
    }

    func begin(
        _ path: String,
        _ request: some SwiftProtobuf.Message,
        _ ruche: RucheAccess,
        _ tenant: TenantAccess
    ) async throws -> Int64 {
        let answer = try await ruche.call(path, as: tenant, try Bodies.encoded(request))
        return try Contract.Operation(serializedBytes: answer).id
    }

    func wait(_ id: Int64, _ ruche: RucheAccess, _ tenant: TenantAccess) async throws -> Contract.Operation {
        let request = WaitOperationRequest.with {
            $0.id = id
            $0.seconds = 60
        }
        while true {
            let answer = try await ruche.call(Path.waitOperation, as: tenant, try Bodies.encoded(request))
            let operation = try Contract.Operation(serializedBytes: answer)
            if operation.hasEndTime { return operation }
        }
    }

    /// By curl: the load client speaks gRPC only.
    func upload(_ file: String, to address: String, _ tenant: TenantAccess) throws -> String {
        let answer = try Children.run(
            [
                "curl", "-sS", "--fail", "-X", "POST", "--data-binary", "@\(file)", "-H",
                "authorization: \(tenant.authorization)", "-H", "content-type: application/octet-stream",
                "http://\(address)/files?name=accounts.csv",
            ],
            errors: "\(folder)/curl.log"
        )
        return try FileRef(jsonUTF8Data: answer).hash
    }

    /// The accounts that the other lines create, one row each.
    private static func writeAccounts(_ count: Int, to path: String) throws {
        var text = "name;code;siren;role;email;credit_limit;addresses.street;addresses.postal_code;addresses.city\r\n"
        for number in 0..<count {
            let request = try CreateAccountRequest(serializedBytes: Bodies.creation(number))
            let account = request.account
            let address = account.addresses[0]
            text += "\(account.name);\(account.code);\(account.siren);CUSTOMER;\(account.email);1500.00;"
            text += "\(address.street);\(address.postalCode);\(address.city)\r\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
