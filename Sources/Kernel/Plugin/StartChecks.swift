import Model

/// What must hold before the server serves. A failure stops the start with a sentence that names the culprit.
struct StartChecks {
    let schema: SchemaRegistry
    let catalog: EntityCatalog
    let manifests: [PluginManifest]

    func run(_ registry: inout PluginRegistry) throws {
        for method in schema.methods where method.rules.standard != .unspecified {
            let shape = try StandardShape(method, schema: schema, catalog: catalog)
            registry.handlers[method.index] = .standard(method.rules.standard, shape.entity)
            registry.handlerModules[method.index] = shape.entity.module
        }
        let required = Dictionary(
            manifests.map { ($0.module, Set($0.requires + [$0.module, "kernel"])) },
            uniquingKeysWith: { first, _ in first }
        )
        for entity in catalog.entities {
            let home = entity.module == "kernel" ? "ruche.v1." : "ruche.\(entity.module)."
            guard entity.layout.message.hasPrefix(home) else {
                throw PluginError.foreignEntity(entity.name, module: entity.layout.message)
            }
            for reference in entity.references {
                let module = String(reference.target.split(separator: ".").first ?? "")
                if let allowed = required[entity.module], !allowed.contains(module) {
                    throw PluginError.foreignReference("\(entity.name).\(reference.path)", module: module)
                }
            }
            for column in entity.layout.columns + entity.layout.lines.flatMap(\.layout.columns) {
                let format = column.rules.format
                guard !format.isEmpty else { continue }
                guard registry.formats[format] != nil, column.kind == .text,
                    required[entity.module]?.contains(ValueFormats.module(of: format)) ?? false
                else { throw PluginError.unknownFormat(format, usedBy: "\(entity.name).\(column.dotted)") }
            }
            for column in entity.layout.columns + entity.layout.lines.flatMap(\.layout.columns)
            where !column.rules.pattern.isEmpty && Patterns.expression(column.rules.pattern) == nil {
                throw SchemaError.unsupported("\(entity.name): the pattern of \(column.dotted)")
            }
        }
        try SharedChecks(catalog: catalog).run(registry)
        try checkSources()
    }

    /// A field of a reply that copies another names one that there is: else nobody would notice that it is not masked.
    private func checkSources() throws {
        for message in schema.messages {
            for field in message.fields {
                for name in field.rules.source where FieldSource(name, catalog) == nil {
                    throw SchemaError.unsupported("\(message.fullName).\(field.name): the source \(name)")
                }
                guard field.rules.source.isEmpty || catalog.entity(ofMessage: message.fullName) == nil else {
                    throw SchemaError.unsupported("\(message.fullName).\(field.name), a source in a record,")
                }
            }
        }
    }
}

extension PluginRegistry {
    /// Every declared method has its handler.
    func completeHandlers() throws -> [MethodHandler] {
        try zip(schema.methods, handlers).map { method, handler in
            guard let handler else { throw PluginError.unhandled(method.path) }
            return handler
        }
    }

    /// People read what a kind of operation is called. No proto file declares the kinds, so that the suite of the
    /// modules does not see them.
    func requireOperationLabels(_ labels: Labels) throws {
        for kind in operations.values.sorted(by: { $0.name < $1.name }) {
            let key = Labels.key(ofOperation: kind.name)
            for language in Labels.languages where labels.texts[language]?[key]?.isEmpty != false {
                throw PluginError.missingLabel(key, module: kind.module, language: language)
            }
        }
    }

    /// Profiles lead to fields, and people read what they are called.
    func requireProfiles(_ labels: Labels) throws {
        try profiles.check(catalog)
        for name in profiles.all.keys.sorted() {
            let key = StandardProfiles.label(name)
            for language in Labels.languages where labels.texts[language]?[key]?.isEmpty != false {
                throw PluginError.missingLabel(key, module: ValueFormats.module(of: name), language: language)
            }
        }
    }

    /// Every method that is for users of a tenant names its permission.
    func permissions() throws -> [Permission?] {
        try zip(schema.methods, handlers).map { method, handler in
            if case .standard(let standard, let entity)? = handler {
                // Whose settings are asked for decides: the method itself checks.
                if entity.settings != nil { return nil }
                return Permission(entity: entity.name, verb: StandardShape.verb(standard))
            }
            guard method.rules.audience == .unspecified else { return nil }
            guard let permission = Permission(method.rules.permission),
                catalog.entity(named: permission.entity) != nil
            else { throw PluginError.unguarded(method.path) }
            return permission
        }
    }
}

/// The order in which plugins start: each after the ones it requires, else by name.
package func startOrder(_ manifests: [PluginManifest]) throws(PluginError) -> [Int] {
    var places: [String: Int] = [:]
    for (place, manifest) in manifests.enumerated() {
        guard places.updateValue(place, forKey: manifest.module) == nil else {
            throw .duplicateModule(manifest.module)
        }
    }
    for manifest in manifests {
        for name in manifest.requires where places[name] == nil {
            throw .missingModule(name, requiredBy: manifest.module)
        }
    }
    var order: [Int] = []
    var started: Set<String> = []
    var waiting = manifests.indices.sorted { manifests[$0].module < manifests[$1].module }
    while !waiting.isEmpty {
        guard let next = waiting.firstIndex(where: { started.isSuperset(of: manifests[$0].requires) }) else {
            throw .loop(waiting.map { manifests[$0].module })
        }
        let place = waiting.remove(at: next)
        started.insert(manifests[place].module)
        order.append(place)
    }
    return order
}
