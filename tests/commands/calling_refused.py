"""bridgegen call: arguments that do not fit, functions that cannot be called, libraries that are none. Each is one
clear error, and nothing is called."""
from odd_library import ODD, build, compile_c, line_of, odd
from tool import same


def test_arguments_that_do_not_fit(place):
    for word, value in (("odd_bool", "2"), ("odd_char", "128"), ("odd_schar", "-129"), ("odd_uchar", "256"),
                        ("odd_uchar", "-1"), ("odd_short", "32768"), ("odd_ushort", "0x10000"),
                        ("odd_int", "2147483648"), ("odd_int", "-2147483649"), ("odd_uint", "4294967296"),
                        ("odd_uint", "-1"), ("odd_long", "9223372036854775808"), ("odd_ulong", "-1")):
        odd(place, word, value).refuses(
            rf"^argument 1 \(a\): error: {value} does not fit .*: -?\d+ to \d+ \[argument\]")
    for word, value in (("odd_int", "x"), ("odd_int", ""), ("odd_int", "1.5"), ("odd_int", "5|"), ("odd_int", "+-5"),
                        ("odd_int", "08"), ("odd_int", "0x"), ("odd_int", "18446744073709551616"),
                        ("odd_int", "-9223372036854775809"), ("odd_int", " 5 6"), ("odd_int", "'ab"),
                        ("odd_int", "NULL"), ("odd_int", "ODD_HALF"), ("odd_int", "ODD_NAME")):
        odd(place, word, value).refuses("is neither an integer nor a constant of the header")
    for word, value in (("odd_float", "1e39"), ("odd_double", "1e309"), ("odd_double", "x"), ("odd_double", "1.5x"),
                        ("odd_double", ""), ("odd_double", " 1")):
        odd(place, word, value).refuses("is neither a floating-point number in range nor a constant of the header")
    odd(place, "odd_opposite", "ODD_HIHG").refuses(
        r"`ODD_HIHG` is neither .*\[argument\]", r"did you mean 'ODD_HIGH'\?")
    odd(place, "odd_int", "x", "--format", "json").expect(2)


def test_records_that_do_not_fit(place):
    odd(place, "odd_mirror", "5").refuses(r"is written as an object")
    odd(place, "odd_mirror", '{"x": 1, "z": 2}').refuses(r"^argument 1 \(p\):1:10: error: odd_point has no field `z`")
    odd(place, "odd_mirror", '{"x": 1,, "y": 2}').refuses(r"^argument 1 \(p\):1:9: error: .*\[json-syntax\]")
    odd(place, "odd_mirror", '{"x": 1, "x": 2}').refuses(r"\[json-duplicate\]")
    odd(place, "odd_mirror", '{"x": 2147483648}').refuses(r"^argument 1 \(p\):1:7: error: 2147483648 does not fit int")
    odd(place, "odd_bits_sum", '{"a": 8}').refuses("8 does not fit unsigned int: 0 to 7")
    odd(place, "odd_bits_sum", '{"b": -17}').refuses("-17 does not fit int: -16 to 15")
    odd(place, "odd_renamed", '{"points": [{}, {}, {}, {}]}').refuses(r"4 are too many for odd_point \[3\]")
    odd(place, "odd_renamed", '{"name": "ninechars"}').refuses(r"9 are too many for char \[8\]")
    odd(place, "odd_renamed", '{"points": 1}').refuses("is written as an array")
    odd(place, "odd_either_number", '{"number": 1, "real": 2}').refuses("has one field")
    odd(place, "odd_complex", "[1, 2, 3]", "1").refuses("a complex number has two parts")
    odd(place, "odd_take_open", '{"count": 1, "items": [1]}').refuses("there is no room for the elements of int")


def test_elements_that_do_not_fit(place):
    """Each is told by its place and as a whole word; so is what a shell made of an array without quotes."""
    for value, message in (
            ('[{"x": 1}, 5]', r"1:12: error: odd_point is written as an object, .*, not as `5`"),
            ('[{"x": 1}, [5]]', r"1:12: error: odd_point is written as an object, .*, not as an array"),
            ('[{"x": 1}, {"y": 1, "z": 2}]', r"1:21: error: odd_point has no field `z`"),
            ('[{"x": 1}, {"x": x}]', r"1:18: error: expected a value, found 'x'"),
            ("r", r" error: odd_point is written as an object, \{\"field\": 1\}, not as `r` \[argument\]")):
        odd(place, "odd_points_sum", value, "2").refuses(rf"^argument 1 \(points\):{message}")
    for value, message in (
            ("[true,flase,true]", r"1:7: error: expected a value, found 'flase' \[json-syntax\]"),
            ("[truely]", r"1:2: error: expected a value, found 'truely'"),
            ("[1, 0x1]", r"1:5: error: expected a value, found '0x1'"),
            ('[true, "flase"]', r"1:8: error: `flase` is neither an integer nor a constant of the header")):
        odd(place, "odd_truths", value, "2").refuses(rf"^argument 1 \(flags\):{message}")


def test_pointers_that_do_not_fit(place):
    odd(place, "odd_hash", "hex:0", "1").refuses("is not bytes in hexadecimal")
    odd(place, "odd_hash", "hex:0g", "1").refuses("is not bytes in hexadecimal")
    odd(place, "odd_hash", "@/nowhere", "1").refuses("/nowhere cannot be read: No such file")
    odd(place, "odd_hash", "@.", "1").refuses(r"\. cannot be read: Is a directory")
    odd(place, "odd_divide", "1", "2", "out:x", "out").refuses("is not how many to make room for")
    odd(place, "odd_divide", "1", "2", "out:99999999999999999999", "out").refuses("is not how many to make room for")
    odd(place, "odd_divide", "1", "2", "out:999999999999", "out").refuses("is not how many to make room for")
    odd(place, "odd_take_hidden", "{}").refuses("only NULL can be written for .*: struct odd_hidden is incomplete")
    odd(place, "odd_each", "5", "NULL").refuses("a function is written as callback, callback:ANSWER or NULL")
    odd(place, "odd_each", "callback:x", "NULL").refuses("`x` is neither an integer nor a constant")


