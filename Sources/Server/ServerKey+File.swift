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
