import Contract
import DirectoryAPI
import DirectoryPlugin
import Model
import Storage
import SwiftProtobuf
import TestKit
import TestingAPI
import TestingPlugin

@testable import Kernel

/// Runs a test on a platform of its own, and closes it whatever happens.
func withPlatform(
    _ plugins: [any Plugin.Type] = [TestingPlugin.self],
    rehearses: Bool = true,
    sessionHours: Int? = nil,
    signInFailures: Int? = nil,
    _ body: (TestPlatform) async throws -> Void
) async throws {
    let platform = try await TestPlatform.make(plugins, rehearses: rehearses) { configuration in
        if let sessionHours { configuration.sessionHours = sessionHours }
        if let signInFailures { configuration.signInFailures = signInFailures }
    }
    do {
        try await body(platform)
    } catch {
        await platform.close()
        throw error
    }
    await platform.close()
}

/// The whole refusal that `body` ends with; nil when it ends well.
func failure<Answer>(_ body: () async throws -> Answer) async throws -> CallFailure? {
    do {
        _ = try await body()
        return nil
    } catch let failure as CallFailure {
        return failure
    }
}

// MARK: - Samples

extension TestPlatform {
    /// Creates a sample; `fill` gives it more than its title.
    @discardableResult
    func sample(
        _ title: String,
        token: String? = "administrator",
        _ fill: (inout Sample) -> Void = { _ in }
    ) async throws -> Sample {
        var request = CreateSampleRequest()
        request.sample.title = title
        fill(&request.sample)
        return try await call(SampleMethods.createSample, request, token: token)
    }

    /// Updates a sample; `change` turns what the caller has in hand into what it sends.
    @discardableResult
    func update(
        _ sample: Sample,
        mask: [String] = [],
        token: String? = "administrator",
        _ change: (inout Sample) -> Void = { _ in }
    ) async throws -> Sample {
        var request = UpdateSampleRequest()
        request.sample = sample
        change(&request.sample)
        if !mask.isEmpty { request.updateMask.paths = mask }
        return try await call(SampleMethods.updateSample, request, token: token)
    }

    @discardableResult
    func site(_ name: String, _ fill: (inout Site) -> Void = { _ in }) async throws -> Site {
        var request = CreateSiteRequest()
        request.site.name = name
        fill(&request.site)
        return try await call(SiteMethods.createSite, request)
    }

    func get(_ id: Int64, mask: [String] = [], token: String? = "administrator") async throws -> Sample {
        var request = GetRequest()
        request.id = id
        if !mask.isEmpty { request.readMask.paths = mask }
        return try await call(SampleMethods.getSample, request, token: token)
    }

    @discardableResult
    func delete(_ id: Int64, etag: String = "") async throws -> Sample {
        var request = DeleteRequest()
        request.id = id
        request.etag = etag
        return try await call(SampleMethods.deleteSample, request)
    }

    @discardableResult
    func undelete(_ id: Int64, etag: String = "") async throws -> Sample {
        var request = UndeleteRequest()
        request.id = id
        request.etag = etag
        return try await call(SampleMethods.undeleteSample, request)
    }

    func list(
        token: String? = "administrator",
        _ fill: (inout ListRequest) -> Void = { _ in }
    ) async throws -> ListSamplesResponse {
        var request = ListRequest()
        fill(&request)
        return try await call(SampleMethods.listSamples, request, token: token)
    }

    /// The titles of the samples that match, in the order of their ids.
    func titles(_ filter: String) async throws -> [String] {
        try await list { $0.filter = filter }.samples.map(\.title)
    }

    /// Creates many samples in one transaction, for tests that need a crowd.
    func crowd(_ count: Int, _ fill: @escaping @Sendable (Int, inout Sample) -> Void = { _, _ in }) async throws {
        try await engine.store(.tenant(Self.tenant)).write { [dispatcher] writer in
            let transaction = dispatcher.transaction(writer, writer, Self.tenant, .module("testing"))
            for number in 0..<count {
                var sample = Sample()
                sample.title = "crowd \(number)"
                fill(number, &sample)
                _ = try transaction.create(sample)
            }
        }
    }
}

// MARK: - History and bin

extension TestPlatform {
    func changes(
        _ entity: String,
        _ id: Int64,
        pageSize: Int32 = 0,
        pageToken: String = "",
        token: String? = "administrator"
    ) async throws -> ListChangesResponse {
        var request = ListChangesRequest()
        request.record.entity = entity
        request.record.id = id
        request.pageSize = pageSize
        request.pageToken = pageToken
        return try await call(HistoryMethods.listChanges, request, token: token)
    }

    func bin(
        _ entity: String = "",
        pageSize: Int32 = 0,
        pageToken: String = "",
        token: String? = "administrator"
    ) async throws -> ListDeletedResponse {
        var request = ListDeletedRequest()
        request.entity = entity
        request.pageSize = pageSize
        request.pageToken = pageToken
        return try await call(HistoryMethods.listDeleted, request, token: token)
    }
}

extension Change {
    /// The change in one line: `UPDATE count: 1 > 2`.
    var line: String {
        let changed = fields.map { "\($0.path): \($0.before) > \($0.after)" }
        return ([kind.word] + changed).joined(separator: ", ")
    }
}

extension ChangeKind {
    fileprivate var word: String {
        switch self {
        case .create: "CREATE"
        case .update: "UPDATE"
        case .delete: "DELETE"
        case .undelete: "UNDELETE"
        case .erase: "ERASE"
        case .event: "EVENT"
        case .unspecified, .UNRECOGNIZED: "?"
        }
    }
}

// MARK: - The directory

extension TestPlatform {
    @discardableResult
    func account(_ name: String, _ fill: (inout Account) -> Void = { _ in }) async throws -> Account {
        var request = CreateAccountRequest()
        request.account.name = name
        fill(&request.account)
        return try await call(AccountMethods.createAccount, request)
    }

    @discardableResult
    func company(_ name: String, _ fill: (inout Company) -> Void = { _ in }) async throws -> Company {
        var request = CreateCompanyRequest()
        request.company.name = name
        fill(&request.company)
        return try await call(CompanyMethods.createCompany, request)
    }

    @discardableResult
    func contact(of account: Int64, _ fill: (inout Contact) -> Void = { _ in }) async throws -> Contact {
        var request = CreateContactRequest()
        request.contact.accountID = account
        request.contact.lastName = "Durand"
        fill(&request.contact)
        return try await call(ContactMethods.createContact, request)
    }

    @discardableResult
    func deactivate(
        _ id: Int64,
        duplicateOf kept: Int64,
        requestID: String = ""
    ) async throws -> DeactivateDuplicateResponse {
        var request = DeactivateDuplicateRequest()
        request.id = id
        request.duplicateOfID = kept
        request.requestID = requestID
        return try await call(AccountMethods.deactivateDuplicate, request)
    }

    func companies() async throws -> [String] {
        var request = ListRequest()
        request.pageSize = 1000
        return try await call(CompanyMethods.listCompanies, request).companies.map(\.name)
    }
}
