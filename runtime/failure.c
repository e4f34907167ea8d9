/* What went wrong, kept until the language can hear of it. */
#include "bg_runtime.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The longest beginning of TEXT below SIZE bytes that does not end within a character of UTF-8. */
static size_t whole_characters(const char *text, size_t length, size_t size)
{
    if (length < size)
        return length;
    length = size - 1;
    while (length && ((unsigned char)text[length] & 0xc0) == 0x80)
        length--;
    return length;
}

bool bg_fail(struct bg_failure *out, enum bg_failure_kind kind, const char *format, ...)
{
    if (out->kind)
        return false;
    char text[BG_MESSAGE_SIZE + 1];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    size_t length = whole_characters(text, strlen(text), sizeof out->first);
    memcpy(out->first, text, length);
    out->first[length] = 0;
    out->message = out->first;
    out->kind = kind;
    return false;
}

bool bg_fail_memory(struct bg_failure *out)
{
    return bg_fail(out, BG_FAILURE_MEMORY, "out of memory");
}

bool bg_fail_status(struct bg_failure *out, uint32_t scheme, const char *call, int64_t status, const char *message)
{
    if (out->kind)
        return false;
    out->kind = BG_FAILURE_STATUS;
    out->scheme = scheme;
    out->call = call;
    out->status = status;
    if (!message)
        return false;
    size_t length = strlen(message);
    out->message = length < sizeof out->first ? out->first : (char *)malloc(length + 1);
    if (!out->message) {
        out->message = out->first;
        length = whole_characters(message, length, sizeof out->first);
    }
    memcpy(out->message, message, length);
    out->message[length] = 0;
    return false;
}

void bg_failure_clear(struct bg_failure *failure)
{
    if (failure->message != failure->first)
        free(failure->message);
    failure->message = NULL;
    failure->kind = BG_FAILURE_NONE;
}

bool bg_value_check(bool is_listed, const char *call, struct bg_failure *failure)
{
    return is_listed || bg_fail(failure, BG_FAILURE_CONTRACT,
                                "%s broke its contract: it gave a value that its enum does not list", call);
}

bool bg_promise_check(const void *given, const char *call, struct bg_failure *failure)
{
    return given || bg_fail(failure, BG_FAILURE_CONTRACT, "%s broke its contract: it gave NULL", call);
}
