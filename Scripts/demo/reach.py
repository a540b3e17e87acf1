"""Contacts of accounts, and leads."""

from .kinds import KINDS
from .towns import NEARBY
from .words import mailbox, slug

CONTACTS = 400
MOST_CONTACTS = 6
LEADS = 100
# Of private customers: somebody of the household, or who has the key.
HOUSEHOLD = (
    ("Conjoint", "Conjointe"), ("Locataire",) * 2, ("Voisin qui a la clé", "Voisine qui a la clé"), ("Fils", "Fille"),
)
CONTACT_NOTES = ("Préfère les courriels.", "Pas là le mercredi.", "Décide des travaux.", "Ne pas appeler avant 9 h.")

PRIVATE_NEEDS = (
    "Remplacement d'une chaudière fioul par une pompe à chaleur air-eau.",
    "Chaudière gaz de 1998 en panne, devis urgent.", "Plancher chauffant pour une extension de 40 m².",
    "Climatisation réversible pour deux chambres.", "Contrat d'entretien pour une chaudière à granulés.",
    "Chauffe-eau thermodynamique de 250 l.", "Sèche-serviettes et radiateur pour une salle de bains rénovée.",
    "Rénovation complète du chauffage d'une maison de 1965.",
)
COMPANY_NEEDS = (
    "Rénovation de la chaufferie, puissance 180 kW.", "Contrat d'entretien pour quatre chaudières.",
    "Climatisation de trois bureaux.", "Production d'eau chaude pour douze douches.",
    "Régulation et télésuivi de deux sites.", "Désembouage du réseau et équilibrage.",
    "Chaudière à plaquettes pour un atelier de 900 m².", "Mise aux normes de la chaufferie gaz.",
    "Pompe à chaleur collective pour dix-huit logements.", "Étude thermique avant travaux.",
)
COMPANIES = (
    "Hôtel La Cascade Bleue", "Menuiserie Clair-Bois", "Gîte du Vieux Four", "Fromagerie La Clochette",
    "Copropriété Le Miroir d'Eau", "Résidence Les Sittelles", "École de danse Entrechat", "Biscuiterie du Pont Vieux",
    "Salle d'escalade Granite", "Cabinet d'avocats Verneuil", "Micro-crèche Pomme de Pin",
    "Atelier de poterie Terre Vive", "Restaurant Les Deux Marmites", "Camping du Pré Vert",
    "Clinique vétérinaire Patte Douce", "Imprimerie Encre Vive", "Garage Mistigri", "Boulangerie L'Heure du Pain",
    "Ferme des Hautes Herbes", "Pépinières Chlorofil", "Transports Bas-Rhône", "Institut Peau d'Ange",
    "Copropriété Bellecombe", "Auberge La Lanterne", "Tonnellerie Dauphine", "Studio photographique Contre-Jour",
    "Ébénisterie Copeaux", "Institut de langues Babel", "Hôtel Le Pas du Loup", "Charcuterie Le Saloir",
    "Traiteur Fine Bouche", "Association Les Amis du Four Banal", "Cidrerie de la Combe", "Maroquinerie Piqué Sellier",
    "Verrerie du Torrent", "Chaudronnerie Valmétal", "Résidence étudiante Campus Vert", "Domaine viticole Combe Rousse",
    "Brasserie Le Carillon", "Maison médicale du Canal", "Pisciculture des Sources Froides", "Horlogerie Tic et Tac",
    "Laverie Blanc Bleu", "Chocolaterie Fève et Praline", "Savonnerie Fleur d'Eau", "Bowling des Trois Quilles",
    "Copropriété Le Patio Vert", "Escape game La Clé Perdue", "Apiculture Ruche et Bruyère", "Torréfaction Grain Noir",
    "Rhumerie Zeste", "Bureau de tabac Le Briquet", "Cave à fromages Croûte Fleurie", "Musée de la Mine Rouge",
    "Scierie Tronc Commun", "Galerie d'art Trait Libre", "Centre équestre Sabots d'Argent", "Coworking La Fourmilière",
    "Résidence seniors Les Capucines", "Sellerie Rêne Blanche",
)
LEAD_FUNCTIONS = (
    ("Gérant", "Gérante"), ("Directeur", "Directrice"), ("Responsable technique",) * 2, ("Président", "Présidente"),
)
# Leads that are accounts already: how they give their name, the account, and what else is the same.
KNOWN = (
    ("Hotel du Lac", "Hôtel du Lac", "telephone"), ("Laiterie Vercors", "Laiterie du Vercors", "email"),
    ("Clinique Saint Bruno SAS", "Clinique Saint-Bruno", "siren"),
    ("Garage des Alpes", "Garage des Alpes", "telephone"),
    ("Ets Guillermont Plomberie", "Plomberie Guillermont", "email"),
    ("Menuiserie Pelissier", "Menuiserie Pélissier", "siren"), ("Batisseurs du Drac", "Bâtisseurs du Drac", "town"),
    ("Piscine des Dauphins", "Piscine Les Dauphins", "town"),
)
LOST = ("Trop cher.", "A signé ailleurs.", "Projet abandonné.", "Ne répond plus.", "Hors de notre secteur.")


