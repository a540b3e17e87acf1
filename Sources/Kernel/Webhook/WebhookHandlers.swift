import Contract
import Model
import SwiftProtobuf

/// The verbs of webhooks.
enum WebhookHandlers {
    /// How long the old secret signs beside the new one.
    private static let overlapHours = 24
    private static let mostReplayed = 1000

    static func register(in registry: inout PluginRegistry) throws {
        try registry.handle(WebhookMethods.createWebhook) { try create($0, $1) }
        try registry.handle(WebhookMethods.rotateSecret) { try rotate($0, $1) }
        try registry.handle(WebhookMethods.sendTest) { try sendTest($0, $1) }
        try registry.handle(WebhookMethods.listDeliveries) { try list($0, $1) }
        try registry.handle(WebhookMethods.replayDeliveries) { try replay($0, $1) }
        try registry.handle(WebhookMethods.enableWebhook) { try enable($0, $1) }
    }

    /// The webhook, if it is the caller's to manage.
    private static func load(_ id: Int64, _ transaction: Transaction) throws -> Webhook {
        let webhook: Webhook = try transaction.load(RecordID(id))
        try Webhooks.requireRight(over: webhook, transaction.principal)
        return webhook
    }

    private static func requireActive(_ webhook: Webhook) throws {
        guard webhook.state == .active else {
            throw KernelRefusal(.failedPrecondition, .webhookDisabled, metadata: ["id": String(webhook.id)])
        }
    }

    private static func create(
        _ request: CreateWebhookRequest,
        _ transaction: Transaction
    ) throws -> CreateWebhookResponse {
        var webhook = request.webhook
        let secret = webhook.secret.isEmpty ? WebhookSecret() : WebhookSecret(webhook.secret)
        guard let secret else {
            throw KernelRefusal.invalid(.malformedBase64, field: "secret", ["expected": "whsec_ and 24 to 64 bytes"])
        }
        webhook.secret = secret.text
        webhook.previousSecret = ""
        webhook.clearPreviousSecretExpireTime()
        webhook.state = .active
        webhook.disabledReason = .unspecified
        webhook.clearDisabledTime()
        var response = CreateWebhookResponse()
        response.webhook = try transaction.create(webhook)
        response.secret = secret.text
        return response
    }

    private static func rotate(
        _ request: RotateSecretRequest,
        _ transaction: Transaction
    ) throws -> RotateSecretResponse {
        var webhook = try load(request.id, transaction)
        let secret = WebhookSecret()
        let expire = transaction.now.adding(hours: overlapHours).timestamp
        // An old one that cannot be read signs nothing; setting a new one mends that.
        if let old = try transaction.readableSecret(of: webhook.id, field: "secret") {
            webhook.previousSecret = old
            webhook.previousSecretExpireTime = expire
        } else {
            webhook.clearPreviousSecretExpireTime()
        }
        webhook.secret = secret.text
        _ = try transaction.save(webhook)
        var response = RotateSecretResponse()
        response.secret = secret.text
        if webhook.hasPreviousSecretExpireTime { response.previousSecretExpireTime = expire }
        return response
    }

    private static func sendTest(_ request: SendTestRequest, _ transaction: Transaction) throws -> SendTestResponse {
        let webhook = try load(request.id, transaction)
        try requireActive(webhook)
        let writer = try transaction.requireWriter()
        guard try WebhookDeliveries.countWaiting(webhook.id, writer) < WebhookDeliveries.mostWaiting else {
            throw KernelRefusal(
                .resourceExhausted,
                .tooManyRecords,
                metadata: ["maximum": String(WebhookDeliveries.mostWaiting)]
            )
        }
        var line = try WebhookLines.find(webhook.id, writer) ?? WebhookLines.begin(webhook.id, writer)
        let ids = try WebhookDeliveries.add([nil], to: &line, now: transaction.now, writer)
        try WebhookLines.save(line, writer)
        try settle(line, transaction)
        let made = try WebhookDeliveries.list(
            where: .oneOf(0, ids),
            tenant: transaction.tenant,
            limit: 1,
            writer
        )
        var response = SendTestResponse()
        if let made = made.first { response.delivery = made.delivery }
        return response
    }

