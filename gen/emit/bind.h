/* From the plan to what templates see: one view a language, without knowing any.
 *
 * What the names of a view mean is templates/README.md; how they are spelled is the language's hooks. */
#ifndef EMIT_BIND_H
#define EMIT_BIND_H

#include "../language.h"

/* What the views of a run are made from, and what is worked out only once for all of its languages. */
struct binding {
    struct arena *arena; /* lives as long as any of the views */
    const struct model *model;
    const struct plan *plan;
    struct diagnostics *diagnostics;
    struct pointer_map docs;      /* a comment: its struct doc */
    struct pointer_map spellings; /* a type: its C text */
};

/* The root view of a language, in ARENA. PACKAGE overrides the package's name unless NULL. Never fails: what a language
 * cannot say was refused before. */
struct view *bind_view(struct arena *arena, struct binding *binding, const struct language *language,
                       const struct template_set *templates, const char *package);

/* Whether the raw layer of a view has a declaration. */
bool bind_is_raw(const struct declaration *declaration);

#endif
