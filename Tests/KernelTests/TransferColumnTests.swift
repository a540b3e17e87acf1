import Kernel
import Testing

@Suite("Columns of tables")
struct TransferColumnTests {
    private static let fields: [(path: String, words: [String])] = [
        ("name", ["Raison sociale", "Company name"]), ("code", ["Code client", "Customer code"]),
        ("phone", ["Téléphone", "Phone"]), ("address.city", ["Ville", "City"]),
        ("address.postal_code", ["Code postal", "Postal code"]), ("issue_date", ["Date de facture", "Invoice date"]),
        ("due_date", ["Date d'échéance", "Due date"]),
    ]

    @Test(
        "A column finds its field by the words of its header",
        arguments: [
            ("Raison sociale", "name"), ("RAISON  SOCIALE *", "name"), ("company name", "name"),
            ("Ville", "address.city"), ("Date d\u{2019}echeance", "due_date"), ("due_date", "due_date"),
            ("address.city", "address.city"),
            ("Address City", "address.city"), ("Code", "code"), ("Tél.", "phone"), ("Date éch.", "due_date"),
            ("Date facture", "issue_date"), ("Postal", "address.postal_code"), ("Ville du siège", "address.city"),
            ("N° de téléphone", "phone"), ("facture", "issue_date"),
        ] as [(String, String)]
    )
    func finds(header: String, path: String) {
        #expect(ColumnGuess.paths(for: [header], among: Self.fields) == [path])
    }

    @Test(
        "A header that says too little, or nothing, is left to the user",
        arguments: ["", "???", "Date", "N", "Té", "Commentaire", "de la", String(repeating: "ville ", count: 100)]
    )
    func leaves(header: String) {
        #expect(ColumnGuess.paths(for: [header], among: Self.fields) == [nil])
    }

    @Test("No field is given twice, and the surest column has it, wherever it stands")
    func claims() {
        #expect(ColumnGuess.paths(for: ["Ville", "Ville"], among: Self.fields) == ["address.city", nil])
        #expect(ColumnGuess.paths(for: ["Date d'éch", "Date d'échéance"], among: Self.fields) == [nil, "due_date"])
        #expect(ColumnGuess.paths(for: ["Code", "Code client"], among: Self.fields) == [nil, "code"])
        #expect(ColumnGuess.paths(for: [], among: Self.fields) == [])
        #expect(ColumnGuess.paths(for: ["Ville"], among: []) == [nil])
    }

    @Test("Fields with the same label are given in their order, and those with the same name to none")
    func namesakes() {
        let fields: [(path: String, words: [String])] = [
            ("billing.city", ["Ville", "Commune"]), ("shipping.city", ["Ville", "Localité"]),
        ]
        let paths = ColumnGuess.paths(for: ["Ville", "Ville", "Ville"], among: fields)
        #expect(paths == ["billing.city", "shipping.city", nil])
        #expect(ColumnGuess.paths(for: ["City"], among: fields) == [nil])
        #expect(ColumnGuess.paths(for: ["City"], among: [("billing.city", ["Commune"])]) == ["billing.city"])
    }
}
