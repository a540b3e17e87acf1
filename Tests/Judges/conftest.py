"""What both judges share: the running server, its messages built from reflection, and a raw HTTP/2 client.

The server is given by the environment:
RUCHE_TARGET      host:port in clear text
RUCHE_TLS_TARGET  host:port with TLS; without it the TLS cases are skipped
RUCHE_CA          PEM file that the TLS certificate leads to
RUCHE_TOKEN       bearer token of a user who may read `testing.sample`; without it none is sent
RUCHE_TENANT      sent as `x-tenant`, for a server that wants it; without it none is sent

Tests that start, stop and kill servers of their own (`own_server.py`) are given programs instead:
RUCHE_TEST_SERVER the test server
RUCHE_COMMAND     the command line, `ruche`
"""

import os
import socket
import ssl
import struct

import grpc
import h2.config
import h2.connection
import h2.events
import h2.settings
import pytest
from google.protobuf import descriptor_pool, message_factory
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase

PACKAGE = "ruche.testing.v1"
SERVICE = f"{PACKAGE}.EchoService"


def credentials_metadata():
    """The headers that every call carries."""
    metadata = []
    if os.environ.get("RUCHE_TOKEN"):
        metadata.append(("authorization", f"Bearer {os.environ['RUCHE_TOKEN']}"))
    if os.environ.get("RUCHE_TENANT"):
        metadata.append(("x-tenant", os.environ["RUCHE_TENANT"]))
    return metadata


@pytest.fixture(scope="session")
def target():
    return os.environ.get("RUCHE_TARGET", "127.0.0.1:50051")


@pytest.fixture(scope="session")
def tls_target():
    value = os.environ.get("RUCHE_TLS_TARGET")
    if not value:
        pytest.skip("RUCHE_TLS_TARGET is not set")
    return value


@pytest.fixture(scope="session")
def ca_file():
    value = os.environ.get("RUCHE_CA")
    if not value:
        pytest.skip("RUCHE_CA is not set")
    return value


def program_of(variable):
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} is not set")
    return value


@pytest.fixture(scope="session")
def program():
    """The test server, for tests that start one themselves."""
    return program_of("RUCHE_TEST_SERVER")


@pytest.fixture(scope="session")
def command():
    """The command line, `ruche`."""
    return program_of("RUCHE_COMMAND")


@pytest.fixture(scope="session")
def channel(target):
    options = [("grpc.max_receive_message_length", 64 * 1024 * 1024), ("grpc.max_send_message_length", -1)]
    with grpc.insecure_channel(target, options=options) as opened:
        grpc.channel_ready_future(opened).result(timeout=10)
        yield opened


@pytest.fixture(scope="session")
def pool(channel):
    return descriptor_pool.DescriptorPool(ProtoReflectionDescriptorDatabase(channel))


@pytest.fixture(scope="session")
def messages(pool):
    """`messages("EchoRequest")` is that message's class."""

    def find(name):
        return message_factory.GetMessageClass(pool.FindMessageTypeByName(f"{PACKAGE}.{name}"))

    return find


@pytest.fixture(scope="session")
def echo(channel, messages):
    return EchoStub(channel, messages)


class EchoStub:
    """The four methods of `EchoService` on one channel."""

    def __init__(self, channel, messages):
        self.metadata = credentials_metadata()
        self.Echo = channel.unary_unary(*self._method("Echo", messages))
        self.Repeat = channel.unary_stream(*self._method("Repeat", messages))
        self.Collect = channel.stream_unary(*self._method("Collect", messages))
        self.Chat = channel.stream_stream(*self._method("Chat", messages))

    @staticmethod
    def _method(name, messages):
        return (
            f"/{SERVICE}/{name}",
            messages(f"{name}Request").SerializeToString,
            messages(f"{name}Response").FromString,
        )


def framed(message, flag=0, length=None):
    """A message after its five bytes of gRPC framing; `length` lies about its size."""
    return struct.pack(">BI", flag, len(message) if length is None else length) + message


