package import Kernel
import Logging

/// Says whether a file of plans would be taken, without a server.
package enum PlansCheck {
    /// The names of the plans. Throws `PlansRefused` or `StartError`.
    package static func names(in path: String, plugins: [any Plugin.Type] = ServerPlugins.all) throws -> [String] {
        let core: KernelCore
        do {
            guard let key = ServerKey(bytes: Array(repeating: 0, count: 32)) else {
                throw StartError.module("no key to compose them with")
            }
            core = try KernelCore(plugins: plugins, serverKey: key, logger: Logger(label: "ruche")) { registry in
                _ = try DoorMethods.register(in: &registry, words: DoorWords())
            }
        } catch {
            throw StartError.composing(error)
        }
        core.plans.setSource(PlansFile(path: path))
        return try core.plans.draft()?.plans.keys.sorted() ?? []
    }
}
