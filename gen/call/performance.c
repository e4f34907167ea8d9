/* What happens in the child. Its memory is a copy: nothing that is done here is seen by the parent but for messages. */
#include "performance.h"

#include "../base/text.h"
#include "../model/type.h"
#include "child.h"
#include "storage.h"

#include <dlfcn.h>
#include <errno.h>
#include <string.h>

/* So many calls of callbacks are told one by one. */
enum { TOLD = 100 };

static void tell_json(int channel, enum performance_message kind, struct arena *arena, const struct json *value)
{
    struct text text = text_create(arena);
    json_write(&text, value);
    child_tell(channel, (char)kind, text.data);
}

/* --- callbacks --- */

struct serving {
    struct performance *performance;
    const struct performance_callback *callback;
    int channel;
};

static const char *value_name(struct arena *arena, const struct plan_function *facts, size_t at)
{
    return facts ? facts->slots.items[at]->name : text_format(arena, "argument%zu", at + 1);
}

/* Tells what a callback was called with; threads may do so at once, so nothing is shared. */
static void tell_call(const struct serving *serving, struct arena *arena, void *const *values)
{
    const struct value_callback *callback = serving->callback->callback;
    const struct type *function = callback->function;
    struct outcome outcome = serving->performance->outcome;
    outcome.arena = arena;
    outcome.facts = serving->callback->facts;
    outcome.count = function->parameter_count;
    outcome.is_failed = false;
    outcome.values = arena_allocate(arena, (outcome.count + 1) * sizeof *outcome.values);
    for (size_t i = 0; i < outcome.count; i++)
        outcome.values[i] =
            (struct outcome_value){value_name(arena, outcome.facts, i), function->parameters[i], values[i]};
    struct json *call = json_create(arena, JSON_OBJECT);
    json_add_text(arena, call, "name", callback->name);
    outcome_add_values(&outcome, json_add_array(arena, call, "arguments"));
    tell_json(serving->channel, MESSAGE_CALLBACK, arena, call);
}

static void serve(void *context, void *const *values, void *reply)
{
    const struct serving *serving = context;
    const struct value_callback *callback = serving->callback->callback;
    int error = errno;
    if (atomic_fetch_add(&serving->performance->callback_calls, 1) < TOLD) {
        struct arena *arena = arena_create();
        tell_call(serving, arena, values);
        arena_destroy(arena);
    }
    memcpy(reply, callback->reply, callback->function->of->size);
    errno = error;
}

/* Puts the address of a made function wherever a callback was given. False if the system allows no such thing. */
static bool make_callbacks(struct performance *performance, int channel)
{
    struct arena *arena = performance->outcome.arena;
    for (size_t i = 0; i < performance->callback_count; i++) {
        const struct performance_callback *callback = &performance->callbacks[i];
        struct serving *serving = arena_new(arena, struct serving);
        *serving = (struct serving){performance, callback, channel};
        void *code = foreign_make(performance->foreign, arena, callback->call, serve, serving);
        if (!code)
            return false;
        storage_write(callback->callback->where, sizeof(void *), (uintptr_t)code);
    }
    return true;
}

/* Puts the addresses and values of the library's own variables wherever they were named. False after telling which one
 * it does not export. */
static bool resolve_references(const struct performance *performance, int channel)
{
    const struct value_reader *reader = performance->outcome.reader;
    for (size_t i = 0; i < reader->references.count; i++) {
        const struct value_reference *reference = &reader->references.items[i];
        const char *name = reference->variable->symbol ? reference->variable->symbol : reference->variable->name;
        uintptr_t address = (uintptr_t)dlsym(performance->outcome.library, name);
        if (!address) {
            child_tell(channel, MESSAGE_NO_SYMBOL, name);
            return false;
        }
        if (!reference->is_address)
            address = (uintptr_t)storage_read((void *)address, sizeof address);
        storage_write(reference->where, sizeof address, address);
    }
    return true;
}

/* --- the call --- */

static void call(struct performance *performance, struct json *results, uintptr_t address, int channel)
{
    struct outcome *outcome = &performance->outcome;
    void *result = arena_allocate(outcome->arena, performance->type->size + 1);
    void **values = arena_allocate(outcome->arena, (outcome->count + 1) * sizeof *values);
    for (size_t i = 0; i < outcome->count; i++)
        values[i] = outcome->values[i].memory;
    errno = 0;
    foreign_run(performance->foreign, performance->call, address, result, values);
    int error = errno;
    child_tell(channel, MESSAGE_RETURNED, "");
    outcome_add_returned(outcome, results, performance->type, result, error);
    outcome_add_outputs(outcome, results);
}

/* The address of what the call is about; 0 after telling why there is none. */
static uintptr_t find(struct performance *performance, int channel)
{
    performance->outcome.library = dlopen(performance->library, RTLD_NOW | RTLD_LOCAL);
    if (!performance->outcome.library) {
        child_tell(channel, MESSAGE_NO_LIBRARY, dlerror());
        return 0;
    }
    void *address = dlsym(performance->outcome.library, performance->symbol);
    if (!address)
        child_tell(channel, MESSAGE_NO_SYMBOL, performance->symbol);
    return (uintptr_t)address;
}

void performance_do(void *context, int channel)
{
    struct performance *performance = context;
    struct outcome *outcome = &performance->outcome;
    uintptr_t address = find(performance, channel);
    if (!address || !resolve_references(performance, channel))
        return;
    if (!make_callbacks(performance, channel)) {
        child_tell(channel, MESSAGE_NO_CALLBACK, "");
        return;
    }
    struct json *members = json_create(outcome->arena, JSON_OBJECT);
    struct json *results = json_add_array(outcome->arena, members, "results");
    if (performance->call)
        call(performance, results, address, channel);
    else
        outcome_add_variable(outcome, results, performance->symbol, performance->type, (void *)address);
    if (performance->callback_count)
        json_add_number(outcome->arena, members, "callback_calls", (int64_t)atomic_load(&performance->callback_calls));
    tell_json(channel, MESSAGE_RESULTS, outcome->arena, members);
}
