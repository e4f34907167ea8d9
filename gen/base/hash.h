/* Hashes, and a map from text to anything.
 *
 * Two hashes: a 64-bit one for interface hashes (FNV-1a, stable across platforms and versions), and SHA-256 for the
 * manifest, which people may check with sha256sum. Maps have a third one, which is nobody else's business. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "arena.h"

#include <stdbool.h>
#include <stdint.h>

/* Starts a 64-bit hash, and adds bytes to one. */
#define HASH_START UINT64_C(0xcbf29ce484222325)
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length);
uint64_t hash_text(uint64_t hash, const char *text);

/* SHA-256 of bytes as 64 lower-case hexadecimal digits, in ARENA. */
char *hash_sha256(struct arena *arena, const void *bytes, size_t length);

/* One pair of a map. */
struct map_entry {
    const char *key;
    void *value;
    uint32_t hash; /* of the key */
};

/* A map from text to pointers that keeps the order of insertion: entries[0 .. count). Zeroed is empty. A small map is
 * searched from end to end; a larger one has slots. */
struct map {
    struct map_entry *entries;
    uint32_t *slots;
    uint32_t count, capacity, slot_count;
};

/* The value of KEY, or NULL. */
void *map_get(const struct map *map, const char *key);

/* Sets the value of KEY, new or old. KEY is kept, not copied: it must live as long as the map. */
void map_set(struct arena *arena, struct map *map, const char *key, void *value);

/* A key with its hash, for one that is looked up in many maps. */
struct map_key {
    const char *text;
    uint32_t hash;
};

/* TEXT, which is kept, as such a key; and its value, or NULL. */
struct map_key map_key(const char *text);
void *map_find(const struct map *map, struct map_key key);

/* Makes room for COUNT entries, not fewer than it has: a map whose size is known need not grow by steps. */
void map_reserve(struct arena *arena, struct map *map, size_t count);

/* A map from addresses to addresses. Zeroed is empty. */
struct pointer_map {
    struct pointer_map_entry {
        const void *key;
        void *value;
    } *slots;
    size_t count, slot_count;
};

/* The value of KEY, or NULL; and setting it. KEY must not be NULL. */
void *pointer_map_get(const struct pointer_map *map, const void *key);
void pointer_map_set(struct arena *arena, struct pointer_map *map, const void *key, void *value);

#endif
