import Contract
import DirectoryAPI
import Foundation
import LoadClient
import NIOCore
import SwiftProtobuf
import Synchronization
import TestingAPI

/// The methods that the bench calls.
enum Path {
    static let echo = "/ruche.testing.v1.EchoService/Echo"
    static let getAccount = "/ruche.directory.v1.AccountService/GetAccount"
    static let listAccounts = "/ruche.directory.v1.AccountService/ListAccounts"
    static let listTowns = "/ruche.directory.v1.TownService/ListTowns"
    static let appendSharedFile = "/ruche.v1.SharedTableService/AppendSharedFile"
    static let replaceSharedTable = "/ruche.v1.SharedTableService/ReplaceSharedTable"
    static let resolvePrices = "/ruche.catalogue.v1.ProductService/ResolvePrices"
    static let listProducts = "/ruche.catalogue.v1.ProductService/ListProducts"
    static let findDuplicates = "/ruche.directory.v1.AccountService/FindDuplicates"
    static let updateDirectorySettings =
        "/ruche.directory.v1.DirectorySettingsService/UpdateDirectorySettings"
    static let createAccount = "/ruche.directory.v1.AccountService/CreateAccount"
    static let createCustomField = "/ruche.v1.CustomFieldService/CreateCustomField"
    static let createSample = "/ruche.testing.v1.SampleService/CreateSample"
    static let getSample = "/ruche.testing.v1.SampleService/GetSample"
    static let createUser = "/ruche.v1.UserService/CreateUser"
    static let updateUser = "/ruche.v1.UserService/UpdateUser"
    static let inviteUser = "/ruche.v1.UserService/InviteUser"
    static let createTeam = "/ruche.v1.TeamService/CreateTeam"
    static let createAccessRole = "/ruche.v1.AccessRoleService/CreateAccessRole"
    static let createTenant = "/ruche.v1.TenantService/CreateTenant"
    static let acceptInvitation = "/ruche.v1.SessionService/AcceptInvitation"
    static let startImport = "/ruche.v1.TransferService/StartImport"
    static let startExport = "/ruche.v1.TransferService/StartExport"
    static let waitOperation = "/ruche.v1.OperationService/WaitOperation"
    static let createWebhook = "/ruche.v1.WebhookService/CreateWebhook"
    static let getSession = "/ruche.v1.SessionService/GetSession"
}

/// A tenant and the session of its administrator.
struct TenantAccess: Sendable {
    let name: String
    let authorization: String
}

/// What the bench does with a running server before and between its lines.
struct RucheAccess: Sendable {
    let client: LoadClient
    let address: String
    let operatorToken: String

    init(_ client: LoadClient, _ server: ChildServer) {
        self.client = client
        address = server.address
        operatorToken = server.operatorToken
    }

    func call(_ path: String, as tenant: TenantAccess, _ request: [UInt8]) async throws -> [UInt8] {
        try await client.call(address: address, path: path, authorization: tenant.authorization, request)
    }

    /// Replaces a table that all tenants share; answers how many records it has.
    func replaceTable(_ entity: String, _ file: Data) async throws -> Int64 {
        let authorization = "Bearer \(operatorToken)"
        var append = AppendSharedFileRequest()
        for start in stride(from: 0, to: file.count, by: 16_000) {
            append.data = file[start..<min(start + 16_000, file.count)]
            append.offset = Int64(start)
            let answer = try await client.call(
                address: address,
                path: Path.appendSharedFile,
                authorization: authorization,
                try Bodies.encoded(append)
            )
            append.fileID = try AppendSharedFileResponse(serializedBytes: answer).fileID
        }
        var replacement = ReplaceSharedTableRequest()
        replacement.entity = entity
        replacement.fileID = append.fileID
        let answer = try await client.call(
            address: address,
            path: Path.replaceSharedTable,
            authorization: authorization,
            try Bodies.encoded(replacement)
        )
        return try ReplaceSharedTableResponse(serializedBytes: answer).records
    }

    /// Makes a tenant and opens a session of its administrator.
    func createTenant(_ name: String) async throws -> TenantAccess {
        var creation = CreateTenantRequest()
        creation.tenant.name = name
        creation.tenant.displayName = "Bench \(name)"
        creation.administratorName = "Bench"
        creation.administratorEmail = "bench@example.org"
        let created = try CreateTenantResponse(
            serializedBytes: try await client.call(
                address: address,
                path: Path.createTenant,
                authorization: "Bearer \(operatorToken)",
                try Bodies.encoded(creation)
            )
        )
        var acceptance = AcceptInvitationRequest()
        acceptance.tenant = name
        acceptance.invitation = created.invitation
        acceptance.password = "a long password for the bench"
        let accepted = try AcceptInvitationResponse(
            serializedBytes: try await client.call(
                address: address,
                path: Path.acceptInvitation,
                try Bodies.encoded(acceptance)
            )
        )
        return TenantAccess(name: name, authorization: "Bearer \(accepted.token)")
    }

    /// Makes a user of a tenant and opens a session of theirs.
    func createUser(
        _ name: String,
        role: Role,
        in tenant: TenantAccess
    ) async throws -> (id: Int64, access: TenantAccess) {
        var creation = CreateUserRequest()
        creation.user.name = name
        creation.user.email = "\(name)@example.org"
        creation.user.role = role
        let user = try User(serializedBytes: try await call(Path.createUser, as: tenant, try Bodies.encoded(creation)))
        let invite = InviteUserRequest.with { $0.id = user.id }
        let invited = try InviteUserResponse(
            serializedBytes: try await call(Path.inviteUser, as: tenant, try Bodies.encoded(invite))
        )
        var acceptance = AcceptInvitationRequest()
        acceptance.tenant = tenant.name
        acceptance.invitation = invited.invitation
        acceptance.password = "a long password for the bench"
        let answer = try await client.call(
            address: address,
            path: Path.acceptInvitation,
            try Bodies.encoded(acceptance)
        )
        let accepted = try AcceptInvitationResponse(serializedBytes: answer)
        return (user.id, TenantAccess(name: tenant.name, authorization: "Bearer \(accepted.token)"))
    }

