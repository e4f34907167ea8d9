/* What a slot is, from its type and its facts: the decisions about one parameter, shared by parameters and returns. */
#include "parameters.h"

#include "../base/text.h"
#include "../emit/name.h"
#include "../model/shape.h"
#include "../model/type.h"

/* The rounds of a buffer that is asked again, and its first room: semantics that hold in every language. Where C need
 * not say how much it wants, doubling is all there is: its rounds lead to 128 MiB. */
enum { BUFFER_FIRST = 256, BUFFER_TRIES = 8, ROOM_TRIES = 20 };

struct plan_class *parameter_class(struct deciding *deciding, const struct type *type)
{
    const struct declaration *record = type ? shape_record_behind(type) : NULL;
    return record ? roles_class(deciding->planning, record) : NULL;
}

/* Why closures cannot serve as a callback: what its type's own plan left open. */
static bool ask_signature(struct deciding *deciding, const struct site *site, const struct type *type)
{
    for (; type->kind == TYPE_TYPEDEF; type = type->of) {
        const struct plan_question *question = map_get(&deciding->planning->questions, type->declaration->name);
        if (question && !deciding->question.text) {
            deciding->question = *question;
            deciding->question.declaration = deciding->declaration;
        }
        if (question)
            return false;
    }
    return deciding_ask(deciding, site, "what are the parameters of this callback?",
                        "make its type a typedef: the facts of its parameters stand there");
}

static struct plan_callback *callback_of(struct deciding *deciding, const struct type *type)
{
    struct planning *planning = deciding->planning;
    for (; type->kind == TYPE_TYPEDEF; type = type->of)
        for (size_t i = 0; i < planning->plan->callbacks.count; i++)
            if (planning->plan->callbacks.items[i]->function.declaration == type->declaration)
                return planning->plan->callbacks.items[i];
    return NULL;
}

/* The function that frees what is given at a site; NULL if that is C's own `free`, reported if it does not exist. */
static const struct declaration *free_function(struct deciding *deciding, const struct site *site)
{
    const char *name = facts_word(site, FACET_FREE);
    struct planning *planning = deciding->planning;
    if (text_equal(name, "free") && !map_get(&planning->functions, name))
        return NULL;
    const struct declaration *function = named_function(planning, site, FACET_FREE);
    if (!function)
        return NULL;
    if (function->type->parameter_count != 1 || !shape_pointee(function->type->parameters[0]))
        deciding_contradict(deciding, site, FACET_FREE,
                            text_format(planning->arena, "`%s` must take one pointer", name));
    else
        map_set(planning->arena, &planning->consumed, name, (void *)function);
    return function;
}

struct plan_scheme *parameter_scheme(const struct deciding *deciding)
{
    struct planning *planning = deciding->planning;
    const char *name = facts_word(facts_site(planning->facts, deciding->declaration, NULL), FACET_ERR);
    for (size_t i = 0; name && i < planning->plan->schemes.count; i++)
        if (text_equal(planning->plan->schemes.items[i]->name, name))
            return planning->plan->schemes.items[i];
    return NULL;
}

/* Why a code cannot mean that something is absent or, IS_AGAIN, that a buffer was too small; NULL if it can. */
static const char *no_such_end(const struct deciding *deciding, const struct member *code, bool is_again)
{
    const struct plan_scheme *scheme = parameter_scheme(deciding);
    const struct plan_function *function = deciding->function;
    if (scheme && !errors_has_code(scheme, code))
        return "`%s` is no code of the scheme that the function returns";
    if (scheme && errors_have(&scheme->ok, code->value))
        return "`%s` means success";
    return errors_have(is_again ? &function->absent : &function->again, code->value)
               ? "`%s` means something else already"
               : NULL;
}

void parameter_code(struct deciding *deciding, const struct site *site, enum facet facet, const char *name,
                    bool is_again)
{
    struct planning *planning = deciding->planning;
    const struct member *member = map_get(&planning->enumerators, name);
    if (!member) {
        facts_report_unknown(planning->diagnostics, site, facet, "enumerator", name);
        return;
    }
    const char *problem = no_such_end(deciding, member, is_again);
    if (problem)
        deciding_contradict(deciding, site, facet, text_format(planning->arena, problem, name));
    struct plan_codes *codes = is_again ? &deciding->function->again : &deciding->function->absent;
    if (!errors_have(codes, member->value))
        *list_add(planning->arena, codes) = (struct plan_code){member, member->value};
}

