import Storage

/// Why a backup or a restore did not do all that was asked: a sentence for the person at the terminal.
package struct BackupFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// Stable, in capitals: what scripts test for.
    package let reason: String
    package let text: String

    package var description: String { "\(text) (\(reason))" }

    init(reason: String, text: String) {
        self.reason = reason
        self.text = text
    }

    init(_ error: BackupError) {
        self.init(reason: error.reason, text: error.description)
    }
}

/// How both commands say how much there is.
enum BackupWords {
    /// `12.3 MB, 1 file`.
    static func amount(bytes: Int64, files: Int64) -> String {
        "\(size(bytes)), \(files) \(files == 1 ? "file" : "files")"
    }

    /// `3 of 12 tenants, 1.2 GB`.
    static func progress(_ progress: BackupProgress) -> String {
        "\(progress.tenantsDone) of \(progress.tenants) tenants, \(size(progress.bytes))"
    }

    /// Of 1000 each, with one decimal, rounded down.
    static func size(_ bytes: Int64) -> String {
        var (unit, rest) = (Int64(1), ["bytes", "kB", "MB", "GB", "TB"][...])
        while bytes / unit >= 1000, rest.count > 1 {
            unit *= 1000
            rest = rest.dropFirst()
        }
        let name = rest.first ?? ""
        return unit == 1 ? "\(bytes) \(name)" : "\(bytes / unit).\(bytes % unit / (unit / 10)) \(name)"
    }
}
