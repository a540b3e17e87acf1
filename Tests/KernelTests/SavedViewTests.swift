import Contract
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

extension TestPlatform {
    @discardableResult
    fileprivate func view(
        _ name: String,
        token: String? = "administrator",
        _ fill: (inout SavedView) -> Void = { _ in }
    ) async throws -> SavedView {
        var request = CreateSavedViewRequest()
        request.savedView.name = name
        request.savedView.entity = Sample.entityName
        fill(&request.savedView)
        return try await call(SavedViewMethods.createSavedView, request, token: token)
    }

    fileprivate func views(_ token: String) async throws -> [String] {
        let request = ListRequest.with { $0.orderBy = "name" }
        return try await call(SavedViewMethods.listSavedViews, request, token: token).savedViews.map(\.name)
    }
}

@Suite("Lists that people keep under a name")
struct SavedViewTests {
    @Test("Everybody keeps their own, sees those shared with everybody, with their team or with one above it")
    func sharing() async throws {
        try await withPlatform { platform in
            let sales = try await platform.team("Ventes").id
            let north = try await platform.team("Nord", below: sales).id
            let south = try await platform.team("Sud", below: sales).id
            let role = try await platform.role("Lecture", [("testing", ["read"], .team)])
            func member(_ name: String, of team: Int64) async throws -> String {
                try await platform.person(name) {
                    $0.teamID = team
                    $0.accessRoleIds = [role.id]
                }.token
            }
            let head = try await member("head", of: sales)
            let nora = try await member("nora", of: north)
            let paul = try await member("paul", of: south)
            try await platform.view("1 private", token: nora)
            try await platform.view("2 north", token: nora) { $0.sharedTeamID = north }
            try await platform.view("3 sales", token: head) { $0.sharedTeamID = sales }
            try await platform.view("4 south", token: head) { $0.sharedTeamID = south }
            try await platform.view("5 everybody") { $0.sharedWithAll = true }
            #expect(try await platform.views(nora) == ["1 private", "2 north", "3 sales", "5 everybody"])
            #expect(try await platform.views(paul) == ["3 sales", "4 south", "5 everybody"])
            // What a team below shares stays there.
            #expect(try await platform.views(head) == ["3 sales", "4 south", "5 everybody"])
        }
    }

