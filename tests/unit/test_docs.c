/* passes/docs: comments as trees of brief, body, parameters and what is returned. */
#include "passes/docs.h"

#include "base/text.h"
#include "fixture.h"

/* Adds ", NAME: TEXT", with a bar for each line end. */
static void tell(struct text *out, const char *name, const char *text)
{
    if (*text)
        text_append_format(out, "%s%s: ", out->length ? ", " : "", name);
    for (; *text; text++)
        text_append_char(out, *text == '\n' ? '|' : *text);
}

/* All of a doc in one line. */
static const char *told(const char *comment)
{
    struct doc doc = docs_parse(arena, comment);
    struct text out = text_create(arena);
    tell(&out, "brief", doc.brief);
    tell(&out, "body", doc.body);
    tell(&out, "returns", doc.returns);
    tell(&out, "deprecated", doc.deprecated);
    for (size_t i = 0; i < doc.parameters.count; i++)
        tell(&out, doc.parameters.items[i].name, doc.parameters.items[i].text);
    return out.data;
}

static void sections_have_what_follows_them(void **state)
{
    (void)state;
    assert_string_equal(told("Adds.\n\nMore.\n@param[in] a one\n  of two\n@param b\n@return the\nsum"),
                        "brief: Adds., body: More., returns: the|sum, a: one|of two");
    assert_string_equal(told("Adds. @return the sum"), "brief: Adds., returns: the sum");
    assert_string_equal(told("Adds. @param a one @param[in] b two @return the sum"),
                        "brief: Adds., returns: the sum, a: one, b: two");
    assert_string_equal(told("\\brief Adds \\p a.\n\\details More."), "brief: Adds a., body: More.");
}

static void a_paragraph_ends_the_parameter_before_it(void **state)
{
    (void)state;
    assert_string_equal(told("Adds.\n@param a one\n@pre  It is open.\n@post It is not.\ngoing on\n@param b two"),
                        "brief: Adds., body: Precondition: It is open.||Postcondition: It is not.|going on, a: one, "
                        "b: two");
    assert_string_equal(told("Adds.\n@return x\n@since 1.2\n@attention Beware!\n@todo all\n@note b"),
                        "brief: Adds., body: Since 1.2||Beware!||To do: all||b, returns: x");
    assert_string_equal(told("Adds.\n@return x\n@deprecated in 2\nor 3\n\nMore."),
                        "brief: Adds., body: More., returns: x, deprecated: in 2|or 3");
    assert_string_equal(told("Adds. \\deprecated in 2"), "brief: Adds., deprecated: in 2");
    assert_true(docs_parse(arena, "@deprecated").is_deprecated);
}

static void what_is_for_the_formatter_goes(void **state)
{
    (void)state;
    assert_string_equal(told("@ingroup things\n@brief Adds.\n@param a one\n@ingroup others"), "brief: Adds., a: one");
}

static void no_line_begins_or_ends_with_a_blank(void **state)
{
    (void)state;
    assert_string_equal(told("  Adds.\n\n   @p  a more\n\n\n\tlast\n\n"), "brief: Adds., body: a more||last");
    assert_string_equal(told("\n\n"), "");
    assert_string_equal(told(NULL), "");
}

static void other_commands_stay_where_they_are(void **state)
{
    (void)state;
    assert_string_equal(told("Adds.\n@param a see\n@ref other, or\n@mine too\n@prefixed"),
                        "brief: Adds., a: see|other, or|@mine too|@prefixed");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(sections_have_what_follows_them),    TEST(a_paragraph_ends_the_parameter_before_it),
        TEST(what_is_for_the_formatter_goes),     TEST(no_line_begins_or_ends_with_a_blank),
        TEST(other_commands_stay_where_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
