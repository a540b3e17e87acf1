import Foundation
import Kernel

/// The unused places in the pages of a SQLite file that nobody has open.
///
/// With `secure_delete` SQLite overwrites what it removes, but when it spreads the rows of a full page over others it leaves
/// copies of the moved rows behind, between the list of a page's cells and the cells. What is removed later stays readable
/// there. Those bytes belong to nothing: SQLite never reads them. Source: the SQLite file format, section 1.6.
enum UnusedPlaces {
    /// Bytes that are read at once; a multiple of every page size.
    private static let piece = 1 << 20
    /// In larger files the first byte of a page no longer tells what it is: other pages begin with the number of a page.
    private static let mostPages: UInt64 = 1 << 25

    /// Overwrites them with zeros; durable when it returns.
    static func overwrite(in path: String) throws {
        guard let file = FileHandle(forUpdatingAtPath: path) else {
            throw StoreError.failed("\(path) cannot be opened")
        }
        let size = try file.seekToEnd()
        try file.seek(toOffset: 0)
        let head = [UInt8](try file.read(upToCount: 100) ?? Data())
        guard head.count == 100 else { return }
        let pageSize = number(head, 16) == 1 ? 65_536 : number(head, 16)
        guard pageSize >= 512, size / UInt64(pageSize) < mostPages else {
            throw StoreError.failed("\(path) is too large")
        }
        var isChanged = false
        var start: UInt64 = 0
        while start < size {
            try file.seek(toOffset: start)
            let bytes = [UInt8](try file.read(upToCount: piece) ?? Data())
            guard !bytes.isEmpty else { break }
            for page in stride(from: 0, through: bytes.count - pageSize, by: pageSize) {
                let header = page + (start == 0 && page == 0 ? 100 : 0)
                guard let unused = unused(bytes, page, header: header, pageSize, reserved: Int(head[20])),
                    bytes[unused].contains(where: { $0 != 0 })
                else { continue }
                try file.seek(toOffset: start + UInt64(unused.lowerBound))
                try file.write(contentsOf: Data(count: unused.count))
                isChanged = true
            }
            start += UInt64(bytes.count)
        }
        if isChanged { try file.synchronize() }
    }

    /// The unused place of a page of a b-tree; nil of any other page.
    private static func unused(
        _ bytes: [UInt8],
        _ page: Int,
        header: Int,
        _ pageSize: Int,
        reserved: Int
    ) -> Range<Int>? {
        let headerSize: Int
        switch bytes[header] {
        case 2, 5: headerSize = 12
        case 10, 13: headerSize = 8
        default: return nil
        }
        let first = header + headerSize + 2 * number(bytes, header + 3)
        let content = number(bytes, header + 5) == 0 ? 65_536 : number(bytes, header + 5)
        guard content <= pageSize - reserved, first <= page + content else { return nil }
        return first..<page + content
    }

    /// Two bytes, the larger first.
    private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
        Int(bytes[place]) << 8 | Int(bytes[place + 1])
    }
}
