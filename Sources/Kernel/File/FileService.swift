package import Contract
import Crypto
import Foundation
import Logging
import Model
import SwiftProtobuf
import Synchronization

/// Who asks for a file, as the door found it.
package struct FileCaller: Sendable {
    package let token: String?
    package let language: String?
    package let peer: String
    /// Where the dispatcher notes who asks; nil when nobody logs it.
    package let trace: CallTrace?

    package init(token: String?, language: String?, peer: String, trace: CallTrace? = nil) {
        self.token = token
        self.language = language
        self.peer = peer
        self.trace = trace
    }
}

/// What the doors know of files: bytes in, bytes out, by the rights of whoever asks.
package protocol FileTransfer: Sendable {
    /// Most bytes of one file.
    var largestFile: Int64 { get }
    /// Begins an upload, for users who may write. `size` is what the caller announced.
    func beginUpload(_ caller: FileCaller, name: String, size: Int64?) async throws(CallFailure) -> any FileUpload
    /// A file of a record that the caller may read, or behind a signed link. `path` is what follows `/files/`.
    func openFile(_ path: Substring, _ caller: FileCaller) async throws(CallFailure) -> StoredFile
    /// What a refusal of the door's own says.
    func fileRefusal(_ reason: KernelReason, _ caller: FileCaller, _ metadata: [String: String]) -> CallFailure
}

/// A file while it comes in. Exactly one of `finish` and `cancel` ends it.
package protocol FileUpload: Sendable {
    func append(_ bytes: [UInt8]) async throws(CallFailure)
    /// Answers what a record may now hold.
    func finish() async throws(CallFailure) -> FileRef
    func cancel() async
}

/// A file that may be read.
package struct StoredFile: Sendable {
    package let file: FileRef
    /// Up to so many bytes from a place.
    package let read: @Sendable (_ start: Int64, _ count: Int) async throws -> [UInt8]
}

/// Says whether a tenant has room for a file; the first of the offered ones that refuses decides.
package protocol FileQuota: Sendable {
    /// Throws a refusal when `added` bytes are too many. Runs before the file is kept.
    func check(tenant: String, added: Int64, _ reader: RuleReader) throws
}

extension Dispatcher: FileTransfer {
    package var largestFile: Int64 { Int64(core.configuration.maximumFile) }

    package func fileRefusal(_ reason: KernelReason, _ caller: FileCaller, _ metadata: [String: String]) -> CallFailure
    {
        failure(KernelRefusal.invalid(reason, metadata), caller)
    }

    private func failure(_ error: any Error, _ caller: FileCaller) -> CallFailure {
        core.failure(error, of: "files", module: "kernel", language: Labels.language(of: caller.language))
    }

    fileprivate func failure(_ error: any Error, _ scope: CallScope) async -> CallFailure {
        core.failure(error, of: "files", module: "kernel", language: await language(of: error, scope))
    }

    package func beginUpload(
        _ caller: FileCaller,
        name: String,
        size: Int64?
    ) async throws(CallFailure) -> any FileUpload {
        let scope = try await enter(caller)
        do {
            try scope.rights.checkUpload()
            guard let tenant = scope.tenant, scope.principal.mayUpload else {
                throw KernelRefusal(
                    .permissionDenied,
                    .permissionDenied,
                    metadata: ["permission": "kernel.file:upload"]
                )
            }
            if let size, size > largestFile { throw tooLarge }
            return Upload(
                dispatcher: self,
                scope: scope,
                tenant: tenant,
                name: FileName.clean(name),
                draft: try await tenants.engine.files.begin(tenant.name)
            )
        } catch {
            throw await failure(error, scope)
        }
    }

    fileprivate var tooLarge: KernelRefusal {
        KernelRefusal(.resourceExhausted, .fileTooLarge, metadata: ["maximum": String(largestFile)])
    }

    private func enter(_ caller: FileCaller) async throws(CallFailure) -> CallScope {
        do {
            var scope = try await authenticate(token: caller.token, peer: caller.peer, audience: .signedIn)
            guard scope.tenant != nil else { throw KernelRefusal(.unauthenticated, .unauthenticated) }
            scope.language = caller.language
            try scope.rights.checkFiles()
            try admitCaller(scope, caller.trace)
            return scope
        } catch {
            throw failure(error, caller)
        }
    }

    // MARK: - Download

