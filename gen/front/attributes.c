/* Attributes are children of their declaration's cursor; most declarations have none, and are not visited for them. */
#include "attributes.h"

#include "annotations.h"
#include "comment.h"

#include "../base/text.h"

#include <string.h>

struct visit {
    struct reader *reader;
    struct fact_list *facts;
    bool has_label, has_unnamed;
};

/* Where the name of a cursor stands in the text of an own file, which OUT_TEXT becomes; NULL elsewhere. */
static const char *text_at(struct reader *reader, CXCursor cursor, const char **out_text)
{
    struct spot spot = reader_spot(reader, cursor);
    const struct source *source = spot.file && spot.file->own ? spot.file->own->source : NULL;
    if (!source || spot.offset >= source->length)
        return NULL;
    *out_text = source->text;
    return source->text + spot.offset;
}

/* Whether the name of a cursor stands at AT itself; else a macro does that makes it. */
static bool is_written(struct reader *reader, CXCursor cursor, const char *at)
{
    CXString name = reader->clang->getCursorSpelling(cursor);
    bool is_name = text_starts_with(at, reader->clang->getCString(name));
    reader->clang->disposeString(name);
    return is_name;
}

/* The comment around a macro that makes a declaration, `PNG_EXPORT(1, ...)`, which libclang sees since version 16 only,
 * or before attributes whose text has a semicolon, which it takes for the end of something else. */
static const char *doc_around(struct reader *reader, CXCursor cursor)
{
    const char *text = NULL, *at = text_at(reader, cursor, &text);
    if (!at)
        return NULL;
    bool has_attributes = false;
    const char *start = scan_start(text, at, &has_attributes);
    bool is_macro = !is_written(reader, cursor, at);
    const char *doc = NULL;
    if (is_macro || has_attributes)
        doc = comment_text(reader->arena, comment_before(reader->arena, text, start));
    if (!doc && is_macro && reader->clang->getCursorKind(cursor) == CXCursor_FieldDecl)
        doc = comment_text(reader->arena, scan_comment_behind(reader->arena, at, SCAN_DECLARATION));
    return doc;
}

const char *attributes_doc_behind(struct reader *reader, CXCursor cursor, enum scan_kind kind)
{
    const char *text = NULL, *at = text_at(reader, cursor, &text);
    if (!at || !is_written(reader, cursor, at))
        return NULL;
    return comment_text(reader->arena, scan_comment_behind(reader->arena, at, kind));
}

bool attributes_has_body(struct reader *reader, CXCursor cursor)
{
    const char *text = NULL, *at = text_at(reader, cursor, &text);
    return !at || !is_written(reader, cursor, at) || scan_has_body(at);
}

const char *attributes_doc(struct reader *reader, CXCursor cursor)
{
    CXString raw = reader->clang->Cursor_getRawCommentText(cursor);
    const char *text = comment_text(reader->arena, reader->clang->getCString(raw));
    reader->clang->disposeString(raw);
    return text ? text : doc_around(reader, cursor);
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

static void read_annotation(struct visit *visit, CXCursor cursor)
{
    struct reader *reader = visit->reader;
    const char *text = reader_text(reader, reader->clang->getCursorSpelling(cursor));
    if (!text_starts_with(text, "bg:"))
        return;
    struct spot spot = reader_spot(reader, cursor);
    struct annotation annotation = {.text = text + strlen("bg:"),
                                    .place = reader_place(reader, cursor),
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

static void read_availability(struct reader *reader, CXCursor cursor, struct declaration *declaration)
{
    int is_deprecated = 0, is_unavailable = 0;
    CXString message, reason;
    reader->clang->getCursorPlatformAvailability(cursor, &is_deprecated, &message, &is_unavailable, &reason, NULL, 0);
    const char *deprecated = reader_text(reader, message);
    const char *unavailable = reader_text(reader, reason);
    declaration->is_deprecated = is_deprecated != 0;
    declaration->deprecated = is_deprecated && *deprecated ? deprecated : NULL;
    if (is_unavailable)
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

/* The attribute `error`, for which libclang has no name: printing the declaration, which takes a while, shows it. */
static void read_error(struct reader *reader, CXCursor cursor, struct declaration *function)
{
    static const char start[] = "((error(\"";
    const char *printed = reader_text(reader, reader->clang->getCursorPrettyPrinted(cursor, NULL));
    const char *found = strstr(printed, start), *end = found ? strstr(found, "\"))") : NULL;
    if (end)
        function->refusal =
            (struct refusal){"uncallable",
                             text_format(reader->arena, "compilers refuse calls of it: %.*s",
                                         (int)(end - found - (ptrdiff_t)strlen(start)), found + strlen(start)),
                             function->place};
}

void attributes_read(struct reader *reader, CXCursor cursor, struct declaration *declaration)
{
    declaration->place = reader_place(reader, cursor);
    declaration->doc = attributes_doc(reader, cursor);
    if (!reader->clang->Cursor_hasAttrs(cursor))
        return;
    struct visit visit = {.reader = reader, .facts = &declaration->facts};
    reader->clang->visitChildren(cursor, visit_child, &visit);
    read_availability(reader, cursor, declaration);
    if (visit.has_label)
        read_symbol(reader, cursor, declaration);
    if (visit.has_unnamed && declaration->kind == DECLARATION_FUNCTION)
        read_error(reader, cursor, declaration);
}

/* GCC's attribute is a part of the type, C11's and C23's are ones that libclang has no name for: the only way left is
 * to look for the word where a declaration is printed. */
bool attributes_is_noreturn(const struct reader *reader, CXCursor cursor)
{
    const struct clang *clang = reader->clang;
    const char *type = reader_text(reader, clang->getTypeSpelling(clang->getCursorType(cursor)));
    if (text_ends_with(type, "__attribute__((noreturn))"))
        return true;
    if (!clang->Cursor_hasAttrs(cursor))
        return false;
    const char *printed = reader_text(reader, clang->getCursorPrettyPrinted(cursor, NULL));
    return strstr(printed, "_Noreturn") || strstr(printed, "[[noreturn]]") || strstr(printed, "((noreturn))");
}

const char *attributes_features(const struct reader *reader, CXCursor cursor)
{
    static const char start[] = "__attribute__((target(\"";
    if (!reader->clang->Cursor_hasAttrs(cursor))
        return NULL;
    const char *printed = reader_text(reader, reader->clang->getCursorPrettyPrinted(cursor, NULL));
    const char *found = strstr(printed, start);
    if (!found)
        return NULL;
    found += strlen(start);
    size_t length = strspn(found, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+_.,=");
    return found[length] == '"' ? arena_copy(reader->arena, found, length) : NULL;
}
