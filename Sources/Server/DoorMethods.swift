import Contract
import Gateway
import Kernel
import Model
import SwiftProtobuf

/// The methods that the doors bring themselves: reflection and health.
enum DoorMethods {
    /// Registers them and answers the board behind health.
    static func register(in registry: inout PluginRegistry, words: DoorWords) throws -> HealthBoard {
        let schema = registry.schema
        for version in ["v1", "v1alpha"] {
            let path = "grpc.reflection.\(version).ServerReflection/ServerReflectionInfo"
            try registry.stream(path: path) { messages, context in
                try await words.wording(context) {
                    let source = SchemaSource(schema: schema, tenant: try await context.descriptors())
                    try await ReflectionHandler(source: source)(messages)
                }
            }
        }
        let board = HealthBoard(services: registry.schema.services)
        let health = HealthHandlers(board: board)
        try registry.process(HealthHealthMethods.check) { request, context in
            try await words.wording(context) {
                let answer = try await health.check(try request.serializedBytes())
                return try HealthHealthCheckResponse(serializedBytes: answer)
            }
        }
        try registry.stream(path: HealthHealthMethods.watch.path) { messages, context in
            try await words.wording(context) { try await health.watch(messages) }
        }
        return board
    }
}

/// The sentences of the doors' own refusals.
struct DoorWords: Sendable {
    private let labels: Labels

    /// Adds the doors' sentences to those that are there.
    init(adding labels: Labels = Labels()) throws {
        var labels = labels
        try labels.add(.module, module: "server")
        self.labels = labels
    }

    /// The refusal in a language that we speak; its English sentence stays as the door wrote it.
    func worded(_ failure: CallFailure, language: String) -> CallFailure {
        let key = "error.\(failure.domain).\(failure.reason)"
        guard let text = labels.text(key, language: language, values: failure.metadata) else { return failure }
        var worded = failure
        worded.localizedMessage = text
        worded.language = language
        return worded
    }

    /// Runs a door's handler; what it refuses leaves in the caller's language.
    func wording<Answer>(_ context: ProcessContext, _ body: () async throws -> Answer) async throws -> Answer {
        do {
            return try await body()
        } catch let failure as CallFailure {
            throw worded(failure, language: await context.language())
        }
    }
}
