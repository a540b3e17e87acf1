import Gateway
import Model

/// Reflection's view of everything this server declares.
struct SchemaSource: DescriptorSource {
    let schema: SchemaRegistry

    var services: [String] { schema.services }
    func file(named name: String) -> [UInt8]? { schema.file(named: name)?.bytes }
    func file(containing symbol: String) -> [UInt8]? { schema.file(containing: symbol)?.bytes }
    func dependencies(ofFile name: String) -> [String] { schema.file(named: name)?.dependencies ?? [] }
    func extensionNumbers(of type: String) -> [Int32]? { schema.extensionNumbers(of: type) }
    func file(containingExtension number: Int32, of type: String) -> [UInt8]? {
        schema.file(containingExtension: number, of: type)?.bytes
    }
}
