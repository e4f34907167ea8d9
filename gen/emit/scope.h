/* Scopes of a language: what is taken in each, and what becomes of a name that would meet another. Of two the first
 * keeps it, and the later one gets underscores at its end.
 *
 * What a name takes may be more than itself, or something else: patterns with a %s, the last one NULL, say what.
 *
 *     {"%s", "get_%s", "set_%s", NULL}     a property and its accessors
 *     {"type %s", NULL}                    a name in a scope of its own among those of types
 *
 * A scope may give the later one a number instead: of two stores it is Store2.
 *
 * Knows no language: each says which scopes it has, and in which order they are filled. */
#ifndef EMIT_SCOPE_H
#define EMIT_SCOPE_H

#include "../language.h"

struct scope {
    const struct spelling *spelling;
    const char *(*bare)(const char *name); /* without the sign that makes a name of a keyword: "out" of @out; NULL: the
                                              language has none */
    const struct scope *outer;             /* what is taken there is taken here, too; or NULL */
    bool is_numbered;                      /* the later of two gets a number, and no underscores */
    bool is_caseless;                      /* names that differ in their case alone are one, as those of files */
    const void *taker;                     /* for whom names are being taken; or NULL */
    struct map taken;                      /* by whom: the taker of then, or the scope */
};

/* Takes NAME as it is; each of NAMES, ended by NULL; KEY of each item of a list. */
void scope_take(struct scope *scope, const char *name);
void scope_take_all(struct scope *scope, const char *const *names);
void scope_take_items(struct scope *scope, const struct view *list, const char *key);

/* Whether somebody has taken NAME. */
bool scope_has(const struct scope *scope, const char *name);

/* The taker that NAME would meet; the scope if it was nobody; NULL if all of it is free. */
const void *scope_holder(const struct scope *scope, const char *const *patterns, const char *name);

/* Takes NAME, or what it becomes; gives it back. PATTERNS may be NULL: the name alone. */
const char *scope_settle(struct scope *scope, const char *const *patterns, const char *name);

/* The same of the name of a view, its member KEY, which becomes what it gives back. */
const char *scope_settle_item(struct scope *scope, const char *const *patterns, struct view *item, const char *key);

/* The same of each item of a list. */
void scope_settle_items(struct scope *scope, const struct view *list, const char *key);

/* The same of the raw layer's name of THING, C text NAME; what it becomes is left in raw_names. */
const char *scope_settle_raw(struct scope *scope, const char *const *patterns, enum language_name kind,
                             const void *thing, const char *name);

/* What the raw layer calls a declaration, once settled. */
const char *scope_raw_name(const struct spelling *spelling, enum language_name kind,
                           const struct declaration *declaration);

#endif
