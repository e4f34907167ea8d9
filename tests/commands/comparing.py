"""bridgegen snapshot and diff: the interface as a document, and what changed between two. Which change means what is
the business of tests/abi."""
import json
import subprocess

import binaries
from tool import LANGUAGE, LANGUAGES, ROOT, Skip, same


def test_snapshot(place):
    text = place.call("snapshot", "small.h").expect(0).out
    document = json.loads(text)
    same(document["kind"], "snapshot")
    same([name for entry in document["declarations"] for name in entry.values() if name == "small_add"], ["small_add"])
    place.untouched()
    same(place.call("snapshot", "small.h", "-o", "out.json").expect(0, r"^out\.json: written").out,
         "out.json: written\n")
    same((place / "out.json").read_text(), text)
    same(place.call("snapshot", "small.h", "-o", "out.json", "--format", "json").expect(0).json()["snapshot"],
         "out.json")
    same(place.call("snapshot", "out.json").expect(0).out, text)


def test_snapshot_of_a_project(place):
    place.project(input="small.h", output="out", snapshot="kept.json")
    place.call("snapshot").expect(0, r"^kept\.json: written")
    place.call("snapshot", "-o", "other.json").expect(0, r"^other\.json: written")
    same(place.listing(), ["bridgegen.json", "kept.json", "other.json", "small.h"])
    (place / "folder").mkdir()
    place.call("snapshot", "-o", "folder").refuses("^folder: error: cannot be written")
    place.call("snapshot", "-o", "nowhere/out.json").refuses("cannot be written: No such file")


def test_snapshot_is_kept(place):
    """What is read from a snapshot is written as that snapshot, whatever C has."""
    for header in [*(ROOT / "tests/cases").glob("*.h"), ROOT / "examples/kv/kv.h"]:
        options = header.read_text().split("\n", 1)[0].partition("// bridgegen:")[2].split()
        targets = ["--target", "x86_64-linux-gnu", "--target", "i686-linux-gnu"] if "stdio" not in options else []
        first = place.call("snapshot", header, *options, *targets, cwd=header.parent)
        if first.status != 0:
            first = place.call("snapshot", header, *options, cwd=header.parent).expect(0)
        place.write("read.json", first.out)
        same(place.call("snapshot", "read.json").expect(0).out, first.out)


def test_spec_says_the_same(place):
    """What is written as a spec, with whatever C has in it, is the interface of the header: but for a header that turns
    on features of the system's, one of another standard, and those whose functions have types that only they define or
    that C has no words for, as two functions of constructs.h do."""
    unstated = {"feature_macros", "standards", "nameless", "conventions"}
    headers = [*(path for path in (ROOT / "tests/cases").glob("*.h") if path.stem not in unstated),
               ROOT / "tests/scenarios/constructs/constructs.h",
               *(ROOT / "tests/abi" / case / "new.h" for case in ("function_convention", "deprecated_member",
                                                                  "record_name_aligned", "function_inlined"))]
    for header in headers:
        options = header.read_text().split("\n", 1)[0].partition("// bridgegen:")[2].split()
        if header.stem == "constructs":
            options = ["-D", "CONSTRUCTS_IN_WORDS"]
        place.write("spec.json", place.call("inspect", "--stage", "facts", header, *options, cwd=header.parent).out)
        for sides in ((header, place / "spec.json"), (place / "spec.json", header)):
            place.call("diff", *sides, "-v", *options, cwd=header.parent).expect(
                0, r"\Acompatible: 0 breaking, 0 risky, 0 compatible")


def test_spec_tells_variables_from_macros(place):
    """A static const is no constant to C's compiler, and a language that cares must know."""
    place.write("kv.h", "#define KV_MACRO 1\nstatic const int KV_MOST = 2;\nstatic const unsigned char KV_BYTE = 'a';\n"
                        "static const double KV_RATE = 0.5;\nint kv_use(void);\n")
    place.write("kv.json", place.call("inspect", "--stage", "facts", "kv.h").expect(0).out)
    views = (place.call("inspect", "--stage", f"view:{LANGUAGE}", side).json() for side in ("kv.h", "kv.json"))
    found = [{constant["c"]: constant["is_variable"] for constant in view["constants"]} for view in views]
    same(found, [{"KV_MACRO": False, "KV_MOST": True, "KV_BYTE": True, "KV_RATE": True}] * 2)


def test_snapshot_says_what_was_inferred(place):
    place.write("kv.h", "typedef struct kv kv;\nkv *kv_open(const char *name);\nvoid kv_close(kv *self);\n")
    document = json.loads(place.call("snapshot", "kv.h").expect(0).out)
    same(document["facts"]["kv_open.name"], {"len": "nul"})


