/* Slots under decision. A slot starts as NOTHING; whoever decides it sets its operation. */
#include "slots.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

static struct plan_slot *new_slot(struct planning *planning, const char *name, const struct type *type)
{
    struct plan_slot *slot = arena_new(planning->arena, struct plan_slot);
    slot->operation = OPERATION_NOTHING;
    slot->name = slot->local_name = slot->surface_name = name;
    slot->type = slot->value = type;
    return slot;
}

static bool is_pointer(const struct type *type)
{
    return shape_pointee(type) != NULL;
}

static bool is_writable(const struct type *type)
{
    return !shape_pointee(type) || !shape_is_const(shape_pointee(type));
}

/* A text, or where C puts one. */
static bool is_text(const struct type *type)
{
    const struct type *pointee = shape_pointee(type), *behind = pointee ? shape_pointee(pointee) : NULL;
    return !pointee || shape_is_plain_char(behind ? behind : pointee);
}

static bool is_void_pointer(const struct type *type)
{
    return is_pointer(type) && shape_is_void(shape_pointee(type));
}

/* What a facet demands of the type at its site, and what to say of a type that is something else. */
static const struct {
    enum facet facet;
    bool (*fits)(const struct type *type);
    const char *problem;
} demands[] = {
    {FACET_OUT, is_pointer, "its type is no pointer"},
    {FACET_INOUT, is_pointer, "its type is no pointer"},
    {FACET_OUT, is_writable, "C cannot write to what is const"},
    {FACET_INOUT, is_writable, "C cannot write to what is const"},
    {FACET_OWN, is_pointer, "its type is no pointer"},
    {FACET_FREE, is_pointer, "its type is no pointer"},
    {FACET_OF, is_pointer, "its type is no pointer"},
    {FACET_NULL, is_pointer, "its type is no pointer"},
    {FACET_LEN, is_pointer, "its type is no pointer"},
    {FACET_CAP, is_pointer, "its type is no pointer"},
    {FACET_USED, is_pointer, "its type is no pointer"},
    {FACET_TWICE, is_pointer, "its type is no pointer"},
    {FACET_ENC, is_pointer, "its type is no pointer"},
    {FACET_USERDATA, is_void_pointer, "its type is no pointer to void"},
    {FACET_SCOPE, shape_is_callback, "its type is no pointer to a function"},
};

/* Facts that the type of their site contradicts. */
static void check_type(struct deciding *deciding, const struct site *site, const struct type *type)
{
    for (size_t i = 0; i < sizeof demands / sizeof *demands; i++)
        if (facts_has(site, demands[i].facet) && !demands[i].fits(type))
            deciding_contradict(deciding, site, demands[i].facet, demands[i].problem);
    if (facts_has(site, FACET_ENC) && !facts_is(site, FACET_ENC, "bytes") && !is_text(type))
        deciding_contradict(deciding, site, FACET_ENC, "only what points at char is text");
}

/* Whether it is a name for C alone: `_` is none that users could say. */
static bool is_blank(const char *name)
{
    return !name[strspn(name, "_")];
}

static const char *made_up_name(struct arena *arena, size_t position)
{
    return text_format(arena, "argument%zu", position + 1);
}

static void add_parameter(struct deciding *deciding, size_t position)
{
    struct planning *planning = deciding->planning;
    const struct member *member =
        position < deciding->declaration->members.count ? &deciding->declaration->members.items[position] : NULL;
    const char *name = member ? member->name : NULL;
    const char *path = name ? name : text_format(planning->arena, "%zu", position + 1);
    if (!name)
        name = made_up_name(planning->arena, position);
    struct plan_slot *slot = new_slot(planning, name, deciding->type->parameters[position]);
    const struct site *site = facts_site(planning->facts, deciding->declaration, path);
    const char *stated = facts_word(site, FACET_NAME);
    slot->surface_name = stated ? stated : is_blank(name) ? made_up_name(planning->arena, position) : name;
    slot->position = position;
    slot->doc = member ? member->doc : NULL;
    deciding->sites[position] = site;
    check_type(deciding, site, slot->type);
    slot->carried = enums_carried(planning, site, slot->type);
    *list_add(planning->arena, &deciding->function->slots) = slot;
}

struct deciding deciding_start(struct planning *planning, const struct declaration *declaration,
                               const struct type *type, struct plan_function *function)
{
    struct deciding deciding = {.planning = planning, .declaration = declaration, .type = type, .function = function};
    deciding.sites = arena_allocate(planning->arena, (type->parameter_count + 1) * sizeof *deciding.sites);
    for (size_t i = 0; i < type->parameter_count; i++)
        add_parameter(&deciding, i);
    deciding.returned = facts_site(planning->facts, declaration, "return");
    check_type(&deciding, deciding.returned, type->of);
    const char *stated = facts_word(deciding.returned, FACET_NAME);
    function->declaration = declaration;
    function->returned = new_slot(planning, "return", type->of);
    function->returned->surface_name = stated ? stated : "result";
    function->returned->is_returned = true;
    function->returned->carried = enums_carried(planning, deciding.returned, type->of);
    function->outcome = new_slot(planning, "outcome", type->of);
    function->outcome->operation = OPERATION_PLAIN;
    return deciding;
}

