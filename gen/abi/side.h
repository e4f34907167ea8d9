/* One side of a comparison: an interface by name, with what its types measure on the target under way. */
#ifndef ABI_SIDE_H
#define ABI_SIDE_H

#include "../base/hash.h"
#include "../model/layout.h"
#include "../model/model.h"
#include "exports.h"

/* A field as C programs reach it, through members without a name and those of a nameless type. */
struct side_field {
    const char *path; /* "points.x" */
    const struct member *member;
    uint64_t offset; /* in bits from the start of the outermost record */
};

struct side_fields {
    struct side_field *items;
    size_t count, capacity;
};

struct side {
    struct arena *arena;
    const struct model *model;
    struct map declarations[DECLARATION_VARIABLE + 1]; /* by kind: plain name -> struct declaration, own and others' */
    struct pointer_map facts;                          /* struct declaration -> struct fact_list */
    struct map enumerators;                            /* name -> struct member, of every enum */
    LIST(const struct declaration *) nameless_enums;   /* wherever they stand */
    const struct layout_table *target;                 /* the one under way */
    uint64_t pointer_size, long_size;                  /* of that target */
    struct exports exports;                            /* of the built libraries, if there are any */
    bool is_built;                                     /* there are, for the target under way */
};

/* The side that MODEL is on TARGET, with the declarations that hold there, built as LIBRARIES or, if there are none,
 * nobody knows how; it is the target under way. */
struct side side_of(struct arena *arena, const struct model *model, struct libraries libraries, const char *target);

/* Whether MODEL knows anything of TARGET. */
bool side_has(struct arena *arena, const struct model *model, const char *target);

/* Whether the libraries of this side, if they are known, export a function or variable of either side; and whether they
 * do not. Neither is so where nobody knows. */
bool side_exports(const struct side *side, const struct declaration *declaration);
bool side_lacks(const struct side *side, const struct declaration *declaration);

/* The name by which a declaration is found: its own or that of its typedef; NULL if it has none. */
const char *side_name(const struct declaration *declaration);

/* What the header says of a declaration, at itself and at typedefs that are about it, which have no facts of their own:
 * whether `closed` stands at an enum or at its typedef is the same. Facts of members are not there. */
const struct fact_list *side_facts(const struct side *side, const struct declaration *declaration);

/* Whether a facet of what lies at PATH is among FACTS; "": of what they stand at. */
bool side_is_stated(const struct fact_list *facts, const char *path, const char *facet);

/* The size of a type in bytes; 0 if nobody knows. */
uint64_t side_size(const struct side *side, const struct type *type);

/* The layout of a record that has a name, or NULL. */
const struct layout *side_layout(const struct side *side, const struct declaration *record);

/* The fields of a record with their offsets, in order. */
struct side_fields side_fields(const struct side *side, const struct declaration *record);

/* The field at a path, or NULL. */
const struct side_field *side_field_at(const struct side_fields *fields, const char *path);

/* Whether the record that a field is got a name, or lost it: it is compared field by field. */
bool side_is_but_named(const struct side_field *was, const struct side_field *is);

/* Adds the fields of such records to those of the side where they have a name, as the other side has them. */
void side_open_named(const struct side *old, struct side_fields *was, const struct side *new, struct side_fields *is);

#endif
