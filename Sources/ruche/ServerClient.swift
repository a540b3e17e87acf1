import AsyncHTTPClient
import Foundation
import Model
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Calls a server by the Connect protocol: JSON over HTTP/1.1.
struct ServerClient {
    private static let answerMost = 64 * 1024 * 1024
    private static let timeout = TimeAmount.seconds(60)

    let server: String
    let token: String?
    /// As `accept-language`.
    let language: String

    /// One for each command.
    private let http: HTTPClient

    /// `trust` is a PEM file of certificates to trust besides the system's.
    init(server: String, token: String?, language: String, trust: String?) throws(CommandFailure) {
        self.server = server
        self.token = token
        self.language = language
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.timeout.connect = .seconds(5)
        // Where nothing listens, the person at the terminal is told at once.
        configuration.connectionPool.retryConnectionEstablishment = false
        if let trust {
            do {
                let certificates = try NIOSSLCertificate.fromPEMFile(trust)
                var tls = TLSConfiguration.makeClientConfiguration()
                tls.additionalTrustRoots = [.certificates(certificates)]
                configuration.tlsConfiguration = tls
            } catch {
                throw CommandFailure(.usage, "\(trust) is not a readable PEM file of certificates.")
            }
        }
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Lets the connections go; nothing is sent after.
    func close() async {
        do {
            try await http.shutdown()
        } catch {
            // The process ends anyway.
            return
        }
    }

    /// Calls with JSON text and answers JSON text.
    func call(_ path: String, json: String) async throws -> Data {
        var request = HTTPClientRequest(url: "\(server)/\(path)")
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/json")
        request.headers.add(name: "accept-language", value: language)
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        request.body = .bytes(Array(json.utf8))
        let status: Int
        let body: Data
        do {
            let response = try await http.execute(request, timeout: Self.timeout)
            status = Int(response.status.code)
            body = Data(try await response.body.collect(upTo: Self.answerMost).readableBytesView)
        } catch {
            throw CommandFailure(.unreachable, "The server \(server) cannot be reached: \(Self.reason(error)).")
        }
        guard status == 200 else { throw ServerRefusal(body).failure(status: status, path: path) }
        return body
    }

    /// The same with a JSON object either way.
    func call(_ path: String, _ request: [String: Any]) async throws -> [String: Any] {
        let body = try JSONSerialization.data(withJSONObject: request)
        let answer = try await call(path, json: String(decoding: body, as: UTF8.self))
        guard let object = try JSONSerialization.jsonObject(with: answer) as? [String: Any] else {
            throw CommandFailure(.refused, "The server did not answer a JSON object.")
        }
        return object
    }

    /// Sends a file, piece by piece; answers what the server keeps of it.
    func upload(_ path: String) async throws -> [String: Any] {
        let url = URL(fileURLWithPath: path)
        guard let file = FileHandle(forReadingAtPath: path),
            let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64
        else { throw CommandFailure(.usage, "The file \(path) cannot be read.") }
        defer { try? file.close() }
        let name = url.lastPathComponent.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
        var request = HTTPClientRequest(url: "\(server)/files?name=\(name)")
        request.method = .POST
        request.headers.add(name: "content-type", value: "application/octet-stream")
        request.headers.add(name: "accept-language", value: language)
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        request.body = .stream(FilePieces(file: file), length: .known(size))
        let (status, body) = try await execute(request)
        guard status == 201 else { throw ServerRefusal(body).failure(status: status, path: "files") }
        guard let object = try JSONSerialization.jsonObject(with: body) as? [String: Any] else {
            throw CommandFailure(.refused, "The server did not answer a JSON object.")
        }
        return object
    }

    /// Writes what is at a path of the server to a file, or to standard output, piece by piece.
    func download(_ path: String, to target: String?) async throws {
        var request = HTTPClientRequest(url: "\(server)/\(path)")
        request.headers.add(name: "accept-language", value: language)
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        let response: HTTPClientResponse
        do {
            response = try await http.execute(request, timeout: .hours(1))
        } catch {
            throw CommandFailure(.unreachable, "The server \(server) cannot be reached: \(Self.reason(error)).")
        }
        guard response.status == .ok else {
            let body = Data(try await response.body.collect(upTo: Self.answerMost).readableBytesView)
            throw ServerRefusal(body).failure(status: Int(response.status.code), path: path)
        }
        var output = FileHandle.standardOutput
        if let target {
            guard FileManager.default.createFile(atPath: target, contents: nil),
                let file = FileHandle(forWritingAtPath: target)
            else { throw CommandFailure(.usage, "The file \(target) cannot be written.") }
            output = file
        }
        for try await piece in response.body { try output.write(contentsOf: Data(piece.readableBytesView)) }
    }

    private func execute(_ request: HTTPClientRequest) async throws -> (status: Int, body: Data) {
        do {
            let response = try await http.execute(request, timeout: .hours(1))
            let body = Data(try await response.body.collect(upTo: Self.answerMost).readableBytesView)
            return (Int(response.status.code), body)
        } catch {
            throw CommandFailure(.unreachable, "The server \(server) cannot be reached: \(Self.reason(error)).")
        }
    }

    /// Everything that the server declares.
    func schema() async throws -> SchemaRegistry {
        let answer = try await call("ruche.v1.SchemaService/GetDescriptorSet", [:])
        guard let descriptors = answer["descriptorSet"] as? String else {
            throw CommandFailure(.refused, "The server told nothing of its services.")
        }
        do {
            return try SchemaRegistry(descriptorSets: [(module: "the server", base64: descriptors)])
        } catch {
            throw CommandFailure(.refused, "The server's description of its services cannot be read: \(error).")
        }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError where [.connectTimeout, .deadlineExceeded, .readTimeout].contains(error):
            "no answer in time"
        case let error as NIOConnectionError:
            error.connectionErrors.isEmpty ? "its name is not known" : "nothing listens there"
        case is NIOTooManyBytesError: "its answer is too large"
        default: "\(error)"
        }
    }
}

