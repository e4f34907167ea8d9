"""bridgegen call: functions of libraries, called by the tool and by a C program with the same arguments, the one as
words, the other as C. What the program prints is what the tool must say."""
import json
import random
import re
import shlex
import shutil
import sys

from odd_library import ODD, build, compile_c, odd, oracle, results, values
from tool import ROOT, same

# (C expression, the words of the same call)
CALLS = [
    ("odd_bool(0)", "odd_bool", "false"), ("odd_bool(1)", "odd_bool", "true"), ("odd_bool(1)", "odd_bool", "1"),
    ("odd_char('a')", "odd_char", "'a'"), ("odd_char(127)", "odd_char", "127"), ("odd_char(-9)", "odd_char", "-9"),
    ("odd_schar(-128)", "odd_schar", "-128"), ("odd_uchar(255)", "odd_uchar", "255"),
    ("odd_short(-32768)", "odd_short", "-32768"), ("odd_ushort(0xffff)", "odd_ushort", "0xffff"),
    ("odd_int(-017)", "odd_int", "-017"), ("odd_int(5)", "odd_int", "0b101"), ("odd_uint(4294967295u)", "odd_uint",
                                                                             "4294967295"),
    ("odd_int('\\n')", "odd_int", "'\\n'"), ("odd_long(-9223372036854775807 - 1)", "odd_long", "-9223372036854775808"),
    ("odd_ulong(~0ul - 1)", "odd_ulong", "18446744073709551614"), ("odd_llong(1ll << 40)", "odd_llong",
                                                                   "0x10000000000"),
    ("odd_ullong(ODD_LIMIT)", "odd_ullong", "ODD_LIMIT"), ("odd_int(ODD_HIGH)", "odd_int", "ODD_HIGH"),
    ("odd_int(ODD_READ | 4 | ODD_SYNC)", "odd_int", "ODD_READ | 4|ODD_SYNC"),
    ("odd_float(0.1f)", "odd_float", "0.1"), ("odd_float(-1e30f)", "odd_float", "-1e30"),
    ("odd_double(0x1.8p-3)", "odd_double", "0x1.8p-3"), ("odd_double(ODD_HALF)", "odd_double", "ODD_HALF"),
    ("odd_double(ODD_LIMIT)", "odd_double", "ODD_LIMIT"), ("odd_double(-.5)", "odd_double", "-.5"),
    ("odd_ldouble(1.25L)", "odd_ldouble", "1.25"), ("odd_negative()", "odd_negative"),
    ("odd_largest()", "odd_largest"),
    ("odd_length(\"hello\")", "odd_length", "hello"), ("odd_length(\"\")", "odd_length", ""),
    ("odd_length(NULL)", "odd_length", "NULL"), ("odd_length(\"NULL\")", "odd_length", "text:NULL"),
    ("odd_length(\"-x\")", "odd_length", "text:-x"), ("odd_length(\"ab\")", "odd_length", "hex:6162"),
    ("odd_length(\"a b\\tc\")", "odd_length", "a b\tc"), ("odd_length(\"[1, {\")", "odd_length", "[1, {"),
    ("odd_hash((const uint8_t *)\"\\0\\377\", 2)", "odd_hash", "hex:00Ff", "2"),
    ("odd_sum((int[]){1, -2, 30}, 3)", "odd_sum", "[1, -2, 30]", "3"),
    ("odd_sum((int[]){ODD_HIGH, 'a', 3}, 3)", "odd_sum", '["ODD_HIGH", "\'a\'", "0x3"]', "3"),
    ("odd_sum((int[]){7}, 1)", "odd_sum", "7", "1"),
    ("odd_points_sum((odd_point[]){{1, 2}, {30, -4}}, 2)", "odd_points_sum",
     '[{"x": 1, "y": 2}, {"x": 30, "y": -4}]', "2"),
    ("odd_truths((_Bool[]){1, 0, 1}, 3)", "odd_truths", "[true,false,true]", "3"),
    ("odd_truths((_Bool[]){1, 0, 1}, 3)", "odd_truths", '[1, "false", "true"]', "3"),
    ("odd_move(NULL, 1)", "odd_move", "NULL", "1"),
    ("odd_bits_sum(&(struct odd_bits){7, -16, 1, (1ull << 40) - 1})", "odd_bits_sum",
     '{"a": 7, "b": -16, "c": true, "wide": 1099511627775}'),
    ("odd_bits_sum(&(struct odd_bits){.b = 15})", "odd_bits_sum", '{"b": 15}'),
    ("odd_either_number(&(union odd_either){.real = 1.5f})", "odd_either_number", '{"real": 1.5}'),
    ("odd_tagged_part(&(struct odd_tagged){.part = 0.5, .inner = {2, -3}})", "odd_tagged_part",
     '{"part": 0.5, "inner": {"in": 2, "out": -3}}'),
    ("odd_sum_mixed((struct odd_mixed){1, 2}, (struct odd_mixed){3, 4}, (struct odd_mixed){5, 6.5})", "odd_sum_mixed",
     '{"tag": 1, "weight": 2}', '{"tag": 3, "weight": 4}', '{"tag": 5, "weight": 6.5}'),
    ("odd_take_hidden(NULL)", "odd_take_hidden", "NULL"),
    ("odd_message(ODD_OK)", "odd_message", "ODD_OK"), ("odd_message(3)", "odd_message", "3"),
    ("odd_total(0)", "odd_total", "0"),
    ("odd_total(3, \"i\", -5, \"l\", 1l << 40, \"d\", 2.5)", "odd_total", "3", "i", "-5", "l", "0x10000000000", "d",
     "2.5"),
    ("odd_total(3, \"s\", \"four\", \"p\", NULL, \"i\", ODD_HIGH)", "odd_total", "3", "s", "four", "p", "NULL", "i",
     "ODD_HIGH"),
    ("odd_total(2, \"l\", 7l, \"i\", ODD_LIMIT)", "odd_total", "2", "l", "7L", "i", "ODD_LIMIT"),
    ("odd_log(\"%d\", 8)", "odd_log", "%d", "8"), ("odd_log(\"%d\", 8)", "odd_log_int", "%d", "8"),
    ("odd_old(3, 4.5)", "odd_old", "3", "4.5"),
    ("odd_level_now", "odd_level_now"), ("odd_own", "odd_own"),
]


