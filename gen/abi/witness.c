/* From changes back to declarations, and from these to claims. */
#include "witness.h"

#include "../base/text.h"
#include "../model/constant_text.h"
#include "../model/shape.h"
#include "../model/type.h"
#include "../model/type_text.h"

struct witness {
    struct arena *arena;
    const char *target;
    struct side old, new;
    struct map declarations; /* of the old side: kind and name in C -> struct declaration */
    struct map claimed;
};

/* What can be claimed when a rule has found something. */
enum evidence {
    NOTHING, /* no program in C can tell */
    OBJECT,
    OBJECT_TYPE,
    RECORD,
    LAYOUT,
    FIELD,
    FIELD_TYPE,
    BOUND,
    ENUM,
    ENUM_SIZE,
    CONSTANT, /* or an enumerator */
    CONSTANT_VALUE,
    CONSTANT_TYPE,
    TYPEDEF,
    TYPEDEF_TYPE
};

static const enum evidence evidences[RULE_COUNT] = {[RULE_FUNCTION_REMOVED] = OBJECT,
                                                    [RULE_ALIAS_REMOVED] = OBJECT,
                                                    [RULE_FUNCTION_VARIADIC] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_ADDED] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_REMOVED] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_TYPE] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_CALLBACK] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_SIGNEDNESS] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_POINTEE] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_POINTEE_OTHER] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_ALIKE] = OBJECT_TYPE,
                                                    [RULE_PARAMETER_CONST_LOST] = OBJECT_TYPE,
                                                    [RULE_RETURN_TYPE] = OBJECT_TYPE,
                                                    [RULE_RETURN_REMOVED] = OBJECT_TYPE,
                                                    [RULE_RETURN_SIGNEDNESS] = OBJECT_TYPE,
                                                    [RULE_RETURN_POINTEE] = OBJECT_TYPE,
                                                    [RULE_RETURN_POINTEE_OTHER] = OBJECT_TYPE,
                                                    [RULE_RETURN_ALIKE] = OBJECT_TYPE,
                                                    [RULE_RETURN_CONST_GAINED] = OBJECT_TYPE,
                                                    [RULE_RECORD_REMOVED] = RECORD,
                                                    [RULE_RECORD_KIND] = RECORD,
                                                    [RULE_RECORD_HIDDEN] = RECORD,
                                                    [RULE_FIELD_REMOVED] = FIELD,
                                                    [RULE_FIELD_RENAMED] = FIELD,
                                                    [RULE_FIELD_ADDED] = LAYOUT,
                                                    [RULE_FIELD_MOVED] = LAYOUT,
                                                    [RULE_FIELD_BITS] = LAYOUT,
                                                    [RULE_RECORD_GROWN] = LAYOUT,
                                                    [RULE_RECORD_GROWN_GUARDED] = LAYOUT,
                                                    [RULE_RECORD_CONFIGURED] = LAYOUT,
                                                    [RULE_RECORD_SIZE] = LAYOUT,
                                                    [RULE_RECORD_ALIGN] = LAYOUT,
                                                    [RULE_FIELD_TYPE] = FIELD_TYPE,
                                                    [RULE_FIELD_CALLBACK] = FIELD_TYPE,
                                                    [RULE_FIELD_SIGNEDNESS] = FIELD_TYPE,
                                                    [RULE_FIELD_ALIKE] = FIELD_TYPE,
                                                    [RULE_FIELD_BOUND] = BOUND,
                                                    [RULE_FIELD_CONST_GAINED] = FIELD_TYPE,
                                                    [RULE_FIELD_VOLATILE] = FIELD_TYPE,
                                                    [RULE_ENUM_REMOVED] = ENUM,
                                                    [RULE_ENUM_SIZE] = ENUM_SIZE,
                                                    [RULE_ENUMERATOR_REMOVED] = CONSTANT,
                                                    [RULE_CONSTANT_REMOVED] = CONSTANT,
                                                    [RULE_ENUMERATOR_VALUE] = CONSTANT_VALUE,
                                                    [RULE_ENUMERATOR_SENTINEL] = CONSTANT_VALUE,
                                                    [RULE_CONSTANT_VALUE] = CONSTANT_VALUE,
                                                    [RULE_CONSTANT_TYPE] = CONSTANT_TYPE,
                                                    [RULE_TYPEDEF_REMOVED] = TYPEDEF,
                                                    [RULE_TYPEDEF_TYPE] = TYPEDEF_TYPE,
                                                    [RULE_TYPEDEF_CALLBACK] = TYPEDEF_TYPE,
                                                    [RULE_TYPEDEF_ALIKE] = TYPEDEF_TYPE,
                                                    [RULE_VARIABLE_REMOVED] = OBJECT,
                                                    [RULE_VARIABLE_TYPE] = OBJECT_TYPE,
                                                    [RULE_VARIABLE_ALIKE] = OBJECT_TYPE,
                                                    [RULE_VARIABLE_CONST] = OBJECT_TYPE};

