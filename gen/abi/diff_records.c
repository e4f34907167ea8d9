/* Records: fields found again by name, else by place. A field that moved because of another one is told as what that
 * one did; a record that changed because of a record in it is told there. */
#include "comparison.h"

#include "../base/text.h"
#include "../base/words.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"

#include <ctype.h>
#include <string.h>

static const struct slot_rules field_rules = {.const_gained = RULE_FIELD_ALIKE,
                                              .const_lost = RULE_FIELD_ALIKE,
                                              .alike = RULE_FIELD_ALIKE,
                                              .pointee = RULE_FIELD_ALIKE,
                                              .pointee_other = RULE_FIELD_TYPE,
                                              .signedness = RULE_FIELD_SIGNEDNESS,
                                              .signature = RULE_FIELD_CALLBACK,
                                              .other = RULE_FIELD_TYPE};

/* Two records of one name. */
struct records {
    struct comparison *comparison;
    const struct declaration *old, *new;
    const char *symbol;
    struct side_fields was, is;
    struct map old_paths, new_paths; /* path -> struct side_field */
    struct map new_offsets;          /* offset as text -> struct side_field */
    struct map settled;              /* paths of new fields that an old one became */
    uint64_t old_size, new_size;
    bool is_changed;                 /* something of its own was told */
    bool is_blamed;                  /* a type of a field was blamed */
    const struct declaration *cause; /* the record in it that has another size, the first one */
    LIST(const struct side_field *) moved;
};

static const char *offset_text(struct records *records, uint64_t offset)
{
    const char *byte = text_number(records->comparison->arena, offset / 8);
    return offset % 8 ? text_format(records->comparison->arena, "%s.%u", byte, (unsigned)(offset % 8)) : byte;
}

static struct change_side at(const struct side_field *field, const char *value)
{
    return (struct change_side){field->member->place, value};
}

static void add(struct records *records, enum rule rule, const char *part, struct change_side old,
                struct change_side new)
{
    records->is_changed = true;
    comparison_add(records->comparison, rule, records->symbol, part, old, new);
}

static const char *field_type(struct records *records, const struct side_field *field)
{
    return type_text(records->comparison->arena, field->member->type);
}

/* "offset 8", of a bit-field with its width. */
static const char *field_place(struct records *records, const struct side_field *field)
{
    const char *offset = offset_text(records, field->offset);
    return field->member->is_bitfield
               ? text_format(records->comparison->arena, "offset %s, %u bits", offset, field->member->width)
               : text_format(records->comparison->arena, "offset %s", offset);
}

static bool is_volatile(const struct type *type)
{
    const struct type *canonical = type_canonical(type);
    return type->is_volatile || canonical->is_volatile || (canonical->kind == TYPE_ARRAY && is_volatile(canonical->of));
}

/* What qualifies a field moves nothing: it explains no other change of the record. */
static void compare_qualifiers(struct records *records, const struct side_field *was, const struct side_field *is)
{
    const struct type *old = was->member->type, *new = is->member->type;
    struct change_side before = at(was, field_type(records, was)), after = at(is, field_type(records, is));
    if (shape_is_const(old) != shape_is_const(new))
        comparison_add(records->comparison, shape_is_const(new) ? RULE_FIELD_CONST_GAINED : RULE_FIELD_CONST_LOST,
                       records->symbol, was->path, before, after);
    if (is_volatile(old) != is_volatile(new))
        comparison_add(records->comparison, RULE_FIELD_VOLATILE, records->symbol, was->path, before, after);
}

static bool is_flexible(const struct type *array)
{
    return array->count == TYPE_COUNT_OPEN || array->count == 0;
}

/* Whether a field is still an array of the same, and another number is all that changed; then it is told. */
static bool tell_bound(struct records *records, const struct side_field *was, const struct side_field *is)
{
    const struct side *old_side = &records->comparison->old, *new_side = &records->comparison->new;
    const struct type *old = type_canonical(was->member->type), *new = type_canonical(is->member->type);
    if (old->kind != TYPE_ARRAY || new->kind != TYPE_ARRAY || old->count == new->count ||
        type_change(old_side, old->of, new_side, new->of) != TYPE_SAME ||
        type_change_cause(old_side, was->member->type, new_side, is->member->type))
        return false;
    bool is_end = (is_flexible(old) || is_flexible(new)) && records->old_size == records->new_size;
    add(records, is_end ? RULE_FIELD_FLEXIBLE : RULE_FIELD_BOUND, was->path, at(was, field_type(records, was)),
        at(is, field_type(records, is)));
    return true;
}

