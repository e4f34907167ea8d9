/* cli/options and base/suggest: what a command line is understood as, and what is said about one that is not. */
#include "base/suggest.h"
#include "options.h"

#include "fixture.h"

#include <string.h>

static struct options options;

/* Reads a command line of words separated by single spaces. */
static bool read_line(const char *line)
{
    LIST(char *) arguments = {0};
    *list_add(arena, &arguments) = arena_copy_text(arena, "bridgegen");
    while (*line != '\0') {
        size_t length = strcspn(line, " ");
        *list_add(arena, &arguments) = arena_copy(arena, line, length);
        line += length + (line[length] == ' ');
    }
    return options_read(&options, arena, (int)arguments.count, arguments.items, &diagnostics);
}

static void assert_complaint(const char *line, const char *expected)
{
    diagnostics = diagnostics_create(arena);
    assert_false(read_line(line));
    assert_true(diagnostics.list.count > 0);
    const struct diagnostic *first = &diagnostics.list.items[0];
    const char *advice = first->advice != NULL ? first->advice : "";
    assert_string_equal(text_format(arena, "%s [%s] %s", first->message, first->word, advice), expected);
}

static void generate_is_the_default_command(void **state)
{
    (void)state;
    assert_true(read_line("kv.h"));
    assert_int_equal(options.command, COMMAND_GENERATE);
    assert_int_equal(options.run.inputs.count, 1);
    assert_string_equal(options.run.inputs.items[0], "kv.h");
}

static void without_arguments_it_is_generate_too(void **state)
{
    (void)state;
    assert_true(read_line(""));
    assert_int_equal(options.command, COMMAND_GENERATE);
    assert_int_equal(options.run.inputs.count, 0);
}

static void a_command_is_named_first(void **state)
{
    (void)state;
    assert_true(read_line("inspect a.h b.h --stage plan"));
    assert_int_equal(options.command, COMMAND_INSPECT);
    assert_int_equal(options.run.inputs.count, 2);
    assert_string_equal(options.stage, "plan");
}

static void options_may_stand_before_the_command(void **state)
{
    (void)state;
    assert_true(read_line("-o out check --update"));
    assert_int_equal(options.command, COMMAND_CHECK);
    assert_true(options.update);
}

static void values_come_in_every_form(void **state)
{
    (void)state;
    assert_true(read_line("kv.h -o a"));
    assert_string_equal(options.output, "a");
    assert_true(read_line("kv.h -oa"));
    assert_string_equal(options.output, "a");
    assert_true(read_line("kv.h --output a"));
    assert_string_equal(options.output, "a");
    assert_true(read_line("kv.h --output=a=b"));
    assert_string_equal(options.output, "a=b");
    assert_false(read_line("kv.h --output="));
    assert_false(read_line("kv.h --lang ,"));
    assert_false(read_line("kv.h --package rust="));
}

static void the_last_of_a_kind_holds(void **state)
{
    (void)state;
    assert_true(read_line("-o a kv.h -o b"));
    assert_string_equal(options.output, "b");
}

static void compiler_options_mean_what_they_mean_to_a_compiler(void **state)
{
    (void)state;
    assert_true(read_line("kv.h -lkv -l z -L/lib -I inc -DA=1 -DB -UC --source kv.c --pkg-config kv"));
    const struct link *link = &options.run.link;
    assert_int_equal(link->libraries.count, 2);
    assert_string_equal(link->libraries.items[1], "z");
    assert_string_equal(link->library_dirs.items[0], "/lib");
    assert_string_equal(link->include_dirs.items[0], "inc");
    assert_string_equal(link->defines.items[0], "A=1");
    assert_string_equal(link->defines.items[1], "B");
    assert_string_equal(options.run.undefines.items[0], "C");
    assert_string_equal(link->sources.items[0], "kv.c");
    assert_string_equal(link->pkg_config, "kv");
}

static void languages_are_separated_by_commas_or_options(void **state)
{
    (void)state;
    assert_true(read_line("kv.h --lang a,b, --lang c"));
    assert_int_equal(options.run.languages.count, 3);
    assert_string_equal(options.run.languages.items[0], "a");
    assert_string_equal(options.run.languages.items[1], "b");
    assert_string_equal(options.run.languages.items[2], "c");
}

