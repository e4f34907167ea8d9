/* What points at something: the something is made, and the pointer leads to it. */
#include "value_parts.h"

#include "../base/source.h"
#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"
#include "storage.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* More room than this is a mistake. */
static const uint64_t largest_room = UINT64_C(1) << 30;

/* --- bytes --- */

/* -1: no hexadecimal digit */
static int digit_of(char character)
{
    if (!isxdigit((unsigned char)character))
        return -1;
    return isdigit((unsigned char)character) ? character - '0' : tolower((unsigned char)character) - 'a' + 10;
}

static bool read_hexadecimal(struct value_reader *reader, const char **out, uint64_t *out_length, const char *digits,
                             const struct json *value)
{
    size_t count = strlen(digits);
    char *bytes = arena_allocate(reader->arena, count / 2 + 1);
    for (size_t i = 0; i < count; i += 2) {
        int high = digit_of(digits[i]), low = digit_of(digits[i + 1]);
        if (high < 0 || low < 0)
            return value_fail(reader, value, "`%s` is not bytes in hexadecimal, two digits each: hex:00ff",
                              value->text);
        bytes[i / 2] = (char)(high << 4 | low);
    }
    *out = bytes;
    *out_length = count / 2;
    return true;
}

bool value_read_bytes(struct value_reader *reader, const char **out, uint64_t *out_length, const struct json *value)
{
    const char *text = value->text;
    const struct declaration *macro = constants_macro(reader->constants, text, CONSTANT_TEXT);
    if (macro) {
        *out = macro->text;
        *out_length = macro->text_length;
        return true;
    }
    if (text_starts_with(text, "hex:"))
        return read_hexadecimal(reader, out, out_length, text + strlen("hex:"), value);
    if (*text == '@') {
        const struct source *file = source_read(reader->arena, text + 1);
        if (!file)
            return value_fail(reader, value, "%s cannot be read: %s", text + 1, strerror(errno));
        *out = file->text;
        *out_length = file->length;
        return true;
    }
    if (text_starts_with(text, "text:"))
        text += strlen("text:");
    *out = text;
    *out_length = strlen(text);
    return true;
}

/* --- objects --- */

/* Room for COUNT elements of a type, zeroed, with a NUL behind it; the pointer at OUT leads there. */
static void *make_object(struct value_reader *reader, void *out, const struct type *element, uint64_t count)
{
    uint64_t size = element->size ? element->size : 1, align = element->align ? element->align : 1;
    char *memory = arena_allocate(reader->arena, count * size + align + 1);
    memory += (align - (uintptr_t)memory % align) % align;
    *list_add(reader->arena, &reader->objects) = (struct value_object){memory, element, count};
    storage_write(out, sizeof(void *), (uintptr_t)memory);
    return memory;
}

/* A text counts with the NUL that ends it, other bytes without. */
static bool read_bytes(struct value_reader *reader, void *out, const struct type *element, const struct json *value)
{
    const char *bytes;
    uint64_t length;
    if (!value_read_bytes(reader, &bytes, &length, value))
        return false;
    memcpy(make_object(reader, out, element, length + shape_is_plain_char(element)), bytes, length);
    return true;
}

/* "out" or "out:64" */
static bool is_room(const char *text)
{
    return text_equal(text, "out") || text_starts_with(text, "out:");
}

static bool read_room(struct value_reader *reader, void *out, const struct type *element, const struct json *value)
{
    const char *count = text_equal(value->text, "out") ? "1" : value->text + strlen("out:");
    char *end;
    errno = 0;
    uint64_t number = strtoull(count, &end, 0);
    if (!isdigit((unsigned char)*count) || *end || errno || number > largest_room / (element->size + !element->size))
        return value_fail(reader, value, "`%s` is not how many to make room for: out:64", count);
    make_object(reader, out, element, number);
    return true;
}

static bool read_object(struct value_reader *reader, void *out, const struct type *element, const struct json *value)
{
    bool holds_array = type_canonical(element)->kind == TYPE_ARRAY;
    value = holds_array ? value : value_expand(reader, value);
    if (!value)
        return false;
    bool is_array = value->kind == JSON_ARRAY && !holds_array;
    void *memory = make_object(reader, out, element, is_array ? value_count(value) : 1);
    return is_array ? value_read_elements(reader, memory, element, value) : value_read(reader, memory, element, value);
}

/* --- functions --- */

static bool read_callback(struct value_reader *reader, void *out, const struct type *function, const struct json *value)
{
    static const char word[] = "callback";
    size_t length = strlen(word);
    bool has_word = value->text && strncmp(value->text, word, length) == 0;
    if (!has_word || (value->text[length] && value->text[length] != ':'))
        return value_fail(reader, value, "a function is written as callback, callback:ANSWER or NULL");
    void *reply = arena_allocate(reader->arena, function->of->size + 1);
    *list_add(reader->arena, &reader->callbacks) = (struct value_callback){reader->parameter, out, function, reply};
    if (!value->text[length])
        return true;
    if (shape_is_void(function->of))
        return value_fail(reader, value, "this callback answers nothing: %s", type_text(reader->arena, function));
    return value_read(reader, reply, function->of,
                      value_of_text(reader->arena, value->place.file, value->text + length + 1));
}

/* --- pointers --- */

/* A macro like ((void *)-1). */
static bool read_address(const struct value_reader *reader, void *out, const struct json *value)
{
    const struct declaration *macro =
        value->text ? constants_macro(reader->constants, value->text, CONSTANT_ADDRESS) : NULL;
    if (macro)
        storage_write(out, sizeof(void *), macro->integer.bits);
    return macro != NULL;
}

/* A variable of the library whose value is a pointer, by its name; of any other its address: &table. A word for what
 * points at bytes is a text. */
static bool read_reference(struct value_reader *reader, void *out, const struct type *element, const struct json *value)
{
    bool is_address = value->kind == JSON_STRING && *value->text == '&';
    bool is_name = value->kind == JSON_STRING && (is_address || !shape_is_byte(element));
    const struct declaration *variable =
        is_name ? map_get(&reader->constants->variables, value->text + is_address) : NULL;
    if (!variable || (!is_address && type_canonical(variable->type)->kind != TYPE_POINTER))
        return false;
    *list_add(reader->arena, &reader->references) = (struct value_reference){variable, out, is_address};
    return true;
}

bool value_read_pointer(struct value_reader *reader, void *out, const struct type *type, const struct json *value)
{
    const struct type *element = type->of, *canonical = type_canonical(element);
    bool is_text = value->kind == JSON_STRING;
    if (value->kind == JSON_NULL || text_equal(value->text, "NULL") || read_address(reader, out, value) ||
        read_reference(reader, out, element, value))
        return true;
    if (canonical->kind == TYPE_FUNCTION)
        return read_callback(reader, out, canonical, value);
    if (!element->size && !shape_is_void(element))
        return value_fail(reader, value, "only NULL can be written for %s: %s is incomplete",
                          type_text(reader->arena, type), type_text(reader->arena, element));
    if (is_text && is_room(value->text))
        return read_room(reader, out, element, value);
    if (is_text && shape_is_byte(element))
        return read_bytes(reader, out, element, value);
    if (shape_is_void(element))
        return value_fail(reader, value, "what %s points at is written as bytes: text:..., hex:..., @FILE",
                          type_text(reader->arena, type));
    return read_object(reader, out, element, value);
}
