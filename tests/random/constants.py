#!/usr/bin/env python3
"""Random constant expressions as macros: what bridgegen reads must be what a C program prints of them, value and type.

    constants.py SEED COUNT FOLDER     prints one line: ok, or FAIL and the first difference"""
import json
import os
import pathlib
import random
import re
import subprocess
import sys

TOOL = os.environ["BRIDGEGEN"]

# What the macros are made of.
INTEGERS = ("0 1 7 42 127 128 255 256 32767 65535 2147483647 2147483648 4294967295 4294967296 9223372036854775807 "
            "0x7fffffff 0x80000000 0xffffffff 0x7fffffffffffffff 0x8000000000000000 0xffffffffffffffff 0777 "
            "037777777777 0b1011").split()
SUFFIXES = ["", "", "", "u", "U", "l", "L", "ul", "UL", "lu", "ll", "LL", "ull", "ULL", "LLU"]
CHARACTERS = ["'a'", r"'\n'", r"'\0'", r"'\xff'", r"'\377'", "'ab'", "L'x'", "u'y'", "U'z'"]
REALS = "1.0 0.5 1e3 2.5f 0x1p4 1e-3 3. 1.5F .25 1e10f 0.1 0.1f 16777217.0f".split()
NAMES = ["LOW", "HIGH", "NEXT", "WIDE", "BASE", "TWICE"]
TYPES = ["char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned", "long", "unsigned long",
         "long long", "unsigned long long", "_Bool", "float", "double", "enum level", "uint8_t", "int16_t", "size_t",
         "wchar_t"]
OPERATORS = "+ - * / % & | ^ == < && || > >= !=".split()

START = """#include <stddef.h>
#include <stdint.h>
enum level { LOW = -3, HIGH = 70000, NEXT };
enum wide { WIDE = 0x123456789abcLL };
struct pair { char a; long b; };
#define TWICE (BASE * 2 + 1)
#define BASE 21
int function(void);
"""

# The names that both sides have for types; of typedefs C tells only what they are.
KINDS = ["_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int", "long",
         "unsigned long", "long long", "unsigned long long", "float", "double"]
PROGRAM = """#include "constants.h"
#include <stdio.h>
#define KIND(x) _Generic((x), %s)
#define PRINT(x) do { \\
        static const __typeof__(x) value = x; \\
        if (_Generic((x), float: 1, double: 1, default: 0)) \\
            printf("%%s|%%s|%%.17g\\n", #x, KIND(x), (double)value); \\
        else if ((__typeof__(x))-1 < 0) printf("%%s|%%s|%%lld\\n", #x, KIND(x), (long long)value); \\
        else printf("%%s|%%s|%%llu\\n", #x, KIND(x), (unsigned long long)value); \\
    } while (0)
int main(void) {
""" % ", ".join(f'{kind}: "{kind}"' for kind in KINDS)


def literal(pick):
    which = pick.random()
    if which < 0.65:
        return pick.choice(INTEGERS) + pick.choice(SUFFIXES)
    return pick.choice(CHARACTERS if which < 0.8 else REALS)


def expression(pick, depth):
    which = pick.random()
    inner = [f"({expression(pick, depth - 1)})" for _ in range(3)] if depth else None
    if not inner or which < 0.25:
        return literal(pick) if which < 0.2 else pick.choice(NAMES)
    if which < 0.4:
        return f"({pick.choice(TYPES)}){inner[0]}"
    if which < 0.5:
        return f"{pick.choice('-~!+')} {inner[0]}"
    if which < 0.58:
        return f"sizeof({pick.choice(TYPES + ['struct pair'])})"
    if which < 0.68:
        return f"{inner[0]} ? {inner[1]} : {inner[2]}"
    if which < 0.78:
        return f"{inner[0]} {pick.choice(['<<', '>>'])} {pick.randrange(20)}"
    return f"{inner[0]} {pick.choice(OPERATORS)} {inner[1]}"


def told_by_c(folder, lines):
    """What C prints of the macros that it compiles: name -> (type, value)."""
    names = [line.split()[1] for line in lines if line.startswith("#define")]
    for _ in range(9):
        (folder / "constants.c").write_text(PROGRAM + "".join(f"PRINT({name});\n" for name in names) + "}\n")
        command = ["gcc", "-w", "-fmax-errors=0", "-o", folder / "constants", folder / "constants.c"]
        result = subprocess.run(command, capture_output=True, text=True, timeout=300)
        if result.returncode == 0:
            break
        wrong = {lines[int(at) - 1].split()[1] for at in re.findall(r"constants\.h:(\d+):\d+: error", result.stderr)}
        wrong |= set(re.findall(r"in expansion of macro .(VALUE_\d+)", result.stderr))
        names = [name for name in names if name not in wrong]
    printed = subprocess.run([folder / "constants"], capture_output=True, text=True, timeout=60, check=True).stdout
    return {name: (kind, value) for name, kind, value in (line.split("|") for line in printed.splitlines())}


def told_by_tool(folder):
    """What bridgegen reads, the same way, and the names that it refuses."""
    result = subprocess.run([TOOL, "inspect", "--stage", "read", "constants.h"], capture_output=True, text=True,
                            cwd=folder, timeout=60)
    declared = json.loads(result.stdout)["declarations"]
    read = {one["constant"]: (one["type"], one["value"]) for one in declared if "constant" in one}
    return read, set(re.findall(r"refused: (\w+):", result.stderr))


def same(told, read):
    (kind, value), (type_name, read_value) = told, read
    if kind in ("float", "double"):
        return type_name == kind and float(value) == float(read_value)
    is_same_type = type_name == kind or type_name == "bool" or type_name not in KINDS
    return is_same_type and read_value.lstrip("-").isdigit() and int(value) == int(read_value)


def main():
    seed, count, folder = int(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    pick = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    lines = START.splitlines() + [f"#define VALUE_{i} ({expression(pick, 3)})" for i in range(count)]
    (folder / "constants.h").write_text("\n".join(lines) + "\n")
    told, (read, refused) = told_by_c(folder, lines), told_by_tool(folder)
    for name, value in told.items():
        if name not in refused and (name not in read or not same(value, read[name])):
            define = next(line for line in lines if line.startswith(f"#define {name} "))
            print(f"FAIL random/constants {seed}: {define}: C says {value}, bridgegen {read.get(name)}")
            return
    if len(told) < count // 2 or len(refused) > count // 20:
        print(f"FAIL random/constants {seed}: of {count} constants C knows {len(told)}, {len(refused)} are refused")
        return
    print(f"ok random/constants {seed}")


main()
