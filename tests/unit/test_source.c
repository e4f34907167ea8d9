/* base/source: places and lines of a text, and reading files. */
#include "base/source.h"

#include "fixture.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct source *of_text(const char *text)
{
    return source_of_text(arena, "a.h", text, strlen(text));
}

static void assert_place(const struct source *source, size_t offset, unsigned line, unsigned column)
{
    struct place place = source_place(source, offset);
    assert_string_equal(place.file, "a.h");
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void places_count_from_one(void **state)
{
    (void)state;
    struct source *source = of_text("ab\n\ncd");
    assert_place(source, 0, 1, 1);
    assert_place(source, 2, 1, 3);
    assert_place(source, 3, 2, 1);
    assert_place(source, 4, 3, 1);
    assert_place(source, 5, 3, 2);
    assert_place(source, 6, 3, 3);
}

static void an_offset_beyond_the_end_is_the_end(void **state)
{
    (void)state;
    assert_place(of_text("ab"), 100, 1, 3);
    assert_place(of_text(""), 0, 1, 1);
}

static void lines_come_without_their_end(void **state)
{
    (void)state;
    struct source *source = of_text("one\r\n\ntwo\n");
    assert_int_equal(source_line_count(source), 4);
    assert_string_equal(source_line(arena, source, 1), "one");
    assert_string_equal(source_line(arena, source, 2), "");
    assert_string_equal(source_line(arena, source, 3), "two");
    assert_string_equal(source_line(arena, source, 4), "");
}

static void there_is_no_line_zero_and_none_beyond_the_last(void **state)
{
    (void)state;
    struct source *source = of_text("one");
    assert_string_equal(source_line(arena, source, 0), "");
    assert_string_equal(source_line(arena, source, 2), "");
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    char path[] = "test_source_XXXXXX";
    int file = mkstemp(path);
    assert_true(file >= 0);
    char bytes[50000];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(i * 7);
    assert_int_equal(write(file, bytes, sizeof bytes), sizeof bytes);
    close(file);

    struct source *source = source_read(arena, path);
    unlink(path);
    assert_non_null(source);
    assert_string_equal(source->name, path);
    assert_int_equal(source->length, sizeof bytes);
    assert_memory_equal(source->text, bytes, sizeof bytes);
    assert_int_equal(source->text[sizeof bytes], 0);
}

static void reading_fails_with_a_reason(void **state)
{
    (void)state;
    errno = 0;
    assert_null(source_read(arena, "/nowhere/at/all"));
    assert_int_equal(errno, ENOENT);
    assert_null(source_read(arena, "/"));
    assert_int_equal(errno, EISDIR);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_count_from_one),
        cmocka_unit_test(an_offset_beyond_the_end_is_the_end),
        cmocka_unit_test(lines_come_without_their_end),
        cmocka_unit_test(there_is_no_line_zero_and_none_beyond_the_last),
        cmocka_unit_test(a_file_is_read_whole),
        cmocka_unit_test(reading_fails_with_a_reason),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
