import Foundation
package import Kernel
import Model
import Testing

/// What every module must keep, whatever it is about; each breach is recorded as an issue of the running test.
///
/// Names are the module's own; the start order obeys `requires`; every method is handled and guarded; every entity,
/// field, choice, reason, event and permission is labelled in every language; generated records go through the standard
/// methods and come back unchanged. `plugins` are the module's plugin and those that it requires.
package func pluginSuite(_ plugins: [any Plugin.Type], module: String) async throws {
    guard let manifest = plugins.map({ $0.manifest }).first(where: { $0.module == module }) else {
        throw TestFailure("no plugin is named \(module)")
    }
    let platform = try await TestPlatform.make(plugins)
    do {
        let suite = PluginSuite(platform: platform, manifest: manifest)
        try suite.checkOrder(plugins.map { $0.manifest })
        suite.checkNames()
        suite.checkMethods()
        suite.checkLabels()
        try await suite.checkRecords()
    } catch {
        await platform.close()
        throw error
    }
    await platform.close()
}

private struct PluginSuite {
    let platform: TestPlatform
    let manifest: PluginManifest

    private var module: String { manifest.module }
    private var schema: SchemaRegistry { platform.core.schema }
    private var entities: [EntityDefinition] { platform.core.catalog.entities.filter { $0.module == module } }
    private var messages: [MessageDescriptor] { schema.messages.filter { $0.fullName.hasPrefix(protoPrefix) } }
    private var methods: [MethodDescriptor] { schema.methods.filter { $0.service.hasPrefix(protoPrefix) } }
    /// Proto package of the module's files, with its closing point; one per version.
    private var protoPrefix: String { "ruche.\(module)." }

    private func expect(_ condition: Bool, _ sentence: @autoclosure () -> String) {
        if !condition { Issue.record(Comment(rawValue: sentence())) }
    }

    // MARK: - Declarations

    /// Starts in any order of the list, each module after those that it requires.
    func checkOrder(_ manifests: [PluginManifest]) throws {
        for list in [manifests, manifests.reversed()] {
            var started: Set<String> = []
            for place in try startOrder(list) {
                let next = list[place]
                expect(started.isSuperset(of: next.requires), "\(next.module) starts before what it requires")
                started.insert(next.module)
            }
        }
    }

    func checkNames() {
        for message in messages {
            if let name = message.entity?.name {
                expect(name.hasPrefix(module + "."), "\(message.fullName) is the entity \(name) of another module")
                expect(isSnake(name.dropFirst(module.count + 1)), "the entity name \(name) is not snake_case")
            }
            if let name = message.event?.name {
                expect(name.hasPrefix(module + "."), "\(message.fullName) is the event \(name) of another module")
                expect(isSnake(name.dropFirst(module.count + 1)), "the event name \(name) is not snake_case")
            }
            for field in message.fields {
                expect(isSnake(field.name[...]), "\(message.fullName).\(field.name) is not snake_case")
            }
        }
        let names = entities.map(\.name)
        expect(Set(names).count == names.count, "two entities of \(module) have one name")
        for entity in entities {
            expect(entity.layout.message.hasPrefix(protoPrefix), "\(entity.name) is declared outside \(protoPrefix)v1")
        }
        for reason in manifest.reasons {
            let isUpper = reason.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
            expect(isUpper && !reason.isEmpty, "the reason \(reason) is not UPPER_SNAKE_CASE")
        }
        expect(Set(manifest.reasons).count == manifest.reasons.count, "two reasons of \(module) have one name")
    }

    private func isSnake(_ name: Substring) -> Bool {
        guard let first = name.utf8.first, (97...122).contains(first) else { return false }
        return name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }

    /// That each has a handler is the start's own check; here, that each is guarded and has a kind.
    func checkMethods() {
        for method in methods where method.rules.standard == .unspecified {
            expect(method.rules.kind != .unspecified, "\(method.path) says not how it runs")
            let isGuarded = method.rules.audience != .unspecified || Permission(method.rules.permission) != nil
            expect(isGuarded, "\(method.path) is guarded by nothing")
            expect(
                method.rules.audience != .unspecified || method.rules.permission.hasPrefix(module + "."),
                "\(method.path) is guarded by a permission of another module"
            )
        }
        let all: [StandardMethod] = [.get, .batchGet, .list, .create, .update, .delete, .undelete]
        for entity in entities {
            for standard in all where method(standard, of: entity) == nil {
                expect(false, "\(entity.name) lacks its standard method \(standard)")
            }
        }
    }

