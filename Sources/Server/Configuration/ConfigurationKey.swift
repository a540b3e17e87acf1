import Foundation
import Gateway
import Kernel
import Logging
import Outbound
import Storage

/// One key of the configuration: its name in the file, and how its text becomes a value and back.
struct ConfigurationKey: Sendable {
    /// Where a value is kept.
    typealias Place<Value> = any WritableKeyPath<ServerConfiguration, Value> & Sendable

    /// Parts joined by dots, as in the file; in the environment `RUCHE_` and the parts joined by `_`.
    let name: String
    /// What the value must be, for the sentence that refuses another.
    let expected: String
    /// False when the text is not such a value.
    let set: @Sendable (inout ServerConfiguration, String) -> Bool
    let text: @Sendable (ServerConfiguration) -> String

    static func text(_ name: String, _ place: Place<String>) -> ConfigurationKey {
        ConfigurationKey(name: name, expected: "text") {
            $0[keyPath: place] = $1
            return true
        } text: {
            $0[keyPath: place]
        }
    }

    static func integer(_ name: String, _ place: Place<Int>, _ range: ClosedRange<Int>) -> ConfigurationKey {
        ConfigurationKey(name: name, expected: "an integer from \(range.lowerBound) to \(range.upperBound)") {
            guard let value = Int($1), range.contains(value) else { return false }
            $0[keyPath: place] = value
            return true
        } text: {
            String($0[keyPath: place])
        }
    }

    /// 0 stands for "none" or "as the machine suggests".
    static func integer(_ name: String, _ place: Place<Int?>, _ range: ClosedRange<Int>) -> ConfigurationKey {
        ConfigurationKey(name: name, expected: "0 or an integer from \(range.lowerBound) to \(range.upperBound)") {
            guard let value = Int($1), value == 0 || range.contains(value) else { return false }
            $0[keyPath: place] = value == 0 ? nil : value
            return true
        } text: {
            String($0[keyPath: place] ?? 0)
        }
    }

    static func seconds(_ name: String, _ place: Place<Duration>) -> ConfigurationKey {
        let range = 1...86_400
        return ConfigurationKey(name: name, expected: "\(range.lowerBound) to \(range.upperBound) seconds") {
            guard let value = Int($1), range.contains(value) else { return false }
            $0[keyPath: place] = .seconds(value)
            return true
        } text: {
            String($0[keyPath: place].components.seconds)
        }
    }

    static func milliseconds(_ name: String, _ place: Place<Duration>, _ range: ClosedRange<Int>) -> ConfigurationKey {
        ConfigurationKey(name: name, expected: "\(range.lowerBound) to \(range.upperBound) milliseconds") {
            guard let value = Int($1), range.contains(value) else { return false }
            $0[keyPath: place] = .milliseconds(value)
            return true
        } text: {
            let parts = $0[keyPath: place].components
            return String(parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000)
        }
    }

    static func flag(_ name: String, _ place: Place<Bool>) -> ConfigurationKey {
        ConfigurationKey(name: name, expected: "true or false") {
            guard let value = Bool($1) else { return false }
            $0[keyPath: place] = value
            return true
        } text: {
            String($0[keyPath: place])
        }
    }

    private static let logLevel = ConfigurationKey(
        name: "log.level",
        expected: "one of \(Logger.Level.allCases.map(\.rawValue).joined(separator: ", "))"
    ) {
        guard let level = Logger.Level(rawValue: $1) else { return false }
        $0.logLevel = level
        return true
    } text: {
        $0.logLevel.rawValue
    }

    private static let logFormat = ConfigurationKey(
        name: "log.format",
        expected: "one of \(LogFormat.allCases.map(\.rawValue).joined(separator: ", "))"
    ) {
        guard let format = LogFormat(rawValue: $1) else { return false }
        $0.logFormat = format
        return true
    } text: {
        $0.logFormat.rawValue
    }

