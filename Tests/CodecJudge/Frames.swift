import Foundation

/// One request.
struct Frame {
    let operation: UInt8
    let payload: [UInt8]
}

/// Cuts standard input into requests.
struct FrameReader {
    private var pending: [UInt8] = []

    /// All whole requests that are waiting, at least one; nil at the end of the input.
    mutating func next() -> [Frame]? {
        var frames = cut()
        while frames.isEmpty {
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            guard count > 0 else { return nil }
            pending.append(contentsOf: chunk[..<count])
            frames = cut()
        }
        return frames
    }

    private mutating func cut() -> [Frame] {
        var frames: [Frame] = []
        var start = 0
        while pending.count - start >= 5 {
            let length = pending[(start + 1)..<(start + 5)].reduce(0) { $0 << 8 | Int($1) }
            let end = start + 5 + length
            guard pending.count >= end else { break }
            frames.append(Frame(operation: pending[start], payload: Array(pending[(start + 5)..<end])))
            start = end
        }
        pending.removeFirst(start)
        return frames
    }
}

/// A length as four bytes.
func bigEndian(_ number: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).bigEndian) { Array($0) }
}

/// Writes to standard output; false when nobody reads it any more.
func writeAll(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
            let count = write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            guard count > 0 else { return false }
            rest = rest[(rest.startIndex + count)...]
        }
        return true
    }
}
