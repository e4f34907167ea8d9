/* What stands around a declaration: the comment behind it, the attributes before it, its body. */
#include "front/scan.h"

#include "fixture.h"

#include <string.h>

static const char *behind(const char *text)
{
    return scan_comment_behind(arena, strstr(text, "NAME"), SCAN_DECLARATION);
}

static const char *behind_parameter(const char *text)
{
    return scan_comment_behind(arena, strstr(text, "NAME"), SCAN_PARAMETER);
}

static void the_comment_behind_a_declaration_is_found(void **state)
{
    (void)state;
    assert_string_equal(behind("int NAME(int a); /**< one */\nint b;"), "/**< one */");
    assert_string_equal(behind("int NAME(int a) /*!< two */;"), "/*!< two */");
    assert_string_equal(behind("int NAME(void);///< three\n  ///< four\n/// five"), "///< three\n  ///< four");
    assert_string_equal(behind("int NAME(int a /**< of a */) A(\";\", ';'); //!< six"), "//!< six");
}

static void what_is_behind_the_line_or_does_not_point_back_is_another_s(void **state)
{
    (void)state;
    assert_null(behind("int NAME(int a);"));
    assert_null(behind("int NAME(int a); /** of b */ int b;"));
    assert_null(behind("int NAME(int a);\n/**< of nothing */"));
    assert_null(behind("int NAME(int a /**< of a */);"));
    assert_null(behind("int NAME(void) { /**< inside */ }"));
    assert_null(behind("int NAME(int a"));
    assert_null(behind("int NAME /* not closed"));
}

static void parameters_have_theirs_before_or_behind_the_comma(void **state)
{
    (void)state;
    assert_string_equal(behind_parameter("f(int NAME, /**< one */ int b)"), "/**< one */");
    assert_string_equal(behind_parameter("f(int NAME /**< two */, int b)"), "/**< two */");
    assert_string_equal(behind_parameter("f(int NAME[2] /**< three */);"), "/**< three */");
    assert_null(behind_parameter("f(int NAME, int b /**< of b */)"));
    assert_null(behind_parameter("f(int NAME); /**< of f */"));
}

static void a_body_is_seen(void **state)
{
    (void)state;
    assert_true(scan_has_body("f(int a) { return a; }"));
    assert_true(scan_has_body("f(struct { int a; } b) /* ; */\n{"));
    assert_false(scan_has_body("f(int a); int g(void) {"));
    assert_false(scan_has_body("f(int a)"));
}

static const char *before(const char *text)
{
    struct scan_head head = scan_head(text, strstr(text, "NAME"), &(struct scan_head){0});
    return head.has_brackets ? head.start : NULL;
}

static void attributes_before_a_declaration_are_stepped_over(void **state)
{
    (void)state;
    const char *attribute = "/** a */\n__attribute__((deprecated(\"b; (c\\\")\"))) extern int *NAME(void);";
    assert_string_equal(before(attribute), strstr(attribute, "__attribute__"));
    const char *two = "int a;\nAPI OLD(\"b\") int NAME;";
    assert_string_equal(before(two), strstr(two, "API"));
    assert_null(before("/* a */ extern int NAME;"));
    assert_null(before("NAME"));
    assert_null(before(") NAME"));
    assert_null(before("\" NAME"));
}

static void a_head_goes_on_as_the_one_before_it(void **state)
{
    (void)state;
    const char *text = "/* of all */ MAKE(a)\nint MAKE(b)\nNAME(c)";
    const struct scan_head none = {0}, first = scan_head(text, strstr(text, "MAKE(b)"), &none);
    struct scan_head fresh = scan_head(text, strstr(text, "NAME"), &none);
    struct scan_head next = scan_head(text, strstr(text, "NAME"), &first);
    assert_string_equal(fresh.start, strchr(text, 'M'));
    assert_ptr_equal(next.start, fresh.start);
    assert_true(fresh.has_brackets && next.has_brackets);
    assert_ptr_equal(scan_head(text, first.name, &first).start, first.start);
    /* It is not looked for again: */
    const struct scan_head other = {.name = first.name, .start = text};
    assert_ptr_equal(scan_head(text, strstr(text, "NAME"), &other).start, text);
}

static void attributes_are_those_of_the_declaration_itself(void **state)
{
    (void)state;
    assert_string_equal(scan_attributes(arena, "int f(int *a __attribute__((nonnull))) __attribute__((pure));"),
                        "__attribute__((pure))");
    assert_string_equal(scan_attributes(arena, "__attribute__((a(\")\"))) int f(void) __attribute__((b)) { A }"),
                        "__attribute__((a(\")\")))__attribute__((b))");
    assert_string_equal(scan_attributes(arena, "int f(void)"), "");
    assert_string_equal(scan_attributes(arena, "int f(void) __attribute__"), "__attribute__");
}

static uint64_t hash_of(const char *text)
{
    return scan_hash_body(HASH_START, strstr(text, "NAME"));
}

static void a_body_is_its_tokens(void **state)
{
    (void)state;
    uint64_t hash = hash_of("int NAME(int a) { return a+1; }");
    assert_true(hash == hash_of("int NAME(int b)\n{\n    // comment\n    return a /* } */ + 1;\n}\nint other;"));
    assert_true(hash != hash_of("int NAME(int a) { return a+2; }"));
    assert_true(hash != hash_of("int NAME(int a) { returna+1; }"));
    assert_true(hash_of("int NAME(void) { f(\"a b\"); }") != hash_of("int NAME(void) { f(\"ab\"); }"));
    assert_true(hash_of("int NAME(void) { if (a) { b; } c; }") != hash_of("int NAME(void) { if (a) { b; } d; }"));
    assert_true(hash_of("int NAME(void) { not closed") != HASH_START);
}

static void conditions_between_the_braces_name_macros(void **state)
{
    (void)state;
    const char *text = "struct NAME {\n#if A && defined(B) || A > 1 // C\n int a;\n# elif D\n struct {\n#ifdef E_1\n"
                       " int b;\n#endif\n } c;\n#endif\n};\n#ifdef F\n#endif\n";
    assert_string_equal(scan_conditions(arena, strstr(text, "NAME")), "A, B, D, E_1");
    assert_null(scan_conditions(arena, "NAME { int a; /*\n#if A\n*/ };"));
    assert_null(scan_conditions(arena, "NAME;\n#if A\n#endif\n"));
    assert_null(scan_conditions(arena, "NAME {\n#define A\n#endif\n}"));
    assert_string_equal(scan_conditions(arena, "NAME {\n#if A \\\n || B"), "A, B");
    assert_string_equal(scan_conditions(arena, "NAME {\n#if AB || A"), "AB, A");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_comment_behind_a_declaration_is_found),
        TEST(what_is_behind_the_line_or_does_not_point_back_is_another_s),
        TEST(parameters_have_theirs_before_or_behind_the_comma),
        TEST(a_body_is_seen),
        TEST(attributes_before_a_declaration_are_stepped_over),
        TEST(a_head_goes_on_as_the_one_before_it),
        TEST(attributes_are_those_of_the_declaration_itself),
        TEST(a_body_is_its_tokens),
        TEST(conditions_between_the_braces_name_macros),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
