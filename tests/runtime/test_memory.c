/* Rooms grow as they promise and never claim more than they have; owned memory is given back once. */
#include "bg_runtime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define TRIES 3

static void what_fits_is_done(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    for (size_t used = 0; used <= 16; used++)
        assert_int_equal(bg_room_check(&room, used, false, TRIES), BG_ROOM_DONE);
    assert_ptr_equal(room.data, array);
    bg_room_free(&room);
}

static void what_is_short_is_tried_again(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    assert_int_equal(bg_room_check(&room, 17, true, TRIES), BG_ROOM_AGAIN);
    assert_int_equal(bg_room_check(&room, SIZE_MAX, true, TRIES), BG_ROOM_AGAIN);
    bg_room_free(&room);
}

static void a_lie_is_broken(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    assert_int_equal(bg_room_check(&room, 17, false, TRIES), BG_ROOM_BROKEN);
    assert_int_equal(bg_room_check(&room, SIZE_MAX, false, TRIES), BG_ROOM_BROKEN);
    assert_int_equal(bg_room_check(&room, 16, true, TRIES), BG_ROOM_BROKEN);
    assert_int_equal(bg_room_check(&room, 0, true, TRIES), BG_ROOM_BROKEN);
    bg_room_free(&room);
}

static void asking_without_end_is_broken(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    unsigned rounds = 1;
    while (bg_room_check(&room, room.capacity + 1, true, TRIES) == BG_ROOM_AGAIN) {
        assert_true(bg_room_grow(&room, room.capacity + 1, SIZE_MAX));
        rounds++;
    }
    assert_int_equal(rounds, TRIES);
    bg_room_free(&room);
}

/* All of the room can be written, which the sanitizer checks. */
static void expect_capacity(struct bg_room *room, size_t capacity)
{
    assert_int_equal(room->capacity, capacity);
    memset(room->data, 0xa5, room->capacity);
}

static void it_grows_to_the_larger_of_needed_and_twice(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    expect_capacity(&room, 16);
    assert_true(bg_room_grow(&room, 17, 1000));
    expect_capacity(&room, 32);
    assert_ptr_not_equal(room.data, array);
    assert_true(bg_room_grow(&room, 100, 1000));
    expect_capacity(&room, 100);
    bg_room_free(&room);
}

static void it_grows_no_further_than_the_limit(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    assert_true(bg_room_grow(&room, 17, 20));
    expect_capacity(&room, 20);
    uint8_t *before = room.data;
    assert_false(bg_room_grow(&room, 21, 20));
    assert_ptr_equal(room.data, before);
    expect_capacity(&room, 20);
    assert_true(bg_room_grow(&room, 20, 20));
    expect_capacity(&room, 20);
    bg_room_free(&room);
}

static void no_sum_overflows(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = {array, array, SIZE_MAX / 2 + 2, 1};
    assert_false(bg_room_grow(&room, SIZE_MAX, SIZE_MAX - 1));
    assert_int_equal(room.capacity, SIZE_MAX / 2 + 2);
    assert_false(bg_room_grow(&room, SIZE_MAX / 2 + 3, SIZE_MAX));
    assert_int_equal(room.capacity, 0);
    assert_ptr_equal(room.data, array);
    bg_room_free(&room);
}

static void without_memory_no_room_is_left(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array);
    assert_true(bg_room_grow(&room, 64, SIZE_MAX));
    assert_false(bg_room_grow(&room, PTRDIFF_MAX, SIZE_MAX));
    assert_int_equal(room.capacity, 0);
    assert_ptr_equal(room.data, array);
    assert_int_equal(bg_room_check(&room, 1, false, TRIES), BG_ROOM_BROKEN);
    bg_room_free(&room);
}

static void a_room_may_be_freed_twice(void **unused)
{
    (void)unused;
    uint8_t array[16];
    struct bg_room room = BG_ROOM(array), zeroed = {0};
    assert_true(bg_room_grow(&room, 64, SIZE_MAX));
    bg_room_free(&room);
    bg_room_free(&room);
    bg_room_free(&zeroed);
    assert_true(bg_room_grow(&zeroed, 3, SIZE_MAX));
    expect_capacity(&zeroed, 3);
    bg_room_free(&zeroed);
    assert_null(zeroed.data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fits_is_done),
        cmocka_unit_test(what_is_short_is_tried_again),
        cmocka_unit_test(a_lie_is_broken),
        cmocka_unit_test(asking_without_end_is_broken),
        cmocka_unit_test(it_grows_to_the_larger_of_needed_and_twice),
        cmocka_unit_test(it_grows_no_further_than_the_limit),
        cmocka_unit_test(no_sum_overflows),
        cmocka_unit_test(without_memory_no_room_is_left),
        cmocka_unit_test(a_room_may_be_freed_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
