/* The steps of a read: look at the files, find the own ones and their macros, parse once, walk once. */
#include "header.h"

#include "attributes.h"
#include "compiler.h"
#include "complaints.h"
#include "declarations.h"
#include "gtk_doc.h"
#include "macros.h"
#include "order.h"
#include "sysroot.h"
#include "types.h"
#include "variants.h"

#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* What the steps share. */
struct header {
    struct arena *arena;
    struct arena *scratch; /* for what only the reading needs */
    const struct header_options *options;
    struct diagnostics *diagnostics;
    struct clang clang;
    struct sysroot sysroot;
    struct compiler compiler; /* --cc; empty without */
    struct own_options own_options;
    struct own own;
    struct macros *macros;
    struct variants variants; /* of a second parse */
    struct reader reader;
    struct text main;
    LIST(const char *) arguments;
    bool is_reentrant; /* the arguments define that */
};

/* --- the input --- */

static bool fail(struct header *header, const char *word, const char *path, const char *message)
{
    diagnostic_report(header->diagnostics, DIAGNOSTIC_ERROR, word, (struct place){.file = path}, "%s", message);
    return false;
}

static bool is_blank(const struct source *source)
{
    return strspn(source->text, " \t\r\n\f\v") == source->length;
}

static bool check_text(struct header *header, const char *path, const struct source *source)
{
    if (memchr(source->text, '\0', source->length))
        return fail(header, "not-text", path, "this is no header: it holds binary data");
    if (is_blank(source))
        return fail(header, "empty-header", path, "the header is empty");
    *list_add(header->scratch, &header->own_options.headers) = source;
    return true;
}

/* Whether a name holds what cannot stand between quotes, or what steers a terminal when it is told. */
static bool is_odd_path(const char *path)
{
    for (const char *at = path; *at; at++)
        if (*at == '"' || *at == '\\' || iscntrl((unsigned char)*at))
            return true;
    return false;
}

static bool check_path(struct header *header, const char *path)
{
    if (is_odd_path(path))
        return fail(header, "missing-file", path,
                    "C cannot include a file with a quote, backslash or control character in its name");
    const struct source *source = source_read(header->scratch, path);
    if (source)
        return check_text(header, path, source);
    if (errno == ENOENT)
        return fail(header, "missing-file", path, "there is no such file");
    if (errno == EISDIR)
        return fail(header, "not-a-file", path, "this is a folder, not a header");
    return fail(header, "unreadable-file", path, text_format(header->arena, "it cannot be read: %s", strerror(errno)));
}

static bool check_input(struct header *header)
{
    bool is_fine = true;
    for (size_t i = 0; i < header->options->paths.count; i++)
        is_fine &= check_path(header, header->options->paths.items[i]);
    if (header->options->text)
        is_fine &= check_text(header, header->options->text->name, header->options->text);
    return is_fine;
}

/* --- the search path, for knowing own files --- */

/* The folder that an argument of the parser adds to the search path, or NULL. */
static const char *added_folder(const char *argument, const char *next)
{
    static const char *const options[] = {"-I", "-isystem", "-iquote", "-idirafter"};
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        if (text_equal(argument, options[i]))
            return next;
        if (text_starts_with(argument, options[i]))
            return argument + strlen(options[i]);
    }
    return NULL;
}

