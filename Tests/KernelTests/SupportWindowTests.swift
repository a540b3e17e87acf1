import Contract
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

extension TestPlatform {
    fileprivate func openWindow(
        hours: Int32 = 2,
        mayWrite: Bool = false,
        token: String? = "administrator"
    ) async throws -> SupportWindow {
        let request = OpenSupportWindowRequest.with {
            $0.hours = hours
            $0.mayWrite = mayWrite
            $0.reason = "The export stops half-way"
        }
        return try await call(SupportWindowMethods.openSupportWindow, request, token: token).supportWindow
    }

    fileprivate func enter(_ tenant: String = TestPlatform.tenant) async throws -> EnterTenantResponse {
        try await call(TenantMethods.enterTenant, .with { $0.tenant = tenant }, token: operatorToken)
    }
}

@Suite("Operators see a tenant's data only in a window that the tenant opened")
struct SupportWindowTests {
    @Test("Without a window nobody comes in; with one an operator reads, and history and log tell of it")
    func reads() async throws {
        try await withPlatform { platform in
            let sample = try await platform.sample("a")
            let closed = try await refusal { try await platform.enter() }
            let unknown = try await refusal { try await platform.enter("nobody") }
            let operators = try await refusal { try await platform.list(token: platform.operatorToken) }
            #expect([closed, unknown] == ["SUPPORT_WINDOW_CLOSED", "TENANT_UNKNOWN tenant"])
            #expect(operators == "UNAUTHENTICATED")

            let window = try await platform.openWindow()
            let token = try await platform.enter().token
            #expect(try await platform.list(token: token).samples.map(\.title) == ["a"])
            let session = try await platform.call(SessionMethods.getSession, GetSessionRequest(), token: token)
            #expect(session.operatorID == 1 && session.userID == 0 && session.tenant == TestPlatform.tenant)
            let writing = try await refusal { try await platform.sample("b", token: token) }
            let changing = try await refusal { try await platform.update(sample, token: token) { $0.title = "b" } }
            #expect(writing == "KEY_READ_ONLY" && changing == "KEY_READ_ONLY")

            let changes = try await platform.changes(SupportWindow.entityName, window.id).changes
            #expect(changes.map(\.operatorID) == [1, 0])
            #expect(changes.first?.userID == 0)
            #expect(changes.first?.line == "UPDATE, entry_count:  > 1, last_operator_id:  > \"1\"")
            let all = ListSignInsRequest.with { $0.all = true }
            let log = try await platform.call(SessionMethods.listSignIns, all).entries
            #expect(log.prefix(2).map(\.outcome) == [.supportEntered, .supportOpened])
            #expect(log.first?.operatorID == 1)
        }
    }

    @Test("A window ends at its time, and at once when it is closed; its tokens with it")
    func ends() async throws {
        try await withPlatform { platform in
            let window = try await platform.openWindow(hours: 1)
            let second = try await refusal { try await platform.openWindow() }
            #expect(second == "SUPPORT_WINDOW_OPEN")
            let first = try await platform.enter()
            #expect(first.readOnly && first.expireTime == window.expireTime)
            platform.clock.advance(hours: 1)
            let over = try await refusal { try await platform.list(token: first.token) }
            let late = try await refusal { try await platform.enter() }
            let closing = CloseSupportWindowRequest.with { $0.id = window.id }
            let twice = try await refusal {
                try await platform.call(SupportWindowMethods.closeSupportWindow, closing)
            }
            #expect([over, late, twice] == ["UNAUTHENTICATED", "SUPPORT_WINDOW_CLOSED", "SUPPORT_WINDOW_CLOSED"])

            let other = try await platform.openWindow(hours: 72)
            let token = try await platform.enter().token
            _ = try await platform.list(token: token)
            let close = CloseSupportWindowRequest.with { $0.id = other.id }
            let closed = try await platform.call(SupportWindowMethods.closeSupportWindow, close).supportWindow
            #expect(closed.hasCloseTime && closed.entryCount == 1)
            let out = try await refusal { try await platform.list(token: token) }
            let again = try await refusal { try await platform.enter() }
            #expect([out, again] == ["UNAUTHENTICATED", "SUPPORT_WINDOW_CLOSED"])
        }
    }

