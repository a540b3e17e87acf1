import CatalogueAPI
import Contract
import Identifiers
import Kernel
import Model

/// Why a product is refused. `line` counts the lines of a field from 0.
enum ProductError: Refusal {
    case serviceStocked
    case priceDateTwice(line: Int, date: String)
    case barcodeInvalid(line: Int, value: String)
    /// The same one twice in one product.
    case barcodeTwice(line: Int, value: String)
    /// Another product has it.
    case barcodeTaken(line: Int, value: String, product: Int64, designation: String)
    /// The firm does not sell below cost (`refuse_negative_margin`).
    case negativeMargin(field: String, price: String, cost: String)
    /// Its stock is counted in the unit.
    case unitInUse

    private static let samples: [ProductError] = [
        .serviceStocked, .priceDateTwice(line: 0, date: ""), .barcodeInvalid(line: 0, value: ""),
        .barcodeTwice(line: 0, value: ""), .barcodeTaken(line: 0, value: "", product: 0, designation: ""),
        .negativeMargin(field: "", price: "", cost: ""), .unitInUse,
    ]
    static let reasons = samples.map(\.reason)

    var kind: RefusalKind {
        switch self {
        case .serviceStocked, .priceDateTwice, .barcodeInvalid, .barcodeTwice: .invalidArgument
        case .barcodeTaken: .alreadyExists
        case .negativeMargin, .unitInUse: .failedPrecondition
        }
    }

    var reason: String {
        switch self {
        case .serviceStocked: "SERVICE_STOCKED"
        case .priceDateTwice: "PRICE_DATE_TWICE"
        case .barcodeInvalid: "BARCODE_INVALID"
        case .barcodeTwice: "BARCODE_TWICE"
        case .barcodeTaken: "BARCODE_TAKEN"
        case .negativeMargin: "NEGATIVE_MARGIN"
        case .unitInUse: "PRODUCT_UNIT_IN_USE"
        }
    }

    var field: String? {
        switch self {
        case .serviceStocked: "stocked"
        case .priceDateTwice(let line, _): "prices[\(line)].start_date"
        case .barcodeInvalid(let line, _), .barcodeTwice(let line, _), .barcodeTaken(let line, _, _, _):
            "barcodes[\(line)].value"
        case .negativeMargin(let field, _, _): field
        case .unitInUse: "unit_id"
        }
    }

    var metadata: [String: String] {
        switch self {
        case .serviceStocked, .unitInUse: [:]
        case .priceDateTwice(_, let date): ["date": date]
        case .barcodeInvalid(_, let value), .barcodeTwice(_, let value): ["value": value]
        case .barcodeTaken(_, let value, let product, let designation):
            ["value": value, "product": String(product), "designation": designation]
        case .negativeMargin(_, let price, let cost): ["price": price, "cost": cost]
        }
    }
}

/// A decimal of a record in 10^-6; nil when it is unset.
func decimalUnits(_ text: String) throws -> Int64? {
    text.isEmpty ? nil : try ExactDecimal(parsing: text, scale: 6, storage: .amount).units
}

// MARK: - What is computed

/// Barcodes in the form in which they are compared, and the margin (CAT-04, CAT-07).
@Sendable
func productFigures(_ product: inout Product, _ context: RuleContext) throws {
    for place in product.barcodes.indices where product.barcodes[place].symbology == .unspecified {
        // One that is no EAN stays as it was typed, for the rules to refuse.
        guard let kept = try? Identifiers.Barcode.normalised(product.barcodes[place].value) else { continue }
        product.barcodes[place].value = kept
    }
    product.margin = ""
    product.marginPercentage = ""
    guard let price = try decimalUnits(product.unitPrice), let cost = try decimalUnits(product.purchasePrice) else {
        return
    }
    let margin = Int128(price) - Int128(cost)
    product.margin = amountText(margin)
    guard price != 0 else { return }
    // The percentage in 10^-4, rounded once from its exact value.
    let percentage = quotient(of: margin * 100 * 10_000, by: Int128(price))
    product.marginPercentage = amountText(percentage * 100)
}

/// 4 digits after the point; empty beyond what a field holds, as the loss in percent of a price next to nothing is.
private func amountText(_ units: Int128) -> String {
    guard let units = Int64(exactly: units) else { return "" }
    return ExactDecimal(units: units, storage: .amount).text(scale: 4)
}

