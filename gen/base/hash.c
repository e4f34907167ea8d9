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

/* The slot of KEY: the one that holds it, or the free one where it belongs. */
static uint32_t *find_slot(const struct map *map, const char *key)
{
    size_t mask = map->slot_count - 1;
    size_t at = (size_t)hash_text(HASH_START, key) & mask;
    while (map->slots[at] != 0 && strcmp(map->entries[map->slots[at] - 1].key, key) != 0)
        at = (at + 1) & mask;
    return &map->slots[at];
}

void *map_get(const struct map *map, const char *key)
{
    if (map->count == 0)
        return NULL;
    uint32_t slot = *find_slot(map, key);
    return slot != 0 ? map->entries[slot - 1].value : NULL;
}

/* Doubles both arrays; slots stay at least twice the entries, so that a search is short and always ends. */
static void grow(struct arena *arena, struct map *map)
{
    size_t capacity = map->capacity != 0 ? map->capacity * 2 : 8;
    struct map_entry *entries = arena_allocate(arena, capacity * sizeof *entries);
    if (map->count != 0)
        memcpy(entries, map->entries, map->count * sizeof *entries);
    map->entries = entries;
    map->capacity = capacity;
    map->slot_count = capacity * 2;
    map->slots = arena_allocate(arena, map->slot_count * sizeof *map->slots);
    for (size_t i = 0; i < map->count; i++)
        *find_slot(map, entries[i].key) = (uint32_t)(i + 1);
}

void map_set(struct arena *arena, struct map *map, const char *key, void *value)
{
    if (map->count == map->capacity)
        grow(arena, map);
    uint32_t *slot = find_slot(map, key);
    if (*slot == 0) {
        map->entries[map->count].key = key;
        *slot = (uint32_t)++map->count;
    }
    map->entries[*slot - 1].value = value;
}
