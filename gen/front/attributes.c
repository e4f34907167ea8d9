/* Attributes are children of their declaration's cursor; most declarations have none, and are not visited for them. */
#include "attributes.h"

#include "annotations.h"
#include "comment.h"

#include "../base/text.h"
#include "../model/type.h"

#include <stdlib.h>
#include <string.h>

struct visit {
    struct reader *reader;
    struct fact_list *facts;
    bool has_label, has_unnamed;
    const char *byte_order; /* other than the target's */
};

/* The text of the own file that a spot is in; NULL elsewhere. */
static const char *text_of(const struct spot *spot)
{
    const struct source *source = spot->file && spot->file->own ? spot->file->own->source : NULL;
    return source && spot->offset < source->length ? source->text : NULL;
}

/* Where the name of a spot itself stands, in an own file; NULL where a macro does that makes it. */
static const char *name_at(const struct spot *spot)
{
    const char *text = text_of(spot);
    return text && text_starts_with(text + spot->offset, spot->name) ? text + spot->offset : NULL;
}

/* The comment before a macro that makes a declaration, `PNG_EXPORT(1, ...)`, which libclang sees since version 16 only,
 * or before attributes whose text has a semicolon, which it takes for the end of something else. */
static const char *comment_ahead(struct reader *reader, const struct spot *spot)
{
    const char *text = text_of(spot);
    if (!text)
        return NULL;
    struct scan_head head = reader->last_head = scan_head(text, text + spot->offset, &reader->last_head);
    return !name_at(spot) || head.has_brackets ? comment_before(reader->arena, text, head.start) : NULL;
}

/* The comment behind a macro that makes a field. */
static const char *comment_behind(struct reader *reader, const struct spot *spot)
{
    const char *text = text_of(spot);
    bool is_field = reader->clang->getCursorKind(spot->cursor) == CXCursor_FieldDecl;
    return text && is_field && !name_at(spot)
               ? scan_comment_behind(reader->arena, text + spot->offset, SCAN_DECLARATION)
               : NULL;
}

/* The landmark that was the last of its kind before a spot, which is it from now on. */
static struct landmark pass(struct reader *reader, const struct spot *spot)
{
    enum CXCursorKind kind = reader->clang->getCursorKind(spot->cursor);
    if (kind > CXCursor_TypedefDecl)
        return (struct landmark){0};
    const struct landmark last = reader->last_of_kind[kind];
    reader->last_of_kind[kind] = (struct landmark){spot->file, spot->offset, !name_at(spot)};
    return last;
}

/* The text of a comment found for a spot; NULL if it stands before LAST. Macros that make declarations may follow each
 * other without a semicolon, and one may make several; what is written out may share its comment. */
static const char *own_text(struct reader *reader, const struct spot *spot, struct landmark last, const char *comment)
{
    const char *text = text_of(spot);
    bool may_differ = text && last.file == spot->file && last.offset <= spot->offset &&
                      (last.is_macro || !name_at(spot)) && comment && !scan_points_back(comment);
    bool is_of_last = may_differ && !memmem(text + last.offset, spot->offset - last.offset, comment, strlen(comment));
    return is_of_last ? NULL : comment_text(reader->arena, comment);
}

const char *attributes_doc_behind(struct reader *reader, const struct spot *spot, enum scan_kind kind)
{
    const char *at = name_at(spot);
    return at ? comment_text(reader->arena, scan_comment_behind(reader->arena, at, kind)) : NULL;
}

bool attributes_has_body(const struct spot *spot)
{
    const char *at = name_at(spot);
    return !at || scan_has_body(at);
}

static const char *body_hash(struct reader *reader, const char *at)
{
    return text_format(reader->arena, "%016llx", (unsigned long long)scan_hash_body(HASH_START, at));
}

/* A record without a name is found at its keyword. */
void attributes_read_conditions(struct reader *reader, const struct spot *spot, struct declaration *record)
{
    const char *text = text_of(spot), *at = record->name ? name_at(spot) : text ? text + spot->offset : NULL;
    if (!at || (!record->name && !text_starts_with(at, "struct") && !text_starts_with(at, "union")))
        return;
    record->conditions = scan_conditions(reader->arena, at);
    if (record->conditions)
        record->body = body_hash(reader, at);
}

const char *attributes_body(struct reader *reader, const struct spot *spot)
{
    const char *at = name_at(spot);
    return at && scan_has_body(at) ? body_hash(reader, at) : NULL;
}

