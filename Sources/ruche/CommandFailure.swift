import ArgumentParser
import Foundation

/// Why a command ends without having done its work: a sentence for stderr and an exit code.
struct CommandFailure: Error {
    /// What scripts test for; the numbers are those of `sysexits.h`.
    enum Kind: Int32 {
        case refused = 1
        case usage = 64
        case unreachable = 69
        case notAllowed = 77
    }

    let kind: Kind
    let text: String
    /// The reason that the server gave; nil when it was not the server that refused.
    let reason: String?
    /// Whether the same may go through a while later.
    let passes: Bool

    init(_ kind: Kind, _ text: String, reason: String? = nil, passes: Bool = false) {
        self.kind = kind
        self.text = text
        self.reason = reason
        self.passes = passes
    }

    /// Runs a command's work; a failure is written to stderr and becomes the exit code.
    static func exiting(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let failure as CommandFailure {
            Terminal.complain("ruche: \(failure.text)")
            throw ExitCode(failure.kind.rawValue)
        }
    }
}
