import Model

/// What a cell of a table means, as the canonical text that the record codec takes; nil when it means no such thing.
///
/// Blanks around a cell mean nothing. An empty cell is nil: whether a field may be empty is for its entity to say.
package struct CellText: Sendable {
    /// How the numbers of the column are written, where it matters.
    package let style: NumberStyle
    /// Whether the day or the month comes first, where it matters.
    package let dates: DateOrder

    /// Longer texts are no dates.
    private static let longestDate = 40

    /// English tables write the month first, all others the day, unless `dates` says otherwise.
    package init(style: NumberStyle, dates: DateOrder? = nil) {
        self.style = style
        self.dates = dates ?? (style == .english ? .monthFirst : .dayFirst)
    }

    /// `1 234,50 €` is `1234.5`: no zeros that say nothing, so that no scale is exceeded by them.
    ///
    /// Groups of three digits are parted by blanks, apostrophes, points or commas. A sign before or after, U+2212 and
    /// parentheses make it negative. Currencies and `%` are dropped at either end. Only a single point or comma before
    /// exactly three digits is read by the style; anything else that only the other style writes is read as that.
    package func decimal(_ text: String) -> String? {
        NumberText(text)?.text(in: style)
    }

    /// As `decimal`, when nothing follows the point: `12,00` is `12`.
    package func integer(_ text: String) -> String? {
        guard let number = decimal(text), !number.utf8.contains(UInt8(ascii: ".")) else { return nil }
        return number
    }

    /// `31/12/2026` is `2026-12-31`.
    ///
    /// Numbers are parted by `/`, `-` or `.`; months may have their French or English name, shortened to three letters or
    /// more; two digits stand for the years 1970 to 2069. An English table may also write the day first, where no month
    /// fits.
    package func date(_ text: String) -> String? {
        day(text.withoutOuterBlanks)?.text
    }

    /// `true` for oui, vrai, yes, true, 1 and x; `false` for non, faux, no, false and 0; in capitals or not.
    package func bool(_ text: String) -> String? {
        switch text.withoutOuterBlanks.lowercased() {
        case "oui", "vrai", "yes", "true", "1", "x": "true"
        case "non", "faux", "no", "false", "0": "false"
        default: nil
        }
    }

    /// The day that a text without outer blanks names.
    func day(_ text: String) -> CivilDate? {
        guard text.utf8.count <= Self.longestDate else { return nil }
        guard let digits = DigitDate(text) else { return NamedDate.day(text) }
        if let day = digits.day(dates) { return day }
        return style == .english ? digits.day(dates.opposite) : nil
    }
}
