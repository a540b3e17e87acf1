import Foundation
package import Kernel

/// Workbooks of Excel, made in a folder of their own.
package struct FolderWorkbooks: Workbooks {
    private let folder: String
    private let thread = WorkbookThread()

    /// Makes the folder, for its owner only, and removes what a process left there that ended in the middle. Only the one
    /// process that works on the data folder may do so.
    package init(_ folder: String) throws {
        self.folder = folder
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw SystemFailure.error(errno, folder) }
        guard chmod(folder, 0o700) == 0 else { throw SystemFailure.error(errno, folder) }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }

    package func begin(sheet: String, columns: [WorkbookColumn]) async throws -> any WorkbookDraft {
        let file = WorkbookFile(folder: folder, thread: thread)
        try await file.begin(sheet: sheet, columns: columns)
        return file
    }
}
