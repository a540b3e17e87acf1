"""A tenant's custom fields, seen by protobuf's own library: reflection tells the tenant's messages to who has its token."""

import base64

import grpc
import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory
from grpc_reflection.v1alpha import reflection_pb2, reflection_pb2_grpc
from own_server import Refused, Server, call

SAMPLE = "ruche.testing.v1.Sample"
VALUES = {
    "x_text": "Été", "x_flag": False, "x_size": 0, "x_price": "12.50", "x_day": "2026-11-22",
    "x_moment": "2026-11-22T09:30:00Z", "x_mood": "calm",
}
KINDS = {
    "x_text": "TEXT", "x_flag": "BOOL", "x_size": "INTEGER", "x_price": "DECIMAL", "x_day": "DATE",
    "x_moment": "INSTANT", "x_mood": "CHOICE",
}


@pytest.fixture(scope="module")
def server(program, tmp_path_factory):
    """A server whose tenant has a custom field of each kind."""
    with Server(program, tmp_path_factory.mktemp("custom") / "data") as running:
        for name, kind in KINDS.items():
            field = {"entity": "testing.sample", "name": name, "kind": f"CUSTOM_FIELD_KIND_{kind}"}
            if kind == "DECIMAL":
                field["scale"] = 2
            if kind == "CHOICE":
                field["choiceList"] = "testing.sample.mood"
            call(running, "CustomFieldService/CreateCustomField", {"customField": field})
        yield running


@pytest.fixture(scope="module")
def sample(server):
    """A sample that has a value in each of them, as its creation answered it."""
    return call(server, "testing.v1.SampleService/CreateSample", {"sample": {"title": "a", **VALUES}})


def headers(server):
    return [("authorization", f"Bearer {server.ready['token']}")]


def pool_of(files):
    """Files in any order, as one pool."""
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


def reflected(server, metadata):
    """The message of a sample as reflection tells it."""
    request = reflection_pb2.ServerReflectionRequest(file_containing_symbol=SAMPLE)
    with grpc.insecure_channel(server.ready["address"]) as channel:
        stub = reflection_pb2_grpc.ServerReflectionStub(channel)
        reply = next(stub.ServerReflectionInfo(iter([request]), metadata=metadata, timeout=10))
    files = map(descriptor_pb2.FileDescriptorProto.FromString, reply.file_descriptor_response.file_descriptor_proto)
    return pool_of(files).FindMessageTypeByName(SAMPLE)


def test_json_has_them_by_their_names(sample):
    assert {name: sample[name] for name in VALUES} == VALUES


def test_reflection_tells_the_tenants_fields_to_its_users_alone(server):
    own = reflected(server, headers(server))
    assert [own.fields_by_name[name].number for name in KINDS] == list(range(10_000, 10_007))
    assert own.fields_by_name["x_size"].has_presence and not own.fields_by_name["x_text"].has_presence
    assert own.fields_by_name["x_moment"].message_type.full_name == "google.protobuf.Timestamp"
    for metadata in [[], [("authorization", "Bearer acme.wrong")], [("authorization", "Bearer nobody.wrong")]]:
        assert not [field.name for field in reflected(server, metadata).fields if field.name.startswith("x_")]


def test_a_message_made_of_the_reflected_descriptor_reads_and_writes_them(server, sample):
    kind = message_factory.GetMessageClass(reflected(server, headers(server)))
    pool = kind.DESCRIPTOR.file.pool
    with grpc.insecure_channel(server.ready["address"]) as channel:
        request = message_factory.GetMessageClass(pool.FindMessageTypeByName("ruche.v1.GetRequest"))
        get = channel.unary_unary(
            "/ruche.testing.v1.SampleService/GetSample", request.SerializeToString, kind.FromString)
        read = get(request(id=int(sample["id"])), metadata=headers(server), timeout=10)
        assert (read.x_text, read.x_size, read.x_price) == ("Été", 0, "12.50")
        assert read.HasField("x_size") and read.HasField("x_flag")
        told = json_format.MessageToDict(read, descriptor_pool=pool)
        # Times have as many digits as each library likes.
        assert {**told, "info": None} == {**sample, "info": None}
        update = message_factory.GetMessageClass(pool.FindMessageTypeByName("ruche.testing.v1.UpdateSampleRequest"))
        change = channel.unary_unary(
            "/ruche.testing.v1.SampleService/UpdateSample", update.SerializeToString, kind.FromString)
        body = update()
        body.sample.CopyFrom(read)
        body.sample.x_text = "Hiver"
        body.sample.ClearField("x_size")
        body.update_mask.paths.extend(["x_text", "x_size"])
        written = change(body, metadata=headers(server), timeout=10)
        assert written.x_text == "Hiver" and not written.HasField("x_size") and written.HasField("x_flag")


def test_the_descriptor_set_is_the_same(server):
    answer = call(server, "SchemaService/GetDescriptors", {})
    files = descriptor_pb2.FileDescriptorSet.FromString(base64.b64decode(answer["descriptorSet"])).file
    own = pool_of(files).FindMessageTypeByName(SAMPLE)
    assert [field.name for field in own.fields if field.name.startswith("x_")] == list(KINDS)


def test_what_is_no_field_is_refused(server):
    with pytest.raises(Refused) as refused:
        call(server, "testing.v1.SampleService/CreateSample", {"sample": {"title": "a", "x_other": 1}})
    assert refused.value.reason == "UNKNOWN_FIELD"
