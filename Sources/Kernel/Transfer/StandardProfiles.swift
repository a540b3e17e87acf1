import Contract
import Model
import SwiftProtobuf

/// The import profiles that modules bring, by name.
struct StandardProfiles: Sendable {
    private(set) var all: [String: ImportProfile] = [:]

    mutating func add(_ name: String, _ profile: ImportProfile) { all[name] = profile }

    /// The key of what people call a profile.
    static func label(_ name: String) -> String { "profile." + name }

    /// Refuses at start what no import could use.
    func check(_ catalog: EntityCatalog) throws {
        for (name, profile) in all.sorted(by: { $0.key < $1.key }) {
            guard let entity = catalog.entity(named: profile.entity) else {
                throw PluginError.unknownEntity(profile.entity)
            }
            let columns = TransferColumns(entity)
            for path in profile.columns.map(\.path) + profile.constants.map(\.path) where columns.target(path) == nil {
                throw PluginError.invalidProfile(name, path)
            }
        }
    }

    func answer(
        _ request: ListStandardProfilesRequest,
        _ transaction: Transaction
    ) throws
        -> ListStandardProfilesResponse
    {
        let language = try transaction.language()
        var answer = ListStandardProfilesResponse()
        for (name, profile) in all.sorted(by: { $0.key < $1.key })
        where request.entity.isEmpty || request.entity == profile.entity {
            let permission = Permission(entity: profile.entity, verb: "import")
            guard transaction.principal.allows(permission),
                let entity = transaction.core.catalog.entity(named: profile.entity), transaction.sees(entity)
            else { continue }
            answer.profiles.append(
                .with {
                    $0.name = name
                    $0.label = transaction.core.labels.text(Self.label(name), language: language) ?? name
                    $0.profile = profile
                }
            )
        }
        return answer
    }
}
