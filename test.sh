#!/usr/bin/env bash
# Every test of Gongkai with one command, on a fresh Debian machine with the .NET 10 SDK.
#
#   ./test.sh                  everything (minutes)
#   ./test.sh law documents    only these projects: tests/Gongkai.Law.Tests, tests/Gongkai.Documents.Tests (under a minute)
#   ./test.sh --long           everything, and the minute-long cases (GONGKAI_LONG=1)
#
# Ends with the line "N passed, N failed, N skipped" and leaves with 1 where anything failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off

fail() { echo "test.sh: $*" >&2; exit 1; }
step() { printf '\n== %s\n' "$*"; }

# --- what to run

names=()
for argument in "$@"; do
  case $argument in
    --long) export GONGKAI_LONG=1 ;;
    -*) fail "unknown option $argument (there is --long)" ;;
    *) names+=("$argument") ;;
  esac
done

all=(tests/*/*.Tests.csproj)
projects=()
if [ ${#names[@]} -eq 0 ]; then
  projects=("${all[@]}")
else
  for name in "${names[@]}"; do
    found=$(printf '%s\n' "${all[@]}" | grep -i "/Gongkai\.$name\.Tests\.csproj$") || fail "no test project called $name"
    projects+=("$found")
  done
fi

# --- what it needs

command -v dotnet > /dev/null || fail "the .NET 10 SDK is missing: https://dotnet.microsoft.com/download/dotnet/10.0"
dotnet --list-sdks | grep -q '^10\.' || fail "the .NET 10 SDK is missing; this machine has: $(dotnet --list-sdks | tr '\n' ' ')"

apt_install() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || fail "missing: $* (install it with: sudo apt-get install $*)"
  step "install $*"
  export DEBIAN_FRONTEND=noninteractive
  for attempt in 1 2 3; do
    if apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" < /dev/null; then return; fi
    echo "attempt $attempt failed" >&2
    sleep $((attempt * 5))
  done
  fail "could not install $*"
}

missing=()
need() { command -v "$1" > /dev/null || missing+=("${@:2}"); }   # a command, and the packages that bring it

if printf '%s\n' "${projects[@]}" | grep -qE 'Documents|Web|Cli|Browser'; then
  need pdftotext poppler-utils
  need soffice libreoffice-writer-nogui libreoffice-calc-nogui
  ls /usr/share/fonts/opentype/noto/NotoSansCJK* > /dev/null 2>&1 || missing+=(fonts-noto-cjk)
fi
if printf '%s\n' "${projects[@]}" | grep -q Browser; then
  [ -x /usr/bin/chromium ] || need chromium chromium
fi
[ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"

# Without it the tests of the ledger run on SQLite only. The machine's own cluster is not wanted: the tests start theirs.
if printf '%s\n' "${projects[@]}" | grep -qE 'Ledger|Web|Cli|Browser' && ! ls -d /usr/lib/postgresql/*/bin/initdb > /dev/null 2>&1; then
  if [ "$(id -u)" -eq 0 ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
  fi
  apt_install postgresql
fi

# --- restore, format, build

passed=0 failed=0 skipped=0

finish() {
  printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ] || exit 1
}

# Wrong format counts as one failure, and the tests run all the same.
misformatted() { failed=1; echo "the format is not as .editorconfig says: dotnet format" >&2; }

# Without a build there is nothing to run.
broken() { failed=$((failed + 1)); finish; }

if [ ${#names[@]} -eq 0 ]; then targets=(Gongkai.slnx); else targets=("${projects[@]}"); fi
# On the build server the lock files decide; a developer may be changing them.
locked=()
[ "${CI:-}" != true ] || locked=(--locked-mode)

for target in "${targets[@]}"; do
  step "restore $target"
  dotnet restore "$target" -v quiet "${locked[@]}" || broken
  step "format $target"
  # Style is part of the build (EnforceCodeStyleInBuild, warnings are errors); what the build can't see is whitespace.
  dotnet format whitespace "$target" --verify-no-changes --no-restore || misformatted
  if [ ${#names[@]} -eq 0 ]; then dotnet format style "$target" --verify-no-changes --no-restore || misformatted; fi
  step "build $target"
  dotnet build "$target" --no-restore -v quiet || broken
done

# --- test

begun=()   # process, log, what is run

# begin PROJECT [NAME=VALUE]: its tests, beside whatever else has begun
begin() {
  local log
  log=$(mktemp)
  env "${@:2}" dotnet test "$1" --no-build --nologo < /dev/null > "$log" 2>&1 &
  begun+=("$! $log $*")
}

# Waits for what has begun, shows what each said, and counts it. A run that left no summary crashed: that is a failure.
count() {
  local one pid log what code counts p f s
  for one in ${begun[@]+"${begun[@]}"}; do
    read -r pid log what <<< "$one"
    step "test $what"
    tail -n +1 -f --pid="$pid" "$log"
    code=0
    wait "$pid" || code=$?
    # "Passed!  - Failed:     0, Passed:    60, Skipped:     0, …"
    counts=$(sed -nE 's/^(Passed|Failed|Skipped)! +- Failed: +([0-9]+), Passed: +([0-9]+), Skipped: +([0-9]+),.*/\3 \2 \4/p' "$log" | tail -n 1)
    rm -f "$log"
    if [ -z "$counts" ]; then
      echo "$what left no summary: no test was found, or the test host crashed" >&2
      counts="0 1 0"
    fi
    read -r p f s <<< "$counts"
    if [ "$code" -ne 0 ] && [ "$f" -eq 0 ]; then f=1; fi
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done
  begun=()
}

for project in "${projects[@]}"; do
  begin "$project"
  case $project in
    # It waits for Chromium most of the time: the others run beside it, one after the other.
    *Browser.Tests*) continue ;;
  esac
  count
done
count

finish
