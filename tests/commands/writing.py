"""What a run writes, what it leaves alone, and what keeps it from writing."""
import json
import os
import re
import shutil
import subprocess
import time

from tool import ENVIRONMENT, LANGUAGE, LANGUAGES, ROOT, TOOL, same


def some_file(place, folder="bridge"):
    """A generated file."""
    return sorted(path for path in (place / folder / LANGUAGE).rglob("*") if path.is_file())[0]


def times(place, folder="bridge"):
    return {path: path.stat().st_mtime_ns for path in (place / folder).rglob("*")}


def hashes(folder, names):
    """What xxh128sum says of files, by name."""
    lines = subprocess.run(["xxh128sum", *names], cwd=folder, capture_output=True, text=True, check=True).stdout
    return {name: value for value, name in (line.split() for line in lines.splitlines())}


def test_languages(place):
    place.generate("-o", "one").expect(0, r"^one: \d+ files written, 0 unchanged")
    same(sorted(os.listdir(place / "one")), sorted(["manifest.json", LANGUAGE]))
    place.call("generate", "small.h", "--lang", ",".join(LANGUAGES[:2] + LANGUAGES[:1]), "--output", "two").expect(0)
    same(sorted(os.listdir(place / "two")), sorted(["manifest.json", *LANGUAGES[:2]]))
    place.call("small.h").expect(0, r"^bridge: ")


def test_package(place):
    place.generate("--package", f"{LANGUAGE}=renamed")
    assert any(b"renamed" in text for text in place.contents("bridge").values())


def test_spec_for_several_targets(place):
    """Its header is one, and tells the interface that all packages tell."""
    spec = {"bridgegen": 1, "kind": "spec", "library": {"name": "small"},
            "declarations": [{"function": "small_add", "returns": "long", "params": []}]}
    place.write("small.json", json.dumps(spec))
    place.call("small.json", "--target", "x86_64-linux-gnu", "--target", "i686-linux-gnu").expect(0)
    header, readme = ((place / "bridge/c" / name).read_text() for name in ("include/small.h", "README.md"))
    assert re.search(r"interface (\w{16})", header).group(1) in readme


def test_abi_check(place):
    """The packages of a library whose spec has an ABI look at it, as the project or the command line says."""
    spec = {"bridgegen": 1, "kind": "spec", "library": {"name": "small", "abi": {
        "record": "small_abi", "major": 1, "minor": 0}}, "declarations": [{
            "function": "small_add", "returns": "int", "params": []}]}
    place.write("small.json", json.dumps(spec))
    for word in ("error", "warn", "off"):
        place.call("small.json", "--abi-check", word, "-o", word).expect(0)
    checked, warning, silent = (place.contents(word) for word in ("error", "warn", "off"))
    assert any("abi_check" in name for name in checked)
    assert not any("abi_check" in name for name in silent)
    assert checked != warning and checked["c/small_abi.c"] == silent["c/small_abi.c"]
    place.call("small.json").expect(0)
    same(place.contents("bridge"), checked)
    place.project(input="small.json", abi_check="warn", output="project")
    place.call().expect(0)
    same(place.contents("project"), warning)
    place.call("check").expect(0)
    place.call("check", "--abi-check", "off").expect(1)
    place.call("small.json", "--abi-check", "never").refuses("--abi-check", "error|warn|off")


def test_sources_of_one_name(place):
    place.write("one/part.c", "int small_add(int a, int b) { return a + b; }\n")
    place.write("two/part.c", "int small_two;\n")
    place.call("small.h", "--source", "one/part.c", "--source", "two/part.c").refuses(
        r"two/part\.c: error: .*one/part\.c has the same name")
    assert not (place / "bridge").exists()


def test_manifest(place):
    place.call("small.h").expect(0)
    listed = json.loads((place / "bridge/manifest.json").read_text())["files"]
    written = place.contents("bridge")
    written.pop("manifest.json")
    same({file["path"]: file["xxh128"] for file in listed}, hashes(place / "bridge", sorted(written)))


def test_second_run_writes_nothing(place):
    place.generate()
    before = times(place)
    place.generate().expect(0, r"^bridge: 0 files written, \d+ unchanged$")
    same(times(place), before)


def test_edited_files(place):
    place.generate()
    edited = sorted(path for path in (place / "bridge" / LANGUAGE).rglob("*") if path.is_file())[:2]
    for file in edited:
        file.write_text(file.read_text() + "/* mine */\n")
    place.write("small.h", "int small_add(int a, long b);\n")
    before = place.contents("bridge")
    refused = place.call("small.h", "--lang", LANGUAGE).refuses(r"\[output-edited\]", "overwrite it with --force").err
    for file in edited:
        assert f"{file.relative_to(place.folder)}: error: " in refused, f"{file} is not named: {refused}"
    same(place.contents("bridge"), before)
    place.generate("--force")
    assert b"mine" not in b"".join(place.contents("bridge").values())


def test_edit_that_is_what_would_be_written(place):
    place.generate("-o", "new")
    shutil.copytree(place / "new", place / "old")
    place.write("small.h", "int small_subtract(int a);\n")
    place.generate("-o", "new")
    shutil.copy(some_file(place, "new"), some_file(place, "old"))
    place.generate("-o", "old")
    same(place.contents("old"), place.contents("new"))


def test_files_of_the_user(place):
    place.generate()
    mine = [place.write(f"bridge/{name}", "mine") for name in ("mine.txt", f"{LANGUAGE}/mine.txt", "my/own.txt")]
    place.generate("--force")
    place.project(languages=[LANGUAGES[1]])
    place.call("small.h").expect(0, "removed")
    for file in mine:
        same(file.read_text(), "mine")


