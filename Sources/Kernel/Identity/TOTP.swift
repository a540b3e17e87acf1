import Crypto
import Foundation
import Model

/// Codes of an authenticator that follow from a secret and the time: RFC 6238 with what every authenticator knows,
/// HMAC-SHA-1, steps of 30 seconds, six digits.
enum TOTP {
    static let stepSeconds: Int64 = 30
    static let digits = 6
    /// Bytes of a secret; RFC 4226 recommends as many as the hash has.
    static let secretLength = 20
    /// Steps before and after the present one that count too: clocks differ, and people type slowly.
    private static let drift: Int64 = 1
    private static let modulus: UInt32 = 1_000_000

    /// The number of the step that an instant is in.
    static func step(at now: Instant) -> Int64 { Instant.split(now.microseconds).seconds / stepSeconds }

    /// The code of a step, with its leading zeros.
    static func code(secret: [UInt8], step: Int64) -> String {
        let counter = withUnsafeBytes(of: UInt64(bitPattern: step).bigEndian) { Array($0) }
        let code = HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret))
        let hash = Array(code)
        // RFC 4226, 5.3: the last four bits say where the number begins, and its sign is dropped.
        let start = Int(hash[hash.count - 1] & 0x0F)
        let number = hash[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }

    /// The step whose code that is: the present one or a neighbour, after `last`; nil when it is none of them.
    static func step(of code: String, secret: [UInt8], now: Instant, after last: Int64) -> Int64? {
        let present = step(at: now)
        return (present - drift...present + drift).first { $0 > last && Self.code(secret: secret, step: $0) == code }
    }

    /// The secret as authenticators read it from a QR code: the tenant is the issuer, the address the account.
    static func uri(secret: [UInt8], tenant: String, email: String) -> String {
        let issuer = percentEncoded(tenant)
        return "otpauth://totp/\(issuer):\(percentEncoded(email))?secret=\(Base32.text(secret))&issuer=\(issuer)"
            + "&algorithm=SHA1&digits=\(digits)&period=\(stepSeconds)"
    }

    /// Everything but the unreserved characters of RFC 3986 as percent and two digits.
    private static func percentEncoded(_ text: String) -> String {
        let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
        return text.utf8.map { byte in
            if unreserved.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.utf8.count < 2 ? "0" + digits : digits)
        }.joined()
    }
}

/// Base32 of RFC 4648 without padding: what people type.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(alphabet[Int(bits >> UInt32(count) & 31)])
            }
            bits &= (1 << UInt32(count)) - 1
        }
        if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count) & 31)]) }
        return String(decoding: text, as: UTF8.self)
    }
}
