"""How a run speaks: for people, for programs, for CI."""
import json
import os
import pty
import re

from tool import ENVIRONMENT, LANGUAGE, TOOL, Skip, same

ODD = "int good(void);\nint many(int first, ...);\n"


def test_text(place):
    place.write("odd.h", ODD)
    told = place.call("odd.h", "--lang", LANGUAGE).expect(0, r"^odd\.h:2:5: refused: many: .* \[variadic\]$")
    assert "\n     2 | int many(int first, ...);\n       |     ^\n" in told.err
    assert told.out.startswith("odd: 2 functions")


def test_json(place):
    place.write("odd.h", ODD)
    document = place.call("odd.h", "--lang", LANGUAGE, "--format", "json").expect(0).json()
    [refused] = [found for found in document["diagnostics"] if found["severity"] == "refused"]
    same((refused["file"], refused["line"], refused["column"], refused["word"]), ("odd.h", 2, 5, "variadic"))
    same((document["library"], document["counts"]["functions"], document["counts"]["refused"]), ("odd", 2, 1))
    assert document["output"]["written"] > 0
    [error] = place.call("missing.h", "--format", "json").expect(2).errors()
    same((error["severity"], error["word"], error["file"]), ("error", "missing-file", "missing.h"))
    assert "line" not in error


def test_json_of_wrong_usage(place):
    [error] = place.call("small.h", "--format", "json", "--lnag", "x").expect(2).errors()
    same((error["word"], "file" in error), ("unknown-option", False))


def test_github(place):
    place.write("odd.h", ODD)
    told = place.call("odd.h", "--lang", LANGUAGE, "--format", "github").expect(
        0, r"^::warning file=odd\.h,line=2,col=5,title=variadic::many: ")
    command = r"::(error|warning|notice) (file=[^,]+,(line=\d+,col=\d+,)?)?title=[a-z-]+::."
    for line in told.out.splitlines():
        assert re.match(command + "|odd|bridge|   ", line), line
    place.call("missing.h", "--format", "github").expect(2, r"^::error file=missing\.h,title=missing-file::")


def test_hostile_names_in_reports(place):
    name = "a%,:\n::error::b\033[31m.h"
    told = place.call(name, "--format", "github").expect(2)
    same([line for line in told.out.splitlines() if line.startswith("::error::")], [])
    assert "\033" not in place.call(name).expect(2).err
    same(place.call(name, "--format", "json").expect(2).errors()[0]["file"], name)


def test_deny(place):
    place.write("odd.h", ODD)
    place.call("odd.h", "--lang", LANGUAGE, "--deny", "refused").expect(1, "refused: many")
    assert (place / "bridge/manifest.json").exists()
    place.generate("--deny", "refused", "-o", "fine")
    place.project(input="odd.h", languages=[LANGUAGE], deny="refused")
    place.call().expect(1)


def test_questions_are_cut_short(place):
    place.write("many.h", "".join(f"char *question_{number}(void);\n" for number in range(20)))
    told = place.call("many.h", "--lang", LANGUAGE).expect(0, "10 more questions; --verbose prints them").err
    same(told.count(": question: "), 10)
    for word in ("--verbose", "-v"):
        same(place.call("many.h", "--lang", LANGUAGE, word).expect(0).err.count(": question: "), 20)
    document = place.call("many.h", "--lang", LANGUAGE, "--format", "json").expect(0).json()
    same(sum(found["severity"] == "question" for found in document["diagnostics"]), 20)


def on_terminal(place, *arguments, **environment):
    """What the tool writes to a terminal."""
    try:
        child, terminal = pty.fork()
    except OSError as problem:
        raise Skip(f"there are no pseudo terminals ({problem}); mount -t devpts devpts /dev/pts") from problem
    if child == 0:
        os.chdir(place.folder)
        os.execve(TOOL, [TOOL, *arguments], ENVIRONMENT | environment)
    told = b""
    try:
        while more := os.read(terminal, 4096):
            told += more
    except OSError:
        pass  # the other end is closed
    os.waitpid(child, 0)
    os.close(terminal)
    return told.decode()


def test_colour(place):
    assert "\033[1;31merror: " in on_terminal(place, "missing.h")
    assert "\033" not in on_terminal(place, "missing.h", NO_COLOR="1")
    assert "\033" in on_terminal(place, "missing.h", NO_COLOR="")
    assert "\033" not in on_terminal(place, "missing.h", TERM="dumb")
    assert "\033" not in place.call("missing.h").expect(2).err
    assert "\033" not in on_terminal(place, "missing.h", "--format", "json")


def test_schema_of_every_diagnostic(place):
    place.write("odd.h", ODD + "char *open_question(void);\n")
    for found in place.call("odd.h", "--format", "json").expect(0).json()["diagnostics"]:
        same({type(found[name]) for name in ("severity", "word", "message")}, {str})
        assert set(found) <= {"severity", "word", "file", "line", "column", "message", "advice", "peer"}, found
        assert re.fullmatch("[a-z]+(-[a-z0-9]+)*", found["word"]) and not found["message"].endswith("."), found
        json.dumps(found)
