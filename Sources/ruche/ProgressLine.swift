import Foundation
import Synchronization

/// One line on stderr that is written over while something goes on; nothing where stderr is no terminal.
final class ProgressLine: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    /// What stands there. Not an actor: it is shown from a thread that cannot suspend.
    private let shown = Mutex("")

    func show(_ text: String) {
        guard isTerminal else { return }
        shown.withLock { shown in
            // The same text would only flicker.
            guard shown != text else { return }
            shown = text
            Self.write("\r" + text + "\u{1B}[K")
        }
    }

    /// Leaves the line empty, for another text.
    func clear() {
        shown.withLock { shown in
            guard !shown.isEmpty else { return }
            shown = ""
            Self.write("\r\u{1B}[K")
        }
    }

    private static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