class RawReply:
    """Everything that came back on one stream."""

    def __init__(self):
        self.headers = None
        self.trailers = None
        self.data = b""
        self.ended = False
        self.reset = None
        self.frames = []

    @property
    def status(self):
        """`grpc-status`, from the trailers or from a trailers-only reply."""
        return (self.trailers or self.headers or {}).get("grpc-status")

    def header(self, name):
        return {**(self.headers or {}), **(self.trailers or {})}.get(name)


class RawHTTP2:
    """A client that sends exactly the frames it is told to."""

    def __init__(self, target, timeout=10, context=None, server_name=None):
        host, port = target.rsplit(":", 1)
        self.socket = socket.create_connection((host, int(port)), timeout=timeout)
        if context:
            self.socket = context.wrap_socket(self.socket, server_hostname=server_name)
        configuration = h2.config.H2Configuration(
            client_side=True,
            header_encoding="utf-8",
            validate_outbound_headers=False,
            normalize_outbound_headers=False,
        )
        self.connection = h2.connection.H2Connection(configuration)
        self.connection.initiate_connection()
        self.replies = {}
        self.pings = 0
        self.goaway = None
        self.closed = False
        self.flush()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def flush(self):
        self.socket.sendall(self.connection.data_to_send())

    def start(self, path=f"/{SERVICE}/Echo", content_type="application/grpc", method="POST", extra=(), end=False):
        """Sends the head of a request and returns its stream."""
        stream = self.connection.get_next_available_stream_id()
        headers = [
            (":method", method),
            (":scheme", "http"),
            (":path", path),
            (":authority", "localhost"),
            ("te", "trailers"),
        ]
        if content_type is not None:
            headers.append(("content-type", content_type))
        headers += credentials_metadata() + list(extra)
        self.connection.send_headers(stream, headers, end_stream=end)
        self.replies[stream] = RawReply()
        self.flush()
        return stream

    def send(self, stream, data, end=False):
        """Sends bytes in frames as large as the server allows, waiting for its window."""
        rest = data
        while rest:
            reply = self.replies[stream]
            if reply.ended or reply.reset is not None or self.closed:
                return
            room = min(
                self.connection.local_flow_control_window(stream), self.connection.max_outbound_frame_size, len(rest)
            )
            if room == 0:
                self.read()
                continue
            self.connection.send_data(stream, rest[:room], end_stream=end and room == len(rest))
            self.flush()
            rest = rest[room:]
        if end and not data:
            self.connection.send_data(stream, b"", end_stream=True)
            self.flush()

    def reset(self, stream, code=8):
        self.connection.reset_stream(stream, error_code=code)
        self.flush()

    def read(self):
        """Takes in what has come; marks the connection closed at its end."""
        try:
            data = self.socket.recv(65536)
        except (ConnectionResetError, ssl.SSLError):
            data = b""
        if not data:
            self.closed = True
            return
        for event in self.connection.receive_data(data):
            self.handle(event)
        self.flush()

    def handle(self, event):
        reply = self.replies.get(getattr(event, "stream_id", None))
        if isinstance(event, h2.events.ResponseReceived):
            reply.headers = dict(event.headers)
            reply.frames.append("headers")
        elif isinstance(event, h2.events.TrailersReceived):
            reply.trailers = dict(event.headers)
            reply.frames.append("trailers")
        elif isinstance(event, h2.events.DataReceived):
            reply.data += event.data
            reply.frames.append("data")
            self.connection.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
        elif isinstance(event, h2.events.StreamEnded):
            reply.ended = True
        elif isinstance(event, h2.events.StreamReset):
            reply.reset = int(event.error_code)
        elif isinstance(event, h2.events.PingAckReceived):
            self.pings += 1
        elif isinstance(event, h2.events.ConnectionTerminated):
            self.goaway = int(event.error_code)

    def finish(self, stream):
        """Waits until the stream has ended, was reset, or the connection closed."""
        reply = self.replies[stream]
        while not (reply.ended or reply.reset is not None or self.closed):
            self.read()
        return reply

    def call(self, data, **head):
        """One whole call."""
        stream = self.start(**head)
        self.send(stream, data, end=True)
        return self.finish(stream)


@pytest.fixture
def raw(target):
    with RawHTTP2(target) as client:
        yield client
