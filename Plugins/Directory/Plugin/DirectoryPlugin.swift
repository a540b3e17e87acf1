import Contract
import DirectoryAPI
import Foundation
package import Kernel
import SwiftProtobuf

/// The directory: the tenant's own companies, the accounts it deals with, and their contacts.
package struct DirectoryPlugin: Plugin {
    package static let manifest = PluginManifest(
        module: "directory",
        descriptors: DirectorySchema.descriptors,
        resources: .module,
        reasons: ContactError.reasons + DuplicateError.reasons
    )

    package init() {}

    package func register(in registry: inout PluginRegistry) throws {
        try registry.settings(DirectorySettings.self, defaults: .with { $0.noteDuplicates = true })
        try registry.derive(Contact.self, contactName)
        try registry.validate(Contact.self, contactRules)
        try registry.handle(AccountMethods.deactivateDuplicate, deactivateDuplicate)
        try registry.on(DirectoryEvents.accountDeactivated, name: "note-duplicate", noteDuplicate)
        try registry.recurring(
            "quiet-prospects",
            .daily(hour: 3, minute: 30),
            where: { (settings: DirectorySettings) in settings.prospectInactivityMonths > 0 },
            { _, transaction in try quietProspects(after: 0, &transaction) }
        )
        try registry.timer(quietProspectsPage) { last, _, transaction in
            try quietProspects(after: last.id, &transaction)
        }
    }
}
