/* The view of templates/diff/witness.c.mustache: names and types are C already, for they come from a header. */
#include "witness.h"

#include "abi/witness.h"
#include "emit/template.h"
#include "model/constant_text.h"
#include "model/target.h"
#include "telling.h"

#include <string.h>

extern const struct template_folder diff_templates;

static const char *const kinds[CLAIM_KIND_COUNT] = {
    [CLAIM_OBJECT] = "is_object",           [CLAIM_TYPEDEF] = "is_typedef",
    [CLAIM_COMPLETE] = "is_complete",       [CLAIM_CONSTANT] = "is_constant",
    [CLAIM_FIELD] = "is_field",             [CLAIM_BITS] = "is_bits",
    [CLAIM_SIZE] = "is_size",               [CLAIM_ALIGNMENT] = "is_alignment",
    [CLAIM_OFFSET] = "is_offset",           [CLAIM_VALUE] = "is_value",
    [CLAIM_TEXT] = "is_text",               [CLAIM_CONSTANT_TYPE] = "is_constant_type",
    [CLAIM_OBJECT_TYPE] = "is_object_type", [CLAIM_TYPEDEF_TYPE] = "is_typedef_type",
    [CLAIM_FIELD_TYPE] = "is_field_type",   [CLAIM_NUMBER] = "is_number"};

static struct view *claim_view(struct arena *arena, const struct claim *claim)
{
    struct view *view = view_map(arena);
    struct text message = text_create(arena);
    const char *said = text_format(arena, "%s: %s", telling_name(arena, claim->change),
                                   rule_line(claim->change->rule)->text);
    constant_text_write_literal(&message, said, strlen(said));
    for (enum claim_kind kind = 0; kind < CLAIM_KIND_COUNT; kind++)
        view_set_bool(arena, view, kinds[kind], kind == claim->kind);
    view_set_text(arena, view, "name", claim->name);
    view_set_text(arena, view, "part", claim->part);
    view_set_text(arena, view, "type", claim->type);
    view_set_text(arena, view, "value", claim->value);
    view_set_text(arena, view, "size", claim->size);
    view_set_text(arena, view, "message", message.data);
    return view;
}

/* The claims that hold on a target, or NULL if there are none. */
static struct view *target_view(struct arena *arena, const struct comparison_result *result, const char *target)
{
    struct witness *witness = witness_create(arena, result->old, result->new, target);
    struct claims claims = {0};
    for (size_t i = 0; i < result->changes->count; i++)
        if (promise_effect(result->promise, result->changes->items[i]->rule) != EFFECT_OK)
            witness_claim(&claims, witness, result->changes->items[i]);
    if (claims.count == 0)
        return NULL;
    struct view *list = view_list(arena), *view = view_map(arena);
    for (size_t i = 0; i < claims.count; i++)
        view_add(arena, list, claim_view(arena, &claims.items[i]));
    view_set_text(arena, view, "name", target);
    view_set_text(arena, view, "condition", target_read(arena, target).condition);
    view_set(arena, view, "claims", list);
    return view;
}

/* The headers of the old side, as far as their names can stand between the brackets of #include. */
static struct view *headers_view(struct arena *arena, const struct library *library)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+./";
    struct view *list = view_list(arena);
    for (size_t i = 0; i < library->headers.count; i++) {
        const char *header = library->headers.items[i];
        if (header[strspn(header, plain)] == '\0')
            view_add(arena, list, view_text(arena, header));
    }
    return list;
}

bool witness_write(const char **out, struct arena *arena, const struct comparison_result *result,
                   struct diagnostics *diagnostics)
{
    struct texts targets = telling_targets(arena, result);
    struct view *list = view_list(arena), *root = view_map(arena);
    for (size_t i = 0; i < targets.count; i++) {
        struct view *target = target_view(arena, result, targets.items[i]);
        if (target != NULL)
            view_add(arena, list, target);
    }
    *out = NULL;
    if (list->items.count == 0)
        return true;
    view_set_text(arena, root, "bridgegen", BRIDGEGEN_VERSION);
    view_set(arena, root, "headers", headers_view(arena, &result->old->library));
    view_set(arena, root, "targets", list);
    struct text text = text_create(arena);
    const struct template_set *templates = template_set_create(arena, diff_templates.code);
    bool is_made = template_render(&text, templates, "witness.c", root, diagnostics);
    *out = text.data;
    return is_made;
}
