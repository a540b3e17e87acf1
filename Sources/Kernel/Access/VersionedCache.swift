import Synchronization

/// What was read of tenants that called lately, each used only in the state of the store that it was made of.
final class VersionedCache<Key: Hashable & Sendable, Mark: Equatable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        let mark: Mark
        let value: Value
    }

    /// Over it, it starts anew.
    private let most: Int
    // A dictionary, read and written in a line that never suspends, on the threads of readers and event loops alike.
    private let known = Mutex<[Key: Entry]>([:])

    init(most: Int) { self.most = most }

    func find(_ key: Key, _ mark: Mark) -> Value? {
        known.withLock { known in
            guard let entry = known[key], entry.mark == mark else { return nil }
            return entry.value
        }
    }

    func keep(_ value: Value, _ key: Key, _ mark: Mark) {
        known.withLock { known in
            if known.count >= most, known[key] == nil { known.removeAll() }
            known[key] = Entry(mark: mark, value: value)
        }
    }

    func forget(_ key: Key) {
        known.withLock { _ = $0.removeValue(forKey: key) }
    }
}
