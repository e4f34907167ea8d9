/* Text and bytes on their way to C, and text that comes back: nothing is read or written beyond their ends, which the
 * sanitizer checks, and memory of their own is given back once. */
#include "bg_runtime.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void fill(struct bg_text *text, size_t length)
{
    memset(text->data, 'x', length);
    text->data[length] = 0;
    text->length = length;
}

static void a_text_has_room_for_its_nul(void **unused)
{
    (void)unused;
    static const size_t lengths[] = {0, 1, 2046, 2047, 2048, 100000};
    struct bg_failure failure = {0};
    struct bg_text text;
    bg_text_begin(&text);
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        assert_true(bg_text_reserve(&text, lengths[i], &failure));
        assert_int_equal(text.data == text.first, lengths[i] < sizeof text.first);
        fill(&text, lengths[i]);
        assert_true(bg_text_check(&text, "name", &failure));
    }
    bg_text_free(&text);
    bg_text_free(&text);
    assert_ptr_equal(text.data, text.first);
    assert_int_equal(failure.kind, BG_FAILURE_NONE);
}

static void a_text_that_no_memory_holds_is_refused(void **unused)
{
    (void)unused;
    static const size_t lengths[] = {SIZE_MAX, PTRDIFF_MAX, PTRDIFF_MAX - 1};
    struct bg_text text;
    bg_text_begin(&text);
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct bg_failure failure = {0};
        assert_false(bg_text_reserve(&text, lengths[i], &failure));
        assert_int_equal(failure.kind, BG_FAILURE_MEMORY);
        assert_ptr_equal(text.data, text.first);
    }
    bg_text_free(&text);
}

static void a_nul_inside_is_found_wherever_it_lies(void **unused)
{
    (void)unused;
    struct bg_text text;
    bg_text_begin(&text);
    for (size_t at = 0; at < 40; at++) {
        struct bg_failure failure = {0};
        fill(&text, 40);
        text.data[at] = 0;
        assert_false(bg_text_check(&text, "name", &failure));
        assert_int_equal(failure.kind, BG_FAILURE_VALUE);
        assert_string_equal(failure.message, "The \"name\" argument must not contain a NUL character");
    }
    bg_text_free(&text);
}

static void no_text_has_no_nul(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    struct bg_text text;
    bg_text_begin(&text);
    text.data = NULL;
    assert_true(bg_text_check(&text, "name", &failure));
    bg_text_free(&text);
}

/* Every length around a word of the machine, every place; in memory of exactly that length. */
static void one_byte_beyond_ascii_is_seen(void **unused)
{
    (void)unused;
    for (size_t length = 0; length <= 33; length++) {
        char *data = malloc(length ? length : 1);
        memset(data, 0x7f, length);
        assert_true(bg_text_is_ascii(data, length));
        for (size_t at = 0; at < length; at++) {
            data[at] = (char)0x80;
            assert_false(bg_text_is_ascii(data, length));
            data[at] = 0;
        }
        free(data);
    }
}

static void no_bytes_lie_somewhere(void **unused)
{
    (void)unused;
    struct bg_bytes bytes;
    bg_bytes_borrow(&bytes, NULL, 0);
    assert_non_null(bytes.data);
    assert_int_equal(bytes.data[0], 0);
    bg_bytes_free(&bytes);
    char byte = 1;
    assert_ptr_equal(bg_bytes_address(&byte), &byte);
    assert_non_null(bg_bytes_address(NULL));
}

static void what_is_borrowed_is_the_same_memory(void **unused)
{
    (void)unused;
    uint8_t data[] = {1, 2, 3};
    struct bg_bytes bytes;
    bg_bytes_borrow(&bytes, data, sizeof data);
    assert_ptr_equal(bytes.data, data);
    assert_int_equal(bytes.length, 3);
    bg_bytes_free(&bytes);
}

static void what_is_kept_outlives_its_memory(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    struct bg_bytes bytes;
    uint8_t *data = malloc(3);
    memcpy(data, "abc", 3);
    bg_bytes_borrow(&bytes, data, 3);
    assert_true(bg_bytes_keep(&bytes, &failure));
    free(data);
    assert_memory_equal(bytes.data, "abc", 3);
    bg_bytes_free(&bytes);
    bg_bytes_free(&bytes);
    bg_bytes_borrow(&bytes, NULL, 0);
    assert_true(bg_bytes_keep(&bytes, &failure));
    assert_non_null(bytes.data);
    bg_bytes_free(&bytes);
}

static void without_memory_nothing_is_kept(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    struct bg_bytes bytes;
    uint8_t byte = 0;
    bg_bytes_borrow(&bytes, &byte, PTRDIFF_MAX);
    assert_false(bg_bytes_keep(&bytes, &failure));
    assert_int_equal(failure.kind, BG_FAILURE_MEMORY);
    bg_bytes_free(&bytes);
}

static void a_length_must_fit_its_type(void **unused)
{
    (void)unused;
    struct bg_failure failure = {0};
    assert_true(bg_length_check(255, UINT8_MAX, "key", &failure));
    assert_true(bg_length_check(SIZE_MAX, UINT64_MAX, "key", &failure));
    assert_false(bg_length_check(256, UINT8_MAX, "key", &failure));
    assert_int_equal(failure.kind, BG_FAILURE_RANGE);
    assert_string_equal(failure.message, "The \"key\" argument is too long");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_has_room_for_its_nul),
        cmocka_unit_test(a_text_that_no_memory_holds_is_refused),
        cmocka_unit_test(a_nul_inside_is_found_wherever_it_lies),
        cmocka_unit_test(no_text_has_no_nul),
        cmocka_unit_test(one_byte_beyond_ascii_is_seen),
        cmocka_unit_test(no_bytes_lie_somewhere),
        cmocka_unit_test(what_is_borrowed_is_the_same_memory),
        cmocka_unit_test(what_is_kept_outlives_its_memory),
        cmocka_unit_test(without_memory_nothing_is_kept),
        cmocka_unit_test(a_length_must_fit_its_type),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
