/* Handles: an object lives exactly as long as it is open or in use, and no other number than its id finds it. */
#include "bg_runtime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The layout of an id, as the runtime has it. */
#define INDEX_BITS 25
#define GENERATION_LIMIT (UINT32_C(1) << 27)

#define OBJECT_COUNT 512

/* How often each object was destroyed. */
static unsigned destroyed[OBJECT_COUNT];

static void destroy_object(void *pointer)
{
    ++*(unsigned *)pointer;
}

static const struct bg_class thing = {"Thing", destroy_object};
static const struct bg_class other = {"Other", destroy_object};

static uint32_t state;

/* A pseudo-random number: a linear congruence modulo 2^32, its low byte dropped. */
static uint32_t next_random(void)
{
    state = state * 1664525 + 1013904223;
    return state >> 8;
}

static int begin(void **unused)
{
    (void)unused;
    state = 1;
    memset(destroyed, 0, sizeof destroyed);
    return 0;
}

static bg_id open_object(struct bg_handles *handles, const struct bg_class *object_class, void *pointer)
{
    struct bg_failure failure = {0};
    bg_id id = bg_handle_open(handles, object_class, pointer, &failure);
    assert_int_equal(failure.kind, BG_FAILURE_NONE);
    return id;
}

static struct bg_handle *acquire(struct bg_handles *handles, bg_id id)
{
    struct bg_failure failure = {0};
    struct bg_handle *handle;
    assert_true(bg_handle_acquire(&handle, handles, id, &thing, &failure));
    assert_int_equal(failure.kind, BG_FAILURE_NONE);
    return handle;
}

/* What trying to use an id comes to. */
static enum bg_failure_kind try_id(struct bg_handles *handles, bg_id id, const struct bg_class *object_class)
{
    struct bg_failure failure = {0};
    struct bg_handle *handle;
    bool is_granted = bg_handle_acquire(&handle, handles, id, object_class, &failure);
    assert_int_equal(handle != NULL, is_granted);
    assert_int_equal(failure.kind == BG_FAILURE_NONE, is_granted);
    bg_handle_release(handles, handle);
    return failure.kind;
}

static uint32_t count_open(const struct bg_handles *handles)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < handles->block_count; i++)
        for (uint32_t j = 0; j < 64; j++)
            count += handles->blocks[i][j].pointer && !handles->blocks[i][j].is_closed;
    return count;
}

static void an_open_object_is_found(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id id = open_object(&handles, &thing, &destroyed[0]);
    assert_int_not_equal(id, 0);
    struct bg_handle *handle = acquire(&handles, id);
    assert_ptr_equal(handle->pointer, &destroyed[0]);
    bg_handle_release(&handles, handle);
    assert_int_equal(count_open(&handles), 1);
    assert_int_equal(destroyed[0], 0);
    bg_handles_free(&handles);
    assert_int_equal(destroyed[0], 1);
}

static void a_null_object_gets_no_id(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    assert_int_equal(open_object(&handles, &thing, NULL), 0);
    assert_int_equal(handles.count, 0);
    bg_handles_free(&handles);
}

static void closing_destroys_once(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id id = open_object(&handles, &thing, &destroyed[0]);
    for (int i = 0; i < 3; i++) {
        bg_handle_close(&handles, id);
        assert_int_equal(destroyed[0], 1);
        assert_int_equal(try_id(&handles, id, &thing), BG_FAILURE_CLOSED);
    }
    assert_int_equal(count_open(&handles), 0);
    bg_handles_free(&handles);
    assert_int_equal(destroyed[0], 1);
}

static void closing_during_uses_waits_for_the_last(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id id = open_object(&handles, &thing, &destroyed[0]);
    struct bg_handle *first = acquire(&handles, id), *second = acquire(&handles, id);
    bg_handle_close(&handles, id);
    bg_handle_close(&handles, id);
    assert_int_equal(try_id(&handles, id, &thing), BG_FAILURE_CLOSED);
    assert_int_equal(count_open(&handles), 0);
    bg_handle_release(&handles, first);
    assert_int_equal(destroyed[0], 0);
    assert_ptr_equal(second->pointer, &destroyed[0]);
    bg_handle_release(&handles, second);
    assert_int_equal(destroyed[0], 1);
    bg_handles_free(&handles);
    assert_int_equal(destroyed[0], 1);
}

static void a_stale_id_does_not_open_what_lies_there_now(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id old = open_object(&handles, &thing, &destroyed[0]);
    bg_handle_close(&handles, old);
    bg_id new = open_object(&handles, &thing, &destroyed[1]);
    assert_int_equal(handles.count, 1);
    assert_int_not_equal(old, new);
    assert_int_equal(try_id(&handles, old, &thing), BG_FAILURE_CLOSED);
    bg_handle_close(&handles, old);
    assert_int_equal(destroyed[1], 0);
    assert_int_equal(try_id(&handles, new, &thing), BG_FAILURE_NONE);
    bg_handles_free(&handles);
}

