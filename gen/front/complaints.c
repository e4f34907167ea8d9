/* libclang has an English sentence and a place for each error. The line at that place tells what it is really about. */
#include "complaints.h"

#include "../base/text.h"

#include <string.h>

enum { MOST_REPORTED = 20 };

struct complaint {
    const char *message; /* libclang's */
    const char *line;    /* of the source, "" if it is not at hand */
    struct place place;
};

/* Whether WORD stands in LINE as a word of its own. */
static bool has_word(const char *line, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(line, word); at; at = strstr(at + 1, word)) {
        char after[2] = {at[length], '\0'}, before[2] = {at > line ? at[-1] : ' ', '\0'};
        if (!text_is_identifier(before) && !(*before >= '0' && *before <= '9') && !text_is_identifier(after) &&
            !(*after >= '0' && *after <= '9'))
            return true;
    }
    return false;
}

/* Words of C++ that an erroneous line of C can hardly hold by chance. */
static bool is_cpp_line(const char *line)
{
    static const char *const words[] = {"namespace", "class",     "template", "using",     "public",
                                        "private",   "protected", "virtual",  "constexpr", "typename",
                                        "operator",  "noexcept",  "nullptr"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (has_word(line, words[i]))
            return true;
    return strstr(line, "::") || strstr(line, "extern \"C");
}

/* "'vector' file not found" -> "vector"; NULL if the message is another. */
static const char *missing_include(struct arena *arena, const char *message)
{
    const char *end = strstr(message, "' file not found");
    return *message == '\'' && end ? arena_copy(arena, message + 1, (size_t)(end - message - 1)) : NULL;
}

/* The headers of C++ have no ".h" at their ends. */
static bool is_cpp_header(const char *name)
{
    const char *dot = strrchr(name, '.');
    return !dot || text_equal(dot, ".hpp") || text_equal(dot, ".hh") || text_equal(dot, ".hxx");
}

static void report_cpp(struct reader *reader, struct place place)
{
    struct diagnostic *diagnostic = diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "needs-cpp", place,
                                                      "the header needs C++ here, and only C can be read");
    diagnostic->advice = "give a C header, or put the C++ between #ifdef __cplusplus and #endif";
}

/* Headers that come with the compiler, not with the C library. */
static const char *include_advice(const struct reader *reader, const char *name)
{
    if (!reader->clang->resource_dir && text_starts_with(name, "std"))
        return text_format(reader->arena, "install libclang's own headers (Debian: libclang-common-%u-dev)",
                           reader->clang->major);
    return "name its folder with -I, or install the package that has it";
}

/* A name that C does not know here usually has a standard header that nobody included; NULL: that is not it. */
static const char *unknown_advice(struct arena *arena, const char *message)
{
    static const struct {
        const char *name, *header;
    } known[] = {{"size_t", "stddef.h"},  {"bool", "stdbool.h"},    {"FILE", "stdio.h"},     {"va_list", "stdarg.h"},
                 {"uint8_t", "stdint.h"}, {"uint32_t", "stdint.h"}, {"uint64_t", "stdint.h"}};
    const char *header = "FILE.h";
    if (!text_starts_with(message, "unknown type name '"))
        return NULL;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (has_word(message, known[i].name))
            header = known[i].header;
    return text_format(arena, "the header relies on one included before it: name it with -- -include %s", header);
}

static void report(struct reader *reader, const struct complaint *complaint)
{
    const char *include = missing_include(reader->arena, complaint->message);
    const char *line = complaint->line + strspn(complaint->line, " \t");
    const char *directive = line + (*line == '#') + strspn(line + (*line == '#'), " \t");
    if (include) {
        struct diagnostic *diagnostic =
            diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "missing-include", complaint->place,
                              "the included file %s cannot be found", include);
        diagnostic->advice = include_advice(reader, include);
    } else if (*line == '#' && text_starts_with(directive, "error")) {
        diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "header-error", complaint->place,
                          "the header refuses to be read: %s", complaint->message);
    } else {
        struct diagnostic *diagnostic =
            diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "header-syntax", complaint->place,
                              "this is not valid C: %s", complaint->message);
        diagnostic->advice = unknown_advice(reader->arena, complaint->message);
    }
}

/* The line of a file that OFFSET is in. */
static const char *line_at(const struct reader *reader, CXFile file, unsigned offset)
{
    size_t size = 0;
    const char *text = file ? reader->clang->getFileContents(reader->unit, file, &size) : NULL;
    if (!text || offset > size)
        return "";
    const char *start = text + offset, *end = start;
    while (start > text && start[-1] != '\n')
        start--;
    while (end < text + size && *end != '\n')
        end++;
    return arena_copy(reader->arena, start, (size_t)(end - start));
}

/* Libclang knows errors that harm nothing: GCC's malloc(free) is an attribute it cannot read. */
static bool is_harmless(const char *message)
{
    return text_equal(message, "'malloc' attribute takes no arguments");
}

/* Fills *OUT from a diagnostic that counts; false for all others. */
static bool read_complaint(struct reader *reader, CXDiagnostic diagnostic, struct complaint *out)
{
    const struct clang *clang = reader->clang;
    if (clang->getDiagnosticSeverity(diagnostic) < CXDiagnostic_Error)
        return false;
    CXSourceLocation location = clang->getDiagnosticLocation(diagnostic);
    CXFile file;
    unsigned line, column, offset;
    clang->getExpansionLocation(location, &file, &line, &column, &offset);
    const struct known_file *known = reader_file(reader, file);
    if (known && known->is_main)
        return false;
    out->message = reader_text(reader, clang->getDiagnosticSpelling(diagnostic));
    out->line = line_at(reader, file, offset);
    out->place = (struct place){0};
    if (file) {
        CXString name;
        clang->getPresumedLocation(location, &name, &out->place.line, &out->place.column);
        out->place.file = own_clean_path(reader->arena, reader_text(reader, name));
    }
    return !is_harmless(out->message);
}

bool complaints_report(struct reader *reader)
{
    unsigned count = reader->clang->getNumDiagnostics(reader->unit);
    LIST(struct complaint) complaints = {0};
    for (unsigned i = 0; i < count && complaints.count < MOST_REPORTED; i++) {
        CXDiagnostic diagnostic = reader->clang->getDiagnostic(reader->unit, i);
        struct complaint complaint;
        if (read_complaint(reader, diagnostic, &complaint))
            *list_add(reader->arena, &complaints) = complaint;
        reader->clang->disposeDiagnostic(diagnostic);
    }
    for (size_t i = 0; i < complaints.count; i++) {
        const char *include = missing_include(reader->arena, complaints.items[i].message);
        if (include ? is_cpp_header(include) : is_cpp_line(complaints.items[i].line)) {
            report_cpp(reader, complaints.items[i].place);
            return false;
        }
    }
    for (size_t i = 0; i < complaints.count; i++)
        report(reader, &complaints.items[i]);
    return complaints.count == 0;
}