def test_file_of_the_user_in_the_way(place):
    place.generate("-o", "model")
    name = some_file(place, "model").relative_to(place / "model")
    mine = place.write(f"bridge/{name}", "mine")
    place.call("small.h", "--lang", LANGUAGE).refuses(f"^bridge/{name}: error: .*not one of bridgegen's",
                                                      "move it away, or overwrite it with --force")
    same(place.listing("bridge"), sorted(str(parent) for parent in [name, *name.parents][:-1]))
    same(mine.read_text(), "mine")
    mine.unlink()
    mine.mkdir()
    place.call("small.h", "--lang", LANGUAGE, "--force").refuses(f"^bridge/{name}: error: a folder or device")


def test_stale_files(place):
    place.call("small.h", "--lang", ",".join(LANGUAGES[:2])).expect(0)
    place.project(languages=[LANGUAGES[1]])
    place.call("small.h").expect(0, r", \d+ removed$")
    same(sorted(os.listdir(place / "bridge")), sorted(["manifest.json", LANGUAGES[1]]))


def test_one_language_leaves_the_others(place):
    place.call("small.h", "--lang", LANGUAGES[0]).expect(0)
    before = place.contents(f"bridge/{LANGUAGES[0]}")
    place.call("small.h", "--lang", LANGUAGES[1]).expect(0)
    same(place.contents(f"bridge/{LANGUAGES[0]}"), before)
    place.call("check", "small.h", "--lang", ",".join(LANGUAGES[:2])).expect(0)


def test_edited_stale_files(place):
    place.call("small.h", "--lang", ",".join(LANGUAGES[:2])).expect(0)
    edited = some_file(place)
    edited.write_text("mine")
    before = place.contents("bridge")
    place.project(languages=[LANGUAGES[1]])
    place.call("small.h").refuses(f"^{edited.relative_to(place.folder)}: error: ")
    same(place.contents("bridge"), before)


def test_links_are_not_followed(place):
    outside = place.write("outside/file", "mine")
    place.generate()
    shutil.rmtree(place / "bridge" / LANGUAGE)
    (place / "bridge" / LANGUAGE).symlink_to("../outside")
    place.call("small.h", "--lang", LANGUAGE).refuses(
        f"^bridge/{LANGUAGE}: error: a link stands where a folder must be")
    same(place.listing("outside"), ["file"])
    same(outside.read_text(), "mine")


def test_output_that_is_a_file(place):
    place.write("bridge", "mine")
    place.call("small.h").refuses("^bridge: error: .*Not a directory")
    place.call("small.h", "-o", "bridge/inside").refuses("^bridge: error: .*Not a directory")
    same((place / "bridge").read_text(), "mine")


def test_folders_are_made(place):
    place.generate("-o", "a/b/c")
    place.generate("-o", place / "absolute")
    same(place.contents("a/b/c"), place.contents("absolute"))


def test_output_that_cannot_be_written(place):
    place.generate()
    (place / "locked").mkdir()
    (place / "locked").chmod(0o555)
    place.nobody("small.h", "--lang", LANGUAGE, "-o", "locked/bridge").refuses(
        "^locked/bridge: error: .*Permission denied")
    same(place.listing("locked"), [])
    place.write("small.h", "int small_add(int a, long b);\n")
    for file in [place / "bridge", *(place / "bridge").rglob("*")]:
        file.chmod(0o555 if file.is_dir() else 0o444)
    before = place.contents("bridge")
    place.nobody("small.h", "--lang", LANGUAGE).refuses("^bridge/.*: error: .*Permission denied")
    same(place.contents("bridge"), before)


def test_init_that_cannot_write(place):
    place.folder.chmod(0o755)
    if os.geteuid() != 0:
        place.folder.chmod(0o555)
    place.nobody("init", "small.h").refuses(r"^bridgegen\.json: error: cannot be written: Permission denied")
    place.folder.chmod(0o755)
    assert not (place / "bridgegen.json").exists()


def test_manifest_that_is_broken(place):
    place.generate()
    for text in ("{", "[]", '{ "files": 7 }', ""):
        place.write("bridge/manifest.json", text)
        place.call("small.h", "--lang", LANGUAGE).refuses(r"^bridge/manifest\.json:\d+:\d+: error: ", "--force")
    place.generate("--force")
    place.generate().expect(0, "0 files written")


def test_two_runs_at_once(place):
    place.generate("-o", "alone")
    runs = [subprocess.Popen([TOOL, "small.h", "--lang", LANGUAGE], cwd=place.folder, env=ENVIRONMENT,
                             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(4)]
    same([run.wait(60) for run in runs], [0] * 4)
    same(place.contents("bridge"), place.contents("alone"))


def test_same_bytes_wherever_it_runs(place):
    inputs = ["kv.h", "kv.c"]
    for name in inputs:
        shutil.copy(ROOT / "examples/kv" / name, place.folder)
    (place / "elsewhere").mkdir()
    place.call("kv.h", "--source", "kv.c", "-o", "first").expect(0)
    time.sleep(1)  # a time of day would differ
    place.call("../kv.h", "--source", "../kv.c", "-o", "../second", cwd=place / "elsewhere").expect(0)
    place.call(place / "kv.h", "--source", place / "kv.c", "-o", place / "third", cwd="/",
               environment={"LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo", "HOME": "/nonexistent"}).expect(0)
    first = place.contents("first")
    for other in ("second", "third"):
        differing = [name for name, text in place.contents(other).items() if text != first.get(name)]
        same((differing, len(place.contents(other))), ([], len(first)))
    words = [str(place.folder).encode(), time.strftime("%Y-%m-%d").encode()]
    for name, text in first.items():
        for word in words:
            assert word not in text, f"{name} has {word.decode()} in it"
