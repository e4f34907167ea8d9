"""bridgegen.json, and the command that writes it."""
import json
import os

from tool import LANGUAGE, LANGUAGES, same


def test_init(place):
    place.call("init", "small.h", "--lang", LANGUAGE, "-o", "out", "-lsmall").expect(0, r"^bridgegen\.json: written")
    same(json.loads((place / "bridgegen.json").read_text()),
         {"input": "small.h", "languages": [LANGUAGE], "output": "out", "link": {"libraries": ["small"]}})
    place.call().expect(0, r"^out: \d+ files written")
    place.call("check").expect(0, "^out: up to date")
    place.call("inspect").expect(0, "small_add")
    place.call("-o", "other").expect(0, "^other: ")
    place.call("init", "small.h").refuses("there is a bridgegen.json already", "--force")
    place.call("init", "small.h", "--force").expect(0)
    same([name for name in os.listdir(place.folder) if name.startswith(".")], [])


def test_init_writes_all_that_was_said(place):
    words = ["small.h", "--lang", LANGUAGE, "--output", "out", "--name", "small", "--library-version", "1.2",
             "--package", f"{LANGUAGE}=x", "-l", "a", "-L", "b", "--pkg-config", "zlib", "--source", "c.c", "-I", "d",
             "-D", "E=1", "-U", "F", "--own", "g/*.h", "--allow", "a*",
             "--block", "b*", "--snapshot", "i.json", "--promise", "binary",
             "--std", "c99", "--target", "t", "--sysroot", "s", "--cc", "gcc", "--libclang", "h.so",
             "--deny", "refused", "--abi-check", "warn", "--", "-Wall", "-O2"]
    place.call("init", *words).expect(0)
    same(json.loads((place / "bridgegen.json").read_text()), {
        "input": "small.h", "languages": [LANGUAGE], "output": "out", "name": "small", "version": "1.2",
        "packages": {LANGUAGE: "x"}, "own": ["g/*.h"], "allow": ["a*"], "block": ["b*"],
        "snapshot": "i.json", "promise": "binary", "std": "c99", "targets": ["t"],
        "sysroot": "s", "cc": "gcc", "libclang": "h.so", "clang": ["-Wall", "-O2"], "deny": "refused",
        "abi_check": "warn",
        "link": {"libraries": ["a"], "library_dirs": ["b"], "pkg_config": "zlib", "sources": ["c.c"], "include": ["d"],
                 "defines": ["E=1"], "undefines": ["F"]}})


def test_init_finds_the_header(place):
    place.call("init").expect(0)
    same(json.loads((place / "bridgegen.json").read_text())["input"], "small.h")
    place.write("another.h", "int another(void);\n")
    place.call("init", "--force").refuses("more than one header", "bridgegen init HEADER")
    for name in ("small.h", "another.h"):
        (place / name).unlink()
    place.call("init", "--force").refuses("there is no header")
    place.call("init", "missing.h", "--force").refuses(r"^missing\.h: error: cannot be read: No such file")


