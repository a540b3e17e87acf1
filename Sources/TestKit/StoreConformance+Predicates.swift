import Kernel
import Model

/// Conditions at random, of every kind and to some depth.
struct PredicateGenerator {
    var random: SeededGenerator

    mutating func predicate(depth: Int) -> Predicate {
        guard depth > 0 else { return leaf() }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return .and(list(depth))
        case 1: return .or(list(depth))
        case 2, 3: return .not(predicate(depth: depth - 1))
        case 4:
            let inner = Bool.random(using: &random) ? lineLeaf() : .not(lineLeaf())
            return .exists(SampleTables.line, column: 0, local: [0, 3].randomElement(using: &random) ?? 0, inner)
        default: return leaf()
        }
    }

    private mutating func list(_ depth: Int) -> [Predicate] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in predicate(depth: depth - 1) }
    }

    private mutating func lineLeaf() -> Predicate {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .all
        case 1: .compare(1, .equal, .value(.integer(.random(in: 0...2, using: &random))))
        case 2: .containsText(2, SampleData.text(using: &random))
        default: .isNull(2)
        }
    }

    private mutating func leaf() -> Predicate {
        let column = Int.random(in: 0...5, using: &random)
        let text = String(SampleData.text(using: &random).prefix(2))
        let textColumn = Int.random(in: 1...2, using: &random)
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return .isNull(column)
        case 1: return .isNotNull(column)
        case 2: return .oneOf([0, 3, 7].randomElement(using: &random) ?? 0, numbers())
        case 3: return .hasPrefix(textColumn, text)
        case 4: return .hasSuffix(textColumn, text)
        case 5: return .containsText(textColumn, text)
        case 6: return .hasElement(6, SampleData.tag(using: &random))
        case 7, 8:
            let key = TextKeys.searchKey(SampleData.text(using: &random))
            let word = key.split(separator: " ").first.map { String($0.prefix(3)) } ?? ""
            let part = TextKeys.searchKey(String(key.prefix(4)))
            let terms: [SearchTerm] =
                word.isEmpty
                ? [.part(part)] : [.part(part), .wordStart(word), .start(String(key.prefix(5))), .whole(key)]
            return .searches(
                [[0], [1], [0, 1], []].randomElement(using: &random) ?? [],
                terms.randomElement(using: &random) ?? .part(part)
            )
        case 9: return Bool.random(using: &random) ? .all : .none
        default:
            let comparisons: [Comparison] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
            let comparison = comparisons.randomElement(using: &random) ?? .equal
            let value =
                column == 0 ? .integer(.random(in: 0...40, using: &random)) : SampleData.value(column, using: &random)
            return .compare(column, comparison, .value(value))
        }
    }

    private mutating func numbers() -> [Int64] {
        let pool = [Int64.min, -1, 0, 1, 2, 3, 5, 8, 13, Int64.max]
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in pool.randomElement(using: &random) ?? 0 }
    }
}

extension Predicate {
    /// The same condition with its values taken out into a list of parameters.
    func parametrised(_ parameters: inout [Value]) -> Predicate {
        switch self {
        case .and(let parts): return .and(parts.map { $0.parametrised(&parameters) })
        case .or(let parts): return .or(parts.map { $0.parametrised(&parameters) })
        case .not(let inner): return .not(inner.parametrised(&parameters))
        case .exists(let table, let column, let local, let inner):
            return .exists(table, column: column, local: local, inner.parametrised(&parameters))
        case .compare(let column, let comparison, .value(let value)):
            parameters.append(value)
            return .compare(column, comparison, .parameter(parameters.count - 1))
        case .oneOf(let column, let list):
            parameters.append(.text("[\(list.map(String.init).joined(separator: ","))]"))
            return .oneOfParameter(column, parameters.count - 1)
        default: return self
        }
    }
}
