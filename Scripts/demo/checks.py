"""What must hold of the files, as they are read again."""

import datetime
import re

from . import identifiers as ids
from .accounts import COUNT as ACCOUNTS
from .accounts import ALIKE, TYPED_TWICE, UNNUMBERED
from .products import CATEGORIES
from .products import COUNT as PRODUCTS
from .reach import CONTACTS, LEADS
from .table import refers, unique
from .words import folded, telling_words

TAXES = {"FR20", "FR10", "FR055", "FR021"}
SOURCES = {"", "web", "fair", "referral", "telephone", "neighbour"}
ROLES = {"CUSTOMER", "PROSPECT", "PARTNER", "SUPPLIER"}
EMAIL = re.compile(r"[a-z0-9.-]{1,64}@[a-z0-9-]{1,63}\.example")
PUBLIC = re.compile(r"https://[a-z0-9.-]+\.example(/[a-z0-9/-]+)?")
DATES = (
    "start_date", "end_date", "date", "decision_date", "registration_date", "mandates[0].sign_date",
    *(f"prices[{place}].start_date" for place in range(3)),
)


def check(files):
    """All files, by their names."""
    by_entity = {}
    for name, rows in sorted(files.items()):
        by_entity.setdefault(name[3:-4], []).extend(rows)
    for rows in by_entity.values():
        unique(rows, "@key")
        unique(rows, "code", folded)
        for row in rows:
            assert row["@key"] and all(cell == cell.strip() and "\n" not in cell for cell in row.values()), row
            for field in DATES:
                if row.get(field):
                    datetime.date.fromisoformat(row[field])
    directory(by_entity)
    catalogue(by_entity, files)
    grids(by_entity)


def keys(rows):
    return {row["@key"] for row in rows}


# The directory.


def directory(files):
    companies, accounts = files["directory.company"], files["directory.account"]
    contacts, leads = files["directory.contact"], files["directory.lead"]
    assert (len(accounts), len(contacts), len(leads)) == (ACCOUNTS, CONTACTS, LEADS)
    assert [row["siren"] for row in companies] == ["999000011", "999000029"]
    for row in companies + accounts + contacts + leads:
        identifiers(row)
    unique(companies + accounts, "siren")
    for field in ("bank_accounts[0].iban", "mandates[0].reference", "name"):
        unique(accounts, field)
    unique(contacts, "email")
    refers(accounts, "company_id", keys(companies))
    refers(contacts, "account_id", {row["@key"] for row in accounts if not row["inactive"]})
    assert sum(not row["code"] for row in accounts) == UNNUMBERED
    for row in accounts:
        account(row)
    duplicates(accounts)
    for row in leads:
        assert row["status"] in ("INTERESTED", "IN_NEGOTIATION", "LOST", "") and row["source"] in SOURCES, row
        assert (row["company_name"] or row["last_name"]) and row["address.city"], row


def identifiers(row):
    for field, is_right in (
        ("siren", ids.is_siren), ("siret", ids.is_siret), ("vat_number", ids.is_vat_number),
        ("telephone", ids.is_telephone), ("mobile", ids.is_telephone), ("email", EMAIL.fullmatch),
        ("website", PUBLIC.fullmatch), ("linkedin", PUBLIC.fullmatch),
    ):
        assert not row.get(field) or is_right(row[field]), f"{row['@key']}: {field} {row[field]}"
    for field in ("profiles[0].iban", "bank_accounts[0].iban", "mandates[0].iban"):
        assert not row.get(field) or ids.is_iban(row[field].replace(" ", "")), f"{row['@key']}: {field}"
    for field in ("siret", "vat_number"):
        assert not row.get(field) or row["siren"] in row[field], f"{row['@key']}: {field} is another company's"
    if row.get("creditor_identifier"):
        number = row["creditor_identifier"]
        assert int(number[7:] + "1527" + number[2:4]) % 97 == 1, number


