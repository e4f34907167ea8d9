/* base/process: status, both outputs, large outputs, programs that cannot be started. */
#include "base/process.h"

#include "fixture.h"

#include <string.h>

static struct process_result run_script(const char *script)
{
    return process_run(arena, (const char *const[]){"sh", "-c", script, NULL});
}

static void the_outputs_come_apart(void **state)
{
    (void)state;
    struct process_result result = run_script("echo out; echo message >&2");
    assert_int_equal(result.status, 0);
    assert_string_equal(result.output, "out\n");
    assert_string_equal(result.message, "message\n");
}

static void the_status_is_passed_on(void **state)
{
    (void)state;
    assert_int_equal(run_script("exit 3").status, 3);
}

static void a_signal_is_128_and_its_number(void **state)
{
    (void)state;
    assert_int_equal(run_script("kill -TERM $$").status, 128 + 15);
}

/* More than a pipe holds, on both at once: reading one after the other would never end. */
static void large_outputs_do_not_block(void **state)
{
    (void)state;
    struct process_result result = run_script("i=0; while [ $i -lt 3000 ]; do printf '%0100d' 1; printf '%0100d' 2 >&2;"
                                              " i=$((i+1)); done");
    assert_int_equal(strlen(result.output), 300000);
    assert_int_equal(strlen(result.message), 300000);
}

static void there_is_no_standard_input(void **state)
{
    (void)state;
    assert_string_equal(process_run(arena, (const char *const[]){"cat", NULL}).output, "");
}

/* No shell: what a shell would expand arrives as it is. */
static void arguments_arrive_as_they_are(void **state)
{
    (void)state;
    const char *const arguments[] = {"printf", "%s", "$HOME `id` *; 'x'", NULL};
    assert_string_equal(process_run(arena, arguments).output, "$HOME `id` *; 'x'");
}

static void a_missing_program_says_so(void **state)
{
    (void)state;
    struct process_result result = process_run(arena, (const char *const[]){"no-such-program-here", NULL});
    assert_int_equal(result.status, -1);
    assert_string_equal(result.output, "");
    assert_string_equal(result.message, "cannot run no-such-program-here: No such file or directory");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_outputs_come_apart),         cmocka_unit_test(the_status_is_passed_on),
        cmocka_unit_test(a_signal_is_128_and_its_number), cmocka_unit_test(large_outputs_do_not_block),
        cmocka_unit_test(there_is_no_standard_input),     cmocka_unit_test(arguments_arrive_as_they_are),
        cmocka_unit_test(a_missing_program_says_so),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
