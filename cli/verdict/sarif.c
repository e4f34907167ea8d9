/* The verdict in SARIF 2.1.0, the form in which code hosts take findings of analyzers: what hurts somebody who was
 * promised something, as errors and warnings. A finding is known again by rule and name, wherever it moves. */
#include "telling.h"

#include "base/hash.h"

#include <string.h>

static const char schema[] =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

static const char *const levels[] = {"note", "warning", "error"}; /* by effect */

/* A path as a URI reference: what has a meaning there, or is no ASCII, becomes %XX. */
static const char *uri_of(struct arena *arena, const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/+,=@";
    struct text out = text_create(arena);
    text_append(&out, *path == '/' ? "file://" : "");
    for (; *path != '\0'; path++) {
        if (strchr(plain, *path) != NULL)
            text_append_char(&out, *path);
        else
            text_append_format(&out, "%%%02X", (unsigned char)*path);
    }
    return out.data;
}

/* A message may have placeholders in braces and links in brackets: text of a header that could be one is left out. */
static bool is_plain(const char *text)
{
    return text != NULL && strpbrk(text, "{}") == NULL && strstr(text, "](") == NULL;
}

static void add_message(struct arena *arena, struct json *parent, const char *name, const char *text)
{
    json_add_text(arena, json_add_object(arena, parent, name), "text", text);
}

/* { "physicalLocation": { "artifactLocation": { "uri": ... }, "region": ... } } */
static struct json *add_location(struct arena *arena, struct json *array, struct place place)
{
    struct json *location = json_add_object(arena, array, NULL);
    if (place.file == NULL)
        return location;
    struct json *physical = json_add_object(arena, location, "physicalLocation");
    json_add_text(arena, json_add_object(arena, physical, "artifactLocation"), "uri", uri_of(arena, place.file));
    if (place.line == 0)
        return location;
    struct json *region = json_add_object(arena, physical, "region");
    json_add_number(arena, region, "startLine", place.line);
    json_add_number(arena, region, "startColumn", place.column);
    return location;
}

static void add_places(struct arena *arena, struct json *object, const struct change *change)
{
    struct json *location = add_location(arena, json_add_array(arena, object, "locations"), telling_place_of(change));
    struct json *logical = json_add_object(arena, json_add_array(arena, location, "logicalLocations"), NULL);
    json_add_text(arena, logical, "fullyQualifiedName", telling_name(arena, change));
    if (change->new.place.file == NULL || change->old.place.file == NULL)
        return;
    struct json *old = add_location(arena, json_add_array(arena, object, "relatedLocations"), change->old.place);
    json_add_number(arena, old, "id", 1);
    add_message(arena, old, "message", is_plain(change->old.value) ? change->old.value : "before");
}

/* "struct s.f: the field has another offset (was offset 8, is offset 16): advice" */
static const char *message_of(struct arena *arena, const struct change *change)
{
    const struct rule_line *line = rule_line(change->rule);
    const char *was = is_plain(change->old.value) ? change->old.value : NULL;
    const char *is = is_plain(change->new.value) ? change->new.value : NULL;
    struct text text = text_create(arena);
    text_append_format(&text, "%s: %s", telling_name(arena, change), line->text);
    if (was != NULL || is != NULL)
        text_append_format(&text, " (%s%s%s%s%s)", was != NULL ? "was " : "", was != NULL ? was : "",
                           was != NULL && is != NULL ? ", " : "", is != NULL ? "is " : "", is != NULL ? is : "");
    text_append_format(&text, "; %s", line->reason);
    return text.data;
}

/* Rule, symbol and part: neither lines nor values, which move and change with the next commit. */
static const char *fingerprint(struct arena *arena, const struct change *change)
{
    uint64_t hash = hash_text(HASH_START, rule_line(change->rule)->word);
    hash = hash_text(hash_text(hash, "\n"), telling_name(arena, change));
    return text_format(arena, "%016llx", (unsigned long long)hash);
}

static void add_properties(const struct telling *telling, struct json *object, const struct change *change)
{
    struct arena *arena = telling->arena;
    struct json *properties = json_add_object(arena, object, "properties");
    const char *breaks = telling_consumers(telling, change->rule, EFFECT_BREAK);
    const char *warns = telling_consumers(telling, change->rule, EFFECT_WARN);
    if (breaks != NULL)
        json_add_text(arena, properties, "breaks", breaks);
    if (warns != NULL)
        json_add_text(arena, properties, "warns", warns);
    json_add_texts(arena, properties, "explains", change->explains.items, change->explains.count);
    json_add_texts(arena, properties, "targets", change->targets.items, change->targets.count);
}

