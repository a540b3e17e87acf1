/// Why an engine could not start.
package enum StorageError: Error, Sendable, Equatable {
    /// Another process, or another engine of this one, works on that folder.
    case folderLocked(String)
    /// The folder cannot be made, read or written.
    case folderUnusable(String)
    /// A table that no engine could make, or two of one name: a mistake in a module.
    case invalidSchema(String)
}
