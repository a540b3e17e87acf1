import Foundation
import Kernel
import Model
import Storage

extension TestPlatform {
    /// Where a text stands in the tenant's tables, as `table.column`, in any case of its letters: every column of every row,
    /// blobs included. The search index is asked by a list, not by this.
    package func places(of text: String, tenant: String = TestPlatform.tenant) async throws -> Set<String> {
        let tables = core.tenantSchemas.flatMap(\.tables)
        let wanted = Array(text.lowercased().utf8)
        return try await engine.store(.tenant(tenant)).read { reader in
            var places: Set<String> = []
            for table in tables {
                let query = Query(table, columns: Array(table.columns.indices), where: .all)
                try reader.select(query) { cells in
                    for (index, column) in table.columns.enumerated()
                    where cells[index].kind == .text || cells[index].kind == .blob {
                        let bytes = cells[index].bytes.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
                        if bytes.firstRange(of: wanted) != nil { places.insert(table.name + "." + column.name) }
                    }
                    return true
                }
            }
            return places
        }
    }
}
