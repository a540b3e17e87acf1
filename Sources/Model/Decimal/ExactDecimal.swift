/// How fine the store keeps a decimal, whatever scale its field declares, so that a declared scale can grow.
package enum DecimalStorage: Sendable, Hashable {
    /// Millionths: amounts, prices and quantities, up to about 9.2 million million either way.
    case amount
    /// Millionths of a millionth: rates, up to about 9.2 million either way.
    case rate

    /// Digits after the point that the store keeps; no field may declare a larger scale.
    package var digits: Int {
        switch self {
        case .amount: 6
        case .rate: 12
        }
    }
}

/// Why a decimal is refused.
package enum DecimalError: Error, Sendable, Hashable {
    /// Not of the form `-?[0-9]+(\.[0-9]+)?`.
    case malformed
    /// More digits after the point than allowed, be they zeros.
    case excessScale
    /// Beyond what 64 bits of stored units hold.
    case outOfRange
}

/// What becomes of a digit that no longer has a place.
package enum DecimalRounding: Sendable, Hashable {
    /// 0.5 gives 1 and -0.5 gives -1.
    case halfAwayFromZero
    /// 0.5 gives 0 and 1.5 gives 2, so that errors do not add up in one direction.
    case halfEven
}

/// An exact decimal as the store keeps it: a whole number of 10^-6 units, or 10^-12 for a rate.
///
/// Two decimals are equal when they stand for the same number, whatever their storage.
package struct ExactDecimal: Sendable {
    /// The number in units of its storage; every 64-bit integer is valid.
    package let units: Int64
    package let storage: DecimalStorage

    package init(units: Int64, storage: DecimalStorage) {
        self.units = units
        self.storage = storage
    }

    /// Reads `text`, with at most `scale` digits after the point.
    ///
    /// Throws what `parse` throws.
    package init(parsing text: String, scale: Int, storage: DecimalStorage) throws(DecimalError) {
        var text = text
        let parsed = text.withUTF8 { utf8 in
            Result { () throws(DecimalError) in
                try Self.parse(UnsafeRawBufferPointer(utf8), scale: scale, storage: storage)
            }
        }
        self.init(units: try parsed.get(), storage: storage)
    }

    package static func zero(_ storage: DecimalStorage) -> ExactDecimal {
        ExactDecimal(units: 0, storage: storage)
    }

    /// The canonical text: `scale` digits after the point, more when a digit would be lost, no point when there are none.
    package func text(scale: Int) -> String {
        var text = ""
        Self.write(units, scale: scale, storage: storage) { text = String(decoding: $0, as: UTF8.self) }
        return text
    }

    /// Appends what `text(scale:)` gives, in ASCII.
    package func write(scale: Int, to bytes: inout [UInt8]) {
        Self.write(units, scale: scale, storage: storage) { bytes.append(contentsOf: $0) }
    }
}

// MARK: - Text, without an object per value

extension ExactDecimal {
    /// Stored units of the ASCII text `-?[0-9]+(\.[0-9]+)?`; `-0` gives 0.
    ///
    /// A `scale` beyond 0...`storage.digits` counts as the nearest of these. Throws `malformed` first, then `excessScale`
    /// (trailing zeros count as digits), then `outOfRange`.
    package static func parse(
        _ bytes: UnsafeRawBufferPointer,
        scale: Int,
        storage: DecimalStorage
    ) throws(DecimalError) -> Int64 {
        let end = bytes.count
        let isNegative = end > 0 && bytes[0] == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        var magnitude: UInt64 = 0
        var overflowed = false
        let point = digits(bytes, from: start, into: &magnitude, &overflowed)
        var places = 0
        if point < end {
            guard bytes[point] == UInt8(ascii: "."), point + 1 < end,
                digits(bytes, from: point + 1, into: &magnitude, &overflowed) == end
            else { throw .malformed }
            places = end - point - 1
        }
        guard point > start else { throw .malformed }
        guard places <= clamped(scale, storage) else { throw .excessScale }
        let (scaled, scaleOverflow) = magnitude.multipliedReportingOverflow(by: powerOfTen(storage.digits - places))
        guard !overflowed, !scaleOverflow, scaled <= Int64.max.magnitude + (isNegative ? 1 : 0) else {
            throw .outOfRange
        }
        return Int64(bitPattern: isNegative ? 0 &- scaled : scaled)
    }

    /// Appends the digits from `start` on to `magnitude`, and returns where they end.
    @inline(__always)
    private static func digits(
        _ bytes: UnsafeRawBufferPointer,
        from start: Int,
        into magnitude: inout UInt64,
        _ overflowed: inout Bool
    ) -> Int {
        var index = start
        while index < bytes.count, case let digit = bytes[index] &- UInt8(ascii: "0"), digit <= 9 {
            let (tens, tensOverflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, sumOverflow) = tens.addingReportingOverflow(UInt64(digit))
            magnitude = sum
            overflowed = overflowed || tensOverflow || sumOverflow
            index += 1
        }
        return index
    }

