import Testing

@testable import Outbound

@Suite("The address guard")
struct AddressGuardTests {
    @Test(
        "Addresses of machines behind the firewall, of the server itself and of nobody are not public",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255", "127.0.0.1",
            "127.255.255.255", "169.254.0.0", "169.254.169.254", "172.16.0.0", "172.31.255.255", "192.0.0.1",
            "192.0.0.170", "192.0.2.55", "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.0",
            "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
            "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8",
            "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:2::1", "2001:10::1", "2001:1ff:ffff::1",
            "2001:db8::1", "2002:7f00:1::1", "3fff::1", "3fff:fff:ffff::1", "4000::1", "5f00::1", "fc00::1",
            "fd12:3456:789a::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "ff0e::1",
        ]
    )
    func closed(text: String) throws {
        let address = try #require(NetworkAddress(text))
        #expect(!AddressGuard.isPublic(address))
        #expect(!AddressGuard().permits(address))
    }

    @Test(
        "The neighbours of every closed block are public",
        arguments: [
            "1.0.0.0", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
            "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0",
            "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
            "198.20.0.0", "198.51.99.255", "198.51.101.0", "203.0.112.255", "203.0.114.0", "223.255.255.255",
            "8.8.8.8", "2000::1", "2001:200::1", "2001:db7::1", "2001:db9::1", "2003::1", "2606:4700::1111",
            "2a01:e0a::1", "3ffe:ffff::1", "3fff:1000::1",
        ]
    )
    func open(text: String) throws {
        let address = try #require(NetworkAddress(text))
        #expect(AddressGuard.isPublic(address))
        #expect(AddressGuard().permits(address))
    }

    @Test(
        "The operator opens blocks, and nothing beside them",
        arguments: [
            ("10.1.0.0/16", "10.1.255.255", true), ("10.1.0.0/16", "10.2.0.0", false),
            ("10.1.2.3", "10.1.2.3", true), ("10.1.2.3", "10.1.2.4", false),
            ("192.168.4.0/22", "192.168.7.255", true), ("192.168.4.0/22", "192.168.8.0", false),
            ("127.0.0.0/8", "::ffff:127.0.0.1", false), ("::ffff:0:0/96", "::ffff:127.0.0.1", true),
            ("::1", "::1", true), ("fd00::/8", "fdff::1", true), ("fd00::/8", "fc00::1", false),
            ("0.0.0.0/0", "127.0.0.1", true), ("0.0.0.0/0", "::1", false), ("::/0", "fe80::1", true),
            ("10.0.0.0/8, 127.0.0.1", "127.0.0.1", true),
        ]
    )
    func allowed(list: String, text: String, isPermitted: Bool) throws {
        let address = try #require(NetworkAddress(text))
        #expect(AddressGuard(allowed: try blocks(list)).permits(address) == isPermitted)
    }

    @Test(
        "What is no block is refused, and so is one whose address says more than its prefix",
        arguments: [
            "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.1/8", "10.0/8", "fd00::1/8",
            "::/129", "localhost", "10.0.0.0/8/8", "0x7f.1",
        ]
    )
    func noBlock(text: String) {
        #expect(AddressBlock(text) == nil)
    }

    @Test("A list with one mistake is no list")
    func noList() throws {
        #expect(AddressBlock.list("10.0.0.0/8, nonsense") == nil)
        #expect(try blocks("").isEmpty)
    }

    @Test(
        "An address is written so that it reads back the same",
        arguments: [
            ("127.0.0.1", "127.0.0.1"), ("::1", "0:0:0:0:0:0:0:1"), ("2001:DB8::a", "2001:db8:0:0:0:0:0:a"),
            ("::ffff:1.2.3.4", "0:0:0:0:0:ffff:102:304"),
        ]
    )
    func text(written: String, normal: String) throws {
        let address = try #require(NetworkAddress(written))
        #expect(address.description == normal)
        #expect(NetworkAddress(normal) == address)
    }

    @Test(
        "Other ways to write an address are names, which only the resolver may know",
        arguments: [
            "0x7f.1", "2130706433", "017700000001", "127.1", "127.0.0.1.", " 127.0.0.1", "fe80::1%eth0", "[::1]", "1",
        ]
    )
    func names(text: String) {
        #expect(NetworkAddress(text) == nil)
    }
}
