/* Calling a function whose type is known only now, and making one: what libffi is for.
 *
 * libffi is loaded when the first call is prepared, not linked to: the tool starts and does everything else without it.
 * Only foreign.c and foreign_types.c see its header. What libffi cannot pass, or would pass wrongly, is refused with a
 * reason, never tried. */
#ifndef CALL_FOREIGN_H
#define CALL_FOREIGN_H

#include "../base/diagnostic.h"
#include "../model/model.h"

struct foreign;

/* libffi, in ARENA; it stays loaded. NULL after reporting "no-libffi". */
struct foreign *foreign_open(struct arena *arena, struct diagnostics *diagnostics);

/* The file that was loaded. */
const char *foreign_path(const struct foreign *foreign);

/* How one call is made. */
struct foreign_signature {
    const struct type *result;
    const struct type *const *parameters;
    size_t count;
    size_t fixed; /* how many parameters come before the variable ones; of no variadic function: COUNT */
    bool is_variadic;
};

/* What libffi knows of a signature, ready for calls. */
struct foreign_call;

/* Prepares calls of SIGNATURE, which is kept; NULL if they cannot be made: then *OUT_REASON says why and *OUT_AT which
 * parameter it is about; COUNT: the result. */
const struct foreign_call *foreign_prepare(const struct foreign *foreign, struct arena *arena,
                                           const struct foreign_signature *signature, size_t *out_at,
                                           const char **out_reason);

/* Calls the function at ADDRESS with the parameters at VALUES; fills RESULT, which has the size of its type. */
void foreign_run(const struct foreign *foreign, const struct foreign_call *call, uintptr_t address, void *result,
                 void **values);

/* What a made function does: reads its parameters at VALUES, fills REPLY, which has the size of the result. */
typedef void foreign_handler(void *context, void *const *values, void *reply);

/* Makes a function of a prepared call's type, which HANDLER serves; NULL if the system allows no such thing. */
void *foreign_make(const struct foreign *foreign, struct arena *arena, const struct foreign_call *call,
                   foreign_handler *handler, void *context);

#endif
