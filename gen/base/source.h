/* A source text with its line map, and places in source texts. */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include "arena.h"

#include <stdbool.h>

/* A place in a source. Line and column count from 1; 0 means the file as a whole, a NULL file no place at all. */
struct place {
    const char *file;
    unsigned line, column;
};

/* A source text: LENGTH bytes with a NUL after them. Where its lines begin is found out when it is first asked. */
struct source {
    const char *name, *text;
    size_t length;
    struct source_lines *lines; /* of source.c alone */
};

/* A source made of TEXT, which is kept, not copied. */
struct source *source_of_text(struct arena *arena, const char *name, const char *text, size_t length);

/* Reads the file at PATH. NULL on failure, with errno telling why (EISDIR for a folder). */
struct source *source_read(struct arena *arena, const char *path);

/* The place of a byte offset; columns count bytes. */
struct place source_place(const struct source *source, size_t offset);

/* How many lines there are, one at least; and the offset of one, counted from 1. */
size_t source_line_count(const struct source *source);
size_t source_line_start(const struct source *source, unsigned line);

/* The text of a line, counted from 1, without its end; "" beyond the last. */
const char *source_line(struct arena *arena, const struct source *source, unsigned line);

#endif
