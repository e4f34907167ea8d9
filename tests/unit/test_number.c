/* gen/call/number: numbers as people write them. */
#include "base/text.h"
#include "call/number.h"

#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct arena *arena;
static struct constants constants;

/* A header with the enumerators A = 1 and B = 4, and the macro HALF. */
static int set_up(void **state)
{
    (void)state;
    static struct member members[] = {{.name = "A", .value = {1, false}}, {.name = "B", .value = {4, false}}};
    static struct declaration enumeration = {.kind = DECLARATION_ENUM};
    static struct declaration half = {
        .kind = DECLARATION_CONSTANT, .name = "HALF", .constant = CONSTANT_FLOAT, .number = 0.5};
    static struct model model;
    arena = arena_create();
    enumeration.members.items = members;
    enumeration.members.count = 2;
    *list_add(arena, &model.declarations) = &enumeration;
    *list_add(arena, &model.declarations) = &half;
    constants_find(&constants, arena, &model);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static int64_t integer(const char *text)
{
    struct integer out;
    assert_true(number_integer(&out, arena, &constants, text));
    assert_int_equal(out.is_negative, (int64_t)out.bits < 0);
    return (int64_t)out.bits;
}

static void integers_have_any_base(void **state)
{
    (void)state;
    assert_int_equal(integer("12"), 12);
    assert_int_equal(integer("-0x1F"), -31);
    assert_int_equal(integer("017"), 15);
    assert_int_equal(integer("0b101"), 5);
    assert_int_equal(integer("+7UL"), 7);
    assert_int_equal(integer("-9223372036854775808"), INT64_MIN);
}

static void an_integer_may_be_a_character(void **state)
{
    (void)state;
    assert_int_equal(integer("'a'"), 'a');
    assert_int_equal(integer("'|'"), '|');
    assert_int_equal(integer("'\\n'"), '\n');
}

static void an_integer_may_be_made_of_constants(void **state)
{
    (void)state;
    assert_int_equal(integer("A"), 1);
    assert_int_equal(integer("A|B"), 5);
    assert_int_equal(integer(" A | 0x10 | B "), 21);
}

static void the_largest_has_no_sign(void **state)
{
    (void)state;
    struct integer out;
    assert_true(number_integer(&out, arena, &constants, "18446744073709551615"));
    assert_true(out.bits == UINT64_MAX && !out.is_negative);
}

static void other_texts_are_no_integers(void **state)
{
    (void)state;
    static const char *const texts[] = {"",
                                        "x",
                                        "1x",
                                        "1.5",
                                        "0x",
                                        "0b",
                                        "08",
                                        "--1",
                                        "1 2",
                                        "A|",
                                        "|A",
                                        "A||B",
                                        "HALF",
                                        "'ab'",
                                        "'",
                                        "18446744073709551616",
                                        "-9223372036854775809",
                                        "- 1"};
    struct integer out;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(number_integer(&out, arena, &constants, texts[i]));
}

static void floating_point_is_that_of_its_type(void **state)
{
    (void)state;
    long double out;
    assert_true(number_float(&out, &constants, "0.1", sizeof(float)) && out == 0.1f);
    assert_true(number_float(&out, &constants, "0.1", sizeof(double)) && out == 0.1);
    assert_true(number_float(&out, &constants, "0.1", sizeof(long double)) && out == 0.1L);
    assert_true(number_float(&out, &constants, "HALF", sizeof(double)) && out == 0.5L);
    assert_true(number_float(&out, &constants, "B", sizeof(double)) && out == 4);
    assert_true(number_float(&out, &constants, "-inf", sizeof(double)) && isinf(out));
    assert_false(number_float(&out, &constants, "1e39", sizeof(float)));
    assert_false(number_float(&out, &constants, "1e309", sizeof(double)));
    assert_false(number_float(&out, &constants, "1.5x", sizeof(double)));
    assert_false(number_float(&out, &constants, "", sizeof(double)));
}

static void a_number_is_written_in_the_fewest_digits(void **state)
{
    (void)state;
    assert_string_equal(number_text(arena, 0.1f, sizeof(float)), "0.1");
    assert_string_equal(number_text(arena, 0.1, sizeof(double)), "0.1");
    assert_string_equal(number_text(arena, 0.1L, sizeof(long double)), "0.1");
    assert_string_equal(number_text(arena, -60, sizeof(double)), "-60");
    assert_string_equal(number_text(arena, 1e-7, sizeof(double)), "1e-07");
    assert_string_equal(number_text(arena, 1e20, sizeof(double)), "1e+20");
    assert_string_equal(number_text(arena, 0.1 + 0.2, sizeof(double)), "0.30000000000000004");
    assert_string_equal(number_text(arena, -INFINITY, sizeof(double)), "-inf");
    assert_true(number_float(&(long double){0}, &constants, number_text(arena, DBL_MAX, sizeof(double)), 8));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_have_any_base),
        cmocka_unit_test(an_integer_may_be_a_character),
        cmocka_unit_test(an_integer_may_be_made_of_constants),
        cmocka_unit_test(the_largest_has_no_sign),
        cmocka_unit_test(other_texts_are_no_integers),
        cmocka_unit_test(floating_point_is_that_of_its_type),
        cmocka_unit_test(a_number_is_written_in_the_fewest_digits),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
