/* A store is a linked list: small enough to read at a glance. What it gives out is counted, what it frees is
 * overwritten first, and outputs of failed calls are left undefined on purpose: glue that is wrong shows. */
#include "kv.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    struct entry *next;
    uint8_t *key, *value;
    size_t key_length, value_length;
};

struct kv {
    char *name;
    enum kv_mode mode;
    enum kv_option options;
    uint64_t reads;
    unsigned visits; /* under way: the list must not change */
    struct entry *first;
};

/* Memory given out carries its size in front, so that freeing can overwrite it. */
union block {
    size_t size;
    max_align_t align;
};

static atomic_llong live;

static void *give(const void *data, size_t size)
{
    union block *block = malloc(sizeof *block + size + 1);
    if (!block)
        abort();
    block->size = size;
    memcpy(block + 1, data, size);
    ((char *)(block + 1))[size] = 0;
    live++;
    return block + 1;
}

void kv_free(void *memory)
{
    if (!memory)
        return;
    union block *block = (union block *)memory - 1;
    memset(memory, 0xdd, block->size);
    free(block);
    live--;
}

static uint8_t *copy(const void *data, size_t size)
{
    uint8_t *memory = malloc(size + 1);
    if (!memory)
        abort();
    memcpy(memory, data, size);
    memory[size] = 0;
    return memory;
}

static void drop(uint8_t *memory, size_t size)
{
    memset(memory, 0xdd, size);
    free(memory);
}

const char *kv_message(enum kv_status status)
{
    switch (status) {
    case KV_OK: return "ok";
    case KV_MISSING: return "no such key";
    case KV_TOO_SMALL: return "buffer too small";
    case KV_ABORTED: return "stopped by the visitor";
    case KV_INVALID: return "invalid argument";
    case KV_READ_ONLY: return "the store is read-only";
    case KV_BUSY: return "the store is being visited";
    }
    return "unknown status";
}

enum kv_status kv_open(const char *name, enum kv_mode mode, enum kv_option options, kv **out)
{
    if (!name || !*name || mode > KV_MODE_READ || options > 7) {
        *out = (kv *)(uintptr_t)1;
        return KV_INVALID;
    }
    kv *self = calloc(1, sizeof *self);
    if (!self)
        abort();
    self->name = (char *)copy(name, strlen(name));
    self->mode = mode;
    self->options = options;
    live++;
    *out = self;
    return KV_OK;
}

static void drop_entry(struct entry *entry)
{
    drop(entry->key, entry->key_length);
    drop(entry->value, entry->value_length);
    free(entry);
}

void kv_close(kv *self)
{
    if (!self)
        return;
    while (self->first) {
        struct entry *entry = self->first;
        self->first = entry->next;
        drop_entry(entry);
    }
    drop((uint8_t *)self->name, strlen(self->name));
    memset(self, 0xdd, sizeof *self);
    free(self);
    live--;
}

/* Whether the store may change now. */
static enum kv_status may_change(const kv *self)
{
    return self->mode == KV_MODE_READ ? KV_READ_ONLY : self->visits ? KV_BUSY : KV_OK;
}

/* The link that leads to the entry of a key, or the last, empty one. */
static struct entry **find(const kv *self, const uint8_t *key, size_t key_length)
{
    struct entry **link = &((kv *)self)->first;
    while (*link && ((*link)->key_length != key_length || memcmp((*link)->key, key, key_length) != 0))
        link = &(*link)->next;
    return link;
}

enum kv_status kv_put(kv *self, const uint8_t *key, size_t key_length, const uint8_t *value, size_t value_length)
{
    if (may_change(self) != KV_OK)
        return may_change(self);
    if (!key || !key_length || key_length > KV_MAX_KEY || !value || (!value_length && self->options & KV_OPTION_STRICT))
        return KV_INVALID;
    struct entry **link = find(self, key, key_length);
    if (!*link) {
        *link = calloc(1, sizeof **link);
        if (!*link)
            abort();
        (*link)->key = copy(key, key_length);
        (*link)->key_length = key_length;
    } else {
        drop((*link)->value, (*link)->value_length);
    }
    (*link)->value = copy(value, value_length);
    (*link)->value_length = value_length;
    return KV_OK;
}

enum kv_status kv_get(kv *self, const uint8_t *key, size_t key_length, uint8_t **value, size_t *value_length)
{
    struct entry *entry = *find(self, key, key_length);
    if (!entry) {
        *value = (uint8_t *)(uintptr_t)1;
        *value_length = SIZE_MAX;
        return KV_MISSING;
    }
    self->reads += self->options & KV_OPTION_COUNT;
    *value = give(entry->value, entry->value_length);
    *value_length = entry->value_length;
    return KV_OK;
}

enum kv_status kv_delete(kv *self, const uint8_t *key, size_t key_length)
{
    if (may_change(self) != KV_OK)
        return may_change(self);
    struct entry **link = find(self, key, key_length), *entry = *link;
    if (!entry)
        return KV_MISSING;
    *link = entry->next;
    drop_entry(entry);
    return KV_OK;
}

enum kv_status kv_read(kv *self, const uint8_t *key, size_t key_length, uint8_t *buffer, size_t capacity, size_t *used)
{
    struct entry *entry = *find(self, key, key_length);
    if (!entry) {
        *used = SIZE_MAX;
        return KV_MISSING;
    }
    *used = entry->value_length;
    if (entry->value_length > capacity)
        return KV_TOO_SMALL;
    self->reads += self->options & KV_OPTION_COUNT;
    memcpy(buffer, entry->value, entry->value_length);
    return KV_OK;
}

const char *kv_name(const kv *self)
{
    return self->name;
}

char *kv_describe(const kv *self)
{
    char text[160];
    kv_stats stats = kv_stats_of(self);
    int length = snprintf(text, sizeof text, "%s %.100s: %llu keys, %llu reads",
                          self->options & KV_OPTION_UPPER ? "STORE" : "store", self->name,
                          (unsigned long long)stats.keys, (unsigned long long)self->reads);
    return give(text, (size_t)length);
}

enum kv_mode kv_mode_of(const kv *self)
{
    return self->mode;
}

enum kv_option kv_options_of(const kv *self)
{
    return self->options;
}

kv_stats kv_stats_of(const kv *self)
{
    kv_stats stats = {0};
    for (struct entry *entry = self->first; entry; entry = entry->next) {
        stats.keys++;
        stats.bytes += entry->value_length;
    }
    stats.load = stats.keys ? (double)stats.bytes / (double)stats.keys : 0;
    return stats;
}

bool kv_has(const kv *self, const uint8_t *key, size_t key_length)
{
    return *find(self, key, key_length) != NULL;
}

/* A pair is lent for one call: the visitor gets copies, overwritten as soon as it returns. */
enum kv_status kv_each(kv *self, kv_visit visit, void *data)
{
    int stop = 0;
    self->visits++;
    for (struct entry *entry = self->first; entry && !stop; entry = entry->next) {
        uint8_t *key = copy(entry->key, entry->key_length), *value = copy(entry->value, entry->value_length);
        stop = visit(data, key, entry->key_length, value, entry->value_length);
        drop(key, entry->key_length);
        drop(value, entry->value_length);
    }
    self->visits--;
    return stop ? KV_ABORTED : KV_OK;
}

int32_t kv_add(int32_t a, int32_t b)
{
    return (int32_t)((uint32_t)a + (uint32_t)b);
}

int64_t kv_live(void)
{
    return live;
}
