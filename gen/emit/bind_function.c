/* The view of one function or callback: its slots, links, results, and the steps of a language's blocks. */
#include "binder.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/type.h"

/* The slots of a function with their maps: parameters in order, what is returned, the outcome. */
struct bound {
    const struct plan_function *function;
    const struct plan_slot **slots;
    const struct template_cell **cells;
    struct view **maps;
    size_t count;
    bool has_own_outcome; /* the outcome is a slot of its own, the last one */
    struct view *map;     /* the function's */
};

/* The cell of a closed value, where a language spells it unlike others. */
static const char *value_cell_name(const struct binder *binder, const struct plan_slot *slot)
{
    const char *name = operation_name(slot->operation);
    const char *closed = text_format(binder->arena, "%s_closed", name);
    return slot->is_closed && template_find_cell(binder->templates, closed) ? closed : name;
}

/* The file stem of a slot's cell: the operation and its variant. */
static const char *cell_name(const struct binder *binder, const struct plan_slot *slot)
{
    struct arena *arena = binder->arena;
    const char *name = operation_name(slot->operation), *own = slot->is_owned ? "give" : "borrow";
    const char *length = slot->is_counted ? "counted" : "nul";
    switch (operation_variants(slot->operation)) {
    case VARIANTS_NONE: return name;
    case VARIANTS_VALUE: return value_cell_name(binder, slot);
    case VARIANTS_LENGTH: return text_format(arena, "%s_%s", name, length);
    case VARIANTS_OWN: return text_format(arena, "%s_%s", name, own);
    case VARIANTS_OWN_LENGTH: return text_format(arena, "%s_%s_%s", name, own, length);
    case VARIANTS_WHAT: return text_format(arena, "%s_%s", name, derived_name(slot->what));
    }
    return name;
}

/* Whether C takes this length or capacity in an integer that is narrower than a size. */
static bool is_narrow(const struct plan_slot *slot)
{
    bool is_passed = slot->what == DERIVED_LENGTH || slot->what == DERIVED_CAPACITY || slot->what == DERIVED_ROOM;
    if (slot->operation != OPERATION_DERIVED || !is_passed)
        return false;
    const struct type *type = type_canonical(slot->value);
    return type->is_signed || (type->size < sizeof(size_t) && !shape_is_size(slot->value));
}

/* A copy of what holds for most slots of a surface, to be completed. */
static struct view *new_slot(struct binder *binder, enum surface surface)
{
    static const char *const nothings[] = {"is_self",   "is_returned",  "is_owned",  "is_counted", "is_nullable",
                                           "is_closed", "lent_by_self", "is_narrow", "optional",   "class",
                                           "scheme",    "signature",    "free",      "length",     "capacity",
                                           "used",      "userdata",     "of",        NULL};
    if (!binder->slots[surface]) {
        struct view *map = binder->slots[surface] = binder_surface(binder, surface);
        binder_nothings(binder, map, nothings);
        view_set_text(binder->arena, map, "or_null", "");
        view_set_number(binder->arena, map, "first_capacity", 0);
        view_set_number(binder->arena, map, "tries", 0);
    }
    return view_copy(binder->arena, binder->slots[surface]);
}

static void set_if(struct arena *arena, struct view *map, const char *name, bool truth)
{
    if (truth)
        view_set_bool(arena, map, name, true);
}

static void set_truths(struct arena *arena, struct view *map, const struct plan_slot *slot, bool is_absent)
{
    bool is_out = operation_group(slot->operation) == GROUP_OUT;
    bool optional = slot->is_nullable || (is_out && is_absent);
    set_if(arena, map, "is_self", slot->is_self);
    set_if(arena, map, "is_returned", slot->is_returned);
    set_if(arena, map, "is_owned", slot->is_owned);
    set_if(arena, map, "is_counted", slot->is_counted);
    set_if(arena, map, "is_nullable", slot->is_nullable);
    set_if(arena, map, "is_closed", slot->is_closed);
    set_if(arena, map, "lent_by_self", slot->is_lent_by_self);
    set_if(arena, map, "is_narrow", is_narrow(slot));
    set_if(arena, map, "optional", optional);
    if (optional)
        view_set_text(arena, map, "or_null", "or_null");
}

/* The item of a list that is about a parameter of C, or NULL. */
static const struct view *item_of(const struct view *list, const char *c_name)
{
    for (size_t i = 0; i < list->items.count; i++)
        if (text_equal(view_get_text(list->items.items[i], "c_name"), c_name))
            return list->items.items[i];
    return NULL;
}

