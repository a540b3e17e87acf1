import CatalogueAPI
import Contract
import Foundation
import Kernel
import Model
import SwiftProtobuf

/// The prices of a product over time: `prices` says from which day on what holds, and `unit_price` and `purchase_price`
/// are what holds today.
///
/// Whoever changes `prices` decides; who changes or clears only today's price has it written there for today: a line
/// without a price says that there is none. Where no line holds yet, what the product itself says holds since ever.
@Sendable
func productPrices(_ product: inout Product, _ context: RuleContext) throws {
    let old: Product? = try product.id == 0 ? nil : context.reader.find(RecordID(product.id))
    let today = context.today.text
    product.prices.sort { $0.startDate < $1.startDate }
    let known = old?.prices ?? []
    if product.prices != known {
        takePrices(&product, known, on: today)
    } else if let old {
        notePrices(&product, old, on: today)
    }
}

/// The line that holds on a day; nil before the first one. Lines are in the order of time.
func priceLine(_ lines: [DatedPrice], on day: String) -> DatedPrice? { lines.last { $0.startDate <= day } }

/// Today's prices are what the lines that the caller wrote say. A new line that says nothing of one price leaves it as
/// the line before has it, the first one as the product has it.
private func takePrices(_ product: inout Product, _ known: [DatedPrice], on today: String) {
    var before = sinceEver(product)
    if let first = product.prices.first, first.startDate > today, hasPrice(before) {
        product.prices.insert(before, at: 0)
    }
    for place in product.prices.indices {
        var line = product.prices[place]
        if !known.contains(line) {
            if line.unitPrice.isEmpty { line.unitPrice = before.unitPrice }
            if line.purchasePrice.isEmpty { line.purchasePrice = before.purchasePrice }
            product.prices[place] = line
        }
        before = line
    }
    guard let line = priceLine(product.prices, on: today) else { return }
    product.unitPrice = line.unitPrice
    product.purchasePrice = line.purchasePrice
}

/// Writes today's prices among the lines when they are not what the lines say.
private func notePrices(_ product: inout Product, _ old: Product, on today: String) {
    // A line may have begun since the product was last written.
    let before = priceLine(old.prices, on: today) ?? sinceEver(old)
    if product.unitPrice == old.unitPrice { product.unitPrice = before.unitPrice }
    if product.purchasePrice == old.purchasePrice { product.purchasePrice = before.purchasePrice }
    guard product.unitPrice != before.unitPrice || product.purchasePrice != before.purchasePrice else { return }
    if product.prices.isEmpty, hasPrice(before) { product.prices.append(before) }
    var line = sinceEver(product)
    line.startDate = today
    if let place = product.prices.firstIndex(where: { $0.startDate == today }) {
        line.id = product.prices[place].id
        product.prices[place] = line
    } else {
        product.prices.append(line)
        product.prices.sort { $0.startDate < $1.startDate }
    }
}

private func hasPrice(_ line: DatedPrice) -> Bool { !line.unitPrice.isEmpty || !line.purchasePrice.isEmpty }

private func sinceEver(_ product: Product) -> DatedPrice {
    .with {
        $0.startDate = CivilDate.first.text
        $0.unitPrice = product.unitPrice
        $0.purchasePrice = product.purchasePrice
    }
}

// MARK: - On the day

/// Rings at the start of a day on which prices begin to hold. The key is the day; it goes on after the product that it
/// is told.
let pricesBegin = TimerName<GetRequest>("catalogue.prices-begin")

/// Products that one ring looks at.
private let productsOfRing = 100

/// Waits for the first day of a line that does not hold yet.
@Sendable
func awaitPrices(_ old: Product?, _ new: Product?, _ transaction: inout Transaction) throws {
    guard let new, !new.prices.isEmpty, new.prices != old?.prices else { return }
    try waitForNextPrice(new, transaction)
}

private func waitForNextPrice(_ product: Product, _ transaction: Transaction) throws {
    let today = try transaction.today().text
    guard let next = product.prices.first(where: { $0.startDate > today })?.startDate else { return }
    try transaction.wake(at: try startOfDay(next, transaction), pricesBegin, key: next, GetRequest())
}

/// The first instant of a day where the firm is.
private func startOfDay(_ day: String, _ transaction: Transaction) throws -> Instant {
    let (year, month, dayOfMonth) = try CivilDate(parsing: day).components
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: try transaction.regional().timeZone) ?? .gmt
    let parts = DateComponents(year: year, month: month, day: dayOfMonth)
    guard let start = calendar.date(from: parts) else { return .last }
    return try Instant(microseconds: Int64(start.timeIntervalSince1970) * 1_000_000)
}

/// Brings the products whose prices begin to hold up to date, a page at a time.
@Sendable
func beginPrices(_ last: GetRequest, _ wake: Wake, _ transaction: inout Transaction) throws {
    let page = try transaction.rules.list(
        Product.self,
        filter: "prices.start_date = \"\(wake.key)\" AND id > \(last.id)",
        limit: productsOfRing
    )
    for product in page {
        _ = try transaction.save(product)
        try waitForNextPrice(product, transaction)
    }
    guard page.count == productsOfRing, let end = page.last else { return }
    try transaction.wake(at: transaction.now, pricesBegin, key: wake.key, .with { $0.id = end.id })
}
