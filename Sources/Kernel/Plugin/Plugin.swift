package import Foundation

/// What a module says of itself before it runs. Declaring has no side effect.
package struct PluginManifest: Sendable {
    /// The module's name: the first part of its entities, permissions and events.
    package let module: String
    /// Modules that it cannot work without.
    package let requires: [String]
    /// Its paid options, `module.feature-name`: what a plan may leave out of it.
    package let features: [PluginFeature]
    /// Its proto files, as `make proto` wrote them.
    package let descriptors: String
    /// Where its `labels.<language>.json` are.
    package let resources: Bundle
    /// The reasons its rules and handlers refuse with, each labelled in every language.
    package let reasons: [String]

    package init(
        module: String,
        requires: [String] = [],
        features: [PluginFeature] = [],
        descriptors: String,
        resources: Bundle,
        reasons: [String] = []
    ) {
        self.module = module
        self.requires = requires
        self.features = features
        self.descriptors = descriptors
        self.resources = resources
        self.reasons = reasons
    }
}

/// A business module.
package protocol Plugin: Sendable {
    static var manifest: PluginManifest { get }
    init()
    /// Says which rules, verbs and subscribers the module brings. Runs once, at start.
    func register(in registry: inout PluginRegistry) throws
}