    /// The standard method of an entity, known by what it answers.
    private func method(_ standard: StandardMethod, of entity: EntityDefinition) -> MethodDescriptor? {
        schema.methods.first { method in
            guard method.rules.standard == standard else { return false }
            if method.output == entity.layout.message { return true }
            guard case .message(let index)? = schema.message(method.output)?.fields.first?.type else { return false }
            return [.list, .batchGet].contains(standard) && schema.messages[index].fullName == entity.layout.message
        }
    }

    // MARK: - Labels

    func checkLabels() {
        var keys: Set<String> = ["module.\(module)"]
        keys.formUnion(manifest.reasons.map { "error.\(module).\($0)" })
        for entity in entities {
            keys.insert("entity.\(entity.name)")
            if let message = schema.message(entity.layout.message) {
                addFields(of: message, to: &keys, entity: entity.name, path: "", depth: 0)
            }
        }
        keys.formUnion(messages.compactMap(\.event).map { "event.\($0.name)" })
        for method in methods where method.rules.permission.hasPrefix(module + ".") {
            keys.insert("permission.\(method.rules.permission)")
        }
        for language in Labels.languages {
            let texts = platform.core.labels.texts[language] ?? [:]
            for key in keys.sorted() { expect(texts[key]?.isEmpty == false, "labels.\(language).json lacks \(key)") }
        }
    }

    /// Fields of lines and of embedded messages too: `field.directory.account.addresses.city`.
    private func addFields(
        of message: MessageDescriptor,
        to keys: inout Set<String>,
        entity: String,
        path: String,
        depth: Int
    ) {
        for field in message.fields where !(field.name == "id" && field.number == 1) {
            let dotted = path.isEmpty ? field.name : path + "." + field.name
            if case .message(let index) = field.type, schema.messages[index].fullName == "ruche.v1.RecordInfo" {
                continue
            }
            keys.insert("field.\(entity).\(dotted)")
            if case .choice(let choice) = field.rules.meaning {
                keys.formUnion(choice.values.map { "value.\(entity).\(dotted).\($0)" })
            }
            switch field.type {
            case .enum(let index) where schema.enums[index].fullName.hasPrefix(protoPrefix):
                let values = schema.enums[index]
                keys.formUnion(
                    values.values.filter { $0.number != 0 }.map { "value.\(values.fullName).\($0.name)" }
                )
            case .message(let index) where isEmbedded(schema.messages[index]) && depth < 5:
                addFields(of: schema.messages[index], to: &keys, entity: entity, path: dotted, depth: depth + 1)
            default: break
            }
        }
    }

    private func isEmbedded(_ message: MessageDescriptor) -> Bool {
        message.wellKnown == nil && message.fullName.hasPrefix("ruche.") && message.fullName != "ruche.v1.Link"
    }

    // MARK: - Records

    /// Creates, reads, updates, lists, deletes and restores one generated record of each entity.
    func checkRecords() async throws {
        var maker = RecordMaker(schema: schema)
        for entity in platform.core.catalog.entities where maker.records[entity.name] == nil {
            try await makeTarget(entity, &maker, above: [])
        }
        for entity in entities {
            do {
                try await checkRoundTrip(entity, &maker)
            } catch let failure as CallFailure {
                expect(false, "\(entity.name): a generated record is refused: \(failure.reason) \(failure.field ?? "")")
            }
        }
    }

    /// A record with nothing but what is required, for others to refer to.
    private func makeTarget(_ entity: EntityDefinition, _ maker: inout RecordMaker, above: [String]) async throws {
        guard entity.module != "kernel", maker.records[entity.name] == nil, !above.contains(entity.name) else { return }
        for column in entity.layout.columns where column.rules.required {
            guard case .reference(let name) = column.kind, let target = platform.core.catalog.entity(named: name) else {
                continue
            }
            try await makeTarget(target, &maker, above: above + [entity.name])
        }
        guard let message = schema.message(entity.layout.message) else { return }
        let record = maker.object(message, isFull: false)
        maker.records[entity.name] = try await create(entity, record)["id"]?.text
    }

    private func create(_ entity: EntityDefinition, _ record: JSONValue) async throws -> JSONValue {
        try await call(.create, entity, [recordField(entity): record])
    }

