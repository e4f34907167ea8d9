/* Documentation comments as a neutral tree: Doxygen's commands understood, everything else prose. */
#ifndef PASSES_DOCS_H
#define PASSES_DOCS_H

#include "../base/list.h"

#include <stdbool.h>

/* Texts are lines of prose without blanks around them, with a line end between two; an empty line parts paragraphs. An
 * empty text is none. */
struct doc_parameter {
    const char *name, *text;
};

struct doc {
    const char *brief; /* the first paragraph */
    const char *body;  /* the rest */
    const char *returns;
    const char *deprecated; /* why, or what to use instead */
    bool is_deprecated;     /* though nothing may be said of it */
    LIST(struct doc_parameter) parameters;
};

/* The tree of a comment's text (NULL: empty). */
struct doc docs_parse(struct arena *arena, const char *text);

#endif
