/// What the doors answer to operators' tools, and how they find it out.
package struct OperationPages: Sendable {
    /// Whether everybody may read `/metrics`, not only callers on the machine itself and operators.
    package var openMetrics: Bool
    /// Why no calls should be sent here now, in a few words; nil when they may.
    package var unready: @Sendable () async -> String?
    /// The metrics in Prometheus' text format; nil when there are none.
    package var metrics: (@Sendable () async -> String)?
    /// Whether a token from an address is an operator's.
    package var isOperator: @Sendable (_ token: String, _ peer: String) async -> Bool

    package init(
        openMetrics: Bool = false,
        unready: @escaping @Sendable () async -> String? = { nil },
        metrics: (@Sendable () async -> String)? = nil,
        isOperator: @escaping @Sendable (_ token: String, _ peer: String) async -> Bool = { _, _ in false }
    ) {
        self.openMetrics = openMetrics
        self.unready = unready
        self.metrics = metrics
        self.isOperator = isOperator
    }
}
