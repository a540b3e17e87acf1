import Foundation

/// The SQLite files of a data folder, found by what they are, not by how they are named.
enum StoreFile {
    /// "RUCH", at byte 68 of every file that the SQLite engine makes.
    private static let applicationID = Data("RUCH".utf8)

    static func isDatabase(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        guard let header = try? file.read(upToCount: 72), header.count == 72 else { return false }
        return header.prefix(15) == Data("SQLite format 3".utf8) && header.suffix(4) == applicationID
    }

    /// The largest database under the folder: that of the tenant with most accounts.
    static func largest(in folder: String) throws -> String {
        guard let walk = FileManager.default.enumerator(atPath: folder) else {
            throw BenchError("cannot list \(folder)")
        }
        let files = walk.compactMap { $0 as? String }.map { "\(folder)/\($0)" }.filter(isDatabase)
        func bytes(_ path: String) -> Int {
            ["", "-wal"].reduce(0) { total, suffix in
                let attributes = try? FileManager.default.attributesOfItem(atPath: path + suffix)
                return total + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
            }
        }
        guard let file = files.max(by: { bytes($0) < bytes($1) }) else { throw BenchError("no database in \(folder)") }
        return file
    }

    /// Copies a database that nobody writes, its log included.
    static func copy(_ path: String, to target: String) throws {
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: target + suffix)
        }
    }

    static func remove(_ path: String) throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}
