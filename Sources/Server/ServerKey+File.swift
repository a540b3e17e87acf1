import Foundation
import Kernel

extension ServerKey {
    /// The configured key; else the one in the data folder, made at the first start.
    static func load(_ configuration: ServerConfiguration) throws(StartError) -> ServerKey {
        let file = SecretFile(configuration.dataFolder + "/server.key")
        guard configuration.serverKey.isEmpty else {
            guard let data = Data(base64Encoded: configuration.serverKey), let key = ServerKey(bytes: [UInt8](data))
            else {
                throw .badValue(
                    key: "server_key",
                    value: "(hidden)",
                    expected: "base64 of at least 32 bytes"
                )
            }
            return key
        }
        var kept = try file.read()
        if kept == nil { kept = try file.writeOnce(Self.random(32)) }
        guard let key = ServerKey(bytes: kept ?? []) else { throw .secretUnusable(file: file.path, "it is too short") }
        return key
    }

    /// Random bytes that nobody can guess.
    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

extension SecretKeyRing {
    /// The configured keys. Without a current one, the one in the data folder, made at the first start.
    static func load(_ configuration: ServerConfiguration) throws(StartError) -> SecretKeyRing {
        var old: [[UInt8]] = []
        for text in configuration.oldSecretKeys.split(separator: ",") {
            old.append(try key(text.trimmingCharacters(in: .whitespaces), named: "secrets.old_keys"))
        }
        guard configuration.secretKey.isEmpty else {
            let current = try key(configuration.secretKey, named: "secrets.key")
            guard let ring = SecretKeyRing(current: current, old: old) else { throw badKey("secrets.key") }
            return ring
        }
        let file = SecretFile(configuration.dataFolder + "/secrets.key")
        var kept = try file.read()
        if kept == nil { kept = try file.writeOnce(ServerKey.random(keyLength)) }
        guard let ring = SecretKeyRing(current: kept ?? [], old: old) else {
            throw .secretUnusable(file: file.path, "it has not \(keyLength) bytes")
        }
        return ring
    }

    private static func key(_ text: String, named name: String) throws(StartError) -> [UInt8] {
        guard let data = Data(base64Encoded: text), data.count == keyLength else { throw badKey(name) }
        return [UInt8](data)
    }

    private static func badKey(_ name: String) -> StartError {
        .badValue(key: name, value: "(hidden)", expected: "base64 of \(keyLength) bytes")
    }
}