static const char *key(struct arena *arena, enum declaration_kind kind, const char *name)
{
    return text_format(arena, "%d %s", (int)kind, name);
}

struct witness *witness_create(struct arena *arena, const struct model *old, const struct model *new,
                               const char *target)
{
    struct witness *witness = arena_new(arena, struct witness);
    *witness = (struct witness){.arena = arena,
                                .target = target,
                                .old = side_of(arena, old, (struct libraries){0}, target),
                                .new = side_of(arena, new, (struct libraries){0}, target)};
    for (size_t i = 0; i < witness->old.model->declarations.count; i++) {
        struct declaration *declaration = witness->old.model->declarations.items[i];
        const char *name = shape_c_name(arena, declaration);
        if (name)
            map_set(arena, &witness->declarations, key(arena, declaration->kind, name), declaration);
    }
    return witness;
}

static const struct declaration *find(const struct witness *witness, enum declaration_kind kind,
                                      const struct change *change)
{
    return map_get(&witness->declarations, key(witness->arena, kind, change->symbol));
}

/* Adds a claim, unless another change has led to it. */
static void add(struct claims *out, struct witness *witness, struct claim claim)
{
    const char *known =
        text_format(witness->arena, "%d %s.%s", (int)claim.kind, claim.name, claim.part ? claim.part : "");
    if (map_get(&witness->claimed, known))
        return;
    map_set(witness->arena, &witness->claimed, known, witness);
    *list_add(witness->arena, out) = claim;
}

static const char *number(struct witness *witness, uint64_t value)
{
    return text_number(witness->arena, value);
}

/* Whether a type can be written: what it is made of has names. */
static bool is_sayable(const struct type *type)
{
    for (; type; type = type->kind == TYPE_TYPEDEF ? NULL : type->of) {
        if ((type->declaration && !side_name(type->declaration)) || type->kind == TYPE_UNSUPPORTED)
            return false;
        for (size_t i = 0; i < type->parameter_count; i++)
            if (!is_sayable(type->parameters[i]))
                return false;
    }
    return true;
}

/* Whether an enum is in a type: to C it is an integer, which one is the compiler's choice. */
static bool has_enum(const struct type *type)
{
    for (type = type_canonical(type); type; type = type->of ? type_canonical(type->of) : NULL) {
        if (type->kind == TYPE_ENUM)
            return true;
        for (size_t i = 0; i < type->parameter_count; i++)
            if (has_enum(type->parameters[i]))
                return true;
    }
    return false;
}

/* The C text of a pointer to a type that C surely tells from the new one; NULL if there is none. */
static const char *pointer_text(struct witness *witness, const struct change *change, const struct type *was,
                                const struct type *is)
{
    bool is_alike = rule_line(change->rule)->binary != EFFECT_BREAK;
    if (!is_sayable(was) || (is_alike && (has_enum(was) || (is && has_enum(is)))))
        return NULL;
    return type_text(witness->arena, type_pointer(type_table_of(was), was));
}

/* The declaration on the new side that goes with one on the old, or NULL. */
static const struct declaration *again(const struct witness *witness, const struct declaration *old)
{
    return map_get(&witness->new.declarations[old->kind], side_name(old));
}

