"""bridgegen symbols: what a built library exports, held against what nm says, and of other systems against what was put
into it."""
import glob
import random
import re
import os
import shutil
import struct
import subprocess

import binaries
from tool import ENVIRONMENT, TOOL, Skip, same

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
    same([told["format"], told["soname"]], ["elf", "libkv.so.2"])
    assert told["target"].endswith("-linux"), told["target"]
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


def built(place, name, text, *arguments):
    """Builds lib<name>.so in the folder lib/."""
    place.write(f"lib/{name}.c", text)
    command = ["cc", "-shared", "-fPIC", f"-Wl,-soname,lib{name}.so.1", "-o", f"lib{name}.so", f"{name}.c", *arguments]
    if subprocess.run(command, cwd=place / "lib", capture_output=True).returncode:
        raise Skip("there is no C compiler; apt-get install gcc")


def test_a_library_that_is_needed_is_linked_too(place):
    """Who links with libssl alone cannot call what the header declares of libcrypto."""
    built(place, "small_low", "int small_low(void) { return 1; }\n")
    built(place, "small_high", "int small_low(void);\nint small_high(void) { return small_low(); }\n", "-L.",
          "-lsmall_low")
    place.write("both.h", "int small_high(void);\nint small_low(void);\nint small_gone(void);\n")
    found = "linking with -lsmall_low too, which exports 1 more of the header's symbols"
    told = place.call("both.h", "-L", "lib", "-l", "small_high").expect(0, found)
    assert "not in the installed library: small_gone " in told.err, told.err
    assert "\"small_low\"" in (place / "bridge/rust/both-sys/build.rs").read_text()
    imports = (place / "bridge/dotnet/Both/Raw/NativeMethods.cs").read_text()
    assert re.findall(r"DllImport\(([^,]*),", imports) == ["Library.Name", '"small_low"'], imports
    place.write("high.h", "int small_high(void);\nint small_gone(void);\n")
    assert "too, which" not in place.call("high.h", "-L", "lib", "-l", "small_high").expect(0).err


def test_what_a_package_does_not_name_is_linked_too(place):
    """Who asks pkg-config gets the libraries of its module; those needed besides and those of -l come on top."""
    built(place, "small_low", "int small_low(void) { return 1; }\n")
    built(place, "small_side", "int small_side(void) { return 2; }\n")
    built(place, "small_high", "int small_low(void);\nint small_high(void) { return small_low(); }\n", "-L.",
          "-lsmall_low")
    place.write("pc/small.pc", f"Name: small\nDescription: .\nVersion: 1\nLibs: -L{place / 'lib'} -lsmall_high\n")
    place.write("both.h", "int small_high(void);\nint small_low(void);\nint small_side(void);\n")
    if not shutil.which("pkg-config"):
        raise Skip("pkg-config is missing; apt-get install pkg-config")
    found = {"environment": {"PKG_CONFIG_PATH": str(place / "pc")}}
    place.call("both.h", "--pkg-config", "small", "-l", "small_side", **found).expect(0, "linking with -lsmall_low too")
    linked = {"rust/both-sys/build.rs": 'UNPACKAGED: &[&str] = &["small_side", "small_low"];',
              "go/raw/link.go": f"#cgo !nopkgconfig LDFLAGS: -L{place / 'lib'} -lsmall_side -lsmall_low\n",
              "node/build.mjs": "unpackaged = ['small_side', 'small_low'];"}
    for file, text in linked.items():
        assert text in (place / "bridge" / file).read_text(), file
    place.write("high.h", "int small_high(void);\n")
    place.call("high.h", "--pkg-config", "small", "-o", "high", **found).expect(0)
    assert "npackaged" not in (place / "high/node/build.mjs").read_text()


