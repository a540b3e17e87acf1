"""A disk that is full: what does not fit is refused whole and says why, nothing half stays, and all goes on afterwards.

The servers of these tests run with `full_disk.c` loaded before all else, which makes the disk full for them alone.
"""

import os
import shutil
import subprocess

import pytest
from own_server import (
    Refused, Server, accounts_file, at_work, call, counts, drafts, ended, exchange, live_accounts, operation, upload,
)

ROWS = 12_000
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 10_000
# How the disk refuses; see full_disk.c.
HOWS = ["", "short", "flush", "quota"]


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    """full_disk.c, compiled."""
    compiler = next((name for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    assert compiler, "no C compiler; the Swift toolchain brings clang"
    made = tmp_path_factory.mktemp("full_disk") / "full_disk.so"
    source = os.path.join(os.path.dirname(__file__), "full_disk.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o", made, source, "-ldl"], check=True)
    return made


class Disk:
    """The disk that a folder lies on, for the processes that get its environment."""

    def __init__(self, library, folder, switch):
        folder.mkdir()
        self.folder = folder
        self.switch = switch
        self.environment = {
            "LD_PRELOAD": str(library),
            "RUCHE_FULL_DISK_FOLDER": str(folder),
            "RUCHE_FULL_DISK_SWITCH": str(switch),
        }

    def fill(self, how=""):
        self.switch.write_text(how)

    def empty(self):
        self.switch.unlink()

    def files(self):
        """All that lies there but the databases, with their sizes."""
        found = [path for path in self.folder.rglob("*") if path.is_file() and ".db" not in path.name]
        return {str(path.relative_to(self.folder)): path.stat().st_size for path in found}


@pytest.fixture
def disk(library, tmp_path):
    return Disk(library, tmp_path / "data", tmp_path / "switch")


@pytest.fixture
def server(program, disk):
    with Server(program, disk.folder, disk.environment) as started:
        yield started


def refusal(ask, *arguments):
    """The reason that a request is refused with."""
    with pytest.raises(Refused) as refused:
        ask(*arguments)
    assert refused.value.status == 429, refused.value
    return refused.value.reason


def create(server, name, request_id):
    return call(server, "directory.v1.AccountService/CreateAccount", {
        "account": {"name": name, "notes": "Rappeler avant la fin du mois. " * 50}, "requestId": request_id})


# Records


@pytest.mark.parametrize("how", HOWS)
def test_a_record_that_does_not_fit(server, disk, how):
    """It is refused, what was saved before stays readable, and the same request works once there is room again."""
    kept = create(server, "Avant", "first-request")
    disk.fill(how)
    for _ in range(3):
        assert refusal(create, server, "Pendant", "second-request") == "STORAGE_FULL"
    assert call(server, "directory.v1.AccountService/GetAccount", {"id": kept["id"]}) == kept
    assert live_accounts(server) == 1
    disk.empty()
    made = create(server, "Pendant", "second-request")
    # Not even a client number is lost.
    assert (kept["code"], made["code"]) == ("C0001", "C0002")
    assert live_accounts(server) == 2


@pytest.mark.parametrize("how", ["", "only /tenants/", "quota"])
def test_a_tenant_that_does_not_fit(server, disk, how):
    """There is none then, nothing of it is left, and it can be made once there is room again."""

    def make():
        token = {"authorization": f"Bearer {server.ready['operatorToken']}"}
        body = (b'{"tenant":{"name":"voisin","displayName":"Voisin"},"administratorName":"Zoe",'
                b'"administratorEmail":"zoe@voisin.example"}')
        return exchange(server, "/ruche.v1.TenantService/CreateTenant", body, headers=token)

    disk.fill(how)
    status, answer = make()
    assert status == 429 and b"resource_exhausted" in answer
    disk.empty()
    status, answer = make()
    assert status == 200, answer
    assert live_accounts(server) == 0


# Files


@pytest.mark.parametrize("how", [*HOWS, "longer", "only .db"])
def test_a_file_that_does_not_fit(server, disk, how):
    """It is refused and leaves nothing, also when it found room itself and the row that knows it did not."""
    upload(server, b"%PDF-1.7 small", "avant.pdf")
    before = disk.files()
    disk.fill(how)
    assert refusal(upload, server, PDF, "plan.pdf") == "STORAGE_FULL"
    assert disk.files() == before
    assert live_accounts(server) == 0
    disk.empty()
    file = upload(server, PDF, "plan.pdf")
    made = call(server, "testing.v1.SampleService/CreateSample", {"sample": {"title": "Plan", "document": file}})
    assert exchange(server, f"/files/testing.sample/{made['id']}/document") == (200, PDF)


@pytest.mark.parametrize("how", ["", "short", "quota"])
def test_a_disk_that_becomes_full_during_an_upload(server, disk, how):
    """Half of the file is there already: it goes again, and the caller is told why."""
    upload(server, b"%PDF-1.7 small", "avant.pdf")
    before = disk.files()
    command = ["curl", "-sS", "--max-time", "60", "-w", " %{http_code}", "-X", "POST", "-T", "-", "-H", "expect:",
               "-H", f"authorization: Bearer {server.ready['token']}", "-H", "content-type: application/octet-stream",
               f"http://{server.ready['address']}/files?name=plan.pdf"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as sender:
        sender.stdin.write(PDF[:1_500_000])
        sender.stdin.flush()
        # On the disk, not on its way.
        while sum(disk.files().values()) - sum(before.values()) < 1_000_000:
            assert sender.poll() is None, sender.stdout.read()
        disk.fill(how)
        try:
            sender.stdin.write(PDF[1_500_000:])
            sender.stdin.close()
        except BrokenPipeError:
            # It has its answer and sends no more.
            pass
        answer, status = sender.stdout.read().rsplit(b" ", 1)
    assert status == b"429" and b"resource_exhausted" in answer
    assert disk.files() == before
    disk.empty()
    assert int(upload(server, PDF, "plan.pdf")["size"]) == len(PDF)


# Imports


def start_import(server, rows=ROWS, **fields):
    file = upload(server, accounts_file(rows))
    return call(server, "TransferService/StartImport", {
        "entity": "directory.account", "fileHash": file["hash"], **fields})["id"]


def outcome(server, identifier):
    """How an import has ended: all of it, or none of it with the reason. Nobody asked for it to be tried again."""
    seen = ended(server, identifier)
    if seen["state"] == "SUCCEEDED":
        assert counts(seen) == {"created": ROWS}
        return ROWS
    assert (seen["state"], seen["errorReason"]) == ("FAILED", "STORAGE_FULL")
    return 0


@pytest.mark.parametrize("how", ["", "longer", "quota"])
def test_an_import_that_has_only_looked(server, disk, how):
    """The disk becomes full before the first record is written: all of the file is imported later, or nothing."""
    identifier = start_import(server)
    at_work(server, identifier)
    assert live_accounts(server) == 0
    disk.fill(how)
    call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 2})
    assert live_accounts(server) == 0
    disk.empty()
    expected = outcome(server, identifier)
    assert live_accounts(server) == expected
    # The same file again; its addresses replace those that are there.
    seen = ended(server, start_import(server))
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"updated" if expected else "created": ROWS})
    assert live_accounts(server) == ROWS


