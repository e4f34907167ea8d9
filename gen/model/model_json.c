/* Writing the model as a document. Members stand in one order: what it is, its type, its parts, what else C says of it,
 * facts, deprecation, documentation, file.
 *
 * A record or enum without any name is written where it is used, beside the type text that names it by its bare
 * keyword:
 *
 *     { "name": "points", "type": "struct [4]", "fields": [ { "name": "x", "type": "int" } ] } */
#include "model_json.h"

#include "../base/hash.h"
#include "../base/json.h"
#include "alignment.h"
#include "constant_text.h"
#include "convention.h"
#include "definition.h"
#include "elsewhere.h"
#include "fact_json.h"
#include "layout.h"
#include "library_json.h"
#include "shape.h"
#include "type.h"
#include "type_text.h"

#include <string.h>

struct writer {
    struct arena *arena;
    const struct model *model;
    enum document_kind kind;
    bool is_hashed;               /* for model_hash() */
    struct arena *lasting;        /* of spellings: to be hashed, a declaration has its memory for a while only */
    struct pointer_map spellings; /* a type: its C text */
    struct definitions definitions;
};

static void write_members(struct writer *writer, struct json *object, const struct declaration *declaration);

/* Whether a spec can say a declaration: conventions without a name it cannot, nor functions of types that C defines
 * right there, which have none either. */
static bool can_be_stated(const struct declaration *declaration)
{
    if (text_equal(declaration->convention, CONVENTION_OTHER))
        return false;
    if (declaration->kind != DECLARATION_FUNCTION || !declaration->type)
        return true;
    bool is_named = !definition_is_nameless(definition_innermost(declaration->type->of));
    for (size_t i = 0; i < declaration->type->parameter_count; i++)
        is_named = is_named && !definition_is_nameless(definition_innermost(declaration->type->parameters[i]));
    return is_named;
}

static bool is_written(const struct writer *writer, const struct declaration *declaration)
{
    bool is_all = writer->kind == DOCUMENT_SNAPSHOT && !writer->is_hashed;
    if (declaration->variant_of || (writer->kind == DOCUMENT_SPEC && !can_be_stated(declaration)))
        return false;
    return declaration->is_own || (is_all && declaration->is_reached && !declaration->is_builtin);
}

/* TYPE as a document has it: a spec is C, which has no words for some pointers, nor for some functions behind them. */
static const struct type *stated(const struct writer *writer, const struct type *type)
{
    if (writer->kind == DOCUMENT_SNAPSHOT || type_text_is_c(type))
        return type;
    const struct type *nothing = type_void(type_table_of(type));
    return type->size ? type_pointer(type_table_of(type), nothing) : nothing;
}

/* Few types stand in many places. */
static void write_type(struct writer *writer, struct json *object, const char *name, const struct type *type)
{
    type = stated(writer, type);
    char *text = pointer_map_get(&writer->spellings, type);
    if (!text) {
        text = type_text(writer->lasting, type);
        pointer_map_set(writer->lasting, &writer->spellings, type, text);
    }
    json_add_text(writer->arena, object, name, text);
}

static void write_integer(struct arena *arena, struct json *object, const char *name, struct integer value)
{
    struct text text = text_create(arena);
    constant_text_write_integer(&text, value);
    json_add_text(arena, object, name, text.data);
}

static void write_bytes(struct arena *arena, struct json *object, const struct declaration *constant)
{
    struct text text = text_create(arena);
    for (size_t i = 0; i < constant->text_length; i++)
        text_append_format(&text, "%02x", (unsigned char)constant->text[i]);
    json_add_text(arena, object, "bytes", text.data);
}

/* "value"; "bytes" for what JSON text cannot hold; "address" of a pointer, for a `const char *` may also be a text. */
static void write_value(struct arena *arena, struct json *object, const struct declaration *constant)
{
    if (constant->constant == CONSTANT_INTEGER || constant->constant == CONSTANT_ADDRESS)
        write_integer(arena, object, constant->constant == CONSTANT_INTEGER ? "value" : "address", constant->integer);
    else if (constant->constant == CONSTANT_FLOAT)
        json_add_text(arena, object, "value", constant_text_number(arena, constant->number));
    else if (strlen(constant->text) == constant->text_length && text_is_utf8(constant->text, constant->text_length))
        json_add_text(arena, object, "value", constant->text);
    else
        write_bytes(arena, object, constant);
}