/* A slot that C writes through must be a pointer, one that it reads must be none. */
static bool check_direction(struct deciding *deciding, const struct site *site, enum facet facet,
                            const struct plan_slot *named, bool is_written)
{
    const struct type *pointee = shape_pointee(named->type);
    bool is_const = pointee && pointee->is_const;
    if ((pointee != NULL) == is_written && !(is_written && is_const))
        return true;
    const char *format = is_written && pointee ? "C cannot write to `%s`, which is const"
                         : is_written          ? "`%s` must be a pointer, as C reports it"
                         : facet == FACET_CAP
                             ? "`%s` must be no pointer, unless `used` names it, too: C then reports there what it used"
                             : "`%s` must be no pointer";
    deciding_contradict(deciding, site, facet, text_format(deciding->planning->arena, format, named->name));
    return false;
}

/* What a slot is of another is filled, or taken, by glue: it can be no result of its own that C reads, too. */
static bool check_inout(struct deciding *deciding, const struct site *site, enum facet facet,
                        const struct plan_slot *named)
{
    if (!facts_has(deciding->sites[named->position], FACET_INOUT))
        return true;
    deciding_contradict(deciding, site, facet,
                        text_format(deciding->planning->arena, "`%s` is `inout`: C reads it, too", named->name));
    return false;
}

/* Finds the slot that FACET names and makes it WHAT of SLOT; NULL if there is none. */
static struct plan_slot *link_slot(struct deciding *deciding, struct plan_slot *slot, const struct site *site,
                                   enum facet facet, enum derived_what what)
{
    struct plan_slot *named = deciding_named(deciding, site, facet);
    bool is_room = what == DERIVED_ROOM, is_written = what == DERIVED_OUT_LENGTH || what == DERIVED_USED || is_room;
    if (!named || !check_direction(deciding, site, facet, named, is_written) ||
        (!is_room && !check_inout(deciding, site, facet, named)))
        return NULL;
    if (named->of) {
        const char *question =
            text_format(deciding->planning->arena, "`%s` is of `%s`, too: do both have room for as much?", named->name,
                        named->of->name);
        deciding_ask(deciding, site, question, "give each its own; until then the raw layer has it");
    }
    deciding_derive(named, slot, what);
    return named;
}

/* Whether `len` can be said of a slot: of bytes and texts, not of a number of other values. */
static bool has_length(const struct plan_slot *slot, bool is_out)
{
    const struct type *pointee = shape_pointee(slot->type);
    if (is_out && !slot->is_returned)
        pointee = pointee ? shape_pointee(pointee) : NULL;
    return pointee && shape_is_byte(pointee);
}

/* What is borrowed dies with the object that a method is called on, or with what another pointer points at. */
static void check_owner(struct deciding *deciding, const struct plan_slot *slot, const struct site *site)
{
    const char *name = facts_word(site, FACET_OF);
    const struct plan_slot *owner = NULL;
    for (size_t i = 0; name && i < deciding->function->slots.count && !owner; i++)
        if (text_equal(deciding->function->slots.items[i]->name, name))
            owner = deciding->function->slots.items[i];
    bool is_method = facts_has(facts_site(deciding->planning->facts, deciding->declaration, NULL), FACET_METHOD);
    if (!name || (text_equal(name, "self") && is_method))
        return;
    if (!owner)
        facts_report_unknown(deciding->planning->diagnostics, site, FACET_OF, "parameter", name);
    else if (owner == slot || !shape_pointee(owner->type))
        deciding_contradict(deciding, site, FACET_OF,
                            text_format(deciding->planning->arena, "nothing dies with `%s`", name));
}

void parameter_link(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    bool is_out = facts_has(site, FACET_OUT) || slot->is_returned;
    bool is_named = facts_has(site, FACET_LEN) && !facts_is(site, FACET_LEN, "nul") && !facts_is(site, FACET_LEN, "1");
    if (is_named && !has_length(slot, is_out))
        deciding_ask(deciding, site, "it points at an array of values, which only the raw layer can pass", NULL);
    else if (is_named)
        slot->length = link_slot(deciding, slot, site, FACET_LEN, is_out ? DERIVED_OUT_LENGTH : DERIVED_LENGTH);
    const char *capacity = facts_word(site, FACET_CAP);
    bool is_room = capacity && text_equal(capacity, facts_word(site, FACET_USED));
    slot->capacity = link_slot(deciding, slot, site, FACET_CAP, is_room ? DERIVED_ROOM : DERIVED_CAPACITY);
    slot->used = is_room ? slot->capacity : link_slot(deciding, slot, site, FACET_USED, DERIVED_USED);
    check_owner(deciding, slot, site);
}

/* The userdata of a callback parameter: the first void pointer that says so and belongs to no callback yet, or the next
 * parameter if it is one. */
static struct plan_slot *userdata_of(struct deciding *deciding, const struct plan_slot *callback)
{
    struct plan_function *function = deciding->function;
    struct plan_slot *next = NULL;
    for (size_t i = 0; i < function->slots.count; i++) {
        const struct type *pointee = shape_pointee(function->slots.items[i]->type);
        if (!pointee || !shape_is_void(pointee) || function->slots.items[i]->of)
            continue;
        if (facts_has(deciding->sites[i], FACET_USERDATA))
            return function->slots.items[i];
        if (i == callback->position + 1)
            next = function->slots.items[i];
    }
    return next;
}

