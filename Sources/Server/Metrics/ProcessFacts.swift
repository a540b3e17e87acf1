import Foundation

/// What the system says of this process.
enum ProcessFacts {
    /// Seconds since 1970 at the first look, which the server takes when it is made.
    static let startTime = Date().timeIntervalSince1970

    /// Bytes of memory in use; nil where the system does not say.
    static func residentBytes() -> Double? {
        guard let file = FileHandle(forReadingAtPath: "/proc/self/status") else { return nil }
        do {
            let text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
            guard let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }) else { return nil }
            return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) }.map { $0 * 1024 }
        } catch {
            // A page of metrics without this number is better than none.
            return nil
        }
    }
}
