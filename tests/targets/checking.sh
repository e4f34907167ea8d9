# Generated static assertions, compiled for another target. For drivers; expects ROOT, BRIDGEGEN, SCRATCH.
TARGETS="x86_64-linux-gnu i686-linux-gnu aarch64-linux-gnu arm-linux-gnueabihf riscv64-linux-gnu s390x-linux-gnu
x86_64-w64-mingw32"

# check_target ROOM TARGET HEADER [FLAG...]: one line.
check_target()
{
    local room=$1 target=$2 header=$3 name out folder
    shift 3
    name=$(basename "$header" .h)
    out=$SCRATCH/$target/$name
    name=$room/$target/$name
    if ! command -v "$target-gcc" >/dev/null; then
        echo "skip $name: apt-get install gcc-$target"
        return
    fi
    rm -rf "$out"
    mkdir -p "$out"
    if ! timeout 60 "$BRIDGEGEN" --target "$target" --lang c -o "$out" "$header" -- "$@" >"$out.log" 2>&1; then
        echo "FAIL $name: bridgegen: $(grep -m 1 error "$out.log" || tail -n 1 "$out.log")"
        return
    fi
    # Headers of this machine come after those of the target; of another system only the header's own.
    folder=$(dirname "$header")
    "$target-gcc" -std=gnu17 -w -fsyntax-only "$@" -idirafter "$folder" -idirafter /usr/include \
        -idirafter "/usr/include/$(gcc -dumpmachine)" "$out/c/assert.c" 2>"$out.gcc"
    grep error "$out.gcc" | while read -r line; do
        said=$(printf '%s' "$line" | sed -n 's/.*static assertion failed: "\(.*\)"/\1/p')
        grep -qxF "$target $said" "$ROOT/tests/targets/disagreements.txt" || echo "$line"
    done >"$out.errors"
    if [ -s "$out.errors" ]; then
        echo "FAIL $name: $(head -n 1 "$out.errors")"
    else
        echo "ok $name: $(grep -c _Static_assert "$out/c/assert.c") assertions"
    fi
}
