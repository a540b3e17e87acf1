import Foundation
import Kernel
import Testing

@testable import Outbound

@Suite("Worker processes")
struct WorkerPoolTests {
    @Test(
        "A message of any size is answered whole",
        arguments: [0, 1, 4095, 65_536, 65_537, 1_000_000, 4 << 20]
    )
    func sizes(size: Int) async throws {
        let script = WorkerScript(WorkerScript.echo)
        let message = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await withPool { pool async throws in
            #expect(try await pool.ask(script.kind(), message) == message)
        }
    }

    @Test("A message beyond the largest one is not sent")
    func messageTooLarge() async throws {
        let script = WorkerScript(WorkerScript.echo)
        try await withPool { pool async throws in
            let kind = script.kind(largestMessage: 4)
            #expect(await reason { try await pool.ask(kind, "12345") } == "OUTBOUND_REQUEST_INVALID")
            #expect(try await pool.ask(kind, "1234") == "1234")
        }
    }

    @Test("One process answers one message after another")
    func reuse() async throws {
        let script = WorkerScript(WorkerScript.number)
        try await withPool { pool async throws in
            let first = try await pool.ask(script.kind())
            #expect(try await pool.ask(script.kind()) == first)
        }
    }

    @Test("As many processes as the kind says work at once")
    func atOnce() async throws {
        let script = WorkerScript(WorkerScript.number)
        let kind = script.kind(atOnce: 3)
        try await withPool { pool async throws in
            let numbers = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<30 { group.addTask { try await pool.ask(kind) } }
                var numbers: Set<String> = []
                for try await number in group { numbers.insert(number) }
                return numbers
            }
            #expect((1...3).contains(numbers.count))
        }
    }

    @Test("A process is replaced after the messages that are allowed to it")
    func messagesEach() async throws {
        let script = WorkerScript(WorkerScript.number)
        try await withPool { pool async throws in
            let kind = script.kind(messagesEach: 2)
            let first = try await pool.ask(kind)
            #expect(try await pool.ask(kind) == first)
            #expect(isGone(first))
            #expect(try await pool.ask(kind) != first)
        }
    }

    @Test("A process that has grown is replaced")
    func grown() async throws {
        let script = WorkerScript(
            """
            kept = []
            while True:
                if take() == b'grow': kept.append(b'x' * 100_000_000)
                give(pid())
            """
        )
        try await withPool { pool async throws in
            let kind = script.kind(residentBytes: 64 << 20)
            let first = try await pool.ask(kind)
            #expect(try await pool.ask(kind, "grow") == first)
            #expect(isGone(first))
            #expect(try await pool.ask(kind) != first)
        }
    }

    @Test("A process without work is ended, and the next message starts another")
    func idle() async throws {
        let script = WorkerScript(WorkerScript.number)
        var configuration = OutboundConfiguration()
        configuration.workerIdle = .zero
        try await withPool(configuration) { pool async throws in
            let first = try await pool.ask(script.kind())
            await pool.closeUnused()
            #expect(isGone(first))
            #expect(try await pool.ask(script.kind()) != first)
        }
    }

    @Test("A worker knows nothing of the server: not its environment, not its open files")
    func inheritance() async throws {
        let script = WorkerScript(
            """
            while True:
                take()
                names = sorted(name for name in os.environ if not name.startswith('LC_'))
                # The last one is the listing itself.
                files = sorted(os.listdir('/proc/self/fd'))
                give(' '.join(names + files).encode())
            """
        )
        let left = open("/dev/null", O_RDONLY)
        defer { close(left) }
        try await withPool { pool async throws in
            #expect(try await pool.ask(script.kind()) == "LANG PATH 0 1 2 3")
        }
    }

    @Test("A process that died idle is not asked")
    func diedIdle() async throws {
        let script = WorkerScript(
            """
            take()
            give(pid())
            """
        )
        try await withPool { pool async throws in
            let first = try await pool.ask(script.kind())
            #expect(try await eventually { isGone(first) })
            #expect(try await pool.ask(script.kind()) != first)
        }
    }

    @Test("A slow worker is waited for as long as its kind says")
    func slow() async throws {
        let script = WorkerScript(
            """
            while True:
                message = take()
                for byte in struct.pack('>I', len(message)) + message:
                    raw(bytes([byte]))
                    time.sleep(0.01)
            """
        )
        try await withPool { pool async throws in
            #expect(try await pool.ask(script.kind(), "slowly") == "slowly")
        }
    }

    @Test("Closing ends every process, those at work too")
    func closing() async throws {
        let script = WorkerScript(
            """
            while True:
                if take() == b'hang': time.sleep(1000)
                give(pid())
            """
        )
        let pool = WorkerPool(OutboundConfiguration(), logger: quiet)
        let kind = script.kind(atOnce: 2)
        let numbers = [try await pool.ask(kind), try await pool.ask(script.kind(atOnce: 1))]
        let hanging = Task { await reason { try await pool.ask(kind, "hang") } }
        await pool.close()
        #expect(await hanging.value == "STOPPING")
        #expect(numbers.allSatisfy { isGone($0) })
        #expect(await reason { try await pool.ask(kind) } == "STOPPING")
        #expect(await reason { try await pool.ask(script.kind(atOnce: 5)) } == "STOPPING")
    }
}
