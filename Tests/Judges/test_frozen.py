"""A client that is connected but answers nothing does not hold the server's streams for ever.

The server's program is given by RUCHE_TEST_SERVER; the test starts one of its own, with a short patience.
"""

import json
import os
import subprocess
import time

import pytest
from conftest import RawHTTP2

PATIENCE = {"RUCHE_LIMITS_KEEP_ALIVE_INTERVAL_SECONDS": "1", "RUCHE_LIMITS_KEEP_ALIVE_TIMEOUT_SECONDS": "1"}


@pytest.fixture
def impatient(tmp_path):
    """The address and the token of a server that wants a sign of life every second."""
    program = os.environ.get("RUCHE_TEST_SERVER")
    if not program:
        pytest.skip("RUCHE_TEST_SERVER is not set")
    process = subprocess.Popen(
        [program, "--folder", str(tmp_path), "--no-tls"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **PATIENCE})
    ready = json.loads(process.stdout.readline())
    yield ready["address"], [("authorization", f"Bearer {ready['token']}")]
    process.stdin.close()
    assert process.wait(20) == 0
    process.stdout.close()


def open_chat(client, credentials):
    return client.start(path="/ruche.testing.v1.EchoService/Chat", extra=credentials)


def test_client_that_answers_no_ping(impatient, monkeypatch):
    """Its connection is closed, though the system acknowledges every byte."""
    monkeypatch.delenv("RUCHE_TOKEN", raising=False)
    address, credentials = impatient
    with RawHTTP2(address, timeout=20) as client:
        open_chat(client, credentials)
        # Reads what comes and answers nothing.
        try:
            while client.socket.recv(65536):
                pass
        except ConnectionResetError:
            pass


def test_client_that_answers_pings(impatient, monkeypatch):
    """It stays, however long nothing else happens."""
    monkeypatch.delenv("RUCHE_TOKEN", raising=False)
    address, credentials = impatient
    with RawHTTP2(address, timeout=20) as client:
        stream = open_chat(client, credentials)
        end = time.monotonic() + 4
        while time.monotonic() < end and not client.closed:
            client.read()
        assert not client.closed
        assert client.replies[stream].reset is None
