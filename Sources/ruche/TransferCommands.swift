import ArgumentParser
import Foundation

/// `ruche import`
struct ImportCommand: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Imports the rows of a CSV file as records of an entity.",
        discussion: """
            ruche import directory.account clients.csv --dry-run
            ruche import directory.account clients.csv --column "Raison sociale=name" --key code
            ruche import directory.account clients.csv --preview

            Columns are guessed from the labels of the fields in French and English. One row that is refused refuses all,
            unless --skip-refused.

            With an operator's token the rows replace a table that all tenants share (docs/shared-tables.md), which may be
            named by the last part of its entity, or by its plural: only --preview and --dry-run apply then.
            """
    )

    enum Mode: String, CaseIterable, ExpressibleByArgument {
        case create
        case update
        case both

        var value: String {
            switch self {
            case .create: "IMPORT_CREATE"
            case .update: "IMPORT_UPDATE"
            case .both: "IMPORT_CREATE_OR_UPDATE"
            }
        }
    }

    enum Style: String, CaseIterable, ExpressibleByArgument {
        case french
        case english

        var value: String { "IMPORT_STYLE_" + rawValue.uppercased() }
    }

    @Argument(help: ArgumentHelp("The entity.", valueName: "module.entity"))
    var entity: String

    @Argument(help: "The file.", completion: .file(extensions: ["csv", "txt"]))
    var file: String

    @Flag(help: "Shows the columns and what each seems to be, and imports nothing.")
    var preview = false

    @Flag(help: "Says what would happen, and changes nothing.")
    var dryRun = false

    @Flag(help: "Leaves out rows that are refused.")
    var skipRefused = false

    @Flag(help: "An empty cell empties its field, instead of leaving it.")
    var emptyCellsClear = false

    @Option(help: "What rows do with records: create, update or both.")
    var mode: Mode?

    @Option(help: "How numbers and dates are written; told from the file unless given.")
    var style: Style?

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp("What a column is; with one given, the others are left out.", valueName: "header=path")
    )
    var columns: [String] = []

    @Option(name: .customLong("key"), help: ArgumentHelp("A field that says which record a row is.", valueName: "path"))
    var keys: [String] = []

    @Option(
        help: ArgumentHelp(
            "A profile that gives what is not given here: its id, or the name of one that a module brings.",
            valueName: "id or name"
        )
    )
    var profile: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("What a field has in every row that says nothing else.", valueName: "path=value")
    )
    var constants: [String] = []

    @OptionGroup var options: ServerOptions

    func validate() throws {
        for column in columns where !column.contains("=") {
            throw ValidationError("--column \(column) is not of the form header=path.")
        }
        for constant in constants where !constant.contains("=") {
            throw ValidationError("--set \(constant) is not of the form path=value.")
        }
    }

    /// Whether something is asked for that has no meaning for a shared table.
    private var hasTenantOptions: Bool {
        skipRefused || emptyCellsClear || mode != nil || style != nil || profile != nil || !columns.isEmpty
            || !keys.isEmpty || !constants.isEmpty
    }

    func run(_ client: ServerClient) async throws {
        if client.isOperator {
            guard !hasTenantOptions else {
                throw CommandFailure(.usage, "With an operator's token only --preview and --dry-run apply.")
            }
            return try await SharedTableImport(
                client: client,
                name: entity,
                file: file,
                isPreview: preview,
                isDryRun: dryRun
            ).run()
        }
        let stored = try await client.upload(file)
        guard let hash = stored["hash"] as? String else {
            throw CommandFailure(.refused, "The server did not say what it kept of \(file).")
        }
        if preview { return try await show(hash, client) }
        var request: [String: Any] = [
            "entity": entity, "fileHash": hash, "dryRun": dryRun, "skipRefused": skipRefused,
            "emptyCellsClear": emptyCellsClear, "keys": keys,
            "columns": Self.pairs(columns, "header", "path"), "constants": Self.pairs(constants, "path", "value"),
        ]
        if let mode { request["mode"] = mode.value }
        if let style { request["style"] = style.value }
        if let profile { request[Int64(profile) == nil ? "profile" : "profileId"] = profile }
        let started = try await client.call("ruche.v1.TransferService/StartImport", request)
        guard let id = started["id"] as? String else {
            throw CommandFailure(.refused, "The server did not start an operation.")
        }
        let ended = try await OperationProgress.follow(id, client)
        let outcome = OperationStatus(ended).outcome
        if !outcome.isEmpty { Terminal.say(outcome) }
        if outcome.contains("refused") || OperationStatus(ended).word != "succeeded" {
            Terminal.complain("`ruche operation report \(id) --refused` lists the rows that were refused.")
        }
        try OperationProgress.requireSuccess(ended)
    }

    private static func pairs(_ texts: [String], _ first: String, _ second: String) -> [[String: String]] {
        texts.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return [first: String(parts[0]), second: String(parts[1])]
        }
    }

    private func show(_ hash: String, _ client: ServerClient) async throws {
        let answer = try await client.call(
            "ruche.v1.TransferService/PreviewImport",
            ["entity": entity, "fileHash": hash]
        )
        let rows = (answer["columns"] as? [[String: Any]] ?? []).map { column in
            [
                column["header"] as? String ?? "", column["path"] as? String ?? "-",
                (column["samples"] as? [String] ?? []).prefix(3).joined(separator: " | "),
            ]
        }
        let separator = (answer["separator"] as? String ?? "").replacingOccurrences(of: "\t", with: "tab")
        Terminal.say("Separator \(separator), \(answer["encoding"] as? String ?? "").")
        Terminal.say(Terminal.table(["COLUMN", "FIELD", "VALUES"], rows))
    }
}

