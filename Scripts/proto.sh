#!/usr/bin/env bash
# Generates everything that is made from proto/: Swift messages, descriptors, typed names, and the sums that
# `make check-proto` compares. Needs protoc (Debian's protobuf-compiler) and the Python environment of `make venv`.
set -euo pipefail
cd "$(dirname "$0")/.."

plugin=${PROTOC_GEN_SWIFT:-.build/protoc-gen-swift}
if [ ! -x "$plugin" ]; then
    swift package resolve
    swift build --package-path .build/checkouts/swift-protobuf --product protoc-gen-swift --scratch-path .build/generator
    cp .build/generator/debug/protoc-gen-swift "$plugin"
fi

all=$(cd proto && find . -name '*.proto' | sed 's#^\./##' | LC_ALL=C sort)
set=$(mktemp); trap 'rm -f "$set"' EXIT
protoc -Iproto -I/usr/include --include_imports -o "$set" $all

# swift OUTPUT FLAGS FILE...: Swift messages into a folder that is made anew.
swift_messages() {
    local output=$1 flags=$2; shift 2
    rm -rf "$output"; mkdir -p "$output"
    protoc -Iproto -I/usr/include --plugin=protoc-gen-swift="$plugin" --swift_out="$output" \
        --swift_opt=Visibility=Public --swift_opt=FileNaming=DropPath --swift_opt=UseAccessLevelOnImports=true \
        $flags "$@"
}

# names OUTPUT MODULE FLAGS FILE...: descriptors and typed names.
names() {
    local output=$1 module=$2 flags=$3; shift 3
    .venv/bin/python Scripts/generate_names.py "$set" "$module" "$output/${module}Schema.swift" $flags "$@"
}

# The messages of ruche.v1 that other rooms embed are in Contract.
across=--swift_opt=ProtoPathModuleMappings=proto/modules.asciipb

swift_messages Sources/Model/Generated "" ruche/v1/annotations.proto

# The two reflection files share a base name, so v1alpha (the same wire) gets descriptors but no Swift of its own.
kernel=$(echo "$all" | grep -E '^(ruche/v1|grpc)/' | grep -v annotations)
swift_messages Sources/Contract/Generated "--swift_opt=ProtoPathModuleMappings=proto/contract.asciipb" $(echo "$kernel" | grep -v v1alpha)
protoc -Iproto -I/usr/include --include_imports -o "$set" $kernel
names Sources/Contract/Generated Kernel --imports-included $(echo "$kernel" | grep -v v1alpha)
protoc -Iproto -I/usr/include --include_imports -o "$set" $all

own=$(echo "$all" | grep '^ruche/testing/')
swift_messages Tests/TestingPlugin/API/Generated "$across" $own
names Tests/TestingPlugin/API/Generated Testing "" $own
for folder in Plugins/*/; do
    name=$(basename "$folder")
    own=$(echo "$all" | grep "^ruche/$(echo "$name" | tr '[:upper:]' '[:lower:]')/")
    swift_messages "Plugins/$name/API/Generated" "$across" $own
    names "Plugins/$name/API/Generated" "$name" "" $own
done

Scripts/proto-sums.sh > proto/generated.sums
