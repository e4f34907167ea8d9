/* base/text: building, comparing, identifiers, UTF-8. */
#include "base/text.h"

#include "fixture.h"

#include <string.h>

static void a_new_text_is_empty(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    assert_int_equal(text.length, 0);
    assert_string_equal(text.data, "");
}

static void appending_keeps_order_and_the_nul(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    text_append(&text, "a");
    text_append_char(&text, 'b');
    text_append_bytes(&text, "cd--", 2);
    text_append_format(&text, "%d%s", 7, "!");
    assert_string_equal(text.data, "abcd7!");
    assert_int_equal(text.length, 6);
}

static void bytes_may_hold_a_nul(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    text_append_bytes(&text, "a\0b", 3);
    assert_int_equal(text.length, 3);
    assert_memory_equal(text.data, "a\0b", 4);
}

static void a_long_format_is_not_cut(void **state)
{
    (void)state;
    char *wide = text_format(arena, "<%10000d>", 5);
    assert_int_equal(strlen(wide), 10002);
    assert_string_equal(wide + 10000, "5>");
}

/* Lengths around each capacity, where an off-by-one would lose the NUL. */
static void formats_of_every_length_fit(void **state)
{
    (void)state;
    for (int length = 0; length < 300; length++) {
        struct text text = text_create(arena);
        text_append_format(&text, "%*s", length, "");
        assert_int_equal(text.length, length);
        assert_int_equal(strlen(text.data), length);
    }
}

static void a_text_is_cut_back(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    text_append(&text, "abcdef");
    text_cut(&text, 2);
    text_append(&text, "X");
    assert_string_equal(text.data, "abX");
    text_cut(&text, 0);
    assert_string_equal(text.data, "");
}

static void formats_join_texts(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    text_append_format(&text, "%s", "a");
    text_append_format(&text, "<%s%s>", "", "b");
    text_append_format(&text, "%s%d%%", "c", 1);
    text_append_format(&text, "plain");
    assert_string_equal(text.data, "a<b>c1%plain");
}

static void what_an_escape_leaves_as_it_is(void **state)
{
    (void)state;
    struct text_special nothing = {.characters = ""}, star = {.characters = "*"};
    assert_int_equal(text_plain("a b~", &nothing), 4);
    assert_int_equal(text_plain("a*b", &star), 1);
    assert_int_equal(text_plain("a\tb", &star), 1);
    assert_int_equal(text_plain("a\x7f", &nothing), 1);
    assert_int_equal(text_plain("gr\xc3\xb6n", &nothing), 2);
    assert_int_equal(text_plain("", &star), 0);
    struct text text = text_create(arena);
    assert_int_equal(text_append_plain(&text, "ab*c", &star), 2);
    assert_string_equal(text.data, "ab");
}

static void numbers_are_decimal(void **state)
{
    (void)state;
    assert_string_equal(text_number(arena, 0), "0");
    assert_string_equal(text_number(arena, 1234567890), "1234567890");
    assert_string_equal(text_number(arena, UINT64_MAX), "18446744073709551615");
}

static void null_equals_only_null(void **state)
{
    (void)state;
    assert_true(text_equal(NULL, NULL));
    assert_false(text_equal(NULL, ""));
    assert_false(text_equal("", NULL));
    assert_true(text_equal("a", "a"));
    assert_false(text_equal("a", "ab"));
}

static void prefixes_and_suffixes(void **state)
{
    (void)state;
    assert_true(text_starts_with("kv_open", "kv_"));
    assert_true(text_starts_with("kv_open", ""));
    assert_false(text_starts_with("kv", "kv_"));
    assert_true(text_ends_with("kv.json", ".json"));
    assert_false(text_ends_with("json", ".json"));
    assert_false(text_ends_with(NULL, ".json"));
}

static void identifiers_of_c(void **state)
{
    (void)state;
    assert_true(text_is_identifier("kv_open2"));
    assert_true(text_is_identifier("_"));
    assert_false(text_is_identifier("gr\xc3\xb6\xc3\x9f"
                                   "e"));
    assert_false(text_is_identifier("gr\xc3"));
    assert_false(text_is_identifier("2kv"));
    assert_false(text_is_identifier("kv-open"));
    assert_false(text_is_identifier("a b"));
    assert_false(text_is_identifier("a@"));
    assert_false(text_is_identifier("a["));
    assert_false(text_is_identifier(""));
    assert_false(text_is_identifier(NULL));
}

static void valid_utf8(void **state)
{
    (void)state;
    static const char *const valid[] = {"",
                                        "ascii",
                                        "\xc2\x80",
                                        "\xdf\xbf",
                                        "\xe0\xa0\x80",
                                        "\xed\x9f\xbf",
                                        "\xee\x80\x80",
                                        "\xef\xbf\xbf",
                                        "\xf0\x90\x80\x80",
                                        "\xf4\x8f\xbf\xbf"};
    for (size_t i = 0; i < sizeof valid / sizeof *valid; i++)
        assert_true(text_is_utf8(valid[i], strlen(valid[i])));
}

/* Lone and missing continuations, overlong forms, a surrogate, beyond U+10FFFF, bytes that never occur. */
static void invalid_utf8(void **state)
{
    (void)state;
    static const char *const invalid[] = {
        "\x80",     "\xc3",         "\xe2\x82",         "\xc3(",        "\xe2\x82(",        "\xc0\x80",
        "\xc1\xbf", "\xe0\x9f\xbf", "\xf0\x8f\xbf\xbf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80",
        "\xff"};
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++)
        assert_false(text_is_utf8(invalid[i], strlen(invalid[i])));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_text_is_empty),
        cmocka_unit_test(appending_keeps_order_and_the_nul),
        cmocka_unit_test(bytes_may_hold_a_nul),
        cmocka_unit_test(a_long_format_is_not_cut),
        cmocka_unit_test(formats_of_every_length_fit),
        cmocka_unit_test(a_text_is_cut_back),
        cmocka_unit_test(formats_join_texts),
        cmocka_unit_test(what_an_escape_leaves_as_it_is),
        cmocka_unit_test(numbers_are_decimal),
        cmocka_unit_test(null_equals_only_null),
        cmocka_unit_test(prefixes_and_suffixes),
        cmocka_unit_test(identifiers_of_c),
        cmocka_unit_test(valid_utf8),
        cmocka_unit_test(invalid_utf8),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
