import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM as a stream: the first asks for an orderly end, a second one ends the process at once.
package final class SignalWatch {
    package let requests: AsyncStream<Int32>
    private let sources: [any DispatchSourceSignal]

    /// From now on the signals no longer end the process by themselves.
    package init() {
        let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
        let queue = DispatchQueue(label: "ruche.signals")
        let asked = AskedOnce()
        requests = stream
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if asked.isAgain() { _exit(128 + number) }
                continuation.yield(number)
            }
            source.resume()
            return source
        }
    }

    /// Stops watching; the signals stay without effect. Whoever made the watch calls this, so that it lives until then.
    package func end() {
        for source in sources { source.cancel() }
    }
}

/// Whether a signal came before.
private final class AskedOnce: Sendable {
    private let asked = Atomic<Bool>(false)

    func isAgain() -> Bool { asked.exchange(true, ordering: .relaxed) }
}
