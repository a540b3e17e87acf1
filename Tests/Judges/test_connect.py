"""Judges the Connect door of a running server with curl, over HTTP/1.1, HTTP/2 and TLS."""

import base64
import gzip
import json
import socket
import subprocess
import tempfile
import time

import pytest
from conftest import SERVICE, credentials_metadata
from google.protobuf import json_format
from google.rpc import error_details_pb2

LIMIT = 4 * 1024 * 1024
AWKWARD = "100 % de l'été\n\t\"à bientôt\" \\ \u2028 ☃ \U0001f41d\x01"
HTTP_STATUS = {
    1: ("canceled", 499),
    2: ("unknown", 500),
    3: ("invalid_argument", 400),
    4: ("deadline_exceeded", 504),
    5: ("not_found", 404),
    6: ("already_exists", 409),
    7: ("permission_denied", 403),
    8: ("resource_exhausted", 429),
    9: ("failed_precondition", 400),
    10: ("aborted", 409),
    11: ("out_of_range", 400),
    12: ("unimplemented", 501),
    13: ("internal", 500),
    14: ("unavailable", 503),
    15: ("data_loss", 500),
    16: ("unauthenticated", 401),
}


class Reply:
    def __init__(self, output):
        head, self.body = b"HTTP/1.1 100 ", output
        while head.split(b" ")[1].startswith(b"1"):
            head, self.body = self.body.split(b"\r\n\r\n", 1)
        lines = head.decode().split("\r\n")
        self.version, code = lines[0].split(" ")[:2]
        self.status = int(code)
        self.headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines[1:])}

    @property
    def json(self):
        return json.loads(self.body)


