"""Judges the gRPC door of a running server, with the official Python client and with raw frames."""

import base64
import gzip
import socket
import ssl
import threading
import time
import zlib

import grpc
import pytest
from conftest import SERVICE, EchoStub, RawHTTP2, framed
from google.protobuf import descriptor_pb2, descriptor_pool
from google.rpc import error_details_pb2
from grpc_health.v1 import health_pb2, health_pb2_grpc
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from grpc_status import rpc_status

LIMIT = 4 * 1024 * 1024
AWKWARD = "100 % de l'été\n\t“à bientôt” ☃ \U0001f41d"


def error_info(failure):
    """The ErrorInfo of a refused call."""
    for detail in rpc_status.from_call(failure).details:
        info = error_details_pb2.ErrorInfo()
        if detail.Unpack(info):
            return info
    raise AssertionError("no ErrorInfo")


def pool_of(reply):
    """The files of a reflection reply, which come in any order, as one pool."""
    files = map(descriptor_pb2.FileDescriptorProto.FromString, reply.file_descriptor_response.file_descriptor_proto)
    waiting = {file.name: file for file in files}
    pool = descriptor_pool.DescriptorPool()

    def add(name):
        if file := waiting.pop(name, None):
            for dependency in file.dependency:
                add(dependency)
            pool.Add(file)

    for name in list(waiting):
        add(name)
    return pool


def echo_bytes(messages, **fields):
    return messages("EchoRequest")(**fields).SerializeToString()


# Messages in each direction


def test_empty_unary(echo, messages):
    """An empty request gets an empty response."""
    assert echo.Echo(messages("EchoRequest")(), metadata=echo.metadata, timeout=10).ByteSize() == 0


def test_unary_returns_what_was_sent(echo, messages):
    """Bytes and text come back unchanged."""
    sent = messages("EchoRequest")(payload=bytes(range(256)), text=AWKWARD)
    got = echo.Echo(sent, metadata=echo.metadata, timeout=10)
    assert (got.payload, got.text) == (sent.payload, sent.text)


@pytest.mark.parametrize("size", [1, 16_384, 65_535, 65_536, 271_828, 1_000_000, LIMIT - 64])
def test_large_unary(echo, messages, size):
    """A message of any size up to the limit comes back whole."""
    payload = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    got = echo.Echo(messages("EchoRequest")(payload=payload), metadata=echo.metadata, timeout=30)
    assert got.payload == payload


def test_server_streaming(echo, messages):
    """All responses of a server stream come, in order."""
    replies = echo.Repeat(messages("RepeatRequest")(payload=b"x" * 100, count=500), metadata=echo.metadata, timeout=30)
    assert [reply.index for reply in replies] == list(range(500))


def test_server_streaming_of_nothing(echo, messages):
    """A server stream may be empty."""
    assert list(echo.Repeat(messages("RepeatRequest")(count=0), metadata=echo.metadata, timeout=10)) == []


def test_server_streaming_large(echo, messages):
    """Large responses of a server stream come whole."""
    replies = echo.Repeat(
        messages("RepeatRequest")(payload=b"y" * 1_000_000, count=10), metadata=echo.metadata, timeout=60
    )
    assert [len(reply.payload) for reply in replies] == [1_000_000] * 10


def test_slow_reader(echo, messages):
    """A caller that reads slowly still gets everything."""
    got = 0
    for reply in echo.Repeat(
        messages("RepeatRequest")(payload=b"z" * 100_000, count=60), metadata=echo.metadata, timeout=60
    ):
        got += len(reply.payload)
        time.sleep(0.005)
    assert got == 6_000_000


def test_client_streaming(echo, messages):
    """All requests of a client stream arrive."""
    sizes = [27_182, 8, 1_828, 45_904]
    requests = (messages("CollectRequest")(payload=b"c" * size) for size in sizes)
    got = echo.Collect(requests, metadata=echo.metadata, timeout=30)
    assert (got.messages, got.bytes) == (len(sizes), sum(sizes))


