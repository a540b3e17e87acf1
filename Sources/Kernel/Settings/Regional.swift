package import Contract
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
                $0.language = Labels.usualLanguage
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

    /// What a user reads: a language of their own, else the tenant's (0: the tenant's). One statement.
    static func language(user: Int64, _ reader: any StoreReader, _ core: KernelCore) throws -> String {
        let settings = try RuleReader(core: core, reader: reader).settings(RegionalSettings.self, unit: 0, user: user)
        return Labels.languages.contains(settings.language) ? settings.language : Labels.usualLanguage
    }
}

extension RuleReader {
    /// Time zone, language and currency as they apply in a unit (0: the whole tenant), whoever calls: what is printed
    /// for a customer is in this language and this currency. One statement.
    package func regional(unit: Int64 = 0) throws -> RegionalSettings {
        try settings(RegionalSettings.self, unit: unit)
    }
}

extension Transaction {
    /// Time zone, language and currency as they apply in a unit (0: the whole tenant), whoever calls. One statement at
    /// the first question of an act.
    package func regional(unit: Int64 = 0) throws -> RegionalSettings { try rules.regional(unit: unit) }

    /// The civil day of `now` where the tenant is, or one of its units. One statement at the first question of an act.
    package func today(unit: Int64 = 0) throws -> CivilDate { core.day(of: now, in: try zone(unit: unit)) }

    func zone(unit: Int64) throws -> TimeZone {
        if let known = act.zones[unit] { return known }
        let zone = TimeZone(identifier: try regional(unit: unit).timeZone) ?? core.timeZone
        act.zones[unit] = zone
        return zone
    }

    /// The language that the caller reads: the one that the request asks for, else the user's own, the tenant's. In an
    /// operation, a subscriber or a timer no request asks. One statement when none does.
    package func language() throws -> String {
        if let asked = Labels.asked(askedLanguage) { return asked }
        return try Regional.language(user: principal.userID, reader, core)
    }
}