class Curl:
    """curl with a fixed address and protocol."""

    def __init__(self, url, options):
        self.url = url
        self.options = options

    def __call__(self, path, body=b"", content_type="application/json", headers=(), verb="POST"):
        with tempfile.NamedTemporaryFile() as file:
            file.write(body)
            file.flush()
            command = ["curl", "-sS", "-i", "--max-time", "30", "-X", verb, *self.options]
            if verb != "GET":
                command += ["--data-binary", f"@{file.name}"]
            command += ["-H", f"content-type: {content_type}" if content_type else "content-type:"]
            for name, value in [*credentials_metadata(), *headers]:
                command += ["-H", f"{name}: {value}"]
            done = subprocess.run([*command, self.url + path], capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return Reply(done.stdout)

    def echo(self, headers=(), **fields):
        body = json.dumps(fields).encode()
        return self(f"/{SERVICE}/Echo", body, headers=headers)


@pytest.fixture(params=["http1", "http2", "tls-http1", "tls-http2"])
def curl(request, target):
    if request.param == "http1":
        return Curl(f"http://{target}", ["--http1.1"])
    if request.param == "http2":
        return Curl(f"http://{target}", ["--http2-prior-knowledge"])
    tls_target = request.getfixturevalue("tls_target")
    ca_file = request.getfixturevalue("ca_file")
    version = "--http1.1" if request.param == "tls-http1" else "--http2"
    return Curl(f"https://{tls_target}", [version, "--cacert", ca_file])


def detail(reply, message):
    """The error detail of that message's type."""
    for entry in reply.json["details"]:
        if entry["type"] == message.DESCRIPTOR.full_name:
            assert "=" not in entry["value"]
            message.ParseFromString(base64.b64decode(entry["value"] + "=" * (-len(entry["value"]) % 4)))
            return message
    raise AssertionError(f"no {message.DESCRIPTOR.full_name}")


def reason(reply):
    return detail(reply, error_details_pb2.ErrorInfo()).reason


# Messages


def test_json(curl):
    """A JSON request gets a JSON response."""
    reply = curl.echo(text=AWKWARD)
    assert reply.status == 200
    assert reply.headers["content-type"].startswith("application/json")
    assert reply.json["text"] == AWKWARD


def test_protocol_is_the_one_asked_for(curl):
    """The port speaks the version of HTTP that the caller chose."""
    version = "HTTP/1.1" if "--http1.1" in curl.options else "HTTP/2"
    assert curl.echo(text="v").version == version


def test_binary(curl, messages):
    """A protobuf request gets a protobuf response."""
    body = messages("EchoRequest")(payload=bytes(range(256)), text="b").SerializeToString()
    reply = curl(f"/{SERVICE}/Echo", body, content_type="application/proto")
    assert reply.status == 200
    assert reply.headers["content-type"] == "application/proto"
    answer = messages("EchoResponse").FromString(reply.body)
    assert (answer.payload, answer.text) == (bytes(range(256)), "b")


def test_empty_binary(curl):
    """An empty protobuf message is an empty body, both ways."""
    reply = curl(f"/{SERVICE}/Echo", b"", content_type="application/proto")
    assert (reply.status, reply.body) == (200, b"")


def test_empty_json(curl, messages):
    """An empty JSON object is an empty message."""
    reply = curl(f"/{SERVICE}/Echo", b"{}")
    assert reply.status == 200
    assert json_format.Parse(reply.body, messages("EchoResponse")()).ByteSize() == 0


def test_charset_parameter(curl):
    """The content type may name its charset, in any case."""
    assert curl(f"/{SERVICE}/Echo", b'{"text":"c"}', content_type="Application/JSON; charset=utf-8").status == 200


@pytest.mark.parametrize("size", [65_535, 1_000_000, LIMIT - 64])
def test_large(curl, messages, size):
    """A message of any size up to the limit comes back whole."""
    body = messages("EchoRequest")(payload=b"l" * size).SerializeToString()
    reply = curl(f"/{SERVICE}/Echo", body, content_type="application/proto")
    assert reply.status == 200
    assert len(messages("EchoResponse").FromString(reply.body).payload) == size


def test_expect_continue(curl):
    """A caller that waits for leave to send gets it."""
    begun = time.monotonic()
    assert curl.echo(headers=[("expect", "100-continue")], text="go").status == 200
    assert time.monotonic() - begun < 0.9


def test_gzip(curl):
    """A compressed request is understood."""
    body = gzip.compress(json.dumps({"text": "z" * 100_000}).encode())
    reply = curl(f"/{SERVICE}/Echo", body, headers=[("content-encoding", "gzip")])
    assert reply.status == 200
    assert reply.json["text"] == "z" * 100_000


def test_protocol_version_is_tolerated(curl):
    """The version header of Connect's own clients does no harm."""
    assert curl.echo(headers=[("connect-protocol-version", "1")], text="v").status == 200


def test_requests_on_one_connection(target):
    """An HTTP/1.1 connection serves one request after the other."""
    body = b'{"text":"again"}'
    head = f"POST /{SERVICE}/Echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
    for name, value in credentials_metadata():
        head += f"{name}: {value}\r\n"
    request = f"{head}content-length: {len(body)}\r\n\r\n".encode() + body
    host, port = target.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(request * 3)
        received = b""
        while received.count(b'"again"') < 3:
            piece = connection.recv(4_096)
            assert piece
            received += piece
    assert received.count(b"HTTP/1.1 200") == 3


def test_chunked_request(target):
    """A request may come in chunks."""
    head = f"POST /{SERVICE}/Echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n"
    for name, value in credentials_metadata():
        head += f"{name}: {value}\r\n"
    host, port = target.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(f"{head}transfer-encoding: chunked\r\nconnection: close\r\n\r\n".encode())
        for piece in [b'{"te', b'xt":"', b'chunks"}']:
            connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
        connection.sendall(b"0\r\n\r\n")
        received = b""
        while piece := connection.recv(4_096):
            received += piece
    assert received.startswith(b"HTTP/1.1 200") and b'"chunks"' in received


# Errors


@pytest.mark.parametrize("code", list(range(1, 17)))
def test_status(curl, code):
    """Every code has its name and its HTTP status, and the message is kept."""
    name, status = HTTP_STATUS[code]
    reply = curl.echo(failWith=code, text="no")
    assert reply.status == status
    assert reply.headers["content-type"].startswith("application/json")
    assert (reply.json["code"], reply.json["message"]) == (name, "no")


def test_error_message_in_any_script(curl):
    """An error's message survives JSON."""
    assert curl.echo(failWith=3, text=AWKWARD).json["message"] == AWKWARD


def test_error_details(curl):
    """An error carries its reason and a sentence for the user."""
    reply = curl.echo(failWith=9, text="no")
    assert reason(reply)
    localized = detail(reply, error_details_pb2.LocalizedMessage())
    assert localized.locale and localized.message


def test_error_of_a_binary_request(curl, messages):
    """The error of a protobuf request is JSON too."""
    body = messages("EchoRequest")(fail_with=5, text="no").SerializeToString()
    reply = curl(f"/{SERVICE}/Echo", body, content_type="application/proto")
    assert reply.status == 404
    assert reply.json["code"] == "not_found"


@pytest.mark.parametrize("path", ["/", "/no.such.Service/Echo", f"/{SERVICE}/Missing", f"/{SERVICE}", "/favicon.ico"])
def test_unknown_path(curl, path):
    """A path without a method is 404, with the code that says so."""
    reply = curl(path, b"{}")
    assert reply.status == 404
    assert reply.json["code"] == "unimplemented"


@pytest.mark.parametrize("verb", ["GET", "PUT", "DELETE"])
def test_wrong_verb(curl, verb):
    """A verb other than POST is 405."""
    reply = curl(f"/{SERVICE}/Echo", b"{}", verb=verb)
    assert reply.status == 405
    assert reply.headers["allow"] == "POST"


@pytest.mark.parametrize("content_type", ["text/plain", "application/xml", "application/connect+json", None])
def test_wrong_content_type(curl, content_type):
    """A content type other than the two is 415."""
    assert curl(f"/{SERVICE}/Echo", b"{}", content_type=content_type).status == 415


def test_streaming_method(curl):
    """A streaming method is not served in unary form."""
    assert curl(f"/{SERVICE}/Chat", b"{}").status == 415


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"text":1}', b"\xff\xfe"])
def test_malformed_json(curl, body):
    """Text that is not the message is refused as the caller's fault."""
    reply = curl(f"/{SERVICE}/Echo", body)
    assert (reply.status, reply.json["code"]) == (400, "invalid_argument")


