import Foundation
import Testing

/// The compiler checks imports between our own rooms; third-party modules it does not see, so this does.
@Suite("Each room uses only what it may")
struct RoomImportsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let common: Set<String> = [
        "Foundation", "FoundationEssentials", "Synchronization", "Dispatch", "Glibc",
    ]
    private static let nio: Set<String> = [
        "NIOCore", "NIOPosix", "NIOHTTP1", "NIOTLS", "NIOHTTP2", "NIOHPACK", "NIOSSL", "NIOConcurrencyHelpers",
        "HummingbirdCore", "HTTPTypes",
    ]
    /// What a room may import besides `common`.
    private static let allowed: [String: Set<String>] = [
        "Sources/Model": ["SwiftProtobuf"],
        "Sources/Contract": ["Model", "SwiftProtobuf"],
        "Sources/Kernel": ["Contract", "Model", "SwiftProtobuf", "Crypto", "CArgon2", "Logging", "Metrics"],
        "Sources/Storage": ["Kernel", "Model", "CSQLite", "Logging"],
        "Sources/Spreadsheet": ["Kernel", "Model", "CXLSXWriter", "CZlib"],
        "Sources/Outbound": [
            "Kernel", "Model", "Logging", "AsyncHTTPClient", "NIOCore", "NIOHTTP1", "NIOHTTPCompression", "NIOSSL",
        ],
        "Sources/Gateway": nio.union(["Kernel", "Contract", "Model", "SwiftProtobuf", "CZlib", "Logging"]),
    ]

    static let rooms = Array(allowed.keys).sorted()

    /// The modules that the Swift files of a folder import.
    private static func imports(_ folder: String) throws -> [(file: String, module: String)] {
        let base = root.appendingPathComponent(folder)
        guard let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil) else { return [] }
        var found: [(String, String)] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count > keyword + 1,
                    keyword == 0
                        || ["public", "package", "internal", "private", "fileprivate", "@testable"]
                            .contains(words[0])
                else { continue }
                let name = words.count > keyword + 2 ? words[keyword + 2] : words[keyword + 1]
                found.append((file.lastPathComponent, String(name.split(separator: ".")[0])))
            }
        }
        return found
    }

    @Test("A room imports no module that the architecture does not give it", arguments: rooms)
    func room(_ folder: String) throws {
        let found = try Self.imports(folder)
        #expect(!found.isEmpty, "\(folder) was not found")
        let allowed = Self.common.union(try #require(Self.allowed[folder]))
        for (file, module) in found where !allowed.contains(module) {
            Issue.record("\(folder)/\(file) imports \(module)")
        }
    }

    @Test("A plugin imports the kernel, its own messages and other modules' APIs, never an engine, a door or a plugin")
    func plugins() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Self.root.appendingPathComponent("Plugins").path
        )
        #expect(folders.contains("Directory"))
        for name in folders {
            for (file, module) in try Self.imports("Plugins/\(name)") {
                let isAllowed =
                    Self.common.union(["Kernel", "Contract", "Model", "Identifiers", "SwiftProtobuf"])
                    .contains(module)
                    || module.hasSuffix("API")
                if !isAllowed { Issue.record("Plugins/\(name)/\(file) imports \(module)") }
            }
        }
    }
}