const char *attributes_doc(struct reader *reader, const struct spot *spot)
{
    const struct landmark last = pass(reader, spot);
    CXString raw = reader->clang->Cursor_getRawCommentText(spot->cursor);
    const char *doc = own_text(reader, spot, last, reader->clang->getCString(raw));
    reader->clang->disposeString(raw);
    if (!doc)
        doc = own_text(reader, spot, last, comment_ahead(reader, spot));
    return doc ? doc : comment_text(reader->arena, comment_behind(reader, spot));
}

static bool same_place(struct place a, struct place b)
{
    return a.line == b.line && a.column == b.column && text_equal(a.file, b.file);
}

static bool has_fact(const struct fact_list *facts, const struct fact *wanted)
{
    for (size_t i = 0; i < facts->count; i++)
        if (same_place(facts->items[i].place, wanted->place) && text_equal(facts->items[i].facet, wanted->facet) &&
            text_equal(facts->items[i].path, wanted->path))
            return true;
    return false;
}

static void add_fact(struct reader *reader, struct fact_list *out, const struct fact *fact)
{
    if (!has_fact(out, fact))
        *list_add(reader->arena, out) = *fact;
}

static const char order_mark[] = "bg-order:", big_endian[] = "big-endian";

const char attributes_byte_order[] = "#define scalar_storage_order(order) annotate(\"bg-order:\" order)\n"
                                     "#define __scalar_storage_order__ scalar_storage_order\n";

/* An order if it is not the target's, else NULL. */
static const char *other_order(const struct reader *reader, const char *order)
{
    return text_equal(order, big_endian) != reader->is_big_endian ? order : NULL;
}

/* The order that the pragma asks for which holds where something stands: libclang knows nothing of it. */
static const char *order_of_pragma(const struct reader *reader, const struct spot *spot)
{
    const char *order = "default";
    const struct directives *directives = spot->file && spot->file->own ? &spot->file->own->directives : NULL;
    for (size_t i = 0; directives && i < directives->orders.count; i++)
        if (directives->orders.items[i].offset < spot->offset)
            order = directives->orders.items[i].name;
    return text_equal(order, "default") ? NULL : other_order(reader, order);
}

static void read_annotation(struct visit *visit, CXCursor cursor)
{
    struct reader *reader = visit->reader;
    struct spot spot = reader_spot(reader, cursor);
    if (text_starts_with(spot.name, order_mark))
        visit->byte_order = other_order(reader, spot.name + strlen(order_mark));
    if (!text_starts_with(spot.name, "bg:"))
        return;
    struct annotation annotation = {.text = spot.name + strlen("bg:"),
                                    .place = reader_place(reader, &spot),
                                    .source = spot.file && spot.file->own ? spot.file->own->source : NULL,
                                    .offset = spot.offset};
    struct fact_list facts = {0};
    annotations_read(&facts, reader->arena, &annotation, reader->diagnostics);
    for (size_t i = 0; i < facts.count; i++)
        add_fact(reader, visit->facts, &facts.items[i]);
}

static enum CXChildVisitResult visit_child(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct visit *visit = data;
    (void)parent;
    enum CXCursorKind kind = visit->reader->clang->getCursorKind(cursor);
    if (kind == CXCursor_AnnotateAttr)
        read_annotation(visit, cursor);
    visit->has_label |= kind == CXCursor_AsmLabelAttr;
    visit->has_unnamed |= kind == CXCursor_UnexposedAttr;
    return CXChildVisit_Continue;
}

void attributes_read_facts(struct reader *reader, CXCursor cursor, struct fact_list *out)
{
    struct visit visit = {.reader = reader, .facts = out};
    if (reader->clang->Cursor_hasAttrs(cursor))
        reader->clang->visitChildren(cursor, visit_child, &visit);
}

void attributes_read_nullability(struct reader *reader, CXType type, const char *path, struct place place,
                                 struct fact_list *out)
{
    if (type.kind != CXType_Attributed)
        return;
    enum CXTypeNullabilityKind kind = reader->clang->Type_getNullability(type);
    if (kind != CXTypeNullability_NonNull && kind != CXTypeNullability_Nullable)
        return;
    const char *word = kind == CXTypeNullability_NonNull ? "never" : "ok";
    struct fact fact = {.path = path,
                        .facet = "null",
                        .value = {.kind = FACT_WORD, .text = word},
                        .origin = FACT_ATTRIBUTE,
                        .place = place};
    add_fact(reader, out, &fact);
}

const char attributes_overload[] = "overloaded";

/* What attributes say of whether something should, or can, be used. */
struct availability {
    bool is_deprecated, is_unavailable;
    const char *deprecated, *unavailable; /* the messages, "" if there is none */
};

