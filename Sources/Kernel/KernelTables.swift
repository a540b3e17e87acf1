import Model

/// The kernel's own tables: private, outside every descriptor.
enum KernelTables {
    static let tenant = [
        ChangeLog.table, ChangeLog.bin, Sessions.table, Credentials.table, Idempotency.table, Cursors.table,
        Sequences.table, Timers.table, Operations.table, Operations.reports,
        FileTables.files, FileTables.uses, ExternalKeys.table, CallerVersion.table, ParkedRecords.table,
        CustomNumbers.table, CustomTables.search, MergeMarks.table, Erasures.table, Acts.table,
        SignInLog.table, TwoFactors.table, TwoFactors.secrets, TwoFactors.recoveryCodes,
        WebhookLines.table, WebhookDeliveries.table, TenantModules.table, TenantModules.state, UsageCounters.table,
    ]
    /// What belongs to the server that made it, and not to the tenant: who is signed in and was, secrets of second
    /// factors, which its key encrypted, answers kept for a repeated request, what it sent to webhooks and will,
    /// the subscription; and what is made anew of the records.
    private static let ofServer = [
        Sessions.table, SignInLog.table, TwoFactors.secrets, Idempotency.table,
        CallerVersion.table, CustomTables.search, TenantModules.state,
        WebhookLines.table, WebhookDeliveries.table,
    ]
    /// What a tenant's archive takes along.
    static let archived = tenant.filter { !ofServer.contains($0) }
    /// The columns of those tables that hold numbers of a counter.
    static let numbered: [Table: [(column: Int, counter: StoreCounter)]] = [
        ChangeLog.table: [
            (ChangeLog.position, .position), (ChangeLog.act, .identifier), (ChangeLog.rowID, .identifier),
        ],
        Erasures.table: [
            (Erasures.id, .identifier), (Erasures.recordID, .identifier), (Erasures.position, .position),
        ],
        Operations.table: [(0, .identifier)],
        Acts.table: [(0, .identifier), (Acts.cause, .position)],
        Cursors.table: [(Cursors.place, .position)],
        ParkedRecords.table: [(0, .identifier), (ParkedRecords.position, .position)],
    ]
    static let control = [
        TenantDirectory.table, Operators.table, SignInFailures.table, SharedFiles.files, SharedFiles.pieces,
        SharedReplacements.table, Erasures.copies, TenantSubscriptions.table,
    ]
}
