/* What the parts of a comparison share. Internal to abi/diff*. */
#ifndef ABI_COMPARISON_H
#define ABI_COMPARISON_H

#include "diff.h"
#include "type_change.h"

struct comparison {
    struct arena *arena;
    struct side old, new;
    struct changes *changes;
    struct map known;     /* rule, symbol and part -> struct change, whatever the target */
    struct map explained; /* symbol -> struct consequences */
    struct map used_by;   /* plain name of a record -> struct usage */
    const char *target;
};

/* How programs meet a record of the old interface. */
struct usage {
    LIST(const char *) functions; /* "function kv_stats_get" */
    bool is_handed_out;           /* the library gives pointers to it */
    bool is_value;                /* it is passed, returned, embedded or a variable by value */
};

/* The usage of a record or enum; NULL if nothing uses it. */
const struct usage *usage_of(const struct comparison *comparison, const struct declaration *declaration);

/* Finds how the functions, variables and records of the old side use its records. */
void usage_find(struct comparison *comparison);

/* What happens to a slot of some kind, by how its type changed. */
struct slot_rules {
    enum rule const_gained, const_lost, alike, signedness, pointee, pointee_other, signature, other;
};

/* The change of a rule at a symbol, made if it was not known of another target. PART may be NULL. */
struct change *comparison_add(struct comparison *comparison, enum rule rule, const char *symbol, const char *part,
                              struct change_side old, struct change_side new);

/* Notes that WHAT changed only because SYMBOL did. */
void comparison_explain(struct comparison *comparison, const char *symbol, const char *what);

/* How a declaration is called: "struct kv_stats", "kv_open"; and with its kind: "function kv_open". */
const char *comparison_symbol(const struct comparison *comparison, const struct declaration *declaration);
const char *comparison_title(const struct comparison *comparison, const struct declaration *declaration);

/* Compares the types of a slot of two declarations: adds what RULES say, or blames the type that it is made of. True if
 * they differ. */
bool comparison_slot(struct comparison *comparison, const struct slot_rules *rules, const struct declaration *old,
                     const char *part, const struct type *was, struct place was_at, const struct type *is,
                     struct place is_at);

/* Tells if a field or enumerator, PART of SYMBOL or that itself, is deprecated now and was not. */
void comparison_deprecated(struct comparison *comparison, const char *symbol, const char *part,
                           const struct member *old, const struct member *new);

/* Whether a facet without a value, a mark, is stated of the member at PATH: on the member or on the declaration, which
 * may be NULL. */
bool comparison_is_marked(const struct side *side, const struct declaration *declaration, const struct member *member,
                          const char *path, const char *facet);

/* The parts, each for two declarations of one name. */
void diff_function(struct comparison *comparison, const struct declaration *old, const struct declaration *new);
void diff_record(struct comparison *comparison, const struct declaration *old, const struct declaration *new);
void diff_enum(struct comparison *comparison, const struct declaration *old, const struct declaration *new);
void diff_nameless_enums(struct comparison *comparison);
void diff_constant(struct comparison *comparison, const struct declaration *old, const struct declaration *new);
void diff_typedef(struct comparison *comparison, const struct declaration *old, const struct declaration *new);
void diff_variable(struct comparison *comparison, const struct declaration *old, const struct declaration *new);
void diff_facts(struct comparison *comparison, const struct declaration *old, const struct declaration *new);

/* The built libraries, where they are known. */
void diff_symbols(struct comparison *comparison);

/* Whether programs that were linked with the symbol of an old declaration still find it in the new library; false, too,
 * if nobody knows. */
bool diff_keeps_symbol(const struct comparison *comparison, const struct declaration *old);

#endif
