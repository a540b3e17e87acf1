import Foundation
package import Identifiers
package import Kernel

/// A kind of identifier as a format of fields: `format: "directory.siren"`.
package struct IdentifierFormat<Kind: Identifier>: ValueFormat {
    private let name: String
    private let written: @Sendable (String) -> [String]

    /// `name` is what people call it: SIREN. `written` gives the ways in which it is looked for.
    package init(
        _ type: Kind.Type,
        _ name: String,
        written: @escaping @Sendable (String) -> [String] = { [$0] }
    ) {
        self.name = name
        self.written = written
    }

    package func normalised(_ text: String) throws -> String {
        do {
            return try Kind.normalised(text)
        } catch {
            throw IdentifierError(fault: error, name: name, text: text)
        }
    }

    package func spellings(_ kept: String) -> [String] { written(kept) }
}

/// Why a text is no identifier of its kind.
package struct IdentifierError: Refusal {
    let fault: IdentifierFault
    let name: String
    let text: String

    package static let reasons = IdentifierFault.allCases.map { "IDENTIFIER_" + $0.rawValue }

    package var kind: RefusalKind { .invalidArgument }
    package var reason: String { "IDENTIFIER_" + fault.rawValue }
    package var metadata: [String: String] { ["name": name, "text": String(text.prefix(60))] }
}
