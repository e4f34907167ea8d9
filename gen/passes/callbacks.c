/* Function-pointer types as closures: a plan in reverse. C's arguments come out, the closure's answer goes in. */
#include "slots.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <stdlib.h>

/* C's void pointer that leads back to the closure: stated, or the only one there is. */
static struct plan_slot *find_userdata(struct deciding *deciding)
{
    struct plan_slot *only = NULL;
    size_t count = 0;
    for (size_t i = 0; i < deciding->function->slots.count; i++) {
        struct plan_slot *slot = deciding->function->slots.items[i];
        const struct type *pointee = shape_pointee(slot->type);
        if (!pointee || !shape_is_void(pointee))
            continue;
        if (facts_has(deciding->sites[i], FACET_USERDATA))
            return slot;
        only = slot;
        count++;
    }
    return count == 1 ? only : NULL;
}

/* Links the length of each lent buffer, so that the loop over slots meets it decided. */
static void link_lengths(struct deciding *deciding)
{
    for (size_t i = 0; i < deciding->function->slots.count; i++) {
        struct plan_slot *slot = deciding->function->slots.items[i];
        if (facts_is(deciding->sites[i], FACET_LEN, "nul"))
            continue;
        slot->length = deciding_named(deciding, deciding->sites[i], FACET_LEN);
        if (slot->length)
            deciding_derive(slot->length, slot, DERIVED_LENGTH);
    }
}

/* A pointer lent for the call: text or bytes. */
static bool decide_lent(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    const struct type *pointee = shape_pointee(slot->type);
    if (!pointee || !shape_is_byte(pointee))
        return deciding_ask(deciding, site, "what does this pointer point at?");
    bool is_text = shape_is_plain_char(pointee) && !facts_is(site, FACET_ENC, "bytes");
    if (!slot->length && !is_text)
        return deciding_ask(deciding, site, "how long is it?");
    slot->operation = is_text ? OPERATION_TEXT_OUT : OPERATION_BYTES_OUT;
    slot->surface = is_text ? SURFACE_TEXT : SURFACE_BYTES;
    slot->is_counted = slot->length != NULL;
    slot->is_nullable = facts_is(site, FACET_NULL, "ok");
    return true;
}

static bool decide_parameter(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    if (deciding_is_decided(slot))
        return true;
    slot->surface = deciding_surface(deciding, slot->type);
    if (slot->surface == SURFACE_UNIT)
        return decide_lent(deciding, slot, site);
    slot->operation = OPERATION_VALUE_OUT;
    return true;
}

static bool decide_answer(struct deciding *deciding, struct plan_callback *callback)
{
    struct plan_slot *answer = deciding->function->returned;
    if (shape_is_void(answer->type))
        return true;
    answer->surface = deciding_surface(deciding, answer->type);
    if (answer->surface == SURFACE_UNIT || answer->surface == SURFACE_RECORD)
        return deciding_ask(deciding, deciding->returned, "what does the callback answer?");
    answer->operation = OPERATION_PASS;
    const struct site *site = facts_site(deciding->planning->facts, deciding->declaration, NULL);
    if (!facts_has(site, FACET_ON_THROW))
        return deciding_ask(deciding, site, "what does it answer to C when the closure throws?");
    callback->on_throw = strtoll(facts_word(site, FACET_ON_THROW), NULL, 10);
    return true;
}

static void decide_callback(struct planning *planning, const struct declaration *declaration)
{
    struct plan_callback *callback = arena_new(planning->arena, struct plan_callback);
    struct deciding deciding =
        deciding_start(planning, declaration, shape_function(declaration->type), &callback->function);
    struct plan_function *function = deciding.function;
    struct plan_slot *userdata = find_userdata(&deciding);
    if (!userdata)
        return;
    deciding_derive(userdata, function->returned, DERIVED_USERDATA);
    function->returned->userdata = userdata;
    link_lengths(&deciding);
    bool is_decided = decide_answer(&deciding, callback);
    for (size_t i = 0; i < function->slots.count && is_decided; i++)
        is_decided = decide_parameter(&deciding, function->slots.items[i], deciding.sites[i]);
    if (is_decided)
        *list_add(planning->arena, &planning->plan->callbacks) = callback;
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
