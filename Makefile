# Every verb of the project. `make help` lists them.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# What the server needs to build, and what the tests need besides (libprotobuf-dev: the protobuf files protoc imports).
LIBRARIES := libsqlite3-dev libargon2-dev zlib1g-dev libxlsxwriter-dev
TEST_TOOLS := protobuf-compiler libprotobuf-dev nghttp2-client curl openssl python3-venv

# How what is used (not what is tested) is built. The Swift runtime is linked in: calls into it are half of a small
# request's work, and go without a detour. Accesses to class properties were checked for overlap in every test; the
# checks stay out of the release. Together: 1.45 times the requests.
RELEASE := -c release --static-swift-stdlib -Xswiftc -enforce-exclusivity=unchecked

# Refuses imports between rooms that Package.swift does not list.
CHECKED := --explicit-target-dependency-import-check error
FORMATTED := Sources Plugins Tests Bench Package.swift
VENV := .venv/requirements.txt

.PHONY: help run build test check-proto lint format unit judges bench proto plugin clean packages tools

help: ## Lists the verbs.
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

run: build ## Builds the server and starts it with demo data; Ctrl-C stops it.
	@exec .build/release/ruche serve --demo

build: packages ## Builds the server and the command line for use.
	swift build $(RELEASE) --product ruche

test: tools check-proto lint unit judges ## Everything that must pass: generated files, style, unit tests, judges.

check-proto: $(VENV) ## Are the generated files up to date?
	@Scripts/proto-sums.sh | diff - proto/generated.sums \
	    || { echo 'Generated files are not up to date: run make proto.' >&2; exit 1; }
	@.venv/bin/python Scripts/check_descriptors.py

lint: $(VENV) ## Checks the style of proto files and Swift.
	cd proto && ../.venv/bin/buf lint
	swift format lint --strict --recursive --parallel $(FORMATTED)

format: ## Lays out the Swift files.
	swift format --in-place --recursive --parallel $(FORMATTED)

unit: packages ## Swift's own tests.
	swift build --build-tests $(CHECKED)
	swift test --parallel $(CHECKED)

judges: tools $(VENV) ## A real server before clients written in other languages.
	swift build --product TestServer $(CHECKED)
	swift build --product CodecJudge $(CHECKED)
	swift build --product IdentifierJudge $(CHECKED)
	swift build --product ruche $(CHECKED)
	bin=$$(swift build --show-bin-path); \
	RUCHE_TEST_SERVER=$$bin/TestServer RUCHE_CODEC_JUDGE=$$bin/CodecJudge \
	RUCHE_IDENTIFIER_JUDGE=$$bin/IdentifierJudge RUCHE_COMMAND=$$bin/ruche \
	    .venv/bin/python Scripts/judges.py "$$bin/TestServer" Tests/Judges

bench: packages ## Measures speed and memory; BENCH="..." passes options on.
	@Scripts/packages.sh libgrpc++-dev protobuf-compiler-grpc libprotobuf-dev protobuf-compiler g++
	$(MAKE) -C Bench/native
	swift build $(RELEASE) --product ruche-bench
	.build/release/ruche-bench $(BENCH)

proto: tools $(VENV) ## Generates what is made from proto/.
	Scripts/proto.sh

plugin: tools $(VENV) ## Starts a plugin: make plugin NAME=Fleet.
	@test -n '$(NAME)' || { echo 'Which name? For example: make plugin NAME=Fleet' >&2; exit 64; }
	Scripts/plugin.sh '$(NAME)'

clean: ## Removes what was built; data stays.
	rm -rf .build .venv Bench/native/build

packages:
	@Scripts/packages.sh $(LIBRARIES)

tools: packages
	@Scripts/packages.sh $(TEST_TOOLS)

$(VENV): Tests/Judges/requirements.txt
	@Scripts/packages.sh python3-venv
	python3 -m venv .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	cp $< $@
