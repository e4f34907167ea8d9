/* Gathers facts into sites and checks each against facts.def: known, at a fitting site, of a fitting value. */
#include "store.h"

#include "../base/text.h"
#include "../model/shape.h"

#include <stdio.h>
#include <string.h>

/* Where a facet may stand. */
enum site_kind {
    FUNCTION = 1,
    PARAMETER = 2,
    RETURN = 4,
    TYPE = 8,
    ENUM = 16,
    ENUMERATOR = 32,
    CALLBACK = 64,
    FIELD = 128,
    CONSTANT = 256,
    VARIABLE = 512
};

enum grammar { BARE, WORD, CHOICE, NUMBER, LIST, TEXT, PROTOTYPES, LENGTH, VALUES, VERSION };

struct facet_line {
    const char *name;
    unsigned sites;
    enum grammar grammar;
    const char *words, *text;
};

static const struct facet_line facets[] = {
#define FACET(constant, name, sites, grammar, words, text, drift) {name, sites, grammar, words, text},
#include "facts.def"
#undef FACET
};

const char *facet_name(enum facet facet)
{
    return facets[facet].name;
}

const char *facts_path(struct arena *arena, const struct declaration *declaration)
{
    const char *name = declaration->name ? declaration->name : declaration->typedef_name;
    if (!name)
        name = declaration->label ? declaration->label : "(anonymous)";
    if (declaration->kind == DECLARATION_ENUM && declaration->name)
        return text_format(arena, "enum %s", name);
    if (declaration->kind == DECLARATION_RECORD && declaration->name)
        return text_format(arena, "%s %s", declaration->is_union ? "union" : "struct", name);
    return name;
}

/* What is known about a declaration and its members, by name. */
struct sites {
    struct site itself;
    struct map members;
};

static const struct fact *nothing[FACET_COUNT]; /* about most sites nobody says anything; never written */

static struct sites *sites_of(struct fact_store *store, const struct declaration *declaration)
{
    struct sites *sites = pointer_map_get(&store->sites, declaration);
    if (!sites) {
        sites = arena_new(store->arena, struct sites);
        sites->itself = (struct site){declaration, NULL, nothing};
        pointer_map_set(store->arena, &store->sites, declaration, sites);
    }
    return sites;
}

static struct site *site_at(struct fact_store *store, const struct declaration *declaration, const char *member)
{
    struct sites *sites = sites_of(store, shape_subject(declaration));
    if (!member || !*member)
        return &sites->itself;
    struct site *site = map_get(&sites->members, member);
    if (!site) {
        site = arena_new(store->arena, struct site);
        *site = (struct site){sites->itself.declaration, member, nothing};
        map_set(store->arena, &sites->members, member, site);
    }
    return site;
}

static void set_fact(struct fact_store *store, struct site *site, enum facet facet, const struct fact *fact)
{
    if (site->facts == nothing) {
        site->facts = arena_allocate(store->arena, sizeof nothing);
        *list_add(store->arena, &store->known) = site;
    }
    site->facts[facet] = fact;
}

const char *facts_site_path(struct arena *arena, const struct site *site)
{
    const char *path = facts_path(arena, site->declaration);
    return site->member ? text_format(arena, "%s.%s", path, site->member) : path;
}

const struct site *facts_site(struct fact_store *store, const struct declaration *declaration, const char *member)
{
    return site_at(store, declaration, member);
}

/* Adds the inferred facts of a site to a list, with a path from there. */
static void settle(struct fact_store *store, const struct declaration *declaration, const char *member,
                   struct fact_list *out, const char *path)
{
    const struct site *site = facts_site(store, declaration, member);
    for (enum facet facet = 0; facet < FACET_COUNT; facet++) {
        if (!site->facts[facet] || site->facts[facet]->origin != FACT_INFERRED)
            continue;
        struct fact *fact = list_add(store->arena, out);
        *fact = *site->facts[facet];
        fact->path = path;
        fact->facet = facet_name(facet);
    }
}

void facts_settle(struct fact_store *store, struct model *model)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        if (!declaration->is_own || shape_subject(declaration) != declaration)
            continue;
        settle(store, declaration, "", &declaration->facts, "");
        if (declaration->kind == DECLARATION_FUNCTION)
            settle(store, declaration, "return", &declaration->facts, "return");
        for (size_t j = 0; j < declaration->members.count; j++) {
            struct member *member = &declaration->members.items[j];
            if (member->name)
                settle(store, declaration, member->name, &member->facts, "");
        }
    }
}

