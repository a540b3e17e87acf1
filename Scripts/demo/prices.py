"""Price grids and their rules."""

import math

# Key, name, audience, customer type, account, first day, last day, notes.
GRIDS = (
    (
        "promo", "Promotions d'automne 2026", "EVERYBODY", "", "", "2026-10-01", "2026-12-31",
        "Affichées au comptoir et sur le site.",
    ),
    (
        "public", "Collectivités", "CUSTOMER_TYPE", "public", "", "2026-01-01", "",
        "Remises du marché à bons de commande.",
    ),
    (
        "revendeurs", "Installateurs revendeurs", "CUSTOMER_TYPE", "reseller", "", "", "",
        "Retrait au dépôt, paliers de quantité.",
    ),
    ("entreprises", "Entreprises", "CUSTOMER_TYPE", "company", "", "2026-01-01", "2027-12-31", ""),
    ("clinique", "Clinique Saint-Bruno", "ONE_ACCOUNT", "", "clinique-saint-bruno", "2026-01-01", "2028-12-31",
     "Contrat cadre de trois ans."),
    (
        "trois-massifs", "Habitat des Trois Massifs", "ONE_ACCOUNT", "", "habitat-des-trois-massifs", "2026-03-01",
        "2027-02-28", "Marché de remplacement de chaudières.",
    ),
    (
        "achat-cdse", "Achats Chauffage Distribution Sud-Est", "ONE_SUPPLIER", "", "chauffage-distribution-sud-est",
        "2026-01-01", "2026-12-31", "Tarif 2026, franco à partir de 300 € HT.",
    ),
    ("achat-forez", "Achats Robinetterie du Forez", "ONE_SUPPLIER", "", "robinetterie-du-forez", "2026-01-01", "", ""),
)
GRID_FIELDS = ("@key", "name", "audience", "customer_type", "account_id", "start_date", "end_date", "notes")
BOUGHT_OF = {"achat-cdse": ("CHG", "CHB", "RAD", "CIR", "SEC"), "achat-forez": ("RAC", "VAN", "TCU")}
# Of the wholesaler: from how many on, and how much less.
BREAKS = {"RAD": (("20", 6), ("100", 11)), "CHG": (("5", 4),), "SEC": (("12", 5),)}
CHANGE_DAY = ("2026-06-30", "2026-07-01")


def grids():
    return [dict(zip(GRID_FIELDS, grid)) for grid in GRIDS]


class Rules:
    """The rules of all grids, in order."""

    def __init__(self, random, products):
        self.random = random
        self.rows = []
        self.products = [row for row in products if not row["inactive"]]

    def add(self, grid, method, **fields):
        self.rows.append({"@key": f"{grid}-{sum(row['grid_id'] == grid for row in self.rows) + 1}", "grid_id": grid,
                          "method": method, **fields})

    def of(self, *codes):
        """The products of ranges."""
        return [row for row in self.products if row["range"].code in codes]

    def some(self, count, *codes):
        """A few products of ranges, in the order of the catalogue."""
        chosen = self.random.sample(self.of(*codes), count)
        return [row for row in self.products if row in chosen]


def rules(random, products):
    made = Rules(random, products)
    promotions(made)
    for_the_public(made)
    for_resellers(made)
    for_companies(made)
    for_the_clinic(made)
    for_the_housing_office(made)
    of_the_wholesaler(made)
    of_the_valve_maker(made)
    return made.rows


def percent_off(made, grid, percentages):
    """One rule for each category, and for each quantity of it."""
    for category, *steps in percentages:
        for quantity, percentage in steps:
            made.add(grid, "PERCENT_OFF", category_id=category, min_quantity=quantity, percentage=percentage)


def below(row, percentage):
    """A price so much below that of the catalogue, but above the cost."""
    price, cost = float(row["unit_price"]), float(row["purchase_price"])
    asked = max(price * (1 - percentage / 100), cost * 1.04)
    step = 1 if asked >= 100 else 0.1 if asked >= 10 else 0.01
    return f"{math.ceil(asked / step) * step:.2f}"


def promotions(made):
    percent_off(made, "promo", (
        ("radiateurs", ("", "10"), ("6", "15")), ("radiateurs-electriques", ("", "12")), ("chauffe-eau", ("", "8")),
    ))
    made.add(
        "promo", "PERCENT_OFF", category_id="regulation", percentage="15", start_date="2026-11-23",
        end_date="2026-11-30",
    )
    for row in made.some(22, "CHG", "CHB", "PAE", "PAA"):
        made.add("promo", "FIXED", product_id=row["code"], price=below(row, made.random.randint(6, 14)))
    for row in made.some(3, "REG"):
        made.add("promo", "AMOUNT_OFF", product_id=row["code"], price="5.00", start_date="2026-12-01")


def for_the_public(made):
    percent_off(made, "public", (
        ("production", ("", "8")), ("eau-chaude", ("", "8")), ("emetteurs", ("", "10"), ("20", "14")),
        ("hydraulique", ("", "15")),
        ("equipements", ("", "10")), ("contrats", ("", "5"), ("10", "9")), ("chaudieres-gaz", ("", "11")),
        ("pac-air-eau", ("", "12")),
    ))
    made.add("public", "PERCENT_OFF", percentage="3")
    for row in made.some(26, "RAD", "VAN", "CIR", "REG"):
        made.add("public", "FIXED", product_id=row["code"], price=below(row, made.random.randint(12, 22)))
    for row in made.of("INT")[:4]:
        made.add("public", "AMOUNT_OFF", product_id=row["code"], price="2.00")