    private static func settle(_ line: WebhookLine, _ transaction: Transaction) throws {
        let writer = try transaction.requireWriter()
        let next = try WebhookDeliveries.settleTimer(line, now: transaction.now, writer)
        if let next { transaction.act.aftermath.note(wake: next) }
        transaction.act.aftermath.changesWebhooks = true
    }

    private static func list(
        _ request: ListDeliveriesRequest,
        _ transaction: Transaction
    ) throws -> ListDeliveriesResponse {
        let webhook = try load(request.id, transaction)
        let key = transaction.core.serverKey
        let size = try PageSize.of(request.pageSize)
        let scope = "deliveries/\(transaction.tenant)/\(webhook.id)/\(request.state.rawValue)"
        let oldest = transaction.now.adding(seconds: -WebhookDeliveries.keptDays * 86_400)
        var condition = Predicate.both(
            WebhookDeliveries.isOf(webhook.id),
            .compare(WebhookDeliveries.createTime, .greater, .value(.integer(oldest.microseconds)))
        )
        if request.state != .unspecified { condition = .both(condition, WebhookDeliveries.isState(request.state)) }
        if !request.pageToken.isEmpty {
            let last = try PageToken.read(request.pageToken, count: 1, scope: scope, key: key)
            condition = .both(condition, .compare(WebhookDeliveries.number, .less, .value(last[0])))
        }
        let found = try WebhookDeliveries.list(
            where: condition,
            tenant: transaction.tenant,
            limit: size + 1,
            transaction.reader
        )
        var answer = ListDeliveriesResponse()
        answer.deliveries = found.prefix(size).map(\.delivery)
        if found.count > size {
            answer.nextPageToken = PageToken.make([.integer(found[size - 1].number)], scope: scope, key: key)
        }
        return answer
    }

    private static func replay(
        _ request: ReplayDeliveriesRequest,
        _ transaction: Transaction
    ) throws -> ReplayDeliveriesResponse {
        let webhook = try load(request.id, transaction)
        try requireActive(webhook)
        guard request.deliveryIds.count <= mostReplayed else {
            throw KernelRefusal.invalid(.tooManyIDs, field: "delivery_ids", ["maximum": String(mostReplayed)])
        }
        guard !request.deliveryIds.isEmpty || request.hasFailedSince else {
            throw KernelRefusal.invalid(.required, field: "delivery_ids")
        }
        let writer = try transaction.requireWriter()
        var ids = request.deliveryIds
        if ids.isEmpty {
            guard let since = try? Instant(request.failedSince) else {
                throw KernelRefusal.invalid(.malformedTime, field: "failed_since")
            }
            ids = try WebhookDeliveries.failed(webhook.id, since: since, limit: mostReplayed, writer)
        }
        let room = WebhookDeliveries.mostWaiting - (try WebhookDeliveries.countWaiting(webhook.id, writer))
        let replayed = Array(ids.prefix(max(room, 0)))
        let count = try WebhookDeliveries.replay(replayed, of: webhook.id, now: transaction.now, writer)
        let line = try WebhookLines.find(webhook.id, writer) ?? WebhookLines.begin(webhook.id, writer)
        try settle(line, transaction)
        var response = ReplayDeliveriesResponse()
        response.replayedCount = Int32(clamping: count)
        return response
    }

    private static func enable(
        _ request: EnableWebhookRequest,
        _ transaction: Transaction
    ) throws -> EnableWebhookResponse {
        var webhook = try load(request.id, transaction)
        if webhook.state != .active {
            webhook.state = .active
            webhook.disabledReason = .unspecified
            webhook.clearDisabledTime()
            webhook = try transaction.save(webhook)
            if !request.catchUp { try WebhookLines.begin(webhook.id, try transaction.requireWriter()) }
        }
        var response = EnableWebhookResponse()
        response.webhook = webhook
        return response
    }
}

extension Transaction {
    /// A secret of a webhook; nil when it is not set or cannot be decrypted.
    func readableSecret(of id: Int64, field: String) throws -> String? {
        do {
            return try secret(of: RecordID<Webhook>(id), field: field)
        } catch let refusal as KernelRefusal where refusal.code == .secretUnreadable {
            return nil
        }
    }
}
