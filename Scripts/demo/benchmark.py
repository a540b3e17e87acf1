"""Many accounts for benchmarks: names that real ones have, with words that very many share (sarl, rue, paris)."""

import csv
import os

from . import identifiers as ids
from .towns import LARGE, PARIS, STREETS
from .words import LAST_NAMES, MEN, WOMEN, slug

FIELDS = (
    "name", "code", "role", "customer_type", "siren", "email", "telephone", "mobile", "addresses[0].street",
    "addresses[0].postal_code", "addresses[0].city", "tags", "notes", "credit_limit", "source",
)
FORMS = ("SARL", "SARL", "SARL", "SARL", "SAS", "SAS", "EURL", "SA", "Ets", "SCI")
TRADES = (
    "Chauffage", "Boulangerie", "Menuiserie", "Garage", "Imprimerie", "Pharmacie", "Plomberie", "Papeterie", "Hôtel",
    "Restaurant", "Brasserie", "Électricité", "Maçonnerie", "Peinture", "Carrelage", "Serrurerie", "Charpente",
    "Couverture", "Transports", "Quincaillerie", "Librairie", "Coiffure", "Boucherie", "Fromagerie", "Optique",
    "Bijouterie", "Cordonnerie", "Pressing", "Ambulances", "Auto-école", "Cabinet médical", "Cabinet comptable",
    "Immobilière", "Copropriété", "Résidence", "Association",
)
FREQUENT = (
    "Martin", "Bernard", "Dubois", "Thomas", "Robert", "Richard", "Petit", "Durand", "Leroy", "Moreau", "Simon",
    "Laurent",
)
PLACES = (
    "de Paris", "de la Gare", "du Centre", "des Alpes", "de la Mairie", "Saint-Michel", "du Parc", "de l'Étoile",
    "du Port",
)
KINDS = ("company", "company", "company", "public", "association", "reseller")
ROLES = ("CUSTOMER",) * 7 + ("PROSPECT",) * 4 + ("SUPPLIER", "PARTNER")
NOTES = (
    "Rappeler avant la fin du mois.", "Client depuis 2012, paie à 30 jours.", "Chaudière gaz, entretien en septembre.",
    "", "", "",
)


def write(random, count, folder):
    """`directory.account.csv` with so many rows.

    SIREN and telephone numbers are each given once, as long as there are any that are nobody's: 100,000 and 60,000,
    spread over all rows.
    """
    companies = Spread(ids.SIRENS, count)
    telephones = Spread(ids.RANGE * len(ids.LANDLINES), count)
    mobiles = Spread(ids.RANGE, count)
    landlines = [ids.Telephones(prefix) for prefix in ids.LANDLINES.values()]
    cell_phones = ids.Telephones(ids.MOBILE)
    names = LAST_NAMES + FREQUENT * 6
    with open(os.path.join(folder, "directory.account.csv"), "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(FIELDS)
        for place in range(count):
            is_private = random.random() < 0.15
            last = random.choice(names)
            first = random.choice(WOMEN + MEN)
            if is_private:
                name, kind, domain = f"{first} {last}", "individual", "courriel.example"
            else:
                name, kind = company(random, last), random.choice(KINDS)
                domain = f"{slug(name)[:50].rstrip('-')}.example"
            postal_code, city = random.choice(PARIS) if random.random() < 0.18 else random.choice(LARGE)
            number = companies.next()
            telephone = telephones.next()
            writer.writerow((
                name, f"B{place + 1:07d}", random.choice(ROLES), kind,
                ids.siren(number) if number is not None and not is_private else "",
                f"{slug(first)}.{slug(last)}{place + 1}@{domain}" if random.random() < 0.9 else "",
                landlines[telephone % len(landlines)].next() if telephone is not None else "",
                cell_phones.next() if mobiles.next() is not None else "",
                f"{random.randint(1, 240)} {random.choice(STREETS)}", postal_code, city,
                random.choice(("bench", "bench;contrat", "bench;commerce", "")), random.choice(NOTES),
                f"{random.randrange(500, 20_001, 500)}.00" if random.random() < 0.5 else "",
                random.choice(("web", "fair", "referral", "telephone", "")),
            ))


def company(random, last):
    trade, form = random.choice(TRADES), random.choice(FORMS)
    pattern = random.random()
    if pattern < 0.35:
        return f"{form} {trade} {last}"
    if pattern < 0.6:
        return f"{trade} {last} et Fils {form}"
    if pattern < 0.8:
        return f"{trade} {random.choice(PLACES)} {form}"
    return f"{form} {last} {trade} {random.choice(PLACES)}"


class Spread:
    """So many numbers, one after the other, spread evenly over more rows; None where a row gets none."""

    def __init__(self, available, rows):
        self.available = min(available, rows)
        self.rows = rows
        self.row = 0

    def next(self):
        before = self.row * self.available // self.rows
        self.row += 1
        return before if self.row * self.available // self.rows > before else None
