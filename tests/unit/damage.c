/* damage COUNT FILE...: reads the symbols of each file COUNT times, each time with other bytes changed or the end cut
 * off, always the same ones. For a sanitizer to watch; says how often something was read, and how often refused. */
#include "abi/symbols.h"
#include "base/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 88172645463325252;

/* The next of a row of odd numbers, below LIMIT. */
static uint64_t chance(uint64_t limit)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state % limit;
}

/* Changes a few bytes; half of them among the first ones, where formats say what is where. */
static void change(unsigned char *bytes, size_t length)
{
    static const unsigned char values[] = {0, 1, 2, 0x7f, 0x80, 0xff, 0xfe, 8};
    for (uint64_t left = 1 + chance(8); left > 0; left--) {
        uint64_t at = chance(chance(2) == 0 && length > 1024 ? 1024 : length);
        switch (chance(4)) {
        case 0: bytes[at] ^= (unsigned char)(1u << chance(8)); break;
        case 1: bytes[at] = (unsigned char)chance(256); break;
        case 2: bytes[at] = values[chance(sizeof values)]; break;
        default: memset(bytes + at, values[chance(sizeof values)], length - at < 4 ? length - at : 4); break;
        }
    }
}

/* Whether what is left of the file after a change was read. */
static bool read_changed(const struct source *file)
{
    struct arena *arena = arena_create();
    struct symbols symbols = {0};
    const char *problem;
    size_t length = chance(8) == 0 ? 1 + chance(file->length) : file->length;
    unsigned char *bytes = arena_take(arena, length); /* an allocation of its own: reading beyond it is seen */
    memcpy(bytes, file->text, length);
    change(bytes, length);
    bool is_read = symbols_read(&symbols, &problem, arena, bytes, length, "aarch64-linux-gnu") == SYMBOLS_READ;
    arena_destroy(arena);
    return is_read;
}

int main(int count, char **words)
{
    struct arena *arena = arena_create();
    unsigned long wanted = count > 1 ? strtoul(words[1], NULL, 10) : 0, read = 0;
    for (int i = 2; i < count; i++) {
        const struct source *file = source_read(arena, words[i]);
        for (unsigned long j = 0; file && j < wanted; j++)
            read += read_changed(file);
        if (!file)
            return 1;
    }
    printf("%lu read, %lu refused\n", read, wanted * (unsigned long)(count - 2) - read);
    arena_destroy(arena);
    return 0;
}
