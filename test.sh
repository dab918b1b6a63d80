#!/usr/bin/env bash
# Restores, builds, runs every test project and the short form of every proof; closes on 'N passed, N failed, N skipped'.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK named in global.json was expected on the PATH; found none. See https://dotnet.microsoft.com/download." >&2
  exit 2
fi

# What some tests and proofs need of the system: brought on Debian by root, else what needs it is skipped by name.
bring() {
  local package=${2:-$1}
  command -v "$1" >/dev/null && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get install -y -qq "$package" >/dev/null 2>&1 || { apt-get update -qq && apt-get install -y -qq "$package"; } >/dev/null 2>&1
  fi
  command -v "$1" >/dev/null || echo "$1 is not there and could not be installed: what needs it says that it is skipped."
}
bring strace
bring faketime
bring node nodejs
bring npm
# Chromium without a window takes a fifth less of the processor than one that hides its own; where it is not, the other does.
bring chromium-headless-shell >/dev/null
command -v chromium-headless-shell >/dev/null || bring chromium
CHROMIUM=${CHROMIUM:-$(command -v chromium-headless-shell || command -v chromium)} && export CHROMIUM

dotnet build Collections.sln -c Release -v minimal || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
log=$(mktemp)
proofs=$(mktemp)
beside=$(mktemp)
trap 'rm -f "$log" "$proofs" "$beside"' EXIT
code=0
prover=tests/Collections.Proofs/bin/Release/net10.0/Collections.Proofs.dll
# Tests are many and short: what a method's profile costs at its first calls does not come back, and a heap that is looked
# through beside the work is looked through far more often.
tests() { DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 dotnet test "$@" -c Release --no-build 2>&1 | tee -a "$log"; [ "${PIPESTATUS[0]}" = 0 ] || code=1; }

# Tests wait more than they work, a browser most of all: proofs that measure nothing take what is left over. One line a proof,
# 'holds' or 'BROKEN' first; below it figures, and what was skipped and why.
if [ $# = 0 ]; then nice -n 10 dotnet "$prover" beside >"$beside" 2>/dev/null & fi
# One project after the other: tests that wait for something wait longer beside another project's.
for project in $(grep -l IsTestProject tests/*/*.csproj | grep -v Browser) tests/Collections.Browser; do tests "$project" "$@"; done
if [ $# = 0 ]; then
  wait $! || code=1
  tee -a "$proofs" <"$beside"
  dotnet "$prover" alone 2>/dev/null | tee -a "$proofs"
  [ "${PIPESTATUS[0]}" = 0 ] || code=1
fi
sums=$({ grep -E '^(Passed|Failed|Skipped)! +- Failed:' "$log"
         awk '/^holds /{p++} /^BROKEN /{f++} / skipped: /{s++} END{printf "! - Failed: %d, Passed: %d, Skipped: %d,\n", f, p, s}' "$proofs"; } |
  awk '{ gsub(/[^0-9 ]/, " "); f += $1; p += $2; s += $3 } END { printf "%d passed, %d failed, %d skipped", p, f, s }')
case "$sums" in "0 passed"*) code=1 ;; esac
grep -hE '^\s*Score: ' "$log" || true
echo "$sums"
exit "$code"
