/* Questions about the shape of a declared type that passes and views ask: is it a callback, a plain record, bytes. */
#ifndef MODEL_SHAPE_H
#define MODEL_SHAPE_H

#include "model.h"

/* The function type behind a pointer to function, through typedefs; NULL if TYPE is none. */
const struct type *shape_function(const struct type *type);

/* Whether TYPE is a pointer to function. */
bool shape_is_callback(const struct type *type);

/* What a pointer points at, through typedefs of the pointer, itself as declared; NULL if TYPE is no pointer. */
const struct type *shape_pointee(const struct type *type);

/* The record that TYPE points at directly, or NULL. */
const struct declaration *shape_record_behind(const struct type *type);

/* The declaration that facts at this one are about: `typedef struct kv kv`, and `typedef struct kv *kv_t`, are about
 * struct kv. */
const struct declaration *shape_subject(const struct declaration *declaration);

/* Whether TYPE is void, plain char, or any integer of one byte: what a pointer to bytes may point at. */
bool shape_is_byte(const struct type *type);
bool shape_is_plain_char(const struct type *type);
bool shape_is_void(const struct type *type);

/* Whether nobody may write to what has this type; an array is as constant as its elements. */
bool shape_is_const(const struct type *type);

/* Whether TYPE is, through typedefs, size_t, ssize_t, ptrdiff_t, intptr_t or uintptr_t. */
bool shape_is_size(const struct type *type);

/* Whether C has fields of a record, though languages may not see them. */
bool shape_has_fields(const struct declaration *record);

/* Whether the fields of a complete record cannot be said in every language: bit-fields, flexible arrays, packed fields,
 * another order of bytes, unsupported types. Such a record is bytes of a size and an alignment. */
bool shape_is_blob(const struct declaration *record);

/* Whether a record is a struct of scalars, enums and plain records only, and of no unusual size: a value in every
 * language. */
bool shape_is_plain(const struct declaration *record);

/* How a value of a type gets from one language to another. */
enum passing {
    PASSING_VALUE,   /* as it is */
    PASSING_ADDRESS, /* only C knows how, or a record above 4096 bytes: the bridge takes its address */
    PASSING_NEVER    /* not at all */
};

/* How a parameter or result of TYPE is passed; of PASSING_NEVER, OUT_REASON is why, as words, else it is left alone. */
enum passing shape_passing(const struct type *type, const char **out_reason);
bool shape_is_by_address(const struct type *type);

/* Whether every language can call a function of this type through its address, and be called so. */
bool shape_is_callable(const struct type *function);

/* The C text that names a record or enum: "struct kv_stats", "kv_stats"; NULL if C has no name for it. */
const char *shape_c_name(struct arena *arena, const struct declaration *declaration);

/* The name that raw layers use for a declaration: its label, or its tag or typedef. */
const char *shape_raw_name(const struct declaration *declaration);

#endif
