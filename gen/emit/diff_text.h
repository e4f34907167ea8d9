/* Unified diffs between two texts, as `diff -u` writes them and `patch` reads them. */
#ifndef EMIT_DIFF_TEXT_H
#define EMIT_DIFF_TEXT_H

#include "../base/text.h"

/* One side of a comparison: LENGTH bytes at TEXT, and the name it is shown under; a NULL text is a file that is not
 * there. */
struct diff_side {
    const char *name, *text;
    size_t length;
};

/* Appends the diff that makes NEWER of OLDER, with three lines of context; nothing if both are equal. */
void diff_text_append(struct text *out, const struct diff_side *older, const struct diff_side *newer);

#endif
