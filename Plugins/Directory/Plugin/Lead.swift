import DirectoryAPI
import Kernel
import Model

/// Why a lead is refused, or its conversion.
enum LeadError: Refusal, CaseIterable {
    /// It names neither a person nor a company (LEAD-01).
    case unnamed
    /// Only its conversion makes a lead converted, and nothing takes that back (LEAD-03).
    case status
    /// It is converted already.
    case converted
    /// It came to nothing: its progress is changed before it is converted.
    case lost
    /// The account that it is to belong to is inactive (ACC-26).
    case accountInactive

    static let reasons = allCases.map(\.reason)

    var kind: RefusalKind { self == .unnamed ? .invalidArgument : .failedPrecondition }

    var reason: String {
        switch self {
        case .unnamed: "LEAD_UNNAMED"
        case .status: "LEAD_STATUS"
        case .converted: "LEAD_CONVERTED"
        case .lost: "LEAD_LOST"
        case .accountInactive: "LEAD_ACCOUNT_INACTIVE"
        }
    }

    var field: String? {
        switch self {
        case .unnamed: "last_name"
        case .status: "status"
        case .converted, .lost: "id"
        case .accountInactive: "account_id"
        }
    }
}

/// A lead's full name, first and last name or else its company's; and what only its conversion sets, as it was.
///
/// What a caller sends for the account, the contact and the time of conversion does not count (LEAD-05); a change to or
/// from CONVERTED by hand is refused (LEAD-03).
@Sendable
func leadName(_ lead: inout Lead, _ context: RuleContext) throws {
    let name = [lead.firstName, lead.lastName].filter { !$0.isEmpty }.joined(separator: " ")
    lead.fullName = name.isEmpty ? lead.companyName : name
    guard context.verb != LeadMethods.convertLead.path else { return }
    let old: Lead? = try lead.id == 0 ? nil : context.reader.find(RecordID(lead.id))
    guard (lead.status == .converted) == (old?.status == .converted) else { throw LeadError.status }
    lead.accountID = old?.accountID ?? 0
    lead.contactID = old?.contactID ?? 0
    if let old, old.hasConvertTime {
        lead.convertTime = old.convertTime
    } else {
        lead.clearConvertTime()
    }
}

/// A lead names a person or a company (LEAD-01).
@Sendable
func leadRules(_ old: Lead?, _ new: Lead, _ reader: RuleReader) throws {
    guard !new.lastName.isEmpty || !new.companyName.isEmpty else { throw LeadError.unnamed }
}