def test_the_library_of_a_header_in_a_folder(place):
    """thing/parts.h is of the package thing, if that has what it declares."""
    built(place, "thing", "int thing_open(void) { return 1; }\n")
    place.write("pc/libthing.pc", f"Name: thing\nDescription: a thing\nVersion: 2.5\nLibs: -L{place / 'lib'} -lthing\n")
    place.write("include/Thing/parts.h", "int thing_open(void);\n")
    place.write("include/thing/other.h", "int other_open(void);\n")
    place.write("include/thing/types.h", "struct thing_pair { int a, b; };\n")
    if not shutil.which("pkg-config"):
        raise Skip("pkg-config is missing; apt-get install pkg-config")
    found = {"environment": {"PKG_CONFIG_PATH": str(place / "pc")}}
    place.call("include/Thing/parts.h", **found).expect(0, "linking as pkg-config says for libthing")
    assert 'version = "2.5.0"' in (place / "bridge/rust/parts/Cargo.toml").read_text()
    place.call("include/thing/types.h", "-o", "types", **found).expect(0, "linking as pkg-config says for libthing")
    told = place.call("include/thing/other.h", "-o", "other", **found).expect(0, "no library called other was found")
    assert "thing" not in told.err.replace("include/thing", ""), told.err


def test_headers_of_the_c_library(place):
    """Programs have the C library without asking, but not its libm."""
    linked = "the functions are the C library's; linking with"
    place.call("/usr/include/glob.h", "-o", "one").expect(0, f"{linked} nothing else")
    place.call("/usr/include/fenv.h", "-o", "two").expect(0, f"{linked} -lm ")
    place.call("small.h", "-o", "three").expect(0, "no library called small was found")


def test_archives(place):
    """Objects in an archive, by the names that the linker has for them; hidden ones are found there, too."""
    place.write("one.c", "int kv_one;\nint kv_open(void) { return kv_one; }\n"
                         "__attribute__((visibility(\"hidden\"))) void kv_inner(void) {}\n")
    place.write("two.c", "__attribute__((weak)) int kv_open(void) { return 2; }\nstatic int kv_count;\n"
                         "int *kv_next(void) { return &kv_count; }\n")
    place.write("a_name_of_more_than_sixteen_letters.c", "int kv_last;\n")
    for name in ("one", "two", "a_name_of_more_than_sixteen_letters"):
        if subprocess.run(["cc", "-c", f"{name}.c"], cwd=place.folder, capture_output=True).returncode:
            raise Skip("there is no C compiler; apt-get install gcc")
    subprocess.run(["ar", "rc", "libkv.a", "one.o", "two.o", "a_name_of_more_than_sixteen_letters.o"],
                   cwd=place.folder, check=True)
    same(place.call("symbols", "libkv.a").expect(0).out,
         "function kv_inner\nobject kv_last\nfunction kv_next\nobject kv_one\nfunction kv_open\n")
    same(place.call("symbols", "libkv.a", "--format", "json").expect(0).json()["format"], "archive")
    same(place.call("symbols", "two.o").expect(0).out, "function kv_next\nfunction kv_open (weak)\n")


def test_archives_of_what_the_linker_compiles(place):
    """The names of members that only a plugin of the linker can read are in the index."""
    place.write("one.c", "int kv_open(void) { return 1; }\n")
    place.write("two.c", "int kv_level = 3;\n")
    for command in (["gcc", "-flto", "-fno-fat-lto-objects", "-c", "one.c"], ["gcc", "-c", "two.c"],
                    ["gcc-ar", "rc", "libkv.a", "two.o", "one.o"]):
        if not shutil.which(command[0]):
            raise Skip(f"{command[0]} is missing; apt-get install gcc")
        subprocess.run(command, cwd=place.folder, check=True)
    same(place.call("symbols", "libkv.a").expect(0).out, "object kv_level\nother kv_open\n")


def told_of(place, data, *arguments):
    """(what JSON says besides the symbols, the symbols without what is the same everywhere)."""
    place.write("library", data)
    told = place.call("symbols", "library", "--format", "json", *arguments).expect(0).json()
    symbols = [{key: value for key, value in one.items() if value} for one in told.pop("symbols")]
    return [told.get(name) for name in ("format", "target", "soname")], symbols


MACHO = [{"name": "kv_fast", "kind": "function"},
         {"name": "kv_free", "kind": "other", "forward": "libex.dylib:kv_free"},
         {"name": "kv_hook", "kind": "function", "weak": True}, {"name": "kv_level", "kind": "object"},
         {"name": "kv_open", "kind": "function"}, {"name": "kv_own", "kind": "thread-local"},
         {"name": "kv_wait", "kind": "other", "forward": "libex.dylib:ex_wait"}]


