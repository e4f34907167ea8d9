/* FNV-1a, XXH3 (xxHash's), and the map: entries in order, and a table of slots that holds index + 1 of an entry. */
#include "hash.h"

#include "text.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

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

char *hash_xxh128(struct arena *arena, const void *bytes, size_t length)
{
    XXH128_hash_t hash = XXH3_128bits(bytes, length);
    return text_format(arena, "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}

/* A map of up to so many entries is searched from end to end: its slots would cost more than they save. */
enum { FIRST_CAPACITY = 4, SMALL_MAP = 16 };

uint64_t map_hash_rest(const char *bytes, size_t length)
{
    uint64_t hash = 0, word = 0;
    for (; length > 0; bytes += sizeof word, length -= length < sizeof word ? length : sizeof word) {
        memcpy(&word, bytes, sizeof word); /* at the end it reads bytes twice that are hashed elsewhere, too */
        hash = (hash ^ word) * UINT64_C(0x9e3779b97f4a7c15);
        hash ^= hash >> 32;
    }
    return hash;
}

static bool is_key(const struct map *map, uint32_t at, struct map_key key)
{
    const char *text = map->entries[at].key;
    return text == key.text || strcmp(text, key.text) == 0;
}

/* The slot of KEY: the one that holds it, or the free one where it belongs. */
static uint32_t *find_slot(const struct map *map, struct map_key key)
{
    uint32_t mask = map->slot_count - 1, hash = (uint32_t)key.hash, at = hash & mask;
    for (; map->slots[at] != 0; at = (at + 1) & mask) {
        uint32_t entry = map->slots[at] - 1;
        if (map->hashes[entry] == hash && is_key(map, entry, key))
            break;
    }
    return &map->slots[at];
}

static struct map_entry *find_entry(const struct map *map, struct map_key key)
{
    if (map->slot_count != 0) {
        uint32_t slot = *find_slot(map, key);
        return slot != 0 ? &map->entries[slot - 1] : NULL;
    }
    for (uint32_t i = 0; i < map->count; i++)
        if (map->hashes[i] == (uint32_t)key.hash && is_key(map, i, key))
            return &map->entries[i];
    return NULL;
}

void *map_search(const struct map *map, struct map_key key)
{
    struct map_entry *entry = find_entry(map, key);
    return entry != NULL ? entry->value : NULL;
}

/* Slots, where there are any, are at least twice as many as entries, so that a search is short and ends. */
static void add_slots(struct arena *arena, struct map *map)
{
    map->slot_count = map->capacity * 2;
    map->slots = arena_allocate(arena, map->slot_count * sizeof *map->slots);
    for (uint32_t i = 0; i < map->count; i++)
        *find_slot(map, (struct map_key){map->entries[i].key, map->hashes[i]}) = i + 1;
}

/* Doubles the room, which is one piece: entries, then hashes. */
static void grow(struct arena *arena, struct map *map)
{
    size_t capacity = map->capacity != 0 ? map->capacity * 2 : FIRST_CAPACITY;
    struct map_entry *entries = arena_take(arena, capacity * (sizeof *entries + sizeof *map->hashes));
    uint32_t *hashes = (uint32_t *)(entries + capacity);
    if (map->count != 0) {
        memcpy(entries, map->entries, map->count * sizeof *entries);
        memcpy(hashes, map->hashes, map->count * sizeof *hashes);
    }
    map->entries = entries;
    map->hashes = hashes;
    map->capacity = (uint32_t)capacity;
    if (capacity > SMALL_MAP)
        add_slots(arena, map);
}

void map_put(struct arena *arena, struct map *map, struct map_key key, void *value)
{
    struct map_entry *entry = (map->filter & map_bit(key.hash)) != 0 ? find_entry(map, key) : NULL;
    if (entry != NULL) {
        entry->value = value;
        return;
    }
    map->filter |= map_bit(key.hash);
    if (map->count == map->capacity)
        grow(arena, map);
    map->entries[map->count] = (struct map_entry){key.text, value};
    map->hashes[map->count] = (uint32_t)key.hash;
    map->count++;
    if (map->slot_count != 0)
        *find_slot(map, key) = map->count;
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
