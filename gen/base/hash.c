/* FNV-1a, SHA-256 (libmd's), and the map: entries in order, and a table of slots that holds index + 1 of an entry. */
#include "hash.h"

#include <sha2.h>
#include <string.h>

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ at[i]) * UINT64_C(0x100000001b3);
    return hash;
}

uint64_t hash_text(uint64_t hash, const char *text)
{
    return hash_bytes(hash, text, strlen(text));
}

char *hash_sha256(struct arena *arena, const void *bytes, size_t length)
{
    char *digits = arena_allocate(arena, SHA256_DIGEST_STRING_LENGTH);
    SHA256Data(bytes, length, digits);
    return digits;
}

/* A map of up to so many entries is searched from end to end: that is faster than hashing the key. */
enum { SMALL_MAP = 8 };

static bool is_key(const struct map_entry *entry, const char *key)
{
    return entry->key == key || strcmp(entry->key, key) == 0;
}

/* The slot of KEY: the one that holds it, or the free one where it belongs. */
static uint32_t *find_slot(const struct map *map, const char *key)
{
    size_t mask = map->slot_count - 1;
    size_t at = (size_t)hash_text(HASH_START, key) & mask;
    while (map->slots[at] != 0 && !is_key(&map->entries[map->slots[at] - 1], key))
        at = (at + 1) & mask;
    return &map->slots[at];
}

static struct map_entry *find_entry(const struct map *map, const char *key)
{
    if (map->slot_count != 0) {
        uint32_t slot = *find_slot(map, key);
        return slot != 0 ? &map->entries[slot - 1] : NULL;
    }
    for (size_t i = 0; i < map->count; i++)
        if (is_key(&map->entries[i], key))
            return &map->entries[i];
    return NULL;
}

void *map_get(const struct map *map, const char *key)
{
    struct map_entry *entry = find_entry(map, key);
    return entry != NULL ? entry->value : NULL;
}

/* Doubles the entries; slots, where there are any, stay at least twice as many, so that a search is short and ends. */
static void grow(struct arena *arena, struct map *map)
{
    size_t capacity = map->capacity != 0 ? map->capacity * 2 : SMALL_MAP;
    struct map_entry *entries = arena_allocate(arena, capacity * sizeof *entries);
    if (map->count != 0)
        memcpy(entries, map->entries, map->count * sizeof *entries);
    map->entries = entries;
    map->capacity = capacity;
    if (capacity == SMALL_MAP)
        return;
    map->slot_count = capacity * 2;
    map->slots = arena_allocate(arena, map->slot_count * sizeof *map->slots);
    for (size_t i = 0; i < map->count; i++)
        *find_slot(map, entries[i].key) = (uint32_t)(i + 1);
}

void map_set(struct arena *arena, struct map *map, const char *key, void *value)
{
    struct map_entry *entry = find_entry(map, key);
    if (entry != NULL) {
        entry->value = value;
        return;
    }
    if (map->count == map->capacity)
        grow(arena, map);
    map->entries[map->count] = (struct map_entry){key, value};
    map->count++;
    if (map->slot_count != 0)
        *find_slot(map, key) = (uint32_t)map->count;
}

/* The slot of an address: the one that holds it, or the free one where it belongs. */
static struct pointer_map_entry *find_pointer(const struct pointer_map *map, const void *key)
{
    size_t mask = map->slot_count - 1;
    size_t at = (size_t)(((uintptr_t)key >> 4) * UINT64_C(0x9e3779b97f4a7c15) >> 32) & mask;
    while (map->slots[at].key != NULL && map->slots[at].key != key)
        at = (at + 1) & mask;
    return &map->slots[at];
}

void *pointer_map_get(const struct pointer_map *map, const void *key)
{
    return map->count != 0 ? find_pointer(map, key)->value : NULL;
}

static void grow_pointers(struct arena *arena, struct pointer_map *map)
{
    struct pointer_map larger = {.count = map->count, .slot_count = map->slot_count != 0 ? map->slot_count * 2 : 64};
    larger.slots = arena_allocate(arena, larger.slot_count * sizeof *larger.slots);
    for (size_t i = 0; i < map->slot_count; i++)
        if (map->slots[i].key != NULL)
            *find_pointer(&larger, map->slots[i].key) = map->slots[i];
    *map = larger;
}

void pointer_map_set(struct arena *arena, struct pointer_map *map, const void *key, void *value)
{
    if (map->count * 2 >= map->slot_count)
        grow_pointers(arena, map);
    struct pointer_map_entry *entry = find_pointer(map, key);
    map->count += entry->key == NULL;
    *entry = (struct pointer_map_entry){key, value};
}