def wait_for_the_first_records(server, before=0):
    while live_accounts(server) == before:
        pass


@pytest.mark.parametrize("how", ["", "longer", "quota"])
def test_an_import_that_has_begun_to_write(server, disk, how):
    """The disk becomes full in the middle of the records: none of them stays alone, whatever the disk still takes."""
    # The database's log is as long as it gets: a disk that refuses longer files takes a part of what comes.
    ended(server, start_import(server, rows=ROWS))
    ended(server, call(server, "OperationService/UndoOperation", {"id": last_operation(server)})["id"])
    assert live_accounts(server) == 0
    identifier = start_import(server)
    wait_for_the_first_records(server)
    disk.fill(how)
    call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 2})
    seen = operation(server, identifier)
    assert 0 < live_accounts(server) < ROWS, "the import was over too soon"
    disk.empty()
    expected = outcome(server, identifier)
    assert live_accounts(server) == expected, f"half of the file is there: {seen}"


def last_operation(server):
    return call(server, "OperationService/ListOperations", {"pageSize": 1})["operations"][0]["id"]


def test_an_import_may_stop_where_it_is(server, disk):
    """With refused rows skipped an import is no whole: it may end, and then tells exactly what it did."""
    identifier = start_import(server, skipRefused=True)
    at_work(server, identifier)
    disk.fill()
    call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 2})
    disk.empty()
    seen = ended(server, identifier)
    assert seen["state"] == "SUCCEEDED" or (seen["state"], seen["errorReason"]) == ("FAILED", "STORAGE_FULL")
    assert counts(seen) == {"created": live_accounts(server)}


def test_an_import_goes_on_after_a_stop_on_a_full_disk(program, disk):
    """The server is stopped while an import waits for room: the next start takes it up."""
    with Server(program, disk.folder, disk.environment) as server:
        identifier = start_import(server)
        wait_for_the_first_records(server)
        disk.fill()
        call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 2})
        # There is room again for the stop, but the import has not noticed yet.
        disk.empty()
    with Server(program, disk.folder, disk.environment) as server:
        assert outcome(server, identifier) == live_accounts(server)


@pytest.mark.parametrize("how", ["", "longer"])
def test_taking_an_import_back_on_a_full_disk(server, disk, how):
    """The records go all, or none of them."""
    imported = start_import(server)
    ended(server, imported)
    undo = call(server, "OperationService/UndoOperation", {"id": imported})["id"]
    while live_accounts(server) == ROWS:
        pass
    disk.fill(how)
    call(server, "OperationService/WaitOperation", {"id": undo, "seconds": 2})
    assert 0 < live_accounts(server) < ROWS, "the undo was over too soon"
    disk.empty()
    seen = ended(server, undo)
    assert (seen["state"], counts(seen)) == ("SUCCEEDED", {"deleted": ROWS})
    assert live_accounts(server) == 0


