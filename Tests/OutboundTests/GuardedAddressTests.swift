import Foundation
import Kernel
import Testing

@testable import Outbound

@Suite("Where the HTTP client connects")
struct GuardedAddressTests {
    @Test(
        "The server's own machine is not reached, however it is written",
        arguments: [
            "127.0.0.1", "localhost", "LOCALHOST.", "[::1]", "0x7f.1", "2130706433", "017700000001", "127.1", "0.0.0.0",
            "0",
            "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::]", "[0:0:0:0:0:0:0:1]", "127.0.0.1.",
        ]
    )
    func loopback(host: String) async throws {
        let server = try await WebServer.start()
        let http = try client(allowed: "")
        let request = try OutboundRequest(.get, "http://\(host):\(server.port)/")
        #expect(await reason { try await http.send(request) } == "ADDRESS_FORBIDDEN")
        #expect(server.heard.isEmpty)
        try await server.stop()
    }

    @Test(
        "A redirect is no way around",
        arguments: ["http://127.0.0.2:%/", "//127.0.0.2:%/x", "http://inside.test:%/", "http://mixed.test:%/"]
    )
    func redirect(location: String) async throws {
        let server = try await WebServer.start()
        let names = ["inside.test": ["127.0.0.2"], "mixed.test": ["127.0.0.1", "127.0.0.2"]]
        let http = try client(allowed: "127.0.0.1", resolver: FixedResolver(names))
        let there = location.replacingOccurrences(of: "%", with: "\(server.port)")
        let request = try OutboundRequest(.get, "http://127.0.0.1:\(server.port)/to?302&\(there)")
        #expect(await reason { try await http.send(request) } == "ADDRESS_FORBIDDEN")
        #expect(server.heard.count == 1)
        try await server.stop()
    }

    @Test(
        "A host with one forbidden address is refused, wherever that one stands",
        arguments: [["93.184.215.14", "127.0.0.1"], ["10.0.0.1", "93.184.215.14"], ["2606:4700::1111", "::1"]]
    )
    func mixed(addresses: [String]) async throws {
        let http = try client(allowed: "", resolver: FixedResolver(["mixed.test": addresses]))
        let request = try OutboundRequest(.get, "http://mixed.test/")
        #expect(await reason { try await http.send(request) } == "ADDRESS_FORBIDDEN")
    }

    @Test("The connection goes to the address that was checked, and a host is asked for once a request")
    func rebinding() async throws {
        let server = try await WebServer.start()
        // No name server knows it: a client that looked it up again would find nothing.
        let resolver = FixedResolver(["rebound.test": ["127.0.0.1"]])
        let http = try client(resolver: resolver)
        let request = try OutboundRequest(.get, "http://rebound.test:\(server.port)/")
        #expect(try await http.send(request).status == 200)
        #expect(resolver.asked == ["rebound.test"])
        try await server.stop()
    }

    @Test("A name that nobody knows is told so, and an address that is none")
    func unknown() async throws {
        let http = try client(resolver: FixedResolver([:]))
        let unknown = try OutboundRequest(.get, "http://unknown.test/")
        #expect(await reason { try await http.send(unknown) } == "NAME_UNKNOWN")
        let malformed = try OutboundRequest(.get, "http://[1::2::3]/")
        #expect(await reason { try await http.send(malformed) } == "ADDRESS_INVALID")
    }

    @Test("The system's resolver knows this machine, and no name that cannot be")
    func system() async throws {
        let resolver = SystemResolver(atOnce: 2, waiting: 2)
        let found = try await resolver.addresses(of: "localhost")
        #expect(found.allSatisfy { !AddressGuard.isPublic($0) })
        // Too long for a label, so that no name server is asked.
        let impossible = String(repeating: "a", count: 64) + ".invalid"
        #expect(await reason { try await resolver.addresses(of: impossible) } == "NAME_UNKNOWN")
    }

    @Test("TLS is agreed on with the host that was named, not with the address")
    func tls() async throws {
        let trust = try temporaryFile(TestCertificate.certificate, suffix: ".pem")
        defer { unlink(trust) }
        let server = try await WebServer.start(tls: TestCertificate.context())
        let names = ["service.test": ["127.0.0.1"], "other.test": ["127.0.0.1"]]
        let http = try client(resolver: FixedResolver(names)) { $0.trust = trust }
        let named = try OutboundRequest(.get, "https://service.test:\(server.port)/")
        #expect(try await http.send(named).status == 200)
        let others = try ["other.test", "127.0.0.1"].map {
            try OutboundRequest(.get, "https://\($0):\(server.port)/")
        }
        for request in others {
            #expect(await reason { try await http.send(request) } == "UNREACHABLE")
        }
        let untrusting = try client(resolver: FixedResolver(names))
        #expect(await reason { try await untrusting.send(named) } == "UNREACHABLE")
        #expect(server.heard.count == 1)
        try await server.stop()
    }

    @Test("A file of certificates that cannot be read stops the start")
    func badTrust() {
        #expect(throws: (any Error).self) { try client { $0.trust = "/nowhere.pem" } }
    }
}
