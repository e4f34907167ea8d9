/* Reading the values of constants, which its type tells apart: numbers, texts, bytes, addresses. */
#include "document.h"

#include "shape.h"

#include <stdlib.h>
#include <string.h>

static bool read_float(struct document *document, struct declaration *out, const struct json *value)
{
    char *end = NULL;
    out->constant = CONSTANT_FLOAT;
    out->number = strtod(value->text, &end);
    if (*value->text && strchr("+-.0123456789in", *value->text) && !*end)
        return true;
    return strict_fail(&document->strict, "document-value", value->place, "\"%s\" is not a number", value->text);
}

static bool read_bytes(struct document *document, struct declaration *out, const struct json *value)
{
    size_t length = strlen(value->text);
    if (length % 2 || strspn(value->text, "0123456789abcdef") != length)
        return strict_fail(&document->strict, "document-value", value->place,
                           "\"bytes\" must be pairs of the digits 0-9 and a-f");
    char *bytes = arena_allocate(document->strict.arena, length / 2 + 1);
    for (size_t i = 0; i < length / 2; i++)
        bytes[i] = (char)strtoul(arena_copy(document->strict.arena, value->text + 2 * i, 2), NULL, 16);
    out->text = bytes;
    out->text_length = length / 2;
    return true;
}

static void read_value(struct document *document, struct declaration *out, const struct json *value)
{
    const struct type *type = type_canonical(out->type);
    if (out->constant == CONSTANT_TEXT) {
        out->text = value->text;
        out->text_length = strlen(value->text);
    } else if (type->kind == TYPE_FLOAT || (type->kind == TYPE_UNSUPPORTED && strpbrk(value->text, ".en"))) {
        read_float(document, out, value);
    } else {
        strict_integer(&document->strict, &out->integer, value);
    }
}

void document_read_value(struct document *document, struct declaration *out, const struct json *object)
{
    const struct type *type = type_canonical(out->type);
    const struct json *bytes = strict_member(&document->strict, object, "bytes", JSON_STRING, false);
    const struct json *address = strict_member(&document->strict, object, "address", JSON_STRING, false);
    const struct json *value = strict_member(&document->strict, object, "value", JSON_STRING, !bytes && !address);
    bool is_pointer = type->kind == TYPE_POINTER;
    bool is_text =
        type->kind == TYPE_ARRAY || (is_pointer && shape_is_plain_char(type->of) && shape_is_const(type->of));
    const struct json *misplaced = address && (value || bytes || !is_pointer) ? address
                                   : bytes && (value || !is_text)             ? bytes
                                   : value && is_pointer && !is_text          ? value
                                                                              : NULL;
    out->constant = address ? CONSTANT_ADDRESS : is_text ? CONSTANT_TEXT : CONSTANT_INTEGER;
    if (misplaced)
        strict_fail(
            &document->strict, "document-member", misplaced->name_place,
            "a constant has a \"value\"; in its place a text may have \"bytes\", and a pointer that is a number "
            "has an \"address\"");
    else if (address)
        strict_integer(&document->strict, &out->integer, address);
    else if (bytes)
        read_bytes(document, out, bytes);
    else if (value)
        read_value(document, out, value);
}
