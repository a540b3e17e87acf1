import Model
import Synchronization

/// The policies of users who called lately. A policy is used only in the state of the store that it was made of.
final class PolicyCache: Sendable {
    struct Key: Hashable {
        let tenant: String
        let user: Int64
    }

    /// The state of the user's record and of the roles and teams.
    struct Mark: Equatable {
        let etag, time, version: Int64
    }

    /// Over it, it starts anew.
    private static let most = 10_000
    // A dictionary, read and written in a line that never suspends, on the threads of readers and event loops alike.
    private let known = Mutex<[Key: (mark: Mark, policy: AccessPolicy)]>([:])

    func find(_ key: Key, _ mark: Mark) -> AccessPolicy? {
        known.withLock { known in
            guard let entry = known[key], entry.mark == mark else { return nil }
            return entry.policy
        }
    }

    func keep(_ policy: AccessPolicy, _ key: Key, _ mark: Mark) {
        known.withLock { known in
            if known.count >= Self.most { known.removeAll() }
            known[key] = (mark, policy)
        }
    }
}
