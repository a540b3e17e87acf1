package import Contract
import Foundation
package import Kernel
import Logging
package import Model
import Spreadsheet
package import Storage
import SwiftProtobuf
import Synchronization

/// A clock that tests turn.
package final class TestClock: KernelClock {
    private struct State {
        var time: Int64
        var next = 0
        var sleepers: [Int: (end: Int64, continuation: CheckedContinuation<Void, Never>)] = [:]
    }

    private let state: Mutex<State>

    /// Starts on Monday 5 January 2026 at 09:00 UTC.
    package init() { state = Mutex(State(time: 1_767_603_600_000_000)) }

    package func now() -> Instant {
        // Each look is a microsecond later, so that no two acts have the same time.
        let value = state.withLock { state in
            state.time += 1
            return state.time
        }
        return (try? Instant(microseconds: value)) ?? .first
    }

    package func advance(hours: Int = 0, seconds: Int = 0) {
        let woken = state.withLock { state in
            state.time += (Int64(hours) * 3600 + Int64(seconds)) * 1_000_000
            let due = state.sleepers.filter { $0.value.end <= state.time }
            for number in due.keys { state.sleepers[number] = nil }
            return due.values.map(\.continuation)
        }
        for sleeper in woken { sleeper.resume() }
    }

    /// Waits until somebody sleeps who is to be woken within so many seconds, and turns the clock to that time.
    package func advanceToSleeper(within seconds: Int) async {
        while true {
            let woken = state.withLock { state -> CheckedContinuation<Void, Never>? in
                let last = state.time + Int64(seconds) * 1_000_000
                guard let next = state.sleepers.min(by: { $0.value.end < $1.value.end }), next.value.end <= last
                else { return nil }
                state.time = max(state.time, next.value.end)
                state.sleepers[next.key] = nil
                return next.value.continuation
            }
            if let woken { return woken.resume() }
            await Task.yield()
        }
    }

    package func sleep(until instant: Instant) async {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if Task.isCancelled || instant.microseconds <= state.time { return true }
                    state.sleepers[number] = (instant.microseconds, continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume()
        }
    }
}