def test_values_are_those_of_c(place):
    wanted = oracle(place, ["odd.h"], [f"SHOW({call})" for call, *_ in CALLS], build(place) / "libodd.so")
    for (call, *words), value in zip(CALLS, wanted):
        [found] = values(place, *words).values()
        same((call, found), (call, value))


# (what C prints, in statements; the words of the call; the results that must say the same, as a list)
OUTPUTS = [
    ('odd_point p = odd_mirror((odd_point){1, -2}); printf("[{\\"x\\": %d, \\"y\\": %d}]\\n", p.x, p.y)',
     ["odd_mirror", '{"x": 1, "y": -2}'], ["return"]),
    ('odd_point p = {1, 2}; int r = odd_move(&p, 5); printf("[%d, {\\"x\\": %d, \\"y\\": %d}]\\n", r, p.x, p.y)',
     ["odd_move", '{"x": 1, "y": 2}', "5"], ["return", "*p"]),
    ('const odd_point *p = odd_origin(); printf("[{\\"x\\": %d, \\"y\\": %d}]\\n", p->x, p->y)',
     ["odd_origin"], ["*return"]),
    ('struct odd_mixed m = odd_heavier((struct odd_mixed){4, 0.25}, 0.1f); '
     'printf("[{\\"tag\\": %d, \\"weight\\": %.17g}]\\n", m.tag, m.weight)',
     ["odd_heavier", '{"tag": 4, "weight": 0.25}', "0.1"], ["return"]),
    ('double _Complex c = odd_complex(1 + 2 * I, 3 - 1 * I); printf("[[%g, %g]]\\n", creal(c), cimag(c))',
     ["odd_complex", "[1, 2]", "[3, -1]"], ["return"]),
    ('struct odd_wave w = odd_turned((struct odd_wave){1 + 2 * I, 8}, 3 - 1 * I, 0.5f); '
     'printf("[{\\"phase\\": [%g, %g], \\"count\\": %d}]\\n", crealf(w.phase), cimagf(w.phase), w.count)',
     ["odd_turned", '{"phase": [1, 2], "count": 8}', "[3, -1]", "0.5"], ["return"]),
    ('int q, r; int ok = odd_divide(17, 5, &q, &r); printf("[%d, %d, %d]\\n", ok, q, r)',
     ["odd_divide", "17", "5", "out", "out"], ["return", "*quotient", "*rest"]),
    ('int q; int ok = odd_divide(17, 5, &q, NULL); printf("[%d, %d]\\n", ok, q)',
     ["odd_divide", "17", "5", "out", "NULL"], ["return", "*quotient"]),
    ('int q = 4; int ok = odd_divide(1, 0, &q, NULL); printf("[%d, %d]\\n", ok, q)',
     ["odd_divide", "1", "0", "4", "NULL"], ["return", "*quotient"]),
    ('int a[3] = {1, 2, -3}; odd_double_all(a, 3); printf("[[%d, %d, %d]]\\n", a[0], a[1], a[2])',
     ["odd_double_all", "[1, 2, -3]", "3"], ["items"]),
    ('odd_point a[2] = {{1, 2}, {3, -4}}; odd_mirror_all(a, 2); '
     'printf("[[{\\"x\\": %d, \\"y\\": %d}, {\\"x\\": %d, \\"y\\": %d}]]\\n", a[0].x, a[0].y, a[1].x, a[1].y)',
     ["odd_mirror_all", '[{"x": 1, "y": 2}, {"x": 3, "y": -4}]', "2"], ["points"]),
    ('_Bool a[3] = {1, 0, 1}; odd_negate_all(a, 3); '
     'printf("[[%s, %s, %s]]\\n", a[0] ? "true" : "false", a[1] ? "true" : "false", a[2] ? "true" : "false")',
     ["odd_negate_all", "[true,false,true]", "3"], ["flags"]),
    ('char t[] = "quiet"; odd_upper(t); printf("[\\"%s\\"]\\n", t)', ["odd_upper", "quiet"], ["text"]),
    ('char o[32]; int n = odd_join(o, 32, (const char *[]){"a", "bc", NULL}); printf("[%d, \\"%s\\"]\\n", n, o)',
     ["odd_join", "out:32", "32", '["a", "bc", null]'], ["return", "out"]),
    ('struct odd_bits b = {0}; odd_bits_set(&b); printf("[{\\"a\\": %u, \\"b\\": %d, \\"c\\": %s, '
     '\\"wide\\": %llu}]\\n", b.a, b.b, b.c ? "true" : "false", (unsigned long long)b.wide)',
     ["odd_bits_set", "out"], ["*b"]),
    ('struct odd_big b = odd_renamed((struct odd_big){{{1, 2}, {3, 4}, {5, 6}}, "name", {1, 2}, "old", ODD_BOTH}); '
     'printf("[{\\"points\\": [{\\"x\\": %d, \\"y\\": 2}, {\\"x\\": 3, \\"y\\": 4}, {\\"x\\": 5, \\"y\\": %d}], '
     '\\"name\\": \\"%s\\", \\"raw\\": \\"hex:%02x%02x%02x%02x\\", \\"note\\": \\"%s\\", '
     '\\"option\\": \\"ODD_BOTH\\"}]\\n", b.points[0].x, b.points[2].y, b.name, b.raw[0], b.raw[1], '
     'b.raw[2], b.raw[3], b.note)',
     ["odd_renamed", '{"points": [{"x": 1, "y": 2}, {"x": 3, "y": 4}, {"x": 5, "y": 6}], "name": "name", '
      '"raw": "hex:0102", "note": "old", "option": "ODD_READ|ODD_WRITE"}'], ["return"]),
    ('printf("[{\\"x\\": %d, \\"y\\": %d}]\\n", odd_place.x, odd_place.y)', ["odd_place"], ["odd_place"]),
    ('printf("[[\\"%s\\", \\"%s\\"]]\\n", odd_names[0], odd_names[1])', ["odd_names"], ["odd_names"]),
]


