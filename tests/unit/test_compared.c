/* cli/compared: how the text of a side is taken apart. */
#include "compared.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct session session;

static int set_up(void **state)
{
    (void)state;
    session = (struct session){.arena = arena_create()};
    session.diagnostics = diagnostics_create(session.arena);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(session.arena);
    return 0;
}

/* The side that TEXT makes, as "REVISION: INPUT INPUT". */
static const char *told(const char *text)
{
    struct compared side;
    if (!compared_read(&side, &session, text))
        return NULL;
    struct text out = text_create(session.arena);
    text_append_format(&out, "%s:", side.revision ? side.revision : "now");
    for (size_t i = 0; i < side.inputs.count; i++)
        text_append_format(&out, " %s", side.inputs.items[i]);
    return out.data;
}

static void inputs_have_commas_between_them(void **state)
{
    (void)state;
    assert_string_equal(told("kv.h"), "now: kv.h");
    assert_string_equal(told("a.h,b.h,"), "now: a.h b.h");
    assert_string_equal(told("./git:v1:kv.h"), "now: ./git:v1:kv.h");
}

static void a_revision_ends_at_the_next_colon(void **state)
{
    (void)state;
    assert_string_equal(told("git:v1:a.h,b:c.h"), "v1: a.h b:c.h");
    assert_string_equal(told("git:main@{2026-01-01 10:00}:a.h"), "main@{2026-01-01 10:00}: a.h");
    assert_string_equal(told("git::a.h"), ": a.h");
}

static void a_side_without_input_is_refused(void **state)
{
    (void)state;
    const char *const texts[] = {"", ",", "git:", "git:v1", "git:v1:", "git:v1:,", "git:main@{a:b.h"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_null(told(texts[i]));
    assert_int_equal(session.diagnostics.counts[DIAGNOSTIC_ERROR], sizeof texts / sizeof *texts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inputs_have_commas_between_them),
        cmocka_unit_test(a_revision_ends_at_the_next_colon),
        cmocka_unit_test(a_side_without_input_is_refused),
    };
    return cmocka_run_group_tests_name("compared", tests, set_up, tear_down);
}
