/* Values that are not the library's: those of a place in the source, as `__LINE__`, and those of a compiler, as
 * `__GNUC__`. A macro that holds one has another value wherever it stands, or once another compiler builds the package.
 *
 * Behind the header, where its macros are probed, stand-ins have their names:
 *
 *     extern int bg_of_place;
 *     #define __LINE__ bg_of_place
 *     #define __FILE__ "bg_of_place"
 *
 * so that a value which depends on one is no constant there, or a text that shows it. */
#ifndef FRONT_ELSEWHERE_H
#define FRONT_ELSEWHERE_H

#include "reader.h"

#include "../base/text.h"

/* Appends the stand-ins to the text that is parsed; none for a name in DEFINED, which the library or the user defines
 * otherwise, and none for the compiler's if IS_COMPILER_KNOWN. */
void elsewhere_append(struct text *out, const struct map *defined, bool is_compiler_known);

/* Why the value of a probe is not the library's; NULL if it is. CONSTANT is what was read of it, or NULL if that is no
 * constant. */
const char *elsewhere_reason(struct reader *reader, CXCursor probe, const struct declaration *constant);

#endif
