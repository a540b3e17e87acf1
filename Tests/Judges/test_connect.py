"""Judges the Connect door of a running server with curl, over HTTP/1.1, HTTP/2 and TLS."""

import base64
import gzip
import http.client
import json
import socket
import struct
import subprocess
import tempfile
import time

import pytest
from conftest import SERVICE, RawHTTP2, credentials_metadata, framed
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


# Streams: messages in frames, and a last frame that says how it ended. The HTTP status is always 200.


def frames(body):
    """The messages of a stream's answer and its end; nothing may be left over."""
    messages = []
    while body:
        flag, length = struct.unpack(">BI", body[:5])
        content, body = body[5 : 5 + length], body[5 + length :]
        assert len(content) == length, "half a frame"
        if flag == 2:
            assert not body, "something behind the end"
            return messages, json.loads(content)
        assert flag == 0
        messages.append(content)
    raise AssertionError("no end")


def stream(curl, body, method="Repeat", form="json", headers=()):
    reply = curl(f"/{SERVICE}/{method}", body, content_type=f"application/connect+{form}", headers=headers)
    assert (reply.status, reply.headers["content-type"]) == (200, f"application/connect+{form}")
    return frames(reply.body)


def stream_reason(end):
    for entry in end["error"]["details"]:
        if entry["type"] == "google.rpc.ErrorInfo":
            value = base64.b64decode(entry["value"] + "=" * (-len(entry["value"]) % 4))
            return error_details_pb2.ErrorInfo.FromString(value).reason
    return None


def test_stream_of_json(curl):
    """One request is answered by several messages, each in its frame, and by an empty end."""
    messages, end = stream(curl, framed(b'{"count":3,"payload":"AAE="}'))
    assert [json.loads(message).get("index", 0) for message in messages] == [0, 1, 2]
    assert {json.loads(message)["payload"] for message in messages} == {"AAE="}
    assert end == {}


def test_stream_of_messages(curl, messages):
    """The same with protobuf; the end is JSON all the same."""
    request = messages("RepeatRequest")(count=40, payload=b"p" * 100_000).SerializeToString()
    answers, end = stream(curl, framed(request), form="proto")
    answers = [messages("RepeatResponse").FromString(answer) for answer in answers]
    assert [(answer.index, len(answer.payload)) for answer in answers] == [(index, 100_000) for index in range(40)]
    assert end == {}


def test_stream_without_answers(curl):
    """No message is a stream too."""
    assert stream(curl, framed(b"{}")) == ([], {})


def test_stream_that_fails(curl):
    """What went wrong after some answers is in the end, with its details."""
    messages, end = stream(curl, framed(b'{"count":2,"failWith":8}'))
    assert len(messages) == 2
    assert (end["error"]["code"], end["error"]["message"]) == ("resource_exhausted", "after the last answer")
    assert stream_reason(end) == "ASKED_FOR"


def test_stream_takes_compressed_requests(curl):
    """A request may be compressed, when the head says so."""
    body = framed(gzip.compress(b'{"count":1}'), flag=1)
    messages, end = stream(curl, body, headers=[("connect-content-encoding", "gzip")])
    assert (len(messages), end) == (1, {})


@pytest.mark.parametrize("body,headers,code,expected", [
    (b"", [], "unimplemented", "MESSAGE_COUNT"),
    (framed(b"{}") * 2, [], "unimplemented", "MESSAGE_COUNT"),
    (framed(b"{}", length=9), [], "invalid_argument", "MESSAGE_MALFORMED"),
    (framed(b"{}", flag=2), [], "invalid_argument", "MESSAGE_MALFORMED"),
    (framed(b"{}", flag=1), [], "invalid_argument", "MESSAGE_MALFORMED"),
    (framed(b"{}", flag=1), [("connect-content-encoding", "gzip")], "invalid_argument", "COMPRESSION_INVALID"),
    (framed(b"{}"), [("connect-content-encoding", "br")], "unimplemented", "ENCODING_UNKNOWN"),
    (framed(b"{}"), [("connect-timeout-ms", "soon")], "invalid_argument", "TIMEOUT_INVALID"),
    (framed(b"{}", length=LIMIT + 1), [], "resource_exhausted", "MESSAGE_TOO_LARGE"),
])
def test_stream_refusals(curl, body, headers, code, expected):
    """Every refusal is in the end of the stream."""
    messages, end = stream(curl, body, headers=headers)
    assert messages == []
    assert (end["error"]["code"], stream_reason(end)) == (code, expected)


