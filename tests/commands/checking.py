"""bridgegen check: are the packages on disk what would be generated now, and does the snapshot hold?"""
import difflib
import json

from tool import LANGUAGE, LANGUAGES, same


def check(place, *arguments):
    return place.call("check", "small.h", "--lang", LANGUAGE, *arguments)


def some_file(place):
    return sorted(path for path in (place / "bridge" / LANGUAGE).rglob("*") if path.is_file())[0]


def test_equal(place):
    place.generate()
    before = place.contents()
    same(check(place).expect(0).out, "bridge: up to date\n")
    same(check(place, "--format", "json").expect(0).json()["same"], True)
    same(place.contents(), before)


def test_edited(place):
    place.generate()
    edited = some_file(place)
    text = edited.read_text()
    edited.write_text(text + "/* mine */\n")
    name = edited.relative_to(place / "bridge")
    told = check(place).expect(1, "^bridge: differs .* --update$").out
    lines = [version.splitlines(keepends=True) for version in (text + "/* mine */\n", text)]
    same(told.rpartition("bridge: ")[0], "".join(difflib.unified_diff(*lines, f"a/{name}", f"b/{name}")))
    before = place.contents("bridge")
    check(place, "--update").refuses("edited by hand", "--force")
    same(place.contents("bridge"), before)
    check(place, "--update", "-f").expect(0, "^bridge: 1 file written")
    check(place).expect(0)


def test_changed_header(place):
    place.generate()
    place.write("small.h", "int small_add(int a, long b);\n")
    before = place.contents("bridge")
    check(place).expect(1, r"^\+.*small_add")
    assert "small_add" in check(place, "--format", "json").expect(1).json()["diff"]
    same(place.contents("bridge"), before)
    check(place, "--update").expect(0, r"^bridge: \d+ files? written")
    check(place).expect(0)


def test_missing_and_stale_files(place):
    place.call("small.h", "--lang", ",".join(LANGUAGES[:2])).expect(0)
    some_file(place).unlink()
    place.call("check", "small.h", "--lang", ",".join(LANGUAGES[:2])).expect(1, "^--- /dev/null")
    place.project(languages=[LANGUAGES[1]])
    place.call("check", "small.h").expect(1, r"^--- a/", r"^\+\+\+ /dev/null")


def test_nothing_was_generated(place):
    check(place, "-o", "nowhere").expect(1, r"^\+\+\+ ")
    place.untouched()


def test_lost_permission(place):
    place.write("small.c", "int small_add(int a, int b) { return a + b; }\n")
    place.call("small.h", "--source", "small.c").expect(0)
    executable = [path for path in (place / "bridge").rglob("*") if path.is_file() and path.stat().st_mode & 0o100]
    assert executable, "no generated file is executable"
    executable[0].chmod(0o644)
    place.call("check", "small.h", "--source", "small.c").expect(1, "^new mode 100755$")
    place.call("check", "small.h", "--source", "small.c", "--update").expect(0)
    place.call("check", "small.h", "--source", "small.c").expect(0)


def test_trouble(place):
    place.generate()
    place.call("check", "missing.h").refuses("missing-file")
    place.write("small.h", "int small_add(;\n")
    check(place).refuses(r"^small\.h:1:")


def project(place, **members):
    """A project with its packages and its snapshot."""
    place.project(input="small.h", languages=[LANGUAGE], snapshot="small.json", **members)
    place.call("--lang", LANGUAGE).expect(0)
    place.call("snapshot").expect(0)


def test_snapshot_holds(place):
    project(place)
    before = place.contents()
    same(place.call("check").expect(0).out, "bridge: up to date\nsmall.json: up to date\n")
    told = place.call("check", "--format", "json").expect(0).json()
    same((told["same"], told["snapshot"]), (True, {"file": "small.json", "same": True}))
    same(place.contents(), before)
    place.write("small.h", "/* another comment */\n\n" + (place / "small.h").read_text())
    place.call().expect(0)
    place.call("check").expect(0)


def test_snapshot_broken(place):
    """The verdict is that of diff, and accepting makes all well again."""
    project(place)
    place.write("small.h", (place / "small.h").read_text().replace("int b", "long b"))
    diff = place.call("diff", "small.json", "small.h").expect(1, r"\[parameter-type-changed\]").out
    before = place.contents()
    told = place.call("check").expect(1, "^bridge: differs .* --update$", "^small.json: differs .* --update$").out
    assert diff in told, f"the verdict of check is not that of diff: {told}"
    told = place.call("check", "--format", "json").expect(1).json()
    same((told["same"], told["snapshot"]["verdict"]["verdict"]), (False, "breaking"))
    same([change["rule"] for change in told["snapshot"]["verdict"]["changes"]], ["parameter-type-changed"])
    place.call("check", "--format", "github").expect(1, r"^::error file=small\.h,line=2,.*small_add\.b")
    same(place.contents(), before)
    place.call("check", "--update").expect(0, "^bridge: .* written", "^small.json: written$")
    same(place.call("check").expect(0).out, "bridge: up to date\nsmall.json: up to date\n")
    place.call("check", "--update").expect(0, "^bridge: 0 files written", "^small.json: unchanged$")


