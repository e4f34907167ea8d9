/* Documentation comments as a neutral tree: Doxygen's commands understood, everything else prose. */
#ifndef PASSES_DOCS_H
#define PASSES_DOCS_H

#include "../base/list.h"

#include <stdbool.h>

/* Lines of prose, without trailing blanks; an empty line parts paragraphs. */
struct doc_lines {
    const char **items;
    size_t count, capacity;
};

struct doc_parameter {
    const char *name;
    struct doc_lines lines;
};

struct doc {
    struct doc_lines brief; /* the first paragraph */
    struct doc_lines body;  /* the rest */
    struct doc_lines returns;
    struct doc_lines deprecated; /* why, or what to use instead */
    bool is_deprecated;          /* though nothing may be said of it */
    LIST(struct doc_parameter) parameters;
};

/* The tree of a comment's text (NULL: empty). */
struct doc docs_parse(struct arena *arena, const char *text);

#endif
