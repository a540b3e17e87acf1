import NIOCore
import NIOPosix
import Synchronization

/// A gRPC client for measuring: unary calls over HTTP/2 without TLS, on one event loop.
package struct LoadClient: Sendable {
    private let group: MultiThreadedEventLoopGroup

    package init() {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    }

    /// Ends the client's thread.
    package func close() async throws {
        try await group.shutdownGracefully()
    }

    /// Runs a plan to its end. Any call that is not answered with OK makes it throw.
    package func run(_ plan: LoadPlan) async throws -> LoadReport {
        let loop = group.next()
        return try await loop.flatSubmit {
            LoadRun(plan, on: loop).start(
                on: ClientBootstrap(group: loop).channelOption(.tcpOption(.tcp_nodelay), value: 1)
            )
        }.get()
    }

    /// Makes one call on a connection of its own.
    package func call(
        address: String,
        path: String,
        authorization: String? = nil,
        _ body: [UInt8]
    ) async throws -> [UInt8] {
        let answer = Answer()
        let plan = try LoadPlan(
            address: address,
            path: path,
            authorization: authorization,
            connections: 1,
            streams: 1,
            length: .count(1),
            check: { _, bytes in answer.bytes.withLock { $0 = Array(bytes.readableBytesView) } },
            body: { _ in body }
        )
        _ = try await run(plan)
        return answer.bytes.withLock { $0 }
    }
}

/// The answer of a single call: written once on the event loop, read once when the run is over, so that an actor would
/// only add a hop.
private final class Answer: Sendable {
    let bytes = Mutex<[UInt8]>([])
}
