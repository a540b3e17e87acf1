import Contract
import Foundation
package import Kernel
import SwiftProtobuf

/// `ServerReflectionInfo`: tells standard tools what this server serves.
///
/// One handler for `grpc.reflection.v1` and `v1alpha`, whose messages are the same on the wire.
package struct ReflectionHandler: Sendable {
    private let source: any DescriptorSource

    package init(source: any DescriptorSource) {
        self.source = source
    }

    /// Answers each request as it comes, until the caller has sent all.
    package func callAsFunction(_ messages: MessageStream) async throws {
        while let bytes = try await messages.next() {
            let request: ReflectionServerReflectionRequest
            do {
                request = try ReflectionServerReflectionRequest(serializedBytes: bytes)
            } catch {
                throw CallFailure(
                    code: .invalidArgument,
                    reason: "MESSAGE_MALFORMED",
                    message: "The request cannot be read."
                )
            }
            let answer: [UInt8] = try answer(request).serializedBytes()
            try await messages.send(answer)
        }
    }

    private func answer(_ request: ReflectionServerReflectionRequest) -> ReflectionServerReflectionResponse {
        var response = ReflectionServerReflectionResponse()
        response.validHost = request.host
        response.originalRequest = request
        switch request.messageRequest {
        case .listServices:
            response.listServicesResponse.service = source.services.map { name in
                var service = ReflectionServiceResponse()
                service.name = name
                return service
            }
        case .fileByFilename(let name):
            files(source.file(named: name), asked: name, in: &response)
        case .fileContainingSymbol(let symbol):
            files(source.file(containing: symbol), asked: symbol, in: &response)
        case .fileContainingExtension(let wanted):
            let file = source.file(containingExtension: wanted.extensionNumber, of: wanted.containingType)
            files(file, asked: "\(wanted.containingType):\(wanted.extensionNumber)", in: &response)
        case .allExtensionNumbersOfType(let type):
            if let numbers = source.extensionNumbers(of: type) {
                response.allExtensionNumbersResponse.baseTypeName = type
                response.allExtensionNumbersResponse.extensionNumber = numbers
            } else {
                refuse(.notFound, "\(type) is not known here.", in: &response)
            }
        case nil:
            refuse(.invalidArgument, "The request asks for nothing.", in: &response)
        }
        return response
    }

    private func files(_ file: [UInt8]?, asked: String, in response: inout ReflectionServerReflectionResponse) {
        guard let file else {
            refuse(.notFound, "\(asked) is not known here.", in: &response)
            return
        }
        do {
            response.fileDescriptorResponse.fileDescriptorProto = try withDependencies(file)
        } catch {
            refuse(.internal, "\(asked) cannot be read.", in: &response)
        }
    }

    /// The file first, then each file that it needs, once.
    private func withDependencies(_ file: [UInt8]) throws -> [Data] {
        let name = try Google_Protobuf_FileDescriptorProto(serializedBytes: file).name
        var found = [Data(file)]
        var seen: Set = [name]
        var waiting = source.dependencies(ofFile: name)[...]
        while let next = waiting.popFirst() {
            guard seen.insert(next).inserted, let bytes = source.file(named: next) else { continue }
            found.append(Data(bytes))
            waiting.append(contentsOf: source.dependencies(ofFile: next))
        }
        return found
    }

    private func refuse(
        _ code: StatusCode,
        _ message: String,
        in response: inout ReflectionServerReflectionResponse
    ) {
        response.errorResponse.errorCode = Int32(code.rawValue)
        response.errorResponse.errorMessage = message
    }
}
