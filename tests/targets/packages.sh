# Packages that are made for all targets at once. For the driver beside this file.
#
# tests/languages/LANGUAGE/glue PACKAGE TARGET FOLDER compiles what is C in a package with the compiler of a target; the
# header lies in FOLDER. tests/languages/LANGUAGE/build_for PACKAGE PROGRAM FOLDER TARGET makes FOLDER/run for a target;
# where it is missing, no distribution has what it takes (Rust's standard library for another target than the machine's).
EMULATED="aarch64-linux-gnu s390x-linux-gnu"

# check NAME LOG COMMAND...
check()
{
    local name=$1 log=$2
    shift 2
    if "$@" >"$log" 2>&1; then
        echo "ok $name"
    else
        echo "FAIL $name: $(grep -m 1 -i error "$log" || tail -n 1 "$log")"
        cat "$log" >&2
    fi
}

# generate HEADER: the packages of every language for every target, in $SCRATCH/packages/NAME.
generate()
{
    local name targets=()
    name=$(basename "$1" .h)
    for target in $TARGETS wasm32-unknown-unknown arm64-apple-macos11; do
        targets+=(--target "$target")
    done
    for language in "$ROOT"/tests/languages/*/; do
        targets+=(--lang "$(basename "$language")")
    done
    mkdir -p "$SCRATCH/packages"
    check "targets/$name" "$SCRATCH/packages/$name.log" \
        "$BRIDGEGEN" "${targets[@]}" --source "${1%.h}.c" -o "$SCRATCH/packages/$name" "$1"
}

# check_glue HEADER TARGET
check_glue()
{
    local name language out=$SCRATCH/packages
    name=$(basename "$1" .h)
    command -v "$2-gcc" >/dev/null || return
    for language in "$ROOT"/tests/languages/*/glue; do
        language=$(basename "$(dirname "$language")")
        check "targets/$2/$name/$language" "$out/$name.$2.$language" \
            "$ROOT/tests/languages/$language/glue" "$out/$name/$language" "$2" "$(dirname "$1")"
    done
}

# check_emulated HEADER TARGET: the programs beside a header print there what C prints there.
check_emulated()
{
    local name folder language out=$SCRATCH/emulated/$2 emulator=qemu-${2%%-*}
    name=$(basename "$1" .h) folder=$(dirname "$1")
    export QEMU_LD_PREFIX=/usr/$2
    if ! command -v "$2-gcc" "$emulator" >/dev/null; then
        echo "skip targets/$2/$name/emulated: apt-get install gcc-$2 qemu-user"
        return
    fi
    mkdir -p "$out"
    check "targets/$2/$name/oracle" "$out/oracle.log" "$2-gcc" -w -o "$out/oracle" "$folder/use.c" "${1%.h}.c"
    "$emulator" "$out/oracle" 7 >"$out/expected"
    for language in "$ROOT"/tests/languages/*/build_for; do
        language=$(basename "$(dirname "$language")")
        check "targets/$2/$name/$language built" "$out/$language.log" "$ROOT/tests/languages/$language/build_for" \
            "$SCRATCH/packages/$name/$language" "$folder/use.$(cat "$ROOT/tests/languages/$language/ending")" "$out/$language" "$2"
        "$emulator" "$out/$language/run" 7 >"$out/printed"
        check "targets/$2/$name/$language" "$out/$language.diff" diff "$out/expected" "$out/printed"
    done
}

elsewhere=$ROOT/tests/targets/elsewhere.h constructs=$ROOT/tests/scenarios/constructs/constructs.h
generate "$elsewhere"
generate "$constructs"
for target in $TARGETS; do
    check_glue "$elsewhere" "$target"
done
for target in $EMULATED; do
    check_emulated "$constructs" "$target"
done

# On this machine such a package does what one for this machine alone does.
SEEDS=7
. "$ROOT/tests/consumers.sh"
mkdir -p "$SCRATCH/here"
oracle "${constructs%/*}" "$SCRATCH/here" "${constructs%.h}.c" || echo "FAIL targets/constructs: no oracle"
consumers targets/constructs "$SCRATCH/here" "${constructs%/*}" "$constructs" --source "${constructs%.h}.c" \
    --target x86_64-linux-gnu --target aarch64-linux-gnu --target i686-linux-gnu --target x86_64-pc-windows-msvc
