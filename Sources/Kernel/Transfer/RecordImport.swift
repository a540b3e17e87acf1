import Contract
import Foundation
import Model

/// Writes the records of one chunk of an import, each through all the rules that every write obeys.
struct RecordImport {
    let plan: ImportPlan
    let transaction: Transaction
    private let writing: RecordWriting
    private let writer: any StoreWriter
    private var values: CellValues
    private let mayCreate: RowRule
    private let mayUpdate: RowRule
    private let mayRead: RowRule
    private let readsFields: FieldAccess?
    /// What the caller may write of the fields; nil when all.
    private let newFields: FieldWriting?
    private let oldFields: FieldWriting?

    private var entity: EntityDefinition { plan.entity }
    private var layout: RecordLayout { plan.entity.layout }

    init(_ plan: ImportPlan, _ transaction: Transaction, cells: CellText) throws {
        // The whole file's refusal, not each row's.
        try transaction.requireEnabled(plan.entity)
        self.plan = plan
        self.transaction = transaction
        writing = try RecordWriting(plan.entity, transaction)
        writer = try transaction.requireWriter()
        values = try CellValues(transaction, plan, cells: cells)
        mayCreate = transaction.rows("create", plan.entity)
        mayUpdate = transaction.rows("update", plan.entity)
        mayRead = transaction.rows("read", plan.entity)
        readsFields = transaction.fields("read", plan.entity)
        newFields = FieldWriting("create", plan.entity, transaction)
        oldFields = FieldWriting("update", plan.entity, transaction)
    }

    /// What became of some records, of the first at least and of the others while there is time. They are written in one
    /// savepoint; where one of them is refused, each in one of its own.
    mutating func write(_ groups: ArraySlice<ImportGroup>, while hasTime: () -> Bool) throws -> [ReportRow] {
        if groups.count > 1, !groups.contains(where: \.isDuplicate), let rows = try writeAll(groups, while: hasTime) {
            return rows
        }
        var rows: [ReportRow] = []
        for group in groups where rows.isEmpty || hasTime() { rows.append(try write(group)) }
        return rows
    }

    /// Nil when one was refused: then nothing was written.
    private mutating func writeAll(
        _ groups: ArraySlice<ImportGroup>,
        while hasTime: () -> Bool
    ) throws -> [ReportRow]? {
        let before = values
        do {
            return try writer.attempt {
                var rows: [ReportRow] = []
                for group in groups where rows.isEmpty || hasTime() {
                    var row = ReportRow()
                    row.line = Int64(group.rows.first?.line ?? 0)
                    var place = (line: row.line, column: "")
                    (row.outcome, row.recordID) = try apply(group, &place)
                    rows.append(row)
                }
                return rows
            }
        } catch let error as StoreError {
            // The disk, not a row.
            throw error
        } catch {
            // References to what was undone, and settings that were.
            values = before
            transaction.act.forgetSettings()
            return nil
        }
    }

    /// What became of a record. A refusal leaves nothing of it.
    private mutating func write(_ group: ImportGroup) throws -> ReportRow {
        var row = ReportRow()
        row.line = Int64(group.rows.first?.line ?? 0)
        var place = (line: row.line, column: "")
        do {
            if group.isDuplicate { throw TransferError.duplicateInFile }
            let (outcome, id) = try writer.attempt { try apply(group, &place) }
            row.outcome = outcome
            row.recordID = id
        } catch let error as StoreError {
            // The disk, not the row.
            throw error
        } catch {
            transaction.act.forgetSettings()
            let failure = transaction.core.failure(error, of: "import", module: entity.module)
            row.outcome = "refused"
            row.line = place.line
            row.reason = failure.reason
            row.message = failure.message
            row.field = failure.field ?? ""
            row.column = place.column.isEmpty ? plan.headerOf(field: row.field) : place.column
        }
        return row
    }

