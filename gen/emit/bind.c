/* The root of a view: the library, the types of the surface, the functions by class, the raw layer. */
#include "bind.h"

#include "binder.h"

#include "../base/text.h"
#include "../model/shape.h"
#include "../model/target.h"
#include "../model/type.h"

#include <ctype.h>
#include <string.h>

static struct view *names(struct arena *arena, const char *const *items, size_t count, bool is_path)
{
    struct view *list = view_list(arena);
    for (size_t i = 0; i < count; i++) {
        struct view *map = view_map(arena);
        view_set_text(arena, map, "name", is_path ? text_file_name(items[i]) : items[i]);
        view_add(arena, list, map);
    }
    return list;
}

static struct view *libraries_view(struct arena *arena, const struct link *link)
{
    struct view *list = names(arena, link->libraries.items, link->libraries.count, false);
    for (size_t i = 0; i < link->libraries.count; i++)
        view_set_text(arena, list->items.items[i], "soname", i < link->sonames.count ? link->sonames.items[i] : NULL);
    return list;
}

/* What must be linked besides what pkg-config says, where that is asked. */
static struct view *unpackaged_view(struct arena *arena, const struct link *link)
{
    struct texts names_of = {0};
    for (size_t i = 0; i < link->libraries.count && link->packaged.count; i++) {
        size_t at = 0;
        while (at < link->packaged.count && !text_equal(link->packaged.items[at], link->libraries.items[i]))
            at++;
        if (at == link->packaged.count)
            *list_add(arena, &names_of) = link->libraries.items[i];
    }
    return names(arena, names_of.items, names_of.count, false);
}

static struct view *link_view(struct arena *arena, const struct link *link)
{
    struct view *map = view_map(arena);
    view_set(arena, map, "libraries", libraries_view(arena, link));
    view_set(arena, map, "library_dirs", names(arena, link->library_dirs.items, link->library_dirs.count, false));
    view_set(arena, map, "include_dirs", names(arena, link->include_dirs.items, link->include_dirs.count, false));
    view_set(arena, map, "defines", names(arena, link->defines.items, link->defines.count, false));
    view_set(arena, map, "sources", names(arena, link->sources.items, link->sources.count, true));
    view_set_text(arena, map, "pkg_config", link->pkg_config);
    view_set(arena, map, "unpackaged", unpackaged_view(arena, link));
    view_set_bool(arena, map, "has_unpackaged", view_is_true(view_get(map, "unpackaged")));
    view_set_bool(arena, map, "is_vendored", link->sources.count > 0);
    return map;
}

/* All that C includes to see the library: what its headers need before them, then they. The header of a spec includes
 * what it needs by itself. */
static struct view *headers_view(struct arena *arena, const struct library *library)
{
    LIST(const char *) headers = {0};
    for (size_t i = 0; i < library->includes.count && !library->header_text; i++)
        *list_add(arena, &headers) = library->includes.items[i];
    for (size_t i = 0; i < library->headers.count; i++)
        *list_add(arena, &headers) = library->headers.items[i];
    return names(arena, headers.items, headers.count, false);
}

static bool has_reversed(const struct model *model)
{
    for (size_t i = 0; i < model->declarations.count; i++)
        if (model->declarations.items[i]->byte_order)
            return true;
    return false;
}

static struct view *library_view(struct arena *arena, const struct model *model)
{
    const struct library *library = &model->library;
    struct view *map = view_map(arena);
    char *upper = arena_copy_text(arena, library->name);
    for (char *at = upper; *at; at++)
        *at = (char)toupper((unsigned char)*at);
    view_set_text(arena, map, "name", library->name);
    view_set_text(arena, map, "upper", upper);
    view_set_text(arena, map, "version", library->version);
    view_set_text(arena, map, "header", library->headers.items[0]);
    view_set(arena, map, "headers", headers_view(arena, library));
    view_set_text(arena, map, "standard", library->standard);
    view_set_bool(arena, map, "asks_reentrant", library->asks_reentrant);
    view_set(arena, map, "undefines", names(arena, library->undefines.items, library->undefines.count, false));
    view_set(arena, map, "hiding", names(arena, library->hiding.items, library->hiding.count, false));
    view_set_bool(arena, map, "has_reversed", has_reversed(model));
    return map;
}

static void keep_enumerators(struct binder *binder)
{
    for (size_t i = 0; i < binder->model->declarations.count; i++)
        if (binder->model->declarations.items[i]->kind == DECLARATION_ENUM)
            binder_keep_enumerators(binder, binder->model->declarations.items[i]);
}

