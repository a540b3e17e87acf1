import CatalogueAPI
import Kernel
import Model
import SwiftProtobuf

/// Why a movement of stock is refused.
enum StockError: Refusal {
    case kindRequired
    /// Zero, or of the wrong sign: a receipt brings, an issue takes.
    case quantity
    case notStocked(product: String)
    case productInactive(product: String)
    case inFuture(date: String, today: String)
    /// It happened: another movement corrects it.
    case movementIsFinal
    /// It takes more than there is (`refuse_negative_stock`). `level` is in the unit of the product.
    case negative(level: String)
    /// The level would be beyond what a field holds.
    case levelOutOfRange

    private static let samples: [StockError] = [
        .kindRequired, .quantity, .notStocked(product: ""), .productInactive(product: ""),
        .inFuture(date: "", today: ""), .movementIsFinal, .negative(level: ""), .levelOutOfRange,
    ]
    static let reasons = samples.map(\.reason)

    var kind: RefusalKind {
        switch self {
        case .kindRequired, .quantity, .inFuture, .levelOutOfRange: .invalidArgument
        case .notStocked, .productInactive, .movementIsFinal, .negative: .failedPrecondition
        }
    }

    var reason: String {
        switch self {
        case .kindRequired: "MOVEMENT_KIND_REQUIRED"
        case .quantity: "MOVEMENT_QUANTITY"
        case .notStocked: "PRODUCT_NOT_STOCKED"
        case .productInactive: "PRODUCT_INACTIVE"
        case .inFuture: "MOVEMENT_IN_FUTURE"
        case .movementIsFinal: "MOVEMENT_FINAL"
        case .negative: "STOCK_NEGATIVE"
        case .levelOutOfRange: "STOCK_OUT_OF_RANGE"
        }
    }

    var field: String? {
        switch self {
        case .kindRequired: "kind"
        case .quantity, .negative, .levelOutOfRange: "quantity"
        case .notStocked, .productInactive: "product_id"
        case .inFuture: "date"
        case .movementIsFinal: nil
        }
    }

    var metadata: [String: String] {
        switch self {
        case .notStocked(let product), .productInactive(let product): ["product": product]
        case .inFuture(let date, let today): ["date": date, "today": today]
        case .negative(let level): ["level": level]
        case .kindRequired, .quantity, .movementIsFinal, .levelOutOfRange: [:]
        }
    }
}

// MARK: - Movements

/// A movement happened today unless it says when, and never after today.
@Sendable
func stockMovementDate(_ movement: inout StockMovement, _ context: RuleContext) throws {
    guard movement.id == 0 else { return }
    let today = context.today.text
    if movement.date.isEmpty { movement.date = today }
    guard movement.date <= today else { throw StockError.inFuture(date: movement.date, today: today) }
}

/// A movement has a kind, the sign of its kind, and a product whose stock is counted (CAT-05).
@Sendable
func stockMovementRules(_ old: StockMovement?, _ new: StockMovement, _ reader: RuleReader) throws {
    let units = try decimalUnits(new.quantity) ?? 0
    let hasItsSign =
        switch new.kind {
        case .receipt: units > 0
        case .issue: units < 0
        case .correction: units != 0
        case .unspecified, .UNRECOGNIZED: throw StockError.kindRequired
        }
    guard hasItsSign else { throw StockError.quantity }
    guard old == nil, let product: Product = try reader.find(RecordID(new.productID)) else { return }
    guard product.stocked else { throw StockError.notStocked(product: product.designation) }
    guard !product.inactive else { throw StockError.productInactive(product: product.designation) }
}

/// What has moved is not taken back but corrected.
@Sendable
func stockMovementDeletion(_ movement: StockMovement, _ move: BinMove, _ reader: RuleReader) throws {
    if move == .delete { throw StockError.movementIsFinal }
}

// MARK: - Levels

/// The level of a product follows each of its movements, in the transaction that writes the movement.
@Sendable
func keepStockLevel(_ old: StockMovement?, _ new: StockMovement?, _ transaction: inout Transaction) throws {
    guard let productID = (new ?? old)?.productID else { return }
    let after = try decimalUnits(new?.quantity ?? "") ?? 0
    let before = try decimalUnits(old?.quantity ?? "") ?? 0
    let change = Int128(after) - Int128(before)
    guard change != 0 else { return }
    let known = try transaction.rules.list(StockLevel.self, filter: "product_id = \(productID)", limit: 1).first
    let level = try decimalUnits(known?.quantity ?? "") ?? 0
    guard let sum = Int64(exactly: Int128(level) + change) else { throw StockError.levelOutOfRange }
    if sum < 0, change < 0, try transaction.rules.settings(CatalogueSettings.self).refuseNegativeStock {
        throw StockError.negative(level: ExactDecimal(units: level, storage: .amount).text(scale: 0))
    }
    var changed = known ?? StockLevel.with { $0.productID = productID }
    changed.quantity = quantityText(sum)
    _ = try changed.id == 0 ? transaction.create(changed) : transaction.save(changed)
}

private func quantityText(_ units: Int64) -> String {
    ExactDecimal(units: units, storage: .amount).text(scale: 6)
}
