/// What leaves the server: the outbound room fulfils it, modules use it from processes and operations, where nothing of
/// the store is held meanwhile.
package struct OutboundServices: Sendable {
    package let http: any OutboundHTTP
    package let workers: any OutboundWorkers

    package init(http: any OutboundHTTP, workers: any OutboundWorkers) {
        self.http = http
        self.workers = workers
    }

    /// A platform that reaches nothing outside: each call is refused as stopping.
    package static let none = OutboundServices(http: Nothing(), workers: Nothing())

    private struct Nothing: OutboundHTTP, OutboundWorkers {
        func send(_ request: OutboundRequest) async throws(OutboundError) -> OutboundAnswer { throw .stopping }
        func ask(_ worker: WorkerKind, _ message: [UInt8]) async throws(OutboundError) -> [UInt8] { throw .stopping }
    }
}
