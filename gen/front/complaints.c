/* libclang has an English sentence and a place for each error. The line at that place tells what it is really about. */
#include "complaints.h"

#include "../base/text.h"

#include <string.h>
#include <unistd.h>

enum { MOST_READ = 1000, MOST_REPORTED = 20 };

static const char unknown_type[] = "unknown type name '";

struct complaint {
    const char *message; /* libclang's */
    const char *line;    /* of the source, without its comments; "" if it is not at hand */
    const char *at;      /* the place in that line */
    struct place place;
};

/* What clang says of `struct kv KV_BG(class=Store);`: behind the tag of a type that is only declared. */
static bool is_lost_annotation(const char *message)
{
    return text_starts_with(message, "attribute 'annotate' is ignored, place it after");
}

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

/* Whether a line qualifies a name. `[[gnu::packed]]` is C23. */
static bool has_qualified_name(const char *line)
{
    for (const char *at = strstr(line, "::"); at; at = strstr(at + 2, "::")) {
        const char *open = line, *last = NULL;
        while ((open = strstr(open, "[[")) && open < at)
            last = open++;
        const char *close = last ? strstr(last, "]]") : NULL;
        if (!close || close < at)
            return true;
    }
    return false;
}

/* Words of C++ that an erroneous line of C can hardly hold by chance. Where a type is not known, it is the type that
 * must be such a word: `color_t class;` is C. */
static bool is_cpp_line(const struct complaint *complaint)
{
    static const char *const words[] = {"namespace", "class",     "template", "using",     "public",
                                        "private",   "protected", "virtual",  "constexpr", "typename",
                                        "operator",  "noexcept",  "nullptr",  "friend"};
    bool is_unknown = text_starts_with(complaint->message, unknown_type);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (has_word(is_unknown ? complaint->message : complaint->line, words[i]))
            return true;
    return has_qualified_name(complaint->line) || strstr(complaint->line, "extern \"C");
}

/* Whether parameters follow the name that stands at AT. Without them a field is a function only because its type is not
 * known: after `flag (*asks)(void);` clang takes `flag` for one. */
static bool has_parameters(const char *at)
{
    at += strcspn(at, " \t(;");
    return at[strspn(at, " \t")] == '(';
}

/* Errors that C++ makes where it says something that C has no words for; AT is what stands there. */
static bool is_cpp_error(const struct complaint *complaint)
{
    static const struct {
        const char *message, *at;
    } known[] = {{"expected ')'", "&"},                            /* int f(int &a) */
                 {"C does not support default arguments", ""},     /* int f(int a = 1) */
                 {"expected function body", "->"},                 /* auto f() -> int */
                 {"expected identifier or '('", ":"},              /* struct a : b */
                 {"type name requires a specifier", "~"},          /* struct a { ~a(); } */
                 {"expected ';' at end of declaration list", "="}, /* struct a { int b = 1; } */
                 {"expected ';' at end of declaration list", "{"}};
    const char *at = complaint->at + strspn(complaint->at, " \t");
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strstr(complaint->message, known[i].message) && text_starts_with(at, known[i].at))
            return true;
    return strstr(complaint->message, "declared as a function") && has_parameters(at); /* struct a { int f(); } */
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

/* C23 has taken some words from C++. */
static bool is_c23(const struct complaint *complaint)
{
    return has_word(complaint->line, "constexpr") || has_word(complaint->line, "nullptr");
}

static void report_cpp(struct reader *reader, const struct complaint *complaint)
{
    static const char put[] = "put the C++ between #ifdef __cplusplus and #endif";
    bool is_new = is_c23(complaint);
    diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "needs-cpp", complaint->place,
                      is_new ? "the header needs C++ here, or a newer C than it is read as"
                             : "the header needs C++ here, and only C can be read")
        ->advice =
        is_new ? text_format(reader->arena, "of C23 say -std=c2x, and --libclang if version %u does not know it; or %s",
                             reader->clang->major, put)
               : text_format(reader->arena, "give a C header, or %s", put);
}

