/* Reading declarations. Tags are registered first, so that a record may be used before its declaration; then every one
 * is read in order. Each wrong declaration is reported, none stops the reading of the next. */
#include "document.h"

#include "alias.h"
#include "convention.h"
#include "fact_json.h"
#include "shape.h"

#include <string.h>

/* --- types --- */

static struct declaration *add_foreign(struct document *document, enum declaration_kind kind, const char *name)
{
    struct declaration *declaration = arena_new(document->strict.arena, struct declaration);
    declaration->kind = kind;
    declaration->name = name;
    return declaration;
}

/* A bare keyword means the definition that stands beside it. A parameter has no room for one, and what C defines there
 * nobody can name: in a snapshot that is a type without parts. */
static struct declaration *find_bare(struct document *document, enum declaration_kind kind, bool is_union)
{
    struct declaration *bare = document->bare;
    if (!bare && document->is_snapshot) {
        bare = add_foreign(document, kind, NULL);
        bare->is_union = is_union;
    }
    if (!bare || bare->kind != kind || bare->name)
        return NULL;
    if (document->bare_is_new)
        bare->is_union = is_union;
    return bare->is_union == is_union ? bare : NULL;
}

/* What a name in a type stands for. A name that nobody declares must come from an included header; whether it does, the
 * compiler will say. */
static struct declaration *find(void *context, enum declaration_kind kind, bool is_union, const char *name)
{
    struct document *document = context;
    if (!name)
        return find_bare(document, kind, is_union);
    struct map *map = kind == DECLARATION_TYPEDEF ? &document->typedefs : &document->tags;
    struct declaration *declaration = map_get(map, name);
    if (!declaration) {
        declaration = add_foreign(document, kind, name);
        declaration->is_union = is_union;
        if (kind == DECLARATION_TYPEDEF)
            declaration->type = type_unsupported(document->scope.table, name, 0, 0);
        map_set(document->strict.arena, map, name, declaration);
    }
    return declaration->kind == kind && declaration->is_union == is_union ? declaration : NULL;
}

/* Where a bare keyword has a meaning, the same text may mean another type the next time. */
static struct type_read read_type_text(struct document *document, const struct json *object, const char *name)
{
    const struct json *member = strict_member(&document->strict, object, name, JSON_STRING, true);
    if (!member)
        return (struct type_read){0};
    const struct type_read *known = document->bare ? NULL : map_get(&document->types, member->text);
    if (known)
        return *known;
    struct type_read *read = arena_new(document->strict.arena, struct type_read);
    *read = type_text_read(&document->scope, member->text);
    if (!read->type)
        strict_fail(&document->strict, "document-unknown-type", member->place,
                    "the type \"%s\" is wrong at character %zu: %s", member->text, read->offset + 1, read->message);
    else if (!document->bare)
        map_set(document->strict.arena, &document->types, member->text, read);
    return *read;
}

static void read_parts(struct document *document, struct declaration *out, const struct json *object);

static struct declaration *innermost(const struct type *type)
{
    while (type && !type->declaration)
        type = type->of;
    return type ? type->declaration : NULL;
}

/* The declaration that the parts beside a type define: what its bare keyword means, or a tag that was only mentioned so
 * far. NULL after reporting that there is none. */
static struct declaration *defined_by(struct document *document, const struct json *object, const struct type *type,
                                      struct declaration *bare)
{
    struct declaration *declaration = innermost(type);
    bool is_mentioned = declaration && declaration->kind == bare->kind && declaration->name && !declaration->is_own;
    if (declaration == bare || (is_mentioned && document->record)) {
        declaration->is_own = true;
        declaration->place = object->place;
        declaration->parent = document->record;
        declaration->doc = strict_text(&document->strict, object, "type_doc", false);
        return declaration;
    }
    strict_fail(&document->strict, "document-member", object->place,
                "\"%s\" stands only beside a bare struct, union or enum, or one that has no definition yet",
                bare->kind == DECLARATION_ENUM ? "values" : "fields");
    return NULL;
}

