/// Programs that the server starts and asks, as modules see them: a message of bytes, an answer of bytes.
///
/// A worker reads frames on its standard input and writes one frame on its standard output for each, in order: four bytes
/// of length, big-endian, then as many bytes. At the end of its input it ends. Its standard error goes to the log.
package protocol OutboundWorkers: Sendable {
    /// Asks a free worker of that kind, started if need be. A worker that fails a message is ended; nothing is asked twice.
    ///
    /// Throws `requestInvalid` for a message that is too large, `workerFailed`, `workerTimedOut`, `workerMalformed`,
    /// `overloaded`, `cancelled` (the worker at work is ended with its caller) or `stopping`.
    func ask(_ worker: WorkerKind, _ message: [UInt8]) async throws(OutboundError) -> [UInt8]
}

/// A program that may be asked, and what it may cost. Equal kinds share their processes.
package struct WorkerKind: Sendable, Hashable {
    /// In lower case, for errors and the log: `typst`.
    package let name: String
    /// An absolute path.
    package let executable: String
    package let arguments: [String]
    /// All of it: nothing of the server's environment, which holds its secrets, is passed on.
    package let environment: [String: String]
    /// Address space of each process in bytes. Memory that is reserved but not used counts: leave room.
    package let memoryBytes: Int
    /// From a message's first byte to its answer's last; the first message of a process includes its start.
    package let messageTime: Duration
    /// Processes at work at once.
    package let atOnce: Int
    /// Messages after which a process is replaced.
    package let messagesEach: Int
    /// Resident memory in bytes, looked at after each message, above which a process is replaced.
    package let residentBytes: Int
    /// Bytes.
    package let largestMessage: Int
    package let largestAnswer: Int

    /// The limits are a module's own constants, so that one out of range stops the program: at least 1 of everything, at
    /// most 256 processes and 1 GiB for a message or an answer.
    package init(
        name: String,
        executable: String,
        arguments: [String] = [],
        environment: [String: String] = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"],
        memoryBytes: Int = 1 << 30,
        messageTime: Duration = .seconds(30),
        atOnce: Int = 2,
        messagesEach: Int = 1000,
        residentBytes: Int = 512 << 20,
        largestMessage: Int = 16 << 20,
        largestAnswer: Int = 64 << 20
    ) {
        precondition(!name.isEmpty && executable.hasPrefix("/"), "a worker has a name and an absolute path")
        precondition(memoryBytes > 0 && residentBytes > 0, "a worker has memory limits")
        precondition(messageTime > .zero && messagesEach > 0, "a worker has time for a message")
        precondition((1...256).contains(atOnce), "from 1 to 256 workers of a kind work at once")
        let sizes = 1...(1 << 30)
        precondition(sizes.contains(largestMessage) && sizes.contains(largestAnswer), "a message is at most 1 GiB")
        self.name = name
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.memoryBytes = memoryBytes
        self.messageTime = messageTime
        self.atOnce = atOnce
        self.messagesEach = messagesEach
        self.residentBytes = residentBytes
        self.largestMessage = largestMessage
        self.largestAnswer = largestAnswer
    }
}
