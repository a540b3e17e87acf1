import Contract
import Foundation
package import Model
import SwiftProtobuf

/// The kernel's own settings: time zone, language and currency of the tenant and its units.
enum Regional {
    static func register(in registry: inout PluginRegistry) throws {
        let zone = registry.configuration.timeZone
        try registry.settings(
            RegionalSettings.self,
            defaults: .with {
                $0.timeZone = zone
                $0.language = "fr"
                $0.currency = "EUR"
            }
        )
        try registry.validate(RegionalSettings.self) { _, new, _ in
            guard new.timeZone.isEmpty || TimeZone(identifier: new.timeZone) != nil else {
                throw KernelRefusal.invalid(.unknownTimeZone, field: "time_zone", ["value": new.timeZone])
            }
            guard new.currency.isEmpty || Locale.commonISOCurrencyCodes.contains(new.currency) else {
                throw KernelRefusal.invalid(.unknownCurrency, field: "currency", ["value": new.currency])
            }
        }
    }

    /// The time zone of a unit; of the tenant when 0.
    static func zone(unit: Int64, _ reader: any StoreReader, _ core: KernelCore) throws -> TimeZone {
        let settings = try RuleReader(core: core, reader: reader).settings(RegionalSettings.self, unit: unit)
        return TimeZone(identifier: settings.timeZone) ?? core.timeZone
    }
}

extension Transaction {
    /// The civil day of `now` where the tenant is, or one of its units. One statement at the first question of an act.
    package func today(unit: Int64 = 0) throws -> CivilDate { core.day(of: now, in: try zone(unit: unit)) }

    func zone(unit: Int64) throws -> TimeZone {
        if let known = act.zones[unit] { return known }
        let zone = try Regional.zone(unit: unit, reader, core)
        act.zones[unit] = zone
        return zone
    }
}
