/* The table of formats, and what they share. */
#include "telling.h"

#include "model/layout.h"

struct verdict_format {
    const char *name;
    bool (*write)(struct text *out, const struct telling *telling);
};

static const struct verdict_format formats[] = {
#define FORMAT(name) {#name, verdict_write_##name},
#include "formats.def"
#undef FORMAT
};

const char *const verdict_format_names[] = {
#define FORMAT(name) #name,
#include "formats.def"
#undef FORMAT
    NULL};

const struct verdict_format *verdict_format_find(const char *name)
{
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        if (text_equal(formats[i].name, name))
            return &formats[i];
    return NULL;
}

static struct telling telling_of(struct arena *arena, const struct report *report,
                                 const struct comparison_result *result, struct diagnostics *diagnostics)
{
    return (struct telling){.arena = arena,
                            .report = report,
                            .result = result,
                            .consumers = consumers_list(arena),
                            .targets = telling_targets(arena, result),
                            .diagnostics = diagnostics};
}

bool verdict_write(struct text *out, const struct verdict_format *format, const struct report *report,
                   const struct comparison_result *result, struct diagnostics *diagnostics)
{
    struct telling telling = telling_of(out->arena, report, result, diagnostics);
    return format->write(out, &telling);
}

const struct json *verdict_members(struct arena *arena, const struct report *report,
                                   const struct comparison_result *result, struct diagnostics *diagnostics)
{
    struct telling telling = telling_of(arena, report, result, diagnostics);
    return telling_members(&telling);
}

const char *telling_place(struct arena *arena, struct place place)
{
    return place.line > 0 ? text_format(arena, "%s:%u:%u", place.file, place.line, place.column) : place.file;
}

struct place telling_place_of(const struct change *change)
{
    return change->new.place.file != NULL ? change->new.place : change->old.place;
}

const char *telling_name(struct arena *arena, const struct change *change)
{
    return change->part != NULL ? text_format(arena, "%s.%s", change->symbol, change->part) : change->symbol;
}

enum effect telling_effect(const struct telling *telling, const struct change *change)
{
    return promise_effect(telling->result->promise, change->rule);
}

const char *telling_consumers(const struct telling *telling, enum rule rule, enum effect effect)
{
    struct text out = text_create(telling->arena);
    const struct consumer *last = NULL;
    for (size_t i = 0; i < telling->consumers.count; i++) {
        const struct consumer *consumer = &telling->consumers.items[i];
        if (consumer_effect(consumer, rule) != effect)
            continue;
        bool is_same = last != NULL && last->group == consumer->group;
        if (last != NULL)
            text_append(&out, is_same || last->way == NULL ? ", " : "), ");
        if (!is_same)
            text_append_format(&out, "%s%s", consumer->group, consumer->way != NULL ? " (" : "");
        text_append(&out, consumer->way != NULL ? consumer->way : "");
        last = consumer;
    }
    if (last == NULL)
        return NULL;
    text_append(&out, last->way != NULL ? ")" : "");
    return out.data;
}

const char *telling_verdict(const struct telling *telling)
{
    return telling->result->verdict.breaking > 0 ? "breaking" : "compatible";
}

void telling_append_summary(struct text *out, const struct telling *telling)
{
    const struct verdict *verdict = &telling->result->verdict;
    size_t suppressed = telling->result->suppressed->count;
    text_append_format(out, "%s: %zu breaking, %zu risky, %zu compatible", telling_verdict(telling), verdict->breaking,
                       verdict->risky, verdict->compatible);
    if (suppressed > 0)
        text_append_format(out, ", %zu suppressed", suppressed);
    text_append_format(out, "; version bump: %s\n", verdict->bump);
}

struct texts telling_targets(struct arena *arena, const struct comparison_result *result)
{
    struct texts targets = {0};
    const struct layout_tables *old = layouts_of(arena, result->old);
    const struct layout_tables *new = layouts_of(arena, result->new);
    for (size_t i = 0; i < old->count; i++)
        for (size_t j = 0; j < new->count; j++)
            if (text_equal(old->items[i].target, new->items[j].target))
                *list_add(arena, &targets) = old->items[i].target;
    return targets;
}

const char *telling_only_on(const struct telling *telling, const struct change *change)
{
    struct text out = text_create(telling->arena);
    for (size_t i = 0; i < change->targets.count; i++)
        text_append_format(&out, "%s%s", i > 0 ? ", " : "", change->targets.items[i]);
    return change->targets.count < telling->targets.count ? out.data : NULL;
}
