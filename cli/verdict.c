/* One change as people read it:
 *
 *     kv.h:12:3: break: struct kv_stats.keys: the field has another offset [record-field-moved]
 *        was offset 8 (kv-1.h:12:3), is offset 16
 *        programs built before read and write at the old one
 *        breaks: binary, ...
 *        explains 12 more: function kv_stats_get, ... */
#include "verdict.h"

enum { NAMED = 3 }; /* of what a change explains */

static const char *const colours[] = {"\033[1;32m", "\033[1;33m", "\033[1;31m"}; /* by effect */

static const char *place_text(struct arena *arena, struct place place)
{
    return place.line > 0 ? text_format(arena, "%s:%u:%u", place.file, place.line, place.column) : place.file;
}

static const char *name_of(struct arena *arena, const struct change *change)
{
    return change->part != NULL ? text_format(arena, "%s.%s", change->symbol, change->part) : change->symbol;
}

/* "binary" of the line "breaks: binary, c_source"; the first word brings the line's beginning with it. */
static void append_hurt(struct text *out, size_t start, enum effect effect, const char *who)
{
    text_append_format(out, "%s%s", out->length > start ? ", " : effect == EFFECT_BREAK ? "   breaks: " : "   warns: ",
                       who);
}

/* "lang (frozen, surface)" for the effects of a language that are EFFECT. */
static void append_language(struct text *out, size_t start, enum effect effect, const struct language *language,
                            enum rule rule)
{
    struct language_effects effects = rule_effects(rule, language->traits);
    struct text ways = text_create(out->arena);
    text_append(&ways, effects.frozen == effect ? ", frozen" : "");
    text_append(&ways, effects.rebuilt == effect ? ", rebuilt" : "");
    text_append(&ways, effects.surface == effect ? ", surface" : "");
    if (ways.length > 0)
        append_hurt(out, start, effect, text_format(out->arena, "%s (%s)", language->name, ways.data + 2));
}

/* Whom a change breaks or warns, whatever was promised; no line if nobody. */
static void append_hurts(struct text *out, enum rule rule, enum effect effect)
{
    const struct rule_line *line = rule_line(rule);
    size_t start = out->length;
    if (line->binary == effect)
        append_hurt(out, start, effect, "binary");
    if (line->c_source == effect)
        append_hurt(out, start, effect, "c_source");
    if (line->cxx_source == effect)
        append_hurt(out, start, effect, "cxx_source");
    if (line->behaviour == effect)
        append_hurt(out, start, effect, "behaviour");
    for (size_t i = 0; languages[i] != NULL; i++)
        if (languages[i]->traits != 0)
            append_language(out, start, effect, languages[i], rule);
    if (out->length > start)
        text_append_char(out, '\n');
}

static void append_values(struct text *out, const struct change *change)
{
    struct arena *arena = out->arena;
    if (change->old.value == NULL && change->new.value == NULL)
        return;
    text_append(out, "   ");
    if (change->old.value != NULL)
        text_append_format(out, "was %s", change->old.value);
    if (change->old.value != NULL && change->old.place.file != NULL)
        text_append_format(out, " (%s)", place_text(arena, change->old.place));
    if (change->new.value != NULL)
        text_append_format(out, "%sis %s", change->old.value != NULL ? ", " : "", change->new.value);
    text_append_char(out, '\n');
}

static void append_consequences(struct text *out, const struct change *change)
{
    size_t count = change->explains.count;
    if (count == 0)
        return;
    text_append_format(out, "   explains %zu more: ", count);
    for (size_t i = 0; i < count && i < NAMED; i++)
        text_append_format(out, "%s%s", i > 0 ? ", " : "", change->explains.items[i]);
    text_append(out, count > NAMED ? ", ...\n" : "\n");
}

static struct place place_of(const struct change *change)
{
    return change->new.place.file != NULL ? change->new.place : change->old.place;
}

static void append_change(struct text *out, const struct report *report, const struct change *change,
                          enum effect effect)
{
    const struct rule_line *line = rule_line(change->rule);
    struct place place = place_of(change);
    if (place.file != NULL)
        text_append_format(out, "%s: ", place_text(out->arena, place));
    text_append_format(out, "%s%s%s: %s: %s [%s]\n", report->is_result_coloured ? colours[effect] : "",
                       effect_name(effect), report->is_result_coloured ? "\033[0m" : "", name_of(out->arena, change),
                       line->text, line->word);
    append_values(out, change);
    text_append_format(out, "   %s\n", line->reason);
    append_hurts(out, change->rule, EFFECT_BREAK);
    append_hurts(out, change->rule, EFFECT_WARN);
    append_consequences(out, change);
}

/* "breaking: 3 breaking, 2 risky, 41 compatible; version bump: major" */
static void append_summary(struct text *out, const struct verdict *verdict)
{
    text_append_format(out, "%s: %zu breaking, %zu risky, %zu compatible; version bump: %s\n",
                       verdict->breaking > 0 ? "breaking" : "compatible", verdict->breaking, verdict->risky,
                       verdict->compatible, verdict->bump);
}

