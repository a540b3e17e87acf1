import Kernel
package import Model

/// The register of erasures of all tenants, as the control database of a data folder has it.
package enum SavedErasures {
    /// Its rows, also while a server works on the folder.
    package static func read(dataFolder: String) async throws(BackupError) -> [[Value]] {
        try await BackupThread.run { () throws(BackupError) -> [[Value]] in
            let control = try BackupDatabase(dataFolder + "/control.db", .live)
            defer { control.close() }
            let table = BackupTables.erasures
            let query = Query(
                table,
                columns: Array(table.columns.indices),
                where: .all,
                order: table.key.map { SortKey($0) }
            )
            return try control.rows(SQLCompiler.select(query))
        }
    }
}