def test_malformed_binary(curl):
    """Bytes that are not the message are refused as the caller's fault."""
    reply = curl(f"/{SERVICE}/Echo", b"\xff\xff\xff", content_type="application/proto")
    assert (reply.status, reply.json["code"]) == (400, "invalid_argument")


def test_broken_gzip(curl):
    """Bytes that are not gzip are refused as the caller's fault."""
    reply = curl(f"/{SERVICE}/Echo", b"not gzip", headers=[("content-encoding", "gzip")])
    assert (reply.status, reply.json["code"]) == (400, "invalid_argument")


def test_unknown_encoding(curl):
    """An unknown compression is refused."""
    reply = curl(f"/{SERVICE}/Echo", b"{}", headers=[("content-encoding", "br")])
    assert (reply.status, reply.json["code"]) == (501, "unimplemented")


def test_compression_bomb(curl):
    """A small body that inflates beyond the limit is refused before it fills the memory."""
    bomb = gzip.compress(b" " * (300 * 1024 * 1024), 9)
    begun = time.monotonic()
    reply = curl(f"/{SERVICE}/Echo", bomb, headers=[("content-encoding", "gzip")])
    assert (reply.status, reply.json["code"]) == (429, "resource_exhausted")
    assert time.monotonic() - begun < 5


