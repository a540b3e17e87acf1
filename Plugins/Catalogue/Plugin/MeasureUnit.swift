import CatalogueAPI
import Kernel
import Model

/// Why a unit of measure is refused.
enum MeasureUnitError: Refusal, CaseIterable {
    /// It has a base, and does not say how many base units it is.
    case factorMissing
    /// It says how many, and not of what.
    case factorWithoutBase
    case ownBase
    /// Its base has a base itself: a conversion goes over one base, never over two.
    case baseNotABase
    /// Others are based on it, so that it has no base.
    case isABase

    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind {
        switch self {
        case .factorMissing, .factorWithoutBase, .ownBase: .invalidArgument
        case .baseNotABase, .isABase: .failedPrecondition
        }
    }

    var reason: String {
        switch self {
        case .factorMissing: "UNIT_FACTOR_REQUIRED"
        case .factorWithoutBase: "UNIT_FACTOR_WITHOUT_BASE"
        case .ownBase: "UNIT_OWN_BASE"
        case .baseNotABase: "UNIT_BASE_NOT_A_BASE"
        case .isABase: "UNIT_IS_A_BASE"
        }
    }

    var field: String? {
        switch self {
        case .factorMissing, .factorWithoutBase: "factor"
        case .ownBase, .baseNotABase, .isABase: "base_unit_id"
        }
    }
}

/// A unit is a base, or so many of one base (CAT-09, DOC-42). Base and factor may change later.
@Sendable
func measureUnitRules(_ old: MeasureUnit?, _ new: MeasureUnit, _ reader: RuleReader) throws {
    guard new.baseUnitID != 0 else {
        guard new.factor.isEmpty else { throw MeasureUnitError.factorWithoutBase }
        return
    }
    guard !new.factor.isEmpty else { throw MeasureUnitError.factorMissing }
    guard new.baseUnitID != new.id else { throw MeasureUnitError.ownBase }
    let base: MeasureUnit? = try reader.find(RecordID(new.baseUnitID))
    if let base, base.baseUnitID != 0 { throw MeasureUnitError.baseNotABase }
    var isABase = false
    try reader.each(MeasureUnit.self, fields: ["id"], where: [.oneOf("base_unit_id", [new.id])], limit: 1) { _ in
        isABase = true
    }
    if isABase { throw MeasureUnitError.isABase }
}
