/* Plain looks at the text around a declaration, for what libclang does not tell: the comment behind it, the attributes
 * before it, whether it has a body.
 *
 * AT is where the name of the declaration stands in a text that ends with NUL, or the macro that makes it. */
#ifndef FRONT_SCAN_H
#define FRONT_SCAN_H

#include "../base/arena.h"
#include "../base/hash.h"

#include <stdbool.h>

/* A declaration ends at its `;`, its body or its initial value; as a parameter at the comma or bracket behind it. */
enum scan_kind { SCAN_DECLARATION, SCAN_PARAMETER };

/* The documentation comment that says with a `<` that it belongs to what stands before it: within the declaration,
 * or behind its end on the same line. As the source has it; NULL if there is none. */
const char *scan_comment_behind(struct arena *arena, const char *at, enum scan_kind kind);

/* Where the words before a name and their brackets begin, `__attribute__((...))` among them; whether there are
 * brackets. TEXT is what AT points into. */
const char *scan_start(const char *text, const char *at, bool *out_has_brackets);

/* The `__attribute__((...))` of a declaration that is written at AT, one after the other, without those of its
 * parameters. */
const char *scan_attributes(struct arena *arena, const char *at);

/* The macros that conditions in the body behind AT ask for, "KV_WIDE, KV_DEBUG", each once; NULL if there are none. */
const char *scan_conditions(struct arena *arena, const char *at);

/* Whether a body follows the name of a function. */
bool scan_has_body(const char *at);

/* Adds the tokens of the body that follows the name of a function or record to a hash; blanks and comments do not
 * count. */
uint64_t scan_hash_body(uint64_t hash, const char *at);

#endif
