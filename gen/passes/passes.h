/* The passes: from a model with facts to a plan, one decision a file.
 *
 * Each pass reads the model and the facts, completes the plan or the model, and reports what is wrong or open. None
 * knows a language. They run in the order of this header. */
#ifndef PASSES_PASSES_H
#define PASSES_PASSES_H

#include "../base/diagnostic.h"
#include "../facts/store.h"
#include "../plan/plan.h"

/* What all passes share. */
struct planning {
    struct arena *arena;
    struct model *model;
    struct fact_store *facts;
    struct plan *plan;
    struct diagnostics *diagnostics;
    struct map functions;     /* C name -> struct declaration */
    struct map enumerators;   /* C name -> struct member */
    struct map questions;     /* C name of a callback's type that closures cannot serve -> struct plan_question: why */
    struct map consumed;      /* functions that classes and ownership use up: no surface of their own */
    struct pointer_map enums; /* of an enum, or of constants that are like one: struct plan_enum, shown or not */
    struct map classes;       /* name -> struct plan_class, and its record -> the same: */
    struct pointer_map class_of;
    struct map types;         /* name of a type of the surface, styled -> struct declaration */
    struct map prefixes;      /* "KV_OPEN_*": struct plan_enum of these constants */
};

/* The function that a fact names; NULL if there is no such fact, or after reporting that nobody can call it. */
const struct declaration *named_function(struct planning *planning, const struct site *site, enum facet facet);

/* abi: the variable that tells the library's ABI, if a header has one, becomes the library's and is no longer an own
 * declaration; how strictly packages look at it is CHECK. */
void pass_abi(struct model *model, enum abi_check check, struct diagnostics *diagnostics);

/* filter: what does not match ALLOW, unless that is empty, and what matches BLOCK is no longer the library's own. Both
 * are patterns of names (`kv_*`) or of headers (`curl/easy.h`); one that matches nothing is an error. */
void pass_filter(struct model *model, const struct texts *allow, const struct texts *block,
                 struct diagnostics *diagnostics);

/* The symbol that programs which use an own function or variable are linked with; NULL if they need none. */
const char *reach_symbol(const struct declaration *declaration);

/* reach: marks what own declarations need of other headers, and own functions that the installed library does not
 * export. EXPORTS may be NULL: nobody knows. */
void pass_reach(struct model *model, const struct map *exports);

/* names: prefixes of the library, and labels for anonymous records and enums. */
void pass_names(struct planning *planning);

/* refuse: fills the refusal of every reached declaration that no target can say, and reports own ones. */
void pass_refuse(struct planning *planning);

/* shims: gives what languages cannot link to or pass by themselves a function of the C bridge. */
void pass_shims(struct planning *planning);

/* checks: reports facts that cannot stand as they do, whatever the types. */
void pass_checks(struct planning *planning);

/* errors: the enums that are error schemes. */
void pass_errors(struct planning *planning);

/* Whether one of CODES has a value. */
bool errors_have(const struct plan_codes *codes, struct integer value);

/* Whether a constant belongs to the enum of a scheme. */
bool errors_has_code(const struct plan_scheme *scheme, const struct member *code);

/* enums: which are closed, and what integers in fields carry. */
void pass_enums(struct planning *planning);

/* The enum whose values an integer of TYPE carries (or one behind that pointer), as the `enum` of its site says; NULL
 * if it says nothing, or after reporting that this cannot be. */
const struct declaration *enums_carried(struct planning *planning, const struct site *site, const struct type *type);

/* What is known of an enum; its name comes with the surface. */
struct plan_enum *enums_find(struct planning *planning, const struct declaration *enumeration);

/* Whether a value of TYPE, which may carry those of an enum, is one of a closed enum, or a record that holds one. */
bool enums_is_closed(struct planning *planning, const struct type *type, const struct declaration *carried);

/* values: what users call the enumerators of the model's enums, and its own constants, but for those that no safe
 * surface has. */
void pass_values(struct planning *planning);

/* Names the members of an enum, or of constants that are like one: those whose surface_name is stated by that, unless
 * another is styled alike, which is noted; others without PREFIX, or, if that is NULL, without what they share. */
void values_name_enumerators(struct planning *planning, struct declaration *enumeration, const char *prefix);

/* roles: the opaque types that are classes, and their destructors. */
void pass_roles(struct planning *planning);

/* The class of objects that are a RECORD, or NULL. */
struct plan_class *roles_class(const struct planning *planning, const struct declaration *record);

/* callbacks: the function-pointer types that closures can serve. */
void pass_callbacks(struct planning *planning);

/* functions: every C function as its users see it, or the question that keeps it in the raw layer. */
void pass_functions(struct planning *planning);

/* surface: the enums and records that functions and callbacks show, and unique names for everything. */
void pass_surface(struct planning *planning);

#endif
