import Contract
import Logging
import Metrics
import Model

/// The events of one subscriber in one tenant: first those that are tried again, then what is behind its cursor.
struct EventLine {
    let pump: EventPump
    let subscriber: Subscriber
    let tenant: String
    let store: any Store

    private var core: KernelCore { pump.core }
    private var name: String { subscriber.name }

    /// What a subscriber threw; its effects are undone. An event that is not to be tried again is `final`.
    private struct HandlingFailure: Error {
        let error: any Error
        var isFinal = false
    }

    /// Delivers until the end of the log. A failure parks a record and is noted in `outcome`; what is thrown holds the
    /// subscriber where it is.
    func deliver(_ retrying: EventPump.Retrying, _ outcome: inout EventPump.Outcome) async throws {
        let limit = retrying == .all ? Instant.last : core.clock.now()
        let start = try await store.read { [name] reader in
            Start(
                cursor: try Cursors.position(name, reader),
                isParking: try ParkedRecords.count(of: name, reader) > 0,
                due: try ParkedRecords.due(name, by: limit, reader)
            )
        }
        for parked in start.due {
            // The later events of the record follow their first at once.
            var next: ParkedRecord? = parked
            while let parked = next {
                try Task.checkCancellation()
                next = try await retry(parked, &outcome)
            }
        }
        try await catchUp(from: start, &outcome)
    }

    /// Where the subscriber is when its turn comes.
    private struct Start: Sendable {
        let cursor: Int64
        /// Records are parked: it may have stopped at too many, and that it is far behind is no fault of its own.
        let isParking: Bool
        let due: [ParkedRecord]
    }

    // MARK: - Behind the cursor

    private func catchUp(from start: Start, _ outcome: inout EventPump.Outcome) async throws {
        var cursor = start.cursor
        var written = start.cursor
        let oldest = core.clock.now().adding(seconds: -EventPump.longestLag)
        while true {
            try Task.checkCancellation()
            let from = cursor
            let batch = try await store.read { [subscriber] reader in
                try EventLog(subscriber.selector, reader).next(after: from)
            }
            // Rows that are not for it do not count: the cursor of an idle subscriber stays where it is.
            if !start.isParking, let first = batch.events.first, first.event.time < oldest,
                let end = try await skip(from: first)
            {
                cursor = end
                written = end
                continue
            }
            for heard in batch.events {
                try await handle(heard, &outcome)
                written = heard.event.position
            }
            cursor = batch.end
            if batch.isLast {
                if cursor - written >= EventPump.idleRows { try await note(cursor) }
                return
            }
        }
    }

    /// Writes down how far an idle subscriber has read.
    private func note(_ position: Int64) async throws {
        try await store.write { [name] writer -> Void in
            guard try Cursors.position(name, writer) < position else { return }
            try Cursors.set(name, position, writer)
        }
    }

    private func handle(_ heard: HeardEvent, _ outcome: inout EventPump.Outcome) async throws {
        do {
            let aftermath = try await store.write { [core, subscriber, tenant] writer -> Aftermath? in
                // Another process may have been faster: the cursor under the write lock decides.
                guard try Cursors.position(subscriber.name, writer) < heard.event.position else { return nil }
                var aftermath: Aftermath?
                // Behind others of its record it waits: it is found again in the log.
                if try !ParkedRecords.holds(heard.event, for: subscriber.name, writer) {
                    guard heard.depth <= EventPump.mostCauses else {
                        throw HandlingFailure(error: KernelRefusal.causeTooDeep, isFinal: true)
                    }
                    aftermath = try Self.run(heard, subscriber, tenant, core, writer)
                }
                try Cursors.set(subscriber.name, heard.event.position, writer)
                return aftermath
            }
            guard let aftermath else { return }
            outcome.delivered += 1
            await pump.after(aftermath, tenant)
        } catch let failure as HandlingFailure {
            try await park(heard, failure)
            outcome.failure = outcome.failure ?? failure.error
        }
    }

