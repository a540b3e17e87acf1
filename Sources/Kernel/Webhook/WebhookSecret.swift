import Crypto
import Foundation

/// What a webhook's deliveries are signed with.
///
/// Source: Standard Webhooks 1.0, symmetric signatures: `whsec_` and base64 of 24 to 64 random bytes; the text
/// `id.timestamp.body` under HMAC-SHA256 gives `v1,` and base64.
struct WebhookSecret: Sendable {
    private static let prefix = "whsec_"
    private static let lengths = 24...64
    /// Bytes of a secret of our own making.
    private static let length = 32

    let text: String
    private let key: SymmetricKey

    /// Nil unless it is written as a secret is.
    init?(_ text: String) {
        guard text.hasPrefix(Self.prefix), let bytes = Data(base64Encoded: String(text.dropFirst(Self.prefix.count))),
            Self.lengths.contains(bytes.count)
        else { return nil }
        self.text = text
        key = SymmetricKey(data: bytes)
    }

    /// A new one.
    init() {
        key = SymmetricKey(size: SymmetricKeySize(bitCount: Self.length * 8))
        text = Self.prefix + key.withUnsafeBytes { Data($0) }.base64EncodedString()
    }

    func signature(of body: [UInt8], id: String, seconds: Int64) -> String {
        var content = Array("\(id).\(seconds).".utf8)
        content += body
        return "v1," + Data(HMAC<SHA256>.authenticationCode(for: content, using: key)).base64EncodedString()
    }
}