static struct availability availability_of(struct reader *reader, CXCursor cursor)
{
    int is_deprecated = 0, is_unavailable = 0;
    CXString message, reason;
    reader->clang->getCursorPlatformAvailability(cursor, &is_deprecated, &message, &is_unavailable, &reason, NULL, 0);
    return (struct availability){is_deprecated != 0, is_unavailable != 0, reader_text(reader, message),
                                 reader_text(reader, reason)};
}

static void read_availability(struct reader *reader, CXCursor cursor, struct declaration *declaration)
{
    struct availability availability = availability_of(reader, cursor);
    const char *unavailable = availability.unavailable;
    declaration->is_deprecated = availability.is_deprecated;
    declaration->deprecated = *availability.deprecated ? availability.deprecated : NULL;
    if (availability.is_unavailable)
        declaration->refusal = (struct refusal){
            "unavailable",
            text_format(reader->arena, "the header makes it unavailable%s%s", *unavailable ? ": " : "", unavailable),
            declaration->place};
}

/* An asm label is the linker's name as it is; only Mach-O's own underscore comes before all others. */
static void read_symbol(struct reader *reader, CXCursor cursor, struct declaration *declaration)
{
    const char *symbol = reader_text(reader, reader->clang->Cursor_getMangling(cursor));
    if (*symbol == '\001')
        symbol++; /* LLVM's mark for "no prefix" */
    declaration->symbol = text_equal(symbol, declaration->name) ? NULL : symbol;
}

/* A declaration as libclang prints it, in GCC's spelling: what has no name there stands in it. */
static const char *printed(struct reader *reader, CXCursor cursor)
{
    if (!reader->printed.text || !reader->clang->equalCursors(reader->printed.cursor, cursor)) {
        const char *text = reader_text(reader, reader->clang->getCursorPrettyPrinted(cursor, NULL));
        reader->printed.text = scan_gnu_spelling(reader->arena, text);
        reader->printed.cursor = cursor;
    }
    return reader->printed.text;
}

/* The attribute `error`, for which libclang has no name: printing the declaration, which takes a while, shows it. */
static void read_error(struct reader *reader, CXCursor cursor, struct declaration *function)
{
    static const char start[] = "((error(\"";
    const char *found = strstr(printed(reader, cursor), start), *end = found ? strstr(found, "\"))") : NULL;
    if (end)
        function->refusal =
            (struct refusal){"uncallable",
                             text_format(reader->arena, "compilers refuse calls of it: %.*s",
                                         (int)(end - found - (ptrdiff_t)strlen(start)), found + strlen(start)),
                             function->place};
}

/* A handler of interrupts returns as only the processor can want it. */
static void read_interrupt(struct reader *reader, CXCursor cursor, struct declaration *function)
{
    if (strstr(printed(reader, cursor), "((interrupt"))
        function->refusal =
            (struct refusal){"uncallable", "only the processor can call what handles its interrupts", function->place};
}

/* clang has several functions of one name in C; for gcc each is another type of the same one. */
static void read_overload(struct reader *reader, CXCursor cursor, struct declaration *function)
{
    static const char reason[] = "overloads are clang's alone, which calls them otherwise for the linker";
    if (strstr(printed(reader, cursor), "((overloadable))"))
        function->refusal = (struct refusal){attributes_overload, reason, function->place};
}

bool attributes_read(struct reader *reader, const struct spot *spot, struct declaration *declaration)
{
    declaration->place = reader_place(reader, spot);
    declaration->doc = attributes_doc(reader, spot);
    declaration->byte_order = declaration->kind == DECLARATION_RECORD ? order_of_pragma(reader, spot) : NULL;
    if (!reader->clang->Cursor_hasAttrs(spot->cursor))
        return false;
    struct visit visit = {.reader = reader, .facts = &declaration->facts};
    reader->clang->visitChildren(spot->cursor, visit_child, &visit);
    read_availability(reader, spot->cursor, declaration);
    declaration->byte_order = visit.byte_order ? visit.byte_order : declaration->byte_order;
    if (visit.has_label)
        read_symbol(reader, spot->cursor, declaration);
    if (visit.has_unnamed && declaration->kind == DECLARATION_FUNCTION) {
        read_error(reader, spot->cursor, declaration);
        read_interrupt(reader, spot->cursor, declaration);
        read_overload(reader, spot->cursor, declaration);
        declaration->returns_twice = strstr(printed(reader, spot->cursor), "((returns_twice))") != NULL;
    }
    return visit.has_unnamed;
}

