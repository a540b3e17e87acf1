import Glibc

/// An IPv4 or IPv6 address.
package struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
    /// 4 or 16, as they travel.
    package let bytes: [UInt8]

    /// Reads the usual notations alone: `0x7f.1` is a name that the resolver may know, not an address. No zone (`%eth0`).
    package init?(_ text: String) {
        var v4 = in_addr()
        var v6 = in6_addr()
        if inet_pton(AF_INET, text, &v4) == 1 {
            bytes = withUnsafeBytes(of: v4) { Array($0) }
        } else if inet_pton(AF_INET6, text, &v6) == 1 {
            bytes = withUnsafeBytes(of: v6) { Array($0) }
        } else {
            return nil
        }
    }

    /// One of the resolver's answers; nil for another family.
    init?(_ entry: addrinfo) {
        guard let place = UnsafeRawPointer(entry.ai_addr) else { return nil }
        switch entry.ai_family {
        case AF_INET:
            let address = place.loadUnaligned(as: sockaddr_in.self).sin_addr
            bytes = withUnsafeBytes(of: address) { Array($0) }
        case AF_INET6:
            let address = place.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            bytes = withUnsafeBytes(of: address) { Array($0) }
        default: return nil
        }
    }

    /// A text that reads back as the same address; zeros are not left out.
    package var description: String { Self.text(bytes) }

    static func text(_ bytes: [UInt8]) -> String {
        if bytes.count == 4 { return bytes.map { String($0) }.joined(separator: ".") }
        let groups = stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        return groups.map { String($0, radix: 16) }.joined(separator: ":")
    }
}

/// A block of addresses in CIDR notation: `10.0.0.0/8`, `fd00::/8`, or one address alone.
package struct AddressBlock: Sendable, Hashable, CustomStringConvertible {
    private let bytes: [UInt8]
    private let bits: Int

    /// Nil when it is no block, or when its address says more than its prefix (`10.0.0.1/8`): one of the two is a mistake.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = NetworkAddress(String(first)) else { return nil }
        let most = address.bytes.count * 8
        var bits = most
        if parts.count == 2 {
            guard parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }), let written = Int(parts[1]),
                (0...most).contains(written)
            else { return nil }
            bits = written
        }
        self.init(address.bytes, bits: bits)
        guard self.bytes == address.bytes else { return nil }
    }

    /// The block of a prefix; what follows it in `bytes` is taken as zero.
    init(_ bytes: [UInt8], bits: Int) {
        self.bytes = bytes.enumerated().map { position, byte in
            let kept = min(max(bits - position * 8, 0), 8)
            return byte & UInt8(truncatingIfNeeded: 0xFF00 >> kept)
        }
        self.bits = bits
    }

    /// Blocks separated by commas, as the configuration holds them; nil when one of them is none.
    package static func list(_ text: String) -> [AddressBlock]? {
        var blocks: [AddressBlock] = []
        for part in text.split(separator: ",") {
            guard let block = AddressBlock(String(part.filter { $0 != " " })) else { return nil }
            blocks.append(block)
        }
        return blocks
    }

    /// An address of the other family is in no block of this one, mapped or not.
    package func contains(_ address: NetworkAddress) -> Bool {
        address.bytes.count == bytes.count && AddressBlock(address.bytes, bits: bits).bytes == bytes
    }

    package var description: String { "\(NetworkAddress.text(bytes))/\(bits)" }
}
