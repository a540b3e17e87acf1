import Foundation
import Gateway
import Kernel
import Model
import NIOCore
import Storage

/// Why the server cannot start: one sentence for the person at the terminal.
package enum StartError: Error, Sendable, Equatable, CustomStringConvertible {
    case configurationUnreadable(file: String, String)
    case unknownKey(String, file: String)
    case badValue(key: String, value: String, expected: String)
    case halfTLS(missing: String)
    case folderLocked(String)
    case folderUnusable(String)
    case secretUnusable(file: String, String)
    case module(String)
    case storage(String)
    case portTaken(host: String, port: Int)
    case portForbidden(Int)
    case addressUnusable(String)
    case certificateUnusable(file: String, String)
    case network(String)
    case demoUnusable(String)
    case plansRefused(String)

    package var description: String {
        switch self {
        case .configurationUnreadable(let file, let why): "The configuration file \(file) cannot be read: \(why)."
        case .unknownKey(let key, let file): "The configuration file \(file) has an unknown key: \(key)."
        case .badValue(let key, let value, let expected):
            "The configuration key \(key) has the value \"\(value)\": \(expected) is expected."
        case .halfTLS(let missing): "TLS needs both a certificate and a private key: \(missing) is missing."
        case .folderLocked(let folder): "The data folder \(folder) is in use by another server."
        case .folderUnusable(let why): "The data folder cannot be used: \(why)."
        case .secretUnusable(let file, let why): "The file \(file) cannot be used: \(why)."
        case .module(let why): "The modules do not fit together: \(why)."
        case .storage(let why): "The database cannot be opened: \(why)."
        case .portTaken(let host, let port):
            "Port \(port) of \(host) is taken by another program: choose another with --port or listen.port."
        case .portForbidden(let port): "Port \(port) is reserved to the system: choose one above 1023."
        case .addressUnusable(let host): "This machine has no address \(host): see listen.host."
        case .certificateUnusable(let file, let why): "The certificate or key in \(file) cannot be used: \(why)."
        case .network(let why): "The server cannot listen: \(why)."
        case .plansRefused(let why): "The plans cannot be used: \(why)."
        case .demoUnusable(let why): "The demo cannot be prepared: \(why)\(why.hasSuffix(".") ? "" : ".")"
        }
    }

    /// What went wrong while the modules were put together.
    static func composing(_ error: any Error) -> StartError {
        switch error {
        case let error as StartError: error
        case let error as StorageError: opening(error)
        case let error as StoreError: storage("\(error)")
        case let error as any CustomStringConvertible & Error: module(error.description)
        default: module("\(error)")
        }
    }

    private static func opening(_ error: StorageError) -> StartError {
        switch error {
        case .folderLocked(let folder): .folderLocked(folder)
        case .folderUnusable(let why): .folderUnusable(why)
        case .invalidSchema(let why): .module(why)
        }
    }

    /// What went wrong while the doors opened.
    static func listening(_ error: any Error, _ settings: GatewayConfiguration) -> StartError {
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE:
            .portTaken(host: settings.host, port: settings.port)
        case let error as IOError where error.errnoCode == EACCES: .portForbidden(settings.port)
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL: .addressUnusable(settings.host)
        case let error as IOError: .network("\(error)")
        case is SocketAddressError: .addressUnusable(settings.host)
        default:
            settings.tls.map { .certificateUnusable(file: $0.certificateChain, "\(error)") } ?? .network("\(error)")
        }
    }
}
