import Contract
import Model

/// The files of one tenant, as its store knows them.
enum FileTables {
    /// `idle_since` is when the last record let go of it, or when it came.
    static let files = Table(
        "kernel_file",
        columns: [
            Column("hash", .text), Column("size", .integer), Column("type", .text), Column("idle_since", .integer),
            Column("create_time", .integer), Column("user_id", .integer),
        ],
        key: [0],
        indexes: [Index([3])]
    )

    /// Who holds which file: one row for each `FileRef` of a record and its lines.
    static let uses = Table(
        "kernel_file_use",
        columns: [
            Column("record_id", .integer), Column("row_id", .integer), Column("path", .text), Column("hash", .text),
        ],
        key: [0, 1, 2],
        indexes: [Index([3])]
    )

    /// How long a file that no record holds stays, hours.
    static let idleHours = 24
    /// Files that one upload sweeps.
    static let sweep = 8

    struct Known {
        let size: Int64
        let type: String
    }

    static func known(_ hashes: Set<String>, _ reader: any StoreReader) throws -> [String: Known] {
        guard !hashes.isEmpty else { return [:] }
        var known: [String: Known] = [:]
        let query = Query(
            files,
            columns: [0, 1, 2],
            where: .or(hashes.sorted().map { .equal(0, .text($0)) }),
            limit: hashes.count
        )
        try reader.select(query) { cells in
            known[cells[0].text] = Known(size: cells[1].bits, type: cells[2].text)
            return true
        }
        return known
    }

    /// The rows of files that nobody has held for a day go; their names come back, for the bytes to follow.
    static func sweep(now: Instant, _ writer: any StoreWriter) throws -> [String] {
        var idle: [String] = []
        var bytes: Int64 = 0
        let limit = now.microseconds - Int64(idleHours) * 3_600_000_000
        let query = Query(
            files,
            columns: [0, 1],
            where: .and([
                .compare(3, .less, .value(.integer(limit))), .not(.exists(uses, column: 3, local: 0, .all)),
            ]),
            order: [SortKey(3)],
            limit: sweep
        )
        try writer.select(query) { cells in
            idle.append(cells[0].text)
            bytes = bytes.addingReportingOverflow(cells[1].bits).partialValue
            return true
        }
        try UsageCounters.add(-bytes, to: UsageCounters.storage, writer)
        if !idle.isEmpty { try writer.delete(files, where: .or(idle.map { .equal(0, .text($0)) }), limit: nil) }
        return idle
    }

    /// Lets the next sweep have files at once that nobody holds any more.
    static func giveUp(_ hashes: Set<String>, _ writer: any StoreWriter) throws {
        guard !hashes.isEmpty else { return }
        try writer.update(
            files,
            set: [(3, .integer(0))],
            where: .or(hashes.sorted().map { .equal(0, .text($0)) })
        )
    }

    /// Notes that a record, or an operation, holds a file.
    static func hold(_ hash: String, for id: Int64, path: String, _ writer: any StoreWriter) throws {
        try writer.upsert(uses, [.integer(id), .integer(id), .text(path), .text(hash)])
    }

    /// Makes a file that the platform itself wrote known, held by an operation.
    static func keep(_ file: FileRef, for operation: Int64, _ transaction: Transaction) throws {
        let writer = try transaction.requireWriter()
        if try known([file.hash], writer).isEmpty {
            try UsageCounters.addFile(file.size, of: transaction.tenant, transaction.core, writer)
        }
        try writer.upsert(
            files,
            [
                .text(file.hash), .integer(file.size), .text(file.type), .integer(transaction.now.microseconds),
                .integer(transaction.now.microseconds), .integer(transaction.principal.userID),
            ]
        )
        try hold(file.hash, for: operation, path: "file", writer)
    }
}
