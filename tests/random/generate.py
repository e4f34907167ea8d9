#!/usr/bin/env python3
"""generate.py SEED COUNT FOLDER [FUNCTION...]: writes a C library of random declarations, random.h and random.c.

And use.c, a program that says what each function's values come to; with functions named, only those and what they
need."""

import sys
from pathlib import Path

from declarations import declarations
from emitter import Emitter

LIBRARY = """#include "random.h"

/* The numbers that values are made of, and the number that values come to. */
struct numbers {
    uint64_t seed;
    uint32_t place;
};
static uint64_t last;

uint64_t mix(uint64_t seed, uint32_t place)
{
    uint64_t value = (seed + 1) * UINT64_C(0x9e3779b97f4a7c15) + place * UINT64_C(0xbf58476d1ce4e5b9);
    value ^= value >> 29;
    value *= UINT64_C(0x94d049bb133111eb);
    return value ^ value >> 32;
}

uint64_t digest(uint64_t so_far, uint64_t next)
{
    return (so_far ^ next) * UINT64_C(0x100000001b3) + 1;
}

uint64_t taken(void)
{
    return last;
}

static uint64_t next(struct numbers *from)
{
    return mix(from->seed, from->place++);
}
"""


class InC(Emitter):
    loop = "for (int {variable} = 0; {variable} < {count}; {variable}++) {{"
    open, end = "{", "}"

    def value(self, type_, width=-1):
        if type_.kind == "record":
            return f"make_{type_.record.name}(from)"
        if type_.kind == "enum":
            values = ", ".join(f"{type_.name}_{i}" for i in range(len(type_.values)))
            return f"(enum {type_.name}[]){{{values}}}[next(from) % {len(type_.values)}]"
        if type_.kind == "function":
            return f"{type_.name}_of(next(from) % 3)"
        bits = width if width > 0 else type_.size * 8
        return {
            "signed": f"({type_.name})((int64_t)next(from) >> {64 - bits})",
            "unsigned": f"({type_.name})(next(from) >> {64 - bits})",
            "bool": "next(from) >> 63",
            "float": "(float)((int64_t)next(from) >> 48)",
            "double": "(double)((int64_t)next(from) >> 32)",
            "pointer": "(void *)(uintptr_t)(next(from) >> 32)",
        }[type_.kind]

    def number(self, expression, type_, width=-1):
        if type_.kind == "function":
            return f"{type_.name}_index({expression})"
        if type_.kind in ("float", "double"):
            return f"(uint64_t)(int64_t){expression}"
        if type_.kind == "pointer":
            return f"(uint64_t)(uintptr_t){expression}"
        return f"(uint64_t){expression}"

    def place(self, view, holder, name):
        return f"{holder}.{name}"

    # A record may lie where its alignment does not hold, inside of a packed one.
    def assign(self, place, value):
        if value.startswith("make_"):
            return f"{{ __auto_type made = {value}; memcpy(&{place}, &made, sizeof made); }}"
        return f"{place} = {value};"

    def add(self, number):
        return f"*all = digest(*all, {number});"

    def digest(self, record, expression):
        return f"digest_{record.name}(all, {expression});"

    # C has the members of an anonymous one as its own.
    def members(self, view, holder, record, do):
        lines = []
        for member in record.used():
            if member.name:
                lines += do(view, holder, member)
            else:
                lines += self.members(view, holder, member.type.record, do)
        return lines

    def inner_view(self, view, name):
        return None


def declared(type_, name, indent=""):
    """A declaration of NAME."""
    while type_.kind == "array":
        name += f"[{type_.count}]"
        type_ = type_.element
    if type_.kind == "record" and not type_.record.name:
        return body(type_.record, indent) + f" {name}"
    return f"enum {type_.name} {name}" if type_.kind == "enum" else f"{type_.name} {name}"


def member_text(member, indent):
    align = f"__attribute__((aligned({member.align}))) " if member.align else ""
    width = f" : {member.width}" if member.width >= 0 else ""
    text = f"{indent}{align}{declared(member.type, member.name, indent)}{width};"
    return text.replace(" ;", ";").replace("  :", " :")


def body(record, indent=""):
    members = "\n".join(member_text(m, indent + "    ") for m in record.members)
    name = f" {record.name}" if record.name and not record.is_typedef else ""
    attributes = ["packed"] * record.packed + [f"aligned({record.align})"] * (record.align > 0)
    attributed = f" __attribute__(({', '.join(attributes)}))" if attributes else ""
    return f"{record.keyword}{attributed}{name} {{\n{members}\n{indent}}}"


def record_text(record):
    return f"typedef {body(record)} {record.name};" if record.is_typedef else f"{body(record)};"


def parameter_text(parameter):
    const, star = {"value": ("", ""), "in": ("const ", "*"), "out": ("", "*")}[parameter.mode]
    return const + declared(parameter.type, star + parameter.name)


def prototype(function):
    parameters = ", ".join(map(parameter_text, function.parameters)) or "void"
    result = declared(function.result, "") if function.result else "void "
    return f"{result}{function.name}({parameters})"


def header(library):
    lines = ["#ifndef RANDOM_H", "#define RANDOM_H"]
    lines += ["#include <stdbool.h>", "#include <stddef.h>", "#include <stdint.h>", ""]
    for enum in library.enums:
        values = ", ".join(f"{enum.name}_{i} = {c_number(v)}" for i, v in enumerate(enum.values))
        lines.append(f"enum {enum.name} {{ {values} }};")
    for one in library.signatures:
        lines.append(f"typedef {one.result} (*{one.name})({', '.join(one.parameters) or 'void'});")
        lines.append(f"{one.name} {one.name}_of(uint32_t which);\nuint32_t {one.name}_index({one.name} function);")
    lines += ["uint64_t mix(uint64_t seed, uint32_t place);", "uint64_t digest(uint64_t so_far, uint64_t next);"]
    lines += ["uint64_t taken(void);"]
    for record in library.records:
        lines += [record_text(record), f"uint64_t back_{record.name}({record.c_name} value);"]
    lines += [prototype(function) + ";" for function in library.functions]
    return "\n".join(lines + ["#endif", ""])


