/// `GET /healthz`, `/readyz` and `/metrics`: short texts for load balancers, supervisors and Prometheus.
///
/// They are no calls: no limit of calls holds them up, and they are neither counted nor logged.
struct OperationDoor: Sendable {
    enum Page: String, Sendable, CaseIterable {
        case health = "/healthz"
        case ready = "/readyz"
        case metrics = "/metrics"

        /// The page that a request's path names, whatever its query.
        init?(path: String) {
            for page in Page.allCases where path.hasPrefix(page.rawValue) {
                let rest = path.utf8.dropFirst(page.rawValue.utf8.count)
                guard rest.isEmpty || rest.first == UInt8(ascii: "?") else { continue }
                self = page
                return
            }
            return nil
        }
    }

    let core: CallCore

    func answer(_ page: Page, _ head: RequestHead, peer: String) async -> ConnectReply {
        guard head.verb == "GET" || head.verb == "HEAD" else {
            return .wrongVerb(allowed: "GET, HEAD")
        }
        var reply: ConnectReply
        switch page {
        case .health: reply = Self.text("ok", status: 200)
        case .ready: reply = await readiness()
        case .metrics: reply = await metrics(head, peer)
        }
        reply.extraHeaders.append(("cache-control", "no-store"))
        reply.omitsBody = head.verb == "HEAD"
        return reply
    }

    private func readiness() async -> ConnectReply {
        if core.tasks.isDraining { return Self.text("stopping", status: 503) }
        guard let why = await core.pages.unready() else { return Self.text("ok", status: 200) }
        return Self.text(why, status: 503)
    }

    private func metrics(_ head: RequestHead, _ peer: String) async -> ConnectReply {
        guard let metrics = core.pages.metrics else { return Self.text("there are no metrics", status: 404) }
        guard await mayReadMetrics(head, peer) else {
            var reply = Self.text("an operator's token is needed", status: 401)
            reply.extraHeaders = [("www-authenticate", "Bearer")]
            return reply
        }
        var reply = Self.text(await metrics(), status: 200)
        reply.contentType = "text/plain; version=0.0.4; charset=utf-8"
        return reply
    }

    /// A request that a proxy on this machine passes on comes from elsewhere.
    private func mayReadMetrics(_ head: RequestHead, _ peer: String) async -> Bool {
        if core.pages.openMetrics || (Self.isLoopback(peer) && !head.isForwarded) { return true }
        guard let token = head.token else { return false }
        return await core.pages.isOperator(token, peer)
    }

    /// `peer` is an address as the system writes it.
    static func isLoopback(_ peer: String) -> Bool {
        peer == "::1" || peer.hasPrefix("127.") || peer.hasPrefix("::ffff:127.")
    }

    private static func text(_ text: String, status: Int) -> ConnectReply {
        var reply = ConnectReply(status: status)
        reply.contentType = "text/plain; charset=utf-8"
        reply.body = Array(text.utf8)
        return reply
    }
}
