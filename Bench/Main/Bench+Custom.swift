import Contract
import LoadClient
import SwiftProtobuf

extension Bench {
    /// What a page costs that reads ten of 1,000 custom fields, which lie in as many tables as they can.
    func measureCustomFields(_ report: inout Report) async throws {
        say("custom fields")
        let server = try startServer("\(folder)/custom")
        let ruche = RucheAccess(client, server)
        let tenant = try await ruche.createTenant("bench-custom")
        let count = 1000
        for number in 0..<count {
            let creation = CreateCustomFieldRequest.with {
                $0.customField.entity = "directory.account"
                $0.customField.name = "x_field_\(number)"
                $0.customField.kind = .text
            }
            _ = try await ruche.call(Path.createCustomField, as: tenant, try Bodies.encoded(creation))
        }
        let read = stride(from: 0, to: count, by: count / 10).map { $0 }
        for number in 0..<min(options.accounts, 2000) {
            let body = try Bodies.creation(number, custom: read.map { 10_000 + $0 })
            _ = try await ruche.call(Path.createAccount, as: tenant, body)
        }
        let fields = [
            "name", "code", "siren", "role", "email", "telephone", "tags", "notes", "credit_limit", "source",
            "addresses",
            "info",
        ]
        let without = try Bodies.list(pageSize: 100, mask: fields)
        let with = try Bodies.list(pageSize: 100, mask: fields + read.map { "x_field_\($0)" })
        let figures = try await alternate(["with", "without"]) { name in
            let request = name == "with" ? with : without
            let result = try await round(server.address, Path.listAccounts, tenant, single: true) { _ in request }
            return 1000 / result.perSecond
        }
        report.lines.append(
            Line(
                "Page of 100 with ten of \(count) custom fields",
                Figure(figures["with"] ?? [], unit: "ms"),
                against: Figure(figures["without"] ?? [], unit: "ms"),
                called: "without",
                .atMost,
                2
            )
        )
        try server.stop()
    }
}
