import Contract
package import Kernel
import SwiftProtobuf

/// `grpc.health.v1`: the methods behind the board.
package struct HealthHandlers: Sendable {
    private let board: HealthBoard

    package init(board: HealthBoard) {
        self.board = board
    }

    /// `Check`. NOT_FOUND when this server has no such service.
    package func check(_ request: [UInt8]) async throws -> [UInt8] {
        let service = try service(request)
        guard let status = board.status(of: service) else {
            throw CallFailure(
                code: .notFound,
                reason: "SERVICE_UNKNOWN",
                metadata: ["service": service],
                message: "This server has no service \(service)."
            )
        }
        return try response(status)
    }

    /// `Watch`. Sends the status at once and each change, until the caller leaves or the server stops.
    package func watch(_ messages: MessageStream) async throws {
        guard let request = try await messages.next() else {
            throw CallFailure(code: .invalidArgument, reason: "MESSAGE_MISSING", message: "The request is missing.")
        }
        for await status in board.watch(try service(request)) {
            try await messages.send(try response(status))
        }
        throw CallFailure(code: .unavailable, reason: "STOPPING", message: "The server is stopping.")
    }

    private func service(_ request: [UInt8]) throws -> String {
        do {
            return try HealthHealthCheckRequest(serializedBytes: request).service
        } catch {
            throw CallFailure(
                code: .invalidArgument,
                reason: "MESSAGE_MALFORMED",
                message: "The request cannot be read."
            )
        }
    }

    private func response(_ status: HealthBoard.Status) throws -> [UInt8] {
        var response = HealthHealthCheckResponse()
        switch status {
        case .serving: response.status = .serving
        case .notServing: response.status = .notServing
        case .unknown: response.status = .serviceUnknown
        }
        return try response.serializedBytes()
    }
}