def test_what_cannot_be_called(place):
    for name, word, reason in (
            ("odd_take_union", "{}", r"argument 1 \(e\): libffi cannot pass a union by value"),
            ("odd_take_bits", "{}", "libffi cannot pass a struct with bit-fields"),
            ("odd_take_packed", "{}", "libffi cannot pass a struct with bit-fields, an open array or a layout"),
            ("odd_take_long", "{}", "libffi passes a long double in a struct wrongly")):
        odd(place, name, word).refuses(rf"odd\.h:{line_of(name)}:\d+: error: {name} cannot be called: .*{reason}")
    odd(place, "odd_take_wide", "1").refuses("there is no way to write a value of type unsigned __int128")
    odd(place, "odd_take_vector", "[1]").refuses("there is no way to write a value of type float __attribute__")
    odd(place, "odd_take_list", "1").refuses("odd_take_list cannot be called: a va_list")
    odd(place, "odd_sixth", *"12345", "6", '{"tag": 7}').expect(
        2, r"odd_sixth cannot be called: argument 7 \(m\): libffi overwrites the first floating-point argument")
    odd(place, "odd_inline", "1").refuses(
        rf"odd\.h:{line_of('odd_inline')}:\d+: error: odd_inline cannot be called: it is static or inline: no library")
    odd(place, "odd_macro", "1").refuses(r"odd\.h:\d+:9: error: odd_macro is a macro, which only a C compiler can use")
    odd(place, "odd_missing", "1").refuses(
        rf"odd\.h:{line_of('odd_missing')}:5: error: odd_missing is declared here, but .*libodd\.so does not export it",
        r"\[not-exported\]")
    odd(place, "odd_absent").refuses("odd_absent is declared here, but .* does not export it")
    odd(place, "odd_typed", "1").refuses("odd_typed cannot be called: it is a macro")
    odd(place, "odd_elsewhere", "1").refuses("odd_elsewhere cannot be called: it is not called as C functions usually")
    place.call("call", "libc.so.6", "vfork", "--header", "unistd.h").refuses("vfork cannot be called: it returns twice")
    elsewhere = ["--header", "small.h", "--", "--target=s390x-linux-gnu"]
    place.call("call", "libc.so.6", "small_add", "1", "2", *elsewhere).refuses(
        r"the header was read for s390x-linux-gnu: on this machine nothing of it can be called \[target\]")
    odd(place, "odd_mesage", "1").refuses(r"odd\.h declares no function or variable `odd_mesage`",
                                          r"did you mean 'odd_message'\?")
    odd(place, "").refuses(r"\[unknown-function\]")


def test_how_many_arguments(place):
    odd(place, "odd_int").refuses(r"odd_int takes 1 argument, not 0 \[argument-count\]", r"^   int odd_int\(int a\)$")
    odd(place, "odd_negative", "1").refuses("odd_negative takes 0 arguments, not 1")
    odd(place, "odd_total").refuses("odd_total takes at least 1 argument, not 0")
    odd(place, "odd_level_now", "1").refuses("odd_level_now is a variable: it takes no arguments")
    place.call("call").refuses("there is nothing to read|call needs a library and a function")
    place.call("call", "libc.so.6").refuses(r"call needs a library and a function \[usage\]", "for example")


def test_libraries_that_cannot_be_loaded(place):
    folder = build(place)
    header = ["--header", ODD / "odd.h"]
    place.call("call", "libnowhere.so", "odd_negative", *header).refuses(
        r"libnowhere\.so cannot be loaded: .*No such file.*\[library\]", "with -L")
    place.write("libtext.so", "INPUT(-lc)\n" * 40)
    place.call("call", "./libtext.so", "odd_negative", *header).refuses("cannot be loaded: .*invalid ELF header")
    place.call("call", ".", "odd_negative", *header).refuses("cannot be loaded")
    same(place.call("call", "libodd.so", "odd_negative", *header, "-L", folder).expect(0).out, "return = -3\n")
    same(place.call("call", "libodd.so", "odd_negative", *header, "-L", ".", cwd=folder).expect(0).out, "return = -3\n")


# Stands before dlopen(): asked for libffi it loads what the environment says, or nothing.
HIDING = r"""
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
void *dlopen(const char *name, int mode)
{
    void *(*next)(const char *, int) = (void *(*)(const char *, int))dlsym(RTLD_NEXT, "dlopen");
    const char *instead = name && strstr(name, "libffi") ? getenv("INSTEAD") : name;
    return instead || !name ? next(instead, mode) : NULL;
}
"""


def test_without_libffi(place):
    place.write("hiding.c", HIDING)
    compile_c(place.folder, "-D_GNU_SOURCE", "-shared", "-fPIC", "-o", "hiding.so", "hiding.c")
    hidden = {"LD_PRELOAD": str(place / "hiding.so")}
    odd(place, "odd_negative", environment=hidden).refuses(
        r"functions are called by libffi, and no libffi was found \[no-libffi\]", "Debian: libffi8")
    odd(place, "odd_negative", environment=hidden | {"INSTEAD": "libm.so.6"}).refuses(
        r"the libffi found is too old: it has no ffi_\w+ \[no-libffi\]")
    place.generate(environment=hidden)  # nothing else needs it