/* `doc` and `doc_line` of a parameter: what the function's comment says of it, or the start of its own comment. */
static void set_slot_doc(struct binder *binder, struct view *map, const struct plan_slot *slot, const struct view *doc)
{
    const struct view *said = item_of(view_get(doc, "parameters"), slot->name), *own = binder_doc(binder, slot->doc);
    view_set(binder->arena, map, "doc", said ? view_get(said, "text") : view_get(own, "brief"));
    view_set(binder->arena, map, "doc_line", said ? view_get(said, "line") : view_get(own, "brief_line"));
}

static void set_if_kept(struct binder *binder, struct view *map, const char *name, const void *thing)
{
    struct view *view = binder_kept(binder, thing);
    if (view)
        view_set(binder->arena, map, name, view);
}

static const char *raw_slot_name(struct binder *binder, const struct plan_function *function,
                                 const struct plan_slot *slot)
{
    bool is_parameter = slot->position < function->slots.count && function->slots.items[slot->position] == slot;
    return is_parameter ? binder_raw_parameter(binder, function->declaration, slot->position, slot->name)
                        : binder_name(binder, LANGUAGE_RAW_PARAMETER, slot->name);
}

static struct view *slot_view(struct binder *binder, const struct plan_function *function, const struct plan_slot *slot,
                              const struct view *doc)
{
    struct arena *arena = binder->arena;
    struct view *map = new_slot(binder, slot->surface);
    view_set_text(arena, map, "operation", operation_name(slot->operation));
    view_set_text(arena, map, "cell", cell_name(binder, slot));
    view_set_text(arena, map, "c_name", slot->name);
    view_set_text(arena, map, "name", binder_name(binder, LANGUAGE_PARAMETER, slot->surface_name));
    view_set_text(arena, map, "variable", binder_name(binder, LANGUAGE_LOCAL, slot->local_name));
    view_set_text(arena, map, "raw_name", raw_slot_name(binder, function, slot));
    view_set(arena, map, "type", binder_carrier(binder, slot->type, slot->value, slot->surface, slot->carried));
    view_set_number(arena, map, "position", slot->position);
    if (slot->operation == OPERATION_BUFFER_OUT) {
        view_set_number(arena, map, "first_capacity", slot->first);
        view_set_number(arena, map, "tries", slot->tries);
    }
    set_truths(arena, map, slot, function->absent.count > 0);
    set_if_kept(binder, map, "class", slot->class);
    set_if_kept(binder, map, "scheme", slot->scheme);
    set_if_kept(binder, map, "signature", slot->signature);
    if (slot->free)
        view_set(arena, map, "free", binder_reference(binder, slot->free));
    set_slot_doc(binder, map, slot, doc);
    return map;
}

static void set_link(const struct bound *bound, struct arena *arena, size_t index, const char *name,
                     const struct plan_slot *slot)
{
    for (size_t i = 0; slot && i < bound->count; i++)
        if (bound->slots[i] == slot)
            view_set(arena, bound->maps[index], name, bound->maps[i]);
}

static void link_slots(const struct bound *bound, struct arena *arena)
{
    for (size_t i = 0; i < bound->count; i++) {
        const struct plan_slot *slot = bound->slots[i];
        set_link(bound, arena, i, "length", slot->length);
        set_link(bound, arena, i, "capacity", slot->capacity);
        set_link(bound, arena, i, "used", slot->used);
        set_link(bound, arena, i, "userdata", slot->userdata);
        set_link(bound, arena, i, "of", slot->of);
        view_set(arena, bound->maps[i], "function", bound->map);
    }
}

static bool is_input(const struct plan_slot *slot)
{
    enum operation_group group = operation_group(slot->operation);
    return (group == GROUP_IN || group == GROUP_BOTH) && !slot->is_returned;
}

static bool is_result(const struct plan_slot *slot)
{
    enum operation_group group = operation_group(slot->operation);
    return group == GROUP_OUT || group == GROUP_BOTH;
}

static bool is_any(const struct plan_slot *slot)
{
    (void)slot;
    return true;
}

static bool is_among(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(names[i], name))
            return true;
    return false;
}

/* What a language makes of a word of its own may be the name of another slot: beside `in`, which is inValue there,
 * `in_value` is inValue2. */
static void part_names(const struct bound *bound, struct arena *arena, bool (*counts)(const struct plan_slot *),
                       const char *key)
{
    const char **names = arena_take(arena, bound->count * sizeof *names);
    size_t count = 0;
    for (size_t i = 0; i < bound->count; i++) {
        if (!counts(bound->slots[i]))
            continue;
        const char *own = view_get_text(bound->maps[i], key), *name = own;
        for (size_t number = 2; is_among(names, count, name); number++)
            name = text_format(arena, "%s%zu", own, number);
        if (name != own)
            view_set_text(arena, bound->maps[i], key, name);
        names[count++] = name;
    }
}

