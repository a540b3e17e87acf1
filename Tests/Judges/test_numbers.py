"""Fifty callers at once take numbers from one sequence, over the port: no gap, no duplicate, no error."""

import os
import threading
import time

import grpc
import pytest
from conftest import credentials_metadata
from google.protobuf import message_factory

CALLERS = 50
SECONDS = 5.0


class Samples:
    """The methods of `SampleService` that number records, on a channel of its own."""

    def __init__(self, target, pool):
        def message(name):
            return message_factory.GetMessageClass(pool.FindMessageTypeByName(name))

        self.request = message("ruche.testing.v1.CreateSampleRequest")
        sample = message("ruche.testing.v1.Sample")
        site = message("ruche.testing.v1.Site")
        self.site_request = message("ruche.testing.v1.CreateSiteRequest")
        # Channels to one address share a connection unless they are told not to.
        self.channel = grpc.insecure_channel(target, options=[("grpc.use_local_subchannel_pool", 1)])
        self.create = self.channel.unary_unary(
            "/ruche.testing.v1.SampleService/CreateSample", self.request.SerializeToString, sample.FromString)
        self.create_site = self.channel.unary_unary(
            "/ruche.testing.v1.SiteService/CreateSite", self.site_request.SerializeToString, site.FromString)
        self.metadata = credentials_metadata()

    def number(self, unit, title):
        """Creates a sample; answers its identifier and its number."""
        request = self.request()
        request.sample.title = title
        request.sample.unit_id = unit
        made = self.create(request, metadata=self.metadata, timeout=30)
        return made.id, made.number

    def unit(self, name):
        """A unit that counts for itself, from 1."""
        request = self.site_request()
        request.site.name = name
        return self.create_site(request, metadata=self.metadata, timeout=30).id


class Crowd:
    """Callers that do the same at the same time, each on a connection of its own."""

    def __init__(self, target, pool, turn):
        self.taken, self.refused, self.errors = [], [], []
        self.lock = threading.Lock()
        self.start = threading.Barrier(CALLERS)
        self.threads = [
            threading.Thread(target=self.call, args=(Samples(target, pool), caller, turn)) for caller in range(CALLERS)
        ]

    def call(self, samples, caller, turn):
        taken, refused = [], []
        try:
            grpc.channel_ready_future(samples.channel).result(timeout=30)
            self.start.wait()
            end = time.monotonic() + SECONDS
            count = 0
            while time.monotonic() < end:
                turn(samples, caller, count, taken, refused)
                count += 1
        except Exception as error:  # a thread's failure is the test's
            with self.lock:
                self.errors.append(repr(error))
        finally:
            samples.channel.close()
            with self.lock:
                self.taken += taken
                self.refused += refused

    def run(self):
        for thread in self.threads:
            thread.start()
        for thread in self.threads:
            thread.join()
        assert self.errors == []


def the_counter(number):
    """The part of `S2026-001` that counts."""
    return int(number.rsplit("-", 1)[1])


@pytest.fixture
def unit(target, pool):
    samples = Samples(target, pool)
    yield samples.unit(f"Atelier {os.getpid()} {time.monotonic_ns()}")
    samples.channel.close()


def check(taken):
    counters = [the_counter(number) for _, number in taken]
    assert sorted(counters) == list(range(1, len(taken) + 1)), "a gap or a duplicate"
    # Records get their identifiers in the order of the commits: numbers follow it.
    assert [the_counter(number) for _, number in sorted(taken)] == list(range(1, len(taken) + 1))


def test_fifty_callers_for_five_seconds(target, pool, unit):
    """Each number is given once, in the order of the commits."""

    def turn(samples, caller, count, taken, _):
        taken.append(samples.number(unit, f"{caller}/{count}"))

    crowd = Crowd(target, pool, turn)
    crowd.run()
    assert len(crowd.taken) >= 10 * CALLERS
    check(crowd.taken)


def test_fifty_callers_of_whom_some_are_refused(target, pool, unit):
    """A record that is refused, or only checked, takes no number with it."""

    def turn(samples, caller, count, taken, refused):
        if count % 3 == 1:
            with pytest.raises(grpc.RpcError) as failure:
                samples.number(unit, "")
            assert failure.value.code() == grpc.StatusCode.INVALID_ARGUMENT
            refused.append(caller)
        taken.append(samples.number(unit, f"{caller}/{count}"))

    crowd = Crowd(target, pool, turn)
    crowd.run()
    assert len(crowd.refused) > CALLERS
    check(crowd.taken)