def test_snapshot_behind(place):
    """What breaks nobody has to be accepted, too: what the snapshot does not tell of nobody guards."""
    project(place)
    place.write("small.h", (place / "small.h").read_text() + "int small_more(void);\n")
    place.call().expect(0)
    place.call("check").expect(1, "^bridge: up to date$", "^compatible: 0 breaking, 0 risky, 1 compatible",
                               "^small.json: differs")
    place.call("check", "--update").expect(0, "^bridge: 0 files written", "^small.json: written$")
    place.call("check").expect(0)


def test_snapshot_that_differs_otherwise(place):
    """Where no rule tells of what changed the lines of the snapshot do."""
    place.write("part.h", "int part(void);\n")
    place.write("small.h", '#include "part.h"\nint other(void);\n')
    project(place)
    place.write("small.h", '#include "part.h"\n')
    place.write("part.h", "int part(void);\nint other(void);\n")
    place.call().expect(0)
    place.call("check").expect(1, r'^- +"at": "small\.h"$', r'^\+ +"at": "part\.h"$', "^compatible: 0 breaking",
                               "^small.json: differs")


def test_snapshot_and_the_promise(place):
    place.write("small.h", "#define SMALL_MOST 16\nint small_first(int a);\n")
    project(place, promise="behaviour")
    place.write("small.h", "#define SMALL_MOST 32\nint small_first(int a);\n")
    place.call("check").expect(1, "^small.h:1:9: warn: SMALL_MOST")
    place.call("check", "--promise", "binary").expect(1, "^compatible: 0 breaking, 0 risky, 1 compatible")
    place.call("check", "--promise", "peace").refuses(r"\[promise\]")


def test_snapshot_of_the_command_line(place):
    place.generate()
    check(place, "--snapshot", "kept.json").expect(1, "^kept.json: there is no snapshot yet; to accept, .* --update$")
    assert not (place / "kept.json").exists()
    check(place, "--snapshot", "kept.json", "--update").expect(0, "^kept.json: written$")
    check(place, "--snapshot", "kept.json").expect(0)
    same((place / "kept.json").read_text(), place.call("snapshot", "small.h").out)
    told = check(place, "--snapshot", "kept.json", "--update", "--format", "json").expect(0).json()
    same(told["snapshot"], {"file": "kept.json", "written": False})


def test_snapshot_of_an_edited_package(place):
    """Nothing is accepted while something else cannot be."""
    project(place)
    edited = some_file(place)
    edited.write_text(edited.read_text() + "/* mine */\n")
    place.write("small.h", (place / "small.h").read_text() + "int small_more(void);\n")
    before = place.contents()
    place.call("check", "--update").refuses("edited by hand")
    same(place.contents(), before)


def test_snapshot_trouble(place):
    project(place)
    whole = (place / "small.json").read_text()
    place.write("small.h", (place / "small.h").read_text() + "int small_more(void);\n")
    for text, word in ((whole[:100], "json-syntax"), ("[]", "document-type"), ("{}", "document-missing"),
                       (whole.replace('"bridgegen": 1', '"bridgegen": 2'), "document-format"),
                       (whole.replace('"snapshot"', '"spec"', 1), "document-value")):
        place.write("small.json", text)
        place.call("check").refuses(rf"^small\.json:.*\[{word}\]")
    place.write("small.json", whole.replace('"bridgegen": 1', '"bridgegen": 2'))
    place.call("check").refuses("a newer bridgegen wrote it: update this one")
    place.call("check", "--update").expect(0, "^small.json: written$")
    place.call("snapshot", "--target", "aarch64-linux-gnu").expect(0)
    place.call("check").refuses(r"\[targets\]")
    (place / "small.json").unlink()
    (place / "small.json").mkdir()
    place.call("check").refuses("small.json: error: cannot be read: Is a directory")
    place.call("check", "--update").refuses("small.json: error: cannot be written")


def other_version(path):
    document = json.loads(path.read_text())
    name = "version" if "files" in document else "written_by"
    document[name] = "0.0.1"
    path.write_text(json.dumps(document))


def test_another_version(place):
    """It is said before anything that may be due to it."""
    project(place)
    other_version(place / "bridge/manifest.json")
    other_version(place / "small.json")
    notes = [r"^bridge/manifest\.json: note: bridgegen 0\.0\.1 wrote this, and this is .*\[other-version\]$",
             r"^small\.json: note: bridgegen 0\.0\.1 wrote this.*\[other-version\]$", "--update$"]
    place.call("check").expect(1, *notes)
    told = place.call("check", "--format", "github").expect(1).out.splitlines()
    assert all(line.startswith("::notice file=") for line in told[:2]), f"not first: {told[:3]}"
    words = [found["word"] for found in place.call("check", "--format", "json").expect(1).json()["diagnostics"]]
    same(words[:2], ["other-version"] * 2)
    place.call("check", "--update").expect(0)
    assert "other-version" not in place.call("check").expect(0).err