def test_members_do_what_options_do(place):
    """The same by both roads, to the byte."""
    place.write("include/inner.h", "typedef int inner_number;\n")
    place.write("main.h", "#include <inner.h>\n#if !defined(SHOWN) || defined(__FAST_MATH__)\n"
                          "inner_number first(int a);\n#endif\n#ifdef MORE\nint second(int a);\n#endif\n")
    place.write("main.c", "int first(int a) { return a; }\nint second(int a) { return a; }\n")
    words = ["main.h", "--lang", f"{LANGUAGES[0]},{LANGUAGES[1]}", "--name", "renamed", "--library-version", "1.2.3",
             "--package", f"{LANGUAGE}=boxed", "-Iinclude", "-DMORE", "-DSHOWN", "-USHOWN", "--own", "include/*",
             "--source", "main.c", "-L", "libs", "-l", "m", "--", "-ffast-math"]
    place.call(*words).expect(0)
    place.project(input=["main.h"], languages=LANGUAGES[:2], output="other", name="renamed", version="1.2.3",
                  packages={LANGUAGE: "boxed"}, own=["include/*"], clang=["-ffast-math"],
                  link={"include": ["include"], "defines": ["MORE", "SHOWN"], "undefines": ["SHOWN"],
                        "sources": ["main.c"], "library_dirs": ["libs"], "libraries": ["m"]})
    place.call().expect(0)
    same(place.contents("other"), place.contents("bridge"))
    for words, members in (
            (["--allow", "first"], {"allow": ["first"]}),
            (["--block", "first", "-DMORE"], {"block": ["first"], "link": {"defines": ["MORE"]}}),
            (["--std", "c99", "--cc", "gcc", "--sysroot", "/", "--target", "x86_64-linux-gnu"],
             {"std": "c99", "cc": "gcc", "sysroot": "/", "targets": ["x86_64-linux-gnu"]})):
        members["link"] = {"include": ["include"], **members.get("link", {})}
        place.project(input="main.h", **members)
        same(place.call("inspect").expect(0).out, place.call("inspect", "main.h", "-Iinclude", *words).expect(0).out)
    place.project(input="small.h", link={"pkg_config": "no-such-module"})
    place.call("inspect").expect(2, r"no-such-module.*\[pkg-config\]")
    place.project(input="small.h", libclang="/nowhere/libclang.so")
    place.call("inspect").expect(2, r"\[no-libclang\]")


def test_the_command_line_wins(place):
    place.project(input="missing.h", languages=[LANGUAGES[1]], output="unused", name="unused")
    place.call("small.h", "--lang", LANGUAGE, "-o", "used", "--name", "used").expect(0, "^used: 1 function", "^used: ")
    same(sorted(os.listdir(place / "used")), sorted(["manifest.json", LANGUAGE]))


def refused(place, text, *patterns):
    place.write("bridgegen.json", text)
    place.call().refuses(*patterns)


def test_mistakes(place):
    refused(place, '{ "langauges": [] }', r'^bridgegen\.json:1:3: error: .*"langauges"', r"did you mean 'languages'\?")
    refused(place, '{ "link": { "librarys": [] } }', r"^bridgegen\.json:1:13: error: ", r"did you mean 'libraries'\?")
    refused(place, '{ "link.sources": [] }', r"^bridgegen\.json:1:3: error: ")
    refused(place, '{ "output": 5 }', r"^bridgegen\.json:1:13: error: expected a string, found a number")
    refused(place, '{ "output": "" }', r"^bridgegen\.json:1:13: error: this must not be empty")
    refused(place, '{ "input": {} }', r"^bridgegen\.json:1:12: error: expected a string or an array of strings")
    refused(place, '{ "link": { "sources": "a.c" } }', r"^bridgegen\.json:1:24: error: expected an array of strings")
    refused(place, '{ "packages": [] }', r"^bridgegen\.json:1:15: error: expected an object")
    refused(place, '{ "packages": { "cobol": "x" } }', r"^bridgegen\.json:1:17: error: there is no language 'cobol'")
    refused(place, '{ "languages": ["cobol"] }', r"^bridgegen\.json:1:17: error: there is no language 'cobol'")
    refused(place, '{ "deny": "all" }', r'^bridgegen\.json:1:11: error: expected "refused", found "all"')
    refused(place, '{ "abi_check": "no" }', r'^bridgegen\.json:1:16: error: expected "error\|warn\|off", found "no"')
    refused(place, '{ "input": "small.h" ', r"^bridgegen\.json:1:22: error: expected ',' or '}'")
    refused(place, '{ "name": "a", "name": "b" }', r"^bridgegen\.json:1:16: error: .*second time", "the other place")
    refused(place, "[]", r"^bridgegen\.json:1:1: error: expected an object, found an array")
    refused(place, "", r"^bridgegen\.json:1:1: error: expected a value, found the end of the file")
    refused(place, b'{ "name": "\xff" }', r"^bridgegen\.json:1:12: error: .*UTF-8")
    refused(place, '{ "outptu": "a", "languages": 7, "name": [] }', ":1:3: error", ":1:31: error", ":1:42: error")
    place.untouched("bridgegen.json")


def test_folder_of_that_name(place):
    (place / "bridgegen.json").mkdir()
    place.call().refuses(r"^bridgegen\.json: error: cannot be read: Is a directory")
