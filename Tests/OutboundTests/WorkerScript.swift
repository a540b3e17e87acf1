import Foundation
import Kernel

@testable import Outbound

/// A worker written in Python by the test.
///
/// `take()` reads a message, `give(bytes)` answers; `argv` are the arguments after the program. Messages and answers are
/// text in the tests.
struct WorkerScript {
    private static let preamble = """
        import os, struct, subprocess, sys, time
        argv = sys.argv[1:]
        def take():
            header = sys.stdin.buffer.read(4)
            if len(header) < 4: sys.exit(0)
            return sys.stdin.buffer.read(struct.unpack('>I', header)[0])
        def raw(data):
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        def give(data):
            raw(struct.pack('>I', len(data)) + data)
        def pid():
            return str(os.getpid()).encode()

        """

    private let program: String

    init(_ body: String) { program = Self.preamble + body }

    /// The system's Python, started directly: a shim would take its part of the short time limits of the tests.
    func kind(
        _ arguments: [String] = [],
        time: Duration = .seconds(30),
        atOnce: Int = 1,
        messagesEach: Int = 1000,
        residentBytes: Int = 512 << 20,
        largestMessage: Int = 4 << 20,
        largestAnswer: Int = 4 << 20
    ) -> WorkerKind {
        WorkerKind(
            name: "script",
            executable: "/usr/bin/python3",
            arguments: ["-S", "-c", program] + arguments,
            memoryBytes: 256 << 20,
            messageTime: time,
            atOnce: atOnce,
            messagesEach: messagesEach,
            residentBytes: residentBytes,
            largestMessage: largestMessage,
            largestAnswer: largestAnswer
        )
    }

    /// Answers what it is asked; `hang` makes it sleep.
    static let echo = """
        while True:
            message = take()
            if message == b'hang': time.sleep(1000)
            give(message)
        """

    /// Answers its process number.
    static let number = """
        while True:
            take()
            give(pid())
        """
}

extension WorkerPool {
    /// Asks with text.
    func ask(_ kind: WorkerKind, _ text: String = "") async throws(OutboundError) -> String {
        String(decoding: try await ask(kind, Array(text.utf8)), as: UTF8.self)
    }
}

/// Nobody gives up waiting for a place because the machine is busy with other tests.
let patient = {
    var configuration = OutboundConfiguration()
    configuration.workerWait = .seconds(600)
    return configuration
}()

/// A pool for one test.
func withPool(
    _ configuration: OutboundConfiguration = patient,
    _ body: (WorkerPool) async throws -> Void
) async throws {
    let pool = WorkerPool(configuration, logger: quiet)
    do {
        try await body(pool)
    } catch {
        await pool.close()
        throw error
    }
    await pool.close()
}

/// Whether a process is gone, or dead and left to the system to clear away.
func isGone(_ pid: String) -> Bool {
    guard let state = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return true }
    // After the program's name, which stands in parentheses.
    return state.split(separator: ")").last?.hasPrefix(" Z") ?? true
}
