"""Input that cannot be read, and the options that change what is read. What is wrong inside a header or a spec is the
business of tests/refused."""
import os
import shutil
import subprocess

from tool import LANGUAGE, ROOT, TOOL, Skip, same


def test_missing_file(place):
    place.call("missing.h").refuses(r"^missing\.h: error: .*\[missing-file\]")
    place.call("missing.json").refuses(r"^missing\.json: error: .*\[missing-file\]")
    place.call("small.h", "missing.h").refuses(r"^missing\.h: error: ")
    place.untouched()


def test_folder(place):
    (place / "folder.h").mkdir()
    (place / "folder.json").mkdir()
    place.call("folder.h").refuses(r"^folder\.h: error: this is a folder")
    place.call("folder.json").refuses(r"^folder\.json: error: this is a folder")
    place.call(".").refuses(r"^\.: error: this is a folder")
    place.untouched("folder.h", "folder.json")


def test_unreadable_files(place):
    for name in ("locked.h", "locked.json"):
        place.write(name, "{}").chmod(0)
    place.write("includes.h", '#include "locked.h"\n')
    place.folder.chmod(0o777)
    place.nobody("locked.h").refuses(r"^locked\.h: error: .*Permission denied")
    place.nobody("locked.json").refuses(r"^locked\.json: error: .*Permission denied")
    place.nobody("includes.h").refuses(r"locked\.h")
    place.project(input="small.h").chmod(0)
    place.nobody().refuses(r"^bridgegen\.json: error: cannot be read: Permission denied")


def test_spec_is_read_alone(place):
    shutil.copy(ROOT / "examples/kv/kv.json", place.folder)
    for words in (["kv.json", "small.h"], ["small.h", "kv.json"], ["kv.json", "kv.json"]):
        place.call(*words).refuses(r"^kv\.json: error: a spec is read alone")
    place.untouched("kv.json")


def test_arguments_of_clang(place):
    place.call("small.h", "--", "--nonsense").refuses("--nonsense")
    place.write("hidden.h", "#ifdef HIDDEN\nint hidden_one(void);\n#endif\nint always(void);\n")
    place.call("inspect", "hidden.h", "--", "-DHIDDEN").expect(0, "hidden_one")
    assert "hidden_one" not in place.call("inspect", "hidden.h").expect(0).out


def test_macros(place):
    place.write("macros.h", "#ifdef HIDDEN\nint hidden_one(void);\n#endif\n"
                            "#ifndef SHOWN\nint shown_one(void);\n#endif\n")
    place.call("inspect", "macros.h", "-D", "HIDDEN").expect(0, "hidden_one")
    place.call("inspect", "macros.h", "-DHIDDEN=1", "-DSHOWN", "-USHOWN").expect(0, "hidden_one", "shown_one")


def test_include_folders(place):
    place.write("include/inner.h", "typedef int inner_number;\n")
    place.write("outer.h", "#include <inner.h>\ninner_number outer_get(void);\n")
    place.call("inspect", "outer.h").refuses(r"^outer\.h:1:10: error: .*inner\.h")
    place.call("inspect", "outer.h", "-I", "include").expect(0, "outer_get")
    place.call("inspect", "outer.h", "-Iinclude", "--own", "include/*.h").expect(0, '"typedef": "inner_number"')


def test_missing_include_names_its_package(place):
    place.write("outer.h", "#include <openssl/no_such_part.h>\nint outer_get(void);\n")
    place.call("inspect", "outer.h").refuses(r"^outer\.h:1:10: error: .*openssl/no_such_part\.h.*\[missing-include\]",
                                             r"Debian: libssl-dev")


DEPTH = 10000
DEEP = {  # what nests; whether libclang can stand it
    "pointers": ("int " + "*" * DEPTH + "p(void);\n", True),
    "conditions": ("#if 1\n" * DEPTH + "int deep_get(void);\n" + "#endif\n" * DEPTH, True),
    "macros": ("int f(void);\n#define M0 1\n" + "".join(f"#define M{i} (M{i - 1})\n" for i in range(1, DEPTH)), True),
    "typedefs": ("typedef int t0;\n" + "".join(f"typedef t{i - 1} *t{i};\n" for i in range(1, DEPTH)), True),
    "parentheses": ("int a = " + "(" * DEPTH + "1" + ")" * DEPTH + ";\n", False),
    "functions": ("void " + "(*f(" * DEPTH + "void" + "))(void)" * DEPTH + ";\n", False),
    "records": ("".join(f"struct s{i} {{ " for i in range(DEPTH)) + "int a;" + " };" * DEPTH + "\n", False),
    "braces": ("int a = " + "{" * DEPTH + "1" + "}" * DEPTH + ";\n", False),
    "itself": ('#include "itself.h"\nint f(void);\n', False),
}