def test_outputs_are_those_of_c(place):
    wanted = oracle(place, ["odd.h"], ["{ " + statements + "; }" for statements, *_ in OUTPUTS],
                    build(place) / "libodd.so")
    for (_, words, names), said in zip(OUTPUTS, wanted):
        found = values(place, *words)
        same([found.get(name) for name in names], said)


RANGES = {"int8_t": (-128, 127), "uint16_t": (0, 65535), "int32_t": (-2**31, 2**31 - 1), "uint64_t": (0, 2**64 - 1),
          "uint8_t": (0, 255), "int64_t": (-2**63 + 1, 2**63 - 1)}
FLOATS = ["float", "double"]
FIELDS = {}  # of each struct: the types of its fields


def random_value(chance, name):
    return chance.randint(*RANGES[name]) if name in RANGES else chance.randint(-4000, 4000) / 8


def random_library(chance, count):
    """A header, a source, and calls as C and as words: each function sums up what it is given and gives back one of its
    parameters."""
    header, source, calls = ["#include <stdint.h>"], ['#include "many.h"'], []
    for number in range(12):
        fields = [chance.choice([*RANGES, *FLOATS]) for _ in range(chance.randint(1, 5))]
        FIELDS[f"struct s{number}"] = fields
        header.append(f"struct s{number} {{ " + " ".join(f"{name} f{i};" for i, name in enumerate(fields)) + " };")
    for number in range(count):
        parameters = [chance.choice([*RANGES, *FLOATS, "long double", *FIELDS]) for _ in range(chance.randint(1, 12))]
        back = chance.randrange(len(parameters))
        prototype = ", ".join(f"{name} p{i}" for i, name in enumerate(parameters))
        header.append(f"double sum{number}({prototype}); {parameters[back]} back{number}({prototype});")
        scalars, given, words = [], [], []
        for i, name in enumerate(parameters):
            fields = FIELDS.get(name)
            chosen = [random_value(chance, field) for field in fields or [name]]
            scalars += [f"(double)p{i}.f{j}" for j in range(len(fields))] if fields else [f"(double)p{i}"]
            literal = [f"{value}ull" if isinstance(value, int) and value > 2**63 else
                       f"{value}ll" if isinstance(value, int) else str(value) for value in chosen]
            given.append(f"({name}){{{', '.join(literal)}}}" if fields else literal[0])
            words.append(json.dumps({f"f{j}": value for j, value in enumerate(chosen)}) if fields else str(chosen[0]))
        sums = " + ".join(f"{term} * {j + 1}" for j, term in enumerate(scalars))
        source.append(f"double sum{number}({prototype}) {{ return {sums}; }}")
        source.append(f"{parameters[back]} back{number}({prototype}) {{ return p{back}; }}")
        calls.append((number, parameters[back], ", ".join(given), words))
    return "\n".join(header) + "\n", "\n".join(source) + "\n", calls


