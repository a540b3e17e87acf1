"""The companies of the firm and the accounts that they deal with."""

from . import identifiers as ids
from .kinds import ACTIVITIES, FIRST, KINDS, MORE, PARTNERS, PROSPECT_SHARE
from .towns import DROME, EXTRAS, HAUTE_SAVOIE, ISERE, MOUNTAINS, NEARBY, OF_LYON, RHONE, SAVOIE, Addresses
from .words import mailbox, slug, telling_words

COUNT = 220
# How alike the names of two accounts of one town may be: words that both have by words that either has.
ALIKE = 0.3
# The last rows leave their number to the firm's own sequence: TH01000 and so on.
UNNUMBERED = 5
# Towns that names are given with; None: the name ends in its town.
PLACES = {
    "75011": "Paris", "54000": "Nancy", "44000": "Nantes", "35000": "Rennes", "31000": "Toulouse",
    "01000": "Bourg-en-Bresse", "38570": None, "38660": None, "38710": None, "73170": None, "74970": None,
    "26390": None,
}
# Words of names that say where the account is, first come first served.
REGIONS = (
    ("tarentaise", (("73700", "Bourg-Saint-Maurice"), ("73600", "Moûtiers"))), ("viennois", (("38200", "Vienne"),)),
    ("maurienne", (("73300", "Saint-Jean-de-Maurienne"), ("73500", "Modane"))), ("annecien", (("74000", "Annecy"),)),
    ("leman", (("74200", "Thonon-les-Bains"), ("74500", "Évian-les-Bains"))), ("valreal", DROME), ("drome", DROME),
    ("trieves", (("38650", "Monestier-de-Clermont"),)),
    ("gresivaudan", (("38660", "Le Touvet"), ("38570", "Goncelin"))), ("guiers", (("38380", "Saint-Laurent-du-Pont"),)),
    ("verney", (("73000", "Chambéry"),)), ("savoie", SAVOIE), ("savoyard", SAVOIE), ("rhone", RHONE),
    ("rhodanes", RHONE), ("bugey", RHONE), ("presqu", RHONE), ("dauphinoise", ISERE), ("dauphine", ISERE),
    ("belledonne", ISERE), ("drac", ISERE), ("isere", ISERE), ("moucherotte", ISERE), ("massifs", ISERE),
    ("gite", MOUNTAINS), ("chalet", MOUNTAINS), ("auberge", MOUNTAINS), ("camping", MOUNTAINS), ("gentiane", MOUNTAINS),
    ("tetras", MOUNTAINS), ("edelweiss", MOUNTAINS), ("monts", MOUNTAINS), ("lac", HAUTE_SAVOIE), ("cimes", MOUNTAINS),
    ("alpin", MOUNTAINS),
)
SYNDIC = ("9 boulevard Gambetta", "38000", "Grenoble")
# Second addresses that say where bills or goods go.
SECOND = {
    "Copropriété Les Tilleuls": ("Facturation", *SYNDIC), "Résidence Les Cèdres": ("Facturation", *SYNDIC),
    "Copropriété Le Belvédère": ("Facturation", *SYNDIC), "Copropriété Quai Perrière": ("Facturation", *SYNDIC),
    "Laiterie du Vercors": ("Livraison", "Quai de réception, bâtiment B", "38250", "Villard-de-Lans"),
}
# Customers that closed: nobody is to choose them any more.
CLOSED = ("Pressing Linge Blanc", "Autocars Vallorin")
# Suppliers and partners that buy, too, and the reverse.
OTHER_ROLES = {
    "Chauffage Distribution Sud-Est": "CUSTOMER", "Location Engins Dauphiné": "CUSTOMER",
    "Association Toit et Chaleur": "CUSTOMER", "Régie Montplaisance": "CUSTOMER", "Syndic Belledonne": "CUSTOMER",
    "Bureau d'études Thermicalc": "SUPPLIER;CUSTOMER", "Audit énergétique Kelvin Conseil": "PROSPECT",
    "Plomberie Guillermont": "PARTNER;SUPPLIER", "Artisan Chauffagiste Perrollaz": "PARTNER",
    "Bâtisseurs du Drac": "PARTNER", "Granulés du Haut-Bugey": "PARTNER", "Menuiserie Pélissier": "SUPPLIER",
    "Transit Express Isère": "PROSPECT", "Charpentes Tournesac": "SUPPLIER", "Habitat des Trois Massifs": "PARTNER",
}
# What was typed a second time, for the check of duplicates to find: name, the first one, what is the same.
TYPED_TWICE = (
    ("SARL HOTEL DU LAC", "Hôtel du Lac", "telephone"),
    ("Boulengerie aux trois épis", "Boulangerie Aux Trois Épis", "email"),
    ("Clinique St Bruno", "Clinique Saint-Bruno", "street"),
)
PAYMENT = (
    "Paiement à 30 jours, sans escompte. Pénalités : trois fois le taux d'intérêt légal ; indemnité forfaitaire de"
    " recouvrement : 40 €."
)
SOURCES = ("web", "web", "referral", "referral", "telephone", "telephone", "fair")
INDIVIDUAL_NOTES = (
    "Chaudière gaz de 2009.", "Maison de 140 m², deux niveaux.", "Appeler après 18 h.", "Digicode à demander.",
    "Chien dans le jardin.", "Pompe à chaleur posée en 2022, sous garantie.", "Aide MaPrimeRénov' accordée.",
    "Poêle à granulés en appoint.", "", "", "", "",
)