static void find_search_path(struct header *header)
{
    struct arena *arena = header->arena;
    const struct header_options *options = header->options;
    for (size_t i = 0; i < options->include_dirs.count; i++)
        *list_add(arena, &header->own_options.include_dirs) = options->include_dirs.items[i];
    for (size_t i = 0; i < options->clang.count; i++) {
        const char *next = i + 1 < options->clang.count ? options->clang.items[i + 1] : NULL;
        const char *folder = added_folder(options->clang.items[i], next);
        if (folder)
            *list_add(arena, &header->own_options.include_dirs) = folder;
    }
    sysroot_find(&header->sysroot, arena, options->target, options->sysroot);
    if (options->compiler)
        header->sysroot.folders = header->compiler.folders;
    if (header->clang.resource_dir)
        *list_add(arena, &header->own_options.system_dirs) =
            text_format(arena, "%s/include", header->clang.resource_dir);
    for (size_t i = 0; i < header->sysroot.folders.count; i++)
        *list_add(arena, &header->own_options.system_dirs) = header->sysroot.folders.items[i];
    for (size_t i = 0; i < header->sysroot.shared.count; i++)
        *list_add(arena, &header->own_options.shared_dirs) = header->sysroot.shared.items[i];
}

static void find_own(struct header *header)
{
    const struct header_options *options = header->options;
    find_search_path(header);
    for (size_t i = 0; i < options->own.count; i++)
        *list_add(header->arena, &header->own_options.globs) = options->own.items[i];
    own_find(&header->own, header->arena, header->scratch, &header->own_options);
    for (size_t i = 0; i < header->own.files.count; i++)
        header->reader.has_lines |= header->own.files.items[i]->directives.has_lines;
}

/* Whether each header given has a name of its own in C, which reads the first one of a name only. */
static bool check_include_names(struct header *header)
{
    struct map names = {0};
    for (size_t i = 0; i < header->options->paths.count; i++) {
        const char *path = header->options->paths.items[i], *name = own_include_name(&header->own, path);
        const struct own_file *file = own_file(&header->own, path), *other = map_get(&names, name);
        if (other && other != file) {
            struct diagnostic *report =
                diagnostic_report(header->diagnostics, DIAGNOSTIC_ERROR, "same-name", (struct place){.file = path},
                                  "C includes it as \"%s\", and %s as well", name, other->path);
            report->advice = "give a folder above both with -I";
            return false;
        }
        map_set(header->scratch, &names, name, (void *)file);
    }
    return true;
}

/* --- the parse --- */

/* What literals are, in the order of enum literal_type. */
static const char *const literal_types[LITERAL_TYPE_COUNT] = {"int ",           "unsigned ",  "long ",
                                                              "unsigned long ", "long long ", "unsigned long long ",
                                                              "float ",         "double ",    "const char *"};

static const char literal_prefix[] = "bg_literal_";

static const char ending_name[] = "bg_ending", reentrant_name[] = "bg_reentrant", order_name[] = "bg_big_endian";

/* What C compilers define who are told of threads, as cgo tells them. */
static const char reentrant[] = "_REENTRANT";

/* What stands behind the headers. If one of them stops within a declaration, the parser is surprised here; within the
 * body of a function, which is skipped, this is never met. */
static void write_ending(struct header *header, const char *last)
{
    header->reader.ending.header = own_file(&header->own, last);
    header->reader.ending.line = 1;
    for (size_t i = 0; i < header->main.length; i++)
        header->reader.ending.line += header->main.data[i] == '\n';
    text_append_format(&header->main, "extern int %s;\n", ending_name);
}

/* The text that is parsed. A header given as text is named from the root on: so libclang finds it in memory. */
static void write_main(struct header *header)
{
    header->main = text_create(header->arena);
    text_append(&header->main, attributes_byte_order);
    text_append_format(&header->main, "#ifdef %s\nextern int %s;\n#endif\n", reentrant, reentrant_name);
    text_append_format(&header->main, "#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__\nextern int %s;\n#endif\n",
                       order_name);
    for (size_t i = 0; i < LITERAL_TYPE_COUNT; i++)
        text_append_format(&header->main, "extern %s%s%zu;\n", literal_types[i], literal_prefix, i);
    const struct header_options *options = header->options;
    for (size_t i = 0; i < options->paths.count; i++)
        text_append_format(&header->main, "#include \"%s\"\n", options->paths.items[i]);
    if (options->text)
        text_append_format(&header->main, "#include \"%s\"\n", own_file(&header->own, options->text->name)->absolute);
    write_ending(header, options->text ? options->text->name : options->paths.items[options->paths.count - 1]);
    macros_append_probes(&header->main, header->macros, options->compiler != NULL);
    variants_append(&header->main, &header->variants);
}

