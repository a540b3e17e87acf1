import CatalogueAPI
import Contract
import DirectoryAPI
import Kernel
import Model
import SwiftProtobuf

/// Why prices cannot be answered.
enum PriceRequestError: Refusal {
    case noLines
    case tooManyLines(maximum: Int)
    case productNotFound(line: Int, id: Int64)
    case quantityInvalid(line: Int, text: String)
    /// The line's unit does not convert into the product's.
    case unitNotConvertible(line: Int)
    case dateInvalid(text: String)
    case outOfRange(line: Int)
    case tooManyRules(field: String, maximum: Int)
    case tooManyProducts(maximum: Int)
    /// Products times quantities of a simulation.
    case tooManyPrices(maximum: Int)

    private static let samples: [PriceRequestError] = [
        .noLines, .tooManyLines(maximum: 0), .productNotFound(line: 0, id: 0), .quantityInvalid(line: 0, text: ""),
        .unitNotConvertible(line: 0), .dateInvalid(text: ""), .outOfRange(line: 0),
        .tooManyRules(field: "", maximum: 0), .tooManyProducts(maximum: 0), .tooManyPrices(maximum: 0),
    ]
    static let reasons = samples.map(\.reason)

    var kind: RefusalKind {
        switch self {
        case .productNotFound: .notFound
        case .unitNotConvertible, .tooManyProducts, .tooManyPrices: .failedPrecondition
        default: .invalidArgument
        }
    }

    var reason: String {
        switch self {
        case .noLines: "PRICE_LINES_REQUIRED"
        case .tooManyLines: "TOO_MANY_PRICE_LINES"
        case .productNotFound: "PRODUCT_NOT_FOUND"
        case .quantityInvalid: "QUANTITY_INVALID"
        case .unitNotConvertible: "LINE_UNIT_NOT_CONVERTIBLE"
        case .dateInvalid: "PRICE_DATE_INVALID"
        case .outOfRange: "PRICE_OUT_OF_RANGE"
        case .tooManyRules: "TOO_MANY_PRICE_RULES"
        case .tooManyProducts: "TOO_MANY_PRODUCTS"
        case .tooManyPrices: "TOO_MANY_PRICES"
        }
    }

    var field: String? {
        switch self {
        case .noLines, .tooManyLines: "lines"
        case .productNotFound(let line, _): "lines[\(line)].product_id"
        case .quantityInvalid(let line, _): "lines[\(line)].quantity"
        case .unitNotConvertible(let line): "lines[\(line)].unit_id"
        case .dateInvalid: "date"
        case .outOfRange(let line): "lines[\(line)]"
        case .tooManyRules(let field, _): field
        case .tooManyProducts, .tooManyPrices: "grid_id"
        }
    }

    var metadata: [String: String] {
        switch self {
        case .noLines, .unitNotConvertible, .outOfRange: [:]
        case .tooManyLines(let maximum), .tooManyRules(_, let maximum), .tooManyProducts(let maximum),
            .tooManyPrices(let maximum):
            ["maximum": String(maximum)]
        case .productNotFound(_, let id): ["id": String(id)]
        case .quantityInvalid(_, let text), .dateInvalid(let text): ["text": String(text.prefix(60))]
        }
    }
}

private let mostPriceLines = 5000

