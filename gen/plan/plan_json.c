/* Writes the plan member by member; what is zero is left out. */
#include "plan_json.h"

#include "../model/shape.h"
#include "../model/type_text.h"

static void add_truth(struct arena *arena, struct json *object, const char *name, bool truth)
{
    if (truth)
        json_add_bool(arena, object, name, true);
}

static void add_link(struct arena *arena, struct json *object, const char *name, const struct plan_slot *slot)
{
    if (slot)
        json_add_text(arena, object, name, slot->name);
}

static void add_codes(struct arena *arena, struct json *object, const char *name, const struct plan_code *codes,
                      size_t count)
{
    if (!count)
        return;
    struct json *list = json_add_array(arena, object, name);
    for (size_t i = 0; i < count; i++)
        json_add_text(arena, list, NULL, codes[i].member->name);
}

static void add_slot(struct arena *arena, struct json *parent, const char *name, const struct plan_slot *slot)
{
    struct json *object = json_add_object(arena, parent, name);
    json_add_text(arena, object, "name", slot->name);
    json_add_text(arena, object, "operation", operation_name(slot->operation));
    json_add_text(arena, object, "type", type_text(arena, slot->type));
    if (slot->surface != SURFACE_UNIT)
        json_add_text(arena, object, "surface", surface_name(slot->surface));
    if (slot->carried)
        json_add_text(arena, object, "carried", shape_raw_name(slot->carried));
    if (slot->class)
        json_add_text(arena, object, "class", slot->class->name);
    if (slot->signature)
        json_add_text(arena, object, "signature", slot->signature->function.declaration->name);
    if (slot->scheme)
        json_add_text(arena, object, "scheme", slot->scheme->name);
    if (slot->operation == OPERATION_DERIVED)
        json_add_text(arena, object, "what", derived_name(slot->what));
    add_link(arena, object, "of", slot->of);
    add_link(arena, object, "length", slot->length);
    add_link(arena, object, "capacity", slot->capacity);
    add_link(arena, object, "used", slot->used);
    add_link(arena, object, "userdata", slot->userdata);
    if (slot->free)
        json_add_text(arena, object, "free", slot->free->name);
    add_truth(arena, object, "closed", slot->is_closed);
    add_truth(arena, object, "self", slot->is_self);
    add_truth(arena, object, "owned", slot->is_owned);
    add_truth(arena, object, "nullable", slot->is_nullable);
}

static void add_function(struct arena *arena, struct json *list, const struct plan_function *function)
{
    static const char *const kinds[] = {"function", "constructor", "method"};
    struct json *object = json_add_object(arena, list, NULL);
    json_add_text(arena, object, "c", function->declaration->name);
    json_add_text(arena, object, "name", function->name);
    json_add_text(arena, object, "kind", kinds[function->kind]);
    if (function->class)
        json_add_text(arena, object, "class", function->class->name);
    struct json *slots = json_add_array(arena, object, "slots");
    for (size_t i = 0; i < function->slots.count; i++)
        add_slot(arena, slots, NULL, function->slots.items[i]);
    add_slot(arena, object, "returned", function->returned);
    json_add_text(arena, object, "outcome", operation_name(function->outcome->operation));
    add_codes(arena, object, "absent", function->absent.items, function->absent.count);
    add_codes(arena, object, "again", function->again.items, function->again.count);
}

static void add_schemes(struct arena *arena, struct json *root, const struct plan *plan)
{
    struct json *list = json_add_array(arena, root, "schemes");
    for (size_t i = 0; i < plan->schemes.count; i++) {
        const struct plan_scheme *scheme = plan->schemes.items[i];
        struct json *object = json_add_object(arena, list, NULL);
        json_add_text(arena, object, "name", scheme->name);
        if (shape_c_name(arena, scheme->enumeration))
            json_add_text(arena, object, "type", shape_c_name(arena, scheme->enumeration));
        add_codes(arena, object, "ok", scheme->ok.items, scheme->ok.count);
        if (scheme->message)
            json_add_text(arena, object, "message", scheme->message->name);
    }
}

static void add_classes(struct arena *arena, struct json *root, const struct plan *plan)
{
    struct json *list = json_add_array(arena, root, "classes");
    for (size_t i = 0; i < plan->classes.count; i++) {
        const struct plan_class *class = plan->classes.items[i];
        struct json *object = json_add_object(arena, list, NULL);
        json_add_text(arena, object, "name", class->name);
        json_add_text(arena, object, "type", shape_c_name(arena, class->record));
        json_add_text(arena, object, "free", class->free->name);
        add_truth(arena, object, "send", class->may_send);
        add_truth(arena, object, "sync", class->may_share);
    }
}

static void add_enums(struct arena *arena, struct json *root, const struct plan *plan)
{
    struct json *list = json_add_array(arena, root, "enums");
    for (size_t i = 0; i < plan->enums.count; i++) {
        const struct plan_enum *shown = plan->enums.items[i];
        struct json *object = json_add_object(arena, list, NULL);
        json_add_text(arena, object, "name", shown->name);
        add_truth(arena, object, "flags", shown->is_flags);
        add_truth(arena, object, "closed", shown->is_closed);
        struct json *values = json_add_object(arena, object, "values");
        for (size_t j = 0; j < shown->enumeration->members.count; j++)
            json_add_text(arena, values, shown->enumeration->members.items[j].name,
                          shown->enumeration->members.items[j].surface_name);
    }
}

static void add_constants(struct arena *arena, struct json *root, const struct model *model)
{
    struct json *object = json_add_object(arena, root, "constants");
    for (size_t i = 0; i < model->declarations.count; i++)
        if (model->declarations.items[i]->surface_name)
            json_add_text(arena, object, model->declarations.items[i]->name,
                          model->declarations.items[i]->surface_name);
}

struct json *plan_json(struct arena *arena, const struct plan *plan)
{
    struct json *root = json_create(arena, JSON_OBJECT);
    add_schemes(arena, root, plan);
    add_classes(arena, root, plan);
    add_enums(arena, root, plan);
    add_constants(arena, root, plan->model);
    struct json *callbacks = json_add_array(arena, root, "callbacks");
    for (size_t i = 0; i < plan->callbacks.count; i++)
        add_function(arena, callbacks, &plan->callbacks.items[i]->function);
    struct json *functions = json_add_array(arena, root, "functions");
    for (size_t i = 0; i < plan->functions.count; i++)
        add_function(arena, functions, plan->functions.items[i]);
    struct json *questions = json_add_array(arena, root, "questions");
    for (size_t i = 0; i < plan->questions.count; i++) {
        struct json *object = json_add_object(arena, questions, NULL);
        json_add_text(arena, object, "c", plan->questions.items[i].declaration->name);
        json_add_text(arena, object, "site", plan->questions.items[i].site);
        json_add_text(arena, object, "question", plan->questions.items[i].text);
    }
    return root;
}