static void add_argument(struct header *header, const char *argument)
{
    *list_add(header->arena, &header->arguments) = argument;
}

static void add_prefixed(struct header *header, const char *prefix, const char *argument)
{
    add_argument(header, text_format(header->arena, "%s%s", prefix, argument));
}

static void gather_arguments(struct header *header)
{
    /* Of all warnings these count: that facts stand where C attaches them to nothing (complaints.c), and that C does
     * not say what a shift is (macros.c). */
    static const char *const always[] = {"-xc",
                                         "-Wno-everything",
                                         "-Wignored-attributes",
                                         "-Wshift-count-overflow",
                                         "-Wshift-count-negative",
                                         "-ferror-limit=0",
                                         "-fno-spell-checking",
                                         "-fparse-all-comments",
                                         "-DBRIDGEGEN=1"};
    const struct header_options *options = header->options;
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        add_argument(header, always[i]);
    add_prefixed(header, "-std=", options->standard ? options->standard : "gnu17");
    if (header->clang.resource_dir) {
        add_argument(header, "-resource-dir");
        add_argument(header, header->clang.resource_dir);
    }
    for (size_t i = 0; i < header->sysroot.arguments.count; i++)
        add_argument(header, header->sysroot.arguments.items[i]);
    for (size_t i = 0; i < header->compiler.arguments.count; i++)
        add_argument(header, header->compiler.arguments.items[i]);
    for (size_t i = 0; i < options->include_dirs.count; i++)
        add_prefixed(header, "-I", options->include_dirs.items[i]);
    for (size_t i = 0; i < options->defines.count; i++)
        add_prefixed(header, "-D", options->defines.items[i]);
    for (size_t i = 0; i < options->undefines.count; i++)
        add_prefixed(header, "-U", options->undefines.items[i]);
    for (size_t i = 0; i < options->clang.count; i++)
        add_argument(header, options->clang.items[i]);
}

static CXTranslationUnit parse(struct header *header, CXIndex index)
{
    size_t count = sysroot_file_count(&header->sysroot);
    struct CXUnsavedFile *files = arena_allocate(header->arena, (count + 3) * sizeof *files);
    const struct source *text = header->options->text;
    sysroot_fill_files(&header->sysroot, header->arena, files);
    files[count++] = (struct CXUnsavedFile){READER_MAIN, header->main.data, header->main.length};
    if (header->options->compiler)
        files[count++] = header->compiler.macros;
    if (text)
        files[count++] = (struct CXUnsavedFile){own_file(&header->own, text->name)->absolute, text->text, text->length};
    CXTranslationUnit unit = NULL;
    unsigned flags = CXTranslationUnit_SkipFunctionBodies | CXTranslationUnit_IncludeAttributedTypes;
    header->clang.parseTranslationUnit2(index, READER_MAIN, header->arguments.items, (int)header->arguments.count,
                                        files, (unsigned)count, flags, &unit);
    return unit;
}

/* --- the walk --- */

/* The file that stands at a level of an include stack, whose innermost file is FILE; level 0 is FILE itself. */
static struct known_file *file_at(struct reader *reader, CXFile file, CXSourceLocation *stack, unsigned level)
{
    if (level)
        reader->clang->getExpansionLocation(stack[level - 1], &file, NULL, NULL, NULL);
    return reader_file(reader, file);
}

/* Whether a level of an include stack is the tool's text, the command line (no file at all) or an own file. */
static bool is_ours(const struct known_file *file)
{
    return !file || file->is_main || file->own;
}

