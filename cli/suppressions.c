/* Reading accepted changes strictly, and taking them out of a comparison. */
#include "suppressions.h"

#include "model/strict.h"
#include "base/suggest.h"

#include <ctype.h>
#include <errno.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

const char *suppressions_today(struct arena *arena, struct diagnostics *diagnostics)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    time_t now = time(NULL);
    if (epoch != NULL && *epoch != '\0') {
        char *end = NULL;
        errno = 0;
        now = (time_t)strtoll(epoch, &end, 10);
        if (errno != 0 || *end != '\0' || !isdigit((unsigned char)*epoch)) {
            diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "environment", (struct place){0},
                              "SOURCE_DATE_EPOCH is no number of seconds: '%s'", epoch);
            return NULL;
        }
    }
    struct tm day = {0};
    gmtime_r(&now, &day);
    return text_format(arena, "%04d-%02d-%02d", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

/* --- the file --- */

/* Whether TEXT is a day of the calendar, as "2026-02-28". Days in this form are compared as texts. */
static bool is_date(const char *text)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    static const char form[] = "dddd-dd-dd";
    for (size_t i = 0; i < sizeof form; i++)
        if (form[i] == 'd' ? !isdigit((unsigned char)text[i]) : text[i] != form[i])
            return false;
    int year = atoi(text), month = atoi(text + 5), day = atoi(text + 8);
    bool is_leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1] + is_leap;
}

static bool read_rule(struct strict *strict, enum rule *out, const struct json *value)
{
    struct suggestions suggestions = {.arena = strict->arena};
    for (*out = 0; *out < RULE_COUNT; (*out)++) {
        if (text_equal(rule_line(*out)->word, value->text))
            return true;
        suggest_add(&suggestions, rule_line(*out)->word);
    }
    const char *nearest = suggest_nearest(&suggestions, value->text);
    strict_fail(strict, "suppression-rule", value->place, "there is no rule \"%s\"", value->text);
    strict_advise(strict, nearest != NULL ? nearest : "a rule is the word in brackets behind a change");
    return false;
}

static bool read_date(struct strict *strict, const struct json *value, const char *today)
{
    if (!is_date(value->text)) {
        strict_fail(strict, "suppression-date", value->place, "\"%s\" is no date", value->text);
        strict_advise(strict, "a date is written as 2027-01-31");
        return false;
    }
    if (strcmp(value->text, today) >= 0)
        return true;
    strict_fail(strict, "expired-suppression", value->place, "this suppression held until %s; today is %s", value->text,
                today);
    strict_advise(strict, "look at the change again: mend it, or give the entry another date");
    return false;
}

/* A text that must not be empty. */
static const struct json *read_text(struct strict *strict, const struct json *object, const char *name,
                                    bool is_required)
{
    const struct json *value = strict_member(strict, object, name, JSON_STRING, is_required);
    if (value == NULL || value->text[strspn(value->text, " \t\n")] != '\0')
        return value;
    strict_fail(strict, "document-value", value->place, "\"%s\" must not be empty", name);
    return NULL;
}

static void read_entry(struct suppressions *out, struct strict *strict, const struct json *object, const char *today)
{
    const struct json *rule = read_text(strict, object, "rule", true), *path = read_text(strict, object, "path", true);
    const struct json *reason = read_text(strict, object, "reason", true);
    const struct json *expires = read_text(strict, object, "expires", false);
    struct suppression entry = {.place = object->place};
    bool is_good = rule != NULL && read_rule(strict, &entry.rule, rule);
    is_good = (expires == NULL || read_date(strict, expires, today)) && is_good;
    if (!is_good || path == NULL || reason == NULL)
        return;
    entry.path = path->text;
    entry.reason = reason->text;
    entry.expires = expires != NULL ? expires->text : NULL;
    *list_add(strict->arena, out) = entry;
}

bool suppressions_read(struct suppressions *out, struct arena *arena, const char *path, const char *today,
                       struct diagnostics *diagnostics)
{
    static const char *const members[] = {"suppressions", NULL}, *const entry[] = {"rule", "path", "reason", "expires",
                                                                                   NULL};
    struct strict strict = {.arena = arena, .diagnostics = diagnostics};
    const struct source *source = source_read(arena, path);
    if (source == NULL)
        return strict_fail(&strict, "unreadable", (struct place){.file = path}, "cannot be read: %s", strerror(errno));
    const struct json *root = json_read(arena, source, diagnostics);
    if (root == NULL || !strict_check(&strict, root, "a file of suppressions", members))
        return false;
    const struct json *item = strict_objects(&strict, root, "suppressions", "a suppression", entry);
    for (; item != NULL; item = item->next)
        read_entry(out, &strict, item, today);
    return !strict.failed;
}

/* --- the comparison --- */

static bool accepts(const struct suppression *suppression, struct arena *arena, const struct change *change)
{
    if (suppression->rule != change->rule)
        return false;
    const char *whole =
        change->part != NULL ? text_format(arena, "%s.%s", change->symbol, change->part) : change->symbol;
    return fnmatch(suppression->path, change->symbol, 0) == 0 || fnmatch(suppression->path, whole, 0) == 0;
}

static bool report_unused(const struct suppressions *suppressions, const bool *used, struct diagnostics *diagnostics)
{
    bool is_good = true;
    for (size_t i = 0; i < suppressions->count; i++) {
        const struct suppression *entry = &suppressions->items[i];
        is_good &= used[i];
        if (!used[i])
            diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unused-suppression", entry->place,
                              "no change is %s of \"%s\"", rule_line(entry->rule)->word, entry->path)
                ->advice = "take the entry out, or mend its path";
    }
    return is_good;
}

bool suppressions_apply(struct suppressed_changes *out, struct arena *arena, struct changes *changes,
                        const struct suppressions *suppressions, struct diagnostics *diagnostics)
{
    bool *used = arena_allocate(arena, suppressions->count * sizeof *used + 1);
    size_t kept = 0;
    for (size_t i = 0; i < changes->count; i++) {
        struct change *change = changes->items[i];
        const struct suppression *by = NULL;
        for (size_t j = 0; j < suppressions->count; j++) {
            if (!accepts(&suppressions->items[j], arena, change))
                continue;
            used[j] = true;
            by = by != NULL ? by : &suppressions->items[j];
        }
        if (by != NULL)
            *list_add(arena, out) = (struct suppressed){change, by};
        else
            changes->items[kept++] = change;
    }
    changes->count = kept;
    return report_unused(suppressions, used, diagnostics);
}
