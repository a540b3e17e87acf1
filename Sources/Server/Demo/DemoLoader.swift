import Contract
import Foundation
import Kernel
import Model

/// Fills a tenant from a folder of CSV files, by the imports that every client uses.
///
/// Files are named `<order>-<entity>.csv` and read in that order. `@key` names a row for the files after it, so that a
/// load that was interrupted goes on where it was.
struct DemoLoader {
    let server: RucheServer
    let token: String

    /// Answers how many records each file made.
    func load(_ folder: String) async throws(StartError) -> [(entity: String, count: Int)] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
        } catch {
            throw .demoUnusable("the folder \(folder) cannot be read")
        }
        guard !names.isEmpty else { throw .demoUnusable("the folder \(folder) has no CSV file") }
        var counts: [(entity: String, count: Int)] = []
        for name in names {
            do {
                counts.append(try await loadFile("\(folder)/\(name)", name))
            } catch let failure as CallFailure {
                throw .demoUnusable("\(name): \(failure.message)")
            } catch {
                throw .demoUnusable("\(name): \(error)")
            }
        }
        return counts
    }

    private func loadFile(_ path: String, _ name: String) async throws -> (entity: String, count: Int) {
        let entity = String(name.dropLast(4).drop { $0 != "-" }.dropFirst())
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        let caller = FileCaller(token: token, language: "en", peer: "local")
        let upload = try await server.dispatcher.beginUpload(caller, name: name, size: Int64(bytes.count))
        try await upload.append(bytes)
        var request = StartImportRequest()
        request.entity = entity
        request.fileHash = try await upload.finish().hash
        var operation = try await server.call(TransferMethods.startImport, request, token: token)
        while !operation.hasEndTime {
            var wait = WaitOperationRequest()
            wait.id = operation.id
            operation = try await server.call(OperationMethods.waitOperation, wait, token: token)
        }
        guard operation.state == .succeeded else {
            throw DemoMistake("\(operation.errorMessage) \(try await firstRefusal(operation.id))")
        }
        let made = operation.counts.first { $0.name == "created" }?.count ?? 0
        return (entity, Int(made))
    }

    private func firstRefusal(_ id: Int64) async throws -> String {
        var request = ListOperationReportRequest()
        request.id = id
        request.refused = true
        request.pageSize = 1
        let report = try await server.call(OperationMethods.listOperationReport, request, token: token)
        return report.rows.first.map { "Line \($0.line), column \($0.column): \($0.message)" } ?? ""
    }
}

/// What is wrong with the demo's files.
private struct DemoMistake: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
