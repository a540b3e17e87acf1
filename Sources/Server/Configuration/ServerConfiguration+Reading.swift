import Configuration
import Foundation
import Synchronization

extension ServerConfiguration {
    /// Where the server looks when it is told no file; that file may be missing.
    package static let usualFile = "config/ruche.yaml"

    /// Reads the environment (`RUCHE_LISTEN_PORT`...), then the file, then the defaults: the first that knows a key gives
    /// its value. Refuses keys that do not exist and values that do not fit.
    package static func read(
        file: String?,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws(StartError) -> ServerConfiguration {
        let path = file ?? usualFile
        let (fromFile, keys) = try await fileProvider(path, allowMissing: file == nil)
        let known = Set(ConfigurationKey.all.map(\.name))
        for key in keys.sorted() where !known.contains(key) && !known.contains(where: { $0.hasPrefix(key + ".") }) {
            throw .unknownKey(key, file: path)
        }
        let reader = ConfigReader(providers: [
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "ruche"), fromFile,
        ])
        var configuration = ServerConfiguration()
        for key in ConfigurationKey.all {
            guard let text = reader.string(forKey: ConfigKey(key.name)) else {
                // There, but not one value: a list.
                guard !keys.contains(key.name) else {
                    throw .badValue(key: key.name, value: "a list", expected: key.expected)
                }
                continue
            }
            guard key.set(&configuration, text) else {
                throw .badValue(key: key.name, value: text, expected: key.expected)
            }
        }
        try configuration.checkTLS()
        return configuration
    }

    /// Both files of TLS or none, and readable: the doors' own errors do not name them.
    package func checkTLS() throws(StartError) {
        guard certificate.isEmpty == privateKey.isEmpty else {
            throw .halfTLS(missing: certificate.isEmpty ? "tls.certificate" : "tls.private_key")
        }
        for file in [certificate, privateKey] where !file.isEmpty {
            guard FileManager.default.isReadableFile(atPath: file) else {
                throw .certificateUnusable(file: file, "it is not there, or not readable")
            }
        }
    }

    private static func fileProvider(
        _ path: String,
        allowMissing: Bool
    ) async throws(StartError) -> (FileProvider<YAMLSnapshot>, keys: Set<String>) {
        let found = KeyList()
        do {
            // The file's keys are only told to whoever asks which of them are secret.
            let options = YAMLSnapshot.ParsingOptions(
                secretsSpecifier: .dynamic { key, _ in
                    found.add(key)
                    return key == "server_key" || key.hasPrefix("secrets.")
                }
            )
            let place = InMemoryProvider(values: [
                "filePath": ConfigValue(.string(path), isSecret: false),
                "allowMissing": ConfigValue(.bool(allowMissing), isSecret: false),
            ])
            let provider = try await FileProvider<YAMLSnapshot>(
                parsingOptions: options,
                config: ConfigReader(provider: place)
            )
            return (provider, found.keys)
        } catch {
            let isThere = FileManager.default.fileExists(atPath: path)
            throw .configurationUnreadable(file: path, isThere ? "\(error)" : "it is not there")
        }
    }
}

/// The keys of a file, gathered while it is parsed.
///
/// A Mutex, not an actor: the parser's closure cannot wait.
private final class KeyList: Sendable {
    private let list = Mutex<Set<String>>([])

    var keys: Set<String> { list.withLock { $0 } }

    func add(_ key: String) {
        list.withLock { _ = $0.insert(key) }
    }
}
