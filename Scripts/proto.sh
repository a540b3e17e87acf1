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

# generate OUTPUT MODULE FLAGS FILE...: the Swift of one room.
generate() {
    local output=$1 module=$2 flags=$3; shift 3
    rm -rf "$output"; mkdir -p "$output"
    protoc -Iproto -I/usr/include --plugin=protoc-gen-swift="$plugin" \
        --swift_out="$output" --swift_opt=Visibility=Public --swift_opt=FileNaming=DropPath \
        --swift_opt=UseAccessLevelOnImports=true --swift_opt=ProtoPathModuleMappings=proto/modules.asciipb "$@"
    # Nothing but the options needs the annotations at run time: they are read from the descriptors.
    .venv/bin/python Scripts/generate_names.py "$set" "$module" "$output/${module}Schema.swift" $flags "$@"
}

mkdir -p Sources/Model/Generated
rm -f Sources/Model/Generated/*
protoc -Iproto -I/usr/include --plugin=protoc-gen-swift="$plugin" --swift_out=Sources/Model/Generated \
    --swift_opt=Visibility=Public --swift_opt=FileNaming=DropPath --swift_opt=UseAccessLevelOnImports=true \
    ruche/v1/annotations.proto

kernel=$(echo "$all" | grep -E '^(ruche/v1|grpc)/' | grep -v annotations)
# The two reflection files share a base name, so v1alpha (the same wire) gets no Swift of its own.
generate Sources/Contract/Generated Kernel --imports-included $(echo "$kernel" | grep -v v1alpha)
protoc -Iproto -I/usr/include --include_imports -o "$set" $kernel
.venv/bin/python Scripts/generate_names.py "$set" Kernel Sources/Contract/Generated/KernelSchema.swift \
    --imports-included $(echo "$kernel" | grep -v v1alpha)
protoc -Iproto -I/usr/include --include_imports -o "$set" $all

generate Tests/TestingPlugin/API/Generated Testing "" $(echo "$all" | grep '^ruche/testing/')
for folder in Plugins/*/; do
    name=$(basename "$folder")
    module=$(echo "$name" | tr '[:upper:]' '[:lower:]')
    generate "Plugins/$name/API/Generated" "$name" "" $(echo "$all" | grep "^ruche/$module/")
done

Scripts/proto-sums.sh > proto/generated.sums