/* The integer type that MEMBER says an enum is made of; NULL if it does not. */
static const struct type *read_underlying(struct document *document, const struct json *object, const char *member)
{
    const struct type *type = json_member(object, member) ? read_type_text(document, object, member).type : NULL;
    const struct type *canonical = type ? type_canonical(type) : NULL;
    if (canonical && canonical->kind != TYPE_INTEGER && canonical->kind != TYPE_UNSUPPORTED)
        strict_fail(&document->strict, "document-value", json_member(object, member)->place,
                    "the type of an enum is an integer");
    return type;
}

/* Whether a definition stands beside the type that an object has. */
static bool defines(const struct json *object)
{
    return json_member(object, "values") || json_member(object, "fields");
}

/* "type", and the definition beside it if there is one. A bare keyword without means PREVIOUS. */
static struct type_read read_type(struct document *document, const struct json *object, struct declaration *previous)
{
    bool is_enum = json_member(object, "values") != NULL, is_new = defines(object);
    struct declaration *bare =
        is_new ? add_foreign(document, is_enum ? DECLARATION_ENUM : DECLARATION_RECORD, NULL) : previous;
    if (is_enum)
        bare->type = type_enum(document->scope.table, bare, read_underlying(document, object, "underlying"), 0, 0);
    document->bare = bare;
    document->bare_is_new = is_new;
    struct type_read read = read_type_text(document, object, "type");
    document->bare = NULL;
    struct declaration *defined = read.type && is_new ? defined_by(document, object, read.type, bare) : NULL;
    if (defined)
        read_parts(document, defined, object);
    return read;
}

/* --- declarations --- */

static void read_facts(struct document *document, struct fact_list *out, const struct json *object)
{
    const struct json *facts = strict_member(&document->strict, object, "facts", JSON_OBJECT, false);
    if (facts && !fact_json_read(out, document->strict.arena, facts, document->strict.diagnostics))
        document->strict.failed = true;
}

/* "deprecated": true, or the message. */
static void read_deprecation(struct document *document, bool *out_is_deprecated, const char **out_message,
                             const struct json *object)
{
    const struct json *deprecated = json_member(object, "deprecated");
    *out_is_deprecated = deprecated && deprecated->kind != JSON_FALSE;
    if (deprecated && deprecated->kind == JSON_STRING)
        *out_message = deprecated->text;
    else if (deprecated)
        strict_truth(&document->strict, object, "deprecated");
}

static void read_enumerators(struct document *document, struct declaration *out, const struct json *object)
{
    static const char *const names[] = {"name", "value", "facts", "deprecated", "doc", NULL};
    const struct json *item = strict_objects(&document->strict, object, "values", "an enumerator", names);
    for (; item; item = item->next) {
        struct member *member = list_add(document->strict.arena, &out->members);
        *member = (struct member){.name = strict_name(&document->strict, item, "name", true),
                                  .place = item->place,
                                  .doc = strict_text(&document->strict, item, "doc", false)};
        const struct json *value = strict_member(&document->strict, item, "value", JSON_STRING, true);
        if (value)
            strict_integer(&document->strict, &member->value, value);
        read_facts(document, &member->facts, item);
        read_deprecation(document, &member->is_deprecated, &member->deprecated, item);
    }
}

static uint64_t read_alignment(struct document *document, const struct json *object, const char *name)
{
    uint64_t align = 0;
    if (strict_number(&document->strict, &align, object, name, 1 << 20) && (!align || align & (align - 1)))
        strict_fail(&document->strict, "document-value", json_member(object, name)->place,
                    "an alignment is a power of two");
    return align;
}