def test_client_streaming_many(echo, messages):
    """Thousands of small requests arrive although the server's queue is short."""
    requests = (messages("CollectRequest")(payload=b"c" * 10) for _ in range(5_000))
    got = echo.Collect(requests, metadata=echo.metadata, timeout=60)
    assert (got.messages, got.bytes) == (5_000, 50_000)


def test_client_streaming_of_nothing(echo):
    """A client stream may be empty."""
    assert echo.Collect(iter(()), metadata=echo.metadata, timeout=10).messages == 0


def test_ping_pong(echo, messages):
    """Each response comes before the next request is sent."""
    turn = threading.Semaphore(1)

    def requests():
        for size in [27_182, 8, 1_828, 45_904]:
            assert turn.acquire(timeout=10)
            yield messages("ChatRequest")(payload=b"p" * size)

    sizes = []
    for reply in echo.Chat(requests(), metadata=echo.metadata, timeout=30):
        sizes.append(len(reply.payload))
        turn.release()
    assert sizes == [27_182, 8, 1_828, 45_904]


def test_full_duplex_burst(echo, messages):
    """Requests that do not wait for responses are all answered, in order."""
    requests = (messages("ChatRequest")(payload=str(number).encode()) for number in range(2_000))
    replies = echo.Chat(requests, metadata=echo.metadata, timeout=60)
    assert [int(reply.payload) for reply in replies] == list(range(2_000))


def test_empty_stream(echo):
    """A stream without messages ends well."""
    assert list(echo.Chat(iter(()), metadata=echo.metadata, timeout=10)) == []


def test_many_calls_on_one_connection(echo, messages):
    """Calls on one connection run beside each other and keep their answers apart."""
    calls = [
        echo.Echo.future(messages("EchoRequest")(text=str(number)), metadata=echo.metadata, timeout=60)
        for number in range(1_000)
    ]
    assert [call.result().text for call in calls] == [str(number) for number in range(1_000)]


# Metadata, status, details


def test_custom_metadata(echo, messages):
    """Metadata that the server does not know, binary too, does no harm, and the reply says what it is."""
    metadata = list(echo.metadata) + [("x-note", "once"), ("x-bytes-bin", b"\x00\xff\xab"), ("x-note", "again")]
    _, call = echo.Echo.with_call(messages("EchoRequest")(text="m"), metadata=metadata, timeout=10)
    assert call.code() == grpc.StatusCode.OK


def test_custom_metadata_on_streams(echo, messages):
    """The same on a stream."""
    metadata = list(echo.metadata) + [("x-bytes-bin", b"\xab" * 300)]
    assert len(list(echo.Chat(iter([messages("ChatRequest")()]), metadata=metadata, timeout=10))) == 1


@pytest.mark.parametrize("code", list(range(1, 17)))
def test_status_code(echo, messages, code):
    """Every status code and its message reach the caller."""
    with pytest.raises(grpc.RpcError) as failure:
        echo.Echo(messages("EchoRequest")(fail_with=code, text="no"), metadata=echo.metadata, timeout=10)
    assert failure.value.code().value[0] == code
    assert failure.value.details() == "no"


def test_status_message_is_percent_encoded(echo, messages):
    """A message with line breaks, percent signs and any script comes back unchanged."""
    with pytest.raises(grpc.RpcError) as failure:
        echo.Echo(messages("EchoRequest")(fail_with=3, text=AWKWARD), metadata=echo.metadata, timeout=10)
    assert failure.value.details() == AWKWARD


def test_status_message_on_the_wire(raw, messages):
    """The message is ASCII on the wire."""
    reply = raw.call(framed(echo_bytes(messages, fail_with=3, text="50% été")))
    assert reply.header("grpc-message") == "50%25 %C3%A9t%C3%A9"


def test_error_details(echo, messages):
    """A refusal carries its reason and a sentence for the user."""
    with pytest.raises(grpc.RpcError) as failure:
        echo.Echo(messages("EchoRequest")(fail_with=9, text="no"), metadata=echo.metadata, timeout=10)
    status = rpc_status.from_call(failure.value)
    assert status.code == 9
    assert error_info(failure.value).reason
    localized = error_details_pb2.LocalizedMessage()
    assert any(detail.Unpack(localized) for detail in status.details)
    assert localized.locale and localized.message


