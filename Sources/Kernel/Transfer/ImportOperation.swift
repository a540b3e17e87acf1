import Contract
import Foundation
import Model

/// The import of one file, as an operation.
///
/// The file is read to its end first: a file that cannot be read changes nothing. All or nothing then means a pass that is
/// rolled back, chunk by chunk, before the one that writes; a row that only the second pass refuses ends it, and what it
/// did so far is told in the report. On a full disk the first pass ends it, the second waits for room.
enum ImportOperation {
    static let name = OperationName<StartImportRequest, ImportMemory>("kernel.import")
    /// Records read at once.
    private static let batch = 2000
    /// Most records that are undone together when one of them is refused, and then written again one by one: a savepoint
    /// makes the store write out its search index.
    private static let together = 400
    /// Rows that tell how numbers and dates are written.
    private static let sampleRows = 1000

    static func run(_ operation: RunningOperation<StartImportRequest, ImportMemory>) async throws {
        let files = operation.files
        let request = operation.parameters
        let survey = try await files.reading(operation.tenant, request.fileHash) { read in try Survey(read) }
        let plan = try await operation.read { try Self.plan(request, survey.header, $0) }
        let cells = survey.cells(request.style, isOurs: Self.isOurs(survey.header, plan.entity, plan.custom))
        let total = try await count(operation, plan)
        var memory = try operation.memory()
        if !memory.writing, request.dryRun || !request.skipRefused {
            try await pass(operation, plan, cells, total: total, writes: false)
            if request.dryRun { return }
            memory = try operation.memory()
            guard memory.refused == 0 else { throw TransferError.importRefused(count: memory.refused) }
            try await operation.chunk { memory, progress, _ in
                memory.writing = true
                memory.done = 0
                progress.counts = [:]
                progress.done = 0
                progress.clearsReport = true
            }
        }
        do {
            try await pass(operation, plan, cells, total: total, writes: true)
        } catch StoreError.full where !request.skipRefused {
            // All or nothing: what is begun goes on once there is room again.
            guard try operation.memory().done > 0 else { throw StoreError.full }
            throw OperationEnd.later
        }
    }

    /// Whether an export of ours wrote the file: its columns are called by their paths.
    static func isOurs(_ header: [String], _ entity: EntityDefinition, _ custom: CustomEntity? = nil) -> Bool {
        let columns = TransferColumns(entity, custom: custom)
        return header.allSatisfy { columns.target($0) != nil }
    }

    /// Reads the whole file; throws what makes it unreadable.
    private static func count(
        _ operation: RunningOperation<StartImportRequest, ImportMemory>,
        _ plan: ImportPlan
    ) async throws -> Int64 {
        try await operation.files.reading(operation.tenant, operation.parameters.fileHash) { read in
            let source = try TableSource(read)
            var count: Int64 = 0
            while true {
                let groups = try source.take(batch, keys: plan.keyColumns, record: plan.recordColumns)
                if groups.isEmpty { return count }
                count += Int64(groups.count)
            }
        }
    }

    /// One pass over the file: rehearsed, or written.
    private static func pass(
        _ operation: RunningOperation<StartImportRequest, ImportMemory>,
        _ plan: ImportPlan,
        _ cells: CellText,
        total: Int64,
        writes: Bool
    ) async throws {
        let files = operation.files
        let (tenant, hash) = (operation.tenant, operation.parameters.fileHash)
        let stops = writes && !operation.parameters.skipRefused
        let source = try await files.reading(tenant, hash) { try TableSource($0) }
        // What an earlier run of this operation did is read again, for its keys, and left out.
        var skip = try operation.memory().done
        while true {
            let read = try await files.reading(tenant, hash) { _ in
                try source.take(batch, keys: plan.keyColumns, record: plan.recordColumns)
            }
            if read.isEmpty { return }
            let known = Int(min(skip, Int64(read.count)))
            skip -= Int64(known)
            var rest = read[known...]
            while !rest.isEmpty {
                let groups = Array(rest)
                let used = try await operation.chunk { memory, progress, transaction in
                    progress.total = total
                    return try chunk(groups, plan, cells, &memory, &progress, transaction, (writes, stops))
                }
                rest = rest.dropFirst(used)
            }
        }
    }

    /// As many records as the time of a chunk allows; answers how many.
    private static func chunk(
        _ groups: [ImportGroup],
        _ plan: ImportPlan,
        _ cells: CellText,
        _ memory: inout ImportMemory,
        _ progress: inout OperationProgress,
        _ transaction: Transaction,
        _ how: (writes: Bool, stops: Bool)
    ) throws -> Int {
        var rows: [ReportRow] = []
        func work() throws {
            var records = try RecordImport(plan, transaction, cells: cells)
            var rest = groups[...]
            // Where rows are refused, fewer are written twice.
            var count = together
            while !rest.isEmpty {
                let written = try records.write(rest.prefix(count)) { progress.hasTime }
                rows += written
                rest = rest.dropFirst(written.count)
                let isClean = !written.contains { $0.outcome == "refused" }
                count = isClean ? min(count * 2, together) : max(count / 4, 1)
                if !progress.hasTime { return }
            }
        }
        if how.writes { try work() } else { try transaction.requireWriter().rehearse(work) }
        for row in rows {
            if row.outcome == "refused" {
                memory.refused += 1
                if how.stops { throw TransferError.importRefused(count: 1) }
            }
            progress.counts[countName(row.outcome), default: 0] += 1
        }
        memory.done += Int64(rows.count)
        progress.done += Int64(rows.count)
        // A record that a dry run made has no identifier afterwards.
        if !how.writes { for place in rows.indices where rows[place].outcome == "create" { rows[place].recordID = 0 } }
        progress.report = rows
        return rows.count
    }

