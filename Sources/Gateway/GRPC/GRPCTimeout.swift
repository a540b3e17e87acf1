/// The `grpc-timeout` header: up to eight digits and a unit.
enum GRPCTimeout {
    /// Longer than any call; keeps the arithmetic on instants far from overflow.
    static let longest = Duration.seconds(365 * 86_400)

    /// nil when the text is not a timeout.
    static func parse(_ text: String) -> Duration? {
        let digits = text.utf8.dropLast()
        guard let unit = text.utf8.last, (1...8).contains(digits.count) else { return nil }
        var value: Int64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int64(digit - UInt8(ascii: "0"))
        }
        switch unit {
        case UInt8(ascii: "H"): return min(.seconds(value * 3_600), longest)
        case UInt8(ascii: "M"): return min(.seconds(value * 60), longest)
        case UInt8(ascii: "S"): return min(.seconds(value), longest)
        case UInt8(ascii: "m"): return .milliseconds(value)
        case UInt8(ascii: "u"): return .microseconds(value)
        case UInt8(ascii: "n"): return .nanoseconds(value)
        default: return nil
        }
    }
}
