import Foundation
import Kernel
import Testing

@testable import Outbound

@Suite("Workers that misbehave")
struct WorkerFaultTests {
    /// Asks twice: what the first message came to, and whether the second was answered all the same.
    private func outcome(
        _ body: String,
        time: Duration = .seconds(30)
    ) async throws -> (first: String?, second: String?) {
        let script = WorkerScript(body)
        var outcome: (first: String?, second: String?) = (nil, nil)
        try await withPool { pool async throws in
            outcome.first = await reason { try await pool.ask(script.kind(time: time), "bad") }
            outcome.second = await reason { try await pool.ask(script.kind(time: time), "good") }
        }
        return outcome
    }

    @Test(
        "A worker that fails a message is told apart by how, and the next message finds another one",
        arguments: [
            ("exits", "sys.exit(3)", "WORKER_FAILED"), ("is killed", "os.kill(os.getpid(), 9)", "WORKER_FAILED"),
            ("closes its output", "os.close(1); time.sleep(1000)", "WORKER_FAILED"),
            ("eats memory", "kept = bytearray(1 << 30)", "WORKER_FAILED"),
            ("answers half", "raw(b'\\0\\0\\0\\5he'); sys.exit(0)", "WORKER_FAILED"),
            ("announces too much", "raw(b'\\xff\\xff\\xff\\xff')", "WORKER_MALFORMED"),
            ("writes text", "raw(b'Traceback: nonsense')", "WORKER_MALFORMED"),
        ]
    )
    func fails(how: String, deed: String, reason: String) async throws {
        let outcome = try await outcome(
            """
            while True:
                if take() == b'bad':
                    \(deed)
                give(b'fine')
            """
        )
        #expect(outcome.first == reason, "\(how)")
        #expect(outcome.second == nil, "\(how)")
    }

    @Test(
        "A worker that does not answer in time is ended",
        arguments: ["time.sleep(1000)", "while True: pass", "while True: sys.stderr.write('x' * 10_000)"]
    )
    func hangs(deed: String) async throws {
        let script = WorkerScript("take()\n\(deed)")
        try await withPool { pool async throws in
            let kind = script.kind(time: .milliseconds(200))
            #expect(await reason { try await pool.ask(kind) } == "WORKER_TIMEOUT")
        }
    }

    @Test("A worker that reads nothing, or answers without end, is not waited for")
    func deafAndEndless() async throws {
        let deaf = WorkerScript("time.sleep(1000)")
        let endless = WorkerScript("take()\nraw(b'\\0\\1\\0\\0')\nwhile True: time.sleep(0.01); raw(b'x')")
        try await withPool { pool async throws in
            let long = String(repeating: "x", count: 1_000_000)
            let short = Duration.milliseconds(200)
            #expect(await reason { try await pool.ask(deaf.kind(time: short), long) } == "WORKER_TIMEOUT")
            #expect(await reason { try await pool.ask(endless.kind(time: short)) } == "WORKER_TIMEOUT")
        }
    }

    @Test("A worker that answers before it has read the message breaks the protocol")
    func hasty() async throws {
        let script = WorkerScript("give(b'already')\ntime.sleep(1000)")
        try await withPool { pool async throws in
            let long = String(repeating: "x", count: 1_000_000)
            #expect(await reason { try await pool.ask(script.kind(), long) } == "WORKER_MALFORMED")
        }
    }