static const char *verdict_text(const struct report *report, const struct comparison_result *result)
{
    struct text out = text_create(report->arena);
    int least = report->is_verbose ? EFFECT_OK : EFFECT_WARN;
    for (int effect = EFFECT_BREAK; effect >= least; effect--)
        for (size_t i = 0; i < result->changes->count; i++)
            if (promise_effect(result->promise, result->changes->items[i]->rule) == (enum effect)effect)
                append_change(&out, report, result->changes->items[i], (enum effect)effect);
    append_summary(&out, &result->verdict);
    return out.data;
}

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
        json_add_text(arena, member, "at", place_text(arena, side->place));
    if (side->value != NULL)
        json_add_text(arena, member, "value", side->value);
}

static void add_effects(struct arena *arena, struct json *object, enum rule rule)
{
    const struct rule_line *line = rule_line(rule);
    struct json *effects = json_add_object(arena, object, "effects");
    json_add_text(arena, effects, "binary", effect_name(line->binary));
    json_add_text(arena, effects, "c_source", effect_name(line->c_source));
    json_add_text(arena, effects, "cxx_source", effect_name(line->cxx_source));
    json_add_text(arena, effects, "behaviour", effect_name(line->behaviour));
    for (size_t i = 0; languages[i] != NULL; i++) {
        if (languages[i]->traits == 0)
            continue;
        struct language_effects of_language = rule_effects(rule, languages[i]->traits);
        struct json *language = json_add_object(arena, effects, languages[i]->name);
        json_add_text(arena, language, "frozen", effect_name(of_language.frozen));
        json_add_text(arena, language, "rebuilt", effect_name(of_language.rebuilt));
        json_add_text(arena, language, "surface", effect_name(of_language.surface));
    }
}

static void add_texts(struct arena *arena, struct json *object, const char *name, const char *const *texts,
                      size_t count)
{
    struct json *array = json_add_array(arena, object, name);
    for (size_t i = 0; i < count; i++)
        json_add_text(arena, array, NULL, texts[i]);
}

static void add_change(struct arena *arena, struct json *array, const struct change *change)
{
    const struct rule_line *line = rule_line(change->rule);
    struct json *object = json_add_object(arena, array, NULL);
    json_add_text(arena, object, "rule", line->word);
    json_add_text(arena, object, "symbol", change->symbol);
    if (change->part != NULL)
        json_add_text(arena, object, "part", change->part);
    json_add_text(arena, object, "message", line->text);
    add_side(arena, object, "old", &change->old);
    add_side(arena, object, "new", &change->new);
    add_effects(arena, object, change->rule);
    add_texts(arena, object, "explains", change->explains.items, change->explains.count);
    add_texts(arena, object, "targets", change->targets.items, change->targets.count);
    json_add_text(arena, object, "advice", line->reason);
}

/* The targets that both sides know. */
static void add_targets(struct arena *arena, struct json *members, const struct comparison_result *result)
{
    const struct layout_tables *old = layouts_of(arena, result->old), *new = layouts_of(arena, result->new);
    struct json *array = json_add_array(arena, members, "targets");
    for (size_t i = 0; i < old->count; i++)
        for (size_t j = 0; j < new->count; j++)
            if (text_equal(old->items[i].target, new->items[j].target))
                json_add_text(arena, array, NULL, old->items[i].target);
}

static const struct json *verdict_members(struct arena *arena, const struct comparison_result *result)
{
    const struct verdict *verdict = &result->verdict;
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_number(arena, members, "bridgegen", 1);
    json_add_text(arena, members, "verdict", verdict->breaking > 0 ? "breaking" : "compatible");
    json_add_text(arena, members, "bump", verdict->bump);
    add_library(arena, members, "old", &result->old->library);
    add_library(arena, members, "new", &result->new->library);
    add_targets(arena, members, result);
    struct json *counts = json_add_object(arena, members, "counts");
    json_add_number(arena, counts, "breaking", (int64_t)verdict->breaking);
    json_add_number(arena, counts, "risky", (int64_t)verdict->risky);
    json_add_number(arena, counts, "compatible", (int64_t)verdict->compatible);
    struct json *changes = json_add_array(arena, members, "changes");
    for (size_t i = 0; i < result->changes->count; i++)
        add_change(arena, changes, result->changes->items[i]);
    return members;
}

/* What hurts somebody who was promised something, as annotations of a pull request; then the last line of the text. */
static const char *verdict_annotations(const struct report *report, const struct comparison_result *result)
{
    struct diagnostics found = diagnostics_create(report->arena);
    struct text out = text_create(report->arena);
    for (size_t i = 0; i < result->changes->count; i++) {
        const struct change *change = result->changes->items[i];
        const struct rule_line *line = rule_line(change->rule);
        enum effect effect = promise_effect(result->promise, change->rule);
        if (effect != EFFECT_OK)
            diagnostic_report(&found, effect == EFFECT_BREAK ? DIAGNOSTIC_ERROR : DIAGNOSTIC_REFUSED, line->word,
                              place_of(change), "%s: %s", name_of(report->arena, change), line->text)
                ->advice = line->reason;
    }
    report_append_github(&out, &found);
    append_summary(&out, &result->verdict);
    return out.data;
}

struct report_result verdict_result(const struct report *report, const struct comparison_result *result)
{
    if (report->format == REPORT_JSON)
        return (struct report_result){.members = verdict_members(report->arena, result)};
    if (report->format == REPORT_GITHUB)
        return (struct report_result){.text = verdict_annotations(report, result)};
    return (struct report_result){.text = verdict_text(report, result)};
}
