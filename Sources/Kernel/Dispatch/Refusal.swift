package import Model

/// What sort of refusal it is; each has one gRPC status.
package enum RefusalKind: Sendable {
    case invalidArgument
    case notFound
    case alreadyExists
    case permissionDenied
    case unauthenticated
    case failedPrecondition
    case aborted
    case resourceExhausted
    case unavailable
    case unimplemented
    case deadlineExceeded
    case cancelled
    case outOfRange
    case dataLoss
    case `internal`

    package var status: StatusCode {
        switch self {
        case .invalidArgument: .invalidArgument
        case .notFound: .notFound
        case .alreadyExists: .alreadyExists
        case .permissionDenied: .permissionDenied
        case .unauthenticated: .unauthenticated
        case .failedPrecondition: .failedPrecondition
        case .aborted: .aborted
        case .resourceExhausted: .resourceExhausted
        case .unavailable: .unavailable
        case .unimplemented: .unimplemented
        case .deadlineExceeded: .deadlineExceeded
        case .cancelled: .cancelled
        case .outOfRange: .outOfRange
        case .dataLoss: .dataLoss
        case .internal: .internal
        }
    }
}

/// Why a rule says no: one case is one reason that a client can test for. Its sentences are in the labels of the module,
/// under `error.<module>.<REASON>`, with the metadata in braces.
package protocol Refusal: Error, Sendable {
    var kind: RefusalKind { get }
    /// Stable, `UPPER_SNAKE_CASE`.
    var reason: String { get }
    /// Every value that the sentence names.
    var metadata: [String: String] { get }
    /// The field at fault, from the record (`addresses[2].city`) or from the request; nil when none is.
    var field: String? { get }
    /// The kernel's own words, whatever module it comes through.
    var isKernels: Bool { get }
}

extension Refusal {
    package var isKernels: Bool { self is KernelRefusal }
    package var metadata: [String: String] { [:] }
    package var field: String? { nil }
}

