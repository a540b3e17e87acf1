import Foundation
import Server

/// The session that `ruche sign-in` left: a token and the server that it is for.
///
/// In `~/.config/ruche/token` (or under `XDG_CONFIG_HOME`), readable by its owner only.
struct SavedSession: Codable {
    let server: String
    let token: String

    private static func file(_ environment: [String: String]) -> SecretFile {
        let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path(percentEncoded: false)
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.config"
        return SecretFile(folder + "/ruche/token")
    }

    /// Nil when nobody signed in, or the file is not one of ours.
    static func load(_ environment: [String: String]) throws(CommandFailure) -> SavedSession? {
        do {
            guard let bytes = try file(environment).read() else { return nil }
            return try JSONDecoder().decode(SavedSession.self, from: Data(bytes))
        } catch {
            throw CommandFailure(.usage, "\(file(environment).path) cannot be read: sign in again.")
        }
    }

    /// Answers the file's path.
    func save(_ environment: [String: String]) throws(CommandFailure) -> String {
        let file = Self.file(environment)
        do {
            try file.write([UInt8](try JSONEncoder().encode(self)))
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
        return file.path
    }
}