static void claim_type(struct claims *out, struct witness *witness, const struct change *change,
                       const struct declaration *old, enum claim_kind kind)
{
    const struct declaration *new = old ? again(witness, old) : NULL;
    const char *type = new ? pointer_text(witness, change, old->type, new->type) : NULL;
    if (type)
        add(out, witness, (struct claim){.kind = kind, .change = change, .name = change->symbol, .type = type});
}

static const struct declaration *find_object(const struct witness *witness, const struct change *change)
{
    const struct declaration *function = find(witness, DECLARATION_FUNCTION, change);
    return function ? function : find(witness, DECLARATION_VARIABLE, change);
}

/* --- records --- */

static bool is_open(const struct type *type)
{
    type = type_canonical(type);
    return type->kind == TYPE_ARRAY && (type->count == TYPE_COUNT_OPEN || type->count == 0);
}

/* What is not where it was: fields that both have, size and alignment. */
static void claim_layout(struct claims *out, struct witness *witness, const struct change *change,
                         const struct declaration *old)
{
    const struct declaration *new = again(witness, old);
    const struct layout *was = side_layout(&witness->old, old), *is = new ? side_layout(&witness->new, new) : NULL;
    if (!was || !is)
        return;
    struct side_fields before = side_fields(&witness->old, old), after = side_fields(&witness->new, new);
    side_open_named(&witness->old, &before, &witness->new, &after);
    struct claim claim = {.kind = CLAIM_OFFSET, .change = change, .name = change->symbol};
    for (size_t i = 0; i < before.count; i++) {
        const struct side_field *field = &before.items[i], *same = side_field_at(&after, field->path);
        if (!same || same->offset == field->offset || field->member->is_bitfield || field->member->is_hidden)
            continue;
        claim.part = field->path;
        claim.value = number(witness, field->offset / 8);
        add(out, witness, claim);
    }
    claim.part = NULL;
    if (was->size != is->size)
        add(out, witness, (claim.kind = CLAIM_SIZE, claim.value = number(witness, was->size), claim));
    if (was->align != is->align)
        add(out, witness, (claim.kind = CLAIM_ALIGNMENT, claim.value = number(witness, was->align), claim));
}

static void claim_field(struct claims *out, struct witness *witness, const struct change *change,
                        const struct declaration *old, bool is_type)
{
    const struct declaration *new = again(witness, old);
    struct side_fields before = side_fields(&witness->old, old), after = {0};
    if (new)
        after = side_fields(&witness->new, new);
    side_open_named(&witness->old, &before, &witness->new, &after);
    const struct side_field *was = side_field_at(&before, change->part), *is = side_field_at(&after, change->part);
    struct claim claim = {.kind = CLAIM_FIELD, .change = change, .name = change->symbol, .part = change->part};
    if (!was || was->member->is_hidden)
        return;
    if (!is_type) {
        claim.kind = was->member->is_bitfield ? CLAIM_BITS : CLAIM_FIELD;
        add(out, witness, claim);
        return;
    }
    bool is_unsaid = was->member->is_bitfield || !is || is->member->is_bitfield || is_open(was->member->type) ||
                     is_open(is->member->type);
    claim.kind = CLAIM_FIELD_TYPE;
    claim.type = is_unsaid ? NULL : pointer_text(witness, change, was->member->type, is->member->type);
    if (claim.type)
        add(out, witness, claim);
}

static void claim_record(struct claims *out, struct witness *witness, const struct change *change,
                         enum evidence evidence)
{
    const struct declaration *old = find(witness, DECLARATION_RECORD, change);
    if (!old || !old->is_complete)
        return;
    if (evidence == LAYOUT || evidence == BOUND)
        claim_layout(out, witness, change, old); /* C takes an array without a length for one of any */
    if (evidence == LAYOUT)
        return;
    if (evidence == RECORD)
        add(out, witness, (struct claim){.kind = CLAIM_COMPLETE, .change = change, .name = change->symbol});
    else
        claim_field(out, witness, change, old, evidence != FIELD);
}

/* --- enums and constants --- */