def test_stream_refused_while_it_is_sent(target):
    """A refusal that comes before the request has ended is whole, and the rest of the request is read over: no reset."""
    rest = framed(b"x" * (LIMIT + 1))
    with RawHTTP2(target) as client:
        number = client.start(f"/{SERVICE}/Repeat", content_type="application/connect+json")
        reply, connection = client.replies[number], client.connection
        while rest or not reply.ended:
            assert not client.closed and reply.reset is None
            window = connection.local_flow_control_window(number)
            room = min(window, connection.max_outbound_frame_size, len(rest))
            if room == 0:
                client.read()
                continue
            connection.send_data(number, rest[:room], end_stream=room == len(rest))
            client.flush()
            rest = rest[room:]
    messages, end = frames(reply.data)
    assert messages == []
    assert (end["error"]["code"], stream_reason(end)) == ("resource_exhausted", "MESSAGE_TOO_LARGE")


def test_stream_of_bad_json(curl):
    """A request that is not the message is the caller's fault."""
    messages, end = stream(curl, framed(b"["))
    assert (messages, end["error"]["code"]) == ([], "invalid_argument")


def test_stream_deadline(curl):
    """A stream that goes on for ever ends at the caller's deadline; what came before is there."""
    begun = time.monotonic()
    reply = curl(
        "/grpc.health.v1.Health/Watch", framed(b"{}"), content_type="application/connect+json",
        headers=[("connect-timeout-ms", "300")])
    messages, end = frames(reply.body)
    assert [json.loads(message) for message in messages] == [{"status": "SERVING"}]
    assert (end["error"]["code"], stream_reason(end)) == ("deadline_exceeded", "DEADLINE_EXCEEDED")
    assert 0.25 < time.monotonic() - begun < 5


def test_stream_names_its_request(curl):
    """The request's name comes back, and what the door accepts."""
    reply = curl(
        f"/{SERVICE}/Repeat", framed(b"{}"), content_type="application/connect+json",
        headers=[("x-request-id", "my-stream")])
    assert (reply.headers["x-request-id"], reply.headers["connect-accept-encoding"]) == ("my-stream", "gzip")


def test_connection_after_a_stream(target):
    """A connection of HTTP/1.1 serves the next request, whatever the last stream ended with."""
    connection = http.client.HTTPConnection(target, timeout=30)
    connection.connect()
    opened = connection.sock
    headers = {"content-type": "application/connect+json", **dict(credentials_metadata())}
    for body in [b'{"count":2}', b"[", b'{"count":1,"failWith":5}']:
        connection.request("POST", f"/{SERVICE}/Repeat", framed(body), headers)
        frames(connection.getresponse().read())
        assert connection.sock is opened
    connection.close()


def test_stream_of_requests(curl, messages):
    """Streams of requests go over HTTP/2; HTTP/1.1 is told so."""
    body = b"".join(framed(messages("ChatRequest")(payload=text).SerializeToString()) for text in (b"a", b"b"))
    if "--http1.1" in curl.options:
        assert curl(f"/{SERVICE}/Chat", body, content_type="application/connect+proto").status == 505
        return
    answers, end = stream(curl, body, method="Chat", form="proto")
    assert [messages("ChatResponse").FromString(answer).payload for answer in answers] == [b"a", b"b"]
    assert end == {}


def test_streams_are_told_apart(curl):
    """A stream's content type on a method that is none is 415, like any other that does not fit."""
    reply = curl(f"/{SERVICE}/Repeat", b"{}")
    assert (reply.status, "application/connect+json" in reply.headers["accept-post"]) == (415, True)


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
