/* Types: making them, one of each, and looking through them.
 *
 * A type exists once in its table, so two types are equal exactly if their pointers are. A record, enum or typedef is
 * told apart by its declaration; every other type by all that it is made of. Types live as long as the arena of their
 * table and never change. This module does not know how a type is written (model/type_text) nor what it is good for
 * (model/shape). */
#ifndef MODEL_TYPE_H
#define MODEL_TYPE_H

#include "model.h"

struct type_table;

/* An empty table in ARENA, for a target whose pointers have POINTER_SIZE bytes. */
struct type_table *type_table_create(struct arena *arena, unsigned pointer_size);

/* The table that a type lives in, for types made of it. */
struct type_table *type_table_of(const struct type *type);

/* The types without parts. NAME is kept, not copied: it must live as long as the table. */
const struct type *type_void(struct type_table *table);
const struct type *type_address(struct type_table *table); /* the unsigned integer that a pointer fits in */
const struct type *type_bool(struct type_table *table);
const struct type *type_integer(struct type_table *table, const char *name, bool is_signed, uint64_t size,
                                uint64_t align);
const struct type *type_float(struct type_table *table, const char *name, uint64_t size, uint64_t align);
const struct type *type_va_list(struct type_table *table, uint64_t size, uint64_t align);
const struct type *type_unsupported(struct type_table *table, const char *name, uint64_t size, uint64_t align);

/* The unsupported types that C has no text for by itself, only we have words. */
#define TYPE_BLOCK "pointer to a block"
#define TYPE_FOREIGN_FUNCTION "function of another calling convention"
#define TYPE_DEEP_POINTER "pointers more than 16 deep"

/* All of these names, and NULL. */
extern const char *const type_descriptions[];

/* The types made of others. COUNT may be TYPE_COUNT_OPEN; PARAMETERS are copied. */
const struct type *type_pointer(struct type_table *table, const struct type *pointee);
const struct type *type_array(struct type_table *table, const struct type *element, uint64_t count);
const struct type *type_function(struct type_table *table, const struct type *result,
                                 const struct type *const *parameters, size_t parameter_count, bool is_variadic,
                                 bool is_unprototyped);

/* The types that a declaration makes. Asked again for the same declaration, they answer the first type made, whatever
 * the layout given. A record's size and an enum's underlying type (NULL: none) are 0 while it is incomplete. */
const struct type *type_record(struct type_table *table, struct declaration *declaration, uint64_t size,
                               uint64_t align);
const struct type *type_enum(struct type_table *table, struct declaration *declaration, const struct type *underlying,
                             uint64_t size, uint64_t align);
const struct type *type_typedef(struct type_table *table, struct declaration *declaration,
                                const struct type *underlying, uint64_t size, uint64_t align);

/* Gives a record's type, of which no qualified form was made yet, another alignment. */
void type_realign(const struct type *record, uint64_t align);

/* TYPE with the qualifiers given besides its own; those of an array go to its elements, a function takes none. */
const struct type *type_qualified(const struct type *type, bool is_const, bool is_volatile, bool is_restrict);

/* TYPE without qualifiers of its own; what it points at keeps them. */
const struct type *type_without_qualifiers(const struct type *type);

/* The type that typedefs stand for, with the qualifiers met on the way. What it points at stays as declared. */
const struct type *type_canonical(const struct type *type);

/* What a parameter declared as TYPE really is: an array becomes a pointer to its elements, a function one to itself. */
const struct type *type_decayed(const struct type *type);

/* Whether IS holds of TYPE, or of a type in its text: what it points at, holds, takes or returns. What is in a
 * declaration that it names is not asked. */
bool type_mentions(const struct type *type, bool (*is)(const struct type *type));

/* The alignment that the kind of TYPE asks for by itself: an attribute on a typedef may ask for less. */
uint64_t type_natural_align(const struct type *type);

#endif
