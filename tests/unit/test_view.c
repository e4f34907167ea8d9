/* Unit tests of gen/emit/view. Links: gen/base, gen/emit/view.c. */
#include "base/text.h"
#include "emit/view.h"

#include "fixture.h"

static void a_map_gives_back_its_members(void **state)
{
    struct view *map = view_map(*state);
    view_set_text(*state, map, "name", "open");
    view_set_bool(*state, map, "is_method", true);
    view_set_number(*state, map, "tries", UINT64_MAX);
    assert_string_equal(view_get_text(map, "name"), "open");
    assert_true(view_get(map, "is_method")->truth);
    assert_string_equal(view_get_text(map, "tries"), "18446744073709551615");
}

static void what_is_missing_is_null(void **state)
{
    struct view *map = view_map(*state);
    view_set_bool(*state, map, "truth", true);
    assert_null(view_get(map, "name"));
    assert_null(view_get(view_text(*state, "no map"), "name"));
    assert_null(view_get(NULL, "name"));
    assert_null(view_get_text(map, "name"));
    assert_null(view_get_text(map, "truth"));
}

static void setting_again_replaces(void **state)
{
    struct view *map = view_map(*state);
    view_set_text(*state, map, "name", "old");
    view_set_text(*state, map, "name", "new");
    assert_string_equal(view_get_text(map, "name"), "new");
    assert_int_equal(view_members(*state, map).count, 1);
}

static void members_are_found_in_maps_of_any_size(void **state)
{
    enum { COUNT = 300 };
    struct view *map = view_map(*state);
    for (size_t i = 0; i < COUNT; i++) {
        const char *name = text_format(*state, "name_%zu", i);
        assert_null(view_get(map, name));
        view_set_number(*state, map, name, i);
        assert_string_equal(view_get_text(map, name), text_number(*state, i));
        assert_string_equal(view_get_text(map, "name_0"), "0");
    }
    struct map members = view_members(*state, map);
    assert_int_equal(members.count, COUNT);
    for (size_t i = 0; i < COUNT; i++)
        assert_string_equal(members.entries[i].key, text_format(*state, "name_%zu", i));
}

/* Maps that are made alike share the places of their members, but not these. */
static void maps_of_one_shape_have_values_of_their_own(void **state)
{
    enum { COUNT = 20 };
    struct view *maps[COUNT];
    struct view_place place = {0};
    for (size_t i = 0; i < COUNT; i++) {
        maps[i] = view_map(*state);
        view_set_number(*state, maps[i], "a", i);
        if (i % 2 == 0)
            view_set_text(*state, maps[i], "even", "yes");
        view_set_number(*state, maps[i], "b", COUNT + i);
    }
    for (size_t i = 0; i < COUNT; i++) {
        assert_string_equal(view_get_text(maps[i], "a"), text_number(*state, i));
        assert_string_equal(view_find_again(maps[i], map_key("b").hash, &place)->text, text_number(*state, COUNT + i));
        assert_int_equal(view_get(maps[i], "even") != NULL, i % 2 == 0);
        assert_null(view_get(maps[i], "odd"));
    }
}

/* What a mark of the arena gives back is nothing that later maps lean on. */
static void maps_outlive_those_released(void **state)
{
    struct view *before = view_map(*state);
    view_set_text(*state, before, "a", "1");
    struct arena_mark mark = arena_mark(*state);
    struct view *released = view_map(*state);
    view_set_text(*state, released, "a", "2");
    view_set_text(*state, released, "b", "3");
    arena_release(*state, mark);
    memset(arena_take(*state, 4096), 0xa5, 4096);
    struct view *after = view_map(*state);
    view_set_text(*state, after, "a", "4");
    view_set_text(*state, after, "b", "5");
    assert_string_equal(view_get_text(before, "a"), "1");
    assert_string_equal(view_get_text(after, "b"), "5");
    assert_null(view_get(before, "b"));
}

static void no_text_is_false(void **state)
{
    struct view *map = view_map(*state);
    view_set_text(*state, map, "deprecated", NULL);
    assert_int_equal(view_get(map, "deprecated")->kind, VIEW_BOOL);
    assert_false(view_is_true(view_get(map, "deprecated")));
}

