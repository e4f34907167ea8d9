/* The rules. Agreement was counted on thousands of functions annotated by hand. */
#include "infer.h"

#include "../base/text.h"
#include "../emit/name.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <string.h>

static struct fact_value word(const char *text)
{
    return (struct fact_value){.kind = FACT_WORD, .text = text};
}

static bool is_const_text(const struct type *type)
{
    const struct type *pointee = shape_pointee(type);
    return pointee && shape_is_plain_char(pointee) && pointee->is_const;
}

/* A `const char *` is a text that ends with NUL (98.7 %) - unless an integer follows: then it may be bytes. */
static void infer_text_parameters(struct fact_store *store, const struct declaration *function)
{
    const struct type *type = function->type;
    for (size_t i = 0; i < type->parameter_count && i < function->members.count; i++) {
        const struct member *member = &function->members.items[i];
        bool has_follower = i + 1 < type->parameter_count;
        if (!is_const_text(type->parameters[i]) ||
            (has_follower && type_canonical(type->parameters[i + 1])->kind == TYPE_INTEGER))
            continue;
        const char *path = member->name ? member->name : text_format(store->arena, "%zu", i + 1);
        facts_infer(store, facts_site(store, function, path), FACET_LEN, word("nul"), "const-char-parameter",
                    member->place);
    }
}

/* A `const char *` that is returned is borrowed (all of them). */
static void infer_text_return(struct fact_store *store, const struct declaration *function)
{
    if (is_const_text(function->type->of))
        facts_infer(store, facts_site(store, function, "return"), FACET_OWN, word("borrow"), "const-char-return",
                    function->place);
}

/* Whether one of WORDS stands in NAME as a whole word. */
static bool has_word(struct arena *arena, const char *name, const char *const *words)
{
    const char *padded = text_format(arena, "_%s_", name_styled(arena, NAME_SNAKE, name));
    for (; *words; words++)
        if (strstr(padded, text_format(arena, "_%s_", *words)))
            return true;
    return false;
}

/* The only function that takes one pointer to RECORD and is named like a destructor; NULL if there are none or several.
 */
static const struct declaration *find_destructor(struct arena *arena, const struct model *model,
                                                 const struct declaration *record)
{
    static const char *const words[] = {"free",    "close",   "destroy", "finalize", "unref",
                                        "release", "dispose", "delete",  "end",      NULL};
    const struct declaration *found = NULL;
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *function = model->declarations.items[i];
        if (function->kind != DECLARATION_FUNCTION || !function->is_own || function->type->parameter_count != 1 ||
            shape_record_behind(function->type->parameters[0]) != record || !has_word(arena, function->name, words))
            continue;
        if (found)
            return NULL;
        found = function;
    }
    return found;
}

/* A function of a class: it takes an object first (a method), or makes one and says so in its name (85 %); a
 * pointer to const is never given. */
static void infer_role(struct fact_store *store, const struct declaration *function, const struct declaration *record,
                       const char *class)
{
    static const char *const makers[] = {"new", "create", "open", "copy", "dup", "init", NULL};
    const struct site *site = facts_site(store, function, NULL);
    const struct type *type = function->type;
    if (facts_has(site, FACET_CTOR) || facts_has(site, FACET_METHOD))
        return;
    if (type->parameter_count && shape_record_behind(type->parameters[0]) == record) {
        facts_infer(store, site, FACET_METHOD, word(class), "first-parameter", function->place);
    } else if (shape_record_behind(type->of) == record && !shape_pointee(type->of)->is_const &&
               has_word(store->arena, function->name, makers)) {
        facts_infer(store, site, FACET_CTOR, word(class), "maker-name", function->place);
        facts_infer(store, facts_site(store, function, "return"), FACET_OWN, word("give"), "maker-name",
                    function->place);
    }
}

/* An opaque type with one destructor is a class. */
static void infer_class(struct fact_store *store, const struct model *model, const struct declaration *record)
{
    const struct site *site = facts_site(store, record, NULL);
    if (!facts_has(site, FACET_CLASS)) {
        const struct declaration *destructor = find_destructor(store->arena, model, record);
        if (!destructor)
            return;
        const char *name =
            name_without_prefix(shape_raw_name(record), model->library.prefixes.items, model->library.prefixes.count);
        facts_infer(store, site, FACET_CLASS, word(name_styled(store->arena, NAME_PASCAL, name)),
                    "opaque-with-destructor", record->place);
        facts_infer(store, site, FACET_FREE, word(destructor->name), "opaque-with-destructor", destructor->place);
    }
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *function = model->declarations.items[i];
        if (function->kind == DECLARATION_FUNCTION && function->is_own)
            infer_role(store, function, record, facts_word(site, FACET_CLASS));
    }
}

void facts_infer_all(struct fact_store *store, const struct model *model)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        if (declaration->kind == DECLARATION_FUNCTION && declaration->is_own) {
            infer_text_parameters(store, declaration);
            infer_text_return(store, declaration);
        }
        if (declaration->kind == DECLARATION_RECORD && declaration->is_own && !declaration->is_complete &&
            !declaration->is_union)
            infer_class(store, model, declaration);
    }
}
