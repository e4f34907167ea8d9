"""The library of odd/: built once, called by the tool and by C programs, whose word is what the tool's must be."""
import json
import subprocess

from tool import ROOT, Skip

ODD = ROOT / "tests/commands/odd"
HEADER = (ODD / "odd.h").read_text()


def compile_c(folder, *arguments):
    command = ["cc", "-w", "-g", "-I.", f"-I{ODD}", *map(str, arguments), "-lm"]
    try:
        result = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    except FileNotFoundError as problem:
        raise Skip("there is no C compiler; apt-get install gcc") from problem
    assert result.returncode == 0, result.stderr[:600]


def build(place):
    """The folder of libodd.so: one for all tests, for nothing changes it."""
    folder = place.folder.parent / "odd"
    if not (folder / "libodd.so").exists():
        folder.mkdir(exist_ok=True)
        compile_c(folder, "-shared", "-fPIC", "-o", "libodd.so", ODD / "odd.c")
    return folder


def odd(place, *words, **options):
    """A call of a function of the library."""
    return place.call("call", build(place) / "libodd.so", *words, "--header", ODD / "odd.h", **options)


def results(place, *words):
    """The results of a call by name."""
    told = odd(place, *words, "--format", "json").expect(0).json()
    return {result["name"]: result for result in told["results"]}


def values(place, *words):
    return {name: result["value"] for name, result in results(place, *words).items()}


def line_of(name):
    """Where odd.h declares a function."""
    return HEADER[:HEADER.index(f" {name}(")].count("\n") + 1


def oracle(place, headers, statements, *arguments):
    """What a C program prints, a line of JSON for each statement."""
    includes = "".join(f"#include <{header}>\n" for header in headers)
    lines = "".join(f"    {statement};\n" for statement in statements)
    place.write("oracle.c", f'{includes}#include "oracle.h"\nint main(void)\n{{\n{lines}}}\n')
    compile_c(place.folder, "-o", "oracle", "oracle.c", *arguments)
    said = subprocess.run([place / "oracle"], capture_output=True, text=True).stdout.splitlines()
    assert len(said) == len(statements), f"{len(said)} lines for {len(statements)} statements"
    return [json.loads(line) for line in said]
