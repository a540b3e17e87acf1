"""Judges files over HTTP with curl: upload, download, parts, links and what is refused."""

import hashlib
import json
import os
import subprocess
import urllib.parse

import pytest
from conftest import credentials_metadata

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 4000
TYPE = "application/pdf"
SAMPLE = "ruche.testing.v1.SampleService"


class Answer:
    def __init__(self, output):
        head, self.body = b"HTTP/1.1 100 ", output
        while head.split(b" ")[1].startswith(b"1"):
            head, self.body = self.body.split(b"\r\n\r\n", 1)
        lines = head.decode().split("\r\n")
        self.status = int(lines[0].split(" ")[1])
        self.headers = {n.lower(): v.strip() for n, v in (line.split(":", 1) for line in lines[1:])}

    @property
    def reason(self):
        return json.loads(self.body)["message"]


class Files:
    """curl on one door."""

    def __init__(self, url, options):
        self.url = url
        self.options = options

    def __call__(self, path, *options, body=None, token=True, headers=()):
        command = ["curl", "-sS", "-i", "--path-as-is", "--max-time", "30", *self.options, *options]
        if body is not None:
            command += ["--data-binary", "@-", "-H", "content-type: application/octet-stream"]
        for name, value in [*(credentials_metadata() if token else []), *headers]:
            command += ["-H", f"{name}: {value}"]
        done = subprocess.run([*command, self.url + path], input=body, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return Answer(done.stdout)

    def upload(self, body=PDF, name="devis n°1.pdf"):
        answer = self("/files?name=" + urllib.parse.quote(name), body=body)
        assert answer.status == 201, answer.body
        return json.loads(answer.body)

    def call(self, method, request):
        return self(f"/{SAMPLE}/{method}", "-d", json.dumps(request), headers=[("content-type", "application/json")])

    def sample(self):
        file = self.upload()
        made = self.call("CreateSample", {"sample": {"title": "file", "document": file}})
        assert made.status == 200, made.body
        return json.loads(made.body), file


@pytest.fixture(params=["http1", "tls-http1", "tls-http2"])
def files(request, target):
    if request.param == "http1":
        return Files(f"http://{target}", ["--http1.1"])
    tls = request.getfixturevalue("tls_target")
    version = "--http1.1" if request.param == "tls-http1" else "--http2"
    return Files(f"https://{tls}", [version, "--cacert", request.getfixturevalue("ca_file")])


def test_upload_and_download(files):
    """What came in goes out again, with the type of its bytes and a name no browser runs."""
    sample, file = files.sample()
    assert file == {"hash": hashlib.sha256(PDF).hexdigest(), "name": "devis n°1.pdf", "size": str(len(PDF)), "type": TYPE}
    answer = files(f"/files/testing.sample/{sample['id']}/document")
    assert (answer.status, answer.body) == (200, PDF)
    assert answer.headers["content-type"] == TYPE
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''devis%20n%C2%B01.pdf"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-length"] == str(len(PDF))
    head = files(f"/files/testing.sample/{sample['id']}/document", "-I")
    assert (head.status, head.body, head.headers["content-length"]) == (200, b"", str(len(PDF)))
    same = files(f"/files/testing.sample/{sample['id']}/document", headers=[("if-none-match", answer.headers["etag"])])
    assert (same.status, same.body) == (304, b"")


@pytest.mark.parametrize("asked, start, end", [
    ("bytes=0-0", 0, 1), ("bytes=100-199", 100, 200), ("bytes=1000000-", 1_000_000, len(PDF)),
    ("bytes=-5", len(PDF) - 5, len(PDF)), ("bytes=0-99999999", 0, len(PDF)),
])
def test_parts(files, asked, start, end):
    """A part is what was asked for, and says so."""
    sample, _ = files.sample()
    answer = files(f"/files/testing.sample/{sample['id']}/document", headers=[("range", asked)])
    assert (answer.status, answer.body) == (206, PDF[start:end])
    assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{len(PDF)}"


@pytest.mark.parametrize("asked, status", [
    ("bytes=9999999-", 416), ("bytes=-0", 416), ("bytes=5-2", 200), ("lines=1-2", 200), ("bytes=0-1,3-4", 200),
])
def test_parts_that_are_none(files, asked, status):
    """What cannot be given is refused; what is no range is as if it were not there."""
    sample, _ = files.sample()
    answer = files(f"/files/testing.sample/{sample['id']}/document", headers=[("range", asked)])
    assert answer.status == status
    if status == 416:
        assert answer.headers["content-range"] == f"bytes */{len(PDF)}"
    stale = files(f"/files/testing.sample/{sample['id']}/document", headers=[("range", "bytes=0-1"), ("if-range", '"x"')])
    assert stale.status == 200


def test_link(files):
    """A signed link needs no token; a forged one opens nothing."""
    sample, _ = files.sample()
    made = files(
        "/ruche.v1.FileService/CreateDownloadLink", "-d",
        json.dumps({"record": {"entity": "testing.sample", "id": sample["id"]}, "field": "document"}),
        headers=[("content-type", "application/json")])
    path = json.loads(made.body)["path"]
    assert files(path, token=False).body == PDF
    for forged in [path[:-1], path + "A", path[:40] + ("A" if path[40] != "A" else "B") + path[41:], "/files/signed/"]:
        assert files(forged, token=False).status == 404


@pytest.mark.parametrize("path", [
    "/files/../data/control.db", "/files/testing.sample/1/../../x", "/files/%2e%2e%2fcontrol.db", "/files/signed/..%2f..",
    "/files/testing.sample/0/document", "/files/testing.nothing/1/document", "/files/",
])
def test_paths_that_lead_nowhere(files, path):
    """No path leads anywhere but to a file of a record."""
    assert files(path).status in (400, 404)


def test_refusals(files):
    """Without a token, with another verb, compressed or empty: refused, and the server goes on."""
    assert files("/files?name=x", body=PDF, token=False).status == 401
    assert files("/files/testing.sample/1/document", token=False).status == 401
    assert files("/files", "-X", "DELETE").status == 405
    assert files("/files", body=PDF, headers=[("content-encoding", "gzip")]).status == 400
    assert files("/files?name=x", body=b"").status == 400
    assert files.upload()["type"] == TYPE


def test_too_large(files):
    """A file that announces more than the limit is refused before it comes."""
    done = subprocess.run(
        ["curl", "-sS", "-i", "--max-time", "30", *files.options, "-X", "POST", "-H", "content-length: 200000000",
         "-H", "expect: 100-continue", "-H", f"authorization: Bearer {os.environ['RUCHE_TOKEN']}",
         "--data-binary", "@-", files.url + "/files?name=x"], input=b"x", capture_output=True, timeout=60)
    assert b" 413 " in done.stdout.split(b"\r\n")[0]
    assert b"FILE_TOO_LARGE" in done.stdout or b"larger" in done.stdout


def test_zip_bomb(files):
    """An archive is kept as it is: nothing here unpacks it."""
    import io
    import zipfile
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", b"\0" * 50_000_000)
    file = files.upload(packed.getvalue(), "bomb.zip")
    assert (file["type"], int(file["size"])) == ("application/zip", len(packed.getvalue()))