def broken(place, change):
    document = json.loads(place.call("snapshot", "small.h").expect(0).out)
    change(document)
    place.write("broken.json", json.dumps(document))
    return place.call("snapshot", "broken.json")


def test_damaged_snapshots(place):
    broken(place, lambda it: it.update(bridgegen=99)).refuses(r"\[document-format\]", "a newer bridgegen wrote it")
    broken(place, lambda it: it.update(more=1)).refuses(r"\[document-member\]")
    broken(place, lambda it: it.pop("layouts")).refuses(r"\[document-missing\]")
    broken(place, lambda it: it.update(layouts={})).refuses("of one target at least")
    broken(place, lambda it: it.update(layouts={"x": {"struct s": {"size": -1, "align": 1, "offsets": []}}})).expect(2)
    broken(place, lambda it: it.update(layouts={"x": {"struct s": {"size": 1, "align": 1, "offsets": ["1.9"]}}})
           ).refuses("no offset of a bit-field")
    place.write("spec.json", '{"bridgegen": 1, "kind": "spec", "library": {"name": "a"}, "declarations": ['
                             '{"function": "f", "returns": "int", "params": [], "foreign": true}]}')
    place.call("snapshot", "spec.json").refuses(r"\[document-member\]")
    place.call("small.h", "--lang", "c", "-o", "out").expect(0)
    whole = place.call("snapshot", "small.h").out
    for length in range(0, len(whole) - 2, 37):
        place.write("cut.json", whole[:length])
        place.call("snapshot", "cut.json").expect(2, "error: ")


def two(place, old, new):
    place.write("old.h", old)
    place.write("new.h", new)


def test_diff(place):
    two(place, "int first(int a);\nint second(int a);\n", "int first(int a, int b);\nint second(unsigned a);\n")
    told = place.call("diff", "old.h", "new.h").expect(1, r"^new\.h:1:22: break: first\.b: .*\[parameter-added\]$",
                                                       r"^   breaks: binary, c_source, cxx_source, ",
                                                       r"^new\.h:2:\d+: warn: second\.a: .*\[parameter-signedness",
                                                       r"^   was int \(old\.h:2:16\), is unsigned int$")
    same(told.out.splitlines()[-1], "breaking: 1 breaking, 1 risky, 0 compatible; version bump: major")
    assert "\033" not in told.out, "a file is coloured"
    same(place.call("diff", "old.h", "old.h").expect(0).out,
         "compatible: 0 breaking, 0 risky, 0 compatible; version bump: none\n")


def test_diff_tells_what_hurts_nobody_when_asked(place):
    two(place, "int first(int a);\n", "int first(int a);\nint second(void);\n")
    same(len(place.call("diff", "old.h", "new.h").expect(0).out.splitlines()), 1)
    place.call("diff", "old.h", "new.h", "--verbose").expect(0, r"^new\.h:2:5: ok: second: .*\[function-added\]$")


def test_diff_as_json(place):
    two(place, "struct s { int a; long b; };\nint use(struct s *s);\n",
        "struct s { long b; int a; };\nint use(struct s *s);\n")
    told = place.call("diff", "old.h", "new.h", "--format", "json", "--library-version", "1.2").expect(1).json()
    same({name: told[name] for name in ("bridgegen", "verdict", "bump", "old", "counts")},
         {"bridgegen": 1, "verdict": "breaking", "bump": "major", "old": {"name": "old", "version": "1.2"},
          "counts": {"breaking": 2, "risky": 0, "compatible": 0, "suppressed": 0}})
    change = told["changes"][0]
    same([change[name] for name in ("rule", "symbol", "part", "old", "new", "explains", "targets")],
         ["record-field-moved", "struct s", "a", {"at": "old.h:1:16", "value": "offset 0"},
          {"at": "new.h:1:24", "value": "offset 8"}, ["function use"], told["targets"]])
    same(set(change["effects"]), {"binary", "c_source", "cxx_source", "behaviour", *LANGUAGES} - {"c"})


def test_diff_as_annotations(place):
    two(place, "int first(int a);\nint second(int a);\n", "int first(int a, int b);\nint second(unsigned a);\n")
    told = place.call("diff", "old.h", "new.h", "--format", "github").expect(1).out.splitlines()
    same(told[0], "::error file=new.h,line=1,col=22,title=parameter-added::first.b: there is one parameter more; "
                  "callers do not pass it; add a second function instead")
    assert told[1].startswith("::warning file=new.h,line=2,"), told[1]
    same(told[2:], ["breaking: 1 breaking, 1 risky, 0 compatible; version bump: major"])


