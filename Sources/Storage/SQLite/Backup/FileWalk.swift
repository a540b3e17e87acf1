import Foundation
import Kernel
import Model

/// Goes through the files that a copied database names: reads each, compares it with its name and size, and copies it
/// when there is somewhere to copy it to.
struct FileWalk {
    struct Total: Equatable {
        var files: Int64 = 0
        var bytes: Int64 = 0
    }

    let database: BackupDatabase
    /// The folder of the files, `ab/cdef...` below it.
    let source: String
    /// The same; nil only checks.
    let target: String?

    /// Answers how many files there are. `progress` is told the bytes of each; what was copied is durable.
    func run(_ progress: (Int64) -> Void) throws(BackupError) -> Total {
        var total = Total()
        var list = try NamedFiles(database)
        var folders: Set<String> = []
        while let file = try list.next() {
            guard let path = FolderFiles.path(source, file.hash) else {
                throw .copyDamaged("it names a file \"\(file.hash.prefix(80))\"")
            }
            let content = try read(path, file.hash, &folders)
            guard content.hash == file.hash, content.bytes == file.size else { throw .fileDamaged(file.hash) }
            total.files += 1
            total.bytes += content.bytes
            progress(content.bytes)
        }
        try BackupError.whenWriting(target ?? source) {
            for folder in folders.sorted() { try DataFolder.flush(folder) }
        }
        return total
    }

    private func read(
        _ path: String,
        _ hash: String,
        _ folders: inout Set<String>
    ) throws(BackupError) -> PlainFile.Content {
        var copy: String?
        if let target, let place = FolderFiles.path(target, hash) {
            let folder = "\(target)/\(hash.prefix(2))"
            if !folders.contains(folder) {
                try BackupError.whenWriting(folder) {
                    try DataFolder.makeFolder(target)
                    try DataFolder.makeFolder(folder)
                }
                folders.insert(folder)
            }
            copy = place
        }
        do throws(PlainFile.Trouble) {
            guard let copy else { return try PlainFile.content(of: path) }
            return try PlainFile.copy(path, to: copy)
        } catch {
            switch error {
            case .source(ENOENT): throw .fileMissing(hash)
            case .source(let number): throw .sourceUnusable("\(path): \(String(cString: strerror(number)))")
            case .target(let number): throw .writing(copy ?? path, number)
            }
        }
    }
}

/// The files that a database names, in the order of their names, read a page at a time.
private struct NamedFiles {
    private static let pageRows = 1000

    private let database: BackupDatabase
    private var page: ArraySlice<[Value]> = []
    private var last = ""
    private var isAtEnd: Bool

    init(_ database: BackupDatabase) throws(BackupError) {
        self.database = database
        // A database that no release with files has opened yet has no such table.
        isAtEnd = try database.columns(of: BackupTables.files).isEmpty
    }

    mutating func next() throws(BackupError) -> (hash: String, size: Int64)? {
        if page.isEmpty, !isAtEnd { try load() }
        guard let row = page.popFirst() else { return nil }
        guard let hash = row[0].text, let size = row[1].integer else {
            throw .copyDamaged("it names a file without a name or a size")
        }
        return (hash, size)
    }

    private mutating func load() throws(BackupError) {
        let query = Query(
            BackupTables.files,
            columns: [0, 1],
            where: .compare(0, .greater, .value(.text(last))),
            order: [SortKey(0)],
            limit: Self.pageRows
        )
        page = try database.rows(SQLCompiler.select(query))[...]
        isAtEnd = page.count < Self.pageRows
        last = page.last?[0].text ?? last
    }
}