static struct bound bind_slots(struct binder *binder, const struct plan_function *function, struct view *map)
{
    struct arena *arena = binder->arena;
    struct bound bound = {.function = function, .map = map};
    const struct view *doc = view_get(map, "doc");
    bound.has_own_outcome = function->outcome != function->returned;
    bound.count = function->slots.count + 1 + bound.has_own_outcome;
    bound.slots = arena_allocate(arena, bound.count * sizeof *bound.slots);
    bound.cells = arena_allocate(arena, bound.count * sizeof *bound.cells);
    bound.maps = arena_allocate(arena, bound.count * sizeof *bound.maps);
    for (size_t i = 0; i < bound.count; i++) {
        bound.slots[i] = i < function->slots.count    ? function->slots.items[i]
                         : i == function->slots.count ? function->returned
                                                      : function->outcome;
        bound.maps[i] = slot_view(binder, function, bound.slots[i], doc);
        bound.cells[i] = template_find_cell(binder->templates, view_get_text(bound.maps[i], "cell"));
    }
    part_names(&bound, arena, is_input, "name");
    part_names(&bound, arena, is_result, "name");
    part_names(&bound, arena, is_any, "variable");
    link_slots(&bound, arena);
    return bound;
}

/* What the user passes and gets. */
static void set_users_side(const struct bound *bound, struct arena *arena)
{
    struct view *inputs = view_list(arena), *parameters = view_list(arena), *results = view_list(arena);
    struct view *slots = view_list(arena);
    size_t parameter_count = bound->function->slots.count;
    if (is_result(bound->function->returned))
        view_add(arena, results, bound->maps[parameter_count]);
    for (size_t i = 0; i < parameter_count; i++) {
        struct view *map = bound->maps[i];
        view_add(arena, slots, map);
        view_set_number(arena, map, "input", inputs->items.count);
        if (is_input(bound->slots[i]))
            view_add(arena, inputs, map);
        if (is_input(bound->slots[i]) && !bound->slots[i]->is_self)
            view_add(arena, parameters, map);
        if (is_result(bound->slots[i]))
            view_add(arena, results, map);
    }
    view_set(arena, bound->map, "slots", slots);
    view_set(arena, bound->map, "inputs", inputs);
    view_set(arena, bound->map, "parameters", parameters);
    view_set(arena, bound->map, "results", results);
    view_set_number(arena, bound->map, "input_count", inputs->items.count);
    view_set_bool(arena, bound->map, "unit", results->items.count == 0);
    view_set_bool(arena, bound->map, "many", results->items.count > 1);
}

/* Documentation of parameters that the user does not see is not shown either; the others have the user's names, as they
 * come out in the end. */
static void keep_users_parameters(const struct bound *bound, struct arena *arena)
{
    const struct view *doc = view_get(bound->map, "doc"), *all = view_get(doc, "parameters");
    const struct view *shown = view_get(bound->map, "parameters");
    struct view *kept = view_list(arena), *map = view_copy(arena, doc);
    for (size_t i = 0; i < all->items.count; i++) {
        const struct view *said = all->items.items[i], *user = item_of(shown, view_get_text(said, "c_name"));
        if (!user)
            continue;
        struct view *parameter = view_copy(arena, user);
        view_set(arena, parameter, "text", view_get(said, "text"));
        view_set(arena, parameter, "line", view_get(said, "line"));
        view_add(arena, kept, parameter);
    }
    view_set(arena, map, "parameters", kept);
    view_set(arena, bound->map, "doc", map);
}

/* Whether a slot takes part in a block: before the call what is returned does not exist yet. */
static bool takes_part(const struct bound *bound, size_t index, const struct binder_block *block)
{
    bool is_parameter = index < bound->function->slots.count;
    bool is_returned = index == bound->function->slots.count;
    if (block->phase != LANGUAGE_AFTER && !is_parameter && !(bound->has_own_outcome && !is_returned))
        return false;
    return template_has_block(bound->cells[index], block->name);
}

static struct view *reversed(struct arena *arena, const struct view *list)
{
    struct view *out = view_list(arena);
    for (size_t i = list->items.count; i-- > 0;)
        view_add(arena, out, list->items.items[i]);
    return out;
}

