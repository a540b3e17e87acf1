import NIOCore

/// The pages for operators over HTTP/2.
extension HTTP2StreamHandler {
    func beginOperation(_ page: OperationDoor.Page, _ head: RequestHead) {
        framing = .connect
        guard let context else { return }
        phase = .running
        let door = OperationDoor(core: core)
        let peer = peer
        let loop = context.eventLoop
        let handler = NIOLoopBound(self, eventLoop: loop)
        task = core.tasks.start {
            let reply = await door.answer(page, head, peer: peer)
            loop.execute { handler.value.finishOperation(reply) }
        }
    }

    private func finishOperation(_ reply: ConnectReply) {
        answerConnect(reply)
        task = nil
    }
}
