/* Writing types as calls see them, and hashing what was written. */
#include "signatures.h"

#include "../base/hash.h"
#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <stdlib.h>

/* A text under way and the records that it has named, in order: their layouts follow. */
struct signing {
    struct text text;
    LIST(const struct declaration *) records;
    struct pointer_map named;
};

static void write_type(struct signing *signing, const struct type *type);

static void write_parameters(struct signing *signing, const struct type *function)
{
    text_append_char(&signing->text, '(');
    for (size_t i = 0; i < function->parameter_count; i++) {
        text_append(&signing->text, i ? "," : "");
        write_type(signing, function->parameters[i]);
    }
    text_append(&signing->text, function->is_variadic ? ",...)" : function->is_unprototyped ? "?)" : ")");
}

/* "0:u64", "67/5:u32" of a bit-field of five bits. */
static void write_fields(struct signing *signing, const struct declaration *record)
{
    text_append_format(&signing->text, "{%llu,%llu", (unsigned long long)record->type->size,
                       (unsigned long long)record->type->align);
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        text_append_format(&signing->text, ";%llu", (unsigned long long)field->offset);
        if (field->is_bitfield)
            text_append_format(&signing->text, "/%u", field->width);
        text_append_char(&signing->text, ':');
        write_type(signing, field->type);
    }
    text_append_char(&signing->text, '}');
}

/* By name, and what it is made of at the end; in place if it has no name. */
static void write_record(struct signing *signing, const struct declaration *record)
{
    const char *name = shape_c_name(signing->text.arena, record);
    text_append(&signing->text, name ? name : record->is_union ? "union" : "struct");
    if (!name) {
        write_fields(signing, record);
    } else if (shape_has_fields(record) && !pointer_map_get(&signing->named, record)) {
        pointer_map_set(signing->text.arena, &signing->named, record, (void *)record);
        *list_add(signing->text.arena, &signing->records) = record;
    }
}

/* "i32", "u64"; plain char, whose sign is the target's, is neither. */
static void write_integer(struct signing *signing, const struct type *type)
{
    if (shape_is_plain_char(type))
        text_append(&signing->text, "char");
    else
        text_append_format(&signing->text, "%c%llu", type->is_signed ? 'i' : 'u', (unsigned long long)type->size * 8);
}

static void write_type(struct signing *signing, const struct type *declared)
{
    struct text *text = &signing->text;
    const struct type *type = type_canonical(declared);
    for (; type->kind == TYPE_POINTER || type->kind == TYPE_ARRAY; type = type_canonical(type->of)) {
        if (type->kind == TYPE_POINTER)
            text_append_char(text, '*');
        else if (type->count == TYPE_COUNT_OPEN)
            text_append(text, "[]");
        else
            text_append_format(text, "[%llu]", (unsigned long long)type->count);
    }
    switch (type->kind) {
    case TYPE_INTEGER: write_integer(signing, type); break;
    case TYPE_FLOAT: text_append_format(text, "f%llu", (unsigned long long)type->size * 8); break;
    case TYPE_ENUM: text_append_format(text, "e%llu", (unsigned long long)type->size * 8); break;
    case TYPE_RECORD: write_record(signing, type->declaration); break;
    case TYPE_FUNCTION:
        write_type(signing, type->of);
        write_parameters(signing, type);
        break;
    case TYPE_BOOL: text_append(text, "bool"); break;
    case TYPE_VA_LIST: text_append(text, "va_list"); break;
    default: text_append(text, type->name); break;
    }
}

static void write_layouts(struct signing *signing)
{
    for (size_t i = 0; i < signing->records.count; i++) { /* layouts may name more records */
        const struct declaration *record = signing->records.items[i];
        text_append_format(&signing->text, " %s", shape_c_name(signing->text.arena, record));
        write_fields(signing, record);
    }
}

char *signature_text(struct arena *arena, const struct declaration *function)
{
    struct signing signing = {.text = text_create(arena)};
    if (function->convention)
        text_append_format(&signing.text, "%s ", function->convention);
    write_type(&signing, function->type);
    write_layouts(&signing);
    return signing.text.data;
}

/* 0 means that nobody knows. */
static uint64_t hash_of(const char *text)
{
    uint64_t hash = hash_text(HASH_START, text);
    return hash ? hash : 1;
}

static bool is_linked(const struct declaration *declaration)
{
    return declaration->kind == DECLARATION_FUNCTION && declaration->is_own && !declaration->is_inline &&
           !declaration->variant_of && !declaration->alias_of;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const struct signature *)a)->name, ((const struct signature *)b)->name);
}

static void add_signature(struct signatures *out, struct arena *arena, struct arena *scratch,
                          const struct declaration *function)
{
    struct arena_mark start = arena_mark(scratch);
    struct signature *signature = list_add(arena, &out->functions);
    signature->name = function->name;
    signature->hash = hash_of(signature_text(scratch, function));
    signature->is_called = !function->refusal.word && !function->is_missing;
    arena_release(scratch, start);
}

void signatures_of(struct signatures *out, struct arena *arena, const struct model *model)
{
    struct arena *scratch = arena_create();
    struct signing all = {.text = text_create(arena)};
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *function = model->declarations.items[i];
        if (!is_linked(function))
            continue;
        add_signature(out, arena, scratch, function);
        write_type(&all, function->type);
    }
    arena_destroy(scratch);
    text_cut(&all.text, 0);
    write_layouts(&all);
    out->layout = hash_of(all.text.data);
    if (out->functions.count)
        qsort(out->functions.items, out->functions.count, sizeof *out->functions.items, compare_names);
}
