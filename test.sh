#!/usr/bin/env bash
# Restores, builds and runs every test project; closes on 'N passed, N failed, N skipped'.
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK named in global.json was expected on the PATH; found none. See https://dotnet.microsoft.com/download." >&2
  exit 2
fi

dotnet build Collections.sln -v minimal || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test Collections.sln --no-build "$@" 2>&1 | tee "$log"
code=${PIPESTATUS[0]}
sums=$(awk '/^(Passed|Failed|Skipped)! +- Failed:/ { gsub(/[^0-9 ]/, " "); f += $1; p += $2; s += $3 } END { printf "%d passed, %d failed, %d skipped", p, f, s }' "$log")
case "$sums" in "0 passed"*) code=1 ;; esac
grep -hE '^\s*Score: ' "$log" || true
echo "$sums"
exit "$code"
