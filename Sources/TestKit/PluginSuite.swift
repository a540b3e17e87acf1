import Contract
import Foundation
package import Kernel
import Model
import Testing

/// What every module must keep, whatever it is about; each breach is recorded as an issue of the running test.
///
/// Names are the module's own; the start order obeys `requires`; every method is handled and guarded; every entity,
/// field, choice, reason, event and permission is labelled in every language; generated records go through the standard
/// methods and come back unchanged; where the module is hidden, no method does anything. `plugins` are the module's plugin and those that it requires.
///
/// `samples` are the fields, as a JSON object by entity, that rules want otherwise than they are generated; null leaves
/// a field out.
package func pluginSuite(
    _ plugins: [any Plugin.Type],
    module: String,
    samples: [String: String] = [:]
) async throws {
    guard let manifest = plugins.map({ $0.manifest }).first(where: { $0.module == module }) else {
        throw TestFailure("no plugin is named \(module)")
    }
    let platform = try await TestPlatform.make(plugins)
    do {
        let decoded = try samples.mapValues { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
        let suite = PluginSuite(platform: platform, manifest: manifest, samples: decoded)
        try suite.checkOrder(plugins.map { $0.manifest })
        suite.checkNames()
        suite.checkMethods()
        suite.checkLabels()
        try await suite.checkRecords()
        try await suite.checkHidden()
    } catch {
        await platform.close()
        throw error
    }
    await platform.close()
}

private struct PluginSuite {
    let platform: TestPlatform
    let manifest: PluginManifest
    let samples: [String: JSONValue]

    private var module: String { manifest.module }
    private var schema: SchemaRegistry { platform.core.schema }
    private var entities: [EntityDefinition] { platform.core.catalog.entities.filter { $0.module == module } }
    private var messages: [MessageDescriptor] { schema.messages.filter { $0.fullName.hasPrefix(protoPrefix) } }
    private var methods: [MethodDescriptor] { schema.methods.filter { $0.service.hasPrefix(protoPrefix) } }
    /// Proto package of the module's files, with its closing point; one per version.
    private var protoPrefix: String { "ruche.\(module)." }

    /// Where an administrator hid the module, each of its methods says so, before anything else is looked at.
    func checkHidden() async throws {
        var hide = HideModuleRequest()
        hide.module = module
        _ = try await platform.call(ModuleMethods.hideModule, hide)
        for method in methods where !method.isStreaming && [.unspecified, .signedIn].contains(method.rules.audience) {
            let reason = try await refusal { try await platform.raw(method.path, []) }
            expect(reason == "MODULE_NOT_ENABLED", "\(method.path) of a hidden module answers \(reason ?? "")")
        }
    }

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
        for entity in entities {
            let all: [StandardMethod] =
                isSettings(entity) ? [.getSettings, .updateSettings] : [.get, .batchGet, .list]
            for standard in all where method(standard, of: entity) == nil {
                expect(false, "\(entity.name) lacks its standard method \(standard)")
            }
            // What the module keeps itself is only read; what is written once is only created.
            let writing: [StandardMethod] = [.create, .update, .delete, .undelete]
            let present = writing.filter { method($0, of: entity) != nil }
            expect(
                present.isEmpty || present == [.create] || present == writing,
                "\(entity.name) has only \(present) of the standard methods that write"
            )
        }
    }

    private func isSettings(_ entity: EntityDefinition) -> Bool {
        schema.message(entity.layout.message)?.entity?.settings ?? false
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
            if case .message(let index) = field.type,
                ["ruche.v1.RecordInfo", "ruche.v1.SettingsScope"].contains(schema.messages[index].fullName)
            {
                continue
            }
            keys.insert("field.\(entity).\(dotted)")
            if case .choice(let choice) = field.rules.meaning {
                let list = choice.list.isEmpty ? "\(entity).\(dotted)" : choice.list
                keys.formUnion(choice.values.map { "value.\(list).\($0)" })
            }
            if !field.rules.section.isEmpty { keys.insert("section.\(entity).\(field.rules.section)") }
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
        message.wellKnown == nil && message.fullName.hasPrefix("ruche.")
            && !["ruche.v1.Link", "ruche.v1.FileRef"].contains(message.fullName)
    }

    // MARK: - Records

    /// Creates, reads, updates, lists, deletes and restores one generated record of each entity.
    func checkRecords() async throws {
        var maker = RecordMaker(schema: schema)
        for entity in platform.core.catalog.entities where maker.records[entity.name] == nil && !isSettings(entity) {
            try await makeTarget(entity, &maker, above: [])
        }
        for entity in entities {
            do {
                if isSettings(entity) {
                    try await checkSettings(entity, &maker)
                } else if entity.isShared {
                    try await checkShared(entity, &maker)
                } else {
                    try await checkRoundTrip(entity, &maker)
                }
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
        guard let message = schema.message(entity.layout.message), method(.create, of: entity) != nil else { return }
        let record = sample(maker.object(message, isFull: false), entity)
        maker.records[entity.name] = try await create(entity, record)["id"]?.text
    }

    /// A generated record as the module's rules want it.
    private func sample(_ record: JSONValue, _ entity: EntityDefinition) -> JSONValue {
        samples[entity.name].map { record.changed(by: $0) } ?? record
    }

    private func create(_ entity: EntityDefinition, _ record: JSONValue) async throws -> JSONValue {
        try await call(.create, entity, [recordField(entity): record])
    }

    private func checkRoundTrip(_ entity: EntityDefinition, _ maker: inout RecordMaker) async throws {
        guard let message = schema.message(entity.layout.message), method(.create, of: entity) != nil else { return }
        let sent = sample(maker.object(message, isFull: true), entity)
        let created = try await create(entity, sent)
        guard let id = created["id"] else { return expect(false, "\(entity.name): no identifier was given") }
        for name in withoutSecrets(sent, message).names {
            expect(created[name] != nil, "\(entity.name).\(name) was sent and did not come back")
        }
        expect(withoutSecrets(created, message) == created, "\(entity.name): a secret came back")
        for name in numbered(message) { expect(created[name] != nil, "\(entity.name).\(name) was given no number") }

        let read = try await call(.get, entity, ["id": id])
        expect(read == created, "\(entity.name): Get answers something else than Create")
        let batch = try await call(.batchGet, entity, ["ids": .array([id])])
        expect(batch.firstRecord == created, "\(entity.name): BatchGet answers something else than Create")
        let filter = JSONValue.string("id = \(id.text ?? "")")
        let listed = try await call(.list, entity, ["filter": filter])
        expect(listed.firstRecord == created, "\(entity.name): List answers something else than Create")

        guard method(.update, of: entity) != nil else { return }
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

    /// What an answer tells of a record that was sent, in embedded messages too.
    private func withoutSecrets(_ record: JSONValue, _ message: MessageDescriptor) -> JSONValue {
        guard case .object(var members) = record else { return record }
        for field in message.fields {
            if case .secret? = field.rules.meaning {
                members[field.jsonName] = nil
            } else if case .message(let index) = field.type, let inner = members[field.jsonName] {
                let told = withoutSecrets(inner, schema.messages[index])
                members[field.jsonName] = told == .object([:]) ? nil : told
            }
        }
        return .object(members)
    }

    /// The fields that the kernel fills at creation.
    private func numbered(_ message: MessageDescriptor) -> [String] {
        message.fields.filter { field in
            if case .sequence(let rule) = field.rules.meaning { !rule.onDemand } else { false }
        }.map(\.jsonName)
    }

    /// Defaults apply while nothing is set; what is set comes back, and applies.
    private func checkSettings(_ entity: EntityDefinition, _ maker: inout RecordMaker) async throws {
        guard let message = schema.message(entity.layout.message) else { return }
        _ = try await call(.getSettings, entity, ["effective": .bool(true)])
        let given = maker.object(message, isFull: true).without("scope")
        let updated = try await call(.updateSettings, entity, [recordField(entity): given])
        let sent = withoutSecrets(given, message)
        expect(withoutSecrets(updated, message) == updated, "\(entity.name): a secret came back")
        for name in sent.names { expect(updated[name] == sent[name], "\(entity.name).\(name) comes back otherwise") }
        let read = try await call(.getSettings, entity, [:])
        expect(read == updated, "\(entity.name): GetSettings answers something else than UpdateSettings")
        let effective = try await call(.getSettings, entity, ["effective": .bool(true)])
        for name in sent.names {
            expect(effective[name] == sent[name], "\(entity.name).\(name) is set and does not apply")
        }
    }

    /// A file of one record fills the table, and the tenant reads it.
    private func checkShared(_ entity: EntityDefinition, _ maker: inout RecordMaker) async throws {
        guard let message = schema.message(entity.layout.message) else { return }
        let sent = maker.object(message, isFull: true)
        let cells = sent.names.compactMap { name -> (header: String, cell: String)? in
            // Only what is one cell.
            guard let field = message.fields.first(where: { $0.jsonName == name }), let text = sent[name]?.text else {
                return nil
            }
            return (header: field.name, cell: "\"\(text)\"")
        }
        let rows = [cells.map(\.header), cells.map(\.cell)].map { $0.joined(separator: ";") }.joined(separator: "\n")
        let made = try await platform.replaceSharedTable(entity.name, by: Array(rows.utf8))
        expect(made.records == 1, "\(entity.name): a file of one record makes \(made.records)")
        let listed = try await call(.list, entity, [:])
        guard let record = listed.firstRecord, let id = record["id"] else {
            return expect(false, "\(entity.name): the tenant lists no record of the shared table")
        }
        for (name, value) in sent.names.map({ ($0, sent[$0]) }) where value?.text != nil {
            expect(record[name] == value, "\(entity.name).\(name) comes back otherwise")
        }
        let read = try await call(.get, entity, ["id": id])
        expect(read == record, "\(entity.name): Get answers something else than List")
        let batch = try await call(.batchGet, entity, ["ids": .array([id])])
        expect(batch.firstRecord == record, "\(entity.name): BatchGet answers something else than List")
    }

    private func recordField(_ entity: EntityDefinition) -> String {
        let standard: StandardMethod = isSettings(entity) ? .updateSettings : .create
        guard let input = method(standard, of: entity)?.input else { return "" }
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
