/* base/hash: known hash values, and the map. */
#include "base/hash.h"
#include "base/text.h"

#include "fixture.h"

/* The values of the algorithm's own publication. */
static void fnv_1a_gives_its_published_values(void **state)
{
    (void)state;
    assert_true(hash_text(HASH_START, "") == UINT64_C(0xcbf29ce484222325));
    assert_true(hash_text(HASH_START, "a") == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(hash_text(HASH_START, "foobar") == UINT64_C(0x85944171f73967e8));
}

static void a_hash_goes_on_where_it_stopped(void **state)
{
    (void)state;
    assert_true(hash_bytes(hash_text(HASH_START, "foo"), "bar", 3) == hash_text(HASH_START, "foobar"));
}

/* What xxh128sum prints. */
static void xxh128_gives_its_published_values(void **state)
{
    (void)state;
    assert_string_equal(hash_xxh128(arena, "abc", 3), "06b05ab6733a618578af5f94892f3950");
    assert_string_equal(hash_xxh128(arena, "", 0), "99aa06d3014798d86001c324468d497f");
}

static void an_empty_map_has_nothing(void **state)
{
    (void)state;
    struct map map = {0};
    assert_null(map_get(&map, "a"));
}

static void setting_again_replaces(void **state)
{
    (void)state;
    struct map map = {0};
    int one, two;
    map_set(arena, &map, "key", &one);
    map_set(arena, &map, "key", &two);
    assert_ptr_equal(map_get(&map, "key"), &two);
    assert_int_equal(map.count, 1);
}

static void many_keys_keep_their_order(void **state)
{
    (void)state;
    struct map map = {0};
    for (size_t i = 0; i < 5000; i++) {
        char *key = text_format(arena, "key%zu", i);
        map_set(arena, &map, key, key);
    }
    assert_int_equal(map.count, 5000);
    for (size_t i = 0; i < 5000; i++) {
        char *key = text_format(arena, "key%zu", i);
        assert_string_equal(map.entries[i].key, key);
        assert_string_equal(map_get(&map, key), key);
    }
    assert_null(map_get(&map, "key5000"));
}

/* Keys are hashed in pieces that depend on their length; each byte must count. */
static void keys_of_every_length_are_told_apart(void **state)
{
    (void)state;
    struct map map = {0};
    for (size_t length = 0; length < 40; length++)
        for (size_t at = 0; at < length || at == 0; at++) {
            char *key = arena_copy(arena, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", length);
            if (length > 0)
                key[at] = 'b';
            assert_null(map_get(&map, key));
            map_set(arena, &map, key, key);
        }
    for (size_t i = 0; i < map.count; i++)
        assert_ptr_equal(map_find(&map, map_key(map.entries[i].key)), map.entries[i].value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fnv_1a_gives_its_published_values),
        cmocka_unit_test(a_hash_goes_on_where_it_stopped),
        cmocka_unit_test(xxh128_gives_its_published_values),
        cmocka_unit_test(an_empty_map_has_nothing),
        cmocka_unit_test(setting_again_replaces),
        cmocka_unit_test(many_keys_keep_their_order),
        cmocka_unit_test(keys_of_every_length_are_told_apart),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
