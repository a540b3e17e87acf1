import Contract
import DirectoryAPI
import Kernel
import Model

/// Gives accounts, and leads, to another salesperson.
let reassignment = OperationName<ReassignAccountsRequest, ReassignMemory>("directory.reassign_accounts")

/// Most records of one chunk.
private let recordsOfChunk = 100

/// Starts the reassignment of one, several or all accounts of a salesperson (ACC-25).
///
/// What cannot be done is refused here, not later: a receiver or an account that does not exist, a filter that nobody
/// can read. Whoever had them before may be gone.
@Sendable
func reassignAccounts(
    _ request: ReassignAccountsRequest,
    _ transaction: inout Transaction
) throws -> Contract.Operation {
    _ = try Portfolio(request)
    guard request.accountIds.count <= Portfolio.mostNamed else {
        throw KernelRefusal.invalid(.tooManyIDs, field: "account_ids", ["maximum": String(Portfolio.mostNamed)])
    }
    let receiver: User? = try transaction.rules.find(RecordID(request.toUserID))
    guard receiver?.inactive == false else { throw missing(User.entityName, request.toUserID, field: "to_user_id") }
    try requireAccounts(request.accountIds, transaction.rules)
    if !request.filter.isEmpty {
        // As a list of the caller's own: what they may not read does not choose, either.
        var list = ListRequest()
        list.filter = request.filter
        list.pageSize = 1
        _ = try transaction.call(AccountMethods.listAccounts, list)
    }
    return try transaction.start(reassignment, request, entity: Account.entityName)
}

private func missing(_ entity: String, _ id: Int64, field: String) -> KernelRefusal {
    .invalid(.referenceNotFound, field: field, ["id": String(id), "entity": entity])
}

private func requireAccounts(_ ids: [Int64], _ reader: RuleReader) throws {
    guard !ids.isEmpty else { return }
    var known: Set<Int64> = []
    try reader.each(Account.self, fields: ["id"], where: [.oneOf("id", ids)], limit: ids.count) { row in
        _ = known.insert(row.integer(0))
    }
    for (place, id) in ids.enumerated() where !known.contains(id) {
        throw missing(Account.entityName, id, field: "account_ids[\(place)]")
    }
}

/// The reassignment itself: accounts in the order of their ids, then leads. It counts `accounts` and `leads` that have
/// another salesperson now, those `unchanged` that were the receiver's before, and those `refused`: what a rule refuses
/// stays as it was, and the report says why.
@Sendable
func runReassignment(_ operation: RunningOperation<ReassignAccountsRequest, ReassignMemory>) async throws {
    let portfolio = try Portfolio(operation.parameters)
    let total = try await operation.read { transaction in try portfolio.count(transaction.rules) }
    var isDone = false
    while !isDone {
        isDone = try await operation.chunk { memory, progress, transaction in
            // After a stop what is left is less than the whole, which is known by then.
            if progress.total == 0 { progress.total = total }
            return try reassignChunk(portfolio, &memory, &progress, transaction)
        }
    }
}

/// Answers whether nothing is left.
private func reassignChunk(
    _ portfolio: Portfolio,
    _ memory: inout ReassignMemory,
    _ progress: inout OperationProgress,
    _ transaction: Transaction
) throws -> Bool {
    guard memory.accountsDone else {
        let accounts = Share(
            name: "accounts",
            conditions: portfolio.accounts,
            salesperson: \Account.salespersonID,
            last: \ReassignMemory.lastAccountID
        )
        memory.accountsDone = try accounts.move(to: portfolio.receiver, &memory, &progress, transaction)
        return memory.accountsDone && portfolio.leads == nil
    }
    guard let conditions = portfolio.leads else { return true }
    let leads = Share(
        name: "leads",
        conditions: conditions,
        salesperson: \Lead.salespersonID,
        last: \ReassignMemory.lastLeadID
    )
    return try leads.move(to: portfolio.receiver, &memory, &progress, transaction)
}

/// The records of one kind in a portfolio.
private struct Share<Entity: EntityMessage> {
    /// What they are counted under.
    let name: String
    let conditions: [RecordCondition]
    let salesperson: WritableKeyPath<Entity, Int64>
    /// Where the memory keeps the last of them.
    let last: WritableKeyPath<ReassignMemory, Int64>

    /// Gives the next ones to their new salesperson; answers whether none is left.
    func move(
        to receiver: Int64,
        _ memory: inout ReassignMemory,
        _ progress: inout OperationProgress,
        _ transaction: Transaction
    ) throws -> Bool {
        let page = try next(after: memory[keyPath: last], transaction.rules)
        for (place, found) in page.enumerated() {
            // One at least, however slow: the operation comes to its end.
            guard place == 0 || progress.hasTime else { return false }
            memory[keyPath: last] = found.id
            progress.done += 1
            guard found.holder != receiver else {
                progress.counts["unchanged", default: 0] += 1
                continue
            }
            do {
                try transaction.attempt { try give(found.id, to: receiver, transaction) }
            } catch {
                try progress.refuse(record: found.id, line: progress.done, error)
                continue
            }
            memory.changed += 1
            progress.counts[name, default: 0] += 1
            var row = ReportRow()
            row.line = progress.done
            row.outcome = "update"
            row.recordID = found.id
            progress.report.append(row)
        }
        return page.count < recordsOfChunk
    }

    private func give(_ id: Int64, to receiver: Int64, _ transaction: Transaction) throws {
        var record: Entity = try transaction.load(RecordID(id))
        record[keyPath: salesperson] = receiver
        _ = try transaction.save(record)
    }

    private func next(after id: Int64, _ reader: RuleReader) throws -> [(id: Int64, holder: Int64)] {
        var page: [(id: Int64, holder: Int64)] = []
        try reader.each(
            Entity.self,
            fields: ["id", "salesperson_id"],
            where: conditions + [.filter("id > \(id)")],
            limit: recordsOfChunk
        ) { row in
            page.append((id: row.integer(0), holder: row.integer(1)))
        }
        return page
    }
}
