/// Hands out, byte by byte, a file that arrives in chunks, of which it keeps one at a time.
struct ByteFeed {
    private let nextChunk: () throws -> [UInt8]?
    private var chunk: [UInt8] = []
    /// Where the next byte stands in the chunk.
    private var index = 0
    /// Bytes of the chunks before this one.
    private var bytesBefore = 0
    /// True once the file is known to have no chunk after this one.
    private(set) var isAtLastChunk = false

    init(_ nextChunk: @escaping () throws -> [UInt8]?) {
        self.nextChunk = nextChunk
    }

    /// Bytes of the file before the next one.
    var position: Int { bytesBefore + index }

    /// The first `count` bytes of the file, or all it has, without moving on; to be asked before anything else.
    mutating func sample(_ count: Int) throws -> [UInt8] {
        while chunk.count < count, let more = try pull() { chunk += more }
        return Array(chunk.prefix(count))
    }

    /// The next byte, without moving on; nil at the end of the file.
    mutating func peek() throws -> UInt8? {
        while index == chunk.count {
            guard let next = try pull() else { return nil }
            bytesBefore += chunk.count
            chunk = next
            index = 0
        }
        return chunk[index]
    }

    /// Moves on by bytes that were seen.
    mutating func advance(by count: Int = 1) {
        index += count
    }

    /// Moves the bytes before the next `stop`, line end or zero byte into `bytes`: at most `limit`, and none beyond the
    /// chunk. Returns the bits that any of them has, which tell whether all are ASCII.
    mutating func moveText(upTo stop: UInt8, limit: Int, into bytes: inout [UInt8]) -> UInt8 {
        let end = min(chunk.count, index + limit)
        var current = index
        var bits: UInt8 = 0
        while current < end {
            let byte = chunk[current]
            if byte == stop || byte == 0x0A || byte == 0x0D || byte == 0 { break }
            bits |= byte
            current += 1
        }
        bytes.append(contentsOf: chunk[index..<current])
        index = current
        return bits
    }

    private mutating func pull() throws -> [UInt8]? {
        guard !isAtLastChunk else { return nil }
        let next = try nextChunk()
        isAtLastChunk = next == nil
        return next
    }
}
