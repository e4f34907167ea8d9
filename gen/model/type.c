/* The table is a hash set of nodes. A node is a type with what is asked of it again and again:
 *
 *     node { type | table | canonical | unqualified }
 *
 * Since every type is the beginning of a node, questions about types need neither table nor arena. */
#include "type.h"

#include "../base/hash.h"
#include "../base/text.h"

#include <string.h>

struct type_node {
    struct type type;
    struct type_table *table;
    const struct type *canonical;
    const struct type *unqualified;
    struct type_node *next; /* in its bucket */
};

struct type_table {
    struct arena *arena;
    unsigned pointer_size;
    struct type_node **buckets; /* a power of two */
    size_t bucket_count, count;
};

enum { FIRST_BUCKETS = 256 };

struct type_table *type_table_create(struct arena *arena, unsigned pointer_size)
{
    struct type_table *table = arena_new(arena, struct type_table);
    table->arena = arena;
    table->pointer_size = pointer_size;
    table->bucket_count = FIRST_BUCKETS;
    table->buckets = arena_allocate(arena, table->bucket_count * sizeof *table->buckets);
    return table;
}

static const struct type_node *node_of(const struct type *type)
{
    return (const struct type_node *)type;
}

struct type_table *type_table_of(const struct type *type)
{
    return node_of(type)->table;
}

static uint64_t hash_value(uint64_t hash, uint64_t value)
{
    return (hash ^ value) * UINT64_C(0x9e3779b97f4a7c15) >> 7 ^ hash << 3;
}

static uint64_t hash_of(const struct type *type)
{
    unsigned flags = type->is_const | type->is_volatile << 1 | type->is_restrict << 2 | type->is_variadic << 3 |
                     type->is_unprototyped << 4;
    uint64_t hash = hash_value(HASH_START, (uint64_t)type->kind << 8 | flags);
    if (type->declaration)
        return hash_value(hash, (uintptr_t)type->declaration);
    if (type->name)
        hash = hash_text(hash, type->name);
    hash = hash_value(hash_value(hash, (uintptr_t)type->of), type->count);
    for (size_t i = 0; i < type->parameter_count; i++)
        hash = hash_value(hash, (uintptr_t)type->parameters[i]);
    return hash;
}

static bool same_qualifiers(const struct type *a, const struct type *b)
{
    return a->is_const == b->is_const && a->is_volatile == b->is_volatile && a->is_restrict == b->is_restrict;
}

static bool same_parameters(const struct type *a, const struct type *b)
{
    return a->parameter_count == b->parameter_count && a->is_variadic == b->is_variadic &&
           a->is_unprototyped == b->is_unprototyped &&
           (a->parameter_count == 0 ||
            memcmp(a->parameters, b->parameters, a->parameter_count * sizeof *a->parameters) == 0);
}

