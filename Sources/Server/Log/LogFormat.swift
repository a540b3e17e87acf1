package import Logging

/// How the log is written.
package enum LogFormat: String, Sendable, CaseIterable {
    /// Lines to read.
    case text
    /// Lines of JSON, for programs that gather logs.
    case json
}

extension ServerConfiguration {
    /// A logger of that level and format, to standard error.
    package func logger(label: String) -> Logger {
        let format = logFormat
        var logger = Logger(label: label) { label -> any LogHandler in
            switch format {
            case .text: return StreamLogHandler.standardError(label: label)
            case .json: return JSONLogHandler()
            }
        }
        logger.logLevel = logLevel
        return logger
    }
}
