"""The server is killed in the middle of an import and of its undo: each is taken up again, nothing twice, nothing left out.

The server's program is given by RUCHE_TEST_SERVER; the test starts and kills servers of its own, in a folder of its own.
"""

import json
import os
import sqlite3
import time

import pytest
from test_durability import Server

ROWS = 12_000


@pytest.fixture
def program():
    found = os.environ.get("RUCHE_TEST_SERVER")
    if not found:
        pytest.skip("RUCHE_TEST_SERVER is not set")
    return found


def request(server, path, body, content_type="application/json"):
    connection = server.connect()
    try:
        connection.request("POST", path, body, {
            "content-type": content_type, "authorization": f"Bearer {server.ready['token']}"})
        response = connection.getresponse()
        answer = json.loads(response.read())
        assert response.status in (200, 201), answer
        return answer
    finally:
        connection.close()


def call(server, method, body):
    return request(server, f"/ruche.v1.{method}", json.dumps(body))


def operation(server, identifier):
    return call(server, "OperationService/GetOperation", {"id": identifier})


def kill_in_the_middle(server, identifier):
    """Kills the server once the operation has done a part of its work; answers how much."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        seen = operation(server, identifier)
        done = int(seen.get("done", 0))
        if done > 0:
            assert seen["state"] == "RUNNING", "the work was over before the server could be killed"
            server.kill()
            return done
    raise AssertionError("the operation did nothing")


def ended(server, identifier):
    """Nobody calls the tenant but to ask: the operation goes on by itself."""
    while True:
        seen = call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 20})
        if "endTime" in seen:
            return seen


def live(server):
    answer = request(
        server, "/ruche.directory.v1.AccountService/ListAccounts",
        json.dumps({"pageSize": 1, "countTotal": True}))
    return int(answer.get("totalSize", 0))


def counts(seen):
    return {entry["name"]: int(entry["count"]) for entry in seen.get("counts", [])}


def test_killed_in_the_middle(program, tmp_path):
    """An import, killed three times, ends as if it had not been; so does its undo."""
    text = "code,name,addresses.city\n" + "".join(f"K{n},Compte {n},Lyon\n" for n in range(ROWS))
    server = Server(program, tmp_path)
    file = request(server, "/files?name=accounts.csv", text.encode(), "application/octet-stream")
    started = call(server, "TransferService/StartImport", {
        "entity": "directory.account", "fileHash": file["hash"], "skipRefused": True})
    for _ in range(3):
        kill_in_the_middle(server, started["id"])
        server = Server(program, tmp_path)
    seen = ended(server, started["id"])
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"created": ROWS})
    assert live(server) == ROWS

    undo = call(server, "TransferService/UndoImport", {"id": started["id"]})
    kill_in_the_middle(server, undo["id"])
    server = Server(program, tmp_path)
    seen = ended(server, undo["id"])
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"deleted": ROWS})
    assert live(server) == 0
    assert server.stop() == 0

    with sqlite3.connect(tmp_path / "tenants" / "acme" / "tenant.db") as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("SELECT count(*), count(DISTINCT code) FROM directory_account").fetchone() == (ROWS, ROWS)
