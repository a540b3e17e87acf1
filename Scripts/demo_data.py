"""Writes the demo's data: a heating installer in the Alps with its customers, suppliers, products and prices.

usage: demo_data.py FOLDER                     the CSV files of the demo: python3 Scripts/demo_data.py config/demo
       demo_data.py --accounts N --out FOLDER  directory.account.csv with N rows, for benchmarks

The same files come out each time. Names are invented or put together by chance, identifiers have right checksums and
are nobody's, e-mail addresses end in `.example`; towns and postal codes are real. What is written is read again and
checked: checksums, what must be unique, references, and what the catalogue would refuse.
"""

import sys

sys.dont_write_bytecode = True

import argparse  # noqa: E402
import os  # noqa: E402
import random  # noqa: E402

from demo import benchmark, checks, prices, products, reach, table  # noqa: E402
from demo.accounts import Directory, accounts, companies  # noqa: E402
from demo.words import People  # noqa: E402

SEED = 20_261_125

ADDRESS = ("label", "street", "extra", "postal_code", "city")
COMPANY = (
    "@key", "name", "legal_form", "siren", "siret", "vat_number", "activity_code", "trade_register",
    *(f"address.{part}" for part in ADDRESS), "telephone", "email", "website", "share_capital", "registration_date",
    "creditor_identifier", "payment_conditions",
    *(f"profiles[0].{part}" for part in ("name", "account_holder", "iban", "bic", "usual")),
)
ACCOUNT = (
    "@key", "name", "code", "role", "other_roles", "customer_type", "legal_form", "siren", "siret", "vat_number",
    "activity_code", "email", "telephone", "mobile", "website",
    *(f"addresses[{place}].{part}" for place in range(2) for part in ADDRESS), "company_id", "tags", "notes",
    "credit_limit", "source",
    *(f"bank_accounts[0].{part}" for part in ("label", "holder", "iban", "bic", "usual")),
    *(f"mandates[0].{part}" for part in ("reference", "scheme", "iban", "sign_date")), "inactive", "inactive_reason",
)
CONTACT = (
    "@key", "account_id", "title", "first_name", "last_name", "function", "telephone", "mobile", "email", "linkedin",
    "notes",
)
LEAD = (
    "@key", "first_name", "last_name", "company_name", "function", "telephone", "mobile", "email", "address.street",
    "address.postal_code", "address.city", "siren", "source", "status", "need", "budget", "decision_date", "notes",
)
UNIT = ("@key", "code", "label", "base_unit_id", "factor")
THIRD_PARTY_TAX = ("@key", "code", "label", "amount", "percentage", "tax_id.code", "comment")
CATEGORY = ("@key", "name", "code", "parent_id")
PRODUCT = (
    "@key", "code", "designation", "description", "kind", "category_id", "unit_id", "unit_price", "purchase_price",
    "tax_id.code", "third_party_tax_ids",
    *(f"prices[{place}].{part}" for place in range(3) for part in ("start_date", "unit_price", "purchase_price")),
    "barcodes[0].value", "barcodes[1].value", "barcodes[1].symbology",
    "manufacturer_reference", "stocked", "inactive", "notes",
)
MOVEMENT = ("@key", "product_id", "kind", "quantity", "date", "comment")
RULE = (
    "@key", "grid_id", "product_id", "category_id", "min_quantity", "method", "price", "percentage", "unit_id", "base",
    "base_grid_id", "rounding_step", "extra", "start_date", "end_date", "lead_time_days", "supplier_reference",
)


def files():
    """Name, fields and rows of each file, in the order in which they are loaded."""
    chance = random.Random(SEED)
    directory = Directory(chance, People(chance))
    own = companies(directory)
    known = accounts(directory)
    sold = products.products(chance)
    return (
        ("04-directory.company.csv", COMPANY, own),
        ("06-directory.account.csv", ACCOUNT, known),
        ("07-directory.contact.csv", CONTACT, reach.contacts(directory, known)),
        ("08-directory.lead.csv", LEAD, reach.leads(directory, known)),
        ("11-catalogue.measure_unit.csv", UNIT, named(UNIT, products.BASE_UNITS)),
        ("12-catalogue.measure_unit.csv", UNIT, named(UNIT, products.DERIVED_UNITS)),
        ("13-catalogue.third_party_tax.csv", THIRD_PARTY_TAX, named(THIRD_PARTY_TAX, products.THIRD_PARTY_TAXES)),
        ("14-catalogue.category.csv", CATEGORY, [dict(zip(CATEGORY, row)) for row in products.TOP]),
        ("15-catalogue.category.csv", CATEGORY, [dict(zip(CATEGORY, row)) for row in products.MIDDLE]),
        ("16-catalogue.category.csv", CATEGORY, [dict(zip(CATEGORY, row)) for row in products.LOW]),
        ("17-catalogue.product.csv", PRODUCT, sold),
        ("18-catalogue.stock_movement.csv", MOVEMENT, products.movements(chance, sold)),
        ("19-catalogue.price_grid.csv", prices.GRID_FIELDS, prices.grids()),
        ("20-catalogue.price_rule.csv", RULE, prices.rules(chance, sold)),
    )


def named(fields, rows):
    """Rows whose key is their code."""
    return [dict(zip(fields, (row[0], *row))) for row in rows]


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--accounts", type=int)
    parser.add_argument("--out")
    told = parser.parse_args()
    if told.accounts is not None:
        if told.folder or not told.out or told.accounts < 1:
            parser.error("--accounts needs a number above zero and --out")
        os.makedirs(told.out, exist_ok=True)
        benchmark.write(random.Random(SEED), told.accounts, told.out)
        return
    if not told.folder or told.out:
        parser.error("a folder is needed")
    made = files()
    for name, fields, rows in made:
        table.write(told.folder, name, fields, rows)
    checks.check({name: table.read(told.folder, name) for name, _, _ in made})
    for name, _, rows in made:
        print(f"{len(rows):5} {name}")


if __name__ == "__main__":
    main()
