import Foundation
import Kernel

/// The unused places in the pages of a SQLite file that nobody has open.
///
/// With `secure_delete` SQLite overwrites what it removes, but when it spreads the rows of a full page over others it leaves
/// copies of the moved rows behind, between the list of a page's cells and the cells. What is removed later stays readable
/// there. Those bytes belong to nothing: SQLite never reads them. Source: the SQLite file format, section 1.6.
///
/// Only those bytes are written, under SQLite's own exclusive lock, and behind a journal from which SQLite puts the pages
/// back after a stop in between. A file whose pages cannot be told for certain is left as it is.
struct UnusedPlaces {
    enum Outcome {
        case nothingFound
        case overwritten
        /// Another process has the file open.
        case inUse
    }

    /// Bytes that are read at once; a multiple of every page size.
    private static let piece = 1 << 20
    /// Pages of one journal, 64 MB at SQLite's usual page size, and some more.
    private static let mostJournaled = 16_384
    /// In larger files the first byte of a page no longer tells what it is: pages of the free list, and those that hold the
    /// rest of a large row, begin with the number of a page.
    private static let mostPages = 1 << 25
    /// Where SQLite locks a file; the page around it is never used.
    private static let lockStart = 1 << 30
    private static let lockLength = 512

    private let path: String
    private let file: RawFile
    private let size: Int
    private let pageSize: Int
    private let reserved: Int

    /// A place in the file.
    private struct Place {
        let start: Int
        let count: Int
    }

    /// Overwrites them with zeros; durable when it returns. `step` is told when something is about to be written, for tests.
    static func overwrite(in path: String, step: () throws -> Void = {}) throws -> Outcome {
        let file = try RawFile(path, O_RDWR)
        // Whoever works with a log holds a share of this lock as long as the file is open.
        guard try file.lock(from: lockStart, count: lockLength) else { return .inUse }
        for end in ["-wal", "-journal"] where FileManager.default.fileExists(atPath: path + end) {
            // An empty one, or a journal that was never begun, means nothing.
            let first = try RawFile(path + end, O_RDONLY)
            if try first.size() > 0, try end == "-wal" || first.read(at: 0, count: 1) != [0] { return .inUse }
        }
        guard let places = try UnusedPlaces(path, file) else { return .nothingFound }
        return try places.overwrite(step) ? .overwritten : .nothingFound
    }

    /// Nil of an empty file.
    private init?(_ path: String, _ file: RawFile) throws {
        self.path = path
        self.file = file
        size = try file.size()
        guard size >= 512 else { return nil }
        let head = try file.read(at: 0, count: 100)
        pageSize = Self.number(head, 16) == 1 ? 65_536 : Self.number(head, 16)
        reserved = Int(head[20])
        guard head.starts(with: Array("SQLite format 3\0".utf8)), pageSize >= 512, pageSize.nonzeroBitCount == 1,
            size.isMultiple(of: pageSize), size / pageSize < Self.mostPages
        else { throw StoreError.failed("\(path) is too large, or no database") }
        // Pointer maps, which a distribution's SQLite may make by default, begin like pages of a b-tree.
        guard head[52..<56].allSatisfy({ $0 == 0 }) else { throw StoreError.failed("\(path) vacuums itself") }
    }

    private func overwrite(_ step: () throws -> Void) throws -> Bool {
        var isChanged = false
        var start = 0
        while start < size {
            var journal: RollbackJournal?
            var places: [Place] = []
            do {
                while start < size, places.count < Self.mostJournaled {
                    let bytes = try file.read(at: start, count: min(Self.piece, size - start))
                    for page in stride(from: 0, to: bytes.count, by: pageSize) {
                        guard let unused = unused(bytes, page, at: start), bytes[unused].contains(where: { $0 != 0 })
                        else { continue }
                        var kept =
                            try journal
                            ?? RollbackJournal(of: path, pageSize: pageSize, pageCount: size / pageSize)
                        try kept.add((start + page) / pageSize + 1, bytes[page..<page + pageSize])
                        journal = kept
                        places.append(Place(start: start + unused.lowerBound, count: unused.count))
                    }
                    start += bytes.count
                }
            } catch {
                try journal?.remove()
                throw error
            }
            guard let journal else { continue }
            isChanged = true
            // What fails from here on is put back by whoever opens the file next.
            try journal.begin()
            for place in places {
                try step()
                try file.write([UInt8](repeating: 0, count: place.count), at: place.start)
            }
            try step()
            try file.synchronize()
            try journal.end()
        }
        return isChanged
    }

    /// The unused place of a page of a b-tree; nil of any other page, and of one that is not sound.
    private func unused(_ bytes: [UInt8], _ page: Int, at start: Int) -> Range<Int>? {
        guard (start + page) / pageSize != Self.lockStart / pageSize else { return nil }
        let header = page + (start + page == 0 ? 100 : 0)
        let headerSize: Int
        switch bytes[header] {
        case 2, 5: headerSize = 12
        case 10, 13: headerSize = 8
        default: return nil
        }
        let list = header + headerSize
        let first = list + 2 * Self.number(bytes, header + 3)
        let content = page + (Self.number(bytes, header + 5) == 0 ? 65_536 : Self.number(bytes, header + 5))
        let end = page + pageSize - reserved
        guard first <= content, content <= end else { return nil }
        let freeBlock = Self.number(bytes, header + 1)
        guard freeBlock == 0 || page + freeBlock >= content else { return nil }
        for cell in stride(from: list, to: first, by: 2) {
            guard (content..<end).contains(page + Self.number(bytes, cell)) else { return nil }
        }
        return first..<content
    }

    /// Two bytes, the larger first.
    private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
        Int(bytes[place]) << 8 | Int(bytes[place + 1])
    }
}
