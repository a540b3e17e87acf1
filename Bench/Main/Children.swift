import Foundation
import Synchronization

/// The processes that the bench started and that still run. They end with it, however it ends.
enum Children {
    /// A registry that the signal's thread reads too: a few lines that never suspend, where an actor would need a task.
    private static let running = Mutex<Set<pid_t>>([])

    /// A handler may do next to nothing itself: it writes the signal's number here, and a thread does the work.
    private static let signals: (reader: Int32, writer: Int32) = {
        var ends: [Int32] = [-1, -1]
        if pipe(&ends) == 0 {
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        return (ends[0], ends[1])
    }()

    /// Ends all children and then this process on SIGINT or SIGTERM.
    static func endWithSignals() throws {
        guard signals.reader >= 0 else { throw BenchError("no pipe: \(errno)") }
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Children.signals.writer, &byte, 1)
            }
        }
        Thread.detachNewThread {
            var byte: UInt8 = 0
            guard read(signals.reader, &byte, 1) == 1 else { return }
            stopAll()
            _exit(128 + Int32(byte))
        }
    }

    /// Starts a process whose stdout is the pipe it answers and whose stderr goes to the end of a file.
    static func start(_ command: [String], errors: String) throws -> (pid: pid_t, output: Int32) {
        guard let program = command.first else { throw BenchError("an empty command") }
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchError("no pipe: \(errno)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        var arguments = command.map { strdup($0) } + [nil]
        var environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer {
            for text in arguments + environment { free(text) }
        }
        var pid: pid_t = 0
        // Registered under the same lock, so that a signal in between misses no child.
        let code = running.withLock { running in
            let code = posix_spawnp(&pid, program, &actions, nil, &arguments, &environment)
            if code == 0 { running.insert(pid) }
            return code
        }
        close(ends[1])
        guard code == 0 else {
            close(ends[0])
            throw BenchError("cannot start \(program): \(String(cString: strerror(code)))")
        }
        return (pid, ends[0])
    }

    /// Asks a child to end, waits for it, and kills it when it does not within that time. Answers its exit status.
    @discardableResult
    static func stop(_ pid: pid_t, within seconds: Double = 20) -> Int32 {
        kill(pid, SIGTERM)
        return wait(pid, within: seconds)
    }

    /// Waits for a child's end; past the time it is killed.
    @discardableResult
    static func wait(_ pid: pid_t, within seconds: Double) -> Int32 {
        defer { running.withLock { _ = $0.remove(pid) } }
        var status: Int32 = 0
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if waitpid(pid, &status, WNOHANG) != 0 { return status }
            usleep(2_000)
        }
        kill(pid, SIGKILL)
        waitpid(pid, &status, 0)
        return status
    }

    static func stopAll() {
        for pid in running.withLock({ $0 }) { stop(pid, within: 10) }
    }

    /// Runs a command to its end and answers what it printed; another status than 0 throws.
    static func run(_ command: [String], errors: String) throws -> Data {
        let (pid, output) = try start(command, errors: errors)
        defer { close(output) }
        var printed = Data()
        while let part = try readSome(output), !part.isEmpty { printed.append(part) }
        guard wait(pid, within: 10) == 0 else {
            throw BenchError("\(command.joined(separator: " ")) failed; see \(errors)")
        }
        return printed
    }

    /// What the descriptor holds next; empty at its end, nil when nothing came within the time.
    static func readSome(_ descriptor: Int32, milliseconds: Int32 = -1) throws -> Data? {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var ready = poll(&waiting, 1, milliseconds)
        while ready < 0, errno == EINTR { ready = poll(&waiting, 1, milliseconds) }
        guard ready != 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw BenchError("cannot read: \(errno)") }
        return Data(bytes.prefix(count))
    }
}