    private func checkRoundTrip(_ entity: EntityDefinition, _ maker: inout RecordMaker) async throws {
        guard let message = schema.message(entity.layout.message) else { return }
        let sent = maker.object(message, isFull: true)
        let created = try await create(entity, sent)
        guard let id = created["id"] else { return expect(false, "\(entity.name): no identifier was given") }
        for name in sent.names { expect(created[name] != nil, "\(entity.name).\(name) was sent and did not come back") }

        let read = try await call(.get, entity, ["id": id])
        expect(read == created, "\(entity.name): Get answers something else than Create")
        let batch = try await call(.batchGet, entity, ["ids": .array([id])])
        expect(batch.firstRecord == created, "\(entity.name): BatchGet answers something else than Create")
        let filter = JSONValue.string("id = \(id.text ?? "")")
        let listed = try await call(.list, entity, ["filter": filter])
        expect(listed.firstRecord == created, "\(entity.name): List answers something else than Create")

        let field = recordField(entity)
        let same = try await call(.update, entity, [field: created, "updateMask": .string("*")])
        expect(same == created, "\(entity.name): its own values sent back change the record")
        let deleted = try await call(.delete, entity, ["id": id])
        expect(deleted["info"]?["deleteTime"] != nil, "\(entity.name): a deleted record does not say so")
        let gone = try await call(.list, entity, ["filter": filter])
        expect(gone.firstRecord == nil, "\(entity.name): a deleted record is still listed")
        let back = try await call(.undelete, entity, ["id": id])
        expect(back.without("info") == created.without("info"), "\(entity.name): a restored record is another one")
    }

    private func recordField(_ entity: EntityDefinition) -> String {
        guard let input = method(.create, of: entity)?.input else { return "" }
        return schema.message(input)?.fields.first?.jsonName ?? ""
    }

    private func call(
        _ standard: StandardMethod,
        _ entity: EntityDefinition,
        _ request: [String: JSONValue]
    ) async throws -> JSONValue {
        guard let method = method(standard, of: entity) else {
            throw TestFailure("\(entity.name) lacks its standard method \(standard)")
        }
        let body = try JSONEncoder().encode(JSONValue.object(request))
        let answer = try await platform.raw(method.path, Array(body), .json)
        return try JSONDecoder().decode(JSONValue.self, from: Data(answer))
    }
}

// MARK: - Generated records

/// Makes records that obey their annotations.
private struct RecordMaker {
    let schema: SchemaRegistry
    /// By entity: the identifier of a record to refer to.
    var records: [String: String] = [:]
    private var number = 0

    init(schema: SchemaRegistry) { self.schema = schema }

    /// Every field that can be given, or only the required ones.
    mutating func object(_ message: MessageDescriptor, isFull: Bool) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        for field in message.fields where !(field.name == "id" && field.number == 1) {
            guard isFull || field.rules.required else { continue }
            if let value = value(field) { fields[field.jsonName] = value }
        }
        return .object(fields)
    }

    private mutating func value(_ field: FieldDescriptor) -> JSONValue? {
        if case .message(let index) = field.type { return message(schema.messages[index], field) }
        guard field.isRepeated else { return scalar(field) }
        let values = (0..<2).compactMap { _ in scalar(field) }
        return values.isEmpty ? nil : .array(values)
    }

    private mutating func message(_ message: MessageDescriptor, _ field: FieldDescriptor) -> JSONValue? {
        switch message.fullName {
        case "ruche.v1.RecordInfo": return nil
        case "google.protobuf.Timestamp": return .string("2026-01-05T09:30:00.123456Z")
        case "ruche.v1.Link":
            return records.min { $0.key < $1.key }.map {
                .object(["entity": .string($0.key), "id": .string($0.value)])
            }
        default:
            guard field.isRepeated else { return object(message, isFull: true) }
            return .array((0..<2).map { _ in object(message, isFull: true) })
        }
    }

    private mutating func scalar(_ field: FieldDescriptor) -> JSONValue? {
        number += 1
        let rules = field.rules
        switch (field.type, rules.meaning) {
        case (_, .reference(let reference)): return records[reference.entity].map(JSONValue.string)
        case (.string, .decimal(let rule)): return .string(rule.min.isEmpty ? "1" : rule.min)
        case (.string, .date): return .string("2026-11-22")
        case (.string, .choice(let rule)): return rule.values.first.map(JSONValue.string)
        case (.string, _): return .string(text(rules))
        case (.bool, _): return .bool(true)
        case (.enum(let index), _):
            return schema.enums[index].values.first { $0.number != 0 }.map { .string($0.name) }
        case (.int64, _): return .string(String(Int64(whole(rules))))
        case (.int32, _): return .number(whole(rules))
        case (.double, _): return .number(rules.hasMin ? max(rules.min, min(1.5, rules.hasMax ? rules.max : 1.5)) : 1.5)
        default: return nil
        }
    }

    private func whole(_ rules: FieldRules) -> Double {
        let low = rules.hasMin ? rules.min.rounded(.up) : 1
        let value = max(low, 1)
        return rules.hasMax ? min(value, rules.max.rounded(.down)) : value
    }

    /// Another text each time, within its lengths and of its pattern.
    private func text(_ rules: FieldRules) -> String {
        guard rules.pattern.isEmpty else { return PatternText(rules.pattern, seed: number).text }
        var text = "Élément \(number)"
        while text.unicodeScalars.count < Int(rules.minLength) { text += "x" }
        if rules.maxLength > 0, text.unicodeScalars.count > Int(rules.maxLength) {
            text = String(String(number).suffix(Int(rules.maxLength)))
        }
        return text
    }
}