static void claim_constant_value(struct claims *out, struct witness *witness, const struct change *change,
                                 const struct declaration *old)
{
    struct text value = text_create(witness->arena);
    struct claim claim = {.kind = CLAIM_VALUE, .change = change, .name = change->symbol};
    if (old->constant == CONSTANT_ADDRESS || old->is_static) /* whose values no assertion of C can have */
        return;
    if (old->constant == CONSTANT_TEXT) {
        claim.kind = CLAIM_TEXT;
        claim.size = number(witness, old->text_length + 1);
        constant_text_write_literal(&value, old->text, old->text_length);
    } else {
        constant_text_write(&value, old);
        claim.kind = old->constant == CONSTANT_FLOAT ? CLAIM_NUMBER : CLAIM_VALUE;
    }
    claim.value = value.data;
    add(out, witness, claim);
}

static void claim_enumerator_value(struct claims *out, struct witness *witness, const struct change *change,
                                   const char *name)
{
    const struct member *enumerator = map_get(&witness->old.enumerators, name);
    struct text value = text_create(witness->arena);
    if (!enumerator)
        return;
    constant_text_write_enumerator(&value, enumerator->value);
    add(out, witness, (struct claim){.kind = CLAIM_VALUE, .change = change, .name = name, .value = value.data});
}

static void claim_constant(struct claims *out, struct witness *witness, const struct change *change,
                           enum evidence evidence)
{
    const struct declaration *old = find(witness, DECLARATION_CONSTANT, change);
    const char *name = change->part ? change->part : change->symbol;
    if (evidence == CONSTANT)
        add(out, witness, (struct claim){.kind = CLAIM_CONSTANT, .change = change, .name = name});
    else if (evidence == CONSTANT_TYPE && old && is_sayable(old->type))
        add(out, witness,
            (struct claim){.kind = CLAIM_CONSTANT_TYPE,
                           .change = change,
                           .name = name,
                           .type = type_text(witness->arena, old->type)});
    else if (evidence == CONSTANT_VALUE && old && !change->part)
        claim_constant_value(out, witness, change, old);
    else if (evidence == CONSTANT_VALUE)
        claim_enumerator_value(out, witness, change, name);
}

static void claim_enum(struct claims *out, struct witness *witness, const struct change *change, enum evidence evidence)
{
    const struct declaration *old = find(witness, DECLARATION_ENUM, change);
    if (!old || !old->is_complete)
        return;
    bool is_size = evidence == ENUM_SIZE;
    add(out, witness,
        (struct claim){.kind = is_size ? CLAIM_SIZE : CLAIM_COMPLETE,
                       .change = change,
                       .name = change->symbol,
                       .value = is_size ? number(witness, side_size(&witness->old, old->type)) : NULL});
}

/* --- all --- */

static bool is_on(const struct change *change, const char *target)
{
    for (size_t i = 0; i < change->targets.count; i++)
        if (text_equal(change->targets.items[i], target))
            return true;
    return false;
}

void witness_claim(struct claims *out, struct witness *witness, const struct change *change)
{
    enum evidence evidence = is_on(change, witness->target) ? evidences[change->rule] : NOTHING;
    struct claim claim = {.change = change, .name = change->symbol};
    switch (evidence) {
    case NOTHING: return;
    case OBJECT: add(out, witness, (claim.kind = CLAIM_OBJECT, claim)); return;
    case TYPEDEF: add(out, witness, (claim.kind = CLAIM_TYPEDEF, claim)); return;
    case OBJECT_TYPE: claim_type(out, witness, change, find_object(witness, change), CLAIM_OBJECT_TYPE); return;
    case TYPEDEF_TYPE:
        claim_type(out, witness, change, find(witness, DECLARATION_TYPEDEF, change), CLAIM_TYPEDEF_TYPE);
        return;
    case RECORD:
    case LAYOUT:
    case FIELD:
    case FIELD_TYPE:
    case BOUND: claim_record(out, witness, change, evidence); return;
    case ENUM:
    case ENUM_SIZE: claim_enum(out, witness, change, evidence); return;
    case CONSTANT:
    case CONSTANT_VALUE:
    case CONSTANT_TYPE: claim_constant(out, witness, change, evidence); return;
    }
}
