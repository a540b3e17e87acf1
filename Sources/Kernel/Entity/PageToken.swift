import Crypto
package import Foundation
package import Model

/// The server's secret: page tokens are signed with it.
package struct ServerKey: Sendable {
    private let key: SymmetricKey

    /// At least 32 bytes.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= 32 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The first 16 bytes of HMAC-SHA-256.
    func sign(_ bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key).prefix(16))
    }

    func isSigned(_ bytes: [UInt8], by signature: some Sequence<UInt8>) -> Bool {
        // The comparison takes the same time wherever the difference is.
        zip(sign(bytes), signature).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Where a page ended: the sort keys of its last record. Signed, and bound to the tenant and the rest of the request,
/// so that no token works anywhere else.
package enum PageToken {
    /// `scope` is everything that must be the same on the next call.
    package static func make(_ values: [Value], scope: String, key: ServerKey) -> String {
        var writer = ByteWriter(capacity: 64)
        for value in values {
            switch value {
            case .null: writer.byte(0)
            case .integer(let integer):
                writer.byte(1)
                writer.fixed64(UInt64(bitPattern: integer))
            case .real(let real):
                writer.byte(2)
                writer.fixed64(real.bitPattern)
            case .text(let text):
                writer.byte(3)
                writer.lengthDelimited(text)
            case .blob(let bytes):
                writer.byte(4)
                bytes.withUnsafeBytes { writer.lengthDelimited($0) }
            }
        }
        let payload = writer.finish()
        let signed = key.sign(signedBytes(payload, scope)) + payload
        return Data(signed).base64URL
    }

    /// Payload and scope, the payload's length before them, so that neither runs into the other.
    private static func signedBytes(_ payload: [UInt8], _ scope: String) -> [UInt8] {
        var writer = ByteWriter(capacity: payload.count + scope.utf8.count + 16)
        payload.withUnsafeBytes { writer.lengthDelimited($0) }
        writer.text(scope)
        return writer.finish()
    }

    package static func read(_ token: String, count: Int, scope: String, key: ServerKey) throws -> [Value] {
        let refusal = KernelRefusal.invalid(.invalidPageToken, field: "page_token")
        // Sort keys are texts of the records: a token is as long as they are.
        guard token.utf8.count <= 1 << 20, let data = Data(base64URL: token), data.count >= 16 else { throw refusal }
        let payload = [UInt8](data.dropFirst(16))
        guard key.isSigned(signedBytes(payload, scope), by: data.prefix(16)) else { throw refusal }
        // Signed by us: the payload is what `make` wrote.
        return try payload.withUnsafeBytes { bytes in
            var values: [Value] = []
            var rest = bytes[...]
            while let kind = rest.popFirst() {
                var reader = WireReader(UnsafeRawBufferPointer(rebasing: rest))
                switch kind {
                case 0: values.append(.null)
                case 1: values.append(.integer(Int64(bitPattern: try reader.fixed64())))
                case 2: values.append(.real(Double(bitPattern: try reader.fixed64())))
                case 3: values.append(.text(try reader.text()))
                default: values.append(.blob([UInt8](try reader.lengthDelimited())))
                }
                rest = rest.suffix(reader.remaining)
            }
            guard values.count == count else { throw refusal }
            return values
        }
    }
}

extension Data {
    /// Base64 with the URL-safe alphabet and no padding.
    package var base64URL: String {
        var text = base64EncodedData()
        while text.last == UInt8(ascii: "=") { text.removeLast() }
        return String(decoding: text.map(Self.urlSafe), as: UTF8.self)
    }

    package init?(base64URL text: String) {
        var bytes = Array(text.utf8)
        guard !bytes.contains(where: { [UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "=")].contains($0) }) else {
            return nil
        }
        bytes = bytes.map(Self.standard)
        bytes += repeatElement(UInt8(ascii: "="), count: (4 - bytes.count % 4) % 4)
        self.init(base64Encoded: Data(bytes))
    }

    private static func urlSafe(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        default: byte
        }
    }

    private static func standard(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "-"): UInt8(ascii: "+")
        case UInt8(ascii: "_"): UInt8(ascii: "/")
        default: byte
        }
    }
}
