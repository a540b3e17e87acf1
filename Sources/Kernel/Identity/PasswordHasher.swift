import CArgon2
import Dispatch

/// Argon2id hashes of passwords: 19 MiB, two passes, one lane (OWASP's recommendation of 2023).
///
/// Two hashes at once at most, on threads of their own; a few more may wait, the rest are refused, so that sign-in
/// cannot be used to fill the memory.
package actor PasswordHasher {
    static let memoryKiB: UInt32 = 19 * 1024
    static let passes: UInt32 = 2
    static let atOnce = 2
    static let waitingMost = 32
    package static let shortest = 10
    package static let longest = 200

    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private let queue = DispatchQueue(label: "ruche.passwords", attributes: .concurrent)

    package init() {}

    /// Refuses passwords that are too short or too long.
    package static func check(_ password: String, field: String) throws {
        guard (shortest...longest).contains(password.unicodeScalars.count) else {
            throw KernelRefusal.invalid(
                .weakPassword,
                field: field,
                ["minimum": String(shortest), "maximum": String(longest)]
            )
        }
    }

    package func hash(_ password: String) async throws -> String {
        try await limited {
            var generator = SystemRandomNumberGenerator()
            let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            var encoded = [CChar](repeating: 0, count: 256)
            let bytes = Array(password.utf8)
            let status = argon2id_hash_encoded(
                Self.passes,
                Self.memoryKiB,
                1,
                bytes,
                bytes.count,
                salt,
                salt.count,
                32,
                &encoded,
                encoded.count
            )
            guard status == ARGON2_OK.rawValue else { return nil }
            return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        }
    }

    package func verify(_ password: String, _ encoded: String) async throws -> Bool {
        try await limited {
            let bytes = Array(password.utf8)
            return argon2id_verify(encoded, bytes, bytes.count) == ARGON2_OK.rawValue
        }
    }

    private func limited<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer?) async throws -> Answer {
        if running >= Self.atOnce {
            guard waiting.count < Self.waitingMost else {
                throw KernelRefusal(.resourceExhausted, .tooManySignIns)
            }
            // Whoever finishes hands its place on, so `running` stays as it is.
            await withCheckedContinuation { waiting.append($0) }
        } else {
            running += 1
        }
        defer {
            if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() }
        }
        let answer = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
        guard let answer else { throw KernelRefusal(.resourceExhausted, .tooManySignIns) }
        return answer
    }
}