    private static let timeZone = ConfigurationKey(name: "kernel.time_zone", expected: "a name such as Europe/Paris") {
        guard TimeZone(identifier: $1) != nil else { return false }
        $0.kernel.timeZone = $1
        return true
    } text: {
        $0.kernel.timeZone
    }

    /// 0 leaves the number that the machine suggests.
    private static let readerThreads = ConfigurationKey(
        name: "sqlite.reader_threads",
        expected: "0 or an integer from 1 to 1024"
    ) {
        guard let value = Int($1), (0...1024).contains(value) else { return false }
        $0.sqlite.readerThreads = value == 0 ? SQLiteConfiguration().readerThreads : value
        return true
    } text: {
        $0.sqlite.readerThreads == SQLiteConfiguration().readerThreads ? "0" : String($0.sqlite.readerThreads)
    }

    /// All keys, in the order of the file.
    static let all: [ConfigurationKey] = server + limits + kernel + sqlite + outbound

    private static let server: [ConfigurationKey] = [
        text("data.folder", \.dataFolder),
        text("listen.host", \.host),
        integer("listen.port", \.port, 0...65_535),
        integer("listen.event_loops", \.eventLoops, 1...1024),
        text("tls.certificate", \.certificate),
        text("tls.private_key", \.privateKey),
        text("server_key", \.serverKey),
        text("secrets.key", \.secretKey),
        text("secrets.old_keys", \.oldSecretKeys),
        logLevel,
        logFormat,
        flag("gateway.open_metrics", \.openMetrics),
        text("demo.folder", \.demoFolder),
    ]

    private static let limits: [ConfigurationKey] = [
        integer("limits.message_bytes", \.limits.messageBytes, 1024...1_073_741_824),
        integer("limits.header_bytes", \.limits.headerBytes, 1024...1_048_576),
        integer("limits.streams_per_connection", \.limits.streamsPerConnection, 1...100_000),
        integer("limits.calls_in_flight", \.limits.callsInFlight, 1...1_000_000),
        integer("limits.connections", \.limits.connections, 1...1_000_000),
        seconds("limits.handshake_seconds", \.limits.handshakeTime),
        seconds("limits.header_seconds", \.limits.headerTime),
        seconds("limits.idle_seconds", \.limits.idleTime),
        seconds("limits.maximum_age_seconds", \.limits.maximumAge),
        seconds("limits.keep_alive_interval_seconds", \.limits.keepAliveInterval),
        seconds("limits.keep_alive_timeout_seconds", \.limits.keepAliveTimeout),
        seconds("limits.drain_seconds", \.limits.drainTime),
        integer("limits.queued_messages", \.limits.queuedMessages, 1...10_000),
        integer("limits.queued_bytes", \.limits.queuedBytes, 1024...1_073_741_824),
        integer("limits.stream_window_bytes", \.limits.streamWindowBytes, 65_535...16_777_216),
        integer("limits.connection_window_bytes", \.limits.connectionWindowBytes, 65_535...1_073_741_824),
        integer("limits.resets_per_half_minute", \.limits.resetsPerHalfMinute, 1...1_000_000),
        integer("limits.control_frames_per_half_minute", \.limits.controlFramesPerHalfMinute, 1...10_000_000),
        integer("limits.tenant_calls_per_second", \.kernel.rates.tenantPerSecond, 0...1_000_000),
        integer("limits.tenant_burst", \.kernel.rates.tenantBurst, 0...1_000_000),
        integer("limits.principal_calls_per_second", \.kernel.rates.principalPerSecond, 0...1_000_000),
        integer("limits.principal_burst", \.kernel.rates.principalBurst, 0...1_000_000),
    ]

    private static let allowedAddresses = ConfigurationKey(
        name: "outbound.allowed_addresses",
        expected: "blocks of addresses such as 10.0.0.0/8, separated by commas"
    ) {
        guard let blocks = AddressBlock.list($1) else { return false }
        $0.outbound.allowed = blocks
        $0.allowedAddresses = $1
        return true
    } text: {
        $0.allowedAddresses
    }

