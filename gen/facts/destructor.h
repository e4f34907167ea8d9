/* Which function frees the objects of an opaque type, by its name. Only what is safe to infer: one function that takes
 * nothing but the object, with a word such as `free` in its name, and no word that is about something else. */
#ifndef FACTS_DESTRUCTOR_H
#define FACTS_DESTRUCTOR_H

#include "../base/hash.h"
#include "../model/model.h"

/* The destructors of a model, in ARENA; found in one pass over its functions. */
struct pointer_map destructors_find(struct arena *arena, const struct model *model);

/* The one function that frees objects of RECORD; NULL if there are none or several. */
const struct declaration *destructor_of(const struct pointer_map *destructors, const struct declaration *record);

#endif
