/* From the JSON of an answer, so that both say the same. */
#include "answer_text.h"

#include <stdlib.h>

static const char *member_text(const struct json *object, const char *name)
{
    const struct json *member = json_member(object, name);
    return member ? member->text : NULL;
}

/* A value as JSON, but NULL as C has it, without the line end. */
static void write_json(struct text *out, const struct json *value)
{
    struct json alone = *value;
    alone.next = NULL;
    if (value->kind == JSON_NULL) {
        text_append(out, "NULL");
        return;
    }
    json_write(out, &alone);
    text_cut(out, out->length - 1);
}

/* KV_MISSING (1) */
static void write_value(struct text *out, const struct json *result)
{
    const char *constant = member_text(result, "constant");
    const struct json *value = json_member(result, "value");
    if (constant)
        text_append_format(out, "%s (", constant);
    write_json(out, value);
    text_append(out, constant ? ")" : "");
}

static void write_result(struct text *out, const struct json *result)
{
    const char *freed = member_text(result, "freed"), *meaning = member_text(result, "meaning");
    text_append(out, member_text(result, "name"));
    text_append(out, " = ");
    write_value(out, result);
    if (meaning)
        text_append_format(out, ": %s", meaning);
    if (freed)
        text_append_format(out, " (freed with %s)", freed);
    text_append_char(out, '\n');
}

/* visit("hex:6b", 1) */
static void write_callback(struct text *out, const struct json *callback)
{
    const struct json *arguments = json_member(callback, "arguments");
    text_append(out, member_text(callback, "name"));
    text_append_char(out, '(');
    for (const struct json *argument = arguments->first; argument; argument = argument->next) {
        write_value(out, argument);
        text_append(out, argument->next ? ", " : "");
    }
    text_append(out, ")\n");
}

void answer_text_write(struct text *out, const struct json *members)
{
    const struct json *results = json_member(members, "results"), *callbacks = json_member(members, "callbacks");
    const char *calls = member_text(members, "callback_calls");
    unsigned long long told = 0;
    for (const struct json *callback = callbacks->first; callback; callback = callback->next, told++)
        write_callback(out, callback);
    if (calls && strtoull(calls, NULL, 10) > told)
        text_append_format(out, "... and %llu more calls\n", strtoull(calls, NULL, 10) - told);
    for (const struct json *result = results->first; result; result = result->next)
        write_result(out, result);
    if (!results->first)
        text_append(out, "returned\n");
}
