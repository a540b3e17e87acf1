import Contract
import DirectoryAPI
import DirectoryPlugin
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing

/// The directory, with a listener that notes each new client it hears of as a company's name.
private struct ListeningDirectory: Plugin {
    static let manifest = DirectoryPlugin.manifest

    func register(in registry: inout PluginRegistry) throws {
        try DirectoryPlugin().register(in: &registry)
        try registry.on(DirectoryEvents.accountBecameClient, name: "hear-new-client") { payload, event, transaction in
            let about = "\(event.entity) \(event.recordID)"
            _ = try transaction.create(Company.with { $0.name = "\(about): account \(payload.accountID)" })
        }
    }
}

@Suite("Prospects and clients")
struct ClientStatusTests {
    private func with(_ body: (TestPlatform) async throws -> Void) async throws {
        let platform = try await TestPlatform.make([ListeningDirectory.self])
        do {
            try await body(platform)
        } catch {
            await platform.close()
            throw error
        }
        await platform.close()
    }

    private func account(
        _ platform: TestPlatform,
        _ name: String,
        _ fill: (inout Account) -> Void = { _ in }
    ) async throws -> Account {
        var request = CreateAccountRequest()
        request.account.name = name
        fill(&request.account)
        return try await platform.call(AccountMethods.createAccount, request)
    }

    private func becomeClient(
        _ platform: TestPlatform,
        _ id: Int64,
        token: String? = "administrator"
    ) async throws -> Account {
        try await platform.call(AccountMethods.becomeClient, .with { $0.id = id }, token: token).account
    }

    /// What the listener heard so far.
    private func heard(_ platform: TestPlatform) async throws -> [String] {
        for _ in 0..<2 { try await platform.dispatcher.events.drain(TestPlatform.tenant) }
        return try await platform.call(CompanyMethods.listCompanies, ListRequest()).companies.map(\.name)
    }

    @Test(
        "A prospect becomes a client; what it is besides stays (ACC-03, ACC-04)",
        arguments: [
            (.prospect, [], .customer, []),
            (.prospect, [.supplier, .partner], .customer, [.supplier, .partner]),
            (.supplier, [.prospect], .supplier, [.customer]),
            (.partner, [.prospect, .supplier], .partner, [.supplier, .customer]),
            (.supplier, [], .supplier, [.customer]),
            (.partner, [.supplier], .partner, [.supplier, .customer]),
            (.unspecified, [], .customer, []),
        ] as [(AccountRole, [AccountRole], AccountRole, [AccountRole])]
    )
    func roles(role: AccountRole, others: [AccountRole], becomes: AccountRole, besides: [AccountRole]) async throws {
        try await with { platform in
            let made = try await account(platform, "Fonderie Drouaise") {
                $0.role = role
                $0.otherRoles = others
            }
            #expect(made.status != .client)
            let client = try await becomeClient(platform, made.id)
            #expect(client.role == becomes && client.otherRoles == besides && client.status == .client)
            #expect(try await heard(platform) == ["directory.account \(made.id): account \(made.id)"])
        }
    }

    @Test("The first accepted quote makes a client; later ones change nothing and tell nobody (ACC-04)")
    func once() async throws {
        try await with { platform in
            let made = try await account(platform, "Fonderie Drouaise") { $0.role = .prospect }
            let first = try await becomeClient(platform, made.id)
            #expect(first.info.etag != made.info.etag)
            for _ in 0..<2 {
                let again = try await becomeClient(platform, made.id)
                #expect(again == first)
            }
            let old = try await account(platform, "Scierie Collet") {
                $0.role = .supplier
                $0.otherRoles = [.customer]
            }
            let unchanged = try await becomeClient(platform, old.id)
            #expect(unchanged == old)
            #expect(try await heard(platform) == ["directory.account \(made.id): account \(made.id)"])
        }
    }

    @Test("An account that is no longer dealt with does not become a client; one that was a client stays one (ACC-26)")
    func inactive() async throws {
        try await with { platform in
            let kept = try await account(platform, "Quincaillerie Vial")
            let prospect = try await account(platform, "Fonderie Drouaise") { $0.role = .prospect }
            let client = try await account(platform, "Scierie Collet") { $0.role = .customer }
            for closed in [prospect, client] {
                _ = try await platform.call(
                    AccountMethods.deactivateDuplicate,
                    .with {
                        $0.id = closed.id
                        $0.duplicateOfID = kept.id
                    }
                )
            }
            let refused = try await refusal { try await becomeClient(platform, prospect.id) }
            #expect(refused == "CLIENT_INACTIVE id")
            let stays = try await becomeClient(platform, client.id)
            #expect(stays.role == .customer && stays.inactive)
            let unknown = try await refusal { try await becomeClient(platform, 999_999) }
            #expect(unknown == "NOT_FOUND")
            let reader = try await platform.signIn(as: .reader, email: "reader@acme.example")
            let right = try await refusal { try await becomeClient(platform, kept.id, token: reader) }
            #expect(right == "PERMISSION_DENIED")
            #expect(try await heard(platform).isEmpty)
        }
    }
}
