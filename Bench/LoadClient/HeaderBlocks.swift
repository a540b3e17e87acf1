import NIOCore
import NIOHPACK

/// The headers of every request of one connection, as bytes.
///
/// They are the same for each call, so the first request puts them into the server's table and the next ones only
/// point there, which is what a gRPC client's encoder comes to as well, without its work.
struct RequestHeaders {
    /// Of the first request on the connection.
    let first: [UInt8]
    /// Of every request after it.
    let next: [UInt8]
    /// What the server's table must hold, in the bytes that HPACK counts.
    let tableSize: Int

    init(path: String, authority: String, authorization: String?) {
        // Names that stand in HPACK's static table go by their number there.
        var fields: [(index: UInt8, name: String, value: String)] = [
            (4, ":path", path), (1, ":authority", authority), (31, "content-type", "application/grpc+proto"),
            (0, "te", "trailers"), (58, "user-agent", "ruche-bench/1"),
        ]
        if let authorization { fields.append((23, "authorization", authorization)) }
        // `:method: POST` and `:scheme: http` are in the static table whole.
        var first: [UInt8] = [0x83, 0x86]
        for field in fields {
            first.append(0x40 | field.index)
            if field.index == 0 { Self.append(field.name, to: &first) }
            Self.append(field.value, to: &first)
        }
        self.first = first
        // The newest entry is number 62, and older ones follow.
        next = [0x83, 0x86] + fields.indices.map { 0x80 | UInt8(62 + fields.count - 1 - $0) }
        tableSize = fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 32 }
    }

    /// A string without Huffman coding: its length in an integer of a 7-bit prefix, then its bytes.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var length = text.utf8.count
        if length < 127 {
            bytes.append(UInt8(length))
        } else {
            bytes.append(127)
            length -= 127
            while length >= 128 {
                bytes.append(UInt8(length & 127) | 128)
                length >>= 7
            }
            bytes.append(UInt8(length))
        }
        bytes.append(contentsOf: text.utf8)
    }
}

/// What a block of headers or trailers says about its call.
struct ReplyHeaders {
    /// `:status` when it is not 200.
    var badHTTPStatus: String?
    var grpcStatus: Int?
    var message = ""

    fileprivate init(_ headers: HPACKHeaders) {
        for header in headers {
            switch header.name {
            case ":status": badHTTPStatus = header.value == "200" ? nil : header.value
            case "grpc-status": grpcStatus = Int(header.value) ?? 2
            case "grpc-message": message = header.value
            default: break
            }
        }
    }
}

/// Decodes the server's header blocks.
///
/// A block of nothing but references into the tables changes no state, and the same bytes mean the same until the
/// table changes. Servers send the same two blocks for every good answer, so these are kept.
struct ReplyHeadersDecoder {
    private var decoder = HPACKDecoder(allocator: ByteBufferAllocator())
    private var known: [(block: ByteBuffer, headers: ReplyHeaders)] = []

    mutating func decode(_ block: ByteBuffer) throws -> ReplyHeaders {
        if let found = known.first(where: { $0.block == block }) { return found.headers }
        var rest = block
        let headers = ReplyHeaders(try decoder.decodeHeaders(from: &rest))
        if Self.isReferencesOnly(block) {
            if known.count == 8 { known.removeFirst() }
            // A copy of its own, or it would keep the whole of what was read with it.
            known.append((ByteBuffer(bytes: block.readableBytesView), headers))
        } else {
            known = []
        }
        return headers
    }

    /// Whether every field is an indexed one: a set high bit, then an integer of a 7-bit prefix.
    private static func isReferencesOnly(_ block: ByteBuffer) -> Bool {
        var isContinued = false
        for byte in block.readableBytesView {
            if isContinued {
                isContinued = byte & 0x80 != 0
            } else if byte & 0x80 == 0 {
                return false
            } else {
                isContinued = byte == 0xff
            }
        }
        return true
    }
}
