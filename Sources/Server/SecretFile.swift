import Foundation

/// A small file that only its owner may read: keys, the demo's password.
package struct SecretFile: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// Nil when there is no such file.
    package func read() throws(StartError) -> [UInt8]? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw .secretUnusable(file: path, error.localizedDescription)
        }
    }

    /// Writes the file whole, or leaves what was there.
    package func write(_ bytes: [UInt8]) throws(StartError) {
        let draft = try makeDraft(bytes)
        guard rename(draft, path) == 0 else { throw failure() }
    }

    /// Writes the file unless there is one; answers what it holds then, whoever wrote it.
    package func writeOnce(_ bytes: [UInt8]) throws(StartError) -> [UInt8] {
        let draft = try makeDraft(bytes)
        let status = link(draft, path)
        let wasThere = status != 0 && errno == EEXIST
        guard status == 0 || wasThere else { throw failure() }
        unlink(draft)
        guard wasThere, let kept = try read() else { return bytes }
        return kept
    }

    private func makeDraft(_ bytes: [UInt8]) throws(StartError) -> String {
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .secretUnusable(file: path, error.localizedDescription)
        }
        let draft = "\(path).\(UUID().uuidString)"
        let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let written = bytes.withUnsafeBytes { writeAll(descriptor, $0) }
        guard written, fsync(descriptor) == 0 else { throw failure() }
        return draft
    }

    private func failure() -> StartError { .secretUnusable(file: path, String(cString: strerror(errno))) }
}

/// Writes all of it; a small file rarely takes more than one turn.
private func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}
