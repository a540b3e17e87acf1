/// A paid option inside a module: what a plan may leave out of it.
package struct PluginFeature: Sendable, Hashable, ExpressibleByStringLiteral {
    /// `module.feature-name`.
    package let name: String
    /// Modules that it needs beside its own (PLT-05). Where one of them is not enabled, or not on this server, the option is
    /// not there, and its module goes on (PLT-06).
    package let requires: [String]

    package init(_ name: String, requires: [String] = []) {
        self.name = name
        self.requires = requires
    }

    package init(stringLiteral name: String) { self.init(name) }
}
