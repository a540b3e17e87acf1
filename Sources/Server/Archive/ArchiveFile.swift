import Foundation
import Kernel

/// A file of an archive while it is written: what it holds is counted and hashed on the way.
struct ArchiveFile: ~Copyable {
    private static let piece = 1 << 18

    private let path: String
    private let handle: FileHandle
    private var waiting: [UInt8] = []
    private var digest = FileDigest()
    private var bytes: Int64 = 0

    /// Makes a file that is its owner's only, with its folder.
    init(_ path: String) throws(BackupFailure) {
        self.path = path
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw BackupFailure(writing: folder, error)
        }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw BackupFailure(reason: "TARGET_UNUSABLE", text: "Writing failed: \(path) cannot be made.") }
        self.handle = handle
    }

    mutating func append(_ bytes: [UInt8]) throws(BackupFailure) {
        waiting += bytes
        if waiting.count >= Self.piece { try put() }
    }

    /// Flushes it to the disk; answers its size in bytes and its SHA-256.
    mutating func finish() throws(BackupFailure) -> (bytes: Int64, sha256: String) {
        try put()
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw BackupFailure(writing: path, error)
        }
        return (bytes, digest.text)
    }

    private mutating func put() throws(BackupFailure) {
        guard !waiting.isEmpty else { return }
        do { try handle.write(contentsOf: waiting) } catch { throw BackupFailure(writing: path, error) }
        waiting.withUnsafeBytes { digest.add($0) }
        bytes += Int64(waiting.count)
        waiting.removeAll(keepingCapacity: true)
    }
}

/// Reads a file of lines, some at a time.
struct ArchiveLines: ~Copyable {
    private static let piece = 1 << 18
    /// Longest line, bytes: no record is as long.
    private static let longest = 64 << 20

    private let path: String
    private let handle: FileHandle
    private var rest: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(_ path: String) throws(BackupFailure) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw BackupFailure(reason: "ARCHIVE_DAMAGED", text: "The archive lacks \(path).")
        }
        self.path = path
        self.handle = handle
    }

    /// The next lines without their ends: at most so many, of about so many bytes. None at the end of the file.
    mutating func take(_ most: Int, bytes: Int) throws(BackupFailure) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var taken = 0
        while lines.count < most, taken < bytes, let line = try next() {
            lines.append(line)
            taken += line.count
        }
        return lines
    }

    private mutating func next() throws(BackupFailure) -> [UInt8]? {
        var searched = start
        while true {
            if let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Array(rest[start..<end])
            }
            if isAtEnd {
                guard start < rest.count else { return nil }
                defer { start = rest.count }
                return Array(rest[start...])
            }
            guard rest.count - start <= Self.longest else {
                throw BackupFailure(reason: "ARCHIVE_DAMAGED", text: "\(path) has a line of over 64 MiB.")
            }
            rest.removeFirst(start)
            start = 0
            searched = rest.count
            let more: Data?
            do { more = try handle.read(upToCount: Self.piece) } catch { throw BackupFailure(reading: path, error) }
            if let more, !more.isEmpty { rest += more } else { isAtEnd = true }
        }
    }

    deinit { try? handle.close() }
}

extension BackupFailure {
    /// What writing a path failed at.
    init(writing path: String, _ error: any Error) {
        let code = (error as NSError).code
        let isFull =
            switch (error as NSError).domain {
            case NSPOSIXErrorDomain: code == Int(ENOSPC) || code == Int(EDQUOT)
            default: code == CocoaError.fileWriteOutOfSpace.rawValue
            }
        if isFull {
            self.init(reason: "DISK_FULL", text: "The disk is full: \(path).")
        } else {
            self.init(reason: "TARGET_UNUSABLE", text: "Writing failed: \(path): \(error.localizedDescription).")
        }
    }

    /// What reading a path failed at.
    init(reading path: String, _ error: any Error) {
        self.init(reason: "ARCHIVE_DAMAGED", text: "\(path) cannot be read: \(error.localizedDescription).")
    }
}
