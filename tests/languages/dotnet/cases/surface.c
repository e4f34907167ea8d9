#include "surface.h"

#include <stdlib.h>
#include <string.h>

struct surface {
    int number;
};

static int alive;

surface *surface_make(void)
{
    surface *self = calloc(1, sizeof *self);
    if (self)
        alive++;
    return self;
}

surface *surface_surface(void)
{
    return NULL;
}

int surface_drop(surface *self)
{
    free(self);
    alive--;
    return 77;
}

int surface_dispose(surface *self)
{
    return self->number + 1;
}

int surface_to_string(surface *self, int string, int this, int event)
{
    return self->number + string + 10 * this + 100 * event;
}

int surface_GetHashCode(surface *self)
{
    return self->number + 3;
}

int surface_get_hash_code(surface *self)
{
    return self->number + 4;
}

int surface_raw(surface *self)
{
    return self->number + 5;
}

int surface_interop(int a)
{
    return a + 6;
}

int surface_aged(int a)
{
    return a;
}

/* The first asks for 300, the second for 1000. */
int surface_both(surface *self, uint8_t *first, size_t first_room, size_t *first_used, int32_t second_room,
                 char *second, int32_t *second_used)
{
    *first_used = 300;
    *second_used = 1000 + self->number;
    if (first_room < *first_used || second_room < *second_used)
        return SURFACE_SHORT;
    memset(first, 'a', *first_used);
    memset(second, 'b', (size_t)*second_used);
    return SURFACE_FINE;
}

int surface_liar(surface *self, uint8_t *room, size_t capacity, size_t *used)
{
    (void)self, (void)room;
    *used = capacity;
    return SURFACE_SHORT;
}

int surface_boaster(surface *self, uint8_t *room, size_t capacity, size_t *used)
{
    (void)self, (void)room;
    *used = capacity + 1;
    return SURFACE_FINE;
}

int surface_tiny(surface *self, uint8_t *room, uint8_t capacity, uint8_t *used)
{
    (void)self;
    *used = capacity;
    memset(room, capacity, capacity);
    return SURFACE_FINE;
}

int surface_nothing(surface *self, surface **out)
{
    (void)self;
    *out = NULL;
    return SURFACE_FINE;
}

int surface_fail(surface *self, int code)
{
    (void)self;
    return code;
}

struct surface_value surface_turn_value(struct surface_value value)
{
    return (struct surface_value){-value.value, !value.equals, -value.far, ~value.farther};
}

int surface_see(const struct surface_value *value)
{
    return value->value + value->equals;
}

void surface_each(surface *self, surface_tell tell, void *data)
{
    tell(data, "one", (struct surface_value){1, true, -1, 1});
    tell(data, "two", (struct surface_value){2, false, self->number, 2});
}

int surface_maybe(surface_tell tell, void *data)
{
    if (!tell)
        return data ? -2 : -1;
    tell(data, "perhaps", (struct surface_value){3, false, 0, 0});
    return 1;
}

long surface_count(const uint8_t *bytes, size_t length)
{
    return bytes ? (long)length : -1;
}

void surface_lend(int wanted, const uint8_t **bytes, size_t *length)
{
    static const uint8_t all[] = {1, 2, 3};
    *bytes = wanted < 0 ? NULL : all;
    *length = wanted < 0 ? 0 : (size_t)wanted;
}

enum surface_turn surface_question(surface *self, surface_ask ask, void *data)
{
    return ask(self->number + 0.5, SURFACE_RIGHT, data);
}

void surface_values(bool *truth, long *far, enum surface_turn *turn, struct surface_value *value)
{
    *truth = true;
    *far = -5;
    *turn = SURFACE_RIGHT;
    *value = (struct surface_value){9, true, 8, 7};
}

int surface_length(int8_t length, const uint8_t *bytes)
{
    return bytes ? length : -1;
}

int surface_text_length(const char *text, uint8_t length)
{
    return text ? length : -1;
}

int surface_alive(void)
{
    return alive;
}

void surface_letters(char of, char *next, char *both)
{
    *next = (char)(of + 1);
    ++*both;
}

void surface_letter_bytes(char of, const uint8_t **bytes, char *length)
{
    static const uint8_t all[127] = {1, 2};
    *bytes = all;
    *length = of;
}

struct surface_taken surface_take(int listed, int *rest, int *item1, int *compare_to, int *deconstruct, int *items)
{
    *rest = 1;
    *item1 = 2;
    *compare_to = 3;
    *deconstruct = 4;
    *items = 5;
    return (struct surface_taken){SURFACE_BACK, 6, 7, 8, listed, 9};
}

int surface_denier(surface *self, uint8_t *room, int64_t capacity, int64_t *used)
{
    (void)self;
    *used = room && capacity ? -1 : 0;
    return SURFACE_SHORT;
}