/* true, or the message. */
static void write_deprecation(struct arena *arena, struct json *object, bool is_deprecated, const char *message)
{
    if (is_deprecated && message)
        json_add_text(arena, object, "deprecated", message);
    else if (is_deprecated)
        json_add_bool(arena, object, "deprecated", true);
}

static void write_doc(const struct writer *writer, struct json *object, const char *name, const char *doc)
{
    if (doc && writer->kind == DOCUMENT_SPEC)
        json_add_text(writer->arena, object, name, doc);
}

static void write_parameter(struct writer *writer, struct json *array, const struct type *type,
                            const struct member *member)
{
    struct json *object = json_add_object(writer->arena, array, NULL);
    if (member && member->name)
        json_add_text(writer->arena, object, "name", member->name);
    write_type(writer, object, "type", member ? member->type : type);
    if (!member)
        return;
    fact_json_write(writer->arena, object, (const struct fact_list *const[]){&member->facts}, 1);
    write_doc(writer, object, "doc", member->doc);
}

/* The type of a field; if it points at a function, with the names of the parameters. */
static void write_field_type(struct writer *writer, struct json *object, const struct member *field)
{
    if (!field->parameters || writer->is_hashed) {
        write_type(writer, object, "type", field->type);
        return;
    }
    struct text text = text_create(writer->arena);
    type_text_write_named(&text, field->type, NULL, field->parameters, field->parameter_count);
    json_add_text(writer->arena, object, "type", text.data);
}

/* What a field's object defines. In a snapshot a name makes a declaration of its own, wherever C has it. */
static const struct declaration *defined_here(const struct writer *writer, const struct declaration *record,
                                              size_t index)
{
    const struct declaration *definition = definition_of_field(record, index);
    return definition && definition->name && writer->kind == DOCUMENT_SNAPSHOT ? NULL : definition;
}

/* What an enum is made of: in a spec, what its header states; in a snapshot, beside a bare `enum`, all but what C makes
 * most of them of: int, signed or not. */
static void write_underlying(struct writer *writer, struct json *object, const struct declaration *declaration)
{
    if (declaration->kind != DECLARATION_ENUM)
        return;
    const struct type *underlying = declaration->type->of;
    if (writer->kind != DOCUMENT_SNAPSHOT)
        underlying = definition_stated_type(declaration);
    else if (writer->is_hashed || (underlying && text_ends_with(type_canonical(underlying)->name, "int")))
        underlying = NULL;
    if (underlying)
        write_type(writer, object, "underlying", underlying);
}

static void write_field(struct writer *writer, struct json *array, const struct declaration *record, size_t index,
                        uint64_t align)
{
    const struct member *field = &record->members.items[index];
    struct json *object = json_add_object(writer->arena, array, NULL);
    if (field->name)
        json_add_text(writer->arena, object, "name", field->name);
    write_field_type(writer, object, field);
    const struct declaration *definition = defined_here(writer, record, index);
    if (definition) {
        write_underlying(writer, object, definition);
        write_members(writer, object, definition);
        write_doc(writer, object, "type_doc", definition->doc);
    }
    if (field->is_bitfield)
        json_add_number(writer->arena, object, "bits", field->width);
    if (align)
        json_add_number(writer->arena, object, "alignment", (int64_t)align);
    fact_json_write(writer->arena, object, (const struct fact_list *const[]){&field->facts}, 1);
    write_deprecation(writer->arena, object, field->is_deprecated, field->deprecated);
    write_doc(writer, object, "doc", field->doc);
}

static void write_enumerator(struct writer *writer, struct json *array, const struct member *enumerator)
{
    struct json *object = json_add_object(writer->arena, array, NULL);
    json_add_text(writer->arena, object, "name", enumerator->name);
    write_integer(writer->arena, object, "value", enumerator->value);
    fact_json_write(writer->arena, object, (const struct fact_list *const[]){&enumerator->facts}, 1);
    write_deprecation(writer->arena, object, enumerator->is_deprecated, enumerator->deprecated);
    write_doc(writer, object, "doc", enumerator->doc);
}

