import Foundation
import Model

/// Failed sign-ins, by what they are counted against: a user of a tenant, or a network address.
///
/// Of both a keyed hash is kept, so that the control database tells nobody's address.
struct SignInFailures {
    static let table = Table(
        "sign_in_failure",
        columns: [Column("key", .text), Column("failures", .integer), Column("since", .integer)],
        key: [0],
        indexes: [Index([2])]
    )

    let control: any Store
    let configuration: KernelConfiguration
    let serverKey: ServerKey

    /// What stands in the table.
    private func mark(of key: String) -> Value {
        .text(Data(serverKey.sign(Array("sign-in-failure/\(key)".utf8))).base64EncodedString())
    }

    private func limit(of key: String) -> Int {
        key.hasPrefix("peer/") ? configuration.signInFailures * 5 : configuration.signInFailures
    }

    /// Refuses when one of the keys has failed too often lately.
    func check(_ keys: [String], now: Instant) async throws {
        let start = now.adding(seconds: -Int64(configuration.throttleMinutes) * 60).microseconds
        let isThrottled = try await control.read { reader in
            try keys.contains { key in
                var failures = 0
                let query = Query(Self.table, columns: [1, 2], where: .equal(0, mark(of: key)), limit: 1)
                try reader.select(query) { cells in
                    if cells[1].bits > start { failures = Int(cells[0].bits) }
                    return false
                }
                return failures >= limit(of: key)
            }
        }
        if isThrottled { throw KernelRefusal(.resourceExhausted, .signInThrottled) }
    }

    /// Counts a failure against each key. A window starts with its first failure.
    func count(_ keys: [String], now: Instant) async throws {
        let start = now.adding(seconds: -Int64(configuration.throttleMinutes) * 60).microseconds
        try await control.write { writer in
            try writer.delete(Self.table, where: .compare(2, .lessOrEqual, .value(.integer(start))), limit: 16)
            for key in keys {
                var failures: Int64 = 0
                var since = now.microseconds
                let query = Query(Self.table, columns: [1, 2], where: .equal(0, mark(of: key)), limit: 1)
                try writer.select(query) { cells in
                    if cells[1].bits > start { (failures, since) = (cells[0].bits, cells[1].bits) }
                    return false
                }
                try writer.upsert(Self.table, [mark(of: key), .integer(failures + 1), .integer(since)])
            }
        }
    }

    func forget(_ key: String) async throws {
        _ = try await control.write { writer in
            try writer.delete(Self.table, where: .equal(0, mark(of: key)), limit: nil)
        }
    }
}
