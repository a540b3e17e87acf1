"""Judges what operators ask of a running server with curl, gRPC and Prometheus' own kind of reading."""

import json
import re
import subprocess

import grpc
import pytest
from google.protobuf import descriptor_pool, message_factory
from google.rpc import error_details_pb2, status_pb2
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase
from own_server import Server, exchange, reason_of

SAMPLE = re.compile(r'^[a-zA-Z_:][a-zA-Z0-9_:]*(\{([a-zA-Z_]\w*="(\\.|[^"\\])*",?)*\})? (NaN|[+-]Inf|-?[0-9][-+.e0-9]*)$')
LIST = "/ruche.directory.v1.AccountService/ListAccounts"


def curl(url, *options):
    done = subprocess.run(["curl", "-sS", "--max-time", "30", *options, url], capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


@pytest.fixture(params=["--http1.1", "--http2-prior-knowledge"])
def protocol(request):
    return request.param


@pytest.mark.parametrize("page", ["healthz", "readyz"])
def test_health_over_both_protocols(target, protocol, page):
    assert curl(f"http://{target}/{page}", protocol) == "ok"
    head = curl(f"http://{target}/{page}", protocol, "--head")
    assert head.split()[1] == "200"
    assert "content-length: 2" in head.lower()
    assert curl(f"http://{target}/{page}", protocol, "-d", "{}", "-o", "/dev/null", "-w", "%{http_code}") == "405"


def test_metrics_are_prometheus_text(target, protocol):
    text = curl(f"http://{target}/metrics", protocol)
    assert text.endswith("\n")
    typed = set()
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            name = line.split()[2]
            assert name not in typed, f"{name} is there twice"
            typed.add(name)
        elif not line.startswith("#"):
            assert SAMPLE.match(line), line
    assert {"ruche_open_connections", "ruche_process_resident_bytes", "ruche_metrics_dropped_total"} <= typed


def test_metrics_behind_a_proxy_need_an_operator(target, protocol):
    forwarded = ["-H", "x-forwarded-for: 192.0.2.7"]
    assert curl(f"http://{target}/metrics", protocol, *forwarded, "-o", "/dev/null", "-w", "%{http_code}") == "401"


def test_request_name_over_grpc(echo, messages):
    _, call = echo.Echo.with_call(
        messages("EchoRequest")(), metadata=[*echo.metadata, ("x-request-id", "judge.1")], timeout=10)
    assert dict(call.initial_metadata())["x-request-id"] == "judge.1"
    _, call = echo.Echo.with_call(messages("EchoRequest")(), metadata=echo.metadata, timeout=10)
    assert dict(call.initial_metadata())["x-request-id"]


def test_rate_of_one_user(program, tmp_path):
    limits = {"RUCHE_LIMITS_PRINCIPAL_CALLS_PER_SECOND": "1", "RUCHE_LIMITS_PRINCIPAL_BURST": "2"}
    with Server(program, tmp_path, limits) as server:
        seen = [exchange(server, LIST, "{}") for _ in range(20)]
        statuses = [status for status, _ in seen]
        assert statuses[:2] == [200, 200]
        assert 429 in statuses
        refused = json.loads(next(body for status, body in seen if status == 429))
        assert reason_of(refused) == "RATE_LIMITED"
        with grpc.insecure_channel(f"{server.host}:{server.port}") as channel:
            pool = descriptor_pool.DescriptorPool(ProtoReflectionDescriptorDatabase(channel))
            request = message_factory.GetMessageClass(pool.FindMessageTypeByName("ruche.v1.ListRequest"))
            call = channel.unary_unary(LIST, request_serializer=request.SerializeToString)
            token = [("authorization", f"Bearer {server.ready['token']}")]
            with pytest.raises(grpc.RpcError) as raised:
                for _ in range(20):
                    call(request(), metadata=token, timeout=10)
        error = raised.value
        assert error.code() == grpc.StatusCode.RESOURCE_EXHAUSTED
        trailers = dict(error.trailing_metadata())
        status = status_pb2.Status.FromString(trailers["grpc-status-details-bin"])
        info = error_details_pb2.ErrorInfo()
        assert status.details[0].Unpack(info)
        assert info.reason == "RATE_LIMITED"
        assert int(info.metadata["retry_after_milliseconds"]) in range(1, 1001)
        assert "retry-after" in {**trailers, **dict(error.initial_metadata())}
