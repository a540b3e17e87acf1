import NIOCore

/// One HTTP/2 connection of a run: only as much of the protocol as unary calls need, since it shares the machine with
/// the server that it measures.
final class LoadConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// A call in flight.
    private struct Slot {
        let stream: UInt32
        let number: Int
        let start: NIODeadline
        var status: Int?
        var message = ""
        var answer: ByteBuffer?
        var bytes = 0
    }

    /// The names of RFC 9113, section 6.
    private enum FrameType {
        static let data: UInt8 = 0
        static let headers: UInt8 = 1
        static let reset: UInt8 = 3
        static let settings: UInt8 = 4
        static let push: UInt8 = 5
        static let ping: UInt8 = 6
        static let goAway: UInt8 = 7
        static let windowUpdate: UInt8 = 8
        static let continuation: UInt8 = 9
    }

    private enum Flag {
        static let endStream: UInt8 = 0x1
        static let acknowledgement: UInt8 = 0x1
        static let endHeaders: UInt8 = 0x4
        static let padded: UInt8 = 0x8
        static let priority: UInt8 = 0x20
    }

    private static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
    private static let frameHeader = 9
    /// The window we give the server, for each stream and (nearly) for the connection: never in the way.
    private static let receiveWindow = 1 << 30

    private let run: LoadRun
    private let requestHeaders: RequestHeaders
    private var replyHeaders = ReplyHeadersDecoder()
    private var context: ChannelHandlerContext?
    private var input = ByteBuffer()
    private var output = ByteBuffer()
    private var slots: [Slot] = []
    private var nextStream: UInt32 = 1
    private var isReady = false
    private var isClosing = false
    /// A request that was taken but does not fit into the server's window yet.
    private var held: (number: Int, body: [UInt8])?
    private var sendWindow = 65_535
    private var streamWindow = 65_535
    private var consumed = 0
    private var pendingBlock: (stream: UInt32, block: ByteBuffer, endStream: Bool)?

    init(run: LoadRun) {
        self.run = run
        let plan = run.plan
        requestHeaders = RequestHeaders(
            path: plan.path,
            authority: plan.authority,
            authorization: plan.authorization
        )
    }

    // MARK: The channel

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        output = context.channel.allocator.buffer(capacity: 8_192)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        run.connected(self)
        output.writeBytes(Self.preface)
        // No push (2), our window per stream (4).
        writeFrame(FrameType.settings, length: 12, stream: 0)
        output.writeInteger(UInt16(2))
        output.writeInteger(UInt32(0))
        output.writeInteger(UInt16(4))
        output.writeInteger(UInt32(Self.receiveWindow))
        writeWindowUpdate(Self.receiveWindow)
        flush()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        if input.readableBytes == 0 {
            input = bytes
        } else {
            if input.readerIndex > 65_536 { input.discardReadBytes() }
            input.writeBuffer(&bytes)
        }
        do {
            while try readFrame() {}
            if !isClosing { fill() }
        } catch {
            run.fail(error)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if !isClosing { run.fail(LoadError.connection("the server closed it with \(slots.count) calls in flight")) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        run.fail(LoadError.connection("\(error)"))
    }

    func close() {
        isClosing = true
        context?.close(promise: nil)
    }

    private func flush() {
        guard output.readableBytes > 0, let context else { return }
        context.writeAndFlush(wrapOutboundOut(output), promise: nil)
        output.clear()
    }

    // MARK: Requests

    /// Sends until as many calls are in flight as the plan says. What is written leaves with the next flush, or here
    /// when no read is under way.
    func fill(flushing: Bool = false) {
        guard isReady, !isClosing else { return }
        while slots.count < run.plan.streams {
            let request: (number: Int, body: [UInt8])
            if let waiting = held {
                request = waiting
                held = nil
            } else if let number = run.next() {
                request = (number, run.plan.body(number))
            } else {
                break
            }
            let length = request.body.count + 5
            guard length <= min(16_384, streamWindow) else {
                run.fail(LoadError.connection("a request of \(length) bytes is more than one frame or window takes"))
                return
            }
            guard length <= sendWindow else {
                held = request
                break
            }
            send(request.number, request.body)
        }
        if flushing { flush() }
        if slots.isEmpty, held == nil { run.drained() }
    }

    private func send(_ number: Int, _ body: [UInt8]) {
        let stream = nextStream
        nextStream += 2
        let headers = stream == 1 ? requestHeaders.first : requestHeaders.next
        writeFrame(FrameType.headers, flags: Flag.endHeaders, length: headers.count, stream: stream)
        output.writeBytes(headers)
        writeFrame(FrameType.data, flags: Flag.endStream, length: body.count + 5, stream: stream)
        output.writeInteger(UInt8(0))
        output.writeInteger(UInt32(body.count))
        output.writeBytes(body)
        sendWindow -= body.count + 5
        slots.append(
            Slot(stream: stream, number: number, start: .now(), answer: run.plan.check == nil ? nil : ByteBuffer())
        )
    }

    private func writeFrame(_ type: UInt8, flags: UInt8 = 0, length: Int, stream: UInt32) {
        output.writeInteger(UInt32(length) << 8 | UInt32(type))
        output.writeInteger(flags)
        output.writeInteger(stream)
    }

    private func writeWindowUpdate(_ increment: Int) {
        writeFrame(FrameType.windowUpdate, length: 4, stream: 0)
        output.writeInteger(UInt32(increment))
    }

    // MARK: Answers

    /// Takes one frame from what was read; false when there is no whole one.
    private func readFrame() throws -> Bool {
        let start = input.readerIndex
        guard !isClosing, input.readableBytes >= Self.frameHeader,
            let lengthAndType = input.getInteger(at: start, as: UInt32.self),
            let flags = input.getInteger(at: start + 4, as: UInt8.self),
            let rawStream = input.getInteger(at: start + 5, as: UInt32.self)
        else { return false }
        let length = Int(lengthAndType >> 8)
        guard input.readableBytes >= Self.frameHeader + length else { return false }
        input.moveReaderIndex(forwardBy: Self.frameHeader)
        guard var payload = input.readSlice(length: length) else { return false }
        let stream = rawStream & 0x7fff_ffff
        switch UInt8(truncatingIfNeeded: lengthAndType) {
        case FrameType.data: try data(&payload, flags: flags, stream: stream)
        case FrameType.headers: try headers(&payload, flags: flags, stream: stream)
        case FrameType.continuation: try continuation(payload, flags: flags)
        case FrameType.reset: reset(stream, code: payload.readInteger(as: UInt32.self) ?? 0)
        case FrameType.settings where flags & Flag.acknowledgement == 0: try settings(&payload)
        case FrameType.ping where flags & Flag.acknowledgement == 0: answerPing(payload)
        case FrameType.windowUpdate: windowUpdate(payload, stream: stream)
        case FrameType.goAway: throw LoadError.connection("the server sent GOAWAY during a run")
        case FrameType.push: throw LoadError.connection("the server pushed")
        default: break
        }
        return true
    }

    private func data(_ payload: inout ByteBuffer, flags: UInt8, stream: UInt32) throws {
        consumed += payload.readableBytes
        if consumed > Self.receiveWindow / 2 {
            writeWindowUpdate(consumed)
            consumed = 0
        }
        try removePadding(&payload, flags: flags)
        guard let slot = slots.firstIndex(where: { $0.stream == stream }) else { return }
        slots[slot].bytes += payload.readableBytes
        slots[slot].answer?.writeBuffer(&payload)
        if flags & Flag.endStream != 0 { try end(slot) }
    }

    private func headers(_ payload: inout ByteBuffer, flags: UInt8, stream: UInt32) throws {
        try removePadding(&payload, flags: flags)
        if flags & Flag.priority != 0 { payload.moveReaderIndex(forwardBy: min(5, payload.readableBytes)) }
        let endsStream = flags & Flag.endStream != 0
        if flags & Flag.endHeaders != 0 {
            try block(payload, stream: stream, endStream: endsStream)
        } else {
            pendingBlock = (stream, payload, endsStream)
        }
    }

    private func continuation(_ payload: ByteBuffer, flags: UInt8) throws {
        guard var pending = pendingBlock else { throw LoadError.connection("CONTINUATION without HEADERS") }
        pendingBlock = nil
        pending.block.writeImmutableBuffer(payload)
        if flags & Flag.endHeaders != 0 {
            try block(pending.block, stream: pending.stream, endStream: pending.endStream)
        } else {
            pendingBlock = pending
        }
    }

    /// A whole block of headers or trailers. It is decoded even when its call is unknown, for the table's sake.
    private func block(_ block: ByteBuffer, stream: UInt32, endStream: Bool) throws {
        let headers = try replyHeaders.decode(block)
        guard let slot = slots.firstIndex(where: { $0.stream == stream }) else { return }
        if let status = headers.badHTTPStatus {
            slots[slot].status = 2
            slots[slot].message = "HTTP status \(status)"
        } else if let status = headers.grpcStatus {
            slots[slot].status = status
            slots[slot].message = headers.message
        }
        if endStream { try end(slot) }
    }

    private func end(_ position: Int) throws {
        var slot = slots[position]
        slots.swapAt(position, slots.count - 1)
        slots.removeLast()
        let status = slot.status ?? 2
        if status == 0 {
            guard slot.bytes >= 5 else {
                throw LoadError.badAnswer(path: run.plan.path, "status OK without a message")
            }
            if let prefix = slot.answer?.readInteger(as: UInt8.self) {
                guard prefix == 0, let length = slot.answer?.readInteger(as: UInt32.self),
                    Int(length) == slot.answer?.readableBytes
                else { throw LoadError.badAnswer(path: run.plan.path, "not one plain message") }
            }
        } else if slot.status == nil {
            slot.message = "no grpc-status"
        }
        run.ended(slot.number, status: status, message: slot.message, answer: slot.answer, since: slot.start)
    }

    private func reset(_ stream: UInt32, code: UInt32) {
        guard let position = slots.firstIndex(where: { $0.stream == stream }) else { return }
        let slot = slots.remove(at: position)
        run.ended(slot.number, status: 2, message: "RST_STREAM \(code)", answer: nil, since: slot.start)
    }

    // MARK: The connection

    private func removePadding(_ payload: inout ByteBuffer, flags: UInt8) throws {
        guard flags & Flag.padded != 0 else { return }
        guard let padding = payload.readInteger(as: UInt8.self), Int(padding) <= payload.readableBytes else {
            throw LoadError.connection("wrong padding")
        }
        payload.moveWriterIndex(to: payload.writerIndex - Int(padding))
    }

    private func settings(_ payload: inout ByteBuffer) throws {
        while let (name, value) = payload.readMultipleIntegers(as: (UInt16, UInt32).self) {
            switch name {
            case 1 where Int(value) < requestHeaders.tableSize:
                throw LoadError.connection("the server's header table is too small: \(value)")
            case 3 where Int(value) < run.plan.streams:
                throw LoadError.connection("the server allows only \(value) calls on a connection")
            case 4:
                streamWindow = Int(value)
            default: break
            }
        }
        writeFrame(FrameType.settings, flags: Flag.acknowledgement, length: 0, stream: 0)
        guard !isReady else { return }
        isReady = true
        run.isReady()
    }

    private func answerPing(_ payload: ByteBuffer) {
        writeFrame(FrameType.ping, flags: Flag.acknowledgement, length: payload.readableBytes, stream: 0)
        output.writeImmutableBuffer(payload)
    }

    private func windowUpdate(_ payload: ByteBuffer, stream: UInt32) {
        guard stream == 0, let increment = payload.getInteger(at: payload.readerIndex, as: UInt32.self) else { return }
        sendWindow += Int(increment & 0x7fff_ffff)
    }
}