    private mutating func apply(
        _ group: ImportGroup,
        _ place: inout (line: Int64, column: String)
    ) throws -> (outcome: String, id: Int64) {
        let draft = try draft(group, &place)
        place = (Int64(group.rows.first?.line ?? 0), "")
        let old = try existing(draft)
        if let doubt = draft.doubts.first(where: { !isNamed($0.doubt, by: old) }) {
            place = doubt.place
            throw doubt.doubt.refusal
        }
        switch (old, plan.mode) {
        case (let old?, .importCreate): throw TransferError.keyTaken(id: old.id)
        case (nil, .importUpdate): throw TransferError.keyUnknown
        case (let old?, _):
            try transaction.require("update", old, entity, within: mayUpdate)
            try writing.requireLive(old)
            var wanted = draft.over(old, layout)
            if let oldFields {
                wanted = try oldFields.merge(wanted, into: old, selection: draft.selection, mask: []) {
                    draft.lines[$0]?[$1][$2] != nil
                }
            }
            let new = try writing.save(old: old, new: wanted, asksCustom: true, isSent: true)
            // Nobody puts a record out of their own reach, or into another's.
            try transaction.requireStill("update", new, entity, within: mayUpdate)
            return (new == old ? "none" : "update", new.id)
        case (nil, _):
            // An identifier that nobody has is not given to a record.
            if plan.keys.contains(.identifier), draft.id != 0 { throw TransferError.keyUnknown }
            let input = draft.over(layout.emptyRecord(), layout)
            let new = try writing.create(input, isSent: true)
            try transaction.require("create", new, entity, within: mayCreate)
            try newFields?.check(new: input, as: new)
            // A key that a record has which the caller does not read stays that record's.
            if let key = draft.externalKey, try ExternalKeys.find(key, entity.name, writer) == nil || reads(key) {
                try ExternalKeys.set(key, entity.name, new.id, writer)
            }
            return ("create", new.id)
        }
    }

    /// Whether a record names that already, in a field that the caller reads: what it has stays, whoever reads it.
    private func isNamed(_ doubt: CellValues.Doubt, by old: Record?) -> Bool {
        guard let old else { return false }
        let shown = readsFields?.fields(of: old)
        return writing.references.contains { reference in
            reference.target == doubt.entity && shown?.contains(reference.field) != false
                && writing.targets(of: old, reference).contains { $0.id == doubt.id }
        }
    }

    // MARK: - From rows to a record

    /// What the filled cells of a group say.
    private struct Draft {
        var id: Int64 = 0
        var externalKey: String?
        var columns: [Int: Value] = [:]
        var links: [Int: [Int64]] = [:]
        var custom: [(column: CustomColumn, value: Value)] = []
        /// By lines field: the cells of each line, in order.
        var lines: [Int: [[Int: Value]]] = [:]
        /// Identifiers that the caller does not read, each where the file says it.
        var doubts: [(doubt: CellValues.Doubt, place: (line: Int64, column: String))] = []

        /// The fields that the file says something of.
        var selection: UpdateSelection {
            UpdateSelection(
                columns: Set(columns.keys),
                lines: Set(lines.keys),
                links: Set(links.keys),
                custom: Set(custom.map(\.column.number))
            )
        }

        /// The record with these values in place of its own. Lines that a file names replace those there are; a line with
        /// a known identifier keeps what the file does not say.
        func over(_ old: Record, _ layout: RecordLayout) -> Record {
            var new = old
            for (column, value) in columns { new.values[column] = value }
            for (link, targets) in links { new.links[link] = targets }
            for (column, value) in custom { new[custom: column] = value }
            for (index, rows) in lines {
                let known = Dictionary(old.lines[index].map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
                new.lines[index] = rows.map { cells in
                    var line = cells[0]?.integer.flatMap { known[$0] } ?? layout.lines[index].layout.emptyRecord()
                    for (column, value) in cells where column != 0 { line.values[column] = value }
                    return line
                }
            }
            return new
        }
    }

