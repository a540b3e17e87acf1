import Model
import Synchronization

/// The rows that make one record.
struct ImportGroup: Sendable {
    var rows: [CSVRow]
    /// The same key came earlier in the file.
    var isDuplicate = false
}

/// A file of rows, read group by group on threads that may wait for the disk.
final class TableSource: Sendable {
    /// Reads that many bytes from a place; fewer at the end.
    typealias Read = @Sendable (_ start: Int64, _ count: Int) throws -> [UInt8]

    private struct State {
        var reader: CSVReader
        var header: [String]
        var held: CSVRow?
        var seen: Set<Int> = []
    }

    private static let piece = 262_144

    // One operation reads, but on different threads.
    private let state: Mutex<State>
    let header: [String]
    let dialect: CSVDialect

    /// Opens the file and reads its first row: what its columns are called.
    init(_ read: @escaping Read) throws {
        let position = Mutex<Int64>(0)
        var reader = try CSVReader {
            let start = position.withLock { $0 }
            let bytes = try read(start, Self.piece)
            position.withLock { $0 += Int64(bytes.count) }
            return bytes.isEmpty ? nil : bytes
        }
        guard let first = try reader.next() else { throw TableFileError.emptyFile }
        header = first.cells
        dialect = reader.dialect
        state = Mutex(State(reader: reader, header: first.cells))
    }

    /// The next records, at most so many. `keys` are the columns that say which record a row is. Where lines stand in rows
    /// (`record` is given: the columns that are the record's own), rows that follow one another are one record if they have
    /// its keys or none, and say nothing else of it.
    func take(_ most: Int, keys: [Int], record: [Int]? = nil) throws -> [ImportGroup] {
        try state.withLock { state in
            var groups: [ImportGroup] = []
            while groups.count < most, let row = try Self.nextRow(&state) {
                var group = ImportGroup(rows: [row])
                let own = Self.key(row, keys)
                while let record, !own.allSatisfy(\.isEmpty), let next = try Self.nextRow(&state) {
                    let key = Self.key(next, keys)
                    let isSame = zip(Self.key(row, record), Self.key(next, record)).allSatisfy {
                        $1.isEmpty || $0 == $1
                    }
                    guard isSame, key == own || key.allSatisfy(\.isEmpty) else {
                        state.held = next
                        break
                    }
                    group.rows.append(next)
                    guard group.rows.count < RecordRules.maximumItems else { break }
                }
                if !own.isEmpty, !own.allSatisfy(\.isEmpty) {
                    // 64 bits of a key instead of the key: two of a million meet by chance once in forty million files.
                    group.isDuplicate = !state.seen.insert(own.hashValue).inserted
                }
                groups.append(group)
            }
            return groups
        }
    }

    /// The next row that holds anything.
    private static func nextRow(_ state: inout State) throws -> CSVRow? {
        if let held = state.held {
            state.held = nil
            return held
        }
        while let row = try state.reader.next() {
            if !row.cells.allSatisfy(\.isEmpty) { return row }
        }
        return nil
    }

    private static func key(_ row: CSVRow, _ keys: [Int]) -> [String] {
        keys.map { $0 < row.cells.count ? row.cells[$0] : "" }
    }
}