/* The chain of wrapping slots: each map with the next as `nest`. */
static struct view *nest(const struct bound *bound, struct arena *arena, const struct view *list)
{
    struct view *chain = view_bool(arena, false);
    for (size_t i = list->items.count; i-- > 0;) {
        struct view *map = view_copy(arena, list->items.items[i]);
        view_set(arena, map, "nest", chain);
        view_set(arena, map, "function", bound->map);
        chain = map;
    }
    return chain;
}

/* The slots that take part in a block. */
static struct view *step(const struct bound *bound, struct arena *arena, const struct binder_block *block)
{
    struct view *list = view_list(arena);
    for (size_t i = 0; i < bound->count; i++)
        if (takes_part(bound, i, block))
            view_add(arena, list, bound->maps[i]);
    return list;
}

/* Sets what a function has of `steps`, `any` and `nest`; that it has nothing is said already. */
static void set_steps(struct binder *binder, const struct bound *bound)
{
    struct arena *arena = binder->arena;
    struct view *steps = view_copy(arena, view_get(bound->map, "steps"));
    struct view *any = view_copy(arena, view_get(bound->map, "any"));
    for (size_t i = 0; i < binder->blocks.count; i++) {
        const struct binder_block *block = &binder->blocks.items[i];
        struct view *list = step(bound, arena, block);
        if (!list->items.count)
            continue;
        view_put(arena, steps, block->name, list);
        view_set(arena, steps, block->reversed, reversed(arena, list));
        view_put(arena, any, block->name, view_bool(arena, true));
        if (block->phase == LANGUAGE_WRAP)
            view_set(arena, bound->map, "nest", nest(bound, arena, list));
    }
    view_set(arena, bound->map, "steps", steps);
    view_set(arena, bound->map, "any", any);
}

/* Whether any step of a phase after the call exists, so that the call cannot be the whole body. */
static bool has_work_after(struct binder *binder, const struct view *any)
{
    for (size_t i = 0; i < binder->blocks.count; i++)
        if (binder->blocks.items[i].phase == LANGUAGE_AFTER &&
            view_is_true(view_find(any, binder->blocks.items[i].name)))
            return true;
    return false;
}

static bool has_marker(const struct bound *bound, const char *name)
{
    struct map_key block = map_key(name);
    for (size_t i = 0; i < bound->count; i++)
        if (template_has_block(bound->cells[i], block))
            return true;
    return false;
}

static void set_outcome(struct binder *binder, const struct bound *bound)
{
    struct arena *arena = binder->arena;
    const struct plan_function *function = bound->function;
    struct view *map = bound->map, *outcome = bound->maps[bound->count - 1];
    bool fails = function->outcome->operation != OPERATION_PLAIN, has_narrow = false, takes_pointer = false;
    bool is_reported = true;
    const struct plan_slot *buffer = NULL;
    for (size_t i = 0; i < function->slots.count; i++) {
        const struct plan_slot *slot = function->slots.items[i];
        has_narrow = has_narrow || is_narrow(slot);
        is_reported = is_reported && (slot->operation != OPERATION_DERIVED || slot->what != DERIVED_ROOM);
        buffer = slot->operation == OPERATION_BUFFER_OUT ? slot : buffer;
        takes_pointer = takes_pointer || slot->operation == OPERATION_TEXT_IN ||
                        slot->operation == OPERATION_BYTES_IN || slot->operation == OPERATION_BUFFER_OUT;
    }
    if (buffer) {
        struct view *retry = view_map(arena);
        view_set_number(arena, retry, "tries", buffer->tries);
        view_set_bool(arena, retry, "is_reported", is_reported);
        view_set(arena, map, "retry", retry);
    }
    if (function->absent.count)
        view_set(arena, map, "absent", binder_codes(binder, function->absent.items, function->absent.count));
    if (function->again.count)
        view_set(arena, map, "again", binder_codes(binder, function->again.items, function->again.count));
    view_set(arena, map, "outcome", outcome);
    set_if(arena, map, "fails", fails);
    set_if(arena, map, "takes_pointer", takes_pointer);
    view_set_bool(arena, map, "fallible",
                  fails || has_narrow || function->declaration->is_missing || has_marker(bound, "fails"));
}

