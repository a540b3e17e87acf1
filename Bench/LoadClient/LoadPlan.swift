package import NIOCore

/// How long a run lasts.
package enum LoadLength: Sendable {
    /// Sends for that long; only what is answered after the warm-up counts.
    case time(warmUp: Duration, measured: Duration)
    /// Sends that many requests; all count.
    case count(Int)
}

/// One run: which method, from how many connections, with which bodies.
package struct LoadPlan: Sendable {
    package var host: String
    package var port: Int
    /// `/package.Service/Method`.
    package var path: String
    /// The value of `authorization`; nil sends none.
    package var authorization: String?
    package var connections = 4
    /// Calls in flight on each connection.
    package var streams = 2
    package var length: LoadLength
    /// The message of the request with that number; numbers start at 0 and are given once. Runs on the event loop.
    package var body: @Sendable (Int) -> [UInt8]
    /// Looks at the answer of the request with that number; what it throws fails the run. Answers are gathered only
    /// when this is set. Runs on the event loop.
    package var check: (@Sendable (Int, ByteBuffer) throws -> Void)?

    package init(
        address: String,
        path: String,
        authorization: String? = nil,
        connections: Int = 4,
        streams: Int = 2,
        length: LoadLength,
        check: (@Sendable (Int, ByteBuffer) throws -> Void)? = nil,
        body: @escaping @Sendable (Int) -> [UInt8]
    ) throws(LoadError) {
        guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]),
            (1...65_535).contains(port), colon != address.startIndex
        else { throw .badAddress(address) }
        self.host = String(address[..<colon])
        self.port = port
        self.path = path
        self.authorization = authorization
        self.connections = connections
        self.streams = streams
        self.length = length
        self.check = check
        self.body = body
    }

    var authority: String { "\(host):\(port)" }
}

/// What a run measured. There were no failures: a run with one throws.
package struct LoadReport: Sendable {
    package let requests: Int
    /// Everything sent and answered, the warm-up included.
    package let answered: Int
    package let seconds: Double
    package let latency: LatencyHistogram

    package var perSecond: Double { seconds > 0 ? Double(requests) / seconds : 0 }
}

/// Why a run gives no figure.
package enum LoadError: Error, Sendable, CustomStringConvertible {
    case badAddress(String)
    /// A call was answered with another status than OK; the first such answer, and how many there were.
    case refused(path: String, status: Int, message: String, failures: Int)
    /// An answer is not what the method should answer.
    case badAnswer(path: String, String)
    case connection(String)

    package var description: String {
        switch self {
        case .badAddress(let address): "not an address: \(address)"
        case .refused(let path, let status, let message, let failures):
            "\(path): \(failures) calls failed, the first with grpc-status \(status): \(message)"
        case .badAnswer(let path, let what): "\(path): \(what)"
        case .connection(let what): "connection: \(what)"
        }
    }
}
