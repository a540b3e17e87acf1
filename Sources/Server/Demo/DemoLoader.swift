import Foundation
import Kernel
import Model

/// Creates the records of a folder of CSV files by the Create calls that every client uses.
///
/// Files are named `<order>-<entity>.csv` and read in that order. The first column, `key`, names a row for the files
/// after it; the others are fields, `addresses[0].city` for one of a line. A reference holds such a key, repeated texts
/// are separated by `;`, an empty value is not sent. Each row has a `request_id`, so an interrupted load continues.
struct DemoLoader {
    let server: RucheServer
    let token: String
    private var ids: [String: String] = [:]

    init(server: RucheServer, token: String) {
        self.server = server
        self.token = token
    }

    /// Answers how many records there are then, by entity.
    mutating func load(_ folder: String) async throws(StartError) -> [(entity: String, count: Int)] {
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

    private mutating func loadFile(_ path: String, _ name: String) async throws -> (entity: String, count: Int) {
        let entity = String(name.dropLast(4).drop { $0 != "-" }.dropFirst())
        let target = try Target(entity: entity, schema: server.dispatcher.core.schema)
        let table = try CSVTable(String(contentsOfFile: path, encoding: .utf8))
        guard table.columns.first == "key" else { throw DemoMistake("the first column must be named key") }
        for row in table.rows {
            let key = row[0]
            guard ids[key] == nil else { throw DemoMistake("the key \(key) is given twice") }
            var record: [String: Any] = [:]
            for (column, value) in zip(table.columns, row).dropFirst() where !value.isEmpty {
                let steps = try target.steps(of: column)
                Self.set(&record, steps[...], try self.value(value, steps))
            }
            let request: [String: Any] = [target.recordField: record, "request_id": "demo-\(entity)-\(key)"]
            let body = [UInt8](try JSONSerialization.data(withJSONObject: request))
            let answer = try await server.call(path: target.method, request: body, encoding: .json, token: token)
            let made = try JSONSerialization.jsonObject(with: Data(answer)) as? [String: Any]
            guard let id = made?["id"] as? String else { throw DemoMistake("the answer for \(key) has no id") }
            ids[key] = id
        }
        return (entity, table.rows.count)
    }

    private func value(_ text: String, _ steps: [Target.Step]) throws -> Any {
        guard let field = steps.last?.field else { return text }
        if case .reference? = field.rules.meaning {
            guard let id = ids[text] else { throw DemoMistake("no row before has the key \(text)") }
            return id
        }
        if field.isRepeated { return text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) } }
        return field.type == .bool ? text == "true" : text
    }

    /// Puts a value where the steps lead, making messages and lines on the way.
    private static func set(_ record: inout [String: Any], _ steps: ArraySlice<Target.Step>, _ value: Any) {
        guard let step = steps.first else { return }
        guard steps.count > 1 else {
            record[step.field.name] = value
            return
        }
        guard let position = step.position else {
            var inner = record[step.field.name] as? [String: Any] ?? [:]
            set(&inner, steps.dropFirst(), value)
            record[step.field.name] = inner
            return
        }
        var lines = record[step.field.name] as? [[String: Any]] ?? []
        while lines.count <= position { lines.append([:]) }
        set(&lines[position], steps.dropFirst(), value)
        record[step.field.name] = lines
    }
}

/// Where the rows of one file go: the entity's Create method and its fields.
private struct Target {
    /// One part of a column's name.
    struct Step {
        let field: FieldDescriptor
        /// Which line of a repeated message.
        let position: Int?
    }

    private static let linesMost = 50

    let method: String
    let recordField: String
    private let message: MessageDescriptor
    private let schema: SchemaRegistry

    init(entity: String, schema: SchemaRegistry) throws {
        guard let message = schema.messages.first(where: { $0.entity?.name == entity }),
            let method = schema.methods.first(where: {
                $0.rules.standard == .create && $0.output == message.fullName
            }),
            let record = schema.message(method.input)?.fields.first
        else { throw DemoMistake("no module can create the entity \"\(entity)\"") }
        self.method = method.path
        recordField = record.name
        self.message = message
        self.schema = schema
    }

    func steps(of column: String) throws -> [Step] {
        var steps: [Step] = []
        var scope: MessageDescriptor? = message
        for part in column.split(separator: ".") {
            let pieces = part.split(separator: "[")
            guard let name = pieces.first, let field = scope?.field(named: String(name)) else {
                throw DemoMistake("no field is named \(column)")
            }
            scope = nil
            if case .message(let index) = field.type { scope = schema.messages[index] }
            let position = pieces.count == 2 ? Int(pieces[1].dropLast()) : nil
            let isLine = field.isRepeated && scope != nil
            guard isLine == (position != nil), (0..<Self.linesMost).contains(position ?? 0) else {
                throw DemoMistake("the column \(column) must say which line it is, such as lines[0].name")
            }
            steps.append(Step(field: field, position: position))
        }
        return steps
    }
}

/// What is wrong with the demo's files.
private struct DemoMistake: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
