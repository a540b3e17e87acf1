import CZlib
import Kernel

/// Inflates gzip with a limit on the output, so that a small message cannot become a huge one.
enum Gzip {
    /// - Parameter refusalCode: the status when the bytes are not one whole gzip member.
    static func inflate(_ input: [UInt8], limit: Int, refusalCode: StatusCode) throws(CallFailure) -> [UInt8] {
        var stream = z_stream()
        let gzipOnly: Int32 = 16 + MAX_WBITS
        guard inflateInit2_(&stream, gzipOnly, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .compressionInvalid(code: .internal)
        }
        defer { inflateEnd(&stream) }

        var source = input
        var output: [UInt8] = []
        var outcome = Z_OK
        source.withUnsafeMutableBufferPointer { bytes in
            stream.next_in = bytes.baseAddress
            stream.avail_in = UInt32(bytes.count)
            while outcome == Z_OK && output.count <= limit {
                outcome = step(&stream, into: &output, atMost: min(65_536, limit + 1 - output.count))
            }
        }
        guard output.count <= limit else { throw .messageTooLarge(limit: limit) }
        guard outcome == Z_STREAM_END && stream.avail_in == 0 else { throw .compressionInvalid(code: refusalCode) }
        return output
    }

    /// One call of zlib, appending what it produced; `Z_BUF_ERROR` says that the input is cut short.
    private static func step(_ stream: inout z_stream, into output: inout [UInt8], atMost room: Int) -> Int32 {
        var outcome = Z_OK
        let piece = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(room)
            outcome = CZlib.inflate(&stream, Z_NO_FLUSH)
            count = room - Int(stream.avail_out)
        }
        output.append(contentsOf: piece)
        return outcome
    }
}