def test_macho(place):
    same(told_of(place, binaries.macho()), (["mach-o", "x86_64-macos", "@rpath/libkv.2.dylib"], MACHO))
    same(told_of(place, binaries.macho("arm64", platform=2))[0][1], "aarch64-ios")
    same(told_of(place, binaries.macho(exports=[]))[1],
         [{"name": "kv_hook", "kind": "function", "weak": True}, {"name": "kv_level", "kind": "object"},
          {"name": "kv_open", "kind": "function"}, {"name": "kv_room", "kind": "object"}])
    place.call("symbols", "library").expect(0, r"^function kv_hook \(weak\)$")


def test_macho_of_a_linker(place):
    if not shutil.which("ld64.lld-14"):
        raise Skip("the linker for Mach-O is missing; apt-get install lld-14")
    place.write("kv.c", SOURCE.split(";", 2)[2])  # without versions, which Mach-O does not have
    for arch in ("x86_64", "arm64"):
        for command in (["clang-14", "-target", f"{arch}-apple-macos11", "-c", "kv.c"],
                        ["ld64.lld-14", "-dylib", "-arch", arch, "-platform_version", "macos", "11.0", "11.0",
                         "-undefined", "dynamic_lookup", "-install_name", "@rpath/libkv.2.dylib", "kv.o",
                         "-o", "libkv.dylib"]):
            subprocess.run(command, cwd=place.folder, check=True)
        about, symbols = told_of(place, (place / "libkv.dylib").read_bytes())
        same(about, ["mach-o", f"{arch.replace('arm64', 'aarch64')}-macos", "@rpath/libkv.2.dylib"])
        wanted = [("function", "kv_hook"), ("object", "kv_level"), ("function", "kv_next"), ("thread-local", "kv_own")]
        same([(one["kind"], one["name"]) for one in symbols if one["name"].startswith("kv_")], wanted)
        place.call("symbols", "kv.o").expect(0, r"^function kv_hook \(weak\)$", "^thread-local kv_own$")


def test_fat_files(place):
    slices = ("x86_64", binaries.macho()), ("arm64", binaries.macho("arm64", exports=binaries.EXPORTS[:1]))
    data = binaries.fat(*slices)
    same(told_of(place, data), (["mach-o", "x86_64-macos", "@rpath/libkv.2.dylib"], MACHO))
    same(told_of(place, data, "--target", "aarch64-apple-macos")[1], [{"name": "kv_open", "kind": "function"}])
    same(told_of(place, data, "--target", "riscv64-linux-gnu")[0][1], "x86_64-macos")
    packed = binaries.archive((b"kv.o/", binaries.macho(exports=[])), (b"#1/4", b"kv.o" + binaries.macho(exports=[])))
    same(told_of(place, binaries.fat(("x86_64", packed)))[0][0], "archive")
    same([one["name"] for one in told_of(place, packed)[1]], ["kv_hook", "kv_level", "kv_open", "kv_room"])
    place.write("library", binaries.fat(("x86_64", binaries.fat(*slices))))
    place.call("symbols", "library").refuses(r"\[not-a-library\]")
    place.write("Class.class", struct.pack(">II", 0xcafebabe, 61) + bytes(64))
    place.call("symbols", "Class.class").refuses(r"\[not-a-library\]")


def test_dll(place):
    about, symbols = told_of(place, binaries.dll())
    same(about, ["pe", "x86_64-windows", "kv-2.dll"])
    same(symbols, [{"name": "#8", "kind": "function", "ordinal": 8},
                   {"name": "kv_level", "kind": "object", "ordinal": 6},
                   {"name": "kv_open", "kind": "function", "ordinal": 5},
                   {"name": "kv_wait", "kind": "other", "forward": "OTHER.ex_wait", "ordinal": 7}])
    place.call("symbols", "library").expect(0, "^other kv_wait -> OTHER.ex_wait$")
    place.write("old.exe", b"MZ".ljust(128, b"\0"))
    place.call("symbols", "old.exe").refuses(r"^old\.exe: error: .*MS-DOS at byte 0 \[damaged-library\]")