    private mutating func draft(
        _ group: ImportGroup,
        _ place: inout (line: Int64, column: String)
    ) throws -> Draft {
        var draft = plan.clearsEmpty ? emptied() : Draft()
        for constant in plan.constants {
            switch constant.target {
            case .column(let column):
                draft.columns[column] = try values.value(constant.text, layout.columns[column])
            case .reference(let column, let field):
                draft.columns[column] = try values.value(constant.text, layout.columns[column], by: field)
            case .custom(let number): try set(number, constant.text, in: &draft)
            case .customReference(let number, let field): try set(number, constant.text, by: field, in: &draft)
            default: continue
            }
            draft.doubts += values.takeDoubts().map { ($0, place) }
        }
        for row in group.rows {
            place = (Int64(row.line), "")
            try row.requireLength(of: plan.header)
            var perRow: [Int: [Int: Value]] = [:]
            var placed: [Int: [Int: [Int: Value]]] = [:]
            for (column, target) in plan.targets.enumerated() {
                guard let target, column < row.cells.count, !row.cells[column].isEmpty else { continue }
                place.column = plan.header[column]
                let text = row.cells[column]
                switch target {
                case .externalKey:
                    guard text.utf8.count <= ExternalKeys.maximumLength else {
                        throw TransferError.valueMalformed(expected: "at most \(ExternalKeys.maximumLength) bytes")
                    }
                    draft.externalKey = text
                case .identifier:
                    guard let id = Int64(text), id > 0 else {
                        throw TransferError.valueMalformed(expected: "an identifier")
                    }
                    draft.id = id
                case .column(let index): draft.columns[index] = try values.value(text, layout.columns[index])
                case .reference(let index, let field):
                    draft.columns[index] = try values.value(text, layout.columns[index], by: field)
                case .links(let link):
                    let name = layout.links[link].entity
                    draft.links[link] = try text.split(separator: ";").map {
                        try values.reference($0.trimmingCharacters(in: .whitespaces), to: name)
                    }
                case .custom(let number): try set(number, text, in: &draft)
                case .customReference(let number, let field): try set(number, text, by: field, in: &draft)
                case .line(let lines, let index, nil):
                    perRow[lines, default: [:]][index] = try values.value(
                        text,
                        layout.lines[lines].layout.columns[index]
                    )
                case .line(let lines, let index, let position?):
                    placed[lines, default: [:]][position, default: [:]][index] =
                        try values.value(text, layout.lines[lines].layout.columns[index])
                }
                draft.doubts += values.takeDoubts().map { ($0, place) }
            }
            for (lines, cells) in perRow { draft.lines[lines, default: []].append(cells) }
            for (lines, found) in placed {
                draft.lines[lines, default: []] += found.sorted { $0.key < $1.key }.map(\.value)
            }
        }
        place.column = ""
        return draft
    }

    private mutating func set(_ number: Int, _ text: String, by field: String = "", in draft: inout Draft) throws {
        guard let column = plan.custom?.field(numbered: number)?.column else { return }
        draft.custom.append((column, try values.value(text, column.layout, by: field)))
    }

    /// Every field of the file unset, for the cells to fill.
    private func emptied() -> Draft {
        var draft = Draft()
        for target in plan.targets {
            switch target {
            case .column(let column)?, .reference(let column, _)?:
                draft.columns[column] = layout.columns[column].unset
            case .links(let link)?: draft.links[link] = []
            case .line(let lines, _, _)?: draft.lines[lines] = []
            case .custom(let number)?, .customReference(let number, _)?:
                if let field = plan.custom?.field(numbered: number) { draft.custom.append((field.column, .null)) }
            case .externalKey?, .identifier?, nil: break
            }
        }
        return draft
    }

