/* passes/docs: comments as trees of brief, body, parameters and what is returned. */
#include "passes/docs.h"

#include "base/text.h"
#include "fixture.h"

/* All of a doc in one line a section, each line of it behind a bar. */
static const char *told(const char *comment)
{
    struct doc doc = docs_parse(arena, comment);
    struct text out = text_create(arena);
    const struct doc_lines *sections[] = {&doc.brief, &doc.body, &doc.returns, &doc.deprecated};
    static const char *const names[] = {"brief", "body", "returns", "deprecated"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        for (size_t j = 0; j < sections[i]->count; j++)
            text_append_format(&out, "%s%s", j ? "|" : text_format(arena, "%s %s: ", out.length ? "," : "", names[i]),
                               sections[i]->items[j]);
    for (size_t i = 0; i < doc.parameters.count; i++)
        for (size_t j = 0; j < doc.parameters.items[i].lines.count; j++)
            text_append_format(&out, "%s%s", j ? "|" : text_format(arena, ", %s: ", doc.parameters.items[i].name),
                               doc.parameters.items[i].lines.items[j]);
    return out.data;
}

static void sections_have_what_follows_them(void **state)
{
    (void)state;
    assert_string_equal(told("Adds.\n\nMore.\n@param[in] a one\n  of two\n@param b\n@return the\nsum"),
                        " brief: Adds., body: More., returns: the|sum, a: one|of two");
    assert_string_equal(told("Adds. @return the sum"), " brief: Adds., returns: the sum");
    assert_string_equal(told("\\brief Adds \\p a.\n\\details More."), " brief: Adds a., body: More.");
}

static void a_paragraph_ends_the_parameter_before_it(void **state)
{
    (void)state;
    assert_string_equal(told("Adds.\n@param a one\n@pre  It is open.\n@post It is not.\ngoing on\n@param b two"),
                        " brief: Adds., body: Precondition: It is open.||Postcondition: It is not.|going on, a: one, "
                        "b: two");
    assert_string_equal(told("Adds.\n@return x\n@since 1.2\n@attention Beware!\n@todo all\n@note b"),
                        " brief: Adds., body: Since 1.2||Beware!||To do: all||b, returns: x");
    assert_string_equal(told("Adds.\n@return x\n@deprecated in 2\nor 3\n\nMore."),
                        " brief: Adds., body: More., returns: x, deprecated: in 2|or 3");
    assert_string_equal(told("Adds. \\deprecated in 2"), " brief: Adds., deprecated: in 2");
    assert_true(docs_parse(arena, "@deprecated").is_deprecated);
}

static void what_is_for_the_formatter_goes(void **state)
{
    (void)state;
    assert_string_equal(told("@ingroup things\n@brief Adds.\n@param a one\n@ingroup others"), " brief: Adds., a: one");
}

static void other_commands_stay_where_they_are(void **state)
{
    (void)state;
    assert_string_equal(told("Adds.\n@param a see\n@ref other, or\n@mine too\n@prefixed"),
                        " brief: Adds., a: see|other, or|@mine too|@prefixed");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(sections_have_what_follows_them),
        TEST(a_paragraph_ends_the_parameter_before_it),
        TEST(what_is_for_the_formatter_goes),
        TEST(other_commands_stay_where_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