def test_error_details_survive_a_long_message(echo, messages):
    """A very long message does not break the trailers."""
    with pytest.raises(grpc.RpcError) as failure:
        echo.Echo(messages("EchoRequest")(fail_with=9, text="é" * 20_000), metadata=echo.metadata, timeout=10)
    assert failure.value.code() == grpc.StatusCode.FAILED_PRECONDITION
    assert error_info(failure.value).reason


def test_status_after_messages(echo, messages):
    """A stream may fail after its responses, which all come first."""
    replies = echo.Repeat(messages("RepeatRequest")(count=3, fail_with=10), metadata=echo.metadata, timeout=10)
    got = []
    with pytest.raises(grpc.RpcError) as failure:
        for reply in replies:
            got.append(reply.index)
    assert got == [0, 1, 2]
    assert failure.value.code() == grpc.StatusCode.ABORTED


def test_status_ends_a_chat(echo, messages):
    """The server may end a stream while the caller still sends."""
    hold = threading.Event()

    def requests():
        yield messages("ChatRequest")(payload=b"1")
        yield messages("ChatRequest")(fail_with=7)
        hold.wait(10)

    with pytest.raises(grpc.RpcError) as failure:
        list(echo.Chat(requests(), metadata=echo.metadata, timeout=20))
    hold.set()
    assert failure.value.code() == grpc.StatusCode.PERMISSION_DENIED


def test_unimplemented_method(channel, echo):
    """An unknown method of a known service is refused."""
    call = channel.unary_unary(f"/{SERVICE}/Missing", lambda m: m, lambda b: b)
    with pytest.raises(grpc.RpcError) as failure:
        call(b"", metadata=echo.metadata, timeout=10)
    assert failure.value.code() == grpc.StatusCode.UNIMPLEMENTED
    assert error_info(failure.value).reason == "METHOD_UNKNOWN"


def test_unimplemented_service(channel, echo):
    """An unknown service is refused."""
    call = channel.unary_unary("/no.such.Service/Echo", lambda m: m, lambda b: b)
    with pytest.raises(grpc.RpcError) as failure:
        call(b"", metadata=echo.metadata, timeout=10)
    assert failure.value.code() == grpc.StatusCode.UNIMPLEMENTED


def test_trailers_only(raw):
    """A refusal before any response is one frame that ends the stream."""
    reply = raw.call(framed(b""), path="/no.such.Service/Echo")
    assert reply.frames == ["headers"] and reply.ended
    assert reply.headers[":status"] == "200"
    assert reply.headers["content-type"].startswith("application/grpc")
    assert reply.headers["grpc-status"] == "12"


def test_whole_reply_on_the_wire(raw, messages):
    """A response is headers, one message, trailers."""
    reply = raw.call(framed(echo_bytes(messages, text="a")))
    assert reply.frames[0] == "headers" and reply.frames[-1] == "trailers"
    assert reply.headers[":status"] == "200"
    assert reply.data[:5] == b"\x00\x00\x00\x00\x03"
    assert reply.trailers["grpc-status"] == "0"


# Cancellation and deadlines


def test_cancel_after_begin(echo, messages):
    """A call cancelled before its first request ends as cancelled."""
    hold = threading.Event()

    def requests():
        hold.wait(10)
        yield from ()

    call = echo.Collect.future(requests(), metadata=echo.metadata, timeout=20)
    call.cancel()
    hold.set()
    assert call.cancelled()
    assert echo.Echo(messages("EchoRequest")(text="on"), metadata=echo.metadata, timeout=10).text == "on"


def test_cancel_after_first_response(echo, messages):
    """A call cancelled after its first response ends as cancelled, and the connection goes on."""
    hold = threading.Event()

    def requests():
        yield messages("ChatRequest")(payload=b"1")
        hold.wait(10)

    call = echo.Chat(requests(), metadata=echo.metadata, timeout=20)
    assert next(call).payload == b"1"
    call.cancel()
    hold.set()
    with pytest.raises(grpc.RpcError) as failure:
        next(call)
    assert failure.value.code() == grpc.StatusCode.CANCELLED
    assert echo.Echo(messages("EchoRequest")(text="on"), metadata=echo.metadata, timeout=10).text == "on"