class Directory:
    """What the parts of the demo must not use twice."""

    def __init__(self, random, people):
        self.random = random
        self.people = people
        self.addresses = Addresses(random)
        self.landlines = {region: ids.Telephones(prefix) for region, prefix in ids.LANDLINES.items()}
        self.mobiles = ids.Telephones(ids.MOBILE)
        self.companies = 0
        self.banks = 0
        # The telling words of names, by town.
        self.names = {}
        self.words = set()

    def siren(self):
        """The next company's; those of the firm itself are 999000011 and 999000029."""
        self.companies += 1
        return ids.siren(100 + 7 * self.companies)

    def is_alone(self, name, city):
        """Notes a name, unless the town has one like it."""
        words = telling_words(name)
        others = self.names.setdefault(city, [])
        if any(len(words & other) / len(words | other) >= ALIKE for other in others):
            return False
        others.append(words)
        self.words |= words
        return True

    def iban(self):
        self.banks += 1
        return ids.in_fours(ids.iban(self.banks))

    def landline(self, postal_code):
        regions = {"75": "paris", "35": "west", "44": "west", "54": "east", "31": "south-west"}
        return self.landlines[regions.get(postal_code[:2], "south-east")].next()


def companies(directory):
    """The firm's own two legal entities."""
    rows = []
    for key, name, number, label, street, postal_code, city, capital, since, court in (
        ("thermalpes", "Thermalpes Chauffage", 1, "Siège", "18 rue des Forges", "38000", "Grenoble", "50000.00",
         "2009-04-14", "Grenoble"),
        ("thermalpes-lyon", "Thermalpes Lyon", 2, "Agence", "204 avenue Berthelot", "69007", "Lyon", "10000.00",
         "2016-09-01", "Lyon"),
    ):
        company = ids.siren(number)
        domain = f"{key}.example"
        rows.append({
            "@key": key, "name": name, "legal_form": "SARL", "siren": company, "siret": ids.siret(company),
            "vat_number": ids.vat_number(company), "activity_code": "43.22B",
            "trade_register": f"RCS {court} {company[:3]} {company[3:6]} {company[6:]}", "address.label": label,
            "address.street": street, "address.postal_code": postal_code, "address.city": city,
            "share_capital": capital, "registration_date": since, "telephone": directory.landline(postal_code),
            "email": f"contact@{domain}", "website": f"https://www.{domain}", "payment_conditions": PAYMENT,
            "creditor_identifier": ids.creditor_identifier(990_000 + number), "profiles[0].name": label,
            "profiles[0].account_holder": name, "profiles[0].iban": directory.iban(),
            "profiles[0].bic": ids.BIC, "profiles[0].usual": "true",
        })
        directory.addresses.take(street, postal_code)
    return rows


def accounts(directory):
    """All accounts, in the order of their file, with `kind` beside the fields."""
    rows = [first(directory, line) for line in FIRST.strip().splitlines()]
    for line in MORE.strip().splitlines():
        kind, *names = line.split("|")
        for name in names:
            name, _, postal_code = name.partition("@")
            rows.append(organisation(directory, kind, name, postal_code))
    people = COUNT - len(rows) - len(TYPED_TWICE)
    rows += [individual(directory) for _ in range(people)]
    begin = len(FIRST.strip().splitlines())
    mixed = rows[begin:]
    directory.random.shuffle(mixed)
    rows[begin:] = mixed
    middle = (begin + len(rows)) // 2
    rows[middle:middle] = [again(directory, rows, *what) for what in TYPED_TWICE]
    number(rows)
    for row in rows:
        bank(directory, row)
    return rows


