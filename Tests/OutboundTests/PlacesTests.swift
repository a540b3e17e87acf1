import Kernel
import Testing

@testable import Outbound

@Suite("Places and the line before them")
struct PlacesTests {
    private static func entered(_ entry: Places.Entry) -> String {
        switch entry {
        case .success: "entered"
        case .failure(let error): error.reason
        }
    }

    @Test("Who comes first is served first, and beyond the line nobody waits")
    func order() async throws {
        let places = Places(1, line: 1)
        #expect(Self.entered(await places.enter()) == "entered")
        let answers = await withTaskGroup(of: String.self) { group in
            for _ in 0..<2 { group.addTask { Self.entered(await places.enter()) } }
            var answers: [String] = []
            for await answer in group {
                // The one in line cannot have been answered before the other one was turned away.
                if answers.isEmpty { places.leave() }
                answers.append(answer)
            }
            return answers
        }
        #expect(answers == ["OUTBOUND_OVERLOADED", "entered"])
        places.leave()
        #expect(Self.entered(await places.enter()) == "entered")
    }

    @Test("Closing sends the line away and waits for those inside")
    func closing() async throws {
        let places = Places(1, line: 5)
        #expect(Self.entered(await places.enter()) == "entered")
        let waiting = Task { await places.enter() }
        places.close()
        #expect(Self.entered(await waiting.value) == "STOPPING")
        #expect(Self.entered(await places.enter()) == "STOPPING")
        let drained = Task { await places.drained() }
        places.leave()
        await drained.value
    }

    @Test("Work that ends in time is not disturbed, and work that does not is told apart from a caller that left")
    func timeLimit() async throws {
        let places = Places(0, line: 5)
        let late = OutboundError.timedOut(host: "x")
        let value = try await withTimeLimit(.seconds(30), late: late) { .success(7) }
        #expect(value == 7)
        let why = await reason { try await withTimeLimit(.milliseconds(10), late: late) { await places.enter() } }
        #expect(why == "OUTBOUND_TIMEOUT")
        let leaving = Task {
            await reason { try await withTimeLimit(.seconds(30), late: late) { await places.enter() } }
        }
        leaving.cancel()
        #expect(await leaving.value == "CANCELLED")
    }
}
