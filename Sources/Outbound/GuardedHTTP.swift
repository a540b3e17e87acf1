package import Kernel
package import Logging
import NIOSSL

/// The server's HTTP client: it connects to addresses that its guard permits, and to no others.
///
/// A host is looked up once for each request and redirect, and the connection goes to one of the very addresses that were
/// checked. A host with one forbidden address among others is refused whole: the answer must not depend on which one
/// comes first, and an honest host has no reason to be on both sides of the firewall.
package struct GuardedHTTP: OutboundHTTP {
    /// Addresses of one host that are tried when nothing answers at those before.
    private static let mostTries = 3

    private let configuration: OutboundConfiguration
    private let addressGuard: AddressGuard
    private let resolver: any NameResolver
    private let places: Places
    private let tls: TLSConfiguration?
    private let logger: Logger

    /// Throws when the file of trusted certificates cannot be read.
    package init(_ configuration: OutboundConfiguration, logger: Logger) throws {
        let resolver = SystemResolver(
            atOnce: configuration.lookupsAtOnce,
            waiting: configuration.exchangesAtOnce
        )
        try self.init(configuration, resolver: resolver, logger: logger)
    }

    init(_ configuration: OutboundConfiguration, resolver: any NameResolver, logger: Logger) throws {
        self.configuration = configuration
        self.resolver = resolver
        self.logger = logger
        addressGuard = AddressGuard(allowed: configuration.allowed)
        places = Places(configuration.exchangesAtOnce, line: configuration.exchangesWaiting)
        tls = try Self.tls(configuration.trust)
    }

    package func send(_ request: OutboundRequest) async throws(OutboundError) -> OutboundAnswer {
        try await withTimeLimit(request.limits.timeout, late: .timedOut(host: request.url.host)) {
            await admitted(request)
        }
    }

    /// Refuses what comes from now on, and returns once nothing is under way. Exchanges whose callers were not cancelled
    /// are waited for, up to their time limit.
    package func close() async {
        places.close()
        await places.drained()
    }

    private func admitted(_ request: OutboundRequest) async -> Result<OutboundAnswer, OutboundError> {
        do throws(OutboundError) {
            try await places.enter().get()
            defer { places.leave() }
            return .success(try await follow(request))
        } catch {
            return .failure(error)
        }
    }

    private func follow(_ request: OutboundRequest) async throws(OutboundError) -> OutboundAnswer {
        var request = request
        for _ in 0...request.limits.redirects {
            switch try await exchange(request) {
            case .answer(let answer): return answer
            case .redirect(let status, let location): request = try request.redirected(status: status, to: location)
            }
        }
        throw .tooManyRedirects(host: request.url.host, maximum: request.limits.redirects)
    }

    private func exchange(_ request: OutboundRequest) async throws(OutboundError) -> HTTPExchange.Outcome {
        var last = OutboundError.nameUnknown(host: request.url.host)
        for address in try await permittedAddresses(of: request.url).prefix(Self.mostTries) {
            let exchange = HTTPExchange(
                request: request,
                address: address,
                connectTime: configuration.connectTime,
                tls: tls
            )
            do throws(HTTPExchange.Failure) {
                return try await exchange.run()
            } catch {
                logger.debug(
                    "exchange failed",
                    metadata: ["host": "\(request.url.host)", "address": "\(address)", "cause": "\(error.cause)"]
                )
                last = error.error
                guard error.isUnsent, case .unreachable = error.error else { break }
            }
        }
        throw last
    }

    private func permittedAddresses(of url: OutboundURL) async throws(OutboundError) -> [NetworkAddress] {
        let found: [NetworkAddress]
        if let literal = NetworkAddress(url.host) {
            found = [literal]
        } else if url.isIPv6 {
            throw .addressInvalid(expected: "an IPv6 address between [ and ]")
        } else {
            found = try await resolver.addresses(of: url.host)
        }
        if let forbidden = found.first(where: { !addressGuard.permits($0) }) {
            logger.notice("address forbidden", metadata: ["host": "\(url.host)", "address": "\(forbidden)"])
            throw .addressForbidden(host: url.host)
        }
        return found
    }

    private static func tls(_ trust: String) throws -> TLSConfiguration? {
        guard !trust.isEmpty else { return nil }
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(trust))]
        return tls
    }
}
