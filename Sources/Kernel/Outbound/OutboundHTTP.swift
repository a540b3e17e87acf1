/// The web as modules see it: one request out, one whole answer back, within limits and past the address guard.
///
/// Nothing is retried: whoever asks knows whether asking twice does harm.
package protocol OutboundHTTP: Sendable {
    /// Follows redirects, each checked anew. An answer of any status is an answer; throws when there is none.
    func send(_ request: OutboundRequest) async throws(OutboundError) -> OutboundAnswer
}

/// What is asked for.
package enum OutboundMethod: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
}

/// One header of a request or an answer.
package struct OutboundHeader: Sendable, Hashable {
    /// In lower case.
    package let name: String
    package let value: String

    /// Any text; a request refuses what may not be sent.
    package init(_ name: String, _ value: String) {
        self.name = name.lowercased()
        self.value = value
    }
}

/// What one exchange may cost. A value beyond its range becomes the nearest one within.
package struct OutboundLimits: Sendable, Equatable {
    /// From the call to the last byte of the answer, waiting, names and redirects included; up to five minutes.
    package let timeout: Duration
    /// Bytes of the request's body; up to 16 MiB.
    package let requestBytes: Int
    /// Bytes of the answer's body, after decompression; up to 64 MiB.
    package let answerBytes: Int
    /// Redirects that are followed; up to 10. With 0 the first one is refused.
    package let redirects: Int

    package init(
        timeout: Duration = .seconds(30),
        requestBytes: Int = 1 << 20,
        answerBytes: Int = 8 << 20,
        redirects: Int = 5
    ) {
        self.timeout = min(max(timeout, .milliseconds(1)), .seconds(300))
        self.requestBytes = min(max(requestBytes, 0), 16 << 20)
        self.answerBytes = min(max(answerBytes, 0), 64 << 20)
        self.redirects = min(max(redirects, 0), 10)
    }
}

/// A request that may leave the server: its address, headers and body keep the rules.
package struct OutboundRequest: Sendable {
    /// The statuses that send the asker elsewhere (RFC 9110, section 15.4; 300, 304 and 305 do not).
    package static let redirectStatuses: Set<Int> = [301, 302, 303, 307, 308]

    package private(set) var method: OutboundMethod
    package private(set) var url: OutboundURL
    package private(set) var headers: [OutboundHeader]
    package private(set) var body: [UInt8]
    package let limits: OutboundLimits

    /// Throws `addressInvalid`, or `requestInvalid` for a header that is malformed or the client's own to write, too many
    /// of them, a body that is too large, or one where the method has none.
    package init(
        _ method: OutboundMethod = .get,
        _ url: String,
        headers: [OutboundHeader] = [],
        body: [UInt8] = [],
        limits: OutboundLimits = OutboundLimits()
    ) throws(OutboundError) {
        try Self.check(headers)
        guard body.count <= limits.requestBytes else {
            throw .requestInvalid(expected: "a body of at most \(limits.requestBytes) bytes")
        }
        guard body.isEmpty || (method != .get && method != .head) else {
            throw .requestInvalid(expected: "no body with \(method.rawValue)")
        }
        self.method = method
        self.url = try OutboundURL(url)
        self.headers = headers
        self.body = body
        self.limits = limits
    }

    /// The request that a redirect asks for (RFC 9110, section 15.4). Throws `addressInvalid`, or `addressForbidden` where
    /// TLS would be given up.
    ///
    /// To another origin only headers go that are never a secret: which of the others is one cannot be known.
    package func redirected(status: Int, to location: String) throws(OutboundError) -> OutboundRequest {
        var next = self
        next.url = try url.resolving(location)
        guard url.scheme == .http || next.url.scheme == .https else { throw .addressForbidden(host: next.url.host) }
        let dropsBody = (status == 303 && method != .head) || ((status == 301 || status == 302) && method == .post)
        if dropsBody {
            next.method = .get
            next.body = []
            next.headers.removeAll { $0.name.hasPrefix("content-") }
        }
        if next.url.origin != url.origin {
            next.headers.removeAll { !Self.harmless.contains($0.name) }
        }
        return next
    }

    private static let harmless: Set<String> = [
        "accept", "accept-language", "content-language", "content-type", "user-agent",
    ]

    /// Headers that say how a message travels, or to whom: ours to write, or a way to smuggle a second request.
    private static let reserved: Set<String> = [
        "accept-encoding", "connection", "content-encoding", "content-length", "expect", "host", "keep-alive",
        "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade",
    ]
    private static let mostHeaders = 64
    private static let mostHeaderBytes = 16_384
    private static let tokenPunctuation = Set("!#$%&'*+-.^_`|~".utf8)

    private static func check(_ headers: [OutboundHeader]) throws(OutboundError) {
        let bytes = headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        guard headers.count <= mostHeaders, bytes <= mostHeaderBytes else {
            throw .requestInvalid(expected: "at most \(mostHeaders) headers of \(mostHeaderBytes) bytes in all")
        }
        for header in headers {
            guard !header.name.isEmpty, header.name.utf8.allSatisfy(isToken) else {
                throw .requestInvalid(expected: "header names of letters, digits and hyphens")
            }
            guard !reserved.contains(header.name) else {
                throw .requestInvalid(expected: "no header \(header.name), which is the client's own")
            }
            guard header.value.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x09 }) else {
                throw .requestInvalid(expected: "visible ASCII characters in the header \(header.name)")
            }
        }
    }

    /// A character of a name (RFC 9110, section 5.6.2); names are in lower case by now.
    private static func isToken(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || tokenPunctuation.contains(byte)
    }
}

/// A whole answer.
package struct OutboundAnswer: Sendable {
    /// From 200 to 599.
    package let status: Int
    package let headers: [OutboundHeader]
    /// Decompressed.
    package let body: [UInt8]
    /// Who answered, after redirects.
    package let url: OutboundURL

    package init(status: Int, headers: [OutboundHeader], body: [UInt8], url: OutboundURL) {
        self.status = status
        self.headers = headers
        self.body = body
        self.url = url
    }

    /// The first value under a name, in whatever case.
    package func header(_ name: String) -> String? {
        let name = name.lowercased()
        return headers.first { $0.name == name }?.value
    }
}
