/* bridgegen symbols LIBRARY: what a built library exports, by name:
 *
 *     function kv_open@@KV_1.0
 *     object kv_level
 *     other kv_wait (weak) -> OTHER.kv_wait */
#include "libraries.h"

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
        text_append(&out, symbol->is_weak ? " (weak)" : "");
        if (symbol->forward != NULL)
            text_append_format(&out, " -> %s", symbol->forward);
        text_append_char(&out, '\n');
    }
    return out.data;
}

static void add_if(struct arena *arena, struct json *object, const char *name, const char *text)
{
    if (text != NULL)
        json_add_text(arena, object, name, text);
}

static void add_symbol(struct arena *arena, struct json *array, const struct symbol *symbol)
{
    struct json *object = json_add_object(arena, array, NULL);
    json_add_text(arena, object, "name", symbol->name);
    json_add_text(arena, object, "kind", symbol_kind_name(symbol->kind));
    add_if(arena, object, "version", symbol->version);
    add_if(arena, object, "forward", symbol->forward);
    if (symbol->ordinal != 0)
        json_add_number(arena, object, "ordinal", symbol->ordinal);
    if (symbol->is_superseded)
        json_add_bool(arena, object, "superseded", true);
    if (symbol->is_weak)
        json_add_bool(arena, object, "weak", true);
    if (symbol->is_protected)
        json_add_bool(arena, object, "protected", true);
    json_add_number(arena, object, "size", (int64_t)symbol->size);
}

static const struct json *symbols_members(struct arena *arena, const struct symbols *symbols)
{
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_number(arena, members, "bridgegen", 1);
    json_add_text(arena, members, "format", symbols->format);
    add_if(arena, members, "target", symbols->target);
    add_if(arena, members, "soname", symbols->soname);
    struct json *array = json_add_array(arena, members, "symbols");
    for (size_t i = 0; i < symbols->list.count; i++)
        add_symbol(arena, array, &symbols->list.items[i]);
    return members;
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
    const char *target = options->targets.count > 0 ? options->targets.items[0] : NULL;
    if (!libraries_read_one(&symbols, session, options->inputs.items[0], target))
        return session_fail(session);
    if (symbols.list.count > 1)
        qsort(symbols.list.items, symbols.list.count, sizeof *symbols.list.items, compare);
    struct report_result result = {symbols_text(session->arena, &symbols), symbols_members(session->arena, &symbols)};
    report_tell(&session->report, &session->diagnostics, result);
    return STATUS_YES;
}