def for_resellers(made):
    percent_off(made, "revendeurs", (
        ("production", ("", "16")), ("eau-chaude", ("", "18")), ("emetteurs", ("", "20"), ("10", "24")),
        ("raccords", ("", "30"), ("50", "38"), ("200", "44")), ("vannes", ("", "26"), ("20", "32")),
        ("tubes", ("", "18"), ("100", "25")),
        ("circulateurs", ("", "20")), ("securite", ("", "24")), ("equipements", ("", "20")),
        ("pieces", ("", "28"), ("10", "34")),
    ))
    # A markup on cost, as resellers see it: round to five cents.
    for row in made.some(24, "CHG", "PAE", "PAA", "CEL"):
        percentage = str(made.random.choice((12, 14, 16, 18)))
        made.add(
            "revendeurs", "MARKUP", product_id=row["code"], percentage=percentage, base="ON_COST", rounding_step="0.05",
        )
    for row in made.some(20, "RAC", "VAN"):
        for quantity, percentage in (("", 33), ("100", 40)):
            made.add("revendeurs", "FIXED", product_id=row["code"], min_quantity=quantity, price=below(row, percentage))


def for_companies(made):
    percent_off(made, "entreprises", (
        ("production", ("", "5")), ("eau-chaude", ("", "5")), ("emetteurs", ("", "7"), ("10", "10")),
        ("hydraulique", ("", "10"), ("50", "14")),
        ("equipements", ("", "6")),
    ))
    # Ten euros less a cent, rather than ten euros.
    for row in made.some(18, "SSV", "CIR", "REG", "SEC"):
        made.add("entreprises", "PERCENT_OFF", product_id=row["code"], percentage="9", base="ON_CATALOGUE_PRICE",
                 rounding_step="0.1", extra="-0.01")
    for row in made.of("CTR")[:6]:
        made.add("entreprises", "AMOUNT_OFF", product_id=row["code"], min_quantity="12", price="0.80")


def for_the_clinic(made):
    """Three percent below what companies pay, and agreed prices for what it needs most."""
    made.add("clinique", "PERCENT_OFF", percentage="3", base="ON_GRID", base_grid_id="entreprises")
    for row in made.some(8, "INT"):
        made.add("clinique", "FIXED", product_id=row["code"], price=below(row, 8))
    for row in made.of("CTR")[-3:]:
        made.add("clinique", "FIXED", product_id=row["code"], price=below(row, 12))
        # A year's price; the contract is sold by the month.
        made.add("clinique", "FIXED", product_id=row["code"], min_quantity="24", unit_id="ANN",
                 price=f"{12 * float(below(row, 16)):.2f}")


def for_the_housing_office(made):
    made.add("trois-massifs", "PERCENT_OFF", percentage="2", base="ON_GRID", base_grid_id="public")
    for row in made.of("CHG")[:7]:
        for quantity, percentage in (("", 14), ("10", 17), ("50", 20)):
            made.add(
                "trois-massifs", "FIXED", product_id=row["code"], min_quantity=quantity, price=below(row, percentage),
            )
    for row in made.some(10, "RAD"):
        made.add("trois-massifs", "FIXED", product_id=row["code"], min_quantity="20", price=below(row, 24))
    made.add("trois-massifs", "PERCENT_OFF", category_id="contrats", percentage="12", min_quantity="100")


def bought(made, grid, row, percentage, **fields):
    """A supplier's price: so much below what the product costs on average."""
    fields.setdefault("price", f"{float(row['purchase_price']) * (1 - percentage / 100):.4f}".rstrip("0").rstrip("."))
    made.add(grid, "FIXED", product_id=row["code"], **fields)


def of_the_wholesaler(made):
    grid = "achat-cdse"
    last, first = CHANGE_DAY
    for place, row in enumerate(made.of(*BOUGHT_OF[grid])):
        code = row["range"].code
        days = {"CHG": "5", "CHB": "21", "RAD": "3", "CIR": "2", "SEC": "2"}[code]
        own = {"lead_time_days": days, "supplier_reference": f"CD{4100 + 7 * place}"}
        if code == "CHB":
            # Dearer from the summer on.
            bought(made, grid, row, 3, end_date=last, **own)
            bought(made, grid, row, -1, start_date=first, **own)
            continue
        bought(made, grid, row, made.random.choice((-1, 0, 0, 1, 2)), **own)
        for quantity, percentage in BREAKS.get(code, ()):
            bought(made, grid, row, percentage, min_quantity=quantity, **own)
    # What has no price of its own.
    made.add(grid, "PERCENT_OFF", category_id="ballons", percentage="4", lead_time_days="10")


def of_the_valve_maker(made):
    """By the piece, by the carton of ten and by the coil: prices in the unit that the maker packs."""
    grid = "achat-forez"
    for place, row in enumerate(made.of(*BOUGHT_OF[grid])):
        code = row["range"].code
        own = {
            "lead_time_days": "4" if code == "TCU" else "6", "supplier_reference": f"RF-{row['code'].replace('-', '')}",
        }
        cost = float(row["purchase_price"])
        bought(made, grid, row, 0, **own)
        if code == "TCU":
            pack, metres = ("COUR50", 50) if "couronne" in row["designation"] else ("BARRE5", 5)
            bought(
                made, grid, row, 0, min_quantity=str(metres * 4), unit_id=pack, price=f"{cost * metres * 0.93:.2f}",
                **own,
            )
        elif code == "RAC":
            bought(made, grid, row, 0, min_quantity="50", unit_id="CART10", price=f"{cost * 10 * 0.92:.2f}", **own)
            if place % 2:
                bought(made, grid, row, 0, min_quantity="500", unit_id="CEN", price=f"{cost * 100 * 0.86:.2f}", **own)
        elif place % 3:
            bought(made, grid, row, 8, min_quantity="24", **own)