/* A field that is on both sides. */
static void compare_field(struct records *records, const struct side_field *was, const struct side_field *is)
{
    struct comparison *comparison = records->comparison;
    const struct member *old = was->member, *new = is->member;
    bool has_bits = old->is_bitfield || new->is_bitfield;
    if (has_bits && (old->is_bitfield != new->is_bitfield || old->width != new->width)) {
        add(records, RULE_FIELD_BITS, was->path, at(was, field_place(records, was)), at(is, field_place(records, is)));
        return;
    }
    compare_qualifiers(records, was, is);
    if (tell_bound(records, was, is))
        return;
    size_t before = comparison->changes->count;
    uint64_t old_size = side_size(&comparison->old, old->type), new_size = side_size(&comparison->new, new->type);
    if (side_is_but_named(was, is))
        ; /* its fields stand beside it */
    else if (comparison_slot(comparison, &field_rules, records->old, was->path, old->type, old->place, new->type,
                             new->place))
        records->is_blamed |= comparison->changes->count == before;
    else if (old_size != new_size && !records->cause)
        records->cause = type_change_cause(&comparison->old, old->type, &comparison->new, new->type);
    records->is_changed |= comparison->changes->count != before;
    records->is_blamed |= records->cause != NULL;
    if (was->offset != is->offset && comparison->changes->count == before)
        *list_add(comparison->arena, &records->moved) = was;
}

/* Whether a field's name says that nobody uses it. */
static bool is_named_reserved(const char *path)
{
    static const char *const words[] = {"reserved", "padding", "unused", "dummy", "spare", "pad"};
    const char *dot = strrchr(path, '.'), *name = dot ? dot + 1 : path;
    while (*name == '_')
        name++;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (strncasecmp(name, words[i], length) == 0 && !isalpha((unsigned char)name[length]))
            return true;
    }
    return false;
}

/* Whether a field of either record is room for later, by its mark or its name. */
static bool is_reserved(const struct side *side, const struct declaration *record, const struct side_field *field)
{
    return comparison_is_marked(side, record, field->member, field->path, "reserved") || is_named_reserved(field->path);
}

/* Where a field ends, in bits. */
static uint64_t end_of(const struct side *side, const struct side_field *field)
{
    const struct member *member = field->member;
    return field->offset + (member->is_bitfield ? member->width : 8 * side_size(side, member->type));
}

/* Whether a new field lies where the old record has only room, and that record did not get longer. */
static bool lies_in(const struct records *records, const struct side_field *is, const struct side_field *room)
{
    const struct comparison *comparison = records->comparison;
    return records->old_size == records->new_size && is_reserved(&comparison->old, records->old, room) &&
           is->offset >= room->offset && end_of(&comparison->new, is) <= end_of(&comparison->old, room);
}

static bool lies_in_room(const struct records *records, const struct side_field *is)
{
    for (size_t i = 0; i < records->was.count; i++)
        if (lies_in(records, is, &records->was.items[i]))
            return true;
    return false;
}

/* A reserved field that is there under its name, at least in part. */
static bool keep_room(struct records *records, const struct side_field *was, const struct side_field *is)
{
    if (!lies_in(records, is, was))
        return false;
    if (!is_reserved(&records->comparison->new, records->new, is))
        add(records, RULE_FIELD_RESERVED, was->path, at(was, field_type(records, was)),
            at(is, field_type(records, is)));
    return true;
}

/* An old field whose name is gone: what is at its place now may be the same under another name. */
static void find_again(struct records *records, const struct side_field *was)
{
    struct comparison *comparison = records->comparison;
    const struct side_field *is = map_get(&records->new_offsets, offset_text(records, was->offset));
    if (is && map_get(&records->old_paths, is->path))
        is = NULL;
    const struct type *type = is ? is->member->type : NULL;
    bool was_reserved = is_reserved(&comparison->old, records->old, was);
    bool is_alike = is && was->member->width == is->member->width &&
                    type_change(&comparison->old, was->member->type, &comparison->new, type) == TYPE_SAME;
    if (!is || (!is_alike && !(was_reserved && records->old_size == records->new_size))) {
        add(records, RULE_FIELD_REMOVED, was->path, at(was, field_type(records, was)), (struct change_side){0});
        return;
    }
    uint64_t end = end_of(&comparison->old, was);
    for (size_t i = 0; i < records->is.count; i++) {
        const struct side_field *field = &records->is.items[i];
        if (field->offset >= was->offset && field->offset < end)
            map_set(comparison->arena, &records->settled, field->path, (void *)field);
    }
    map_set(comparison->arena, &records->settled, is->path, (void *)is);
    add(records, was_reserved ? RULE_FIELD_RESERVED : RULE_FIELD_RENAMED, was->path, at(was, was->path),
        at(is, is->path));
}

