import ArgumentParser
import Foundation
import Model

/// `ruche call`
struct CallCommand: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Calls any method with JSON and prints the JSON answer; those of a stream as lines, as they come.",
        discussion: """
            ruche call AccountService/ListAccounts '{"query": "martin"}'
            ruche call EventService/Subscribe '{"fromStart": true}'
            ruche call --list
            ruche call --list AccountService
            """
    )

    @Flag(help: "Lists the services, or the methods of the service that is named.")
    var list = false

    @Argument(help: ArgumentHelp("The method; the package may be left out.", valueName: "service/method"))
    var method: String?

    @Argument(help: "The request; - or nothing reads it from stdin.")
    var json: String?

    @OptionGroup var options: ServerOptions

    func validate() throws {
        guard list || method != nil else { throw ValidationError("Which method? `ruche call --list` lists them.") }
        guard !list || json == nil else { throw ValidationError("--list takes a service at most.") }
    }

    func run(_ client: ServerClient) async throws {
        guard !list else {
            let schema = try await client.schema()
            Terminal.say(try method.map { try Self.methods(of: $0, schema) } ?? Self.services(schema))
            return
        }
        // A full name needs no look at what the server has.
        let given = method ?? ""
        let isFull = given.prefix { $0 != "/" }.contains(".")
        let path = isFull ? given : try MethodNames(try await client.schema()).path(of: given)
        try await client.answers(path, json: try request()) { try Terminal.line($0) }
    }

    private func request() throws -> String {
        if let json, json != "-" { return json }
        if isatty(STDIN_FILENO) == 1 { Terminal.complain("Reading the request; end it with Ctrl-D.") }
        let text = String(decoding: try FileHandle.standardInput.readToEnd() ?? Data(), as: UTF8.self)
        return text.allSatisfy(\.isWhitespace) ? "{}" : text
    }

    private static func services(_ schema: SchemaRegistry) -> String {
        schema.services.sorted().joined(separator: "\n")
    }

    /// One line per method: its messages, and what a caller needs.
    private static func methods(of service: String, _ schema: SchemaRegistry) throws -> String {
        let full = try MethodNames(schema).service(of: service)
        return schema.methods.filter { $0.service == full }.map { method in
            let (takes, answers) = (method.clientStreaming ? "stream " : "", method.serverStreaming ? "stream " : "")
            return "\(method.path)(\(takes)\(method.input)) -> \(answers)\(method.output)"
        }.joined(separator: "\n")
    }
}

/// Finds methods and services by the end of their name.
struct MethodNames {
    private let services: [String]
    private let methods: [String]

    init(_ schema: SchemaRegistry) {
        services = schema.services
        methods = schema.methods.map(\.path)
    }

    /// The one method with that full name or that end of a name; refuses none and several.
    func path(of name: String) throws(CommandFailure) -> String {
        try Self.only(name, in: methods, kind: "method")
    }

    func service(of name: String) throws(CommandFailure) -> String {
        try Self.only(name, in: services, kind: "service")
    }

    private static func only(_ name: String, in names: [String], kind: String) throws(CommandFailure) -> String {
        if names.contains(name) { return name }
        let found = names.filter { $0.hasSuffix("." + name) }.sorted()
        guard let first = found.first else {
            throw CommandFailure(.usage, "The server has no \(kind) \(name); `ruche call --list` lists what it has.")
        }
        guard found.count == 1 else {
            throw CommandFailure(.usage, "Several \(kind)s end with \(name): \(found.joined(separator: ", ")).")
        }
        return first
    }
}
