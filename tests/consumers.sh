# Programs that use generated packages, compared with what C prints. For drivers; expects ROOT, BRIDGEGEN, SCRATCH.
#
# tests/languages/LANGUAGE/build PACKAGE PROGRAM FOLDER makes FOLDER/run; it ends with 75 and a reason if the toolchain is
# missing. tests/languages/LANGUAGE/ending is the ending of its programs.

# oracle FOLDER WORK ARGUMENTS...: compiles FOLDER/use.c with more arguments for the compiler. Its own mistakes must not
# pass for the glue's, so it runs under sanitizers, which the compiler of CC, if that is set, need not have. Writes
# WORK/expected.SEED.
oracle()
{
    local folder=$1 work=$2 compiler=(gcc -fsanitize=address,undefined)
    shift 2
    [ -z "${CC-}" ] || compiler=("$CC")
    "${compiler[@]}" -std=c11 -g -o "$work/oracle" "$folder/use.c" "$@" >"$work/oracle.log" 2>&1 || return
    for seed in $SEEDS; do
        "$work/oracle" "$seed" >"$work/expected.$seed" 2>&1 || return
    done
}

# consumer NAME LANGUAGE WORK FOLDER: builds FOLDER/use.* against WORK/bridge/LANGUAGE and runs it for every seed.
consumer()
{
    local name=$1 language=$2 work=$3 folder=$4 out=$3/$2 program
    program=$folder/use.$(cat "$ROOT/tests/languages/$language/ending")
    mkdir -p "$out"
    "$ROOT/tests/languages/$language/build" "$work/bridge/$language" "$program" "$out" >"$out/build.log" 2>&1
    case $? in
    0) ;;
    75) echo "skip $name/$language: $(tail -n 1 "$out/build.log")"; return ;;
    *)
        echo "FAIL $name/$language: does not build: $(grep -m 1 -iE 'error' "$out/build.log")"
        tail -n 40 "$out/build.log" >&2
        return
        ;;
    esac
    for seed in $SEEDS; do
        if ! timeout 60 "$out/run" "$seed" >"$out/printed.$seed" 2>"$out/error.$seed"; then
            echo "FAIL $name/$language seed $seed: ended badly: $(tail -n 1 "$out/error.$seed")"
        elif ! diff "$work/expected.$seed" "$out/printed.$seed" >"$out/diff.$seed"; then
            echo "FAIL $name/$language seed $seed: $(grep -m 1 '^<' "$out/diff.$seed") / $(grep -m 1 '^>' "$out/diff.$seed")"
        else
            echo "ok $name/$language seed $seed"
        fi
    done
}

# consumers NAME WORK FOLDER BRIDGEGEN-ARGUMENTS...: generates into WORK/bridge and runs the consumer of every language.
consumers()
{
    local name=$1 work=$2 folder=$3 language
    shift 3
    if ! "$BRIDGEGEN" "$@" -o "$work/bridge" >"$work/generate.log" 2>&1; then
        echo "FAIL $name: bridgegen: $(grep -m 1 error "$work/generate.log")"
        return
    fi
    for language in "$ROOT"/tests/languages/*/build; do
        language=$(basename "${language%/build}")
        [ -d "$work/bridge/$language" ] && consumer "$name" "$language" "$work" "$folder"
    done
}
