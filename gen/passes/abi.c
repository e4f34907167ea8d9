/* The variable by which a library tells its ABI: it says something about the interface, and is no part of it.
 *
 *     extern const struct bg_abi kv_abi KV_BG(abi=1.0); */
#include "passes.h"

#include "../base/text.h"
#include "../model/definition.h"
#include "../model/type.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>

static const struct fact *stated(const struct declaration *variable)
{
    for (size_t i = 0; i < variable->facts.count; i++)
        if (text_equal(variable->facts.items[i].facet, facet_name(FACET_ABI)) && !*variable->facts.items[i].path)
            return &variable->facts.items[i];
    return NULL;
}

/* Reads a number of 32 bits and what must follow it; NULL if TEXT is something else. */
static const char *read_number(uint64_t *out, const char *text, char end)
{
    char *rest = NULL;
    errno = 0;
    *out = isdigit((unsigned char)*text) ? strtoull(text, &rest, 10) : 0;
    return rest && !errno && *out <= UINT32_MAX && *rest == end ? rest + 1 : NULL;
}

/* 1.0, or the same in quotes. */
static bool read_version(struct abi_record *out, const struct fact_value *value)
{
    bool is_text = value->kind == FACT_EXPRESSION || value->kind == FACT_STRING;
    const char *minor = is_text ? read_number(&out->major, value->text, '.') : NULL;
    return minor && read_number(&out->minor, minor, '\0');
}

/* The record and what it is made of belong to the tool. */
static void disown(struct declaration *record)
{
    record->is_own = false;
    for (size_t i = 0; i < record->members.count; i++) {
        const struct declaration *inner = definition_innermost(record->members.items[i].type);
        if (inner && inner->kind == DECLARATION_RECORD && inner->is_own)
            disown(inner->type->declaration);
    }
}

static void adopt(struct model *model, struct declaration *variable, const struct fact *fact,
                  struct diagnostics *diagnostics)
{
    struct abi_record *abi = &model->library.abi;
    const struct declaration *record = type_canonical(variable->type)->declaration;
    if (abi->name)
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "taken-name", fact->place,
                          "`abi` of %s: the library's abi is told by `%s` already", variable->name, abi->name);
    else if (!record || !text_equal(record->name, "bg_abi"))
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "contradicts-type", fact->place,
                          "`abi` of %s: it is no struct bg_abi", variable->name)
            ->advice = "a header made from a spec whose library has an \"abi\" shows what that is";
    else if (!read_version(abi, &fact->value))
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "facet-value", fact->place,
                          "`abi` takes a major and a minor version, as in 1.0");
    else
        abi->name = variable->name;
    variable->is_own = false;
    if (record)
        disown(record->type->declaration);
}

/* C has one name for a variable, a function, a type and an enumerator. */
static void check_name(const struct abi_record *abi, const char *name, struct place place,
                       struct diagnostics *diagnostics)
{
    if (text_equal(name, abi->name))
        diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, "taken-name", place,
                          "`%s` is the name of the record that tells the library's abi", name);
}

static void check_names(const struct model *model, struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        bool is_enum = declaration->kind == DECLARATION_ENUM;
        if (!declaration->is_own)
            continue;
        if (!is_enum && declaration->kind != DECLARATION_RECORD)
            check_name(&model->library.abi, declaration->name, declaration->place, diagnostics);
        for (size_t j = 0; is_enum && j < declaration->members.count; j++)
            check_name(&model->library.abi, declaration->members.items[j].name, declaration->members.items[j].place,
                       diagnostics);
    }
}

void pass_abi(struct model *model, enum abi_check check, struct diagnostics *diagnostics)
{
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        const struct fact *fact = declaration->kind == DECLARATION_VARIABLE ? stated(declaration) : NULL;
        if (fact)
            adopt(model, declaration, fact, diagnostics);
    }
    model->library.abi.check = check;
    if (model->library.abi.name)
        check_names(model, diagnostics);
}