def test_constants_are_called_so(place):
    """A constant is a macro or a variable that never changes: the words are true of both."""
    two(place, "#define MOST 16\nstatic const int least = 1;\n", "#define MOST 32\nstatic const int least = 2;\n")
    told = place.call("diff", "old.h", "new.h", "--promise", "behaviour", "--format", "github").expect(0).out
    same(told.count(": the constant has another value; "), 2)


def test_promise(place):
    two(place, "#define MOST 16\nint first(int a);\n", "#define MOST 32\nint first(int b);\n")
    place.call("diff", "old.h", "new.h").expect(0)
    place.call("diff", "old.h", "new.h", "--promise", "binary,source,behaviour").expect(0, "constant-value-changed")
    hurt = [name for name in LANGUAGES if name != "c" and
            place.call("diff", "old.h", "new.h", "--promise", name).status == 1]
    assert 0 < len(hurt) < len(LANGUAGES), f"renamed parameters hurt {hurt}"
    place.call("diff", "old.h", "new.h", "--promise", "peace").refuses(r"\[promise\]", "it is made of binary, source")
    place.call("diff", "old.h", "new.h", "--promise", "c").refuses(r"\[promise\]")
    place.project(promise=f"source,{hurt[0]}")
    place.call("diff", "old.h", "new.h").expect(1)


def test_sides_of_diff(place):
    two(place, "#ifdef MORE\nint more(void);\n#endif\nint first(void);\n", "int first(void);\n")
    place.write("part.h", "int part(void);\n")
    place.call("diff", "old.h", "new.h", "--old-args", "-DMORE -DLESS").expect(1, "function-removed")
    place.call("diff", "new.h", "old.h", "--new-args", "-DMORE", "-v").expect(0, "function-added")
    place.call("diff", "old.h", "old.h", "-DMORE").expect(0)
    place.call("diff", "new.h,part.h", "new.h").expect(1, "^part.h:1:5: break: part: ")
    place.call("snapshot", "new.h", "-o", "new.json").expect(0)
    place.call("diff", "new.json", "new.h").expect(0)
    place.call("diff", "new.json", "new.json", "--libclang", "/nowhere/libclang.so").expect(0)  # nothing to parse
    place.write("spec.json", '{"bridgegen": 1, "kind": "spec", "library": {"name": "new"}, "declarations": ['
                             '{"function": "first", "returns": "int", "params": []}]}')
    place.call("diff", "spec.json", "new.json").expect(0, "0 breaking, 0 risky, 0 compatible")


def built(place, name, source, *arguments):
    """A shared library, or an object."""
    place.write("built.c", source)
    command = ["cc", "-c" if name.endswith(".o") else "-shared", "-fPIC", "-o", name, "built.c", *arguments]
    if subprocess.run(command, cwd=place.folder, capture_output=True).returncode:
        raise Skip("there is no C compiler; apt-get install gcc")


def test_diff_with_libraries(place):
    two(place, "int first(void);\nint second(void);\n", "int first(void);\nint second(void);\n")
    built(place, "one.so", "int first(void) { return 1; }\nint second(void) { return 2; }\n"
                           "int inner(void) { return 3; }\n")
    built(place, "two.so", "int first(void) { return 1; }\n")
    both = ["--old-lib", "one.so", "--new-lib", "two.so"]
    told = place.call("diff", "old.h", "new.h", *both).expect(
        1, r"^new\.h:2:5: break: second: .*\[symbol-removed\]$", r"^   was second \(old\.h:2:5\), is not exported$",
        r"^one\.so: warn: inner: .*\[undeclared-symbol-removed\]$")
    same(told.out.splitlines()[-1], "breaking: 1 breaking, 1 risky, 0 compatible; version bump: major")
    changes = place.call("diff", "old.h", "new.h", *both, "--format", "json").expect(1).json()["changes"]
    same([(change["rule"], change["old"], change["new"]) for change in changes],
         [("symbol-removed", {"at": "old.h:2:5", "value": "second"}, {"at": "new.h:2:5", "value": "not exported"}),
          ("undeclared-symbol-removed", {"at": "one.so", "value": "inner"}, {})])
    place.call("diff", "old.h", "new.h", "--new-lib", "two.so").expect(1, r"^new\.h:2:5: .*\[symbol-missing\]$")
    place.call("diff", "old.h", "new.h", "--new-lib", "one.so").expect(0)
    place.call("diff", "old.h", "new.h", "--old-lib", "two.so").expect(0)
    place.call("diff", "old.h", "new.h", *both, "--format", "github").expect(1, "^::error file=new.h,line=2,")


