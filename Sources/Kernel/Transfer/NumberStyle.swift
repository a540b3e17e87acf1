/// How a table writes its numbers, where the writing alone leaves a doubt: is `1,234` about one or over a thousand?
package enum NumberStyle: Sendable, CaseIterable {
    /// `1 234,56` or `1.234,56`.
    case french
    /// `1,234.56`.
    case english

    /// The style that the numbers of a column show; nil when none shows any, or when they contradict each other.
    package static func of(samples: [String]) -> NumberStyle? {
        var found: NumberStyle?
        for sample in samples {
            guard let style = NumberText(sample)?.style else { continue }
            guard found == nil || found == style else { return nil }
            found = style
        }
        return found
    }

    /// What stands before the digits after the point.
    var decimalMark: UInt8 {
        switch self {
        case .french: UInt8(ascii: ",")
        case .english: UInt8(ascii: ".")
        }
    }
}