    /// Runs the subscriber's handler; answers what follows the commit. What it throws is a `HandlingFailure`, unless
    /// the store is at fault, which no other event would fare better with.
    private static func run(
        _ heard: HeardEvent,
        _ subscriber: Subscriber,
        _ tenant: String,
        _ core: KernelCore,
        _ writer: any StoreWriter
    ) throws -> Aftermath {
        let act = ActRecord(
            now: core.clock.now(),
            principal: .module(subscriber.module),
            module: subscriber.module,
            cause: heard.event.position,
            depth: heard.depth + 1,
            origin: ActOrigin(.subscriber, subscriber.name)
        )
        var transaction = Transaction(core: core, reader: writer, writer: writer, act: act, tenant: tenant)
        transaction.acting = subscriber.module
        do {
            try subscriber.handle(heard.event, &transaction)
        } catch let error as StoreError where error.concernsStore {
            throw error
        } catch {
            throw HandlingFailure(error: error)
        }
        return act.aftermath
    }

    // MARK: - Parked

    /// Parks the record of an event that failed. The cursor passes the event in the same commit.
    private func park(_ heard: HeardEvent, _ failure: HandlingFailure) async throws {
        let trouble = core.trouble(failure.error, module: subscriber.module)
        let now = core.clock.now()
        let position = heard.event.position
        do {
            let aftermath = try await store.write { [name] writer -> Aftermath? in
                guard try Cursors.position(name, writer) < position else { return nil }
                try ParkedRecords.park(heard, for: name, trouble, isDead: failure.isFinal, now: now, writer)
                try Cursors.set(name, position, writer)
                return try Self.aftermath(of: name, writer)
            }
            guard let aftermath else { return }
            tell(failure.error, trouble, at: position, isDead: failure.isFinal)
            if !failure.isFinal { Counter(label: "ruche_event_parked").increment() }
            await pump.after(aftermath, tenant)
        } catch is ParkingFull {
            core.logger.error(
                "too many parked records",
                metadata: ["tenant": "\(tenant)", "subscriber": "\(name)", "position": "\(position)"]
            )
            throw failure.error
        }
    }

    /// Tries a parked event again; answers the next of its record, to be tried now.
    private func retry(_ parked: ParkedRecord, _ outcome: inout EventPump.Outcome) async throws -> ParkedRecord? {
        let tooDeep = core.trouble(KernelRefusal.causeTooDeep, module: "kernel")
        do {
            let taken = try await store.write { [core, subscriber, tenant] writer -> Taken? in
                guard try ParkedRecords.isCurrent(parked, writer) else { return nil }
                let log = EventLog(subscriber.selector, writer)
                let heard = try log.first(
                    about: parked.recordID,
                    of: parked.entity,
                    from: parked.start,
                    through: parked.position
                )
                // Nothing is left of it when the subscriber listens to something else by now.
                var aftermath = try heard.map { try Self.run($0, subscriber, tenant, core, writer) } ?? Aftermath()
                // Its effect and its end commit together.
                let behind = try ParkedRecords.moveOn(parked, log, tooDeep: tooDeep, now: core.clock.now(), writer)
                let next = try ParkedRecords.settleTimer(subscriber.name, writer)
                // What is tried now needs no timer: the tenant is noted to be at work.
                if let next, behind.waiting == nil { aftermath.note(wake: next) }
                return Taken(aftermath: aftermath, behind: behind)
            }
            guard let taken else { return nil }
            outcome.delivered += 1
            await pump.after(taken.aftermath, tenant)
            if case .deadLetter(let position) = taken.behind {
                tell(KernelRefusal.causeTooDeep, tooDeep, at: position, isDead: true)
            }
            return taken.behind.waiting
        } catch let failure as HandlingFailure {
            outcome.failure = outcome.failure ?? failure.error
            try await postpone(parked, failure.error)
            return nil
        }
    }

    private struct Taken: Sendable {
        let aftermath: Aftermath
        let behind: ParkedRecords.Behind
    }