def town_of(directory, name, postal_code):
    """Where an account may be; a name that ends in its town says so itself."""
    if postal_code:
        return postal_code, PLACES[postal_code] or name.rpartition(" ")[2]
    words = telling_words(name)
    towns = next((towns for word, towns in REGIONS if word in words), NEARBY)
    return directory.random.choice(towns)


def place_of(directory, name, postal_code):
    """The same, where no other account is called nearly so."""
    for _ in range(100):
        code, city = town_of(directory, name, postal_code)
        if directory.is_alone(name, city):
            return code, city
    raise AssertionError(f"{name} finds no town")


def common(directory, kind, name, street, postal_code, city):
    """What every organisation has, whoever wrote its name."""
    what = KINDS[kind]
    random = directory.random
    company = directory.siren()
    domain = f"{slug(name)[:60].rstrip('-')}.example"
    row = {
        "kind": kind, "@key": slug(name), "name": name, "customer_type": what.customer_type,
        "legal_form": random.choice(what.legal_forms), "siren": company, "siret": ids.siret(company),
        "activity_code": what.activity, "email": f"contact@{domain}", "telephone": directory.landline(postal_code),
        "addresses[0].label": "Mairie" if kind == "townhall" else "Siège", "addresses[0].street": street,
        "addresses[0].postal_code": postal_code, "addresses[0].city": city, "company_id": company_of(postal_code),
        "tags": list(what.tags),
    }
    beginning = name.split()[0]
    if kind != "restaurant":
        row["activity_code"] = ACTIVITIES.get(beginning, what.activity)
    if beginning == "GAEC":
        row["legal_form"] = "GAEC"
    if what.customer_type != "association" and row["legal_form"] != "Syndicat de copropriétaires":
        row["vat_number"] = ids.vat_number(company)
    if random.random() < 0.4:
        row["website"] = f"https://www.{domain}"
    if random.random() < 0.15:
        row["addresses[0].extra"] = random.choice(EXTRAS)
    if name in SECOND:
        place = SECOND[name]
    elif kind == "coowners" and postal_code.startswith("38") and random.random() < 0.7:
        place = ("Facturation", *SYNDIC)
    elif kind in ("industry", "contractor", "housing", "transport") and random.random() < 0.35:
        label = "Livraison" if kind in ("industry", "transport") else "Agence"
        place = (label, directory.addresses.next(postal_code, what.zoned), postal_code, city)
    else:
        place = ()
    row.update(zip((f"addresses[1].{part}" for part in ("label", "street", "postal_code", "city")), place))
    row["other_roles"] = OTHER_ROLES.get(name, "")
    if row["other_roles"] and not row["customer_type"]:
        row["customer_type"] = "company"
    return row


def first(directory, line):
    """One of those that were there from the start."""
    kind, name, code, role, street, postal_code, city, source, notes = line.split("|")
    directory.addresses.take(street, postal_code)
    assert directory.is_alone(name, city), name
    row = common(directory, kind, name, street, postal_code, city)
    row.update(code=code, role=role, source=source, notes=notes)
    return traded(directory, row)


def organisation(directory, kind, name, postal_code):
    """One more, of a kind."""
    random = directory.random
    postal_code, city = place_of(directory, name, postal_code)
    street = directory.addresses.next(postal_code, KINDS[kind].zoned)
    row = common(directory, kind, name, street, postal_code, city)
    if kind == "supplier":
        role = "SUPPLIER"
    elif kind in PARTNERS:
        role = "PARTNER"
    else:
        role = "PROSPECT" if random.random() < PROSPECT_SHARE.get(kind, 0.2) else "CUSTOMER"
    source = "" if role == "SUPPLIER" else random.choice(SOURCES)
    row.update(role=role, source=source, notes=random.choice(KINDS[kind].notes))
    if name in CLOSED:
        row.update(role="CUSTOMER", inactive="true", inactive_reason="closed", notes="Fermé, radié du registre.")
    if row["other_roles"] and row["role"] == "PROSPECT":
        row["role"] = "CUSTOMER"
    return traded(directory, row)


def traded(directory, row):
    """Credit for customers, and a tag for those that have a contract."""
    lowest, highest = KINDS[row["kind"]].credit
    if row["role"] == "CUSTOMER" and highest:
        row["credit_limit"] = f"{directory.random.randrange(lowest, highest + 1, 500)}.00"
        if directory.random.random() < 0.45 and not row.get("inactive"):
            row["tags"].append("contrat")
    return row


