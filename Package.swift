// swift-tools-version: 6.2
import PackageDescription

// The architecture as a list: each room and what it may use. What is not listed cannot be reached.

let handWritten: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Rooms that hold only generated messages: exempt from warnings as errors.
let generated: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let protobuf = Target.Dependency.product(name: "SwiftProtobuf", package: "swift-protobuf")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOTLS", package: "swift-nio"),
    .product(name: "NIOHTTP2", package: "swift-nio-http2"),
    .product(name: "NIOHPACK", package: "swift-nio-http2"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
]

/// The two rooms of one plugin and its tests; `requires` are the plugins whose API rooms it may import.
func plugin(_ name: String, requires: [String] = []) -> [Target] {
    rooms(name, folder: "Plugins/\(name)", requires: requires) + [
        .testTarget(
            name: "\(name)PluginTests",
            dependencies: [
                "TestKit", "Kernel", "Contract", "Model", "TestingPlugin", .byName(name: "\(name)Plugin"),
                .byName(name: "\(name)API"), protobuf,
            ] + requires.flatMap { [.byName(name: "\($0)API"), .byName(name: "\($0)Plugin")] },
            swiftSettings: handWritten
        )
    ]
}

/// The rooms of a module: its messages, and its rules and verbs.
func rooms(_ name: String, folder: String, requires: [String] = []) -> [Target] {
    [
        .target(
            name: "\(name)API",
            dependencies: ["Kernel", "Contract", "Model", "Identifiers", protobuf],
            path: "\(folder)/API",
            swiftSettings: generated
        ),
        .target(
            name: "\(name)Plugin",
            dependencies: ["Kernel", "Contract", "Model", "Identifiers", .byName(name: "\(name)API"), protobuf]
                + requires.map { .byName(name: "\($0)API") },
            path: "\(folder)/Plugin",
            resources: [.copy("Resources")],
            swiftSettings: handWritten
        ),
    ]
}

/// One line per plugin, in the order they were added; `make plugin` appends here.
let plugins: [[Target]] = [
    plugin("Directory"),
    plugin("Catalogue", requires: ["Directory"]),
]

/// What `make fuzz` alone builds: it links with libFuzzer, which is there only when everything is instrumented for it.
let fuzz: [Target] =
    Context.environment["RUCHE_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "Fuzz",
            dependencies: ["TestKit", "Gateway", "Kernel", "Model", "TestingPlugin", "TestingAPI", logging],
            path: "Tests/Fuzz",
            exclude: ["Corpus"],
            swiftSettings: handWritten
        )
    ]

let package = Package(
    name: "ruche",
    products: [.executable(name: "ruche", targets: ["ruche"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-protobuf", exact: "1.39.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-http2", from: "1.46.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["YAML"]),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

        .target(name: "Identifiers", swiftSettings: handWritten),
        .target(name: "Model", dependencies: [protobuf], swiftSettings: handWritten),
        .target(name: "Contract", dependencies: ["Model", protobuf], swiftSettings: generated),
        .target(
            name: "Kernel",
            dependencies: ["Contract", "Model", protobuf, crypto, "CArgon2", logging, metrics],
            resources: [.copy("Resources")],
            swiftSettings: handWritten
        ),
        .target(name: "Storage", dependencies: ["Kernel", "Model", "CSQLite", logging], swiftSettings: handWritten),
        .target(
            name: "Spreadsheet",
            dependencies: ["Kernel", "Model", "CXLSXWriter", "CZlib"],
            swiftSettings: handWritten
        ),
        .target(
            name: "Gateway",
            dependencies: [
                "Kernel", "Contract", "Model", protobuf, "CZlib", logging,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
            ] + nio,
            swiftSettings: handWritten
        ),
        .target(
            name: "Outbound",
            dependencies: [
                "Kernel", logging,
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: handWritten
        ),
        .target(
            name: "Server",
            dependencies: [
                "Gateway", "Storage", "Outbound", "Spreadsheet", "Kernel", "Contract", "Model", protobuf, logging,
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "NIOCore", package: "swift-nio"),
            ] + plugins.map { .byName(name: $0[1].name) },
            resources: [.copy("Resources")],
            swiftSettings: handWritten
        ),
        .executableTarget(
            name: "ruche",
            dependencies: [
                "Server", "Gateway", "Kernel", "Contract", "Model", protobuf, logging,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: handWritten
        ),
        .target(
            name: "TestKit",
            dependencies: ["Gateway", "Storage", "Spreadsheet", "Kernel", "Contract", "Model", protobuf],
            swiftSettings: handWritten
        ),

        // The server under test and under measure: what is released, and the module that only tests know.
        .executableTarget(
            name: "TestServer",
            dependencies: [
                "Server", "Gateway", "Kernel", "Contract", "Model", "TestingPlugin", protobuf, logging,
            ],
            path: "Tests/TestServer",
            swiftSettings: handWritten
        ),
        .executableTarget(
            name: "CodecJudge",
            dependencies: ["Model", "Contract", "TestingAPI", protobuf],
            path: "Tests/CodecJudge",
            swiftSettings: handWritten
        ),
        .executableTarget(
            name: "IdentifierJudge",
            dependencies: ["Identifiers"],
            path: "Tests/IdentifierJudge",
            swiftSettings: handWritten
        ),
        .testTarget(name: "IdentifierTests", dependencies: ["Identifiers", "TestKit"], swiftSettings: handWritten),
        .testTarget(
            name: "ModelTests",
            dependencies: ["TestKit", "Model", "Contract", "TestingAPI", protobuf],
            swiftSettings: handWritten
        ),
        .testTarget(
            name: "KernelTests",
            dependencies: [
                "TestKit", "Storage", "Kernel", "Contract", "Model", "TestingPlugin", "TestingAPI", "DirectoryPlugin",
                "DirectoryAPI", protobuf, logging,
            ],
            swiftSettings: handWritten
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: ["TestKit", "Storage", "Kernel", "Model", "CSQLite", logging],
            swiftSettings: handWritten
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "Gateway", "Storage", "Kernel", "Contract", "Model", "TestKit", "TestingPlugin", "TestingAPI",
                "DirectoryPlugin", "DirectoryAPI", protobuf, logging,
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: handWritten
        ),
        .testTarget(
            name: "SpreadsheetTests",
            dependencies: ["Spreadsheet", "Kernel", "Model"],
            swiftSettings: handWritten
        ),
        .testTarget(
            name: "OutboundTests",
            dependencies: [
                "Outbound", "TestKit", "TestingPlugin", "TestingAPI", "Kernel", "Contract", "Model", protobuf, logging,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: handWritten
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: handWritten),

        .target(
            name: "LoadClient",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHPACK", package: "swift-nio-http2"),
            ],
            path: "Bench/LoadClient",
            swiftSettings: handWritten
        ),
        .executableTarget(
            name: "ruche-bench",
            dependencies: [
                "LoadClient", "Server", "Gateway", "Outbound", "Kernel", "Contract", "Model", "DirectoryPlugin",
                "DirectoryAPI",
                "CatalogueAPI", "TestingPlugin", "TestingAPI", protobuf, logging,
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Bench/Main",
            swiftSettings: handWritten
        ),
    ] + fuzz + plugins.flatMap { $0 } + rooms("Testing", folder: "Tests/TestingPlugin"),
    swiftLanguageModes: [.v6]
)
