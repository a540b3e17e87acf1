import Kernel
import NIOCore

/// One request message as it came.
struct FramedMessage: Sendable {
    var bytes: [UInt8]
    var gzip: Bool
}

/// Cuts a stream of bytes into messages, each after a flag byte and a length of four.
struct MessageCutter {
    static let prefixBytes = 5

    /// Bytes that have come and are not cut yet.
    private(set) var buffer = ByteBuffer()
    private let limit: Int
    /// Whether the head of the request announced it.
    private let gzipAnnounced: Bool
    /// What the caller's protocol answers to bytes that are no messages.
    private let refusalCode: StatusCode

    init(limit: Int, gzipAnnounced: Bool, refusalCode: StatusCode) {
        self.limit = limit
        self.gzipAnnounced = gzipAnnounced
        self.refusalCode = refusalCode
    }

    var isEmpty: Bool { buffer.readableBytes == 0 }

    /// A message that came in one frame is taken as it is, without a copy.
    mutating func append(_ bytes: ByteBuffer) {
        if isEmpty {
            buffer = bytes
        } else {
            buffer.writeImmutableBuffer(bytes)
        }
    }

    /// Refuses a bad prefix as soon as it is seen, before the message has come.
    func check() throws(CallFailure) {
        _ = try prefix()
    }

    /// The next whole message, nil while it is still on its way.
    mutating func next() throws(CallFailure) -> FramedMessage? {
        guard let (gzip, length) = try prefix(),
            let bytes = buffer.getBytes(at: buffer.readerIndex + Self.prefixBytes, length: length)
        else { return nil }
        buffer.moveReaderIndex(forwardBy: Self.prefixBytes + length)
        if isEmpty {
            buffer = ByteBuffer()
        } else if buffer.readerIndex > 65_536 {
            buffer.discardReadBytes()
        }
        return FramedMessage(bytes: bytes, gzip: gzip)
    }

    /// The one message of a request that is whole.
    mutating func only() throws(CallFailure) -> FramedMessage {
        guard let message = try next() else {
            throw isEmpty ? .messageCount : .messageMalformed(CallFailure.messageCutShort, code: refusalCode)
        }
        guard isEmpty else { throw .messageCount }
        return message
    }

    private func prefix() throws(CallFailure) -> (gzip: Bool, length: Int)? {
        guard let flag = buffer.getInteger(at: buffer.readerIndex, as: UInt8.self),
            let length = buffer.getInteger(at: buffer.readerIndex + 1, as: UInt32.self)
        else { return nil }
        guard flag <= 1 else {
            throw .messageMalformed("The flag before a message is neither 0 nor 1.", code: refusalCode)
        }
        guard flag == 0 || gzipAnnounced else {
            throw .messageMalformed("A message is compressed but no header says how.", code: refusalCode)
        }
        guard length <= limit else { throw .messageTooLarge(limit: limit) }
        return (flag == 1, Int(length))
    }
}
