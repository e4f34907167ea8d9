/* What changed between two interfaces: each change once, at its root, with what follows from it.
 *
 * Knows no consumer: what a change does to whom is abi/rules. Comparing takes time in proportion to the interfaces. */
#ifndef ABI_DIFF_H
#define ABI_DIFF_H

#include "rules.h"
#include "side.h"

/* Where something stands on one side and what it is there; either may be missing. */
struct change_side {
    struct place place; /* of a snapshot, the file alone */
    const char *value;  /* "offset 8", "unsigned int" */
};

struct change {
    enum rule rule;
    const char *symbol; /* "kv_open", "struct kv_stats" */
    const char *part;   /* the parameter, field, enumerator or path of a fact; NULL: the whole */
    struct change_side old, new;
    LIST(const char *) explains; /* what else changed because of this: "function kv_stats_get" */
    LIST(const char *) targets;  /* on which it is so */
};

struct changes {
    struct change **items;
    size_t count, capacity;
};

/* What the two sides were built to; nothing where nobody knows. */
struct diff_libraries {
    struct libraries old, new;
};

/* Compares two models, which run_interface() made, on every target that both know, and their libraries on the target
 * that these are for. Adds the changes to OUT in the order of the old interface, then of the new, then of the
 * libraries; false if the two have no target in common. */
bool diff_compare(struct changes *out, struct arena *arena, const struct model *old, const struct model *new,
                  struct diff_libraries libraries);

#endif
