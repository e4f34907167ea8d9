/* base/diagnostic: reports keep their order, are counted by severity, and only errors are failures. */
#include "base/diagnostic.h"

#include "fixture.h"

static const struct place nowhere;

static void reports_keep_their_order(void **state)
{
    (void)state;
    struct diagnostics diagnostics = diagnostics_create(arena);
    for (int i = 0; i < 50; i++)
        diagnostic_report(&diagnostics, DIAGNOSTIC_NOTE, "a-word", nowhere, "number %d", i);
    assert_int_equal(diagnostics.list.count, 50);
    assert_string_equal(diagnostics.list.items[0].message, "number 0");
    assert_string_equal(diagnostics.list.items[49].message, "number 49");
    assert_int_equal(diagnostics.counts[DIAGNOSTIC_NOTE], 50);
}

static void a_report_takes_advice_and_a_peer(void **state)
{
    (void)state;
    struct diagnostics diagnostics = diagnostics_create(arena);
    struct diagnostic *report =
        diagnostic_report(&diagnostics, DIAGNOSTIC_ERROR, "twice", (struct place){"a.h", 2, 3}, "said twice");
    report->advice = "say it once";
    report->peer = (struct place){"a.h", 1, 3};
    assert_string_equal(diagnostics.list.items[0].advice, "say it once");
    assert_int_equal(diagnostics.list.items[0].place.line, 2);
    assert_int_equal(diagnostics.list.items[0].peer.line, 1);
    assert_string_equal(diagnostics.list.items[0].word, "twice");
}

static void only_errors_are_failures(void **state)
{
    (void)state;
    struct diagnostics diagnostics = diagnostics_create(arena);
    assert_false(diagnostics_failed(&diagnostics));
    diagnostic_report(&diagnostics, DIAGNOSTIC_REFUSED, "a", nowhere, "refused");
    diagnostic_report(&diagnostics, DIAGNOSTIC_QUESTION, "b", nowhere, "asked");
    assert_false(diagnostics_failed(&diagnostics));
    diagnostic_report(&diagnostics, DIAGNOSTIC_ERROR, "c", nowhere, "wrong");
    assert_true(diagnostics_failed(&diagnostics));
}

static void severities_have_names(void **state)
{
    (void)state;
    assert_string_equal(diagnostic_severity_name(DIAGNOSTIC_ERROR), "error");
    assert_string_equal(diagnostic_severity_name(DIAGNOSTIC_REFUSED), "refused");
    assert_string_equal(diagnostic_severity_name(DIAGNOSTIC_QUESTION), "question");
    assert_string_equal(diagnostic_severity_name(DIAGNOSTIC_NOTE), "note");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reports_keep_their_order),
        cmocka_unit_test(a_report_takes_advice_and_a_peer),
        cmocka_unit_test(only_errors_are_failures),
        cmocka_unit_test(severities_have_names),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
