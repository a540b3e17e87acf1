"""Checks that the descriptors in the generated Swift are what protoc makes of proto/ now.

Sums tell that files belong together; this tells that they belong to the proto files, whatever wrote the sums.
"""

import base64
import pathlib
import re
import subprocess
import sys
import tempfile

from google.protobuf import descriptor_pb2

ROOT = pathlib.Path(__file__).resolve().parent.parent
LITERAL = re.compile(r'descriptors =\s*"""\n(.*?)"""', re.DOTALL)


def compiled():
    """Every proto file as protoc compiles it, by name."""
    files = sorted(str(path.relative_to(ROOT / "proto")) for path in (ROOT / "proto").rglob("*.proto"))
    with tempfile.NamedTemporaryFile() as output:
        command = ["protoc", "-Iproto", "-I/usr/include", "--include_imports", f"--descriptor_set_out={output.name}"]
        subprocess.run([*command, *files], cwd=ROOT, check=True)
        found = descriptor_pb2.FileDescriptorSet.FromString(pathlib.Path(output.name).read_bytes())
    return {file.name: file for file in found.file}


def embedded(path):
    """The proto files inside a generated schema."""
    literal = LITERAL.search(path.read_text())
    if not literal:
        raise SystemExit(f"{path}: no descriptors found")
    text = re.sub(r"[\s\\]", "", literal.group(1))
    return descriptor_pb2.FileDescriptorSet.FromString(base64.b64decode(text, validate=True)).file


def main():
    expected = compiled()
    seen = set()
    wrong = []
    for folder in ("Sources", "Plugins", "Tests"):
        for path in sorted((ROOT / folder).rglob("Generated/*Schema.swift")):
            for file in embedded(path):
                seen.add(file.name)
                if file != expected.get(file.name):
                    wrong.append(f"{path.relative_to(ROOT)}: {file.name} is not what proto/ says")
    # Google's files are Debian's: only ours must be there.
    missing = {name for name in expected if not name.startswith("google/")} - seen
    wrong += [f"no generated schema holds {name}" for name in sorted(missing)]
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
