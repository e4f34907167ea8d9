/* One function a kind of declaration. Own declarations are read where they stand, a record where it is defined; what
 * they reach in other headers right after them. */
#include "declarations.h"

#include "attributes.h"
#include "types.h"
#include "values.h"

#include "../base/identifier.h"
#include "../base/text.h"

#include <string.h>

static void fill(struct reader *reader, struct shell *shell);

/* --- functions and variables --- */

static const char static_without_body[] = "static-function";

/* A name of a parameter serves people only: one that languages cannot have is none. */
static const char *parameter_name(const struct spot *spot)
{
    return identifier_is_name(spot->name) ? spot->name : NULL;
}

static void read_parameter(struct reader *reader, struct declaration *function, CXCursor cursor,
                           const struct type *type)
{
    struct member *parameter = list_add(reader->arena, &function->members);
    struct spot spot = reader_spot(reader, cursor);
    parameter->name = parameter_name(&spot);
    parameter->type = type;
    parameter->place = reader_place(reader, &spot);
    parameter->doc = attributes_doc_behind(reader, &spot, SCAN_PARAMETER);
    attributes_read_facts(reader, cursor, &parameter->facts);
    attributes_read_nullability(reader, reader->clang->getCursorType(cursor), "", parameter->place, &parameter->facts);
}

static void read_parameters(struct reader *reader, struct declaration *function, CXCursor cursor)
{
    int count = reader->clang->Cursor_getNumArguments(cursor);
    if (count > 0)
        list_reserve(reader->arena, &function->members, (size_t)count);
    for (int i = 0; i < count && (size_t)i < function->type->parameter_count; i++)
        read_parameter(reader, function, reader->clang->Cursor_getArgument(cursor, (unsigned)i),
                       function->type->parameters[i]);
}

static void read_function(struct reader *reader, struct declaration *function, const struct spot *spot)
{
    const struct clang *clang = reader->clang;
    CXCursor cursor = spot->cursor;
    CXType type = clang->getCursorType(cursor);
    CXType plain = types_plain(reader, type);
    function->name = spot->name;
    bool has_unnamed = attributes_read(reader, spot, function);
    if (!function->doc)
        function->doc = attributes_doc_behind(reader, spot, SCAN_DECLARATION);
    function->type = types_read_function(reader, plain);
    read_parameters(reader, function, cursor);
    attributes_read_nullability(reader, clang->getResultType(plain), "return", function->place, &function->facts);
    enum CX_StorageClass storage = clang->Cursor_getStorageClass(cursor);
    function->is_static = storage == CX_SC_Static;
    function->is_inline = function->is_static || (clang->Cursor_isFunctionInlined(cursor) && storage != CX_SC_Extern);
    if (function->is_inline) {
        function->features = attributes_features(reader, cursor);
        function->body = attributes_body(reader, spot);
    }
    attributes_read_values(reader, cursor, has_unnamed, function);
    if (storage == CX_SC_Static && !attributes_has_body(spot))
        function->refusal = (struct refusal){static_without_body,
                                             "it is static and has no body: there is nothing to call", function->place};
    function->is_noreturn = function->type->of->kind == TYPE_VOID && attributes_is_noreturn(reader, cursor);
    function->convention = types_convention(reader, plain);
}

/* A later declaration of a function completes the first: its comment, its parameters' names, more facts. */
static void merge_function(struct reader *reader, struct declaration *function, CXCursor cursor)
{
    struct spot spot = reader_spot(reader, cursor);
    if (!function->doc)
        function->doc = attributes_doc(reader, &spot);
    if (function->is_inline && !function->body)
        function->body = attributes_body(reader, &spot);
    if (text_equal(function->refusal.word, static_without_body) && attributes_has_body(&spot))
        function->refusal = (struct refusal){0};
    attributes_read_facts(reader, cursor, &function->facts);
    for (size_t i = 0; i < function->members.count; i++) {
        struct member *parameter = &function->members.items[i];
        CXCursor again = reader->clang->Cursor_getArgument(cursor, (unsigned)i);
        if (reader->clang->Cursor_isNull(again))
            return;
        if (!parameter->name) {
            struct spot named = reader_spot(reader, again);
            parameter->name = parameter_name(&named);
        }
        attributes_read_facts(reader, again, &parameter->facts);
    }
}