def test_deep_nesting_is_read_or_refused_soon(place):
    for name, (text, is_read) in DEEP.items():
        place.write(f"{name}.h", text)
        done = place.call("inspect", f"{name}.h", timeout=5)
        if is_read:
            done.expect(0)
        else:
            done.refuses(rf"^{name}\.h:\d+:\d+: error: ")


def peak(place, header):
    """The most memory that a run had, in bytes."""
    process = subprocess.Popen([TOOL, header, "-o", "out"], cwd=place.folder, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"a run on {header} ended with {status}"
    return usage.ru_maxrss * 1024


def test_a_large_header_is_in_memory_once(place):
    size = 32 * 1024 * 1024
    with (place / "large.h").open("w") as large:  # not as one text: what this process has counts as the tool's
        large.write('#ifndef LARGE_H\n#define LARGE_H\n#include "large.h"\n')
        for i in range(64):
            comment = "a line of a comment that says nothing about anything at all\n" * (size // 64 // 60)
            large.write(f"/*\n{comment}*/\n#define LARGE_{i} {i}\nint large_{i}(int a);\n")
        large.write("#endif\n")
    more = peak(place, "large.h") - peak(place, "small.h")
    assert more < 1.5 * size, f"{size} bytes of text take {more} bytes of memory"
    (place / "large.h").unlink()


def test_the_advice_about_a_macro_can_be_followed(place):
    annotation = '#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))\n'
    macro = "#define D_PACK(a, b) ((a) | (b))\nint d_sum(int n);\n"
    place.write("macro.h", annotation + macro)
    place.call("inspect", "macro.h", "-v").expect(
        0, r"^macro\.h:2:9: note: D_PACK is left out: .*\[function-like-macro\]",
        r"^   declare it below #ifdef BRIDGEGEN, its name in parentheses, with the fact macro$")
    place.write("macro.h", annotation + macro + "#ifdef BRIDGEGEN\nint (D_PACK)(int a, int b) BG(macro);\n#endif\n")
    followed = place.call("inspect", "macro.h", "--stage", "facts", "-v").expect(0, '"function": "D_PACK"')
    assert "left out" not in followed.err, followed.err


def test_name_and_version(place):
    place.call("small.h", "--lang", LANGUAGE, "--name", "other").expect(0, "^other: 1 function")
    place.call("inspect", "small.h", "--library-version", "4.5.6").expect(0, r'"version": "4\.5\.6"')


def test_link_options(place):
    place.write("small.c", "int small_add(int a, int b) { return a + b; }\n")
    place.call("inspect", "small.h", "--stage", "facts", "-lsmall", "-L", "somewhere").expect(
        0, r'"libraries": \["small"\]', "somewhere")
    place.call("inspect", "small.h", "--stage", "facts", "--source", "small.c").expect(0, r'"sources": \["small\.c"\]')
    place.call("small.h", "--lang", LANGUAGE, "--source", "missing.c").refuses(r"^missing\.c: error: .*No such file")


def test_pkg_config(place):
    place.call("inspect", "small.h", "--pkg-config", "no-such-module").refuses(r"no-such-module.*\[pkg-config\]",
                                                                                "install its -dev package")
    if subprocess.run(["pkg-config", "--exists", "zlib"]).returncode:
        raise Skip("pkg-config knows no zlib; apt-get install pkg-config zlib1g-dev")
    place.call("inspect", "small.h", "--stage", "facts", "--pkg-config", "zlib").expect(0, '"pkg_config": "zlib"')


def test_libclang(place):
    place.call("inspect", "small.h", "--libclang", "/nowhere/libclang.so").refuses(r"\[no-libclang\]")
    place.call("inspect", "small.h", "--libclang", place / "small.h").refuses(r"\[no-libclang\]")
    place.call("doctor", "--libclang", "/nowhere/libclang.so").expect(0, "^missing +libclang")


def test_doctor(place):
    place.call("doctor").expect(0, "^ok +libclang ")
    place.call("doctor", "--libclang", "/nowhere/libclang.so", "--fail").expect(1, "^missing +libclang")
    place.project(input="missing.h")
    place.call("doctor").expect(0, r"^missing +input +missing\.h")
    place.project(inptu="small.h")
    place.call("doctor").expect(2, r"^bridgegen\.json:1:2: error: ")


def test_stages(place):
    for stage in ("read", "facts", "plan", f"view:{LANGUAGE}"):
        place.call("inspect", "small.h", "--stage", stage).expect(0).json()
        place.call("inspect", "small.h", "--stage", stage, "--format", "json").expect(0).json()
    place.untouched()


def test_allow_and_block(place):
    place.write("many.h", "int many_one(void);\nint many_two(void);\nint zeta(void);\n#include \"many/part.h\"\n")
    place.write("many/part.h", "int part_one(void);\nstruct part { int a; };\n")
    all_names = ["many_one", "many_two", "zeta", "part_one"]

    def bound(*options):
        place.call("many.h", "--lang", LANGUAGE, "-o", "out", *options).expect(0)
        text = b"".join(text for name, text in place.contents("out").items() if not name.endswith("manifest.json"))
        return [name for name in all_names if name.encode() in text]
    same(bound(), all_names)
    same(bound("--allow", "many_*"), ["many_one", "many_two"])
    same(bound("--block", "many_two", "--block", "many/*.h"), ["many_one", "zeta"])
    place.call("inspect", "many.h", "--allow", "nothing_*").refuses("matches --allow nothing_", "a pattern of names")


def test_targets(place):
    place.write("long.h", "struct pair { char a; long b; };\nlong pair_sum(struct pair *pair);\n#include <stdio.h>\n"
                          "void pair_print(FILE *file);\n")
    layouts = place.call("inspect", "long.h", "--target", "x86_64-linux-gnu", "--target", "i686-linux-gnu", "--target",
                         "x86_64-pc-windows-msvc", "--target", "s390x-linux-gnu").expect(0).json()["layouts"]
    same({target.split("-")[0] + "-" + target.split("-")[1]: layout["struct pair"]["size"]
          for target, layout in layouts.items()},
         {"x86_64-linux": 16, "i686-linux": 8, "x86_64-windows": 8, "s390x-linux": 16})
    place.call("inspect", "long.h", "--target", "nonsense-machine").expect(2, "error")


def test_compiler(place):
    place.write("seen.h", "#if __GNUC__ >= 5 && defined(__OPTIMIZE__)\nint seen_by_gcc(void);\n#endif\n"
                          "int seen(void);\n#include <stdlib.h>\n")
    place.call("inspect", "seen.h", "--cc", "gcc -O2").expect(0, "seen_by_gcc")
    place.call("inspect", "seen.h", "--cc", "no-such-compiler").refuses("there is no compiler of this name", "--cc gcc")
    place.call("inspect", "seen.h", "--cc", "true").refuses("does not say what it defines", "--cc gcc")


def test_standard_and_sysroot(place):
    place.write("standard.h", "#if __STDC_VERSION__ >= 201112L\nint is_new(void);\n#else\nint is_old(void);\n#endif\n")
    place.call("inspect", "standard.h").expect(0, "is_new")
    place.call("inspect", "standard.h", "-std=c99").expect(0, "is_old")
    place.call("inspect", "standard.h", "--std", "c99").expect(0, "is_old")
    place.call("inspect", "standard.h", "-std=nonsense").expect(2, "nonsense")
    place.write("root/usr/include/rooted.h", "typedef short rooted;\n")
    place.write("roots.h", "#include <rooted.h>\nrooted root(void);\n")
    place.call("inspect", "roots.h").expect(2, r"\[missing-include\]")
    place.call("inspect", "roots.h", "--sysroot", "root").expect(0, '"type": "short"')


def test_what_a_comment_deprecates_without_a_mark(place):
    """A type has none: the paragraph is a part of its prose, also for who tells the brief and the body apart."""
    place.write("old.h", "/** A thing.\n * @deprecated Use the other. */\nstruct old_thing { int number; };\n"
                         "/** @deprecated Use none. */\nstruct old_other { int number; };\n"
                         "void old_take(struct old_thing *thing, struct old_other *other);\n")
    records = place.call("inspect", "--stage", f"view:{LANGUAGE}", "old.h").json()["raw"]["records"]
    parts = {record["c"].split()[-1]: record["doc"] for record in records}
    tell = {name: [doc[part] for part in ("brief", "body", "text")] for name, doc in parts.items()}
    deprecated = "Deprecated: Use the other."
    same(tell["old_thing"], ["A thing.", deprecated, f"A thing.\n\n{deprecated}"])
    same(tell["old_other"], ["Deprecated: Use none.", "", "Deprecated: Use none."])
