extension Unicode.Scalar {
    /// The blanks that people leave around a cell: space, tabulator, no-break space and narrow no-break space.
    var isCellBlank: Bool {
        switch value {
        case 0x20, 0x09, 0xA0, 0x202F: true
        default: false
        }
    }
}

extension String {
    /// The text without the blanks around it.
    var withoutOuterBlanks: String {
        guard unicodeScalars.first?.isCellBlank == true || unicodeScalars.last?.isCellBlank == true else { return self }
        let rest = unicodeScalars.drop { $0.isCellBlank }
        guard let last = rest.lastIndex(where: { !$0.isCellBlank }) else { return "" }
        return String(rest[...last])
    }
}