def contacts(directory, accounts):
    """People at the accounts that are still dealt with."""
    random = directory.random
    places = contacts_of_each(random, [row for row in accounts if not row.get("inactive") and not row.get("twice")])
    assert len(places) == CONTACTS
    rows, left = [], {}
    for number, account in enumerate(places, start=1):
        title, first, last = directory.people.next()
        is_private = account["kind"] == "individual"
        # Each has another function, as long as there are any.
        functions = left.setdefault(account["@key"], [])
        if not functions:
            functions += HOUSEHOLD if is_private else KINDS[account["kind"]].functions
            random.shuffle(functions)
        function = functions.pop()[0 if title == "mr" else 1]
        if account["kind"] == "notary":
            title = "maitre" if function == "Notaire" else title
        elif account["kind"] in ("clinic", "practice", "care") and function.startswith(("Direct", "Cadre")):
            title = "dr" if random.random() < 0.5 else title
        row = {
            "@key": f"contact-{number}", "account_id": account["@key"], "title": title, "first_name": first,
            "last_name": last, "function": function,
            "mobile": directory.mobiles.next() if random.random() < 0.8 else "",
            "notes": random.choice(CONTACT_NOTES) if random.random() < 0.12 else "",
        }
        if not is_private and random.random() < 0.5:
            row["telephone"] = directory.landline(account["addresses[0].postal_code"])
        if random.random() < 0.92 or not (row["mobile"] or row.get("telephone")):
            domain = "courriel.example" if is_private else account["email"].partition("@")[2]
            row["email"] = f"{mailbox(first, last)}@{domain}"
        if not is_private and random.random() < 0.15:
            row["linkedin"] = f"https://reseau.example/in/{slug(first)}-{slug(last)}"
        rows.append(row)
    return rows


def contacts_of_each(random, accounts):
    """The account of each contact, in the order of the accounts."""
    counts = {row["@key"]: 0 if row["kind"] == "individual" else 1 for row in accounts}
    private = [row["@key"] for row in accounts if row["kind"] == "individual"]
    for key in random.sample(private, len(private) // 3):
        counts[key] = 1
    larger = [row for row in accounts if row["kind"] != "individual"]
    weights = [KINDS[row["kind"]].weight for row in larger]
    while sum(counts.values()) < CONTACTS:
        key = random.choices(larger, weights)[0]["@key"]
        counts[key] += counts[key] < MOST_CONTACTS
    return [row for row in accounts for _ in range(counts[row["@key"]])]


def leads(directory, accounts):
    """People who seem interested; some of them are there already."""
    random = directory.random
    by_name = {row["name"]: row for row in accounts}
    names = list(COMPANIES)
    random.shuffle(names)
    known = {3 + 11 * place: what for place, what in enumerate(KNOWN)}
    rows = []
    for number in range(1, LEADS + 1):
        if number in known:
            name, original, same = known[number]
            row = lead(directory, name, number, by_name[original])
            row["siren"] = ""
            if same != "town":
                row[same] = by_name[original][same]
        elif names and random.random() < 0.68:
            row = lead(directory, names.pop(), number, None)
        else:
            row = lead(directory, "", number, None)
        rows.append(row)
    return rows


def lead(directory, company, number, account):
    random = directory.random
    title, first, last = directory.people.next()
    postal_code, city = random.choice(NEARBY)
    if account:
        postal_code, city = account["addresses[0].postal_code"], account["addresses[0].city"]
    status = random.choices(("INTERESTED", "IN_NEGOTIATION", "LOST", ""), (45, 25, 12, 18))[0]
    domain = f"{slug(company)}.example" if company else "courriel.example"
    row = {
        "@key": f"lead-{number}", "first_name": first, "last_name": last, "company_name": company,
        "function": random.choice(LEAD_FUNCTIONS)[0 if title == "mr" else 1] if company else "",
        "telephone": directory.landline(postal_code) if company or random.random() < 0.3 else "",
        "mobile": directory.mobiles.next() if random.random() < 0.7 or not company else "",
        "email": f"{mailbox(first, last)}@{domain}" if random.random() < 0.85 else "",
        "address.street": directory.addresses.next(postal_code) if random.random() < 0.7 else "",
        "address.postal_code": postal_code, "address.city": city,
        "siren": directory.siren() if company and random.random() < 0.35 else "",
        "source": random.choice(("web", "web", "web", "fair", "fair", "referral", "telephone", "neighbour")),
        "status": status, "need": random.choice(COMPANY_NEEDS if company else PRIVATE_NEEDS),
    }
    if status in ("INTERESTED", "IN_NEGOTIATION"):
        lowest, highest = (4000, 90_000) if company else (1500, 22_000)
        if random.random() < 0.75:
            row["budget"] = f"{random.randrange(lowest, highest, 500)}.00"
        if random.random() < 0.6:
            row["decision_date"] = f"2027-{random.randint(1, 7):02d}-{random.randint(1, 28):02d}"
    if status == "LOST":
        row["notes"] = random.choice(LOST)
    return row