    @Test("An operator's token lives an hour; a window that lets operators write gives them no rights over people")
    func writes() async throws {
        try await withPlatform { platform in
            _ = try await platform.openWindow(hours: 10, mayWrite: true)
            let entered = try await platform.enter()
            let token = entered.token
            #expect(!entered.readOnly)
            let sample = try await platform.sample("repaired", token: token)
            #expect(sample.info.ownerID == 0)
            let change = try await platform.changes(Sample.entityName, sample.id).changes.first
            #expect(change?.operatorID == 1 && change?.userID == 0)
            let me = try await platform.me()
            let export = StartExportRequest.with { $0.entity = Sample.entityName }
            let refused = [
                try await refusal {
                    try await platform.call(UserMethods.inviteUser, .with { $0.id = me }, token: token)
                },
                try await refusal { try await platform.openWindow(token: token) },
                try await refusal {
                    let request = CreateApiKeyRequest.with {
                        $0.name = "back door"
                        $0.expireTime = platform.clock.now().adding(hours: 100).timestamp
                    }
                    return try await platform.call(SessionMethods.createApiKey, request, token: token)
                },
                try await refusal { try await platform.call(TransferMethods.startExport, export, token: token) },
                try await refusal {
                    try await platform.call(TenantMethods.listTenants, ListTenantsRequest(), token: token)
                },
            ]
            let expected = [
                "PERMISSION_DENIED", "PERMISSION_DENIED", "SESSION_REQUIRED", "PERMISSION_DENIED",
                "PERMISSION_DENIED",
            ]
            #expect(refused == expected)
            platform.clock.advance(hours: 1)
            let over = try await refusal { try await platform.list(token: token) }
            #expect(over == "UNAUTHENTICATED")
            _ = try await platform.list(token: try await platform.enter().token)
        }
    }

    @Test("Subscribers, webhooks and traces are told which operator acted")
    func told() async throws {
        try await withEndpoint { platform, endpoint in
            _ = try await platform.webhook()
            _ = try await platform.openWindow(mayWrite: true)
            let token = try await platform.enter().token
            try await platform.sample("by a user")
            let sample = try await platform.sample("repaired", token: token)
            var request = SubscribeRequest()
            request.fromStart = true
            request.filter.entities = [Sample.entityName]
            _ = try await platform.subscribed(request) { inbox in
                let events = await inbox.events(2)
                #expect(events.map(\.operatorID) == [0, 1])
                #expect(events.last?.userID == 0 && events.last?.record.id == sample.id)
            }
            try await platform.sendWebhooks()
            let operators = try endpoint.heard.map { try $0.data["operator_id"] as? String ?? "" }
            #expect(operators.sorted() == ["", "1"])
            let trace = TraceRequest.with {
                $0.record.entity = Sample.entityName
                $0.record.id = sample.id
            }
            let steps = try await platform.call(HistoryMethods.trace, trace).steps
            #expect(steps.map(\.operatorID) == [1] && steps.first?.userID == 0)
        }
    }

    @Test("Only an administrator who signed in opens a window, of 1 to 72 hours, and says why")
    func opens() async throws {
        try await withPlatform { platform in
            let bob = try await platform.person("bob", role: .writer)
            let writer = try await refusal { try await platform.openWindow(token: bob.token) }
            #expect(writer == "PERMISSION_DENIED")
            let key = CreateApiKeyRequest.with {
                $0.name = "Web shop"
                $0.expireTime = platform.clock.now().adding(hours: 24).timestamp
            }
            let program = try await platform.call(SessionMethods.createApiKey, key).token
            let byKey = try await refusal { try await platform.openWindow(token: program) }
            #expect(byKey == "SESSION_REQUIRED")
            let rows: [(hours: Int32, reason: String, refusal: String)] = [
                (0, "x", "OUT_OF_RANGE hours"), (73, "x", "OUT_OF_RANGE hours"), (1, "", "REQUIRED reason"),
            ]
            for row in rows {
                let request = OpenSupportWindowRequest.with {
                    $0.hours = row.hours
                    $0.reason = row.reason
                }
                let got = try await refusal {
                    try await platform.call(SupportWindowMethods.openSupportWindow, request)
                }
                #expect(got == row.refusal)
            }
            let grant = CreateAccessRoleRequest.with {
                $0.accessRole.name = "Door"
                $0.accessRole.grants = [Grant(SupportWindow.entityName, ["open"], .all)]
            }
            let reserved = try await refusal { try await platform.call(AccessRoleMethods.createAccessRole, grant) }
            #expect(reserved == "GRANT_RESERVED access_role.grants[0].actions")
        }
    }
}
