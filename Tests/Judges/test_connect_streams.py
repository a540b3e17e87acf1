"""Judges streams over Connect with its own Python client, and with callers that read slowly or leave."""

import http.client
import json
import struct
import time

import pytest
from connectrpc.client import ConnectClientSync
from connectrpc.code import Code
from connectrpc.compat import google_protobuf_binary_codec, google_protobuf_json_codec
from connectrpc.errors import ConnectError
from connectrpc.method import IdempotencyLevel, MethodInfo, StreamType
from conftest import SERVICE, credentials_metadata, framed
from own_server import Server
from pyqwest import HTTPVersion, SyncClient, SyncHTTPTransport

CODECS = {"proto": google_protobuf_binary_codec, "json": google_protobuf_json_codec}
VERSIONS = {"http1": HTTPVersion.HTTP1, "http2": HTTPVersion.HTTP2}


@pytest.fixture(params=[(version, codec) for version in VERSIONS for codec in CODECS], ids="-".join)
def repeat(request, target, messages):
    """`repeat(count=3)` iterates over the answers of `Repeat`."""
    version, codec = request.param
    transport = SyncHTTPTransport(http_version=VERSIONS[version])
    method = MethodInfo(
        name="Repeat",
        service_name=SERVICE,
        input=messages("RepeatRequest"),
        output=messages("RepeatResponse"),
        idempotency_level=IdempotencyLevel.UNKNOWN,
        stream_type=StreamType.SERVER_STREAM,
    )
    client = ConnectClientSync(f"http://{target}", codec=CODECS[codec](), http_client=SyncClient(transport))

    def call(**fields):
        return client.execute_server_stream(
            request=messages("RepeatRequest")(**fields), method=method, headers=dict(credentials_metadata()),
            timeout_ms=30_000)

    return call


def test_client_of_others(repeat):
    """Connect's own client reads each answer and the end."""
    assert [(answer.index, answer.payload) for answer in repeat(count=3, payload=b"\x00\x01")] == [
        (index, b"\x00\x01") for index in range(3)]
    assert list(repeat()) == []


def test_large_answers(repeat):
    """Answers that fill every window arrive whole."""
    assert [len(answer.payload) for answer in repeat(count=10, payload=b"y" * 1_000_000)] == [1_000_000] * 10


def test_failure_after_answers(repeat):
    """Its client raises what the end tells, after the answers before."""
    got = []
    with pytest.raises(ConnectError) as raised:
        for answer in repeat(count=2, fail_with=5):
            got.append(answer.index)
    assert got == [0, 1]
    assert (raised.value.code, raised.value.message) == (Code.NOT_FOUND, "after the last answer")
    assert raised.value.details[0].type_name == "google.rpc.ErrorInfo"


def open_stream(host, port, token, path, body):
    """A stream over HTTP/1.1 that is read as slowly as the test likes."""
    connection = http.client.HTTPConnection(host, int(port), timeout=30)
    connection.request(
        "POST", path, framed(json.dumps(body).encode()),
        {"content-type": "application/connect+json", "authorization": f"Bearer {token}"})
    return connection, connection.getresponse()


def next_frame(response):
    flag, length = struct.unpack(">BI", response.read(5))
    return flag, json.loads(response.read(length))


def resident(process):
    with open(f"/proc/{process}/status") as status:
        line = next(line for line in status if line.startswith("VmRSS:"))
    return int(line.split()[1]) // 1024


def test_slow_reader(program, tmp_path):
    """What a caller does not read is not made: 2,000 MB that nobody takes cost the server little."""
    with Server(program, tmp_path) as server:
        token, process = server.ready["token"], server.ready["pid"]
        connection, response = open_stream(
            server.host, server.port, token, f"/{SERVICE}/Repeat", {"count": 20_000, "payload": "eHh4" * 33_000})
        assert next_frame(response)[0] == 0
        before = resident(process)
        time.sleep(1)
        assert resident(process) - before < 64, "answers pile up (MB)"
        # What comes when it goes on reading is what was sent, in order.
        assert [next_frame(response)[1]["index"] for _ in range(20)] == list(range(1, 21))
        connection.close()


def test_callers_that_leave(target):
    """More subscriptions one after the other than one user may have at once: those that left count no more."""
    host, port = target.rsplit(":", 1)
    token = dict(credentials_metadata())["authorization"].removeprefix("Bearer ")
    end = time.monotonic() + 20
    heard = 0
    while heard < 25:
        assert time.monotonic() < end, "calls go on without their caller"
        connection, response = open_stream(host, port, token, "/ruche.v1.EventService/Subscribe", {})
        flag, answer = next_frame(response)
        connection.close()
        if flag == 0:
            heard += 1
        else:
            assert answer["error"]["code"] == "resource_exhausted", answer
            time.sleep(0.02)


def test_stop_ends_streams(program, tmp_path):
    """A server that stops ends its streams with a reason, and does not wait for them."""
    server = Server(program, tmp_path)
    try:
        connection, response = open_stream(
            server.host, server.port, server.ready["token"], "/ruche.v1.EventService/Subscribe", {})
        assert next_frame(response)[0] == 0
        begun = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - begun < 10
        flag, answer = next_frame(response)
        while flag == 0:
            flag, answer = next_frame(response)
        assert (flag, answer["error"]["code"]) == (2, "unavailable")
        connection.close()
    finally:
        server.stop()