/* The names that stand in the text of a function pointer's type. */
static void take_names(struct document *document, struct member *field, const struct type_read *read)
{
    struct member *parameters = arena_allocate(document->strict.arena, read->name_count * sizeof *parameters);
    for (size_t i = 0; i < read->name_count; i++)
        parameters[i].name = read->names[i];
    field->parameters = read->name_count ? parameters : NULL;
    field->parameter_count = read->name_count;
}

static void read_fields(struct document *document, struct declaration *out, const struct json *object)
{
    static const char *const names[] = {"byte_order", "name",   "type",       "underlying", "packed",
                                        "align",      "fields", "values",     "type_doc",   "bits",
                                        "alignment",  "facts",  "deprecated", "doc",        NULL};
    const struct json *item = strict_objects(&document->strict, object, "fields", "a field", names);
    struct declaration *previous = NULL, *around = document->record;
    document->record = out;
    for (; item; item = item->next) {
        struct type_read read = read_type(document, item, previous);
        struct member member = {.name = strict_name(&document->strict, item, "name", false),
                                .type = read.type,
                                .place = item->place,
                                .doc = strict_text(&document->strict, item, "doc", false)};
        take_names(document, &member, &read);
        uint64_t width = 0;
        member.is_bitfield = strict_number(&document->strict, &width, item, "bits", 64);
        member.width = (unsigned)width;
        member.asked_align = read_alignment(document, item, "alignment");
        read_facts(document, &member.facts, item);
        read_deprecation(document, &member.is_deprecated, &member.deprecated, item);
        *list_add(document->strict.arena, &out->members) = member;
        previous = innermost(member.type);
    }
    document->record = around;
}

/* The order of the bytes of a record's fields; NULL: the target's. */
static const char *read_byte_order(struct document *document, const struct json *object)
{
    const char *order = strict_text(&document->strict, object, "byte_order", false);
    if (order && !text_equal(order, "big-endian") && !text_equal(order, "little-endian"))
        strict_fail(&document->strict, "document-value", json_member(object, "byte_order")->place,
                    "an order of bytes is big-endian or little-endian");
    return order;
}

/* The parts of a record or enum. */
static void read_parts(struct document *document, struct declaration *out, const struct json *object)
{
    out->is_packed = strict_truth(&document->strict, object, "packed");
    out->is_complete = true;
    if (out->kind == DECLARATION_ENUM && out->is_packed && !document->is_snapshot && out->type && out->type->of)
        strict_fail(&document->strict, "document-member", json_member(object, "packed")->name_place,
                    "what an enum is made of is stated already");
    if (out->kind == DECLARATION_ENUM) {
        out->type = out->type ? out->type : type_enum(document->scope.table, out, NULL, 0, 0);
        read_enumerators(document, out, object);
        return;
    }
    out->type = type_record(document->scope.table, out, 0, 0);
    out->byte_order = read_byte_order(document, object);
    out->asked_align = read_alignment(document, object, "align");
    read_fields(document, out, object);
}

/* Whether an object says that it is opaque; then it has no parts of this name. */
static bool read_opaque(struct document *document, const struct json *object, const char *parts)
{
    bool is_opaque = strict_truth(&document->strict, object, "opaque");
    if (is_opaque && json_member(object, parts))
        strict_fail(&document->strict, "document-member", json_member(object, parts)->name_place,
                    "what is opaque has no %s", parts);
    return is_opaque;
}

static void read_record(struct document *document, struct declaration *out, const struct json *object)
{
    if (read_opaque(document, object, "fields"))
        out->type = type_record(document->scope.table, out, 0, 0);
    else
        read_parts(document, out, object);
}

/* An enum of a type smaller than int is packed; C itself has no way to say more. */
static void read_enum(struct document *document, struct declaration *out, const struct json *object)
{
    const char *member = json_member(object, "underlying") ? "underlying" : "type";
    out->type = type_enum(document->scope.table, out, read_underlying(document, object, member), 0, 0);
    if (!read_opaque(document, object, "values"))
        read_parts(document, out, object);
}

