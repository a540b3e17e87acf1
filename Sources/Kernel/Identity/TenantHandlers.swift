import Contract
import Model
import SwiftProtobuf

/// Tenants, for the operator.
enum TenantHandlers {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.process(TenantMethods.createTenant, create)
        try registry.process(TenantMethods.listTenants, list)
    }

    private static func create(
        _ request: CreateTenantRequest,
        _ context: ProcessContext
    ) async throws -> CreateTenantResponse {
        let name = request.tenant.name
        guard TenantDirectory.isValid(name) else {
            throw KernelRefusal.invalid(.invalidTenantName, field: "tenant.name")
        }
        guard request.tenant.displayName.unicodeScalars.count <= 200 else {
            throw KernelRefusal.invalid(.tooLong, field: "tenant.display_name", ["maximum": "200"])
        }
        let directory = context.dispatcher.tenants
        let subscription = try subscription(request, context)
        let bytes: [UInt8]? = try subscription?.serializedBytes()
        let invitation = try await directory.make(
            name,
            displayName: request.tenant.displayName,
            now: context.now,
            subscription: bytes
        ) { try await makeAdministrator(request, $0, context, bytes) }
        var answer = CreateTenantResponse()
        answer.tenant = request.tenant
        answer.tenant.state = .active
        answer.tenant.createTime = context.now.timestamp
        answer.invitation = invitation
        if let subscription { answer.subscription = subscription }
        return answer
    }

    /// What the tenant begins with, checked before anything of it exists; nil for none.
    private static func subscription(
        _ request: CreateTenantRequest,
        _ context: ProcessContext
    ) throws -> Subscription? {
        var wanted = request.subscription
        if let first = wanted.phases.first, !first.hasStartTime { wanted.phases[0].startTime = context.now.timestamp }
        do {
            return try TenantSubscriptions.checked(wanted, of: request.tenant.name, context.dispatcher.core)
        } catch let refusal as KernelRefusal where refusal.field != nil {
            throw refusal.inside("subscription")
        }
    }

    private static func makeAdministrator(
        _ request: CreateTenantRequest,
        _ store: any Store,
        _ context: ProcessContext,
        _ subscription: [UInt8]?
    ) async throws -> String {
        let dispatcher = context.dispatcher
        return try await store.write { writer in
            if let subscription {
                // Before the first user, who counts under it.
                try TenantModules.setSubscription(subscription, writer)
                try TenantModules.noteGiven(dispatcher.core, request.tenant.name, writer)
            }
            let transaction = dispatcher.transaction(writer, writer, request.tenant.name, .module("kernel"))
            var user = User()
            user.name = request.administratorName
            user.email = request.administratorEmail
            user.role = .administrator
            do {
                let created = try transaction.create(user)
                return try transaction.invite(created.id).token
            } catch let refusal as KernelRefusal {
                guard let field = refusal.field else { throw refusal }
                var renamed = refusal
                renamed.field = "administrator_" + field
                throw renamed
            }
        }
    }

    private static func list(
        _ request: ListTenantsRequest,
        _ context: ProcessContext
    ) async throws -> ListTenantsResponse {
        let core = context.dispatcher.core
        let size = try PageSize.of(request.pageSize, usual: 100)
        var after = ""
        if !request.pageToken.isEmpty {
            let values = try PageToken.read(request.pageToken, count: 1, scope: "tenants", key: core.serverKey)
            after = values[0].text ?? ""
        }
        let found = try await context.dispatcher.tenants.list(after: after, limit: size + 1)
        var answer = ListTenantsResponse()
        answer.tenants = Array(found.prefix(size))
        if found.count > size, let last = answer.tenants.last {
            answer.nextPageToken = PageToken.make([.text(last.name)], scope: "tenants", key: core.serverKey)
        }
        return answer
    }
}