/* Packages of Debian by the headers that they have: the file, or the folder it is in. */
static const struct {
    const char *include, *package;
} known_packages[] = {{"openssl/", "libssl-dev"},
                      {"curl/", "libcurl4-openssl-dev"},
                      {"zlib.h", "zlib1g-dev"},
                      {"zconf.h", "zlib1g-dev"},
                      {"sqlite3.h", "libsqlite3-dev"},
                      {"git2", "libgit2-dev"},
                      {"png.h", "libpng-dev"},
                      {"pngconf.h", "libpng-dev"},
                      {"jpeglib.h", "libjpeg-dev"},
                      {"tiff", "libtiff-dev"},
                      {"libxml/", "libxml2-dev"},
                      {"libxslt/", "libxslt1-dev"},
                      {"expat", "libexpat1-dev"},
                      {"archive", "libarchive-dev"},
                      {"lz4", "liblz4-dev"},
                      {"lzma", "liblzma-dev"},
                      {"zstd", "libzstd-dev"},
                      {"bzlib.h", "libbz2-dev"},
                      {"nghttp2/", "libnghttp2-dev"},
                      {"librdkafka/", "librdkafka-dev"},
                      {"pcre2", "libpcre2-dev"},
                      {"libusb", "libusb-1.0-0-dev"},
                      {"alsa/", "libasound2-dev"},
                      {"SDL2/", "libsdl2-dev"},
                      {"GL/", "libgl-dev"},
                      {"EGL/", "libegl-dev"},
                      {"X11/", "libx11-dev"},
                      {"vulkan/", "libvulkan-dev"},
                      {"ncurses", "libncurses-dev"},
                      {"curses.h", "libncurses-dev"},
                      {"readline/", "libreadline-dev"},
                      {"event2/", "libevent-dev"},
                      {"uv.h", "libuv1-dev"},
                      {"ffi", "libffi-dev"},
                      {"clang-c/", "libclang-14-dev"},
                      {"lua", "liblua5.4-dev"},
                      {"Python.h", "python3-dev"},
                      {"ruby", "ruby-dev"},
                      {"mosquitto", "libmosquitto-dev"},
                      {"sodium", "libsodium-dev"},
                      {"gmp.h", "libgmp-dev"},
                      {"mpfr.h", "libmpfr-dev"},
                      {"fftw3", "libfftw3-dev"},
                      {"hdf5", "libhdf5-dev"},
                      {"portaudio.h", "portaudio19-dev"},
                      {"glib", "libglib2.0-dev"},
                      {"gio/", "libglib2.0-dev"},
                      {"gobject/", "libglib2.0-dev"},
                      {"gtk/", "libgtk-3-dev"},
                      {"gdk/", "libgtk-3-dev"},
                      {"cairo", "libcairo2-dev"},
                      {"pango/", "libpango1.0-dev"},
                      {"freetype", "libfreetype-dev"},
                      {"ft2build.h", "libfreetype-dev"},
                      {"dbus/", "libdbus-1-dev"},
                      {"gnutls/", "libgnutls28-dev"},
                      {"gcrypt.h", "libgcrypt20-dev"},
                      {"libpq", "libpq-dev"},
                      {"mysql/", "libmariadb-dev"},
                      {"yaml.h", "libyaml-dev"},
                      {"jansson.h", "libjansson-dev"},
                      {"cjson/", "libcjson-dev"},
                      {"libssh2", "libssh2-1-dev"},
                      {"linux/", "linux-libc-dev"},
                      {"asm/", "linux-libc-dev"}};

static const char *package_of(const char *include)
{
    for (size_t i = 0; i < sizeof known_packages / sizeof *known_packages; i++)
        if (text_starts_with(include, known_packages[i].include))
            return known_packages[i].package;
    return NULL;
}

/* The folder that would have to be searched for NAME, which FILE includes: its own, or one of the next above it. NULL
 * if it is in none of them. */
static const char *folder_nearby(struct arena *arena, const char *file, const char *name)
{
    enum { FOLDERS = 3 };
    const char *folder = text_folder(arena, file);
    for (int i = 0; i < FOLDERS && folder; i++, folder = text_folder(arena, folder))
        if (access(text_format(arena, "%s/%s", folder, name), R_OK) == 0)
            return folder;
    return NULL;
}

/* Headers that come with the compiler, not with the C library. */
static const char *include_advice(const struct reader *reader, const char *file, const char *name)
{
    const char *nearby = file ? folder_nearby(reader->arena, file, name) : NULL;
    if (nearby)
        return text_format(reader->arena, "add -I %s, which has it", nearby);
    if (!reader->clang->resource_dir && text_starts_with(name, "std"))
        return text_format(reader->arena, "install libclang's own headers (Debian: libclang-common-%u-dev)",
                           reader->clang->major);
    const char *package = package_of(name);
    if (package)
        return text_format(reader->arena, "name its folder with -I, or install the package that has it (Debian: %s)",
                           package);
    return "name its folder with -I, or install the package that has it";
}

/* The standard headers that define names which a header may take for granted. */
static const struct {
    const char *header;
    const char *names; /* each between blanks */
} known_headers[] = {
    {"stdio.h", " FILE "},
    {"stddef.h", " size_t ptrdiff_t wchar_t max_align_t "},
    {"stdbool.h", " bool "},
    {"stdint.h",
     " int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t intmax_t uintmax_t "},
    {"stdarg.h", " va_list "},
    {"sys/types.h", " ssize_t off_t pid_t uid_t gid_t mode_t dev_t ino_t u_char u_int u_long "},
    {"time.h", " time_t clock_t "},
    {"sys/socket.h", " socklen_t sa_family_t "}};

