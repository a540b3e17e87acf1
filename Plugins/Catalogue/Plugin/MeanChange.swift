/// The mean of changes in percent of the price before, rounded once.
struct MeanChange {
    /// By the price before, all that was added to it: fractions of one denominator add up exactly.
    private var changes: [Int64: Int128] = [:]
    private var count: Int128 = 0

    /// Prices in 10^-6; `before` is above zero.
    mutating func add(before: Int64, after: Int64) {
        changes[before, default: 0] += Int128(after) - Int128(before)
        count += 1
    }

    /// In 10^-4 of a percent, halves away from zero; nil when nothing was added.
    func rounded() throws(PriceOverflow) -> Int128? {
        guard count > 0 else { return nil }
        do {
            return try exact().nearest
        } catch {
            return try near().nearest
        }
    }

    /// Refused when the common denominator of so many prices has more digits than there is room for.
    private func exact() throws(PriceOverflow) -> Ratio {
        var sum = Ratio.zero
        // In one order, so that the same prices always have the same answer.
        for before in changes.keys.sorted() { sum = try sum.adding(try share(of: before)) }
        return try sum.divided(by: Ratio(count))
    }

    /// Each part to nine digits more than the answer has. 200,000 prices of 4 digits do not overflow.
    private func near() throws(PriceOverflow) -> Ratio {
        let digits = Ratio(1_000_000_000)
        var sum = Ratio.zero
        for before in changes.keys {
            sum = try sum.adding(Ratio(try share(of: before).multiplied(by: digits).nearest))
        }
        return try sum.divided(by: try digits.multiplied(by: Ratio(count)))
    }

    /// What was added to one price before, in 10^-4 of a percent of it.
    private func share(of before: Int64) throws(PriceOverflow) -> Ratio {
        try Ratio(changes[before] ?? 0).multiplied(by: Ratio(1_000_000)).divided(by: Ratio(Int128(before)))
    }
}
