"""The running record codec, and Python's own messages from the same proto files.

RUCHE_CODEC_JUDGE is the path of the built `CodecJudge`; without it every test that needs it is skipped.
RUCHE_CODEC_ROUNDS multiplies the number of generated messages (1 by default).
"""

import collections
import os
import pathlib
import shutil
import struct
import subprocess
import tempfile
import threading

import pytest
from google.protobuf import descriptor_pb2, descriptor_pool, message, message_factory

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDS = int(os.environ.get("RUCHE_CODEC_ROUNDS", "1"))
SAMPLE = "ruche.testing.v1.Sample"

Refusal = collections.namedtuple("Refusal", "reason path detail")


class Judged:
    """One answer of the codec: its bytes, or why it refused."""

    def __init__(self, status, payload):
        self.accepted = status == 0
        self.data = payload if self.accepted else None
        self.refusal = None if self.accepted else Refusal(*payload.decode("utf-8").split("\n", 2))

    def __repr__(self):
        return f"accepted {self.data!r}" if self.accepted else f"refused {self.refusal}"


class Codec:
    """The judged program. `counts` says how many questions of each kind it has answered."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.counts = collections.Counter()

    def close(self):
        self.process.stdin.close()
        return self.process.wait(timeout=10)

    def ask(self, operation, payloads, name=None, columns=None):
        """Sends each payload and returns the answers in order.

        Operations: W wire -> record -> wire, J JSON -> record -> wire, O wire -> record -> JSON, M the same as W with
        the columns of `columns` only (one list per payload), R JSON -> wire, P wire -> JSON, T wire -> JSON -> wire,
        C check. The last four also work on the message called `name`.
        """
        payloads = list(payloads)
        prefix = b"" if name is None else name.encode() + b"\n"
        letter = (operation if name is None else operation.lower()).encode()
        frames = []
        for index, payload in enumerate(payloads):
            line = b"" if columns is None else ",".join(columns[index]).encode() + b"\n"
            body = prefix + line + payload
            frames.append(letter + struct.pack(">I", len(body)) + body)
        writer = threading.Thread(target=self._send, args=(frames,), daemon=True)
        writer.start()
        answers = []
        for payload in payloads:
            answers.append(self._receive(operation, payload))
        writer.join()
        self.counts[operation] += len(answers)
        return answers

    def one(self, operation, payload, **options):
        return self.ask(operation, [payload], **options)[0]

    def _send(self, frames):
        try:
            for frame in frames:
                self.process.stdin.write(frame)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # `_receive` says which request it died on.

    def _receive(self, operation, payload):
        head = self.process.stdout.read(5)
        if len(head) < 5:
            code = self.process.wait(timeout=10)
            raise AssertionError(f"the codec died (exit {code}) on {operation} of {payload[:400].hex()}")
        status, length = struct.unpack(">BI", head)
        return Judged(status, self.process.stdout.read(length))


def descriptor_set():
    """What protoc makes of every proto file of the project."""
    protoc = shutil.which("protoc")
    assert protoc, "protoc is needed to judge the codec"
    files = sorted(str(path.relative_to(ROOT / "proto")) for path in (ROOT / "proto").rglob("*.proto"))
    with tempfile.TemporaryDirectory() as folder:
        output = pathlib.Path(folder) / "set.bin"
        subprocess.run(
            [protoc, "-Iproto", "-I/usr/include", "--include_imports", "-o", str(output), *files], cwd=ROOT, check=True
        )
        return descriptor_pb2.FileDescriptorSet.FromString(output.read_bytes())


class Messages:
    """`messages["ruche.v1.ListRequest"]` is that message's class; `messages.Sample` is short for the entity."""

    def __init__(self):
        self.pool = descriptor_pool.DescriptorPool()
        for file in descriptor_set().file:
            self.pool.Add(file)
        self.Sample = self[SAMPLE]

    def __getitem__(self, name):
        return message_factory.GetMessageClass(self.pool.FindMessageTypeByName(name))

    def parse(self, data, name=SAMPLE):
        """The message, or None when Python refuses the bytes."""
        try:
            return self[name].FromString(data)
        except message.DecodeError:
            return None


def same(left, right):
    """Whether two messages hold the same, to the last bit; unknown fields count."""
    return left.SerializeToString(deterministic=True) == right.SerializeToString(deterministic=True)


def difference(found, wanted):
    """The fields that differ, shortened, for the sentence of a failed comparison."""
    names = [field.name for field in wanted.DESCRIPTOR.fields]
    differing = [name for name in names if repr(getattr(found, name)) != repr(getattr(wanted, name))]
    lines = [f"{name}: found {getattr(found, name)!r:.300}, wanted {getattr(wanted, name)!r:.300}" for name in differing]
    return "\n".join(lines) or f"presence, unknown fields or the sign of zero: {found!r:.2000} / {wanted!r:.2000}"


@pytest.fixture(scope="session")
def messages():
    return Messages()


@pytest.fixture(scope="session")
def codec():
    path = os.environ.get("RUCHE_CODEC_JUDGE")
    if not path:
        pytest.skip("RUCHE_CODEC_JUDGE is not set: it is the path of the built CodecJudge")
    judge = Codec(path)
    yield judge
    assert judge.close() == 0
    print(f"\ncodec: {sum(judge.counts.values())} answers, {dict(judge.counts)}")