/* A `static const` with a value is a constant. */
static void read_variable(struct reader *reader, struct declaration *variable, const struct spot *spot)
{
    const struct clang *clang = reader->clang;
    CXCursor cursor = spot->cursor;
    CXType type = clang->getCursorType(cursor);
    variable->name = spot->name;
    attributes_read(reader, spot, variable);
    variable->type = types_read(reader, type);
    variable->is_static = clang->getCursorLinkage(cursor) == CXLinkage_Internal; /* static, or C23's constexpr */
    variable->is_thread_local = clang->getCursorTLSKind(cursor) != CXTLS_None;
    if (variable->is_static && type_canonical(variable->type)->is_const && values_read(reader, cursor, variable))
        variable->kind = DECLARATION_CONSTANT;
}

/* --- the parameters that a type does not keep --- */

struct parameter_visit {
    const struct clang *clang;
    struct arena *arena;
    LIST(CXCursor) found;
};

static enum CXChildVisitResult visit_parameter(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct parameter_visit *visit = data;
    (void)parent;
    if (visit->clang->getCursorKind(cursor) == CXCursor_ParmDecl)
        *list_add(visit->arena, &visit->found) = cursor;
    return CXChildVisit_Continue;
}

/* The parameters of the function type that TYPE is or points at, in what CURSOR declares; OUT_FUNCTION is that type. A
 * function that returns a function pointer has that one's parameters first: the last ones count. NULL: there are none,
 * or another declaration has them. */
static const CXCursor *signature_of(struct reader *reader, CXCursor cursor, const struct type *type,
                                    const struct type **out_function)
{
    type = type_canonical(type);
    if (type->kind == TYPE_POINTER)
        type = type_canonical(type->of);
    *out_function = type;
    if (type->kind != TYPE_FUNCTION || !type->parameter_count)
        return NULL;
    struct parameter_visit visit = {reader->clang, reader->scratch, {0}};
    reader->clang->visitChildren(cursor, visit_parameter, &visit);
    bool is_elsewhere = visit.found.count < type->parameter_count; /* a typedef of a typedef */
    return is_elsewhere ? NULL : visit.found.items + (visit.found.count - type->parameter_count);
}

/* The names of the parameters of a field that points at a function. */
static void read_names(struct reader *reader, struct member *field, CXCursor cursor)
{
    const struct type *type = NULL;
    const CXCursor *cursors = signature_of(reader, cursor, field->type, &type);
    if (!cursors)
        return;
    struct member *parameters = arena_allocate(reader->arena, type->parameter_count * sizeof *parameters);
    for (size_t i = 0; i < type->parameter_count; i++) {
        struct spot named = reader_spot(reader, cursors[i]);
        parameters[i].name = parameter_name(&named);
    }
    field->parameters = parameters;
    field->parameter_count = type->parameter_count;
}

/* --- records --- */

struct record_visit {
    struct reader *reader;
    struct declaration *record;
};

static bool is_tag(enum CXCursorKind kind)
{
    return kind == CXCursor_StructDecl || kind == CXCursor_UnionDecl || kind == CXCursor_EnumDecl;
}

/* Records and enums defined inside come before the one that holds them. */
static enum CXChildVisitResult visit_nested(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct record_visit *visit = data;
    (void)parent;
    if (!is_tag(visit->reader->clang->getCursorKind(cursor)))
        return CXChildVisit_Continue;
    struct shell *shell = reader_shell(visit->reader, cursor);
    if (visit->reader->clang->equalCursors(cursor, shell->spot.cursor) && !shell->is_filled) {
        shell->declaration->parent = visit->record;
        fill(visit->reader, shell);
    }
    return CXChildVisit_Continue;
}

/* NULL for what has no name: libclang says "", or "(anonymous at a.h:8:5)", or "union outer::(anonymous ...". */
static const char *field_name(const char *spelling)
{
    return *spelling && !strchr(spelling, '(') ? spelling : NULL;
}

