"""What may stand on a side of `diff`: folders, and revisions of git."""
import json
import os
import pathlib
import signal
import subprocess
import time

from repository import commit, git
import repository
from tool import ENVIRONMENT, SMALL, TOOL, same

COMPATIBLE = "compatible: 0 breaking, 0 risky, 0 compatible; version bump: none\n"


def temporary(place):
    """The environment of a run whose temporaries lie in a folder of their own."""
    (place / "temporary").mkdir(exist_ok=True)
    return {"TMPDIR": str(place / "temporary")}


def diff(place, *words, **options):
    """A comparison that leaves no temporary behind and does not speak of one."""
    result = place.call("diff", *words, environment=temporary(place), **options)
    same(place.listing("temporary"), [])
    assert "temporary" not in result.out + result.err, f"a temporary file is told: {result.out + result.err}"
    return result


# --- folders

def folders(place):
    """old/ and new/, which differ by a field in a header that others include, and by a function."""
    for side, type_, more in (("old", "int", ""), ("new", "long", "int kv_more(void);\n")):
        place.write(f"{side}/kv/types.h",
                    f"#ifndef TYPES\n#define TYPES\nstruct kv_stats {{ {type_} keys; }};\n#endif\n")
        place.write(f"{side}/kv.h", "#include <kv/types.h>\nint kv_stats_of(struct kv_stats *out);\n")
        place.write(f"{side}/extra.h", f"#include \"kv.h\"\nint kv_extra(int a);\n{more}")


def test_folders(place):
    folders(place)
    told = diff(place, "old", "new", "-v").expect(1, r"^new/kv/types\.h:3:24: break: struct kv_stats\.keys: ",
                                                  r"^   was int \(old/kv/types\.h:3:23\), is long$",
                                                  r"^   explains 1 more: function kv_stats_of$",
                                                  r"^new/extra\.h:3:5: ok: kv_more: ")
    same(told.out.splitlines()[-1], "breaking: 1 breaking, 0 risky, 1 compatible; version bump: major")
    same(diff(place, "old", "old/").expect(0).out, COMPATIBLE)


def test_folder_is_what_its_headers_declare(place):
    """Each header by itself: what is private to one, or missing from another, meets nobody."""
    place.write("old/a.h", "#define WIDE 1\ntypedef int word;\nint first(word a);\n")
    place.write("old/b.h", "typedef int word;\n#ifdef WIDE\n#error not alone\n#endif\nint second(word a);\n")
    place.write("old/deep/er/c.h", "int third(void);\n")
    place.write("old/.hidden/d.h", "int hidden(;\n")
    place.write("old/notes.txt", "no header\n")
    names = {entry["function"] for entry in json.loads(place.call("snapshot", "old").expect(0).out)["declarations"]
             if "function" in entry}
    same(names, {"first", "second", "third"})
    place.write("kept.json", place.call("snapshot", "old").out)
    same(diff(place, "kept.json", "old").expect(0).out, COMPATIBLE)
    place.write("old/deep/er/c.h", "int third(int a);\n")
    diff(place, "kept.json", "old").expect(1, r"^old/deep/er/c\.h:1:15: break: third\.a: ")


def test_folder_with_parts(place):
    """What says that it is not included by itself belongs to who includes it."""
    place.write("old/kv.h", "#define INSIDE\n#include <part.h>\n#undef INSIDE\n")
    place.write("old/before.h", "#ifndef INSIDE\n#error include kv.h\n#endif\nint before(void);\n")
    place.write("old/part.h", "#ifndef INSIDE\n#error include kv.h\n#endif\nint part(int a);\n")
    diff(place, "old", "old").refuses(r"^old/before\.h:2:")
    place.write("old/kv.h", "#define INSIDE\n#include \"before.h\"\n#include \"part.h\"\n#undef INSIDE\n")
    place.write("old/empty.h", "#define EMPTY\n")
    same(diff(place, "old", "old").expect(0).out, COMPATIBLE)
    diff(place, "old", "old/kv.h").expect(0, "0 breaking, 0 risky, 0 compatible")


