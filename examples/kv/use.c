/* The oracle: what every use.* program prints for a seed, said by C.
 *
 * A line that only languages can act out (a throw through C, a use after close) is printed as what they must see. */
#include "kv.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t state;

/* The next pseudo-random number below LIMIT: a linear congruence modulo 2^32, its low byte dropped. */
static uint32_t next(uint32_t limit)
{
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % limit;
}

/* A checksum that every language computes alike. */
static uint32_t sum(uint32_t start, const uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        start = start * 31u + bytes[i];
    return start;
}

static const char *symbol(enum kv_status status)
{
    static const char *const names[] = {"KV_OK",      "KV_MISSING", "KV_TOO_SMALL",
                                        "KV_ABORTED", "KV_INVALID", "KV_READ_ONLY", "KV_BUSY"};
    return names[status];
}

/* "ok", or "error 1 KV_MISSING no such key". */
static void outcome(enum kv_status status)
{
    if (status == KV_OK)
        printf("ok\n");
    else
        printf("error %d %s %s\n", (int)status, symbol(status), kv_message(status));
}

static void value(const uint8_t *bytes, size_t length)
{
    printf("%zu bytes, sum %" PRIu32 "\n", length, sum(7, bytes, length));
}

static enum kv_status read_all(kv *store, const uint8_t *key, size_t key_length)
{
    size_t used, capacity = 256;
    uint8_t *buffer = malloc(capacity);
    enum kv_status status = kv_read(store, key, key_length, buffer, capacity, &used);
    if (status == KV_TOO_SMALL) {
        capacity = used;
        buffer = realloc(buffer, capacity);
        status = kv_read(store, key, key_length, buffer, capacity, &used);
    }
    if (status == KV_OK)
        value(buffer, used);
    else
        outcome(status);
    free(buffer);
    return status;
}

/* One random call: put, get, delete, read or has of one of ten keys. */
static void step(kv *store, int number)
{
    uint8_t key[2] = {'k', (uint8_t)('0' + next(10))}, bytes[700], *copy;
    size_t length;
    uint32_t call = next(5);
    printf("%d ", number);
    switch (call) {
    case 0:
        length = next(700);
        for (size_t i = 0; i < length; i++)
            bytes[i] = (uint8_t)next(256);
        printf("put %.2s: ", (const char *)key);
        outcome(kv_put(store, key, sizeof key, bytes, length));
        break;
    case 1:
        printf("get %.2s: ", (const char *)key);
        if (kv_get(store, key, sizeof key, &copy, &length) == KV_MISSING) {
            printf("absent\n");
        } else {
            value(copy, length);
            kv_free(copy);
        }
        break;
    case 2:
        printf("delete %.2s: ", (const char *)key);
        outcome(kv_delete(store, key, sizeof key));
        break;
    case 3:
        printf("read %.2s: ", (const char *)key);
        read_all(store, key, sizeof key);
        break;
    default: printf("has %.2s: %s\n", (const char *)key, kv_has(store, key, sizeof key) ? "yes" : "no");
    }
}

struct visit {
    int seen, stop_at;
    uint32_t sum;
};

static int visit(void *data, const uint8_t *key, size_t key_length, const uint8_t *bytes, size_t length)
{
    struct visit *visit = data;
    visit->seen++;
    visit->sum = sum(sum(visit->sum, key, key_length), bytes, length);
    return visit->seen == visit->stop_at;
}

static void each(kv *store, int stop_at)
{
    struct visit all = {.stop_at = stop_at, .sum = 7};
    enum kv_status status = kv_each(store, visit, &all);
    printf("each: %d seen, sum %" PRIu32 ", ", all.seen, all.sum);
    outcome(status);
}

static void edges(void)
{
    kv *store;
    static const uint8_t big[100000] = {1, 2, 3};
    kv_open("edges", KV_MODE_WRITE, KV_OPTION_UPPER, &store);
    printf("empty value: ");
    outcome(kv_put(store, (const uint8_t *)"e", 1, (const uint8_t *)"", 0));
    printf("empty value read: ");
    read_all(store, (const uint8_t *)"e", 1);
    printf("empty key: ");
    outcome(kv_put(store, (const uint8_t *)"", 0, (const uint8_t *)"x", 1));
    kv_put(store, (const uint8_t *)"big", 3, big, sizeof big);
    printf("big: ");
    read_all(store, (const uint8_t *)"big", 3);
    char *text = kv_describe(store);
    printf("describe: %s\n", text);
    kv_free(text);
    /* The languages close the store in its own visitor, then use it and close it again. */
    printf("closed in a visit: 2 seen, ok\n");
    kv_close(store);
    printf("use after close: refused\nclosed twice: ok\n");
    kv_open("strict", KV_MODE_WRITE, KV_OPTION_STRICT, &store);
    printf("strict: ");
    outcome(kv_put(store, (const uint8_t *)"e", 1, (const uint8_t *)"", 0));
    kv_close(store);
    kv_open("fixed", KV_MODE_READ, 0, &store);
    printf("read-only: ");
    outcome(kv_put(store, (const uint8_t *)"e", 1, (const uint8_t *)"x", 1));
    printf("mode: %d\n", (int)kv_mode_of(store));
    kv_close(store);
}

int main(int count, char **arguments)
{
    kv *store;
    state = count > 1 ? (uint32_t)strtoul(arguments[1], NULL, 10) : 1;
    printf("constants: %d %s\n", KV_MAX_KEY, KV_VERSION);
    int32_t a = (int32_t)next(1u << 24) * 100, b = (int32_t)next(1u << 24) * 100;
    printf("add: %" PRId32 "\n", kv_add(a, b));
    printf("message: %s\n", kv_message(KV_TOO_SMALL));
    printf("open without a name: ");
    outcome(kv_open("", KV_MODE_WRITE, 0, &store));
    printf("open with a NUL: refused\n"); /* the languages pass "a\0b" */
    kv_open("gr\xc3\xbc\xc3\x9f", KV_MODE_WRITE, KV_OPTION_COUNT, &store);
    printf("name: %s\n", kv_name(store));
    printf("options: count %d, upper %d, strict %d\n", !!(kv_options_of(store) & KV_OPTION_COUNT),
           !!(kv_options_of(store) & KV_OPTION_UPPER), !!(kv_options_of(store) & KV_OPTION_STRICT));
    for (int i = 1; i <= 60; i++)
        step(store, i);
    kv_stats stats = kv_stats_of(store);
    printf("stats: %" PRIu64 " keys, %" PRIu64 " bytes, load %.3f\n", stats.keys, stats.bytes, stats.load);
    char *text = kv_describe(store);
    printf("describe: %s\n", text);
    kv_free(text);
    kv_put(store, (const uint8_t *)"a", 1, (const uint8_t *)"1", 1);
    kv_put(store, (const uint8_t *)"b", 1, (const uint8_t *)"2", 1);
    each(store, 0);
    each(store, 2);
    printf("thrown: boom\n"); /* the languages throw "boom" in the first visit and catch it from each */
    kv_close(store);
    edges();
    printf("live: %" PRId64 "\n", kv_live());
    return 0;
}
