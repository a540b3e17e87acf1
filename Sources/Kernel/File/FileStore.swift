/// Where the bytes of files are: each tenant's apart, named by their SHA-256.
package protocol FileStore: Sendable {
    /// Begins a file that has no name yet.
    func begin(_ tenant: String) async throws -> any FileDraft
    /// Up to `count` bytes from a place; fewer at the end. Throws `StoreError.failed` when the file is not there.
    func read(_ tenant: String, _ hash: String, from start: Int64, count: Int) async throws -> [UInt8]
    /// Runs work that reads a file piece by piece, on threads that may wait for the disk. `read` gives up to so many bytes
    /// from a place, and is used inside `work` only.
    func reading<Answer: Sendable>(
        _ tenant: String,
        _ hash: String,
        _ work: @escaping @Sendable (_ read: @escaping @Sendable (Int64, Int) throws -> [UInt8]) throws -> Answer
    ) async throws -> Answer
    /// Removes a file unless it is wanted after all; no error when it is not there. `isWanted` is asked when the removal is
    /// announced already: bytes that are brought again from then on stay, whatever it answered.
    func remove(_ tenant: String, _ hash: String, unless isWanted: () async throws -> Bool) async throws
}

/// A file while it comes in. `keep` or `discard` ends it; `discard` after `keep` takes the file back, for when the row
/// that was to know it could not be written.
package protocol FileDraft: Sendable {
    func append(_ bytes: [UInt8]) async throws
    /// Flushes it and gives it its name, durable when it returns. A file of that name is the same file.
    func keep(as hash: String) async throws
    func discard() async
}
