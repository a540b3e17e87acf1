import Foundation

/// The address of something on the web, taken apart once: scheme, host, port, and what is asked for there.
///
/// Two programs that read one address differently are how a check is walked around, so this reads less than others do:
/// `http` and `https`, the characters of RFC 3986 and no others, no user, no escapes in the host. All that follows (the
/// guard, the client) is given `description`, never the text that came in.
package struct OutboundURL: Sendable, Hashable, CustomStringConvertible {
    /// How to speak to the host.
    package enum Scheme: String, Sendable {
        case http
        case https

        var usualPort: Int { self == .http ? 80 : 443 }
    }

    /// Bytes of the longest address.
    package static let longest = 8192

    package let scheme: Scheme
    /// In lower case, without a closing point; an IPv6 address without its brackets.
    package let host: String
    /// From 1 to 65535.
    package let port: Int
    /// Path and query, from the first `/`.
    package let target: String

    /// Throws `addressInvalid`. A fragment is dropped: it never leaves a client.
    package init(_ text: String) throws(OutboundError) {
        guard text.utf8.count <= Self.longest else {
            throw .addressInvalid(expected: "at most \(Self.longest) bytes")
        }
        try Self.checkCharacters(text)
        guard let colon = text.firstIndex(of: ":"), let scheme = Scheme(rawValue: text[..<colon].lowercased()),
            text[colon...].hasPrefix("://")
        else { throw .addressInvalid(expected: "http:// or https://") }
        let rest = text[colon...].dropFirst(3)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let (host, tail) = try Self.host(rest[..<end])
        let target = rest[end...].prefix { $0 != "#" }
        self.scheme = scheme
        self.host = host
        self.port = try Self.port(tail, scheme)
        self.target = target.hasPrefix("/") ? String(target) : "/\(target)"
    }

    /// The address that a redirect from this one names, absolute or relative. Throws `addressInvalid`.
    package func resolving(_ reference: String) throws(OutboundError) -> OutboundURL {
        guard reference.utf8.count <= Self.longest, let base = URL(string: description),
            let resolved = URL(string: reference, relativeTo: base)
        else { throw .addressInvalid(expected: "an address to be redirected to") }
        return try OutboundURL(resolved.absoluteString)
    }

    /// Who answers there: the same origin is told the same secrets.
    package var origin: String { "\(scheme.rawValue)://\(isIPv6 ? "[\(host)]" : host):\(port)" }

    /// The address in its one form, without the usual port.
    package var description: String {
        let place = isIPv6 ? "[\(host)]" : host
        return "\(scheme.rawValue)://\(place)\(port == scheme.usualPort ? "" : ":\(port)")\(target)"
    }

    /// Written as an IPv6 address; that it is one is for the guard to see.
    package var isIPv6: Bool { host.contains(":") }

    private static let punctuation = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)

    private static func checkCharacters(_ text: String) throws(OutboundError) {
        let bytes = Array(text.utf8)
        for (position, byte) in bytes.enumerated() {
            guard isLetterOrDigit(byte) || punctuation.contains(byte) else {
                throw .addressInvalid(expected: "the characters of RFC 3986, others as %XX")
            }
            guard byte == UInt8(ascii: "%") else { continue }
            guard position + 2 < bytes.count, isHex(bytes[position + 1]), isHex(bytes[position + 2]) else {
                throw .addressInvalid(expected: "two hexadecimal digits after %")
            }
        }
    }

    /// The host, and what follows it: nothing, or a port.
    private static func host(_ authority: Substring) throws(OutboundError) -> (String, Substring) {
        guard !authority.contains("@") else {
            throw .addressInvalid(expected: "no user and no password in the address")
        }
        if authority.hasPrefix("[") {
            guard let close = authority.firstIndex(of: "]") else { throw .addressInvalid(expected: "a closing ]") }
            let host = authority[..<close].dropFirst().lowercased()
            guard host.contains(":"), host.utf8.allSatisfy({ isHex($0) || $0 == 0x3A || $0 == 0x2E }) else {
                throw .addressInvalid(expected: "an IPv6 address between [ and ]")
            }
            return (host, authority[authority.index(after: close)...])
        }
        let written = authority.prefix { $0 != ":" }
        let host = (written.hasSuffix(".") ? written.dropLast() : written).lowercased()
        guard isName(host) else { throw .addressInvalid(expected: "a host name or an IP address") }
        return (host, authority[written.endIndex...])
    }

    private static func port(_ tail: Substring, _ scheme: Scheme) throws(OutboundError) -> Int {
        if tail.isEmpty { return scheme.usualPort }
        let digits = tail.dropFirst()
        guard tail.hasPrefix(":"), (1...5).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(digits), (1...65_535).contains(port)
        else { throw .addressInvalid(expected: "a port from 1 to 65535") }
        return port
    }

    private static func isName(_ host: String) -> Bool {
        guard (1...253).contains(host.utf8.count) else { return false }
        return host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count)
                && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
