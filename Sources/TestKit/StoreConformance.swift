package import Kernel
import Testing

/// What every storage engine must do, as test bodies that know nothing of the engine.
///
/// An engine's tests run each case once, each at a place of its own:
///
///     @Test(arguments: StoreConformance.cases) func conforms(_ item: StoreConformance.Case) async throws
package struct StoreConformance: Sendable {
    /// What a case asks of its engine. Engines made with the same place, one after the other, find the same data.
    package struct Setup: Sendable {
        package let place: String
        package var controlSchemas: [StoreSchema] = [SampleTables.control]
        package var tenantSchemas: [StoreSchema] = [SampleTables.tenant]
        package var maximumOpen = 64
        package var queuedReads = 1000
        package var queuedWrites = 1000
    }

    /// One thing that must hold.
    package struct Case: Sendable, CustomTestStringConvertible {
        package let name: String
        package let run: @Sendable (StoreConformance) async throws -> Void

        package var testDescription: String { name }

        init(_ name: String, _ run: @escaping @Sendable (StoreConformance) async throws -> Void) {
            self.name = name
            self.run = run
        }
    }

    package static let cases =
        readingCases + searchCases + writingCases + namespaceCases + upgradeCases
        + ensuringCases

    private let place: String
    private let makeEngine: @Sendable (Setup) async throws -> any StoreEngine

    /// `place` is where the case's data lies (a folder, a database), empty at first.
    package init(place: String, makeEngine: @escaping @Sendable (Setup) async throws -> any StoreEngine) {
        self.place = place
        self.makeEngine = makeEngine
    }

    /// An engine for the time of `body`.
    func withEngine<Answer>(
        _ adapt: (inout Setup) -> Void = { _ in },
        _ body: (any StoreEngine) async throws -> Answer
    ) async throws -> Answer {
        var setup = Setup(place: place)
        adapt(&setup)
        let engine = try await makeEngine(setup)
        do {
            let answer = try await body(engine)
            await engine.close()
            return answer
        } catch {
            await engine.close()
            throw error
        }
    }

    /// An engine with one new tenant, for the time of `body`.
    func withTenant(
        _ adapt: (inout Setup) -> Void = { _ in },
        _ body: (any Store) async throws -> Void
    ) async throws {
        try await withEngine(adapt) { engine in
            try await engine.create(.tenant("acme"))
            try await body(engine.store(.tenant("acme")))
        }
    }
}

/// The error that a body throws, as the store's own; nil when it throws none.
func storeError(_ body: () async throws -> Void) async throws -> StoreError? {
    do {
        try await body()
        return nil
    } catch let error as StoreError {
        return error
    }
}