/* The header that own files include when they reach FILE: <stdint.h> for uint8_t, not the file inside that declares it,
 * which nobody may include. */
static const char *entry_name(struct reader *reader, CXFile file, CXSourceLocation *stack, unsigned depth)
{
    unsigned level = depth;
    while (level > 0 && is_ours(file_at(reader, file, stack, level)))
        level--;
    return file_at(reader, file, stack, level)->include_name;
}

static void mark_read(CXFile file, CXSourceLocation *stack, unsigned depth, CXClientData data)
{
    struct known_file *known = reader_file(data, file);
    if (!known || known->is_main)
        return;
    if (known->own)
        known->own->was_read = true;
    else if (!known->is_entered)
        known->include_name = entry_name(data, file, stack, depth);
    known->is_entered = true;
}

/* "x86_64-pc-linux-gnu" -> "x86_64-linux-gnu": the vendor of a PC says nothing. */
static const char *short_target(struct arena *arena, const char *triple)
{
    static const char *const vendors[] = {"-pc-", "-unknown-"};
    for (size_t i = 0; i < sizeof vendors / sizeof *vendors; i++) {
        const char *vendor = strstr(triple, vendors[i]);
        if (vendor)
            return text_format(arena, "%.*s-%s", (int)(vendor - triple), triple, vendor + strlen(vendors[i]));
    }
    return triple;
}

static void read_target(struct reader *reader)
{
    CXTargetInfo target = reader->clang->getTranslationUnitTargetInfo(reader->unit);
    const char *triple = reader_text(reader, reader->clang->TargetInfo_getTriple(target));
    int bits = reader->clang->TargetInfo_getPointerWidth(target);
    reader->clang->TargetInfo_dispose(target);
    reader->model->target = short_target(reader->arena, triple);
    reader->types = type_table_create(reader->arena, bits > 0 ? (unsigned)bits / 8 : sizeof(void *));
}

/* A variable of the tool's own text: the type of a literal, or a probe. */
static void visit_main(struct header *header, CXCursor cursor)
{
    struct reader *reader = &header->reader;
    variants_visit(reader, &header->variants, cursor);
    if (reader->clang->getCursorKind(cursor) != CXCursor_VarDecl)
        return;
    const char *name = reader_text(reader, reader->clang->getCursorSpelling(cursor));
    size_t length = strlen(literal_prefix);
    reader->ending.is_met |= text_equal(name, ending_name);
    header->is_reentrant |= text_equal(name, reentrant_name);
    reader->is_big_endian |= text_equal(name, order_name);
    if (text_starts_with(name, literal_prefix) && name[length] >= '0' && name[length] < '0' + LITERAL_TYPE_COUNT)
        reader->literal_types[name[length] - '0'] = types_read(reader, reader->clang->getCursorType(cursor));
    else
        macros_visit(reader, header->macros, cursor);
}

static enum CXChildVisitResult visit(CXCursor cursor, CXCursor parent, CXClientData data)
{
    struct header *header = data;
    (void)parent;
    const struct known_file *file = reader_cursor_file(&header->reader, cursor);
    if (file && file->is_main)
        visit_main(header, cursor);
    else if (file && file->own)
        declarations_visit(&header->reader, cursor);
    return CXChildVisit_Continue;
}

/* What the command line includes before the headers, consumers must include before them, too. */
static void fill_includes(struct header *header)
{
    const struct header_options *options = header->options;
    for (size_t i = 0; i + 1 < options->clang.count; i++)
        if (text_equal(options->clang.items[i], "-include"))
            *list_add(header->arena, &header->reader.model->library.includes) = options->clang.items[i + 1];
}

/* What the C of packages must be compiled by, which is GNU's: "c2x" -> "gnu2x". Compilers begin with what is older. */
static const char *standard_of_glue(struct arena *arena, const char *standard)
{
    bool is_strict = standard && *standard == 'c', is_gnu = standard && text_starts_with(standard, "gnu");
    const char *year = is_strict ? standard + 1 : is_gnu ? standard + strlen("gnu") : "";
    return *year == '2' ? text_format(arena, "gnu%s", year) : NULL;
}

