/* FNV-1a, SHA-256 (nettle's), and the map: entries in order, and a table of slots that holds index + 1 of an entry. */
#include "hash.h"

#include <nettle/base16.h>
#include <nettle/sha2.h>
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
    struct sha256_ctx context;
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_init(&context);
    sha256_update(&context, length, bytes);
    sha256_digest(&context, sizeof digest, digest);
    char *digits = arena_allocate(arena, BASE16_ENCODE_LENGTH(sizeof digest) + 1);
    base16_encode_update(digits, sizeof digest, digest);
    return digits;
}

/* A map of up to so many entries is searched from end to end: its slots would cost more than they save. */
enum { FIRST_CAPACITY = 4, SMALL_MAP = 16 };

static uint64_t mixed(uint64_t bits)
{
    bits *= UINT64_C(0x9e3779b97f4a7c15);
    return bits ^ bits >> 32;
}

/* Eight bytes at a time, for keys are looked up far more often than anything is hashed for good. */
struct map_key map_key(const char *text)
{
    const char *at = text;
    size_t left = strlen(text);
    uint64_t hash = left, word;
    for (; left >= sizeof word; at += sizeof word, left -= sizeof word) {
        memcpy(&word, at, sizeof word);
        hash = mixed(hash ^ word);
    }
    word = 0;
    memcpy(&word, at, left);
    return (struct map_key){text, (uint32_t)mixed(hash ^ word)};
}

static bool is_key(const struct map_entry *entry, struct map_key key)
{
    return entry->hash == key.hash && (entry->key == key.text || strcmp(entry->key, key.text) == 0);
}

/* The slot of KEY: the one that holds it, or the free one where it belongs. */
static uint32_t *find_slot(const struct map *map, struct map_key key)
{
    uint32_t mask = map->slot_count - 1, at = key.hash & mask;
    while (map->slots[at] != 0 && !is_key(&map->entries[map->slots[at] - 1], key))
        at = (at + 1) & mask;
    return &map->slots[at];
}

static struct map_entry *find_entry(const struct map *map, struct map_key key)
{
    if (map->slot_count != 0) {
        uint32_t slot = *find_slot(map, key);
        return slot != 0 ? &map->entries[slot - 1] : NULL;
    }
    for (uint32_t i = 0; i < map->count; i++)
        if (is_key(&map->entries[i], key))
            return &map->entries[i];
    return NULL;
}

void *map_find(const struct map *map, struct map_key key)
{
    struct map_entry *entry = find_entry(map, key);
    return entry != NULL ? entry->value : NULL;
}

void *map_get(const struct map *map, const char *key)
{
    return map->count != 0 ? map_find(map, map_key(key)) : NULL;
}

/* Slots, where there are any, are at least twice as many as entries, so that a search is short and ends. */
static void add_slots(struct arena *arena, struct map *map)
{
    map->slot_count = SMALL_MAP * 2;
    while (map->slot_count < map->capacity * 2)
        map->slot_count *= 2;
    map->slots = arena_allocate(arena, map->slot_count * sizeof *map->slots);
    for (uint32_t i = 0; i < map->count; i++) {
        const struct map_entry *entry = &map->entries[i];
        *find_slot(map, (struct map_key){entry->key, entry->hash}) = i + 1;
    }
}

void map_reserve(struct arena *arena, struct map *map, size_t count)
{
    struct map_entry *entries = arena_allocate(arena, count * sizeof *entries);
    if (map->count != 0)
        memcpy(entries, map->entries, map->count * sizeof *entries);
    map->entries = entries;
    map->capacity = (uint32_t)count;
    if (count > SMALL_MAP)
        add_slots(arena, map);
}

void map_set(struct arena *arena, struct map *map, const char *text, void *value)
{
    struct map_key key = map_key(text);
    struct map_entry *entry = find_entry(map, key);
    if (entry != NULL) {
        entry->value = value;
        return;
    }
    if (map->count == map->capacity)
        map_reserve(arena, map, map->capacity != 0 ? map->capacity * 2 : FIRST_CAPACITY);
    map->entries[map->count] = (struct map_entry){text, value, key.hash};
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
