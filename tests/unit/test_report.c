/* cli/report: how diagnostics look to people, to programs and in CI. */
#include "report.h"

#include <setjmp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;
static struct diagnostics diagnostics;
static struct report report;

/* The report knows one source, as if it had read it. */
static void show_source(const char *name, const char *text)
{
    map_set(arena, &report.sources, name, source_of_text(arena, name, text, strlen(text)));
}

static int set_up(void **state)
{
    (void)state;
    arena = arena_create();
    diagnostics = diagnostics_create(arena);
    report = (struct report){.arena = arena};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static struct diagnostic *add(enum diagnostic_severity severity, struct place place, const char *message)
{
    return diagnostic_report(&diagnostics, severity, "a-word", place, "%s", message);
}

static const char *as_text(void)
{
    struct text text = text_create(arena);
    report_append_text(&text, &report, &diagnostics);
    return text.data;
}

static const char *as_github(void)
{
    struct text text = text_create(arena);
    report_append_github(&text, &diagnostics);
    return text.data;
}

static void an_error_shows_its_line_and_a_caret(void **state)
{
    (void)state;
    show_source("a.h", "int a;\nint  b c;\n");
    add(DIAGNOSTIC_ERROR, (struct place){"a.h", 2, 8}, "expected ';'")->advice = "add one";
    assert_string_equal(as_text(), "a.h:2:8: error: expected ';' [a-word]\n"
                                   "     2 | int  b c;\n"
                                   "       |        ^\n"
                                   "   add one\n");
}

static void the_other_place_is_shown_too(void **state)
{
    (void)state;
    show_source("a.h", "one\ntwo\n");
    add(DIAGNOSTIC_REFUSED, (struct place){"a.h", 2, 1}, "again")->peer = (struct place){"a.h", 1, 1};
    assert_string_equal(as_text(), "a.h:2:1: refused: again [a-word]\n"
                                   "     2 | two\n"
                                   "       | ^\n"
                                   "   a.h:1:1: the other place\n"
                                   "     1 | one\n"
                                   "       | ^\n");
}

/* A tab above the caret is as wide as the one in the line; of a character of several bytes only one column. */
static void the_caret_stands_below_its_character(void **state)
{
    (void)state;
    show_source("a.h", "\t\xc3\xa4\xc3\xa4 x\n");
    add(DIAGNOSTIC_ERROR, (struct place){"a.h", 1, 7}, "x");
    assert_non_null(strstr(as_text(), "       | \t   ^\n"));
}

static void without_a_place_the_tool_speaks(void **state)
{
    (void)state;
    add(DIAGNOSTIC_NOTE, (struct place){0}, "hello");
    assert_string_equal(as_text(), "bridgegen: note: hello [a-word]\n");
}

static void a_whole_file_has_no_line(void **state)
{
    (void)state;
    add(DIAGNOSTIC_ERROR, (struct place){.file = "a.h"}, "is empty");
    assert_string_equal(as_text(), "a.h: error: is empty [a-word]\n");
}

static void a_source_that_cannot_be_read_is_not_shown(void **state)
{
    (void)state;
    add(DIAGNOSTIC_ERROR, (struct place){"/nowhere/a.h", 1, 1}, "wrong");
    add(DIAGNOSTIC_ERROR, (struct place){"/dev/zero", 1, 1}, "wrong");
    assert_string_equal(as_text(), "/nowhere/a.h:1:1: error: wrong [a-word]\n"
                                   "/dev/zero:1:1: error: wrong [a-word]\n");
}

static void input_does_not_steer_the_terminal(void **state)
{
    (void)state;
    show_source("a.h", "int \033[31m\a; \xc2\x9b \x9b \xc3\xa4\n");
    add(DIAGNOSTIC_ERROR, (struct place){"a.h", 1, 1}, "bad \033]0;name\n");
    assert_null(strchr(as_text(), '\033'));
    assert_null(strchr(as_text(), '\a'));
    assert_non_null(strstr(as_text(), "; ? ? \xc3\xa4\n"));
    assert_non_null(strstr(as_text(), "error: bad ?]0;name? [a-word]\n"));
}

static void only_the_first_questions_are_told(void **state)
{
    (void)state;
    for (int i = 0; i < 15; i++)
        add(DIAGNOSTIC_QUESTION, (struct place){"/nowhere/a.h", 1, 1}, text_format(arena, "number %d", i));
    add(DIAGNOSTIC_QUESTION, (struct place){0}, "the whole run");
    assert_non_null(strstr(as_text(), "number 9 "));
    assert_non_null(strstr(as_text(), "the whole run"));
    assert_null(strstr(as_text(), "number 10 "));
    assert_non_null(strstr(as_text(), "bridgegen: 5 more questions; --verbose prints them\n"));
    report.is_verbose = true;
    assert_non_null(strstr(as_text(), "number 14 "));
    assert_null(strstr(as_text(), "more questions"));
}

static void every_refusal_is_told(void **state)
{
    (void)state;
    for (int i = 0; i < 15; i++)
        add(DIAGNOSTIC_REFUSED, (struct place){0}, text_format(arena, "number %d", i));
    assert_non_null(strstr(as_text(), "number 14 "));
}

static void colour_is_only_there_if_wanted(void **state)
{
    (void)state;
    add(DIAGNOSTIC_ERROR, (struct place){0}, "wrong");
    assert_null(strchr(as_text(), '\033'));
    report.is_coloured = true;
    assert_string_equal(as_text(), "\033[1mbridgegen: \033[1;31merror: \033[0mwrong [a-word]\n");
}

static void github_gets_workflow_commands(void **state)
{
    (void)state;
    add(DIAGNOSTIC_ERROR, (struct place){"a,b:c.h", 2, 3}, "50% of\nit")->advice = "fix it";
    add(DIAGNOSTIC_REFUSED, (struct place){0}, "no");
    add(DIAGNOSTIC_NOTE, (struct place){0}, "so");
    assert_string_equal(as_github(), "::error file=a%2Cb%3Ac.h,line=2,col=3,title=a-word::50%25 of%0Ait; fix it\n"
                                     "::warning title=a-word::no\n"
                                     "::notice title=a-word::so\n");
}

static void json_has_every_part(void **state)
{
    (void)state;
    struct diagnostic *diagnostic = add(DIAGNOSTIC_ERROR, (struct place){"a.h", 2, 3}, "wrong");
    diagnostic->advice = "right it";
    diagnostic->peer = (struct place){"b.h", 4, 5};
    add(DIAGNOSTIC_NOTE, (struct place){0}, "so");
    struct json *array = json_create(arena, JSON_ARRAY);
    report_append_json(arena, array, &diagnostics);
    struct text text = text_create(arena);
    json_write(&text, array);
    assert_string_equal(text.data, "[\n"
                                   "  {\n"
                                   "    \"severity\": \"error\",\n"
                                   "    \"word\": \"a-word\",\n"
                                   "    \"file\": \"a.h\",\n"
                                   "    \"line\": 2,\n"
                                   "    \"column\": 3,\n"
                                   "    \"message\": \"wrong\",\n"
                                   "    \"advice\": \"right it\",\n"
                                   "    \"peer\": { \"file\": \"b.h\", \"line\": 4, \"column\": 5 }\n"
                                   "  },\n"
                                   "  { \"severity\": \"note\", \"word\": \"a-word\", \"message\": \"so\" }\n"
                                   "]\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(an_error_shows_its_line_and_a_caret, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_other_place_is_shown_too, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_caret_stands_below_its_character, set_up, tear_down),
        cmocka_unit_test_setup_teardown(without_a_place_the_tool_speaks, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_whole_file_has_no_line, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_source_that_cannot_be_read_is_not_shown, set_up, tear_down),
        cmocka_unit_test_setup_teardown(input_does_not_steer_the_terminal, set_up, tear_down),
        cmocka_unit_test_setup_teardown(only_the_first_questions_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_refusal_is_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(colour_is_only_there_if_wanted, set_up, tear_down),
        cmocka_unit_test_setup_teardown(github_gets_workflow_commands, set_up, tear_down),
        cmocka_unit_test_setup_teardown(json_has_every_part, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
