"""An event that was committed has its effect once, however often the server dies on the way. So has a timer; a webhook's
endpoint hears of each event at least once.

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
from test_webhooks import OPEN, Receiver, verified

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


# What leaves the server, and what is done later.

OUTSIDE_KILLS = 40


def make_samples(server, method, body, acknowledged):
    """Calls again and again with another name, until the connection breaks; keeps the names that were answered."""
    connection = server.connect()
    number = 0
    try:
        while True:
            name, message = body(number)
            connection.request(
                "POST", f"/ruche.testing.v1.{method}", json.dumps(message),
                {"content-type": "application/json", "authorization": f"Bearer {server.ready['token']}"})
            response = connection.getresponse()
            answer = response.read()
            assert response.status == 200, answer
            acknowledged.append(name)
            number += 1
            # The endpoint, in this process too, has to keep up.
            time.sleep(0.002)
    except (OSError, http.client.HTTPException):
        return
    finally:
        connection.close()


def samples(server):
    """The titles of all samples, by their ids."""
    token, found = "", {}
    while True:
        answer = call(server, "testing.v1.SampleService/ListSamples", {"pageSize": 1000, "pageToken": token})
        found |= {sample["id"]: sample["title"] for sample in answer.get("samples", [])}
        token = answer.get("nextPageToken", "")
        if not token:
            return found


def test_kills_lose_no_delivery_and_no_timer(program, tmp_path):
    """Of each sample the endpoint hears, always under the same id; each reminder makes its sample once."""
    chance = random.Random(6)
    folder = tmp_path / "data"
    receiver = Receiver()
    server = Server(program, folder, OPEN)
    created, reminded = [], []
    try:
        secret = call(server, "WebhookService/CreateWebhook", {"webhook": {
            "name": "killed", "url": receiver.url, "entities": ["testing.sample"],
            "kinds": ["CHANGE_KIND_CREATE"]}})["secret"]
        for round_number in range(OUTSIDE_KILLS):
            def sample(number, code=round_number):
                name = f"sample {code}-{number}"
                return name, {"sample": {"title": name}}

            def reminder(number, code=round_number):
                name = f"reminder {code}-{number}"
                # Some ring before the kill, some between, some after the next start.
                return name, {"title": name, "delayMilliseconds": (number * 37) % 250}

            threads = [
                threading.Thread(target=make_samples, args=(server, method, body, kept))
                for method, body, kept in (
                    ("SampleService/CreateSample", sample, created),
                    ("ReminderService/SetReminder", reminder, reminded))
            ]
            for thread in threads:
                thread.start()
            time.sleep(chance.uniform(0, 0.12))
            server.kill()
            for thread in threads:
                thread.join()
            server = Server(program, folder, OPEN)
        assert len(created) > OUTSIDE_KILLS and len(reminded) > OUTSIDE_KILLS, "too little was done to prove anything"
        # Until it is quiet: the latest reminder rings after 0.25 s, and nothing changes for longer than that.
        deadline = time.monotonic() + 20
        before = None
        while time.monotonic() < deadline:
            found = samples(server)
            now = (len(found), len(told(receiver)))
            if set(reminded) <= set(found.values()) and now[0] == now[1] and now == before:
                break
            before = now
            time.sleep(0.4)
        heard = told(receiver)
        for delivery in receiver.heard:
            assert verified(secret, delivery)["type"] == "testing.sample.created"
        times = collections.Counter(found.values())
        assert set(created) <= set(times), "an answered sample was lost"
        assert set(reminded) <= set(times), "a timer was lost"
        assert set(times.values()) == {1}, "a timer had its effect twice"
        assert set(heard) == set(found), "a delivery was lost, or told what never was"
        assert {len(identifiers) for identifiers in heard.values()} == {1}, "a delivery came under two ids"
        assert len({next(iter(identifiers)) for identifiers in heard.values()}) == len(heard)
    finally:
        assert server.stop() == 0
        receiver.close()
    database = sqlite3.connect(next(folder.rglob("tenant.db")))
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()


def told(receiver):
    """By sample: the ids under which the endpoint heard of it."""
    with receiver.arrived:
        deliveries = list(receiver.heard)
    found = collections.defaultdict(set)
    for _, headers, body in deliveries:
        identifier = next(value for name, value in headers.items() if name.lower() == "webhook-id")
        found[json.loads(body)["data"]["id"]].add(identifier)
    return found
