import Contract
import DirectoryAPI
import DirectoryPlugin
import Foundation
import Model
import Storage
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI
import TestingPlugin

@testable import Kernel

/// What the tests look at of a sample.
private struct Holder: Decodable {
    let title: String?
    let buyer: String?

    enum CodingKeys: String, CodingKey {
        case title
        case buyer = "x_buyer"
    }
}

private struct HolderPage: Decodable {
    let samples: [Holder]?
}

extension TestPlatform {
    @discardableResult
    fileprivate func reference(
        _ name: String = "x_buyer",
        to target: String = "testing.sample",
        _ onDelete: OnDelete = .unspecified
    ) async throws -> CustomField {
        try await field(name, .reference) {
            $0.referenceEntity = target
            $0.onDelete = onDelete
        }
    }

    /// Gives a sample another buyer; 0 takes it away.
    fileprivate func give(_ id: Int64, buyer: Int64) async throws {
        let body = #"{"sample":{"id":"\#(id)","x_buyer":"\#(buyer)"},"updateMask":"x_buyer"}"#
        _ = try await json(SampleMethods.updateSample.path, body)
    }

    /// The buyer of a sample, in the bin or not; 0 for none.
    fileprivate func buyer(of id: Int64) async throws -> Int64 {
        let answer = try await json(SampleMethods.getSample.path, #"{"id":"\#(id)"}"#)
        let holder = try JSONDecoder().decode(Holder.self, from: Data(answer.utf8))
        return holder.buyer.flatMap { Int64($0) } ?? 0
    }

    /// A sample with a buyer.
    fileprivate func holder(_ title: String, of buyer: Int64) async throws -> Sample {
        let made = try await sample(title)
        try await give(made.id, buyer: buyer)
        return made
    }

    /// The titles that the members of a list's request find, in their order.
    fileprivate func listed(_ members: String) async throws -> String {
        let answer = try await json(SampleMethods.listSamples.path, "{\(members)}")
        let page = try JSONDecoder().decode(HolderPage.self, from: Data(answer.utf8))
        return (page.samples ?? []).compactMap(\.title).joined(separator: " ")
    }

    fileprivate func erase(_ id: Int64) async throws -> EraseRecordsResponse {
        try await call(
            BinMethods.eraseRecords,
            .with {
                $0.entity = Sample.entityName
                $0.ids = [id]
            }
        )
    }
}

@Suite("Custom fields that refer to records")
struct CustomReferenceTests {
    // MARK: - The field

    @Test("A reference says what it refers to, once and for all, and what happens when that goes")
    func definitions() async throws {
        try await withPlatform { platform in
            let made = try await platform.reference()
            #expect(made.kind == .reference && made.referenceEntity == "testing.sample" && made.onDelete == .clear)
            #expect(try await platform.reference("x_seller", to: "kernel.user").onDelete == .clear)
            let stricter = try await platform.change(made, mask: ["on_delete"]) { $0.onDelete = .restrict }
            #expect(stricter.onDelete == .restrict)
            let refused: [(reason: String, body: () async throws -> CustomField)] = [
                ("REQUIRED custom_field.reference_entity", { try await platform.field("x_a", .reference) }),
                (
                    "UNKNOWN_ENTITY custom_field.reference_entity",
                    { try await platform.reference("x_a", to: "testing.nothing") }
                ),
                (
                    "CUSTOM_FIELD_TARGET custom_field.reference_entity",
                    { try await platform.reference("x_a", to: "testing.settings") }
                ),
                (
                    "CUSTOM_FIELD_TARGET custom_field.reference_entity",
                    { try await platform.reference("x_a", to: "kernel.access_role") }
                ),
                (
                    "CUSTOM_FIELD_MISFIT custom_field.on_delete",
                    { try await platform.reference("x_a", to: "testing.sample", .cascade) }
                ),
                (
                    "CUSTOM_FIELD_MISFIT custom_field.on_delete",
                    { try await platform.field("x_a", .date) { $0.onDelete = .restrict } }
                ),
                (
                    "CUSTOM_FIELD_MISFIT custom_field.reference_entity",
                    { try await platform.field("x_a", .text) { $0.referenceEntity = "testing.sample" } }
                ),
                (
                    "CUSTOM_FIELD_FIXED custom_field.reference_entity",
                    {
                        try await platform.change(stricter, mask: ["reference_entity"]) {
                            $0.referenceEntity = "testing.site"
                        }
                    }
                ),
            ]
            for (reason, body) in refused {
                let found = try await refusal(body)
                #expect(found == reason)
            }
        }
    }

