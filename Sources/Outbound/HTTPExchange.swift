import AsyncHTTPClient
import Kernel
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL
import Synchronization

/// One request and its answer, over a connection of its own to one address that was checked.
///
/// The client is made for this exchange alone. Its `dnsOverride` ties the host to the address, so that nothing is looked
/// up a second time, with perhaps another answer; the server name of TLS, the certificate's check and the Host header stay
/// the host's. Before a byte of the request is sent the connection's far end is compared with the address once more.
struct HTTPExchange {
    /// What came back.
    enum Outcome {
        case answer(OutboundAnswer)
        case redirect(status: Int, location: String)
    }

    struct Failure: Error {
        let error: OutboundError
        /// No connection was made, so the request was not sent.
        let isUnsent: Bool
        /// For the log.
        let cause: String
    }

    /// Whether the connection was made.
    private final class Witness: Sendable {
        let hasSeen = Atomic<Bool>(false)
    }

    let request: OutboundRequest
    let address: NetworkAddress
    let connectTime: Duration
    let tls: TLSConfiguration?

    /// Ends soon when its task is cancelled.
    func run() async throws(Failure) -> Outcome {
        let witness = Witness()
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration(witness))
        // The client closes its connection and ends by itself; a caller that has its answer, or has left, need not wait.
        defer { client.shutdown { _ in } }
        do {
            return try await outcome(by: client)
        } catch {
            throw Failure(
                error: meaning(of: error),
                isUnsent: !witness.hasSeen.load(ordering: .acquiring),
                cause: "\(error)"
            )
        }
    }

    private func configuration(_ witness: Witness) -> HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.redirectConfiguration = .disallow
        configuration.decompression = .enabled(limit: .size(request.limits.answerBytes))
        configuration.timeout.connect = TimeAmount(connectTime)
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.tlsConfiguration = tls
        configuration.dnsOverride = [request.url.host: address.description]
        let (expected, host) = (address, request.url.host)
        configuration.http1_1ConnectionDebugInitializer = { channel in
            witness.hasSeen.store(true, ordering: .releasing)
            if let peer = channel.remoteAddress?.ipAddress, NetworkAddress(peer) == expected {
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            // Closed a turn later: the pool must hear of the failure before it hears of the end.
            channel.eventLoop.execute { channel.close(promise: nil) }
            return channel.eventLoop.makeFailedFuture(OutboundError.addressForbidden(host: host))
        }
        return configuration
    }

    private func outcome(by client: HTTPClient) async throws -> Outcome {
        let response = try await client.execute(message, timeout: TimeAmount(request.limits.timeout))
        let status = Int(response.status.code)
        if OutboundRequest.redirectStatuses.contains(status), let location = response.headers.first(name: "location") {
            return .redirect(status: status, location: location)
        }
        let body = try await body(of: response)
        return .answer(
            OutboundAnswer(status: status, headers: headers(of: response), body: body, url: request.url)
        )
    }

    private var message: HTTPClientRequest {
        var message = HTTPClientRequest(url: request.url.description)
        message.method = HTTPMethod(rawValue: request.method.rawValue)
        for header in request.headers { message.headers.add(name: header.name, value: header.value) }
        if !message.headers.contains(name: "user-agent") { message.headers.add(name: "user-agent", value: "ruche") }
        message.headers.add(name: "connection", value: "close")
        if !request.body.isEmpty { message.body = .bytes(ByteBuffer(bytes: request.body)) }
        return message
    }

    private func body(of response: HTTPClientResponse) async throws -> [UInt8] {
        let most = request.limits.answerBytes
        let tooLarge = OutboundError.answerTooLarge(host: request.url.host, maximum: most)
        let announced = response.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
        guard announced <= most || request.method == .head else { throw tooLarge }
        var body: [UInt8] = []
        for try await piece in response.body {
            guard piece.readableBytes <= most - body.count else { throw tooLarge }
            body.append(contentsOf: piece.readableBytesView)
        }
        // A body that ends because its reader was cancelled is not whole.
        try Task.checkCancellation()
        return body
    }

    /// Without those that describe the body as it travelled, where it was decompressed.
    private func headers(of response: HTTPClientResponse) -> [OutboundHeader] {
        let encoding = response.headers[canonicalForm: "content-encoding"].first?.lowercased() ?? ""
        let isDecompressed = ["gzip", "deflate"].contains(encoding)
        return response.headers.compactMap { name, value in
            let header = OutboundHeader(name, value)
            let isStale = isDecompressed && ["content-encoding", "content-length"].contains(header.name)
            return isStale ? nil : header
        }
    }

    private func meaning(of error: any Error) -> OutboundError {
        let host = request.url.host
        switch error {
        case let error as OutboundError: return error
        case is CancellationError: return .cancelled
        case NIOHTTPDecompression.DecompressionError.limit:
            return .answerTooLarge(host: host, maximum: request.limits.answerBytes)
        case is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError,
            is HTTPParserError:
            return .answerMalformed(host: host)
        case let error as HTTPClientError:
            switch error {
            case .cancelled: return .cancelled
            case .deadlineExceeded: return .timedOut(host: host)
            case .remoteConnectionClosed: return .answerMalformed(host: host)
            default: return .unreachable(host: host)
            }
        default: return .unreachable(host: host)
        }
    }
}
