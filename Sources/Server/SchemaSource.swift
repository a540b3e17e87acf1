import Gateway
import Kernel
import Model

/// Reflection's view of everything this server declares, as the caller's tenant has it.
struct SchemaSource: DescriptorSource {
    let schema: SchemaRegistry
    /// What the tenant has more; nil for who has none.
    var tenant: TenantDescriptors?

    var services: [String] { schema.services }
    func file(named name: String) -> [UInt8]? { schema.file(named: name).map(own)?.bytes }
    func file(containing symbol: String) -> [UInt8]? { schema.file(containing: symbol).map(own)?.bytes }
    func dependencies(ofFile name: String) -> [String] { schema.file(named: name).map(own)?.dependencies ?? [] }
    func extensionNumbers(of type: String) -> [Int32]? { schema.extensionNumbers(of: type) }
    func file(containingExtension number: Int32, of type: String) -> [UInt8]? {
        schema.file(containingExtension: number, of: type).map(own)?.bytes
    }

    private func own(_ file: SchemaRegistry.File) -> SchemaRegistry.File { tenant?.file(file) ?? file }
}
