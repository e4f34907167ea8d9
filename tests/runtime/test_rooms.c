/* Rooms grow as they promise, and nobody reads beyond what they have. */
#include "bg_runtime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* What growing comes to. */
static enum bg_failure_kind grow(struct bg_room *room, size_t needed, uint64_t limit)
{
    struct bg_failure failure = {0};
    bool is_grown = bg_room_grow(room, needed, limit, &failure);
    assert_int_equal(is_grown, failure.kind == BG_FAILURE_NONE);
    return failure.kind;
}

/* All of the room can be written, which the sanitizer checks. */
static void expect_capacity(struct bg_room *room, size_t capacity)
{
    assert_int_equal(room->capacity, capacity);
    memset(room->data, 0xa5, room->capacity);
}

static void what_fits_is_not_short(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    struct bg_failure failure = {0};
    for (size_t used = 0; used <= 16; used++)
        assert_true(!bg_room_is_short(&room, used) && bg_room_check(&room, used, "kv_read", &failure));
    assert_int_equal(failure.kind, BG_FAILURE_NONE);
    assert_ptr_equal(room.data, array);
    bg_room_free(&room);
}

static void more_than_there_is_breaks_the_contract(void **unused)
{
    (void)unused;
    static const size_t lies[] = {17, 256, SIZE_MAX};
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    for (size_t i = 0; i < sizeof lies / sizeof *lies; i++) {
        struct bg_failure failure = {0};
        assert_true(bg_room_is_short(&room, lies[i]));
        assert_false(bg_room_check(&room, lies[i], "kv_read", &failure));
        assert_int_equal(failure.kind, BG_FAILURE_CONTRACT);
        assert_string_equal(failure.message, "kv_read broke its contract: it used more room than it was given");
    }
    bg_room_free(&room);
}

static void it_grows_to_the_larger_of_needed_and_twice(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    expect_capacity(&room, 16);
    assert_int_equal(grow(&room, 17, 1000), BG_FAILURE_NONE);
    expect_capacity(&room, 32);
    assert_ptr_not_equal(room.data, array);
    assert_int_equal(grow(&room, 100, 1000), BG_FAILURE_NONE);
    expect_capacity(&room, 100);
    assert_int_equal(grow(&room, 0, 1000), BG_FAILURE_NONE);
    expect_capacity(&room, 200);
    bg_room_free(&room);
}

static void it_grows_no_further_than_the_limit(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    assert_int_equal(grow(&room, 17, 20), BG_FAILURE_NONE);
    expect_capacity(&room, 20);
    uint8_t *before = room.data;
    assert_int_equal(grow(&room, 21, 20), BG_FAILURE_MEMORY);
    assert_ptr_equal(room.data, before);
    expect_capacity(&room, 20);
    assert_int_equal(grow(&room, 20, 20), BG_FAILURE_NONE);
    expect_capacity(&room, 20);
    bg_room_free(&room);
}

static void no_sum_overflows(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = {array, array, SIZE_MAX / 2 + 2};
    assert_int_equal(grow(&room, SIZE_MAX, UINT64_MAX), BG_FAILURE_MEMORY);
    assert_int_equal(grow(&room, (size_t)PTRDIFF_MAX + 1, UINT64_MAX), BG_FAILURE_MEMORY);
    assert_int_equal(room.capacity, SIZE_MAX / 2 + 2);
    bg_room_free(&room);
}

static void without_memory_no_room_is_left(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    struct bg_failure failure = {0};
    assert_int_equal(grow(&room, 64, UINT64_MAX), BG_FAILURE_NONE);
    assert_int_equal(grow(&room, PTRDIFF_MAX, UINT64_MAX), BG_FAILURE_MEMORY);
    assert_int_equal(room.capacity, 0);
    assert_ptr_equal(room.data, array);
    assert_false(bg_room_check(&room, 1, "kv_read", &failure));
    bg_room_free(&room);
}

static void a_room_may_be_freed_twice(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array), zeroed = {0};
    assert_int_equal(grow(&room, 64, UINT64_MAX), BG_FAILURE_NONE);
    bg_room_free(&room);
    bg_room_free(&room);
    bg_room_free(&zeroed);
    assert_int_equal(grow(&zeroed, 3, UINT64_MAX), BG_FAILURE_NONE);
    expect_capacity(&zeroed, 3);
    bg_room_free(&zeroed);
    assert_null(zeroed.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_is_not_short),
        cmocka_unit_test(more_than_there_is_breaks_the_contract),
        cmocka_unit_test(it_grows_to_the_larger_of_needed_and_twice),
        cmocka_unit_test(it_grows_no_further_than_the_limit),
        cmocka_unit_test(no_sum_overflows),
        cmocka_unit_test(without_memory_no_room_is_left),
        cmocka_unit_test(a_room_may_be_freed_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
