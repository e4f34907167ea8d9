/* The text of a C comment: its markers removed, its words and Doxygen commands as they are. */
#ifndef FRONT_COMMENT_H
#define FRONT_COMMENT_H

#include "../base/arena.h"

/* The text of one comment, or of several with only blanks between them, as the source has them:
 *
 *     "/" "**< Opens a store.\n *\n *   @param out  it *" "/"    ->    "Opens a store.\n\n  @param out  it"
 *
 * The margin of stars, the common indentation, blank lines at both ends and lines of nothing but stars or slashes go,
 * and so do comments about a file, a group or a page, and `clang-format off`.
 * NULL if RAW is NULL or nothing is left. */
const char *comment_text(struct arena *arena, const char *raw);

/* The comment that ends right before AT, a point in TEXT, with nothing but white space between and before it on its
 * lines; as the source has it. NULL if there is none. */
const char *comment_before(struct arena *arena, const char *text, const char *at);

#endif
