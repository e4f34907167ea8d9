#!/usr/bin/env bash
# The demonstration behind `./dev demo`: a small library and the system's sqlite3, bound for four languages and used from
# each. Everything it makes lies below build/demo.
set -u
WORK=$ROOT/build/demo
ROWS=""

step() { printf '\n== %s\n' "$*"; }

# Remembers a row of the table at the end.
row() { ROWS="$ROWS$(printf '%-10s %-8s %-10s %s' "$1" "$2" "$3" "$4")"$'\n'; }

# use LIBRARY LANGUAGE PROGRAM EXPECTED: builds a consumer of build/demo/LIBRARY, runs it, compares if there is an oracle.
use() {
    local library=$1 language=$2 program=$3 expected=$4 out=$WORK/$1-$2 started=$SECONDS
    rm -rf "$out"
    mkdir -p "$out"
    "$ROOT/tests/languages/$language/build" "$WORK/$library/$language" "$program" "$out" >"$out/build.log" 2>&1
    case $? in
    0) ;;
    75) row "$library" "$language" skipped "$(tail -n 1 "$out/build.log")"; return ;;
    *) tail -n 15 "$out/build.log"; row "$library" "$language" FAILED "does not build"; STATUS=1; return ;;
    esac
    if ! "$out/run" 1 >"$out/printed"; then
        row "$library" "$language" FAILED "ended badly"
        STATUS=1
    elif [ -n "$expected" ] && ! cmp -s "$expected" "$out/printed"; then
        row "$library" "$language" FAILED "prints something else than C"
        STATUS=1
    else
        row "$library" "$language" "$((SECONDS - started)) s" "$(wc -l <"$out/printed") lines, the last: $(tail -n 1 "$out/printed")"
    fi
}

STATUS=0
mkdir -p "$WORK"
step "examples/kv: the C program says what to expect"
gcc -o "$WORK/kv-c" "$ROOT/examples/kv/use.c" "$ROOT/examples/kv/kv.c" && "$WORK/kv-c" 1 >"$WORK/kv.expected"
step "bridgegen examples/kv/kv.h --source examples/kv/kv.c"
"$BRIDGEGEN" "$ROOT/examples/kv/kv.h" --source "$ROOT/examples/kv/kv.c" -o "$WORK/kv" || STATUS=1
step "bridgegen /usr/include/sqlite3.h"
"$BRIDGEGEN" /usr/include/sqlite3.h -o "$WORK/sqlite3" >"$WORK/sqlite3.log" 2>&1 || STATUS=1
tail -n 3 "$WORK/sqlite3.log"
for language in rust go node dotnet; do
    ending=$(cat "$ROOT/tests/languages/$language/ending")
    step "$language: building and running two consumers (up to a minute the first time)"
    use kv "$language" "$ROOT/examples/kv/use.$ending" "$WORK/kv.expected"
    use sqlite3 "$language" "$ROOT/examples/sqlite3/use.$ending" ""
done
step "what happened"
printf '%-10s %-8s %-10s %s\n' library language time result
printf '%s' "$ROWS"
printf '\nThe packages are below %s\n' "${WORK#"$ROOT"/}"
exit $STATUS
