/// An export to a workbook: rows go to the spreadsheet room, and the file comes back when it has them all.
struct WorkbookExport: ExportSink {
    let form: WorkbookCells
    private let paths: [String]
    private let draft: any WorkbookDraft

    init(_ plan: ExportOperation.Plan, _ form: WorkbookCells, _ workbooks: any Workbooks) async throws {
        self.form = form
        paths = plan.paths
        draft = try await workbooks.begin(sheet: plan.title, columns: WorkbookCells.columns(plan))
    }

    func write(_ records: [ExportedRecord<WorkbookCell>], to file: inout ExportFile) async throws {
        do {
            try await draft.append(records.flatMap(\.rows))
        } catch let error as WorkbookError {
            throw refusal(error, records)
        }
    }

    func finish(to file: inout ExportFile) async throws {
        try await draft.finish()
        while let piece = try await draft.piece() {
            try Task.checkCancellation()
            try await file.append(piece)
        }
    }

    func discard() async { await draft.discard() }

    private func refusal(_ error: WorkbookError, _ records: [ExportedRecord<WorkbookCell>]) -> TransferError {
        switch error {
        case .tooManyRows: return .tooManyRows(maximum: WorkbookLimits.rows)
        case .cellTooLong(let row, let column):
            // The record that each of the rows is of.
            let ids = records.flatMap { record in record.rows.map { _ in record.id } }
            return .cellTooLong(id: ids[row], path: paths[column], maximum: WorkbookLimits.characters)
        }
    }
}
