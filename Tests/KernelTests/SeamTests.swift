import Contract
import DirectoryPlugin
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

extension TestPlatform {
    /// The token of a key with these grants.
    fileprivate func limited(_ grants: [Grant]) async throws -> String {
        let request = CreateApiKeyRequest.with {
            $0.name = "Web shop"
            $0.expireTime = clock.now().adding(hours: 24).timestamp
            $0.grants = grants
        }
        return try await call(SessionMethods.createApiKey, request).token
    }

    /// An export of all samples that has ended.
    fileprivate func exported(token: String? = "administrator") async throws -> Int64 {
        let request = StartExportRequest.with { $0.entity = Sample.entityName }
        let started = try await call(TransferMethods.startExport, request, token: token)
        try await dispatcher.operations.drain(Self.tenant)
        return started.id
    }

    /// Why somebody does not get the file of an operation; nil when they do.
    fileprivate func refusedFile(_ operation: Int64, _ token: String) async throws -> String? {
        let caller = FileCaller(token: token, language: "en", peer: "127.0.0.1")
        return try await refusal { try await dispatcher.openFile("kernel.operation/\(operation)/file"[...], caller) }
    }

    /// Gives somebody these grants in place of all others.
    fileprivate func regrant(_ token: String, _ name: String, _ grants: [Grant]) async throws {
        let role = try await fieldRole(name, grants)
        let id = try await me(token)
        let update = UpdateUserRequest.with {
            $0.user.id = id
            $0.user.accessRoleIds = [role.id]
            $0.updateMask.paths = ["access_role_ids"]
        }
        _ = try await call(UserMethods.updateUser, update)
    }
}

/// What each of two mechanisms allows, and both together must not.
@Suite("No two rights together give a third (PLT-08 to PLT-12)")
struct SeamTests {
    @Test("A key with grants of its own neither makes nor changes webhooks, nor sees what they told")
    func webhooks() async throws {
        try await withEndpoint { platform, _ in
            let token = try await platform.limited([Grant(Webhook.entityName, ["*"], .all)])
            let hook = try await platform.webhook("owners").webhook
            let update = UpdateWebhookRequest.with {
                $0.webhook = hook
                $0.webhook.url = "https://elsewhere.example/in"
                $0.updateMask.paths = ["url"]
            }
            let mass = UpdateRecordsRequest.with {
                $0.selection.entity = Webhook.entityName
                $0.selection.ids = [hook.id]
                $0.recordJson = #"{"url":"https://elsewhere.example/in"}"#
            }
            let refused = [
                try await refusal { try await platform.webhook("keys", token: token) },
                try await refusal { try await platform.call(WebhookMethods.updateWebhook, update, token: token) },
                try await refusal {
                    try await platform.call(WebhookMethods.rotateSecret, .with { $0.id = hook.id }, token: token)
                },
                try await refusal { try await platform.deliveries(hook.id, token: token) },
                try await refusal {
                    try await platform.call(WebhookMethods.deleteWebhook, .with { $0.id = hook.id }, token: token)
                },
            ]
            #expect(refused == Array(repeating: "SESSION_REQUIRED", count: refused.count))
            let started = try await platform.call(MassMethods.updateRecords, mass, token: token)
            #expect(try await platform.ended(started.id).state == .failed)
            #expect(try await platform.webhook(hook.id).url == hook.url)
            let read = try await platform.call(WebhookMethods.getWebhook, .with { $0.id = hook.id }, token: token)
            #expect(read.name == "owners")
            let changed = try await platform.call(WebhookMethods.updateWebhook, update)
            #expect(changed.url == update.webhook.url)
        }
    }

