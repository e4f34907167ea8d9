/* front/literal: C's literals, their types and values; what is no plain literal. */
#include "front/literal.h"

#include "fixture.h"

static void is_integer(const char *body, unsigned long_size, enum literal_type type, uint64_t bits)
{
    struct literal literal = literal_read(arena, body, long_size);
    assert_int_equal(literal.kind, LITERAL_INTEGER);
    assert_int_equal(literal.type, type);
    assert_true(literal.bits == bits);
}

static void is_none(const char *body)
{
    assert_int_equal(literal_read(arena, body, 8).kind, LITERAL_NONE);
}

static void a_decimal_takes_the_first_signed_type_that_holds_it(void **state)
{
    (void)state;
    is_integer("2147483647", 8, LITERAL_INT, 2147483647);
    is_integer("2147483648", 8, LITERAL_LONG, 2147483648);
    is_integer("2147483648", 4, LITERAL_LONG_LONG, 2147483648);
    is_integer("9223372036854775807", 8, LITERAL_LONG, INT64_MAX);
    is_none("9223372036854775808");
}

static void other_bases_try_unsigned_types_too(void **state)
{
    (void)state;
    is_integer("0x7fffffff", 8, LITERAL_INT, 0x7fffffff);
    is_integer("0xffffffff", 8, LITERAL_UNSIGNED, 0xffffffff);
    is_integer("0x100000000", 8, LITERAL_LONG, UINT64_C(0x100000000));
    is_integer("0x100000000", 4, LITERAL_LONG_LONG, UINT64_C(0x100000000));
    is_integer("0xffffffffffffffff", 8, LITERAL_UNSIGNED_LONG, UINT64_MAX);
    is_integer("037777777777", 8, LITERAL_UNSIGNED, 0xffffffff);
    is_integer("0", 8, LITERAL_INT, 0);
    is_none("0x10000000000000000");
}

static void suffixes_choose_where_to_begin(void **state)
{
    (void)state;
    is_integer("1u", 8, LITERAL_UNSIGNED, 1);
    is_integer("4294967296U", 8, LITERAL_UNSIGNED_LONG, UINT64_C(4294967296));
    is_integer("1l", 8, LITERAL_LONG, 1);
    is_integer("1uL", 8, LITERAL_UNSIGNED_LONG, 1);
    is_integer("0xffffffffL", 4, LITERAL_UNSIGNED_LONG, 0xffffffff);
    is_integer("1LL", 8, LITERAL_LONG_LONG, 1);
    is_integer("1llu", 8, LITERAL_UNSIGNED_LONG_LONG, 1);
    is_none("1lL");
    is_none("1uu");
    is_none("1i");
}

static void a_minus_keeps_the_type(void **state)
{
    (void)state;
    is_integer("-1", 8, LITERAL_INT, UINT64_MAX);
    is_integer("(-2147483648)", 8, LITERAL_LONG, (uint64_t)INT64_C(-2147483648));
    is_integer("-1u", 8, LITERAL_UNSIGNED, 0xffffffff);
    assert_true(literal_read(arena, "-1", 8).is_negative);
    assert_false(literal_read(arena, "-0", 8).is_negative);
    assert_false(literal_read(arena, "-1u", 8).is_negative);
}

static void parentheses_around_all_go(void **state)
{
    (void)state;
    is_integer("( ( 7 ) )", 8, LITERAL_INT, 7);
    is_none("(1) + (2)");
    is_none("(1");
    is_none("()");
    is_none("");
}

static void numbers_that_are_none(void **state)
{
    (void)state;
    is_none("08");
    is_none("0x");
    is_none("1 2");
    is_none("0b2");
    is_none("12abc");
    is_none("- -1");
}

static void floats_know_their_size(void **state)
{
    (void)state;
    assert_true(literal_read(arena, "1.5", 8).number == 1.5);
    assert_int_equal(literal_read(arena, "1.5", 8).type, LITERAL_DOUBLE);
    assert_int_equal(literal_read(arena, "1e3f", 8).type, LITERAL_SINGLE);
    assert_true(literal_read(arena, "0.1f", 8).number == (double)0.1f);
    assert_true(literal_read(arena, ".5", 8).number == 0.5);
    assert_true(literal_read(arena, "-0x1p4", 8).number == -16);
    is_none("1.5L");
    is_none("1.5x");
    is_none("1.2.3");
}

static void texts_resolve_their_escapes(void **state)
{
    (void)state;
    struct literal literal = literal_read(arena, "\"a\\n\\x41\\0\\101\\\"\" u8\"\\u20ac\\U0001F600\"", 8);
    assert_int_equal(literal.kind, LITERAL_TEXT);
    assert_int_equal(literal.length, 6 + 3 + 4);
    assert_memory_equal(literal.text, "a\nA\0A\"\342\202\254\360\237\230\200", 14);
}

static void texts_that_are_none(void **state)
{
    (void)state;
    is_none("\"open");
    is_none("L\"wide\"");
    is_none("\"a\" name");
    is_none("\"\\q\"");
    is_none("\"\\x\"");
    is_none("\"\\x100\"");
    is_none("\"a\\");
}

static void one_ascii_character_is_an_int(void **state)
{
    (void)state;
    is_integer("'a'", 8, LITERAL_INT, 'a');
    is_integer("'\\''", 8, LITERAL_INT, '\'');
    is_integer("(')')", 8, LITERAL_INT, ')');
    is_none("'ab'");
    is_none("'\\xff'");
    is_none("''");
    is_none("'");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_decimal_takes_the_first_signed_type_that_holds_it),
        TEST(other_bases_try_unsigned_types_too),
        TEST(suffixes_choose_where_to_begin),
        TEST(a_minus_keeps_the_type),
        TEST(parentheses_around_all_go),
        TEST(numbers_that_are_none),
        TEST(floats_know_their_size),
        TEST(texts_resolve_their_escapes),
        TEST(texts_that_are_none),
        TEST(one_ascii_character_is_an_int),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
