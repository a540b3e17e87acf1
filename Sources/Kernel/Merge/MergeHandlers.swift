import Contract
import Model

/// MergeService: two records of any entity become one.
enum MergeHandlers {
    /// Most references that move in the command itself; more make an operation of it.
    static let mostAtOnce: Int64 = 500

    static func register(in registry: inout PluginRegistry) throws {
        try registry.operation(MergeOperation.name) { try await MergeOperation.run($0) }
        try registry.handle(MergeMethods.mergeRecords) { try merge($0, $1) }
    }

    private static func merge(_ request: MergeRecordsRequest, _ transaction: Transaction) throws -> Operation {
        let merging = try RecordMerging(request, transaction)
        try merging.check(withVersions: true)
        let count = try merging.references.count(transaction.reader)
        guard count <= mostAtOnce else {
            guard request.validateOnly else {
                return try transaction.start(MergeOperation.name, request, entity: request.entity, total: count)
            }
            var operation = Operation()
            operation.kind = MergeOperation.name.name
            operation.total = count
            return operation
        }
        var progress = OperationProgress(
            done: 0,
            total: count,
            counts: [:],
            end: ContinuousClock.now.advanced(by: OperationRun.chunkTime),
            core: transaction.core,
            kind: MergeOperation.name.name
        )
        try MergeOperation.finish(merging, &progress)
        var operation = try transaction.note(MergeOperation.name, request, entity: request.entity, progress)
        if request.validateOnly { operation.id = 0 }
        return operation
    }
}