static void write_fields(struct writer *writer, struct json *object, const struct declaration *record)
{
    struct alignment alignment = alignment_of(writer->arena, record);
    if (record->byte_order)
        json_add_text(writer->arena, object, "byte_order", record->byte_order);
    if (alignment.is_packed)
        json_add_bool(writer->arena, object, "packed", true);
    if (alignment.record)
        json_add_number(writer->arena, object, "align", (int64_t)alignment.record);
    struct json *fields = json_add_array(writer->arena, object, "fields");
    for (size_t i = 0; i < record->members.count; i++)
        write_field(writer, fields, record, i, alignment.fields[i]);
}

/* The parts of a record or enum, and what the compiler is asked for. */
static void write_members(struct writer *writer, struct json *object, const struct declaration *declaration)
{
    if (declaration->kind == DECLARATION_RECORD) {
        write_fields(writer, object, declaration);
        return;
    }
    bool is_stated = writer->kind != DOCUMENT_SNAPSHOT && definition_stated_type(declaration);
    if (!is_stated && (declaration->is_packed || definition_is_small(declaration)))
        json_add_bool(writer->arena, object, "packed", true);
    struct json *values = json_add_array(writer->arena, object, "values");
    for (size_t i = 0; i < declaration->members.count; i++)
        write_enumerator(writer, values, &declaration->members.items[i]);
}

/* What is of interest to a comparison alone: none of it changes what is generated. */
static void write_notes(struct arena *arena, struct json *object, const struct declaration *function)
{
    if (function->is_malloc)
        json_add_bool(arena, object, "malloc", true);
    if (function->nonnull)
        json_add_text(arena, object, "nonnull", function->nonnull);
    if (function->body)
        json_add_text(arena, object, "body", function->body);
}

static void write_function(struct writer *writer, struct json *object, const struct declaration *function)
{
    const struct type *type = type_canonical(function->type);
    write_type(writer, object, "returns", type->of);
    struct json *parameters = json_add_array(writer->arena, object, "params");
    for (size_t i = 0; i < type->parameter_count; i++)
        write_parameter(writer, parameters, type->parameters[i],
                        i < function->members.count ? &function->members.items[i] : NULL);
    if (type->is_variadic)
        json_add_bool(writer->arena, object, "variadic", true);
    if (type->is_unprototyped)
        json_add_bool(writer->arena, object, "unprototyped", true);
    if (function->is_inline)
        json_add_bool(writer->arena, object, "inline", true);
    if (function->is_noreturn)
        json_add_bool(writer->arena, object, "noreturn", true);
    if (function->convention && !writer->is_hashed)
        json_add_text(writer->arena, object, "convention", function->convention);
    if (writer->kind == DOCUMENT_SNAPSHOT && !writer->is_hashed)
        write_notes(writer->arena, object, function);
}

static void write_enum(struct writer *writer, struct json *object, const struct declaration *enumeration)
{
    const struct type *underlying = enumeration->type->of;
    if (writer->kind != DOCUMENT_SNAPSHOT)
        write_underlying(writer, object, enumeration);
    else if (underlying)
        write_type(writer, object, "type", underlying);
    if (enumeration->is_complete)
        write_members(writer, object, enumeration);
    else
        json_add_bool(writer->arena, object, "opaque", true);
}

static void write_record(struct writer *writer, struct json *object, const struct declaration *record)
{
    if (record->is_complete)
        write_members(writer, object, record);
    else
        json_add_bool(writer->arena, object, "opaque", true);
}

/* The type of a typedef or variable; a callback's with the names of its parameters. */
static void write_named_type(struct writer *writer, struct json *object, const struct declaration *declaration)
{
    struct text text = text_create(writer->arena);
    type_text_write_named(&text, stated(writer, declaration->type), NULL, declaration->members.items,
                          declaration->members.count);
    json_add_text(writer->arena, object, "type", text.data);
    const struct declaration *definition = definition_innermost(declaration->type);
    if (!definition_is_nameless(definition))
        return;
    write_underlying(writer, object, definition);
    write_members(writer, object, definition);
}

static void write_variable(struct writer *writer, struct json *object, const struct declaration *variable)
{
    write_named_type(writer, object, variable);
    if (variable->is_static)
        json_add_bool(writer->arena, object, "static", true);
    if (variable->is_thread_local)
        json_add_bool(writer->arena, object, "thread_local", true);
}