/// The nearest whole number, halves away from zero.
private func quotient(of dividend: Int128, by divisor: Int128) -> Int128 {
    let (whole, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard rest.magnitude * 2 >= divisor.magnitude else { return whole }
    return (dividend < 0) == (divisor < 0) ? whole + 1 : whole - 1
}

// MARK: - What is refused

@Sendable
func productRules(_ old: Product?, _ new: Product, _ reader: RuleReader) throws {
    if new.stocked, new.kind == .service { throw ProductError.serviceStocked }
    for place in new.prices.indices.dropFirst() where new.prices[place].startDate == new.prices[place - 1].startDate {
        throw ProductError.priceDateTwice(line: place, date: new.prices[place].startDate)
    }
    try checkUnit(old, new, reader)
    try checkBarcodes(old, new, reader)
    try checkMargins(old, new, reader)
}

/// What a stock is counted in stays, from the first movement on.
private func checkUnit(_ old: Product?, _ new: Product, _ reader: RuleReader) throws {
    guard let old, old.unitID != new.unitID else { return }
    var hasMoved = false
    try reader.each(StockMovement.self, fields: ["id"], where: [.oneOf("product_id", [new.id])], limit: 1) { _ in
        hasMoved = true
    }
    if hasMoved { throw ProductError.unitInUse }
}

/// A barcode names one product (CAT-07).
private func checkBarcodes(_ old: Product?, _ new: Product, _ reader: RuleReader) throws {
    var known: Set<String> = []
    if let old, !old.info.hasDeleteTime { known = Set(old.barcodes.map(\.value)) }
    var seen: Set<String> = []
    for (place, barcode) in new.barcodes.enumerated() {
        let value = barcode.value
        if barcode.symbology == .unspecified, !Identifiers.Barcode.isValid(value) {
            throw ProductError.barcodeInvalid(line: place, value: value)
        }
        guard seen.insert(value).inserted else { throw ProductError.barcodeTwice(line: place, value: value) }
        guard !known.contains(value), let other = try holder(of: value, besides: new.id, reader) else { continue }
        throw ProductError.barcodeTaken(
            line: place,
            value: value,
            product: other.id,
            designation: other.designation
        )
    }
}

/// The other product that has a barcode. The search entry finds it, the second comparison is exact.
private func holder(
    of barcode: String,
    besides product: Int64,
    _ reader: RuleReader
) throws -> (id: Int64, designation: String)? {
    let value = quoted(barcode)
    let filter = "barcodes.value:\(value) AND barcodes.value = \(value) AND id != \(product)"
    var found: (id: Int64, designation: String)?
    try reader.each(Product.self, fields: ["id", "designation"], where: [.filter(filter)], limit: 1) { row in
        found = (row.integer(0), row.text(1))
    }
    return found
}

/// A text as a filter writes it. Scalar by scalar, as the filter is read.
private func quoted(_ text: String) -> String {
    let special: [Unicode.Scalar] = ["\\", "\"", "*"]
    var result = "\""
    for scalar in text.unicodeScalars {
        if special.contains(scalar) { result.append("\\") }
        result.unicodeScalars.append(scalar)
    }
    return result + "\""
}

/// Nothing is sold below cost, today or later, where the firm says so. What was there before is left alone.
private func checkMargins(_ old: Product?, _ new: Product, _ reader: RuleReader) throws {
    guard let loss = try newLoss(old, new), try reader.settings(CatalogueSettings.self).refuseNegativeMargin else {
        return
    }
    throw loss
}

/// The first price below cost that was not there before.
private func newLoss(_ old: Product?, _ new: Product) throws -> ProductError? {
    let now = (new.unitPrice, new.purchasePrice)
    let before = old.map { ($0.unitPrice, $0.purchasePrice) } ?? ("", "")
    let known = old?.prices ?? []
    // A line that was there may begin to hold.
    if now != before, !known.contains(where: { ($0.unitPrice, $0.purchasePrice) == now }), try isLoss(now.0, now.1) {
        return .negativeMargin(field: "unit_price", price: now.0, cost: now.1)
    }
    for (place, line) in new.prices.enumerated() where !known.contains(line) {
        guard (line.unitPrice, line.purchasePrice) != before, try isLoss(line.unitPrice, line.purchasePrice) else {
            continue
        }
        let field = "prices[\(place)].unit_price"
        return .negativeMargin(field: field, price: line.unitPrice, cost: line.purchasePrice)
    }
    return nil
}

private func isLoss(_ price: String, _ cost: String) throws -> Bool {
    guard let price = try decimalUnits(price), let cost = try decimalUnits(cost) else { return false }
    return price < cost
}
