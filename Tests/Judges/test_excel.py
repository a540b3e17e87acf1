"""Judges exports to Excel with openpyxl: what a business person opens is what the records say.

The test starts a server of its own, so that it knows everything that is in it.
"""

import datetime
import io

import openpyxl
import pytest
from openpyxl.utils.escape import unescape
from own_server import Server, accounts_file, call, ended, exchange, upload

TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TITLE = "Été à l'œuvre – 12 € <net> & « cætera »"
ACCOUNTS = 1_700


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("excel") / "data"


@pytest.fixture(scope="module")
def server(program, folder):
    folder.mkdir()
    with Server(program, folder) as started:
        yield started


@pytest.fixture(scope="module")
def friend(server):
    return create(server, {"title": "=1+1", "code": "A1", "origin": "south"})


@pytest.fixture(scope="module")
def full(server, friend):
    """A sample that says something in every kind of field."""
    return create(server, {
        "title": TITLE, "code": "B-2", "price": "9.95", "rate": "1234567.12345678", "day": "2026-02-28",
        "moment": "2026-07-01T08:30:15Z", "colour": "GREEN", "origin": "north", "flag": True, "count": -3,
        "optionalCount": 0, "optionalText": "_x0041_", "optionalFlag": False, "longitude": 4.835,
        "place": {"city": "Bourg-en-Bresse", "latitude": -0.25, "position": {"floor": 2}},
        "friendIds": [friend["id"]], "words": ["un", "deux trois"], "numbers": [1, -2], "colours": ["RED", "BLUE"],
        "mood": "calm", "pin": "1234-secret", "serial": "0012345678901234567",
        "lines": [
            {"text": "Fût", "amount": "1234567890123.4567", "marks": ["a", "b"]},
            {"text": "@SUM(A1)", "amount": "12.5"},
            {"text": "https://exemple.fr", "amount": "-0.0001"},
        ]})


def create(server, sample):
    return call(server, "testing.v1.SampleService/CreateSample", {"sample": sample})


def export(server, entity, **request):
    """The workbook, and the operation that made it."""
    started = call(server, "TransferService/StartExport", {"entity": entity, "format": "EXPORT_XLSX", **request})
    seen = ended(server, started["id"])
    assert seen["state"] == "SUCCEEDED", seen
    status, body = exchange(server, f"/files/kernel.operation/{started['id']}/file")
    assert status == 200 and len(body) == int(seen["file"]["size"])
    return openpyxl.load_workbook(io.BytesIO(body)), seen


def table(sheet):
    """The rows below the header, as dictionaries of cells."""
    header, *rows = sheet.iter_rows()
    return [dict(zip((cell.value for cell in header), row, strict=True)) for row in rows]


def values(row):
    return {name: cell.value for name, cell in row.items()}


@pytest.fixture(scope="module")
def rows(server, full):
    book, _ = export(server, "testing.sample", filter='code = "B-2"')
    return table(book.active)


def test_numbers_are_numbers(rows):
    """They can be added up; a price is shown with its cents."""
    row = rows[0]
    shown = {name: (row[name].value, row[name].data_type, row[name].number_format)
             for name in ("price", "rate", "count", "optional_count", "longitude", "place.latitude")}
    assert shown == {
        "price": (9.95, "n", "0.00"), "rate": (1234567.12345678, "n", "0.00000000"), "count": (-3, "n", "0"),
        "optional_count": (0, "n", "0"), "longitude": (4.835, "n", "General"), "place.latitude": (-0.25, "n", "General")}


def test_no_digit_is_lost(rows):
    """A number that a spreadsheet would round stays as it is written, and so does one that begins with zeros."""
    assert (rows[0]["lines.amount"].value, rows[0]["lines.amount"].data_type) == ("1234567890123.4567", "s")
    assert rows[0]["serial"].value == "0012345678901234567"
    assert [row["lines.amount"].value for row in rows[1:]] == [12.5, -0.0001]


def test_days_and_times_are_such(rows):
    """A day is a date; a time is what the clock shows in Paris."""
    day, moment = rows[0]["day"], rows[0]["moment"]
    assert day.is_date and day.value == datetime.datetime(2026, 2, 28) and day.number_format == "yyyy-mm-dd"
    assert moment.is_date and moment.value == datetime.datetime(2026, 7, 1, 10, 30, 15)
    assert moment.number_format == "yyyy-mm-dd hh:mm:ss"


def test_yes_and_no_are_such(rows):
    assert (rows[0]["flag"].value, rows[0]["flag"].data_type) == (True, "b")
    assert (rows[0]["optional_flag"].value, rows[0]["optional_flag"].data_type) == (False, "b")


