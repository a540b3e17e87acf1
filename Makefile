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

.PHONY: help run build test check-proto lint format unit judges bench fuzz proto plugin clean packages tools

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

# Each entry for so many seconds. An input that stops the program lies in .build/fuzz-found; what is learnt is not kept.
FUZZ_SECONDS := 60
FUZZ_ENTRIES := codec json filter http
FUZZ_BUILD := RUCHE_FUZZ=1 swift build --sanitize fuzzer --scratch-path .build/fuzz --product Fuzz

fuzz: packages ## Feeds made-up input to the doors; FUZZ_SECONDS=60 for each entry.
	$(FUZZ_BUILD)
	@mkdir -p .build/fuzz-found; bin=$$($(FUZZ_BUILD) --show-bin-path); \
	work=$$(mktemp -d); trap 'rm -rf "$$work"' EXIT; mkdir "$$work/data"; \
	for entry in $(FUZZ_ENTRIES); do \
	    echo "$$entry:"; mkdir "$$work/$$entry"; \
	    TMPDIR="$$work/data" RUCHE_FUZZ_ENTRY=$$entry "$$bin/Fuzz" -max_total_time=$(FUZZ_SECONDS) -timeout=20 \
	        -rss_limit_mb=2048 -max_len=4096 -artifact_prefix=.build/fuzz-found/$$entry- -print_final_stats=1 \
	        "$$work/$$entry" Tests/Fuzz/Corpus/$$entry 2>&1 | grep -E '^(Done|stat::|==|SUMMARY|artifact|.*[Ff]atal)'; \
	done

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
