/// A kind of number or address that people write in several ways and that is kept in one: `directory.telephone`.
///
/// A field names it with the annotation `format`. What is written into the field is checked and kept in the one form on
/// every path, imports included; filters compare that form, and keywords find it in any.
package protocol ValueFormat: Sendable {
    /// The one form of a text; the one form of that form is itself. Throws a `Refusal` that says what is wrong; its field
    /// is not used, the kernel names it.
    func normalised(_ text: String) throws -> String
    /// The ways in which people look for a kept text, the usual one first: `0612345678`, `06 12 34 56 78`.
    func spellings(_ kept: String) -> [String]
}

extension ValueFormat {
    package func spellings(_ kept: String) -> [String] { [kept] }
}

/// A format's refusal, at the field that it is about.
struct FormatRefusal: Refusal {
    let original: any Refusal
    let path: String

    var kind: RefusalKind { original.kind }
    var reason: String { original.reason }
    var metadata: [String: String] { original.metadata }
    var field: String? { path }
}

/// The formats of the platform, by name.
struct ValueFormats: Sendable {
    private(set) var all: [String: any ValueFormat] = [:]

    /// The module that a format belongs to: the part of its name before the dot.
    static func module(of name: String) -> String { String(name.prefix { $0 != "." }) }

    mutating func add(_ name: String, _ format: any ValueFormat) { all[name] = format }

    subscript(name: String) -> (any ValueFormat)? { name.isEmpty ? nil : all[name] }

    /// The form in which a filter or a key of an import compares a text: what is not of the format matches nothing kept, so
    /// it stays as it is.
    func compared(_ text: String, _ format: String) -> String {
        guard let format = self[format], let kept = try? format.normalised(text) else { return text }
        return kept
    }
}
