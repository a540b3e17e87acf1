/// An exact fraction: prices keep all their digits until they are rounded once, at the end.
struct Ratio: Sendable, Equatable {
    let numerator: Int128
    /// Above zero.
    let denominator: Int128

    static let zero = Ratio(0)

    init(_ whole: Int128) {
        numerator = whole
        denominator = 1
    }

    /// So many units of 10^-6.
    init(millionths units: Int64) { self.init(Int128(units), over: 1_000_000) }

    /// In lowest terms. `denominator` is not zero.
    private init(_ numerator: Int128, over denominator: Int128) {
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
    }

    private static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (first, second) = (first, second)
        while second != 0 { (first, second) = (second, first % second) }
        return max(first, 1)
    }

    // Both sides are kept in lowest terms and far below 2^127; what passes it is refused, never wrapped.

    func multiplied(by other: Ratio) throws(PriceOverflow) -> Ratio {
        try Ratio(
            Self.product(numerator, other.numerator),
            over: Self.product(denominator, other.denominator)
        )
    }

    /// `other` is not zero.
    func divided(by other: Ratio) throws(PriceOverflow) -> Ratio {
        try Ratio(
            Self.product(numerator, other.denominator),
            over: Self.product(denominator, other.numerator)
        )
    }

    func adding(_ other: Ratio) throws(PriceOverflow) -> Ratio {
        let (sum, overflow) = try Self.product(numerator, other.denominator)
            .addingReportingOverflow(Self.product(other.numerator, denominator))
        guard !overflow else { throw PriceOverflow() }
        return try Ratio(sum, over: Self.product(denominator, other.denominator))
    }

    func subtracting(_ other: Ratio) throws(PriceOverflow) -> Ratio {
        try adding(try other.multiplied(by: Ratio(-1)))
    }

    /// The nearest multiple of a step above zero; halves away from zero.
    func rounded(to step: Ratio) throws(PriceOverflow) -> Ratio {
        try Ratio(try divided(by: step).nearest).multiplied(by: step)
    }

    /// The nearest whole number; halves away from zero.
    var nearest: Int128 {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        guard rest.magnitude >= denominator.magnitude - rest.magnitude else { return whole }
        return numerator < 0 ? whole - 1 : whole + 1
    }

    var isNegative: Bool { numerator < 0 }

    private static func product(_ first: Int128, _ second: Int128) throws(PriceOverflow) -> Int128 {
        let (product, overflow) = first.multipliedReportingOverflow(by: second)
        guard !overflow else { throw PriceOverflow() }
        return product
    }
}

extension Ratio: Comparable {
    static func < (left: Ratio, right: Ratio) -> Bool {
        // By whole parts first, so that the products stay small.
        let (first, second) = (left.floor, right.floor)
        guard first == second else { return first < second }
        let (a, b) = (left.numerator - first * left.denominator, right.numerator - second * right.denominator)
        return a.multipliedFullWidth(by: right.denominator) < b.multipliedFullWidth(by: left.denominator)
    }

    /// The largest whole number that is not above it.
    var floor: Int128 {
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        return rest < 0 ? whole - 1 : whole
    }
}

/// A figure on the way to a price has more digits than there is room for.
struct PriceOverflow: Error {}