def account(row):
    others = [role for role in row["other_roles"].split(";") if role]
    assert row["role"] in ROLES and set(others) <= ROLES - {row["role"]} and len(set(others)) == len(others), row
    assert not {"CUSTOMER", "PROSPECT"} <= {row["role"], *others}, row
    assert row["customer_type"] in ("individual", "company", "public", "association", "reseller", ""), row
    assert row["source"] in SOURCES and row["addresses[0].city"] and row["addresses[0].postal_code"], row
    assert not row["mandates[0].iban"] or row["mandates[0].iban"] == row["bank_accounts[0].iban"], row
    assert bool(row["inactive"]) == bool(row["inactive_reason"]), row
    assert not row["activity_code"] or re.fullmatch(r"\d{2}\.\d{2}[A-Z]", row["activity_code"]), row


def duplicates(accounts):
    """Nothing looks like another account but what was typed twice."""
    twice = {name for name, _, _ in TYPED_TWICE}
    assert twice <= {row["name"] for row in accounts}
    once = [row for row in accounts if row["name"] not in twice]
    for field in ("email", "telephone", "mobile"):
        unique(once, field)
    numbers = [row[field] for row in once for field in ("telephone", "mobile") if row[field]]
    assert len(set(numbers)) == len(numbers)
    houses, names = {}, {}
    for row in once:
        house = (folded(row["addresses[0].street"]), row["addresses[0].postal_code"])
        assert house not in houses, f"{row['@key']} lives with {houses[house]}"
        houses[house] = row["@key"]
        words = telling_words(row["name"])
        assert words and words not in names, f"{row['name']} is called as {names[words]}"
        names[words] = row["name"]
    for place, row in enumerate(once):
        words = telling_words(row["name"])
        for other in once[:place]:
            if row["addresses[0].city"] == other["addresses[0].city"]:
                others = telling_words(other["name"])
                assert len(words & others) / len(words | others) < ALIKE, f"{row['name']} is like {other['name']}"


# The catalogue.


def catalogue(files, by_name):
    units, products = files["catalogue.measure_unit"], files["catalogue.product"]
    categories = files["catalogue.category"]
    assert len(products) == PRODUCTS and len({row["category_id"] for row in products}) == CATEGORIES
    ranks = [keys(by_name[name]) for name in sorted(by_name) if name.endswith("catalogue.category.csv")]
    for place, name in enumerate(name for name in sorted(by_name) if name.endswith("catalogue.category.csv")):
        refers(by_name[name], "parent_id", set().union(*ranks[:place]))
    assert len({(row.get("parent_id", ""), folded(row["name"])) for row in categories}) == len(categories)
    bases = {row["code"] for row in units if not row.get("base_unit_id")}
    refers(units, "base_unit_id", bases)
    assert all(bool(row.get("base_unit_id")) == bool(row.get("factor")) for row in units)
    refers(products, "category_id", keys(categories))
    refers(products, "unit_id", keys(units))
    refers(products, "tax_id.code", TAXES)
    refers(products, "third_party_tax_ids", keys(files["catalogue.third_party_tax"]))
    refers(files["catalogue.third_party_tax"], "tax_id.code", TAXES)
    unique(products, "designation")
    unique(products, "barcodes[0].value")
    for row in files["catalogue.third_party_tax"]:
        assert bool(row["amount"]) != bool(row["percentage"]), row
    for row in products:
        assert 0 < float(row["purchase_price"]) < float(row["unit_price"]), row
        assert not row["barcodes[0].value"] or ids.is_ean13(row["barcodes[0].value"]), row
        assert not (row["kind"] == "SERVICE" and (row["stocked"] or row["barcodes[0].value"])), row
        for field in ("unit_price", "purchase_price"):
            assert row["prices[1]." + field] in ("", row[field]), row
        days = [row[f"prices[{place}].start_date"] for place in range(3)]
        assert days in (["", "", ""], ["2025-01-01", "2026-01-01", ""], ["2025-01-01", "2026-01-01", "2027-01-01"]), row
    stock(files["catalogue.stock_movement"], {row["code"] for row in products if row["stocked"] and not row["inactive"]})


def stock(movements, stocked):
    """Nothing leaves that is not there, read in the order of the file."""
    refers(movements, "product_id", stocked)
    levels = {}
    for row in movements:
        quantity = float(row["quantity"])
        assert {"RECEIPT": quantity > 0, "ISSUE": quantity < 0, "CORRECTION": quantity != 0}[row["kind"]], row
        levels[row["product_id"]] = levels.get(row["product_id"], 0) + quantity
        assert levels[row["product_id"]] >= 0, row
    days = [row["date"] or "today" for row in movements]
    assert days == sorted(days) and days[-1] == "today"


