import CatalogueAPI
import Foundation
import Kernel
import Model
import SwiftProtobuf

/// Why the taxes of French law cannot be offered; the server does not start then.
enum FrenchTaxesError: Error, CustomStringConvertible {
    case missing
    case unreadable(String)
    case refused(code: String, any Error)
    case codeTwice(String)
    case sourceMissing(code: String)

    var description: String {
        switch self {
        case .missing: "the catalogue has no \(FrenchTaxes.file)"
        case .unreadable(let why): "\(FrenchTaxes.file) of the catalogue cannot be read: \(why)"
        case .refused(let code, let error):
            "the tax \(code) in \(FrenchTaxes.file): \((error as? any Refusal)?.reason ?? "\(error)")"
        case .codeTwice(let code): "two taxes in \(FrenchTaxes.file) have the code \(code)"
        case .sourceMissing(let code): "a rate of \(code) in \(FrenchTaxes.file) names no law"
        }
    }
}

/// The VAT of French law: rates with the days on which they hold and the articles that say so. Data of the release,
/// read once at start.
struct FrenchTaxes: Sendable {
    static let file = "taxes-fr.json"

    let taxes: [Tax]

    init(_ bundle: Bundle) throws {
        guard
            let url = bundle.url(forResource: "taxes-fr", withExtension: "json", subdirectory: "Resources")
                ?? bundle.url(forResource: "taxes-fr", withExtension: "json")
        else { throw FrenchTaxesError.missing }
        let bytes: Data
        do {
            bytes = try Data(contentsOf: url)
        } catch {
            throw FrenchTaxesError.unreadable("\(error)")
        }
        try self.init(json: bytes)
    }

    /// Reads a list of `Tax` in protobuf's JSON.
    init(json: Data) throws {
        do {
            taxes = try Tax.array(fromJSONUTF8Data: json)
        } catch {
            throw FrenchTaxesError.unreadable("\(error)")
        }
        var codes: Set<String> = []
        for tax in taxes {
            guard codes.insert(tax.code).inserted else { throw FrenchTaxesError.codeTwice(tax.code) }
            guard !tax.rates.isEmpty, tax.rates.allSatisfy({ !$0.source.isEmpty }) else {
                throw FrenchTaxesError.sourceMissing(code: tax.code)
            }
            do {
                try checkTax(tax)
            } catch {
                throw FrenchTaxesError.refused(code: tax.code, error)
            }
        }
    }

    /// Adds those whose code no tax of the firm has, and answers them: nothing when it is asked again. Those that are
    /// there stay as the firm has them.
    func add(_ request: AddFrenchTaxesRequest, _ transaction: inout Transaction) throws -> AddFrenchTaxesResponse {
        var known: Set<String> = []
        try transaction.rules.each(Tax.self, fields: ["code"], where: [], limit: 1_000_000) { row in
            _ = known.insert(row.text(0))
        }
        var response = AddFrenchTaxesResponse()
        for tax in taxes where !known.contains(tax.code) {
            guard request.allTerritories || tax.territory == .unspecified else { continue }
            response.added.append(try transaction.create(tax))
        }
        return response
    }
}
