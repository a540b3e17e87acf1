import Foundation
import Kernel

/// `ruche import` by the platform's operator: replaces a table that all tenants share by the rows of a file.
struct SharedTableImport {
    /// The most that the server takes at once, bytes.
    private static let piece = 262_144
    private static let service = "ruche.v1.SharedTableService/"

    let client: ServerClient
    /// `module.entity`, or its last part, or what its list is called.
    let name: String
    let file: String
    /// Says what the columns are, and changes nothing.
    let isPreview: Bool
    /// Says what would happen, and changes nothing.
    let isDryRun: Bool

    func run() async throws {
        let entity = try await entity()
        let id = try await send()
        let answer = try await client.call(
            Self.service + "ReplaceSharedTable",
            ["entity": entity, "fileId": id, "dryRun": isDryRun || isPreview]
        )
        let columns = (answer["columns"] as? [[String: Any]] ?? []).map { column in
            (header: column["header"] as? String ?? "", path: column["path"] as? String ?? "")
        }
        if isPreview {
            let rows = columns.map { [$0.header, $0.path.isEmpty ? "-" : $0.path] }
            return Terminal.say(Terminal.table(["COLUMN", "FIELD"], rows))
        }
        func count(_ key: String) -> String { answer[key] as? String ?? "0" }
        let verb = isDryRun ? "would have" : "has"
        Terminal.say(
            "\(entity) \(verb) \(count("records")) records from \(count("rows")) rows: \(count("added")) added, "
                + "\(count("unchanged")) unchanged, \(count("removed")) removed."
        )
        let ignored = columns.filter(\.path.isEmpty).map(\.header)
        if !ignored.isEmpty { Terminal.say("Columns left out (\(ignored.count)): \(ignored.joined(separator: ", "))") }
    }

    /// The entity that the name stands for.
    private func entity() async throws -> String {
        let answer = try await client.call(Self.service + "ListSharedTables", [:])
        let tables = (answer["tables"] as? [[String: Any]] ?? []).map { table in
            (entity: table["entity"] as? String ?? "", plural: table["plural"] as? String ?? "")
        }
        let found = tables.filter { table in
            let last = table.entity.split(separator: ".").last.map(String.init)
            return name == table.entity || name == last || name == table.plural
        }
        guard found.count == 1, let table = found.first else {
            let names = tables.map(\.entity).joined(separator: ", ")
            throw CommandFailure(
                .usage,
                "\(name) is not one of the shared tables (\(names)); an operator's token imports into no other."
            )
        }
        return table.entity
    }

    /// Sends the file, piece by piece; answers the number that the server gave it.
    private func send() async throws -> String {
        guard let handle = FileHandle(forReadingAtPath: file) else {
            throw CommandFailure(.usage, "The file \(file) cannot be read.")
        }
        var id = "0"
        var size = 0
        while let data = try handle.read(upToCount: Self.piece), !data.isEmpty {
            let answer = try await client.call(
                Self.service + "AppendSharedFile",
                ["fileId": id, "offset": String(size), "data": data.base64EncodedString()]
            )
            guard let given = answer["fileId"] as? String else {
                throw CommandFailure(.refused, "The server did not say what it kept of \(file).")
            }
            id = given
            size += data.count
        }
        try handle.close()
        guard size > 0 else { throw CommandFailure(.usage, "The file \(file) is empty.") }
        return id
    }
}

extension ServerClient {
    /// Whether it calls as an operator of the platform, rather than as a user of a tenant.
    var isOperator: Bool { token?.hasPrefix(Tokens.operatorPart + ".") ?? false }
}
