#include "odd.h"

#include <stdlib.h>
#include <string.h>

struct odd_thing {
    char *match;
};

struct odd_sys {
    int number;
};

struct odd_core {
    int number;
};

static int things, given;

static char *copy(const char *text)
{
    char *memory = malloc(strlen(text) + 1);
    if (!memory)
        abort();
    return strcpy(memory, text);
}

odd_thing *odd_thing_new(const char *match)
{
    if (match && !*match)
        return NULL;
    odd_thing *thing = calloc(1, sizeof *thing);
    if (!thing)
        abort();
    thing->match = match ? copy(match) : NULL;
    things++;
    return thing;
}

void odd_thing_drop(odd_thing *thing)
{
    free(thing->match);
    free(thing);
    things--;
}

const char *odd_thing_type(const odd_thing *self)
{
    return self->match;
}

size_t odd_thing_len(const odd_thing *self)
{
    return strlen(odd_thing_to_string(self));
}

int odd_thing_cmp(const odd_thing *self, const odd_thing *other)
{
    return strcmp(odd_thing_to_string(self), odd_thing_to_string(other));
}

odd_thing *odd_thing_clone(const odd_thing *self)
{
    return odd_thing_new(self->match);
}

const char *odd_thing_to_string(const odd_thing *self)
{
    return self->match ? self->match : "nothing";
}

odd_thing *odd_thing_thing(void)
{
    return odd_thing_new("thing");
}

int odd_things(void)
{
    return things;
}

enum odd_code odd_fill(int how, uint8_t *buffer, int capacity, int *used)
{
    *used = 300;
    if (how == 1 || how == 3)
        *used = capacity + 1;
    if (how == 2)
        *used = capacity;
    if (how >= 2 || (how == 0 && capacity < 300))
        return ODD_SMALL;
    memset(buffer, 'x', how ? (size_t)capacity : 300);
    return ODD_FINE;
}

enum odd_code odd_boast(uint8_t *buffer, size_t capacity, ptrdiff_t *used)
{
    *used = buffer && capacity <= 256 ? PTRDIFF_MAX - 1 : -1;
    return ODD_SMALL;
}

int odd_measure(const char *text, signed char length)
{
    int sum = 0;
    for (int i = 0; i < length; i++)
        sum += text[i] != 0;
    return sum;
}

const char *odd_latin(void)
{
    return "gr\xfc\xdf";
}

char *odd_latin_given(void)
{
    given++;
    return copy(odd_latin());
}

char *odd_broken(void)
{
    return NULL;
}

void odd_free(void *memory)
{
    given--;
    free(memory);
}

int odd_given(void)
{
    return given;
}

enum odd_code odd_echo(enum odd_code code)
{
    return code;
}

enum odd_code odd_fail(int code)
{
    return (enum odd_code)code;
}

void odd_say(int count, odd_hear hear, void *data)
{
    static const char *const words[] = {"one", "two", "three"};
    for (int i = 0; i < count; i++)
        hear(words[i % 3], i, data);
}

int odd_whisper(odd_hear hear, void *data)
{
    if (!hear)
        return data ? 2 : 0;
    hear("psst", 1, data);
    return 1;
}

enum odd_reserved odd_next_reserved(enum odd_reserved word)
{
    return word == match ? impl : crate;
}

enum odd_paint odd_without(enum odd_paint all, enum odd_paint some)
{
    return all & ~some;
}

enum odd_code odd_double(int32_t *number, int32_t *rest, bool *was_odd)
{
    if (*number > INT32_MAX / 2)
        return ODD_WRONG;
    *rest = *number % 10;
    *was_odd = *number % 2;
    *number *= 2;
    return ODD_FINE;
}

enum odd_code odd_spell(uint64_t number, char *text, size_t capacity, size_t *used)
{
    char *at = text;
    *used = (size_t)number;
    if (number > capacity)
        return ODD_SMALL;
    while (number-- > 0)
        *at++ = number % 2 ? 'i' : 'o';
    return ODD_FINE;
}

const unsigned char *odd_lend(bool any, size_t *length)
{
    static const unsigned char bytes[] = {7, 8};
    *length = sizeof bytes;
    return any ? bytes : NULL;
}

enum odd_code odd_word(int number, const char **word)
{
    *word = number == 1 ? "one" : (const char *)(uintptr_t)1;
    return number == 1 ? ODD_FINE : number == 2 ? ODD_OTHER : ODD_WRONG;
}

enum odd_code odd_remove(int number)
{
    return number < 1 ? ODD_WRONG : number > 3 ? ODD_OTHER : ODD_FINE;
}

enum odd_code odd_divide(int number, int by, int *quotient, unsigned char *rest)
{
    if (!by)
        return ODD_OTHER;
    *quotient = number / by;
    *rest = (unsigned char)(number % by);
    return ODD_FINE;
}

odd_place odd_move(const odd_place *place, double x)
{
    odd_place moved = place ? *place : (odd_place){0};
    moved.x += x;
    return moved;
}

enum odd_code odd_tell(void *data, odd_everything hear)
{
    static const unsigned char bytes[] = {1, 2, 3};
    enum odd_code code = hear(data, bytes, sizeof bytes, ODD_SMALL, (odd_place){1.5, (enum odd_code)9, 4}, false);
    return code ? code : hear(data, NULL, 0, ODD_FINE, (odd_place){0}, true);
}

int odd_made(const odd_thing *one, const odd_thing *other)
{
    return (one->match != NULL) + (other && other->match != NULL);
}

int odd_path_length(const char *path, const char *other)
{
    return (int)strlen(path) + (other ? (int)strlen(other) : 0);
}

const char *odd_path(bool any)
{
    return any ? odd_latin() : NULL;
}

char *odd_path_given(void)
{
    return odd_latin_given();
}

int odd_path_measure(const char *path, size_t length)
{
    int beyond = 0;
    for (size_t i = 0; i < length; i++)
        beyond += (unsigned char)path[i] > 127;
    return (int)length * 100 + beyond;
}

int odd_path_measure_any(const char *path, size_t length)
{
    return path ? odd_path_measure(path, length) : -1;
}

void odd_path_part(const char **path, size_t *length)
{
    *path = odd_latin() + 2;
    *length = 2;
}

void odd_path_part_given(char **path, size_t *length)
{
    *path = odd_latin_given();
    memmove(*path, *path + 2, 2);
    *length = 2;
}

int odd_old(int self)
{
    return self;
}

int odd_older(int self)
{
    return self + 1;
}

odd_sys *odd_sys_new(void)
{
    return calloc(1, sizeof(odd_sys));
}

void odd_sys_drop(odd_sys *self)
{
    free(self);
}

odd_core *odd_core_of(const odd_sys *sys)
{
    odd_core *core = malloc(sizeof *core);
    core->number = sys->number;
    return core;
}

void odd_core_drop(odd_core *self)
{
    free(self);
}

int odd_core_new(odd_core *self)
{
    return ++self->number;
}