enum { KNOWN_HEADERS = sizeof known_headers / sizeof *known_headers };

/* The index of the standard header that defines the type which a message says is not known; KNOWN_HEADERS: of none. */
static size_t header_of(struct arena *arena, const char *message)
{
    const char *name = message + strlen(unknown_type);
    name = text_format(arena, " %.*s ", (int)strcspn(name, "'"), name);
    size_t i = 0;
    while (i < KNOWN_HEADERS && !strstr(known_headers[i].names, name))
        i++;
    return i;
}

/* What to include before a header that lacks all these names; NULL: nothing that is known would help. */
static const char *includes_advice(struct arena *arena, const struct complaint *complaints, size_t count)
{
    bool lacks[KNOWN_HEADERS + 1] = {false};
    for (size_t i = 0; i < count; i++)
        if (text_starts_with(complaints[i].message, unknown_type))
            lacks[header_of(arena, complaints[i].message)] = true;
    struct text text = text_create(arena);
    for (size_t i = 0; i < KNOWN_HEADERS; i++) {
        bool is_within_stdio = lacks[0] && text_equal(known_headers[i].header, "stddef.h");
        if (lacks[i] && !is_within_stdio)
            text_append_format(&text, "%s-include %s", text.length ? " " : "", known_headers[i].header);
    }
    return text.length ? text_format(arena, "the header relies on others included before it: add -- %s", text.data)
                       : NULL;
}

/* What to do about a type that is not known; INCLUDES is what helps against the known ones. */
static const char *unknown_advice(struct arena *arena, const char *message, const char *includes)
{
    if (!text_starts_with(message, unknown_type))
        return NULL;
    return header_of(arena, message) < KNOWN_HEADERS
               ? includes
               : "the header relies on one included before it: name that with -- -include HEADER";
}

static bool is_error_directive(const char *line)
{
    line += strspn(line, " \t");
    return *line == '#' && text_starts_with(line + 1 + strspn(line + 1, " \t"), "error");
}

static void report(struct reader *reader, const struct complaint *complaint, const char *includes)
{
    const char *include = missing_include(reader->arena, complaint->message);
    if (is_lost_annotation(complaint->message)) {
        diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "misplaced-annotation", complaint->place,
                          "behind the name of a type that is only declared, C attaches an annotation to nothing")
            ->advice = "write it before the name: `struct KV_BG(class=Store) kv;`, or behind a typedef of the type";
    } else if (include) {
        struct diagnostic *diagnostic =
            diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "missing-include", complaint->place,
                              "the included file %s cannot be found", include);
        diagnostic->advice = include_advice(reader, complaint->place.file, include);
    } else if (!complaint->place.file) {
        struct diagnostic *diagnostic =
            diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "clang-arguments", complaint->place,
                              "libclang does not take what stands after --: %s", complaint->message);
        diagnostic->advice = "what follows -- goes to libclang as it is";
    } else if (is_error_directive(complaint->line)) {
        diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "header-error", complaint->place,
                          "the header refuses to be read: %s", complaint->message);
    } else {
        struct diagnostic *diagnostic =
            diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "header-syntax", complaint->place,
                              "this is not valid C: %s", complaint->message);
        diagnostic->advice = unknown_advice(reader->arena, complaint->message, includes);
    }
}

/* Comments become blanks: their words are English. What began on a line above is not known for one. */
static void blank_comments(char *line)
{
    for (char *at = strchr(line, '/'); at; at = strchr(at + 1, '/')) {
        const char *end = at[1] == '*' ? strstr(at + 2, "*/") : NULL;
        size_t length = end ? (size_t)(end + 2 - at) : strlen(at);
        if (at[1] != '*' && at[1] != '/')
            continue;
        memset(at, ' ', length);
        at += length - 1;
    }
}

/* Fills the line of a file that OFFSET is in. */
static void read_line(const struct reader *reader, CXFile file, unsigned offset, struct complaint *out)
{
    out->line = out->at = "";
    size_t size = 0;
    const char *text = file ? reader->clang->getFileContents(reader->unit, file, &size) : NULL;
    if (!text || offset > size)
        return;
    const char *start = text + offset, *end = start;
    while (start > text && start[-1] != '\n')
        start--;
    while (end < text + size && *end != '\n')
        end++;
    char *line = arena_copy(reader->arena, start, (size_t)(end - start));
    blank_comments(line);
    out->line = line;
    out->at = line + (text + offset - start);
}

/* Libclang knows errors that harm nothing: GCC's malloc(free) is an attribute it cannot read. */
static bool is_harmless(const char *message)
{
    return text_equal(message, "'malloc' attribute takes no arguments") ||
           text_equal(message, "'__malloc__' attribute takes no arguments");
}

