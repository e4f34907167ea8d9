/* Callback slots: a userdata finds its slot while the call lasts, on its own thread, until it fails; never later. */
#include "bg_runtime.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const void *userdata_of(const struct bg_lending *lending)
{
    return (const void *)lending->userdata;
}

static void what_is_lent_is_found(void **unused)
{
    (void)unused;
    struct bg_lendings lendings = {0};
    struct bg_lending outer, inner;
    bg_lending_begin(&lendings, &outer);
    bg_lending_begin(&lendings, &inner);
    assert_ptr_equal(bg_lending_find(&lendings, userdata_of(&outer)), &outer);
    assert_ptr_equal(bg_lending_find(&lendings, userdata_of(&inner)), &inner);
    bg_lending_end(&lendings, &inner);
    assert_ptr_equal(bg_lending_find(&lendings, userdata_of(&outer)), &outer);
    bg_lending_end(&lendings, &outer);
    assert_null(lendings.latest);
}

/* The same variable, lent again and again, as a function that is called twice has its frame at the same place. */
static void what_is_over_is_not_found_in_what_came_after(void **unused)
{
    (void)unused;
    struct bg_lendings lendings = {0};
    struct bg_lending lending;
    bg_lending_begin(&lendings, &lending);
    const void *first = userdata_of(&lending);
    bg_lending_end(&lendings, &lending);
    for (int i = 0; i < 100000; i++) {
        assert_null(bg_lending_find(&lendings, first));
        bg_lending_begin(&lendings, &lending);
        assert_null(bg_lending_find(&lendings, first));
        assert_ptr_equal(bg_lending_find(&lendings, userdata_of(&lending)), &lending);
        bg_lending_end(&lendings, &lending);
    }
}

static void what_failed_is_not_called_again(void **unused)
{
    (void)unused;
    struct bg_lendings lendings = {0};
    struct bg_lending outer, inner;
    bg_lending_begin(&lendings, &outer);
    bg_lending_begin(&lendings, &inner);
    inner.has_failed = true;
    assert_null(bg_lending_find(&lendings, userdata_of(&inner)));
    assert_ptr_equal(bg_lending_find(&lendings, userdata_of(&outer)), &outer);
    bg_lending_end(&lendings, &inner);
    bg_lending_begin(&lendings, &inner);
    assert_ptr_equal(bg_lending_find(&lendings, userdata_of(&inner)), &inner);
    bg_lending_end(&lendings, &inner);
    bg_lending_end(&lendings, &outer);
}

static void two_of_one_call_end_in_any_order(void **unused)
{
    (void)unused;
    struct bg_lendings lendings = {0};
    struct bg_lending first, second, zeroed = {0};
    for (int order = 0; order < 2; order++) {
        bg_lending_begin(&lendings, &first);
        bg_lending_begin(&lendings, &second);
        bg_lending_end(&lendings, order ? &first : &second);
        bg_lending_end(&lendings, order ? &first : &second);
        bg_lending_end(&lendings, &zeroed);
        struct bg_lending *left = order ? &second : &first;
        assert_ptr_equal(bg_lending_find(&lendings, userdata_of(left)), left);
        bg_lending_end(&lendings, left);
        assert_null(lendings.latest);
    }
}

static void anything_else_finds_nothing(void **unused)
{
    (void)unused;
    struct bg_lendings lendings = {0};
    struct bg_lending lending;
    assert_null(bg_lending_find(&lendings, NULL));
    bg_lending_begin(&lendings, &lending);
    assert_null(bg_lending_find(&lendings, NULL));
    assert_null(bg_lending_find(&lendings, &lending));
    assert_null(bg_lending_find(&lendings, (void *)(lending.userdata + 1)));
    bg_lending_end(&lendings, &lending);
}

static _Thread_local struct bg_lendings of_thread;

/* Lends as often as it takes for two counts from the same number to meet. */
static void *finds_nothing_of_another(void *userdata)
{
    bool is_found = bg_lending_find(&of_thread, userdata) != NULL;
    for (int i = 0; i < 1000; i++) {
        struct bg_lending lending;
        bg_lending_begin(&of_thread, &lending);
        is_found = is_found || bg_lending_find(&of_thread, userdata);
        bg_lending_end(&of_thread, &lending);
    }
    return is_found ? userdata : NULL;
}

static void another_thread_finds_nothing(void **unused)
{
    (void)unused;
    struct bg_lending lending;
    pthread_t thread;
    void *found;
    bg_lending_begin(&of_thread, &lending);
    assert_int_equal(pthread_create(&thread, NULL, finds_nothing_of_another, (void *)lending.userdata), 0);
    assert_int_equal(pthread_join(thread, &found), 0);
    assert_null(found);
    bg_lending_end(&of_thread, &lending);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_lent_is_found),
        cmocka_unit_test(what_is_over_is_not_found_in_what_came_after),
        cmocka_unit_test(what_failed_is_not_called_again),
        cmocka_unit_test(two_of_one_call_end_in_any_order),
        cmocka_unit_test(anything_else_finds_nothing),
        cmocka_unit_test(another_thread_finds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
