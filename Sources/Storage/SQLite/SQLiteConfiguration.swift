import Foundation

/// The limits of a SQLite engine.
///
/// Memory: each open tenant has at most one writer and `readersPerTenant` readers, and each of those its cache. At the
/// defaults 64 open tenants, all of them large and busy, keep at most 1280 MB of pages, beside their parsed schemas and
/// statements.
package struct SQLiteConfiguration: Sendable {
    /// Tenants open at once; the least recently used idle one is closed for another. When more than that many are at
    /// work at the same instant, the excess is closed as soon as it is idle.
    package var maximumOpen = 64
    package var readersPerTenant = 2
    package var controlReaders = 2
    package var readerThreads = max(2, ProcessInfo.processInfo.activeProcessorCount)
    package var writerThreads = 2
    /// Reads (writes) of one namespace that may wait; one more answers `overloaded`.
    package var queuedReads = 1000
    package var queuedWrites = 1000
    /// A group commit takes no more requests than this, and no new one after that time.
    package var batchRequests = 64
    package var batchDuration = Duration.milliseconds(20)
    package var readerCacheKilobytes = 2048
    package var writerCacheKilobytes = 16_384
    /// Pages in the write-ahead log before they are copied into the file: those that many transactions change are copied
    /// once. A long import gains a tenth of its time over SQLite's own 1000.
    package var checkpointPages = 8192
    /// What is left of the write-ahead log after a checkpoint.
    package var logKilobytes = 4096
    package var busyTimeoutMilliseconds = 5000
    /// Statements of prepared queries and inserts that a connection keeps; over it, it starts anew.
    package var preparedStatements = 256
    /// Statements that a connection keeps by their text.
    package var dynamicStatements = 64
    /// Largest size of one namespace, in pages of 4096 bytes; over it writes answer `full`.
    package var maximumPages: Int?

    package init() {}
}