/// A whole platform in a test: a real store in a temporary folder, the real dispatcher, one tenant `acme`.
///
/// Every command runs twice, the first time rolled back, so that a handler with effects outside its transaction shows.
package final class TestPlatform: Sendable {
    package let core: KernelCore
    package let dispatcher: Dispatcher
    package let engine: SQLiteEngine
    package let clock: TestClock
    package let folder: String
    package let operatorToken: String
    /// The token of the tenant's first administrator.
    package let administrator: String

    package static let tenant = "acme"
    package static let password = "a long enough password"

    package static func make(
        _ plugins: [any Plugin.Type],
        rehearses: Bool = true,
        sqlite: SQLiteConfiguration = SQLiteConfiguration(),
        secrets: SecretKeyRing? = nil,
        workbooks: (any Workbooks)? = nil,
        outbound: OutboundServices = .none,
        configure: (inout KernelConfiguration) -> Void = { _ in }
    ) async throws -> TestPlatform {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return try await TestPlatform(
            plugins,
            folder,
            rehearses: rehearses,
            sqlite: sqlite,
            secrets: secrets,
            workbooks: workbooks,
            outbound: outbound,
            configure: configure
        )
    }

    /// Opens a platform on a folder that another one left; it has its tenant already when `tokens` are given. Without
    /// `secrets` every platform has the same key, without `workbooks` it makes real ones, and without `outbound` it reaches
    /// nothing outside.
    package init(
        _ plugins: [any Plugin.Type],
        _ folder: String,
        rehearses: Bool = true,
        sqlite: SQLiteConfiguration = SQLiteConfiguration(),
        secrets: SecretKeyRing? = nil,
        tokens: (operator: String, administrator: String)? = nil,
        workbooks: (any Workbooks)? = nil,
        outbound: OutboundServices = .none,
        configure: (inout KernelConfiguration) -> Void = { _ in }
    ) async throws {
        var configuration = KernelConfiguration()
        configuration.rehearsesCommands = rehearses
        configure(&configuration)
        self.folder = folder
        clock = TestClock()
        var logger = Logger(label: "test")
        logger.logLevel = .error
        guard let key = ServerKey(bytes: Array(repeating: 7, count: 32)) else { throw TestFailure("server key") }
        guard let usual = SecretKeyRing(current: Array(repeating: 9, count: 32)) else {
            throw TestFailure("secret key")
        }
        core = try KernelCore(
            plugins: plugins,
            serverKey: key,
            secrets: secrets ?? usual,
            configuration: configuration,
            clock: clock,
            logger: logger,
            doors: Self.closeDoors
        )
        engine = try SQLiteEngine(
            folder: folder,
            controlSchemas: core.controlSchemas,
            tenantSchemas: core.tenantSchemas,
            configuration: sqlite,
            logger: logger
        )
        dispatcher = Dispatcher(
            core: core,
            engine: engine,
            outbound: outbound,
            workbooks: try workbooks ?? FolderWorkbooks(folder + "/workbooks")
        )
        try await dispatcher.tenants.prepare()
        if let tokens {
            operatorToken = tokens.operator
            administrator = tokens.administrator
            return
        }
        guard let token = try await Operators.makeFirst(dispatcher.tenants.control, now: clock.now()) else {
            throw TestFailure("an operator is there already")
        }
        operatorToken = token
        administrator = try await Self.makeTenant(Self.tenant, dispatcher, token)
    }

    /// The doors' own streams have no meaning in process; they answer nothing.
    private static func closeDoors(_ registry: inout PluginRegistry) throws {
        for method in registry.schema.methods where method.path.hasPrefix("grpc.") {
            if method.isStreaming {
                try registry.stream(path: method.path) { _, _ in }
            } else {
                try registry.process(HealthHealthMethods.check) { _, _ in HealthHealthCheckResponse() }
            }
        }
    }

    /// Stops and removes the folder.
    package func close() async {
        await engine.close()
        do { try FileManager.default.removeItem(atPath: folder) } catch { return }
    }

    /// Makes a tenant with its administrator; answers the administrator's token.
    package static func makeTenant(
        _ name: String,
        _ dispatcher: Dispatcher,
        _ operatorToken: String
    ) async throws -> String {
        var create = CreateTenantRequest()
        create.tenant.name = name
        create.tenant.displayName = "Société \(name)"
        create.administratorName = "Alice Martin"
        create.administratorEmail = "alice@\(name).example"
        let made = try await call(dispatcher, TenantMethods.createTenant, create, token: operatorToken)
        var accept = AcceptInvitationRequest()
        accept.tenant = name
        accept.invitation = made.invitation
        accept.password = password
        return try await call(dispatcher, SessionMethods.acceptInvitation, accept, token: nil).token
    }

    /// Invites a user of a role and signs in as them.
    package func signIn(as role: Role, email: String) async throws -> String {
        var create = CreateUserRequest()
        create.user.name = email
        create.user.email = email
        create.user.role = role
        let user = try await call(UserMethods.createUser, create)
        var invite = InviteUserRequest()
        invite.id = user.id
        var accept = AcceptInvitationRequest()
        accept.tenant = Self.tenant
        accept.invitation = try await call(UserMethods.inviteUser, invite).invitation
        accept.password = Self.password
        return try await call(SessionMethods.acceptInvitation, accept, token: nil).token
    }

    // MARK: - Calls

    /// Calls as the administrator unless told otherwise, exactly as a door would.
    package func call<Request, Response>(
        _ method: MethodName<Request, Response>,
        _ request: Request,
        token: String? = "administrator",
        language: String = "en"
    ) async throws -> Response {
        try await Self.call(
            dispatcher,
            method,
            request,
            token: token == "administrator" ? administrator : token,
            language: language
        )
    }

    /// Makes a shared table hold the rows of a CSV file, as the operator.
    @discardableResult
    package func replaceSharedTable(
        _ entity: String,
        by file: [UInt8],
        dryRun: Bool = false,
        language: String = "en"
    ) async throws -> ReplaceSharedTableResponse {
        var append = AppendSharedFileRequest()
        for start in stride(from: 0, to: file.count, by: 262_144) {
            append.offset = Int64(start)
            append.data = Data(file[start..<min(start + 262_144, file.count)])
            append.fileID = try await call(SharedTableMethods.appendSharedFile, append, token: operatorToken).fileID
        }
        var replace = ReplaceSharedTableRequest()
        replace.entity = entity
        replace.fileID = append.fileID
        replace.dryRun = dryRun
        return try await call(
            SharedTableMethods.replaceSharedTable,
            replace,
            token: operatorToken,
            language: language
        )
    }

    private static func call<Request, Response>(
        _ dispatcher: Dispatcher,
        _ method: MethodName<Request, Response>,
        _ request: Request,
        token: String?,
        language: String = "en"
    ) async throws -> Response {
        let bytes: [UInt8] = try request.serializedBytes()
        let answer = try await raw(dispatcher, method.path, bytes, .protobuf, token: token, language: language)
        return try Response(serializedBytes: answer)
    }

    /// Calls with bytes as they are.
    package func raw(
        _ path: String,
        _ body: [UInt8],
        _ encoding: MessageEncoding = .protobuf,
        token: String? = "administrator",
        language: String = "en"
    ) async throws -> [UInt8] {
        try await Self.raw(
            dispatcher,
            path,
            body,
            encoding,
            token: token == "administrator" ? administrator : token,
            language: language
        )
    }

    /// Calls with JSON and answers JSON.
    package func json(_ path: String, _ body: String, token: String? = "administrator") async throws -> String {
        String(decoding: try await raw(path, Array(body.utf8), .json, token: token), as: UTF8.self)
    }

    private static func raw(
        _ dispatcher: Dispatcher,
        _ path: String,
        _ body: [UInt8],
        _ encoding: MessageEncoding,
        token: String?,
        language: String
    ) async throws -> [UInt8] {
        guard let method = dispatcher.method(at: Substring(path)) else { throw TestFailure("no method \(path)") }
        let call = Call(method: method, encoding: encoding, token: token, language: language, peer: "127.0.0.1")
        return try await dispatcher.unary(call, request: body)
    }
}

/// A test's own mistake.
package struct TestFailure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

/// The refusal that `body` ends with, as `REASON field`; nil when it ends well.
package func refusal<Answer>(_ body: () async throws -> Answer) async throws -> String? {
    do {
        _ = try await body()
        return nil
    } catch let failure as CallFailure {
        return failure.reason + (failure.field.map { " " + $0 } ?? "")
    }
}