/* How C says an enum: constants of a prefix are "KV_OPEN_*", and one without a name is "enum { KV_OK, ... }". */
static const char *enum_in_c(struct arena *arena, const struct plan_enum *shown)
{
    const struct declaration *enumeration = shown->enumeration;
    if (shown->prefix)
        return text_format(arena, "%s*", shown->prefix);
    const char *name = shape_c_name(arena, enumeration);
    bool has_more = enumeration->members.count > 1;
    return name ? name
                : text_format(arena, "enum { %s%s }", enumeration->members.items[0].name, has_more ? ", ..." : "");
}

static void bind_enums(struct binder *binder)
{
    struct arena *arena = binder->arena;
    struct view *list = view_list(arena);
    for (size_t i = 0; i < binder->plan->enums.count; i++) {
        const struct plan_enum *shown = binder->plan->enums.items[i];
        const struct declaration *declaration = shown->enumeration;
        struct view *map = view_map(arena), *constants = view_list(arena);
        view_set_text(arena, map, "name", binder_type_name(binder, shown));
        view_set_text(arena, map, "c", enum_in_c(arena, shown));
        const char *raw = binder_raw_name(binder, LANGUAGE_RAW_TYPE, declaration, shape_raw_name(declaration));
        view_set_text(arena, map, "raw", shape_c_name(arena, declaration) ? raw : NULL);
        view_set(arena, map, "doc", binder_doc(binder, declaration->doc));
        view_set_bool(arena, map, "is_flags", shown->is_flags);
        view_set_bool(arena, map, "is_closed", shown->is_closed);
        if (shown->prefix)
            binder_keep_enumerators(binder, declaration);
        view_set(arena, map, "type", binder_type(binder, declaration->type->of, declaration->type->of, SURFACE_INT));
        for (size_t j = 0; j < declaration->members.count; j++)
            view_add(arena, constants, binder_kept(binder, &declaration->members.items[j]));
        view_set(arena, map, "constants", constants);
        binder_keep(binder, declaration, map);
        view_add(arena, list, map);
    }
    view_set(arena, binder->root, "enums", list);
}

static struct view *record_field(struct binder *binder, const struct member *member, const char *name)
{
    struct arena *arena = binder->arena;
    const struct type *type = type_canonical(member->type);
    const struct view *named = binder_kept(binder, member->carried ? member->carried : type->declaration);
    enum surface surface = type->kind == TYPE_BOOL     ? SURFACE_BOOL
                           : type->kind == TYPE_FLOAT  ? SURFACE_FLOAT
                           : type->kind == TYPE_RECORD ? SURFACE_RECORD
                           : member->carried || type->kind == TYPE_ENUM
                               ? view_is_true(view_get(named, "is_flags")) ? SURFACE_FLAGS : SURFACE_ENUM
                           : shape_is_size(member->type) ? SURFACE_SIZE
                                                         : SURFACE_INT;
    struct view *map = binder_surface(binder, surface);
    view_set_text(arena, map, "name", binder_name(binder, LANGUAGE_FIELD, name));
    view_set_text(arena, map, "c_name", member->name);
    view_set_text(arena, map, "raw_name", binder_raw_name(binder, LANGUAGE_RAW_FIELD, member, member->name));
    view_set(arena, map, "type", binder_carrier(binder, member->type, member->type, surface, member->carried));
    view_set_bool(arena, map, "is_closed", named && view_is_true(view_get(named, "is_closed")));
    view_set(arena, map, "doc", binder_doc(binder, member->doc));
    view_set_number(arena, map, "offset", member->offset / 8);
    return map;
}

/* Whether a record stands somewhere in the plan as a parameter, or as a result. */
static bool is_record_used(const struct plan *plan, const struct declaration *record, bool is_result)
{
    for (size_t i = 0; i < plan->functions.count; i++) {
        const struct plan_function *function = plan->functions.items[i];
        for (size_t j = 0; j <= function->slots.count; j++) {
            const struct plan_slot *slot = j < function->slots.count ? function->slots.items[j] : function->returned;
            bool is_out = operation_group(slot->operation) == GROUP_OUT;
            if (slot->surface == SURFACE_RECORD && is_out == is_result &&
                type_canonical(slot->value)->declaration == record)
                return true;
        }
    }
    return false;
}

/* The fields that may hold what is an error. */
static struct view *closed_of(struct arena *arena, const struct view *fields)
{
    struct view *closed = view_list(arena);
    for (size_t i = 0; i < fields->items.count; i++)
        if (view_is_true(view_get(fields->items.items[i], "is_closed")))
            view_add(arena, closed, view_copy(arena, fields->items.items[i]));
    return closed;
}

