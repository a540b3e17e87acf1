import Crypto
import Foundation

/// What a secret belongs to. It is encrypted for that place: moved to another, its text opens nothing.
struct SecretPlace {
    let tenant: String
    let entity: String
    let record: Int64
    let field: String

    /// None of its parts can hold a slash.
    var bytes: [UInt8] { Array("\(tenant)/\(entity)/\(record)/\(field)".utf8) }
}

/// The keys of the records' secrets: the current one encrypts, all of them decrypt.
///
/// In the store a secret is the text `v1.<key>.<sealed>`: the first 8 hexadecimal digits of the key's SHA-256, then
/// nonce, ciphertext and tag of AES-256-GCM in base64 (URL-safe, no padding), with the secret's place as additional
/// authenticated data. Nonces are random: of one key, 2^32 secrets may be written.
package struct SecretKeyRing: Sendable {
    /// Bytes of a key.
    package static let keyLength = 32
    /// Without a key secrets can neither be written nor read.
    package static let empty = SecretKeyRing()

    private static let format = "v1"

    private let current: String?
    private let keys: [String: SymmetricKey]

    private init() {
        current = nil
        keys = [:]
    }

    /// Nil unless each key has `keyLength` bytes. `old` keys only decrypt; one that is the current key changes nothing.
    package init?(current key: [UInt8], old: [[UInt8]] = []) {
        let all = [key] + old
        guard all.allSatisfy({ $0.count == Self.keyLength }) else { return nil }
        current = Self.identifier(of: key)
        keys = Dictionary(
            all.map { (Self.identifier(of: $0), SymmetricKey(data: $0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    private static func identifier(of key: [UInt8]) -> String {
        SHA256.hash(data: key).prefix(4).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count < 2 ? "0" + digits : digits
        }.joined()
    }

    /// How the store's text of a secret begins under the current key; nil without a key.
    var currentPrefix: String? { current.map { "\(Self.format).\($0)." } }

    /// Whether a secret's text in the store is not the current key's.
    func isAged(_ stored: String) -> Bool {
        guard let currentPrefix else { return false }
        return !stored.hasPrefix(currentPrefix)
    }

    /// The text that the store keeps, another one each time.
    func encrypt(_ secret: String, for place: SecretPlace) throws -> String {
        guard let current, let key = keys[current] else { throw SecretMistake.noKey }
        let box = try AES.GCM.seal(Array(secret.utf8), using: key, authenticating: place.bytes)
        let sealed = Data(box.nonce) + box.ciphertext + box.tag
        return "\(Self.format).\(current).\(sealed.base64URL)"
    }

    /// Nil when its key is not in the ring, or when the text is not the one that was encrypted for that place.
    func decrypt(_ stored: String, for place: SecretPlace) -> String? {
        let parts = stored.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == Self.format, let key = keys[parts[1]],
            let sealed = Data(base64URL: parts[2])
        else { return nil }
        do {
            let box = try AES.GCM.SealedBox(combined: sealed)
            return String(validating: try AES.GCM.open(box, using: key, authenticating: place.bytes), as: UTF8.self)
        } catch {
            // Cut short, changed or moved: the cipher does not say which.
            return nil
        }
    }
}

/// Mistakes of our own; they leave as INTERNAL and their cause goes to the log.
enum SecretMistake: Error {
    /// The server was put together without a key ring.
    case noKey
}