/* BY: the entry that accepts the change, or NULL. */
static void add_result(const struct telling *telling, struct json *results, const struct change *change,
                       const struct suppression *by, size_t index)
{
    struct arena *arena = telling->arena;
    struct json *object = json_add_object(arena, results, NULL);
    json_add_text(arena, object, "ruleId", rule_line(change->rule)->word);
    json_add_number(arena, object, "ruleIndex", (int64_t)index);
    json_add_text(arena, object, "level", levels[telling_effect(telling, change)]);
    add_message(arena, object, "message", message_of(arena, change));
    add_places(arena, object, change);
    json_add_text(arena, json_add_object(arena, object, "partialFingerprints"), "change/v1",
                  fingerprint(arena, change));
    if (by != NULL) {
        struct json *suppression = json_add_object(arena, json_add_array(arena, object, "suppressions"), NULL);
        json_add_text(arena, suppression, "kind", "external");
        json_add_text(arena, suppression, "justification", by->reason);
    }
    add_properties(telling, object, change);
}

static void add_rule(const struct telling *telling, struct json *rules, enum rule rule)
{
    struct arena *arena = telling->arena;
    const struct rule_line *line = rule_line(rule);
    const char *breaks = telling_consumers(telling, rule, EFFECT_BREAK);
    const char *warns = telling_consumers(telling, rule, EFFECT_WARN);
    struct text help = text_create(arena);
    text_append_format(&help, "%s: %s.", line->text, line->reason);
    if (breaks != NULL)
        text_append_format(&help, " Breaks: %s.", breaks);
    if (warns != NULL)
        text_append_format(&help, " Warns: %s.", warns);
    struct json *object = json_add_object(arena, rules, NULL);
    json_add_text(arena, object, "id", line->word);
    add_message(arena, object, "shortDescription", line->text);
    add_message(arena, object, "fullDescription", text_format(arena, "%s: %s", line->text, line->reason));
    add_message(arena, object, "help", help.data);
    json_add_text(arena, json_add_object(arena, object, "defaultConfiguration"), "level",
                  levels[promise_effect(telling->result->promise, rule)]);
}

/* The results, and the rules that they have, each with its index among them. */
struct findings {
    const struct telling *telling;
    struct json *rules, *results;
    size_t indices[RULE_COUNT], count; /* from 1; 0: not met yet */
};

static void add_finding(struct findings *findings, const struct change *change, const struct suppression *by)
{
    size_t *index = &findings->indices[change->rule];
    if (telling_effect(findings->telling, change) == EFFECT_OK && !findings->telling->report->is_verbose)
        return;
    if (*index == 0) {
        *index = ++findings->count;
        add_rule(findings->telling, findings->rules, change->rule);
    }
    add_result(findings->telling, findings->results, change, by, *index - 1);
}

bool verdict_write_sarif(struct text *out, const struct telling *telling)
{
    struct arena *arena = telling->arena;
    struct json *document = json_create(arena, JSON_OBJECT);
    json_add_text(arena, document, "$schema", schema);
    json_add_text(arena, document, "version", "2.1.0");
    struct json *run = json_add_object(arena, json_add_array(arena, document, "runs"), NULL);
    struct json *driver = json_add_object(arena, json_add_object(arena, run, "tool"), "driver");
    json_add_text(arena, driver, "name", "bridgegen");
    json_add_text(arena, driver, "version", BRIDGEGEN_VERSION);
    json_add_text(arena, json_add_object(arena, run, "automationDetails"), "id",
                  text_format(arena, "bridgegen/%s", telling->result->new->library.name));
    struct findings findings = {.telling = telling, .rules = json_add_array(arena, driver, "rules")};
    findings.results = json_add_array(arena, run, "results");
    const struct changes *changes = telling->result->changes;
    for (size_t i = 0; i < changes->count; i++)
        add_finding(&findings, changes->items[i], NULL);
    const struct suppressed_changes *suppressed = telling->result->suppressed;
    for (size_t i = 0; i < suppressed->count; i++)
        add_finding(&findings, suppressed->items[i].change, suppressed->items[i].by);
    json_write(out, document);
    return true;
}
