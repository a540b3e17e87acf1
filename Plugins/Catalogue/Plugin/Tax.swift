import CatalogueAPI
import Kernel
import Model

/// Why a tax is refused. `rate` counts the rates from 0.
enum TaxError: Refusal {
    case categoryRequired
    /// A standard tax says how much.
    case percentageRequired(rate: Int)
    /// Only a standard tax takes something.
    case rateNotZero(rate: Int)
    /// It ends before it begins.
    case rateValidity(rate: Int)
    /// It begins before the one above has ended.
    case rateOverlap(rate: Int)
    /// Nothing is due, and nobody says why (EN 16931, BT-120).
    case exemptionReasonRequired

    private static let samples: [TaxError] = [
        .categoryRequired, .percentageRequired(rate: 0), .rateNotZero(rate: 0), .rateValidity(rate: 0),
        .rateOverlap(rate: 0), .exemptionReasonRequired,
    ]
    static let reasons = samples.map(\.reason)

    var kind: RefusalKind { .invalidArgument }

    var reason: String {
        switch self {
        case .categoryRequired: "TAX_CATEGORY_REQUIRED"
        case .percentageRequired: "TAX_PERCENTAGE_REQUIRED"
        case .rateNotZero: "TAX_RATE_NOT_ZERO"
        case .rateValidity: "TAX_RATE_VALIDITY"
        case .rateOverlap: "TAX_RATE_OVERLAP"
        case .exemptionReasonRequired: "EXEMPTION_REASON_REQUIRED"
        }
    }

    var field: String? {
        switch self {
        case .categoryRequired: "category"
        case .percentageRequired(let rate), .rateNotZero(let rate): "rates[\(rate)].percentage"
        case .rateValidity(let rate): "rates[\(rate)].end_date"
        case .rateOverlap(let rate): "rates[\(rate)].start_date"
        case .exemptionReasonRequired: "exemption_reason"
        }
    }
}

@Sendable
func taxRules(_ old: Tax?, _ new: Tax, _ reader: RuleReader) throws { try checkTax(new) }

/// What every tax obeys, whatever the others are: a percentage where something is due and a reason where nothing is;
/// rates in the order of time, whose first and last days are both inside, so that at most one holds on any day.
///
/// Source of the categories: EN 16931-1, BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10 (a reason), BR-Z-10 (none).
func checkTax(_ tax: Tax) throws {
    switch tax.category {
    case .unspecified, .UNRECOGNIZED: throw TaxError.categoryRequired
    case .standard, .zeroRated: break
    case .exempt, .reverseCharge, .intraCommunity, .export, .outsideScope:
        guard !tax.exemptionReason.isEmpty else { throw TaxError.exemptionReasonRequired }
    }
    for (place, rate) in tax.rates.enumerated() {
        let percentage = try decimalUnits(rate.percentage)
        if tax.category == .standard {
            guard percentage != nil else { throw TaxError.percentageRequired(rate: place) }
        } else {
            guard percentage ?? 0 == 0 else { throw TaxError.rateNotZero(rate: place) }
        }
        guard rate.startDate.isEmpty || rate.endDate.isEmpty || rate.startDate <= rate.endDate else {
            throw TaxError.rateValidity(rate: place)
        }
    }
    for place in tax.rates.indices.dropFirst() {
        let end = tax.rates[place - 1].endDate
        let start = tax.rates[place].startDate
        guard !end.isEmpty, !start.isEmpty, end < start else { throw TaxError.rateOverlap(rate: place) }
    }
}
