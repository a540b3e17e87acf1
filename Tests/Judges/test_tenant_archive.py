"""A tenant's archive, read by protobuf's own library: no line of the platform's code is needed to read it."""

import hashlib
import json
import os
import subprocess
import time

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, json_format, message_factory


@pytest.fixture(scope="module")
def data(command, tmp_path_factory):
    """The data folder of a server that was started for the first time with the demo, and stopped."""
    folder = tmp_path_factory.mktemp("archive") / "data"
    environment = {**os.environ, "RUCHE_LISTEN_PORT": "0"}
    server = subprocess.Popen(
        [command, "serve", "--demo", "--data", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=environment)
    try:
        end = time.monotonic() + 120
        while not (folder / "demo.json").exists() or not json.loads((folder / "demo.json").read_text()).get("isLoaded"):
            assert server.poll() is None and time.monotonic() < end, "the demo was not loaded"
            time.sleep(0.1)
        yield folder
    finally:
        server.terminate()
        server.wait(timeout=30)
        server.stdout.close()


@pytest.fixture(scope="module")
def archive(command, data):
    """The demo tenant's archive, made while its server runs."""
    run(command, "export", "demo", "--to", str(data.parent / "archives"), "--data", str(data))
    (made,) = (data.parent / "archives").iterdir()
    return made


def run(command, *arguments):
    done = subprocess.run([command, "tenant", *arguments], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def sums(folder):
    return {part["path"]: part["sha256"] for part in json.loads((folder / "manifest.json").read_text())["parts"]}


def test_every_file_is_what_the_manifest_says(archive):
    manifest = json.loads((archive / "manifest.json").read_text())
    assert (manifest["kind"], manifest["version"]) == ("ruche-tenant", 1)
    assert manifest["tenant"]["name"] == "demo"
    on_disk = {str(path.relative_to(archive)) for path in archive.rglob("*") if path.is_file()}
    files = {path for path in on_disk if path.startswith("files/")}
    parts = {part["path"]: part for part in manifest["parts"]}
    assert on_disk - files == set(parts) | {"manifest.json", "schema.binpb"}
    for path, part in parts.items():
        content = (archive / path).read_bytes()
        assert hashlib.sha256(content).hexdigest() == part["sha256"], path
        assert (len(content), content.count(b"\n")) == (part["bytes"], part["lines"]), path
    assert hashlib.sha256((archive / "schema.binpb").read_bytes()).hexdigest() == manifest["schemaSHA256"]
    for path in files:
        assert hashlib.sha256((archive / path).read_bytes()).hexdigest() == path.replace("/", "").removeprefix("files")


def test_every_record_is_a_message_of_the_schema_that_comes_along(archive):
    pool = descriptor_pool.DescriptorPool()
    entity_option = None
    for file in descriptor_pb2.FileDescriptorSet.FromString((archive / "schema.binpb").read_bytes()).file:
        pool.Add(file)
    annotations = pool.FindFileByName("ruche/v1/annotations.proto")
    entity_option = annotations.extensions_by_name["entity"]
    options_class = message_factory.GetMessageClass(pool.FindMessageTypeByName("google.protobuf.MessageOptions"))
    names = {}
    for file in descriptor_pb2.FileDescriptorSet.FromString((archive / "schema.binpb").read_bytes()).file:
        for message in file.message_type:
            options = options_class.FromString(message.options.SerializeToString())
            extended = {field.full_name: value for field, value in options.ListFields()}
            if entity_option.full_name in extended:
                names[extended[entity_option.full_name].name] = f"{file.package}.{message.name}"
    read = {}
    for path in sorted((archive / "records").iterdir()):
        entity = path.name.removesuffix(".jsonl")
        kind = message_factory.GetMessageClass(pool.FindMessageTypeByName(names[entity]))
        for line in lines(path):
            record = json_format.ParseDict(line, kind(), descriptor_pool=pool)
            assert record.id > 0 and record.info.etag
            read[entity] = read.get(entity, 0) + 1
    assert read["directory.account"] > 10 and read["kernel.user"] >= 1


def test_what_belongs_to_the_server_stays_there(archive):
    tables = {path.name for path in (archive / "tables").iterdir()}
    assert "kernel_change.jsonl" in tables
    assert not tables & {"kernel_session.jsonl", "kernel_request.jsonl"}


def test_the_history_holds_messages_of_the_entity(archive):
    changes = lines(archive / "tables" / "kernel_change.jsonl")
    assert [int(change["position"]) for change in changes] == sorted(int(change["position"]) for change in changes)
    assert {change["entity"] for change in changes if "entity" in change} >= {"directory.account", "kernel.user"}


def test_an_archive_read_in_is_written_out_byte_for_byte_again(command, archive):
    other = archive.parent / "other"
    run(command, "import", "--from", str(archive), "--as", "copie", "--data", str(other))
    run(command, "export", "copie", "--to", str(other.parent / "again"), "--data", str(other))
    (again,) = (other.parent / "again").iterdir()
    assert sums(again) == sums(archive)


def test_an_import_is_refused_while_the_server_runs(command, archive, data):
    done = subprocess.run(
        [command, "tenant", "import", "--from", str(archive), "--as", "copie", "--data", str(data)],
        capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "DATA_FOLDER_IN_USE" in done.stderr


