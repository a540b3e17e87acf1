import Contract
import Kernel
import Model
import SwiftProtobuf
import TestKit
import Testing
import TestingAPI

/// A grant on samples that names fields.
func fieldGrant(
    _ actions: [String],
    _ scope: Scope = .all,
    on entity: String = Sample.entityName,
    read: [String] = [],
    write: [String] = []
) -> Grant {
    .with {
        $0.entity = entity
        $0.actions = actions
        $0.scope = scope
        $0.readFields = read
        $0.writeFields = write
    }
}

extension TestPlatform {
    /// A role with these grants.
    func fieldRole(_ name: String, _ grants: [Grant]) async throws -> AccessRole {
        var request = CreateAccessRoleRequest()
        request.accessRole.name = name
        request.accessRole.grants = grants
        return try await call(AccessRoleMethods.createAccessRole, request)
    }

    /// Somebody who has these grants and no others, signed in.
    func person(_ name: String, _ grants: [Grant]) async throws -> String {
        let role = try await fieldRole(name, grants)
        let token = try await signIn(as: .granted, email: "\(name)@acme.example")
        let list = ListRequest.with { $0.filter = "email = \"\(name)@acme.example\"" }
        let user = try #require(try await call(UserMethods.listUsers, list).users.first)
        var update = UpdateUserRequest()
        update.user = user
        update.user.accessRoleIds = [role.id]
        update.updateMask.paths = ["access_role_ids"]
        _ = try await call(UserMethods.updateUser, update)
        return token
    }

    /// A sample in which every kind of field is set.
    func fullSample() async throws -> Sample {
        let caller = FileCaller(token: administrator, language: "en", peer: "127.0.0.1")
        let upload = try await dispatcher.beginUpload(caller, name: "plan.txt", size: nil)
        try await upload.append(Array("the plan of the house".utf8))
        let file = try await upload.finish()
        let site = try await site("Paris")
        let friend = try await sample("Friend")
        return try await sample("Whole") {
            $0.code = "AB-1"
            $0.price = "12.50"
            $0.rate = "0.05000000"
            $0.day = "2026-11-22"
            $0.moment.seconds = 1_767_603_600
            $0.colour = .red
            $0.origin = "north"
            $0.flag = true
            $0.count = 7
            $0.optionalCount = 0
            $0.optionalText = ""
            $0.optionalFlag = false
            $0.longitude = 2.5
            $0.place.street = "Rue Haute"
            $0.place.city = "Lyon"
            $0.place.latitude = 45.75
            $0.place.position.floor = 3
            $0.place.position.door = "B"
            $0.subject.entity = Sample.entityName
            $0.subject.id = friend.id
            $0.parentID = friend.id
            $0.clearedID = friend.id
            $0.friendIds = [friend.id]
            $0.words = ["un", "deux"]
            $0.numbers = [1, 2]
            $0.colours = [.green]
            $0.serial = "S-1"
            $0.mood = "calm"
            $0.unitID = site.id
            $0.document = file
            $0.pin = "1234"
            $0.lines = [
                .with {
                    $0.text = "first"
                    $0.amount = "1.5"
                    $0.friendID = friend.id
                    $0.place.city = "Nice"
                    $0.marks = ["x"]
                    $0.proof = file
                },
                .with {
                    $0.text = "second"
                    $0.amount = "2"
                },
            ]
        }
    }
}

extension Sample {
    /// Without what every write moves: the version, who and when.
    var withoutInfo: Sample {
        var copy = self
        copy.clearInfo()
        return copy
    }
}
