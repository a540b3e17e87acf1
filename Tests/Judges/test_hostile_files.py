"""Files as they come from outside, broken, disguised or meant to do harm: each is refused with a reason that clients
can test for, changes nothing, and the server goes on.

The tests start a server of their own, on a folder of its own. Links that have expired are in `FileTests`, worker
processes that misbehave in `WorkerFaultTests`, compressed requests that swell in `test_connect.py` and `test_grpc.py`.
"""

import gzip
import io
import json
import zipfile

import pytest
from own_server import (
    Refused, Server, accounts_file, call, counts, ended, exchange, live_accounts, request, upload,
)

HEADER = "code;name;telephone;notes\n"


def workbook():
    """A real workbook of one row, as a spreadsheet saves it."""
    types = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="xml" ContentType="application/xml"/></Types>')
    sheet = ('<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
             "<sheetData><row><c><v>1</v></c></row></sheetData></worksheet>")
    return archive({"[Content_Types].xml": types.encode(), "xl/worksheets/sheet1.xml": sheet.encode()})


def archive(parts):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return packed.getvalue()


@pytest.fixture(scope="module")
def server(program, tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "data"
    # Room for a line of 200 MB.
    with Server(program, folder, {"RUCHE_KERNEL_MAXIMUM_FILE": "300000000"}) as started:
        started.folder = folder
        yield started


def run_import(server, body, name="clients.csv", **fields):
    """The import of a file to its end, and its report."""
    file = upload(server, body, name)
    started = call(server, "TransferService/StartImport", {
        "entity": "directory.account", "fileHash": file["hash"], **fields})
    seen = ended(server, started["id"])
    report = call(server, "OperationService/ListOperationReport", {"id": started["id"], "pageSize": 1000})
    return seen, report.get("rows", [])


# Files that are no table, or a broken one: refused whole, before anything is written.
UNREADABLE = {
    "a workbook called .csv": (workbook(), "NOT_A_TEXT_FILE"),
    "an archive": (archive({"clients.csv": b"name\nDupont\n"}), "NOT_A_TEXT_FILE"),
    "an archive that swells to 500 MB": (archive({"zeros": bytes(500_000_000)}), "NOT_A_TEXT_FILE"),
    "a table, compressed": (gzip.compress(accounts_file(1000)), "NOT_A_TEXT_FILE"),
    "text of two bytes a letter": ((HEADER + "A1;Dupré;;\n").encode("utf-16"), "NOT_A_TEXT_FILE"),
    "a table with a zero byte at its end": (accounts_file(5000) + b"K9999,zero\0,Lyon\n", "NOT_A_TEXT_FILE"),
    "two encodings": (
        (HEADER + "A1;Dupré;;\n").encode() + "A2;Lefèvre;;\n".encode("cp1252"), "MIXED_ENCODING"),
    "the second encoding after 5000 rows": (
        (HEADER + "A1;Dupré;;\n" + "".join(f"B{n};Martin;;\n" for n in range(5000))).encode()
        + "A2;Lefèvre;;\n".encode("cp1252"), "MIXED_ENCODING"),
    "500 columns": (
        (";".join(f"colonne {n}" for n in range(500)) + "\n" + ";".join("x" * 500) + "\n").encode(),
        "TOO_MANY_COLUMNS"),
    "a row of 500 cells": ((HEADER + "A1;Dupont;;\n" + ";".join("x" * 500) + "\n").encode(), "TOO_MANY_COLUMNS"),
    "a quote that is never closed": ((HEADER + 'A1;"Dupont;;\n' + "A2;Martin;;\n" * 10).encode(), "UNCLOSED_QUOTE"),
    "a quote that is never closed, in a long file": (
        (HEADER + 'A1;"Dupont;;\n' + "A2;Martin;;\n" * 200_000).encode(), "ROW_TOO_LONG"),
    "text behind a quote": ((HEADER + 'A1;"Dupont" et fils;;\n').encode(), "MISPLACED_QUOTE"),
    "blank lines alone": (b"\n\r\n  \n", "EMPTY_FILE"),
    "columns that nobody knows": ("couleur;taille\nrouge;1\n".encode(), "NO_COLUMNS"),
}


@pytest.mark.parametrize("what", UNREADABLE)
@pytest.mark.parametrize("skips", [False, True])
def test_a_file_that_cannot_be_read(server, what, skips):
    """The import ends with a reason, whether bad rows may be skipped or not, and no record is there."""
    body, reason = UNREADABLE[what]
    seen, rows = run_import(server, body, skipRefused=skips)
    assert (seen["state"], seen["errorReason"], rows) == ("FAILED", reason, [])
    assert seen["errorMessage"]
    assert live_accounts(server) == 0


@pytest.mark.parametrize("what", [
    "a workbook called .csv", "an archive", "an archive that swells to 500 MB", "a table, compressed",
    "text of two bytes a letter", "500 columns", "blank lines alone",
])
def test_the_preview_of_a_file_that_cannot_be_read(server, what):
    """A person who only looks is told the same, as far as the start of the file shows it."""
    body, reason = UNREADABLE[what]
    file = upload(server, body)
    with pytest.raises(Refused) as refused:
        call(server, "TransferService/PreviewImport", {"entity": "directory.account", "fileHash": file["hash"]})
    assert (refused.value.status, refused.value.reason) == (400, reason)


@pytest.mark.parametrize("rows, reasons", [
    ("A1;Dupont;0476000001;x\nA2\nA3;Martin;;x;en trop\nA4;Roux\n", ["", "RAGGED_ROW", "RAGGED_ROW", ""]),
    ("A1;Dupont;;\nA2;Martin;;\nA1;Durand;;\n", ["", "", "DUPLICATE_IN_FILE"]),
    ("A1;;;\n", ["REQUIRED"]),
    (f"A1;{'x' * 100_000};;\n", ["TOO_LONG"]),
])
def test_rows_that_cannot_be_imported(server, rows, reasons):
    """All or nothing: each bad row is named with its line and its reason, and no record is there."""
    seen, report = run_import(server, (HEADER + rows).encode())
    assert (seen["state"], seen["errorReason"]) == ("FAILED", "IMPORT_REFUSED")
    assert [row.get("reason", "") for row in report] == reasons
    assert [int(row["line"]) for row in report] == list(range(2, 2 + len(reasons)))
    assert all(row["message"] for row in report if row.get("reason"))
    assert live_accounts(server) == 0


def memory(server, name):
    """Kilobytes of the server's memory: `VmRSS` now, `VmHWM` at most so far."""
    with open(f"/proc/{server.process.pid}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(name))


@pytest.mark.parametrize("start", ["", "name;code\nDupont;A1\n", 'name;code\n"'])
def test_a_line_of_200_megabytes(server, start):
    """It is refused after its first megabyte, and never lies in memory, neither as an upload nor as a row."""
    before = memory(server, "VmRSS")
    with open(f"/proc/{server.process.pid}/clear_refs", "w") as refs:
        # From here on the highest is counted anew.
        refs.write("5")
    seen, rows = run_import(server, start.encode() + b"x" * 200_000_000)
    assert (seen["state"], seen["errorReason"], rows) == ("FAILED", "ROW_TOO_LONG", [])
    assert memory(server, "VmHWM") - before < 60_000
    assert live_accounts(server) == 0


@pytest.mark.parametrize("name", [
    "../../../etc/passwd", "/etc/cron.d/ruche", "..\\..\\autoexec.bat", "..", "a/../../b.csv", "%2e%2e%2fb.csv",
    "b.csv\r\nset-cookie: a=b", "b\0.csv", "\u202Evsc.exe", "x" * 5000 + ".csv", "",
])
def test_a_path_as_file_name(server, name):
    """A name is only ever a name: the file lies where its bytes say, and is offered under a harmless one."""
    folders = [path for path in server.folder.parent.rglob("*") if path.is_dir()]
    file = upload(server, b"%PDF-1.7 " + name.encode(), name)
    made = call(server, "testing.v1.SampleService/CreateSample", {"sample": {"title": "Plan", "document": file}})
    kept = made["document"]["name"]
    assert 0 < len(kept) <= 200 and not set(kept) & set("/\\\r\n\0\u202E") and not kept.startswith(".")
    new = {path for path in server.folder.parent.rglob("*") if path.is_dir()} - set(folders)
    assert all(path.parent.name == "files" and len(path.name) == 2 or path.name == "files" for path in new)
    connection = server.connect()
    connection.request("GET", f"/files/testing.sample/{made['id']}/document", headers={
        "authorization": f"Bearer {server.ready['token']}"})
    response = connection.getresponse()
    assert response.read() == b"%PDF-1.7 " + name.encode()
    assert response.headers["set-cookie"] is None
    assert response.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    connection.close()


def test_a_compressed_upload(server):
    """A body that would have to be unpacked is refused before it comes."""
    for encoding in ("gzip", "br", "deflate"):
        with pytest.raises(Refused) as refused:
            request(server, "/files?name=a.csv", gzip.compress(bytes(60_000)), "application/octet-stream", {
                "content-encoding": encoding})
        assert (refused.value.status, refused.value.reason) == (400, "BODY_ENCODED")


def test_a_compressed_request_that_swells(server):
    """It is refused when its message is over the limit, not when memory is."""
    before = memory(server, "VmRSS")
    bomb = gzip.compress(b" " * 300_000_000, 9)
    for _ in range(5):
        with pytest.raises(Refused) as refused:
            request(server, "/ruche.v1.TransferService/StartImport", bomb, headers={"content-encoding": "gzip"})
        assert (refused.value.status, refused.value.reason) == (429, "MESSAGE_TOO_LARGE")
    assert memory(server, "VmHWM") - before < 60_000


def test_a_forged_link(server):
    """A link that this server did not sign, or that was changed, opens nothing and says so."""
    file = upload(server, b"%PDF-1.7 secret")
    made = call(server, "testing.v1.SampleService/CreateSample", {"sample": {"title": "Plan", "document": file}})
    link = call(server, "FileService/CreateDownloadLink", {
        "record": {"entity": "testing.sample", "id": made["id"]}, "field": "document", "minutes": 1})
    path = link["path"]
    nobody = {"authorization": ""}
    assert exchange(server, path, headers=nobody) == (200, b"%PDF-1.7 secret")
    start = len("/files/signed/")
    forged = [path[:place] + ("A" if path[place] != "A" else "B") + path[place + 1:]
              for place in range(start, len(path), 7)]
    for forgery in [*forged, path[:-1], path[: len(path) // 2], "/files/signed/" + "A" * 4000]:
        status, answer = exchange(server, forgery, headers=nobody)
        assert (status, Refused(status, json.loads(answer)).reason) == (404, "LINK_EXPIRED"), forgery


def test_after_all_of_this(server):
    """The server still imports."""
    seen, _ = run_import(server, accounts_file(100))
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"created": 100})