    func updateUser(_ id: Int64, in tenant: TenantAccess, _ fill: (inout User) -> Void) async throws {
        var update = UpdateUserRequest()
        update.user.id = id
        fill(&update.user)
        _ = try await call(Path.updateUser, as: tenant, try Bodies.encoded(update))
    }

    func createTeam(_ name: String, in tenant: TenantAccess) async throws -> Int64 {
        let creation = CreateTeamRequest.with { $0.team.name = name }
        return try Team(serializedBytes: try await call(Path.createTeam, as: tenant, try Bodies.encoded(creation))).id
    }

    func createRole(_ name: String, _ grant: Grant, in tenant: TenantAccess) async throws -> Int64 {
        var creation = CreateAccessRoleRequest()
        creation.accessRole.name = name
        creation.accessRole.grants = [grant]
        let answer = try await call(Path.createAccessRole, as: tenant, try Bodies.encoded(creation))
        return try AccessRole(serializedBytes: answer).id
    }

    /// Makes tenants, 8 at a time; answers them in order.
    func createTenants(_ numbers: Range<Int>) async throws -> [TenantAccess] {
        var tenants: [Int: TenantAccess] = [:]
        var waiting = numbers.makeIterator()
        try await withThrowingTaskGroup(of: (Int, TenantAccess).self) { group in
            func startNext() {
                guard let number = waiting.next() else { return }
                group.addTask { (number, try await createTenant("tenant-\(number)")) }
            }
            for _ in 0..<8 { startNext() }
            while let (number, tenant) = try await group.next() {
                tenants[number] = tenant
                startNext()
            }
        }
        return numbers.compactMap { tenants[$0] }
    }

    /// Creates that many accounts with 64 calls in flight, the first of them with that number; answers their ids.
    func load(_ count: Int, into tenant: TenantAccess, from first: Int = 0) async throws -> [Int64] {
        let ids = IDs()
        let plan = try LoadPlan(
            address: address,
            path: Path.createAccount,
            authorization: tenant.authorization,
            connections: 4,
            streams: 16,
            length: .count(count),
            check: { _, answer in try ids.add(answer) },
            body: { Bodies.creation(first + $0) }
        )
        _ = try await client.run(plan)
        return ids.all.withLock { $0.sorted() }
    }

    /// Sets timers in each tenant, 8 at a time; the server must be one whose samples do so.
    func setTimers(_ count: Int, in tenants: [TenantAccess]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (place, tenant) in tenants.enumerated() {
                if place >= 8 { try await group.next() }
                group.addTask { try await setTimers(count, in: tenant) }
            }
            try await group.waitForAll()
        }
    }

    /// A sample asks for them; its mark, which came with them, says that they are there.
    private func setTimers(_ count: Int, in tenant: TenantAccess) async throws {
        var creation = CreateSampleRequest()
        creation.sample.title = "timers"
        creation.sample.count = Int32(count)
        let made = try Sample(
            serializedBytes: try await call(Path.createSample, as: tenant, try Bodies.encoded(creation))
        )
        var get = GetRequest()
        get.id = made.id
        let request = try Bodies.encoded(get)
        let end = ContinuousClock.now + .seconds(30)
        while ContinuousClock.now < end {
            let seen = try Sample(serializedBytes: try await call(Path.getSample, as: tenant, request))
            if seen.flag { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw BenchError("the timers of \(tenant.name) were not set")
    }

    /// The tokens of all pages but the first, which has the empty one, the last page left out as it may not be full.
    static func fullPages(
        _ pageSize: Int32,
        orderBy: String = "",
        call: ([UInt8]) async throws -> [UInt8]
    ) async throws -> [String] {
        var tokens = [""]
        while let token = tokens.last {
            let answer = try ListAccountsResponse(
                serializedBytes: try await call(try Bodies.list(pageSize: pageSize, token: token, orderBy: orderBy))
            )
            guard answer.accounts.count == Int(pageSize), answer.accounts.allSatisfy({ $0.addresses.count == 1 }) else {
                if answer.nextPageToken.isEmpty { return Array(tokens.dropLast()) }
                throw BenchError("page \(tokens.count): \(answer.accounts.count) accounts, or one lacks its address")
            }
            if answer.nextPageToken.isEmpty { return tokens }
            tokens.append(answer.nextPageToken)
        }
        return tokens
    }
}

/// The ids of created accounts. Filled on the client's event loop, call by call, where an actor would need a task each.
private final class IDs: Sendable {
    let all = Mutex<[Int64]>([])

    /// Reads `id`, field 1, which comes first in the answer.
    func add(_ answer: ByteBuffer) throws {
        var bytes = answer.readableBytesView.makeIterator()
        var id: UInt64 = 0
        var shift: UInt64 = 0
        guard bytes.next() == 0x08 else { throw BenchError("an account without its id") }
        while let byte = bytes.next(), shift < 63 {
            id |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        guard let id = Int64(exactly: id), id > 0 else { throw BenchError("an account with a wrong id") }
        all.withLock { $0.append(id) }
    }
}
