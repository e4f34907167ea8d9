/* Node as a target: the hooks of its `struct language`, one file each.
 *
 * Numbers of up to 32 bits and floats cross as JavaScript numbers, 64 bits as bigints, pointers of the raw layer as
 * bigints, records as bytes. */
#ifndef LANGUAGES_NODE_H
#define LANGUAGES_NODE_H

#include "../../language.h"

/* A name as JavaScript writes it, and a text made harmless in a comment or as a literal: names.c. */
const char *node_name(struct arena *arena, enum language_name kind, const char *name);
const char *node_escape(struct arena *arena, enum language_escape escape, const char *text);

/* A type: types.c. */
void node_spell_type(const struct spelling *spelling, struct view *out, const struct spelled_type *type);

/* The last word on the root view: finish.c. */
void node_finish(const struct spelling *spelling);

#endif