/* What most functions have not. */
static const struct view *plain_function(struct binder *binder)
{
    static const char *const nothings[] = {
        "is_function",   "is_constructor", "is_method",  "missing",         "may_call_back",
        "called",        "class",          "nest",       "retry",           "fails",
        "takes_pointer", "is_deprecated",  "deprecated", "deprecated_line", NULL};
    struct arena *arena = binder->arena;
    if (binder->functions)
        return binder->functions;
    struct view *map = view_map(arena), *steps = view_map(arena), *any = view_map(arena), *none = view_list(arena);
    binder_nothings(binder, map, nothings);
    for (size_t i = 0; i < binder->blocks.count; i++) {
        view_set(arena, steps, binder->blocks.items[i].name.text, none);
        view_set(arena, steps, binder->blocks.items[i].reversed, none);
        view_set_bool(arena, any, binder->blocks.items[i].name.text, false);
    }
    view_set(arena, map, "steps", steps);
    view_set(arena, map, "any", any);
    view_set(arena, map, "absent", none);
    view_set(arena, map, "again", none);
    return binder->functions = map;
}

/* A map with all that a function is besides its slots and documentation. */
static struct view *new_function(struct binder *binder, const struct plan_function *function)
{
    struct arena *arena = binder->arena;
    struct view *map = view_copy(arena, plain_function(binder));
    enum language_name kind = function->class ? LANGUAGE_METHOD : LANGUAGE_FUNCTION;
    view_set_text(arena, map, "c", function->declaration->name);
    view_set_text(arena, map, "name", binder_name(binder, kind, function->name));
    view_set_text(arena, map, "raw",
                  binder_raw_name(binder, LANGUAGE_RAW_FUNCTION, function->declaration, function->declaration->name));
    set_if(arena, map, "is_function", function->kind == PLAN_FUNCTION);
    set_if(arena, map, "is_constructor", function->kind == PLAN_CONSTRUCTOR);
    set_if(arena, map, "is_method", function->kind == PLAN_METHOD);
    set_if(arena, map, "missing", function->declaration->is_missing);
    set_if(arena, map, "may_call_back", function->may_call_back);
    set_if(arena, map, "called", !shape_is_void(function->returned->type));
    if (function->declaration->kind == DECLARATION_FUNCTION)
        view_set_text(arena, map, "call", binder_called(binder, function->declaration));
    set_if_kept(binder, map, "class", function->class);
    return map;
}

struct view *bind_function(struct binder *binder, const struct plan_function *function)
{
    struct arena *arena = binder->arena;
    const struct declaration *declaration = function->declaration;
    struct view *map = new_function(binder, function);
    binder_document(binder, map, declaration->doc, declaration->is_deprecated, declaration->deprecated);
    struct bound bound = bind_slots(binder, function, map);
    view_set(arena, map, "returned", bound.maps[function->slots.count]);
    set_users_side(&bound, arena);
    keep_users_parameters(&bound, arena);
    set_outcome(binder, &bound);
    set_steps(binder, &bound);
    bool is_direct = is_result(function->returned) && !view_is_true(view_get(map, "many")) &&
                     !view_is_true(view_get(map, "retry")) && !has_work_after(binder, view_get(map, "any"));
    view_set_bool(arena, map, "direct", is_direct);
    return map;
}

/* A callback is a plan in reverse: what C passes are the closure's parameters. */
struct view *bind_callback(struct binder *binder, const struct plan_callback *callback)
{
    struct arena *arena = binder->arena;
    const struct plan_function *function = &callback->function;
    struct view *map = new_function(binder, function), *parameters = view_list(arena), *slots = view_list(arena);
    view_set(arena, map, "doc", binder_doc(binder, function->declaration->doc));
    struct bound bound = bind_slots(binder, function, map);
    for (size_t i = 0; i < function->slots.count; i++) {
        view_set_number(arena, bound.maps[i], "input", i);
        view_add(arena, slots, bound.maps[i]);
        if (operation_group(function->slots.items[i]->operation) == GROUP_OUT)
            view_add(arena, parameters, bound.maps[i]);
    }
    struct view *returned = bound.maps[function->slots.count];
    view_set_text(arena, map, "name", binder_type_name(binder, function));
    view_set_text(arena, map, "raw",
                  binder_raw_name(binder, LANGUAGE_RAW_TYPE, function->declaration, function->declaration->name));
    view_set_text(arena, map, "on_throw", callback->on_throw);
    set_outcome(binder, &bound);
    set_steps(binder, &bound);
    view_set(arena, map, "slots", slots);
    view_set(arena, map, "parameters", parameters);
    keep_users_parameters(&bound, arena);
    view_set(arena, map, "results", view_list(arena));
    view_set_bool(arena, map, "many", false);
    view_set_bool(arena, map, "direct", false);
    view_set(arena, map, "returned", returned);
    view_set(arena, map, "userdata", view_get(returned, "userdata"));
    view_set_bool(arena, map, "unit", !view_is_true(view_get(map, "called")));
    return map;
}
