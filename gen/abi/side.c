/* Names, sizes and offsets of one side. Types that came from text know no sizes: what is built in has those of the
 * target, records have layouts. */
#include "side.h"

#include "../base/text.h"
#include "../base/words.h"
#include "../model/definition.h"
#include "../model/shape.h"
#include "../model/target.h"
#include "../model/type.h"

const char *side_name(const struct declaration *declaration)
{
    return declaration->name ? declaration->name : declaration->typedef_name;
}

/* Whether a typedef only names a record or enum that has no tag: that declaration stands for both. */
static bool is_naming(const struct declaration *declaration)
{
    const struct declaration *of = declaration->type ? declaration->type->declaration : NULL;
    return declaration->kind == DECLARATION_TYPEDEF && of && of->kind != DECLARATION_TYPEDEF &&
           text_equal(side_name(of), declaration->name);
}

static void append_facts(struct side *side, const struct declaration *subject, const struct fact_list *facts)
{
    struct fact_list *all = pointer_map_get(&side->facts, subject);
    if (!all && facts->count) {
        all = arena_new(side->arena, struct fact_list);
        pointer_map_set(side->arena, &side->facts, subject, all);
    }
    for (size_t i = 0; i < facts->count; i++)
        *list_add(side->arena, all) = facts->items[i];
}

/* Enters what stands at a declaration as facts of what it is about. Types of other libraries are not compared by their
 * facts: what a typedef says of one stays its own, too. */
static void add_facts(struct side *side, const struct declaration *declaration)
{
    const struct declaration *subject = shape_subject(declaration);
    if (subject != declaration)
        append_facts(side, subject, &declaration->facts);
    if (subject == declaration || !subject->is_own)
        append_facts(side, declaration, &declaration->facts);
}

/* Enters the names of an enum, unless they have been. */
static void add_enum(struct side *side, const struct declaration *enumeration)
{
    const struct member *items = enumeration->members.items;
    bool is_known = enumeration->members.count && map_get(&side->enumerators, items[0].name) == items;
    for (size_t i = 0; i < enumeration->members.count && !is_known; i++)
        map_set(side->arena, &side->enumerators, items[i].name, (void *)&items[i]);
    if (!is_known && !side_name(enumeration))
        *list_add(side->arena, &side->nameless_enums) = enumeration;
}

static void add_inner_enums(struct side *side, const struct declaration *record);

/* Enters the enums that stand where a type is used: a snapshot has them there alone. */
static void add_definition(struct side *side, const struct declaration *inner)
{
    if (inner && inner->kind == DECLARATION_ENUM)
        add_enum(side, inner);
    else if (inner && definition_is_nameless(inner))
        add_inner_enums(side, inner);
}

static void add_inner_enums(struct side *side, const struct declaration *record)
{
    for (size_t i = 0; i < record->members.count; i++)
        add_definition(side, definition_of_field(record, i));
}

/* Architectures whose pointers have eight bytes. */
static struct words wide = WORDS("x86_64", "aarch64", "arm64", "riscv64", "s390x", "powerpc64", "ppc64", "powerpc64le",
                                 "ppc64le", "mips64", "sparc64", "loongarch64");

bool side_has(struct arena *arena, const struct model *model, const char *target)
{
    const struct layout_tables *layouts = layouts_of(arena, model);
    for (size_t i = 0; i < layouts->count; i++)
        if (text_equal(layouts->items[i].target, target))
            return true;
    return false;
}

/* What a model declares on a target; a snapshot tells it apart only where it differs from the first one's. */
static const struct model *model_on(const struct model *model, const char *target)
{
    for (size_t i = 0; i < model->elsewhere.count; i++)
        if (text_equal(model->elsewhere.items[i]->target, target))
            return model->elsewhere.items[i];
    return model;
}

static void turn_to(struct side *side, const struct layout_tables *layouts, const char *target)
{
    for (size_t i = 0; i < layouts->count; i++)
        if (text_equal(layouts->items[i].target, target))
            side->target = &layouts->items[i];
    side->is_built = side->exports.libraries.count > 0;
    for (size_t i = 0; i < side->exports.libraries.count; i++)
        side->is_built &= exports_are_for(side->arena, side->exports.libraries.items[i], target);
    struct target parts = target_read(side->arena, target);
    side->pointer_size = words_have(&wide, parts.arch) && !text_equal(parts.abi, "gnux32") ? 8 : 4;
    side->long_size = text_equal(parts.system, "windows") ? 4 : side->pointer_size;
}

struct side side_of(struct arena *arena, const struct model *model, struct libraries libraries, const char *target)
{
    struct side side = {.arena = arena, .model = model_on(model, target), .exports = exports_of(arena, libraries)};
    turn_to(&side, layouts_of(arena, model), target);
    for (size_t i = 0; i < side.model->declarations.count; i++) {
        struct declaration *declaration = side.model->declarations.items[i];
        const char *name = side_name(declaration);
        add_facts(&side, declaration);
        if (declaration->kind == DECLARATION_ENUM)
            add_enum(&side, declaration);
        else if (declaration->kind == DECLARATION_RECORD)
            add_inner_enums(&side, declaration);
        else if (declaration->type && definition_is_nameless(definition_innermost(declaration->type)))
            add_definition(&side, definition_innermost(declaration->type));
        if (name && !declaration->variant_of && !is_naming(declaration))
            map_set(arena, &side.declarations[declaration->kind], name, declaration);
    }
    return side;
}

const struct fact_list *side_facts(const struct side *side, const struct declaration *declaration)
{
    static const struct fact_list nothing;
    const struct fact_list *facts = pointer_map_get(&side->facts, declaration);
    return facts ? facts : &nothing;
}