    private static let outbound: [ConfigurationKey] = [
        allowedAddresses,
        text("outbound.trust", \.outbound.trust),
        integer("outbound.exchanges_at_once", \.outbound.exchangesAtOnce, 1...10_000),
        integer("outbound.exchanges_waiting", \.outbound.exchangesWaiting, 0...100_000),
        seconds("outbound.connect_seconds", \.outbound.connectTime),
        integer("outbound.lookups_at_once", \.outbound.lookupsAtOnce, 1...1_000),
        integer("outbound.workers_waiting", \.outbound.workersWaiting, 0...10_000),
        seconds("outbound.worker_wait_seconds", \.outbound.workerWait),
        seconds("outbound.worker_idle_seconds", \.outbound.workerIdle),
    ]

    private static let kernel: [ConfigurationKey] = [
        integer("kernel.session_hours", \.kernel.sessionHours, 1...8760),
        integer("kernel.invitation_hours", \.kernel.invitationHours, 1...8760),
        integer("kernel.request_hours", \.kernel.requestHours, 1...8760),
        integer("kernel.sign_in_failures", \.kernel.signInFailures, 1...10_000),
        integer("kernel.throttle_minutes", \.kernel.throttleMinutes, 1...1440),
        integer("kernel.maximum_answer", \.kernel.maximumAnswer, 65_536...1_073_741_824),
        integer("kernel.maximum_file", \.kernel.maximumFile, 1024...1_099_511_627_776),
        timeZone,
        integer("kernel.subscriptions_per_tenant", \.kernel.subscriptions.perTenant, 1...100_000),
        integer("kernel.subscriptions_per_principal", \.kernel.subscriptions.perPrincipal, 1...100_000),
        integer("kernel.heartbeat_seconds", \.kernel.subscriptions.heartbeatSeconds, 1...3600),
        integer("kernel.slow_subscriber_seconds", \.kernel.subscriptions.patienceSeconds, 1...3600),
        flag("kernel.plain_webhooks", \.kernel.plainWebhooks),
        flag("kernel.rehearses_commands", \.kernel.rehearsesCommands),
    ]

    private static let sqlite: [ConfigurationKey] = [
        integer("sqlite.maximum_open", \.sqlite.maximumOpen, 1...100_000),
        seconds("sqlite.idle_seconds", \.tenantIdleTime),
        integer("sqlite.readers_per_tenant", \.sqlite.readersPerTenant, 1...64),
        integer("sqlite.control_readers", \.sqlite.controlReaders, 1...64),
        readerThreads,
        integer("sqlite.writer_threads", \.sqlite.writerThreads, 1...1024),
        integer("sqlite.queued_reads", \.sqlite.queuedReads, 1...1_000_000),
        integer("sqlite.queued_writes", \.sqlite.queuedWrites, 1...1_000_000),
        integer("sqlite.batch_requests", \.sqlite.batchRequests, 1...10_000),
        milliseconds("sqlite.batch_milliseconds", \.sqlite.batchDuration, 1...10_000),
        integer("sqlite.reader_cache_kilobytes", \.sqlite.readerCacheKilobytes, 64...1_048_576),
        integer("sqlite.writer_cache_kilobytes", \.sqlite.writerCacheKilobytes, 64...1_048_576),
        integer("sqlite.checkpoint_pages", \.sqlite.checkpointPages, 100...1_000_000),
        integer("sqlite.log_kilobytes", \.sqlite.logKilobytes, 64...1_048_576),
        integer("sqlite.busy_timeout_milliseconds", \.sqlite.busyTimeoutMilliseconds, 0...600_000),
        integer("sqlite.prepared_statements", \.sqlite.preparedStatements, 16...100_000),
        integer("sqlite.dynamic_statements", \.sqlite.dynamicStatements, 1...100_000),
        integer("sqlite.maximum_pages", \.sqlite.maximumPages, 1024...4_294_967_294),
    ]
}
