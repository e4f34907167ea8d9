"""Input that cannot be read, and the options that change what is read. What is wrong inside a header or a spec is the
business of tests/refused."""
import shutil
import subprocess

from tool import LANGUAGE, ROOT, Skip


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
