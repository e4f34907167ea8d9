/* From the plan to what templates see: one view a language, without knowing any.
 *
 * What the names of a view mean is templates/README.md; how they are spelled is the language's hooks. */
#ifndef EMIT_BIND_H
#define EMIT_BIND_H

#include "../language.h"

/* The root view of a language. PACKAGE overrides the package's name unless NULL. Never fails: what a language cannot
 * say was refused before. */
struct view *bind_view(struct arena *arena, const struct model *model, const struct plan *plan,
                       const struct language *language, const struct template_set *templates, const char *package);

#endif
