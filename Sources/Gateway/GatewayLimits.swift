/// Everything the doors bound: sizes, counts and times.
package struct GatewayLimits: Sendable {
    /// Bytes of one request message, compressed and after inflation. Beyond: RESOURCE_EXHAUSTED / MESSAGE_TOO_LARGE.
    package var messageBytes = 4_194_304
    /// Bytes of one request's headers. Beyond: the stream or connection ends.
    package var headerBytes = 16_384
    /// Calls that one HTTP/2 connection may have open at once.
    package var streamsPerConnection = 100
    /// Calls that run at once in the whole server. Beyond: RESOURCE_EXHAUSTED / TOO_MANY_CALLS.
    package var callsInFlight = 2_000
    /// Connections open at once. Beyond: they wait in the system's queue.
    package var connections = 2_000
    /// From the connection's opening until its protocol is known, TLS handshake included.
    package var handshakeTime = Duration.seconds(10)
    /// From the first byte of an HTTP/1.1 request until its headers are complete.
    package var headerTime = Duration.seconds(10)
    /// How long a connection without a call stays open.
    package var idleTime = Duration.seconds(300)
    /// When an HTTP/2 connection is asked to leave, so that load spreads again.
    package var maximumAge = Duration.seconds(7_200)
    /// Silence after which an HTTP/2 client is asked whether it is still there.
    package var keepAliveInterval = Duration.seconds(120)
    /// How long that client has to answer, and how long sent bytes may stay unacknowledged.
    package var keepAliveTimeout = Duration.seconds(20)
    /// How long calls in flight have to finish when the server, or a connection, is asked to end.
    package var drainTime = Duration.seconds(20)
    /// Requests of one streaming call that wait for its handler before reading pauses.
    package var queuedMessages = 16
    /// Bytes of one streaming call that wait, in each direction, before the sender pauses.
    package var queuedBytes = 262_144
    /// HTTP/2 flow-control window of one call, in bytes.
    package var streamWindowBytes = 262_144
    /// HTTP/2 flow-control window of one connection, in bytes.
    package var connectionWindowBytes = 1_048_576
    /// Resets that one connection may send in half a minute before it is closed.
    package var resetsPerHalfMinute = 1_000
    /// Pings and settings that one connection may send in half a minute before it is closed.
    ///
    /// High, because gRPC clients in Go measure the line with a ping for nearly every response.
    package var controlFramesPerHalfMinute = 60_000

    package init() {}
}