    private func postpone(_ parked: ParkedRecord, _ error: any Error) async throws {
        let trouble = core.trouble(error, module: subscriber.module)
        let now = core.clock.now()
        let (isDead, aftermath) = try await store.write { [name] writer -> (Bool, Aftermath) in
            let isDead = try ParkedRecords.postpone(parked, trouble, now: now, writer)
            return (isDead, try Self.aftermath(of: name, writer))
        }
        tell(error, trouble, at: parked.position, isDead: isDead)
        await pump.after(aftermath, tenant)
    }

    /// Sets the subscriber's timer; what follows the commit is that it is noted.
    private static func aftermath(of name: String, _ writer: any StoreWriter) throws -> Aftermath {
        var aftermath = Aftermath()
        if let next = try ParkedRecords.settleTimer(name, writer) { aftermath.note(wake: next) }
        return aftermath
    }

    private func tell(_ error: any Error, _ trouble: EventTrouble, at position: Int64, isDead: Bool) {
        Counter(label: "ruche_event_failures").increment()
        if isDead { Counter(label: "ruche_event_dead_letters").increment() }
        // A refusal's values may be personal data, and its reason says enough; of other errors nothing else is known.
        let isKnown = error is any Refusal
        core.logger.error(
            isDead ? "event is a dead letter" : "event failed",
            metadata: [
                "tenant": "\(tenant)", "subscriber": "\(name)", "position": "\(position)",
                "reason": "\(trouble.reason)", "error": "\(isKnown ? trouble.reason : "\(error)")",
            ]
        )
    }

    // MARK: - Too far behind

    /// Moves the cursor to the end of the log and notes which stretch was skipped; nil when another process was faster.
    private func skip(from first: HeardEvent) async throws -> Int64? {
        let now = core.clock.now()
        let end = try await store.write { [name] writer -> Int64? in
            guard try Cursors.position(name, writer) < first.event.position,
                try ParkedRecords.count(of: name, writer) == 0
            else { return nil }
            let end = try EventLog.end(writer)
            try ParkedRecords.noteSkipped(from: first.start, to: end, for: name, now: now, writer)
            try Cursors.set(name, end, writer)
            return end
        }
        guard let end else { return nil }
        Counter(label: "ruche_event_resets").increment()
        core.logger.warning(
            "subscriber too far behind",
            metadata: [
                "tenant": "\(tenant)", "subscriber": "\(name)", "from": "\(first.start)", "to": "\(end)",
            ]
        )
        return end
    }
}

extension ParkedRecords.Behind {
    /// The event to be tried now.
    fileprivate var waiting: ParkedRecord? { if case .event(let parked) = self { parked } else { nil } }
}

extension StoreError {
    /// It says nothing of what was written: the next attempt may go well, and no other would now.
    fileprivate var concernsStore: Bool {
        switch self {
        case .unknownNamespace, .namespaceExists, .overloaded, .full, .damaged, .upgradeFailed, .closed: true
        case .duplicate, .failed: false
        }
    }
}

extension KernelRefusal {
    /// Events that cause one another without end.
    static let causeTooDeep = KernelRefusal(.failedPrecondition, .causeTooDeep)
}

extension KernelCore {
    /// Why a handler of a module failed, in English, without the values that the sentence mentions.
    func trouble(_ error: any Error, module: String) -> EventTrouble {
        let known: (any Refusal)? =
            switch error {
            case let refusal as any Refusal: refusal
            case let error as CodecError: KernelRefusal(error)
            default: nil
            }
        guard let refusal = known else {
            return EventTrouble(reason: KernelReason.internal.rawValue, message: "\(type(of: error))")
        }
        let domain = refusal.isKernels ? "kernel" : (refusal as? ModuleRefusal)?.module ?? module
        let sentence = labels.text("error.\(domain).\(refusal.reason)", language: "en") ?? ""
        return EventTrouble(
            reason: refusal.reason,
            message: refusal.field.map { "\($0): \(sentence)" } ?? sentence
        )
    }
}
