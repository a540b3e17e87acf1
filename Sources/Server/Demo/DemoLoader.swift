import Contract
import Foundation
import Kernel
import Model

/// Fills a tenant from a folder of CSV files, by the imports that every client uses, and of JSON files, by calls.
///
/// Files are named `<order>-<entity>.csv` and `<order>-<subject>.json`, and read in that order. `@key` names a row for
/// the files after it, so that a load that was interrupted goes on where it was. `DemoCall` says what a JSON file
/// holds. Files to upload are in folders of that folder.
struct DemoLoader: Sendable {
    let server: RucheServer
    let token: String
    let folder: String

    /// The files to load, in order.
    func steps() throws(StartError) -> [String] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }
                .sorted()
        } catch {
            throw .demoUnusable("the folder \(folder) cannot be read")
        }
        guard !names.isEmpty else { throw .demoUnusable("the folder \(folder) has no CSV or JSON file") }
        return names
    }

    /// Loads one file; answers how many records an import made, nil after calls.
    func load(_ step: String) async throws(StartError) -> (entity: String, count: Int)? {
        do {
            if step.hasSuffix(".csv") { return try await importFile(step) }
            var calls = DemoCalls(self, step)
            try await calls.run()
            return nil
        } catch let failure as CallFailure {
            throw .demoUnusable("\(step): \(failure.message)")
        } catch {
            throw .demoUnusable("\(step): \(error)")
        }
    }

    /// A file of the folder.
    func bytes(_ path: String) throws -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + path)))
        } catch {
            throw DemoMistake("the file \(folder)/\(path) cannot be read")
        }
    }

    /// Brings a file of the folder to the tenant.
    func upload(_ path: String) async throws -> FileRef {
        let bytes = try bytes(path)
        let caller = FileCaller(token: token, language: "en", peer: "local")
        let name = String(path.split(separator: "/").last ?? "")
        let upload = try await server.dispatcher.beginUpload(caller, name: name, size: Int64(bytes.count))
        try await upload.append(bytes)
        return try await upload.finish()
    }

    private func importFile(_ name: String) async throws -> (entity: String, count: Int) {
        let entity = String(name.dropLast(4).drop { $0 != "-" }.dropFirst())
        var request = StartImportRequest()
        request.entity = entity
        request.fileHash = try await upload(name).hash
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
struct DemoMistake: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