def test_folder_has_flags_of_its_own(place):
    place.write("old/kv.h", "#ifdef MORE\nint more(void);\n#endif\nint first(void);\n")
    diff(place, "old", "old", "--old-args", "-DMORE").expect(1, "function-removed")
    diff(place, "old", "old", "--new-args", "-DMORE").expect(0)
    two = ("--target", "x86_64-linux-gnu", "--target", "aarch64-linux-gnu")
    place.write("old/kv.h", "struct s { long a; };\nint use(struct s *s);\n")
    place.write("new/kv.h", "struct s { int a; };\nint use(struct s *s);\n")
    told = diff(place, "old", "new", *two, "--format", "json").expect(1).json()
    same(told["changes"][0]["targets"], ["x86_64-linux-gnu", "aarch64-linux-gnu"])


def test_folder_trouble(place):
    folders(place)
    (place / "none").mkdir()
    diff(place, "none", "new").refuses(r"^none: error: there is no header below this folder \[missing-file\]")
    place.write("none/empty.h", "#define EMPTY\n")
    diff(place, "none", "new").refuses(r"\[empty-header\]")
    place.write("new/kv/broken.h", "int broken(;\n")
    diff(place, "old", "new").refuses(r"^new/kv/broken\.h:1:")
    diff(place, "old,new", "new").refuses(r"\[not-a-file\]")
    place.call("check", "old").refuses(r"\[not-a-file\]")  # packages are of headers


# --- revisions

def changed(place):
    """A repository whose commit v1 differs from the files: in a header that another one includes."""
    repository.repository(place, **{"include/kv.h": "#include <kv/types.h>\nint kv_of(struct kv_stats *out);\n"
                                                    "int kv_gone(void);\n",
                                    "include/kv/types.h": "struct kv_stats { int keys; };\n"})
    place.write("include/kv.h", "#include <kv/types.h>\nint kv_of(struct kv_stats *out);\n")
    place.write("include/kv/types.h", "struct kv_stats { long keys; };\n")


def test_against(place):
    changed(place)
    told = diff(place, "--against", "v1", "include/kv.h", "-Iinclude").expect(
        1, r"^include/kv/types\.h:1:24: break: struct kv_stats\.keys: ",
        r"^   was int \(git:v1:include/kv/types\.h:1:23\), is long$",
        r"^git:v1:include/kv\.h:3:5: break: kv_gone: ").out
    same(diff(place, "git:v1:include/kv.h", "include/kv.h", "-Iinclude").expect(1).out, told)
    same(diff(place, "git:v1:include", "include").expect(1).out, told)
    same(diff(place, "--against", "v1", "include").expect(1).out, told)
    same(diff(place, "git:v1:include", "git:HEAD:include").expect(0).out, COMPATIBLE)
    assert not git(place, "status", "--porcelain", "--ignored", "--", "include").startswith("??")
    json_told = diff(place, "--against", "v1", "include", "--format", "json").expect(1).json()
    same(json_told["changes"][0]["old"], {"at": "git:v1:include/kv/types.h:1:23", "value": "int"})


def test_against_from_anywhere(place):
    """A path is what it is for every other command: from the current folder, or from the root on."""
    changed(place)
    place.write("include/notes.txt", "")
    diff(place, "--against", "v1", "kv.h", "-I.", cwd=place / "include").expect(1, r"git:v1:include/kv/types\.h:1:23")
    whole = place / "include"
    for flags in (["-I", whole], ["--", f"-I{whole}"], ["--", "-isystem", whole]):
        diff(place, "--against", "v1", whole / "kv.h", *flags, cwd=place.folder.parent).expect(1, "git:v1:include/")
    diff(place, "--against", "v1", os.path.relpath(whole, place.folder.parent), cwd=place.folder.parent).expect(1)
    diff(place, "git:v1:/etc/passwd", "include").refuses(r"\[not-a-repository\]")
    other = place.write("other.h", "int other(void);\n")
    nested = place / "nested"
    nested.mkdir()
    git(place, "init", "--quiet", cwd=nested)
    commit(place, cwd=nested)
    diff(place, f"git:HEAD:nested/kv.h,{other}", "include").refuses("lies outside the repository")


def test_against_what_is_gone(place):
    changed(place)
    git(place, "rm", "-r", "--quiet", "--cached", "include")
    for path in ("include/kv.h", "include/kv/types.h"):
        (place / path).unlink()
    (place / "include/kv").rmdir()
    (place / "include").rmdir()
    place.write("src/kv.h", "int kv_of(void *out);\n")
    diff(place, "git:v1:include", "src").expect(1, "kv_gone")