/* `struct { ... }` alone gets the typedef's name for its own. */
static void read_typedef(struct document *document, struct declaration *out, const struct json *object)
{
    struct type_read read = read_type(document, object, NULL);
    if (!read.type)
        return;
    out->type = read.type;
    bool is_own_name = defines(object) && read.type->declaration && !read.type->declaration->name;
    if (is_own_name && !read.type->is_const && !read.type->is_volatile)
        read.type->declaration->typedef_name = out->name;
    if (is_own_name)
        read.type->declaration->name_align = read_alignment(document, object, "name_align");
    for (size_t i = 0; i < read.name_count; i++)
        *list_add(document->strict.arena, &out->members) =
            (struct member){.name = read.names[i], .place = object->place};
    map_set(document->strict.arena, &document->typedefs, out->name, out);
}

static void read_variable(struct document *document, struct declaration *out, const struct json *object)
{
    out->type = read_type(document, object, NULL).type;
    out->is_static = strict_truth(&document->strict, object, "static");
    out->is_thread_local = strict_truth(&document->strict, object, "thread_local");
}

/* How a function is called. A spec becomes C, which must have an attribute for it. */
static const char *read_convention(struct document *document, const struct json *object)
{
    const char *name = strict_text(&document->strict, object, "convention", false);
    if (name && !convention_is_attribute(name) && !(document->is_snapshot && text_equal(name, CONVENTION_OTHER)))
        strict_fail(&document->strict, "document-value", json_member(object, "convention")->place,
                    "no attribute of C asks for the calling convention \"%s\"", name);
    return name;
}

static void read_function(struct document *document, struct declaration *out, const struct json *object)
{
    static const char *const names[] = {"name", "type", "facts", "doc", NULL};
    const struct type *result = read_type_text(document, object, "returns").type;
    const struct json *item = strict_objects(&document->strict, object, "params", "a parameter", names);
    LIST(const struct type *) types = {0};
    for (; item; item = item->next) {
        struct member member = {.name = strict_name(&document->strict, item, "name", false),
                                .type = read_type_text(document, item, "type").type,
                                .place = item->place,
                                .doc = strict_text(&document->strict, item, "doc", false)};
        read_facts(document, &member.facts, item);
        *list_add(document->strict.arena, &out->members) = member;
        *list_add(document->strict.arena, &types) = member.type;
    }
    if (!document->strict.failed)
        out->type = type_function(document->scope.table, result, types.items, types.count,
                                  strict_truth(&document->strict, object, "variadic"),
                                  strict_truth(&document->strict, object, "unprototyped"));
    out->is_inline = strict_truth(&document->strict, object, "inline");
    out->is_noreturn = strict_truth(&document->strict, object, "noreturn");
    out->convention = read_convention(document, object);
}

/* What it is another name of may stand behind it: complete_alias() looks for that when all are read. */
static void read_alias(struct document *document, struct declaration *out, const struct json *object)
{
    out->alias_of = strict_name(&document->strict, object, "of", true);
}

static void complete_alias(struct document *document, struct declaration *alias, const struct json *object)
{
    const struct declaration *function = map_get(&document->names, alias->alias_of);
    if (function && function->kind == DECLARATION_FUNCTION && !function->alias_of)
        alias_make(alias, function);
    else
        strict_fail(&document->strict, "document-name", json_member(object, "of")->place, "no function here is \"%s\"",
                    alias->alias_of);
}

static void read_constant(struct document *document, struct declaration *out, const struct json *object)
{
    out->type = read_type_text(document, object, "type").type;
    out->is_static = strict_truth(&document->strict, object, "static");
    if (out->type)
        document_read_value(document, out, object);
}

/* A snapshot knows the file of a declaration, and the lines of its own text mean nothing to anybody. */
static void forget_lines(struct declaration *declaration)
{
    const struct place place = {.file = declaration->file};
    declaration->place = place;
    for (size_t i = 0; i < declaration->members.count; i++)
        declaration->members.items[i].place = place;
}