static void truth_of_views(void **state)
{
    struct view *list = view_list(*state);
    assert_false(view_is_true(NULL));
    assert_false(view_is_true(view_text(*state, "")));
    assert_true(view_is_true(view_text(*state, "0")));
    assert_false(view_is_true(view_bool(*state, false)));
    assert_true(view_is_true(view_bool(*state, true)));
    assert_true(view_is_true(view_map(*state)));
    assert_false(view_is_true(list));
    view_add(*state, list, view_bool(*state, false));
    assert_true(view_is_true(list));
}

static void a_copy_changes_alone(void **state)
{
    struct view *map = view_map(*state);
    view_set_text(*state, map, "name", "key");
    view_set_text(*state, map, "type", "bytes");
    struct view *copy = view_copy(*state, map);
    view_set_text(*state, copy, "name", "value");
    view_set_text(*state, copy, "at", "1");
    assert_string_equal(view_get_text(map, "name"), "key");
    assert_null(view_get(map, "at"));
    assert_string_equal(view_get_text(copy, "name"), "value");
    assert_string_equal(view_get_text(copy, "type"), "bytes");
    assert_ptr_equal(view_get(copy, "type"), view_get(map, "type"));
}

static void members_of_a_copy_are_listed_once_in_order(void **state)
{
    struct view *map = view_map(*state);
    view_set_text(*state, map, "name", "key");
    view_set_text(*state, map, "type", "bytes");
    struct view *copy = view_copy(*state, view_copy(*state, map));
    view_set_text(*state, copy, "at", "1");
    view_set_text(*state, copy, "name", "value");
    struct map members = view_members(*state, copy);
    assert_int_equal(members.count, 3);
    assert_string_equal(members.entries[0].key, "name");
    assert_string_equal(((struct view *)members.entries[0].value)->text, "value");
    assert_string_equal(members.entries[1].key, "type");
    assert_string_equal(members.entries[2].key, "at");
}

/* Sets what is left, and counts how often it was asked to. */
static void fill(const void *context, struct view *map)
{
    static unsigned calls;
    view_set_number((struct arena *)context, map, "calls", ++calls);
    view_set_text((struct arena *)context, map, "doc", "made late");
}

static void members_can_be_made_when_they_are_asked_for(void **state)
{
    struct view *base = view_map(*state), *map = view_copy(*state, base), *copy = view_copy(*state, map);
    struct view_place place = {0};
    view_set_text(*state, base, "kind", "function");
    view_set_text(*state, map, "name", "open");
    view_fill_later(*state, map, fill, *state);
    assert_string_equal(view_get_text(map, "name"), "open");
    assert_string_equal(view_find_at(copy, map_key("doc").hash, &place)->text, "made late");
    assert_string_equal(view_get_text(map, "calls"), "1");
    assert_string_equal(view_get_text(copy, "kind"), "function");
    assert_null(view_get(copy, "nothing"));

    struct view *other = view_map(*state);
    view_set_text(*state, other, "name", "close");
    view_fill_later(*state, other, fill, *state);
    assert_string_equal(view_find_again(other, map_key("doc").hash, &place)->text, "made late");
    assert_string_equal(view_get_text(other, "calls"), "2");

    struct view *listed = view_map(*state);
    view_fill_later(*state, listed, fill, *state);
    struct map members = view_members(*state, listed);
    assert_int_equal(members.count, 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_map_gives_back_its_members),
        TEST(what_is_missing_is_null),
        TEST(setting_again_replaces),
        TEST(members_are_found_in_maps_of_any_size),
        TEST(maps_of_one_shape_have_values_of_their_own),
        TEST(maps_outlive_those_released),
        TEST(no_text_is_false),
        TEST(truth_of_views),
        TEST(a_copy_changes_alone),
        TEST(members_of_a_copy_are_listed_once_in_order),
        TEST(members_can_be_made_when_they_are_asked_for),
    };
    return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