# Price grids.


def grids(files):
    """What the catalogue refuses must not be in the files."""
    by_key = {row["@key"]: row for row in files["catalogue.price_grid"]}
    by_code = {row["code"]: row for row in files["catalogue.product"]}
    units = {row["code"]: row for row in files["catalogue.measure_unit"]}
    roles = {row["@key"]: {row["role"], *row["other_roles"].split(";")} for row in files["directory.account"]}
    rules = files["catalogue.price_rule"]
    unique(files["catalogue.price_grid"], "name", folded)
    assert len(by_key) == 8
    for grid in by_key.values():
        wanted = {"ONE_ACCOUNT": "CUSTOMER", "ONE_SUPPLIER": "SUPPLIER"}.get(grid["audience"])
        assert bool(grid["account_id"]) == bool(wanted) and (not wanted or wanted in roles[grid["account_id"]]), grid
        assert bool(grid["customer_type"]) == (grid["audience"] == "CUSTOMER_TYPE"), grid
        assert not grid["end_date"] or grid["start_date"] <= grid["end_date"], grid
    refers(rules, "product_id", by_code.keys())
    refers(rules, "category_id", keys(files["catalogue.category"]))
    refers(rules, "base_grid_id", by_key.keys())
    taken = {}
    for rule in rules:
        grid, product = by_key[rule["grid_id"]], by_code.get(rule["product_id"])
        is_purchase = grid["audience"] == "ONE_SUPPLIER"
        method(rule, is_purchase)
        validity(rule, grid)
        if not is_purchase and product:
            margin(rule, product, units)
        if rule["unit_id"]:
            assert units[rule["unit_id"]]["base_unit_id"] == product["unit_id"], rule
        target = (rule["grid_id"], rule["product_id"], rule["category_id"], float(rule["min_quantity"] or 0))
        span = (rule["start_date"] or "0000", rule["end_date"] or "9999")
        for other in taken.setdefault(target, []):
            assert span[1] < other[0] or other[1] < span[0], f"{rule} overlaps"
        taken[target].append(span)


def method(rule, is_purchase):
    has_percentage = rule["method"] in ("PERCENT_OFF", "MARKUP")
    assert bool(rule["percentage"]) == has_percentage and bool(rule["price"]) != has_percentage, rule
    assert rule["method"] != "FIXED" or not (rule["base"] or rule["base_grid_id"]), rule
    assert (rule["base"] == "ON_GRID") == bool(rule["base_grid_id"]), rule
    assert not rule["base_grid_id"] or rule["base_grid_id"] != rule["grid_id"], rule
    assert not (rule["product_id"] and rule["category_id"]), rule
    assert rule["method"] != "PERCENT_OFF" or 0 < float(rule["percentage"]) <= 100, rule
    assert not rule["min_quantity"] or float(rule["min_quantity"]) > 0, rule
    assert is_purchase or not (rule["lead_time_days"] or rule["supplier_reference"]), rule


def validity(rule, grid):
    start, end = rule["start_date"], rule["end_date"]
    assert not start or not grid["start_date"] or start >= grid["start_date"], rule
    assert not start or not grid["end_date"] or start <= grid["end_date"], rule
    assert not end or not grid["end_date"] or end <= grid["end_date"], rule
    assert not (start and end) or start <= end, rule


def margin(rule, product, units):
    """What a rule for a product asks is not below its cost."""
    cost, price = float(product["purchase_price"]), float(product["unit_price"])
    factor = float(units[rule["unit_id"]]["factor"]) if rule["unit_id"] else 1
    asked = {
        "FIXED": lambda: float(rule["price"]) / factor, "AMOUNT_OFF": lambda: price - float(rule["price"]) / factor,
        "PERCENT_OFF": lambda: price * (1 - float(rule["percentage"]) / 100),
        "MARKUP": lambda: cost * (1 + float(rule["percentage"]) / 100),
    }[rule["method"]]()
    assert asked >= cost, f"{rule} is below the cost {cost}"