/// A text that a simple pattern matches: letters, classes in brackets, `\d`, `\w`, each with `{n}`, `{n,m}`, `*`, `+`, `?`.
private struct PatternText {
    private(set) var text = ""

    init(_ pattern: String, seed: Int) {
        let characters = Array(pattern)
        // The digits of the seed, so that each text is another one.
        var digits = Array(String(seed).reversed())
        var place = 0
        while place < characters.count {
            let choices = Self.atom(characters, &place)
            for _ in 0..<Self.count(characters, &place) {
                let digit = digits.isEmpty ? "0" : digits.removeFirst()
                text.append(choices.contains(digit) ? digit : Self.other(choices, digit))
            }
        }
    }

    /// A letter where the digit itself is not allowed.
    private static func other(_ choices: [Character], _ digit: Character) -> Character {
        let letters = choices.filter(\.isLetter)
        guard !letters.isEmpty else { return choices.first ?? "x" }
        return letters[(digit.wholeNumberValue ?? 0) % letters.count]
    }

    private static func range(_ first: Character, _ last: Character) -> [Character] {
        guard let low = first.unicodeScalars.first?.value, let high = last.unicodeScalars.first?.value, low <= high
        else {
            return []
        }
        return (low...high).compactMap(Unicode.Scalar.init).map(Character.init)
    }

    private static func atom(_ pattern: [Character], _ place: inout Int) -> [Character] {
        let character = pattern[place]
        place += 1
        switch character {
        case "\\":
            guard place < pattern.count else { return ["\\"] }
            let escaped = pattern[place]
            place += 1
            return escaped == "d" ? range("0", "9") : escaped == "w" ? range("a", "z") : [escaped]
        case ".": return range("a", "z")
        case "[": return members(pattern, &place)
        default: return [character]
        }
    }

    /// What stands up to the closing bracket; for an excluding class, small letters.
    private static func members(_ pattern: [Character], _ place: inout Int) -> [Character] {
        var choices: [Character] = []
        let excludes = place < pattern.count && pattern[place] == "^"
        while place < pattern.count, pattern[place] != "]" {
            let first = pattern[place]
            if place + 2 < pattern.count, pattern[place + 1] == "-", pattern[place + 2] != "]" {
                choices += range(first, pattern[place + 2])
                place += 3
            } else {
                choices.append(first)
                place += 1
            }
        }
        place += 1
        return excludes ? range("a", "z") : choices
    }

    private static func count(_ pattern: [Character], _ place: inout Int) -> Int {
        guard place < pattern.count else { return 1 }
        switch pattern[place] {
        case "*", "+":
            place += 1
            return 6
        case "?":
            place += 1
            return 1
        case "{":
            var digits = ""
            place += 1
            while place < pattern.count, pattern[place].isNumber {
                digits.append(pattern[place])
                place += 1
            }
            while place < pattern.count, pattern[place] != "}" { place += 1 }
            place += 1
            return Int(digits) ?? 1
        default: return 1
        }
    }
}

// MARK: - JSON

/// A JSON value, compared whatever the order of its members.
private enum JSONValue: Codable, Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .string(let value): try container.encode(value)
        case .array(let values): try container.encode(values)
        case .object(let members): try container.encode(members)
        }
    }

    subscript(name: String) -> JSONValue? { if case .object(let members) = self { members[name] } else { nil } }

    var text: String? { if case .string(let text) = self { text } else { nil } }
    var names: [String] { if case .object(let members) = self { members.keys.sorted() } else { [] } }

    /// The first element of the one list that a list's answer holds.
    var firstRecord: JSONValue? {
        guard case .object(let members) = self else { return nil }
        for case .array(let list) in members.values { return list.first }
        return nil
    }

    func without(_ name: String) -> JSONValue {
        guard case .object(var members) = self else { return self }
        members[name] = nil
        return .object(members)
    }
}
