# Random declarations as a library, its oracle and a program a language. For drivers; expects ROOT, BRIDGEGEN.
export PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$ROOT/tests/random
# Warnings of gcc that some records have another layout, or another way to be passed, than in its old versions.
export CFLAGS="-O0 -w -Wno-psabi"

# random_library SEED COUNT FOLDER [FUNCTION...]
random_library()
{
    local seed=$1 count=$2 folder=$3 language
    shift 3
    mkdir -p "$folder"
    python3 "$ROOT/tests/random/generate.py" "$seed" "$count" "$folder" "$@" || return
    # shellcheck disable=SC2086 # CFLAGS is a list of words
    if ! gcc -std=gnu11 $CFLAGS -o "$folder/oracle" "$folder/use.c" "$folder/random.c" 2>"$folder/oracle.log" ||
        ! "$folder/oracle" 1 >"$folder/expected.1"; then
        echo "FAIL random/$seed: the oracle: $(head -n 1 "$folder/oracle.log")"
        return 1
    fi
    for language in "$ROOT"/tests/languages/*/random.py; do
        random_program "$seed" "$count" "$folder" "${language%/random.py}" "$@" || return
    done
}

# random_program SEED COUNT FOLDER LANGUAGE-FOLDER [FUNCTION...]
random_program()
{
    local seed=$1 count=$2 folder=$3 language=$4 ending
    shift 4
    ending=$(cat "$language/ending")
    if ! "$BRIDGEGEN" inspect --stage "view:${language##*/}" "$folder/random.h" >"$folder/view" 2>"$folder/view.log" ||
        ! python3 "$language/random.py" "$seed" "$count" "$folder/view" "$@" \
            >"$folder/use.$ending" 2>"$folder/view.log"; then
        echo "FAIL random/$seed/${language##*/}: no program: $(tail -n 1 "$folder/view.log")"
    fi
}