static void another_class_is_refused(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id id = open_object(&handles, &thing, &destroyed[0]);
    assert_int_equal(try_id(&handles, id, &other), BG_FAILURE_TYPE);
    bg_handle_close(&handles, id);
    assert_int_equal(try_id(&handles, id, &other), BG_FAILURE_CLOSED);
    bg_handles_free(&handles);
}

/* Sends the object behind an id to the last generation of its place. */
static bg_id age(struct bg_handles *handles, bg_id id)
{
    struct bg_handle *handle = acquire(handles, id);
    handle->generation = GENERATION_LIMIT - 1;
    bg_handle_release(handles, handle);
    return ((bg_id)(GENERATION_LIMIT - 1) << INDEX_BITS) + handle->index + 1;
}

static void a_place_without_generations_left_is_retired(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id first = open_object(&handles, &thing, &destroyed[0]), last = age(&handles, first);
    assert_true(last < UINT64_C(1) << 52);
    assert_int_equal(try_id(&handles, first, &thing), BG_FAILURE_CLOSED);
    assert_int_equal(try_id(&handles, last, &thing), BG_FAILURE_NONE);
    bg_handle_close(&handles, last);
    assert_int_equal(destroyed[0], 1);
    assert_int_equal(open_object(&handles, &thing, &destroyed[1]), 2);
    assert_int_equal(try_id(&handles, first, &thing), BG_FAILURE_CLOSED);
    assert_int_equal(try_id(&handles, last, &thing), BG_FAILURE_CLOSED);
    bg_handles_free(&handles);
    assert_int_equal(destroyed[0], 1);
    assert_int_equal(destroyed[1], 1);
}

/* Any 64 bits, near an id and far from all. */
static bg_id garbage(bg_id id)
{
    bg_id bits = (bg_id)next_random() << 40 ^ (bg_id)next_random() << 20 ^ next_random();
    switch (next_random() % 4) {
    case 0: return bits;
    case 1: return bits % 200;
    case 2: return id ^ UINT64_C(1) << bits % 64;
    default: return bits << INDEX_BITS | (id & 127);
    }
}

static void garbage_is_no_object(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id open[100];
    for (int i = 0; i < 100; i++)
        open[i] = open_object(&handles, &thing, &destroyed[i]);
    for (int i = 0; i < 50; i++)
        bg_handle_close(&handles, open[i]);
    for (int i = 0; i < 100000; i++) {
        bg_id id = garbage(open[50 + i % 50]);
        bool is_open = id >= open[50] && id <= open[99];
        assert_int_equal(try_id(&handles, id, &thing), is_open ? BG_FAILURE_NONE : BG_FAILURE_CLOSED);
        if (!is_open)
            bg_handle_close(&handles, id);
    }
    assert_int_equal(try_id(&handles, 0, &thing), BG_FAILURE_CLOSED);
    assert_int_equal(try_id(&handles, UINT64_MAX, &thing), BG_FAILURE_CLOSED);
    assert_int_equal(count_open(&handles), 50);
    bg_handles_free(&handles);
}

static void nothing_is_found_in_an_empty_table(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_handles_free(&handles);
    assert_int_equal(try_id(&handles, 1, &thing), BG_FAILURE_CLOSED);
    bg_handle_close(&handles, 1);
    bg_handle_release(&handles, NULL);
    bg_handles_free(&handles);
    assert_int_equal(count_open(&handles), 0);
}

static void freeing_destroys_each_once(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id ids[OBJECT_COUNT];
    for (int i = 0; i < OBJECT_COUNT; i++)
        ids[i] = open_object(&handles, &thing, &destroyed[i]);
    for (int i = 0; i < OBJECT_COUNT; i += 3)
        bg_handle_close(&handles, ids[i]);
    bg_handles_free(&handles);
    for (int i = 0; i < OBJECT_COUNT; i++)
        assert_int_equal(destroyed[i], 1);
    assert_int_equal(try_id(&handles, ids[1], &thing), BG_FAILURE_CLOSED);
    assert_int_equal(open_object(&handles, &thing, &destroyed[0]), 1);
    bg_handles_free(&handles);
}

static void freeing_leaves_alone_what_is_in_use(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    acquire(&handles, open_object(&handles, &thing, &destroyed[0]));
    bg_id id = open_object(&handles, &thing, &destroyed[1]);
    acquire(&handles, id);
    bg_handle_close(&handles, id);
    open_object(&handles, &thing, &destroyed[2]);
    bg_handles_free(&handles);
    assert_int_equal(destroyed[0] + destroyed[1], 0);
    assert_int_equal(destroyed[2], 1);
}

/* An object that closes another of its table when it ends, as a statement's connection would. */
struct parent {
    struct bg_handles *handles;
    bg_id child;
    unsigned destroyed;
};

static void destroy_parent(void *pointer)
{
    struct parent *parent = pointer;
    parent->destroyed++;
    bg_handle_close(parent->handles, parent->child);
}

