/* Names of C beyond ASCII: what they become in languages, and which of them hide what they are. */
#ifndef BASE_IDENTIFIER_H
#define BASE_IDENTIFIER_H

#include "arena.h"

#include <stdbool.h>

/* NAME with each character that not every language has in names as its number: größe is gr_uf6__udf_e. NAME itself if
 * there is none. */
const char *identifier_ascii(struct arena *arena, const char *name);

/* Whether NAME can be a name in C: letters, digits, underscores, and what is beyond ASCII as UTF-8, but for characters
 * that hide. */
bool identifier_is_name(const char *name);

/* Whether NAME has characters that nobody sees, or that turn around what is seen. */
bool identifier_hides(const char *name);

#endif
