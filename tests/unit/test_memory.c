/* gen/call/memory: reading up to where memory ends, and not beyond. */
#include "call/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;
static char *page; /* one that can be read; the next cannot */
static size_t size;

static int set_up(void **state)
{
    (void)state;
    arena = arena_create();
    size = (size_t)sysconf(_SC_PAGESIZE);
    page = mmap(NULL, 2 * size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page != MAP_FAILED && mprotect(page + size, size, PROT_NONE) == 0 ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    return munmap(page, 2 * size);
}

static void what_is_there_is_copied(void **state)
{
    (void)state;
    char out[16] = "";
    memcpy(page + size - 8, "12345678", 8);
    assert_int_equal(memory_copy(out, (uintptr_t)(page + size - 8), 8), 8);
    assert_memory_equal(out, "12345678", 8);
    assert_int_equal(memory_copy(out, (uintptr_t)(page + size - 8), 16), 8);
    assert_int_equal(memory_copy(out, (uintptr_t)(page + size), 1), 0);
    assert_int_equal(memory_copy(out, 0, 1), 0);
    assert_int_equal(memory_copy(out, 64, 1), 0);
    assert_int_equal(memory_copy(out, UINTPTR_MAX - 3, 4), 0);
}

/* Longer than a pipe holds. */
static void much_is_copied(void **state)
{
    (void)state;
    enum { MUCH = 300000 };
    char *from = arena_allocate(arena, MUCH), *out = arena_allocate(arena, MUCH);
    for (size_t i = 0; i < MUCH; i++)
        from[i] = (char)(i * 7);
    assert_int_equal(memory_copy(out, (uintptr_t)from, MUCH), MUCH);
    assert_memory_equal(out, from, MUCH);
}

static void a_text_ends_at_its_nul(void **state)
{
    (void)state;
    memcpy(page + size - 4, "end", 4);
    assert_string_equal(memory_text(arena, (uintptr_t)(page + size - 4), 100), "end");
    assert_string_equal(memory_text(arena, (uintptr_t)(page + size - 1), 100), "");
}

static void a_text_without_end_is_none(void **state)
{
    (void)state;
    memset(page, 'x', size);
    assert_null(memory_text(arena, (uintptr_t)page, SIZE_MAX));
    assert_null(memory_text(arena, (uintptr_t)page, 16));
    assert_null(memory_text(arena, 64, 16));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_there_is_copied),
        cmocka_unit_test(much_is_copied),
        cmocka_unit_test(a_text_ends_at_its_nul),
        cmocka_unit_test(a_text_without_end_is_none),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
