import Contract
import Foundation
import Kernel
import Logging
import Testing

@testable import Server

@Suite("The file of the plans")
struct PlansFileTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func path() -> String {
        FileManager.default.temporaryDirectory.appending(path: "plans-\(UUID().uuidString).yaml")
            .path(percentEncoded: false)
    }

    /// What is refused of a text, without the file's name.
    private func refusal(_ text: String) throws -> String? {
        let path = path()
        try Data(text.utf8).write(to: URL(filePath: path))
        defer { unlink(path) }
        do {
            _ = try PlansFile(path: path).read()
            return nil
        } catch let refused as PlansRefused {
            return "\(refused.line): \(refused.reason)"
        }
    }

    @Test("The file of the project is one that this server takes")
    func projectFile() throws {
        let path = Self.root.appending(path: "config/plans.yaml").path(percentEncoded: false)
        #expect(try PlansCheck.names(in: path) == ["complete", "discovery"])
        let drafts = try PlansFile(path: path).read()
        #expect(drafts.defaultPlan?.value == "complete")
        let quotas = drafts.plans.first { $0.name.value == "discovery" }?.quotas.map(\.value) ?? []
        #expect(quotas.first { $0.kind == .storage }?.hard == 1_000_000_000)
        #expect(quotas.first { $0.entity == "directory.account" }?.soft == 900)
    }

    @Test("What cannot be understood is refused with its line")
    func refusals() throws {
        let rows: [(text: String, sentence: String?)] = [
            ("default: a\nplans:\n  a:\n    modules: [x]\n", nil),
            ("", "0: it is empty"),
            ("default: a\nplan:\n  a: {}\n", "2: unknown key plan: `default` and `plans` are known"),
            (
                "default: a\nplans:\n  a:\n    module: [x]\n",
                "4: unknown key module: a plan has label, modules, features and quotas"
            ),
            ("default: a\nplans:\n  a:\n    modules: x\n", "4: modules is no list"),
            ("default: [a]\nplans: {}\n", "1: default is no short text"),
            ("plans:\n  - a\n", "2: plans is no block of keys and values"),
            (
                "plans:\n  a:\n    quotas:\n      seats: {hard: 1}\n",
                "4: unknown quota seats: users, records, storage, mails are known"
            ),
            (
                "plans:\n  a:\n    quotas:\n      users: {most: 1}\n",
                "4: unknown key most: a quota has soft and hard"
            ),
            ("plans:\n  a:\n    quotas:\n      users: {hard: many}\n", "4: many is no whole number"),
            (
                "plans:\n  a:\n    quotas:\n      storage: {hard: 3 apples}\n",
                "4: 3 apples is no whole number of bytes, kB, MB, GB or TB"
            ),
            (
                "plans:\n  a:\n    quotas:\n      storage: {hard: 99999999 TB}\n",
                "4: 99999999 TB is too large"
            ),
        ]
        for row in rows { #expect(try refusal(row.text) == row.sentence, "\(row.text)") }
        // The parser's own words, at the line where it stopped.
        #expect(try refusal("default: a\nplans: {a: [}\n")?.hasPrefix("2: ") == true)
        #expect(try refusal("default: a\ndefault: b\n")?.contains("default") == true)
    }

    @Test("Sizes are written as people write them")
    func sizes() throws {
        let path = path()
        defer { unlink(path) }
        let rows: [(text: String, bytes: Int64)] = [
            ("0", 0), ("1_000", 1000), ("500 MB", 500_000_000), ("2GiB", 2_147_483_648), ("3 kB", 3000),
        ]
        for row in rows {
            let text = "default: a\nplans:\n  a:\n    quotas:\n      storage: {hard: \(row.text)}\n"
            try Data(text.utf8).write(to: URL(filePath: path))
            #expect(try PlansFile(path: path).read().plans.first?.quotas.first?.value.hard == row.bytes)
        }
    }

    @Test(
        "A server starts with the plans of its file, takes another file without a restart, and keeps them when it is wrong"
    )
    func watch() async throws {
        let path = path()
        defer { unlink(path) }
        func write(_ text: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }
        var configuration = ServerConfiguration()
        configuration.dataFolder = FileManager.default.temporaryDirectory
            .appending(path: "ruche-\(UUID().uuidString)").path(percentEncoded: false)
        configuration.port = 0
        configuration.plansFile = path
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        // A file that is wrong from the start stops it, with a sentence.
        try write("default: a\nplans:\n  a: {modules: [nothing]}\n")
        let wrong = try RucheServer(configuration: configuration, logger: logger)
        let refused = await #expect(throws: StartError.self) { try await wrong.start() }
        #expect(refused?.description.contains("line 3: this server has no module nothing") == true)
        try write("default: a\nplans:\n  a: {modules: [directory]}\n")
        let server = try RucheServer(configuration: configuration, logger: logger)
        _ = try await server.start()
        let watch = PlansWatch(PlansFile(path: path), server.dispatcher, logger: logger)
        func plans() -> [String] { server.dispatcher.core.plans.current.book.plans.keys.sorted() }
        #expect(plans() == ["a"])
        try await watch.start()
        try write("default: a\nplans:\n  a: {modules: [directory]}\n  b: {modules: []}\n")
        await watch.look()
        #expect(plans() == ["a", "b"])
        try write("default: a\nplans:\n  c: {modules: []}\n")
        await watch.look()
        #expect(plans() == ["a", "b"])
        #expect(server.dispatcher.core.plans.current.fault?.line == 1)
        await server.stop()
        try FileManager.default.removeItem(atPath: configuration.dataFolder)
    }
}