/* Behind the last thing that the last header has. */
static struct place place_of_end(struct reader *reader)
{
    struct own_file *header = reader->ending.header;
    const char *text = reader_text_of(reader, header);
    size_t end = strlen(text);
    while (end && strchr(" \t\r\n", text[end - 1]))
        end--;
    return reader_place_at(reader, header, end);
}

bool complaints_of_ending(struct reader *reader, const char *where)
{
    diagnostic_report(reader->diagnostics, DIAGNOSTIC_ERROR, "header-syntax", place_of_end(reader),
                      "this is not valid C: it ends within %s", where);
    return false;
}

/* Fills *OUT from a diagnostic that counts; false for all others. In the tool's own text errors are nobody's, but for
 * one behind the headers: a declaration is open there. */
static bool read_complaint(struct reader *reader, CXDiagnostic diagnostic, struct complaint *out, bool *out_is_open)
{
    const struct clang *clang = reader->clang;
    bool is_error = clang->getDiagnosticSeverity(diagnostic) >= CXDiagnostic_Error;
    out->message = reader_text(reader, clang->getDiagnosticSpelling(diagnostic));
    if (!is_error && !is_lost_annotation(out->message))
        return false;
    CXSourceLocation location = clang->getDiagnosticLocation(diagnostic);
    CXFile file;
    unsigned line, column, offset;
    clang->getExpansionLocation(location, &file, &line, &column, &offset);
    const struct known_file *known = reader_file(reader, file);
    if (known && known->is_main) {
        *out_is_open |= is_error && line == reader->ending.line;
        return false;
    }
    if (!is_error && !(known && known->own)) /* what others annotate are no facts */
        return false;
    read_line(reader, file, offset, out);
    out->place = (struct place){0};
    if (file) {
        CXString name;
        clang->getPresumedLocation(location, &name, &out->place.line, &out->place.column);
        out->place.file = own_clean_path(reader->arena, reader_text(reader, name));
    }
    return !is_harmless(out->message);
}

static bool is_cpp(struct arena *arena, const struct complaint *complaint)
{
    const char *include = missing_include(arena, complaint->message);
    if (include)
        return is_cpp_header(include);
    if (is_lost_annotation(complaint->message) || is_error_directive(complaint->line)) /* which may say "class" */
        return false;
    return is_cpp_error(complaint) || is_cpp_line(complaint);
}

/* Whether a complaint is among the first COUNT: a header may be included again and again. */
static bool is_known(const struct complaint *complaints, size_t count, const struct complaint *complaint)
{
    const struct place *place = &complaint->place;
    for (size_t i = 0; i < count; i++)
        if (complaints[i].place.line == place->line && complaints[i].place.column == place->column &&
            text_equal(complaints[i].place.file, place->file) && text_equal(complaints[i].message, complaint->message))
            return true;
    return false;
}

bool complaints_report(struct reader *reader)
{
    unsigned count = reader->clang->getNumDiagnostics(reader->unit);
    LIST(struct complaint) complaints = {0};
    bool is_open = false;
    for (unsigned i = 0; i < count && complaints.count < MOST_READ; i++) {
        CXDiagnostic diagnostic = reader->clang->getDiagnostic(reader->unit, i);
        struct complaint complaint;
        if (read_complaint(reader, diagnostic, &complaint, &is_open) &&
            !is_known(complaints.items, complaints.count, &complaint))
            *list_add(reader->arena, &complaints) = complaint;
        reader->clang->disposeDiagnostic(diagnostic);
    }
    for (size_t i = 0; i < complaints.count; i++) {
        if (is_cpp(reader->arena, &complaints.items[i])) {
            report_cpp(reader, &complaints.items[i]);
            return false;
        }
    }
    const char *includes = includes_advice(reader->arena, complaints.items, complaints.count);
    for (size_t i = 0; i < complaints.count && i < MOST_REPORTED; i++)
        report(reader, &complaints.items[i], includes);
    if (is_open && !complaints.count)
        return complaints_of_ending(reader, "a declaration");
    return complaints.count == 0;
}

bool complaints_lack_float16(const struct reader *reader)
{
    bool is_lacking = false;
    for (unsigned i = 0; i < reader->clang->getNumDiagnostics(reader->unit) && !is_lacking; i++) {
        CXDiagnostic diagnostic = reader->clang->getDiagnostic(reader->unit, i);
        const char *message = reader_text(reader, reader->clang->getDiagnosticSpelling(diagnostic));
        is_lacking = text_equal(message, "_Float16 is not supported on this target");
        reader->clang->disposeDiagnostic(diagnostic);
    }
    return is_lacking;
}