    @Test("Only the owner or an administrator changes a view; sharing goes no further than one's own reach")
    func changes() async throws {
        try await withPlatform { platform in
            let north = try await platform.team("Nord").id
            let south = try await platform.team("Sud").id
            let role = try await platform.role("Lecture", [("testing", ["read"], .team)])
            let nora = try await platform.person("nora") {
                $0.teamID = north
                $0.accessRoleIds = [role.id]
            }
            let nils = try await platform.person("nils") {
                $0.teamID = north
                $0.accessRoleIds = [role.id]
            }
            let view = try await platform.view("North", token: nora.token) { $0.sharedTeamID = north }
            func rename(_ name: String, _ token: String?) async throws -> String? {
                let request = UpdateSavedViewRequest.with {
                    $0.savedView.id = view.id
                    $0.savedView.name = name
                    $0.updateMask.paths = ["name"]
                }
                return try await refusal {
                    try await platform.call(SavedViewMethods.updateSavedView, request, token: token)
                }
            }
            #expect(try await rename("Not mine", nils.token) == "PERMISSION_DENIED")
            #expect(try await rename("Mine", nora.token) == nil)
            #expect(try await rename("The firm's", platform.administrator) == nil)
            let hidden = try await platform.view("Private", token: nora.token)
            let foreign = try await refusal {
                try await platform.call(SavedViewMethods.getSavedView, .with { $0.id = hidden.id }, token: nils.token)
            }
            #expect(foreign == "NOT_FOUND")
            let wide = [
                try await refusal { try await platform.view("x", token: nora.token) { $0.sharedTeamID = south } },
                try await refusal { try await platform.view("x", token: nora.token) { $0.sharedWithAll = true } },
            ]
            #expect(
                wide == [
                    "SHARE_OUT_OF_SCOPE saved_view.shared_team_id", "SHARE_OUT_OF_SCOPE saved_view.shared_with_all",
                ]
            )
        }
    }

    @Test("A view gives nobody anything: who lists by it sees their own records")
    func givesNothing() async throws {
        try await withPlatform { platform in
            try await platform.sample("secret") { $0.flag = true }
            let view = try await platform.view("Flagged") {
                $0.filter = "flag = true"
                $0.orderBy = "title desc"
                $0.columns = ["title", "flag"]
                $0.sharedWithAll = true
            }
            let nobody = try await platform.person("nobody").token
            let seen = try await platform.call(SavedViewMethods.getSavedView, .with { $0.id = view.id }, token: nobody)
            let list = ListRequest.with {
                $0.filter = seen.filter
                $0.orderBy = seen.orderBy
                $0.readMask.paths = seen.columns
            }
            #expect(try await platform.call(SampleMethods.listSamples, list).samples.map(\.title) == ["secret"])
            let denied = try await refusal {
                try await platform.call(SampleMethods.listSamples, list, token: nobody)
            }
            #expect(denied == "PERMISSION_DENIED")
        }
    }

    @Test("What a list would refuse is refused when the view is kept, for the same reason")
    func checked() async throws {
        try await withPlatform { platform in
            let rows: [(fill: (inout SavedView) -> Void, refusal: String?)] = [
                ({ $0.entity = "testing.nothing" }, "UNKNOWN_ENTITY saved_view.entity"),
                ({ $0.entity = "kernel.regional" }, "UNKNOWN_ENTITY saved_view.entity"),
                ({ $0.filter = "nothing = 1" }, "INVALID_FILTER saved_view.filter"),
                ({ $0.filter = "title = (" }, "INVALID_FILTER saved_view.filter"),
                ({ $0.orderBy = "nothing" }, "INVALID_ORDER_BY saved_view.order_by"),
                ({ $0.columns = ["title", "nothing"] }, "INVALID_MASK"),
                ({ $0.pageSize = 1001 }, "OUT_OF_RANGE saved_view.page_size"),
                ({ $0.name = "" }, "REQUIRED saved_view.name"),
                (
                    {
                        $0.filter = "title : \"a\" AND count > 1"
                        $0.query = "foundry"
                        $0.orderBy = "title, count desc"
                        $0.columns = ["title", "count", "info.create_time"]
                        $0.pageSize = 100
                    }, nil
                ),
            ]
            for row in rows {
                let got = try await refusal { try await platform.view("x") { row.fill(&$0) } }
                let isRight =
                    got == row.refusal || row.refusal == "INVALID_MASK" && got?.hasPrefix("INVALID_MASK") == true
                #expect(isRight, "\(row.refusal ?? "") \(got ?? "")")
            }
            let bob = try await platform.person("bob").token
            let unread = try await refusal { try await platform.view("x", token: bob) }
            #expect(unread == "PERMISSION_DENIED saved_view.entity")
        }
    }

    @Test("Nobody keeps more than five hundred views")
    func most() async throws {
        try await withPlatform(rehearses: false) { platform in
            let bob = try await platform.person("bob", role: .reader)
            let id = bob.user.id
            let store = try #require(try await platform.dispatcher.tenants.store(Substring(TestPlatform.tenant)))
            try await store.write { [dispatcher = platform.dispatcher] writer in
                let owner = Principal.user(id: id, role: .reader)
                let transaction = dispatcher.transaction(writer, writer, TestPlatform.tenant, owner)
                for number in 1..<SavedViews.most {
                    let view = SavedView.with {
                        $0.name = "view \(number)"
                        $0.entity = Sample.entityName
                    }
                    _ = try transaction.create(view)
                }
            }
            let last = try await platform.view("last", token: bob.token)
            let more = try await refusal { try await platform.view("one more", token: bob.token) }
            #expect(more == "TOO_MANY_RECORDS")
            _ = try await platform.call(SavedViewMethods.deleteSavedView, .with { $0.id = last.id }, token: bob.token)
            try await platform.view("instead", token: bob.token)
            let undelete = UndeleteRequest.with { $0.id = last.id }
            let back = try await refusal {
                try await platform.call(SavedViewMethods.undeleteSavedView, undelete, token: bob.token)
            }
            #expect(back == "TOO_MANY_RECORDS")
        }
    }

    @Test("Views over a module that is hidden are not listed, and come back with it")
    func hiddenModule() async throws {
        try await withPlatform { platform in
            try await platform.view("mine")
            #expect(try await platform.views(platform.administrator) == ["mine"])
            try await platform.hide("testing")
            #expect(try await platform.views(platform.administrator) == [])
            _ = try await platform.show("testing")
            #expect(try await platform.views(platform.administrator) == ["mine"])
        }
    }
}