/* Also finds the nameless fields that anonymous structs and unions are. */
static enum CXVisitorResult visit_field(CXCursor cursor, CXClientData data)
{
    struct record_visit *visit = data;
    struct reader *reader = visit->reader;
    struct member *field = list_add(reader->arena, &visit->record->members);
    struct spot spot = reader_spot(reader, cursor);
    field->name = field_name(spot.name);
    field->type = types_read(reader, reader->clang->getCursorType(cursor));
    attributes_read_member(reader, &spot, field);
    long long offset = reader->clang->Cursor_getOffsetOfField(cursor);
    field->offset = offset > 0 ? (uint64_t)offset : 0;
    field->is_bitfield = reader->clang->Cursor_isBitField(cursor) != 0;
    if (field->is_bitfield)
        field->width = (unsigned)reader->clang->getFieldDeclBitWidth(cursor);
    read_names(reader, field, cursor);
    return CXVisit_Continue;
}

static bool is_packed(const struct declaration *record)
{
    for (size_t i = 0; i < record->members.count; i++) {
        const struct member *field = &record->members.items[i];
        uint64_t natural = type_natural_align(field->type);
        if (!field->is_bitfield && natural && (field->offset % (8 * natural) || record->type->align < natural))
            return true;
    }
    return false;
}

static void read_record(struct reader *reader, struct shell *shell)
{
    struct record_visit visit = {reader, shell->declaration};
    attributes_read(reader, &shell->spot, shell->declaration);
    if (!shell->declaration->is_complete)
        return;
    reader->clang->visitChildren(shell->spot.cursor, visit_nested, &visit);
    reader->clang->Type_visitFields(reader->clang->getCursorType(shell->spot.cursor), visit_field, &visit);
    shell->declaration->is_packed = is_packed(shell->declaration);
    attributes_read_conditions(reader, &shell->spot, shell->declaration);
}

/* --- enums --- */

static enum CXChildVisitResult visit_enumerator(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct record_visit *visit = data;
    struct reader *reader = visit->reader;
    (void)parent;
    if (reader->clang->getCursorKind(cursor) != CXCursor_EnumConstantDecl)
        return CXChildVisit_Continue;
    struct member *enumerator = list_add(reader->arena, &visit->record->members);
    struct spot spot = reader_spot(reader, cursor);
    enumerator->name = spot.name;
    attributes_read_member(reader, &spot, enumerator);
    const struct type *type = visit->record->type;
    uint64_t bits = type->is_signed ? (uint64_t)reader->clang->getEnumConstantDeclValue(cursor)
                                    : reader->clang->getEnumConstantDeclUnsignedValue(cursor);
    enumerator->value = values_integer(type, bits);
    return CXChildVisit_Continue;
}

static void read_enum(struct reader *reader, struct shell *shell)
{
    struct record_visit visit = {reader, shell->declaration};
    attributes_read(reader, &shell->spot, shell->declaration);
    reader->clang->visitChildren(shell->spot.cursor, visit_enumerator, &visit);
}

/* --- typedefs --- */

static void read_signature(struct reader *reader, struct shell *shell)
{
    const struct type *type = NULL;
    const CXCursor *cursors = signature_of(reader, shell->spot.cursor, shell->declaration->type, &type);
    if (cursors)
        list_reserve(reader->arena, &shell->declaration->members, type->parameter_count);
    for (size_t i = 0; cursors && i < type->parameter_count; i++)
        read_parameter(reader, shell->declaration, cursors[i], type->parameters[i]);
}

/* `typedef struct a { ... } a;` has one comment, before the typedef: it is the record's, too. What is said of the name
 * of a record without a tag is said of the record. */
static void share_words(struct declaration *declaration)
{
    struct declaration *tag = declaration->type->declaration;
    bool is_its_name = tag && tag->kind != DECLARATION_TYPEDEF && text_equal(tag->typedef_name, declaration->name);
    bool is_same = is_its_name || (tag && tag->kind != DECLARATION_TYPEDEF && text_equal(tag->name, declaration->name));
    if (is_same && !tag->doc)
        tag->doc = declaration->doc;
    if (is_its_name && !tag->facts.count) {
        tag->facts = declaration->facts;
        declaration->facts = (struct fact_list){0};
    }
}

/* `typedef struct { ... } a __attribute__((aligned));` aligns the name, not the record it names: the compiler may rely
 * on more than the record's own alignment, or on less, and no other language has a way to say so. None sees its fields
 * then. */
