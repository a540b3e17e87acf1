import Foundation

/// What the commands say and ask.
enum Terminal {
    /// To stderr, so that stdout holds results only.
    static func complain(_ text: String) {
        do {
            try FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
        } catch {
            // Nobody reads it any more: the exit code tells.
            return
        }
    }

    /// To stdout at once, also when it is a file or a pipe.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// A line to stdout, of many; refuses when nobody reads them any more.
    static func line(_ text: Data) throws(CommandFailure) {
        do {
            try FileHandle.standardOutput.write(contentsOf: text + Data("\n".utf8))
        } catch {
            throw CommandFailure(.usage, "Standard output is closed.")
        }
    }

    /// A password typed without echo, or one line of stdin when that is no terminal.
    static func password(_ prompt: String) throws(CommandFailure) -> String {
        let isTerminal = isatty(STDIN_FILENO) == 1
        var settings = termios()
        if isTerminal {
            FileHandle.standardError.write(Data((prompt + ": ").utf8))
            tcgetattr(STDIN_FILENO, &settings)
            var silent = settings
            silent.c_lflag &= ~tcflag_t(ECHO)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        }
        defer {
            if isTerminal {
                tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
                FileHandle.standardError.write(Data("\n".utf8))
            }
        }
        guard let line = readLine(), !line.isEmpty else { throw CommandFailure(.usage, "No password was given.") }
        return line
    }

    /// A new password: asked for twice at a terminal.
    static func newPassword() throws(CommandFailure) -> String {
        let password = try password("New password")
        guard isatty(STDIN_FILENO) == 1 else { return password }
        guard try self.password("New password again") == password else {
            throw CommandFailure(.usage, "The two passwords are not the same.")
        }
        return password
    }

    /// Columns as wide as their widest cell; nothing when there are no rows.
    static func table(_ head: [String], _ rows: [[String]]) -> String {
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return cells.joined(separator: "  ").trimmingCharacters(in: .whitespaces)
        }.joined(separator: "\n")
    }
}