bool parameter_callback(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    slot->signature = callback_of(deciding, slot->type);
    slot->userdata = userdata_of(deciding, slot);
    slot->is_nullable = facts_is(site, FACET_NULL, "ok");
    if (!slot->signature)
        return ask_signature(deciding, site, slot->type);
    if (!slot->userdata)
        return deciding_ask(deciding, site, "which void pointer is handed through to the callback?",
                            "write userdata there; without one the raw layer has it");
    if (!facts_is(site, FACET_SCOPE, "call"))
        return deciding_ask(deciding, site, "how long may C call it?", "write scope=call if only until this returns");
    deciding_derive(slot->userdata, slot, DERIVED_USERDATA);
    slot->operation = OPERATION_CALLBACK_IN;
    slot->surface = SURFACE_CLOSURE;
    deciding->function->may_call_back = true;
    return true;
}

/* The first capacity to try, which C's integer can hold. */
static uint64_t first_capacity(const struct plan_slot *capacity)
{
    const struct type *type = type_canonical(capacity->value);
    if (type->size > 1)
        return BUFFER_FIRST;
    return type->is_signed ? INT8_MAX : UINT8_MAX;
}

static bool decide_buffer(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    if (!slot->used)
        return deciding_ask(deciding, site, "how does C say how much of the buffer it used?", "write used=PARAMETER");
    const char *again = facts_word(site, FACET_TWICE);
    if (again)
        parameter_code(deciding, site, FACET_TWICE, again, true);
    slot->operation = OPERATION_BUFFER_OUT;
    slot->surface = SURFACE_BYTES;
    slot->value = shape_pointee(slot->type);
    slot->first = first_capacity(slot->capacity);
    slot->tries = slot->capacity == slot->used ? ROOM_TRIES : BUFFER_TRIES;
    if (shape_is_byte(slot->value))
        return true;
    deciding_contradict(deciding, site, FACET_CAP, "the buffer must be one of bytes");
    return false;
}

bool parameter_memory(struct deciding *deciding, struct plan_slot *slot, const struct site *site,
                      const struct type *value)
{
    const struct type *element = shape_pointee(value);
    bool is_text = deciding_text(slot, site, element);
    if (!facts_has(site, FACET_OWN))
        return deciding_ask(deciding, site, "who frees it?",
                            "write own=give and free=FUNCTION if the caller does, own=borrow if the library does");
    if (facts_is(site, FACET_OWN, "give") && !facts_has(site, FACET_FREE))
        return deciding_ask(deciding, site, "which function frees it?", "write free=FUNCTION; C's own is free=free");
    if (!is_text && !slot->length)
        return deciding_ask(deciding, site, "how long is it?", "write len=PARAMETER");
    slot->operation = is_text ? OPERATION_TEXT_OUT : OPERATION_BYTES_OUT;
    slot->is_counted = slot->length != NULL;
    slot->is_owned = facts_is(site, FACET_OWN, "give");
    slot->is_lent_by_self = !slot->is_owned && facts_is(site, FACET_OF, "self");
    slot->value = value;
    slot->free = slot->is_owned ? free_function(deciding, site) : NULL;
    return true;
}

bool parameter_object(struct deciding *deciding, struct plan_slot *slot, const struct site *site,
                      struct plan_class *class)
{
    if (!facts_is(site, FACET_OWN, "give"))
        return deciding_ask(deciding, site, "who owns it?", "write own=give if it is a new one");
    slot->operation = OPERATION_HANDLE_OUT;
    slot->surface = SURFACE_OBJECT;
    slot->class = class;
    return true;
}

/* Whether an integer says by its type or name that it counts something. */
static bool is_count(struct arena *arena, const struct plan_slot *slot)
{
    static const char *const words[] = {"n",      "num",   "count", "len",   "length", "size",
                                        "number", "nmemb", "items", "total", NULL};
    if (slot->of || type_canonical(slot->type)->kind != TYPE_INTEGER)
        return false;
    return shape_is_size(slot->type) || name_has_word(arena, slot->name, words);
}

/* Asks whether a pointer beside a count points at one value, unless `len=1` says so: one is all that has room. */
static bool is_one(struct deciding *deciding, const struct plan_slot *slot, const struct site *site)
{
    struct arena *arena = deciding->planning->arena;
    const struct plan_function *function = deciding->function;
    if (facts_has(site, FACET_LEN))
        return true;
    for (size_t i = slot->position ? slot->position - 1 : 0; i <= slot->position + 1 && i < function->slots.count;
         i++) {
        const struct plan_slot *other = function->slots.items[i];
        if (other != slot && is_count(arena, other))
            return deciding_ask(deciding, site,
                                text_format(arena, "is it one value, or are there `%s` of them?", other->name),
                                "write len=1 if it is one; an array of values is for the raw layer");
    }
    return true;
}

