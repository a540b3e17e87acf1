import Contract
import Model
import SwiftProtobuf

/// The tenant's rules for signing in, where nobody has set any.
enum SignInPolicies {
    static func register(in registry: inout PluginRegistry) throws {
        try registry.settings(SignInPolicy.self, defaults: .with { $0.twoFactorRequired = false })
    }
}