    @Test("What a worker writes beyond its answer is never taken for the next one")
    func talkative() async throws {
        let script = WorkerScript(
            """
            while True:
                take()
                raw(struct.pack('>I', 4) + b'true' + struct.pack('>I', 5) + b'false')
            """
        )
        try await withPool { pool async throws in
            for _ in 0..<3 { #expect(try await pool.ask(script.kind()) == "true") }
        }
    }

    @Test("A worker that cannot start, or never says anything, fails its caller", arguments: ["/nowhere/worker", "/"])
    func neverStarts(executable: String) async throws {
        try await withPool { pool async throws in
            let kind = WorkerKind(name: "none", executable: executable)
            #expect(await reason { try await pool.ask(kind) } == "WORKER_FAILED")
        }
    }

    @Test("A program that cannot run is not started again at once")
    func pause() async throws {
        try await withPool { pool async throws in
            let kind = WorkerKind(name: "none", executable: "/nowhere/worker")
            let start = ContinuousClock.now
            for _ in 0..<4 { #expect(await reason { try await pool.ask(kind) } == "WORKER_FAILED") }
            // The first two at once, then after 100 and 200 milliseconds.
            #expect(ContinuousClock.now - start >= .milliseconds(300))
        }
    }

    @Test("Children of a worker end with it")
    func children() async throws {
        let script = WorkerScript(
            """
            child = subprocess.Popen(['/bin/sleep', '1000'], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            while True:
                if take() == b'hang': time.sleep(1000)
                give(str(child.pid).encode())
            """
        )
        try await withPool { pool async throws in
            let child = try await pool.ask(script.kind())
            #expect(!isGone(child))
            #expect(
                await reason { try await pool.ask(script.kind(time: .milliseconds(200)), "hang") } == "WORKER_TIMEOUT"
            )
            #expect(!isGone(child))
            await pool.close()
            #expect(try await eventually { isGone(child) })
        }
    }

    @Test("The last of what a worker complained about is kept, however much it was")
    func complaints() async throws {
        let script = WorkerScript(
            """
            take()
            sys.stderr.write('x' * 300_000)
            sys.stderr.write('the reason')
            sys.exit(7)
            """
        )
        let process = try WorkerProcess(script.kind())
        let outcome = await process.ask([1])
        #expect(outcome == .failure(.ended("it closed its output: exit status 7")))
        #expect(process.errors.utf8.count == 4096)
        #expect(process.errors.hasSuffix("the reason"))
        #expect(process.isOver)
    }

    @Test("A caller that leaves takes the worker along and frees the place")
    func cancelled() async throws {
        let script = WorkerScript(
            """
            while True:
                if take() == b'hang':
                    open(argv[0], 'w').write(str(os.getpid()))
                    time.sleep(1000)
                give(b'fine')
            """
        )
        let file = try temporaryFile("", suffix: ".log")
        defer { unlink(file) }
        try await withPool { pool async throws in
            let kind = script.kind([file])
            let hanging = Task { await reason { try await pool.ask(kind, "hang") } }
            let number = try await written(file)
            hanging.cancel()
            #expect(await hanging.value == "CANCELLED")
            #expect(isGone(number))
            #expect(try await pool.ask(kind) == "fine")
        }
    }

    @Test("Beyond the places and the line callers are refused, and so is one that waits too long")
    func overload() async throws {
        let script = WorkerScript(
            """
            take()
            open(argv[0], 'w').write(str(os.getpid()))
            time.sleep(1000)
            """
        )
        let waits: [(line: Int, time: Duration)] = [(0, .seconds(30)), (1, .milliseconds(100))]
        for wait in waits {
            let file = try temporaryFile("", suffix: ".log")
            defer { unlink(file) }
            var configuration = OutboundConfiguration()
            configuration.workersWaiting = wait.line
            configuration.workerWait = wait.time
            try await withPool(configuration) { pool async throws in
                let kind = script.kind([file])
                let hanging = Task { await reason { try await pool.ask(kind) } }
                _ = try await written(file)
                #expect(await reason { try await pool.ask(kind) } == "OUTBOUND_OVERLOADED")
                hanging.cancel()
                #expect(await hanging.value == "CANCELLED")
            }
        }
    }

    /// What a worker wrote to a file, once it has.
    private func written(_ file: String) async throws -> String {
        var text = ""
        let isWritten = try await eventually {
            text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
            return !text.isEmpty
        }
        #expect(isWritten)
        return text
    }

    @Test("Frames are read in whatever pieces they come")
    func frames() throws {
        var frame = IncomingFrame(limit: 300)
        for piece in [[0], [0, 1], [4]] as [[UInt8]] {
            let isWhole = try frame.append(piece)
            #expect(!isWhole)
        }
        #expect(frame.wanted == 260)
        let first = try frame.append([UInt8](repeating: 7, count: 259))
        #expect(!first)
        let last = try frame.append([8])
        #expect(last)
        #expect(frame.body == [UInt8](repeating: 7, count: 259) + [8])
        #expect(OutgoingFrame([1, 2, 3]).bytes == [0, 0, 0, 3, 1, 2, 3])
        var empty = IncomingFrame(limit: 0)
        let isWhole = try empty.append([0, 0, 0, 0])
        #expect(isWhole)
        var large = IncomingFrame(limit: 300)
        #expect(throws: WorkerFault.self) { try large.append([0, 0, 1, 45]) }
    }
}
