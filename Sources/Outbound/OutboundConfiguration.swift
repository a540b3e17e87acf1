/// What an operator may set of all that leaves the server.
package struct OutboundConfiguration: Sendable {
    /// Addresses that may be reached though they are not public.
    package var allowed: [AddressBlock] = []
    /// HTTP exchanges under way at once, and those that may wait for a place.
    package var exchangesAtOnce = 64
    package var exchangesWaiting = 256
    /// How long a connection may take, TLS included, before the host's next address is tried.
    package var connectTime = Duration.seconds(5)
    /// Names being looked up at once. One that the system looks for in vain holds its place for as long as that takes.
    package var lookupsAtOnce = 16
    /// PEM file of certificates to trust besides the system's; empty means none.
    package var trust = ""
    /// Messages of one kind of worker that may wait for a free one, and for how long.
    package var workersWaiting = 64
    package var workerWait = Duration.seconds(30)
    /// A worker without work for that long is ended when `WorkerPool.closeUnused` is called next.
    package var workerIdle = Duration.seconds(300)

    package init() {}
}
