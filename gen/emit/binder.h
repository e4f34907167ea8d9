/* What the parts of bind share: the language being bound for, and the small maps that stand everywhere in a view. */
#ifndef EMIT_BINDER_H
#define EMIT_BINDER_H

#include "bind.h"

#include "../passes/docs.h"

/* A block of the language that is a step of functions. */
struct binder_block {
    struct map_key name;
    const char *reversed; /* "<name>_reversed" */
    enum language_phase phase;
};

struct binder {
    struct arena *arena;
    struct binding *binding;
    const struct model *model;
    const struct plan *plan;
    const struct language *language;
    const struct template_set *templates;
    struct spelling spelling;
    struct view *root;
    const char *bridge_prefix;                    /* of the functions of the C bridge: "kv_bridge_" */
    struct pointer_map kept;                      /* of a thing of the plan, of an enumerator or a constant: its view */
    struct map names[LANGUAGE_RAW_PARAMETER + 1]; /* of a kind: a name as the language writes it */
    struct pointer_map types;                     /* a type: its maps, a struct type_use for each use of it */
    struct pointer_map docs[2];                   /* a comment: its doc map; of what has a mark if deprecated */
    struct pointer_map raw_names;                 /* what the language settled (language.h) */
    struct pointer_map type_names;                /* of a type of the plan: its name on the surface, once settled */
    LIST(struct binder_block) blocks;             /* those of the language that are steps */

    /* Maps that say what holds for most, made when first asked for. The many are copies that say what is otherwise. */
    struct view *surfaces[SURFACE_CLOSURE + 1]; /* the keys `surface`, `is_text` ... of each surface */
    struct view *slots[SURFACE_CLOSURE + 1];
    struct view *kinds[TYPE_UNSUPPORTED + 1][2][2][2]; /* the keys `is_integer` ... of types */
    struct view *functions, *declarations, *nothing_said;
};

/* A map with the keys `surface` and `is_<surface>`, to be completed. */
struct view *binder_surface(struct binder *binder, enum surface surface);

/* A name as the language writes it. */
const char *binder_name(struct binder *binder, enum language_name kind, const char *name);

/* Settles the names of the types of the surface; one that meets another is noted. */
void binder_settle_types(struct binder *binder);

/* The name of a type of the surface, THING of the plan. */
const char *binder_type_name(const struct binder *binder, const void *thing);

/* The name of a declaration, field or enumerator in the raw layer: what the language settled for THING, else NAME as it
 * writes it. */
const char *binder_raw_name(struct binder *binder, enum language_name kind, const void *thing, const char *name);

/* The same of the parameter INDEX of a function or callback, which may have no name in C: then NAME is made up. */
const char *binder_raw_parameter(struct binder *binder, const struct declaration *declaration, size_t index,
                                 const char *name);

/* How C says a type. One that has no name goes by where it stands: stats_parts, of the field parts. */
const char *binder_c_name(struct arena *arena, const struct declaration *declaration);

/* The type map of a slot, field or constant; the same map for the same use of the same type. */
struct view *binder_type(struct binder *binder, const struct type *type, const struct type *value,
                         enum surface surface);

/* The same of an integer that carries the values of an enum; CARRIED may be NULL. */
struct view *binder_carrier(struct binder *binder, const struct type *type, const struct type *value,
                            enum surface surface, const struct declaration *carried);

/* The name of the function of the C bridge that stands in for a declaration; NULL if it needs none. */
const char *binder_shim_symbol(const struct binder *binder, const struct declaration *declaration);

/* Documentation: the doc map of a comment's text, and whether the comment deprecates what it is about. */
struct view *binder_doc(struct binder *binder, const char *text);
bool binder_deprecates(const struct binder *binder, const char *text);

/* Gives a map that denies it (`is_deprecated deprecated deprecated_line`) its doc map, where what the comment says of
 * that is none of the prose: what has a mark for it is deprecated by an attribute with MESSAGE, which may be NULL, or
 * by its comment. */
void binder_document(struct binder *binder, struct view *map, const char *text, bool is_deprecated,
                     const char *message);

/* How C calls a function, or takes its address: "(kv_open)", or by its shim where there is no function of the name, as
 * of a macro or of a form of a variadic one, or only the shim is compiled for the features it asks for. */
const char *binder_called(const struct binder *binder, const struct declaration *function);

/* `{c, name, missing, is_deprecated, parameter}` of a C function; a false view for NULL. */
struct view *binder_reference(struct binder *binder, const struct declaration *function);

/* An exact integer as decimal text. */
const char *binder_integer(const struct binder *binder, struct integer value);

/* Keeps the maps of an enum's constants, so that codes of schemes and functions are the same maps:
 * `{c, name, raw, value, is_negative, is_first_of_value, doc}`. */
void binder_keep_enumerators(struct binder *binder, const struct declaration *enumeration);

/* The kept maps of COUNT codes, marked. */
struct view *binder_codes(struct binder *binder, const struct plan_code *items, size_t count);

/* The view of something of the plan, kept by and found by its address. */
void binder_keep(struct binder *binder, const void *thing, struct view *view);
struct view *binder_kept(const struct binder *binder, const void *thing);

/* Sets members of a map to false: what most of the copies that are going to be made of it have not. NAMES end with
 * NULL. */
void binder_nothings(const struct binder *binder, struct view *map, const char *const *names);

/* The name of a parameter of a raw function, its shim included; made of its position where C gives none. */
const char *bind_parameter_name(struct arena *arena, const struct declaration *declaration, size_t index);

/* The variable that tells a library's ABI, `{record, file, major, minor}`; a false view if there is none. */
struct view *binder_abi_record(struct arena *arena, const struct abi_record *abi);

/* Adds to the root what is known of the library's ABI, and to its target the hashes. */
void bind_abi(struct binder *binder);

/* The parts: the raw layer; the shims of the C bridge; types of the surface; functions and callbacks. */
struct view *bind_raw(struct binder *binder);
struct view *bind_shims(struct binder *binder);
void bind_types(struct binder *binder);
struct view *bind_function(struct binder *binder, const struct plan_function *function);
struct view *bind_callback(struct binder *binder, const struct plan_callback *callback);
struct view *bind_constants(struct binder *binder, bool is_raw);

#endif
