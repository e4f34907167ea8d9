/* JUnit's XML, which CI services show as tests: each change is one, and one that breaks a promise has failed. */
#include "page.h"

#include <stdint.h>

static const char *escape(struct arena *arena, const char *text)
{
    return page_escape(arena, text, "");
}

bool verdict_write_junit(struct text *out, const struct telling *telling)
{
    static const struct page page = {"junit.xml", escape, SIZE_MAX};
    return page_write(out, telling, &page);
}
