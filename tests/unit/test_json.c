/* base/json: strict reading with places, and canonical writing. */
#include "base/json.h"

#include "fixture.h"

#include <string.h>

static struct json *read_bytes(const char *text, size_t length)
{
    return json_read(arena, source_of_text(arena, "a.json", text, length), &diagnostics);
}

static struct json *read_text(const char *text)
{
    return read_bytes(text, strlen(text));
}

static const char *written(const struct json *value)
{
    struct text text = text_create(arena);
    json_write(&text, value);
    return text.data;
}

static void assert_fails(const char *text, size_t length, const char *expected)
{
    diagnostics = diagnostics_create(arena);
    assert_null(read_bytes(text, length));
    assert_int_equal(diagnostics.list.count, 1);
    const struct diagnostic *report = &diagnostics.list.items[0];
    assert_int_equal(report->severity, DIAGNOSTIC_ERROR);
    assert_string_equal(report->place.file, "a.json");
    assert_string_equal(
        text_format(arena, "%u:%u: %s [%s]", report->place.line, report->place.column, report->message, report->word),
        expected);
}

static void every_kind_is_read(void **state)
{
    (void)state;
    struct json *array = read_text(" [null, false, true, -1.5e3, \"s\", [], {}]\n");
    assert_non_null(array);
    static const enum json_kind kinds[] = {JSON_NULL,   JSON_FALSE, JSON_TRUE,  JSON_NUMBER,
                                           JSON_STRING, JSON_ARRAY, JSON_OBJECT};
    const struct json *element = array->first;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++, element = element->next)
        assert_int_equal(element->kind, kinds[i]);
    assert_null(element);
}

static void members_keep_their_order_and_names(void **state)
{
    (void)state;
    struct json *object = read_text("{\"b\": 1, \"a\": {\"B\": 2}, \"B\": 3}");
    assert_string_equal(object->first->name, "b");
    assert_string_equal(json_member(object, "B")->text, "3");
    assert_string_equal(json_member(json_member(object, "a"), "B")->text, "2");
    assert_null(json_member(object, "c"));
}

static void values_and_names_know_their_places(void **state)
{
    (void)state;
    struct json *object = read_text("{\n  \"a\" : [1,\n 22]\n}");
    assert_int_equal(object->place.line, 1);
    const struct json *array = json_member(object, "a");
    assert_int_equal(array->name_place.line, 2);
    assert_int_equal(array->name_place.column, 3);
    assert_int_equal(array->place.column, 9);
    assert_int_equal(array->first->next->place.line, 3);
    assert_int_equal(array->first->next->place.column, 2);
    assert_null(object->name_place.file);
}

static void numbers_keep_their_text(void **state)
{
    (void)state;
    assert_string_equal(read_text("18446744073709551615")->text, "18446744073709551615");
    assert_string_equal(read_text("[9007199254740993]")->first->text, "9007199254740993");
    assert_string_equal(read_text("-0.50E+07")->text, "-0.50E+07");
}

static void escapes_are_resolved(void **state)
{
    (void)state;
    assert_string_equal(read_text("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud83d\\ude00\"")->text,
                        "\"\\/\b\f\n\r\t\xc3\xa4\xf0\x9f\x98\x80");
}