def individual(directory):
    """A private customer."""
    random = directory.random
    title, first_name, last_name = directory.people.next()
    # Neither name is that of another account: it would look like it.
    while directory.words & telling_words(f"{first_name} {last_name}"):
        title, first_name, last_name = directory.people.next()
    name = f"{first_name} {last_name}"
    postal_code, city = place_of(directory, name, "")
    is_customer = random.random() < 0.75
    row = {
        "kind": "individual", "@key": slug(name), "name": name, "role": "CUSTOMER" if is_customer else "PROSPECT",
        "customer_type": "individual", "mobile": directory.mobiles.next(), "addresses[0].label": "Domicile",
        "addresses[0].street": directory.addresses.next(postal_code), "addresses[0].postal_code": postal_code,
        "addresses[0].city": city, "company_id": company_of(postal_code), "tags": ["particulier"],
        "notes": random.choice(INDIVIDUAL_NOTES),
        "source": random.choice(SOURCES + ("neighbour", "neighbour", "referral")),
        "title": title, "other_roles": "",
    }
    if random.random() < 0.85:
        row["email"] = f"{mailbox(first_name, last_name)}@courriel.example"
    if random.random() < 0.4:
        row["telephone"] = directory.landline(postal_code)
    if random.random() < 0.12:
        row["addresses[0].extra"] = random.choice(EXTRAS)
    if is_customer:
        row["credit_limit"] = f"{random.randrange(500, 3001, 500)}.00"
        if random.random() < 0.5:
            row["tags"].append("contrat")
    if random.random() < 0.12:
        other_code, other_city = random.choice(SAVOIE + HAUTE_SAVOIE)
        row.update(zip(
            (f"addresses[1].{part}" for part in ("label", "street", "postal_code", "city")),
            ("Résidence secondaire", directory.addresses.next(other_code), other_code, other_city),
        ))
    return row


def again(directory, rows, name, original, same):
    """An account that somebody typed although it was there."""
    known = next(row for row in rows if row["name"] == original)
    postal_code, city = known["addresses[0].postal_code"], known["addresses[0].city"]
    row = {
        "kind": known["kind"], "@key": slug(name) + "-bis", "name": name, "role": "CUSTOMER",
        "customer_type": known["customer_type"], "addresses[0].postal_code": postal_code, "addresses[0].city": city,
        "company_id": known["company_id"], "tags": [], "source": "telephone", "other_roles": "", "twice": same,
    }
    if same == "street":
        row["addresses[0].street"] = known["addresses[0].street"]
    else:
        row["addresses[0].street"] = directory.addresses.next(postal_code)
        row[same] = known[same]
    return row


def number(rows):
    """Client numbers: C for those one sells to, F for those one buys from, none for the last."""
    for place, row in enumerate(rows, start=1):
        if place <= len(rows) + 1 - UNNUMBERED and "code" not in row:
            row["code"] = f"{'F' if row['role'] == 'SUPPLIER' else 'C'}{place:04d}"
        row.setdefault("code", "")


def bank(directory, row):
    """A bank account for suppliers and many customers, and a mandate for those whose contract is debited."""
    random = directory.random
    is_supplier = "SUPPLIER" in (row["role"], *row["other_roles"].split(";"))
    is_customer = row["role"] == "CUSTOMER" and not row.get("twice") and not row.get("inactive")
    has_contract = "contrat" in row["tags"]
    if not is_supplier and not (is_customer and random.random() < (0.8 if has_contract else 0.2)):
        return
    row.update({
        "bank_accounts[0].label": "Compte courant", "bank_accounts[0].holder": row["name"],
        "bank_accounts[0].iban": directory.iban(), "bank_accounts[0].bic": ids.BIC, "bank_accounts[0].usual": "true",
    })
    # The public pays by transfer.
    if has_contract and row["code"] and row["customer_type"] != "public":
        row.update({
            "mandates[0].reference": f"TH-{row['code']}-1",
            # Private customers may only give mandates that are refundable.
            "mandates[0].scheme": "B2B" if row["customer_type"] == "company" and random.random() < 0.3 else "CORE",
            "mandates[0].iban": row["bank_accounts[0].iban"],
            "mandates[0].sign_date": day(random, 2019, 2025),
        })


def day(random, first, last):
    """A day of one of these years."""
    return f"{random.randint(first, last)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"


def company_of(postal_code):
    return "thermalpes-lyon" if postal_code.startswith(OF_LYON) else "thermalpes"