def test_import_libraries(place):
    same(told_of(place, binaries.import_library()),
         (["import-library", "x86_64-windows", "kv-2.dll"],
          [{"name": "kv_level", "kind": "object"}, {"name": "kv_open", "kind": "function"}]))
    if not shutil.which("x86_64-w64-mingw32-gcc"):
        return  # the --all packages of dev bring it along
    place.write("kv.c", "__declspec(dllexport) int kv_level = 3;\n"
                        "__declspec(dllexport) int kv_open(void) { return 1; }\n")
    subprocess.run(["x86_64-w64-mingw32-gcc", "-shared", "kv.c", "-o", "kv-2.dll", "-Wl,--out-implib,libkv.dll.a"],
                   cwd=place.folder, check=True)
    for file, format_ in (("kv-2.dll", "pe"), ("libkv.dll.a", "import-library")):
        about, symbols = told_of(place, (place / file).read_bytes())
        same(about, [format_, "x86_64-windows", "kv-2.dll"])
        same([(one["kind"], one["name"]) for one in symbols], [("object", "kv_level"), ("function", "kv_open")])


def test_names_cannot_steer_a_terminal(place):
    names = ["_kv\x1b[31m\n::error::no", "_kv_ä"]
    place.write("odd.dylib", binaries.macho(exports=[(name, binaries.EXPORTS[0][1]) for name in names]))
    same(place.call("symbols", "odd.dylib").expect(0).out, "function kv?[31m?::error::no\nfunction kv_ä\n")
    place.call("diff", "small.h", "small.h", "--new-lib", "odd.dylib", "--target", "x86_64-apple-macos11", "-v").expect(
        1, r"^odd\.dylib: ok: kv\?\[31m\?::error::no: .*\[undeclared-symbol\]$")


def test_damage_is_located(place):
    """Where something is missing, and no endless way through what leads back to itself."""
    whole = binaries.macho()
    place.write("cut.dylib", whole[:-4])
    place.call("symbols", "cut.dylib").refuses(r"^cut\.dylib: error: .* at byte \d+ \[damaged-library\]")
    circle = b"\0\1a\0\0"  # the root is its own child
    tree = binaries.trie(binaries.EXPORTS)
    place.write("circle.dylib", whole.replace(tree, circle.ljust(len(tree), b"\0")))
    place.call("symbols", "circle.dylib").refuses("the trie of exports runs in circles at byte")
    silent = b"\0\1\0\0"  # the same without adding to the name
    place.write("silent.dylib", whole.replace(tree, silent.ljust(len(tree), b"\0")))
    place.call("symbols", "silent.dylib").refuses("runs in circles")


def test_large_libraries_take_little_memory(place):
    """A file of a gigabyte with few symbols, in which a page that nobody looks at is not even read."""
    library(place)
    for name, start in (("large.so", (place / "libkv.so").read_bytes()), ("large.dylib", binaries.macho()),
                        ("large.dll", binaries.dll()), ("zeros", b"")):
        with open(place.write(name, start), "r+b") as file:
            file.truncate(1 << 30)
        process = subprocess.Popen([TOOL, "symbols", name], cwd=place.folder, env=ENVIRONMENT,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        same(os.waitstatus_to_exitcode(status), 2 if name == "zeros" else 0)
        assert usage.ru_maxrss < 100 << 10, f"{name} took {usage.ru_maxrss} KiB"


def test_what_is_no_library(place):
    place.call("symbols", "small.h").refuses(r"^small\.h: error: this is no library .*\[not-a-library\]", "ELF")
    place.call("symbols", "missing.so").refuses("^missing.so: error: cannot be read: No such file")
    (place / "folder").mkdir()
    place.call("symbols", "folder").expect(2, "^folder: error: ")
    place.write("empty", "")
    place.call("symbols", "empty").expect(2, r"\[not-a-library\]")
    place.call("symbols").refuses("symbols reads one library")
    place.call("symbols", "a", "b").refuses("symbols reads one library")
    place.call("symbols", "a", "--promise", "binary").refuses(r"\[misplaced-option\]")
