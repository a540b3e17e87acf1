import Contract
import DirectoryPlugin
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingPlugin

@testable import Kernel

@Suite("Plan AND rights, method by method")
struct PlanMatrixTests {
    /// What a tenant has of the business modules, or who calls.
    enum Situation: String, CaseIterable, CustomTestStringConvertible {
        case absent
        case noRight
        case readOnly
        case hidden
        case allowed

        var testDescription: String { rawValue }
    }

    /// Reasons by which plans and rights refuse; all others come later on the way of a request.
    private static let gates: Set<String> = ["MODULE_NOT_ENABLED", "MODULE_READ_ONLY", "PERMISSION_DENIED"]

    private func bring(_ platform: TestPlatform, into situation: Situation) async throws -> String {
        switch situation {
        case .absent: try platform.offer(default: "none")
        case .readOnly:
            try platform.offer()
            try await platform.schedule("full")
            try await platform.schedule("none")
        case .hidden: for module in platform.core.modules.names.reversed() { try await platform.hide(module) }
        case .noRight: return try await platform.signIn(as: .granted, email: "nobody@acme.example")
        case .allowed: try platform.offer()
        }
        return platform.administrator
    }

    /// The gate that a call with an empty request meets; nil when it passes them all.
    private func gate(_ platform: TestPlatform, _ method: MethodDescriptor, _ token: String) async -> CallFailure? {
        let call = Call(method: method, encoding: .protobuf, token: token, language: "en", peer: "127.0.0.1")
        do throws(CallFailure) {
            if method.isStreaming {
                let nothing = MessageStream(next: { nil }, send: { _ in })
                try await platform.dispatcher.stream(call, messages: nothing)
            } else {
                _ = try await platform.dispatcher.unary(call, request: [])
            }
            return nil
        } catch {
            return Self.gates.contains(error.reason) ? error : nil
        }
    }

    /// As a person would say of a method whether it only reads.
    private func reads(_ method: MethodDescriptor) -> Bool {
        let readers: [StandardMethod] = [.get, .batchGet, .list, .getSettings]
        if method.rules.standard != .unspecified { return readers.contains(method.rules.standard) }
        return method.rules.kind == .query
            || method.rules.kind == .process && method.rules.permission.hasSuffix(":read")
    }

    @Test(
        "Every method of every module meets the gate that its plan and its caller's rights say",
        arguments: Situation.allCases
    )
    func everyMethod(situation: Situation) async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let token = try await bring(platform, into: situation)
            let core = platform.core
            let methods = core.schema.methods.filter { core.handlerModules[$0.index] != "kernel" }
            #expect(methods.count > 40)
            for method in methods where [.unspecified, .signedIn].contains(method.rules.audience) {
                let gate = await gate(platform, method, token)
                let expected: String? =
                    switch situation {
                    case .absent, .hidden: "MODULE_NOT_ENABLED"
                    case .readOnly: reads(method) ? nil : "MODULE_READ_ONLY"
                    case .noRight: core.permissions[method.index] == nil ? gate?.reason : "PERMISSION_DENIED"
                    case .allowed: nil
                    }
                #expect(gate?.reason == expected, "\(method.path)")
                guard let gate, gate.reason != "PERMISSION_DENIED" else { continue }
                #expect(gate.metadata["module"] == core.handlerModules[method.index])
                #expect(gate.code == .failedPrecondition)
                if gate.reason == "MODULE_NOT_ENABLED" { #expect(gate.metadata["state"] == situation.rawValue) }
            }
        }
    }

    @Test(
        "What the kernel serves belongs to no plan: history, roles, export and sign-in go on",
        arguments: Situation.allCases
    )
    func kernel(situation: Situation) async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            _ = try await bring(platform, into: situation)
            for method in platform.core.schema.methods
            where platform.core.handlerModules[method.index] == "kernel" && method.rules.kind == .query
                && method.rules.audience != .operator
            {
                let gate = await gate(platform, method, platform.administrator)
                #expect(gate?.reason == nil, "\(method.path)")
            }
            // And what it writes.
            let user = try await platform.call(
                UserMethods.createUser,
                .with {
                    $0.user.name = "Zoé"
                    $0.user.email = "zoe@acme.example"
                    $0.user.role = .reader
                }
            )
            let changes = try await platform.changes("kernel.user", user.id)
            #expect(changes.changes.count == 1)
        }
    }

    @Test("The modules that somebody sees are the same in every answer (PLT-01)", arguments: Situation.allCases)
    func sameAnswer(situation: Situation) async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            let token = try await bring(platform, into: situation)
            let expected = [.readOnly, .allowed].contains(situation) ? ["directory", "testing"] : []
            #expect(try await platform.seen(token) == expected)
            let described = try await platform.call(SchemaMethods.describe, DescribeRequest(), token: token)
            let readable = described.entities.filter { !$0.settings && $0.module != "kernel" }
            #expect(Set(readable.map(\.module)).sorted() == expected)
            if situation == .readOnly {
                #expect(described.entities.allSatisfy { $0.module == "kernel" || $0.actions.isEmpty })
            }
            for entity in platform.core.catalog.ofTenants where entity.module != "kernel" && entity.settings == nil {
                let allowed = expected.contains(entity.module)
                let closed = situation == .noRight ? "PERMISSION_DENIED" : "MODULE_NOT_ENABLED"
                func reason(_ body: () async throws -> Void) async throws -> String? {
                    try await failure(body).map(\.reason)
                }
                let history = try await reason { _ = try await platform.changes(entity.name, 1, token: token) }
                #expect(history == (allowed ? "NOT_FOUND" : closed), "\(entity.name)")
                let bin = try await reason { _ = try await platform.bin(entity.name, token: token) }
                #expect(bin == (allowed ? nil : closed), "\(entity.name)")
                let export = try await reason {
                    _ = try await platform.call(
                        TransferMethods.startExport,
                        .with { $0.entity = entity.name },
                        token: token
                    )
                }
                #expect(export == (allowed ? nil : closed), "\(entity.name)")
                let importing = try await reason {
                    _ = try await platform.call(
                        TransferMethods.startImport,
                        .with { $0.entity = entity.name },
                        token: token
                    )
                }
                let readOnly = situation == .readOnly ? "MODULE_READ_ONLY" : "FILE_NOT_FOUND"
                #expect(importing == (allowed ? readOnly : closed), "\(entity.name)")
                let describing = try await reason {
                    _ = try await platform.call(
                        SchemaMethods.describe,
                        .with { $0.entities = [entity.name] },
                        token: token
                    )
                }
                #expect(describing == (allowed || situation == .noRight ? nil : closed), "\(entity.name)")
            }
        }
    }
}