/* A member without a name is called by its position, from 1. */
static bool has_member(const struct declaration *declaration, const char *name)
{
    for (size_t i = 0; i < declaration->members.count; i++) {
        char position[24];
        snprintf(position, sizeof position, "%zu", i + 1);
        const char *own = declaration->members.items[i].name;
        if (text_equal(own ? own : position, name))
            return true;
    }
    return false;
}

/* What kind of site a path on a declaration is; 0 if there is no such thing. */
static unsigned site_kind(const struct declaration *declaration, const char *member)
{
    bool is_callback = declaration->kind == DECLARATION_TYPEDEF && shape_is_callback(declaration->type);
    const struct declaration *about = is_callback ? declaration : shape_subject(declaration);
    if (!*member) {
        switch (about->kind) {
        case DECLARATION_FUNCTION: return FUNCTION;
        case DECLARATION_ENUM: return ENUM;
        case DECLARATION_CONSTANT: return CONSTANT;
        case DECLARATION_VARIABLE: return VARIABLE;
        default: return is_callback ? CALLBACK : TYPE;
        }
    }
    if (about->kind == DECLARATION_FUNCTION || is_callback)
        return text_equal(member, "return") ? RETURN : has_member(about, member) ? PARAMETER : 0;
    if (!has_member(about, member))
        return 0;
    return about->kind == DECLARATION_ENUM ? ENUMERATOR : FIELD;
}

static bool among(const char *words, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = words; *at; at += *at == ' ') {
        size_t end = strcspn(at, " ");
        if (end == length && memcmp(at, word, length) == 0)
            return true;
        at += end;
    }
    return false;
}

static bool is_list_of_words(const struct fact_value *value)
{
    if (value->kind != FACT_LIST || !value->first)
        return false;
    for (const struct fact_value *item = value->first; item; item = item->next)
        if (item->kind != FACT_WORD)
            return false;
    return true;
}

/* "KV_OPEN_*": a whole part of a name, then the star. */
static bool is_prefix(struct arena *arena, const char *text)
{
    size_t length = strlen(text);
    return length > 2 && text_ends_with(text, "_*") && text_is_identifier(arena_copy(arena, text, length - 1));
}

/* What a facet's value should have been, or NULL if it is right. */
static const char *value_problem(struct arena *arena, const struct facet_line *line, const struct fact_value *value)
{
    bool is_word = value->kind == FACT_WORD;
    switch (line->grammar) {
    case BARE: return value->kind == FACT_NONE ? NULL : "no value";
    case WORD: return is_word ? NULL : "an identifier";
    case CHOICE:
        return is_word && among(line->words, value->text) ? NULL : text_format(arena, "one of: %s", line->words);
    case NUMBER: return value->kind == FACT_INTEGER ? NULL : "an integer";
    case PROTOTYPES: return value->kind == FACT_LIST && value->first ? NULL : "a list of prototypes, each in quotes";
    case LIST: return is_list_of_words(value) ? NULL : "a list of identifiers, as in [A, B]";
    case LENGTH:
        return is_word || (value->kind == FACT_INTEGER && text_equal(value->text, "1")) ? NULL
                                                                                       : "a parameter, nul or 1";
    case VALUES:
        return is_word || (value->kind == FACT_STRING && is_prefix(arena, value->text))
                   ? NULL
                   : "an enum, or the prefix of constants in quotes, as in \"KV_OPEN_*\"";
    case VERSION: return NULL; /* passes/abi has read it */
    case TEXT: break;
    }
    bool is_text = is_word || value->kind == FACT_STRING;
    return is_text && text_is_identifier(value->text) ? NULL : "a name made of letters, digits and underscores";
}

/* "here can stand: out, own": the facts that may stand at a kind of site. */
static const char *possible_facts(struct arena *arena, unsigned kind)
{
    struct text text = text_create(arena);
    for (enum facet facet = 0; facet < FACET_COUNT; facet++)
        if (facets[facet].sites & kind)
            text_append_format(&text, "%s%s", text.length ? ", " : "here can stand: ", facets[facet].name);
    return text.data;
}

static enum facet facet_find(const char *name)
{
    enum facet facet = 0;
    while (facet < FACET_COUNT && !text_equal(facets[facet].name, name))
        facet++;
    return facet;
}

static bool value_equal(const struct fact_value *a, const struct fact_value *b)
{
    if (a->kind != b->kind || !text_equal(a->text, b->text))
        return false;
    const struct fact_value *x = a->first, *y = b->first;
    while (x && y && value_equal(x, y)) {
        x = x->next;
        y = y->next;
    }
    return !x && !y;
}