def test_message_too_large(curl, messages):
    """A message beyond the limit is refused, with the reason."""
    body = messages("EchoRequest")(payload=b"l" * (LIMIT + 1)).SerializeToString()
    reply = curl(f"/{SERVICE}/Echo", body, content_type="application/proto")
    assert (reply.status, reply.json["code"]) == (429, "resource_exhausted")
    assert reason(reply) == "MESSAGE_TOO_LARGE"


def test_message_too_large_in_chunks(curl, messages):
    """The same when the caller does not say the length before."""
    body = messages("EchoRequest")(payload=b"l" * (LIMIT + 1)).SerializeToString()
    headers = [("transfer-encoding", "chunked")] if "--http1.1" in curl.options else []
    reply = curl(f"/{SERVICE}/Echo", body, content_type="application/proto", headers=headers)
    assert (reply.status, reply.json["code"]) == (429, "resource_exhausted")


def test_deadline(curl):
    """The server ends a call at its deadline."""
    begun = time.monotonic()
    reply = curl.echo(headers=[("connect-timeout-ms", "200")], delayMilliseconds=5_000)
    assert (reply.status, reply.json["code"]) == (504, "deadline_exceeded")
    assert time.monotonic() - begun < 3


def test_deadline_that_is_kept(curl):
    """A call within its deadline is not disturbed."""
    assert curl.echo(headers=[("connect-timeout-ms", "9999999999")], text="in time").status == 200


@pytest.mark.parametrize("value", ["x", "-1", "1.5", "12345678901"])
def test_malformed_deadline(curl, value):
    """A timeout that is none is refused, not ignored."""
    reply = curl.echo(headers=[("connect-timeout-ms", value)], text="t")
    assert (reply.status, reply.json["code"]) == (400, "invalid_argument")


def refused_early(raw):
    """A stream whose request is refused by its head, while its body has yet to come."""
    stream = raw.start(content_type="application/json", extra=[("connect-timeout-ms", "x")])
    assert raw.finish(stream).headers[":status"] == "400"
    return stream


def test_short_body_after_a_refusal(raw):
    """A body that is already on its way meets no reset, which curl would take for a failure."""
    stream = refused_early(raw)
    raw.connection.send_data(stream, b'{"text": ')
    raw.connection.ping(b"01234567")
    raw.flush()
    while not raw.pings and not raw.closed:
        raw.read()
    assert (raw.pings, raw.replies[stream].reset) == (1, None)
    raw.connection.send_data(stream, b'"t"}', end_stream=True)
    raw.flush()
    assert raw.call(b"{}", content_type="application/json").headers[":status"] == "200"


def test_long_body_after_a_refusal(raw):
    """A body that goes on and on is cut short, without blame."""
    stream = refused_early(raw)
    reply = raw.replies[stream]
    for _ in range(64):
        if reply.reset is not None:
            break
        while raw.connection.local_flow_control_window(stream) < 4_096 and reply.reset is None:
            raw.read()
        if reply.reset is None:
            raw.connection.send_data(stream, b"x" * 4_096)
            raw.flush()
    while reply.reset is None and not raw.closed:
        raw.read()
    assert reply.reset == 0


def test_headers_too_large(target):
    """Headers beyond the limit are refused, and the server goes on."""
    host, port = target.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        request = f"POST /{SERVICE}/Echo HTTP/1.1\r\nhost: x\r\nx-large: {'v' * 40_000}\r\ncontent-length: 0\r\n\r\n"
        try:
            connection.sendall(request.encode())
            answer = connection.recv(4_096)
        except ConnectionError:
            answer = b""
    assert b" 200 " not in answer
    assert Curl(f"http://{target}", ["--http1.1"]).echo(text="on").status == 200


def test_garbage(target):
    """What is no HTTP at all is refused, and the server goes on."""
    host, port = target.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(b"hello there\r\n\r\n")
        answer = connection.recv(4_096)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 400")
    assert Curl(f"http://{target}", ["--http1.1"]).echo(text="on").status == 200