def test_revisions_of_snapshots_and_specs(place):
    repository.repository(place)
    place.call("snapshot", "small.h", "-o", "small.json").expect(0)
    commit(place)
    place.write("small.h", SMALL + "int small_more(void);\n")
    diff(place, "git:HEAD:small.json", "small.h", "-v").expect(0, r"^small\.h:\d+:5: ok: small_more")
    spec = {"bridgegen": 1, "kind": "spec", "library": {"name": "small"}, "declarations": [
        {"function": "small_add", "returns": "int", "params": []}]}
    place.write("spec.json", json.dumps(spec))
    commit(place)
    spec["declarations"][0]["returns"] = "long"
    place.write("spec.json", json.dumps(spec))
    diff(place, "--against", "HEAD", "spec.json").expect(1, r"git:HEAD:spec\.json:1:\d+")


def test_the_project_of_then(place):
    """What the command line leaves open bridgegen.json says, as it did at the revision."""
    place.project(input="small.h", link={"include": ["then"]})
    place.write("then/width.h", "typedef int width;\n")
    repository.repository(place, **{"small.h": "#include <width.h>\nint use(width *a);\n"})
    git(place, "mv", "then", "now")
    place.write("now/width.h", "typedef long width;\n")
    place.project(input="small.h", link={"include": ["now"]})
    diff(place, "--against", "v1").expect(1, r"^now/width\.h:1:14: break: width: ", r"git:v1:then/width\.h:1:13")
    place.project(input="renamed.h", link={"include": ["now"]})
    git(place, "mv", "small.h", "renamed.h")
    diff(place, "--against", "v1").expect(1, r"git:v1:then/width\.h:1:13")
    commit(place)
    git(place, "tag", "v2")
    place.project(input="renamed.h", link={"include": ["now"]}, promise="source")
    same(diff(place, "--against", "v2").expect(0).out, COMPATIBLE)
    place.write("bridgegen.json", '{"input": 1}')
    commit(place)
    place.project(input="renamed.h", link={"include": ["now"]})
    diff(place, "--against", "HEAD").refuses(r"^git:HEAD:bridgegen\.json:1:11: error: .*\[project-type\]")


def test_what_a_build_has_made(place):
    """No revision has it: what git ignores is taken as it is, what it knows is not."""
    repository.repository(place, **{".gitignore": "/build/\n",
                                    "kv.h": "#include <kv_export.h>\nKV_API int kv(void);\n"})
    place.write("build/kv_export.h", "#define KV_API extern\n")
    place.write("added/kv_export.h", "#define KV_API extern\n")
    same(diff(place, "--against", "v1", "kv.h", "-I", "build").expect(0).out, COMPATIBLE)
    same(diff(place, "--against", "v1", "kv.h", "-I", place / "build", cwd=place / "build").status, 2)
    same(diff(place, "--against", "v1", "../kv.h", "-I.", cwd=place / "build").expect(0).out, COMPATIBLE)
    diff(place, "--against", "v1", "kv.h", "-I", "added").refuses(r"^git:v1:kv\.h:1:10: error: .*\[missing-include\]")
    place.write("build/kv.h", "int kv(void);\n")
    diff(place, "--against", "v1", "build/kv.h").refuses(r"^git:v1:build/kv\.h: error: there is no such file")


def test_revision_trouble(place):
    changed(place)
    for name in ("nope", "--output=stolen", "-v", "--help", "", "^v1", "v1..HEAD", "$(touch stolen)", "v1;x"):
        diff(place, f"git:{name}:include", "include").refuses(r"has no revision .*\[unknown-revision\]",
                                                              "shallow clone")
    diff(place, "--against", "--output=stolen", "include").refuses(r"\[unknown-revision\]")
    assert not (place / "stolen").exists()
    diff(place, "git:v1:nope.h", "include").refuses(r"^git:v1:nope\.h: error: there is no such file \[missing-file\]")
    diff(place, "git:v1", "include").refuses("names no input", "git:REVISION:PATH")
    diff(place, "--against", "v1", "include", "small.h").refuses("compares one input with what it was")
    diff(place, "--against", "v1").refuses("nothing to read")
    outside = {"GIT_CEILING_DIRECTORIES": str(place.folder.parent)}
    (place / ".git").rename(place / "moved")
    place.call("diff", "git:v1:include", "include", environment=outside).refuses(
        r"^git:v1:include: error: not a git repository.*\[not-a-repository\]")
    place.call("diff", "git:v1:include", "include", environment={"PATH": "/nowhere"}).refuses(r"\[not-a-repository\]")