    @Test("A module that the tenant hides takes no new reference, and no new field that refers to it")
    func hiddenModule() async throws {
        try await withPlatform([TestingPlugin.self, DirectoryPlugin.self]) { platform in
            try await platform.reference(to: "directory.account")
            let account = try await platform.account("Dupont")
            let old = try await platform.holder("old", of: account.id)
            let new = try await platform.sample("new")
            try await platform.hide("directory")
            let refused = try await refusal { try await platform.give(new.id, buyer: account.id) }
            #expect(refused == "REFERENCE_NOT_FOUND sample.x_buyer")
            let field = try await refusal { try await platform.reference("x_other", to: "directory.account") }
            #expect(field == "MODULE_NOT_ENABLED custom_field.reference_entity")
            // What is there stays, and is no reason to refuse.
            let read = try await platform.get(old.id)
            try await platform.update(read, mask: ["*"]) { $0.title = "renamed" }
            let kept = try await platform.buyer(of: old.id)
            #expect(kept == account.id)
        }
    }

    // MARK: - Values

    @Test("What a record may refer to is checked as for the fields of modules")
    func checks() async throws {
        try await withPlatform { platform in
            try await platform.reference()
            try await platform.reference("x_seller", to: "kernel.user")
            let site = try await platform.site("Lyon")
            let binned = try await platform.sample("binned")
            try await platform.delete(binned.id)
            let made = try await platform.sample("a")
            for id in [site.id, binned.id, 999_999] {
                let refused = try await refusal { try await platform.give(made.id, buyer: id) }
                #expect(refused == "REFERENCE_NOT_FOUND sample.x_buyer", "\(id)")
            }
            let negative = try await refusal { try await platform.give(made.id, buyer: -1) }
            #expect(negative == "OUT_OF_RANGE sample.x_buyer")
            // Itself, why not; and nobody.
            try await platform.give(made.id, buyer: made.id)
            let own = try await platform.buyer(of: made.id)
            #expect(own == made.id)
            try await platform.give(made.id, buyer: 0)
            let none = try await platform.buyer(of: made.id)
            #expect(none == 0)
            let lines = try await platform.story("testing.sample", made.id)
            #expect(
                lines.prefix(2)
                    == ["UPDATE, x_buyer: \"\(made.id)\" > ", "UPDATE, x_buyer:  > \"\(made.id)\""]
            )

            let bob = try await platform.person("bob")
            let body = #"{"sample":{"id":"\#(made.id)","x_seller":"\#(bob.user.id)"},"updateMask":"x_seller"}"#
            _ = try await platform.json(SampleMethods.updateSample.path, body)
            _ = try await platform.call(UserMethods.deactivateUser, .with { $0.id = bob.user.id })
            let retired = try await refusal {
                try await platform.json(
                    SampleMethods.createSample.path,
                    #"{"sample":{"title":"b","x_seller":"\#(bob.user.id)"}}"#
                )
            }
            #expect(retired == "REFERENCE_RETIRED sample.x_seller")
        }
    }

