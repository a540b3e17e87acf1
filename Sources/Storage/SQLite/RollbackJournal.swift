import Foundation

/// Pages of a SQLite database as they were, from which SQLite itself puts them back when it next opens the database and
/// finds that somebody was stopped, or lost the power, while they were overwritten.
///
/// Source: the SQLite file format, section 3. A journal that begins with a zero is none.
struct RollbackJournal {
    private static let magic: [UInt8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]
    /// The header's length, too.
    private static let sectorSize = 512

    private let path: String
    private let file: RawFile
    private let pageSize: Int
    private let pageCount: Int
    private let nonce = UInt32.random(in: 0 ... .max)
    private var count = 0

    /// Of a database that nobody has open. One that was left there and is none is overwritten.
    init(of database: String, pageSize: Int, pageCount: Int) throws {
        path = database + "-journal"
        file = try RawFile(path, O_CREAT | O_TRUNC | O_RDWR)
        self.pageSize = pageSize
        self.pageCount = pageCount
    }

    /// Keeps a page; its number counts from 1.
    mutating func add(_ number: Int, _ page: ArraySlice<UInt8>) throws {
        var sum = nonce
        for place in stride(from: pageSize - 200, to: 0, by: -200) { sum &+= UInt32(page[page.startIndex + place]) }
        let record = Self.bytes(UInt32(number)) + page + Self.bytes(sum)
        try file.write(record, at: Self.sectorSize + count * record.count)
        count += 1
    }

    /// From when this returns, what becomes of the pages is put back unless `end` is called. The header comes when all else
    /// is on disk, so that nothing is ever put back from half a journal.
    func begin() throws {
        try file.synchronize()
        try file.write(header, at: 0)
        try file.synchronize()
        try DataFolder.flush(DataFolder.parent(of: path))
    }

    /// The database is on disk as it is meant to be. The journal must be none for good before anybody writes to the database
    /// again, and a name that was removed may come back when the power is lost: so its header goes first.
    func end() throws {
        do {
            try file.write([UInt8](repeating: 0, count: header.count), at: 0)
            try file.synchronize()
        } catch {
            // Whoever opens the database puts the pages back, whatever of it is on disk.
            try file.write(header, at: 0)
            throw error
        }
        try remove()
        try DataFolder.flush(DataFolder.parent(of: path))
    }

    /// Before `begin`, or at its end.
    func remove() throws { try DataFolder.unlinkIfThere(path) }

    private var header: [UInt8] {
        Self.magic
            + [UInt32(count), nonce, UInt32(pageCount), UInt32(Self.sectorSize), UInt32(pageSize)].flatMap(Self.bytes)
    }

    private static func bytes(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { [UInt8]($0) } }
}
