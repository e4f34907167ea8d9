/* Promises are words of the command line; the languages among them are those of this build. */
#include "verdict.h"

#include "../base/text.h"

/* The language of a word, if its packages have users to make a promise to. */
static const struct language *published(const char *word)
{
    const struct language *language = language_find(word);
    return language && language->traits & TRAIT_PUBLISHED ? language : NULL;
}

static void report_unknown(const char *word, struct diagnostics *diagnostics)
{
    struct text known = text_create(diagnostics->arena);
    text_append(&known, "it is made of binary, source, c_source, cxx_source, behaviour");
    for (size_t i = 0; languages[i]; i++)
        if (languages[i]->traits & TRAIT_PUBLISHED)
            text_append_format(&known, ", %s", languages[i]->name);
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "promise", (struct place){0}, "nothing can be promised to '%s'",
                      word)
        ->advice = known.data;
}

static bool add_word(struct promise *out, struct arena *arena, const char *word)
{
    bool is_source = text_equal(word, "source"), is_known = is_source;
    out->c_source |= is_source;
    out->cxx_source |= is_source;
    struct {
        const char *word;
        bool *field;
    } const fields[] = {{"binary", &out->binary},
                        {"c_source", &out->c_source},
                        {"cxx_source", &out->cxx_source},
                        {"behaviour", &out->behaviour}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        if (!text_equal(word, fields[i].word))
            continue;
        is_known = *fields[i].field = true;
    }
    const struct language *language = published(word);
    if (language)
        *list_add(arena, &out->languages) = language;
    return is_known || language;
}

bool promise_read(struct promise *out, struct arena *arena, const char *text, struct diagnostics *diagnostics)
{
    *out = (struct promise){0};
    for (const char *at = text ? text : "binary,source"; *at;) {
        size_t length = strcspn(at, ",");
        const char *word = arena_copy(arena, at, length);
        if (length && !add_word(out, arena, word)) {
            report_unknown(word, diagnostics);
            return false;
        }
        at += length + (at[length] == ',');
    }
    return true;
}

static enum effect worse(enum effect a, enum effect b)
{
    return a > b ? a : b;
}

enum effect promise_effect(const struct promise *promise, enum rule rule)
{
    const struct rule_line *line = rule_line(rule);
    enum effect worst = promise->binary ? line->binary : EFFECT_OK;
    worst = worse(worst, promise->c_source ? line->c_source : EFFECT_OK);
    worst = worse(worst, promise->cxx_source ? line->cxx_source : EFFECT_OK);
    worst = worse(worst, promise->behaviour ? line->behaviour : EFFECT_OK);
    for (size_t i = 0; i < promise->languages.count; i++) {
        struct language_effects effects = rule_effects(rule, promise->languages.items[i]->traits);
        worst = worse(worst, worse(effects.frozen, worse(effects.rebuilt, effects.surface)));
    }
    return worst;
}

/* Whether a rule does anything to anybody, promised or not. */
static bool hurts_anybody(enum rule rule)
{
    const struct promise everybody = {true, true, true, true, {0}};
    enum effect worst = promise_effect(&everybody, rule);
    for (size_t i = 0; languages[i]; i++)
        worst = worse(worst, rule_effects(rule, languages[i]->traits).surface);
    return worst != EFFECT_OK;
}

struct verdict verdict_of(const struct promise *promise, const struct changes *changes)
{
    struct verdict verdict = {.bump = changes->count ? "patch" : "none"};
    bool is_minor = false;
    for (size_t i = 0; i < changes->count; i++) {
        enum rule rule = changes->items[i]->rule;
        enum effect effect = promise_effect(promise, rule);
        verdict.breaking += effect == EFFECT_BREAK;
        verdict.risky += effect == EFFECT_WARN;
        verdict.compatible += effect == EFFECT_OK;
        is_minor |= rule_line(rule)->adds || hurts_anybody(rule);
    }
    if (verdict.breaking || is_minor)
        verdict.bump = verdict.breaking ? "major" : "minor";
    return verdict;
}
