import Foundation
import Gateway
import Kernel
import Logging
import Model
import TestKit
import TestingAPI
import TestingPlugin

/// A platform on a store of its own, and what must hold for whatever it is fed.
final class FuzzPlatform: Sendable {
    private let entry: FuzzEntry
    private let platform: TestPlatform
    private let layout: RecordLayout
    private let message: Int
    private let gateway: Gateway
    private let address: GatewayAddress

    init(_ entry: FuzzEntry) async throws {
        self.entry = entry
        platform = try await TestPlatform.make([TestingPlugin.self], rehearses: false)
        guard let entity = platform.core.catalog.entity(named: Sample.entityName),
            let index = platform.core.schema.messageIndex(Sample.protoMessageName)
        else { throw TestFailure("no sample entity") }
        layout = entity.layout
        message = index
        var logger = Logger(label: "fuzz")
        logger.logLevel = .critical
        var limits = GatewayLimits()
        limits.headerTime = .seconds(1)
        limits.handshakeTime = .seconds(1)
        let configuration = GatewayConfiguration(
            eventLoops: 1,
            limits: limits,
            callEnded: { call in
                // INTERNAL is never the answer to what somebody sent, unless it asks the echo for it, or where gRPC
                // wants it: a frame that holds no message.
                let wanted = ["ASKED_FOR", "MESSAGE_MALFORMED", "COMPRESSION_INVALID"]
                guard let failure = call.failure, failure.code == .internal, !wanted.contains(failure.reason) else {
                    return
                }
                fatalError("INTERNAL: \(call.method) \(failure.reason) \(failure.message)")
            }
        )
        gateway = Gateway(service: platform.dispatcher, configuration: configuration, logger: logger)
        address = try await gateway.start()
        // Something to find.
        for number in 0..<3 {
            let body = #"{"sample":{"title":"Été \#(number)","count":\#(number),"flag":true,"price":"12.50"}}"#
            _ = try await platform.json("ruche.testing.v1.SampleService/CreateSample", body)
        }
    }

    var feed: @Sendable (UnsafeRawBufferPointer) -> Void {
        switch entry {
        case .codec: { [self] in codec($0) }
        case .json: { [self] in json($0) }
        case .filter: { [self] in filter($0) }
        case .http: { [self] in http($0) }
        }
    }

    /// What is read can be written, and is read again as the same.
    private func codec(_ bytes: UnsafeRawBufferPointer) {
        let schema = platform.core.schema
        do {
            try schema.check(bytes, message: message)
        } catch {
            return
        }
        guard let record = try? layout.decode(bytes, schema: schema) else { return }
        let first = encoded(record)
        guard let again = try? first.withUnsafeBytes({ try layout.decode($0, schema: schema) }) else {
            fatalError("what was written cannot be read")
        }
        guard encoded(again) == first else { fatalError("what was read again is another record") }
        guard let json = try? schema.json(fromWire: first, message: message) else { fatalError("no JSON of a record") }
        guard let wire = try? schema.wire(fromJSON: json, message: message),
            let third = try? wire.withUnsafeBytes({ try layout.decode($0, schema: schema) }), encoded(third) == first
        else { fatalError("the JSON of a record is another record") }
    }

    private func encoded(_ record: Record) -> [UInt8] {
        var writer = ByteWriter()
        layout.encode(record, into: &writer)
        return writer.finish()
    }

    /// JSON that is taken has one meaning.
    private func json(_ bytes: UnsafeRawBufferPointer) {
        let schema = platform.core.schema
        guard let wire = try? schema.wire(fromJSON: [UInt8](bytes), message: message) else { return }
        guard let json = try? schema.json(fromWire: wire, message: message) else {
            fatalError("what was read from JSON has none")
        }
        guard let again = try? schema.wire(fromJSON: json, message: message),
            (try? schema.json(fromWire: again, message: message)) == json
        else { fatalError("the same JSON was read in two ways") }
    }

    /// What a list is asked for is refused for a reason, or the store runs it: it never fails inside. The first letter says
    /// what the rest is.
    private func filter(_ bytes: UnsafeRawBufferPointer) {
        guard let kind = bytes.first, let field = Self.listFields[kind] else { return }
        var writer = ByteWriter()
        writer.tag(field, wireType: 2)
        writer.lengthDelimited(UnsafeRawBufferPointer(rebasing: bytes.dropFirst()))
        let body = writer.finish()
        let platform = platform
        let failure = waitFor { () -> CallFailure? in
            do {
                _ = try await platform.raw("ruche.testing.v1.SampleService/ListSamples", body)
                return nil
            } catch {
                return error as? CallFailure
            }
        }
        if failure?.code == .internal { fatalError("INTERNAL for a list") }
    }

    /// By letter: the field of `ListRequest`. f filter, o order_by, q query, t page_token, m read_mask.
    private static let listFields: [UInt8: Int] = [
        UInt8(ascii: "f"): 3, UInt8(ascii: "o"): 4, UInt8(ascii: "q"): 6, UInt8(ascii: "t"): 2, UInt8(ascii: "m"): 5,
    ]

    /// Whatever a connection sends, it is answered or closed.
    private func http(_ bytes: UnsafeRawBufferPointer) {
        guard let connection = RawConnection(port: address.port) else { fatalError("the server takes no connection") }
        connection.exchange(bytes, platform.administrator)
    }
}