bool deciding_ask(struct deciding *deciding, const struct site *site, const char *question, const char *answer)
{
    if (!deciding->question.text)
        deciding->question = (struct plan_question){deciding->declaration,
                                                    facts_site_path(deciding->planning->arena, site), question, answer};
    return false;
}

bool deciding_ask_pointee(struct deciding *deciding, const struct site *site, const struct type *pointee)
{
    static const char only_raw[] = "until then the raw layer has it";
    struct arena *arena = deciding->planning->arena;
    const struct type *canonical = type_canonical(pointee);
    if (shape_is_void(pointee))
        return deciding_ask(deciding, site, "what does this void pointer point at?", only_raw);
    if (canonical->kind != TYPE_RECORD || canonical->declaration->is_builtin)
        return deciding_ask(deciding, site, "it points at values that only the raw layer can pass", NULL);
    const char *record = facts_path(arena, canonical->declaration);
    if (!canonical->declaration->is_own)
        return deciding_ask(deciding, site, text_format(arena, "%s is of another library", record), NULL);
    if (canonical->declaration->is_complete && !shape_is_plain(canonical->declaration))
        return deciding_ask(deciding, site,
                            text_format(arena, "%s has fields that only the raw layer can pass", record), NULL);
    if (canonical->declaration->is_complete)
        return deciding_ask(deciding, site, text_format(arena, "whose is the %s behind this pointer?", record),
                            only_raw);
    return deciding_ask(deciding, site, text_format(arena, "is %s a class, and what frees its objects?", record),
                        text_format(arena, "write class=NAME, free=FUNCTION at %s", record));
}

void deciding_contradict(struct deciding *deciding, const struct site *site, enum facet facet, const char *why)
{
    facts_report_contradiction(deciding->planning->diagnostics, site, facet, why);
}

static bool is_integer(const struct type *type)
{
    return type_canonical(type)->kind == TYPE_INTEGER;
}

struct plan_slot *deciding_named(struct deciding *deciding, const struct site *site, enum facet facet)
{
    const char *name = facts_word(site, facet);
    if (!name)
        return NULL;
    for (size_t i = 0; i < deciding->function->slots.count; i++) {
        struct plan_slot *slot = deciding->function->slots.items[i];
        if (!text_equal(slot->name, name))
            continue;
        const struct type *pointee = shape_pointee(slot->type);
        if (is_integer(pointee ? pointee : slot->type))
            return slot;
        deciding_contradict(deciding, site, facet, text_format(deciding->planning->arena, "`%s` is no integer", name));
        return NULL;
    }
    facts_report_unknown(deciding->planning->diagnostics, site, facet, "parameter", name);
    return NULL;
}

void deciding_derive(struct plan_slot *slot, struct plan_slot *owner, enum derived_what what)
{
    const struct type *pointee = shape_pointee(slot->type);
    slot->operation = OPERATION_DERIVED;
    slot->of = owner;
    slot->what = what;
    if (what == DERIVED_OUT_LENGTH || what == DERIVED_USED || what == DERIVED_ROOM)
        slot->value = pointee ? pointee : slot->type;
}

bool deciding_is_decided(const struct plan_slot *slot)
{
    return slot->operation != OPERATION_NOTHING;
}

bool deciding_text(struct plan_slot *slot, const struct site *site, const struct type *element)
{
    bool is_text = shape_is_plain_char(element) && !facts_is(site, FACET_ENC, "bytes");
    slot->surface = !is_text ? SURFACE_BYTES : facts_is(site, FACET_ENC, "path") ? SURFACE_PATH : SURFACE_TEXT;
    return is_text;
}

static enum surface surface_of(struct planning *planning, const struct type *type, const struct declaration *carried)
{
    const struct type *canonical = type_canonical(type);
    if (canonical->kind == TYPE_ENUM)
        carried = canonical->declaration;
    if (carried)
        return enums_find(planning, carried)->is_flags ? SURFACE_FLAGS : SURFACE_ENUM;
    switch (canonical->kind) {
    case TYPE_BOOL: return SURFACE_BOOL;
    case TYPE_INTEGER: return shape_is_size(type) ? SURFACE_SIZE : SURFACE_INT;
    case TYPE_FLOAT: return SURFACE_FLOAT;
    case TYPE_RECORD:
        return shape_is_plain(canonical->declaration) && !roles_class(planning, canonical->declaration) ? SURFACE_RECORD
                                                                                                        : SURFACE_UNIT;
    default: return SURFACE_UNIT;
    }
}

bool deciding_value(struct deciding *deciding, struct plan_slot *slot, const struct type *type)
{
    slot->surface = surface_of(deciding->planning, type, slot->carried);
    slot->is_closed = enums_is_closed(deciding->planning, type, slot->carried);
    return slot->surface != SURFACE_UNIT;
}
