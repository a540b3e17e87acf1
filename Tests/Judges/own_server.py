"""A server that a test starts, stops and kills by itself, on a folder of its own, and what tests ask of it over HTTP.

Its program is given by RUCHE_TEST_SERVER; see the fixture `program`.
"""

import base64
import http.client
import json
import os
import signal
import subprocess
import time
import urllib.parse

from google.rpc import error_details_pb2


class Server:
    """A server on a folder; its address is read from the line it prints. Usable in `with`, which stops it."""

    def __init__(self, program, folder, environment=None):
        self.process = subprocess.Popen(
            [program, "--folder", str(folder), "--no-tls"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, **(environment or {})})
        line = self.process.stdout.readline()
        assert line, "the server did not start"
        self.ready = json.loads(line)
        self.host, self.port = self.ready["address"].rsplit(":", 1)

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        status = self.stop()
        assert kind or status == 0, f"the server ended with exit code {status}"

    def connect(self):
        return http.client.HTTPConnection(self.host, int(self.port), timeout=60)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def stop(self):
        """Asks the server to end, and answers its exit code; the second time too."""
        if not self.process.stdin.closed:
            self.process.stdin.close()
        try:
            return self.process.wait(timeout=20)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()
            self.process.stdout.close()


class Refused(Exception):
    """An answer that is an error: its HTTP status, and the reason that clients test for."""

    def __init__(self, status, answer):
        super().__init__(f"{status} {answer}")
        self.status = status
        self.answer = answer
        self.reason = reason_of(answer)


def reason_of(answer):
    """The reason in the ErrorInfo of an error."""
    for entry in answer.get("details", []):
        if entry["type"] == "google.rpc.ErrorInfo":
            value = entry["value"] + "=" * (-len(entry["value"]) % 4)
            return error_details_pb2.ErrorInfo.FromString(base64.b64decode(value)).reason
    return None


def exchange(server, path, body=None, content_type="application/json", headers=None):
    """One request on a connection of its own: status and body."""
    connection = server.connect()
    try:
        connection.request("GET" if body is None else "POST", path, body, {
            "content-type": content_type, "authorization": f"Bearer {server.ready['token']}", **(headers or {})})
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def request(server, path, body, content_type="application/json", headers=None):
    """The answer of a request; `Refused` when it is an error."""
    status, answer = exchange(server, path, body, content_type, headers)
    answer = json.loads(answer)
    if status not in (200, 201):
        raise Refused(status, answer)
    return answer


def call(server, method, body):
    """A method of the kernel, `TransferService/StartImport`, or of a module, `directory.v1.AccountService/…`."""
    package = "ruche" if "." in method else "ruche.v1"
    return request(server, f"/{package}.{method}", json.dumps(body))


def upload(server, body, name="file.csv"):
    return request(server, f"/files?name={urllib.parse.quote(name)}", body, "application/octet-stream")


def operation(server, identifier):
    return call(server, "OperationService/GetOperation", {"id": identifier})


def ended(server, identifier, seconds=60):
    """Nobody calls the tenant but to ask: the operation goes on by itself."""
    end = time.monotonic() + seconds
    while True:
        seen = call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 5})
        if "endTime" in seen:
            return seen
        assert time.monotonic() < end, f"the operation did not end: {seen}"


def at_work(server, identifier):
    """Waits until the operation has done a part of its work; answers how much."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        seen = operation(server, identifier)
        if int(seen.get("done", 0)) > 0:
            assert seen["state"] == "RUNNING", f"the work was over too soon: {seen}"
            return int(seen["done"])
    raise AssertionError("the operation did nothing")


def live_accounts(server):
    answer = call(server, "directory.v1.AccountService/ListAccounts", {"pageSize": 1, "countTotal": True})
    return int(answer.get("totalSize", 0))


def counts(seen):
    return {entry["name"]: int(entry["count"]) for entry in seen.get("counts", [])}


def accounts_file(rows):
    """A CSV file of so many accounts, each with an address."""
    return ("code,name,addresses.city\n" + "".join(f"K{n},Compte {n},Lyon\n" for n in range(rows))).encode()


def drafts(folder):
    """Files that were begun and have no name yet; none may be left once nobody writes them."""
    return [str(path.relative_to(folder)) for path in folder.rglob(".new-*")]