def test_reset_leaves_the_connection_alone(raw, messages):
    """RST_STREAM ends one call only, at any moment of it."""
    begun = raw.start()
    raw.reset(begun)
    half = raw.start()
    raw.send(half, framed(b"", length=100))
    raw.reset(half)
    running = raw.start()
    raw.send(running, framed(echo_bytes(messages, delay_milliseconds=5_000)), end=True)
    raw.reset(running)
    stream = raw.start(path=f"/{SERVICE}/Chat")
    raw.send(stream, framed(messages("ChatRequest")(payload=b"1").SerializeToString()))
    while not raw.replies[stream].data:
        raw.read()
    raw.reset(stream)
    assert raw.call(framed(echo_bytes(messages, text="on"))).status == "0"


def test_deadline_at_the_client(echo, messages):
    """A call that takes longer than its deadline ends with DEADLINE_EXCEEDED."""
    with pytest.raises(grpc.RpcError) as failure:
        echo.Echo(messages("EchoRequest")(delay_milliseconds=5_000), metadata=echo.metadata, timeout=0.2)
    assert failure.value.code() == grpc.StatusCode.DEADLINE_EXCEEDED


def test_deadline_at_the_server(raw, messages):
    """The server itself ends a call at its deadline."""
    begun = time.monotonic()
    reply = raw.call(framed(echo_bytes(messages, delay_milliseconds=5_000)), extra=[("grpc-timeout", "200m")])
    assert reply.status == "4"
    assert 0.1 < time.monotonic() - begun < 3


def test_deadline_of_a_stream(raw):
    """The server ends a stream at its deadline although the caller has not finished."""
    stream = raw.start(path=f"/{SERVICE}/Chat", extra=[("grpc-timeout", "200000u")])
    assert raw.finish(stream).status == "4"


@pytest.mark.parametrize("value", ["1H", "60M", "99999999S", "99999999H", "10000m", "10000000u", "99999999n"])
def test_deadline_units(raw, messages, value):
    """Every unit of time is understood."""
    assert raw.call(framed(echo_bytes(messages, text="t")), extra=[("grpc-timeout", value)]).status == "0"


@pytest.mark.parametrize("value", ["", "S", "1", "1s", "-1S", "123456789S", "1.5S"])
def test_malformed_deadline(raw, messages, value):
    """A timeout that is none is refused, not ignored."""
    reply = raw.call(framed(echo_bytes(messages)), extra=[("grpc-timeout", value)])
    assert reply.status not in (None, "0")


# Compression and sizes


def test_gzip_unary(echo, messages):
    """A compressed request is understood."""
    got = echo.Echo(
        messages("EchoRequest")(payload=b"g" * 200_000),
        metadata=echo.metadata,
        timeout=30,
        compression=grpc.Compression.Gzip,
    )
    assert got.payload == b"g" * 200_000


def test_gzip_streaming(echo, messages):
    """Compressed requests of a stream are understood."""
    requests = (messages("CollectRequest")(payload=b"g" * 50_000) for _ in range(20))
    got = echo.Collect(requests, metadata=echo.metadata, timeout=30, compression=grpc.Compression.Gzip)
    assert (got.messages, got.bytes) == (20, 1_000_000)


def test_gzip_announced_but_not_used(raw, messages):
    """Under gzip, each message may still come uncompressed."""
    reply = raw.call(framed(echo_bytes(messages, text="plain")), extra=[("grpc-encoding", "gzip")])
    assert reply.status == "0"


def test_compressed_without_encoding(raw, messages):
    """A compressed message without grpc-encoding is an error of the caller's library."""
    assert raw.call(framed(gzip.compress(echo_bytes(messages)), flag=1)).status == "13"


@pytest.mark.parametrize("body", [b"not gzip", zlib.compress(b"wrong wrapper"), gzip.compress(b"cut short" * 9)[:-9]])
def test_broken_compression(raw, body):
    """Bytes that are not gzip are refused."""
    assert raw.call(framed(body, flag=1), extra=[("grpc-encoding", "gzip")]).status == "13"


