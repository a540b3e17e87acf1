import Foundation
package import Logging
import Synchronization

/// Writes each message of the log as one line of JSON: `time`, `level`, `message`, then its metadata.
package struct JSONLogHandler: LogHandler {
    package var logLevel = Logger.Level.info
    package var metadata = Logger.Metadata()
    package var metadataProvider: Logger.MetadataProvider?
    private let output: @Sendable (String) -> Void

    /// `output` gets whole lines, without their end.
    package init(output: @escaping @Sendable (String) -> Void = StandardError.line) {
        self.output = output
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var all = metadata
        if let metadataProvider { all.merge(metadataProvider.get()) { _, new in new } }
        if let own = event.metadata { all.merge(own) { _, new in new } }
        let time = Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        var line = "{\"time\":\"\(time)\",\"level\":\"\(event.level.rawValue)\","
        line += "\"message\":\(Self.quoted(event.message.description))"
        for (key, value) in all.sorted(by: { $0.key < $1.key }) {
            let name = ["time", "level", "message"].contains(key) ? key + "_" : key
            line += ",\(Self.quoted(name)):\(Self.json(value))"
        }
        if let error = event.error, all["error"] == nil { line += ",\"error\":\(Self.quoted("\(error)"))" }
        output(line + "}")
    }

    private static func json(_ value: Logger.Metadata.Value) -> String {
        switch value {
        case .string(let text): quoted(text)
        case .stringConvertible(let value): number(value) ?? quoted(value.description)
        case .array(let values): "[" + values.map(json).joined(separator: ",") + "]"
        case .dictionary(let values): object(values)
        }
    }

    private static func object(_ values: Logger.Metadata) -> String {
        let fields = values.sorted { $0.key < $1.key }.map { key, value in quoted(key) + ":" + json(value) }
        return "{" + fields.joined(separator: ",") + "}"
    }

    /// nil for what is no number of JSON.
    private static func number(_ value: any CustomStringConvertible) -> String? {
        switch value {
        case let value as Int: String(value)
        case let value as Int64: String(value)
        case let value as Double where value.isFinite: value.description
        default: nil
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for sign in text.unicodeScalars {
            switch sign {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where sign.value < 0x20:
                quoted += "\\u00" + (sign.value < 0x10 ? "0" : "") + String(sign.value, radix: 16)
            default: quoted.unicodeScalars.append(sign)
            }
        }
        return quoted + "\""
    }
}

/// The process's standard error, for whole lines of several threads.
package enum StandardError {
    // Held while one line is written, which never suspends.
    private static let gate = Mutex(())

    /// Writes a line. Whoever reads it may be gone: then it is lost, and the server goes on.
    package static let line: @Sendable (String) -> Void = { text in
        let bytes = Array((text + "\n").utf8)
        gate.withLock { _ in
            var start = 0
            while start < bytes.count {
                let written = bytes[start...].withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { return }
                start += written
            }
        }
    }
}