/// The kernel's own reasons.
package enum KernelReason: String, Sendable, CaseIterable {
    // The shape of the request
    case malformedMessage = "MALFORMED_MESSAGE"
    case malformedJSON = "MALFORMED_JSON"
    case unknownField = "UNKNOWN_FIELD"
    case repeatedField = "REPEATED_FIELD"
    case invalidUTF8 = "INVALID_UTF8"
    case tooDeep = "TOO_DEEP"
    case outOfRange = "OUT_OF_RANGE"
    case excessScale = "EXCESS_SCALE"
    case malformedNumber = "MALFORMED_NUMBER"
    case malformedDecimal = "MALFORMED_DECIMAL"
    case malformedDate = "MALFORMED_DATE"
    case malformedTime = "MALFORMED_TIME"
    case malformedDuration = "MALFORMED_DURATION"
    case malformedBase64 = "MALFORMED_BASE64"
    case unknownEnumValue = "UNKNOWN_ENUM_VALUE"
    case unknownChoice = "UNKNOWN_CHOICE"
    case incompleteLink = "INCOMPLETE_LINK"
    // Settings, choices, words, numbers
    case settingNotOverridable = "SETTING_NOT_OVERRIDABLE"
    case invalidSettingsScope = "INVALID_SETTINGS_SCOPE"
    case unknownTimeZone = "UNKNOWN_TIME_ZONE"
    case unknownCurrency = "UNKNOWN_CURRENCY"
    case unknownChoiceList = "UNKNOWN_CHOICE_LIST"
    case choiceRetired = "CHOICE_RETIRED"
    case unknownLabel = "UNKNOWN_LABEL"
    case unknownProfile = "UNKNOWN_PROFILE"
    case tooManyRecords = "TOO_MANY_RECORDS"
    case invalidSequencePattern = "INVALID_SEQUENCE_PATTERN"
    case unknownSeries = "UNKNOWN_SERIES"
    case sequenceExhausted = "SEQUENCE_EXHAUSTED"
    case sequenceTooLong = "SEQUENCE_TOO_LONG"
    // Custom fields
    case customFieldEntity = "CUSTOM_FIELD_ENTITY"
    case customFieldExpired = "CUSTOM_FIELD_EXPIRED"
    case customFieldFixed = "CUSTOM_FIELD_FIXED"
    case customFieldMisfit = "CUSTOM_FIELD_MISFIT"
    case customFieldTarget = "CUSTOM_FIELD_TARGET"
    // Files
    case fileNotFound = "FILE_NOT_FOUND"
    case fileTypeRefused = "FILE_TYPE_REFUSED"
    case fileTooLarge = "FILE_TOO_LARGE"
    case fileEmpty = "FILE_EMPTY"
    case linkExpired = "LINK_EXPIRED"
    case bodyEncoded = "BODY_ENCODED"
    case secretUnreadable = "SECRET_UNREADABLE"
    // Operations
    case tooManyOperations = "TOO_MANY_OPERATIONS"
    case operationUnknown = "OPERATION_UNKNOWN"
    case operationKept = "OPERATION_KEPT"
    // Mass actions and merges
    case selectionEmpty = "SELECTION_EMPTY"
    case massRefused = "MASS_REFUSED"
    case mergeSame = "MERGE_SAME_RECORD"
    case mergeRefused = "MERGE_REFUSED"
    case entityNotMerged = "ENTITY_NOT_MERGED"
    // Events
    case causeTooDeep = "CAUSE_TOO_DEEP"
    case unknownEvent = "UNKNOWN_EVENT"
    case cursorTooOld = "CURSOR_TOO_OLD"
    case cursorUnknown = "CURSOR_UNKNOWN"
    case tooManySubscriptions = "TOO_MANY_SUBSCRIPTIONS"
    case subscriberTooSlow = "SUBSCRIBER_TOO_SLOW"
    case webhookDisabled = "WEBHOOK_DISABLED"
    // Fields
    case required = "REQUIRED"
    case tooLong = "TOO_LONG"
    case tooShort = "TOO_SHORT"
    case patternMismatch = "PATTERN_MISMATCH"
    case tooManyItems = "TOO_MANY_ITEMS"
    case frozen = "FIELD_FROZEN"
    case duplicateValue = "DUPLICATE_VALUE"
    case referenceNotFound = "REFERENCE_NOT_FOUND"
    case referenceRetired = "REFERENCE_RETIRED"
    case idNotAllowed = "ID_NOT_ALLOWED"
    case idRequired = "ID_REQUIRED"
    case tooManyIDs = "TOO_MANY_IDS"
    // Masks, filters, pages
    case invalidMask = "INVALID_MASK"
    case invalidFilter = "INVALID_FILTER"
    case filterUseQuery = "FILTER_USE_QUERY"
    case invalidOrder = "INVALID_ORDER_BY"
    case invalidPageToken = "INVALID_PAGE_TOKEN"
    case invalidQuery = "INVALID_QUERY"
    case invalidRequestID = "INVALID_REQUEST_ID"
    // Records
    case notFound = "NOT_FOUND"
    case etagRequired = "ETAG_REQUIRED"
    case etagMismatch = "ETAG_MISMATCH"
    case lineNotFound = "LINE_NOT_FOUND"
    case lineRepeated = "LINE_REPEATED"
    case recordComputed = "RECORD_COMPUTED"
    case recordReferenced = "RECORD_REFERENCED"
    case recordDeleted = "RECORD_DELETED"
    case recordNotDeleted = "RECORD_NOT_DELETED"
    case recordSealed = "RECORD_SEALED"
    case recordRetained = "RECORD_RETAINED"
    case entityNotPersonal = "ENTITY_NOT_PERSONAL"
    case personTooLarge = "PERSON_TOO_LARGE"
    case personErased = "PERSON_ERASED"
    case operationUnderWay = "OPERATION_UNDER_WAY"
    case cascadeTooLarge = "CASCADE_TOO_LARGE"
    case requestIDReused = "REQUEST_ID_REUSED"
    case unknownEntity = "UNKNOWN_ENTITY"
    case entityShared = "ENTITY_SHARED"
    // Plans
    case moduleNotEnabled = "MODULE_NOT_ENABLED"
    case moduleReadOnly = "MODULE_READ_ONLY"
    case moduleNotInPlan = "MODULE_NOT_IN_PLAN"
    case moduleRequires = "MODULE_REQUIRES"
    case moduleRequired = "MODULE_REQUIRED"
    case unknownModule = "UNKNOWN_MODULE"
    case featureNotInPlan = "FEATURE_NOT_IN_PLAN"
    case featureRequiresModule = "FEATURE_REQUIRES_MODULE"
    case quotaExceeded = "QUOTA_EXCEEDED"
    case plansRefused = "PLANS_REFUSED"
    case unknownPlan = "UNKNOWN_PLAN"
    case unknownTenant = "UNKNOWN_TENANT"
    case invalidSubscription = "INVALID_SUBSCRIPTION"
    // Who and what
    case unauthenticated = "UNAUTHENTICATED"
    case signInFailed = "SIGN_IN_FAILED"
    case codeRequired = "CODE_REQUIRED"
    case wrongCode = "WRONG_CODE"
    case twoFactorOn = "TWO_FACTOR_ON"
    case twoFactorOff = "TWO_FACTOR_OFF"
    case twoFactorNotBegun = "TWO_FACTOR_NOT_BEGUN"
    case twoFactorRequired = "TWO_FACTOR_REQUIRED"
    case sessionRequired = "SESSION_REQUIRED"
    case keyReadOnly = "KEY_READ_ONLY"
    case signInThrottled = "SIGN_IN_THROTTLED"
    case invitationInvalid = "INVITATION_INVALID"
    case weakPassword = "WEAK_PASSWORD"
    case permissionDenied = "PERMISSION_DENIED"
    case lastAdministrator = "LAST_ADMINISTRATOR"
    case userNotDeletable = "USER_NOT_DELETABLE"
    case userActive = "USER_ACTIVE"
    case userInactive = "USER_INACTIVE"
    case ownAccount = "OWN_ACCOUNT"
    case shareOutOfScope = "SHARE_OUT_OF_SCOPE"
    case supportWindowOpen = "SUPPORT_WINDOW_OPEN"
    case supportWindowClosed = "SUPPORT_WINDOW_CLOSED"
    case tenantUnknown = "TENANT_UNKNOWN"
    case unknownRole = "UNKNOWN_ROLE"
    case teamCircle = "TEAM_CIRCLE"
    case grantReserved = "GRANT_RESERVED"
    case grantFieldsUnfit = "GRANT_FIELDS_UNFIT"
    case fieldNotReadable = "FIELD_NOT_READABLE"
    case fieldNotWritable = "FIELD_NOT_WRITABLE"
    case tenantExists = "TENANT_EXISTS"
    case invalidTenantName = "INVALID_TENANT_NAME"
    case tenantUnavailable = "TENANT_UNAVAILABLE"
    // The server
    case methodUnknown = "METHOD_UNKNOWN"
    case overloaded = "OVERLOADED"
    case rateLimited = "RATE_LIMITED"
    case tooManySignIns = "TOO_MANY_SIGN_INS"
    case storageFull = "STORAGE_FULL"
    case tenantDamaged = "TENANT_DAMAGED"
    case upgradeFailed = "UPGRADE_FAILED"
    case deadlineExceeded = "DEADLINE_EXCEEDED"
    case cancelled = "CANCELLED"
    case stopping = "STOPPING"
    case answerTooLarge = "ANSWER_TOO_LARGE"
    case `internal` = "INTERNAL"
}

