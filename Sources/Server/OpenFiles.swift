import Foundation
import Logging

/// How many files and connections the process may have open.
///
/// Systems begin with 1,024, which connections that only lie there use up: then no database can be opened any more. What
/// the process may take by itself, it takes.
enum OpenFiles {
    /// Enough for every limit of the configuration; more makes the start of other programs slow.
    private static let wanted: rlim_t = 65_536
    /// Databases with their logs, files being sent, connections to the outside.
    private static let besidesConnections: rlim_t = 512

    /// Raises the limit, and warns when it is too low for so many connections all the same.
    static func raiseLimit(connections: Int, logger: Logger) {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return }
        if limit.rlim_cur < min(wanted, limit.rlim_max) {
            let before = limit
            limit.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(files, &limit) != 0 { limit = before }
        }
        let needed = rlim_t(clamping: connections) + besidesConnections
        guard limit.rlim_cur < needed else { return }
        logger.warning(
            "few open files allowed",
            metadata: ["limit": "\(limit.rlim_cur)", "needed": "\(needed)"]
        )
    }
}