static void hide_realigned(const struct declaration *declaration, uint64_t align)
{
    struct declaration *tag = declaration->type->declaration;
    bool is_its_name = tag && tag->kind == DECLARATION_RECORD && text_equal(tag->typedef_name, declaration->name);
    if (!is_its_name || align == tag->type->align)
        return;
    tag->is_complete = false;
    tag->name_align = align;
}

static void read_typedef(struct reader *reader, struct shell *shell)
{
    attributes_read(reader, &shell->spot, shell->declaration);
    hide_realigned(shell->declaration, shell->type->align);
    read_signature(reader, shell);
    share_words(shell->declaration);
}

/* --- in which order --- */

static void finish(struct reader *reader, struct shell *shell)
{
    if (shell->declaration->is_own)
        *list_add(reader->scratch, &reader->finished_own) = shell;
    else
        *list_add(reader->scratch, &reader->finished_reached) = shell;
}

/* A name means one function in a model: overloads are not in it. */
static void refuse_overload(struct reader *reader, const struct declaration *function)
{
    if (function->is_own)
        diagnostic_report(reader->diagnostics, DIAGNOSTIC_REFUSED, function->refusal.word, function->place, "%s: %s",
                          function->name, function->refusal.reason);
}

static void fill(struct reader *reader, struct shell *shell)
{
    shell->is_filled = true;
    switch (shell->declaration->kind) {
    case DECLARATION_RECORD: read_record(reader, shell); break;
    case DECLARATION_ENUM: read_enum(reader, shell); break;
    case DECLARATION_TYPEDEF: read_typedef(reader, shell); break;
    case DECLARATION_FUNCTION: read_function(reader, shell->declaration, &shell->spot); break;
    default: read_variable(reader, shell->declaration, &shell->spot); break;
    }
    if (shell->declaration->refusal.word == attributes_overload)
        refuse_overload(reader, shell->declaration);
    else
        finish(reader, shell);
}

/* Fills what was named since: all of it at the end, else only what is not own, since an own one has a place of its own.
 */
static void drain(struct reader *reader, bool is_end)
{
    for (size_t i = is_end ? 0 : reader->drained; i < reader->pending.count; i++) {
        struct shell *shell = reader->pending.items[i];
        if (!shell->is_filled && (is_end || !shell->declaration->is_own))
            fill(reader, shell);
    }
    reader->drained = reader->pending.count;
}

static bool is_read_here(enum CXCursorKind kind)
{
    return is_tag(kind) || kind == CXCursor_FunctionDecl || kind == CXCursor_VarDecl || kind == CXCursor_TypedefDecl;
}

/* A forward declaration of what is defined elsewhere says nothing; of what is defined nowhere, it is all there is. */
static bool is_the_one(struct reader *reader, struct shell *shell, CXCursor cursor)
{
    if (!is_tag(reader->clang->getCursorKind(cursor)))
        return true;
    if (!shell->declaration->is_complete && !shell->declaration->is_own)
        reader_locate(reader, shell, cursor);
    return !shell->declaration->is_complete || reader->clang->equalCursors(shell->spot.cursor, cursor);
}

void declarations_visit(struct reader *reader, CXCursor cursor)
{
    if (!is_read_here(reader->clang->getCursorKind(cursor)))
        return;
    struct shell *shell = reader_shell(reader, cursor);
    if (shell->is_filled && shell->declaration->kind == DECLARATION_FUNCTION)
        merge_function(reader, shell->declaration, cursor);
    if (shell->is_filled || !is_the_one(reader, shell, cursor))
        return;
    fill(reader, shell);
    drain(reader, false);
}

struct declaration *declarations_read_variant(struct reader *reader, CXCursor cursor, const char *function,
                                              struct place place)
{
    struct shell *shell = reader_shell(reader, cursor);
    if (shell->is_filled)
        return NULL;
    const struct shell *of = NULL;
    for (size_t i = 0; i < reader->finished_own.count && !of; i++)
        if (text_equal(reader->finished_own.items[i]->declaration->name, function))
            of = reader->finished_own.items[i];
    fill(reader, shell);
    shell->declaration->place = place;
    shell->declaration->variant_of = function;
    shell->declaration->is_own = true;
    shell->declaration->file = of ? of->declaration->file : NULL;
    shell->file = of ? of->file : NULL;
    return shell->declaration;
}

void declarations_finish(struct reader *reader)
{
    drain(reader, true);
}
