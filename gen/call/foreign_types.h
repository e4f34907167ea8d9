/* The types of C as libffi has them. Seen by foreign.c and foreign_types.c alone. */
#ifndef CALL_FOREIGN_TYPES_H
#define CALL_FOREIGN_TYPES_H

#include "../model/model.h"

#include <ffi.h>

/* TYPE for libffi, in ARENA; NULL if it cannot pass a value of it: *OUT_REASON says why. */
ffi_type *foreign_type(struct arena *arena, const struct type *type, const char **out_reason);

/* Why a call with values that libffi can pass one by one would go wrong nevertheless, and *OUT_AT, because of which;
 * NULL: it does not. The sizes of structs must be known to libffi. */
const char *foreign_combination(const ffi_type *result, ffi_type *const *types, size_t count, size_t *out_at);

#endif
