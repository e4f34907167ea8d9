/* Handles at their limits: a runtime whose ids have four bits for the index and three for the generation, and whose
 * calloc and realloc are the ones below: the driver compiles it so. */
#include "bg_runtime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

#define PLACES 15
#define GENERATIONS 8

void *scarce_calloc(size_t count, size_t size);
void *scarce_realloc(void *memory, size_t size);

static unsigned allocations_left;
static unsigned destroyed;

void *scarce_calloc(size_t count, size_t size)
{
    return allocations_left && allocations_left-- ? calloc(count, size) : NULL;
}

void *scarce_realloc(void *memory, size_t size)
{
    return allocations_left && allocations_left-- ? realloc(memory, size) : NULL;
}

static void count_destroyed(void *pointer)
{
    (void)pointer;
    destroyed++;
}

static const struct bg_class thing = {"Thing", count_destroyed};

static int begin(void **unused)
{
    (void)unused;
    allocations_left = 1000;
    destroyed = 0;
    return 0;
}

/* An id, or 0 and a failure that says so. */
static bg_id open_object(struct bg_handles *handles)
{
    struct bg_failure failure = {0};
    bg_id id = bg_handle_open(handles, &thing, &destroyed, &failure);
    assert_int_equal(failure.kind, id ? BG_FAILURE_NONE : BG_FAILURE_MEMORY);
    return id;
}

static void a_full_table_refuses(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bg_id id = 0;
    for (int i = 0; i < PLACES; i++) {
        id = open_object(&handles);
        assert_int_equal(id, i + 1);
    }
    assert_int_equal(open_object(&handles), 0);
    assert_int_equal(destroyed, 1);
    bg_handle_close(&handles, id);
    assert_int_not_equal(open_object(&handles), 0);
    bg_handles_free(&handles);
    assert_int_equal(destroyed, PLACES + 2);
}

static void every_id_is_given_once(void **unused)
{
    (void)unused;
    struct bg_handles handles = {0};
    bool was_given[(GENERATIONS << 4) + 1] = {false};
    for (int i = 0; i < PLACES * GENERATIONS; i++) {
        bg_id id = open_object(&handles);
        assert_in_range(id, 1, GENERATIONS << 4);
        assert_false(was_given[id]);
        was_given[id] = true;
        bg_handle_close(&handles, id);
    }
    assert_int_equal(open_object(&handles), 0);
    assert_int_equal(destroyed, PLACES * GENERATIONS + 1);
    bg_handles_free(&handles);
}

static void without_memory_the_object_is_destroyed(void **unused)
{
    (void)unused;
    for (unsigned enough = 0; enough < 2; enough++) {
        struct bg_handles handles = {0};
        destroyed = 0;
        allocations_left = enough;
        assert_int_equal(open_object(&handles), 0);
        assert_int_equal(destroyed, 1);
        allocations_left = 2;
        assert_int_equal(open_object(&handles), 1);
        bg_handles_free(&handles);
        assert_int_equal(destroyed, 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(a_full_table_refuses, begin),
        cmocka_unit_test_setup(every_id_is_given_once, begin),
        cmocka_unit_test_setup(without_memory_the_object_is_destroyed, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
