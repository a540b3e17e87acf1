"""`ruche events watch` prints what happens, goes on where it was, and comes back when the server was away."""

import json
import os
import select
import signal
import socket
import subprocess
import threading
import time

import pytest
from own_server import Server, call

SAMPLES = "testing.v1.SampleService"


class Relay:
    """A port that stays while the server behind it comes and goes."""

    def __init__(self):
        self.server = None
        self.open = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            try:
                behind = socket.create_connection((self.server.host, int(self.server.port)), timeout=10)
            except (OSError, AttributeError):
                client.close()
                continue
            behind.settimeout(None)
            self.open += [client, behind]
            for source, target in ((client, behind), (behind, client)):
                threading.Thread(target=self._pass, args=(source, target), daemon=True).start()

    @staticmethod
    def _pass(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def close(self):
        self.listener.close()
        for one in self.open:
            one.close()


def environment(url, token, folder):
    return {**os.environ, "RUCHE_SERVER": url, "RUCHE_TOKEN": token, "HOME": str(folder), "LC_ALL": "C"}


def watch(command, server, folder, *options):
    """One run that ends by itself: its events, and what it said about going on."""
    done = subprocess.run(
        [command, "events", "watch", *options], capture_output=True, text=True, timeout=60,
        env=environment(f"http://{server.host}:{server.port}", server.ready["token"], folder))
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr


def create(server, title):
    return call(server, f"{SAMPLES}/CreateSample", {"sample": {"title": title}})["id"]


class Running:
    """A watch that goes on, read line by line."""

    def __init__(self, command, url, token, folder, *options):
        self.process = subprocess.Popen(
            [command, "events", "watch", *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env=environment(url, token, folder))
        self.held = b""

    def line(self, seconds=40):
        end = time.monotonic() + seconds
        while b"\n" not in self.held:
            left = end - time.monotonic()
            assert left > 0 and select.select([self.process.stdout], [], [], left)[0], "no event came"
            piece = os.read(self.process.stdout.fileno(), 65536)
            assert piece, self.process.stderr.read()
            self.held += piece
        line, self.held = self.held.split(b"\n", 1)
        return json.loads(line)

    def interrupt(self):
        """Ctrl-C: the exit code, what was printed and not read, and what it said at the end."""
        self.process.send_signal(signal.SIGINT)
        rest, said = self.process.communicate(timeout=20)
        return self.process.returncode, self.held + rest, said.decode()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.communicate()


@pytest.fixture
def server(program, tmp_path):
    with Server(program, tmp_path / "data") as running:
        yield running


def test_until_now(command, server, tmp_path):
    """A script reads what there is, ends, and goes on later where it was."""
    samples = ["--entity", "testing.sample", "--until-now"]
    first = [create(server, title) for title in ("one", "two")]
    call(server, f"{SAMPLES}/UpdateSample", {"sample": {"id": first[0], "title": "1"}, "updateMask": "title"})
    code, events, said = watch(command, server, tmp_path, "--from-start", *samples)
    assert code == 0, said
    assert [(event["kind"], event["record"]["id"]) for event in events] == [
        ("CHANGE_KIND_CREATE", first[0]), ("CHANGE_KIND_CREATE", first[1]), ("CHANGE_KIND_UPDATE", first[0])]
    positions = [int(event["position"]) for event in events]
    assert positions == sorted(positions)
    # From an event's own position, and from the one it said last.
    assert watch(command, server, tmp_path, "--from", str(positions[1]), *samples)[1] == events[2:]
    last = said.split("--from ")[1].split()[0]
    call(server, "directory.v1.AccountService/CreateAccount", {"account": {"name": "not for them"}})
    begun = time.monotonic()
    code, events, said = watch(command, server, tmp_path, "--from", last, *samples)
    assert (code, events) == (0, [])
    assert time.monotonic() - begun < 10, "it waited for a heartbeat"
    assert int(said.split("--from ")[1].split()[0]) > int(last)
    only = watch(command, server, tmp_path, "--from-start", "--kind", "update", "--field", "title", *samples)[1]
    assert [event["record"]["id"] for event in only] == [first[0]]
    assert watch(command, server, tmp_path, *samples)[:2] == (0, []), "without --from it begins now"


def test_comes_back(command, program, tmp_path):
    """The server is killed and comes back while the watch goes on: nothing is missed, nothing comes twice."""
    relay = Relay()
    server = relay.server = Server(program, tmp_path / "data")
    try:
        with Running(
            command, relay.url, server.ready["token"], tmp_path, "--entity", "testing.sample", "--from-start"
        ) as running:
            made = [create(server, "before")]
            heard = [running.line()["record"]["id"]]
            for round_number in range(3):
                server.kill()
                time.sleep(0.3)
                server = relay.server = Server(program, tmp_path / "data")
                made.append(create(server, f"after {round_number}"))
                heard.append(running.line()["record"]["id"])
            code, rest, said = running.interrupt()
        assert heard == made
        assert (code, rest) == (0, b"")
        assert "Trying again" in said and "--from" in said
    finally:
        relay.close()
        server.stop()


def test_nobody_there(command, tmp_path):
    """Where nothing listens it says so at once."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    done = subprocess.run(
        [command, "events", "watch"], capture_output=True, timeout=30,
        env=environment(f"http://127.0.0.1:{port}", "acme.nothing", tmp_path))
    assert done.returncode == 69


def test_refusals_end_it(command, server, tmp_path):
    """What will not pass by itself ends it, with the reason."""
    code, events, said = watch(command, server, tmp_path, "--entity", "testing.nothing")
    assert (code, events) == (1, [])
    assert "UNKNOWN_ENTITY" in said
    assert watch(command, server, tmp_path, "--from", str(2**60))[0] == 1
    assert watch(command, server, tmp_path, "--from", "1", "--from-start")[0] == 64


def test_call_prints_a_stream(command, server, tmp_path):
    """`ruche call` prints each answer of a stream as a line, by the full name and by its end."""
    for name in ("ruche.testing.v1.EchoService/Repeat", "EchoService/Repeat"):
        done = subprocess.run(
            [command, "call", name, '{"count":3,"failWith":8}'], capture_output=True, text=True, timeout=60,
            env=environment(f"http://{server.host}:{server.port}", server.ready["token"], tmp_path))
        assert [json.loads(line).get("index", 0) for line in done.stdout.splitlines()] == [0, 1, 2]
        assert (done.returncode, "ASKED_FOR" in done.stderr) == (1, True)
