import Foundation
import Kernel
import Logging
import Synchronization

@testable import Outbound

/// Answers as it was told, and remembers what it was asked.
final class FixedResolver: NameResolver {
    private let names: [String: [String]]
    private let questions = Mutex<[String]>([])

    init(_ names: [String: [String]]) { self.names = names }

    var asked: [String] { questions.withLock { $0 } }

    func addresses(of host: String) async throws(OutboundError) -> [NetworkAddress] {
        questions.withLock { $0.append(host) }
        guard let texts = names[host] else { throw .nameUnknown(host: host) }
        return texts.compactMap { NetworkAddress($0) }
    }
}

/// Says nothing.
let quiet: Logger = {
    var logger = Logger(label: "test")
    logger.logLevel = .critical
    return logger
}()

/// A client that may reach what `allowed` lists, besides the public internet.
func client(
    allowed: String = "127.0.0.0/8",
    resolver: (any NameResolver)? = nil,
    _ change: (inout OutboundConfiguration) -> Void = { _ in }
) throws -> GuardedHTTP {
    var configuration = OutboundConfiguration()
    configuration.allowed = try blocks(allowed)
    change(&configuration)
    if let resolver { return try GuardedHTTP(configuration, resolver: resolver, logger: quiet) }
    return try GuardedHTTP(configuration, logger: quiet)
}

/// The blocks of a list that a test wrote.
func blocks(_ list: String) throws -> [AddressBlock] {
    guard let blocks = AddressBlock.list(list) else { throw FixtureError(text: "\(list) is no list of blocks") }
    return blocks
}

/// A mistake of a test itself.
struct FixtureError: Error {
    let text: String
}

/// The reason why something was refused; nil when it was not.
func reason<Answer>(_ body: () async throws -> Answer) async -> String? {
    do {
        _ = try await body()
        return nil
    } catch let error as OutboundError {
        return error.reason
    } catch {
        return "\(error)"
    }
}

/// Waits until something holds; false when it does not within a minute: machines that build and test at once are slow.
func eventually(_ holds: () -> Bool) async throws -> Bool {
    let end = ContinuousClock.now.advanced(by: .seconds(60))
    while ContinuousClock.now < end {
        if holds() { return true }
        try await Task.sleep(for: .milliseconds(2))
    }
    return holds()
}

/// A fresh file, which the test removes.
func temporaryFile(_ text: String, suffix: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "ruche-\(UUID().uuidString)\(suffix)")
    try Data(text.utf8).write(to: path)
    return path.path(percentEncoded: false)
}
