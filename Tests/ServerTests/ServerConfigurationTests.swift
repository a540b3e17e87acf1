import Foundation
import Testing

@testable import Server

@Suite("Configuration")
struct ServerConfigurationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Writes a configuration file for one test.
    private func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "ruche-\(UUID().uuidString).yaml")
        try Data(text.utf8).write(to: path)
        return path.path(percentEncoded: false)
    }

    private func refusal(_ text: String, environment: [String: String] = [:]) async throws -> StartError? {
        let path = try file(text)
        defer { unlink(path) }
        do throws(StartError) {
            _ = try await ServerConfiguration.read(file: path, environment: environment)
            return nil
        } catch {
            return error
        }
    }

    @Test("The file of the project holds every key, at its default")
    func projectFile() async throws {
        let path = Self.root.appending(path: ServerConfiguration.usualFile).path(percentEncoded: false)
        let read = try await ServerConfiguration.read(file: path, environment: [:])
        for key in ConfigurationKey.all { #expect(key.text(read) == key.text(ServerConfiguration()), "\(key.name)") }
        #expect(
            try keys(in: String(contentsOfFile: path, encoding: .utf8)) == ConfigurationKey.all.map(\.name).sorted()
        )
    }

    /// The keys of our own file, which nests at most once.
    private func keys(in text: String) -> [String] {
        var keys: [String] = []
        var section = ""
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":"), !line.contains("#") else { continue }
            let name = line[..<colon].trimmingCharacters(in: .whitespaces)
            let hasValue = !line[line.index(after: colon)...].allSatisfy(\.isWhitespace)
            if line.first != " " { section = name }
            if hasValue { keys.append(line.first == " " ? "\(section).\(name)" : name) }
        }
        return keys.sorted()
    }

    @Test("The environment wins over the file, and the file over the default")
    func order() async throws {
        let path = try file("listen:\n  port: 9000\n  host: 127.0.0.2\n")
        defer { unlink(path) }
        let read = try await ServerConfiguration.read(file: path, environment: ["RUCHE_LISTEN_PORT": "9001"])
        #expect(read.port == 9001)
        #expect(read.host == "127.0.0.2")
        #expect(read.dataFolder == "data")
    }

    @Test("A key that does not exist is refused by its name")
    func unknownKey() async throws {
        guard case .unknownKey("listen.prot", _)? = try await refusal("listen:\n  prot: 9000\n") else {
            Issue.record("the key was accepted")
            return
        }
    }

    @Test(
        "A value that does not fit is refused by its key",
        arguments: [
            ("listen:\n  port: 65536\n", "listen.port"), ("listen:\n  port: [1, 2]\n", "listen.port"),
            ("log:\n  level: loud\n", "log.level"), ("limits:\n  drain_seconds: 0\n", "limits.drain_seconds"),
            ("kernel:\n  rehearses_commands: perhaps\n", "kernel.rehearses_commands"),
            ("kernel:\n  time_zone: Europe/Grenoble\n", "kernel.time_zone"),
        ]
    )
    func badValue(text: String, key: String) async throws {
        guard case .badValue(let named, _, _)? = try await refusal(text) else {
            Issue.record("the value was accepted")
            return
        }
        #expect(named == key)
    }

    @Test("Half of a certificate, or one that is not there, stops the start")
    func certificates() async throws {
        let missing = "/nowhere/certificate.pem"
        #expect(try await refusal("tls:\n  certificate: \(missing)\n") == .halfTLS(missing: "tls.private_key"))
        let both = "tls:\n  certificate: \(missing)\n  private_key: \(missing)\n"
        guard case .certificateUnusable(missing, _)? = try await refusal(both) else {
            Issue.record("the certificate was accepted")
            return
        }
    }

    @Test("A file that is asked for must be there")
    func missingFile() async {
        await #expect(throws: StartError.configurationUnreadable(file: "/nowhere.yaml", "it is not there")) {
            try await ServerConfiguration.read(file: "/nowhere.yaml", environment: [:])
        }
    }
}
