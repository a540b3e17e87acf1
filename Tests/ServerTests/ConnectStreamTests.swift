import AsyncHTTPClient
import Foundation
import Gateway
import Kernel
import Logging
import NIOCore
import NIOHTTP1
import Testing

@testable import Server

/// A stream as one client reads it: frame by frame.
private struct Frames {
    private var pieces: HTTPClientResponse.Body.AsyncIterator
    private var held = ByteBuffer()

    init(_ response: HTTPClientResponse) { pieces = response.body.makeAsyncIterator() }

    /// The flag and the content of the next frame; nil when the stream is over.
    mutating func next() async throws -> (flag: UInt8, text: String)? {
        while true {
            if let flag = held.getInteger(at: held.readerIndex, as: UInt8.self),
                let length = held.getInteger(at: held.readerIndex + 1, as: UInt32.self),
                let text = held.getString(at: held.readerIndex + 5, length: Int(length))
            {
                held.moveReaderIndex(forwardBy: 5 + Int(length))
                return (flag, text)
            }
            guard let piece = try await pieces.next() else { return nil }
            held.writeImmutableBuffer(piece)
        }
    }
}

@Suite("Streams over Connect", .timeLimit(.minutes(2)))
struct ConnectStreamTests {
    @Test("Who watches the health is told at once, and when the server stops, why the stream ends")
    func watch() async throws {
        try await withServer { server, address in
            let response = try await Self.open(address)
            #expect(response.status == .ok)
            #expect(response.headers.first(name: "content-type") == "application/connect+json")
            var frames = Frames(response)
            let first = try await frames.next()
            #expect(first?.flag == 0)
            #expect(first?.text == #"{"status":"SERVING"}"#)
            await server.stop()
            var last = try await frames.next()
            // That it no longer serves may be told before the end.
            while last?.flag == 0 { last = try await frames.next() }
            #expect(last?.flag == 2)
            #expect(last?.text.contains(#""code":"unavailable""#) == true)
            #expect(try await frames.next() == nil)
        }
    }

    @Test("A stream ends at its caller's deadline")
    func deadline() async throws {
        try await withServer { _, address in
            var frames = Frames(try await Self.open(address, [("connect-timeout-ms", "50")]))
            var last = try await frames.next()
            while last?.flag == 0 { last = try await frames.next() }
            #expect(last?.text.contains(#""code":"deadline_exceeded""#) == true)
            #expect(try await frames.next() == nil)
        }
    }

    @Test("Calls in flight count a stream until it is over, and a full server says so in the stream's end")
    func full() async throws {
        try await withServer(callsInFlight: 1) { _, address in
            var first = Frames(try await Self.open(address))
            #expect(try await first.next()?.flag == 0)
            let response = try await Self.open(address)
            var second = Frames(response)
            let end = try await second.next()
            #expect(response.status == .ok && end?.flag == 2)
            #expect(end?.text.contains(#""code":"resource_exhausted""#) == true)
        }
    }

    private static func open(
        _ address: GatewayAddress,
        _ headers: [(String, String)] = []
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: "http://\(address.host):\(address.port)/grpc.health.v1.Health/Watch")
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/connect+json")
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: [0, 0, 0, 0, 2] + Array("{}".utf8)))
        return try await HTTPClient.shared.execute(request, timeout: .seconds(30))
    }

    private func withServer(
        callsInFlight: Int = 100,
        _ body: (RucheServer, GatewayAddress) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration()
        let folder = FileManager.default.temporaryDirectory.appending(path: "ruche-\(UUID().uuidString)")
        configuration.dataFolder = folder.path(percentEncoded: false)
        configuration.port = 0
        configuration.limits.drainTime = .seconds(20)
        configuration.limits.callsInFlight = callsInFlight
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = try RucheServer(configuration: configuration, logger: logger)
        do {
            try await body(server, try await server.start())
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
        try FileManager.default.removeItem(at: folder)
    }
}
