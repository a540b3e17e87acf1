"""A client in Python subscribes to what happens, over a real port, and goes on from its cursor."""

import json
import queue
import threading

import grpc
import pytest
from conftest import credentials_metadata
from google.protobuf import message_factory
from google.rpc import error_details_pb2
from grpc_status import rpc_status

EVENTS = "ruche.v1.EventService"
SAMPLES = "ruche.testing.v1.SampleService"


@pytest.fixture(scope="module")
def find(pool):
    """`find("ruche.v1.LogEvent")` is that message's class."""
    return lambda name: message_factory.GetMessageClass(pool.FindMessageTypeByName(name))


class Subscription:
    """One open stream; a thread of its own reads it, so that the test may wait for a while and no longer."""

    def __init__(self, channel, find, **fields):
        method = channel.unary_stream(
            f"/{EVENTS}/Subscribe",
            find("ruche.v1.SubscribeRequest").SerializeToString,
            find("ruche.v1.SubscribeResponse").FromString)
        self.call = method(find("ruche.v1.SubscribeRequest")(**fields), metadata=credentials_metadata(), timeout=60)
        self.answers = queue.Queue()
        self.failure = None
        self.position = 0
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        try:
            for answer in self.call:
                self.answers.put(answer)
        except grpc.RpcError as failure:
            self.failure = failure
        self.answers.put(None)

    def next(self):
        answer = self.answers.get(timeout=30)
        assert answer is not None, self.failure
        self.position = answer.position
        return answer

    def events(self, count):
        found = []
        while len(found) < count:
            found += self.next().events
        return found

    def __enter__(self):
        self.next()
        return self

    def __exit__(self, *_):
        self.call.cancel()
        self.reader.join(timeout=30)


def create(channel, find, title):
    call = channel.unary_unary(
        f"/{SAMPLES}/CreateSample",
        find("ruche.testing.v1.CreateSampleRequest").SerializeToString,
        find("ruche.testing.v1.Sample").FromString)
    request = find("ruche.testing.v1.CreateSampleRequest")()
    request.sample.title = title
    return call(request, metadata=credentials_metadata(), timeout=10)


def update(channel, find, sample, title):
    call = channel.unary_unary(
        f"/{SAMPLES}/UpdateSample",
        find("ruche.testing.v1.UpdateSampleRequest").SerializeToString,
        find("ruche.testing.v1.Sample").FromString)
    request = find("ruche.testing.v1.UpdateSampleRequest")()
    request.sample.CopyFrom(sample)
    request.sample.title = title
    request.update_mask.paths.append("title")
    return call(request, metadata=credentials_metadata(), timeout=10)


def samples_only(find):
    return find("ruche.v1.EventFilter")(entities=["testing.sample"])


def test_hears_what_others_do(channel, find):
    """What another call changes comes while the stream is open, with the field and what it was before."""
    with Subscription(channel, find, filter=samples_only(find)) as subscription:
        sample = create(channel, find, "before")
        update(channel, find, sample, "after")
        created, updated = subscription.events(2)
    assert created.record.id == updated.record.id == sample.id
    assert (created.kind, updated.kind) == (1, 2)
    assert [(field.path, json.loads(field.before)) for field in updated.fields] == [("title", "before")]


def test_goes_on_from_its_cursor(channel, find):
    """What happened while the client was away comes when it is back: once, in order, nothing before it."""
    with Subscription(channel, find, filter=samples_only(find)) as subscription:
        first = create(channel, find, "one")
        assert [event.record.id for event in subscription.events(1)] == [first.id]
        position = subscription.position
    away = [create(channel, find, title).id for title in ("two", "three", "four")]
    with Subscription(channel, find, filter=samples_only(find), position=position) as subscription:
        assert [event.record.id for event in subscription.events(3)] == away


def test_unknown_cursor(channel, find):
    """A position that the log never had is refused by its reason: the client begins anew."""
    subscription = Subscription(channel, find, position=2**60)
    assert subscription.answers.get(timeout=30) is None
    assert subscription.failure.code() == grpc.StatusCode.OUT_OF_RANGE
    info = error_details_pb2.ErrorInfo()
    assert any(detail.Unpack(info) for detail in rpc_status.from_call(subscription.failure).details)
    assert info.reason == "CURSOR_UNKNOWN"


def test_cancelled_streams_leave_room(channel, find):
    """More subscriptions one after the other than one user may have at once: those that left count no more."""
    for _ in range(15):
        with Subscription(channel, find, filter=samples_only(find)) as subscription:
            pass
        assert subscription.failure.code() == grpc.StatusCode.CANCELLED
