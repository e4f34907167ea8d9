/* From the words of a request to a prepared call, and from what the child told to an answer. */
#include "call.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/target.h"
#include "../model/type.h"
#include "../model/type_text.h"
#include "child.h"
#include "performance.h"
#include "subject.h"

#include <signal.h>
#include <string.h>

/* What the steps of one call share. */
struct calling {
    struct arena *arena;
    const struct plan *plan;
    const struct call_request *request;
    struct diagnostics *diagnostics;
    struct subject subject;
    struct constants constants;
    struct value_reader reader;
    struct performance performance;
    struct foreign_signature signature;
};

static bool fail(const struct calling *calling, const char *word, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Reports an error that is about the call, not about a place in the header. */
static bool fail(const struct calling *calling, const char *word, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = text_format_list(calling->arena, format, arguments);
    va_end(arguments);
    diagnostic_report(calling->diagnostics, DIAGNOSTIC_ERROR, word, (struct place){0}, "%s", message);
    return false;
}

/* The layouts must be this machine's: arguments of the parser may say otherwise. */
static bool check_target(const struct calling *calling)
{
    const char *target = calling->plan->model->target;
    const char *arch = target_read(calling->arena, target).arch;
    return text_equal(arch, target_read(calling->arena, BRIDGEGEN_TARGET).arch) ||
           fail(calling, "target", "the header was read for %s: on this machine nothing of it can be called", target);
}

/* --- arguments --- */

/* "argument 2 (key)" */
static const char *argument_label(struct arena *arena, size_t at, const char *name)
{
    return name ? text_format(arena, "argument %zu (%s)", at + 1, name) : text_format(arena, "argument %zu", at + 1);
}

static const char *parameter_name(const struct declaration *function, size_t at)
{
    return at < function->members.count ? function->members.items[at].name : NULL;
}

static bool check_count(const struct calling *calling, const struct type *function)
{
    size_t given = calling->request->arguments.count, wanted = function->parameter_count;
    bool is_open = function->is_variadic || function->is_unprototyped;
    if (given == wanted || (is_open && given > wanted))
        return true;
    const struct declaration *declaration = calling->subject.declaration;
    struct text text = text_create(calling->arena);
    type_text_write_named(&text, function, declaration->name, declaration->members.items, declaration->members.count);
    diagnostic_report(calling->diagnostics, DIAGNOSTIC_ERROR, "argument-count", (struct place){0},
                      "%s takes %s%zu argument%s, not %zu", declaration->name, is_open ? "at least " : "", wanted,
                      wanted == 1 ? "" : "s", given)
        ->advice = text.data;
    return false;
}

/* Reads one argument into memory of its own. */
static bool read_argument(struct calling *calling, struct outcome_value *out, const struct type *type, size_t at)
{
    struct arena *arena = calling->arena;
    const char *name = parameter_name(calling->subject.declaration, at);
    const char *text = calling->request->arguments.items[at];
    *out = (struct outcome_value){name ? name : text_format(arena, "argument%zu", at + 1), type,
                                  arena_allocate(arena, type->size + sizeof(long double))};
    calling->reader.parameter = out->name;
    return value_read(&calling->reader, out->memory, type, value_of_text(arena, argument_label(arena, at, name), text));
}

static bool read_arguments(struct calling *calling, const struct type *function)
{
    struct outcome *outcome = &calling->performance.outcome;
    size_t count = calling->request->arguments.count;
    const struct type **types = arena_allocate(calling->arena, (count + 1) * sizeof *types);
    outcome->values = arena_allocate(calling->arena, (count + 1) * sizeof *outcome->values);
    outcome->count = count;
    bool is_good = true;
    for (size_t i = 0; i < count; i++) {
        types[i] = i < function->parameter_count ? function->parameters[i]
                                                 : value_literal_type(calling->arena, &calling->constants, function,
                                                                      calling->request->arguments.items[i]);
        is_good &= read_argument(calling, &outcome->values[i], types[i], i);
    }
    calling->signature = (struct foreign_signature){.result = function->of,
                                                    .parameters = types,
                                                    .count = count,
                                                    .fixed = calling->subject.fixed,
                                                    .is_variadic = calling->subject.is_variadic};
    return is_good;
}

/* --- what libffi is told --- */

/* The facts of a callback that a parameter takes. */
static const struct plan_function *callback_facts(const struct plan_function *facts, const char *parameter)
{
    for (size_t i = 0; facts && i < facts->slots.count; i++)
        if (text_equal(facts->slots.items[i]->name, parameter) && facts->slots.items[i]->signature)
            return &facts->slots.items[i]->signature->function;
    return NULL;
}

static bool prepare_callback(struct calling *calling, struct performance_callback *out,
                             const struct value_callback *callback)
{
    const struct type *type = callback->function;
    const struct foreign_signature signature = {type->of, type->parameters, type->parameter_count,
                                                type->parameter_count, false};
    const char *reason = "a variadic function cannot be made";
    size_t at;
    out->callback = callback;
    out->facts = callback_facts(calling->performance.outcome.facts, callback->name);
    out->call = type->is_variadic
                    ? NULL
                    : foreign_prepare(calling->performance.foreign, calling->arena, &signature, &at, &reason);
    return out->call || fail(calling, "not-callable", "the callback %s cannot be made: %s", callback->name, reason);
}

static bool prepare_callbacks(struct calling *calling)
{
    struct performance *performance = &calling->performance;
    size_t count = calling->reader.callbacks.count;
    performance->callbacks = arena_allocate(calling->arena, (count + 1) * sizeof *performance->callbacks);
    performance->callback_count = count;
    for (size_t i = 0; i < count; i++)
        if (!prepare_callback(calling, &performance->callbacks[i], &calling->reader.callbacks.items[i]))
            return false;
    return true;
}

static bool prepare(struct calling *calling)
{
    struct performance *performance = &calling->performance;
    const struct declaration *declaration = calling->subject.declaration;
    size_t at = 0;
    const char *reason = NULL;
    performance->foreign = foreign_open(calling->arena, calling->diagnostics);
    if (!performance->foreign)
        return false;
    performance->call = foreign_prepare(performance->foreign, calling->arena, &calling->signature, &at, &reason);
    if (performance->call)
        return prepare_callbacks(calling);
    const char *what = at < calling->signature.count
                           ? argument_label(calling->arena, at, parameter_name(declaration, at))
                           : "its result";
    diagnostic_report(calling->diagnostics, DIAGNOSTIC_ERROR, "not-callable", declaration->place,
                      "%s cannot be called: %s: %s", declaration->name, what, reason);
    return false;
}

/* --- what came of it --- */

/* crc32(0, "hello", 5): the words as they were given, texts in quotes. */
static const char *call_text(const struct calling *calling)
{
    const struct outcome *outcome = &calling->performance.outcome;
    struct text out = text_create(calling->arena);
    text_append_format(&out, "%s(", calling->subject.declaration->name);
    for (size_t i = 0; i < outcome->count; i++) {
        const char *word = calling->request->arguments.items[i];
        const struct type *pointee = shape_pointee(outcome->values[i].type);
        bool is_text = pointee && shape_is_byte(pointee) && !text_equal(word, "NULL");
        text_append_format(&out, is_text ? "%s\"%s\"" : "%s%s", i ? ", " : "", word);
    }
    text_append_char(&out, ')');
    return out.data;
}

static const char *message_of(const struct child_result *result, enum performance_message kind)
{
    for (size_t i = 0; i < result->messages.count; i++)
        if (result->messages.items[i].kind == (char)kind)
            return result->messages.items[i].text;
    return NULL;
}

/* The process did not come back. */
static bool fail_ended(const struct calling *calling, const struct child_result *result)
{
    const char *text = call_text(calling);
    const char *when = message_of(result, MESSAGE_RETURNED) ? "after it had returned" : "before it returned";
    const char *name = sigabbrev_np(result->status);
    switch (result->end) {
    case CHILD_SIGNALLED:
        return fail(calling, "crash", "%s crashed %s: signal %d, SIG%s (%s)", text, when, result->status,
                    name ? name : "?", strsignal(result->status));
    case CHILD_EXITED:
        return fail(calling, "ended", "%s ended the process %s, with status %d", text, when, result->status);
    case CHILD_LATE:
        diagnostic_report(calling->diagnostics, DIAGNOSTIC_ERROR, "timeout", (struct place){0},
                          "%s did not return within %g s", text, calling->request->seconds)
            ->advice = "--timeout SECONDS gives it more, 0 all the time it wants";
        return false;
    default: return fail(calling, "child", "no process can be started for the call: %s", strerror(result->status));
    }
}

/* The library was not what the request says. */
static bool check_library(const struct calling *calling, const struct child_result *result)
{
    const char *library = calling->request->library, *problem = message_of(result, MESSAGE_NO_LIBRARY);
    const char *missing = message_of(result, MESSAGE_NO_SYMBOL);
    if (problem) {
        diagnostic_report(calling->diagnostics, DIAGNOSTIC_ERROR, "library", (struct place){0},
                          "%s cannot be loaded: %s", library, problem)
            ->advice = "name a shared library as the loader finds it (libz.so.1), by a path (./libkv.so), or with -L";
        return false;
    }
    if (message_of(result, MESSAGE_NO_CALLBACK))
        return fail(calling, "not-callable", "the system does not let libffi make callbacks");
    if (!missing)
        return true;
    bool is_subject = text_equal(missing, calling->subject.symbol);
    diagnostic_report(calling->diagnostics, DIAGNOSTIC_ERROR, "not-exported",
                      is_subject ? calling->subject.declaration->place : (struct place){0},
                      "%s is declared%s, but %s does not export it", missing, is_subject ? " here" : "", library)
        ->advice = "'bridgegen symbols' lists what a library exports";
    return false;
}

/* Makes a value the last one of another; NULL is ignored. */
static void adopt(struct json *out, struct json *value)
{
    if (!value)
        return;
    value->next = NULL;
    *(out->last ? &out->last->next : &out->first) = value;
    out->last = value;
}

static struct json *read_message(const struct calling *calling, const char *text)
{
    return json_read(calling->arena, source_of_text(calling->arena, "the call", text, strlen(text)),
                     calling->diagnostics);
}

/* The results and how often callbacks were called; of a call that did not come back, none. */
static void adopt_results(struct json *members, const struct calling *calling, const struct child_result *result)
{
    const char *text = message_of(result, MESSAGE_RESULTS);
    const struct json *told = text ? read_message(calling, text) : NULL;
    for (struct json *member = told ? told->first : NULL, *next; member; member = next) {
        next = member->next;
        adopt(members, member);
    }
    if (!told)
        json_add_array(calling->arena, members, "results");
}

/* { "function": ..., "results": [...], "callback_calls": 1, "callbacks": [...], "stdout": "" } */
static const struct json *answer_members(const struct calling *calling, const struct child_result *result)
{
    struct arena *arena = calling->arena;
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_text(arena, members, "function", calling->subject.declaration->name);
    adopt_results(members, calling, result);
    struct json *callbacks = json_add_array(arena, members, "callbacks");
    for (size_t i = 0; i < result->messages.count; i++)
        if (result->messages.items[i].kind == MESSAGE_CALLBACK)
            adopt(callbacks, read_message(calling, result->messages.items[i].text));
    json_add_text(arena, members, "stdout", result->output);
    return members;
}

/* --- the call --- */

static bool perform(struct calling *calling, struct call_answer *out)
{
    struct performance *performance = &calling->performance;
    performance->library = calling->request->library;
    performance->outcome.arena = calling->arena;
    performance->outcome.plan = calling->plan;
    performance->outcome.reader = &calling->reader;
    struct child_result result = child_run(calling->arena, performance_do, performance, calling->request->seconds);
    out->output = result.output;
    out->output_length = result.output_length;
    if (result.end != CHILD_FAILED)
        out->members = answer_members(calling, &result);
    if (result.is_output_cut)
        diagnostic_report(calling->diagnostics, DIAGNOSTIC_NOTE, "output-cut", (struct place){0},
                          "the function printed more than %zu bytes; the rest is left out", result.output_length);
    return result.end == CHILD_DONE ? check_library(calling, &result) : fail_ended(calling, &result);
}

static bool read_request(struct calling *calling)
{
    const struct subject *subject = &calling->subject;
    struct performance *performance = &calling->performance;
    const struct type *type = type_canonical(subject->declaration->type);
    performance->symbol = subject->symbol;
    performance->outcome.facts = subject->facts;
    performance->type = type;
    if (subject->declaration->kind == DECLARATION_VARIABLE)
        return !calling->request->arguments.count ||
               fail(calling, "argument-count", "%s is a variable: it takes no arguments", subject->declaration->name);
    performance->type = type->of;
    return check_count(calling, type) && read_arguments(calling, type) && prepare(calling);
}

bool call_make(struct call_answer *out, struct arena *arena, const struct plan *plan,
               const struct call_request *request, struct diagnostics *diagnostics)
{
    struct calling calling = {.arena = arena, .plan = plan, .request = request, .diagnostics = diagnostics};
    *out = (struct call_answer){.output = ""};
    constants_find(&calling.constants, arena, plan->model);
    calling.reader = (struct value_reader){.arena = arena, .constants = &calling.constants, .diagnostics = diagnostics};
    return check_target(&calling) && subject_find(&calling.subject, arena, plan, request->name, diagnostics) &&
           read_request(&calling) && perform(&calling, out);
}
