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

/* Whether what stands at AT is a comment that says with a `<` that it belongs to what stands before it. */
bool scan_points_back(const char *at);

/* The documentation comment that says with a `<` that it belongs to what stands before it: within the declaration,
 * or behind its end on the same line. As the source has it; NULL if there is none. */
const char *scan_comment_behind(struct arena *arena, const char *at, enum scan_kind kind);

/* What stands before a name: words and their brackets, `__attribute__((...))` among them. */
struct scan_head {
    const char *name, *start;
    bool has_brackets;
};

/* The head of NAME, which points into TEXT. LAST is one found before, or zeroed: where it is reached it goes on as that
 * did, since macros that make declarations may follow each other for a whole file, without a semicolon between. */
struct scan_head scan_head(const char *text, const char *name, const struct scan_head *last);

/* A declaration as libclang prints it, with the attributes that are not C's own as GCC has always spelled them:
 * `[[gnu::error("no")]]` becomes `__attribute__((error("no")))`. */
const char *scan_gnu_spelling(struct arena *arena, const char *text);

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