def show_back(number, name, given):
    """A statement that prints what back<NUMBER>() answers."""
    if name not in FIELDS:
        return f"SHOW(back{number}({given}))"
    fields = FIELDS[name]
    forms = {"float": "%.9g", "double": "%.17g", "uint64_t": "%llu"}
    form = ", ".join(f'\\"f{i}\\": {forms.get(field, "%lld")}' for i, field in enumerate(fields))
    shown = ", ".join(f"s.f{i}" if field in ("float", "double") else f"(long long)s.f{i}"
                      for i, field in enumerate(fields))
    return f'{{ {name} s = back{number}({given}); printf("{{{form}}}\\n", {shown}); }}'


def test_random_signatures(place):
    """What C passes, libffi must pass alike, or be refused."""
    chance = random.Random(7)
    header, source, calls = random_library(chance, 40)
    place.write("many.h", header)
    place.write("many.c", source)
    compile_c(place.folder, "-shared", "-fPIC", "-o", "libmany.so", "many.c")
    statements = [line for number, name, given, _ in calls
                  for line in (f"SHOW(sum{number}({given}))", show_back(number, name, given))]
    said = oracle(place, ["many.h"], statements, place / "libmany.so")
    refused = 0
    for number, _, _, words in calls:
        wanted = said[2 * number:2 * number + 2]
        for name, value in zip(("sum", "back"), wanted):
            told = place.call("call", "./libmany.so", f"{name}{number}", *words, "--header", "many.h", "--format",
                              "json")
            refused += told.status == 2
            if told.status == 2:
                told.expect(2, "cannot be called: .* libffi overwrites the first floating-point argument")
            else:
                same((name, number, told.json()["results"][0]["value"]), (name, number, value))
    assert refused < 6, f"{refused} were refused"


