"""Writes a module's Swift schema file: its descriptors, the typed names of its methods and events, its entities.

usage: generate_names.py DESCRIPTOR_SET MODULE OUTPUT [--imports-included] FILE...

DESCRIPTOR_SET holds every file with its imports; FILE... are the module's own.
"""

import base64
import sys

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory


def load(path):
    """The set twice: as written (its bytes go into the server) and decoded with the annotations known."""
    with open(path, "rb") as source:
        data = source.read()
    raw = descriptor_pb2.FileDescriptorSet.FromString(data)
    pool = descriptor_pool.DescriptorPool()
    for file in raw.file:
        pool.Add(file)
    extensions = {
        name: pool.FindExtensionByName("ruche.v1." + name) for name in ("entity", "event", "method")
    }
    options = {
        kind: message_factory.GetMessageClass(pool.FindMessageTypeByName("google.protobuf." + kind))
        for kind in ("MessageOptions", "MethodOptions")
    }
    return raw, extensions, options


KEYWORDS = {"repeat", "import", "default", "return", "switch", "case", "class", "func", "init", "operator"}


def lower_first(name):
    lower = name[0].lower() + name[1:]
    return f"`{lower}`" if lower in KEYWORDS else lower


def camel(snake):
    head, *tail = snake.split("_")
    return head + "".join(part.capitalize() for part in tail)


def main():
    source, module, output, *files = sys.argv[1:]
    imports_included = "--imports-included" in files
    own = {file for file in files if not file.startswith("--")}
    raw, extensions, options = load(source)

    kept = descriptor_pb2.FileDescriptorSet()
    lines = []
    entities, services, events = [], [], []
    prefixes = {}

    def swift_type(full_name):
        for package, prefix in sorted(prefixes.items(), key=lambda item: -len(item[0])):
            if full_name.startswith("." + package + "."):
                return prefix + full_name[len(package) + 2:].replace(".", ".")
        raise SystemExit(f"no Swift name for {full_name}")

    for file in raw.file:
        prefixes[file.package] = (
            file.options.swift_prefix
            if file.options.HasField("swift_prefix")
            else "".join(part.capitalize() + "_" for part in file.package.split("."))
        )
    for file in raw.file:
        if imports_included or file.name in own:
            kept.file.append(file)
        if file.name not in own:
            continue
        for message in file.message_type:
            rules = options["MessageOptions"].FromString(message.options.SerializeToString())
            swift = swift_type(f".{file.package}.{message.name}")
            if rules.HasExtension(extensions["entity"]):
                entities.append((swift, rules.Extensions[extensions["entity"]].name))
            if rules.HasExtension(extensions["event"]):
                events.append((swift, rules.Extensions[extensions["event"]].name))
        for service in file.service:
            services.append((file.package, prefixes[file.package], service))

    encoded = base64.b64encode(kept.SerializeToString()).decode()
    imports = ["public import Model"]
    if any(swift_type(m.input_type) and m.input_type.startswith(".ruche.v1.") for p, _, s in services for m in s.method if p != "ruche.v1"):
        imports.insert(0, "public import Contract")
    lines += [
        "// Made by `make proto`. Do not edit.",
        "// swift-format-ignore-file",
        "",
        *imports,
        "",
        f"/// What the proto files of `{module}` declare.",
        f"public enum {module}Schema {{",
        "    /// The serialized `FileDescriptorSet`, base64.",
        "    public static let descriptors =",
        '        """',
    ]
    lines += ["        " + encoded[i:i + 100] + "\\" for i in range(0, len(encoded), 100)]
    lines[-1] = lines[-1][:-1]
    lines += ['        """', "}"]

    for swift, name in entities:
        lines += [
            "",
            f"extension {swift}: EntityMessage {{",
            f'    /// The entity\'s name, `{name}`.',
            f'    public static let entityName = "{name}"',
            "}",
        ]
    for package, prefix, service in services:
        base = service.name.removesuffix("Service")
        lines += ["", f"/// The methods of `{package}.{service.name}`.", f"public enum {prefix}{base}Methods {{"]
        for method in service.method:
            request, response = swift_type(method.input_type), swift_type(method.output_type)
            lines += [
                f"    /// `{package}.{service.name}/{method.name}`.",
                f"    public static let {lower_first(method.name)} =",
                f"        MethodName<{request}, {response}>(",
                f'            "{package}.{service.name}/{method.name}")',
            ]
        lines += ["}"]
    if events:
        lines += ["", f"/// The events of `{module}`.", f"public enum {module}Events {{"]
        for swift, name in events:
            lines += [
                f"    /// `{name}`.",
                f"    public static let {camel(name.split('.')[1])} =",
                f'        EventName<{swift}>("{name}")',
            ]
        lines += ["}"]
    with open(output, "w") as target:
        target.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
