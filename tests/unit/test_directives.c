/* front/directives: defines, undefs and includes found in a text. */
#include "front/directives.h"

#include "base/text.h"

#include "fixture.h"

#include <string.h>

static struct directives directives;
static const struct source *source;

static void read(const char *text)
{
    source = source_of_text(arena, "a.h", text, strlen(text));
    directives_read(&directives, arena, source);
}

static const struct directive *at(size_t index)
{
    assert_true(index < directives.list.count);
    return &directives.list.items[index];
}

static void a_definition_has_name_body_and_place(void **state)
{
    (void)state;
    read("int a;\n  # define  LIMIT  ( 1 +  2 )\n");
    assert_int_equal(directives.list.count, 1);
    assert_int_equal(at(0)->kind, DIRECTIVE_DEFINE);
    assert_string_equal(at(0)->name, "LIMIT");
    assert_string_equal(at(0)->body, "( 1 + 2 )");
    assert_int_equal(source_place(source, at(0)->offset).line, 2);
    assert_int_equal(source_place(source, at(0)->offset).column, 13);
    assert_false(at(0)->is_function);
}

static void a_parenthesis_right_behind_the_name_makes_a_function(void **state)
{
    (void)state;
    read("#define F(x) x\n#define V (x)\n");
    assert_true(at(0)->is_function);
    assert_false(at(1)->is_function);
    assert_string_equal(at(1)->body, "(x)");
}

static void lines_are_joined_and_comments_go(void **state)
{
    (void)state;
    read("#define A 1 \\\n  + /* two\n lines */ 2 // three\n#define B \"/* no */ // comment\"\n#define C\n");
    assert_string_equal(at(0)->body, "1 + 2");
    assert_string_equal(at(0)->comment, "// three");
    assert_string_equal(at(1)->body, "\"/* no */ // comment\"");
    assert_string_equal(at(2)->body, "");
}

static void other_spellings_of_the_sign_are_it(void **state)
{
    (void)state;
    read("%:define A 1\n  %: ifdef B\n?\?=define C 3\n%:endif\n%define D 4\nint x = 5 %:define E\n");
    assert_int_equal(directives.list.count, 2);
    assert_string_equal(at(0)->name, "A");
    assert_string_equal(at(0)->body, "1");
    assert_int_equal(at(0)->offset, 9);
    assert_string_equal(at(1)->name, "C");
    assert_true(at(1)->is_conditional);
}

static void what_looks_like_a_directive_is_none(void **state)
{
    (void)state;
    read("/*\n#define A 1\n*/ int a; #define B 2\n// \\\n#define C 3\nconst char *s = \"\\\n#define D\";\n");
    assert_int_equal(directives.list.count, 0);
}

static void a_stray_quote_ends_with_its_line(void **state)
{
    (void)state;
    read("#if 0\ndon't\n#endif\n#define A 1\n#error can't\n#define B 2\n");
    assert_int_equal(directives.list.count, 2);
    assert_string_equal(at(1)->name, "B");
}

static void includes_are_quoted_or_not(void **state)
{
    (void)state;
    read("#include \"a/b.h\"\n#include <c.h> /* why */\n#include MACRO\n");
    assert_int_equal(directives.list.count, 2);
    assert_true(at(0)->is_quoted);
    assert_string_equal(at(0)->name, "a/b.h");
    assert_false(at(1)->is_quoted);
    assert_string_equal(at(1)->name, "c.h");
}

static void conditions_mark_what_is_inside(void **state)
{
    (void)state;
    read("#define A 1\n#if X\n#define B 1\n#else\n#undef C\n#endif\n#define D 1\n");
    assert_false(at(0)->is_conditional);
    assert_true(at(1)->is_conditional);
    assert_int_equal(at(2)->kind, DIRECTIVE_UNDEF);
    assert_true(at(2)->is_conditional);
    assert_false(at(3)->is_conditional);
}

static void a_guard_is_no_condition(void **state)
{
    (void)state;
    read("/* licence */\n#pragma once\n#if !defined(A_H)\n#define A_H\n#define A 1\n#ifdef X\n#define B 1\n#endif\n"
         "#endif /* A_H */\n");
    assert_false(at(1)->is_conditional);
    assert_string_equal(at(1)->guard, "A_H");
    assert_true(at(2)->is_conditional);
    assert_null(directives.guard);
}

static void a_text_may_have_several_guards(void **state)
{
    (void)state;
    read("#ifndef A\n#define A\n#define B 1\n#endif\nint a;\n#ifndef C\n#define C\n#define D 1\n#endif\n#define E 1\n");
    assert_false(at(1)->is_conditional);
    assert_string_equal(at(3)->guard, "C");
    assert_false(at(3)->is_conditional);
    assert_null(at(4)->guard);
}

static void a_guard_with_a_value_encloses_everything(void **state)
{
    (void)state;
    read("#ifndef A_H\n#define A_H 1\n#define B 2\n#endif\n/* end */\n");
    assert_string_equal(directives.guard, "A_H");
    assert_false(at(1)->is_conditional);
    read("#ifndef A\n#define A 1\n#define B 1\n#endif\nint a;\n");
    assert_null(directives.guard);
    assert_true(at(1)->is_conditional);
}

static void a_default_is_no_guard(void **state)
{
    (void)state;
    read("#ifndef A\n#define A 5\n#define B 1\n#endif\n");
    assert_null(directives.guard);
    assert_true(at(0)->is_conditional);
    assert_true(at(1)->is_conditional);
    read("#ifndef A\n#define A\n#else\n#define B 1\n#endif\n");
    assert_true(at(1)->is_conditional);
}

static void line_directives_are_noticed(void **state)
{
    (void)state;
    read("int a;\n");
    assert_false(directives.has_lines);
    read("#line 3 \"b.json\"\n");
    assert_true(directives.has_lines);
    read("# 3 \"b.json\"\n");
    assert_true(directives.has_lines);
}

static void broken_text_does_no_harm(void **state)
{
    (void)state;
    static const char *const texts[] = {"#",
                                        "#define",
                                        "#define ",
                                        "#include",
                                        "#include <a",
                                        "/*",
                                        "#define A /*",
                                        "#define A \\",
                                        "#endif\n#endif",
                                        "\"",
                                        "#undef",
                                        "#ifndef",
                                        "//",
                                        "/",
                                        "#define A '\\",
                                        "#if\n#else"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        read(texts[i]);
    read("#endif\n#define A 1\n");
    assert_false(at(0)->is_conditional);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_definition_has_name_body_and_place),
        TEST(a_parenthesis_right_behind_the_name_makes_a_function),
        TEST(lines_are_joined_and_comments_go),
        TEST(other_spellings_of_the_sign_are_it),
        TEST(what_looks_like_a_directive_is_none),
        TEST(a_stray_quote_ends_with_its_line),
        TEST(includes_are_quoted_or_not),
        TEST(conditions_mark_what_is_inside),
        TEST(a_guard_is_no_condition),
        TEST(a_text_may_have_several_guards),
        TEST(a_guard_with_a_value_encloses_everything),
        TEST(a_default_is_no_guard),
        TEST(line_directives_are_noticed),
        TEST(broken_text_does_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