/// `ruche export`
struct ExportCommand: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Exports a list of records as CSV or to Excel.",
        discussion: """
            ruche export directory.account --filter 'role = CUSTOMER' --to customers.csv
            ruche export directory.account --labels --to accounts.xlsx

            A file whose name ends in .xlsx is a workbook of Excel, any other is CSV, unless --format says otherwise.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case csv
        case xlsx

        var value: String { "EXPORT_" + rawValue.uppercased() }
    }

    @Argument(help: ArgumentHelp("The entity.", valueName: "module.entity"))
    var entity: String

    @Option(help: ArgumentHelp("The file; else it goes to standard output.", valueName: "file"))
    var to: String?

    @Option(help: "A filter, as in a list.")
    var filter = ""

    @Option(help: "Keywords, as in a list.")
    var query = ""

    @Option(help: ArgumentHelp("The order, as in a list.", valueName: "fields"))
    var orderBy = ""

    @Option(name: .customLong("column"), help: ArgumentHelp("A field; all when none is given.", valueName: "path"))
    var columns: [String] = []

    @Option(help: "What the file is: csv or xlsx.")
    var format: Format?

    @Option(help: "What stands between the cells of CSV: ; , | or tab.")
    var separator = ";"

    @Flag(help: "Calls the columns as people do, instead of by their paths; in a workbook, values too.")
    var labels = false

    @OptionGroup var options: ServerOptions

    func run(_ client: ServerClient) async throws {
        let request: [String: Any] = [
            "entity": entity, "filter": filter, "query": query, "orderBy": orderBy, "columns": columns,
            "separator": separator == "tab" ? "\t" : separator, "labels": labels, "format": (format ?? usual).value,
        ]
        let started = try await client.call("ruche.v1.TransferService/StartExport", request)
        guard let id = started["id"] as? String else {
            throw CommandFailure(.refused, "The server did not start an operation.")
        }
        let ended = try await OperationProgress.follow(id, client)
        try OperationProgress.requireSuccess(ended)
        try await client.download("files/kernel.operation/\(id)/file", to: to)
        if let to { Terminal.complain("\(OperationStatus(ended).outcome) to \(to)") }
    }

    /// What the name of the file says.
    private var usual: Format { to?.lowercased().hasSuffix(".xlsx") == true ? .xlsx : .csv }
}
