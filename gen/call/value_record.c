/* Structs, unions and arrays from JSON. */
#include "value_parts.h"

#include "../base/suggest.h"
#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"
#include "storage.h"

#include <string.h>

uint64_t value_count(const struct json *array)
{
    uint64_t count = 0;
    for (const struct json *item = array->first; item; item = item->next)
        count++;
    return count;
}

bool value_read_elements(struct value_reader *reader, void *out, const struct type *type, const struct json *array)
{
    char *at = out;
    for (const struct json *item = array->first; item; item = item->next, at += type->size)
        if (!value_read(reader, at, type, item))
            return false;
    return true;
}

static bool fail_count(struct value_reader *reader, const struct type *type, uint64_t count, const struct json *value)
{
    return value_fail(reader, value, "%llu are too many for %s", (unsigned long long)count,
                      type_text(reader->arena, type));
}

/* A text for an array of characters may fill it, as in C. */
static bool read_characters(struct value_reader *reader, void *out, const struct type *type, const struct json *value)
{
    const char *bytes;
    uint64_t length;
    if (!value_read_bytes(reader, &bytes, &length, value))
        return false;
    if (length > type->count)
        return fail_count(reader, type, length, value);
    memcpy(out, bytes, length);
    return true;
}

bool value_read_array(struct value_reader *reader, void *out, const struct type *type, const struct json *value)
{
    bool is_open = type->count == TYPE_COUNT_OPEN;
    if (is_open)
        return value_fail(reader, value, "there is no room for the elements of %s", type_text(reader->arena, type));
    if (value->kind == JSON_STRING && *value->text != '[' && shape_is_byte(type->of))
        return read_characters(reader, out, type, value);
    value = value_expand(reader, value);
    if (!value)
        return false;
    if (value->kind != JSON_ARRAY)
        return value_fail(reader, value, "%s is written as an array, [1, 2], not as %s", type_text(reader->arena, type),
                          value_as_given(reader, value));
    if (value_count(value) > type->count)
        return fail_count(reader, type, value_count(value), value);
    return value_read_elements(reader, out, type->of, value);
}

/* A field and how many bits from the start of the outermost record it is. */
struct found_field {
    const struct member *field;
    uint64_t offset;
};

/* The fields of an anonymous member are the record's own. */
static struct found_field find_field(const struct declaration *record, const char *name)
{
    struct found_field found = {0};
    for (size_t i = 0; i < record->members.count && !found.field; i++) {
        const struct member *field = &record->members.items[i];
        const struct type *type = type_canonical(field->type);
        if (text_equal(field->name, name))
            return (struct found_field){field, field->offset};
        if (!field->name && type->kind == TYPE_RECORD && !field->is_bitfield) {
            found = find_field(type->declaration, name);
            found.offset += field->offset;
        }
    }
    return found;
}

static void suggest_fields(struct suggestions *out, const struct declaration *record)
{
    for (size_t i = 0; i < record->members.count; i++) {
        const struct type *type = type_canonical(record->members.items[i].type);
        suggest_add(out, record->members.items[i].name);
        if (!record->members.items[i].name && type->kind == TYPE_RECORD)
            suggest_fields(out, type->declaration);
    }
}

static bool fail_field(struct value_reader *reader, const struct declaration *record, const struct json *value)
{
    struct suggestions suggestions = {.arena = reader->arena};
    suggest_fields(&suggestions, record);
    diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "argument", value->name_place, "%s has no field `%s`",
                      type_text(reader->arena, record->type), value->name)
        ->advice = suggest_nearest(&suggestions, value->name);
    return false;
}

static bool read_field(struct value_reader *reader, void *out, const struct declaration *record,
                       const struct json *value)
{
    struct found_field found = find_field(record, value->name);
    if (!found.field)
        return fail_field(reader, record, value);
    if (!found.field->is_bitfield)
        return value_read(reader, (char *)out + found.offset / 8, found.field->type, value);
    uint64_t bits = value->kind == JSON_TRUE;
    bool is_word = value->kind == JSON_TRUE || value->kind == JSON_FALSE;
    if (!is_word && !value_read_bits(reader, &bits, type_canonical(found.field->type), found.field->width, value))
        return false;
    storage_write_bits(out, found.offset, found.field->width, bits);
    return true;
}

bool value_read_record(struct value_reader *reader, void *out, const struct declaration *record,
                       const struct json *value)
{
    value = value_expand(reader, value);
    if (!value)
        return false;
    if (value->kind != JSON_OBJECT)
        return value_fail(reader, value, "%s is written as an object, {\"field\": 1}, not as %s",
                          type_text(reader->arena, record->type), value_as_given(reader, value));
    if (record->is_union && value_count(value) > 1)
        return value_fail(reader, value, "a value of %s has one field", type_text(reader->arena, record->type));
    for (const struct json *member = value->first; member; member = member->next)
        if (!read_field(reader, out, record, member))
            return false;
    return true;
}