/* What was said of the parameters of a callback, which its type as text cannot carry: `key.len` of the typedef. */
static struct fact_list parameter_facts(struct arena *arena, const struct declaration *declaration)
{
    struct fact_list facts = {0};
    for (size_t i = 0; declaration->kind == DECLARATION_TYPEDEF && i < declaration->members.count; i++) {
        const struct member *member = &declaration->members.items[i];
        const char *name = member->name ? member->name : text_format(arena, "%zu", i + 1);
        for (size_t j = 0; j < member->facts.count; j++) {
            struct fact *fact = list_add(arena, &facts);
            *fact = member->facts.items[j];
            fact->path = *fact->path ? text_format(arena, "%s.%s", name, fact->path) : name;
        }
    }
    return facts;
}

/* What is the same of all kinds. TYPEDEF is the typedef that names a tagless record or enum, else NULL. */
static void write_rest(struct writer *writer, struct json *object, const struct declaration *declaration,
                       const struct declaration *definition)
{
    struct arena *arena = writer->arena;
    if (declaration->symbol)
        json_add_text(arena, object, "symbol", declaration->symbol);
    struct fact_list parameters = parameter_facts(arena, declaration);
    const struct fact_list *lists[] = {&declaration->facts, &parameters, definition ? &definition->facts : NULL};
    fact_json_write(arena, object, lists, definition ? 3 : 2);
    write_deprecation(arena, object, declaration->is_deprecated, declaration->deprecated);
    write_doc(writer, object, "doc", definition && definition->doc ? definition->doc : declaration->doc);
    if (writer->kind == DOCUMENT_SPEC || writer->is_hashed)
        return;
    if (declaration->conditions)
        json_add_text(arena, object, "conditions", declaration->conditions);
    if (declaration->conditions)
        json_add_text(arena, object, "body", declaration->body);
    if (declaration->file)
        json_add_text(arena, object, "at", declaration->file);
    if (!declaration->is_own)
        json_add_bool(arena, object, "foreign", true);
}

/* A record or enum that only a typedef names: { "typedef": "kv_stats", "type": "struct", "fields": [...] }. */
static void write_tagless(struct writer *writer, struct json *object, const struct declaration *declaration)
{
    bool is_enum = declaration->kind == DECLARATION_ENUM;
    if (declaration->typedef_name) {
        json_add_text(writer->arena, object, "typedef", declaration->typedef_name);
        json_add_text(writer->arena, object, "type", is_enum ? "enum" : declaration->is_union ? "union" : "struct");
    } else {
        json_add_null(writer->arena, object, "enum");
    }
    write_underlying(writer, object, declaration);
    write_members(writer, object, declaration);
    if (declaration->name_align)
        json_add_number(writer->arena, object, "name_align", (int64_t)declaration->name_align);
    write_rest(writer, object, declaration, definitions_typedef(&writer->definitions, declaration));
}

/* Another name of a function, which is declared elsewhere. */
static void write_alias(struct writer *writer, struct json *object, const struct declaration *alias)
{
    json_add_text(writer->arena, object, "alias", alias->name);
    json_add_text(writer->arena, object, "of", alias->alias_of);
    write_doc(writer, object, "doc", alias->doc);
    if (writer->kind == DOCUMENT_SNAPSHOT && !writer->is_hashed && alias->file)
        json_add_text(writer->arena, object, "at", alias->file);
}

static void write_tagged(struct writer *writer, struct json *object, const struct declaration *declaration)
{
    static const char *const keys[] = {
        [DECLARATION_FUNCTION] = "function", [DECLARATION_RECORD] = "struct",     [DECLARATION_ENUM] = "enum",
        [DECLARATION_TYPEDEF] = "typedef",   [DECLARATION_CONSTANT] = "constant", [DECLARATION_VARIABLE] = "variable"};
    const char *key = declaration->is_union ? "union" : keys[declaration->kind];
    json_add_text(writer->arena, object, key, declaration->name);
    switch (declaration->kind) {
    case DECLARATION_FUNCTION: write_function(writer, object, declaration); break;
    case DECLARATION_RECORD: write_record(writer, object, declaration); break;
    case DECLARATION_ENUM: write_enum(writer, object, declaration); break;
    case DECLARATION_TYPEDEF: write_named_type(writer, object, declaration); break;
    case DECLARATION_VARIABLE: write_variable(writer, object, declaration); break;
    case DECLARATION_CONSTANT:
        write_type(writer, object, "type", declaration->type);
        write_value(writer->arena, object, declaration);
        if (declaration->is_static && !writer->is_hashed)
            json_add_bool(writer->arena, object, "static", true);
    }
    write_rest(writer, object, declaration, NULL);
}

