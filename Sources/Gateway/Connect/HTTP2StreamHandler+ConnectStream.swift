import Kernel
import NIOCore
import NIOHPACK
import NIOHTTP2

/// Connect with a stream on either side: gRPC's messages and back-pressure (`+Streaming`), another head and end.
extension HTTP2StreamHandler {
    func beginConnectStream(_ call: Call, gzip: Bool) {
        framing = call.encoding == .json ? .connectStreamJSON : .connectStream
        cutter = MessageCutter(
            limit: core.limits.messageBytes,
            gzipAnnounced: gzip,
            refusalCode: framing.malformedCode
        )
        beginStreaming(call)
    }

    func endConnectStream(_ failure: CallFailure?) {
        guard phase != .answered, let context else { return }
        tellEnd(failure)
        writeHeaders(context)
        var buffer = context.channel.allocator.buffer(capacity: 16)
        ConnectStream.writeEnd(failure, to: &buffer)
        writeLast(.data(.init(data: .byteBuffer(buffer), endStream: true)))
    }
}