    package func openFile(_ path: Substring, _ caller: FileCaller) async throws(CallFailure) -> StoredFile {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0] == "signed" {
            do { return try await openSigned(String(parts[1])) } catch { throw failure(error, caller) }
        }
        let scope = try await enter(caller)
        do {
            guard let tenant = scope.tenant, (3...4).contains(parts.count), let id = Int64(parts[1]),
                let line = parts.count == 4 ? Int64(parts[3]) : 0
            else { throw notFound(path) }
            let (entity, field) = (String(parts[0]), String(parts[2]))
            let file = try await tenant.store.read { [self] reader in
                let transaction = transaction(reader, nil, tenant.name, scope.principal, seen: scope.entitlement)
                return try FileHandlers.find(entity, id, field: field, line: line, transaction)
            }
            return stored(file, tenant.name)
        } catch {
            throw await failure(error, scope)
        }
    }

    private func notFound(_ path: Substring) -> KernelRefusal {
        KernelRefusal(.notFound, .fileNotFound, metadata: ["hash": String(path.prefix(100))])
    }

    /// Who made the link and whether the record still holds the file is asked on one snapshot. Whatever is missing by then,
    /// the link is over: whoever holds it is told no more.
    private func openSigned(_ token: String) async throws -> StoredFile {
        let expired = KernelRefusal(.notFound, .linkExpired)
        let now = core.clock.now()
        guard let link = SignedLink(token, key: core.serverKey), link.expire > now.microseconds,
            let store = try await tenants.store(Substring(link.tenant))
        else { throw expired }
        let file = try await store.read { [self] reader in
            guard let principal = try core.principal(of: link.signer, now: now, tenant: link.tenant, reader) else {
                throw expired
            }
            let has = try EntitlementLoading(core: core, reader: reader).entitlement(of: link.tenant, at: now)
            let transaction = transaction(reader, nil, link.tenant, principal, seen: has)
            do {
                let place = link.place
                return try FileHandlers.find(place.entity, place.id, field: place.field, line: place.line, transaction)
            } catch is KernelRefusal {
                throw expired
            }
        }
        guard file.hash == link.hash else { throw expired }
        return stored(file, link.tenant)
    }

    private func stored(_ file: FileRef, _ tenant: String) -> StoredFile {
        StoredFile(file: file) { [files = tenants.engine.files] start, count in
            try await files.read(tenant, file.hash, from: start, count: count)
        }
    }
}

extension SHA256Digest {
    /// Small hexadecimal digits.
    var hexadecimal: String {
        map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}

/// One upload: hashed and measured as it comes.
private final class Upload: FileUpload {
    private struct State {
        var hasher = SHA256()
        var size: Int64 = 0
        var sample: [UInt8] = []
    }

    let dispatcher: Dispatcher
    let scope: CallScope
    let tenant: CallScope.Tenant
    let name: String
    let draft: any FileDraft
    // One caller appends, one piece after the other; a lock because the pieces may come on different threads.
    private let state = Mutex(State())

    init(
        dispatcher: Dispatcher,
        scope: CallScope,
        tenant: CallScope.Tenant,
        name: String,
        draft: any FileDraft
    ) {
        self.dispatcher = dispatcher
        self.scope = scope
        self.tenant = tenant
        self.name = name
        self.draft = draft
    }

    func append(_ bytes: [UInt8]) async throws(CallFailure) {
        do {
            let size = state.withLock { state in
                state.hasher.update(data: bytes)
                state.size += Int64(bytes.count)
                let missing = FileKind.sampleBytes - state.sample.count
                if missing > 0 { state.sample += bytes.prefix(missing) }
                return state.size
            }
            guard size <= dispatcher.largestFile else { throw dispatcher.tooLarge }
            try await draft.append(bytes)
        } catch {
            throw await dispatcher.failure(error, scope)
        }
    }

    /// The bytes are on disk before the row that knows them.
    func finish() async throws(CallFailure) -> FileRef {
        do {
            let file = state.withLock { state in
                FileRef.with {
                    $0.hash = state.hasher.finalize().hexadecimal
                    $0.name = name
                    $0.size = state.size
                    $0.type = FileKind.type(of: state.sample)
                }
            }
            guard file.size > 0 else { throw KernelRefusal.invalid(.fileEmpty) }
            let core = dispatcher.core
            try await tenant.store.read { [tenant = tenant.name] reader in
                for quota in core.offers((any FileQuota).self) {
                    try quota.check(tenant: tenant, added: file.size, RuleReader(core: core, reader: reader))
                }
            }
            try await draft.keep(as: file.hash)
            let swept = try await tenant.store.write { [user = scope.principal.userID, tenant = tenant.name] writer in
                let now = core.clock.now()
                // What is there already is stored once.
                if try FileTables.known([file.hash], writer).isEmpty {
                    try UsageCounters.addFile(file.size, of: tenant, core, writer)
                }
                try writer.upsert(
                    FileTables.files,
                    [
                        .text(file.hash), .integer(file.size), .text(file.type), .integer(now.microseconds),
                        .integer(now.microseconds), .integer(user),
                    ]
                )
                return try FileTables.sweep(now: now, writer)
            }
            await remove(swept)
            return file
        } catch {
            await draft.discard()
            throw await dispatcher.failure(error, scope)
        }
    }

    /// What nobody knows any more; a failure is not that of the file that was brought.
    private func remove(_ swept: [String]) async {
        for hash in swept {
            do {
                // Somebody may have brought it again since the sweep.
                try await dispatcher.tenants.engine.files.remove(tenant.name, hash) { [store = tenant.store] in
                    try await store.read { try !FileTables.known([hash], $0).isEmpty }
                }
            } catch {
                dispatcher.core.logger.error("file not removed", metadata: ["hash": "\(hash)", "error": "\(error)"])
            }
        }
    }

    func cancel() async { await draft.discard() }
}