static bool is_inside(const struct writer *writer, const struct declaration *declaration)
{
    bool is_tagged = declaration->name && declaration->kind != DECLARATION_TYPEDEF;
    return !(is_tagged && writer->kind == DOCUMENT_SNAPSHOT) &&
           definitions_is_inside(&writer->definitions, writer->arena, declaration);
}

static void write_declaration(struct writer *writer, struct json *array, const struct declaration *declaration)
{
    struct json *object = json_add_object(writer->arena, array, NULL);
    if (declaration->alias_of)
        write_alias(writer, object, declaration);
    else if (declaration->name)
        write_tagged(writer, object, declaration);
    else
        write_tagless(writer, object, declaration);
}

static struct json *write_declarations(struct writer *writer, struct json *document)
{
    struct json *array = json_add_array(writer->arena, document, "declarations");
    for (size_t i = 0; i < writer->model->declarations.count; i++) {
        const struct declaration *declaration = writer->model->declarations.items[i];
        if (is_written(writer, declaration) && !is_inside(writer, declaration))
            write_declaration(writer, array, declaration);
    }
    return array;
}

/* What the other targets declare in another way than HERE. */
static void write_elsewhere(struct writer *writer, struct json *document, const struct json *here)
{
    struct json *object = json_create(writer->arena, JSON_OBJECT);
    for (size_t i = 0; i < writer->model->elsewhere.count; i++) {
        struct writer other = {.arena = writer->arena,
                               .model = writer->model->elsewhere.items[i],
                               .kind = writer->kind,
                               .lasting = writer->lasting};
        definitions_find(&other.definitions, other.arena, other.model);
        const struct json *there = write_declarations(&other, json_create(other.arena, JSON_OBJECT));
        elsewhere_write(writer->arena, object, other.model->target, here, there);
    }
    if (!object->first)
        return;
    struct json *member = json_add_object(writer->arena, document, "elsewhere");
    member->first = object->first;
    member->last = object->last;
}

/* Offsets are bytes; that of a bit-field is "byte.bit". */
static void write_layout(struct arena *arena, struct json *layouts, const struct layout *layout)
{
    struct json *object = json_add_object(arena, layouts, layout->name);
    json_add_number(arena, object, "size", (int64_t)layout->size);
    json_add_number(arena, object, "align", (int64_t)layout->align);
    struct json *offsets = json_add_array(arena, object, "offsets");
    for (size_t i = 0; i < layout->fields.count; i++) {
        const struct layout_field *field = &layout->fields.items[i];
        if (field->is_bitfield)
            json_add_text(arena, offsets, NULL,
                          text_format(arena, "%llu.%llu", (unsigned long long)field->offset / 8,
                                      (unsigned long long)field->offset % 8));
        else
            json_add_number(arena, offsets, NULL, (int64_t)(field->offset / 8));
    }
}

static void write_layouts(struct writer *writer, struct json *document)
{
    struct json *targets = json_add_object(writer->arena, document, "layouts");
    const struct layout_tables *tables = layouts_of(writer->arena, writer->model);
    for (size_t i = 0; i < tables->count; i++) {
        struct json *layouts = json_add_object(writer->arena, targets, tables->items[i].target);
        for (size_t j = 0; j < tables->items[i].records.count; j++)
            write_layout(writer->arena, layouts, tables->items[i].records.entries[j].value);
    }
}

static bool has_inferred(const struct fact_list *facts)
{
    for (size_t i = 0; i < facts->count; i++)
        if (facts->items[i].origin == FACT_INFERRED)
            return true;
    return false;
}

/* What a snapshot knows that nobody stated, by path: { "kv_name.return": { "own": "borrow" } }. *OUT is made when first
 * needed. */
