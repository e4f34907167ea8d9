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
void node_spell_value(const struct spelling *spelling, struct view *out, const struct spelled_type *type);

/* The last word on the root view: finish.c. */
void node_finish(const struct spelling *spelling);

/* Its parts: names of the safe layer that are taken, unique.c; the raw layer, raw.c. */
void node_part_safe(const struct spelling *spelling);
void node_finish_raw(const struct spelling *spelling);

/* Says in the documentation of MAP what C calls it. */
void node_tell_name(const struct spelling *spelling, struct view *map, const char *c);

/* Sets `node` of the target, what process.platform and process.arch say there: linux-x64. */
void node_complete_target(const struct spelling *spelling);

/* What modules for several targets export: `all_exports`, the values of all of them, and `partial_exports`, what is not
 * everywhere (`name`, `is_value`, `is_type`, and the `node` of the first target that has it); `all_raw_exports` and
 * `partial_raw_exports` of the raw layer. With one target the lists of all are its own. */
void node_combine(struct arena *arena, struct view *const *roots, size_t count);

/* Makes the value of a constant of TYPE _Bool a truth. */
void node_complete_truth(struct arena *arena, struct view *constant, const struct view *type);

/* Adds ITEMS to LIST. */
void node_append(const struct spelling *spelling, struct view *list, const struct view *items);

#endif
