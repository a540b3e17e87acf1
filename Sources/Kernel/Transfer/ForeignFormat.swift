/// What a file is that was taken for a table of text.
package enum ForeignFormat: String, Sendable, CaseIterable {
    /// A workbook of a spreadsheet, which can be saved as CSV there.
    case xlsx
    /// Any other archive: a document, an OpenDocument table, files packed together.
    case zip
    /// A printed document.
    case pdf
    /// Text with two bytes a character, as spreadsheets save "Unicode text".
    case utf16 = "utf-16"
    /// Anything else that holds a zero byte.
    case binary

    private static let zipMarks: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
    ]
    private static let utf16Marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF]]

    /// Told from the first bytes of a file; nil when they may be text.
    init?(firstBytes bytes: [UInt8]) {
        if Self.zipMarks.contains(where: { bytes.starts(with: $0) }) {
            self = Self.holdsWorkbook(bytes) ? .xlsx : .zip
        } else if bytes.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else if Self.utf16Marks.contains(where: { bytes.starts(with: $0) }) || Self.isUnmarkedUTF16(bytes) {
            self = .utf16
        } else if bytes.contains(0) {
            self = .binary
        } else {
            return nil
        }
    }

    /// The parts of a workbook lie in the folder `xl`, and an archive writes the names of its parts in clear.
    private static func holdsWorkbook(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains { bytes[$0...].starts(with: "xl/".utf8) }
    }

    /// The first two letters are of ASCII, each beside a zero.
    private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
        let zeros = bytes.prefix(4).map { $0 == 0 }
        return zeros == [false, true, false, true] || zeros == [true, false, true, false]
    }
}
