"""What was acknowledged survives: the server is killed in a storm of writes, again and again.

The test starts and kills servers of its own, in a folder of its own.
"""

import http.client
import json
import sqlite3
import threading
import time

from own_server import Server

KILLS = 20
WRITERS = 8


def call(connection, token, method, body):
    connection.request(
        "POST", f"/ruche.directory.v1.AccountService/{method}", json.dumps(body),
        {"content-type": "application/json", "authorization": f"Bearer {token}"})
    response = connection.getresponse()
    return response.status, json.loads(response.read())


def write_until_cut(server, token, name, acknowledged, sent):
    """Creates accounts until the connection breaks; every acknowledged code is noted, each request sent once."""
    connection = server.connect()
    number = 0
    try:
        while True:
            code = f"{name}-{number}"
            number += 1
            sent.append(code)
            status, answer = call(
                connection, token, "CreateAccount",
                {"account": {"name": f"Compte {code}", "code": code, "addresses": [{"city": "Lyon"}]},
                 "request_id": code})
            if status == 200:
                acknowledged.append((code, answer["id"]))
            else:
                raise AssertionError(f"refused: {answer}")
    except (OSError, http.client.HTTPException):
        return
    finally:
        connection.close()


def all_accounts(server, token):
    connection = server.connect()
    found, page_token = {}, ""
    while True:
        status, answer = call(
            connection, token, "ListAccounts",
            {"page_size": 1000, "page_token": page_token, "read_mask": "code"})
        assert status == 200, answer
        for account in answer.get("accounts", []):
            assert account["code"] not in found, f"{account['code']} is there twice"
            found[account["code"]] = account["id"]
        page_token = answer.get("nextPageToken", "")
        if not page_token:
            connection.close()
            return found


def test_every_acknowledged_write_survives_twenty_kills(program, tmp_path):
    """A request that was acknowledged survives `kill -9`; a request that failed left nothing, or all of itself."""
    folder = tmp_path / "data"
    server = Server(program, folder)
    token = server.ready["token"]
    acknowledged, sent = [], []
    try:
        for round_number in range(KILLS):
            threads = [
                threading.Thread(
                    target=write_until_cut,
                    args=(server, token, f"{round_number}-{writer}", acknowledged, sent))
                for writer in range(WRITERS)
            ]
            for thread in threads:
                thread.start()
            # The storm is on once some writes of this round came back; then the axe falls at another moment each time.
            goal = len(acknowledged) + 5 + 7 * round_number % 40
            deadline = time.monotonic() + 30
            while len(acknowledged) < goal and time.monotonic() < deadline:
                time.sleep(0.002)
            assert len(acknowledged) >= goal, "the server stopped answering"
            server.kill()
            for thread in threads:
                thread.join()
            server = Server(program, folder)
        found = all_accounts(server, token)
        for code, identifier in acknowledged:
            assert found.get(code) == identifier, f"{code} was acknowledged and is not there"
        assert set(found) <= set(sent)
        # An unanswered request may be sent again under its request_id: still one record each.
        connection = server.connect()
        for code in [code for code in sent if code not in dict(acknowledged)][:40]:
            status, answer = call(
                connection, token, "CreateAccount",
                {"account": {"name": f"Compte {code}", "code": code, "addresses": [{"city": "Lyon"}]},
                 "request_id": code})
            assert status == 200, answer
            assert answer["id"] == found.get(code, answer["id"]), f"{code} was created twice"
        connection.close()
    finally:
        assert server.stop() == 0
    for file in folder.rglob("tenant.db"):
        database = sqlite3.connect(file)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = database.execute("SELECT count(*) FROM directory_account").fetchone()[0]
        addresses = database.execute("SELECT count(*) FROM directory_account__addresses").fetchone()[0]
        creates = database.execute(
            "SELECT count(*) FROM kernel_change WHERE kind = 1 AND entity = 'directory.account'").fetchone()[0]
        searchable = database.execute("SELECT count(*) FROM directory_account__search").fetchone()[0]
        database.close()
        # Each account came whole: its row, its address, its search entry, its log.
        assert rows == addresses == searchable
        assert creates == rows + addresses