/// The price of each line and why (PRC-04).
@Sendable
func resolvePrices(
    _ request: ResolvePricesRequest,
    _ transaction: inout Transaction
) throws -> ResolvePricesResponse {
    guard !request.lines.isEmpty else { throw PriceRequestError.noLines }
    guard request.lines.count <= mostPriceLines else {
        throw PriceRequestError.tooManyLines(maximum: mostPriceLines)
    }
    // A supplier's prices are what a product costs.
    if request.side == .purchase {
        try transaction.rules.requireCallerReads(Product.self, field: "purchase_price", asked: "side")
    }
    let question = PriceQuestion(
        account: request.accountID,
        customerType: try customerType(of: request.accountID, transaction),
        day: try priceDay(request.date, transaction).dayNumber,
        side: request.side
    )
    let reading = PriceReading(transaction.rules)
    let book = try reading.book(products: Array(Set(request.lines.map(\.productID))).sorted()) {
        question.nearness(of: $0) != nil
    }
    let engine = PriceEngine(book: book, question: question)
    var response = ResolvePricesResponse()
    response.lines.reserveCapacity(request.lines.count)
    for (place, line) in request.lines.enumerated() {
        do {
            response.lines.append(try resolved(line, place, engine, winnersOnly: request.winnersOnly))
        } catch is PriceOverflow {
            throw PriceRequestError.outOfRange(line: place)
        }
    }
    return response
}

/// The customer type of an account that is not in the bin; none without an account.
func customerType(of account: Int64, _ transaction: Transaction) throws -> String {
    guard account != 0 else { return "" }
    let loaded: Account = try transaction.load(RecordID(account))
    return loaded.customerType
}

/// The day of a request, today when it names none.
func priceDay(_ text: String, _ transaction: Transaction) throws -> CivilDate {
    guard !text.isEmpty else { return try transaction.today() }
    do {
        return try CivilDate(parsing: text)
    } catch {
        throw PriceRequestError.dateInvalid(text: text)
    }
}

private func resolved(
    _ line: PriceLine,
    _ place: Int,
    _ engine: PriceEngine,
    winnersOnly: Bool
) throws -> ResolvedPrice {
    guard let item = engine.book.items[line.productID] else {
        throw PriceRequestError.productNotFound(line: place, id: line.productID)
    }
    let unit = line.unitID == 0 ? item.unit : line.unitID
    guard let toProduct = try engine.book.factor(from: unit, to: item.unit) else {
        throw PriceRequestError.unitNotConvertible(line: place)
    }
    let quantity = try lineQuantity(line.quantity, place).multiplied(by: toProduct)
    let answer = try engine.answer(item, quantity: quantity)
    var resolved = ResolvedPrice()
    resolved.productID = item.id
    resolved.unitID = unit
    resolved.origin = answer.origin
    if let price = answer.price {
        guard let text = try priceText(try price.multiplied(by: toProduct)) else { throw PriceOverflow() }
        resolved.unitPrice = text
    }
    if let base = answer.base { resolved.basePrice = try priceText(base) ?? "" }
    if let winner = answer.winner {
        resolved.ruleID = winner.id
        resolved.gridID = winner.grid
        resolved.leadTimeDays = winner.leadTimeDays
    }
    guard !winnersOnly else { return resolved }
    resolved.considered = answer.considered.map { rule, outcome in
        var considered = ConsideredRule()
        considered.ruleID = rule.id
        considered.gridID = rule.grid
        considered.outcome = outcome
        return considered
    }
    return resolved
}

private func lineQuantity(_ text: String, _ place: Int) throws -> Ratio {
    guard !text.isEmpty else { return Ratio(1) }
    do {
        let units = try ExactDecimal(parsing: text, scale: 6, storage: .amount).units
        guard units >= 0 else { throw PriceRequestError.quantityInvalid(line: place, text: text) }
        return Ratio(millionths: units)
    } catch is DecimalError {
        throw PriceRequestError.quantityInvalid(line: place, text: text)
    }
}

/// A price with 4 digits after the point, rounded once, halves away from zero; nil beyond what a field holds.
func priceText(_ price: Ratio) throws(PriceOverflow) -> String? {
    let tenThousandths = try price.multiplied(by: Ratio(10_000)).nearest
    let (product, overflow) = tenThousandths.multipliedReportingOverflow(by: 100)
    guard !overflow, let units = Int64(exactly: product) else { return nil }
    return ExactDecimal(units: units, storage: .amount).text(scale: 4)
}
