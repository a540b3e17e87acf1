/// Says which addresses the server may connect to: public ones, and those that its operator allows.
///
/// Without it, whoever may give the server an address (of a webhook, of a picture) could make it ask the machines behind
/// the firewall, itself, or the cloud's metadata service.
package struct AddressGuard: Sendable {
    private let allowed: [AddressBlock]

    /// `allowed` is the operator's; an address is judged as it is written, so that `127.0.0.0/8` does not open
    /// `::ffff:127.0.0.1`.
    package init(allowed: [AddressBlock] = []) {
        self.allowed = allowed
    }

    package func permits(_ address: NetworkAddress) -> Bool {
        Self.isPublic(address) || allowed.contains { $0.contains(address) }
    }

    /// Whether an address belongs to the public internet. Of IPv4 all does but some blocks; of IPv6 only global unicast,
    /// but for some blocks: what is not handed out today is refused.
    package static func isPublic(_ address: NetworkAddress) -> Bool {
        if address.bytes.count == 4 { return !closedIPv4.contains { $0.contains(address) } }
        return globalUnicast.contains(address) && !closedIPv6.contains { $0.contains(address) }
    }

    // Source: IANA's registries of special-purpose addresses (RFC 6890), of multicast and of reserved space. Blocks that
    // may be reached in principle but serve protocols, not people, are left closed.
    private static let closedIPv4 = [
        v4(0, 0, 0, 0, bits: 8),  // this network, RFC 791: 0.0.0.0 reaches the machine itself
        v4(10, 0, 0, 0, bits: 8),  // private, RFC 1918
        v4(100, 64, 0, 0, bits: 10),  // shared by a carrier's customers (CGNAT), RFC 6598
        v4(127, 0, 0, 0, bits: 8),  // loopback, RFC 1122
        v4(169, 254, 0, 0, bits: 16),  // link-local, RFC 3927: also the clouds' metadata services
        v4(172, 16, 0, 0, bits: 12),  // private, RFC 1918
        v4(192, 0, 0, 0, bits: 24),  // IETF protocols, RFC 6890
        v4(192, 0, 2, 0, bits: 24),  // documentation, RFC 5737
        v4(192, 88, 99, 0, bits: 24),  // 6to4 relays, RFC 7526
        v4(192, 168, 0, 0, bits: 16),  // private, RFC 1918
        v4(198, 18, 0, 0, bits: 15),  // benchmarks, RFC 2544
        v4(198, 51, 100, 0, bits: 24),  // documentation, RFC 5737
        v4(203, 0, 113, 0, bits: 24),  // documentation, RFC 5737
        v4(224, 0, 0, 0, bits: 4),  // multicast, RFC 5771
        v4(240, 0, 0, 0, bits: 4),  // reserved, RFC 1112, and broadcast, RFC 919
    ]

    // Outside it, and so closed: unspecified and loopback (RFC 4291), IPv4-mapped (RFC 4291) and IPv4-compatible, NAT64
    // 64:ff9b::/96 and 64:ff9b:1::/48 (RFC 6052, 8215), which lead to any IPv4 address, discard-only 100::/64 (RFC 6666),
    // segment routing 5f00::/16 (RFC 9602), unique local fc00::/7 (RFC 4193), link-local fe80::/10 (RFC 4291), site-local
    // fec0::/10 (RFC 3879), multicast ff00::/8 (RFC 4291).
    private static let globalUnicast = v6(0x2000, 0, bits: 3)

    private static let closedIPv6 = [
        v6(0x2001, 0, bits: 23),  // IETF protocols, RFC 2928; Teredo, RFC 4380, leads to any IPv4 address
        v6(0x2001, 0x0DB8, bits: 32),  // documentation, RFC 3849
        v6(0x2002, 0, bits: 16),  // 6to4, RFC 3056: leads to any IPv4 address
        v6(0x3FFF, 0, bits: 20),  // documentation, RFC 9637
    ]

    private static func v4(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8, bits: Int) -> AddressBlock {
        AddressBlock([a, b, c, d], bits: bits)
    }

    /// By the first two groups of the address.
    private static func v6(_ first: UInt16, _ second: UInt16, bits: Int) -> AddressBlock {
        let start = [first, second].flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        return AddressBlock(start + [UInt8](repeating: 0, count: 12), bits: bits)
    }
}