void attributes_read_member(struct reader *reader, const struct spot *spot, struct member *member)
{
    member->place = reader_place(reader, spot);
    member->doc = attributes_doc(reader, spot);
    if (!reader->clang->Cursor_hasAttrs(spot->cursor))
        return;
    attributes_read_facts(reader, spot->cursor, &member->facts);
    struct availability availability = availability_of(reader, spot->cursor);
    member->is_deprecated = availability.is_deprecated;
    member->deprecated = *availability.deprecated ? availability.deprecated : NULL;
}

/* GCC's attribute is a part of the type, C11's and C23's are ones that libclang has no name for: the only way left is
 * to look for the word where a declaration is printed. */
bool attributes_is_noreturn(struct reader *reader, CXCursor cursor)
{
    const struct clang *clang = reader->clang;
    const char *type = reader_text(reader, clang->getTypeSpelling(clang->getCursorType(cursor)));
    if (text_ends_with(type, "__attribute__((noreturn))"))
        return true;
    if (!clang->Cursor_hasAttrs(cursor))
        return false;
    const char *text = printed(reader, cursor);
    return strstr(text, "_Noreturn") || strstr(text, "[[noreturn]]") || strstr(text, "((noreturn))");
}

const char *attributes_features(struct reader *reader, CXCursor cursor)
{
    static const char start[] = "__attribute__((target(\"";
    if (!reader->clang->Cursor_hasAttrs(cursor))
        return NULL;
    const char *found = strstr(printed(reader, cursor), start);
    if (!found)
        return NULL;
    found += strlen(start);
    size_t length = strspn(found, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+_.,=");
    return found[length] == '"' ? arena_copy(reader->arena, found, length) : NULL;
}

/* How many pointers a function takes may have an attribute of their own. */
enum { POSITIONS = 64 };

/* The positions in "nonnull(1, 2)))", from 1, as bits. */
static uint64_t positions_in(const char *at)
{
    uint64_t bits = 0;
    for (at += strspn(at, "( "); *at >= '0' && *at <= '9'; at += strspn(at, ", ")) {
        char *end = NULL;
        unsigned long position = strtoul(at, &end, 10);
        if (position >= 1 && position <= POSITIONS)
            bits |= UINT64_C(1) << (position - 1);
        at = end;
    }
    return bits;
}

/* Which parameters are pointers. */
static uint64_t pointers_of(const struct declaration *function)
{
    uint64_t bits = 0;
    for (size_t i = 0; i < function->type->parameter_count && i < POSITIONS; i++)
        if (type_canonical(function->type->parameters[i])->kind == TYPE_POINTER)
            bits |= UINT64_C(1) << i;
    return bits;
}

static bool has_attribute(struct reader *reader, CXCursor cursor, const char *attribute)
{
    if (!reader->clang->Cursor_hasAttrs(cursor))
        return false;
    return strstr(printed(reader, cursor), attribute) != NULL;
}

static uint64_t nonnull_parameters(struct reader *reader, CXCursor cursor, const struct declaration *function,
                                   const char *attributes)
{
    static const char nonnull[] = "((nonnull";
    uint64_t bits = 0;
    for (const char *at = strstr(attributes, nonnull); at; at = strstr(at, nonnull)) {
        at += strlen(nonnull);
        bits |= *at == '(' ? positions_in(at) : pointers_of(function);
    }
    for (size_t i = 0; i < function->members.count && i < POSITIONS; i++)
        if (has_attribute(reader, reader->clang->Cursor_getArgument(cursor, (unsigned)i), nonnull))
            bits |= UINT64_C(1) << i;
    return bits;
}

/* libclang has no cursors for these attributes; it prints them. */
void attributes_read_values(struct reader *reader, CXCursor cursor, bool has_unnamed, struct declaration *function)
{
    struct text nonnull = text_create(reader->arena);
    const char *attributes = has_unnamed ? scan_attributes(reader->arena, printed(reader, cursor)) : "";
    uint64_t bits = nonnull_parameters(reader, cursor, function, attributes);
    for (unsigned i = 0; i < POSITIONS; i++)
        if (bits >> i & 1)
            text_append_format(&nonnull, "%s%u", nonnull.length ? ", " : "", i + 1);
    if (strstr(attributes, "((returns_nonnull))"))
        text_append_format(&nonnull, "%sreturn", nonnull.length ? ", " : "");
    function->nonnull = nonnull.length ? nonnull.data : NULL;
    function->is_malloc = strstr(attributes, "((malloc") != NULL;
}
