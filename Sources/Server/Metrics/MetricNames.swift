/// The metrics of the server, by name. No tenant, no user and no data is ever in a label.
package enum MetricNames {
    static let calls = "ruche_calls_total"
    static let callSeconds = "ruche_call_seconds"
    static let openTenants = "ruche_open_tenants"
    static let openConnections = "ruche_open_connections"
    static let residentBytes = "ruche_process_resident_bytes"
    static let startTime = "ruche_process_start_time_seconds"
    static let dropped = "ruche_metrics_dropped_total"

    /// What each one is. The kernel counts what became of events, timers and webhooks itself.
    package static let help = [
        calls: "Requests that are over, by method and status code.",
        callSeconds: "Seconds from a request's head to its answer, by method.",
        openTenants: "Tenants whose database is open.",
        openConnections: "Connections open at the doors.",
        residentBytes: "Bytes of memory that the process has in use.",
        startTime: "When the server was made, in seconds since 1970.",
        dropped: "Metrics that were asked for and not kept.",
        "ruche_event_failures_total": "Deliveries of events that failed.",
        "ruche_event_parked_total": "Records whose events wait because one of them failed.",
        "ruche_event_dead_letters_total": "Events that were given up until a person decides.",
        "ruche_event_resets_total": "Subscribers that were too far behind and went on at the end.",
        "ruche_event_replayed_total": "Dead letters that a person let be tried again.",
        "ruche_event_dropped_total": "Dead letters that a person gave up.",
        "ruche_subscribers_too_slow_total": "Subscriptions of clients that read too slowly.",
        "ruche_timer_failures_total": "Timers that failed.",
        "ruche_webhook_delivered_total": "Deliveries to webhooks that were answered with success.",
        "ruche_webhook_failures_total": "Attempts at deliveries to webhooks that failed.",
    ]
}