SYSTEM = [
    ("libz.so.1", "zlib.h", [
        ("crc32(0, (const void *)\"hello\", 5)", "crc32", "0", "hello", "5"),
        ("adler32(1, (const void *)\"\\0\\1\", 2)", "adler32", "1", "hex:0001", "2"),
        ("zlibVersion()", "zlibVersion"), ("compressBound(1000)", "compressBound", "1000"),
        ("zError(Z_DATA_ERROR)", "zError", "Z_DATA_ERROR")]),
    ("libm.so.6", "math.h", [
        ("fabs(-1.5)", "fabs", "-1.5"), ("pow(2, 0.5)", "pow", "2", "0.5"), ("powf(2, 0.5f)", "powf", "2", ".5"),
        ("lround(2.5)", "lround", "2.5"), ("hypot(3, 4)", "hypot", "3", "4"),
        ("fmal(2, 3, 4)", "fmal", "2", "3", "4")]),
    ("libc.so.6", "string.h", [
        ("strlen(\"hello\")", "strlen", "hello"), ("strcmp(\"a\", \"a\")", "strcmp", "a", "a"),
        ("(const char *)strstr(\"a needle\", \"needle\")", "strstr", "a needle", "needle"),
        ("strspn(\"aab\", \"a\")", "strspn", "aab", "a"), ("(const char *)strerror(2)", "strerror", "2")]),
    ("libc.so.6", "stdlib.h", [
        ("abs(-5)", "abs", "-5"), ("strtol(\"0x1f\", NULL, 16)", "strtol", "0x1f", "NULL", "16"),
        ("atof(\"2.5\")", "atof", "2.5")]),
    ("libsqlite3.so.0", "sqlite3.h", [
        ("sqlite3_libversion_number()", "sqlite3_libversion_number"), ("sqlite3_version", "sqlite3_version"),
        ("sqlite3_complete(\"select 1;\")", "sqlite3_complete", "select 1;"),
        ("sqlite3_errstr(SQLITE_BUSY)", "sqlite3_errstr", "SQLITE_BUSY"),
        ("sqlite3_strnicmp(\"ABC\", \"abd\", 2)", "sqlite3_strnicmp", "ABC", "abd", "2"),
        ("(const char *)sqlite3_mprintf(\"%s-%d-%g\", \"a\", 5, 1.5)", "sqlite3_mprintf",
         "%s-%d-%g", "a", "5", "1.5")]),
]


def test_libraries_of_the_system(place):
    """By the name that programs include a header by."""
    calls = [(library, header, call) for library, header, calls in SYSTEM for call in calls]
    said = oracle(place, [header for _, header, _ in SYSTEM], [f"SHOW({call[0]})" for _, _, call in calls], "-lz",
                  "-lsqlite3")
    for (library, header, (call, *words)), value in zip(calls, said):
        told = place.call("call", library, *words, "--header", header, "--format", "json").expect(0).json()
        same((call, told["results"][0]["value"]), (call, value))


def test_what_people_read(place):
    same(place.call("call", "libz.so.1", "crc32", "0", "hello", "5", "--header", "zlib.h").expect(0).out,
         "return = 907060870\n")
    told = odd(place, "odd_divide", "17", "5", "out", "out").expect(0)
    same((told.out, told.err), ("return = 1\n*quotient = 3\n*rest = 2\n", ""))
    same(odd(place, "odd_opposite", "ODD_LOW").expect(0).out, "return = ODD_HIGH (5)\n")
    same(odd(place, "odd_with", "ODD_READ", "ODD_SYNC").expect(0).out, "return = ODD_READ|ODD_SYNC (9)\n")
    same(odd(place, "odd_with", "64", "1").expect(0).out, "return = 65\n")
    same(odd(place, "odd_move", '{"x": 1, "y": 2}', "5").expect(0).out, 'return = 6\n*p = { "x": 6, "y": -3 }\n')
    same(odd(place, "odd_address", "NULL").expect(0).out, "return = NULL\n")
    same(odd(place, "odd_address", "ODD_NOBODY").expect(0).out, 'return = "0xffffffffffffffff"\n')
    same(odd(place, "odd_double_all", "[]", "0").expect(0).out, "returned\n")
    odd(place, "odd_nan").expect(0, '^return = "-?nan"$')
    same(odd(place, "odd_take_hidden", "NULL").expect(0).out, "return = -1\n")
    assert odd(place, "odd_give_hidden").expect(0).out.startswith('return = "0x')


