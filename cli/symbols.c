/* bridgegen symbols LIBRARY: what a shared library exports, by name:
 *
 *     function kv_open@@KV_1.0
 *     object kv_level */
#include "session.h"

#include "abi/symbols.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
    const struct symbol *first = a, *second = b;
    int order = strcmp(first->name, second->name);
    if (order != 0 || first->version == NULL || second->version == NULL)
        return order != 0 ? order : (first->version != NULL) - (second->version != NULL);
    return strcmp(first->version, second->version);
}

/* As linkers write it: one @ for a version that programs are no longer linked with. */
static const char *symbols_text(struct arena *arena, const struct symbols *symbols)
{
    struct text out = text_create(arena);
    for (size_t i = 0; i < symbols->list.count; i++) {
        const struct symbol *symbol = &symbols->list.items[i];
        text_append_format(&out, "%s %s", symbol_kind_name(symbol->kind), symbol->name);
        if (symbol->version != NULL)
            text_append_format(&out, "%s%s", symbol->is_superseded ? "@" : "@@", symbol->version);
        text_append(&out, symbol->is_weak ? " (weak)\n" : "\n");
    }
    return out.data;
}

static const struct json *symbols_members(struct arena *arena, const struct symbols *symbols)
{
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_number(arena, members, "bridgegen", 1);
    if (symbols->soname != NULL)
        json_add_text(arena, members, "soname", symbols->soname);
    struct json *array = json_add_array(arena, members, "symbols");
    for (size_t i = 0; i < symbols->list.count; i++) {
        const struct symbol *symbol = &symbols->list.items[i];
        struct json *object = json_add_object(arena, array, NULL);
        json_add_text(arena, object, "name", symbol->name);
        json_add_text(arena, object, "kind", symbol_kind_name(symbol->kind));
        if (symbol->version != NULL)
            json_add_text(arena, object, "version", symbol->version);
        if (symbol->is_superseded)
            json_add_bool(arena, object, "superseded", true);
        if (symbol->is_weak)
            json_add_bool(arena, object, "weak", true);
        json_add_number(arena, object, "size", (int64_t)symbol->size);
    }
    return members;
}

/* False after reporting why not. */
static bool read_library(struct session *session, struct symbols *out, const char *path)
{
    struct place place = {.file = path};
    if (symbols_read_file(out, session->arena, path))
        return true;
    if (errno != 0)
        session_report_file(session, path, "cannot be read", errno);
    else
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "not-a-library", place,
                          "this is no shared library that can be read")
            ->advice = "it must be an ELF file with dynamic symbols";
    return false;
}

int command_symbols(struct session *session)
{
    const struct run_options *options = &session->options.run;
    struct symbols symbols = {0};
    if (options->inputs.count != 1) {
        struct place nowhere = {0};
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "usage", nowhere, "symbols reads one library");
        return session_fail(session);
    }
    if (!read_library(session, &symbols, options->inputs.items[0]))
        return session_fail(session);
    if (symbols.list.count > 1)
        qsort(symbols.list.items, symbols.list.count, sizeof *symbols.list.items, compare);
    struct report_result result = {symbols_text(session->arena, &symbols), symbols_members(session->arena, &symbols)};
    report_tell(&session->report, &session->diagnostics, result);
    return STATUS_YES;
}
