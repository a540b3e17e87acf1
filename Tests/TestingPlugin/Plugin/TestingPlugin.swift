import Foundation
package import Kernel
import Model
import SwiftProtobuf
import TestingAPI

/// A module for tests and measurements: an entity with every kind of field, and methods of every kind.
package struct TestingPlugin: Plugin {
    package static let manifest = PluginManifest(
        module: "testing",
        features: ["testing.late-numbers", PluginFeature("testing.neighbours", requires: ["directory"])],
        descriptors: TestingSchema.descriptors,
        resources: .module,
        reasons: []
    )

    package init() {}

    package func register(in registry: inout PluginRegistry) throws {
        try registry.settings(
            TestingSettings.self,
            defaults: .with {
                $0.greeting = "hello"
                $0.days = 30
                $0.loud = false
            }
        )
        try registry.handle(NumberMethods.giveLateNumber) { request, transaction in
            var response = GiveLateNumberResponse()
            response.sample = try transaction.number(RecordID(request.id), field: "late_number")
            response.price = response.sample.price
            response.note.sampleID = response.sample.id
            response.note.price = response.sample.price
            return response
        }
        try registry.handle(ReminderMethods.setReminder) { request, transaction in
            guard !request.title.isEmpty else { return SetReminderResponse() }
            let delay = Int64(request.delayMilliseconds) * 1000
            let due = try Instant(microseconds: transaction.now.microseconds + delay)
            // Keys are short.
            let key = String(decoding: request.title.utf8.prefix(60), as: UTF8.self)
            try transaction.wake(at: due, reminder, key: key, request)
            return SetReminderResponse()
        }
        try registry.timer(reminder) { request, _, transaction in
            _ = try transaction.create(Sample.with { $0.title = request.title })
        }
        try registry.process(EchoMethods.echo) { request, context in try await echo(request, context) }
        try registry.stream(EchoMethods.repeat) { stream, _ in try await repeatMessage(stream) }
        try registry.stream(EchoMethods.collect) { stream, _ in try await collect(stream) }
        try registry.stream(EchoMethods.chat) { stream, _ in try await chat(stream) }
    }
}

private let reminder = TimerName<SetReminderRequest>("testing.reminder")

/// A refusal with the status code that the caller asked for.
private func failure(_ code: Int32, _ text: String) -> CallFailure? {
    StatusCode(rawValue: Int(code)).map { CallFailure(code: $0, reason: "ASKED_FOR", domain: "testing", message: text) }
}

private func echo(_ request: EchoRequest, _ context: ProcessContext) async throws -> EchoResponse {
    if request.delayMilliseconds > 0 { try await Task.sleep(for: .milliseconds(Int(request.delayMilliseconds))) }
    if let failure = failure(request.failWith, request.text) { throw failure }
    var response = EchoResponse()
    response.payload = request.payload
    response.text = request.text
    return response
}

private func repeatMessage(_ stream: TypedStream<RepeatRequest, RepeatResponse>) async throws {
    guard let request = try await stream.next() else { return }
    for index in 0..<max(0, request.count) {
        var response = RepeatResponse()
        response.payload = request.payload
        response.index = index
        try await stream.send(response)
    }
    if let failure = failure(request.failWith, "after the last answer") { throw failure }
}

private func collect(_ stream: TypedStream<CollectRequest, CollectResponse>) async throws {
    var response = CollectResponse()
    while let request = try await stream.next() {
        response.messages += 1
        response.bytes += Int64(request.payload.count)
    }
    try await stream.send(response)
}

private func chat(_ stream: TypedStream<ChatRequest, ChatResponse>) async throws {
    while let request = try await stream.next() {
        if let failure = failure(request.failWith, "asked for") { throw failure }
        var response = ChatResponse()
        response.payload = request.payload
        try await stream.send(response)
    }
}
