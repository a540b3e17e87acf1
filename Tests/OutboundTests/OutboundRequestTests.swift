import Kernel
import Testing

@Suite("Requests that leave the server")
struct OutboundRequestTests {
    @Test(
        "An address is read one way only",
        arguments: [
            ("http://example.fr", "http://example.fr/"), ("HTTPS://Example.FR:443/a?b#c", "https://example.fr/a?b"),
            ("http://example.fr.:8080", "http://example.fr:8080/"),
            ("https://example.fr?q=1", "https://example.fr/?q=1"),
            ("http://[2001:DB8::1]:81/", "http://[2001:db8::1]:81/"), ("http://a_b.fr/%C3%A9", "http://a_b.fr/%C3%A9"),
            ("http://example.fr/a/../b//c", "http://example.fr/a/../b//c"),
            ("https://example.fr#@evil", "https://example.fr/"),
        ]
    )
    func read(text: String, normal: String) throws {
        let url = try OutboundURL(text)
        #expect(url.description == normal)
        #expect(try OutboundURL(normal) == url)
    }

    @Test(
        "An address that two programs could read differently is refused",
        arguments: [
            "", "example.fr", "//example.fr", "ftp://example.fr", "file:///etc/passwd", "http:/example.fr", "http://",
            "http:///path", "http://user@example.fr", "http://user:secret@example.fr/", "http://example.fr@127.0.0.1/",
            "http://example.fr:/", "http://example.fr:0/", "http://example.fr:65536/", "http://example.fr:+80/",
            "http://example.fr:8o/", "http://example.fr:80:80/", "http://[::1", "http://[::1]x/", "http://[]/",
            "http://[127.0.0.1]/", "http://[fe80::1%25eth0]/", "http://ex%61mple.fr/", "http://exämple.fr/",
            "http://example.fr/é", "http://example.fr/a b", "http://example.fr\\@evil.fr/", "http://example.fr/\u{0}",
            "http://example.fr/\r\nhost: evil", "http://example.fr/%", "http://example.fr/%zz", "http://.fr/",
            "http://example..fr/", "http://./", "http+unix://socket/", "http://a{b}.fr/",
            "http://\(String(repeating: "a", count: 64)).fr/", "http://x.fr/\(String(repeating: "a", count: 9000))",
        ]
    )
    func refused(text: String) {
        let error = #expect(throws: OutboundError.self) { try OutboundURL(text) }
        #expect(error?.reason == "ADDRESS_INVALID")
    }

    @Test(
        "A redirect leads where a browser would go",
        arguments: [
            ("/x?y", "https://example.fr/x?y"), ("x", "https://example.fr/a/x"), ("../x", "https://example.fr/x"),
            ("?q", "https://example.fr/a/b?q"), ("//other.fr/x", "https://other.fr/x"),
            ("https://other.fr:444", "https://other.fr:444/"),
        ]
    )
    func resolved(location: String, expected: String) throws {
        #expect(try OutboundURL("https://example.fr/a/b?c").resolving(location).description == expected)
    }

    @Test(
        "A redirect to what is no web address is refused",
        arguments: ["ftp://x.fr/", "javascript:1", "http://a@b.fr/"]
    )
    func badRedirect(location: String) throws {
        let request = try OutboundRequest(.get, "http://example.fr/")
        let error = #expect(throws: OutboundError.self) { try request.redirected(status: 302, to: location) }
        #expect(error?.reason == "ADDRESS_INVALID")
    }

