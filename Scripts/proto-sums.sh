#!/usr/bin/env bash
# Prints the SHA-256 of every proto file and of everything generated from them.
set -euo pipefail
cd "$(dirname "$0")/.."
find proto Sources Plugins Tests \( -name '*.proto' -o -path '*/Generated/*.swift' -o -name '*.asciipb' \) -type f \
    | LC_ALL=C sort | xargs sha256sum