def test_unknown_encoding(raw, messages):
    """An unknown compression is refused, and the reply says which are known."""
    reply = raw.call(framed(echo_bytes(messages), flag=1), extra=[("grpc-encoding", "snappy")])
    assert reply.status == "12"
    assert "gzip" in reply.header("grpc-accept-encoding")


def test_compression_bomb(raw):
    """A small message that inflates beyond the limit is refused before it fills the memory."""
    bomb = gzip.compress(b"\x00" * (300 * 1024 * 1024), 9)
    assert len(bomb) < LIMIT
    begun = time.monotonic()
    reply = raw.call(framed(bomb, flag=1), extra=[("grpc-encoding", "gzip")])
    assert reply.status == "8"
    assert time.monotonic() - begun < 5


def test_compression_bomb_in_a_stream(raw):
    """The same in a stream."""
    bomb = gzip.compress(b"\x00" * (20 * 1024 * 1024), 9)
    stream = raw.start(path=f"/{SERVICE}/Collect", extra=[("grpc-encoding", "gzip")])
    raw.send(stream, framed(bomb, flag=1))
    assert raw.finish(stream).status == "8"


def test_message_too_large(echo, messages):
    """A message beyond the limit is refused, with the reason."""
    with pytest.raises(grpc.RpcError) as failure:
        echo.Echo(messages("EchoRequest")(payload=b"l" * (LIMIT + 1)), metadata=echo.metadata, timeout=30)
    assert failure.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
    assert error_info(failure.value).reason == "MESSAGE_TOO_LARGE"


def test_message_too_large_in_a_stream(echo, messages):
    """The same in a stream."""
    with pytest.raises(grpc.RpcError) as failure:
        echo.Collect(
            iter([messages("CollectRequest")(payload=b"l" * (LIMIT + 1))]), metadata=echo.metadata, timeout=30
        )
    assert failure.value.code() == grpc.StatusCode.RESOURCE_EXHAUSTED


def test_announced_length_too_large(raw):
    """A message that announces too much is refused before it comes."""
    stream = raw.start()
    raw.send(stream, framed(b"x", length=0xFFFF_FFFF))
    reply = raw.finish(stream)
    assert reply.status == "8"


# Malformed requests


def test_message_in_single_bytes(raw, messages):
    """A message may come in frames of one byte."""
    stream = raw.start()
    data = framed(echo_bytes(messages, text="slow"))
    for place in range(len(data)):
        raw.send(stream, data[place : place + 1], end=place == len(data) - 1)
    assert raw.finish(stream).status == "0"


def test_end_in_a_frame_of_its_own(raw, messages):
    """The end of the request may come in an empty frame."""
    stream = raw.start()
    raw.send(stream, framed(echo_bytes(messages, text="then")))
    raw.send(stream, b"", end=True)
    assert raw.finish(stream).status == "0"


def test_several_messages_in_one_frame(raw, messages):
    """Messages of a stream may share a frame."""
    one = framed(messages("CollectRequest")(payload=b"12345").SerializeToString())
    reply = raw.call(one * 100, path=f"/{SERVICE}/Collect")
    assert reply.status == "0"
    answer = messages("CollectResponse").FromString(reply.data[5:])
    assert (answer.messages, answer.bytes) == (100, 500)


def test_unary_without_message(raw):
    """A unary call without a request is refused."""
    assert raw.call(b"").status == "12"


def test_unary_that_ends_with_its_head(raw):
    """So is one whose head ends the stream."""
    assert raw.finish(raw.start(end=True)).status == "12"


def test_unary_with_two_messages(raw, messages):
    """A unary call with two requests is refused."""
    assert raw.call(framed(echo_bytes(messages)) * 2).status == "12"


def test_server_stream_with_two_messages(raw, messages):
    """So is a server stream with two requests."""
    one = framed(messages("RepeatRequest")(count=1).SerializeToString())
    assert raw.call(one * 2, path=f"/{SERVICE}/Repeat").status == "12"


@pytest.mark.parametrize("method", ["Echo", "Collect", "Chat", "Repeat"])
def test_cut_message(raw, method):
    """A request that ends inside a message is refused."""
    assert raw.call(framed(b"abc", length=10), path=f"/{SERVICE}/{method}").status == "13"


