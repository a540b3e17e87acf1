import Model

/// The modules of this server, each after those that it requires, and what they declare.
package struct ModuleCatalog: Sendable {
    /// One business module.
    package struct Entry: Sendable, Hashable {
        package let name: String
        package let requires: [String]
        /// Its paid options.
        package let features: [PluginFeature]

        package init(name: String, requires: [String] = [], features: [PluginFeature] = []) {
            self.name = name
            self.requires = requires
            self.features = features
        }
    }

    package let entries: [Entry]

    /// `entries` come in the order in which modules start.
    package init(_ entries: [Entry]) { self.entries = entries }

    /// Refuses features that are not their module's, and methods and entities that are part of a feature that their module
    /// does not declare.
    init(_ manifests: [PluginManifest], _ schema: SchemaRegistry, _ catalog: EntityCatalog) throws {
        entries = manifests.map { Entry(name: $0.module, requires: $0.requires, features: $0.features) }
        for entry in entries {
            let names = entry.features.map(\.name)
            for feature in names
            where !feature.hasPrefix(entry.name + ".") || names.count(where: { $0 == feature }) > 1 {
                throw PluginError.invalidFeature(feature, module: entry.name)
            }
        }
        for method in schema.methods where !method.rules.feature.isEmpty {
            let entry = entries.first { method.service.hasPrefix("ruche.\($0.name).") }
            guard entry?.features.contains(where: { $0.name == method.rules.feature }) == true else {
                throw PluginError.unknownFeature(method.rules.feature, usedBy: method.path)
            }
        }
        for entity in catalog.entities where !entity.feature.isEmpty {
            guard self[entity.module]?.features.contains(where: { $0.name == entity.feature }) == true else {
                throw PluginError.unknownFeature(entity.feature, usedBy: entity.name)
            }
        }
    }

    /// People read what a paid option is called. No proto file declares them, so that the suite of the modules does not
    /// see them.
    func requireLabels(_ labels: Labels) throws {
        for entry in entries {
            for key in entry.features.map({ Labels.key(ofFeature: $0.name) }) {
                for language in Labels.languages where labels.texts[language]?[key]?.isEmpty != false {
                    throw PluginError.missingLabel(key, module: entry.name, language: language)
                }
            }
        }
    }

    package var names: [String] { entries.map(\.name) }
    package var features: Set<String> { Set(entries.flatMap(\.features).map(\.name)) }

    package subscript(name: String) -> Entry? { entries.first { $0.name == name } }

    /// What a module cannot work without, directly or not, each after those that it requires itself.
    package func requirements(of name: String) -> [String] {
        var wanted: Set<String> = [name]
        for entry in entries.reversed() where wanted.contains(entry.name) { wanted.formUnion(entry.requires) }
        return names.filter { wanted.contains($0) && $0 != name }
    }

    /// The modules that cannot work without one, directly or not.
    package func dependents(of name: String) -> [String] {
        names.filter { $0 != name && requirements(of: $0).contains(name) }
    }
}