static void fill_library(struct header *header)
{
    struct library *library = &header->reader.model->library;
    const struct header_options *options = header->options;
    fill_includes(header);
    library->standard = standard_of_glue(header->arena, options->standard);
    for (size_t i = 0; i < options->undefines.count; i++)
        *list_add(header->arena, &library->undefines) = options->undefines.items[i];
    for (size_t i = 0; i < options->paths.count; i++)
        *list_add(header->arena, &library->headers) = own_include_name(&header->own, options->paths.items[i]);
    if (options->text)
        *list_add(header->arena, &library->headers) = own_include_name(&header->own, options->text->name);
    for (size_t i = 0; i < header->own.files.count; i++) {
        struct own_file *file = header->own.files.items[i];
        if (!file->was_read)
            continue;
        *list_add(header->arena, &library->own_files) = file->path;
        library->asks_reentrant |= !header->is_reentrant && file->directives.asks_reentrant;
    }
}

static void hide_names(struct header *header)
{
    const struct model *model = header->reader.model;
    for (size_t i = 0; i < model->declarations.count; i++)
        macros_hide(header->macros, model->declarations.items[i]);
    macros_find_hiding(&header->reader, header->macros);
}

/* Whether a directive includes what may be another library's header: not the C library's, nor one that was looked at.
 */
static bool includes_another(const struct own *own, const struct directive *directive)
{
    if (directive->kind != DIRECTIVE_INCLUDE || own_is_standard(directive->name))
        return false;
    for (size_t i = 0; i < own->files.count; i++)
        if (text_equal(own->files.items[i]->include_name, directive->name))
            return false;
    return true;
}

/* A header may be no more than the name of another: poll.h of <sys/poll.h>. */
static bool fail_empty(struct header *header)
{
    const struct own_file *file = header->own.files.items[0];
    fail(header, "empty-header", file->path, "the header declares nothing that another language could use");
    for (size_t i = 0; i < file->directives.list.count; i++) {
        const struct directive *directive = &file->directives.list.items[i];
        struct diagnostic *last = &header->diagnostics->list.items[header->diagnostics->list.count - 1];
        if (includes_another(&header->own, directive) && !last->advice)
            last->advice = text_format(
                header->arena, "what it includes is taken for another library's: give %s itself, or say --own %s",
                directive->name, directive->name);
    }
    return false;
}

static bool walk(struct header *header)
{
    struct reader *reader = &header->reader;
    size_t errors = header->diagnostics->counts[DIAGNOSTIC_ERROR];
    if (!complaints_report(reader))
        return false;
    read_target(reader);
    reader->clang->getInclusions(reader->unit, mark_read, reader);
    reader->clang->visitChildren(reader->clang->getTranslationUnitCursor(reader->unit), visit, header);
    if (!reader->ending.is_met)
        return complaints_of_ending(reader, "a function");
    declarations_finish(reader);
    if (!variants_check(reader, &header->variants))
        return false;
    macros_read(reader, header->macros);
    order_declarations(reader);
    for (size_t i = 0; i < reader->model->declarations.count; i++)
        gtk_doc_read(header->arena, reader->model->declarations.items[i]);
    hide_names(header);
    fill_library(header);
    if (!reader->finished_own.count && !reader->finished_constants.count)
        return fail_empty(header);
    return header->diagnostics->counts[DIAGNOSTIC_ERROR] == errors;
}

/* libclang does not say what it dislikes; it can only be something that the user wrote. */
static const char *refusal(struct header *header)
{
    const struct header_options *options = header->options;
    struct text text = text_create(header->arena);
    text_append(&text, "libclang refuses to parse; look at the arguments given to it:");
    if (options->standard)
        text_append_format(&text, " -std=%s", options->standard);
    if (options->target)
        text_append_format(&text, " --target %s", options->target);
    for (size_t i = 0; i < options->clang.count; i++)
        text_append_format(&text, " %s", options->clang.items[i]);
    return text.data;
}