    @Test("A redirect that would give TLS up is refused")
    func downgrade() throws {
        let request = try OutboundRequest(.get, "https://example.fr/")
        #expect(throws: OutboundError.addressForbidden(host: "example.fr")) {
            try request.redirected(status: 301, to: "http://example.fr/")
        }
    }

    static let redirects: [(OutboundMethod, Int, OutboundMethod)] = [
        (.post, 301, .get), (.post, 302, .get), (.post, 303, .get), (.post, 307, .post), (.post, 308, .post),
        (.put, 301, .put), (.put, 303, .get), (.head, 303, .head), (.delete, 302, .delete),
    ]

    @Test("A redirect keeps or drops the method and body as HTTP says", arguments: redirects)
    func method(before: OutboundMethod, status: Int, after: OutboundMethod) throws {
        let request = try OutboundRequest(
            before,
            "http://example.fr/",
            headers: [OutboundHeader("Content-Type", "text/plain"), OutboundHeader("X-Note", "kept")],
            body: before == .head ? [] : [1]
        )
        let next = try request.redirected(status: status, to: "/next")
        let names = next.headers.map(\.name)
        #expect(next.method == after)
        #expect(next.body.isEmpty == (before != after || before == .head))
        #expect(names == (before == after ? ["content-type", "x-note"] : ["x-note"]))
    }

    @Test(
        "Secrets stay with the origin that they were meant for",
        arguments: [
            ("/next", true), ("https://example.fr:443/next", true), ("https://example.fr:444/", false),
            ("https://www.example.fr/", false), ("//evil.fr/", false),
        ]
    )
    func secrets(location: String, isSameOrigin: Bool) throws {
        let secrets = ["authorization", "cookie", "x-api-key"].map { OutboundHeader($0, "secret") }
        let request = try OutboundRequest(
            .get,
            "https://example.fr/",
            headers: secrets + [OutboundHeader("accept", "text/html")]
        )
        let next = try request.redirected(status: 302, to: location)
        let names = next.headers.map(\.name)
        #expect(names == (isSameOrigin ? ["authorization", "cookie", "x-api-key", "accept"] : ["accept"]))
    }

    @Test(
        "Headers that are malformed, or the client's own, are refused",
        arguments: [
            ("", "x"), ("a b", "x"), ("a:b", "x"), ("a\r\n", "x"), ("é", "x"), ("x", "a\r\nb: c"), ("x", "\u{0}"),
            ("x", "é"), ("x", "\u{7F}"), ("Host", "evil.fr"), ("content-length", "1"), ("Transfer-Encoding", "chunked"),
            ("connection", "upgrade"), ("accept-encoding", "br"), ("x", String(repeating: "a", count: 20_000)),
        ]
    )
    func headers(name: String, value: String) {
        let error = #expect(throws: OutboundError.self) {
            try OutboundRequest(.get, "http://example.fr/", headers: [OutboundHeader(name, value)])
        }
        #expect(error?.reason == "OUTBOUND_REQUEST_INVALID")
    }

    static let bodies: [(OutboundMethod, Int, Bool)] = [(.post, 4, true), (.post, 5, false), (.get, 1, false)]

    @Test("A body that is too large, or where none belongs, is refused", arguments: bodies)
    func body(method: OutboundMethod, size: Int, isFine: Bool) async {
        let why = await reason {
            try OutboundRequest(
                method,
                "http://example.fr/",
                body: [UInt8](repeating: 0, count: size),
                limits: OutboundLimits(requestBytes: 4)
            )
        }
        #expect(why == (isFine ? nil : "OUTBOUND_REQUEST_INVALID"))
    }

    @Test("Limits stay within their own")
    func limits() {
        let most = OutboundLimits(timeout: .seconds(9999), requestBytes: .max, answerBytes: .max, redirects: .max)
        #expect(most.timeout == .seconds(300))
        #expect(most.requestBytes == 16 << 20)
        #expect(most.answerBytes == 64 << 20)
        #expect(most.redirects == 10)
        let least = OutboundLimits(timeout: .zero, requestBytes: -1, answerBytes: -1, redirects: -1)
        #expect(least.timeout == .milliseconds(1))
        #expect(least.requestBytes == 0)
        #expect(least.answerBytes == 0)
        #expect(least.redirects == 0)
    }
}
