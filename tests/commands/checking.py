"""bridgegen check: are the packages on disk what would be generated now?"""
import difflib

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
