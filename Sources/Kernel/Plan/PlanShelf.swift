package import Model
import Synchronization

/// The plans that apply now, and how they are read anew.
package final class PlanShelf: Sendable {
    /// What applies, and how it came to be.
    package struct State: Sendable {
        package var book: PlanBook
        /// Another number after each change: what was made of earlier plans is not used any more.
        package var revision: Int64 = 0
        package var loadTime: Instant?
        /// Why the file as it is now was not taken.
        package var fault: PlansRefused?
    }

    private let modules: ModuleCatalog
    private let entities: Set<String>
    // The number of `state` once more: all that most calls ask.
    private let number = Atomic<Int64>(0)
    // Read and changed on threads that cannot suspend, in a few lines.
    private let state: Mutex<State>
    // Set once, before the first call.
    private let source = Mutex<(any PlanSource)?>(nil)

    init(_ modules: ModuleCatalog, entities: Set<String>) {
        self.modules = modules
        self.entities = entities
        state = Mutex(State(book: PlanBook(everythingOf: modules)))
    }

    /// Of `current`; another number after each change of the plans.
    var revision: Int64 { number.load(ordering: .acquiring) }

    package var current: State { state.withLock { $0 } }

    /// Says where plans come from; nil for none but the program's own.
    package func setSource(_ source: (any PlanSource)?) { self.source.withLock { $0 = source } }

    /// Reads the plans anew without taking them; nil when the server has none of its own.
    package func draft() throws -> PlanBook? {
        guard let source = source.withLock({ $0 }) else { return nil }
        return try PlanBook(try source.read(), modules, entities: entities)
    }

    /// Takes plans that were read; answers whether they are others than before.
    @discardableResult
    package func take(_ book: PlanBook, now: Instant) -> Bool {
        state.withLock { state in
            state.loadTime = now
            state.fault = nil
            guard state.book != book else { return false }
            state.book = book
            state.revision += 1
            number.store(state.revision, ordering: .releasing)
            return true
        }
    }

    /// Notes why plans were not taken; those of before stay.
    package func note(_ fault: PlansRefused) { state.withLock { $0.fault = fault } }
}