@pytest.mark.parametrize("method", ["Echo", "Chat"])
def test_cut_prefix(raw, method):
    """A request that ends inside a prefix is refused."""
    assert raw.call(b"\x00\x00", path=f"/{SERVICE}/{method}").status == "13"


def test_bad_flag(raw):
    """A flag other than 0 and 1 is refused."""
    assert raw.call(framed(b"", flag=2)).status == "13"


def test_bad_protobuf(raw):
    """Bytes that are not the message are refused."""
    assert raw.call(framed(b"\xff\xff\xff")).status not in (None, "0")


@pytest.mark.parametrize("content_type", ["application/grpc+proto", "application/grpc;charset=utf-8"])
def test_content_types(raw, messages, content_type):
    """The forms of the content type are all understood."""
    assert raw.call(framed(echo_bytes(messages)), content_type=content_type).status == "0"


@pytest.mark.parametrize("content_type", ["text/plain", "application/grpc-web", "application/grpc-web+proto", None])
def test_wrong_content_type(raw, content_type):
    """Anything else is 415."""
    assert raw.call(framed(b""), content_type=content_type).headers[":status"] == "415"


def test_wrong_verb(raw):
    """A verb other than POST is 405."""
    assert raw.call(framed(b""), method="PUT").headers[":status"] == "405"


def test_path_without_slash(raw):
    """A path that names no method is refused."""
    reply = raw.call(framed(b""), path=f"{SERVICE}/Echo")
    assert reply.status == "12" or reply.reset is not None


def test_bad_preface(target):
    """A connection that opens with neither protocol is refused, and the server goes on."""
    host, port = target.rsplit(":", 1)
    for opening in [b"PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n", b"\x16\x03\x01\x02\x00\x01", b"\x00" * 64, b"PRI"]:
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(opening)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4_096):
                pass


def test_headers_too_large(target, messages):
    """Headers beyond the limit do not pass, and the server goes on."""
    with RawHTTP2(target) as client:
        stream = client.start(extra=[("x-large", "v" * 30_000)])
        reply = client.finish(stream)
        assert reply.status != "0"
    with RawHTTP2(target) as client:
        assert client.call(framed(echo_bytes(messages))).status == "0"


def test_ping(raw):
    """A ping is answered."""
    raw.connection.ping(b"01234567")
    raw.flush()
    while not raw.pings and not raw.closed:
        raw.read()
    assert raw.pings == 1


def test_settings_and_window(target, messages):
    """A caller with a tiny window gets its response piece by piece."""
    with RawHTTP2(target) as client:
        client.connection.update_settings({4: 100})
        client.flush()
        reply = client.call(framed(echo_bytes(messages, payload=b"w" * 10_000)))
        assert reply.status == "0" and len(reply.data) > 10_000


# Reflection and health


def test_reflection_lists_services(channel):
    """Reflection names every service, itself and health too."""
    stub = reflection_pb2_grpc.ServerReflectionStub(channel)
    request = reflection_pb2.ServerReflectionRequest(list_services="")
    reply = next(stub.ServerReflectionInfo(iter([request]), timeout=10))
    names = {service.name for service in reply.list_services_response.service}
    assert {SERVICE, "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection"} <= names


@pytest.mark.parametrize("version", ["v1", "v1alpha"])
def test_reflection_versions(channel, version):
    """Both versions of reflection answer alike; a file comes with all that it needs."""
    call = channel.stream_stream(
        f"/grpc.reflection.{version}.ServerReflection/ServerReflectionInfo",
        reflection_pb2.ServerReflectionRequest.SerializeToString,
        reflection_pb2.ServerReflectionResponse.FromString,
    )
    requests = [
        reflection_pb2.ServerReflectionRequest(file_containing_symbol=SERVICE),
        reflection_pb2.ServerReflectionRequest(file_containing_symbol=f"{SERVICE}.Echo"),
        reflection_pb2.ServerReflectionRequest(file_by_filename="ruche/testing/v1/sample.proto"),
    ]
    for reply in call(iter(requests), timeout=10):
        assert pool_of(reply).FindServiceByName(SERVICE).methods_by_name["Chat"]