bool side_is_stated(const struct fact_list *facts, const char *path, const char *facet)
{
    for (size_t i = 0; i < facts->count; i++)
        if (text_equal(facts->items[i].facet, facet) && text_equal(facts->items[i].path, path))
            return true;
    return false;
}

bool side_exports(const struct side *side, const struct declaration *declaration)
{
    return side->is_built && exports_find(&side->exports, side->arena, declaration);
}

bool side_lacks(const struct side *side, const struct declaration *declaration)
{
    return side->is_built && !exports_find(&side->exports, side->arena, declaration);
}

static uint64_t integer_size(const struct side *side, const char *name)
{
    if (text_ends_with(name, "long long"))
        return 8;
    if (text_ends_with(name, "long"))
        return side->long_size;
    return text_ends_with(name, "char") ? 1 : text_ends_with(name, "short") ? 2 : 4;
}

/* The size of an enum, from the type under it or, where that is not told, from its values. */
static uint64_t enum_size(const struct side *side, const struct declaration *enumeration, const struct type *type)
{
    if (type->of || type->size)
        return type->size ? type->size : side_size(side, type->of);
    uint64_t size = enumeration->is_packed ? 1 : 4;
    for (size_t i = 0; i < enumeration->members.count; i++) {
        struct integer value = enumeration->members.items[i].value;
        uint64_t magnitude = value.is_negative ? ~value.bits << 1 : value.bits;
        while (size < 8 && magnitude >> (8 * size))
            size *= 2;
    }
    return size;
}

const struct layout *side_layout(const struct side *side, const struct declaration *record)
{
    const char *name = shape_c_name(side->arena, record);
    return name && side->target ? map_get(&side->target->records, name) : NULL;
}

static uint64_t record_size(const struct side *side, const struct declaration *record)
{
    const struct layout *layout = side_layout(side, record);
    return layout ? layout->size : 0;
}

uint64_t side_size(const struct side *side, const struct type *type)
{
    type = type_canonical(type);
    switch (type->kind) {
    case TYPE_BOOL: return 1;
    case TYPE_INTEGER: return integer_size(side, type->name);
    case TYPE_FLOAT: return text_equal(type->name, "float") ? 4 : 8;
    case TYPE_POINTER: return side->pointer_size;
    case TYPE_ARRAY: return type->count == TYPE_COUNT_OPEN ? 0 : type->count * side_size(side, type->of);
    case TYPE_ENUM: return enum_size(side, type->declaration, type);
    case TYPE_RECORD: return record_size(side, type->declaration);
    default: return type->size;
    }
}

/* The record without a name that a field is, or an array of which; NULL if it is none. */
static const struct declaration *nameless(const struct side_field *field)
{
    const struct declaration *inner = definition_innermost(field->member->type);
    bool is_record = definition_is_nameless(inner) && inner->kind == DECLARATION_RECORD;
    return is_record && type_canonical(field->member->type)->kind != TYPE_POINTER ? inner : NULL;
}

static void add_fields(const struct side *side, struct side_fields *out, const struct declaration *record,
                       const char *layout_name, const char *path, uint64_t base)
{
    const struct layout *layout = layout_name && side->target ? map_get(&side->target->records, layout_name) : NULL;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *member = &record->members.items[i];
        uint64_t offset = base + (layout && i < layout->fields.count ? layout->fields.items[i].offset : 0);
        const char *name =
            member->name ? text_format(side->arena, "%s%s%s", path, *path ? "." : "", member->name) : path;
        const struct side_field field = {name, member, offset};
        const struct declaration *inner = nameless(&field);
        if (member->name)
            *list_add(side->arena, out) = field;
        if (inner)
            add_fields(side, out, inner,
                       member->name ? text_format(side->arena, "%s.%s", layout_name, member->name)
                                    : text_format(side->arena, "%s.%zu", layout_name, i + 1),
                       name, offset);
    }
}

bool side_is_but_named(const struct side_field *was, const struct side_field *is)
{
    const struct type *old = type_canonical(was->member->type), *new = type_canonical(is->member->type);
    return (nameless(was) == NULL) != (nameless(is) == NULL) && old->kind == TYPE_RECORD && new->kind == TYPE_RECORD &&
           old->declaration->is_union == new->declaration->is_union;
}

const struct side_field *side_field_at(const struct side_fields *fields, const char *path)
{
    for (size_t i = 0; i < fields->count; i++)
        if (text_equal(fields->items[i].path, path))
            return &fields->items[i];
    return NULL;
}

static void open_field(const struct side *side, struct side_fields *out, struct side_field field)
{
    const struct declaration *record = type_canonical(field.member->type)->declaration;
    add_fields(side, out, record, shape_c_name(side->arena, record), field.path, field.offset);
}

void side_open_named(const struct side *old, struct side_fields *was, const struct side *new, struct side_fields *is)
{
    for (size_t i = 0, count = was->count; i < count; i++) {
        const struct side_field field = was->items[i], *other = NULL;
        if (type_canonical(field.member->type)->kind == TYPE_RECORD)
            other = side_field_at(is, field.path);
        if (!other || !side_is_but_named(&field, other))
            continue;
        if (nameless(&field))
            open_field(new, is, *other);
        else
            open_field(old, was, field);
    }
}

struct side_fields side_fields(const struct side *side, const struct declaration *record)
{
    struct side_fields fields = {0};
    add_fields(side, &fields, record, shape_c_name(side->arena, record), "", 0);
    return fields;
}