static void bind_records(struct binder *binder)
{
    struct arena *arena = binder->arena;
    struct view *list = view_list(arena);
    for (size_t i = 0; i < binder->plan->records.count; i++) {
        const struct plan_record *shown = binder->plan->records.items[i];
        const struct declaration *record = shown->record;
        struct view *map = view_map(arena), *fields = view_list(arena);
        view_set_text(arena, map, "name", binder_type_name(binder, shown));
        view_set_text(arena, map, "c", binder_c_name(arena, record));
        view_set_text(arena, map, "raw", binder_raw_name(binder, LANGUAGE_RAW_TYPE, record, shape_raw_name(record)));
        view_set(arena, map, "doc", binder_doc(binder, record->doc));
        view_set_bool(arena, map, "is_closed", shown->is_closed);
        view_set_bool(arena, map, "is_input", is_record_used(binder->plan, record, false));
        view_set_bool(arena, map, "is_output", is_record_used(binder->plan, record, true));
        view_set_number(arena, map, "size", record->type->size);
        for (size_t j = 0; j < record->members.count; j++)
            view_add(arena, fields, record_field(binder, &record->members.items[j], shown->fields.items[j]));
        view_set(arena, map, "fields", fields);
        view_set(arena, map, "closed_fields", closed_of(arena, fields));
        binder_keep(binder, record, map);
        view_add(arena, list, map);
    }
    view_set(arena, binder->root, "records", list);
}

static void bind_schemes(struct binder *binder)
{
    struct arena *arena = binder->arena;
    struct view *list = view_list(arena);
    for (size_t i = 0; i < binder->plan->schemes.count; i++) {
        const struct plan_scheme *scheme = binder->plan->schemes.items[i];
        const struct declaration *enumeration = scheme->enumeration;
        const struct view *shown = binder_kept(binder, enumeration);
        struct view *map = view_map(arena);
        view_set_text(arena, map, "scheme", scheme->name);
        view_set_text(arena, map, "name", binder_type_name(binder, scheme));
        view_set(arena, map, "enum_name", view_get(shown, "name"));
        view_set_text(arena, map, "c", shape_c_name(arena, enumeration));
        view_set_text(arena, map, "raw",
                      binder_raw_name(binder, LANGUAGE_RAW_TYPE, enumeration, shape_raw_name(enumeration)));
        view_set(arena, map, "doc", binder_doc(binder, enumeration->doc));
        view_set(arena, map, "type", view_get(shown, "type"));
        view_set(arena, map, "ok", binder_codes(binder, scheme->ok.items, scheme->ok.count));
        view_set(arena, map, "codes", binder_codes(binder, scheme->codes.items, scheme->codes.count));
        view_set(arena, map, "message", binder_reference(binder, scheme->message));
        binder_keep(binder, scheme, map);
        view_add(arena, list, map);
    }
    view_set(arena, binder->root, "schemes", list);
    view_set_bool(arena, binder->root, "has_schemes", list->items.count > 0);
    view_set_bool(arena, binder->root, "one_scheme", list->items.count == 1);
}

static struct view *class_view(struct binder *binder, const struct plan_class *class)
{
    struct arena *arena = binder->arena;
    struct view *map = view_map(arena);
    view_set_text(arena, map, "name", binder_type_name(binder, class));
    view_set_text(arena, map, "variable", binder_name(binder, LANGUAGE_LOCAL, class->name));
    view_set_text(arena, map, "c", shape_c_name(arena, class->record));
    view_set_text(arena, map, "raw",
                  binder_raw_name(binder, LANGUAGE_RAW_TYPE, class->record, shape_raw_name(class->record)));
    view_set(arena, map, "doc", binder_doc(binder, class->record->doc));
    view_set(arena, map, "free", binder_reference(binder, class->free));
    view_set_bool(arena, map, "may_send", class->may_send);
    view_set_bool(arena, map, "may_share", class->may_share);
    return map;
}

void bind_types(struct binder *binder)
{
    struct arena *arena = binder->arena;
    binder_settle_types(binder);
    keep_enumerators(binder);
    bind_enums(binder);
    bind_records(binder);
    bind_schemes(binder);
    for (size_t i = 0; i < binder->plan->classes.count; i++)
        binder_keep(binder, binder->plan->classes.items[i], class_view(binder, binder->plan->classes.items[i]));
    struct view *callbacks = view_list(arena);
    for (size_t i = 0; i < binder->plan->callbacks.count; i++) {
        struct view *callback = bind_callback(binder, binder->plan->callbacks.items[i]);
        binder_keep(binder, binder->plan->callbacks.items[i], callback);
        view_add(arena, callbacks, callback);
    }
    view_set(arena, binder->root, "callbacks", callbacks);
}