# Exports


@pytest.mark.parametrize("how", ["", "longer", "flush"])
def test_an_export_on_a_full_disk(server, disk, how):
    """It fails and says why, or goes on when there is room; no half of a file is left, and it works afterwards."""
    ended(server, start_import(server))
    before = disk.files()
    identifier = call(server, "TransferService/StartExport", {"entity": "directory.account"})["id"]
    at_work(server, identifier)
    disk.fill(how)
    call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 2})
    assert disk.files() == before
    disk.empty()
    seen = ended(server, identifier)
    if seen["state"] != "SUCCEEDED":
        assert (seen["state"], seen["errorReason"]) == ("FAILED", "STORAGE_FULL")
        assert disk.files() == before
    again = call(server, "TransferService/StartExport", {"entity": "directory.account"})["id"]
    assert ended(server, again)["state"] == "SUCCEEDED"
    status, text = exchange(server, f"/files/kernel.operation/{again}/file")
    assert status == 200 and text.count(b"\r\n") == ROWS + 1
    assert drafts(disk.folder) == []


@pytest.mark.parametrize("how", ["", "longer"])
def test_a_workbook_on_a_full_disk(server, disk, how):
    """The same for Excel; nor is anything left of what a workbook is made from."""
    ended(server, start_import(server))
    before = disk.files()
    workbook = {"entity": "directory.account", "format": "EXPORT_XLSX"}
    identifier = call(server, "TransferService/StartExport", workbook)["id"]
    at_work(server, identifier)
    disk.fill(how)
    call(server, "OperationService/WaitOperation", {"id": identifier, "seconds": 5})
    disk.empty()
    seen = ended(server, identifier)
    if seen["state"] != "SUCCEEDED":
        assert (seen["state"], seen["errorReason"]) == ("FAILED", "STORAGE_FULL")
        assert disk.files() == before
    again = call(server, "TransferService/StartExport", workbook)["id"]
    assert ended(server, again)["state"] == "SUCCEEDED"
    status, book = exchange(server, f"/files/kernel.operation/{again}/file")
    assert status == 200 and book.startswith(b"PK")
    # Two workbooks at most: the bytes of the first and of the second differ by the hour they were made.
    left = set(disk.files()) - set(before)
    assert drafts(disk.folder) == [] and 1 <= len(left) <= 2 and not any("workbooks" in name for name in left)


# Backups


@pytest.fixture
def backups(library, tmp_path):
    """The disk that backups go to."""
    return Disk(library, tmp_path / "backups", tmp_path / "backups-switch")


@pytest.fixture
def data(program, tmp_path):
    """The data folder of a tenant with twenty files; no server works on it any more."""
    folder = tmp_path / "source"
    with Server(program, folder) as server:
        for number in range(20):
            file = upload(server, PDF[:100_000] + bytes([number]), f"plan-{number}.pdf")
            call(server, "testing.v1.SampleService/CreateSample", {
                "sample": {"title": f"Plan {number}", "document": file}})
    return folder


def run(command, disk, *arguments):
    return subprocess.run(
        [command, *arguments], env={**os.environ, **disk.environment}, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("how", ["only /files/", "only manifest", *HOWS])
def test_a_backup_that_does_not_fit(command, data, backups, how):
    """It says so, leaves no folder that could be taken for a backup, and works once there is room again."""
    backups.fill(how)
    done = run(command, backups, "backup", "--to", str(backups.folder), "--data", str(data))
    assert done.returncode == 1 and "(DISK_FULL)" in done.stderr, done
    assert list(backups.folder.iterdir()) == []
    backups.empty()
    done = run(command, backups, "backup", "--to", str(backups.folder), "--data", str(data))
    assert done.returncode == 0 and "20 files" in done.stdout, done


@pytest.mark.parametrize("how", ["only /files/", "", "quota"])
def test_a_restore_that_does_not_fit(command, program, data, disk, tmp_path, how):
    """The data folder is as it was, and the same command works once there is room again."""
    (tmp_path / "kept").mkdir()
    done = run(command, disk, "backup", "--to", str(tmp_path / "kept"), "--data", str(data))
    assert done.returncode == 0, done
    (backup,) = (tmp_path / "kept").iterdir()
    restore = ["restore", "--from", str(backup), "--tenant", "acme", "--as", "acme-two", "--data", str(disk.folder)]
    with Server(program, disk.folder):
        pass
    tenants = sorted(os.listdir(disk.folder / "tenants"))
    disk.fill(how)
    done = run(command, disk, *restore)
    # Where not one byte can be written, the control database cannot even be read: CONTROL_UNUSABLE.
    assert done.returncode == 1 and "the disk is full" in done.stderr.lower(), done
    assert sorted(os.listdir(disk.folder / "tenants")) == tenants
    disk.empty()
    done = run(command, disk, *restore)
    assert done.returncode == 0 and "20 files" in done.stdout, done
