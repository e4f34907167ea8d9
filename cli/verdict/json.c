/* The verdict for programs, in one JSON object that stays as it is: members are added, none is changed.
 *
 *     { "diagnostics": [], "bridgegen": 1, "verdict": "breaking", "bump": "major", "old": {...}, "new": {...},
 *       "targets": [...], "counts": {...}, "changes": [ { "rule": "record-field-moved", ... } ], "suppressed": [] } */
#include "telling.h"

static void add_library(struct arena *arena, struct json *members, const char *name, const struct library *library)
{
    struct json *object = json_add_object(arena, members, name);
    json_add_text(arena, object, "name", library->name);
    if (library->version != NULL)
        json_add_text(arena, object, "version", library->version);
}

static void add_side(struct arena *arena, struct json *object, const char *name, const struct change_side *side)
{
    struct json *member = json_add_object(arena, object, name);
    if (side->place.file != NULL)
        json_add_text(arena, member, "at", telling_place(arena, side->place));
    if (side->value != NULL)
        json_add_text(arena, member, "value", side->value);
}

/* A word a consumer; those of a language are an object. */
static void add_effects(const struct telling *telling, struct json *object, enum rule rule)
{
    struct json *effects = json_add_object(telling->arena, object, "effects"), *language = NULL;
    for (size_t i = 0; i < telling->consumers.count; i++) {
        const struct consumer *consumer = &telling->consumers.items[i];
        const char *effect = effect_name(consumer_effect(consumer, rule));
        if (consumer->way != NULL && consumer->group != consumer[-1].group)
            language = json_add_object(telling->arena, effects, consumer->group);
        if (consumer->way != NULL)
            json_add_text(telling->arena, language, consumer->way, effect);
        else
            json_add_text(telling->arena, effects, consumer->group, effect);
    }
}

static struct json *add_change(const struct telling *telling, struct json *array, const struct change *change)
{
    struct arena *arena = telling->arena;
    const struct rule_line *line = rule_line(change->rule);
    struct json *object = json_add_object(arena, array, NULL);
    json_add_text(arena, object, "rule", line->word);
    json_add_text(arena, object, "symbol", change->symbol);
    if (change->part != NULL)
        json_add_text(arena, object, "part", change->part);
    json_add_text(arena, object, "message", line->text);
    add_side(arena, object, "old", &change->old);
    add_side(arena, object, "new", &change->new);
    add_effects(telling, object, change->rule);
    json_add_texts(arena, object, "explains", change->explains.items, change->explains.count);
    json_add_texts(arena, object, "targets", change->targets.items, change->targets.count);
    json_add_text(arena, object, "advice", line->reason);
    return object;
}

/* Accepted changes are as the others, with the entry that accepts each. */
static void add_suppressed(const struct telling *telling, struct json *members)
{
    struct arena *arena = telling->arena;
    const struct suppressed_changes *suppressed = telling->result->suppressed;
    struct json *array = json_add_array(arena, members, "suppressed");
    for (size_t i = 0; i < suppressed->count; i++) {
        const struct suppression *by = suppressed->items[i].by;
        struct json *change = add_change(telling, array, suppressed->items[i].change);
        struct json *object = json_add_object(arena, change, "suppression");
        json_add_text(arena, object, "at", telling_place(arena, by->place));
        json_add_text(arena, object, "reason", by->reason);
        if (by->expires != NULL)
            json_add_text(arena, object, "expires", by->expires);
    }
}

static void add_counts(const struct telling *telling, struct json *members)
{
    struct arena *arena = telling->arena;
    const struct verdict *verdict = &telling->result->verdict;
    struct json *counts = json_add_object(arena, members, "counts");
    json_add_number(arena, counts, "breaking", (int64_t)verdict->breaking);
    json_add_number(arena, counts, "risky", (int64_t)verdict->risky);
    json_add_number(arena, counts, "compatible", (int64_t)verdict->compatible);
    json_add_number(arena, counts, "suppressed", (int64_t)telling->result->suppressed->count);
}

const struct json *telling_members(const struct telling *telling)
{
    struct arena *arena = telling->arena;
    const struct comparison_result *result = telling->result;
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_number(arena, members, "bridgegen", 1);
    json_add_text(arena, members, "verdict", telling_verdict(telling));
    json_add_text(arena, members, "bump", result->verdict.bump);
    add_library(arena, members, "old", &result->old->library);
    add_library(arena, members, "new", &result->new->library);
    json_add_texts(arena, members, "targets", telling->targets.items, telling->targets.count);
    add_counts(telling, members);
    struct json *changes = json_add_array(arena, members, "changes");
    for (size_t i = 0; i < result->changes->count; i++)
        add_change(telling, changes, result->changes->items[i]);
    add_suppressed(telling, members);
    return members;
}

bool verdict_write_json(struct text *out, const struct telling *telling)
{
    report_append_document(out, telling->diagnostics, telling_members(telling));
    return true;
}
