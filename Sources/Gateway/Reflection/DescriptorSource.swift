/// The descriptors of everything this server serves, as reflection asks for them.
///
/// Files are the bytes of the `FileDescriptorProto` as the compiler wrote it, unknown options included. Symbols and
/// types are full names without a leading dot.
package protocol DescriptorSource: Sendable {
    /// Full names of the services, in the order to list them.
    var services: [String] { get }
    func file(named: String) -> [UInt8]?
    /// The file that declares a service, method, message, field, enum or extension.
    func file(containing symbol: String) -> [UInt8]?
    /// Names of the files that a file imports directly.
    func dependencies(ofFile: String) -> [String]
    /// Numbers of the extensions of a message; nil when there is no such message.
    func extensionNumbers(of type: String) -> [Int32]?
    func file(containingExtension number: Int32, of type: String) -> [UInt8]?
}
