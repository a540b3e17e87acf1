import Foundation
import Kernel

/// Plain files: read, hashed, copied and read back.
enum PlainFile {
    /// Which side failed, with the system's number of the error.
    enum Trouble: Error, Equatable {
        case source(Int32)
        case target(Int32)
    }

    /// What a file holds.
    struct Content: Equatable {
        /// SHA-256 in small hexadecimal digits.
        let hash: String
        let bytes: Int64
    }

    private static let pieceBytes = 1 << 20

    /// Reads a file to its end.
    ///
    /// `fromDisk` asks the system to forget first what it has of it in memory, which it does for what was flushed: so a
    /// copy is read back from where it lies. Where that is not possible memory answers, as it would any reader.
    static func content(of path: String, fromDisk: Bool = false) throws(Trouble) -> Content {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .source(errno) }
        defer { close(descriptor) }
        if fromDisk { posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED) }
        return try pass(descriptor) { _ in nil }
    }

    /// Copies a file to a name that is free, flushes it and reads it back. A copy is never a link: what damages one of
    /// two names of the same bytes damages both.
    ///
    /// A failure may leave a part of the target: whoever asked removes the folder that it is in.
    static func copy(_ source: String, to target: String) throws(Trouble) -> Content {
        let from = open(source, O_RDONLY | O_CLOEXEC)
        guard from >= 0 else { throw .source(errno) }
        defer { close(from) }
        let to = try create(target)
        let content: Content
        do {
            defer { close(to) }
            content = try pass(from) { put($0, to) }
            guard fsync(to) == 0 else { throw Trouble.target(errno) }
        }
        try check(target, holds: content)
        return content
    }

    /// Writes a file to a name that is free, and flushes it.
    static func save(_ bytes: [UInt8], to target: String) throws(Trouble) {
        let to = try create(target)
        defer { close(to) }
        if let number = bytes.withUnsafeBytes({ put($0, to) }) { throw .target(number) }
        guard fsync(to) == 0 else { throw .target(errno) }
    }

    /// A new, empty file that is its owner's only; answers its descriptor, which the caller closes.
    static func create(_ target: String) throws(Trouble) -> Int32 {
        let descriptor = open(target, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .target(errno) }
        return descriptor
    }

    private static func check(_ target: String, holds content: Content) throws(Trouble) {
        let found: Content
        do throws(Trouble) {
            found = try Self.content(of: target, fromDisk: true)
        } catch {
            guard case .source(let number) = error else { throw error }
            throw .target(number)
        }
        // The disk took the bytes and gave back others.
        guard found == content else { throw .target(EIO) }
    }

    /// Reads to the end; `piece` is given the bytes in their order, and answers the number of an error to stop at.
    private static func pass(
        _ descriptor: Int32,
        _ piece: (UnsafeRawBufferPointer) -> Int32?
    ) throws(Trouble) -> Content {
        var digest = FileDigest()
        var bytes: Int64 = 0
        var buffer = [UInt8](repeating: 0, count: pieceBytes)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .source(errno) }
            guard count > 0 else { return Content(hash: digest.text, bytes: bytes) }
            let failure = buffer.withUnsafeBytes { all -> Int32? in
                let filled = UnsafeRawBufferPointer(rebasing: all[..<count])
                digest.add(filled)
                return piece(filled)
            }
            if let failure { throw .target(failure) }
            bytes += Int64(count)
        }
    }

    /// Writes all of it; answers the number of the error, if there was one.
    private static func put(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Int32? {
        var written = 0
        while written < bytes.count {
            let count = write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            written += count
        }
        return nil
    }
}