def test_diff_with_several_libraries(place):
    """A header whose functions are in more than one library, an archive among them."""
    two(place, "int first(void);\nint second(void);\n", "int first(void);\nint second(void);\n")
    built(place, "one.so", "int first(void) { return 1; }\n", "-Wl,-soname,libone.so.1")
    built(place, "two.o", "int second(void) { return 2; }\n")
    subprocess.run(["ar", "rc", "two.a", "two.o"], cwd=place.folder, check=True)
    place.call("diff", "old.h", "new.h", "--new-lib", "one.so").expect(1, "second: .*symbol-missing")
    both = ["--old-lib", "one.so,two.a", "--new-lib", "one.so,two.a"]
    same(place.call("diff", "old.h", "new.h", *both, "-v").expect(0).out,
         "compatible: 0 breaking, 0 risky, 0 compatible; version bump: none\n")
    built(place, "other.so", "int first(void) { return 1; }\n", "-Wl,-soname,libone.so.2")
    place.call("diff", "old.h", "new.h", "--old-lib", "one.so,two.a", "--new-lib", "other.so,two.a").expect(
        1, r"^other\.so: break: libone\.so\.1: .*\[soname-changed\]$", "was libone.so.1 .one.so., is libone.so.2$")


def test_diff_with_libraries_of_other_systems(place):
    """Where the linker's names of C begin with an underscore, and a fat file has a slice for each target."""
    two(place, "int kv_open(void);\nextern int kv_level;\n", "int kv_open(void);\nextern int kv_level;\n")
    place.write("kv.dylib", binaries.fat(("x86_64", binaries.macho()),
                                         ("arm64", binaries.macho("arm64", exports=binaries.EXPORTS[:1]))))
    place.write("kv.dll", binaries.dll())
    mac = ["diff", "old.h", "new.h", "--new-lib", "kv.dylib", "--target"]
    place.call(*mac, "x86_64-apple-macos11").expect(0)
    place.call(*mac, "arm64-apple-macos11").expect(1, r"kv_level: .*\[symbol-missing\]$")
    place.call("diff", "old.h", "new.h", "--new-lib", "kv.dll", "--target", "x86_64-w64-windows-gnu").expect(0)
    place.call("diff", "old.h", "new.h", "--new-lib", "kv.dll").refuses(
        r"^kv\.dll: error: this library is for x86_64-windows, and the header was read for .*\[library-target\]",
        "--target says for which machine")


def test_diff_with_libraries_that_cannot_be_read(place):
    two(place, "int first(void);\n", "int first(void);\n")
    place.call("diff", "old.h", "new.h", "--old-lib", "missing.so").refuses("^missing.so: error: cannot be read: No ")
    place.call("diff", "old.h", "new.h", "--new-lib", "new.h").refuses(r"^new\.h: error: .*\[not-a-library\]")
    place.write("cut.so", b"\x7fELF\2\1\1")
    place.call("diff", "old.h", "new.h", "--new-lib", "cut.so").refuses(r"^cut\.so: error: .*\[damaged-library\]")


TARGETS = ["--target", "x86_64-linux-gnu", "--target", "i686-linux-gnu", "--target", "x86_64-w64-windows-gnu"]


def test_diff_on_every_target(place):
    """Each target's own declarations are compared; what is found on several is told once. Snapshots say the same."""
    two(place, """typedef __SIZE_TYPE__ kv_size;
#ifdef _WIN32
int windows_gone(void);
#elif defined(__i386__)
struct narrow { int a; };
enum { NARROW = 1 };
#endif
int both(kv_size a);
""", """typedef __SIZE_TYPE__ kv_size;
#ifdef __i386__
struct narrow { int b, a; };
enum { NARROW = 2 };
int narrow_more(void);
#endif
int both(kv_size a, int b);
""")
    def told(old, new):
        found = place.call("diff", old, new, *TARGETS, "--format", "json").expect(1).json()
        return [[change["rule"], change["symbol"], change["targets"]] for change in found["changes"]]

    first, second, third = TARGETS[1::2]
    expected = [["parameter-added", "both", [first, second, third]],
                ["record-field-inserted", "struct narrow", [second]], ["enumerator-value-changed", "NARROW", [second]],
                ["function-added", "narrow_more", [second]], ["function-removed", "windows_gone", [third]]]
    same(told("old.h", "new.h"), expected)
    for side in ("old", "new"):
        place.write(f"{side}.json", place.call("snapshot", f"{side}.h", *TARGETS).expect(0).out)
    same(told("old.json", "new.json"), expected)
    same(told("old.json", "new.h"), expected)
    same(told("old.h", "new.json"), expected)
    document = json.loads((place / "old.json").read_text())
    same({target: len(of["declarations"]) for target, of in document["elsewhere"].items()}, {second: 3, third: 2})
    same(place.call("snapshot", "old.json").expect(0).out, (place / "old.json").read_text())