    @Test("Who sees all operations does not end or undo others', and gets no file or report beyond their rights")
    func operations() async throws {
        try await withPlatform { platform in
            try await platform.sample("a")
            let export = try await platform.exported()
            let delete = DeleteRecordsRequest.with {
                $0.selection.entity = Sample.entityName
                $0.selection.filter = "title = \"a\""
            }
            let deleted = try await platform.call(MassMethods.deleteRecords, delete)
            #expect(try await platform.ended(deleted.id).state == .succeeded)
            let kernel = Grant("kernel", ["read"], .all)
            let clerk = try await platform.person("clerk", [kernel, fieldGrant(["read", "delete"], read: ["title"])])
            let auditor = try await platform.person("auditor", [kernel, fieldGrant(["read"])])
            // The hash of a file is a key to it, by way of an import or a record that holds it.
            for (token, hasFile) in [(clerk, false), (auditor, true), (platform.administrator, true)] {
                let seen = try await platform.call(
                    OperationMethods.getOperation,
                    .with { $0.id = export },
                    token: token
                )
                let list = ListOperationsRequest()
                let all = try await platform.call(OperationMethods.listOperations, list, token: token).operations
                #expect(seen.state == .succeeded && seen.hasFile == hasFile)
                #expect(all.first { $0.id == export }?.hasFile == hasFile)
            }
            #expect(try await platform.refusedFile(export, clerk) == "FILE_NOT_FOUND file")
            #expect(try await platform.refusedFile(export, auditor) == nil)
            #expect(try await platform.refusedFile(export, platform.administrator) == nil)
            let report = try await refusal { try await platform.report(deleted.id, token: clerk) }
            #expect(report == "PERMISSION_DENIED")
            #expect(try await platform.report(deleted.id, token: auditor).map(\.outcome) == ["delete"])
            let undo = UndoOperationRequest.with { $0.id = deleted.id }
            let cancel = CancelOperationRequest.with { $0.id = export }
            let refused = [
                try await refusal { try await platform.call(OperationMethods.undoOperation, undo, token: clerk) },
                try await refusal { try await platform.call(OperationMethods.cancelOperation, cancel, token: clerk) },
            ]
            #expect(refused == ["PERMISSION_DENIED", "PERMISSION_DENIED"])
            #expect(try await platform.undo(deleted.id).state == .succeeded)
        }
    }

    @Test("A grant over one's own gives nothing of what is nobody's: operations, dead letters, erasures, settings")
    func narrowScopes() async throws {
        try await withPlatform { platform in
            let export = try await platform.exported()
            let own = Grant("kernel", ["read"], .own)
            let configure = Grant("testing.settings", ["configure"], .own)
            for token in [
                try await platform.person("nora", [own, configure]), try await platform.limited([own, configure]),
            ] {
                let refused = [
                    try await refusal {
                        try await platform.call(OperationMethods.getOperation, .with { $0.id = export }, token: token)
                    },
                    try await refusal {
                        try await platform.call(
                            EventMethods.listDeadLetters,
                            ListDeadLettersRequest(),
                            token: token
                        )
                    },
                    try await refusal {
                        try await platform.call(PrivacyMethods.listErasures, ListErasuresRequest(), token: token)
                    },
                    try await refusal {
                        try await platform.call(ModuleMethods.getUsage, GetUsageRequest(), token: token)
                    },
                    try await refusal {
                        try await platform.call(
                            TestingSettingsMethods.updateTestingSettings,
                            UpdateTestingSettingsRequest.with { $0.testingSettings.days = 3 },
                            token: token
                        )
                    },
                ]
                let denied = Array(repeating: "PERMISSION_DENIED", count: 4)
                #expect(refused == ["NOT_FOUND"] + denied)
            }
        }
    }

    @Test("Whoever asks why another may do something hears nothing of records that they do not read themselves")
    func explain() async throws {
        try await withPlatform { platform in
            let hidden = try await platform.sample("hidden")
            let asker = try await platform.person(
                "asker",
                [Grant(User.entityName, ["read"], .all), Grant(Sample.entityName, ["read", "create"], .own)]
            )
            let own = try await platform.sample("own", token: asker)
            let me = try await platform.me(asker)
            func asked(_ id: Int64) async throws -> [String?] {
                let link = Link.with {
                    $0.entity = Sample.entityName
                    $0.id = id
                }
                let explain = ExplainRequest.with {
                    $0.userID = me
                    $0.record = link
                    $0.action = "read"
                }
                let who = WhoCanRequest.with {
                    $0.record = link
                    $0.action = "read"
                }
                return [
                    try await refusal { try await platform.call(AccessMethods.explain, explain, token: asker) },
                    try await refusal { try await platform.call(AccessMethods.whoCan, who, token: asker) },
                ]
            }
            #expect(try await asked(own.id) == [nil, nil])
            #expect(try await asked(hidden.id) == ["NOT_FOUND", "NOT_FOUND"])
        }
    }