static void an_object_may_close_another_when_it_ends(void **unused)
{
    (void)unused;
    static const struct bg_class parents = {"Parent", destroy_parent};
    struct bg_handles handles = {0};
    struct parent early = {&handles, 0, 0}, late = {&handles, 0, 0};
    open_object(&handles, &parents, &early);
    late.child = open_object(&handles, &thing, &destroyed[0]);
    early.child = open_object(&handles, &thing, &destroyed[1]);
    open_object(&handles, &parents, &late);
    bg_handles_free(&handles);
    assert_int_equal(early.destroyed, 1);
    assert_int_equal(late.destroyed, 1);
    assert_int_equal(destroyed[0], 1);
    assert_int_equal(destroyed[1], 1);
}

static void handles_never_move(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id id = open_object(&handles, &thing, &destroyed[0]);
    struct bg_handle *first = acquire(&handles, id);
    for (int i = 0; i < 100000; i++)
        open_object(&handles, &thing, &destroyed[1]);
    assert_ptr_equal(first->pointer, &destroyed[0]);
    bg_handle_release(&handles, first);
    bg_handles_free(&handles);
    assert_int_equal(destroyed[1], 100000);
}

static void millions_of_objects_need_the_room_of_the_most_at_once(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id open[10];
    for (int i = 0; i < 300000; i++) {
        for (int j = 0; j < 10; j++)
            open[j] = open_object(&handles, &thing, &destroyed[0]);
        for (int j = 0; j < 10; j++)
            bg_handle_close(&handles, open[(i + j) % 10]);
    }
    assert_int_equal(handles.count, 10);
    assert_int_equal(handles.block_count, 1);
    assert_int_equal(destroyed[0], 3000000);
    bg_handles_free(&handles);
}

/* What the table should think of an object. */
struct expectation {
    bg_id id;
    struct bg_handle *uses[4];
    unsigned use_count, ended;
    bool is_open;
};

static void step(struct bg_handles *handles, struct expectation *expected, unsigned *count)
{
    struct bg_failure failure = {0};
    struct bg_handle *handle;
    switch (next_random() % 4) {
    case 0:
        if (!expected->is_open && expected->use_count == 0) {
            expected->id = open_object(handles, &thing, count);
            expected->is_open = true;
        }
        break;
    case 1:
        if (expected->use_count == 4)
            break;
        bg_handle_acquire(&handle, handles, expected->id, &thing, &failure);
        assert_int_equal(failure.kind, expected->is_open ? BG_FAILURE_NONE : BG_FAILURE_CLOSED);
        if (handle)
            expected->uses[expected->use_count++] = handle;
        break;
    case 2:
        if (expected->use_count == 0)
            break;
        bg_handle_release(handles, expected->uses[--expected->use_count]);
        expected->ended += !expected->is_open && expected->use_count == 0;
        break;
    default:
        bg_handle_close(handles, expected->id);
        expected->ended += expected->is_open && expected->use_count == 0;
        expected->is_open = false;
    }
    assert_int_equal(*count, expected->ended);
}

static void any_order_of_calls_keeps_the_rules(void **unused)
{
    (void)unused;
    static struct expectation expected[OBJECT_COUNT];
    struct bg_handles handles = {0};
    for (int i = 0; i < 500000; i++) {
        uint32_t at = next_random() % OBJECT_COUNT;
        step(&handles, &expected[at], &destroyed[at]);
    }
    uint32_t open = 0;
    for (int i = 0; i < OBJECT_COUNT; i++)
        open += expected[i].is_open;
    assert_int_equal(count_open(&handles), open);
    assert_true(handles.count <= OBJECT_COUNT);
    bg_handles_free(&handles);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(an_open_object_is_found, begin),
        cmocka_unit_test_setup(a_null_object_gets_no_id, begin),
        cmocka_unit_test_setup(closing_destroys_once, begin),
        cmocka_unit_test_setup(closing_during_uses_waits_for_the_last, begin),
        cmocka_unit_test_setup(a_stale_id_does_not_open_what_lies_there_now, begin),
        cmocka_unit_test_setup(another_class_is_refused, begin),
        cmocka_unit_test_setup(a_place_without_generations_left_is_retired, begin),
        cmocka_unit_test_setup(garbage_is_no_object, begin),
        cmocka_unit_test_setup(nothing_is_found_in_an_empty_table, begin),
        cmocka_unit_test_setup(freeing_destroys_each_once, begin),
        cmocka_unit_test_setup(freeing_leaves_alone_what_is_in_use, begin),
        cmocka_unit_test_setup(an_object_may_close_another_when_it_ends, begin),
        cmocka_unit_test_setup(handles_never_move, begin),
        cmocka_unit_test_setup(millions_of_objects_need_the_room_of_the_most_at_once, begin),
        cmocka_unit_test_setup(any_order_of_calls_keeps_the_rules, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
