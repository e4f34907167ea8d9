/* Reading the layouts of a snapshot: sizes in bytes, offsets in bytes or, of a bit-field, as "byte.bit". */
#include "document.h"

#include "layout.h"

#include <stdlib.h>

/* "3.5" is the bit 5 of byte 3. */
static bool read_bit_offset(struct layout_field *out, struct document *document, const struct json *value)
{
    char *end = NULL;
    unsigned long long byte = strtoull(value->text, &end, 10), bit = 8;
    if (*end == '.' && end[1] >= '0' && end[1] <= '7' && !end[2])
        bit = (unsigned long long)(end[1] - '0');
    if (bit > 7 || byte > INT64_MAX / 8 || value->text[0] < '0' || value->text[0] > '9')
        return strict_fail(&document->strict, "document-value", value->place, "\"%s\" is no offset of a bit-field",
                           value->text);
    *out = (struct layout_field){byte * 8 + bit, true};
    return true;
}

static bool read_offset(struct layout_field *out, struct document *document, const struct json *value)
{
    struct integer offset = {0};
    if (value->kind == JSON_STRING)
        return read_bit_offset(out, document, value);
    if (!strict_expect(&document->strict, value, JSON_NUMBER))
        return false;
    struct json text = *value;
    text.kind = JSON_STRING;
    if (!strict_integer(&document->strict, &offset, &text))
        return false;
    if (offset.is_negative || offset.bits > INT64_MAX / 8)
        return strict_fail(&document->strict, "document-value", value->place, "this is no offset");
    *out = (struct layout_field){offset.bits * 8, false};
    return true;
}

static void read_layout(struct document *document, struct map *out, const struct json *object)
{
    static const char *const names[] = {"size", "align", "offsets", NULL};
    struct strict *strict = &document->strict;
    if (!strict_check(strict, object, "a layout", names))
        return;
    struct layout *layout = arena_new(strict->arena, struct layout);
    layout->name = object->name;
    strict_number(strict, &layout->size, object, "size", INT64_MAX);
    strict_number(strict, &layout->align, object, "align", INT64_MAX);
    const struct json *offsets = strict_member(strict, object, "offsets", JSON_ARRAY, true);
    for (const struct json *item = offsets ? offsets->first : NULL; item; item = item->next) {
        struct layout_field field;
        if (read_offset(&field, document, item))
            *list_add(strict->arena, &layout->fields) = field;
    }
    map_set(strict->arena, out, layout->name, layout);
}

void document_read_layouts(struct document *document, const struct json *root)
{
    struct strict *strict = &document->strict;
    struct layout_tables *tables = arena_new(strict->arena, struct layout_tables);
    const struct json *targets = strict_member(strict, root, "layouts", JSON_OBJECT, true);
    for (const struct json *target = targets ? targets->first : NULL; target; target = target->next) {
        struct layout_table *table = list_add(strict->arena, tables);
        table->target = target->name;
        if (!strict_expect(strict, target, JSON_OBJECT))
            continue;
        for (const struct json *record = target->first; record; record = record->next)
            read_layout(document, &table->records, record);
    }
    if (targets && !tables->count)
        strict_fail(strict, "document-value", targets->place, "a snapshot is of one target at least");
    document->spec->model.target = tables->count ? tables->items[0].target : NULL;
    document->spec->model.layouts = tables;
}