    /// Hands the canonical ASCII text of stored units to `body`, which must not keep the buffer.
    ///
    /// Exactly `scale` digits after the point, or all significant ones when the stored value has more: a scale that
    /// shrank loses nothing. A `scale` beyond 0...`storage.digits` counts as the nearest of these.
    package static func write(
        _ units: Int64,
        scale: Int,
        storage: DecimalStorage,
        into body: (UnsafeRawBufferPointer) -> Void
    ) {
        let (whole, rest) =
            switch storage {  // constant divisors, so that the compiler needs no division
            case .amount: units.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
            case .rate: units.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000_000)
            }
        var fraction = rest
        var places = storage.digits
        let wanted = clamped(scale, storage)
        while places > wanted, fraction % 10 == 0 {
            fraction /= 10
            places -= 1
        }
        // Sign, 19 digits and the point need 21 bytes.
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 1) { buffer in
            var start = buffer.count
            if places > 0 {
                for _ in 0..<places {
                    start -= 1
                    buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction % 10)
                    fraction /= 10
                }
                start -= 1
                buffer[start] = UInt8(ascii: ".")
            }
            start = put(whole, isNegative: units < 0, before: start, in: buffer)
            body(UnsafeRawBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// Hands the ASCII digits of a whole number (a version, an identifier in JSON) to `body`, which must not keep the buffer.
    package static func write(integer: Int64, into body: (UnsafeRawBufferPointer) -> Void) {
        withUnsafeTemporaryAllocation(byteCount: 20, alignment: 1) { buffer in
            let start = put(integer.magnitude, isNegative: integer < 0, before: buffer.count, in: buffer)
            body(UnsafeRawBufferPointer(rebasing: buffer[start...]))
        }
    }

    /// Writes a whole number so that it ends before `end`, and returns where it starts.
    private static func put(
        _ magnitude: UInt64,
        isNegative: Bool,
        before end: Int,
        in buffer: UnsafeMutableRawBufferPointer
    ) -> Int {
        var start = end
        var rest = magnitude
        repeat {
            start -= 1
            buffer[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if isNegative {
            start -= 1
            buffer[start] = UInt8(ascii: "-")
        }
        return start
    }

    private static func clamped(_ scale: Int, _ storage: DecimalStorage) -> Int {
        min(max(scale, 0), storage.digits)
    }

    /// 10 to the power of `exponent`, which lies in 0...12; a switch, because the compiler makes it a constant table.
    private static func powerOfTen(_ exponent: Int) -> UInt64 {
        switch exponent {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        case 7: 10_000_000
        case 8: 100_000_000
        case 9: 1_000_000_000
        case 10: 10_000_000_000
        case 11: 100_000_000_000
        default: 1_000_000_000_000
        }
    }
}

// MARK: - Arithmetic

extension ExactDecimal {
    /// The exact sum, in the storage of `self`.
    ///
    /// Throws `excessScale` when `self` is an amount and the sum has more than six digits after the point, `outOfRange`
    /// when it is too large.
    package func adding(_ other: ExactDecimal) throws(DecimalError) -> ExactDecimal {
        try Self.exactly(trillionths + other.trillionths, storage)
    }

    /// The exact difference, in the storage of `self`; throws as `adding` does.
    package func subtracting(_ other: ExactDecimal) throws(DecimalError) -> ExactDecimal {
        try Self.exactly(trillionths - other.trillionths, storage)
    }

    /// The product, rounded once from its exact value to `scale` digits, in the storage of `self`.
    ///
    /// The scale is asked for here because a product that was rounded to its storage, then to a scale, can be wrong by one.
    /// Throws `outOfRange` only.
    package func multiplied(
        by other: ExactDecimal,
        to scale: Int,
        _ rounding: DecimalRounding
    ) throws(DecimalError) -> ExactDecimal {
        // Two 64-bit factors always fit 128 bits.
        let product = Int128(units) * Int128(other.units)
        let scale = Self.clamped(scale, storage)
        return try Self.rounding(product, places: storage.digits + other.storage.digits, to: scale, rounding, storage)
    }

    /// The nearest decimal with `scale` digits after the point; `self` when it has no more.
    ///
    /// Throws `outOfRange` when rounding up passes the largest stored number.
    package func rounded(to scale: Int, _ rounding: DecimalRounding) throws(DecimalError) -> ExactDecimal {
        let scale = Self.clamped(scale, storage)
        return try Self.rounding(Int128(units), places: storage.digits, to: scale, rounding, storage)
    }

    /// The value in the finest unit of all storages: at most 2^63 times 10^6, so sums of two cannot overflow.
    private var trillionths: Int128 {
        switch storage {
        case .amount: Int128(units) * 1_000_000
        case .rate: Int128(units)
        }
    }

    private static func exactly(_ trillionths: Int128, _ storage: DecimalStorage) throws(DecimalError) -> ExactDecimal {
        let (units, rest) = trillionths.quotientAndRemainder(dividingBy: storage == .amount ? 1_000_000 : 1)
        guard rest == 0 else { throw .excessScale }
        guard let units = Int64(exactly: units) else { throw .outOfRange }
        return ExactDecimal(units: units, storage: storage)
    }

    /// Rounds `value`, in units of 10^-`places`, to `scale` digits; `places` is `scale` to `scale` + 24.
    private static func rounding(
        _ value: Int128,
        places: Int,
        to scale: Int,
        _ rounding: DecimalRounding,
        _ storage: DecimalStorage
    ) throws(DecimalError) -> ExactDecimal {
        let excess = places - scale
        let divisor = Int128(powerOfTen(min(excess, 12))) * Int128(powerOfTen(max(excess - 12, 0)))
        var (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
        let twice = rest.magnitude * 2
        let isUp =
            switch rounding {
            case .halfAwayFromZero: twice >= divisor.magnitude
            case .halfEven: twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0)
            }
        if isUp { quotient += value < 0 ? -1 : 1 }
        // A quotient beyond 64 bits is refused before it is multiplied, so the product fits 128 bits.
        guard let quotient = Int64(exactly: quotient) else { throw .outOfRange }
        let (units, overflow) = quotient.multipliedReportingOverflow(
            by: Int64(powerOfTen(storage.digits - scale))
        )
        guard !overflow else { throw .outOfRange }
        return ExactDecimal(units: units, storage: storage)
    }
}

extension ExactDecimal: Hashable, Comparable {
    package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.trillionths == right.trillionths
    }

    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.trillionths < right.trillionths
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(trillionths)
    }
}
