#!/usr/bin/env python3
"""A sixth language: gen/ and templates/ of this folder are laid over a copy of the tree, one word is added to
meson.build, and the tool built from that has it. Nothing else is touched: that is what this test is about."""
import filecmp
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(os.environ["ROOT"])
SCRATCH = pathlib.Path(os.environ["SCRATCH"])
HERE = ROOT / "tests/habits/toy"
TREE, BUILD = SCRATCH / "tree", SCRATCH / "toy-build"
ROOMS = ("cli", "examples/kv", "gen", "runtime", "templates", "tests/habits", "tests/unit")  # what a build reads
OWN = ("gen/languages/toy", "templates/toy/")  # where a language may be


def run(*command, cwd=None):
    result = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True)
    assert result.returncode == 0, f"'{command[0]}' failed: {(result.stdout + result.stderr)[-400:]}"
    return result.stdout


def copy_tree():
    shutil.rmtree(TREE, ignore_errors=True)
    for room in ROOMS:
        shutil.copytree(ROOT / room, TREE / room, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    for file in ("meson.build", "meson_options.txt", "tests/meson.build"):
        shutil.copy(ROOT / file, TREE / file)


def add_language():
    for room in ("gen", "templates"):
        shutil.copytree(HERE / room, TREE / room, dirs_exist_ok=True)
    text = (TREE / "meson.build").read_text()
    line = next(line for line in text.splitlines() if line.startswith("languages = ["))
    (TREE / "meson.build").write_text(text.replace(line, line.replace("]", ", 'toy']")))


def touched():
    """The files that differ from the tree's, or are not there."""
    for path in sorted(TREE.rglob("*")):
        name = path.relative_to(TREE)
        if path.is_file() and not ((ROOT / name).is_file() and filecmp.cmp(path, ROOT / name, shallow=False)):
            yield name.as_posix()


def test_the_tree_is_not_touched():
    changed = list(touched())
    strange = [name for name in changed if name != "meson.build" and not name.startswith(OWN)]
    assert not strange and "meson.build" in changed, f"the language needed {strange or 'no word in meson.build'}"
    old, new = ((tree / "meson.build").read_text() for tree in (ROOT, TREE))
    assert new.replace(", 'toy'", "") == old, "meson.build has more than a new word"


def test_it_builds():
    shutil.rmtree(BUILD, ignore_errors=True)
    run("meson", "setup", "--buildtype=plain", BUILD, TREE)
    run("ninja", "-C", BUILD, "bridgegen")


def test_it_generates():
    run(BUILD / "bridgegen", "kv.h", "--lang", "toy", "-o", SCRATCH / "toy", cwd=TREE / "examples/kv")
    found = {path.relative_to(SCRATCH / "toy").as_posix() for path in (SCRATCH / "toy").rglob("*") if path.is_file()}
    assert found == {"manifest.json", "toy/kv-index.txt"}, f"it wrote {sorted(found)}"
    text, wanted = (SCRATCH / "toy/toy/kv-index.txt").read_text(), (HERE / "kv-index.txt").read_text()
    assert text == wanted, f"kv-index.txt is\n{text}"


def test_it_is_generated_only_when_named():
    run(BUILD / "bridgegen", "kv.h", "-o", SCRATCH / "usual", cwd=TREE / "examples/kv")
    assert not (SCRATCH / "usual/toy").exists(), "nobody asked for it"


def test_its_matrix_has_no_holes():
    told = subprocess.run(["python3", TREE / "tests/habits/habits.py"], capture_output=True, text=True).stdout
    lines = [line for line in told.splitlines() if "habits/matrix-toy" in line]
    assert lines == ["ok habits/matrix-toy"], f"habits says {lines}"


def test_a_wrong_template_does_not_build():
    template = TREE / "templates/toy/index.txt.mustache"
    good = template.read_text()
    template.write_text(good + "  {{#functions}}\n")
    made = subprocess.run(["ninja", "-C", str(BUILD), "bridgegen"], capture_output=True, text=True)
    template.write_text(good)
    wanted = f'index.txt.mustache:{good.count(chr(10)) + 1}:3: the section "functions" is not closed'
    assert made.returncode != 0 and wanted in made.stdout.splitlines(), f"ninja says {made.stdout[-400:]}"


def main():
    copy_tree()
    add_language()
    tests = [(name, test) for name, test in globals().items() if name.startswith("test_")]
    for name, test in tests:
        try:
            test()
            print(f"ok habits/toy {name[5:].replace('_', ' ')}")
        except AssertionError as problem:
            print(f"FAIL habits/toy {name[5:].replace('_', ' ')}: {' '.join(str(problem).split())[:600]}")


if __name__ == "__main__":
    main()
