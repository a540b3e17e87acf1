import Contract
import Model
import SwiftProtobuf

/// Makes a shared table hold the rows of a file and no others.
///
/// Only what differs is written: a record whose row is there already stays as it is, with its identifier.
struct SharedTableReplacement: Sendable {
    /// Records written, or removed, at once.
    private static let batch = 500

    let core: KernelCore
    let entity: EntityDefinition
    let file: Int64
    let now: Instant
    /// That of the sentences by which rows are refused.
    let language: String

    /// What would happen: reads the whole file and changes nothing.
    func check(_ reader: any StoreReader) throws -> ReplaceSharedTableResponse {
        try run(reader, nil)
    }

    /// In one transaction, which nothing is left of when the file is refused.
    func write(_ writer: any StoreWriter) throws -> ReplaceSharedTableResponse {
        try run(writer, writer)
    }

    private func run(_ reader: any StoreReader, _ writer: (any StoreWriter)?) throws -> ReplaceSharedTableResponse {
        var rows = try SharedTableRows(entity, file: file, language: language, reader, core)
        var old = try stored(reader)
        var answer = ReplaceSharedTableResponse()
        var new: [Record] = []
        while let record = try rows.next() {
            if old.removeValue(forKey: entity.contents(of: record)) != nil {
                answer.unchanged += 1
                continue
            }
            answer.added += 1
            guard let writer else { continue }
            new.append(record)
            if new.count == Self.batch {
                try insert(new, writer)
                new.removeAll(keepingCapacity: true)
            }
        }
        // An empty table is hardly meant.
        guard rows.count > 0 else { throw TableFileError.emptyFile }
        if let writer {
            try insert(new, writer)
            try remove(old.values.sorted(), writer)
        }
        answer.rows = rows.count
        answer.removed = Int64(old.count)
        answer.records = answer.added + answer.unchanged
        answer.columns = rows.plan.columns
        return answer
    }

    /// The records there are, by what they say.
    private func stored(_ reader: any StoreReader) throws -> [[Value]: Int64] {
        var stored: [[Value]: Int64] = [:]
        let columns = entity.contentColumns
        try reader.select(Query(entity.table, columns: [0] + columns, where: .all)) { cells in
            stored[columns.indices.map { cells[$0 + 1].value }] = cells[0].bits
            return true
        }
        return stored
    }

    private func insert(_ records: [Record], _ writer: any StoreWriter) throws {
        let info = entity.info
        let records = try records.map { record in
            var record = record
            record.id = try writer.next(.identifier)
            record.values[info.etag] = .integer(1)
            record.values[info.createTime] = .integer(now.microseconds)
            record.values[info.updateTime] = .integer(now.microseconds)
            return record
        }
        try writer.insert(entity.table, rows: records.map(entity.row))
        guard !entity.searchSources.isEmpty else { return }
        let entries = SearchEntries(core: core, entity: entity, reader: writer)
        for record in records {
            try writer.indexText(entity.table, id: record.id, texts: entries.textsOfNew(record), isNew: true)
        }
    }

    private func remove(_ ids: [Int64], _ writer: any StoreWriter) throws {
        for start in stride(from: 0, to: ids.count, by: Self.batch) {
            let some = Array(ids[start..<min(start + Self.batch, ids.count)])
            if !entity.searchSources.isEmpty {
                for id in some { try writer.indexText(entity.table, id: id, texts: nil, isNew: false) }
            }
            try writer.delete(entity.table, where: .oneOf(0, some), limit: nil)
        }
    }
}

extension ImportPlan {
    /// What each column of the file was taken for.
    fileprivate var columns: [SharedTableColumn] {
        zip(header, targets).map { header, target in
            SharedTableColumn.with {
                $0.header = header
                if case .column(let index)? = target { $0.path = entity.layout.columns[index].dotted }
            }
        }
    }
}