def test_text_stays_text(server, full, rows):
    """Accents and signs come through; nothing is run, no link is made, whatever a text looks like."""
    assert rows[0]["title"].value == TITLE
    assert rows[0]["words"].value == "un;deux trois" and rows[0]["numbers"].value == "1;-2"
    # openpyxl shows the escape that Excel reads.
    assert unescape(rows[0]["optional_text"].value) == "_x0041_"
    texts = [row["lines.text"] for row in rows]
    assert [cell.value for cell in texts] == ["Fût", "@SUM(A1)", "https://exemple.fr"]
    book, _ = export(server, "testing.sample", filter='code = "A1"')
    texts.append(table(book.active)[0]["title"])
    assert texts[-1].value == "=1+1"
    assert all(cell.data_type == "s" and cell.hyperlink is None for cell in texts)


def test_lines_are_rows(full, rows):
    """Each line has a row, each row says which record it is of, and what the record says stands in the first."""
    assert [row["id"].value for row in rows] == [int(full["id"])] * 3
    assert [row["title"].value for row in rows] == [TITLE, None, None]
    assert [row["lines.id"].value for row in rows] == [int(line["id"]) for line in full["lines"]]


def test_names_without_labels(rows):
    row = values(rows[0])
    assert [row[name] for name in ("colour", "colours", "origin", "mood")] == ["GREEN", "RED;BLUE", "north", "calm"]


def test_secrets_never_leave(server, full):
    book, _ = export(server, "testing.sample")
    everything = [cell.value for row in book.active.iter_rows() for cell in row]
    assert "pin" in everything and "1234-secret" not in everything


def test_words_of_people(server, full):
    """With labels, columns, values and the sheet are called as people call them."""
    book, _ = export(server, "testing.sample", filter='code = "B-2"', labels=True,
                     columns=["title", "colour", "colours", "origin", "mood", "lines.amount"])
    assert book.sheetnames == ["Échantillon"]
    row = values(table(book.active)[0])
    assert row == {"Titre": TITLE, "Couleur": "Vert", "Couleurs": "Rouge;Bleu", "Origine": "Nord", "Humeur": "Calme",
                   "Montant": "1234567890123.4567"}


def test_filter_and_columns(server, full, friend):
    """What was asked for is there, in the order in which it was asked for, and nothing else."""
    book, seen = export(server, "testing.sample", filter="origin = south", columns=["code", "title", "id"])
    assert list(book.active.iter_rows(values_only=True)) == [("code", "title", "id"), ("A1", "=1+1", int(friend["id"]))]
    assert (seen["file"]["name"], seen["file"]["type"]) == ("testing.sample.xlsx", TYPE)


def test_header_helps(server, full):
    """The header is bold, stays in sight and filters all there is; columns are wide enough for what they hold."""
    book, _ = export(server, "testing.sample", columns=["title", "price", "day", "moment", "lines.text"])
    sheet = book.active
    assert all(cell.font.bold for cell in sheet[1]) and not sheet["A2"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    widths = [sheet.column_dimensions[letter].width for letter in "ABCD"]
    assert widths[0] > widths[3] > widths[1] > widths[2] > 10


def test_several_pages(server):
    """A list of many pages comes whole, each record once, in its order."""
    imported = call(server, "TransferService/StartImport", {
        "entity": "directory.account", "fileHash": upload(server, accounts_file(ACCOUNTS))["hash"]})
    assert ended(server, imported["id"])["state"] == "SUCCEEDED"
    book, seen = export(server, "directory.account", columns=["code", "name", "addresses.city"])
    assert list(book.active.iter_rows(min_row=2, values_only=True)) == [
        (f"K{n}", f"Compte {n}", "Lyon") for n in range(ACCOUNTS)]
    assert [(count["name"], count["count"]) for count in seen["counts"]] == [("exported", str(ACCOUNTS))]


def test_an_empty_list(server):
    """A list without records is a sheet with its header."""
    book, _ = export(server, "testing.sample", filter='code = "NOBODY"', columns=["id", "title"])
    assert list(book.active.iter_rows(values_only=True)) == [("id", "title")]


def test_a_text_too_long_for_a_cell(server, folder):
    """It is refused with its record and field, never cut; CSV takes it."""
    sample = create(server, {"title": "Long", "code": "L-1", "optionalText": "é" * 32_768})
    request = {"entity": "testing.sample", "filter": 'code = "L-1"'}
    started = call(server, "TransferService/StartExport", {**request, "format": "EXPORT_XLSX"})
    seen = ended(server, started["id"])
    assert (seen["state"], seen["errorReason"], "file" in seen) == ("FAILED", "CELL_TOO_LONG", False)
    assert f"optional_text of record {sample['id']}" in seen["errorMessage"]
    started = call(server, "TransferService/StartExport", request)
    assert ended(server, started["id"])["state"] == "SUCCEEDED"
    # Neither what succeeded nor what failed left anything.
    assert list((folder / "workbooks").iterdir()) == []