def c_number(value):
    if value == -(1 << 63):
        return "-0x7fffffffffffffff - 1"
    return str(value) if value <= 0x7FFFFFFF else hex(value)


def signature_text(one):
    parameters = ", ".join(f"{p} p{i}" for i, p in enumerate(one.parameters)) or "void"
    used = "".join(f" (void)p{i};" for i in range(len(one.parameters)))
    functions = "".join(
        f"static {one.result} {one.name}_{which}({parameters})\n{{\n   {used} return ({one.result}){which};\n}}\n"
        for which in (0, 1)
    )
    return (
        f"{functions}{one.name} {one.name}_of(uint32_t which)\n{{\n"
        f"    return which == 0 ? {one.name}_0 : which == 1 ? {one.name}_1 : 0;\n}}\n"
        f"uint32_t {one.name}_index({one.name} function)\n{{\n"
        f"    return function == {one.name}_0 ? 0 : function == {one.name}_1 ? 1 : function ? 9 : 2;\n}}\n"
    )


def record_functions(emitter, record, static=True):
    """How the library, and the oracle, make a record of numbers and numbers of a record."""
    c = record.c_name
    return "\n".join(
        [f"static {c} make_{record.name}(struct numbers *from)", "{", f"    {c} r;", "    memset(&r, 0, sizeof r);"]
        + emitter.members(None, "r", record, emitter.fill_member)
        + ["    (void)from;", "    return r;", "}", f"static void digest_{record.name}(uint64_t *all, {c} r)", "{"]
        + emitter.members(None, "r", record, emitter.read_member)
        + ["    (void)all;", "    (void)r;", "}", ""]
    )


def back(record):
    return (
        f"uint64_t back_{record.name}({record.c_name} value)\n{{\n    uint64_t all = 0;\n"
        f"    digest_{record.name}(&all, value);\n    return all;\n}}\n"
    )


def function_text(emitter, function):
    lines = [prototype(function), "{", "    uint64_t sum = 0, *all = &sum;"]
    for p in function.parameters:
        name = p.name if p.mode == "value" else f"(*{p.name})"
        lines += emitter.read(name, p.type, None, None)
    lines += ["    last = *all;", "    struct numbers numbers = {*all, 0}, *from = &numbers;", "    (void)from;"]
    for p in function.parameters:
        if p.mode == "out":
            lines.append(f"    *{p.name} = {emitter.value(p.type)};")
    if function.result:
        lines.append(f"    return {emitter.value(function.result)};")
    return "\n".join(lines + ["}", ""])


def library_text(library, emitter):
    parts = [LIBRARY] + [signature_text(one) for one in library.signatures]
    for record in library.records:
        parts += [record_functions(emitter, record), back(record)]
    parts += [function_text(emitter, function) for function in library.functions]
    return "\n".join(parts).replace('#include "random.h"', '#include "random.h"\n\n#include <string.h>', 1)


def use_call(emitter, at, function):
    lines = [f"static void use_{function.name}(uint64_t seed)", "{"]
    lines += [f"    struct numbers numbers = {{seed * 100000 + {at}, 0}}, *from = &numbers;", "    (void)from;"]
    lines += ["    uint64_t sum = 0, *all = &sum, again = 0;", "    (void)all;"]
    for p in function.parameters:
        lines.append(f"    {declared(p.type, p.name)} = {emitter.value(p.type)};")
    arguments = ", ".join(("" if p.mode == "value" else "&") + p.name for p in function.parameters)
    call = f"{function.name}({arguments})"
    if function.result:
        lines.append(f"    {declared(function.result, 'result')} = {call};")
        lines += emitter.read("result", function.result, None, None)
        if function.result.kind == "record":
            lines.append(f"    again = back_{function.result.record.name}(result);")
    else:
        lines.append(f"    {call};")
    for p in function.parameters:
        if p.mode == "out":
            lines += emitter.read(p.name, p.type, None, None)
    lines += [f'    printf("{function.name} %" PRIu64 " %" PRIu64 " %" PRIu64 "\\n", taken(), sum, again);', "}", ""]
    return "\n".join(lines)


USE = """#include "random.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct numbers {
    uint64_t seed;
    uint32_t place;
};

static uint64_t next(struct numbers *from)
{
    return mix(from->seed, from->place++);
}
"""


MAIN = """int main(int count, char **words)
{
    uint64_t seed = count > 1 ? strtoull(words[1], NULL, 10) : 1;
CALLS
}
"""


def use_text(library, emitter):
    parts = [USE] + [record_functions(emitter, record) for record in library.records]
    parts += [use_call(emitter, at, function) for at, function in enumerate(library.functions)]
    calls = "\n".join(f"    use_{function.name}(seed);" for function in library.functions)
    return "\n".join(parts + [MAIN.replace("CALLS", calls)])


def main(words):
    library = declarations(int(words[0]), int(words[1]), words[3:] or None)
    folder = Path(words[2])
    emitter = InC(library, None)
    (folder / "random.h").write_text(header(library))
    (folder / "random.c").write_text(library_text(library, emitter))
    (folder / "use.c").write_text(use_text(library, emitter))


if __name__ == "__main__":
    main(sys.argv[1:])
