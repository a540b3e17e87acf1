package import Foundation

/// The words that people read, per language and key. French is the fallback of every other language.
package struct Labels: Sendable {
    package private(set) var texts: [String: [String: String]] = [:]

    /// Languages that every module brings.
    package static let languages = ["fr", "en"]
    /// The language of those of whom nothing is known.
    package static let usualLanguage = "fr"

    package init() {}

    /// Adds a module's `labels.<language>.json` files. Missing or unreadable files stop the start.
    package mutating func add(_ bundle: Bundle, module: String) throws {
        for language in Self.languages {
            guard
                let url = bundle.url(
                    forResource: "labels.\(language)",
                    withExtension: "json",
                    subdirectory: "Resources"
                )
                    ?? bundle.url(forResource: "labels.\(language)", withExtension: "json")
            else { throw PluginError.missingLabels(module: module, language: language) }
            let decoded: [String: String]
            do {
                decoded = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: url))
            } catch {
                throw PluginError.unreadableLabels(module: module, language: language, "\(error)")
            }
            texts[language, default: [:]].merge(decoded) { _, new in new }
        }
    }

    /// The language of a call of which nothing but its `accept-language` is known.
    package static func language(of header: String?) -> String { asked(header) ?? usualLanguage }

    /// The first of the languages that an `accept-language` header asks for and that we speak, by its weights; nil when
    /// it asks for none of them.
    package static func asked(_ header: String?) -> String? {
        guard let header, header.utf8.count <= 200 else { return nil }
        var best: (language: String, weight: Double)?
        for item in header.split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let tag = parts.first?.lowercased() else { continue }
            let primary = tag.split(separator: "-").first.map(String.init) ?? tag
            guard languages.contains(primary) else { continue }
            var weight = 1.0
            for part in parts.dropFirst() where part.hasPrefix("q=") { weight = Double(part.dropFirst(2)) ?? 0 }
            if weight > 0, weight > best?.weight ?? 0 { best = (primary, weight) }
        }
        return best?.language
    }

    /// The key of what people call a kind of operation.
    static func key(ofOperation kind: String) -> String { "operation." + kind }

    /// The key of what people call a paid option.
    static func key(ofFeature feature: String) -> String { "feature." + feature }

    /// The text of a key with the braces filled in; nil when nobody wrote it.
    package func text(_ key: String, language: String, values: [String: String] = [:]) -> String? {
        guard var text = texts[language]?[key] ?? texts["fr"]?[key] else { return nil }
        if text.contains("{") {
            for (name, value) in values { text = text.replacingOccurrences(of: "{\(name)}", with: value) }
        }
        return text
    }
}
