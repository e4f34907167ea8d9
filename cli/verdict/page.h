/* Formats that are made of a template of templates/diff: their view, in which every text is escaped for where it is
 * going to stand. The vocabulary is templates/README.md's. Internal to cli/verdict. */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include "telling.h"

struct page {
    const char *template; /* "comment.md" */
    const char *(*escape)(struct arena *arena, const char *text);
    size_t limit; /* so many changes of each list are shown, the others counted */
};

/* Renders the template. False after reporting a defect of it. */
bool page_write(struct text *out, const struct telling *telling, const struct page *page);

/* TEXT with the characters of SPECIAL, and those of markup, as numeric references, which no format takes for anything
 * but the characters; what cannot be seen becomes '?'. */
const char *page_escape(struct arena *arena, const char *text, const char *special);

#endif