static void keep(struct fact_store *store, struct site *site, enum facet facet, const struct fact *fact,
                 struct diagnostics *diagnostics)
{
    const struct fact *old = site->facts[facet];
    if (!old || fact->origin > old->origin) {
        set_fact(store, site, facet, fact);
    } else if (fact->origin == old->origin && !value_equal(&old->value, &fact->value)) {
        struct diagnostic *report = diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "conflicting-facts", fact->place,
                                                      "`%s` of %s is stated twice, differently", facets[facet].name,
                                                      facts_site_path(store->arena, site));
        report->peer = old->place;
        report->advice = "keep the one that is true";
    }
}

static void gather_fact(struct fact_store *store, const struct declaration *declaration, const char *member,
                        const struct fact *fact, struct diagnostics *diagnostics)
{
    unsigned kind = site_kind(declaration, member);
    if (!kind) {
        const char *about = facts_path(store->arena, declaration);
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unknown-site", fact->place, "%s has no `%s`", about, member);
        return;
    }
    enum facet facet = facet_find(fact->facet);
    if (facet == FACET_COUNT) {
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unknown-facet", fact->place, "there is no fact `%s`",
                          fact->facet)
            ->advice = possible_facts(store->arena, kind);
        return;
    }
    const struct facet_line *line = &facets[facet];
    if (!(line->sites & kind)) {
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "misplaced-facet", fact->place,
                          "`%s` cannot be said of %s%s%s", fact->facet, facts_path(store->arena, declaration),
                          *member ? "." : "", member)
            ->advice = text_format(store->arena, "`%s` says: %s", line->name, line->text);
        return;
    }
    const char *problem = value_problem(store->arena, line, &fact->value);
    if (problem)
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "facet-value", fact->place, "`%s` takes %s", fact->facet,
                          problem);
    else
        keep(store, site_at(store, declaration, member), facet, fact, diagnostics);
}

static void gather_list(struct fact_store *store, const struct declaration *declaration, const char *member,
                        const struct fact_list *facts, struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->items[i];
        const char *path = !member       ? fact->path
                           : *fact->path ? text_format(store->arena, "%s.%s", member, fact->path)
                                         : member;
        gather_fact(store, declaration, path, fact, diagnostics);
    }
}

bool facts_gather(struct fact_store *out, struct arena *arena, const struct model *model,
                  struct diagnostics *diagnostics)
{
    *out = (struct fact_store){.arena = arena};
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        gather_list(out, declaration, NULL, &declaration->facts, diagnostics);
        for (size_t j = 0; j < declaration->members.count; j++) {
            const struct member *member = &declaration->members.items[j];
            const char *name = member->name ? member->name : text_format(arena, "%zu", j + 1);
            gather_list(out, declaration, name, &member->facts, diagnostics);
        }
    }
    return !diagnostics_failed(diagnostics);
}

void facts_infer(struct fact_store *store, const struct site *site, enum facet facet, struct fact_value value,
                 const char *rule, struct place place)
{
    if (site->facts[facet])
        return;
    struct fact *fact = arena_new(store->arena, struct fact);
    *fact = (struct fact){"", facets[facet].name, value, FACT_INFERRED, rule, place};
    set_fact(store, site_at(store, site->declaration, site->member), facet, fact);
}

const char *facts_word(const struct site *site, enum facet facet)
{
    return site->facts[facet] ? site->facts[facet]->value.text : NULL;
}

bool facts_has(const struct site *site, enum facet facet)
{
    return site->facts[facet] != NULL;
}

bool facts_is(const struct site *site, enum facet facet, const char *word)
{
    return site->facts[facet] && text_equal(site->facts[facet]->value.text, word);
}

struct place facts_place(const struct site *site, enum facet facet, struct place fallback)
{
    return site->facts[facet] ? site->facts[facet]->place : fallback;
}

void facts_report_unknown(struct diagnostics *diagnostics, const struct site *site, enum facet facet, const char *what,
                          const char *name)
{
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unknown-name", site->facts[facet]->place,
                      "`%s` of %s: there is no %s `%s`", facet_name(facet), facts_site_path(diagnostics->arena, site),
                      what, name);
}

void facts_report_contradiction(struct diagnostics *diagnostics, const struct site *site, enum facet facet,
                                const char *why)
{
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "contradicts-type", site->facts[facet]->place, "`%s` of %s: %s",
                      facet_name(facet), facts_site_path(diagnostics->arena, site), why);
}

void facts_report_taken(struct diagnostics *diagnostics, const struct site *site, enum facet facet, const char *what,
                        struct place peer)
{
    struct diagnostic *report =
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "taken-name", site->facts[facet]->place,
                          "`%s` of %s: the %s `%s` exists already", facet_name(facet),
                          facts_site_path(diagnostics->arena, site), what, facts_word(site, facet));
    report->peer = peer;
    report->advice = "give each a name of its own";
}
