import Glibc
import Kernel

// The C side of a worker: what the compiler cannot check, and why it holds.
//
// 1. Descriptors. A `PipeEnds` owns two; `spawnWorker` closes the worker's ends once it has started, or all of them when it
//    has not. Ours belong to the one `WorkerProcess` made of the result, which closes them once (`finish`).
// 2. What a worker inherits. Its standard descriptors are the pipes' ends; all others are closed in the new process before
//    its program runs, since sockets of NIO are not marked close-on-exec: without that, a worker would hold the
//    customers' connections, and the pipes of other workers, whose ends nobody would see any more. Signals are at their
//    defaults, none is blocked, and the environment is the kind's alone.
// 3. Limits come before the program: `prlimit` (util-linux, part of Debian's base) sets them on itself and becomes the
//    program. Of memory the address space is limited, which a process cannot get around; core files, which would hold
//    customers' data, are switched off.
// 4. Process numbers. A worker leads a group of its own, of the same number, so that killing the group takes its children
//    along. The number is nobody else's until it is waited for; `WorkerProcess` kills before, under a lock, never after.

/// What went wrong with a worker. The texts are for the log.
enum WorkerFault: Error, Equatable {
    case notStarted(String)
    case ended(String)
    case late
    case malformed(String)
}

/// A process that runs, and our ends of its pipes, which never block.
struct WorkerPipes: Sendable {
    let pid: pid_t
    let input: Int32
    let output: Int32
    let errors: Int32

    var descriptors: [Int32] { [input, output, errors] }
}

/// Starts a process of a kind. Blocks until its limits are about to be set, which takes about a millisecond.
func spawnWorker(_ kind: WorkerKind) throws(WorkerFault) -> WorkerPipes {
    // Asked here because the limits' program would only say it on the worker's standard error.
    guard access(kind.executable, X_OK) == 0 else { throw .notStarted("\(kind.executable): \(systemError())") }
    var pipes: [PipeEnds] = []
    do throws(WorkerFault) {
        for _ in 0..<3 { pipes.append(try PipeEnds()) }
        let ours = [pipes[0].writing, pipes[1].reading, pipes[2].reading]
        let theirs = [pipes[0].reading, pipes[1].writing, pipes[2].writing]
        for end in ours {
            guard fcntl(end, F_SETFL, O_NONBLOCK) == 0 else { throw .notStarted("fcntl: \(systemError())") }
        }
        let pid = try launch(kind, standard: theirs)
        for end in theirs { close(end) }
        return WorkerPipes(pid: pid, input: ours[0], output: ours[1], errors: ours[2])
    } catch {
        for pipe in pipes {
            close(pipe.reading)
            close(pipe.writing)
        }
        throw error
    }
}

/// Kills a process that was not yet waited for, and all of its group.
func killGroup(_ pid: pid_t) {
    kill(-pid, SIGKILL)
}

/// Waits for a process that was killed or has ended; how it ended, for the log.
func reap(_ pid: pid_t) -> String {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 {
        guard errno == EINTR else { return systemError() }
    }
    let signal = status & 0x7F
    return signal == 0 ? "exit status \(status >> 8 & 0xFF)" : "signal \(signal)"
}

/// Resident memory of a process in bytes; 0 when the system does not tell.
func residentBytes(of pid: pid_t) -> Int {
    let file = open("/proc/\(pid)/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    guard case .bytes(let bytes) = pull(file, atMost: 256) else { return 0 }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
    return pages * Int(getpagesize())
}

/// What a descriptor has to read.
enum Pulled {
    case bytes([UInt8])
    /// Nothing for now.
    case nothing
    case end
}

func pull(_ descriptor: Int32, atMost most: Int) -> Pulled {
    var count = 0
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, initialized in
        count = read(descriptor, buffer.baseAddress, most)
        failure = errno
        initialized = max(count, 0)
    }
    if count > 0 { return .bytes(bytes) }
    return count < 0 && (failure == EAGAIN || failure == EINTR) ? .nothing : .end
}

/// The text of the last system call's failure.
private func systemError() -> String { String(cString: strerror(errno)) }

/// Both ends of a pipe. Above the standard descriptors, so that putting one in its place cannot overwrite another.
private struct PipeEnds {
    let reading: Int32
    let writing: Int32

    init() throws(WorkerFault) {
        var raw: [Int32] = [-1, -1]
        guard pipe(&raw) == 0 else { throw .notStarted("pipe: \(systemError())") }
        let ends = raw.map { fcntl($0, F_DUPFD_CLOEXEC, 3) }
        for end in raw { close(end) }
        guard ends.allSatisfy({ $0 >= 0 }) else {
            for end in ends where end >= 0 { close(end) }
            throw .notStarted("no file descriptor is left")
        }
        reading = ends[0]
        writing = ends[1]
    }
}

private func launch(_ kind: WorkerKind, standard: [Int32]) throws(WorkerFault) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0, posix_spawnattr_init(&attributes) == 0 else {
        throw .notStarted("no memory is left")
    }
    defer {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
    }
    guard prepare(&actions, standard: standard), prepare(&attributes) else { throw .notStarted("no memory is left") }
    let launcher = "/usr/bin/prlimit"
    let command = [launcher, "--as=\(kind.memoryBytes)", "--core=0", "--", kind.executable] + kind.arguments
    let environment = kind.environment.map { "\($0.key)=\($0.value)" }
    var pid: pid_t = 0
    let code = withCStrings(command) { arguments in
        withCStrings(environment) { posix_spawn(&pid, launcher, &actions, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw .notStarted("\(launcher): \(String(cString: strerror(code)))") }
    return pid
}

private func prepare(_ actions: inout posix_spawn_file_actions_t, standard: [Int32]) -> Bool {
    for (place, end) in standard.enumerated() {
        guard posix_spawn_file_actions_adddup2(&actions, end, Int32(place)) == 0 else { return false }
    }
    return addCloseFrom(&actions, Int32(standard.count)) == 0
}

private func prepare(_ attributes: inout posix_spawnattr_t) -> Bool {
    var all = sigset_t()
    var none = sigset_t()
    sigfillset(&all)
    sigemptyset(&none)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    return posix_spawnattr_setflags(&attributes, Int16(flags)) == 0
        && posix_spawnattr_setpgroup(&attributes, 0) == 0
        && posix_spawnattr_setsigdefault(&attributes, &all) == 0
        && posix_spawnattr_setsigmask(&attributes, &none) == 0
}

/// In glibc since 2.34. Declared here because its headers show it to Swift since 2.37 only.
@_silgen_name("posix_spawn_file_actions_addclosefrom_np")
private func addCloseFrom(_ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ lowest: Int32) -> Int32

/// Lends the texts as C wants them: an array of pointers, with a null one at its end.
private func withCStrings(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32) -> Int32 {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
}
