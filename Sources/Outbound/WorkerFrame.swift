/// A message on its way to a worker: four bytes of length, big-endian, then the message.
struct OutgoingFrame {
    let bytes: [UInt8]
    /// How many of them are written.
    var sent = 0

    /// A message is at most 1 GiB, by its kind.
    init(_ message: [UInt8]) {
        let length = UInt32(truncatingIfNeeded: message.count)
        bytes = withUnsafeBytes(of: length.bigEndian) { Array($0) } + message
    }

    var isSent: Bool { sent == bytes.count }
}

/// An answer on its way from a worker, framed likewise.
struct IncomingFrame {
    /// Bytes of the largest answer.
    let limit: Int
    private var header: [UInt8] = []
    private var length: Int?
    private(set) var body: [UInt8] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Bytes to read now. Never more, so that what a worker writes beyond its answer is found in the pipe.
    var wanted: Int { length.map { $0 - body.count } ?? 4 - header.count }

    /// Takes at most `wanted` bytes; true when the answer is whole. Throws `malformed` for a length beyond the limit, before
    /// any memory is taken for it.
    mutating func append(_ bytes: [UInt8]) throws(WorkerFault) -> Bool {
        if length != nil {
            body += bytes
            return wanted == 0
        }
        header += bytes
        guard header.count == 4 else { return false }
        let announced = header.reduce(0) { $0 << 8 | Int($1) }
        guard announced <= limit else {
            throw .malformed("it announced an answer of \(announced) bytes, \(limit) are allowed")
        }
        length = announced
        return announced == 0
    }
}
