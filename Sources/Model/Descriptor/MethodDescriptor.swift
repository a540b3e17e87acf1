/// A method of a service, as the doors and the dispatcher know it.
package final class MethodDescriptor: Sendable {
    /// `package.Service/Method`.
    package let path: String
    package let service: String
    package let name: String
    /// Full names of the messages, without a leading dot.
    package let input: String
    package let output: String
    package let clientStreaming: Bool
    package let serverStreaming: Bool
    package let rules: MethodRules
    /// Position in the registry's table of methods: handlers are found by it without hashing.
    package let index: Int

    /// A declared point read: runs where the call already is.
    package let isPoint: Bool
    /// Its body is one snapshot or one write transaction, on the store's threads.
    package let isTransactional: Bool

    package var isStreaming: Bool { clientStreaming || serverStreaming }

    package init(
        path: String,
        service: String,
        name: String,
        input: String,
        output: String,
        clientStreaming: Bool,
        serverStreaming: Bool,
        rules: MethodRules,
        index: Int
    ) {
        self.path = path
        self.service = service
        self.name = name
        self.input = input
        self.output = output
        self.clientStreaming = clientStreaming
        self.serverStreaming = serverStreaming
        self.rules = rules
        self.index = index
        isPoint = rules.point || rules.standard == .get
        isTransactional = rules.standard != .unspecified || [.query, .command].contains(rules.kind)
    }
}
