/* The accessors of records that are bytes: their names, and which of them there are. */
#include "rust.h"

#include "../../base/text.h"
#include "../../emit/scope.h"

/* What every record has already. */
static const char *const members[] = {"clone", "default", NULL};

/* Names an accessor's two methods so that they meet no other: type, which is r#type, and set_type. */
static void name_methods(struct scope *scope, struct view *accessor)
{
    static const char *const methods[] = {"%s", "set_%s", NULL};
    const char *getter = scope_settle_item(scope, methods, accessor, "name");
    view_set_text(scope->spelling->arena, accessor, "setter",
                  text_format(scope->spelling->arena, "set_%s", rust_bare(getter)));
}

static void complete_accessor(struct arena *arena, struct view *accessor)
{
    const struct view *type = view_get(accessor, "type");
    bool is_bitfield = view_is_true(view_get(accessor, "is_bitfield"));
    bool has_value = view_is_true(view_get(type, "has_value"));
    view_set_bool(arena, accessor, "is_value", has_value && !is_bitfield);
    view_set_bool(arena, accessor, "is_address", !has_value && !is_bitfield);
    view_set_text(arena, accessor, "read_bits", view_is_true(view_get(type, "is_signed")) ? "signed" : "unsigned");
}

/* Bit-fields of a type that is no integer to Rust have no accessor. */
static bool is_sayable(const struct view *accessor)
{
    return !view_is_true(view_get(accessor, "is_bitfield")) ||
           view_is_true(view_get(view_get(accessor, "type"), "has_bits"));
}

void rust_complete_accessors(const struct spelling *spelling)
{
    struct arena *arena = spelling->arena;
    const struct view *records = view_get(view_get(spelling->root, "raw"), "records");
    bool has_accessors = false;
    for (size_t i = 0; i < records->items.count; i++) {
        const struct view *accessors = view_get(records->items.items[i], "accessors");
        struct view *kept = view_list(arena);
        struct scope scope = {spelling, .bare = rust_bare};
        scope_take_all(&scope, members);
        for (size_t j = 0; j < accessors->items.count; j++) {
            if (!is_sayable(accessors->items.items[j]))
                continue;
            name_methods(&scope, accessors->items.items[j]);
            complete_accessor(arena, accessors->items.items[j]);
            view_add(arena, kept, accessors->items.items[j]);
        }
        view_set(arena, records->items.items[i], "accessors", kept);
        view_set_bool(arena, records->items.items[i], "has_accessors", kept->items.count > 0);
        has_accessors = has_accessors || kept->items.count > 0;
    }
    view_set_bool(arena, spelling->root, "has_accessors", has_accessors);
}
