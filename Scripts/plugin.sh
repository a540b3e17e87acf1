#!/usr/bin/env bash
# Starts a plugin: plugin.sh Fleet. Writes its folder, its proto with one entity, its labels, a test, its line in
# Package.swift and in Sources/Server/Plugins.swift, then generates what is made from the proto.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:-}
if ! [[ $name =~ ^[A-Z][A-Za-z0-9]{2,29}$ ]]; then
    echo "A plugin's name is one English word or several, written like Fleet or GeoTools." >&2
    exit 64
fi
module=$(tr '[:upper:]' '[:lower:]' <<<"$name")
entity=${name}Item
snake=$(sed -E 's/([a-z0-9])([A-Z])/\1_\2/g' <<<"$entity" | tr '[:upper:]' '[:lower:]')
member=$(tr '[:upper:]' '[:lower:]' <<<"${entity:0:1}")${entity:1}
plugin=Plugins/$name
proto=proto/ruche/$module/v1/$snake.proto
tests=Tests/${name}PluginTests
if [ "$module" = kernel ] || [ -e "$plugin" ] || [ -e "proto/ruche/$module" ] || [ -e "$tests" ]; then
    echo "There is a module named $module already." >&2
    exit 1
fi

mkdir -p "$plugin/API" "$plugin/Plugin/Resources" "$(dirname "$proto")" "$tests"

cat >"$proto" <<END
syntax = "proto3";

// Items: rename them to what this module is about.
package ruche.$module.v1;

import "google/protobuf/field_mask.proto";
import "ruche/v1/annotations.proto";
import "ruche/v1/requests.proto";
import "ruche/v1/types.proto";

option swift_prefix = "";

// An item.
message $entity {
  option (ruche.v1.entity) = {
    name: "$module.item"
    display: "name"
  };

  int64 id = 1;
  string name = 2 [(ruche.v1.field) = {
    required: true
    search: true
    sort: true
    max_length: 200
  }];
  string notes = 3 [(ruche.v1.field) = {max_length: 10000}];
  ruche.v1.RecordInfo info = 15;
}

// Items.
service ${entity}Service {
  rpc Get$entity(ruche.v1.GetRequest) returns ($entity) {
    option (ruche.v1.method).standard = GET;
  }
  rpc BatchGet${entity}s(ruche.v1.BatchGetRequest) returns (BatchGet${entity}sResponse) {
    option (ruche.v1.method).standard = BATCH_GET;
  }
  rpc List${entity}s(ruche.v1.ListRequest) returns (List${entity}sResponse) {
    option (ruche.v1.method).standard = LIST;
  }
  rpc Create$entity(Create${entity}Request) returns ($entity) {
    option (ruche.v1.method).standard = CREATE;
  }
  rpc Update$entity(Update${entity}Request) returns ($entity) {
    option (ruche.v1.method).standard = UPDATE;
  }
  rpc Delete$entity(ruche.v1.DeleteRequest) returns ($entity) {
    option (ruche.v1.method).standard = DELETE;
  }
  rpc Undelete$entity(ruche.v1.UndeleteRequest) returns ($entity) {
    option (ruche.v1.method).standard = UNDELETE;
  }
}

message BatchGet${entity}sResponse {
  repeated $entity ${snake}s = 1;
}

message List${entity}sResponse {
  repeated $entity ${snake}s = 1;
  string next_page_token = 2;
  optional int64 total_size = 3;
}

message Create${entity}Request {
  $entity $snake = 1;
  string request_id = 3;
  bool validate_only = 4;
}

message Update${entity}Request {
  $entity $snake = 1;
  google.protobuf.FieldMask update_mask = 2;
  string request_id = 3;
  bool validate_only = 4;
}
END

cat >"$plugin/Plugin/${name}Plugin.swift" <<END
import ${name}API
import Foundation
package import Kernel

/// The module \`$module\`: its entities are in \`proto/ruche/$module/v1\`, its rules and verbs are registered here.
package struct ${name}Plugin: Plugin {
    package static let manifest = PluginManifest(
        module: "$module",
        descriptors: ${name}Schema.descriptors,
        resources: .module
    )

    package init() {}

    package func register(in registry: inout PluginRegistry) throws {}
}
END

# labels LANGUAGE MODULE ENTITY NAME NOTES
labels() {
    cat >"$plugin/Plugin/Resources/labels.$1.json" <<END
{
  "entity.$module.item": "$3",
  "field.$module.item.name": "$4",
  "field.$module.item.notes": "$5",
  "module.$module": "$2"
}
END
}
labels en "$name" "Item" "Name" "Notes"
labels fr "$name" "Élément" "Nom" "Notes"

cat >"$plugin/README.md" <<END
# $module

What the module is for, in two sentences.

## What it refuses

Nothing yet but what the annotations in \`proto/ruche/$module/v1/\` say.

## Verbs, permissions, events

Standard methods need \`$module.item:read\`, \`:create\`, \`:update\`, \`:delete\`.

Features and settings: none yet.
END

cat >"$plugin/CHANGELOG.md" <<END
# Changelog

## Unreleased

- The module, with items.
END

cat >"$tests/${entity}Tests.swift" <<END
import Contract
import ${name}API
import ${name}Plugin
import TestKit
import Testing

@Suite("Items")
struct ${entity}Tests {
    @Test("An item that was created is found again")
    func createAndGet() async throws {
        let platform = try await TestPlatform.make([${name}Plugin.self])
        var create = Create${entity}Request()
        create.$member.name = "Premier"
        let created = try await platform.call(${entity}Methods.create$entity, create)
        var get = GetRequest()
        get.id = created.id
        let found = try await platform.call(${entity}Methods.get$entity, get)
        #expect(found == created)
        #expect(found.name == "Premier")
        await platform.close()
    }
}
END

# Appends an element to the list that starts with a text, whatever its layout; and an import to the server's.
python3 - "$name" <<'END'
import pathlib
import sys

name = sys.argv[1]


def append(path, start, element, new_import=None):
    text = pathlib.Path(path).read_text()
    if text.count(start) != 1:
        raise SystemExit(f"{path} has no list that starts with: {start}")
    place = begin = text.index(start) + len(start)
    depth = 1
    while depth:
        depth += {"[": 1, "]": -1}.get(text[place], 0)
        place += 1
    items = text[begin : place - 1].strip().rstrip(",")
    text = text[:begin] + "\n    " + items + ",\n    " + element + ",\n" + text[place - 1 :]
    if new_import:
        lines = text.split("\n")
        known = [line for line in lines if line.startswith("import ")]
        first = lines.index(known[0])
        rest = [line for line in lines if line not in known]
        text = "\n".join(rest[:first] + sorted([*known, new_import]) + rest[first:])
    pathlib.Path(path).write_text(text)


append("Package.swift", "let plugins: [[Target]] = [", f'plugin("{name}")')
append(
    "Sources/Server/Plugins.swift",
    "static let all: [any Plugin.Type] = [",
    f"{name}Plugin.self",
    f"import {name}Plugin",
)
END
swift format --in-place --recursive Package.swift Sources/Server/Plugins.swift "$plugin/Plugin" "$tests"

Scripts/proto.sh
echo "The plugin $name is in $plugin, its entity in $proto."