/* Names of a first field that says how long or how new a record is. */
static struct words guards = WORDS("size", "struct_size", "cbSize", "cb", "version", "iVersion");

/* Whether callers say in the first field how long or how new their record is. */
static bool is_guarded(const struct declaration *record)
{
    const struct member *first = record->members.count ? &record->members.items[0] : NULL;
    return first && words_have(&guards, first->name) && type_canonical(first->type)->kind == TYPE_INTEGER;
}

/* What it means that a record got longer, by who makes it. */
static enum rule growth(const struct records *records)
{
    const struct usage *usage = usage_of(records->comparison, records->old);
    if (usage && usage->is_value)
        return RULE_RECORD_GROWN;
    if (usage && usage->is_handed_out)
        return RULE_RECORD_GROWN_LIBRARY;
    return is_guarded(records->old) ? RULE_RECORD_GROWN_GUARDED : RULE_RECORD_GROWN;
}

/* Where the last field of the old record begins. */
static uint64_t last_offset(const struct records *records)
{
    uint64_t last = 0;
    for (size_t i = 0; i < records->was.count; i++)
        last = records->was.items[i].offset > last ? records->was.items[i].offset : last;
    return last;
}

/* The length of the path of what a field is in. */
static size_t parent_length(const char *path)
{
    const char *dot = strrchr(path, '.');
    return dot ? (size_t)(dot - path) : 0;
}

/* Whether a new field shares its place with one beside it: both are members of a union in the record. */
static bool lies_in_union(const struct records *records, const struct side_field *is)
{
    size_t length = parent_length(is->path);
    for (size_t i = 0; i < records->is.count; i++) {
        const struct side_field *other = &records->is.items[i];
        bool is_beside =
            other != is && parent_length(other->path) == length && strncmp(other->path, is->path, length) == 0;
        if (is_beside && is->offset >= other->offset && is->offset < end_of(&records->comparison->new, other))
            return true;
    }
    return false;
}

/* A field that the old record has not. *GROWN: that the record got longer has been told already. */
static void place_new(struct records *records, const struct side_field *is, bool *grown)
{
    struct comparison *comparison = records->comparison;
    struct change_side old = {.place = records->old->place}, new = at(is, field_place(records, is));
    bool is_longer = records->new_size > records->old_size;
    bool is_member = records->old->is_union || (!records->moved.count && lies_in_union(records, is));
    bool is_last = is_member || (is->offset > last_offset(records) && !records->moved.count);
    if (!is_last && lies_in_room(records, is)) {
        add(records, RULE_FIELD_RESERVED, is->path, old, new);
    } else if (!is_last) {
        add(records, RULE_FIELD_ADDED, is->path, old, new);
    } else if (!is_longer) {
        add(records, is_member ? RULE_MEMBER_ADDED : RULE_FIELD_RESERVED, is->path, old, new);
    } else if (*grown) {
        comparison_explain(comparison, records->symbol, text_format(comparison->arena, "field %s", is->path));
    } else {
        *grown = true;
        old.value = text_format(comparison->arena, "%llu bytes", (unsigned long long)records->old_size);
        new.value = text_format(comparison->arena, "%llu bytes", (unsigned long long)records->new_size);
        add(records, growth(records), is->path, old, new);
    }
}

static void tell_moves(struct records *records)
{
    struct comparison *comparison = records->comparison;
    for (size_t i = 0; i < records->moved.count; i++) {
        const struct side_field *was = records->moved.items[i], *is = map_get(&records->new_paths, was->path);
        if (records->is_changed)
            comparison_explain(comparison, records->symbol, text_format(comparison->arena, "field %s", was->path));
        else if (!records->is_blamed)
            comparison_add(comparison, RULE_FIELD_MOVED, records->symbol, was->path, at(was, field_place(records, was)),
                           at(is, field_place(records, is)));
    }
}

static void compare_whole(struct records *records, enum rule rule, uint64_t was, uint64_t is)
{
    if (was == is || records->is_changed || records->is_blamed || records->moved.count)
        return;
    struct arena *arena = records->comparison->arena;
    add(records, rule, NULL,
        (struct change_side){records->old->place, text_format(arena, "%llu bytes", (unsigned long long)was)},
        (struct change_side){records->new->place, text_format(arena, "%llu bytes", (unsigned long long)is)});
}

