import Model

/// Files on their way into a shared table, piece by piece, in the control database: any process may take the next one.
enum SharedFiles {
    static let files = Table(
        "shared_file",
        columns: [Column("id", .integer), Column("size", .integer), Column("create_time", .integer)]
    )
    static let pieces = Table(
        "shared_piece",
        columns: [Column("file", .integer), Column("start", .integer), Column("data", .blob)],
        key: [0, 1]
    )
    /// Bytes of a piece, and of a file.
    static let maximumPiece = 262_144
    static let maximumSize: Int64 = 64 * 1024 * 1024
    /// Files that wait at once: one more pushes out the oldest.
    static let maximumFiles = 8
    /// How long a file waits, hours.
    static let hours = 24

    private static let byPlace = PreparedQuery(
        Query(
            pieces,
            columns: [2],
            where: .and([.compare(0, .equal, .parameter(0)), .compare(1, .equal, .parameter(1))]),
            limit: 1
        )
    )

    /// Begins a file; those that waited too long go.
    static func begin(now: Instant, _ writer: any StoreWriter) throws -> Int64 {
        let expire = now.adding(hours: -hours).microseconds
        var kept = 0
        var removed: [Int64] = []
        let query = Query(files, columns: [0, 2], where: .all, order: [SortKey(0, descending: true)])
        try writer.select(query) { cells in
            if cells[1].bits > expire, kept < maximumFiles - 1 {
                kept += 1
            } else {
                removed.append(cells[0].bits)
            }
            return true
        }
        try remove(removed, writer)
        let id = try writer.next(.identifier)
        try writer.insert(files, [.integer(id), .integer(0), .integer(now.microseconds)])
        return id
    }

    /// Adds a piece, which must start where the one before ends; answers the bytes that are there now.
    static func append(_ bytes: [UInt8], to file: Int64, at start: Int64, _ writer: any StoreWriter) throws -> Int64 {
        guard let size = try size(of: file, writer) else { throw SharedTableError.fileUnknown(id: file) }
        guard start == size else { throw SharedTableError.pieceMisplaced(size: size) }
        let sum = size + Int64(bytes.count)
        guard sum <= maximumSize else {
            throw KernelRefusal(.resourceExhausted, .fileTooLarge, metadata: ["maximum": String(maximumSize)])
        }
        try writer.insert(pieces, [.integer(file), .integer(start), .blob(bytes)])
        try writer.update(files, set: [(1, .integer(sum))], where: .equal(0, .integer(file)))
        return sum
    }

    /// Bytes of a file; nil when there is none of that number.
    static func size(of file: Int64, _ reader: any StoreReader) throws -> Int64? {
        var size: Int64?
        let query = Query(files, columns: [1], where: .equal(0, .integer(file)), limit: 1)
        try reader.select(query) { cells in
            size = cells[0].bits
            return false
        }
        return size
    }

    /// The piece of a file that starts at a place; nil at the end of the file.
    static func piece(of file: Int64, at start: Int64, _ reader: any StoreReader) throws -> [UInt8]? {
        var bytes: [UInt8]?
        try reader.select(byPlace, [.integer(file), .integer(start)]) { cells in
            bytes = [UInt8](cells[0].bytes)
            return false
        }
        return bytes
    }

    static func remove(_ ids: [Int64], _ writer: any StoreWriter) throws {
        guard !ids.isEmpty else { return }
        try writer.delete(pieces, where: .oneOf(0, ids), limit: nil)
        try writer.delete(files, where: .oneOf(0, ids), limit: nil)
    }
}

/// When each shared table was last replaced, and by whom.
enum SharedReplacements {
    static let table = Table(
        "shared_replacement",
        columns: [Column("entity", .text), Column("replace_time", .integer), Column("operator_id", .integer)],
        key: [0]
    )

    static func note(_ entity: String, now: Instant, by operatorID: Int64, _ writer: any StoreWriter) throws {
        try writer.upsert(table, [.text(entity), .integer(now.microseconds), .integer(operatorID)])
    }

    /// By entity.
    static func times(_ reader: any StoreReader) throws -> [String: Instant] {
        var times: [String: Instant] = [:]
        try reader.select(Query(table, columns: [0, 1], where: .all)) { cells in
            times[cells[0].text] = try Instant(microseconds: cells[1].bits)
            return true
        }
        return times
    }
}
