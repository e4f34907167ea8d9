/* A header declares what no library exports: static and inline functions, macros; they are told from what it does not
 * declare at all. */
#include "subject.h"

#include "../base/suggest.h"
#include "../base/text.h"
#include "../base/words.h"
#include "../model/type.h"

#include <ctype.h>
#include <string.h>

static bool is_subject(const struct declaration *declaration)
{
    return declaration->name &&
           (declaration->kind == DECLARATION_FUNCTION || declaration->kind == DECLARATION_VARIABLE);
}

static const struct declaration *find(const struct model *model, const char *name)
{
    for (size_t i = 0; i < model->declarations.count; i++)
        if (is_subject(model->declarations.items[i]) && text_equal(model->declarations.items[i]->name, name))
            return model->declarations.items[i];
    return NULL;
}

/* --- macros --- */

/* Whether what stands before AT in a text is "#define", with blanks wherever C allows them. */
static bool is_defined_at(const char *text, const char *at)
{
    static const char word[] = "define";
    size_t length = strlen(word);
    while (at > text && (at[-1] == ' ' || at[-1] == '\t'))
        at--;
    if ((size_t)(at - text) < length || strncmp(at - length, word, length) != 0)
        return false;
    for (at -= length; at > text && (at[-1] == ' ' || at[-1] == '\t'); at--)
        continue;
    return at > text && at[-1] == '#';
}

/* Where a file defines a macro; line 0: it does not. */
static struct place macro_place(const struct source *file, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = strstr(file->text, name); at; at = strstr(at + 1, name)) {
        bool is_whole = !isalnum((unsigned char)at[length]) && at[length] != '_';
        if (is_whole && isspace((unsigned char)*(at > file->text ? at - 1 : at)) && is_defined_at(file->text, at))
            return source_place(file, (size_t)(at - file->text));
    }
    return (struct place){0};
}

/* Whether a name is a macro of the headers: reported. */
static bool report_macro(struct arena *arena, const struct model *model, const char *name,
                         struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < model->library.own_files.count && *name; i++) {
        const struct source *file = source_read(arena, model->library.own_files.items[i]);
        struct place place = file ? macro_place(file, name) : (struct place){0};
        if (!place.line)
            continue;
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "not-callable", place,
                          "%s is a macro, which only a C compiler can use: no library exports it", name);
        return true;
    }
    return false;
}

static bool fail_unknown(struct arena *arena, const struct model *model, const char *name,
                         struct diagnostics *diagnostics)
{
    struct suggestions suggestions = {.arena = arena};
    const char *header = model->library.headers.count ? model->library.headers.items[0] : "the header";
    if (report_macro(arena, model, name, diagnostics))
        return false;
    for (size_t i = 0; i < model->declarations.count; i++)
        if (is_subject(model->declarations.items[i]))
            suggest_add(&suggestions, model->declarations.items[i]->name);
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "unknown-function", (struct place){0},
                      "%s declares no function or variable `%s`", header, name)
        ->advice = suggest_nearest(&suggestions, name);
    return false;
}

/* --- what is declared --- */

static bool has_fact(const struct declaration *declaration, const char *facet)
{
    for (size_t i = 0; i < declaration->facts.count; i++)
        if (!*declaration->facts.items[i].path && text_equal(declaration->facts.items[i].facet, facet))
            return true;
    return false;
}

/* Refusals that are about the packages of other languages alone: they must know the arguments of a variadic function
 * beforehand, and pass some values through C that is compiled with the library they are linked with. */
static struct words of_packages = WORDS("variadic", "missing", "nameless-type");

/* Why a declaration cannot be called or looked at; NULL if it can. */
static const char *obstacle(const struct declaration *declaration)
{
    if (has_fact(declaration, "macro"))
        return "it is a macro, which only a C compiler can use: no library exports it";
    if (declaration->is_inline || declaration->is_static)
        return "it is static or inline: no library exports it";
    if (declaration->convention)
        return "it is not called as C functions usually are";
    return words_have(&of_packages, declaration->refusal.word) ? NULL : declaration->refusal.reason;
}

static const struct plan_function *facts_of(const struct plan *plan, const struct declaration *declaration)
{
    for (size_t i = 0; i < plan->functions.count; i++)
        if (plan->functions.items[i]->declaration == declaration)
            return plan->functions.items[i];
    return NULL;
}

bool subject_find(struct subject *out, struct arena *arena, const struct plan *plan, const char *name,
                  struct diagnostics *diagnostics)
{
    const struct declaration *declaration = find(plan->model, name);
    if (!declaration)
        return fail_unknown(arena, plan->model, name, diagnostics);
    const char *reason = obstacle(declaration);
    if (reason) {
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "not-callable", declaration->place, "%s cannot be %s: %s",
                          name, declaration->kind == DECLARATION_VARIABLE ? "shown" : "called", reason);
        return false;
    }
    const struct declaration *called = declaration->variant_of ? find(plan->model, declaration->variant_of) : NULL;
    if (!called)
        called = declaration;
    const struct type *type = type_canonical(called->type);
    *out = (struct subject){.declaration = declaration,
                            .symbol = called->symbol ? called->symbol : called->name,
                            .facts = facts_of(plan, declaration),
                            .is_variadic = type->is_variadic,
                            .fixed = type->parameter_count};
    return true;
}
