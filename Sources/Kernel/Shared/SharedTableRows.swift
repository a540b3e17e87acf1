import Contract
import Model

/// Reads a file row by row, as the records of a shared entity: each once, however often the file says the same.
///
/// A row is read like that of an import: separator and encoding are found out, the first row says what the columns are,
/// cells are written the French or the English way. Columns that are no field are left out.
struct SharedTableRows {
    /// Rows of a file.
    static let maximum: Int64 = 500_000
    /// Rows that tell how numbers and dates are written.
    private static let sample = 1000

    let plan: ImportPlan
    /// Rows that were read so far.
    private(set) var count: Int64 = 0
    private let core: KernelCore
    private let language: String
    private var csv: CSVReader
    private var values: CellValues
    private var seen: Set<[Value]> = []
    /// By rule of uniqueness: the values that were seen.
    private var taken: [Set<[Value]>]

    private var entity: EntityDefinition { plan.entity }
    private var layout: RecordLayout { plan.entity.layout }

    /// Opens a file of AppendSharedFile; COLUMN_MISSING when no column fills a required field. `language` is that of
    /// the sentences by which rows are refused.
    init(
        _ entity: EntityDefinition,
        file: Int64,
        language: String,
        _ reader: any StoreReader,
        _ core: KernelCore
    ) throws {
        guard try SharedFiles.size(of: file, reader) != nil else { throw SharedTableError.fileUnknown(id: file) }
        let survey = try Self.survey(file, reader)
        plan = try ImportPlan(
            entity,
            header: survey.header,
            columns: [],
            keys: [],
            mode: .importCreate,
            clearsEmpty: false,
            guesses: ImportOperation.guesses(survey.header, entity, core.labels, words: [:])
        )
        for (index, column) in entity.layout.columns.enumerated()
        where column.rules.required && column.path.count == 1 && !plan.targets.contains(.column(index)) {
            throw SharedTableError.columnMissing(path: column.dotted)
        }
        let cells = survey.cells(.unspecified, isOurs: ImportOperation.isOurs(survey.header, entity))
        self.core = core
        self.language = language
        values = CellValues(core, reader, cells: cells)
        taken = entity.uniques.map { _ in [] }
        csv = try Self.open(file, reader)
        _ = try csv.next()
    }

    private static func open(_ file: Int64, _ reader: any StoreReader) throws -> CSVReader {
        var start: Int64 = 0
        return try CSVReader {
            guard let piece = try SharedFiles.piece(of: file, at: start, reader) else { return nil }
            start += Int64(piece.count)
            return piece
        }
    }

    private static func survey(_ file: Int64, _ reader: any StoreReader) throws -> ImportOperation.Survey {
        var csv = try open(file, reader)
        let dialect = csv.dialect
        guard let header = try csv.next() else { throw TableFileError.emptyFile }
        var rows: [CSVRow] = []
        while rows.count < sample, let row = try csv.next() { rows.append(row) }
        return ImportOperation.Survey(header: header.cells, dialect: dialect, rows: rows)
    }

    /// The next record that the file has not named before, without an identifier; nil at the end of the file.
    mutating func next() throws -> Record? {
        while let row = try csv.next() {
            if row.cells.allSatisfy(\.isEmpty) { continue }
            count += 1
            guard count <= Self.maximum else { throw SharedTableError.tooManyRows(maximum: Self.maximum) }
            if let record = try distinct(row) { return record }
        }
        return nil
    }

    /// The record of a row; nil when an earlier one said the same.
    private mutating func distinct(_ row: CSVRow) throws -> Record? {
        var column = ""
        do {
            let record = try record(row, &column)
            guard seen.insert(entity.contents(of: record)).inserted else { return nil }
            try takeUnique(record, &column)
            return record
        } catch let error as StoreError {
            // The disk, not the row.
            throw error
        } catch {
            let failure = core.failure(error, of: "shared table", module: entity.module, language: language)
            throw SharedTableError.rowRefused(
                line: row.line,
                column: column.isEmpty ? plan.headerOf(field: failure.field ?? "") : column,
                reason: failure.reason,
                message: failure.localizedMessage
            )
        }
    }

    /// `column` is the one at work, as the file calls it.
    private mutating func record(_ row: CSVRow, _ column: inout String) throws -> Record {
        try row.requireLength(of: plan.header)
        var record = layout.emptyRecord()
        for (place, target) in plan.targets.enumerated() {
            guard case .column(let index)? = target, place < row.cells.count else { continue }
            let text = row.cells[place]
            if text.isEmpty { continue }
            column = plan.header[place]
            let field = layout.columns[index]
            let value = try values.value(text, field)
            record.values[index] = try core.formatted(value, field.rules.format, field.dotted)
        }
        column = ""
        try RecordRules(layout: layout).check(record, old: nil)
        return record
    }

    /// Refuses a value that an earlier record of the file has and that no two may have.
    private mutating func takeUnique(_ record: Record, _ column: inout String) throws {
        for (place, unique) in entity.uniques.enumerated() {
            let value = record.values[unique.field]
            if value == layout.columns[unique.field].unset { continue }
            let compared = unique.compared == unique.field ? value : entity.key(of: value)
            column = plan.headerOf(field: layout.columns[unique.field].dotted)
            guard taken[place].insert([compared] + unique.within.map { record.values[$0] }).inserted else {
                throw TransferError.duplicateInFile
            }
        }
    }
}

extension EntityDefinition {
    /// The columns of what a record says, rather than what the kernel knows of it.
    var contentColumns: [Int] {
        layout.columns.indices.filter { !layout.columns[$0].isOutputOnly && layout.columns[$0].kind != .identifier }
    }

    /// What a record says: two records of a shared table never say the same.
    func contents(of record: Record) -> [Value] { contentColumns.map { record.values[$0] } }
}
