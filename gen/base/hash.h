/* Hashes, and a map from text to anything.
 *
 * Two hashes: a 64-bit one for interface hashes (FNV-1a, stable across platforms and versions), and a 128-bit one for
 * the manifest (XXH3), which people may check with xxh128sum: it tells that somebody edited a file, not that somebody
 * forged one, and costs a tenth of a cryptographic hash. Maps have a third one, which is nobody else's business. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Starts a 64-bit hash, and adds bytes to one. */
#define HASH_START UINT64_C(0xcbf29ce484222325)
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length);
uint64_t hash_text(uint64_t hash, const char *text);

/* The 128-bit XXH3 of bytes as 32 lower-case hexadecimal digits, in ARENA. */
char *hash_xxh128(struct arena *arena, const void *bytes, size_t length);

/* A key with its hash: for who looks the same key up in many maps. */
struct map_key {
    const char *text;
    uint64_t hash;
};

/* The hash of what a key has beyond sixteen bytes. */
uint64_t map_hash_rest(const char *bytes, size_t length);

/* TEXT, which is kept, as a key. Inline, so that a compiler works out the hash of a literal. */
static inline struct map_key map_key(const char *text)
{
    size_t length = strlen(text);
    uint64_t head = 0, tail = 0, hash = length;
    if (length > 16)
        hash ^= map_hash_rest(text + 8, length - 16);
    if (length >= 8) {
        memcpy(&head, text, 8);
        memcpy(&tail, text + length - 8, 8);
    } else if (length >= 4) {
        memcpy(&head, text, 4);
        memcpy(&tail, text + length - 4, 4);
    } else if (length > 0) {
        head = (unsigned char)text[0] | (uint64_t)(unsigned char)text[length / 2] << 8;
        tail = (unsigned char)text[length - 1];
    }
    hash = (hash ^ head) * UINT64_C(0x9e3779b97f4a7c15);
    hash = (hash ^ hash >> 32 ^ tail) * UINT64_C(0x9e3779b97f4a7c15);
    return (struct map_key){text, hash ^ hash >> 32};
}

/* A map from text to pointers that keeps the order of insertion: entries[0 .. count). Zeroed is empty. A small map is
 * searched from end to end; a larger one has slots. */
struct map {
    struct map_entry {
        const char *key;
        void *value;
    } *entries;
    uint32_t *hashes; /* half of them, of the keys; apart from them, for a search passes over most */
    uint32_t *slots;
    uint32_t count, capacity, slot_count;
    uint64_t filter; /* a bit for each hash modulo 64: most keys that are not there are known by it */
};

/* The bit of a key with HASH in filters. */
static inline uint64_t map_bit(uint64_t hash)
{
    return UINT64_C(1) << (hash & 63);
}

/* The value of a key that the filter does not rule out, or NULL. For map_find() alone. */
void *map_search(const struct map *map, struct map_key key);

/* The value of KEY, or NULL. */
static inline void *map_find(const struct map *map, struct map_key key)
{
    return (map->filter & map_bit(key.hash)) != 0 ? map_search(map, key) : NULL;
}

/* Sets the value of KEY, new or old. Its text is kept, not copied: it must live as long as the map. */
void map_put(struct arena *arena, struct map *map, struct map_key key, void *value);

/* The same with a key that is only a text. */
static inline void *map_get(const struct map *map, const char *key)
{
    return map_find(map, map_key(key));
}

static inline void map_set(struct arena *arena, struct map *map, const char *key, void *value)
{
    map_put(arena, map, map_key(key), value);
}

/* A map from addresses to addresses. Zeroed is empty. */
struct pointer_map {
    struct pointer_map_entry {
        const void *key;
        void *value;
    } * slots;
    size_t count, slot_count;
};

/* The value of KEY, or NULL; and setting it. KEY must not be NULL. */
void *pointer_map_get(const struct pointer_map *map, const void *key);
void pointer_map_set(struct arena *arena, struct pointer_map *map, const void *key, void *value);

#endif
