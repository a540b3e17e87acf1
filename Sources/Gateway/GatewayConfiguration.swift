package import Kernel

/// Where the gateway listens and how.
package struct GatewayConfiguration: Sendable {
    /// The certificate that makes the door speak TLS.
    package struct TLS: Sendable {
        /// PEM file with the server's certificate, then those that lead to the root.
        package var certificateChain: String
        /// PEM file with the certificate's private key, without a passphrase.
        package var privateKey: String

        package init(certificateChain: String, privateKey: String) {
            self.certificateChain = certificateChain
            self.privateKey = privateKey
        }
    }

    /// Host name or address; `0.0.0.0` or `::` for every interface.
    package var host: String
    /// 0 lets the system choose; `Gateway.start()` says which.
    package var port: Int
    /// nil means clear text.
    package var tls: TLS?
    /// Number of event loops; nil means one for each core.
    package var eventLoops: Int?
    package var limits: GatewayLimits
    /// Puts a refusal of the doors themselves into the caller's language; nil leaves it in English.
    ///
    /// Called with the value of `accept-language`, on an event loop, so it must not wait.
    package var localize: (@Sendable (CallFailure, String?) -> CallFailure)?
    /// What operators' tools may ask.
    package var pages: OperationPages
    /// Told of each request that is over, on an event loop or another thread, so it must not wait.
    package var callEnded: (@Sendable (EndedCall) -> Void)?

    package init(
        host: String = "127.0.0.1",
        port: Int = 0,
        tls: TLS? = nil,
        eventLoops: Int? = nil,
        limits: GatewayLimits = GatewayLimits(),
        localize: (@Sendable (CallFailure, String?) -> CallFailure)? = nil,
        pages: OperationPages = OperationPages(),
        callEnded: (@Sendable (EndedCall) -> Void)? = nil
    ) {
        self.host = host
        self.port = port
        self.tls = tls
        self.eventLoops = eventLoops
        self.limits = limits
        self.localize = localize
        self.pages = pages
        self.callEnded = callEnded
    }
}

/// Where the gateway really listens.
package struct GatewayAddress: Sendable, Hashable {
    package var host: String
    package var port: Int
}
