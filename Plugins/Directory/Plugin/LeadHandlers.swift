import Contract
import DirectoryAPI
import Kernel
import Model

/// From this score on a person should look at an account before another is made.
private let proposedScore: Int32 = 50
private let mostProposed = 10
/// Most contacts of one account that are looked through for the person.
private let mostContacts = 100_000

/// Makes an account and a contact of a lead, or a contact of the account that the request names, which goes before
/// `new_account` (LEAD-04, LEAD-05).
///
/// Unless the request says that the account is new, accounts that look like it are proposed and nothing is written. The
/// lead stays with its own history and names both; one act writes all of them.
@Sendable
func convertLead(_ request: ConvertLeadRequest, _ transaction: inout Transaction) throws -> ConvertLeadResponse {
    var lead: Lead = try transaction.load(RecordID(request.id))
    if lead.status == .converted { throw LeadError.converted }
    if lead.status == .lost { throw LeadError.lost }
    var response = ConvertLeadResponse()
    if request.accountID == 0 {
        let wanted = try newAccount(of: lead, request, transaction.rules)
        response.candidates = try proposals(for: wanted, transaction.rules)
        guard response.candidates.isEmpty else {
            response.lead = lead
            return response
        }
        response.account = try transaction.create(wanted)
    } else {
        response.account = try transaction.load(RecordID(request.accountID))
        guard !response.account.inactive else { throw LeadError.accountInactive }
    }
    if let contact = try person(of: lead, at: response.account.id, transaction) {
        response.contact = contact
        lead.contactID = contact.id
    }
    lead.accountID = response.account.id
    lead.convertTime = transaction.now.timestamp
    lead.status = .converted
    response.lead = try transaction.save(lead)
    try tell(response.lead, opportunity: request.opportunity, transaction)
    return response
}

/// Accounts that are there and look like the one to make; none when somebody looked already.
private func proposals(for account: Account, _ reader: RuleReader) throws -> [DuplicateCandidate] {
    guard !account.distinct else { return [] }
    let found = try duplicates(of: account, typing: false, limit: mostProposed, reader)
    return found.filter { $0.score >= proposedScore }
}

private func tell(_ lead: Lead, opportunity: Bool, _ transaction: Transaction) throws {
    var event = LeadConverted()
    event.leadID = lead.id
    event.accountID = lead.accountID
    event.contactID = lead.contactID
    event.opportunity = opportunity
    var about = Link()
    about.entity = Account.entityName
    about.id = lead.accountID
    try transaction.emit(DirectoryEvents.leadConverted, event, about: about)
}

/// The account that a lead becomes, of the same company. A salesperson who is gone does not come along, nor does a source that is retired.
private func newAccount(of lead: Lead, _ request: ConvertLeadRequest, _ reader: RuleReader) throws -> Account {
    var account = Account()
    account.name = lead.companyName.isEmpty ? lead.fullName : lead.companyName
    account.role = request.role == .unspecified ? .prospect : request.role
    account.companyID = lead.companyID
    account.siren = lead.siren
    account.telephone = lead.telephone
    account.mobile = lead.mobile
    account.email = lead.email
    if !lead.address.city.isEmpty { account.addresses = [lead.address] }
    let salesperson: User? = try reader.find(RecordID(lead.salespersonID))
    account.salespersonID = salesperson.flatMap { $0.inactive ? nil : $0.id } ?? 0
    // The firm may have given up the value since.
    account.source =
        try lead.source.isEmpty || reader.gives(lead.source, in: "source", of: Account.self) ? lead.source : ""
    account.notes = lead.notes
    // Somebody looked: a firm that refuses duplicates does not refuse this one.
    account.distinct = request.newAccount
    return account
}

/// The lead's person at an account: who is there already, else a new contact; nil for a lead that names nobody.
private func person(of lead: Lead, at account: Int64, _ transaction: Transaction) throws -> Contact? {
    guard !lead.lastName.isEmpty else { return nil }
    if let known = try knownContact(of: lead, at: account, transaction.rules) { return try transaction.load(known) }
    var contact = Contact()
    contact.accountID = account
    contact.firstName = lead.firstName
    contact.lastName = lead.lastName
    contact.function = lead.function
    contact.telephone = lead.telephone
    contact.mobile = lead.mobile
    contact.email = lead.email
    return try transaction.create(contact)
}

/// The contact of the same name, else of the same e-mail: colleagues may share an address, seldom a name.
private func knownContact(of lead: Lead, at account: Int64, _ reader: RuleReader) throws -> RecordID<Contact>? {
    let name = TextKeys.collationKey(lead.fullName)
    let email = lead.email.lowercased()
    var sameName: Int64?
    var sameEmail: Int64?
    try reader.each(
        Contact.self,
        fields: ["id", "full_name", "email"],
        where: [.oneOf("account_id", [account])],
        limit: mostContacts
    ) { row in
        if sameName == nil, TextKeys.collationKey(row.text(1)) == name { sameName = row.integer(0) }
        if sameEmail == nil, !email.isEmpty, row.text(2).lowercased() == email { sameEmail = row.integer(0) }
    }
    guard let found = sameName ?? sameEmail else { return nil }
    return RecordID(found)
}
