/* The model's own declarations as C, in the order of the model: what a header has between its guards.
 *
 * Facts become annotations, documentation becomes comments. Text from people never becomes code: names are identifiers,
 * types are written from their structure, everything else is escaped for where it stands. */
#ifndef MODEL_MODEL_HEADER_H
#define MODEL_MODEL_HEADER_H

#include "../base/text.h"
#include "model.h"

/* Where in the text something begins that has a place of its own. */
struct model_header_mark {
    size_t offset;
    struct place place;
};

struct model_header_marks {
    struct model_header_mark *items;
    size_t count, capacity;
};

struct model_header_options {
    const char *macro;                /* the annotation macro: "KV_BG" */
    struct model_header_marks *marks; /* gets, in order, every declaration, field, enumerator and parameter; or NULL */
};

/* Appends the declarations. */
void model_header_write(struct text *out, const struct model *model, const struct model_header_options *options);

/* The annotation macro of a library: "KV_BG" of "kv". */
char *model_header_macro(struct arena *arena, const char *library);

#endif
