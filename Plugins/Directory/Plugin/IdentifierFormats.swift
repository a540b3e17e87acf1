import DirectoryAPI
import Identifiers
import Kernel

/// The identifiers of companies, banks and people, for the fields of every module.
func registerIdentifierFormats(in registry: inout PluginRegistry) throws {
    try registry.format("directory.siren", IdentifierFormat(Siren.self, "SIREN"))
    try registry.format("directory.siret", IdentifierFormat(Siret.self, "SIRET"))
    try registry.format("directory.vat_number", IdentifierFormat(VATNumber.self, "TVA"))
    try registry.format("directory.iban", IdentifierFormat(IBAN.self, "IBAN"))
    try registry.format("directory.bic", IdentifierFormat(BIC.self, "BIC"))
    try registry.format("directory.creditor_identifier", IdentifierFormat(CreditorIdentifier.self, "ICS"))
    try registry.format("directory.telephone", IdentifierFormat(PhoneNumber.self, "Téléphone", written: telephoneForms))
    try registry.format("directory.email", IdentifierFormat(EmailAddress.self, "E-mail"))
}

/// A French number as it is dialled, in one piece and in pairs; another as it is written abroad.
@Sendable
private func telephoneForms(_ kept: String) -> [String] {
    let printed = PhoneNumber.printed(kept)
    let dialled = printed.filter { !$0.isWhitespace }
    return dialled == printed ? [printed] : [dialled, printed]
}