static void write_inferred(struct writer *writer, struct json *document, struct json **out, const char *path,
                           const struct fact_list *facts)
{
    if (!has_inferred(facts))
        return;
    if (!*out)
        *out = json_add_object(writer->arena, document, "facts");
    fact_json_write_inferred(writer->arena, *out, path, facts);
}

static void write_inferred_facts(struct writer *writer, struct json *document)
{
    struct json *facts = NULL;
    for (size_t i = 0; i < writer->model->declarations.count; i++) {
        const struct declaration *declaration = writer->model->declarations.items[i];
        const char *path = shape_c_name(writer->arena, declaration);
        if (!path || declaration->alias_of || !is_written(writer, declaration))
            continue;
        write_inferred(writer, document, &facts, path, &declaration->facts);
        for (size_t j = 0; declaration->kind != DECLARATION_TYPEDEF && j < declaration->members.count; j++) {
            const struct member *member = &declaration->members.items[j];
            if (member->name)
                write_inferred(writer, document, &facts, text_format(writer->arena, "%s.%s", path, member->name),
                               &member->facts);
        }
    }
}

void model_write(struct text *out, const struct model *model, enum document_kind kind)
{
    struct writer writer = {.arena = out->arena, .lasting = out->arena, .model = model, .kind = kind};
    definitions_find(&writer.definitions, out->arena, model);
    struct json *document = json_create(out->arena, JSON_OBJECT);
    json_add_number(out->arena, document, "bridgegen", DOCUMENT_FORMAT);
    json_add_text(out->arena, document, "kind", kind == DOCUMENT_SPEC ? "spec" : "snapshot");
    if (model->written_by)
        json_add_text(out->arena, document, "written_by", model->written_by);
    library_json_write(writer.arena, document, writer.model, writer.kind);
    const struct json *declarations = write_declarations(&writer, document);
    if (kind == DOCUMENT_SNAPSHOT) {
        write_elsewhere(&writer, document, declarations);
        write_inferred_facts(&writer, document);
        write_layouts(&writer, document);
    }
    json_write(out, document);
}

void snapshot_write(struct text *out, const struct model *model)
{
    struct model ours = *model;
    ours.written_by = BRIDGEGEN_VERSION;
    model_write(out, &ours, DOCUMENT_SNAPSHOT);
}

/* A text, or that there is none. */
static uint64_t hash_word(uint64_t hash, const char *text)
{
    return text ? hash_bytes(hash, text, strlen(text) + 1) : hash_bytes(hash, "\1", 1);
}

/* All that json_write() would show. */
static uint64_t hash_json(uint64_t hash, const struct json *value)
{
    const char kind = (char)value->kind;
    hash = hash_word(hash_word(hash_bytes(hash, &kind, 1), value->name), value->text);
    for (const struct json *child = value->first; child; child = child->next)
        hash = hash_json(hash, child);
    return hash_bytes(hash, "\2", 1);
}

/* What is written of a declaration, and how its records lie. */
static uint64_t hash_declaration(struct writer *writer, const struct declaration *declaration)
{
    struct json *object = json_create(writer->arena, JSON_ARRAY), *layout = json_create(writer->arena, JSON_OBJECT);
    if (is_written(writer, declaration) && !is_inside(writer, declaration))
        write_declaration(writer, object, declaration);
    struct map layouts = {0};
    if (declaration->is_own || declaration->is_reached)
        layout_add(&layouts, writer->arena, declaration);
    for (size_t i = 0; i < layouts.count; i++)
        write_layout(writer->arena, layout, layouts.entries[i].value);
    return (object->first ? hash_json(HASH_START, object) : 0) + (layout->first ? hash_json(HASH_START, layout) : 0);
}

/* A sum, since the order of declarations means nothing. What is written of one takes no memory afterwards. */
uint64_t model_hash(struct arena *arena, const struct model *model)
{
    struct arena *scratch = arena_create();
    struct writer writer = {
        .arena = scratch, .lasting = arena, .model = model, .kind = DOCUMENT_SNAPSHOT, .is_hashed = true};
    definitions_find(&writer.definitions, arena, model);
    uint64_t hash = hash_text(HASH_START, model->target ? model->target : "");
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct arena_mark start = arena_mark(scratch);
        hash += hash_declaration(&writer, model->declarations.items[i]);
        arena_release(scratch, start);
    }
    arena_end_into(arena, scratch);
    return hash;
}
