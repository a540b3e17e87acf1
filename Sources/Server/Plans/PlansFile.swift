import Contract
import Foundation
package import Kernel
import Yams

/// The file of the plans: read as it is now, refused with the line and the reason when it cannot be understood.
package struct PlansFile: PlanSource {
    /// Largest file, bytes.
    private static let mostBytes = 1_048_576
    /// Most entries of one list or block.
    private static let mostEntries = 10_000

    package let path: String

    package init(path: String) { self.path = path }

    package func read() throws -> PlanDrafts {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw refuse(0, "it cannot be read") }
        guard bytes.count <= Self.mostBytes else { throw refuse(0, "it is larger than \(Self.mostBytes) bytes") }
        guard let text = String(data: bytes, encoding: .utf8) else { throw refuse(0, "it is not UTF-8") }
        return try drafts(text)
    }

    /// When the file was written and how long it is; nil when it is not there. Another stamp is another file.
    var stamp: PlansStamp? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        return PlansStamp(
            time: (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0,
            size: attributes[.size] as? Int ?? 0
        )
    }

    private func refuse(_ line: Int, _ reason: String) -> PlansRefused {
        PlansRefused(file: path, line: line, reason: reason)
    }

    // MARK: - Its form

    private func drafts(_ text: String) throws -> PlanDrafts {
        var drafts = PlanDrafts(file: path)
        guard let root = try compose(text) else { throw refuse(0, "it is empty") }
        for (key, value) in try block(root, "the file") {
            switch key.value {
            case "default": drafts.defaultPlan = try word(value, "default")
            case "plans":
                for (name, plan) in try block(value, "plans") { drafts.plans.append(try draft(name, plan)) }
            default: throw refuse(key.line, "unknown key \(key.value): `default` and `plans` are known")
            }
        }
        return drafts
    }

    private func compose(_ text: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            switch error {
            case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
                .composer(_, let problem, let mark, _):
                throw refuse(mark.line, problem)
            case .duplicatedKeysInMapping(let names, let context):
                throw refuse(context.mark.line, "keys are there twice: \(names.sorted().joined(separator: ", "))")
            default: throw refuse(0, "it is not YAML")
            }
        }
    }

    private func draft(_ name: Placed<String>, _ node: Node) throws -> PlanDrafts.Draft {
        var draft = PlanDrafts.Draft(name: name)
        for (key, value) in try block(node, "the plan \(name.value)") {
            switch key.value {
            case "label": draft.label = try word(value, "label").value
            case "modules": draft.modules = try words(value, "modules")
            case "features": draft.features = try words(value, "features")
            case "quotas": draft.quotas = try quotas(value)
            default: throw refuse(key.line, "unknown key \(key.value): a plan has label, modules, features and quotas")
            }
        }
        return draft
    }

    private func quotas(_ node: Node) throws -> [Placed<QuotaLimit>] {
        var found: [Placed<QuotaLimit>] = []
        for (key, value) in try block(node, "quotas") {
            guard let kind = QuotaKind.known.first(where: { $0.word == key.value }) else {
                let names = QuotaKind.known.map(\.word).joined(separator: ", ")
                throw refuse(key.line, "unknown quota \(key.value): \(names) are known")
            }
            if kind == .records {
                for (entity, limits) in try block(value, "records") {
                    found.append(try quota(kind, entity: entity.value, limits, entity.line))
                }
            } else {
                found.append(try quota(kind, entity: "", value, key.line))
            }
        }
        return found
    }

    private func quota(_ kind: QuotaKind, entity: String, _ node: Node, _ line: Int) throws -> Placed<QuotaLimit> {
        var soft: Int64?
        var hard: Int64?
        for (key, value) in try block(node, kind.word) {
            switch key.value {
            case "soft": soft = try number(value, isSize: kind == .storage)
            case "hard": hard = try number(value, isSize: kind == .storage)
            default: throw refuse(key.line, "unknown key \(key.value): a quota has soft and hard")
            }
        }
        return Placed(QuotaLimit(kind, entity: entity, soft: soft, hard: hard), line: line)
    }

    // MARK: - Its parts

    private func line(_ node: Node) -> Int { node.mark?.line ?? 0 }

    private func block(_ node: Node, _ name: String) throws -> [(key: Placed<String>, value: Node)] {
        guard let mapping = node.mapping, mapping.count <= Self.mostEntries else {
            throw refuse(line(node), "\(name) is no block of keys and values")
        }
        return try mapping.map { (try word($0.key, "a key"), $0.value) }
    }

    private func words(_ node: Node, _ name: String) throws -> [Placed<String>] {
        guard let sequence = node.sequence, sequence.count <= Self.mostEntries else {
            throw refuse(line(node), "\(name) is no list")
        }
        return try sequence.map { try word($0, name) }
    }

    private func word(_ node: Node, _ name: String) throws -> Placed<String> {
        guard let text = node.scalar?.string, !text.isEmpty, text.utf8.count <= 200 else {
            throw refuse(line(node), "\(name) is no short text")
        }
        return Placed(text, line: line(node))
    }

    /// A whole number; of bytes also `500 MB` (10^6) or `10 GiB` (2^30).
    private func number(_ node: Node, isSize: Bool) throws -> Int64 {
        let text = try word(node, "a number")
        let digits = text.value.prefix { $0.isASCII && $0.isNumber || $0 == "_" }
        let unit = text.value.dropFirst(digits.count).trimmingCharacters(in: .whitespaces)
        let units: [String: Int64] = [
            "": 1, "kB": 1000, "MB": 1_000_000, "GB": 1_000_000_000, "TB": 1_000_000_000_000, "KiB": 1024,
            "MiB": 1_048_576, "GiB": 1_073_741_824, "TiB": 1_099_511_627_776,
        ]
        guard let factor = isSize ? units[unit] : unit.isEmpty ? 1 : nil,
            let number = Int64(digits.replacing("_", with: ""))
        else {
            throw refuse(text.line, "\(text.value) is no whole number\(isSize ? " of bytes, kB, MB, GB or TB" : "")")
        }
        let (product, overflow) = number.multipliedReportingOverflow(by: factor)
        guard !overflow else { throw refuse(text.line, "\(text.value) is too large") }
        return product
    }
}

/// Tells one state of a file from another.
struct PlansStamp: Sendable, Hashable {
    let time: Double
    let size: Int
}
