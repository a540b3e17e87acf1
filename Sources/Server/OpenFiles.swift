import Foundation
import Logging

/// How many files and connections the process may have open.
///
/// Systems begin with 1,024, which connections that only lie there use up: then no database can be opened any more. What
/// the process may take by itself, it takes.
enum OpenFiles {
    /// More than most configurations need; far more makes the start of other programs slow.
    private static let usual: rlim_t = 65_536
    /// Files being sent, connections to the outside, the control database.
    private static let others = 512

    /// What so many connections and open databases come to.
    static func needed(connections: Int, databases: Int, readersOfEach: Int) -> Int {
        // Each of a database's connections has the file and its log open; the index of the log they share.
        let ofDatabase = (readersOfEach + 1) * 2 + 1
        return connections + databases * ofDatabase + others
    }

    /// Raises the limit, and warns when it is lower than what is needed all the same.
    static func raiseLimit(to needed: Int, logger: Logger) {
        let needed = rlim_t(clamping: needed)
        let wanted = max(usual, needed)
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return }
        if limit.rlim_cur < min(wanted, limit.rlim_max) {
            let before = limit
            limit.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(files, &limit) != 0 { limit = before }
        }
        guard limit.rlim_cur < needed else { return }
        logger.warning(
            "few open files allowed",
            metadata: ["limit": "\(limit.rlim_cur)", "needed": "\(needed)"]
        )
    }
}
