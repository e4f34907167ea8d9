/* model/elsewhere: what a target declares differently, and the whole again. */
#include "model/elsewhere.h"

#include "fixture.h"

#include <string.h>

static const struct json *read(const char *text)
{
    return json_read(arena, source_of_text(arena, "x.json", text, strlen(text)), &diagnostics);
}

static const char *written(const struct json *value)
{
    struct text text = text_create(arena);
    json_write(&text, value);
    return text.data;
}

/* THERE is told as DIFFERENCE (NULL: nothing), and made again of that. */
static void check(const char *here, const char *there, const char *difference)
{
    struct json *object = json_create(arena, JSON_OBJECT);
    elsewhere_write(arena, object, "t", read(here), read(there));
    assert_string_equal(written(object), difference ? difference : "{}\n");
    if (difference)
        assert_string_equal(written(elsewhere_merge(arena, read(here), object->first)), written(read(there)));
}

static void what_is_equal_is_not_told(void **state)
{
    (void)state;
    check("[{\"function\": \"f\", \"returns\": \"int\"}]", "[{\"function\": \"f\", \"returns\": \"int\"}]", NULL);
    check("[]", "[]", NULL);
}

static void what_differs_stands_for_the_other(void **state)
{
    (void)state;
    check("[{\"typedef\": \"t\", \"type\": \"int\"}, {\"struct\": \"t\"}]",
          "[{\"typedef\": \"t\", \"type\": \"long\"}, {\"struct\": \"t\"}]",
          "{\n  \"t\": {\n    \"declarations\": [\n      { \"typedef\": \"t\", \"type\": \"long\" }\n    ]\n  }\n}\n");
}

static void what_is_absent_and_what_is_more(void **state)
{
    (void)state;
    check("[{\"function\": \"f\"}, {\"function\": \"g\"}]", "[{\"function\": \"g\"}, {\"constant\": \"f\"}]",
          "{\n  \"t\": {\n    \"declarations\": [\n      { \"constant\": \"f\" }\n    ],\n"
          "    \"absent\": [\"function f\"]\n  }\n}\n");
}

static void enums_without_a_name_are_known_by_their_first(void **state)
{
    (void)state;
    check("[{\"enum\": null, \"values\": [{\"name\": \"A\", \"value\": \"1\"}]}, {\"enum\": null, \"values\": "
          "[{\"name\": \"B\", \"value\": \"1\"}]}]",
          "[{\"enum\": null, \"values\": [{\"name\": \"B\", \"value\": \"1\"}]}]",
          "{\n  \"t\": {\n    \"declarations\": [],\n    \"absent\": [\"enum A\"]\n  }\n}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_equal_is_not_told),
        TEST(what_differs_stands_for_the_other),
        TEST(what_is_absent_and_what_is_more),
        TEST(enums_without_a_name_are_known_by_their_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
