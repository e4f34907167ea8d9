/* The rules. Agreement was counted on thousands of functions annotated by hand. */
#include "infer.h"

#include "destructor.h"

#include "../base/text.h"
#include "../emit/name.h"
#include "../model/shape.h"
#include "../model/type.h"

#include <string.h>

static struct fact_value word(const char *text)
{
    return (struct fact_value){.kind = FACT_WORD, .text = text};
}

/* A library's own name for such a pointer may stand for more than a text: what lies around it, who frees it. */
static bool is_const_text(const struct type *type)
{
    bool is_own_name = type->kind == TYPE_TYPEDEF && type->declaration->is_own;
    const struct type *pointee = is_own_name ? NULL : shape_pointee(type);
    return pointee && shape_is_plain_char(pointee) && pointee->is_const;
}

/* A `const char *` is a text that ends with NUL (98.7 %) - unless an integer follows: then it may be bytes; or the
 * function frees, which only what the library gave can stand. */
static void infer_text_parameters(struct fact_store *store, const struct declaration *function)
{
    static const char *const frees[] = {"free", "dealloc", "deallocate", "release", "dispose", "destroy", NULL};
    const struct type *type = function->type;
    for (size_t i = 0; i < type->parameter_count && i < function->members.count; i++) {
        const struct member *member = &function->members.items[i];
        bool has_follower = i + 1 < type->parameter_count;
        if (!is_const_text(type->parameters[i]) ||
            (has_follower && type_canonical(type->parameters[i + 1])->kind == TYPE_INTEGER) ||
            name_has_word(store->arena, function->name, frees))
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

/* An opaque type with one destructor is a class. */
static void infer_class(struct fact_store *store, const struct model *model, const struct pointer_map *destructors,
                        const struct declaration *record)
{
    const struct site *site = facts_site(store, record, NULL);
    if (facts_has(site, FACET_CLASS))
        return;
    const struct declaration *destructor = destructor_of(destructors, record);
    if (!destructor)
        return;
    const char *name =
        name_without_prefix(shape_raw_name(record), model->library.prefixes.items, model->library.prefixes.count);
    facts_infer(store, site, FACET_CLASS, word(name_styled(store->arena, NAME_PASCAL, name)), "opaque-with-destructor",
                record->place);
    facts_infer(store, site, FACET_FREE, word(destructor->name), "opaque-with-destructor", destructor->place);
}

/* The class of the objects that TYPE points at, or NULL; one that is skipped has no surface to be part of. */
static const char *class_behind(struct fact_store *store, const struct type *type)
{
    const struct declaration *record = shape_record_behind(type);
    const struct site *site = record ? facts_site(store, record, NULL) : NULL;
    return site && !facts_has(site, FACET_SKIP) ? facts_word(site, FACET_CLASS) : NULL;
}

/* Whether a function that returns objects says in its name that it makes them (85 %): a pointer to const is only lent,
 * and what takes one and is called `init` or `open` gives the same one back. */
static bool makes_one(struct arena *arena, const struct declaration *function, bool takes_one)
{
    static const char *const makers[] = {"new", "create", "open", "copy", "dup", "clone", "init", NULL};
    static const char *const copiers[] = {"new", "create", "copy", "dup", "clone", NULL};
    return !shape_pointee(function->type->of)->is_const &&
           name_has_word(arena, function->name, takes_one ? copiers : makers);
}

/* A function that takes an object first is its method, unless it makes another kind of object by which it is named:
 * `session_new(client *)` is about sessions. Any other that makes one is a constructor. */
static void infer_role(struct fact_store *store, const struct declaration *function)
{
    const struct site *site = facts_site(store, function, NULL);
    const struct type *type = function->type;
    const char *taken = type->parameter_count ? class_behind(store, type->parameters[0]) : NULL;
    const char *made = class_behind(store, type->of);
    if (made && !makes_one(store->arena, function, text_equal(taken, made)))
        made = NULL;
    if (made)
        facts_infer(store, facts_site(store, function, "return"), FACET_OWN, word("give"), "maker-name",
                    function->place);
    if (facts_has(site, FACET_CTOR) || facts_has(site, FACET_METHOD))
        return;
    const char *prefix = made ? text_format(store->arena, "%s_", shape_raw_name(shape_record_behind(type->of))) : NULL;
    if (taken && (!made || text_equal(taken, made) || !text_starts_with(function->name, prefix)))
        facts_infer(store, site, FACET_METHOD, word(taken), "first-parameter", function->place);
    else if (made)
        facts_infer(store, site, FACET_CTOR, word(made), "maker-name", function->place);
}

void facts_infer_all(struct fact_store *store, const struct model *model)
{
    struct pointer_map destructors = destructors_find(store->arena, model);
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        if (declaration->kind == DECLARATION_RECORD && declaration->is_own && !declaration->is_complete &&
            !declaration->is_union)
            infer_class(store, model, &destructors, declaration);
    }
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        if (declaration->kind != DECLARATION_FUNCTION || !declaration->is_own || declaration->alias_of)
            continue;
        infer_text_parameters(store, declaration);
        infer_text_return(store, declaration);
        infer_role(store, declaration);
    }
}
