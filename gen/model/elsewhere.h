/* What other targets declare in another way than the first, as a snapshot says it: only the difference.
 *
 *     "elsewhere": { "i686-linux-gnu": { "declarations": [ { "typedef": "size_t", ... } ], "absent": ["function f"] } }
 *
 * A declaration stands for the one of the same name, or is one more. Knows JSON alone, not what a declaration is. */
#ifndef MODEL_ELSEWHERE_H
#define MODEL_ELSEWHERE_H

#include "../base/json.h"

/* Adds to OBJECT, as its member TARGET, how the array THERE differs from the array HERE; nothing if it does not. */
void elsewhere_write(struct arena *arena, struct json *object, const char *target, const struct json *here,
                     const struct json *there);

/* The declarations of HERE with what DIFFERENCE says of them; values are shared, the array is new. */
struct json *elsewhere_merge(struct arena *arena, const struct json *here, const struct json *difference);

#endif
