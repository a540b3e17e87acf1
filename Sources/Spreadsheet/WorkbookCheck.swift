import CZlib
import Foundation
import Kernel

/// Reads a finished workbook again, to see that nothing of it is missing.
///
/// Closing a workbook, libxlsxwriter 1.1.4 copies the rows into a second temporary file, and makes every other part in
/// one too, without looking whether the disk took them. Where it was full for that moment, a workbook comes out without
/// an error, and its sheet has a hole: seen on a disk of 6 MB with each sheet that was tried between 3.7 and 6 MB.
enum WorkbookCheck {
    private static let sheet = "xl/worksheets/sheet1.xml"

    /// Throws `StoreError.full` when something is missing, since nothing else is known to make it so. `rows` is how many
    /// bytes of rows the sheet must hold.
    static func run(_ descriptor: Int32, rows: Int64) throws {
        var archive = ArchiveReader(descriptor)
        var hasSheet = false
        while let name = try archive.next() {
            var part = WorkbookPart()
            try archive.unpack { part.add($0) }
            guard part.isWhole, name != sheet || part.rows == rows else { throw StoreError.full }
            hasSheet = hasSheet || name == sheet
        }
        guard hasSheet else { throw StoreError.full }
    }
}

/// One part of a workbook as it goes by: its start, its end, and how long it is.
private struct WorkbookPart {
    /// Before the rows stand the widths of the columns: a few dozen bytes for each of at most 256.
    private static let startBytes = 65_536
    private static let endBytes = 4_096

    private var start = Data()
    private var end = Data()
    private var count: Int64 = 0

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        count += Int64(bytes.count)
        start.append(contentsOf: bytes.prefix(Self.startBytes - start.count))
        end.append(contentsOf: bytes.suffix(Self.endBytes))
        end = Data(end.suffix(Self.endBytes))
    }

    /// Whether it begins as XML does, and ends with the end of its root.
    var isWhole: Bool {
        let tags = String(decoding: start.prefix(512), as: UTF8.self).split(separator: "<")
        guard tags.count > 1, tags[0].hasPrefix("?xml ") else { return false }
        let root = tags[1].prefix { $0 != " " && $0 != ">" }
        let last = String(decoding: end.suffix(128), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return last.hasSuffix("</\(root)>")
    }

    /// The bytes of a sheet's rows; nil where they do not begin or end.
    var rows: Int64? {
        guard let first = start.range(of: Data("<sheetData>".utf8)),
            let last = end.range(of: Data("</sheetData>".utf8), options: .backwards)
        else { return nil }
        return count - Int64(end.endIndex - last.lowerBound) - Int64(first.upperBound - start.startIndex)
    }
}

/// The parts of an archive in their order, as libxlsxwriter writes it: deflated, one right behind the other.
struct ArchiveReader {
    private static let block = 65_536
    private static let partSign: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let directorySign: [UInt8] = [0x50, 0x4B, 0x01, 0x02]

    private let descriptor: Int32
    private var input: [UInt8] = []
    /// Where the next byte stands in the input.
    private var index = 0
    /// Where the block after the input begins.
    private var position: Int64 = 0

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// The name of the next part, which is to be unpacked; nil when there is none.
    mutating func next() throws -> String? {
        let sign = try take(4)
        if sign == Self.directorySign { return nil }
        guard sign == Self.partSign else { throw StoreError.full }
        // Of what follows, the lengths of the name and of an appendix are enough: packed bytes say where they end.
        let head = try take(26)
        let name = try take(Int(head[22]) | Int(head[23]) << 8)
        _ = try take(Int(head[24]) | Int(head[25]) << 8)
        return String(decoding: name, as: UTF8.self)
    }

    /// Hands out what the part holds, piece by piece.
    mutating func unpack(_ piece: (ArraySlice<UInt8>) -> Void) throws {
        var stream = z_stream()
        // Negative: without the head and the sum of zlib's own files.
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw StoreError.failed("no memory to unpack a workbook")
        }
        defer { inflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Self.block)
        var outcome = Z_OK
        while outcome == Z_OK {
            if index == input.count { try fill() }
            let start = index
            let (left, room) = input.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBufferPointer { target in
                    stream.next_in = source.baseAddress?.advanced(by: start)
                    stream.avail_in = UInt32(source.count - start)
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(target.count)
                    outcome = inflate(&stream, Z_NO_FLUSH)
                    return (Int(stream.avail_in), Int(stream.avail_out))
                }
            }
            index = input.count - left
            piece(output[..<(output.count - room)])
        }
        guard outcome == Z_STREAM_END else { throw StoreError.full }
    }

    private mutating func take(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            if index == input.count { try fill() }
            let part = input[index...].prefix(count - bytes.count)
            bytes += part
            index += part.count
        }
        return bytes
    }

    private mutating func fill() throws {
        input = try FileBytes.read(descriptor, from: position, count: Self.block)
        // It ends before its directory.
        guard !input.isEmpty else { throw StoreError.full }
        position += Int64(input.count)
        index = 0
    }
}
