/* A comment of a pull request: headline, a table of consumers, details that unfold. */
#include "page.h"

/* What would be markup, and what would call a person or point at an issue. */
static const char *escape(struct arena *arena, const char *text)
{
    return page_escape(arena, text, "\\`*_[]~|@#$");
}

bool verdict_write_markdown(struct text *out, const struct telling *telling)
{
    static const struct page page = {"comment.md", escape, 50}; /* a comment has at most 65536 characters */
    return page_write(out, telling, &page);
}