def test_reflection_unknown(channel):
    """What is not known is answered so, and the stream goes on."""
    stub = reflection_pb2_grpc.ServerReflectionStub(channel)
    requests = [
        reflection_pb2.ServerReflectionRequest(file_containing_symbol="no.such.Symbol"),
        reflection_pb2.ServerReflectionRequest(file_by_filename="no/such.proto"),
        reflection_pb2.ServerReflectionRequest(all_extension_numbers_of_type="no.such.Type"),
        reflection_pb2.ServerReflectionRequest(),
    ]
    codes = [reply.error_response.error_code for reply in stub.ServerReflectionInfo(iter(requests), timeout=10)]
    assert codes == [5, 5, 5, 3]


def test_reflection_extensions(channel):
    """The extensions of a message are known by number, and each number leads to its file."""
    stub = reflection_pb2_grpc.ServerReflectionStub(channel)
    extended = "google.protobuf.MethodOptions"
    request = reflection_pb2.ServerReflectionRequest(all_extension_numbers_of_type=extended)
    reply = next(stub.ServerReflectionInfo(iter([request]), timeout=10))
    numbers = list(reply.all_extension_numbers_response.extension_number)
    assert numbers and reply.all_extension_numbers_response.base_type_name == extended
    request = reflection_pb2.ServerReflectionRequest()
    request.file_containing_extension.containing_type = extended
    request.file_containing_extension.extension_number = numbers[0]
    reply = next(stub.ServerReflectionInfo(iter([request]), timeout=10))
    assert reply.file_descriptor_response.file_descriptor_proto


def test_health_check(channel):
    """The server and its services say that they serve; an unknown service is not found."""
    stub = health_pb2_grpc.HealthStub(channel)
    for service in ["", SERVICE]:
        status = stub.Check(health_pb2.HealthCheckRequest(service=service), timeout=10).status
        assert status == health_pb2.HealthCheckResponse.SERVING
    with pytest.raises(grpc.RpcError) as failure:
        stub.Check(health_pb2.HealthCheckRequest(service="no.such.Service"), timeout=10)
    assert failure.value.code() == grpc.StatusCode.NOT_FOUND


def test_health_watch(channel):
    """A watch says the status at once, of an unknown service too, and ends when the caller leaves."""
    stub = health_pb2_grpc.HealthStub(channel)
    for service, expected in [("", 1), (SERVICE, 1), ("no.such.Service", 3)]:
        call = stub.Watch(health_pb2.HealthCheckRequest(service=service), timeout=20)
        assert next(call).status == expected
        call.cancel()


# TLS


def test_tls(tls_target, ca_file, messages):
    """gRPC works under TLS."""
    with open(ca_file, "rb") as file:
        credentials = grpc.ssl_channel_credentials(file.read())
    with grpc.secure_channel(tls_target, credentials) as secure:
        echo = EchoStub(secure, messages)
        assert echo.Echo(messages("EchoRequest")(text="tls"), metadata=echo.metadata, timeout=10).text == "tls"


def test_tls_without_alpn(tls_target, ca_file, messages):
    """Under TLS without ALPN the first bytes decide."""
    context = ssl.create_default_context(cafile=ca_file)
    with RawHTTP2(tls_target, context=context, server_name=tls_target.rsplit(":", 1)[0]) as client:
        assert client.call(framed(echo_bytes(messages))).status == "0"


def test_clear_text_on_the_tls_port(tls_target):
    """Clear text on the TLS port is not served."""
    host, port = tls_target.rsplit(":", 1)
    with socket.create_connection((host, int(port)), timeout=15) as connection:
        connection.sendall(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        try:
            answer = connection.recv(4_096)
        except ConnectionResetError:
            answer = b""
    assert b"HTTP" not in answer


def test_details_are_base64(raw, messages):
    """The binary details are base64 on the wire."""
    reply = raw.call(framed(echo_bytes(messages, fail_with=5)))
    value = reply.header("grpc-status-details-bin")
    assert base64.b64decode(value + "=" * (-len(value) % 4))
