/* Failures: the first one counts, its message is its own, and it is cut only between characters. */
#include "bg_runtime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void the_first_failure_counts(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    assert_false(bg_fail(&failure, BG_FAILURE_RANGE, "%s is %d", "it", 5));
    assert_false(bg_fail(&failure, BG_FAILURE_TYPE, "later"));
    assert_false(bg_fail_memory(&failure));
    assert_false(bg_fail_status(&failure, 1, "kv_get", 2, "later"));
    assert_int_equal(failure.kind, BG_FAILURE_RANGE);
    assert_string_equal(failure.message, "it is 5");
    bg_failure_clear(&failure);
    assert_int_equal(failure.kind, BG_FAILURE_NONE);
    assert_false(bg_fail_memory(&failure));
    assert_int_equal(failure.kind, BG_FAILURE_MEMORY);
    bg_failure_clear(&failure);
}

static void a_status_keeps_what_the_library_said(void **unused)
{
    (void)unused;
    char message[] = "no such key";
    struct bg_failure failure = {0};
    assert_false(bg_fail_status(&failure, 3, "kv_delete", INT64_MIN, message));
    memset(message, '?', sizeof message - 1);
    assert_int_equal(failure.kind, BG_FAILURE_STATUS);
    assert_int_equal(failure.scheme, 3);
    assert_true(failure.status == INT64_MIN);
    assert_string_equal(failure.call, "kv_delete");
    assert_string_equal(failure.message, "no such key");
    bg_failure_clear(&failure);
}

static void a_status_may_have_no_message(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    bg_fail(&failure, BG_FAILURE_CALL, "before");
    bg_failure_clear(&failure);
    assert_false(bg_fail_status(&failure, 0, "kv_delete", 1, NULL));
    assert_null(failure.message);
    bg_failure_clear(&failure);
    assert_false(bg_fail_status(&failure, 0, "kv_delete", 1, ""));
    assert_string_equal(failure.message, "");
    bg_failure_clear(&failure);
    bg_failure_clear(&failure);
}

static void long_messages_of_the_library_stay_whole(void **unused)
{
    (void)unused;
    static const size_t lengths[] = {BG_MESSAGE_SIZE - 1, BG_MESSAGE_SIZE, 100000};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct bg_failure failure = {0};
        char *message = malloc(lengths[i] + 1);
        memset(message, 'x', lengths[i]);
        message[lengths[i]] = 0;
        bg_fail_status(&failure, 0, "kv_delete", 1, message);
        assert_string_equal(failure.message, message);
        free(message);
        bg_failure_clear(&failure);
    }
}

/* Characters of one to four bytes, shifted so that the cut meets each of their bytes. */
static void messages_are_cut_between_characters(void **unused)
{
    (void)unused;
    static const char *const characters[] = {"x", "\xc3\xa9", "\xe2\x82\xac", "\xf0\x9f\x98\x80"};
    for (size_t i = 0; i < 4; i++)
        for (size_t shift = 0; shift < 4; shift++) {
            char text[4 * BG_MESSAGE_SIZE + 8] = "";
            struct bg_failure failure = {0};
            memset(text, '.', shift);
            for (size_t j = 0; j < BG_MESSAGE_SIZE; j++)
                memcpy(text + shift + j * (i + 1), characters[i], i + 2);
            bg_fail(&failure, BG_FAILURE_CALL, "%s", text);
            size_t length = strlen(failure.message);
            assert_in_range(length, BG_MESSAGE_SIZE - 4, BG_MESSAGE_SIZE - 1);
            assert_int_equal((length - shift) % (i + 1), 0);
            assert_memory_equal(failure.message, text, length);
            bg_failure_clear(&failure);
        }
}

static void a_broken_promise_is_named(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    assert_true(bg_promise_check("given", "kv_name", &failure));
    assert_int_equal(failure.kind, BG_FAILURE_NONE);
    assert_false(bg_promise_check(NULL, "kv_name", &failure));
    assert_int_equal(failure.kind, BG_FAILURE_CONTRACT);
    assert_string_equal(failure.message, "kv_name broke its contract: it gave NULL");
}

static void a_value_that_is_not_listed_is_named(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    assert_true(bg_value_check(true, "kv_mode", &failure));
    assert_int_equal(failure.kind, BG_FAILURE_NONE);
    assert_false(bg_value_check(false, "kv_mode", &failure));
    assert_int_equal(failure.kind, BG_FAILURE_CONTRACT);
    assert_string_equal(failure.message, "kv_mode broke its contract: it gave a value that its enum does not list");
    bg_failure_clear(&failure);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_failure_counts),
        cmocka_unit_test(a_status_keeps_what_the_library_said),
        cmocka_unit_test(a_status_may_have_no_message),
        cmocka_unit_test(long_messages_of_the_library_stay_whole),
        cmocka_unit_test(messages_are_cut_between_characters),
        cmocka_unit_test(a_broken_promise_is_named),
        cmocka_unit_test(a_value_that_is_not_listed_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
