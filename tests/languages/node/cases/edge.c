#include "edge.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct edge {
    int key;
};

static int alive;

const char *edge_message(enum edge_status status)
{
    static char text[5001];
    if (status != EDGE_LONG)
        return status == EDGE_NONE ? "none" : NULL;
    memset(text, 'x', sizeof text - 1);
    return text;
}

static edge *create(int key)
{
    edge *self = malloc(sizeof *self);
    self->key = key;
    alive++;
    return self;
}

void edge_free(edge *self)
{
    alive -= self != NULL;
    free(self);
}

int edge_alive(void)
{
    return alive;
}

int edge_weigh(const uint8_t *data, size_t length)
{
    return data ? (int)length : -1 - (int)length;
}

int edge_weigh_few(const uint8_t *data, uint8_t length)
{
    return data ? length : -1 - length;
}

enum edge_status edge_find(int key, int32_t *number, edge **object, char **text)
{
    if (key < 2)
        return key == 0 ? EDGE_NONE : EDGE_LONG;
    *number = key;
    *object = key % 2 ? create(key) : NULL;
    *text = key % 3 ? memcpy(malloc(5), "text", 5) : NULL;
    return EDGE_OK;
}

enum edge_status edge_pair(int key, int32_t *one, int32_t *other)
{
    *one = key;
    *other = -key;
    return key ? EDGE_OK : EDGE_NONE;
}

enum edge_status edge_take(int key, edge **object, int32_t *number)
{
    if (key == 0)
        return EDGE_NONE;
    *object = create(key);
    *number = key;
    return EDGE_OK;
}

const uint8_t *edge_perhaps(const edge *self, size_t *count)
{
    (void)self;
    *count = 7;
    return NULL;
}

const uint8_t *edge_surely(const edge *self, size_t *count)
{
    return edge_perhaps(self, count);
}

int edge_digits(const edge *self, struct edge_line line, const struct edge_point *end)
{
    int digits = self->key * 10000 + line.from.x * 1000 + (int)line.from.way * 100 + line.to.x * 10 + (int)line.to.way;
    return digits * 100 + (end ? end->x * 10 + (int)end->way : 0);
}

enum edge_status edge_overflow(uint8_t *out, size_t capacity, size_t *used)
{
    memset(out, 0, capacity);
    *used = capacity + 1;
    return EDGE_OK;
}

enum edge_status edge_insist(uint8_t *out, size_t capacity, size_t *used)
{
    (void)out;
    *used = capacity - 1;
    return EDGE_SMALL;
}

enum edge_status edge_fail_long(void)
{
    return EDGE_LONG;
}

static struct {
    edge_sees sees;
    void *data;
    int result;
} kept;

int edge_keep(edge_sees sees, void *data)
{
    kept.sees = sees;
    kept.data = data;
    return sees(data, 1);
}

int edge_call_if(edge_sees sees, void *data)
{
    return sees ? sees(data, 5) : data != NULL;
}

int edge_call_kept(int value)
{
    return kept.sees(kept.data, value);
}

int edge_call_kept_within(edge_sees sees, void *data)
{
    return 100 * kept.sees(kept.data, 2) + sees(data, 3);
}

static void *call(void *unused)
{
    kept.result = kept.sees(kept.data, 4);
    return unused;
}

void edge_rest(void)
{
}

int edge_call_elsewhere(edge_sees sees, void *data)
{
    pthread_t thread;
    kept.sees = sees;
    kept.data = data;
    if (pthread_create(&thread, NULL, call, NULL) != 0)
        return 0;
    pthread_join(thread, NULL);
    return kept.result;
}

int edge_call_both(int times, edge_sees one, void *one_data, edge_sees other, void *other_data)
{
    int sum = 0;
    for (int i = 0; i < times; i++) {
        sum += one(one_data, i);
        sum += other ? other(other_data, i) : 0;
    }
    return sum;
}