static void packages_are_pairs(void **state)
{
    (void)state;
    assert_true(read_line("kv.h --package a=example.com/kv --package b=x=y"));
    assert_string_equal(map_get(&options.run.packages, "a"), "example.com/kv");
    assert_string_equal(map_get(&options.run.packages, "b"), "x=y");
    assert_complaint("kv.h --package kv", "--package takes LANGUAGE=NAME, not 'kv' [option-value] ");
    assert_complaint("kv.h --package =kv", "--package takes LANGUAGE=NAME, not '=kv' [option-value] ");
}

static void what_follows_two_dashes_is_clangs(void **state)
{
    (void)state;
    assert_true(read_line("kv.h -- -x c++ --lang"));
    assert_int_equal(options.run.inputs.count, 1);
    assert_int_equal(options.run.clang.count, 3);
    assert_string_equal(options.run.clang.items[2], "--lang");
}

static void a_single_dash_is_an_argument(void **state)
{
    (void)state;
    assert_true(read_line("inspect -"));
    assert_string_equal(options.run.inputs.items[0], "-");
}

static void help_has_a_topic(void **state)
{
    (void)state;
    assert_true(read_line("help check"));
    assert_int_equal(options.command, COMMAND_HELP);
    assert_string_equal(options.topic, "check");
    assert_true(read_line("help"));
    assert_null(options.topic);
    assert_true(read_line("check --help"));
    assert_true(options.help);
    assert_string_equal(options.topic, "check");
    assert_true(read_line("-h"));
    assert_null(options.topic);
}

static void an_unknown_option_names_the_nearest(void **state)
{
    (void)state;
    assert_complaint("kv.h --lnag a", "unknown option '--lnag' [unknown-option] did you mean '--lang'?");
    assert_complaint("kv.h --outptu=a", "unknown option '--outptu' [unknown-option] did you mean '--output'?");
    assert_complaint("kv.h --pkg", "unknown option '--pkg' [unknown-option] did you mean '--pkg-config'?");
    assert_complaint("kv.h --zzzzzz", "unknown option '--zzzzzz' [unknown-option] 'bridgegen help' lists the options");
    assert_complaint("kv.h -x", "unknown option '-x' [unknown-option] 'bridgegen help' lists the options");
}

static void an_unknown_command_names_the_nearest(void **state)
{
    (void)state;
    assert_complaint("chekc",
                     "'chekc' is neither a command nor a header nor a spec [unknown-command] did you mean 'check'?");
    assert_complaint("zzzzzz", "'zzzzzz' is neither a command nor a header nor a spec [unknown-command] "
                               "'bridgegen help' lists the commands");
}

static void an_option_of_another_command_says_whose_it_is(void **state)
{
    (void)state;
    assert_complaint("kv.h --stage plan",
                     "'generate' has no option --stage [misplaced-option] it belongs to 'inspect'");
    assert_complaint("inspect kv.h --deny refused", "'inspect' has no option --deny [misplaced-option] "
                                                    "it belongs to 'generate' and 'init'");
}

static void values_are_needed_or_refused(void **state)
{
    (void)state;
    assert_complaint("kv.h --output", "--output needs a value: FOLDER [option-value] ");
    assert_complaint("kv.h -l", "-l needs a value: NAME [option-value] ");
    assert_complaint("kv.h --force=yes", "--force takes no value [option-value] ");
}

static void listed_words_are_the_only_values(void **state)
{
    (void)state;
    assert_true(read_line("kv.h --format github --deny refused"));
    assert_complaint("kv.h --format xml", "--format takes text|json|github, not 'xml' [option-value] ");
    assert_complaint("kv.h --format tex", "--format takes text|json|github, not 'tex' [option-value] ");
    assert_complaint("kv.h --format text|json", "--format takes text|json|github, not 'text|json' [option-value] ");
    assert_true(read_line("--format sarif diff a.h b.h"));
    assert_complaint("diff a.h b.h --format xml",
                     "--format takes text|json|github|sarif|junit|markdown|html, not 'xml' [option-value] ");
    assert_complaint("check kv.h --format sarif", "--format takes text|json|github, not 'sarif' [option-value] ");
    assert_complaint("kv.h --format=",
                     "--format needs a value: text|json|github|sarif|junit|markdown|html [option-value] ");
    assert_complaint("kv.h --deny notes", "--deny takes refused, not 'notes' [option-value] ");
}

