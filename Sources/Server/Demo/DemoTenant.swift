import Contract
import Foundation
import Kernel
import Model

/// The demo: a tenant, its user and its records, made at the first `serve --demo`.
///
/// The password is random and kept beside the data, in `demo.json`, for the owner of the folder only. Every step is
/// written down there before the next, so an interrupted start continues.
package struct DemoTenant: Sendable {
    package static let tenant = "demo"
    package static let email = "demo@thermalpes.example"
    private static let displayName = "Thermalpes Chauffage"

    package let password: String
    /// A session of the demo user, opened at this start.
    package let token: String
    /// What this start created; empty when all was there.
    package let created: [(entity: String, count: Int)]

    /// What `demo.json` holds.
    private struct Notes: Codable {
        var tenant = DemoTenant.tenant
        var email = DemoTenant.email
        var password: String
        var operatorToken: String
        /// Until the user has a password.
        var invitation: String?
        var isTenantMade = false
        /// The files that are loaded; unset before the first.
        var loaded: [String]?
        var isLoaded = false
    }

    /// Makes what is missing and signs in.
    package static func prepare(on server: RucheServer) async throws(StartError) -> DemoTenant {
        let file = SecretFile(server.configuration.dataFolder + "/demo.json")
        do {
            var notes = try await notes(file, server)
            let token = try await signIn(&notes, file, server)
            guard !notes.isLoaded else { return DemoTenant(password: notes.password, token: token, created: []) }
            let created = try await load(&notes, file, server, token)
            return DemoTenant(password: notes.password, token: token, created: created)
        } catch let error as StartError {
            throw error
        } catch let failure as CallFailure {
            throw .demoUnusable(failure.message)
        } catch {
            throw .demoUnusable("\(error)")
        }
    }

    private static func notes(_ file: SecretFile, _ server: RucheServer) async throws -> Notes {
        if let bytes = try file.read() { return try JSONDecoder().decode(Notes.self, from: Data(bytes)) }
        guard let operatorToken = try await server.makeFirstOperator() else {
            throw StartError.demoUnusable(
                "the data folder \(server.configuration.dataFolder) already has an operator, so it is not for a demo;"
                    + " give a fresh one with --data"
            )
        }
        let password = Data(ServerKey.random(12)).base64URL
        let notes = Notes(password: password, operatorToken: operatorToken)
        try save(notes, file)
        return notes
    }

    private static func signIn(_ notes: inout Notes, _ file: SecretFile, _ server: RucheServer) async throws -> String {
        if !notes.isTenantMade {
            var request = CreateTenantRequest()
            request.tenant.name = notes.tenant
            request.tenant.displayName = displayName
            request.administratorName = "Démonstration"
            request.administratorEmail = notes.email
            let made = try await server.call(TenantMethods.createTenant, request, token: notes.operatorToken)
            notes.invitation = made.invitation
            notes.isTenantMade = true
            try save(notes, file)
        }
        if let invitation = notes.invitation {
            var request = AcceptInvitationRequest()
            request.tenant = notes.tenant
            request.invitation = invitation
            request.password = notes.password
            do {
                let answer = try await server.call(SessionMethods.acceptInvitation, request)
                notes.invitation = nil
                try save(notes, file)
                return answer.token
            } catch let failure as CallFailure where failure.reason == KernelReason.invitationInvalid.rawValue {
                // It was accepted just before a stop: the password is set.
                notes.invitation = nil
                try save(notes, file)
            }
        }
        var request = SignInRequest()
        request.tenant = notes.tenant
        request.email = notes.email
        request.password = notes.password
        return try await server.call(SessionMethods.signIn, request).token
    }

    private static func load(
        _ notes: inout Notes,
        _ file: SecretFile,
        _ server: RucheServer,
        _ token: String
    ) async throws -> [(entity: String, count: Int)] {
        let folder = server.configuration.demoFolder
        let tables = DemoTables(server: server, operatorToken: notes.operatorToken, folder: folder)
        var created = try await tables.load()
        let loader = DemoLoader(server: server, token: token, folder: folder)
        for step in try loader.steps() where notes.loaded?.contains(step) != true {
            if let made = try await loader.load(step) { created.append(made) }
            notes.loaded = (notes.loaded ?? []) + [step]
            try save(notes, file)
        }
        notes.isLoaded = true
        try save(notes, file)
        return created
    }

    private static func save(_ notes: Notes, _ file: SecretFile) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try file.write([UInt8](try encoder.encode(notes)))
    }
}
