/* Text on its way to C, and text that C gave. */
#include "bg_runtime.h"

#include <stdlib.h>
#include <string.h>

bool bg_text_reserve(struct bg_text *text, size_t length, struct bg_failure *failure)
{
    bg_text_free(text);
    if (length < sizeof text->first)
        return true;
    char *data = length < PTRDIFF_MAX ? (char *)malloc(length + 1) : NULL;
    if (!data)
        return bg_fail_memory(failure);
    text->data = data;
    return true;
}

bool bg_text_check(const struct bg_text *text, const char *name, struct bg_failure *failure)
{
    return !text->data || !memchr(text->data, 0, text->length) ||
           bg_fail(failure, BG_FAILURE_VALUE, "The \"%s\" argument must not contain a NUL character", name);
}

void bg_text_free(struct bg_text *text)
{
    if (text->data != text->first)
        free(text->data);
    bg_text_begin(text);
}

bool bg_text_is_ascii(const void *data, size_t length)
{
    const uint8_t *bytes = (const uint8_t *)data;
    uint64_t bits = 0, word;
    size_t at = 0;
    for (; length - at >= sizeof word; at += sizeof word) {
        memcpy(&word, bytes + at, sizeof word);
        bits |= word;
    }
    for (; at < length; at++)
        bits |= bytes[at];
    return !(bits & UINT64_C(0x8080808080808080));
}
