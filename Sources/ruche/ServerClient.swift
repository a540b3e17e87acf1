import AsyncHTTPClient
import Foundation
import Model
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Calls a server by the Connect protocol: JSON over HTTP/1.1.
struct ServerClient: Sendable {
    /// Bytes of one answer.
    static let answerMost = 64 * 1024 * 1024
    static let timeout = TimeAmount.seconds(60)

    let server: String
    let token: String?
    /// As `accept-language`.
    let language: String

    /// One for each command.
    let http: HTTPClient

    /// `trust` is a PEM file of certificates to trust besides the system's. A connection on which nothing comes for
    /// `silence` is taken for lost.
    init(
        server: String,
        token: String?,
        language: String,
        trust: String?,
        silence: TimeAmount? = nil
    ) throws(CommandFailure) {
        self.server = server
        self.token = token
        self.language = language
        var configuration = HTTPClient.Configuration()
        configuration.httpVersion = .http1Only
        configuration.timeout.connect = .seconds(5)
        configuration.timeout.read = silence
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
        switch try await unary(path, json: json) {
        case .answer(let body): return body
        case .isStream: throw CommandFailure(.usage, "\(path) answers a stream.")
        }
    }

    /// What a method answers that is asked for one answer.
    enum UnaryAnswer {
        case answer(Data)
        /// It answers a stream; nothing was done.
        case isStream
    }

    func unary(_ path: String, json: String) async throws -> UnaryAnswer {
        var request = request("\(server)/\(path)", contentType: "application/json")
        request.body = .bytes(Array(json.utf8))
        let response: HTTPClientResponse
        let body: Data
        do {
            response = try await http.execute(request, timeout: Self.timeout)
            body = Data(try await response.body.collect(upTo: Self.answerMost).readableBytesView)
        } catch {
            throw unreachable(error)
        }
        if response.status == .unsupportedMediaType,
            response.headers["accept-post"].contains(where: { $0.contains("application/connect+json") })
        {
            return .isStream
        }
        guard response.status == .ok else {
            throw ServerRefusal(body).failure(status: Int(response.status.code), path: path)
        }
        return .answer(body)
    }

    /// A POST with who calls, in which language.
    func request(_ url: String, contentType: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: contentType)
        request.headers.add(name: "accept-language", value: language)
        if let token { request.headers.add(name: "authorization", value: "Bearer \(token)") }
        return request
    }

    func unreachable(_ error: any Error) -> CommandFailure {
        CommandFailure(
            .unreachable,
            "The server \(server) cannot be reached: \(Self.reason(error)).",
            passes: true
        )
    }

    /// What an answer refuses that is no 200.
    func refusal(_ response: HTTPClientResponse, path: String) async throws -> CommandFailure {
        do {
            let body = Data(try await response.body.collect(upTo: Self.answerMost).readableBytesView)
            return ServerRefusal(body).failure(status: Int(response.status.code), path: path)
        } catch {
            throw unreachable(error)
        }
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
        var request = request("\(server)/files?name=\(name)", contentType: "application/octet-stream")
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
            throw unreachable(error)
        }
        guard response.status == .ok else { throw try await refusal(response, path: path) }
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
            throw unreachable(error)
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
struct ServerRefusal: Sendable {
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
            let hint = status == 505 ? "; streams of requests need gRPC" : ""
            return CommandFailure(
                .refused,
                "\(path) was answered with HTTP status \(status)\(hint).",
                // A proxy's own words while what is behind it starts again.
                passes: [429, 502, 503, 504].contains(status)
            )
        }
        let sentence = localized ?? message ?? code
        let place = field.map { "\($0): " } ?? ""
        let kind: CommandFailure.Kind =
            ["unauthenticated", "permission_denied"].contains(code) ? .notAllowed : .refused
        return CommandFailure(
            kind,
            "\(place)\(sentence) (\(reason ?? code))",
            reason: reason,
            passes: ["unavailable", "resource_exhausted"].contains(code)
        )
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
