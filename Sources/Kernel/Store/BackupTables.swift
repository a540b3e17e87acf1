import Contract

/// What a backup must know of the kernel's tables: it reads nothing else of a tenant.
package enum BackupTables {
    /// The tenants of the control database; all columns are texts and integers.
    package static let tenants = TenantDirectory.table
    package static let tenantName = 0
    package static let tenantState = 2
    /// 1 makes the next start look for what the tenant has left undone.
    package static let tenantAtWork = 7
    package static let creating = Int64(TenantState.creating.rawValue)
    package static let active = Int64(TenantState.active.rawValue)

    package static let changes = ChangeLog.table
    /// The copies of the tenants' registers of erasures in the control database; all columns are texts and integers.
    package static let erasures = Erasures.copies
    package static let erasureTenant = 0

    /// The subscriptions in the control database: the tenant's name is column 0, the schedule column 1.
    package static let subscriptions = TenantSubscriptions.table
    package static let subscriptionTenant = 0
    /// The tenant's own copy of it, in its only row.
    package static let ownSubscription = TenantModules.state
    package static let ownSubscriptionBytes = TenantModules.subscriptionBytes

    /// The files of a tenant: the SHA-256 of each is column 0, its size in bytes column 1.
    package static let files = FileTables.files

    /// Whether a tenant can have that name; such a name leads out of no folder.
    package static func isTenantName(_ name: String) -> Bool { TenantDirectory.isValid(name) }
}