static void missing_parts_are_named(void **state)
{
    (void)state;
    static const struct {
        const char *text, *error;
    } cases[] = {
        {"", "1:1: expected a value, found the end of the file [json-syntax]"},
        {" \n ", "2:2: expected a value, found the end of the file [json-syntax]"},
        {"{\n  \"a\" 1\n}", "2:7: expected ':', found '1' [json-syntax]"},
        {"{\"a\": }", "1:7: expected a value, found '}' [json-syntax]"},
        {"{\"a\": 1", "1:8: expected ',' or '}', found the end of the file [json-syntax]"},
        {"{\"a\": 1 \"b\": 2}", "1:9: expected ',' or '}', found '\"' [json-syntax]"},
        {"{a: 1}", "1:2: expected a member's name in double quotes, found 'a' [json-syntax]"},
        {"[1 2]", "1:4: expected ',' or ']', found '2' [json-syntax]"},
        {"[1, 2", "1:6: expected ',' or ']', found the end of the file [json-syntax]"},
        {"[1,]", "1:3: a comma after the last element [json-syntax]"},
        {"{\"a\": 1,\n}", "1:8: a comma after the last element [json-syntax]"},
        {"{} {}", "1:4: expected the end of the file, found '{' [json-syntax]"},
        {"nul", "1:1: expected a value, found 'nul' [json-syntax]"},
        {"trueish", "1:1: expected a value, found 'trueish' [json-syntax]"},
        {"[true, flase, true]", "1:8: expected a value, found 'flase' [json-syntax]"},
        {"[truely]", "1:2: expected a value, found 'truely' [json-syntax]"},
        {"[1, KV_OK]", "1:5: expected a value, found 'KV_OK' [json-syntax]"},
        {"[1, -0x1f, 2]", "1:5: expected a value, found '-0x1f' [json-syntax]"},
        {"[1 23]", "1:4: expected ',' or ']', found '23' [json-syntax]"},
        {"[1] // why", "1:5: expected the end of the file, found '/' [json-syntax]"},
        {"'a'", "1:1: expected a value, found ''' [json-syntax]"},
        {"\x01[]", "1:1: expected a value, found the byte 0x01 [json-syntax]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_fails(cases[i].text, strlen(cases[i].text), cases[i].error);
}

static void numbers_are_as_strict_as_the_grammar(void **state)
{
    (void)state;
    static const struct {
        const char *text, *error;
    } cases[] = {
        {"01", "1:2: expected the end of the file, found '1' [json-syntax]"},
        {"+1", "1:1: expected a value, found '+' [json-syntax]"},
        {"-", "1:2: expected a digit, found the end of the file [json-syntax]"},
        {"[1.]", "1:4: expected a digit, found ']' [json-syntax]"},
        {".5", "1:1: expected a value, found '.5' [json-syntax]"},
        {"1e+", "1:4: expected a digit, found the end of the file [json-syntax]"},
        {"1-2", "1:2: expected the end of the file, found '-2' [json-syntax]"},
        {"0x10", "1:1: expected a value, found '0x10' [json-syntax]"},
        {"NaN", "1:1: expected a value, found 'NaN' [json-syntax]"},
        {"1111111111111111111111111111111111111111111111111111111111111111111111",
         "1:1: a number of more than 60 characters [json-number]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_fails(cases[i].text, strlen(cases[i].text), cases[i].error);
}

static void strings_are_as_strict_as_the_grammar(void **state)
{
    (void)state;
    static const struct {
        const char *text, *error;
    } cases[] = {
        {"[\"a", "1:2: this string has no closing quote [json-syntax]"},
        {"[\"a\\\"]", "1:2: this string has no closing quote [json-syntax]"},
        {"[\"a\n\"]", "1:2: this string has no closing quote [json-syntax]"},
        {"\"a\tb\"", "1:3: the byte 0x09 must be escaped in a string [json-syntax]"},
        {"\"\\x\"", "1:2: unknown escape; a backslash itself is written \\\\ [json-syntax]"},
        {"\"\\u12g4\"", "1:2: expected four hexadecimal digits after \\u [json-syntax]"},
        {"\"\\u", "1:2: expected four hexadecimal digits after \\u [json-syntax]"},
        {"\"a\\u0000b\"", "1:3: a string must not hold the character NUL [json-nul]"},
        {"{\"a\\u0000\": 1}", "1:4: a string must not hold the character NUL [json-nul]"},
        {"\"\\ud800\"", "1:2: half of a surrogate pair, \\ud800 [json-syntax]"},
        {"\"\\ud800\\u0041\"", "1:2: half of a surrogate pair, \\ud800 [json-syntax]"},
        {"\"\\udc00\\ud800\"", "1:2: half of a surrogate pair, \\udc00 [json-syntax]"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_fails(cases[i].text, strlen(cases[i].text), cases[i].error);
}

static void a_nul_byte_is_no_end(void **state)
{
    (void)state;
    assert_fails("{}\0{}", 5, "1:3: expected the end of the file, found the byte 0x00 [json-syntax]");
    assert_fails("[\"a\0b\"]", 7, "1:4: the byte 0x00 must be escaped in a string [json-syntax]");
    assert_fails("[\0]", 3, "1:2: expected a value, found the byte 0x00 [json-syntax]");
}

static void the_text_must_be_utf8(void **state)
{
    (void)state;
    assert_fails("[\"\xc3\xa4\",\n\"x\xe4\"]", 11, "2:3: the byte 0xe4 is not valid UTF-8 [json-encoding]");
    assert_fails("\xef\xbb\xbf[]", 5, "1:1: a byte order mark; JSON is plain UTF-8 without one [json-encoding]");
}

static void a_duplicate_names_both_places(void **state)
{
    (void)state;
    const char *text = "{\"a\": 1,\n \"b\": {\"a\": 2},\n \"\\u0061\": 3}";
    assert_fails(text, strlen(text), "3:2: the member \"a\" stands here a second time [json-duplicate]");
    assert_int_equal(diagnostics.list.items[0].peer.line, 1);
    assert_int_equal(diagnostics.list.items[0].peer.column, 2);
}

static const char *nested(size_t depth, const char *open, const char *close)
{
    struct text text = text_create(arena);
    for (size_t i = 0; i < depth; i++)
        text_append(&text, open);
    text_append(&text, "1");
    for (size_t i = 0; i < depth; i++)
        text_append(&text, close);
    return text.data;
}

static void nesting_has_a_limit(void **state)
{
    (void)state;
    assert_non_null(read_text(nested(200, "[", "]")));
    const char *deep = nested(201, "[", "]");
    assert_fails(deep, strlen(deep), "1:201: nested more than 200 levels deep [json-depth]");
    const char *deeper = nested(1000000, "{\"a\":", "}");
    assert_fails(deeper, strlen(deeper), "1:1001: nested more than 200 levels deep [json-depth]");
}

static void brackets_in_strings_do_not_nest(void **state)
{
    (void)state;
    struct text text = text_create(arena);
    text_append(&text, "\"\\\"");
    for (int i = 0; i < 300; i++)
        text_append(&text, "[{");
    text_append(&text, "\"");
    assert_non_null(read_text(text.data));
}

static void building_and_writing(void **state)
{
    (void)state;
    struct json *root = json_create(arena, JSON_OBJECT);
    json_add_text(arena, root, "name", "kv");
    struct json *list = json_add_array(arena, root, "list");
    json_add_number(arena, list, NULL, INT64_MIN);
    json_add_bool(arena, list, NULL, true);
    json_add_object(arena, root, "empty");
    struct json *objects = json_add_array(arena, root, "objects");
    json_add_bool(arena, json_add_object(arena, objects, NULL), "on", false);
    json_add_array(arena, objects, NULL);
    assert_string_equal(written(root), "{\n"
                                       "  \"name\": \"kv\",\n"
                                       "  \"list\": [-9223372036854775808, true],\n"
                                       "  \"empty\": {},\n"
                                       "  \"objects\": [\n"
                                       "    { \"on\": false },\n"
                                       "    []\n"
                                       "  ]\n"
                                       "}\n");
}

/* Adds an array that takes WIDTH columns on one line. */
static struct json *array_of_width(struct json *parent, size_t width)
{
    struct json *array = json_add_array(arena, parent, NULL);
    json_add_text(arena, array, NULL, text_format(arena, "%0*d", (int)(width - 4), 0));
    return array;
}

static void a_line_has_120_columns(void **state)
{
    (void)state;
    struct json *root = json_create(arena, JSON_ARRAY);
    array_of_width(root, 117); /* two columns of indentation and a comma: 120 */
    array_of_width(root, 118); /* 121 */
    array_of_width(root, 118); /* no comma behind it: 120 */
    const char *text = written(root);
    assert_non_null(strstr(text, "[\n  [\"000"));
    assert_non_null(strstr(text, "],\n  [\n    \"000"));
    assert_non_null(strstr(text, "\n  ],\n  [\"000"));
}

static void strings_are_escaped(void **state)
{
    (void)state;
    struct json *root = json_create(arena, JSON_ARRAY);
    json_add_text(arena, root, NULL, "\"\\/\b\f\n\r\t\x01\x1f\x7f\xc3\xa4");
    assert_string_equal(written(root), "[\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xc3\xa4\"]\n");
}

static void what_is_not_utf8_is_replaced(void **state)
{
    (void)state;
    struct json *root = json_create(arena, JSON_ARRAY);
    json_add_text(arena, root, NULL, "a\xe4z\xc3");
    const char *text = written(root);
    assert_string_equal(text, "[\"a\xef\xbf\xbdz\xef\xbf\xbd\"]\n");
    assert_non_null(read_text(text));
}

static void what_was_written_reads_and_writes_the_same(void **state)
{
    (void)state;
    const char *text = "{\n"
                       "  \"a\": { \"b\": \"\\u0001\\n\", \"c\": 12345678901234567890 },\n"
                       "  \"d\": [\n"
                       "    [null, true, false],\n"
                       "    { \"\": \"\" }\n"
                       "  ]\n"
                       "}\n";
    assert_string_equal(written(read_text(text)), text);
}

static void kinds_have_names(void **state)
{
    (void)state;
    assert_string_equal(json_kind_name(JSON_OBJECT), "an object");
    assert_string_equal(json_kind_name(JSON_NUMBER), "a number");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_kind_is_read),
        TEST(members_keep_their_order_and_names),
        TEST(values_and_names_know_their_places),
        TEST(numbers_keep_their_text),
        TEST(escapes_are_resolved),
        TEST(missing_parts_are_named),
        TEST(numbers_are_as_strict_as_the_grammar),
        TEST(strings_are_as_strict_as_the_grammar),
        TEST(a_nul_byte_is_no_end),
        TEST(the_text_must_be_utf8),
        TEST(a_duplicate_names_both_places),
        TEST(nesting_has_a_limit),
        TEST(brackets_in_strings_do_not_nest),
        TEST(building_and_writing),
        TEST(a_line_has_120_columns),
        TEST(strings_are_escaped),
        TEST(what_is_not_utf8_is_replaced),
        TEST(what_was_written_reads_and_writes_the_same),
        TEST(kinds_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
