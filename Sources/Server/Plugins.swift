import CataloguePlugin
import DirectoryPlugin
package import Kernel

/// Every plugin of this server: the one list. `make plugin` appends to it.
package enum ServerPlugins {
    package static let all: [any Plugin.Type] = [
        DirectoryPlugin.self,
        CataloguePlugin.self,
    ]
}
