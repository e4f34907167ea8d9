/* Members of JSON objects, one kind after the other. */
#include "strict.h"

#include "../base/identifier.h"

#include "type_text.h"

#include <errno.h>
#include <stdlib.h>

bool strict_fail(struct strict *strict, const char *word, struct place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = text_format_list(strict->arena, format, arguments);
    va_end(arguments);
    diagnostic_report(strict->diagnostics, DIAGNOSTIC_ERROR, word, place, "%s", message);
    strict->failed = true;
    return false;
}

void strict_advise(struct strict *strict, const char *advice)
{
    strict->diagnostics->list.items[strict->diagnostics->list.count - 1].advice = advice;
}

bool strict_expect(struct strict *strict, const struct json *value, enum json_kind kind)
{
    if (value->kind == kind)
        return true;
    const char *name = value->name ? text_format(strict->arena, "\"%s\" must be ", value->name) : "expected ";
    return strict_fail(strict, "document-type", value->place, "%s%s, not %s", name, json_kind_name(kind),
                       json_kind_name(value->kind));
}

static bool is_among(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (text_equal(name, *names))
            return true;
    return false;
}

bool strict_check(struct strict *strict, const struct json *object, const char *what, const char *const *names)
{
    if (!strict_expect(strict, object, JSON_OBJECT))
        return false;
    for (const struct json *member = object->first; member; member = member->next) {
        if (is_among(member->name, names))
            continue;
        strict_fail(strict, "document-member", member->name_place, "%s has no member \"%s\"", what, member->name);
        struct text known = text_create(strict->arena);
        for (size_t i = 0; names[i]; i++)
            text_append_format(&known, "%s%s", i ? ", " : "it may have ", names[i]);
        strict_advise(strict, known.data);
        return false;
    }
    return true;
}

const struct json *strict_member(struct strict *strict, const struct json *object, const char *name,
                                 enum json_kind kind, bool is_required)
{
    const struct json *member = json_member(object, name);
    if (!member && is_required)
        strict_fail(strict, "document-missing", object->place, "the member \"%s\" is missing", name);
    return member && strict_expect(strict, member, kind) ? member : NULL;
}

const char *strict_text(struct strict *strict, const struct json *object, const char *name, bool is_required)
{
    const struct json *member = strict_member(strict, object, name, JSON_STRING, is_required);
    return member ? member->text : NULL;
}

bool strict_truth(struct strict *strict, const struct json *object, const char *name)
{
    const struct json *member = json_member(object, name);
    if (member && member->kind != JSON_TRUE && member->kind != JSON_FALSE)
        return strict_fail(strict, "document-type", member->place, "\"%s\" must be true or false, not %s", name,
                           json_kind_name(member->kind));
    return member && member->kind == JSON_TRUE;
}

bool strict_is_line(const char *text)
{
    for (const char *at = text; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            return false;
    return *text;
}

const char *strict_line(struct strict *strict, const struct json *object, const char *name)
{
    const char *text = strict_text(strict, object, name, false);
    if (!text || strict_is_line(text))
        return text;
    strict_fail(strict, "document-value", json_member(object, name)->place,
                "this must be text of one line and not empty");
    return NULL;
}

const char *strict_name(struct strict *strict, const struct json *object, const char *name, bool is_required)
{
    const struct json *member = strict_member(strict, object, name, JSON_STRING, is_required);
    if (!member)
        return NULL;
    if (identifier_is_name(member->text) && !type_text_is_keyword(member->text))
        return member->text;
    strict_fail(strict, "document-name", member->place, "\"%s\" is not a name in C", member->text);
    if (identifier_hides(member->text))
        strict_advise(strict, "it has characters that cannot be seen");
    return NULL;
}

bool strict_number(struct strict *strict, uint64_t *out, const struct json *object, const char *name, uint64_t most)
{
    const struct json *member = strict_member(strict, object, name, JSON_NUMBER, false);
    if (!member)
        return false;
    char *end = NULL;
    errno = 0;
    *out = strtoull(member->text, &end, 10);
    if (!errno && !*end && *member->text != '-' && *out <= most)
        return true;
    return strict_fail(strict, "document-value", member->place, "\"%s\" must be a whole number from 0 to %llu", name,
                       (unsigned long long)most);
}

bool strict_integer(struct strict *strict, struct integer *out, const struct json *value)
{
    bool is_negative = value->text[0] == '-';
    const char *digits = value->text + is_negative;
    char *end = NULL;
    errno = 0;
    uint64_t magnitude = strtoull(digits, &end, 10);
    bool is_number = *digits >= '0' && *digits <= '9' && !*end && !errno;
    if (!is_number || (is_negative && magnitude > (uint64_t)INT64_MAX + 1))
        return strict_fail(strict, "document-value", value->place, "\"%s\" is not a decimal integer of 64 bits",
                           value->text);
    *out = (struct integer){is_negative ? 0 - magnitude : magnitude, is_negative && magnitude};
    return true;
}

const struct json *strict_objects(struct strict *strict, const struct json *object, const char *name, const char *what,
                                  const char *const *names)
{
    const struct json *array = strict_member(strict, object, name, JSON_ARRAY, true);
    if (!array)
        return NULL;
    for (const struct json *item = array->first; item; item = item->next)
        if (!strict_check(strict, item, what, names))
            return NULL;
    return array->first;
}