def test_a_revision_that_does_not_parse(place):
    """It is never called compatible, and its error is told with the line, though the file is gone by then."""
    repository.repository(place, **{"kv.h": "int fine(void);\nint broken(;\n"})
    place.write("kv.h", "int fine(void);\nint mended(void);\n")
    diff(place, "--against", "v1", "kv.h").refuses(r"^git:v1:kv\.h:2:12: error: ", r"^ +2 \| int broken\(;$")
    place.write("kv.h", "int broken(;\n")
    commit(place)
    place.write("kv.h", "int fine(void);\n")
    diff(place, "kv.h", "git:HEAD:kv.h").refuses(r"^git:HEAD:kv\.h:1:12: error: ")


def test_odd_repositories(place):
    changed(place)
    bare = place / "bare.git"
    git(place, "clone", "--quiet", "--bare", ".", bare)
    diff(place, "git:v1:include", "git:main:include", cwd=bare).expect(0)
    linked = place / "linked"
    git(place, "worktree", "add", "--quiet", "--detach", linked)
    hook = {"GIT_DIR": str(place / ".git/worktrees/linked"), "GIT_INDEX_FILE": "/nowhere/index"}
    place.call("diff", "--against", "v1", "kv.h", "-I.", cwd=linked / "include", environment=hook).expect(0)
    git(place, "sparse-checkout", "set", "--no-cone", "/include/kv.h", cwd=linked)
    assert not (linked / "include/kv/types.h").exists()
    diff(place, "git:v1:include", "include").expect(1, "git:v1:include/kv/types")
    diff(place, "git:v1:include", "git:HEAD@{0}:include", cwd=linked).expect(0)
    shallow = place / "shallow"
    commit(place)
    git(place, "clone", "--quiet", "--depth=1", f"file://{place.folder}", shallow)
    diff(place, "--against", "v1", "include", cwd=shallow).refuses("shallow clone")


def test_hostile_trees(place):
    """Links that lead out of the tree, and names that are options or commands, do nothing but stand there."""
    repository.repository(place, **{"kv.h": "#include \"-o.h\"\nint kv(void);\n", "-o.h": "int dash(void);\n",
                                    "--prefix=x/y.h": "int y(void);\n", "$(touch stolen).h": "int z(void);\n"})
    (place / "out").symlink_to("/")
    (place / "self").symlink_to(".")
    commit(place)
    git(place, "tag", "v2")
    same(diff(place, "git:v2:.", "git:v1:.").expect(0).out, COMPATIBLE)
    diff(place, "git:v2:.", "kv.h").expect(1, r"git:v2:--prefix=x/y\.h:1:5: break: y: ")


def test_names_that_steer_a_terminal(place):
    """Neither a header's name nor what a snapshot says of one reaches a terminal with them in it."""
    place.write("old/\033[31m.h", "int red(void);\n")
    assert "\033" not in diff(place, "old", "old").refuses("control character").err
    place.write("kept.json", place.call("snapshot", "small.h").out.replace('"at": "small.h"', r'"at": "\u001b[31m"'))
    told = diff(place, "kept.json", "small.h").refuses(r"text of one line.*\[document-value\]")
    assert "\033" not in told.err


def test_signals_leave_nothing(place):
    """Whenever a signal comes: the files of a revision are gone when the run is, those of a killed one soon after."""
    changed(place)
    for step in range(24):
        number = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)[step % 3]
        run = subprocess.Popen([TOOL, "diff", "--against", "v1", "include"], cwd=place.folder,
                               env=ENVIRONMENT | temporary(place), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        time.sleep(step * 0.003)
        run.send_signal(number)
        run.communicate(timeout=60)  # until nobody holds its output: those that clean up do
        assert run.returncode in (1, -number), f"status {run.returncode}"
        same(place.listing("temporary"), [])


def test_a_full_or_missing_temporary_folder(place):
    changed(place)
    place.call("diff", "--against", "v1", "include", environment={"TMPDIR": str(place / "nowhere")}).refuses(
        r"no temporary folder: No such file or directory \[git\]")
    real = pathlib.Path(temporary(place)["TMPDIR"])
    (place / "link").symlink_to(real)
    place.call("diff", "--against", "v1", "include", environment={"TMPDIR": str(place / "link")}).expect(
        1, r"git:v1:include/kv/types\.h:1:23")
    same(place.listing("temporary"), [])
