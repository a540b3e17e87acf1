import Crypto
import Foundation

/// Bearer tokens: `<tenant>.<secret>`, `rk_<tenant>.<secret>` of API keys, or `operator.<secret>`. Only their hash is
/// kept.
package enum Tokens {
    /// The first part of an operator's token; no tenant may have this name.
    package static let operatorPart = "operator"
    /// How API keys begin, so that whoever finds one in a text knows it. No tenant's name has an underscore.
    static let keyPrefix = "rk_"

    /// A new token whose secret is 32 random bytes.
    package static func make(for part: String) -> (token: String, hash: [UInt8]) {
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        let token = part + "." + Data(secret).base64URL
        return (token, hash(token))
    }

    package static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }

    /// The part that says where the token is known; nil when the text is not a token.
    static func part(of token: String) -> Substring? {
        guard token.utf8.count <= 200, let dot = token.firstIndex(of: ".") else { return nil }
        let part = token[..<dot]
        return part.hasPrefix(keyPrefix) ? part.dropFirst(keyPrefix.count) : part
    }
}

/// SHA-256 of several parts that cannot run into each other.
func digest(_ parts: [[UInt8]]) -> [UInt8] {
    var hash = SHA256()
    for part in parts {
        withUnsafeBytes(of: UInt64(part.count).littleEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: part)
    }
    return Array(hash.finalize())
}
