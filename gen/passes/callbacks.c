/* Function-pointer types as closures: a plan in reverse. C's arguments come out, the closure's answer goes in. */
#include "slots.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <stdlib.h>

/* C's void pointer that leads back to the closure: stated, or the only one there is. */
static bool decide_userdata(struct deciding *deciding)
{
    struct plan_function *function = deciding->function;
    struct plan_slot *found = NULL;
    size_t count = 0;
    for (size_t i = 0; i < function->slots.count; i++) {
        struct plan_slot *slot = function->slots.items[i];
        const struct type *pointee = shape_pointee(slot->type);
        bool is_stated = facts_has(deciding->sites[i], FACET_USERDATA);
        if (!pointee || !shape_is_void(pointee))
            continue;
        found = slot;
        count = is_stated ? 1 : count + 1;
        if (is_stated)
            break;
    }
    const struct site *site = facts_site(deciding->planning->facts, deciding->declaration, NULL);
    if (count == 0)
        return deciding_ask(deciding, site, "C hands this callback no void pointer that leads back to a closure", NULL);
    if (count > 1)
        return deciding_ask(deciding, site, "which of its void pointers leads back to the closure?",
                            "write PARAMETER.userdata at the callback's type");
    deciding_derive(found, function->returned, DERIVED_USERDATA);
    function->returned->userdata = found;
    return true;
}

/* Links the length of each lent buffer, so that the loop over slots meets it decided. */
static void link_lengths(struct deciding *deciding)
{
    for (size_t i = 0; i < deciding->function->slots.count; i++) {
        struct plan_slot *slot = deciding->function->slots.items[i];
        if (facts_is(deciding->sites[i], FACET_LEN, "nul"))
            continue;
        slot->length = deciding_named(deciding, deciding->sites[i], FACET_LEN);
        if (slot->length && shape_pointee(slot->length->type))
            deciding_contradict(deciding, deciding->sites[i], FACET_LEN, "a callback is told the length itself");
        if (slot->length)
            deciding_derive(slot->length, slot, DERIVED_LENGTH);
    }
}

/* A pointer lent for the call: text or bytes. */
static bool decide_lent(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    const struct type *pointee = shape_pointee(slot->type);
    if (!pointee || !shape_is_byte(pointee))
        return pointee ? deciding_ask_pointee(deciding, site, pointee)
                       : deciding_ask(deciding, site, "it is of a type that only the raw layer can pass", NULL);
    if (facts_is(site, FACET_OWN, "give"))
        return deciding_ask(deciding, site, "who frees what the callback is given?",
                            "a closure is only lent what it sees; until then the raw layer has it");
    bool is_text = deciding_text(slot, site, pointee);
    if (!slot->length && !is_text)
        return deciding_ask(
            deciding, site, "how long is it?",
            text_format(deciding->planning->arena, "write %s.len=PARAMETER at the callback's type", slot->name));
    slot->operation = is_text ? OPERATION_TEXT_OUT : OPERATION_BYTES_OUT;
    slot->is_counted = slot->length != NULL;
    slot->is_nullable = facts_is(site, FACET_NULL, "ok");
    return true;
}

static bool decide_parameter(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    if (deciding_is_decided(slot))
        return true;
    if (!deciding_value(deciding, slot, slot->type))
        return decide_lent(deciding, slot, site);
    slot->operation = OPERATION_VALUE_OUT;
    return true;
}

static bool is_listed(const struct declaration *enumeration, uint64_t bits)
{
    for (size_t i = 0; i < enumeration->members.count; i++)
        if (enumeration->members.items[i].value.bits == bits)
            return true;
    return false;
}

/* Whether NUMBER, decimal, is a value of what a callback answers. */
static bool can_answer(const struct plan_slot *answer, const char *number)
{
    bool is_negative = *number == '-';
    uint64_t amount = strtoull(number + is_negative, NULL, 10);
    const struct type *type = type_canonical(answer->type);
    const struct declaration *enumeration = answer->carried ? answer->carried : type->declaration;
    if (answer->is_closed)
        return is_listed(enumeration, is_negative ? -amount : amount);
    if (type->kind == TYPE_ENUM)
        type = type_canonical(type->of);
    if (type->kind != TYPE_INTEGER)
        return type->kind == TYPE_FLOAT || (amount <= 1 && !is_negative);
    uint64_t most = UINT64_MAX >> (64 - type->size * 8) >> type->is_signed;
    return is_negative ? type->is_signed && amount <= most + 1 : amount <= most;
}

static bool decide_answer(struct deciding *deciding, struct plan_callback *callback)
{
    struct plan_slot *answer = deciding->function->returned;
    const struct site *site = facts_site(deciding->planning->facts, deciding->declaration, NULL);
    callback->on_throw = "0";
    if (shape_is_void(answer->type) && facts_has(site, FACET_ON_THROW))
        deciding_contradict(deciding, site, FACET_ON_THROW, "the callback returns nothing");
    if (shape_is_void(answer->type))
        return true;
    if (!deciding_value(deciding, answer, answer->type) || answer->surface == SURFACE_RECORD)
        return deciding_ask(deciding, deciding->returned, "its answer is of a type that only the raw layer can pass",
                            NULL);
    answer->operation = OPERATION_PASS;
    if (!facts_has(site, FACET_ON_THROW))
        return deciding_ask(deciding, site, "what does it answer to C when the closure throws?",
                            "write on_throw=NUMBER at the callback's type");
    callback->on_throw = facts_word(site, FACET_ON_THROW);
    if (!can_answer(answer, callback->on_throw))
        deciding_contradict(deciding, site, FACET_ON_THROW, "it is no value of what the callback returns");
    return true;
}

static void decide_callback(struct planning *planning, const struct declaration *declaration)
{
    struct plan_callback *callback = arena_new(planning->arena, struct plan_callback);
    struct deciding deciding =
        deciding_start(planning, declaration, shape_function(declaration->type), &callback->function);
    struct plan_function *function = deciding.function;
    bool is_decided = decide_userdata(&deciding);
    link_lengths(&deciding);
    is_decided = is_decided && decide_answer(&deciding, callback);
    for (size_t i = 0; i < function->slots.count && is_decided; i++)
        is_decided = decide_parameter(&deciding, function->slots.items[i], deciding.sites[i]);
    struct plan_question *question = arena_new(planning->arena, struct plan_question);
    *question = deciding.question;
    if (is_decided)
        *list_add(planning->arena, &planning->plan->callbacks) = callback;
    else
        map_set(planning->arena, &planning->questions, declaration->name, question);
}

void pass_callbacks(struct planning *planning)
{
    for (size_t i = 0; i < planning->model->declarations.count; i++) {
        const struct declaration *declaration = planning->model->declarations.items[i];
        if (declaration->kind == DECLARATION_TYPEDEF && declaration->is_reached && !declaration->refusal.word &&
            shape_is_callback(declaration->type) && !shape_function(declaration->type)->is_variadic)
            decide_callback(planning, declaration);
    }
}
