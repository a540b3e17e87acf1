"""The server is killed in the middle of an import, of its undo, of an export and of an upload: what goes on by itself
is taken up again, nothing twice, nothing left out; of what does not, nothing is left.

The tests start and kill servers of their own, in a folder of their own.
"""

import sqlite3
import time

from own_server import (
    Server, accounts_file, at_work, call, counts, drafts, ended, exchange, live_accounts, upload,
)

ROWS = 12_000


def kill_in_the_middle(server, identifier):
    """Kills the server once the operation has done a part of its work."""
    at_work(server, identifier)
    server.kill()


def start_import(server):
    file = upload(server, accounts_file(ROWS), "accounts.csv")
    return call(server, "TransferService/StartImport", {
        "entity": "directory.account", "fileHash": file["hash"], "skipRefused": True})


def test_killed_in_the_middle(program, tmp_path):
    """An import, killed three times, ends as if it had not been; so does its undo."""
    server = Server(program, tmp_path)
    started = start_import(server)
    for _ in range(3):
        kill_in_the_middle(server, started["id"])
        server = Server(program, tmp_path)
    seen = ended(server, started["id"])
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"created": ROWS})
    assert live_accounts(server) == ROWS

    undo = call(server, "OperationService/UndoOperation", {"id": started["id"]})
    kill_in_the_middle(server, undo["id"])
    server = Server(program, tmp_path)
    seen = ended(server, undo["id"])
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"deleted": ROWS})
    assert live_accounts(server) == 0
    assert server.stop() == 0

    with sqlite3.connect(tmp_path / "tenants" / "acme" / "tenant.db") as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("SELECT count(*), count(DISTINCT code) FROM directory_account").fetchone() == (ROWS, ROWS)


def test_an_export_killed_in_the_middle(program, tmp_path):
    """It begins anew at the next start and is whole; of the file that was half written nothing is left."""
    server = Server(program, tmp_path)
    ended(server, start_import(server)["id"])
    export = call(server, "TransferService/StartExport", {"entity": "directory.account"})
    kill_in_the_middle(server, export["id"])
    assert drafts(tmp_path), "the export was over too soon"
    server = Server(program, tmp_path)
    seen = ended(server, export["id"])
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"exported": ROWS})
    status, text = exchange(server, f"/files/kernel.operation/{export['id']}/file")
    codes = [row.split(b";")[1] for row in text.split(b"\r\n")[1:] if row]
    assert status == 200 and len(codes) == len(set(codes)) == ROWS
    assert drafts(tmp_path) == []
    assert server.stop() == 0


def test_an_upload_killed_in_the_middle(program, tmp_path):
    """Half of a file is never found; the next upload takes away what is left of it."""
    server = Server(program, tmp_path)
    body = b"%PDF-1.7\n" + bytes(4_000_000)
    connection = server.connect()
    connection.putrequest("POST", "/files?name=plan.pdf")
    connection.putheader("authorization", f"Bearer {server.ready['token']}")
    connection.putheader("content-length", str(len(body)))
    connection.endheaders()
    connection.send(body[:2_000_000])
    end = time.monotonic() + 20
    while not any((tmp_path / name).stat().st_size > 1_000_000 for name in drafts(tmp_path)):
        assert time.monotonic() < end, "the upload did not begin"
    server.kill()
    connection.close()
    server = Server(program, tmp_path)
    assert live_accounts(server) == 0
    file = upload(server, body, "plan.pdf")
    assert int(file["size"]) == len(body)
    assert drafts(tmp_path) == []
    names = [path for path in (tmp_path / "tenants" / "acme" / "files").rglob("*") if path.is_file()]
    assert [path.parent.name + path.name for path in names] == [file["hash"]]
    assert server.stop() == 0
