/* front/comment: the text of comments without their markers. */
#include "front/comment.h"

#include "fixture.h"

#include <string.h>

static void is_text(const char *raw, const char *text)
{
    assert_string_equal(comment_text(arena, raw), text);
}

static void markers_of_all_styles_go(void **state)
{
    (void)state;
    is_text("/* a */", "a");
    is_text("/** a */", "a");
    is_text("/*! a */", "a");
    is_text("/**< a */", "a");
    is_text("// a", "a");
    is_text("/// a", "a");
    is_text("//!< a", "a");
}

static void the_margin_goes_and_the_indentation_behind_it_stays(void **state)
{
    (void)state;
    is_text("/**\n * Opens.\n *\n * @param out it\n *   really\n */", "Opens.\n\n@param out it\n  really");
    is_text("/*\n** CAPI: Open\n**\n** Text.\n*/", "CAPI: Open\n\nText.");
}

static void stars_that_are_no_margin_stay(void **state)
{
    (void)state;
    is_text("/* List:\n   * one\n   two\n */", "List:\n* one\ntwo");
}

static void line_comments_are_joined(void **state)
{
    (void)state;
    is_text("/// One\n    /// two.\n", "One\ntwo.");
}

static void blank_ends_and_ornaments_go(void **state)
{
    (void)state;
    is_text("/****************\n *\n * Text.\n *\n ****************/", "Text.");
    is_text("//////////////\n// Text.\n//////////////", "Text.");
}

static void several_blank_lines_are_one(void **state)
{
    (void)state;
    is_text("/* a\n\n\n\n b */", "a\n\nb");
}

static void nothing_is_null(void **state)
{
    (void)state;
    assert_null(comment_text(arena, NULL));
    assert_null(comment_text(arena, ""));
    assert_null(comment_text(arena, "/**/"));
    assert_null(comment_text(arena, "/* \n */"));
    assert_null(comment_text(arena, "//"));
}

static void comments_about_files_groups_and_pages_go(void **state)
{
    (void)state;
    assert_string_equal(comment_text(arena, "/** @file a.h\n *  About it. */\n/** @{ */\n/** An a. */"), "An a.");
    assert_string_equal(comment_text(arena, "/**\n * \\defgroup a A\n * About a.\n */\n/** An a.\n @see b */"),
                        "An a.\n@see b");
    assert_string_equal(comment_text(arena, "/// @}\n/// An a."), "An a.");
    assert_null(comment_text(arena, "/** @name Points\n * @{ */"));
    assert_null(comment_text(arena, "// clang-format off"));
    assert_string_equal(comment_text(arena, "/* clang-format on */\n/* An a. */"), "An a.");
    assert_string_equal(comment_text(arena, "/** @named is a word */"), "@named is a word");
    assert_string_equal(comment_text(arena, "/** An a.\n * @file is said */"), "An a.\n@file is said");
}

static void what_is_not_closed_ends_with_the_text(void **state)
{
    (void)state;
    is_text("/* a", "a");
    assert_null(comment_text(arena, "/*"));
    assert_null(comment_text(arena, "/**"));
}

static void carriage_returns_go(void **state)
{
    (void)state;
    is_text("/**\r\n * a\r\n * b\r\n */", "a\nb");
}

static const char *before(const char *text)
{
    return comment_before(arena, text, strstr(text, "HERE"));
}

static void a_comment_before_a_point_is_found(void **state)
{
    (void)state;
    assert_string_equal(before("int a;\n/* one */\nHERE"), "/* one */");
    assert_string_equal(before("/* no */\n/**\n * two\n */\n\n  HERE"), "/**\n * two\n */");
    assert_string_equal(before("int a;\n  // one\n  // two\nHERE"), "  // one\n  // two");
}

static void what_is_not_right_before_does_not_count(void **state)
{
    (void)state;
    assert_null(before("HERE"));
    assert_null(before("/* one */ int a;\nHERE"));
    assert_null(before("int a; /* of a */\nHERE"));
    assert_null(before("*/HERE"));
    assert_null(before("a */\nHERE"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(markers_of_all_styles_go),
        TEST(the_margin_goes_and_the_indentation_behind_it_stays),
        TEST(stars_that_are_no_margin_stay),
        TEST(line_comments_are_joined),
        TEST(blank_ends_and_ornaments_go),
        TEST(several_blank_lines_are_one),
        TEST(nothing_is_null),
        TEST(comments_about_files_groups_and_pages_go),
        TEST(what_is_not_closed_ends_with_the_text),
        TEST(carriage_returns_go),
        TEST(a_comment_before_a_point_is_found),
        TEST(what_is_not_right_before_does_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
