/**
 * @file
 * kv: a small key-value store held in memory, the example library of bridgegen.
 *
 * Its annotations say what a C header cannot: who owns, what may be absent, which length belongs to which
 * pointer. They vanish for every compiler but bridgegen's reader.
 */
#ifndef KV_H
#define KV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(BRIDGEGEN) && defined(__clang__)
# define KV_BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define KV_BG(...)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The longest key that a store accepts, in bytes. */
#define KV_MAX_KEY 4096
/** The version of this header. */
#define KV_VERSION "1.4.0"

/** What a call came to. */
enum kv_status {
    KV_OK = 0,        /**< It worked. */
    KV_MISSING = 1,   /**< There is no such key. */
    KV_TOO_SMALL = 2, /**< The buffer is too small; the size needed is reported. */
    KV_ABORTED = 3,   /**< The visitor stopped the visit. */
    KV_INVALID = 4,   /**< An argument is not acceptable. */
    KV_READ_ONLY = 5, /**< The store was opened for reading. */
    KV_BUSY = 6       /**< The store is being visited and cannot change. */
} KV_BG(errors=kv, ok=[KV_OK], message=kv_message);

/** How a store may be used. */
enum kv_mode {
    KV_MODE_WRITE = 0, /**< Reading and writing. */
    KV_MODE_READ = 1   /**< Reading alone. */
};

/** What a store does beyond storing; may be combined. */
enum kv_option {
    KV_OPTION_COUNT = 1,  /**< Count every read. */
    KV_OPTION_UPPER = 2,  /**< Describe the store in capital letters. */
    KV_OPTION_STRICT = 4  /**< Refuse empty values. */
} KV_BG(flags);

/** A key-value store. */
typedef struct kv kv KV_BG(class=Store, free=kv_close, thread=send);

/** Figures of a store. */
typedef struct kv_stats {
    uint64_t keys;  /**< How many keys there are. */
    uint64_t bytes; /**< The bytes of all values. */
    double load;    /**< The mean length of a value, in bytes; 0 without keys. */
} kv_stats;

/**
 * Sees one pair during kv_each().
 *
 * @param data what kv_each() was given
 * @param key the key, lent for this call
 * @param key_length its length in bytes
 * @param value the value, lent for this call
 * @param value_length its length in bytes
 * @return 0 to go on, anything else to stop
 */
typedef int (*kv_visit)(void *data, const uint8_t *key, size_t key_length, const uint8_t *value, size_t value_length)
    KV_BG(key.len=key_length, value.len=value_length, data.userdata, on_throw=1);

/** Says in English what a status means. @return a text that lives forever */
KV_BG(return.own=borrow, return.null=never)
const char *kv_message(enum kv_status status);

/**
 * Opens an empty store.
 *
 * @param name what kv_name() answers; not empty
 * @param mode how it may be used
 * @param options what it does beyond storing
 * @param out the store
 */
KV_BG(ctor=Store, err=kv)
enum kv_status kv_open(const char *name KV_BG(null=never), enum kv_mode mode, enum kv_option options,
                       kv **out KV_BG(out, own=give));

/** Closes a store; NULL is ignored. */
void kv_close(kv *self);

/** Stores a value under a key, in place of the one there may be. */
KV_BG(method=Store, err=kv)
enum kv_status kv_put(kv *self, const uint8_t *key KV_BG(len=key_length), size_t key_length,
                      const uint8_t *value KV_BG(len=value_length), size_t value_length);

/** Gives a copy of the value of a key, if there is one. */
KV_BG(method=Store, err=kv, absent=[KV_MISSING])
enum kv_status kv_get(kv *self, const uint8_t *key KV_BG(len=key_length), size_t key_length,
                      uint8_t **value KV_BG(out, own=give, free=kv_free, len=value_length), size_t *value_length);

/** Removes a key; KV_MISSING if there is none. */
KV_BG(method=Store, err=kv)
enum kv_status kv_delete(kv *self, const uint8_t *key KV_BG(len=key_length), size_t key_length);

/**
 * Reads the value of a key into a buffer.
 *
 * @param buffer room for the value
 * @param capacity the room, in bytes
 * @param used the length of the value, also with KV_TOO_SMALL
 */
KV_BG(method=Store, err=kv)
enum kv_status kv_read(kv *self, const uint8_t *key KV_BG(len=key_length), size_t key_length,
                       uint8_t *buffer KV_BG(out, cap=capacity, used=used, twice=KV_TOO_SMALL), size_t capacity,
                       size_t *used);

/** The name that the store was opened with. @return lent until the store is closed */
KV_BG(method=Store, return.own=borrow, return.of=self, return.null=never)
const char *kv_name(const kv *self);

/** Describes the store in a sentence. @return yours, for kv_free() */
KV_BG(method=Store, return.own=give, return.free=kv_free, return.null=never)
char *kv_describe(const kv *self);

/** How the store may be used. */
KV_BG(method=Store)
enum kv_mode kv_mode_of(const kv *self);

/** What the store does beyond storing. */
KV_BG(method=Store)
enum kv_option kv_options_of(const kv *self);

/** Figures of the store as it stands. */
KV_BG(method=Store, name=stats)
kv_stats kv_stats_of(const kv *self);

/** Whether the store has a key. */
KV_BG(method=Store)
bool kv_has(const kv *self, const uint8_t *key KV_BG(len=key_length), size_t key_length);

/**
 * Shows every pair to a visitor, in the order the keys came in.
 *
 * @return KV_ABORTED if the visitor stopped it
 */
KV_BG(method=Store, err=kv)
enum kv_status kv_each(kv *self, kv_visit visit KV_BG(scope=call), void *data);

/** The sum of two numbers; wraps around. */
int32_t kv_add(int32_t a, int32_t b);

/** Stores and memory given out and not yet freed. For tests. */
int64_t kv_live(void);

/** Frees memory that the library gave; NULL is ignored. */
void kv_free(void *memory);

#ifdef __cplusplus
}
#endif
#endif