    private static func countName(_ outcome: String) -> String {
        switch outcome {
        case "create": "created"
        case "update": "updated"
        case "none": "unchanged"
        default: "refused"
        }
    }

    // MARK: - What the file is

    /// The columns of a file for an entity, with the caller's profile and words.
    static func plan(_ request: StartImportRequest, _ header: [String], _ transaction: Transaction) throws -> ImportPlan
    {
        let core = transaction.core
        guard let entity = core.catalog.entity(named: request.entity) else {
            throw KernelRefusal.invalid(.unknownEntity, field: "entity", ["entity": String(request.entity.prefix(100))])
        }
        var profile = core.profiles.all[request.profile] ?? ImportProfile()
        if request.profileID != 0 {
            profile = try transaction.load(RecordID<ImportProfile>(request.profileID))
            guard profile.entity == request.entity else {
                throw KernelRefusal.notFound(entity: ImportProfile.entityName, id: request.profileID)
            }
        }
        let guesses = try guesses(header, entity, transaction)
        let custom = try transaction.custom(entity)
        func plan(_ keys: [String]) throws -> ImportPlan {
            try ImportPlan(
                entity,
                header: header,
                columns: request.columns.isEmpty ? profile.columns : request.columns,
                keys: keys,
                mode: request.mode == .unspecified ? profile.mode : request.mode,
                clearsEmpty: request.emptyCellsClear,
                constants: request.constants + profile.constants,
                guesses: guesses,
                custom: custom
            )
        }
        guard request.keys.isEmpty else { return try plan(request.keys) }
        do {
            return try plan(profile.keys)
        } catch TransferError.keyUnusable where !profile.keys.isEmpty {
            // A profile is for many files, and this one lacks its key: then as if none had been said.
            return try plan([])
        }
    }

    static func guesses(
        _ header: [String],
        _ entity: EntityDefinition,
        _ transaction: Transaction
    ) throws -> [String?] {
        var words: [String: String] = [:]
        for language in Labels.languages {
            let own = try TenantLabels.words(language, transaction.reader, transaction.core)
            words.merge(own) { first, _ in first }
        }
        let custom = try transaction.custom(entity)
        return guesses(header, entity, transaction.core.labels, words: words, custom: custom)
    }

    /// The path of each column, nil where none is clear. `words` are a tenant's own, by their keys.
    static func guesses(
        _ header: [String],
        _ entity: EntityDefinition,
        _ labels: Labels,
        words: [String: String],
        custom: CustomEntity? = nil
    ) -> [String?] {
        let columns = TransferColumns(entity, custom: custom)
        let candidates = columns.candidates(labels, words: words)
        // Paths say themselves what they are.
        let guessed = ColumnGuess.paths(for: header, among: candidates)
        return zip(header, guessed).map { columns.target($0) == nil ? $1 : $0 }
    }

    /// The start of a file: what its columns are called, and how its numbers and dates are written.
    struct Survey: Sendable {
        let header: [String]
        let dialect: CSVDialect
        /// By column: the filled cells of the first rows.
        let samples: [[String]]

        init(_ read: @escaping TableSource.Read) throws {
            let source = try TableSource(read)
            let groups = try source.take(ImportOperation.sampleRows, keys: [])
            self.init(header: source.header, dialect: source.dialect, rows: groups.flatMap(\.rows))
        }

        /// Of the first rows, without the one that says what the columns are called.
        init(header: [String], dialect: CSVDialect, rows: [CSVRow]) {
            var samples = header.map { _ in [String]() }
            for row in rows {
                for (column, cell) in row.cells.prefix(header.count).enumerated() where !cell.isEmpty {
                    samples[column].append(cell)
                }
            }
            self.header = header
            self.dialect = dialect
            self.samples = samples
        }

        /// What the cells mean; a file of our own is written the English way.
        func cells(_ style: ImportStyle, isOurs: Bool) -> CellText {
            let dates = samples.lazy.compactMap { DateOrder.of(samples: $0) }.first
            return CellText(style: numbers(style, isOurs: isOurs), dates: dates)
        }

        func numbers(_ style: ImportStyle, isOurs: Bool) -> NumberStyle {
            switch style {
            case .french: return .french
            case .english: return .english
            case .unspecified, .UNRECOGNIZED:
                if isOurs { return .english }
                return samples.lazy.compactMap { NumberStyle.of(samples: $0) }.first ?? .french
            }
        }
    }
}
