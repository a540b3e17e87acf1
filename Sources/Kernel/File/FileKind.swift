/// What a file is, told from its first bytes: names and headers are the caller's word.
enum FileKind {
    /// Bytes that must be seen.
    static let sampleBytes = 4096

    private static let signatures: [(offset: Int, bytes: [UInt8], type: String)] = [
        (0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, Array("GIF87a".utf8), "image/gif"),
        (0, Array("GIF89a".utf8), "image/gif"),
        (8, Array("WEBP".utf8), "image/webp"),
        (0, Array("%PDF-".utf8), "application/pdf"),
        (0, [0x1F, 0x8B], "application/gzip"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
        (4, Array("ftyp".utf8), "video/mp4"),
        (0, Array("{\\rtf".utf8), "application/rtf"),
    ]

    /// The media type; `application/octet-stream` for what is not known. Text of every kind, markup too, is `text/plain`,
    /// so that no browser runs it.
    static func type(of sample: [UInt8]) -> String {
        if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipType(sample) }
        for (offset, bytes, type) in signatures where sample.dropFirst(offset).starts(with: bytes) { return type }
        return isText(sample) ? "text/plain" : "application/octet-stream"
    }

    /// Office documents are archives whose first entries say what they are.
    private static func zipType(_ sample: [UInt8]) -> String {
        let text = String(decoding: sample, as: UTF8.self)
        let office = "application/vnd.openxmlformats-officedocument."
        if text.contains("mimetypeapplication/vnd.oasis.opendocument.text") {
            return "application/vnd.oasis.opendocument.text"
        }
        if text.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet") {
            return "application/vnd.oasis.opendocument.spreadsheet"
        }
        guard text.contains("[Content_Types].xml") || text.contains("_rels/.rels") else { return "application/zip" }
        if text.contains("word/") { return office + "wordprocessingml.document" }
        if text.contains("ppt/") { return office + "presentationml.presentation" }
        return text.contains("xl/") ? office + "spreadsheetml.sheet" : "application/zip"
    }

    /// UTF-8, or the start of it, without control characters; bytes above 127 in another encoding are text too.
    private static func isText(_ sample: [UInt8]) -> Bool {
        sample.allSatisfy { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }
    }
}
