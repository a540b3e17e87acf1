import Contract
import Foundation
import HTTPTypes
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import SwiftProtobuf

/// Files over HTTP/1.1: `POST /files?name=...` takes one in, `GET /files/...` gives one out, in parts if asked.
struct FileDoor: Sendable {
    static let prefix = "/files"
    /// Bytes that go to or from the disk at once.
    private static let piece = 262_144

    let files: any FileTransfer
    let core: CallCore

    static func isFor(_ path: Substring) -> Bool { path == prefix || path.hasPrefix(prefix + "/") }

    func respond(
        to request: Request,
        _ writer: consuming ResponseWriter,
        _ head: RequestHead,
        _ record: CallRecord,
        peer: String
    ) async throws {
        var record = record
        let caller = FileCaller(token: head.token, language: head.language, peer: peer, trace: record.trace)
        let path = head.path.prefix { $0 != "?" }
        switch (request.method, path == Self.prefix) {
        case (.post, true):
            record.method = "files.upload"
            try await takeIn(request, head, caller, record, writer)
        case (.get, false), (.head, false):
            record.method = "files.download"
            try await giveOut(request, path, caller, record, writer)
        default:
            let reply = ConnectReply.wrongVerb(allowed: path == Self.prefix ? "POST" : "GET, HEAD")
            try await HTTP1Door.refuse(core.ending(record, with: reply), request: request, writer, core: core)
        }
    }

    // MARK: - In

    private func takeIn(
        _ request: Request,
        _ head: RequestHead,
        _ caller: FileCaller,
        _ record: CallRecord,
        _ writer: consuming ResponseWriter
    ) async throws {
        switch await begin(request, head, caller) {
        case .failure(let failure):
            let reply = core.ending(record, with: Self.reply(failure))
            try await HTTP1Door.refuse(reply, request: request, writer, core: core)
        case .success(let upload):
            if head.waitsForLeave {
                try await writer.writeInformationalHead(HTTPResponse(status: .continue))
            }
            var chunks = request.body.makeAsyncIterator()
            let received: Result<FileRef, CallFailure>
            do {
                received = try await receive(&chunks, upload)
            } catch {
                core.ended(record, .callerLeft)
                throw error
            }
            switch received {
            case .success(let file):
                var reply = ConnectReply(status: 201)
                reply.contentType = "application/json"
                reply.body = Array(try file.jsonUTF8Data())
                try await HTTP1Door.write(core.ending(record, with: reply), writer, closing: false)
            case .failure(let failure):
                let reply = core.ending(record, with: Self.reply(failure))
                try await HTTP1Door.write(reply, writer, closing: true)
                try await HTTP1Door.drop(&chunks, limit: core.limits.messageBytes)
                throw HTTP1Door.ConnectionEnds()
            }
        }
    }

    private func begin(
        _ request: Request,
        _ head: RequestHead,
        _ caller: FileCaller
    ) async -> Result<any FileUpload, CallFailure> {
        if let encoding = head.contentEncoding, !["", "identity"].contains(encoding) {
            return .failure(files.fileRefusal(.bodyEncoded, caller, [:]))
        }
        do throws(CallFailure) {
            return .success(
                try await files.beginUpload(
                    caller,
                    name: Self.name(head.path),
                    size: request.headers[.contentLength].flatMap { Int64($0) }
                )
            )
        } catch {
            return .failure(error)
        }
    }

    /// Throws when the caller leaves in the middle.
    private func receive(
        _ chunks: inout RequestBody.AsyncIterator,
        _ upload: any FileUpload
    ) async throws -> Result<FileRef, CallFailure> {
        do {
            var held: [UInt8] = []
            held.reserveCapacity(Self.piece * 2)
            while let chunk = try await chunks.next() {
                held += chunk.readableBytesView
                if held.count >= Self.piece {
                    try await upload.append(held)
                    held.removeAll(keepingCapacity: true)
                }
            }
            if !held.isEmpty { try await upload.append(held) }
            return .success(try await upload.finish())
        } catch {
            await upload.cancel()
            guard let failure = error as? CallFailure else { throw error }
            return .failure(failure)
        }
    }

    /// The `name` of the query, percent-decoded.
    private static func name(_ path: String) -> String {
        URLComponents(string: path)?.queryItems?.first { $0.name == "name" }?.value ?? ""
    }