static bool decide_out(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    const struct type *pointee = shape_pointee(slot->type);
    if (!pointee)
        return false;
    if (slot->capacity)
        return decide_buffer(deciding, slot, site);
    slot->is_nullable = facts_is(site, FACET_NULL, "ok");
    struct plan_class *class = parameter_class(deciding, pointee);
    if (class)
        return parameter_object(deciding, slot, site, class);
    const struct type *element = shape_pointee(pointee);
    if (element && shape_is_byte(element))
        return parameter_memory(deciding, slot, site, pointee);
    slot->operation = OPERATION_VALUE_OUT;
    slot->value = pointee;
    slot->is_nullable = false; /* of the pointer, which never is NULL here */
    if (facts_has(site, FACET_OWN) && !element)
        deciding_contradict(deciding, site, FACET_OWN, "a value is nobody's");
    return (deciding_value(deciding, slot, pointee) ||
            deciding_ask_pointee(deciding, site, element ? element : pointee)) &&
           is_one(deciding, slot, site);
}

static bool decide_inout(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    slot->value = shape_pointee(slot->type);
    if (!slot->value)
        return false;
    slot->operation = OPERATION_INOUT;
    if (deciding_value(deciding, slot, slot->value) && slot->surface != SURFACE_RECORD)
        return is_one(deciding, slot, site);
    deciding_contradict(deciding, site, FACET_INOUT, "only a scalar can be read and changed");
    return false;
}

/* A pointer that C reads during the call: an object, text, bytes or a plain record. */
static bool decide_in_pointer(struct deciding *deciding, struct plan_slot *slot, const struct site *site,
                              const struct type *pointee)
{
    if (facts_is(site, FACET_OWN, "give"))
        return deciding_ask(deciding, site, "C would keep what is only lent to it: what becomes of it?",
                            "write own=copied, or own=borrow, if C is done with it when the call returns");
    slot->class = parameter_class(deciding, slot->type);
    slot->is_nullable = facts_is(site, FACET_NULL, "ok");
    slot->value = pointee;
    if (slot->class) {
        slot->operation = OPERATION_HANDLE_IN;
        slot->surface = SURFACE_OBJECT;
        return true;
    }
    const struct type *canonical = type_canonical(pointee);
    bool is_hidden = canonical->kind == TYPE_UNSUPPORTED ||
                     (canonical->kind == TYPE_RECORD && !shape_is_plain(canonical->declaration));
    if (is_hidden || (shape_is_void(pointee) && !pointee->is_const))
        return deciding_ask_pointee(deciding, site, pointee);
    if (!pointee->is_const)
        return (shape_is_byte(pointee) || is_one(deciding, slot, site)) &&
               deciding_ask(deciding, site, "is this read, written or both?", "write out, or inout");
    if (shape_is_byte(pointee) && facts_has(site, FACET_LEN)) {
        bool is_text = deciding_text(slot, site, pointee);
        slot->is_counted = slot->length != NULL;
        if (!is_text && !slot->is_counted)
            return deciding_ask(deciding, site, "how long is it?", "write len=PARAMETER");
        slot->operation = is_text ? OPERATION_TEXT_IN : OPERATION_BYTES_IN;
        return true;
    }
    if (shape_is_plain_char(pointee))
        return deciding_ask(deciding, site, "how long is it, or does a NUL end it?", "write len=PARAMETER, or len=nul");
    if (shape_is_byte(pointee))
        return deciding_ask(deciding, site, "how long is it?", "write len=PARAMETER");
    slot->operation = OPERATION_RECORD_IN;
    return ((deciding_value(deciding, slot, pointee) && slot->surface == SURFACE_RECORD) ||
            deciding_ask_pointee(deciding, site, pointee)) &&
           is_one(deciding, slot, site);
}

bool parameter_decide(struct deciding *deciding, struct plan_slot *slot, const struct site *site)
{
    if (deciding_is_decided(slot))
        return true;
    if (facts_has(site, FACET_OUT))
        return decide_out(deciding, slot, site);
    if (facts_has(site, FACET_INOUT))
        return decide_inout(deciding, slot, site);
    const struct type *pointee = shape_pointee(slot->type);
    if (pointee)
        return decide_in_pointer(deciding, slot, site, pointee);
    slot->operation = OPERATION_PASS;
    return deciding_value(deciding, slot, slot->type) ||
           deciding_ask(deciding, site, "it is of a type that only the raw layer can pass", NULL);
}
