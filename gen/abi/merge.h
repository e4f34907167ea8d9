/* Several models of one library as one: what each header of a folder declares, for instance. */
#ifndef ABI_MERGE_H
#define ABI_MERGE_H

#include "../base/hash.h"
#include "../model/model.h"

/* A merge under way; zeroed but for the arena it is empty. */
struct merge {
    struct arena *arena;
    struct model *model; /* NULL: nothing was added yet */
    struct map known;    /* what a declaration is called or, without a name, where it stands -> its position, from 1 */
    LIST(struct merge) elsewhere; /* the same for the other targets */
};

/* Adds what MODEL declares, for all its targets, which are the same for all models added. Of two declarations of one
 * name the first stays, unless the second alone is the library's own. */
void merge_add(struct merge *merge, const struct model *model);

#endif