/* Whoever uses a record that is another one now is hurt by that, or by what is in it. */
static void tell_users(struct records *records, size_t first)
{
    struct comparison *comparison = records->comparison;
    const struct usage *usage = usage_of(comparison, records->old);
    const char *symbol = records->cause ? comparison_symbol(comparison, records->cause) : records->symbol;
    bool is_break = records->cause != NULL;
    for (size_t i = first; i < comparison->changes->count; i++)
        is_break |= rule_line(comparison->changes->items[i]->rule)->binary == EFFECT_BREAK;
    if (records->cause)
        comparison_explain(comparison, symbol, records->symbol);
    for (size_t i = 0; is_break && usage && i < usage->functions.count; i++)
        comparison_explain(comparison, symbol, usage->functions.items[i]);
}

static void compare_fields(struct records *records)
{
    for (size_t i = 0; i < records->was.count; i++) {
        const struct side_field *was = &records->was.items[i], *is = map_get(&records->new_paths, was->path);
        if (is && !keep_room(records, was, is)) {
            compare_field(records, was, is);
            comparison_deprecated(records->comparison, records->symbol, was->path, was->member, is->member);
        } else if (!is) {
            find_again(records, was);
        }
    }
    bool grown = false;
    for (size_t i = 0; i < records->is.count; i++) {
        const struct side_field *is = &records->is.items[i];
        if (!map_get(&records->old_paths, is->path) && !map_get(&records->settled, is->path))
            place_new(records, is, &grown);
    }
    tell_moves(records);
}

static void index_fields(struct records *records)
{
    struct arena *arena = records->comparison->arena;
    for (size_t i = 0; i < records->was.count; i++)
        map_set(arena, &records->old_paths, records->was.items[i].path, &records->was.items[i]);
    for (size_t i = 0; i < records->is.count; i++) {
        struct side_field *field = &records->is.items[i];
        map_set(arena, &records->new_paths, field->path, field);
        if (!map_get(&records->new_offsets, offset_text(records, field->offset)))
            map_set(arena, &records->new_offsets, offset_text(records, field->offset), field);
    }
}

/* Whether fields came, went or moved though the record is written as before: then a macro decides on its fields. */
static bool is_configured(const struct records *records)
{
    const struct declaration *old = records->old, *new = records->new;
    if (!old->conditions || !new->conditions || !text_equal(old->body, new->body))
        return false;
    bool is_other = records->was.count != records->is.count;
    for (size_t i = 0; i < records->was.count && !is_other; i++)
        is_other = !text_equal(records->was.items[i].path, records->is.items[i].path);
    return is_other;
}

static void tell_configuration(struct records *records)
{
    struct arena *arena = records->comparison->arena;
    add(records, RULE_RECORD_CONFIGURED, NULL,
        (struct change_side){records->old->place,
                             text_format(arena, "%llu bytes", (unsigned long long)records->old_size)},
        (struct change_side){
            records->new->place,
            text_format(arena, "%llu bytes, by %s", (unsigned long long)records->new_size, records->new->conditions)});
}

static void compare_order(struct records *records)
{
    const char *was = records->old->byte_order, *is = records->new->byte_order;
    if (!text_equal(was, is))
        add(records, RULE_RECORD_ORDER, NULL, (struct change_side){records->old->place, was ? was : "the target's"},
            (struct change_side){records->new->place, is ? is : "the target's"});
}

static void compare_layouts(struct records *records)
{
    struct comparison *comparison = records->comparison;
    const struct layout *was = side_layout(&comparison->old, records->old);
    const struct layout *is = side_layout(&comparison->new, records->new);
    if (!was || !is)
        return;
    size_t first = comparison->changes->count;
    records->old_size = was->size;
    records->new_size = is->size;
    records->was = side_fields(&comparison->old, records->old);
    records->is = side_fields(&comparison->new, records->new);
    side_open_named(&comparison->old, &records->was, &comparison->new, &records->is);
    index_fields(records);
    if (is_configured(records))
        tell_configuration(records);
    else
        compare_fields(records);
    compare_whole(records, RULE_RECORD_SIZE, was->size, is->size);
    compare_whole(records, RULE_RECORD_ALIGN, was->align, is->align);
    compare_order(records);
    tell_users(records, first);
}

void diff_record(struct comparison *comparison, const struct declaration *old, const struct declaration *new)
{
    struct records records = {
        .comparison = comparison, .old = old, .new = new, .symbol = comparison_symbol(comparison, old)};
    struct change_side was = {.place = old->place}, is = {.place = new->place};
    if (old->is_union != new->is_union)
        add(&records, RULE_RECORD_KIND, NULL, was, is);
    else if (shape_has_fields(old) != shape_has_fields(new))
        add(&records, shape_has_fields(new) ? RULE_RECORD_COMPLETED : RULE_RECORD_HIDDEN, NULL, was, is);
    else if (shape_has_fields(old))
        compare_layouts(&records);
}