    @Test("Lists are filtered by a reference and by the fields behind it, and sorted by it")
    func finding() async throws {
        try await withPlatform(rehearses: false) { platform in
            try await platform.reference()
            try await platform.field("x_size", .integer)
            let alpha = try await platform.sample("Alpha")
            let beta = try await platform.sample("Beta") { $0.count = 4 }
            let size = #"{"sample":{"id":"\#(beta.id)","x_size":3},"updateMask":"x_size"}"#
            _ = try await platform.json(SampleMethods.updateSample.path, size)
            _ = try await platform.holder("h", of: alpha.id)
            _ = try await platform.holder("i", of: beta.id)
            try await platform.sample("j")
            let expected: [(filter: String, titles: String)] = [
                ("x_buyer = \(alpha.id)", "h"), ("x_buyer != \(alpha.id)", "Alpha Beta i j"), ("x_buyer:*", "h i"),
                ("NOT x_buyer:*", "Alpha Beta j"), ("x_buyer.title = Alpha", "h"), ("x_buyer.title:eta", "i"),
                ("NOT x_buyer.title = Alpha", "Alpha Beta i j"), ("x_buyer.title != Alpha", "i"),
                ("x_buyer.count > 3 AND title = i", "i"), ("x_buyer.x_size = 3", "i"), ("x_buyer.x_size != 3", "h"),
                ("x_buyer.x_buyer:*", ""),
            ]
            for (filter, titles) in expected {
                let found = try await platform.listed(#""filter":"\#(filter)""#)
                #expect(found == titles, "\(filter)")
            }
            for filter in ["x_buyer = me", "x_buyer.nothing = 1", "x_size.title = a", "x_buyer.x_buyer.title = a"] {
                let refused = try await refusal { try await platform.listed(#""filter":"\#(filter)""#) }
                #expect(refused == "INVALID_FILTER filter", "\(filter)")
            }
            let sorted = try await platform.listed(#""orderBy":"x_buyer desc""#)
            #expect(sorted == "i h Alpha Beta j")
            let masked = try await platform.json(
                SampleMethods.listSamples.path,
                #"{"filter":"x_buyer:*","readMask":"x_buyer"}"#
            )
            #expect(masked.contains(#""x_buyer":"\#(alpha.id)""#) && masked.contains(#""x_buyer":"\#(beta.id)""#))
        }
    }

    @Test("Descriptors and Describe tell clients that it is a reference, and to what")
    func described() async throws {
        try await withPlatform { platform in
            let made = try await platform.reference(to: "testing.site", .restrict)
            let own = try await platform.call(SchemaMethods.getDescriptors, GetDescriptorsRequest())
            let schema = try SchemaRegistry(
                descriptorSets: [("tenant", own.descriptorSet.base64EncodedString())]
            )
            let message = try #require(schema.messageIndex(Sample.protoMessageName))
            let field = try #require(schema.messages[message].field(named: "x_buyer"))
            #expect(field.number == Int(made.number) && field.type == .int64 && !field.hasPresence)
            #expect(field.rules.reference.entity == "testing.site" && field.rules.reference.onDelete == .restrict)
            let answer = try await platform.call(SchemaMethods.describe, .with { $0.entities = ["testing.sample"] })
            let told = try #require(answer.entities.first?.fields.first { $0.path == "x_buyer" })
            #expect(told.kind == .reference && told.entity == "testing.site" && told.custom)
        }
    }

    // MARK: - What goes

    @Test("RESTRICT keeps what is referred to out of the bin, and what refers to it there")
    func restrict() async throws {
        try await withPlatform { platform in
            let field = try await platform.reference(to: "testing.sample", .restrict)
            let target = try await platform.sample("target")
            let holder = try await platform.holder("holder", of: target.id)
            let refused = try await failure { try await platform.delete(target.id) }
            #expect(refused?.reason == "RECORD_REFERENCED")
            #expect(refused?.metadata == ["entity": "testing.sample", "other": String(holder.id)])
            try await platform.delete(holder.id)
            try await platform.delete(target.id)
            // What lies in the bin could not come back without it.
            let kept = try await platform.erase(target.id)
            #expect(kept.erased.isEmpty && kept.kept.map(\.reason) == ["RECORD_REFERENCED"])
            let missing = try await refusal { try await platform.undelete(holder.id) }
            #expect(missing == "REFERENCE_NOT_FOUND x_buyer")
            try await platform.undelete(target.id)
            try await platform.undelete(holder.id)
            let back = try await platform.buyer(of: holder.id)
            #expect(back == target.id)
            // A field that is removed refuses nothing.
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            try await platform.delete(target.id)
        }
    }

    @Test("CLEAR leaves the reference until what it names is erased, and empties it then, in removed fields too")
    func clear() async throws {
        try await withPlatform(rehearses: false) { platform in
            let field = try await platform.reference()
            let target = try await platform.sample("target")
            let other = try await platform.sample("other")
            let holder = try await platform.holder("holder", of: target.id)
            let second = try await platform.holder("second", of: other.id)
            let sealed = try await platform.holder("sealed", of: target.id)
            try await platform.sealSample(sealed.id)
            try await platform.delete(target.id)
            let still = try await platform.buyer(of: holder.id)
            #expect(still == target.id)
            let read = try await platform.get(holder.id)
            try await platform.update(read, mask: ["*"]) { $0.title = "renamed" }
            let erased = try await platform.erase(target.id)
            #expect(erased.erased.map(\.id) == [target.id])
            let left = [
                try await platform.buyer(of: holder.id), try await platform.buyer(of: second.id),
                try await platform.buyer(of: sealed.id),
            ]
            #expect(left == [0, other.id, target.id])
            _ = try await platform.call(CustomFieldMethods.deleteCustomField, .with { $0.id = field.id })
            try await platform.delete(other.id)
            _ = try await platform.erase(other.id)
            _ = try await platform.call(CustomFieldMethods.undeleteCustomField, .with { $0.id = field.id })
            let gone = try await platform.buyer(of: second.id)
            #expect(gone == 0)
        }
    }

    @Test("A record that goes to the bin with another is held back there by its own references (BIN-02)")
    func cascade() async throws {
        try await withPlatform { platform in
            try await platform.reference(to: "testing.sample", .restrict)
            let needed = try await platform.sample("needed")
            let parent = try await platform.sample("parent")
            let child = try await platform.sample("child") { $0.parentID = parent.id }
            try await platform.give(child.id, buyer: needed.id)
            try await platform.delete(parent.id)
            try await platform.delete(needed.id)
            let missing = try await refusal { try await platform.undelete(parent.id) }
            #expect(missing == "REFERENCE_NOT_FOUND x_buyer")
            try await platform.undelete(needed.id)
            try await platform.undelete(parent.id)
            let back = try await platform.buyer(of: child.id)
            #expect(back == needed.id)
        }
    }

    // MARK: - Merging and files

    @Test("A merge moves custom references too, those of the bin included, and its undo brings all back (ACC-26)")
    func merge() async throws {
        try await withPlatform(rehearses: false) { platform in
            try await platform.reference()
            let survivor = try await platform.sample("survivor")
            let other = try await platform.sample("other")
            let holder = try await platform.holder("holder", of: other.id)
            let binned = try await platform.holder("binned", of: other.id)
            try await platform.give(survivor.id, buyer: other.id)
            try await platform.delete(binned.id)
            let all = [holder.id, binned.id, survivor.id]
            func buyers() async throws -> [Int64] {
                var found: [Int64] = []
                for id in all { found.append(try await platform.buyer(of: id)) }
                return found
            }
            let before = try await platform.everySample()
            let request = MergeRecordsRequest.with {
                $0.entity = Sample.entityName
                $0.survivorID = survivor.id
                $0.otherID = other.id
            }
            let merged = try await platform.call(MergeMethods.mergeRecords, request)
            #expect(merged.state == .succeeded && merged.came == ["testing.sample 3"])
            // None refers to itself because of a merge.
            let moved = try await buyers()
            #expect(moved == [survivor.id, survivor.id, 0])
            let undone = try await platform.undo(merged.id)
            #expect(undone.state == .succeeded, "\(undone.errorReason) \(undone.errorMessage)")
            let back = try await buyers()
            #expect(back == [other.id, other.id, other.id])
            let restored = try await platform.everySample()
            #expect(restored == before)
        }
    }

    @Test("Files name what is referred to by key, number, name or a field in the header; exports give the number")
    func files() async throws {
        try await withPlatform([DirectoryPlugin.self, TestingPlugin.self], rehearses: false) { platform in
            let bench = TransferBench(platform: platform)
            try await platform.field("x_group", .reference, of: "directory.account") {
                $0.referenceEntity = "directory.account"
                $0.labelFr = "Groupe"
            }
            let first = try await bench.run("@key;name;Groupe\n1;Mere;\n2;Fille;1\n3;Soeur;Mere\n4;Niece;Rien\n") {
                $0.skipRefused = true
            }
            #expect(first.rows.map(\.outcome) == ["create", "create", "create", "refused"])
            #expect(first.rows.last?.reason == "REFERENCE_NOT_FOUND" && first.rows.last?.column == "Groupe")
            let mother = try #require(first.rows.first).recordID
            let second = try await bench.run("cle;nom;groupe\n5;Cousine;Mere\n") {
                $0.columns = [("cle", "@key"), ("nom", "name"), ("groupe", "x_group.name")].map { header, path in
                    ImportColumn.with {
                        $0.header = header
                        $0.path = path
                    }
                }
            }
            #expect(second.rows.map(\.outcome) == ["create"])
            let file = try await bench.export("directory.account") {
                $0.columns = ["name", "x_group"]
            }
            #expect(
                file.split(whereSeparator: \.isNewline).map(String.init)
                    == ["name;x_group", "Mere;", "Fille;\(mother)", "Soeur;\(mother)", "Cousine;\(mother)"]
            )
        }
    }
}