def test_texts(place):
    same(odd(place, "odd_latin").expect(0).out, 'return = "hex:6772fc6e"\n')
    same(odd(place, "odd_dangling").expect(0).out, 'return = "0x40"\n')
    place.write("file", b"a\0b")
    same(values(place, "odd_hash", "@" + str(place / "file"), "3"), values(place, "odd_hash", "hex:610062", "3"))
    same(values(place, "odd_unstated"), {"return": "whose?"})


def test_facts(place):
    """What is given is freed by the function that the facts name; without facts nothing is."""
    told = odd(place, "odd_copy", "mine").expect(0, "^freed$")
    same((told.out, told.err), ('return = "mine" (freed with odd_free)\n', "freed\n"))
    same(odd(place, "odd_copy_plain", "mine").expect(0).out, 'return = "mine" (freed with free)\n')
    same(odd(place, "odd_get", "there", "out", "out").expect(0).out,
         'return = ODD_OK (0)\n*value = "hex:000102ff" (freed with odd_free)\n*length = 4\n')
    same(odd(place, "odd_get", "elsewhere", "out", "out").expect(0).out,
         'return = ODD_MISSING (3): not fine\n*value = "0x1"\n*length = 99\n')
    same(odd(place, "odd_code", "7").expect(0).out, "return = ODD_SMALL (7): not fine\n")
    same(odd(place, "odd_code", "-7").expect(0).out, "return = -7: not fine\n")
    same(odd(place, "odd_fill", "out:9", "9", "out").expect(0).out,
         'return = ODD_OK (0)\nbuffer = "abcde"\n*used = 5\n')
    same(odd(place, "odd_fill", "out:4", "4", "out").expect(0).out,
         'return = ODD_SMALL (7): not fine\nbuffer = ""\n*used = 5\n')
    same(results(place, "odd_get", "there", "out", "out")["*value"],
         {"name": "*value", "type": "uint8_t *", "value": "hex:000102ff", "freed": "odd_free"})
    same(results(place, "odd_opposite", "5")["return"],
         {"name": "return", "type": "enum odd_level", "value": -5, "constant": "ODD_LOW"})


def test_errno(place):
    told = place.call("call", "libc.so.6", "open", "/nowhere/at/all", "0", "--header", "fcntl.h").expect(0)
    same(told.out, "return = -1\nerrno = ENOENT (2): No such file or directory\n")


def test_callbacks(place):
    same(odd(place, "odd_each", "callback", "NULL").expect(0).out,
         'visit(NULL, "hex:", 0, ODD_LOW (-5))\nvisit(NULL, "hex:01", 1, ODD_HIGH (5))\n'
         'visit(NULL, "hex:0102", 2, ODD_HIGH (5))\nreturn = 0\n')
    same(odd(place, "odd_each", "callback:1", "NULL").expect(0).out,
         'visit(NULL, "hex:", 0, ODD_LOW (-5))\nreturn = 1\n')
    same(odd(place, "odd_apply", "callback:-1.5", "8").expect(0).out,
         'f(8, { "tag": 120, "weight": 2.5 })\nreturn = -3\n')
    same(odd(place, "odd_narrow", "callback:-128").expect(0).out, "f(-300)\nreturn = -128\n")
    same(odd(place, "odd_narrow", "NULL").expect(0).out, "return = 99\n")
    same(odd(place, "odd_by_table", '{"compare": "callback:6", "factor": 7}', "3", "4").expect(0).out,
         "table(3, 4)\nreturn = 42\n")
    told = odd(place, "odd_many", "callback:2", "1000").expect(0, "^\\.\\.\\. and 900 more calls$", "^return = 2000$")
    same(told.out.count("f("), 100)
    told = odd(place, "odd_many", "callback:2", "3", "--format", "json").expect(0).json()
    same([call["arguments"][0]["value"] for call in told["callbacks"]], [0, 1, 2])
    same((told["callback_calls"], told["callbacks"][0]["name"]), (3, "f"))
    same(place.call("call", "libc.so.6", "bsearch", "hex:05", "hex:010509", "3", "1", "callback:1", "--header",
                    "stdlib.h").expect(0).out.count("__compar("), 2)


