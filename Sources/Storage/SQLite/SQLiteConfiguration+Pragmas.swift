extension SQLiteConfiguration {
    /// The settings of a connection, as statements.
    func pragmas(for role: SQLiteConnection.Role) -> String {
        var list = [
            "busy_timeout = \(busyTimeoutMilliseconds)", "mmap_size = 0", "cell_size_check = ON",
            // What a savepoint keeps to undo its request stays in memory: in a file it costs an import a fifth of its time.
            "temp_store = MEMORY", "journal_size_limit = \(logKilobytes << 10)",
            "cache_size = -\(role == .writer ? writerCacheKilobytes : readerCacheKilobytes)",
        ]
        switch role {
        case .reader, .writer: list += ["synchronous = FULL", "wal_autocheckpoint = \(checkpointPages)"]
        // The file is flushed as a whole before it gets its name.
        case .builder: list += ["synchronous = OFF", "journal_mode = OFF"]
        }
        // What is erased is overwritten; distributions differ in the default.
        if role == .writer { list.append("secure_delete = ON") }
        if let maximumPages { list.append("max_page_count = \(maximumPages)") }
        return list.map { "PRAGMA \($0);" }.joined(separator: " ")
    }
}