/// An error as the Connect protocol writes it.
struct ServerRefusal {
    private let code: String?
    private let message: String?
    private var reason: String?
    private var localized: String?
    private var field: String?

    init(_ body: Data) {
        struct Wire: Decodable {
            struct Detail: Decodable {
                let type: String
                let value: String
            }
            let code: String
            let message: String?
            let details: [Detail]?
        }
        // Anything else than Connect's JSON comes from something between us and the server.
        let wire = try? JSONDecoder().decode(Wire.self, from: body)
        code = wire?.code
        message = wire?.message
        for detail in wire?.details ?? [] {
            let texts = Self.texts(detail.value)
            switch detail.type {
            case "google.rpc.ErrorInfo": reason = texts[1]
            case "google.rpc.LocalizedMessage": localized = texts[2]
            case "google.rpc.BadRequest": field = texts[1].flatMap { Self.texts(in: Array($0.utf8))[1] }
            default: break
            }
        }
    }

    func failure(status: Int, path: String) -> CommandFailure {
        guard let code else {
            return CommandFailure(.refused, "\(path) was answered with HTTP status \(status); streams need gRPC.")
        }
        let sentence = localized ?? message ?? code
        let place = field.map { "\($0): " } ?? ""
        let kind: CommandFailure.Kind =
            ["unauthenticated", "permission_denied"].contains(code) ? .notAllowed : .refused
        return CommandFailure(kind, "\(place)\(sentence) (\(reason ?? code))", reason: reason)
    }

    private static func texts(_ base64: String) -> [Int: String] {
        let padded = base64 + String(repeating: "=", count: (4 - base64.utf8.count % 4) % 4)
        return Data(base64Encoded: padded).map { texts(in: [UInt8]($0)) } ?? [:]
    }

    /// The text fields of a message, by number; what cannot be read is left out.
    private static func texts(in message: [UInt8]) -> [Int: String] {
        var texts: [Int: String] = [:]
        message.withUnsafeBytes { bytes in
            var reader = WireReader(bytes)
            while case (let number, let wireType)?? = try? reader.nextTag() {
                guard wireType == 2, let text = try? reader.lengthDelimited() else { return }
                if texts[number] == nil { texts[number] = String(decoding: text, as: UTF8.self) }
            }
        }
        return texts
    }
}

/// The bytes of a file, read as they are sent.
private struct FilePieces: AsyncSequence, Sendable {
    typealias Element = ByteBuffer

    let file: FileHandle

    struct AsyncIterator: AsyncIteratorProtocol {
        let file: FileHandle

        mutating func next() async throws -> ByteBuffer? {
            guard let data = try file.read(upToCount: 262_144), !data.isEmpty else { return nil }
            return ByteBuffer(bytes: data)
        }
    }

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(file: file) }
}
