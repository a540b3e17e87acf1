"""Webhooks, judged by `standardwebhooks`, the library that receivers verify deliveries with."""

import http.server
import json
import threading
import time

import pytest
from own_server import Refused, Server, call
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

# Loopback is refused unless the operator opens it, and so are plain addresses.
OPEN = {"RUCHE_OUTBOUND_ALLOWED_ADDRESSES": "127.0.0.0/8", "RUCHE_KERNEL_PLAIN_WEBHOOKS": "true"}


class Receiver:
    """A web server that keeps what is posted to it, and answers with a status that tests choose."""

    def __init__(self):
        self.status = 204
        self.headers = {}
        self.heard = []
        self.arrived = threading.Condition()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                with receiver.arrived:
                    receiver.heard.append((self.path, dict(self.headers.items()), body))
                    receiver.arrived.notify_all()
                self.send_response(receiver.status)
                for name, value in receiver.headers.items():
                    self.send_header(name, value)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hooks"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def wait(self, count, seconds=20):
        """What was heard, once there is so much of it."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.heard) >= count, seconds), f"heard {len(self.heard)}"
            return list(self.heard)

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def receiver():
    opened = Receiver()
    yield opened
    opened.close()


@pytest.fixture
def server(program, tmp_path):
    with Server(program, tmp_path, OPEN) as started:
        yield started


def webhook(server, url, **more):
    return call(server, "WebhookService/CreateWebhook", {
        "webhook": {"name": "judge", "url": url, "entities": ["directory.account"], **more}})


def account(server, name):
    return call(server, "directory.v1.AccountService/CreateAccount", {"account": {"name": name}})


def verified(secret, delivery):
    """The body of a delivery, once the library has found its signature right."""
    _, headers, body = delivery
    return Webhook(secret).verify(body, {name.lower(): value for name, value in headers.items()})


def deliveries(server, identifier, ended, seconds=20):
    """The delivery log, once so many deliveries ended."""
    end = time.monotonic() + seconds
    while True:
        answer = call(server, "WebhookService/ListDeliveries", {"id": identifier})
        log = answer.get("deliveries", [])
        if sum(entry["state"] != "WEBHOOK_DELIVERY_STATE_WAITING" for entry in log) >= ended:
            return log
        assert time.monotonic() < end, f"the deliveries did not end: {log}"
        time.sleep(0.05)


def tried(server, identifier, seconds=20):
    """The newest delivery, once an attempt at it failed."""
    end = time.monotonic() + seconds
    while True:
        log = call(server, "WebhookService/ListDeliveries", {"id": identifier}).get("deliveries", [])
        if log and log[0].get("reason"):
            return log[0]
        assert time.monotonic() < end, "nothing was tried"
        time.sleep(0.05)


def test_what_happens_arrives_and_is_verified(server, receiver):
    made = webhook(server, receiver.url)
    created = account(server, "Papeterie Martin")
    path, headers, body = delivery = receiver.wait(1)[0]
    told = verified(made["secret"], delivery)
    assert path == "/hooks"
    assert told["type"] == "directory.account.created"
    assert told["data"]["id"] == created["id"]
    assert "Papeterie" not in body.decode()
    log = deliveries(server, made["webhook"]["id"], 1)
    assert log[0]["messageId"] == {name.lower(): value for name, value in headers.items()}["webhook-id"]


def test_what_was_changed_on_its_way_is_not_verified(server, receiver):
    made = webhook(server, receiver.url)
    account(server, "Papeterie Martin")
    path, headers, body = receiver.wait(1)[0]
    with pytest.raises(WebhookVerificationError):
        verified(made["secret"], (path, headers, body.replace(b"created", b"deleted")))
    other = webhook(server, receiver.url)["secret"]
    with pytest.raises(WebhookVerificationError):
        verified(other, (path, headers, body))


def test_after_a_rotation_both_secrets_verify(server, receiver):
    made = webhook(server, receiver.url)
    new = call(server, "WebhookService/RotateSecret", {"id": made["webhook"]["id"]})["secret"]
    account(server, "Papeterie Martin")
    delivery = receiver.wait(1)[0]
    assert verified(made["secret"], delivery) == verified(new, delivery)


def test_a_failing_endpoint_is_told_again_under_the_same_id(server, receiver):
    made = webhook(server, receiver.url)
    receiver.status = 500
    account(server, "Papeterie Martin")
    receiver.wait(1)
    receiver.status = 200
    first, second = receiver.wait(2)[:2]
    assert verified(made["secret"], first) == verified(made["secret"], second)
    identifiers = [{name.lower(): value for name, value in heard[1].items()}["webhook-id"] for heard in (first, second)]
    assert identifiers[0] == identifiers[1]
    assert deliveries(server, made["webhook"]["id"], 1)[0]["attempts"] == 2


def test_an_endpoint_that_is_gone_is_left_alone(server, receiver):
    made = webhook(server, receiver.url)
    receiver.status = 410
    account(server, "Papeterie Martin")
    deliveries(server, made["webhook"]["id"], 1)
    found = call(server, "WebhookService/GetWebhook", {"id": made["webhook"]["id"]})
    assert found["state"] == "WEBHOOK_STATE_DISABLED"
    assert found["disabledReason"] == "WEBHOOK_DISABLED_REASON_GONE"
    account(server, "Librairie Durand")
    assert len(receiver.heard) == 1


def test_a_redirect_is_not_followed(server, receiver):
    webhook(server, receiver.url)
    receiver.status = 307
    receiver.headers = {"location": receiver.url + "/elsewhere"}
    account(server, "Papeterie Martin")
    # The second attempt comes to the same address, and nothing in between to the other.
    assert [path for path, _, _ in receiver.wait(2)] == ["/hooks", "/hooks"]


def test_a_stop_loses_nothing(program, tmp_path, receiver):
    receiver.status = 500
    with Server(program, tmp_path, OPEN) as first:
        made = webhook(first, receiver.url)
        account(first, "Papeterie Martin")
        receiver.wait(1)
    receiver.status = 200
    with Server(program, tmp_path, OPEN) as second:
        verified(made["secret"], receiver.wait(2)[1])
        assert deliveries(second, made["webhook"]["id"], 1)[0]["state"] == "WEBHOOK_DELIVERY_STATE_DELIVERED"


def test_a_kill_loses_nothing(program, tmp_path, receiver):
    first = Server(program, tmp_path, OPEN)
    made = webhook(first, receiver.url)
    names = [account(first, f"Compte {number}")["id"] for number in range(50)]
    first.kill()
    with Server(program, tmp_path, OPEN) as second:
        deliveries(second, made["webhook"]["id"], 50)
    told = {verified(made["secret"], delivery)["data"]["id"] for delivery in receiver.heard}
    assert told == set(names)


def test_loopback_and_plain_addresses_are_refused_by_default(program, tmp_path, receiver):
    for name in ("closed", "plain"):
        (tmp_path / name).mkdir()
    with Server(program, tmp_path / "closed") as closed:
        with pytest.raises(Refused) as caught:
            webhook(closed, receiver.url)
        assert caught.value.reason == "ADDRESS_INVALID"
    plain = {"RUCHE_KERNEL_PLAIN_WEBHOOKS": "true"}
    with Server(program, tmp_path / "plain", plain) as guarded:
        made = webhook(guarded, receiver.url.replace("127.0.0.1", "localhost"))
        account(guarded, "Papeterie Martin")
        assert tried(guarded, made["webhook"]["id"])["reason"] == "ADDRESS_FORBIDDEN"
    assert receiver.heard == []
