/* cli/verdict and abi/consumer: what the formats share. */
#include "abi/consumer.h"
#include "base/text.h"
#include "verdict/page.h"

#include "fixture.h"

#include <stdio.h>
#include <string.h>

static void markup_is_text_on_a_page(void **state)
{
    (void)state;
    assert_string_equal(page_escape(arena, "a<b> & \"c\" 'd'", ""), "a&#60;b&#62; &#38; &#34;c&#34; &#39;d&#39;");
    assert_string_equal(page_escape(arena, "x_y", "_"), "x&#95;y");
    assert_string_equal(page_escape(arena, "", "_"), "");
}

static void what_cannot_be_seen_is_not_on_a_page(void **state)
{
    (void)state;
    assert_string_equal(page_escape(arena, "a\033[0m\177\xc2\x9b\xff \xc3\xa4", ""), "a?[0m??? \xc3\xa4");
    assert_string_equal(page_escape(arena, "a\nb\tc", ""), "a&#32;b&#32;c");
}

/* Every consumer has what a rule says of it: no two of them are mixed up. */
static void a_consumer_has_its_effect(void **state)
{
    (void)state;
    struct consumers consumers = consumers_list(arena);
    for (enum rule rule = 0; rule < RULE_COUNT; rule++) {
        const struct rule_line *line = rule_line(rule);
        assert_int_equal(consumer_effect(&consumers.items[0], rule), line->binary);
        assert_int_equal(consumer_effect(&consumers.items[1], rule), line->c_source);
        assert_int_equal(consumer_effect(&consumers.items[2], rule), line->cxx_source);
        assert_int_equal(consumer_effect(&consumers.items[3], rule), line->behaviour);
        for (size_t i = 4; i < consumers.count; i += 3) {
            struct language_effects effects = rule_effects(rule, consumers.items[i].language->traits);
            assert_int_equal(consumer_effect(&consumers.items[i], rule), effects.frozen);
            assert_int_equal(consumer_effect(&consumers.items[i + 1], rule), effects.rebuilt);
            assert_int_equal(consumer_effect(&consumers.items[i + 2], rule), effects.surface);
        }
    }
}

static void consumers_are_told_in_groups(void **state)
{
    (void)state;
    struct telling telling = {.arena = arena, .consumers = consumers_list(arena)};
    const char *all = telling_consumers(&telling, RULE_FUNCTION_REMOVED, EFFECT_BREAK);
    assert_true(text_starts_with(all, "binary, c_source, cxx_source, "));
    assert_true(text_ends_with(all, " (frozen, rebuilt, surface)"));
    assert_string_equal(telling_consumers(&telling, RULE_FUNCTION_REMOVED, EFFECT_OK), "behaviour");
    assert_null(telling_consumers(&telling, RULE_FUNCTION_ADDED, EFFECT_BREAK));
}

static void every_format_is_found_by_its_name(void **state)
{
    (void)state;
    for (size_t i = 0; verdict_format_names[i]; i++)
        assert_non_null(verdict_format_find(verdict_format_names[i]));
    assert_null(verdict_format_find("pdf"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(markup_is_text_on_a_page),
        TEST(what_cannot_be_seen_is_not_on_a_page),
        TEST(a_consumer_has_its_effect),
        TEST(consumers_are_told_in_groups),
        TEST(every_format_is_found_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
