/* What the parts of bind share: the language being bound for, and the small maps that stand everywhere in a view. */
#ifndef EMIT_BINDER_H
#define EMIT_BINDER_H

#include "bind.h"

#include "../passes/docs.h"

struct binder {
    struct arena *arena;
    const struct model *model;
    const struct plan *plan;
    const struct language *language;
    const struct template_set *templates;
    struct spelling spelling;
    struct view *root;
    struct map named; /* pointer of a plan's class, enum, record, callback or scheme as text -> its view */
};

/* A name as the language writes it. */
const char *binder_name(const struct binder *binder, enum language_name kind, const char *name);

/* The type map of a slot, field or constant. */
struct view *binder_type(const struct binder *binder, const struct type *type, const struct type *value,
                         enum surface surface);

/* Documentation: the doc map, and one comment's text as escaped lines. */
struct view *binder_doc(const struct binder *binder, const char *text);
struct view *binder_lines(const struct binder *binder, const struct doc_lines *lines);

/* `{c, name}` of a C function; a false view for NULL. */
struct view *binder_reference(const struct binder *binder, const struct declaration *function);

/* An exact integer as decimal text. */
const char *binder_integer(const struct binder *binder, struct integer value);

/* `{c, name, constant, value, doc, first_of_value}` of an enumerator; NAME is its surface name. */
struct view *binder_enumerator(const struct binder *binder, const struct declaration *enumeration, size_t index);

/* The view of something of the plan, kept by and found by its address. */
void binder_keep(struct binder *binder, const void *thing, struct view *view);
struct view *binder_kept(const struct binder *binder, const void *thing);

/* Marks DECLARATION's deprecation in a map. */
void binder_deprecation(const struct binder *binder, struct view *map, const struct declaration *declaration);

/* The parts: the raw layer; types of the surface; functions and callbacks. */
struct view *bind_raw(const struct binder *binder);
void bind_types(struct binder *binder);
struct view *bind_function(const struct binder *binder, const struct plan_function *function);
struct view *bind_callback(const struct binder *binder, const struct plan_callback *callback);
struct view *bind_constants(const struct binder *binder, bool is_raw);

#endif
