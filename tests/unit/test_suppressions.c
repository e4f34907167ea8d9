/* cli/suppressions: which changes an entry accepts, and until when. */
#include "suppressions.h"

#include "base/text.h"

#include "fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct change changes[] = {{.rule = RULE_FIELD_ADDED, .symbol = "struct s", .part = "x"},
                                  {.rule = RULE_FIELD_MOVED, .symbol = "struct s", .part = "y"},
                                  {.rule = RULE_FUNCTION_REMOVED, .symbol = "f"}};

/* How many changes an entry accepts; the others stay. */
static size_t accepted(enum rule rule, const char *path)
{
    struct change *items[] = {&changes[0], &changes[1], &changes[2]};
    struct changes all = {items, 3, 3};
    struct suppression entry = {.rule = rule, .path = path};
    struct suppressions entries = {&entry, 1, 1};
    struct suppressed_changes out = {0};
    bool is_used = suppressions_apply(&out, arena, &all, &entries, &diagnostics);
    assert_int_equal(all.count + out.count, 3);
    assert_int_equal(is_used, out.count > 0);
    return out.count;
}

static void an_entry_accepts_by_rule_and_path(void **state)
{
    (void)state;
    assert_int_equal(accepted(RULE_FIELD_ADDED, "struct s"), 1);
    assert_int_equal(accepted(RULE_FIELD_ADDED, "struct s.x"), 1);
    assert_int_equal(accepted(RULE_FIELD_ADDED, "struct s.y"), 0);
    assert_int_equal(accepted(RULE_FIELD_MOVED, "struct ?.*"), 1);
    assert_int_equal(accepted(RULE_FUNCTION_REMOVED, "*"), 1);
    assert_int_equal(accepted(RULE_FUNCTION_REMOVED, "F"), 0);
}

/* The first entry is told, the second is not in vain. */
static void two_entries_may_accept_one_change(void **state)
{
    (void)state;
    struct change *items[] = {&changes[2]};
    struct changes all = {items, 1, 1};
    struct suppression entries[] = {{.rule = RULE_FUNCTION_REMOVED, .path = "f"},
                                    {.rule = RULE_FUNCTION_REMOVED, .path = "*"}};
    struct suppressed_changes out = {0};
    assert_true(suppressions_apply(&out, arena, &all, &(struct suppressions){entries, 2, 2}, &diagnostics));
    assert_int_equal(out.count, 1);
    assert_ptr_equal(out.items[0].by, &entries[0]);
    assert_int_equal(all.count, 0);
}

static void today_may_be_given(void **state)
{
    (void)state;
    setenv("SOURCE_DATE_EPOCH", "951782400", 1);
    assert_string_equal(suppressions_today(arena, &diagnostics), "2000-02-29");
    setenv("SOURCE_DATE_EPOCH", "951782399", 1);
    assert_string_equal(suppressions_today(arena, &diagnostics), "2000-02-28");
    setenv("SOURCE_DATE_EPOCH", "today", 1);
    assert_null(suppressions_today(arena, &diagnostics));
    setenv("SOURCE_DATE_EPOCH", "1x", 1);
    assert_null(suppressions_today(arena, &diagnostics));
    unsetenv("SOURCE_DATE_EPOCH");
    assert_true(strcmp(suppressions_today(arena, &diagnostics), "2026-01-01") > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_entry_accepts_by_rule_and_path),
        TEST(two_entries_may_accept_one_change),
        TEST(today_may_be_given),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
