import Contract
import Foundation
import Kernel

/// Fills the tables that all tenants share, as the operator: a file `shared/<entity>.csv` of the demo's folder for each.
///
/// A table that has records already is left as it is.
struct DemoTables {
    /// The most that the server takes at once, bytes.
    private static let piece = 262_144

    let server: RucheServer
    let operatorToken: String
    /// The demo's.
    let folder: String

    private var shared: String { folder + "/shared" }

    /// Answers how many records each table was given.
    func load() async throws(StartError) -> [(entity: String, count: Int)] {
        var made: [(entity: String, count: Int)] = []
        for name in try names() {
            do {
                if let one = try await load(name) { made.append(one) }
            } catch let failure as CallFailure {
                throw .demoUnusable("shared/\(name): \(failure.message)")
            } catch {
                throw .demoUnusable("shared/\(name): \(error)")
            }
        }
        return made
    }

    private func names() throws(StartError) -> [String] {
        guard FileManager.default.fileExists(atPath: shared) else { return [] }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: shared).filter { $0.hasSuffix(".csv") }.sorted()
        } catch {
            throw .demoUnusable("the folder \(shared) cannot be read")
        }
    }

    private func load(_ name: String) async throws -> (entity: String, count: Int)? {
        let entity = String(name.dropLast(4))
        let tables = try await server.call(
            SharedTableMethods.listSharedTables,
            ListSharedTablesRequest(),
            token: operatorToken
        ).tables
        guard !tables.contains(where: { $0.entity == entity && $0.records > 0 }) else { return nil }
        var request = ReplaceSharedTableRequest()
        request.entity = entity
        request.fileID = try await send(name)
        let made = try await server.call(SharedTableMethods.replaceSharedTable, request, token: operatorToken)
        return (entity, Int(made.records))
    }

    /// Answers the number that the server gave the file.
    private func send(_ name: String) async throws -> Int64 {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: shared + "/" + name))
        } catch {
            throw DemoMistake("the file cannot be read")
        }
        var request = AppendSharedFileRequest()
        for start in stride(from: 0, to: bytes.count, by: Self.piece) {
            request.offset = Int64(start)
            request.data = Data(bytes[start..<min(start + Self.piece, bytes.count)])
            let answer = try await server.call(SharedTableMethods.appendSharedFile, request, token: operatorToken)
            request.fileID = answer.fileID
        }
        guard request.fileID != 0 else { throw DemoMistake("the file is empty") }
        return request.fileID
    }
}