static bool same_name(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_type(const struct type *a, const struct type *b)
{
    if (a->kind != b->kind || !same_qualifiers(a, b) || a->declaration != b->declaration)
        return false;
    if (a->declaration)
        return true;
    return a->of == b->of && a->count == b->count && a->is_signed == b->is_signed && a->size == b->size &&
           a->align == b->align && same_name(a->name, b->name) && same_parameters(a, b);
}

static void grow(struct type_table *table)
{
    size_t count = table->bucket_count * 2;
    struct type_node **buckets = arena_allocate(table->arena, count * sizeof *buckets);
    for (size_t i = 0; i < table->bucket_count; i++) {
        for (struct type_node *node = table->buckets[i], *next; node; node = next) {
            next = node->next;
            struct type_node **bucket = &buckets[hash_of(&node->type) & (count - 1)];
            node->next = *bucket;
            *bucket = node;
        }
    }
    table->buckets = buckets;
    table->bucket_count = count;
}

static const struct type *intern(struct type_table *table, const struct type *wanted);

/* What the node answers later without being asked twice. */
static void complete(struct type_node *node)
{
    const struct type *type = &node->type;
    node->unqualified = type;
    if (type->is_const || type->is_volatile || type->is_restrict) {
        struct type plain = *type;
        plain.is_const = plain.is_volatile = plain.is_restrict = false;
        node->unqualified = intern(node->table, &plain);
    }
    node->canonical = type;
    if (type->kind == TYPE_TYPEDEF)
        node->canonical =
            type_qualified(type_canonical(type->of), type->is_const, type->is_volatile, type->is_restrict);
}

/* The one type that equals *WANTED, made if there is none. */
static const struct type *intern(struct type_table *table, const struct type *wanted)
{
    uint64_t hash = hash_of(wanted);
    for (struct type_node *node = table->buckets[hash & (table->bucket_count - 1)]; node; node = node->next)
        if (same_type(&node->type, wanted))
            return &node->type;
    if (table->count >= table->bucket_count)
        grow(table);
    struct type_node **bucket = &table->buckets[hash & (table->bucket_count - 1)];
    struct type_node *node = arena_new(table->arena, struct type_node);
    *node = (struct type_node){.type = *wanted, .table = table, .next = *bucket};
    *bucket = node;
    table->count++;
    complete(node);
    return &node->type;
}

const struct type *type_void(struct type_table *table)
{
    return intern(table, &(struct type){.kind = TYPE_VOID, .name = "void"});
}

const struct type *type_bool(struct type_table *table)
{
    return intern(table, &(struct type){.kind = TYPE_BOOL, .name = "_Bool", .size = 1, .align = 1});
}

const struct type *type_integer(struct type_table *table, const char *name, bool is_signed, uint64_t size,
                                uint64_t align)
{
    return intern(table, &(struct type){
                             .kind = TYPE_INTEGER, .name = name, .is_signed = is_signed, .size = size, .align = align});
}

const struct type *type_address(struct type_table *table)
{
    const char *name = table->pointer_size > 4 ? "unsigned long long" : "unsigned int";
    return type_integer(table, name, false, table->pointer_size, table->pointer_size);
}

const struct type *type_float(struct type_table *table, const char *name, uint64_t size, uint64_t align)
{
    return intern(table, &(struct type){.kind = TYPE_FLOAT, .name = name, .size = size, .align = align});
}

const struct type *type_va_list(struct type_table *table, uint64_t size, uint64_t align)
{
    return intern(table, &(struct type){.kind = TYPE_VA_LIST, .name = "va_list", .size = size, .align = align});
}

const char *const type_descriptions[] = {TYPE_BLOCK, TYPE_FOREIGN_FUNCTION, TYPE_DEEP_POINTER, NULL};

const struct type *type_unsupported(struct type_table *table, const char *name, uint64_t size, uint64_t align)
{
    return intern(table, &(struct type){.kind = TYPE_UNSUPPORTED, .name = name, .size = size, .align = align});
}

const struct type *type_pointer(struct type_table *table, const struct type *pointee)
{
    return intern(
        table,
        &(struct type){.kind = TYPE_POINTER, .of = pointee, .size = table->pointer_size, .align = table->pointer_size});
}

const struct type *type_array(struct type_table *table, const struct type *element, uint64_t count)
{
    return intern(table, &(struct type){.kind = TYPE_ARRAY,
                                        .of = element,
                                        .count = count,
                                        .size = count == TYPE_COUNT_OPEN ? 0 : count * element->size,
                                        .align = element->align});
}

/* Makes the candidate's parameters last as long as the table, but only if the type is new. */
const struct type *type_function(struct type_table *table, const struct type *result,
                                 const struct type *const *parameters, size_t parameter_count, bool is_variadic,
                                 bool is_unprototyped)
{
    struct arena_mark mark = arena_mark(table->arena);
    size_t size = parameter_count * sizeof *parameters;
    size_t before = table->count;
    struct type wanted = {.kind = TYPE_FUNCTION,
                          .of = result,
                          .parameter_count = parameter_count,
                          .is_variadic = is_variadic,
                          .is_unprototyped = is_unprototyped};
    if (parameter_count)
        wanted.parameters = memcpy(arena_allocate(table->arena, size), parameters, size);
    const struct type *type = intern(table, &wanted);
    if (table->count == before)
        arena_release(table->arena, mark);
    return type;
}

const struct type *type_record(struct type_table *table, struct declaration *declaration, uint64_t size, uint64_t align)
{
    return intern(table, &(struct type){.kind = TYPE_RECORD, .declaration = declaration, .size = size, .align = align});
}

void type_realign(const struct type *record, uint64_t align)
{
    ((struct type_node *)record)->type.align = align;
}

const struct type *type_enum(struct type_table *table, struct declaration *declaration, const struct type *underlying,
                             uint64_t size, uint64_t align)
{
    return intern(table, &(struct type){.kind = TYPE_ENUM,
                                        .declaration = declaration,
                                        .of = underlying,
                                        .is_signed = underlying && type_canonical(underlying)->is_signed,
                                        .size = size,
                                        .align = align});
}

static bool is_size_name(const char *name)
{
    static const char *const names[] = {"size_t", "ssize_t", "ptrdiff_t", "intptr_t", "uintptr_t"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_equal(name, names[i]))
            return true;
    return false;
}

const struct type *type_typedef(struct type_table *table, struct declaration *declaration,
                                const struct type *underlying, uint64_t size, uint64_t align)
{
    return intern(table, &(struct type){.kind = TYPE_TYPEDEF,
                                        .declaration = declaration,
                                        .of = underlying,
                                        .size = size,
                                        .align = align,
                                        .is_size = underlying->is_size || is_size_name(declaration->name)});
}

const struct type *type_qualified(const struct type *type, bool is_const, bool is_volatile, bool is_restrict)
{
    struct type_table *table = node_of(type)->table;
    if (type->kind == TYPE_ARRAY)
        return type_array(table, type_qualified(type->of, is_const, is_volatile, is_restrict), type->count);
    if (type->kind == TYPE_FUNCTION)
        return type;
    struct type wanted = *type;
    wanted.is_const |= is_const;
    wanted.is_volatile |= is_volatile;
    wanted.is_restrict |= is_restrict;
    return same_qualifiers(&wanted, type) ? type : intern(table, &wanted);
}

const struct type *type_without_qualifiers(const struct type *type)
{
    return node_of(type)->unqualified;
}

const struct type *type_canonical(const struct type *type)
{
    return node_of(type)->canonical;
}

const struct type *type_decayed(const struct type *type)
{
    const struct type *canonical = type_canonical(type);
    struct type_table *table = node_of(type)->table;
    if (canonical->kind == TYPE_ARRAY)
        return type_pointer(table, canonical->of);
    if (canonical->kind == TYPE_FUNCTION)
        return type_pointer(table, type);
    return type;
}

bool type_mentions(const struct type *type, bool (*is)(const struct type *type))
{
    for (; type; type = type->declaration ? NULL : type->of) {
        if (is(type))
            return true;
        for (size_t i = 0; i < type->parameter_count; i++)
            if (type_mentions(type->parameters[i], is))
                return true;
    }
    return false;
}

uint64_t type_natural_align(const struct type *type)
{
    const struct type *canonical = type_canonical(type);
    return canonical->kind == TYPE_ARRAY ? type_natural_align(canonical->of) : canonical->align;
}
