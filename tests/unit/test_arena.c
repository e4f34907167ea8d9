/* base/arena and base/list: memory is zeroed, aligned, released in order; lists grow without losing items. */
#include "base/arena.h"
#include "base/list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool is_zero(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    for (size_t size = 0; size < 300; size++) {
        char *bytes = arena_allocate(arena, size);
        assert_non_null(bytes);
        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        assert_true(is_zero(bytes, size));
        memset(bytes, 0xff, size);
    }
    arena_destroy(arena);
}

static void what_is_taken_is_aligned_and_apart(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *taken[100];
    for (size_t i = 0; i < 100; i++) {
        taken[i] = arena_take(arena, i);
        assert_int_equal((uintptr_t)taken[i] % _Alignof(max_align_t), 0);
        memset(taken[i], (int)i, i);
    }
    for (size_t i = 0; i < 100; i++)
        for (size_t j = 0; j < i; j++)
            assert_int_equal(taken[i][j], i);
    arena_destroy(arena);
}

static void a_large_allocation_has_room(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *small = arena_copy_text(arena, "before");
    char *large = arena_allocate(arena, 10 * 1024 * 1024);
    memset(large, 1, 10 * 1024 * 1024);
    assert_string_equal(arena_copy_text(arena, "after"), "after");
    assert_string_equal(small, "before");
    arena_destroy(arena);
}

static void released_memory_is_zeroed_when_it_comes_again(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *kept = arena_copy_text(arena, "kept");
    struct arena_mark mark = arena_mark(arena);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100; i++) {
            char *bytes = arena_allocate(arena, 3000);
            assert_true(is_zero(bytes, 3000));
            memset(bytes, 0xff, 3000);
        }
        arena_release(arena, mark);
    }
    assert_string_equal(kept, "kept");
    arena_destroy(arena);
}

static void memory_of_an_arena_that_ends_serves_another(void **state)
{
    (void)state;
    struct arena *arena = arena_create(), *scratch = arena_create();
    for (int i = 0; i < 3000; i++)
        memset(arena_take(scratch, 3000), 'x', 3000);
    char *kept = arena_copy_text(arena, "kept");
    arena_end_into(arena, scratch);
    for (int i = 0; i < 3000; i++) {
        char *bytes = arena_allocate(arena, 3000);
        for (size_t j = 0; j < 3000; j += 500)
            assert_int_equal(bytes[j], 0);
    }
    assert_string_equal(kept, "kept");
    arena_destroy(arena);
}

static void the_last_memory_grows_where_it_is(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *last = arena_copy(arena, "0123456789", 10);
    char *grown = arena_grow(arena, last, 11, 1000);
    char *behind = arena_copy_text(arena, "behind");
    assert_string_equal(grown, "0123456789");
    assert_true(behind >= grown + 1000 || behind + 7 <= grown);
    char *moved = arena_grow(arena, grown, 1000, 3 * 1024 * 1024);
    memset(moved + 11, 'x', 3 * 1024 * 1024 - 11);
    assert_true(moved != grown);
    assert_string_equal(grown, "0123456789");
    assert_string_equal(behind, "behind");
    char *odd = arena_take(arena, 33);
    odd = arena_grow(arena, odd + 5, 28, 64); /* not where any type may lie */
    memset(odd, 'y', 64);
    assert_int_equal((uintptr_t)arena_take(arena, 8) % _Alignof(max_align_t), 0);
    static char elsewhere[] = "not of the arena";
    assert_string_equal(arena_grow(arena, elsewhere, sizeof elsewhere, 100), elsewhere);
    arena_destroy(arena);
}

static void a_mark_of_an_empty_arena_releases_everything(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct arena_mark mark = arena_mark(arena);
    arena_allocate(arena, 10);
    arena_release(arena, mark);
    assert_null(arena_mark(arena).block);
    arena_release(arena, mark);
    arena_destroy(arena);
}

static void copies_end_with_a_nul(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    assert_memory_equal(arena_copy(arena, "a\0b", 3), "a\0b\0", 4);
    assert_string_equal(arena_copy(arena, NULL, 0), "");
    assert_null(arena_copy_text(arena, NULL));
    arena_destroy(arena);
    arena_destroy(NULL);
}

struct item {
    int number;
    const char *name;
};

static void a_list_grows_and_keeps_its_items(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    LIST(struct item) items = {0};
    for (int i = 0; i < 1000; i++) {
        struct item *item = list_add(arena, &items);
        assert_int_equal(item->number, 0);
        assert_null(item->name);
        *item = (struct item){i, "name"};
    }
    assert_int_equal(items.count, 1000);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(items.items[i].number, i);
    arena_destroy(arena);
}

static void an_item_added_after_a_cut_is_zeroed(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    LIST(int) numbers = {0};
    *list_add(arena, &numbers) = 7;
    numbers.count = 0;
    assert_int_equal(*list_add(arena, &numbers), 0);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(what_is_taken_is_aligned_and_apart),
        cmocka_unit_test(a_large_allocation_has_room),
        cmocka_unit_test(released_memory_is_zeroed_when_it_comes_again),
        cmocka_unit_test(memory_of_an_arena_that_ends_serves_another),
        cmocka_unit_test(the_last_memory_grows_where_it_is),
        cmocka_unit_test(a_mark_of_an_empty_arena_releases_everything),
        cmocka_unit_test(copies_end_with_a_nul),
        cmocka_unit_test(a_list_grows_and_keeps_its_items),
        cmocka_unit_test(an_item_added_after_a_cut_is_zeroed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
