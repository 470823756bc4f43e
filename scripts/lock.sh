#!/usr/bin/env bash
# Write requirements/*.txt anew: every version with its hashes, and no address.
set -euo pipefail
cd "$(dirname "$0")/.."
lock() {
    local out=$1
    shift
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url "$@" pyproject.toml --output-file "$out"
}
lock requirements/run.txt --group build
lock requirements/dev.txt --extra geo --group build --group dev --constraint requirements/run.txt
! grep -nE '://|^--' requirements/*.txt
