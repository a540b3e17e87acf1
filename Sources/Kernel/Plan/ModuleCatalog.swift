import Model

/// The modules of this server, each after those that it requires, and what they declare.
package struct ModuleCatalog: Sendable {
    /// One business module.
    package struct Entry: Sendable, Hashable {
        package let name: String
        package let requires: [String]
        /// Its paid options: `module.feature-name`.
        package let features: [String]

        package init(name: String, requires: [String] = [], features: [String] = []) {
            self.name = name
            self.requires = requires
            self.features = features
        }
    }

    package let entries: [Entry]

    /// `entries` come in the order in which modules start.
    package init(_ entries: [Entry]) { self.entries = entries }

    /// Refuses features that are not their module's, and methods that are part of a feature that nobody declares.
    init(_ manifests: [PluginManifest], _ schema: SchemaRegistry) throws {
        entries = manifests.map { Entry(name: $0.module, requires: $0.requires, features: $0.features) }
        for entry in entries {
            for feature in entry.features
            where !feature.hasPrefix(entry.name + ".") || entry.features.count(where: { $0 == feature }) > 1 {
                throw PluginError.invalidFeature(feature, module: entry.name)
            }
        }
        for method in schema.methods where !method.rules.feature.isEmpty {
            let entry = entries.first { method.service.hasPrefix("ruche.\($0.name).") }
            guard entry?.features.contains(method.rules.feature) == true else {
                throw PluginError.unknownFeature(method.rules.feature, usedBy: method.path)
            }
        }
    }

    /// People read what a paid option is called. No proto file declares them, so that the suite of the modules does not
    /// see them.
    func requireLabels(_ labels: Labels) throws {
        for entry in entries {
            for key in entry.features.map(Labels.key(ofFeature:)) {
                for language in Labels.languages where labels.texts[language]?[key]?.isEmpty != false {
                    throw PluginError.missingLabel(key, module: entry.name, language: language)
                }
            }
        }
    }

    package var names: [String] { entries.map(\.name) }
    package var features: Set<String> { Set(entries.flatMap(\.features)) }

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