/// A module's refusal on its way out: it keeps the module whose rule it was, whatever method was called, and names its
/// field as the caller wrote it.
struct ModuleRefusal: Refusal {
    let base: any Refusal
    let module: String
    let field: String?

    init(_ base: any Refusal, module: String, field: String? = nil) {
        let known = base as? ModuleRefusal
        self.base = known?.base ?? base
        self.module = known?.module ?? module
        self.field = field ?? base.field
    }

    var kind: RefusalKind { base.kind }
    var reason: String { base.reason }
    var metadata: [String: String] { base.metadata }
}

/// An error as the log tells it: of a refusal only the reason, since its metadata quotes what was refused.
func logText(_ error: any Error) -> String { (error as? any Refusal)?.reason ?? "\(error)" }

/// A refusal by the kernel.
package struct KernelRefusal: Refusal, Equatable {
    package let kind: RefusalKind
    package let code: KernelReason
    package var field: String?
    package var metadata: [String: String]
    package var reason: String { code.rawValue }

    package init(
        _ kind: RefusalKind,
        _ code: KernelReason,
        field: String? = nil,
        metadata: [String: String] = [:]
    ) {
        self.kind = kind
        self.code = code
        self.field = field
        self.metadata = metadata
    }

    /// The same refusal, seen from the message that holds the field's message.
    package func inside(_ name: String) -> KernelRefusal {
        var outer = self
        outer.field = field.map { $0.hasPrefix("[") ? name + $0 : name + "." + $0 } ?? name
        return outer
    }

    package static func invalid(
        _ code: KernelReason,
        field: String? = nil,
        _ metadata: [String: String] = [:]
    ) -> KernelRefusal {
        KernelRefusal(.invalidArgument, code, field: field, metadata: metadata)
    }

    package static func notFound(entity: String, id: Int64) -> KernelRefusal {
        KernelRefusal(.notFound, .notFound, metadata: ["entity": entity, "id": String(id)])
    }

    /// A caller asks by a field that does not show in all they read: the answer would tell what it holds.
    static func notReadable(_ path: String, of entity: EntityDefinition, field: String) -> KernelRefusal {
        KernelRefusal(
            .permissionDenied,
            .fieldNotReadable,
            field: field,
            metadata: [
                "field": String(path.prefix(200)),
                "permission": Permission(entity: entity.name, verb: "read").description,
            ]
        )
    }

    /// A codec's error as a refusal; the codec's reasons are the kernel's.
    package init(_ error: CodecError) {
        self.init(
            .invalidArgument,
            KernelReason(rawValue: error.reason) ?? .malformedMessage,
            field: error.path.isEmpty ? nil : error.path,
            metadata: ["expected": error.detail]
        )
    }

    /// A store's error as a refusal; nothing of the inside is told.
    package init?(_ error: StoreError) {
        switch error {
        case .overloaded: self.init(.resourceExhausted, .overloaded)
        case .full: self.init(.resourceExhausted, .storageFull)
        case .damaged: self.init(.dataLoss, .tenantDamaged)
        case .upgradeFailed: self.init(.failedPrecondition, .upgradeFailed)
        case .closed: self.init(.unavailable, .stopping)
        case .unknownNamespace: self.init(.unavailable, .tenantUnavailable)
        case .namespaceExists, .duplicate, .failed: return nil
        }
    }
}
