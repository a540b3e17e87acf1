import Contract
import DirectoryAPI
import Kernel

/// The files in which firms usually have their accounts, contacts and leads; the order is that of a template.
func registerImportProfiles(in registry: inout PluginRegistry) throws {
    try registry.importProfile(
        "accounts",
        Account.self,
        columns: [
            "Numéro client": "code", "Raison sociale": "name", "Rôle": "role", "Type de client": "customer_type",
            "SIREN": "siren", "SIRET": "siret", "TVA intracommunautaire": "vat_number", "Téléphone": "telephone",
            "Mobile": "mobile", "E-mail": "email", "Adresse": "addresses[0].street",
            "Complément": "addresses[0].extra", "Code postal": "addresses[0].postal_code",
            "Ville": "addresses[0].city", "Pays": "addresses[0].country", "IBAN": "bank_accounts[0].iban",
            "BIC": "bank_accounts[0].bic", "Encours autorisé": "credit_limit", "Étiquettes": "tags",
            "Notes": "notes", "Sans contrôle de doublon": "distinct",
        ],
        keys: ["code"]
    )
    try registry.importProfile(
        "contacts",
        Contact.self,
        columns: [
            "Numéro client": "account_id.code", "Civilité": "title", "Prénom": "first_name", "Nom": "last_name",
            "Fonction": "function", "Téléphone": "telephone", "Mobile": "mobile", "E-mail": "email",
            "LinkedIn": "linkedin", "Notes": "notes",
        ],
        mode: .importCreate
    )
    try registry.importProfile(
        "leads",
        Lead.self,
        columns: [
            "Prénom": "first_name", "Nom": "last_name", "Société": "company_name", "Fonction": "function",
            "SIREN": "siren", "Téléphone": "telephone", "Mobile": "mobile", "E-mail": "email",
            "Adresse": "address.street", "Code postal": "address.postal_code", "Ville": "address.city",
            "Origine": "source", "Avancement": "status", "Besoin": "need", "Budget": "budget",
            "Décision prévue": "decision_date", "Notes": "notes",
        ],
        mode: .importCreate
    )
}
