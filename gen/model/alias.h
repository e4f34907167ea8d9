/* Other names of functions, which macros give them: `#define kv_get kv_get_v2`. To programs they are functions; only
 * linkers never see them.
 *
 * Owns nothing. Which macros are such names is what the readers of headers and documents know. */
#ifndef MODEL_ALIAS_H
#define MODEL_ALIAS_H

#include "model.h"

/* Makes OUT the same function as FUNCTION by another name: all but its own name, place, file and documentation, which
 * it keeps; without documentation it has that of the function. Facts are said of the function alone. */
void alias_make(struct declaration *out, const struct declaration *function);

#endif