static void a_command_without_arguments_takes_none(void **state)
{
    (void)state;
    assert_complaint("doctor kv.h", "'doctor' does not take 'kv.h' [usage] ");
    assert_complaint("help check init", "'help' does not take 'init' [usage] ");
}

static void every_mistake_is_told_at_once(void **state)
{
    (void)state;
    diagnostics = diagnostics_create(arena);
    assert_false(read_line("kv.h --lnag --format xml --outputt"));
    assert_int_equal(diagnostics.list.count, 3);
}

/* Whether two lines can be told apart: by the command, where they are of one name; then they fill one field. */
static bool are_apart(const struct option *a, const struct option *b)
{
    if (a->name == NULL || !text_equal(a->name, b->name))
        return a->letter == 0 || a->letter != b->letter;
    return (a->commands & b->commands) == 0 && a->kind == b->kind && a->field == b->field && a->letter == b->letter;
}

/* No two lines of the table can be meant by the same word; each long option has a command and a help text. */
static void the_table_is_sound(void **state)
{
    (void)state;
    for (size_t i = 0; i < option_count; i++) {
        const struct option *option = &option_table[i];
        assert_true(option->commands != 0);
        if (option->name == NULL && option->letter == 0)
            continue;
        assert_true(*option->help != '\0');
        assert_int_equal(option->value == NULL, option->kind == OPTION_SWITCH);
        for (size_t j = 0; j < i; j++) {
            assert_true(are_apart(option, &option_table[j]));
            assert_false(option->member != NULL && text_equal(option->member, option_table[j].member));
        }
    }
}

static const char *nearest(const char *wrong)
{
    struct suggestions suggestions = {.arena = arena};
    suggest_add(&suggestions, "languages");
    suggest_add(&suggestions, "link");
    suggest_add(&suggestions, NULL);
    suggest_add(&suggestions, "input");
    return suggest_nearest(&suggestions, wrong);
}

static void suggestions_are_near_or_none(void **state)
{
    (void)state;
    assert_string_equal(nearest("langauges"), "did you mean 'languages'?");
    assert_string_equal(nearest("inptu"), "did you mean 'input'?");
    assert_string_equal(nearest("lin"), "did you mean 'link'?");
    assert_null(nearest("output"));
    assert_null(nearest(""));
    assert_null(suggest_nearest(&(struct suggestions){.arena = arena}, "x"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(generate_is_the_default_command),
        cmocka_unit_test(without_arguments_it_is_generate_too),
        cmocka_unit_test(a_command_is_named_first),
        cmocka_unit_test(options_may_stand_before_the_command),
        cmocka_unit_test(values_come_in_every_form),
        cmocka_unit_test(the_last_of_a_kind_holds),
        cmocka_unit_test(compiler_options_mean_what_they_mean_to_a_compiler),
        cmocka_unit_test(languages_are_separated_by_commas_or_options),
        cmocka_unit_test(packages_are_pairs),
        cmocka_unit_test(what_follows_two_dashes_is_clangs),
        cmocka_unit_test(a_single_dash_is_an_argument),
        cmocka_unit_test(help_has_a_topic),
        cmocka_unit_test(an_unknown_option_names_the_nearest),
        cmocka_unit_test(an_unknown_command_names_the_nearest),
        cmocka_unit_test(an_option_of_another_command_says_whose_it_is),
        cmocka_unit_test(values_are_needed_or_refused),
        cmocka_unit_test(listed_words_are_the_only_values),
        cmocka_unit_test(a_command_without_arguments_takes_none),
        cmocka_unit_test(every_mistake_is_told_at_once),
        cmocka_unit_test(the_table_is_sound),
        cmocka_unit_test(suggestions_are_near_or_none),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
