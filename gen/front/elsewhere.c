/* The names, and how a stand-in is found again in a value. */
#include "elsewhere.h"

#include <string.h>

enum owner { OF_PLACE, OF_COMPILER, OWNER_COUNT };

static const struct {
    const char *stand_in, *reason;
} owners[OWNER_COUNT] = {
    [OF_PLACE] = {"bg_of_place", "its value is another wherever it stands"},
    [OF_COMPILER] = {"bg_of_compiler", "its value is the compiler's, which another one has otherwise"},
};

static const struct {
    const char *name, *parameters;
    enum owner owner;
    bool is_text;
} names[] = {
    {"__LINE__", "", OF_PLACE, false},
    {"__COUNTER__", "", OF_PLACE, false},
    {"__INCLUDE_LEVEL__", "", OF_PLACE, false},
    {"__builtin_LINE", "()", OF_PLACE, false},
    {"__builtin_COLUMN", "()", OF_PLACE, false},
    {"__FILE__", "", OF_PLACE, true},
    {"__FILE_NAME__", "", OF_PLACE, true},
    {"__BASE_FILE__", "", OF_PLACE, true},
    {"__DATE__", "", OF_PLACE, true},
    {"__TIME__", "", OF_PLACE, true},
    {"__TIMESTAMP__", "", OF_PLACE, true},
    {"__func__", "", OF_PLACE, true},
    {"__FUNCTION__", "", OF_PLACE, true},
    {"__PRETTY_FUNCTION__", "", OF_PLACE, true},
    {"__builtin_FILE", "()", OF_PLACE, true},
    {"__builtin_FUNCTION", "()", OF_PLACE, true},
    {"__GNUC__", "", OF_COMPILER, false},
    {"__GNUC_MINOR__", "", OF_COMPILER, false},
    {"__GNUC_PATCHLEVEL__", "", OF_COMPILER, false},
    {"__clang_major__", "", OF_COMPILER, false},
    {"__clang_minor__", "", OF_COMPILER, false},
    {"__clang_patchlevel__", "", OF_COMPILER, false},
    {"_MSC_VER", "", OF_COMPILER, false},
    {"_MSC_FULL_VER", "", OF_COMPILER, false},
    {"__VERSION__", "", OF_COMPILER, true},
    {"__clang_version__", "", OF_COMPILER, true},
};

void elsewhere_append(struct text *out, const struct map *defined, bool is_compiler_known)
{
    for (size_t i = 0; i < OWNER_COUNT; i++)
        text_append_format(out, "extern int %s;\n", owners[i].stand_in);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (map_get(defined, names[i].name) || (names[i].owner == OF_COMPILER && is_compiler_known))
            continue;
        const char *quote = names[i].is_text ? "\"" : "", *stand_in = owners[names[i].owner].stand_in;
        text_append_format(out, "#define %s%s %s%s%s\n", names[i].name, names[i].parameters, quote, stand_in, quote);
    }
}

struct search {
    struct reader *reader;
    const char *reason; /* NULL until found */
};

static const char *reason_in(const char *text)
{
    for (size_t i = 0; i < OWNER_COUNT; i++)
        if (strstr(text, owners[i].stand_in))
            return owners[i].reason;
    return NULL;
}

static enum CXChildVisitResult find_stand_in(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct search *search = data;
    (void)parent;
    enum CXCursorKind kind = search->reader->clang->getCursorKind(cursor);
    if (kind != CXCursor_DeclRefExpr && kind != CXCursor_StringLiteral)
        return CXChildVisit_Recurse;
    CXString spelling = search->reader->clang->getCursorSpelling(cursor);
    search->reason = reason_in(search->reader->clang->getCString(spelling));
    search->reader->clang->disposeString(spelling);
    return search->reason ? CXChildVisit_Break : CXChildVisit_Continue;
}

const char *elsewhere_reason(struct reader *reader, CXCursor probe, const struct declaration *constant)
{
    if (constant && constant->constant == CONSTANT_TEXT)
        return reason_in(constant->text);
    struct search search = {reader, NULL};
    reader->clang->visitChildren(probe, find_stand_in, &search);
    return search.reason;
}
