/* A shelf is an array of items. What is freed is overwritten first; what a failed call leaves behind is garbage. */
#define _POSIX_C_SOURCE 200809L
#include "second.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
    char name[48];
    double weight;
    unsigned char rank;
};

struct shelf_s {
    char *note;
    uint16_t room, count;
    struct item items[];
};

static int living;

static void *given(const void *bytes, size_t size)
{
    size_t *memory = malloc(sizeof *memory * 2 + size + 1);
    if (!memory)
        abort();
    memory[0] = size;
    memcpy(memory + 2, bytes, size);
    ((char *)(memory + 2))[size] = '!'; /* no text ends here by luck */
    living++;
    return memory + 2;
}

void forget(void *what)
{
    if (!what)
        return;
    size_t *memory = (size_t *)what - 2;
    memset(what, 0xee, memory[0]);
    free(memory);
    living--;
}

const char *say(happened what)
{
    return what == NO_ROOM ? "the shelf is full" : what == DONE ? "done" : what == NOT_THERE ? "not there" : "odd";
}

shelf *makeShelf(const char *note, uint16_t room)
{
    if (!room)
        return NULL;
    shelf *made = calloc(1, sizeof *made + room * sizeof *made->items);
    if (!made)
        abort();
    made->room = room;
    made->note = note ? strdup(note) : NULL;
    living++;
    return made;
}

void dropShelf(shelf *old)
{
    if (!old)
        return;
    if (old->note)
        memset(old->note, 0xee, strlen(old->note));
    free(old->note);
    memset(old, 0xee, sizeof *old + old->room * sizeof *old->items);
    free(old);
    living--;
}

happened putItem(int length, const char *name, double weight, shelf *on, unsigned char rank)
{
    if (on->count == on->room || length < 0 || length >= (int)sizeof on->items->name)
        return NO_ROOM;
    struct item *item = &on->items[on->count++];
    memcpy(item->name, name, (size_t)length);
    item->name[length] = 0;
    item->weight = weight;
    item->rank = rank;
    return DONE;
}

unsigned short count_of(const shelf *here, const char *name)
{
    unsigned short count = 0;
    for (int i = 0; i < here->count; i++)
        count = (unsigned short)(count + !strcmp(here->items[i].name, name));
    return count;
}

happened find(uint64_t *place, const shelf *in, const char *name)
{
    for (int i = 0; i < in->count; i++)
        if (!strcmp(in->items[i].name, name)) {
            *place = (uint64_t)i + UINT64_C(0x8000000000000000);
            return DONE;
        }
    *place = 0xbad;
    return NOT_THERE;
}

void numbers(const shelf *of, uint32_t *lowest, uint32_t *highest)
{
    *lowest = of->count ? 1000 : 0;
    *highest = of->count ? 4000000000u + of->count : 0;
}

happened names(uint16_t *used, uint16_t room, void *into, const shelf *of)
{
    char all[2048] = "";
    for (int i = 0; i < of->count && strlen(all) < 1900; i++)
        sprintf(all + strlen(all), "%s%s", i ? "," : "", of->items[i].name);
    *used = (uint16_t)strlen(all);
    if (*used > room)
        return ROOM_TOO_SMALL;
    memcpy(into, all, *used);
    return DONE;
}

happened initials(uint8_t *into, size_t *length, const shelf *of)
{
    size_t room = *length;
    *length = (size_t)of->count;
    for (int i = 0; i < of->count && *length <= room; i++)
        into[i] = (uint8_t)of->items[i].name[0];
    return *length <= room ? DONE : ROOM_TOO_SMALL;
}

happened echoes(const shelf *of, void *into, uint16_t *length, unsigned int times)
{
    uint16_t done = 0;
    for (int i = 0; i < of->count; i++)
        for (unsigned int j = 0; j < times; j++) {
            if (done == *length)
                return ROOM_TOO_SMALL;
            ((char *)into)[done++] = of->items[i].name[0];
        }
    *length = done;
    return DONE;
}

const char *noteOf(const shelf *of)
{
    return of->note;
}

const char *start_of_note(const shelf *of, uint8_t *length)
{
    *length = of->note ? (uint8_t)(strlen(of->note) / 2) : 99;
    return of->note;
}

happened report(const shelf *of, char **out, size_t *length)
{
    char text[64];
    int size = sprintf(text, "%d of %d, %s", of->count, of->room, of->note ? "noted" : "not noted");
    if (!of->count) {
        *out = (char *)(uintptr_t)1;
        return NOT_THERE;
    }
    *out = given(text, (size_t)size);
    *length = (size_t)size;
    return DONE;
}

unsigned char *weights(const shelf *of, unsigned long *count)
{
    unsigned char all[65536];
    for (int i = 0; i < of->count; i++)
        all[i] = (unsigned char)of->items[i].weight;
    *count = of->count;
    return given(all, of->count);
}

long show(const shelf *of, void *context, see visitor)
{
    long seen = 0;
    for (int i = 0; i < of->count; i++) {
        char *lent = given(of->items[i].name, strlen(of->items[i].name) + 1);
        bool goes_on = visitor(4000000000u + (uint32_t)i, lent, of->items[i].weight, context);
        forget(lent);
        seen++;
        if (!goes_on)
            break;
    }
    return seen;
}

happened advance(const shelf *by, int64_t *counter, int8_t step)
{
    if (!by->count)
        return NOT_THERE;
    *counter += by->count * step;
    return DONE;
}

bool is_same(const shelf *one, const shelf *other)
{
    return one == other;
}

enum mark marks(const shelf *of, enum mark also)
{
    double most = 0;
    for (int i = 0; i < of->count; i++)
        most = of->items[i].weight > most ? of->items[i].weight : most;
    return (enum mark)((most > 100 ? MARK_HEAVY : 0) | (int)also);
}

box grow(box first, const box *second, struct point by)
{
    box larger = first.width * first.height >= second->width * second->height ? first : *second;
    larger.at.x += by.x;
    larger.at.y += by.y;
    larger.is_open = !larger.is_open;
    larger.tag = (unsigned char)(larger.tag + 1);
    return larger;
}

enum colour next_colour(enum colour from)
{
    return from == RED ? GREEN : from == GREEN ? (enum colour)9 : RED; /* 9 has no name */
}

int alive(void) { return living; }
uint8_t turn8(uint8_t x) { return (uint8_t)~x; }
int16_t turn16(int16_t x) { return (int16_t)~x; }
uint32_t turn32(uint32_t x) { return ~x; }
uint64_t turn64(uint64_t x) { return ~x; }
int64_t turn_signed64(int64_t x) { return ~x; }
float halve(float x) { return x / 2; }
double halve_double(double x) { return x / 2; }
size_t turn_size(size_t x) { return ~x; }
bool turn_bool(bool x) { return !x; }
char turn_char(char x) { return (char)(x + 1); }
