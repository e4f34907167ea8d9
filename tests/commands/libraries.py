"""bridgegen symbols: what a shared library exports, held against what nm says."""
import glob
import random
import re
import shutil
import subprocess

from tool import Skip, same

SOURCE = """
__asm__(".symver open_1, kv_open@KV_1.0");
__asm__(".symver open_2, kv_open@@KV_2.0");
int open_1(void) { return 1; }
int open_2(void) { return 2; }
int kv_level = 3;
_Thread_local int kv_own;
__attribute__((weak)) void kv_hook(void) {}
__attribute__((visibility("hidden"))) void kv_inner(void) {}
static int kv_count;
int kv_next(void) { return ++kv_count; }
"""
VERSIONS = "KV_1.0 { global: kv_open; };\nKV_2.0 { global: kv_*; local: *; } KV_1.0;\n"


def library(place, *arguments):
    place.write("kv.c", SOURCE)
    place.write("kv.map", VERSIONS)
    build = ["cc", "-shared", "-fPIC", "-Wl,--version-script=kv.map", "-Wl,-soname,libkv.so.2", "-o", "libkv.so",
             "kv.c", *arguments]
    if subprocess.run(build, cwd=place.folder, capture_output=True).returncode:
        raise Skip("the C compiler makes no such library; apt-get install gcc")


def test_symbols(place):
    library(place)
    same(place.call("symbols", "libkv.so").expect(0).out,
         "function kv_hook@@KV_2.0 (weak)\nobject kv_level@@KV_2.0\nfunction kv_next@@KV_2.0\n"
         "function kv_open@KV_1.0\nfunction kv_open@@KV_2.0\nthread-local kv_own@@KV_2.0\n")
    told = place.call("symbols", "libkv.so", "--format", "json").expect(0).json()
    same(told["soname"], "libkv.so.2")
    same(told["symbols"][3] | {"size": 0},
         {"name": "kv_open", "kind": "function", "version": "KV_1.0", "superseded": True, "size": 0})
    same([one["size"] for one in told["symbols"] if one["name"] == "kv_level"], [4])


def test_symbols_are_those_of_nm(place):
    """On every library of this machine that programs are linked with."""
    if not shutil.which("nm"):
        raise Skip("nm is missing; apt-get install binutils")
    files = sorted(glob.glob("/lib/x86_64-linux-gnu/lib*.so.*") + glob.glob("/usr/lib/*/lib*.so"))[:60]
    compared = 0
    for file in files:
        lines = subprocess.run(["nm", "-D", "--defined-only", file], capture_output=True, text=True).stdout
        wanted = sorted(line.split()[-1] for line in lines.splitlines() if not re.search(" A ", line))
        told = place.call("symbols", file)
        if told.status == 2 and not wanted:
            continue  # a linker script
        same(sorted(line.split()[1] for line in told.expect(0).out.splitlines()), wanted)
        compared += len(wanted)
    assert compared > 1000, f"only {compared} symbols were compared"


def test_an_archive_says_what_is_missing(place):
    """-lNAME may be an archive alone, as the linker has it."""
    place.write("one.c", "int small_one(void) { return 1; }\n")
    place.write("both.h", "int small_one(void);\nint small_gone(void);\n")
    for command in (["cc", "-c", "one.c"], ["ar", "rc", "libsmall_one.a", "one.o"]):
        if subprocess.run(command, cwd=place.folder, capture_output=True).returncode:
            raise Skip("cc or ar is missing; apt-get install gcc")
    place.call("both.h", "-L", ".", "-l", "small_one").expect(0, "not in the installed library: small_gone ")


def test_headers_of_the_c_library(place):
    """Programs have the C library without asking, but not its libm."""
    linked = "the functions are the C library's; linking with"
    place.call("/usr/include/glob.h", "-o", "one").expect(0, f"{linked} nothing else")
    place.call("/usr/include/fenv.h", "-o", "two").expect(0, f"{linked} -lm ")
    place.call("small.h", "-o", "three").expect(0, "no library called small was found")


def test_what_is_no_library(place):
    place.call("symbols", "small.h").refuses(r"^small\.h: error: this is no shared library .*\[not-a-library\]", "ELF")
    place.call("symbols", "missing.so").refuses("^missing.so: error: cannot be read: No such file")
    (place / "folder").mkdir()
    place.call("symbols", "folder").expect(2, "^folder: error: ")
    place.write("empty", "")
    place.call("symbols", "empty").expect(2, r"\[not-a-library\]")
    place.call("symbols").refuses("symbols reads one library")
    place.call("symbols", "a", "b").refuses("symbols reads one library")
    place.call("symbols", "a", "--promise", "binary").refuses(r"\[misplaced-option\]")


def test_damaged_libraries(place):
    """An answer or an error, never a crash."""
    library(place)
    whole = (place / "libkv.so").read_bytes()
    for length in range(0, len(whole), 397):
        place.write("cut.so", whole[:length])
        assert place.call("symbols", "cut.so").status in (0, 2)
    chance = random.Random(5)
    for _ in range(300):
        bytes_ = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            at = chance.choice([chance.randrange(64), chance.randrange(len(bytes_)), len(bytes_) - 1 -
                                chance.randrange(2048)])
            bytes_[at] = chance.choice([0, 1, 255, 128, chance.randrange(256)])
        place.write("odd.so", bytes(bytes_))
        odd = place.call("symbols", "odd.so", "--format", "json")
        assert odd.status in (0, 2), f"it ended with {odd.status}"
