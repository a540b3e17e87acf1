"""An event that was committed has its effect once, however often the server dies on the way.

Accounts are declared duplicates; a subscriber writes one line for each into the notes of the account that stays. Killed
between the two, or in the middle of either, the server must neither lose a line nor write it twice.
"""

import collections
import http.client
import json
import random
import re
import sqlite3
import threading
import time

from own_server import Server, call

KILLS = 200
WRITERS = 3
KEPT = 50
LINE = re.compile(r"Doublon désactivé : compte (\d+)$")


def post(connection, token, method, body):
    connection.request(
        "POST", f"/ruche.directory.v1.AccountService/{method}", json.dumps(body),
        {"content-type": "application/json", "authorization": f"Bearer {token}"})
    response = connection.getresponse()
    answer = json.loads(response.read())
    assert response.status == 200, answer
    return answer


def declare_duplicates(server, kept, code, acknowledged):
    """Creates accounts and declares each a duplicate of `kept`, until the connection breaks."""
    connection = server.connect()
    number = 0
    try:
        while True:
            account = post(
                connection, server.ready["token"], "CreateAccount",
                {"account": {"name": f"Double {code}-{number}", "code": f"{code}-{number}"}})["id"]
            post(
                connection, server.ready["token"], "DeactivateDuplicate", {"id": account, "duplicateOfId": kept})
            acknowledged.append((account, kept))
            number += 1
    except (OSError, http.client.HTTPException):
        return
    finally:
        connection.close()


def pages(server, body):
    token = ""
    while True:
        answer = call(server, "directory.v1.AccountService/ListAccounts", {**body, "pageSize": 1000, "pageToken": token})
        yield from answer.get("accounts", [])
        token = answer.get("nextPageToken", "")
        if not token:
            return


def noted(server):
    """By account that stays: how often each duplicate stands in its notes."""
    lines = collections.Counter()
    for account in pages(server, {"filter": 'code : "kept-"', "readMask": "id,notes"}):
        for line in account.get("notes", "").splitlines():
            match = LINE.match(line)
            assert match, f"half a line: {line!r}"
            lines[match.group(1), account["id"]] += 1
    return lines


def test_two_hundred_kills_lose_no_effect_of_an_event_and_repeat_none(program, tmp_path):
    chance = random.Random(5)
    folder = tmp_path / "data"
    server = Server(program, folder)
    acknowledged = []
    try:
        kept = [
            call(server, "directory.v1.AccountService/CreateAccount", {
                "account": {"name": f"Reste {place}", "code": f"kept-{place:03}"}})["id"]
            for place in range(KEPT)
        ]
        for round_number in range(KILLS):
            threads = [
                threading.Thread(
                    target=declare_duplicates,
                    args=(server, chance.choice(kept), f"{round_number}-{writer}", acknowledged))
                for writer in range(WRITERS)
            ]
            for thread in threads:
                thread.start()
            # Sometimes before the first answer, sometimes while the events of the last round are still delivered.
            time.sleep(chance.uniform(0, 0.12))
            server.kill()
            for thread in threads:
                thread.join()
            server = Server(program, folder)
        assert len(acknowledged) > KILLS, "too little was done between the kills to prove anything"
        # What was declared without an answer counts like the rest: the record says so.
        inactive = {
            account["id"]
            for account in pages(server, {"filter": "inactive = true", "readMask": "id"})
        }
        assert {account for account, _ in acknowledged} <= inactive
        deadline = time.monotonic() + 60
        lines = noted(server)
        while sum(lines.values()) < len(inactive) and time.monotonic() < deadline:
            time.sleep(0.1)
            lines = noted(server)
        assert {account for account, _ in lines} == inactive, "the effect of an event was lost"
        assert set(lines.values()) == {1}, "an event had its effect twice"
        assert set(acknowledged) <= set(lines)
    finally:
        assert server.stop() == 0
    database = sqlite3.connect(next(folder.rglob("tenant.db")))
    assert database.execute("SELECT count(*) FROM kernel_parked").fetchone() == (0,), "an event was put aside"
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()
