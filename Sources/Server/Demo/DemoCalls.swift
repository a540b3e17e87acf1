import Contract
import Foundation
import Kernel
import Model

/// One call of a demo's JSON file.
///
/// The request is that of the method, in JSON. Two objects in it stand for something else:
/// `{"$file": "files/logo.png"}` for a file of the folder, uploaded, and `{"$answer": "lyon.companies.0.id"}` for a
/// part of what an earlier call of the same file answered, one that has `"as": "lyon"`.
///
/// `"mayFail": ["REGISTER_UNAVAILABLE"]` lists the reasons with which the call may be refused, since it asks somebody
/// outside: the demo goes on without its answer. With any other reason the load ends.
struct DemoCall: Decodable, Sendable {
    let method: String
    let request: DemoValue
    let name: String?
    let mayFail: [String]?

    private enum CodingKeys: String, CodingKey {
        case method
        case request
        case name = "as"
        case mayFail
    }
}

/// Makes the calls of one JSON file, in order.
///
/// Each has a `request_id` made of the file's name and its place, so that a load that was interrupted makes no call
/// twice. A command that has no `request_id` must do no harm when it is made again.
struct DemoCalls {
    let loader: DemoLoader
    /// The file's name.
    let step: String
    private var answers: [String: DemoValue] = [:]

    init(_ loader: DemoLoader, _ step: String) {
        self.loader = loader
        self.step = step
    }

    mutating func run() async throws {
        let bytes = try loader.bytes(step)
        let calls: [DemoCall]
        do {
            calls = try JSONDecoder().decode([DemoCall].self, from: Data(bytes))
        } catch {
            throw DemoMistake("it is no list of calls, each with a method and a request: \(error)")
        }
        for (place, call) in calls.enumerated() {
            let title = "call \(place + 1), \(call.method)"
            do {
                let answer = try await make(call, requestID: "\(step)/\(place + 1)")
                if let name = call.name { answers[name] = answer }
            } catch let failure as CallFailure where call.mayFail?.contains(failure.reason) == true {
                // Who is asked outside need not be there.
                continue
            } catch let failure as CallFailure {
                throw DemoMistake("\(title): \(failure.message)")
            } catch {
                throw DemoMistake("\(title): \(error)")
            }
        }
    }

    private func make(_ call: DemoCall, requestID: String) async throws -> DemoValue {
        let dispatcher = loader.server.dispatcher
        guard let method = dispatcher.method(at: Substring(call.method)) else {
            throw PluginError.unknownMethod(call.method)
        }
        var request = try await filled(call.request)
        if dispatcher.core.schema.message(method.input)?.field(named: "request_id") != nil,
            case .object(var members) = request, members["requestId"] == nil
        {
            members["requestId"] = .string(requestID)
            request = .object(members)
        }
        // In one order, or the same call made again would not be the same.
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let answer = try await loader.server.call(
            path: call.method,
            request: [UInt8](try encoder.encode(request)),
            encoding: .json,
            token: loader.token
        )
        return try JSONDecoder().decode(DemoValue.self, from: Data(answer))
    }

    /// The same value, with files and earlier answers put in.
    private func filled(_ value: DemoValue) async throws -> DemoValue {
        switch value {
        case .array(let values):
            var filled: [DemoValue] = []
            for value in values { filled.append(try await self.filled(value)) }
            return .array(filled)
        case .object(let members):
            if case .string(let path)? = members["$file"] { return try await file(path) }
            if case .string(let path)? = members["$answer"] { return try answer(path) }
            var filled: [String: DemoValue] = [:]
            for (name, member) in members { filled[name] = try await self.filled(member) }
            return .object(filled)
        case .null, .bool, .number, .string: return value
        }
    }

    private func file(_ path: String) async throws -> DemoValue {
        let file = try await loader.upload(path)
        return .object(["hash": .string(file.hash), "name": .string(file.name)])
    }

    private func answer(_ path: String) throws -> DemoValue {
        let steps = path.split(separator: ".")
        guard let name = steps.first, let part = answers[String(name)]?.part(at: steps.dropFirst()) else {
            throw DemoMistake("no earlier answer has \(path)")
        }
        return part
    }
}
