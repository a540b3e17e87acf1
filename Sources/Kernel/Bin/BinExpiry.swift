import Contract
import Logging
import Model
import SwiftProtobuf

/// Erases for good, every night, what has lain in the bin for as many days as the tenant says. Nothing, unless it says so.
enum BinExpiry {
    /// Records that one ring looks at, and rows after whose erasure it leaves off; the next ring, at once, goes on.
    private static let records = 50
    private static let rows = 500

    /// Goes on after the place in the bin that it is told.
    static let page = TimerName<GetRequest>("kernel.bin-expiry-page")

    static func register(in registry: inout PluginRegistry) throws {
        try registry.settings(BinSettings.self, defaults: .with { $0.keepDays = 0 })
        try registry.recurring(
            "bin-expiry",
            .daily(hour: 2, minute: 15),
            where: { (settings: BinSettings) in settings.keepDays > 0 },
            { _, transaction in try erase(after: 0, transaction) }
        )
        try registry.timer(page) { last, _, transaction in try erase(after: last.id, transaction) }
    }

    private static func erase(after last: Int64, _ transaction: Transaction) throws {
        let days = Int64(try transaction.settings(BinSettings.self).keepDays)
        guard days > 0 else { return }
        let limit = transaction.now.adding(seconds: -days * 86_400).microseconds
        let entries = try entries(after: last, transaction)
        let erasure = try BinErasure(transaction)
        var erased = 0
        var end = last
        for entry in entries {
            guard erased < rows else { return try goOn(after: end, transaction) }
            end = entry.position
            // What belongs to a module that is not there, or went with another record.
            guard let entity = transaction.core.catalog.entity(named: entry.entity),
                let record = try RecordReading(transaction.reader, entity).load(entry.id)
            else { continue }
            // The bin is in the order of time: what follows is younger.
            guard let time = record.values[entity.info.deleteTime].integer, time <= limit else { return }
            do {
                if case .erased(let gone) = try transaction.attempt({ try erasure.erase(entity, record) }) {
                    erased += gone.count
                }
            } catch let refusal as any Refusal {
                // A module's rule that fails, or too much that belongs to it: the others are not held up.
                transaction.core.logger.warning(
                    "record of the bin not erased",
                    metadata: ["entity": "\(entity.name)", "reason": "\(refusal.reason)"]
                )
            }
        }
        if entries.count == records { try goOn(after: end, transaction) }
    }

    private static func goOn(after position: Int64, _ transaction: Transaction) throws {
        try transaction.wake(at: transaction.now, page, key: "page", .with { $0.id = position })
    }

    private static func entries(
        after last: Int64,
        _ transaction: Transaction
    ) throws -> [(position: Int64, entity: String, id: Int64)] {
        var found: [(position: Int64, entity: String, id: Int64)] = []
        let query = Query(
            ChangeLog.bin,
            columns: [0, 1, 2],
            where: .compare(0, .greater, .value(.integer(last))),
            order: [SortKey(0)],
            limit: records
        )
        try transaction.reader.select(query) { cells in
            found.append((cells[0].bits, cells[1].text, cells[2].bits))
            return true
        }
        return found
    }
}
