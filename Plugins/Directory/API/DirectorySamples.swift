/// Records of the directory that its rules accept, for the suite of every module that requires it.
package enum DirectorySamples {
    /// What rules want otherwise than it is generated: numbers with their check digits, lines that go together. What is
    /// computed is left out, and so is a SIREN, which no two records share.
    package static let all = [
        "directory.account": """
        {"siren": null, "siret": "73282932000074", "vatNumber": "FR44732829320", "email": "accueil@dupont.example",
         "telephone": "0476001122", "mobile": "0639980001", "otherRoles": ["SUPPLIER"], "birthDate": null,
         "bankAccounts": [
           {"label": "Compte courant", "holder": "Dupont", "iban": "FR7630006000011234567890189",
            "bic": "AGRIFRPP", "usual": true},
           {"iban": "DE89370400440532013000"}],
         "mandates": [
           {"reference": "RUM-1", "scheme": "CORE", "iban": "FR7630006000011234567890189",
            "signDate": "2026-01-05", "endDate": "2027-01-05"}],
         "possibleDuplicateIds": null}
        """,
        "directory.company": """
        {"siren": null, "siret": "73282932000074", "vatNumber": "FR44732829320", "telephone": "0476001122",
         "email": "contact@thermalpes.example", "creditorIdentifier": "FR48ZZZ990001",
         "stripeSecretKey": "sk_test_1",
         "profiles": [
           {"name": "Siège", "senderBlock": "Thermalpes", "footerBlock": "SARL", "accountHolder": "Thermalpes",
            "iban": "FR7630006000011234567890189", "bic": "AGRIFRPP", "usual": true},
           {"name": "Agence"}]}
        """,
        "directory.contact": """
        {"telephone": "0476001122", "mobile": "0639980001", "email": "marie@dupont.example", "companyId": null}
        """,
        "directory.lead": """
        {"lastName": "Durand", "siren": "732829320", "telephone": "0476001122",
         "mobile": "0639980001", "email": "marie@dupont.example", "accountId": null, "contactId": null, "convertTime": null}
        """,
    ]
}