    private static func reply(_ failure: CallFailure) -> ConnectReply {
        ConnectReply(failure, status: failure.reason == KernelReason.fileTooLarge.rawValue ? 413 : nil)
    }

    // MARK: - Out

    private func giveOut(
        _ request: Request,
        _ path: Substring,
        _ caller: FileCaller,
        _ record: CallRecord,
        _ writer: consuming ResponseWriter
    ) async throws {
        let found: Result<StoredFile, CallFailure>
        do throws(CallFailure) {
            let place = path.dropFirst(Self.prefix.count + 1)
            found = .success(try await files.openFile(Substring(String(place).removingPercentEncoding ?? ""), caller))
        } catch {
            found = .failure(error)
        }
        switch found {
        case .failure(let failure):
            let reply = core.ending(record, with: Self.reply(failure))
            try await HTTP1Door.refuse(reply, request: request, writer, core: core)
        case .success(let stored):
            do {
                try await giveOut(request, stored, record.trace.requestID, writer)
            } catch {
                core.ended(record, .callerLeft)
                throw error
            }
            core.ended(record, nil)
        }
    }

    private func giveOut(
        _ request: Request,
        _ stored: StoredFile,
        _ requestID: String,
        _ writer: consuming ResponseWriter
    ) async throws {
        let tag = "\"\(stored.file.hash)\""
        var head = HTTPResponse(status: .ok, headerFields: Self.headers(stored.file, tag: tag))
        if let name = HTTPField.Name(RequestID.header) { head.headerFields[name] = requestID }
        if request.headers[.ifNoneMatch] == tag {
            head.status = .notModified
            return try await writer.writeResponse(head)
        }
        let isSame = request.headers[.ifRange].map { $0 == tag } ?? true
        let range = isSame ? ByteRange(request.headers[.range], size: stored.file.size) : .whole
        var (start, count) = (Int64(0), stored.file.size)
        switch range {
        case .whole: break
        case .part(let first, let length):
            (start, count) = (first, length)
            head.status = .partialContent
            head.headerFields[.contentRange] = "bytes \(first)-\(first + length - 1)/\(stored.file.size)"
        case .unsatisfiable:
            head.status = .rangeNotSatisfiable
            head.headerFields[.contentRange] = "bytes */\(stored.file.size)"
            head.headerFields[.contentLength] = "0"
            return try await writer.writeResponse(head)
        }
        head.headerFields[.contentLength] = String(count)
        guard request.method == .get else { return try await writer.writeResponse(head) }
        try await write(stored, start, count, head, writer)
    }

    /// Piece by piece, each when the one before is on its way.
    private func write(
        _ stored: StoredFile,
        _ start: Int64,
        _ count: Int64,
        _ head: HTTPResponse,
        _ writer: consuming ResponseWriter
    ) async throws {
        var body = try await writer.writeHead(head)
        var sent: Int64 = 0
        while sent < count {
            let bytes = try await stored.read(start + sent, Int(min(Int64(Self.piece), count - sent)))
            guard !bytes.isEmpty else {
                core.logger.error("file shorter than it should be", metadata: ["hash": "\(stored.file.hash)"])
                throw HTTP1Door.ConnectionEnds()
            }
            try await body.write(ByteBuffer(bytes: bytes))
            sent += Int64(bytes.count)
        }
        try await body.finish(nil)
    }

    /// Nothing that a browser could take for a page of ours.
    private static func headers(_ file: FileRef, tag: String) -> HTTPFields {
        var fields = HTTPFields()
        fields[.contentType] = file.type
        fields[.eTag] = tag
        fields[.acceptRanges] = "bytes"
        fields[.cacheControl] = "private, no-cache"
        fields[.contentDisposition] = "attachment; filename*=UTF-8''\(encoded(file.name))"
        if let name = HTTPField.Name("x-content-type-options") { fields[name] = "nosniff" }
        if let name = HTTPField.Name("content-security-policy") { fields[name] = "sandbox; default-src 'none'" }
        return fields
    }

    /// RFC 8187: everything but letters, digits and a few signs, percent-encoded.
    private static func encoded(_ name: String) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return name.addingPercentEncoding(withAllowedCharacters: plain) ?? "file"
    }
}
