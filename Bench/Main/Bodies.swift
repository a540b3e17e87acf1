import Contract
import DirectoryAPI
import Foundation
import Model
import SwiftProtobuf
import TestingAPI

/// The messages that the lines send. What is only read is encoded before the clock starts and sent in turn.
enum Bodies {
    private static let trades = [
        "Boulangerie", "Menuiserie", "Garage", "Imprimerie", "Pharmacie", "Fonderie", "Cartonnerie", "Verrerie",
        "Plomberie", "Librairie", "Cordonnerie", "Serrurerie", "Brasserie", "Tannerie", "Papeterie", "Quincaillerie",
    ]
    private static let surnames = [
        "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Richard", "Petit", "Durand", "Leroy", "Moreau", "Simon",
        "Laurent", "Lefebvre", "Michel", "Garcia", "David", "Bertrand", "Roux", "Vincent", "Fournier", "Morel",
        "Girard", "Dupont", "Lambert", "Bonnet", "Francois", "Martinez", "Legrand", "Garnier", "Faure", "Rousseau",
        "Blanc", "Guerin", "Muller", "Henry", "Roussel", "Nicolas", "Perrin", "Morin", "Mathieu", "Clement",
        "Gauthier", "Dumont", "Lopez", "Fontaine", "Chevalier", "Robin", "Masson", "Sanchez",
    ]
    private static let towns = ["Lyon", "Nantes", "Bordeaux", "Grenoble", "Orange", "Tours", "Vienne", "Metz"]

    /// Encoded messages, given in turn whatever the number.
    static func ring(_ messages: [[UInt8]]) -> @Sendable (Int) -> [UInt8] {
        { messages[$0 % messages.count] }
    }

    static func encoded(_ message: some Message) throws -> [UInt8] {
        try message.serializedBytes()
    }

    /// Payloads of 16 to 271 bytes and a short text.
    static func echoes() throws -> [[UInt8]] {
        try (0..<1024).map { number in
            var request = EchoRequest()
            let length = 16 + (number * 37) % 256
            request.payload = Data((0..<length).map { UInt8(truncatingIfNeeded: $0 * 31 + number * 7) })
            request.text = "message \(number)"
            return try encoded(request)
        }
    }

    /// Every account once, in an order without neighbours.
    static func gets(_ ids: [Int64]) throws -> [[UInt8]] {
        try shuffled(ids).map { id in
            var request = GetRequest()
            request.id = id
            return try encoded(request)
        }
    }

    static func list(
        pageSize: Int32,
        token: String = "",
        filter: String = "",
        orderBy: String = "",
        mask: [String] = []
    ) throws -> [UInt8] {
        var request = ListRequest()
        request.pageSize = pageSize
        request.pageToken = token
        request.filter = filter
        request.orderBy = orderBy
        if !mask.isEmpty { request.readMask.paths = mask }
        return try encoded(request)
    }

    /// Pages of 20 of the accounts with a part of a trade or a surname in their name.
    static func filtered() throws -> [[UInt8]] {
        try shuffled(trades + surnames).map { word in
            try list(pageSize: 20, filter: "name:\"\(word.dropFirst().prefix(6))\"")
        }
    }

    /// The creation of an account with one address; the same texts, give or take a letter, as the C loop writes.
    ///
    /// Without `request_id`: a kept answer is a row that the C loop does not write.
    static func creation(_ number: Int) -> [UInt8] { creation(of: account(number)) }

    /// The same without a code: the kernel gives one, a client number.
    static func unnumbered(_ number: Int) -> [UInt8] {
        var made = account(number)
        made.code = ""
        return creation(of: made)
    }

    /// The same with texts in custom fields of these numbers.
    static func creation(_ number: Int, custom numbers: [Int]) throws -> [UInt8] {
        var writer = ByteWriter()
        writer.raw(try encoded(account(number)))
        for field in numbers {
            writer.tag(field, wireType: 2)
            writer.lengthDelimited("valeur \(number % 97)")
        }
        // Fields that the message does not know pass through it.
        return creation(of: try Account(serializedBytes: writer.finish()))
    }

    private static func account(_ number: Int) -> Account {
        let trade = trades[number % trades.count]
        let surname = surnames[number / trades.count % surnames.count]
        var account = Account()
        account.name = "\(trade) \(surname) \(digits(number, 6))"
        account.code = "BENCH-\(digits(number, 6))"
        account.siren = siren(10_000_000 + number)
        account.role = .customer
        account.email = "contact\(number)@example.org"
        account.telephone = "+33 4 \(digits(number, 8))"
        account.tags = ["bench", "lyon"]
        account.notes = "Rappeler avant la fin du mois."
        account.creditLimit = "1500.00"
        account.source = "web"
        var address = Address()
        address.label = "Siège"
        address.street = "\(1 + number % 200) rue des Lilas"
        address.extra = "Bâtiment B"
        address.postalCode = digits(1000 + number % 95_000, 5)
        address.city = towns[number / 8 % towns.count]
        address.country = "FR"
        account.addresses = [address]
        return account
    }

    /// Eight digits and Luhn's ninth.
    static func siren(_ number: Int) -> String {
        let digits = String(number).compactMap(\.wholeNumberValue)
        let sum = digits.enumerated().reduce(0) { sum, item in
            let doubled = item.offset.isMultiple(of: 2) ? item.element : item.element * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return "\(number)\((10 - sum % 10) % 10)"
    }

    private static func creation(of account: Account) -> [UInt8] {
        var request = CreateAccountRequest()
        request.account = account
        do {
            return try encoded(request)
        } catch {
            preconditionFailure("a message without required fields always encodes: \(error)")
        }
    }

    private static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private static func shuffled<Element>(_ list: [Element]) -> [Element] {
        var generator = SplitMix(state: 0x5255_4348)
        return list.shuffled(using: &generator)
    }
}

/// Random numbers that are the same in each run (Steele, Lea, Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