def test_damaged_differences_of_targets(place):
    def elsewhere(**members):
        return broken(place, lambda it: it.update(elsewhere={"i686-linux-gnu": members}))

    elsewhere(declarations={}).refuses(r"\[document-type\]")
    elsewhere(declarations=[1]).refuses(r"\[document-type\]")
    elsewhere(absent=[[]]).refuses(r"\[document-type\]")
    elsewhere(more=1).refuses(r"\[document-member\]")
    elsewhere(declarations=[{"function": "f"}]).refuses(r"\[document-missing\]")
    elsewhere(absent=["function small_add", "function nobody"]).expect(0)


def test_diff_trouble(place):
    """What could not be read is never called compatible."""
    two(place, "int first(void);\n", "int first(;\n")
    place.call("diff", "old.h", "new.h").refuses(r"^new\.h:1:")
    place.call("diff", "new.h", "old.h").refuses(r"^new\.h:1:")
    place.call("diff", "old.h", "missing.h").refuses(r"\[missing-file\]")
    place.write("new.h", "#include <no_such_header.h>\nint first(void);\n")
    place.call("diff", "old.h", "new.h").refuses(r"\[missing-include\]")
    place.call("diff", "old.h").refuses("diff compares two inputs")
    place.call("diff", "old.h", ",").refuses("names no input")
    place.call("diff").refuses("nothing to read")
    place.write("new.h", "int first(void);\n")
    place.call("snapshot", "new.h", "--target", "i686-linux-gnu", "-o", "new.json").expect(0)
    place.call("diff", "old.h", "new.json").refuses(r"no target in common .*\[targets\]", "--target says")
    errors = place.call("diff", "old.h", "missing.h", "--format", "json").expect(2).errors()
    same([error["word"] for error in errors], ["missing-file"])


def test_marks_of_a_spec(place):
    """`reserved` and `sentinel`, said of a field and an enumerator in JSON; elsewhere they have no meaning."""
    def spec(file, field, mark, last):
        place.write(file, json.dumps({"bridgegen": 1, "kind": "spec", "library": {"name": "kv"}, "declarations": [
            {"struct": "kv_stats", "fields": [{"name": "keys", "type": "int"}, {"name": field, "type": "int"} | mark]},
            {"enum": "kv_mode", "values": [{"name": "KV_READ", "value": "0"},
                                           {"name": "KV_ALL", "value": last, "facts": {"sentinel": True}}]},
            {"function": "kv_get", "returns": "void", "params": [{"name": "out", "type": "struct kv_stats *"}]}]}))

    spec("old.json", "later", {"facts": {"reserved": True}}, "1")
    spec("new.json", "misses", {}, "7")
    found = place.call("diff", "old.json", "new.json", "--format", "json").expect(0).json()["changes"]
    same([change["rule"] for change in found], ["record-reserved-field-used", "enumerator-sentinel-moved"])
    spec("new.json", "misses", {"facts": {"sentinel": True}}, "7")
    place.call("diff", "old.json", "new.json").refuses(r"\[misplaced-facet\]", "`sentinel` says: no value of the enum")


def test_configuration(place):
    """A layout that depends on a macro of the build: the macro is named, from headers and from snapshots."""
    place.write("kv.h", "typedef struct { int a;\n#ifdef KV_WIDE\nint wide;\n#endif\nint b; } kv;\nint f(kv *self);\n")
    for side, options in (("plain", []), ("wide", ["-DKV_WIDE"])):
        place.call("snapshot", "kv.h", *options, "-o", f"{side}.json").expect(0)
    pattern = r"^   was 8 bytes \(kv\.h.*\), is 12 bytes, by KV_WIDE$"
    place.call("diff", "kv.h", "kv.h", "--new-args", "-DKV_WIDE").expect(1, "configuration-changed", pattern)
    place.call("diff", "plain.json", "wide.json").expect(1, "configuration-changed", pattern)
    place.call("diff", "plain.json", "kv.h").expect(0)
    place.call("diff", "plain.json", "kv.h", "-DKV_WIDE").expect(1, pattern)
