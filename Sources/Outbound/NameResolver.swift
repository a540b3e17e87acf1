import Glibc
import Kernel

/// Tells the addresses of a host.
protocol NameResolver: Sendable {
    /// In the order in which they should be tried; throws `nameUnknown`, `overloaded`, `cancelled` or `stopping`.
    func addresses(of host: String) async throws(OutboundError) -> [NetworkAddress]
}

/// The system's resolver: its files, its name servers, its order (RFC 6724).
///
/// `getaddrinfo` blocks, for half a minute where a name server is mute, and cannot be cancelled. So each call has a thread,
/// whose caller may leave before it ends; its place is taken until it does, which bounds the threads.
struct SystemResolver: NameResolver {
    private static let mostAddresses = 32

    private let places: Places

    init(atOnce: Int, waiting: Int) {
        places = Places(atOnce, line: waiting)
    }

    func addresses(of host: String) async throws(OutboundError) -> [NetworkAddress] {
        try await places.enter().get()
        let answer = Handover<[NetworkAddress]>()
        startThread("ruche.names") { [places] in
            let found = Self.lookUp(host)
            places.leave()
            answer.give(found)
        }
        guard let found = await answer.take() else { throw .cancelled }
        guard !found.isEmpty else { throw .nameUnknown(host: host) }
        return found
    }

    /// Blocks. Empty when the name is unknown, or nobody could be asked.
    private static func lookUp(_ host: String) -> [NetworkAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(bitPattern: SOCK_STREAM.rawValue)
        // Leaves out IPv6 where the machine has none.
        hints.ai_flags = AI_ADDRCONFIG
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [NetworkAddress] = []
        var next = list
        while let entry = next, found.count < mostAddresses {
            if let address = NetworkAddress(entry.pointee), !found.contains(address) { found.append(address) }
            next = entry.pointee.ai_next
        }
        return found
    }
}
