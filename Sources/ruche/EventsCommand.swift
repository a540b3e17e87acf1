import ArgumentParser
import Foundation
import NIOCore
import Server

/// `ruche events`
struct EventsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "events",
        abstract: "What happens in a tenant.",
        subcommands: [Watch.self]
    )

    /// `ruche events watch`
    struct Watch: ClientCommand {
        static let configuration = CommandConfiguration(
            commandName: "watch",
            abstract: "Prints what happens as it happens, each event as a line of JSON.",
            discussion: """
                ruche events watch --entity directory.account --kind update --field name
                ruche events watch --from 4711 --until-now

                A lost connection is made again, and nothing is missed or printed twice. Ctrl-C ends it; the last line on
                stderr says with which --from it goes on.
                """
        )

        @Option(
            name: .customLong("from"),
            help: ArgumentHelp(
                "Goes on behind this position of an event, or of the last line on stderr.",
                valueName: "position"
            )
        )
        var position: Int64?

        @Flag(help: "Begins with the oldest that is still told (30 days), instead of now.")
        var fromStart = false

        @Option(
            name: .customLong("entity"),
            help: ArgumentHelp("Only what is about records of this entity; may be repeated.", valueName: "entity")
        )
        var entities: [String] = []

        @Option(name: .customLong("kind"), help: "Only events of this kind; may be repeated.")
        var kinds: [EventKind] = []

        @Option(
            name: .customLong("field"),
            help: ArgumentHelp("Only updates that changed this field; may be repeated.", valueName: "path")
        )
        var fields: [String] = []

        @Option(
            name: .customLong("event"),
            help: ArgumentHelp("Of the modules' own events only this one; may be repeated.", valueName: "name")
        )
        var names: [String] = []

        @Flag(help: "Ends where the log ended when it began, instead of waiting for more.")
        var untilNow = false

        @OptionGroup var options: ServerOptions

        /// Several heartbeats of a server.
        var silence: TimeAmount? { .seconds(90) }

        func validate() throws {
            guard position == nil || !fromStart else {
                throw ValidationError("--from and --from-start exclude each other.")
            }
            guard position.map({ $0 > 0 }) ?? true else { throw ValidationError("--from is 1 or more.") }
        }

        func run(_ client: ServerClient) async throws {
            let filter = EventWatch.Filter(
                entities: entities,
                kinds: kinds.map(\.wireName),
                fields: fields,
                names: names
            )
            let watch = EventWatch(filter, position: position, fromStart: fromStart, untilNow: untilNow)
            let signals = SignalWatch()
            defer { signals.end() }
            let requests = signals.requests
            let goingOn: String? = try await withThrowingTaskGroup(of: String?.self) { group in
                group.addTask {
                    var watch = watch
                    return try await watch.run(client)
                }
                group.addTask {
                    for await _ in requests { break }
                    return nil
                }
                let first: String? = try await group.next() ?? nil
                group.cancelAll()
                guard first == nil else { return first }
                // After Ctrl-C the watch says how far it came.
                return try await group.next() ?? nil
            }
            if let goingOn { Terminal.complain(goingOn) }
        }
    }
}

/// The kinds of events, as the command line writes them.
enum EventKind: String, CaseIterable, ExpressibleByArgument {
    case create
    case update
    case delete
    case undelete
    case erase
    case event

    var wireName: String { "CHANGE_KIND_" + rawValue.uppercased() }
}