/* Classes hold their functions here and nowhere else, so that a slot's `class` stays small. */
static void bind_functions(struct binder *binder)
{
    struct arena *arena = binder->arena;
    const struct plan *plan = binder->plan;
    struct view *all = view_list(arena), *loose = view_list(arena), *classes = view_list(arena);
    for (size_t i = 0; i < plan->functions.count; i++) {
        struct view *function = bind_function(binder, plan->functions.items[i]);
        binder_keep(binder, plan->functions.items[i], function);
        view_add(arena, all, function);
        if (!plan->functions.items[i]->class)
            view_add(arena, loose, function);
    }
    for (size_t i = 0; i < plan->classes.count; i++) {
        const struct plan_class *class = plan->classes.items[i];
        struct view *map = view_copy(arena, binder_kept(binder, class));
        struct view *members = view_list(arena), *constructors = view_list(arena), *methods = view_list(arena);
        for (size_t j = 0; j < class->functions.count; j++) {
            struct view *function = binder_kept(binder, class->functions.items[j]);
            view_add(arena, members, function);
            view_add(arena, class->functions.items[j]->kind == PLAN_METHOD ? methods : constructors, function);
        }
        view_set(arena, map, "functions", members);
        view_set(arena, map, "constructors", constructors);
        view_set(arena, map, "methods", methods);
        view_add(arena, classes, map);
    }
    view_set(arena, binder->root, "all_functions", all);
    view_set(arena, binder->root, "functions", loose);
    view_set(arena, binder->root, "classes", classes);
}

static struct view *target_view(struct arena *arena, const char *triple)
{
    struct target target = target_read(arena, triple);
    struct view *map = view_map(arena);
    view_set_text(arena, map, "triple", triple);
    view_set_text(arena, map, "label", target_label(arena, triple));
    view_set_text(arena, map, "arch", target.arch);
    view_set_text(arena, map, "system", target.system);
    view_set_text(arena, map, "abi", target.abi);
    view_set_text(arena, map, "condition", target.condition);
    return map;
}

/* The names of the C bridge's functions begin as the language wants it, or with that of the library. */
static const char *bridge_prefix(const struct binder *binder, const char *package)
{
    if (binder->language->bridge_prefix)
        return binder->language->bridge_prefix(binder->arena, package);
    return text_format(binder->arena, "%s_bridge_", binder->model->library.name);
}

static void bind_library(struct binder *binder, const char *package)
{
    struct arena *arena = binder->arena;
    struct view *root = binder->root;
    const struct library *library = &binder->model->library;
    view_set_text(arena, root, "version", BRIDGEGEN_VERSION);
    view_set_text(arena, root, "hash", text_format(arena, "%016llx", (unsigned long long)binder->model->hash));
    view_set(arena, root, "library", library_view(arena, binder->model));
    package = package ? package : binder_name(binder, LANGUAGE_PACKAGE, library->name);
    binder->bridge_prefix = bridge_prefix(binder, package);
    view_set_text(arena, root, "package", package);
    view_set_text(arena, root, "namespace", binder_name(binder, LANGUAGE_TYPE, library->name));
    view_set(arena, root, "link", link_view(arena, &library->link));
    view_set_bool(arena, root, "vendored", library->link.sources.count > 0);
    view_set(arena, root, "target", target_view(arena, binder->model->target));
}

static bool has_missing(const struct model *model)
{
    for (size_t i = 0; i < model->declarations.count; i++)
        if (model->declarations.items[i]->is_missing && !model->declarations.items[i]->refusal.word)
            return true;
    return false;
}

/* The blocks that functions are made of, with the names of their lists. */
static void list_blocks(struct binder *binder)
{
    for (const struct language_block *block = binder->language->blocks; block->name; block++)
        if (block->phase != LANGUAGE_ASKED)
            *list_add(binder->arena, &binder->blocks) = (struct binder_block){
                map_key(block->name), text_format(binder->arena, "%s_reversed", block->name), block->phase};
}

struct view *bind_view(struct arena *arena, struct binding *binding, const struct language *language,
                       const struct template_set *templates, const char *package)
{
    struct view *root = view_map(arena);
    struct binder *binder = arena_new(arena, struct binder);
    *binder = (struct binder){.arena = arena,
                              .binding = binding,
                              .model = binding->model,
                              .plan = binding->plan,
                              .language = language,
                              .templates = templates,
                              .spelling = {arena, language, binding->model, binding->plan, root, &binder->raw_names},
                              .root = root};
    if (language->settle)
        language->settle(&binder->spelling);
    list_blocks(binder);
    bind_library(binder, package);
    bind_abi(binder);
    bind_types(binder);
    bind_functions(binder);
    view_set(arena, root, "constants", bind_constants(binder, false));
    view_set(arena, root, "raw", bind_raw(binder));
    view_set(arena, root, "shims", bind_shims(binder));
    view_set_bool(arena, root, "has_shims", view_is_true(view_get(root, "shims")));
    view_set_bool(arena, root, "has_missing", has_missing(binding->model));
    if (language->finish)
        language->finish(&binder->spelling);
    return root;
}