    @Test("An undo does not change a custom field that its caller may no longer write")
    func undoOfCustomFields() async throws {
        try await withPlatform { platform in
            try await platform.field("x_note")
            let sample = try await platform.sample("a")
            let nora = try await platform.person("nora", [fieldGrant(["read", "update"])])
            let request = UpdateRecordsRequest.with {
                $0.selection.entity = Sample.entityName
                $0.selection.ids = [sample.id]
                $0.recordJson = #"{"x_note":"kept"}"#
            }
            let started = try await platform.call(MassMethods.updateRecords, request, token: nora)
            #expect(try await platform.ended(started.id).came == ["updated 1"])
            try await platform.regrant(nora, "narrow", [fieldGrant(["read", "update"], write: ["title"])])
            let undone = try await platform.undo(started.id, token: nora)
            #expect(undone.state == .failed && undone.errorReason == "UNDO_REFUSED")
            let read = try await platform.json(SampleMethods.getSample.path, #"{"id":"\#(sample.id)"}"#)
            #expect(read.contains("kept"))
        }
    }

    @Test("An import is taken back by who may still do what it did")
    func undoOfImports() async throws {
        try await withPlatform { platform in
            let grants = [fieldGrant(["read", "import"]), fieldGrant(["create"])]
            let nora = try await platform.person("nora", grants)
            let bench = TransferBench(platform: platform)
            let made = try await bench.run("title;count\r\nrow;3\r\n", into: Sample.entityName, token: nora)
            #expect(made.rows.map(\.outcome) == ["create"])
            try await platform.regrant(nora, "narrow", [fieldGrant(["read", "import"])])
            let undone = try await platform.undo(made.operation.id, token: nora)
            #expect(undone.state == .failed && undone.errorReason == "UNDO_REFUSED")
            #expect(try await platform.titles("title = \"row\"") == ["row"])
            try await platform.regrant(nora, "again", grants)
            #expect(try await platform.undo(made.operation.id, token: nora).state == .succeeded)
            #expect(try await platform.titles("title = \"row\"").isEmpty)
        }
    }

    @Test("The log tells the reason of a refusal, and not the value that was refused")
    func logs() {
        let refusal = KernelRefusal.invalid(.patternMismatch, field: "email", ["value": "durand@acme.example"])
        #expect(logText(refusal) == "PATTERN_MISMATCH")
        #expect(logText(ModuleRefusal(refusal, module: "testing")) == "PATTERN_MISMATCH")
        #expect(logText(StoreError.full) == "\(StoreError.full)")
    }

    @Test("No link that outlives a support window is made in it")
    func links() async throws {
        try await withPlatform { platform in
            let sample = try await platform.fullSample()
            let open = OpenSupportWindowRequest.with {
                $0.hours = 1
                $0.reason = "The export stops half-way"
            }
            _ = try await platform.call(SupportWindowMethods.openSupportWindow, open)
            let enter = EnterTenantRequest.with { $0.tenant = TestPlatform.tenant }
            let token = try await platform.call(TenantMethods.enterTenant, enter, token: platform.operatorToken).token
            let request = CreateDownloadLinkRequest.with {
                $0.record.entity = Sample.entityName
                $0.record.id = sample.id
                $0.field = "document"
                $0.minutes = 1440
            }
            let refused = try await refusal {
                try await platform.call(FileMethods.createDownloadLink, request, token: token)
            }
            #expect(refused == "PERMISSION_DENIED")
            let link = try await platform.call(FileMethods.createDownloadLink, request)
            #expect(link.path.hasPrefix("/files/signed/"))
            let caller = FileCaller(token: token, language: "en", peer: "127.0.0.1")
            let file = try await platform.dispatcher.openFile("testing.sample/\(sample.id)/document"[...], caller)
            #expect(file.file.name == "plan.txt")
        }
    }

    @Test("The bin names what a record was merged into only to who reads that")
    func mergedInto() async throws {
        try await withPlatform { platform in
            let nora = try await platform.person("nora", [Grant(Sample.entityName, ["read", "create"], .own)])
            let other = try await platform.sample("other", token: nora)
            let survivor = try await platform.sample("survivor")
            let merge = MergeRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.survivorID = survivor.id
                $0.otherID = other.id
            }
            _ = try await platform.call(MergeMethods.mergeRecords, merge)
            let hers = try await platform.bin(Sample.entityName, token: nora).records
            #expect(hers.map(\.record.id) == [other.id] && hers.map(\.mergedIntoID) == [0])
            #expect(try await platform.bin(Sample.entityName).records.map(\.mergedIntoID) == [survivor.id])
        }
    }
}
