/* One page that needs nothing but itself: to be attached to a release, looked at, filtered by consumer, printed. */
#include "page.h"

#include <stdint.h>

static const char *escape(struct arena *arena, const char *text)
{
    return page_escape(arena, text, "");
}

bool verdict_write_html(struct text *out, const struct telling *telling)
{
    static const struct page page = {"page.html", escape, SIZE_MAX};
    return page_write(out, telling, &page);
}