static void read_rest(struct document *document, struct declaration *out, const struct json *object)
{
    read_deprecation(document, &out->is_deprecated, &out->deprecated, object);
    out->doc = strict_text(&document->strict, object, "doc", false);
    out->symbol = strict_text(&document->strict, object, "symbol", false);
    read_facts(document, &out->facts, object);
    out->file = strict_line(&document->strict, object, "at");
    if (document->is_snapshot)
        forget_lines(out);
    out->is_malloc = strict_truth(&document->strict, object, "malloc");
    out->nonnull = strict_text(&document->strict, object, "nonnull", false);
    out->body = strict_text(&document->strict, object, "body", false);
    out->conditions = strict_text(&document->strict, object, "conditions", false);
    out->is_own = !strict_truth(&document->strict, object, "foreign");
    out->is_reached = document->is_snapshot;
}

/* One kind of declaration: the member that names it, its other members, its reader. */
struct form {
    const char *key, *what;
    enum declaration_kind kind;
    void (*read)(struct document *document, struct declaration *out, const struct json *object);
    const char *const *names;
};

#define REST "facts", "deprecated", "doc", "at", NULL
static const struct form forms[] = {
    {"function", "a function", DECLARATION_FUNCTION, read_function,
     (const char *const[]){"function", "returns", "params", "variadic", "unprototyped", "inline", "noreturn",
                           "convention", "symbol", REST}},
    {"alias", "another name of a function", DECLARATION_FUNCTION, read_alias,
     (const char *const[]){"alias", "of", "doc", "at", NULL}},
    {"struct", "a struct", DECLARATION_RECORD, read_record,
     (const char *const[]){"struct", "opaque", "byte_order", "packed", "align", "fields", REST}},
    {"union", "a union", DECLARATION_RECORD, read_record,
     (const char *const[]){"union", "opaque", "byte_order", "packed", "align", "fields", REST}},
    {"enum", "an enum", DECLARATION_ENUM, read_enum,
     (const char *const[]){"enum", "underlying", "opaque", "packed", "values", REST}},
    {"typedef", "a typedef", DECLARATION_TYPEDEF, read_typedef,
     (const char *const[]){"typedef", "type", "underlying", "byte_order", "packed", "align", "fields", "values",
                           "name_align", REST}},
    {"constant", "a constant", DECLARATION_CONSTANT, read_constant,
     (const char *const[]){"constant", "type", "value", "address", "bytes", "static", REST}},
    {"variable", "a variable", DECLARATION_VARIABLE, read_variable,
     (const char *const[]){"variable", "type", "underlying", "byte_order", "packed", "align", "fields", "values",
                           "symbol", "static", "thread_local", REST}},
};
#undef REST

static const struct form *form_of(struct document *document, const struct json *object)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (json_member(object, forms[i].key))
            return &forms[i];
    strict_fail(&document->strict, "document-missing", object->place, "this does not say what it declares");
    strict_advise(&document->strict,
                  "one member is function, alias, struct, union, enum, typedef, constant or variable");
    return NULL;
}

/* Where the names of a form are entered. A header's macro may be called like a type, which C then sees no more; a spec
 * becomes a header in which everything is seen. */
static struct map *names_of(struct document *document, const struct form *form)
{
    if (form->kind == DECLARATION_RECORD || form->kind == DECLARATION_ENUM)
        return &document->tags;
    return form->kind == DECLARATION_CONSTANT && document->is_snapshot ? &document->macros : &document->names;
}

