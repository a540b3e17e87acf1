/// A kind of file that an export can make: what values become in it, and how rows become its bytes.
protocol ExportSink {
    associatedtype Form: CellForm

    var form: Form { get }
    /// Takes the records of one page; what of the file is made already goes to it.
    mutating func write(_ records: [ExportedRecord<Form.Cell>], to file: inout ExportFile) async throws
    /// Puts what is still due into the file.
    mutating func finish(to file: inout ExportFile) async throws
    /// Ends it where it is, instead of `finish` or after that failed.
    func discard() async
}

/// One record as it is exported: a row, and one more for each further line.
struct ExportedRecord<Cell: Sendable>: Sendable {
    let id: Int64
    let rows: [[Cell]]
}

/// The file that an export makes: hashed and measured as it is written.
struct ExportFile {
    private let draft: any FileDraft
    private var digest = FileDigest()
    private(set) var size: Int64 = 0

    init(_ draft: any FileDraft) { self.draft = draft }

    /// The SHA-256 of what was written so far, in small hexadecimal digits.
    var hash: String { digest.text }

    mutating func append(_ bytes: [UInt8]) async throws {
        bytes.withUnsafeBytes { digest.add($0) }
        size += Int64(bytes.count)
        try await draft.append(bytes)
    }
}
