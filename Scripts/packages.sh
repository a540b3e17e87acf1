#!/usr/bin/env bash
# Installs the Debian packages that are missing: packages.sh NAME...
set -euo pipefail
missing=()
for name in "$@"; do
    # A package of that name, or another that provides what it is for.
    if ! dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q '^install ok installed$'; then
        case $name in
        # Any Python that can make an environment will do.
        python3-venv) python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=("$name") ;;
        curl | openssl) command -v "$name" >/dev/null || missing+=("$name") ;;
        *) missing+=("$name") ;;
        esac
    fi
done
[ ${#missing[@]} -eq 0 ] && exit 0
if ! command -v apt-get >/dev/null; then
    echo "Please install what these Debian packages hold: ${missing[*]}" >&2
    exit 69
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
echo "Installing ${missing[*]}" >&2
# Old lists name files that are gone: refresh them once when that happens.
install() { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; }
install || { "${as_root[@]}" apt-get update -q && install; }
