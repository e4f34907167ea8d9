/* The typed forms of variadic functions, which a header states as facts:
 *
 *     int kv_set(kv *self, int option, ...) KV_BG(variants=["int kv_set_long(kv *self, int option, long value)"]);
 *
 * They are read as C, by a second parse whose text ends with them. Internal to front/. */
#ifndef FRONT_VARIANTS_H
#define FRONT_VARIANTS_H

#include "reader.h"

#include "../base/text.h"

/* One form: its text, the function it is of, where it was stated. */
struct variant {
    const char *text, *function;
    struct place place;
    unsigned line;                   /* of the parsed text */
    struct declaration *declaration; /* NULL: not read yet */
};

struct variants {
    struct variant *items;
    size_t count, capacity;
};

/* Collects the variants that facts of MODEL's functions state. False after reporting one that is no prototype. */
bool variants_find(struct variants *out, struct arena *arena, const struct model *model,
                   struct diagnostics *diagnostics);

/* Appends them to the text that is parsed, each on a line of its own. */
void variants_append(struct text *text, struct variants *variants);

/* Reads a function that the parsed text itself declares. */
void variants_visit(struct reader *reader, struct variants *variants, CXCursor cursor);

/* False after reporting a variant that the parser did not take. */
bool variants_check(struct reader *reader, const struct variants *variants);

#endif
