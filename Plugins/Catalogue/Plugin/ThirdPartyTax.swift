import CatalogueAPI
import Kernel

/// Why a tax collected for others is refused.
enum ThirdPartyTaxError: Refusal, CaseIterable {
    /// It is an amount or a percentage, and this one is both or neither (DOC-47).
    case value

    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind { .invalidArgument }
    var reason: String { "THIRD_PARTY_TAX_VALUE" }
    var field: String? { "amount" }
}

/// Either so much for each unit, or so much of the line's selling price (DOC-47).
@Sendable
func thirdPartyTaxRules(_ old: ThirdPartyTax?, _ new: ThirdPartyTax, _ reader: RuleReader) throws {
    guard new.amount.isEmpty != new.percentage.isEmpty else { throw ThirdPartyTaxError.value }
}