/* Makes the declaration of an object and enters its name. NULL after reporting what is wrong with it. */
static struct declaration *declare(struct document *document, const struct json *object, const struct form *form)
{
    struct strict *strict = &document->strict;
    struct map *map = names_of(document, form);
    bool is_nameless = form->kind == DECLARATION_ENUM && json_member(object, form->key)->kind == JSON_NULL;
    const char *name = is_nameless ? NULL : strict_name(strict, object, form->key, true);
    if (!name && !is_nameless)
        return NULL;
    const struct declaration *earlier = name ? map_get(map, name) : NULL;
    if (earlier) {
        strict_fail(strict, "document-duplicate", object->place, "`%s` is declared a second time", name);
        strict->diagnostics->list.items[strict->diagnostics->list.count - 1].peer = earlier->place;
        return NULL;
    }
    struct declaration *declaration = add_foreign(document, form->kind, name);
    declaration->is_own = true;
    declaration->is_union = text_equal(form->key, "union");
    declaration->place = object->place;
    if (name)
        map_set(strict->arena, map, name, declaration);
    return declaration;
}

/* The object with its form and its declaration. */
struct declared {
    const struct json *object;
    const struct form *form;
    struct declaration *declaration;
};

struct declared_list {
    struct declared *items;
    size_t count, capacity;
};

/* The members that a declaration may have: a snapshot tells more than people write. */
static const char *const *member_names(struct document *document, const struct form *form)
{
    if (!document->is_snapshot)
        return form->names;
    static const char *const more[] = {"type", "malloc", "nonnull", "body", "conditions", "foreign", NULL};
    LIST(const char *) names = {0};
    for (size_t i = 0; form->names[i]; i++)
        *list_add(document->strict.arena, &names) = form->names[i];
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        *list_add(document->strict.arena, &names) = more[i];
    return names.items;
}

static void declare_all(struct document *document, struct declared_list *out, const struct json *array)
{
    for (const struct json *object = array->first; object; object = object->next) {
        struct strict *strict = &document->strict;
        const struct form *form = strict_expect(strict, object, JSON_OBJECT) ? form_of(document, object) : NULL;
        if (!form || !strict_check(strict, object, form->what, member_names(document, form)))
            continue;
        struct declaration *declaration = declare(document, object, form);
        if (declaration)
            *list_add(strict->arena, out) = (struct declared){object, form, declaration};
    }
}

/* A typedef that names its own record or enum: that is what is declared, with all that was said. */
static struct declaration *definition_of(struct document *document, struct declaration *declaration)
{
    struct declaration *of = declaration->type ? declaration->type->declaration : NULL;
    if (declaration->kind != DECLARATION_TYPEDEF || !of || !of->typedef_name || of->typedef_name != declaration->name)
        return declaration;
    of->facts = declaration->facts;
    of->doc = declaration->doc;
    of->is_deprecated = declaration->is_deprecated;
    of->deprecated = declaration->deprecated;
    of->file = declaration->file;
    of->body = declaration->body;
    of->conditions = declaration->conditions;
    if (document->is_snapshot)
        forget_lines(of);
    of->is_own = declaration->is_own;
    of->is_reached = declaration->is_reached;
    map_set(document->strict.arena, &document->names, of->typedef_name, of); /* what paths mean from now on */
    return of;
}

void document_read_declarations(struct document *document, const struct json *root)
{
    struct arena *arena = document->strict.arena;
    document->scope = (struct type_scope){.table = type_table_create(arena, sizeof(void *)),
                                          .arena = arena,
                                          .context = document,
                                          .has_described = document->is_snapshot,
                                          .find = find};
    const struct json *array = strict_member(&document->strict, root, "declarations", JSON_ARRAY, true);
    struct declared_list all = {0};
    if (array)
        declare_all(document, &all, array);
    for (size_t i = 0; i < all.count; i++) {
        struct declared *item = &all.items[i];
        item->form->read(document, item->declaration, item->object);
        read_rest(document, item->declaration, item->object);
        *list_add(arena, &document->spec->model.declarations) = definition_of(document, item->declaration);
    }
    for (size_t i = 0; i < all.count; i++)
        if (all.items[i].declaration->alias_of)
            complete_alias(document, all.items[i].declaration, all.items[i].object);
}
