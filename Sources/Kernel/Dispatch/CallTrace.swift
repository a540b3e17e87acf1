import Synchronization

/// One request on its way through the server, for whoever logs its end: its name, and who made it once that is known.
package final class CallTrace: Sendable {
    /// Who made the request, as far as the dispatcher found out.
    package struct Caller: Sendable {
        /// nil until the token is checked, and for whoever needs no tenant.
        package var tenant: String?
        package var principal = Principal.anonymous
    }

    /// Names the request in the log and in the answer.
    package let requestID: String
    // Written where the call runs and read where it ends, which cannot suspend: a few lines.
    private let found = Mutex(Caller())

    package init(requestID: String) {
        self.requestID = requestID
    }

    package var caller: Caller { found.withLock { $0 } }

    func note(_ scope: CallScope) {
        let caller = Caller(tenant: scope.tenant?.name, principal: scope.principal)
        found.withLock { $0 = caller }
    }
}
