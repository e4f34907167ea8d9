/* gen/call/child: every way in which a child ends, what it says and what it prints. */
#include "base/text.h"
#include "call/child.h"

#include "fixture.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void tell_twice(void *context, int channel)
{
    child_tell(channel, 'a', context);
    child_tell(channel, 'b', "");
    printf("printed");
}

static void messages_and_output_come_apart(void **state)
{
    (void)state;
    struct child_result result = child_run(arena, tell_twice, "first", 10);
    assert_int_equal(result.end, CHILD_DONE);
    assert_int_equal(result.messages.count, 2);
    assert_int_equal(result.messages.items[0].kind, 'a');
    assert_string_equal(result.messages.items[0].text, "first");
    assert_string_equal(result.messages.items[1].text, "");
    assert_string_equal(result.output, "printed");
    assert_false(result.is_output_cut);
}

static void end_itself(void *context, int channel)
{
    child_tell(channel, 'a', "");
    if (context)
        raise(SIGSEGV);
    exit(7);
}

static void an_exit_and_a_signal_are_told_apart(void **state)
{
    (void)state;
    struct child_result result = child_run(arena, end_itself, NULL, 10);
    assert_int_equal(result.end, CHILD_EXITED);
    assert_int_equal(result.status, 7);
    result = child_run(arena, end_itself, arena, 10);
    assert_int_equal(result.end, CHILD_SIGNALLED);
    assert_int_equal(result.status, SIGSEGV);
    assert_int_equal(result.messages.count, 1); /* what it said before */
}

static void wait_forever(void *context, int channel)
{
    child_tell(channel, 'a', context);
    for (;;)
        pause();
}

static void a_late_child_is_ended(void **state)
{
    (void)state;
    struct child_result result = child_run(arena, wait_forever, "here", 0.1);
    assert_int_equal(result.end, CHILD_LATE);
    assert_string_equal(result.messages.items[0].text, "here");
}

/* More than a pipe holds. */
static void tell_much(void *context, int channel)
{
    struct text text = text_create(arena);
    (void)context;
    for (int i = 0; i < 300000; i++)
        text_append_char(&text, 'x');
    child_tell(channel, 'a', text.data);
    for (int i = 0; i < 20; i++)
        fputs(text.data, stdout);
}

static void large_messages_arrive_and_output_is_cut(void **state)
{
    (void)state;
    struct child_result result = child_run(arena, tell_much, NULL, 60);
    assert_int_equal(result.end, CHILD_DONE);
    assert_int_equal(strlen(result.messages.items[0].text), 300000);
    assert_int_equal(result.output_length, 1 << 20);
    assert_true(result.is_output_cut);
}

static void *tell_from_thread(void *channel)
{
    for (int i = 0; i < 200; i++)
        child_tell(*(int *)channel, 'a', "a message that two threads send at once");
    return NULL;
}

static void tell_from_threads(void *context, int channel)
{
    pthread_t threads[4];
    (void)context;
    for (int i = 0; i < 4; i++)
        pthread_create(&threads[i], NULL, tell_from_thread, &channel);
    for (int i = 0; i < 4; i++)
        pthread_join(threads[i], NULL);
}

static void threads_do_not_mix_their_messages(void **state)
{
    (void)state;
    struct child_result result = child_run(arena, tell_from_threads, NULL, 60);
    assert_int_equal(result.messages.count, 800);
    for (size_t i = 0; i < result.messages.count; i++)
        assert_string_equal(result.messages.items[i].text, "a message that two threads send at once");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_and_output_come_apart),
        cmocka_unit_test(an_exit_and_a_signal_are_told_apart),
        cmocka_unit_test(a_late_child_is_ended),
        cmocka_unit_test(large_messages_arrive_and_output_is_cut),
        cmocka_unit_test(threads_do_not_mix_their_messages),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
