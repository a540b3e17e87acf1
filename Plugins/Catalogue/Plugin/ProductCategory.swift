import CatalogueAPI
import Contract
import Kernel
import Model

/// Why a category is refused.
enum CategoryError: Refusal, CaseIterable {
    /// It would be above itself.
    case loop
    /// It, or one below it, would lie deeper than ten levels.
    case tooDeep

    /// Levels of the tree; a category without parent is on the first.
    static let mostLevels = 10
    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind { .failedPrecondition }

    var reason: String {
        switch self {
        case .loop: "CATEGORY_LOOP"
        case .tooDeep: "CATEGORY_TOO_DEEP"
        }
    }

    var field: String? { "parent_id" }

    var metadata: [String: String] {
        switch self {
        case .loop: [:]
        case .tooDeep: ["maximum": String(Self.mostLevels)]
        }
    }
}

/// Categories are a tree of at most ten levels, wherever a branch is moved to.
@Sendable
func categoryRules(_ old: ProductCategory?, _ new: ProductCategory, _ reader: RuleReader) throws {
    if let old, old.parentID == new.parentID, !old.info.hasDeleteTime { return }
    let level = try levelOfCategory(new, reader)
    try checkLevels(below: new.id, from: level, reader)
}

/// 1 without a parent, one more for each category above it.
private func levelOfCategory(_ category: ProductCategory, _ reader: RuleReader) throws -> Int {
    var level = 1
    var above = category.parentID
    while above != 0 {
        guard above != category.id else { throw CategoryError.loop }
        level += 1
        guard level <= CategoryError.mostLevels else { throw CategoryError.tooDeep }
        let parent: ProductCategory? = try reader.find(RecordID(above))
        above = parent?.parentID ?? 0
    }
    return level
}

/// Goes down a branch level by level, one statement each, no further than the tree may reach.
private func checkLevels(below root: Int64, from start: Int, _ reader: RuleReader) throws {
    var level = start
    var branch = [root]
    while !branch.isEmpty {
        guard level <= CategoryError.mostLevels else { throw CategoryError.tooDeep }
        var next: [Int64] = []
        try reader.each(
            ProductCategory.self,
            fields: ["id"],
            where: [.oneOf("parent_id", branch)],
            limit: 1_000_000
        ) { row in
            next.append(row.integer(0))
        }
        level += 1
        branch = next
    }
}