/* Parses, once more with the other type of 16 bits where _Float16 is lacking: that it can be passed is but a switch. */
static void parse_all(struct header *header, CXIndex index)
{
    header->reader.unit = parse(header, index);
    if (!header->reader.unit || !complaints_lack_float16(&header->reader))
        return;
    header->clang.disposeTranslationUnit(header->reader.unit);
    add_argument(header, "-D_Float16=__fp16");
    add_argument(header, "-Xclang");
    add_argument(header, "-fallow-half-arguments-and-returns");
    header->reader.has_half_for_float16 = true;
    header->reader.unit = parse(header, index);
}

static bool parse_and_walk(struct header *header)
{
    const struct clang *clang = &header->clang;
    setenv("LIBCLANG_NOTHREADS", "1", 0); /* a thread of its own would have a heap that grows page by page */
    CXIndex index = clang->createIndex(0, 0);
    parse_all(header, index);
    bool is_read = header->reader.unit ? walk(header) : fail(header, "clang-arguments", NULL, refusal(header));
    if (header->reader.unit)
        clang->disposeTranslationUnit(header->reader.unit);
    clang->disposeIndex(index);
    arena_trim_heap();
    return is_read;
}

/* All that the parser is given. The texts of files are gone then: the parser reads them itself. */
static bool prepare(struct header *header)
{
    const struct header_options *options = header->options;
    struct arena_mark texts = arena_mark(header->scratch);
    if (!check_input(header) || !clang_open(&header->clang, header->arena, options->libclang, header->diagnostics))
        return false;
    if (options->compiler && !compiler_ask(&header->compiler, header->arena, options->compiler, header->diagnostics))
        return false;
    find_own(header);
    if (!check_include_names(header))
        return false;
    arena_release(header->scratch, texts);
    gather_arguments(header);
    header->macros = macros_find(header->arena, &header->own, header->arguments.items, header->arguments.count);
    write_main(header);
    return true;
}

/* One parse; its text ends with the prototypes of VARIANTS. */
static bool read_once(struct model *out, struct arena *arena, const struct header_options *options,
                      const struct variants *variants, struct diagnostics *diagnostics)
{
    struct header header = {.arena = arena,
                            .scratch = arena_create(),
                            .options = options,
                            .variants = *variants,
                            .diagnostics = diagnostics};
    header.reader = (struct reader){.clang = &header.clang,
                                    .arena = arena,
                                    .scratch = header.scratch,
                                    .model = out,
                                    .diagnostics = diagnostics,
                                    .own = &header.own};
    bool is_read = prepare(&header) && parse_and_walk(&header);
    arena_end_into(arena, header.scratch);
    return is_read;
}

/* The second parse: what the first has said of the same text is not said again. */
static bool read_again(struct model *out, struct arena *arena, const struct header_options *options,
                       const struct variants *variants, struct diagnostics *diagnostics)
{
    struct diagnostics again = diagnostics_create(diagnostics->arena);
    bool is_read = read_once(out, arena, options, variants, &again);
    for (size_t i = 0; i < again.list.count; i++)
        diagnostic_adopt(diagnostics, &again.list.items[i]);
    return is_read;
}

bool header_read(struct model *out, struct arena *arena, const struct header_options *options,
                 struct diagnostics *diagnostics)
{
    struct model before = *out;
    struct variants variants = {0};
    if (!read_once(out, arena, options, &variants, diagnostics) || !variants_find(&variants, arena, out, diagnostics))
        return false;
    if (!variants.count)
        return true;
    *out = before;
    return read_again(out, arena, options, &variants, diagnostics);
}
