/* Unit tests of gen/emit/diff_text. Links: gen/base, gen/emit/diff_text.c. */
#include "emit/diff_text.h"

#include "fixture.h"

#include <string.h>

static const char *diff(struct arena *arena, const char *older, const char *newer)
{
    struct text out = text_create(arena);
    diff_text_append(&out, &(struct diff_side){"a", older, strlen(older)},
                     &(struct diff_side){"b", newer, strlen(newer)});
    return out.data;
}

static void a_diff_shows_three_lines_around(void **state)
{
    assert_string_equal(diff(*state, "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
                        "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

static void near_changes_share_a_hunk_and_far_ones_do_not(void **state)
{
    assert_string_equal(diff(*state, "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n"),
                        "--- a\n+++ b\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
    assert_string_equal(diff(*state, "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\nb\nc\n"),
                        "--- a\n+++ b\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -7,3 +6,4 @@\n 6\n 7\n b\n+c\n");
}

static void a_missing_last_line_end_is_shown(void **state)
{
    assert_string_equal(diff(*state, "a\nb", "a\nb\n"),
                        "--- a\n+++ b\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

static void a_diff_of_other_bytes_is_one_line(void **state)
{
    struct text out = text_create(*state);
    diff_text_append(&out, &(struct diff_side){"a", "x\0y", 3}, &(struct diff_side){"b", "x\n", 2});
    assert_string_equal(out.data, "Binary files a and b differ\n");
}

static void a_diff_of_nothing_in_common_ends(void **state)
{
    struct text older = text_create(*state), newer = text_create(*state);
    for (int i = 0; i < 20000; i++) {
        text_append_format(&older, "older %d\n", i);
        text_append_format(&newer, "newer %d\n", i);
    }
    assert_true(
        text_starts_with(diff(*state, older.data, newer.data), "--- a\n+++ b\n@@ -1,20000 +1,20000 @@\n-older 0\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_diff_shows_three_lines_around),  TEST(near_changes_share_a_hunk_and_far_ones_do_not),
        TEST(a_missing_last_line_end_is_shown), TEST(a_diff_of_other_bytes_is_one_line),
        TEST(a_diff_of_nothing_in_common_ends),
    };
    return cmocka_run_group_tests_name("diff_text", tests, NULL, NULL);
}
