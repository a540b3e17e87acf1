import Foundation
import Logging
import TestKit
import Testing

@testable import Storage

@Suite("The SQLite engine")
struct SQLiteConformanceTests {
    @Test("does what every engine must do", arguments: StoreConformance.cases)
    func conforms(_ item: StoreConformance.Case) async throws {
        try await withTemporaryFolder { folder in
            try await item.run(
                StoreConformance(place: folder) { setup in
                    var configuration = SQLiteConfiguration()
                    configuration.maximumOpen = setup.maximumOpen
                    configuration.queuedReads = setup.queuedReads
                    configuration.queuedWrites = setup.queuedWrites
                    return try SQLiteEngine(
                        folder: setup.place,
                        controlSchemas: setup.controlSchemas,
                        tenantSchemas: setup.tenantSchemas,
                        configuration: configuration,
                        logger: quietLogger
                    )
                }
            )
        }
    }
}

/// Damage and refusals are what these tests provoke: nobody wants to read them.
let quietLogger = Logger(label: "ruche.test") { _ in SwiftLogNoOpLogHandler() }

/// A folder for the time of `body`.
func withTemporaryFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ruche-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do { try await body(folder) } catch {
        try FileManager.default.removeItem(atPath: folder)
        throw error
    }
    try FileManager.default.removeItem(atPath: folder)
}