    /// A key as its field's format keeps it.
    private func kept(_ value: Value, _ column: Int) -> Value {
        guard let text = value.text else { return value }
        return .text(transaction.core.formats.compared(text, layout.columns[column].rules.format))
    }

    /// By the statement that uniqueness is checked with, when the only key is such a field; 0 when there is none, nil when
    /// it must be asked otherwise.
    private func idByUniqueField(_ draft: Draft) throws -> Int64? {
        guard plan.keys.count == 1, case .field(let column) = plan.keys[0],
            let place = entity.uniques.firstIndex(where: { $0.field == column && $0.within.isEmpty }),
            let written = draft.columns[column], !written.isNull
        else { return nil }
        let value = kept(written, column)
        let unique = entity.uniques[place]
        let compared = unique.compared == unique.field ? value : entity.key(of: value)
        var found: Int64 = 0
        try writer.select(transaction.core.queries.unique(entity.index, place), [compared]) { cells in
            found = cells[0].bits
            return false
        }
        return found
    }

    /// Whether the record that a file's key stands for is gone, or the caller's to read.
    private func reads(_ key: String) throws -> Bool {
        guard let id = try ExternalKeys.find(key, entity.name, writer) else { return true }
        guard mayRead != .everything else { return true }
        return try RecordReading(writer, entity).load(id).map(mayRead.allows) ?? true
    }

    /// The record that the keys name, as far as the caller reads it: a key finds no other, or it would tell of it. An
    /// identifier of one that is not there for the caller is refused as Update refuses it.
    private func existing(_ draft: Draft) throws -> Record? {
        if let found = try named(draft), isShown(found) { return found }
        if plan.keys == [.identifier], draft.id != 0 {
            throw KernelRefusal.notFound(entity: entity.name, id: draft.id)
        }
        return nil
    }

    /// Whether the caller reads a record, and in it the fields that the file knows it by.
    private func isShown(_ found: Record) -> Bool {
        guard mayRead != .everything || readsFields != nil else { return true }
        guard mayRead.allows(found) else { return false }
        guard let fields = readsFields?.fields(of: found) else { return true }
        return plan.keys.allSatisfy { key in
            if case .field(let column) = key { fields.columns[column] } else { true }
        }
    }

    private func named(_ draft: Draft) throws -> Record? {
        guard !plan.keys.isEmpty else { return nil }
        let reading = RecordReading(writer, entity, custom: writing.custom)
        if let id = try idByUniqueField(draft) { return id == 0 ? nil : try reading.load(id) }
        var condition = Predicate.all
        for key in plan.keys {
            switch key {
            case .externalKey:
                guard let text = draft.externalKey else { throw TransferError.keyMissing }
                guard let id = try ExternalKeys.find(text, entity.name, writer) else { return nil }
                condition = .both(condition, .equal(0, .integer(id)))
            case .identifier:
                guard draft.id != 0 else {
                    if plan.mode == .importUpdate { throw TransferError.keyMissing }
                    return nil
                }
                condition = .both(condition, .equal(0, .integer(draft.id)))
            case .field(let column):
                guard let written = draft.columns[column], !written.isNull else {
                    if plan.mode == .importUpdate { throw TransferError.keyMissing }
                    return nil
                }
                let value = kept(written, column)
                let key = entity.keyColumns[column]
                condition = .both(condition, .equal(key ?? column, key == nil ? value : entity.key(of: value)))
            }
        }
        return try reading.records(where: .both(condition, entity.liveOnly), limit: 1).first
    }
}

extension CSVRow {
    /// A row may leave out empty cells at its end, and hold empty ones beyond the header.
    func requireLength(of header: [String]) throws(TransferError) {
        let extra = cells.dropFirst(header.count)
        let isShort = cells.count < header.count && cells.count < max(2, header.count / 2)
        guard extra.allSatisfy(\.isEmpty), !isShort else {
            throw .raggedRow(expected: header.count, found: cells.count)
        }
    }
}
