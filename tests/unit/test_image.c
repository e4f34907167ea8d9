/* abi/image: nothing is read beyond the end of a part, and the first wish that would is the fault of the file. */
#include "abi/image.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct image_file file;
static struct image image;

static const unsigned char bytes[] = {1, 2, 3, 4, 'k', 'v', 0, 'x'};

static int start(void **state)
{
    (void)state;
    arena = arena_create();
    file = (struct image_file){.arena = arena};
    image = image_of(&file, bytes, sizeof bytes);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static void numbers_have_either_order(void **state)
{
    (void)state;
    assert_int_equal(image_number(&image, 0, 4), 0x04030201);
    image.is_big_endian = true;
    assert_int_equal(image_number(&image, 0, 4), 0x01020304);
    assert_int_equal(image_number(&image, 7, 1), 'x');
    assert_true(image_is_sound(&image));
}

static void nothing_is_read_beyond_the_end(void **state)
{
    (void)state;
    const uint64_t offsets[] = {5, 8, 9, UINT64_MAX - 3, UINT64_MAX};
    for (size_t i = 0; i < sizeof offsets / sizeof *offsets; i++) {
        file.fault = NULL;
        assert_int_equal(image_number(&image, offsets[i], 4), 0);
        assert_false(image_is_sound(&image));
    }
    assert_string_equal(image_text(&image, 8), "");
    assert_int_equal(image_part(&image, 4, 5).length, 0);
    assert_int_equal(image_part(&image, UINT64_MAX, 2).length, 0);
}

static void the_first_fault_is_kept_and_located_in_the_file(void **state)
{
    (void)state;
    struct image part = image_part(&image, 4, 4);
    image_number(&part, 2, 8);
    image_fault(&image, "something else", 0);
    assert_string_equal(file.fault, "it is cut off or damaged at byte 6");
}

static void parts_of_parts_end_where_they_end(void **state)
{
    (void)state;
    struct image part = image_part(&image, 2, 4), inner = image_part(&part, 1, 2);
    assert_int_equal(inner.start, 3);
    assert_int_equal(image_number(&inner, 0, 2), 'k' << 8 | 4);
    assert_int_equal(image_rest(&part, 4).length, 0);
    assert_true(image_is_sound(&image));
    assert_int_equal(image_number(&inner, 1, 2), 0); /* the file goes on, the part does not */
    assert_false(image_is_sound(&image));
}

static void a_count_that_would_overflow_is_no_small_one(void **state)
{
    (void)state;
    assert_int_equal(image_table(&image, 0, 2, 4).length, 8);
    assert_true(image_is_sound(&image));
    assert_int_equal(image_table(&image, 0, UINT64_MAX / 4 + 2, 4).length, 0);
    assert_false(image_is_sound(&image));
}

static void texts_end_within_their_part(void **state)
{
    (void)state;
    assert_string_equal(image_text(&image, 4), "kv");
    assert_string_equal(image_field(&image, 4, 1), "k");
    assert_string_equal(image_field(&image, 7, 1), "x");
    assert_true(image_is_sound(&image));
    assert_string_equal(image_text(&image, 7), "");
    assert_string_equal(file.fault, "a name has no end at byte 7");
}

static void a_text_without_end_is_no_name(void **state)
{
    (void)state;
    static char endless[100000];
    memset(endless, 'a', sizeof endless - 1);
    struct image whole = image_of(&file, endless, sizeof endless);
    assert_string_equal(image_text(&whole, 0), "");
    assert_string_equal(file.fault, "a name has no end at byte 0");
}

static void what_is_kept_is_limited(void **state)
{
    (void)state;
    image_keep(&image, 1 << 20);
    assert_true(image_is_sound(&image));
    image_keep(&image, UINT64_C(1) << 30);
    assert_false(image_is_sound(&image));
}

static void a_short_part_begins_with_nothing_long(void **state)
{
    (void)state;
    assert_true(image_starts_with(&image, "\1\2\3", 3));
    assert_false(image_starts_with(&image, "\1\2\4", 3));
    struct image part = image_part(&image, 0, 2);
    assert_false(image_starts_with(&part, "\1\2\3", 3));
    assert_true(image_is_sound(&image));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(numbers_have_either_order, start, end),
        cmocka_unit_test_setup_teardown(nothing_is_read_beyond_the_end, start, end),
        cmocka_unit_test_setup_teardown(the_first_fault_is_kept_and_located_in_the_file, start, end),
        cmocka_unit_test_setup_teardown(parts_of_parts_end_where_they_end, start, end),
        cmocka_unit_test_setup_teardown(a_count_that_would_overflow_is_no_small_one, start, end),
        cmocka_unit_test_setup_teardown(texts_end_within_their_part, start, end),
        cmocka_unit_test_setup_teardown(a_text_without_end_is_no_name, start, end),
        cmocka_unit_test_setup_teardown(what_is_kept_is_limited, start, end),
        cmocka_unit_test_setup_teardown(a_short_part_begins_with_nothing_long, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