def test_headers_and_projects(place):
    library = build(place) / "libodd.so"
    place.project(input=str(ODD / "odd.h"), targets=["aarch64-linux-gnu", "x86_64-linux-gnu"])
    same(place.call("call", library, "odd_negative").expect(0).out, "return = -3\n")
    (place / "bridgegen.json").unlink()
    place.call("call", library, "odd_negative").refuses(r"there is nothing to read \[usage\]")
    place.call("call", library, "f", "--header", "nowhere.h").refuses(r"nowhere\.h: error: there is no such")
    same(place.call("call", library, "odd_negative", "--header", "odd.h", "-I", ODD).expect(0).out, "return = -3\n")
    place.write("odd.json", json.dumps({"bridgegen": 1, "kind": "spec", "library": {"name": "odd"}, "declarations": [
        {"function": "odd_int", "returns": "int", "params": [{"name": "a", "type": "int"}]}]}))
    same(place.call("call", library, "odd_int", "5", "--header", "odd.json").expect(0).out, "return = 6\n")
    place.call("call", library, "odd_int", "5", "--target", "x").refuses(r"\[misplaced-option\]")
    # libz, which packages for this header would be linked with, has no such function.
    place.write("z.h", "long double odd_ldouble(long double a);\n")
    same(place.call("call", library, "odd_ldouble", "1", "--header", "z.h").expect(0).out, "return = 2\n")
    absolute = ["call", "libc.so.6", "abs", "-1", "--header", "stdlib.h"]
    same(place.call(*absolute, "--", "-DX").expect(0).out, "return = 1\n")
    for seconds in ("x", "-1", "1s", "1e99"):
        place.call(*absolute, "--timeout", seconds).refuses(f"--timeout takes SECONDS, not '{seconds}'")


def test_variables_as_arguments(place):
    """What the library itself has may be pointed at."""
    same(odd(place, "odd_point_x", "odd_pointer").expect(0).out, "return = 8\n")
    same(odd(place, "odd_point_x", "&odd_place").expect(0).out, "return = 8\n")
    same(odd(place, "odd_move", "&odd_place", "2").expect(0).out, "return = 10\n")
    odd(place, "odd_move", "&odd_absent", "2").refuses("odd_absent is declared, but .* does not export it")
    same(values(place, "odd_pointer")["*odd_pointer"], {"x": 8, "y": 9})
    same(place.call("call", "libc.so.6", "fputs", "hello", "stdout", "--header", "stdio.h").expect(0).err, "hello")
    same(odd(place, "odd_length", "ODD_NAME").expect(0).out, "return = 3\n")
    same(odd(place, "odd_length", "text:ODD_NAME").expect(0).out, "return = 8\n")


def test_room_beyond_the_parameters(place):
    told = place.call("call", "libc.so.6", "sscanf", "258 abc", "%d", "out:4", "--header", "stdio.h").expect(0)
    number = (258).to_bytes(4, sys.byteorder).hex()
    same(told.out, f'return = 1\nargument3 = "hex:{number}"\n')


def test_what_is_very_long(place):
    told = odd(place, "odd_fill", "out:3000000", "4", "out").expect(0).out
    same(told.split("\n")[1], 'buffer = ""')
    told = odd(place, "odd_fill", "out:3000000", "3000000", "out", "--format", "json").expect(0).json()
    same(told["results"][1]["value"], "abcde")
    place.write("long", "x" * 3000000)
    same(values(place, "odd_length", f"@{place / 'long'}"), {"return": 3000000})
    [copy] = values(place, "odd_copy", f"@{place / 'long'}").values()
    assert copy.startswith("0x"), copy[:20]  # longer than a text is followed
    shouted = values(place, "odd_upper", f"@{place / 'long'}")["text"]
    same((shouted[:8], shouted[-3:], len(shouted)), ("hex:5858", "...", 2 * (1 << 20) + 7))


def test_examples_of_readme(place):
    """Every call that README shows says what stands below it; "..." is anything."""
    compile_c(place.folder, "-shared", "-fPIC", "-o", "libkv.so", ROOT / "examples/kv/kv.c")
    shutil.copy(ROOT / "examples/kv/kv.h", place.folder)
    shown = re.findall(r"^    \$ bridgegen (call .*)\n((?:    (?!\$).*\n)+)", (ROOT / "README.md").read_text(), re.M)
    assert len(shown) >= 4, shown
    for command, text in shown:
        told = place.call(*shlex.split(command))
        wanted = re.escape(re.sub("^    ", "", text, flags=re.M)).replace(r"\.\.\.", ".*")
        assert re.fullmatch(wanted, told.out + told.err), f"{command}: {told.out}{told.err}"
