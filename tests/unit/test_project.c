/* cli/project: bridgegen.json is read strictly, gives way to the command line, and is written as it is read. */
#include "project.h"

#include <setjmp.h>
#include <string.h>

#include <cmocka.h>

/* Two languages that are in no build: these tests are about the file. */
static const struct language first_language = {.name = "alpha"}, second_language = {.name = "beta"};
const struct language *const languages[] = {&first_language, &second_language, NULL};

const struct language *language_find(const char *name)
{
    for (size_t i = 0; languages[i] != NULL; i++)
        if (text_equal(languages[i]->name, name))
            return languages[i];
    return NULL;
}

static struct arena *arena;
static struct diagnostics diagnostics;
static struct options options;

static int set_up(void **state)
{
    (void)state;
    arena = arena_create();
    diagnostics = diagnostics_create(arena);
    options = (struct options){.arena = arena};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static bool read_text(const char *text)
{
    const struct source *source = source_of_text(arena, "bridgegen.json", text, strlen(text));
    return project_read_source(&options, source, &diagnostics);
}

static void assert_complaint(const char *text, const char *expected)
{
    diagnostics = diagnostics_create(arena);
    options = (struct options){.arena = arena};
    assert_false(read_text(text));
    assert_int_equal(diagnostics.list.count, 1);
    const struct diagnostic *only = &diagnostics.list.items[0];
    const char *advice = only->advice != NULL ? only->advice : "";
    assert_string_equal(text_format(arena, "%u:%u: %s [%s] %s", only->place.line, only->place.column, only->message,
                                    only->word, advice),
                        expected);
}

static const char whole[] = "{\n"
                            "  \"input\": \"kv.h\",\n"
                            "  \"languages\": [\"alpha\", \"beta\"],\n"
                            "  \"output\": \"out\",\n"
                            "  \"name\": \"kv\",\n"
                            "  \"version\": \"1.2.3\",\n"
                            "  \"packages\": { \"alpha\": \"kv-alpha\", \"beta\": \"example.com/kv\" },\n"
                            "  \"link\": {\n"
                            "    \"libraries\": [\"kv\", \"z\"],\n"
                            "    \"library_dirs\": [\"lib\"],\n"
                            "    \"pkg_config\": \"kv\",\n"
                            "    \"sources\": [\"kv.c\"],\n"
                            "    \"include\": [\".\"],\n"
                            "    \"defines\": [\"A=1\"],\n"
                            "    \"undefines\": [\"B\"]\n"
                            "  },\n"
                            "  \"own\": [\"kv*.h\"],\n"
                            "  \"libclang\": \"libclang.so\",\n"
                            "  \"clang\": [\"-x\", \"c\"],\n"
                            "  \"deny\": \"refused\"\n"
                            "}\n";

static void every_member_is_read(void **state)
{
    (void)state;
    assert_true(read_text(whole));
    assert_string_equal(options.run.inputs.items[0], "kv.h");
    assert_int_equal(options.run.languages.count, 2);
    assert_string_equal(options.output, "out");
    assert_string_equal(options.run.name, "kv");
    assert_string_equal(options.run.version, "1.2.3");
    assert_string_equal(map_get(&options.run.packages, "beta"), "example.com/kv");
    assert_string_equal(options.run.link.libraries.items[1], "z");
    assert_string_equal(options.run.link.pkg_config, "kv");
    assert_string_equal(options.run.link.sources.items[0], "kv.c");
    assert_string_equal(options.run.clang.items[0], "-x");
    assert_string_equal(options.deny, "refused");
}

static void what_is_read_is_written_the_same(void **state)
{
    (void)state;
    assert_true(read_text(whole));
    assert_string_equal(project_text(arena, &options), whole);
}

static void several_inputs_are_an_array(void **state)
{
    (void)state;
    assert_true(read_text("{\"input\": [\"a.h\", \"b.h\"]}"));
    assert_int_equal(options.run.inputs.count, 2);
    assert_string_equal(project_text(arena, &options), "{\n  \"input\": [\"a.h\", \"b.h\"]\n}\n");
}

static void the_command_line_wins_member_by_member(void **state)
{
    (void)state;
    char *arguments[] = {"bridgegen", "-o", "mine", "--lang", "beta", "--package", "beta=b", "-lmine", NULL};
    assert_true(options_read(&options, arena, 8, arguments, &diagnostics));
    assert_true(read_text(whole));
    assert_string_equal(options.output, "mine");
    assert_int_equal(options.run.languages.count, 1);
    assert_string_equal(options.run.languages.items[0], "beta");
    assert_int_equal(options.run.link.libraries.count, 1);
    assert_string_equal(options.run.link.libraries.items[0], "mine");
    assert_string_equal(map_get(&options.run.packages, "alpha"), "kv-alpha");
    assert_string_equal(map_get(&options.run.packages, "beta"), "b");
    assert_string_equal(options.run.name, "kv");
}

static void what_the_command_line_settles_is_checked_all_the_same(void **state)
{
    (void)state;
    char *arguments[] = {"bridgegen", "-o", "mine", NULL};
    assert_true(options_read(&options, arena, 3, arguments, &diagnostics));
    assert_false(read_text("{\"output\": 5}"));
    assert_string_equal(options.output, "mine");
}

static void unknown_members_are_named_with_the_nearest(void **state)
{
    (void)state;
    assert_complaint("{\n  \"langauges\": []\n}",
                     "2:3: there is no member \"langauges\" here [unknown-member] did you mean 'languages'?");
    assert_complaint("{\"link\": {\"source\": []}}",
                     "1:11: there is no member \"source\" here [unknown-member] did you mean 'sources'?");
    assert_complaint("{\"sources\": []}", "1:2: there is no member \"sources\" here [unknown-member] ");
    assert_complaint("{\"link.sources.\": []}", "1:2: there is no member \"link.sources.\" here [unknown-member] ");
}

static void wrong_types_say_what_is_expected(void **state)
{
    (void)state;
    assert_complaint("[]", "1:1: expected an object, found an array [project-type] ");
    assert_complaint("{\"output\": 5}", "1:12: expected a string, found a number [project-type] ");
    assert_complaint("{\"languages\": \"alpha\"}",
                     "1:15: expected an array of strings, found a string [project-type] ");
    assert_complaint("{\"own\": [\"a\", true]}", "1:15: expected a string, found true [project-type] ");
    assert_complaint("{\"input\": null}", "1:11: expected a string or an array of strings, found null [project-type] ");
    assert_complaint("{\"link\": []}", "1:10: expected an object, found an array [project-type] ");
    assert_complaint("{\"packages\": {\"alpha\": {}}}", "1:24: expected a string, found an object [project-type] ");
    assert_complaint("{\"deny\": \"notes\"}", "1:10: expected \"refused\", found \"notes\" [project-value] ");
}

static void a_dotted_name_is_no_way_into_a_group(void **state)
{
    (void)state;
    assert_complaint("{\"link.sources\": []}", "1:2: there is no member \"link.sources\" here [unknown-member] ");
}

static void unknown_languages_are_named_with_their_place(void **state)
{
    (void)state;
    assert_complaint("{\"languages\": [\"alpha\", \"bata\"]}",
                     "1:25: there is no language 'bata' [unknown-language] did you mean 'beta'?");
    assert_complaint("{\"packages\": {\"cobol\": \"x\"}}",
                     "1:15: there is no language 'cobol' [unknown-language] there are alpha, beta");
}

static void languages_of_the_command_line_are_checked(void **state)
{
    (void)state;
    char *arguments[] = {"bridgegen", "--lang", "alpha,gamma", "--package", "delta=x", NULL};
    assert_true(options_read(&options, arena, 5, arguments, &diagnostics));
    assert_false(project_check_languages(&options, &diagnostics));
    assert_int_equal(diagnostics.list.count, 2);
    assert_string_equal(diagnostics.list.items[0].message, "there is no language 'gamma'");
    assert_string_equal(diagnostics.list.items[1].message, "there is no language 'delta'");
}

static void errors_of_json_are_passed_on(void **state)
{
    (void)state;
    assert_complaint("{\"input\" \"kv.h\"}", "1:10: expected ':', found '\"' [json-syntax] ");
    assert_complaint("{\"name\": \"a\", \"name\": \"b\"}",
                     "1:15: the member \"name\" stands here a second time [json-duplicate] ");
}

static void every_mistake_is_told_at_once(void **state)
{
    (void)state;
    assert_false(read_text("{\"outptu\": \"a\", \"own\": 1, \"link\": {\"x\": 1}}"));
    assert_int_equal(diagnostics.list.count, 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_member_is_read, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_is_read_is_written_the_same, set_up, tear_down),
        cmocka_unit_test_setup_teardown(several_inputs_are_an_array, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_command_line_wins_member_by_member, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_the_command_line_settles_is_checked_all_the_same, set_up, tear_down),
        cmocka_unit_test_setup_teardown(unknown_members_are_named_with_the_nearest, set_up, tear_down),
        cmocka_unit_test_setup_teardown(wrong_types_say_what_is_expected, set_up, tear_down),
        cmocka_unit_test_setup_teardown(a_dotted_name_is_no_way_into_a_group, set_up, tear_down),
        cmocka_unit_test_setup_teardown(unknown_languages_are_named_with_their_place, set_up, tear_down),
        cmocka_unit_test_setup_teardown(languages_of_the_command_line_are_checked, set_up, tear_down),
        cmocka_unit_test_setup_teardown(errors_of_json_are_passed_on, set_up, tear_down),
        cmocka_unit_test_setup_teardown(every_mistake_is_told_at_once, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
