import Contract
import Model
import SwiftProtobuf
import TestKit

@testable import Kernel

extension TestPlatform {
    /// A user with these rights, signed in.
    func person(
        _ name: String,
        role: Role = .granted,
        _ fill: (inout User) -> Void = { _ in }
    ) async throws -> (user: User, token: String) {
        let token = try await signIn(as: role, email: "\(name)@acme.example")
        let id = try await me(token)
        var user = try await call(UserMethods.getUser, .with { $0.id = id })
        fill(&user)
        let update = UpdateUserRequest.with {
            $0.user = user
            $0.updateMask.paths = ["*"]
        }
        return (try await call(UserMethods.updateUser, update), token)
    }

    /// The user behind a token.
    func me(_ token: String? = "administrator") async throws -> Int64 {
        try await call(SessionMethods.getSession, GetSessionRequest(), token: token).userID
    }

    func team(_ name: String, below parent: Int64 = 0) async throws -> Team {
        let request = CreateTeamRequest.with {
            $0.team.name = name
            $0.team.parentID = parent
        }
        return try await call(TeamMethods.createTeam, request)
    }

    func role(
        _ name: String,
        _ grants: [(entity: String, actions: [String], scope: Scope)]
    ) async throws -> AccessRole {
        let request = CreateAccessRoleRequest.with {
            $0.accessRole.name = name
            $0.accessRole.grants = grants.map(Grant.init)
        }
        return try await call(AccessRoleMethods.createAccessRole, request)
    }

    /// Runs what waits, and answers how an operation ended.
    func finish(_ operation: Contract.Operation) async throws -> Contract.Operation {
        try await dispatcher.operations.drain(Self.tenant)
        return try await call(OperationMethods.getOperation, .with { $0.id = operation.id })
    }

    /// The history of a record in lines, the newest first.
    func story(_ entity: String, _ id: Int64) async throws -> [String] {
        try await changes(entity, id).changes.map(\.line)
    }
}

extension Grant {
    init(_ entity: String, _ actions: [String], _ scope: Scope) {
        self.init()
        self.entity = entity
        self.actions = actions
        self.scope = scope
    }
}
