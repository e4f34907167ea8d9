/* The road of a spec: read the JSON, write C, read the C, put back the places that the JSON has. */
#include "spec.h"

#include "../base/hash.h"
#include "../model/constant_text.h"
#include "../model/model_header.h"
#include "../model/model_json.h"
#include "../model/type.h"
#include "own.h"

#include <errno.h>
#include <string.h>

/* What the steps share. */
struct reading {
    struct arena *arena;
    struct diagnostics *diagnostics;
    const char *path, *folder; /* of the JSON; the folder with its "/", or "" */
    struct spec spec;
    const char *macro;  /* KV_BG */
    struct map written; /* "kind name" -> declaration of the spec */
    const struct source *header;
    struct model_header_marks marks; /* where the header has what of the spec */
};

/* --- before: from JSON to C --- */

static bool fail(struct reading *reading, const char *word, const char *message)
{
    diagnostic_report(reading->diagnostics, DIAGNOSTIC_ERROR, word, (struct place){.file = reading->path}, "%s",
                      message);
    return false;
}

static bool read_document(struct reading *reading)
{
    const struct source *source = source_read(reading->arena, reading->path);
    if (source)
        return spec_document_read(&reading->spec, reading->arena, source, reading->diagnostics);
    if (errno == ENOENT)
        return fail(reading, "missing-file", "there is no such file");
    if (errno == EISDIR)
        return fail(reading, "not-a-file", "this is a folder, not a spec");
    return fail(reading, "unreadable-file", text_format(reading->arena, "it cannot be read: %s", strerror(errno)));
}

/* What the declarations need: the freestanding headers, those of others, the annotation macro. */
static void write_frame(struct reading *reading, struct text *out)
{
    static const char *const always[] = {"stdarg.h", "stdbool.h", "stddef.h", "stdint.h"};
    const struct library *library = &reading->spec.model.library;
    *list_add(reading->arena, &reading->marks) = (struct model_header_mark){0, reading->spec.includes_place};
    for (size_t i = 0; i < sizeof always / sizeof *always; i++)
        text_append_format(out, "#include <%s>\n", always[i]);
    for (size_t i = 0; i < library->includes.count; i++)
        text_append_format(out, "#include <%s>\n", library->includes.items[i]);
    text_append_format(out, "#define %s(...) __attribute__((annotate(\"bg:\" #__VA_ARGS__)))\n", reading->macro);
}

/* The header as a source that lies beside the JSON. */
static void write_header(struct reading *reading)
{
    const struct library *library = &reading->spec.model.library;
    struct text text = text_create(reading->arena);
    write_frame(reading, &text);
    model_header_write(&text, &reading->spec.model,
                       &(struct model_header_options){.macro = reading->macro, .marks = &reading->marks});
    const char *name = text_format(reading->arena, "%s%s", reading->folder, library->headers.items[0]);
    reading->header = source_of_text(reading->arena, own_clean_path(reading->arena, name), text.data, text.length);
}

/* PATH of the document as it can be opened. */
static const char *from_here(struct reading *reading, const char *path)
{
    return *path == '/' ? path : text_format(reading->arena, "%s%s", reading->folder, path);
}

static void complete_library(struct reading *reading, const char *name)
{
    struct library *library = &reading->spec.model.library;
    struct link *link = &library->link;
    library->name = name ? name : library->name;
    if (!library->headers.count)
        *list_add(reading->arena, &library->headers) = text_format(reading->arena, "%s.h", library->name);
    for (size_t i = 0; i < link->sources.count; i++)
        link->sources.items[i] = from_here(reading, link->sources.items[i]);
    for (size_t i = 0; i < link->include_dirs.count; i++)
        link->include_dirs.items[i] = from_here(reading, link->include_dirs.items[i]);
    for (size_t i = 0; i < link->library_dirs.count; i++)
        link->library_dirs.items[i] = from_here(reading, link->library_dirs.items[i]);
    reading->macro = model_header_macro(reading->arena, library->name);
}

static bool read_header(struct reading *reading, struct model *out, const struct header_options *options)
{
    const struct link *link = &reading->spec.model.library.link;
    struct header_options header = *options;
    memset(&header.paths, 0, sizeof header.paths);
    memset(&header.include_dirs, 0, sizeof header.include_dirs);
    memset(&header.defines, 0, sizeof header.defines);
    for (size_t i = 0; i < options->include_dirs.count; i++)
        *list_add(reading->arena, &header.include_dirs) = options->include_dirs.items[i];
    for (size_t i = 0; i < link->include_dirs.count; i++)
        *list_add(reading->arena, &header.include_dirs) = link->include_dirs.items[i];
    for (size_t i = 0; i < options->defines.count; i++)
        *list_add(reading->arena, &header.defines) = options->defines.items[i];
    for (size_t i = 0; i < link->defines.count; i++)
        *list_add(reading->arena, &header.defines) = link->defines.items[i];
    write_header(reading);
    header.text = reading->header;
    return header_read(out, reading->arena, &header, reading->diagnostics);
}

/* --- after: places --- */

static const char *key_of(struct arena *arena, const struct declaration *declaration)
{
    return text_format(arena, "%d %s %s", (int)declaration->kind, declaration->name ? declaration->name : "",
                       declaration->typedef_name ? declaration->typedef_name : "");
}

static void note_written(struct reading *reading)
{
    for (size_t i = 0; i < reading->spec.model.declarations.count; i++) {
        struct declaration *declaration = reading->spec.model.declarations.items[i];
        map_set(reading->arena, &reading->written, key_of(reading->arena, declaration), declaration);
    }
}

/* Replaces a place in the header, which the parser knows by its whole path, by that of what the spec has there. */
static void correct(const struct reading *reading, struct place *place)
{
    const struct source *header = reading->header;
    if (!place->file || !text_ends_with(place->file, header->name) || place->line > source_line_count(header))
        return;
    if (!place->line) {
        *place = (struct place){.file = reading->path};
        return;
    }
    size_t offset = source_line_start(header, place->line) + (place->column ? place->column - 1 : 0);
    size_t low = 0, high = reading->marks.count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (reading->marks.items[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    *place = reading->marks.items[low].place;
}

/* What to do about a type that C does not know is another thing in a spec. */
static void correct_diagnostics(const struct reading *reading, size_t first)
{
    for (size_t i = first; i < reading->diagnostics->list.count; i++) {
        struct diagnostic *report = &reading->diagnostics->list.items[i];
        correct(reading, &report->place);
        correct(reading, &report->peer);
        if (report->advice && text_equal(report->word, "header-syntax"))
            report->advice = "declare a type before it is used, or name the header that has it in library.includes";
    }
}

/* Facts keep their order on the way, so each takes the place of its like. */
static void adopt_facts(const struct reading *reading, struct fact_list *facts, const struct fact_list *written)
{
    for (size_t i = 0; i < facts->count; i++) {
        facts->items[i].origin = FACT_SPEC;
        correct(reading, &facts->items[i].place);
        if (written && written->count == facts->count)
            facts->items[i].place = written->items[i].place;
    }
}

static void adopt(const struct reading *reading, struct declaration *declaration)
{
    const struct declaration *written = map_get(&reading->written, key_of(reading->arena, declaration));
    correct(reading, &declaration->place);
    correct(reading, &declaration->refusal.place);
    if (written)
        declaration->place = written->place;
    if (written && declaration->kind == DECLARATION_CONSTANT) /* C has nowhere to say facts of a macro */
        declaration->facts = written->facts;
    adopt_facts(reading, &declaration->facts, written ? &written->facts : NULL);
    for (size_t i = 0; i < declaration->members.count; i++) {
        struct member *member = &declaration->members.items[i];
        const struct member *like = written && i < written->members.count ? &written->members.items[i] : NULL;
        correct(reading, &member->place);
        if (like && like->place.file)
            member->place = like->place;
        adopt_facts(reading, &member->facts, like ? &like->facts : NULL);
    }
}

/* An enum that only types mention: C as parsers take it lets that pass. */
static bool check_defined(struct reading *reading, const struct model *model)
{
    bool is_fine = true;
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *declaration = model->declarations.items[i];
        bool is_mention = declaration->kind == DECLARATION_ENUM && declaration->is_own && !declaration->is_complete &&
                          !map_get(&reading->written, key_of(reading->arena, declaration));
        if (is_mention)
            diagnostic_report(reading->diagnostics, DIAGNOSTIC_ERROR, "document-unknown-type", declaration->place,
                              "nobody defines `enum %s`", declaration->name);
        is_fine &= !is_mention;
    }
    return is_fine;
}

/* The parser passes over a macro that makes no sense; here it was a constant that somebody declared. */
static bool check_complete(struct reading *reading, const struct model *model)
{
    struct map read = {0};
    for (size_t i = 0; i < model->declarations.count; i++)
        map_set(reading->arena, &read, key_of(reading->arena, model->declarations.items[i]), (void *)model);
    bool is_complete = true;
    for (size_t i = 0; i < reading->written.count; i++) {
        const struct declaration *written = reading->written.entries[i].value;
        if (written->kind != DECLARATION_CONSTANT || map_get(&read, reading->written.entries[i].key))
            continue;
        diagnostic_report(reading->diagnostics, DIAGNOSTIC_ERROR, "document-value", written->place,
                          "C does not accept `%s` as a constant of its type", written->name);
        is_complete = false;
    }
    return is_complete;
}

static bool same_integer(struct integer a, struct integer b)
{
    return a.bits == b.bits && a.is_negative == b.is_negative;
}

/* Whether C has another integer than the spec: of another value, or of a type that can hold it. */
static bool is_changed(const struct declaration *written, const struct declaration *read)
{
    if (written->constant != CONSTANT_INTEGER || read->constant != CONSTANT_INTEGER)
        return false;
    const struct type *wanted = type_canonical(written->type), *got = type_canonical(read->type);
    bool is_retyped = wanted->kind == TYPE_INTEGER && got->kind == TYPE_INTEGER && !text_equal(wanted->name, got->name);
    return is_retyped || !same_integer(written->integer, read->integer);
}

/* The first enumerator that C has another value for, or NULL. */
static const struct member *changed_enumerator(const struct declaration *written, const struct declaration *read)
{
    for (size_t i = 0; i < read->members.count && i < written->members.count; i++) {
        const struct member *wanted = &written->members.items[i], *got = &read->members.items[i];
        if (text_equal(wanted->name, got->name) && !same_integer(wanted->value, got->value))
            return wanted;
    }
    return NULL;
}

static void fail_value(struct reading *reading, const char *name, struct place place)
{
    diagnostic_report(reading->diagnostics, DIAGNOSTIC_ERROR, "document-value", place,
                      "the type of `%s` cannot hold its value", name);
}

/* Reports values that their types cannot hold: C makes others of them. */
static bool check_values(struct reading *reading, const struct model *model)
{
    bool is_fine = true;
    for (size_t i = 0; i < model->declarations.count; i++) {
        const struct declaration *read = model->declarations.items[i];
        const struct declaration *written = map_get(&reading->written, key_of(reading->arena, read));
        bool is_constant = written && read->kind == DECLARATION_CONSTANT && is_changed(written, read);
        const struct member *enumerator =
            written && read->kind == DECLARATION_ENUM ? changed_enumerator(written, read) : NULL;
        if (is_constant)
            fail_value(reading, written->name, written->place);
        else if (enumerator)
            fail_value(reading, enumerator->name, enumerator->place);
        is_fine = is_fine && !is_constant && !enumerator;
    }
    return is_fine;
}

bool spec_read(struct model *out, struct arena *arena, const char *path, const struct header_options *options,
               struct diagnostics *diagnostics)
{
    const char *slash = strrchr(path, '/');
    struct reading reading = {.arena = arena,
                              .diagnostics = diagnostics,
                              .path = path,
                              .folder = arena_copy(arena, path, slash ? (size_t)(slash + 1 - path) : 0)};
    if (!read_document(&reading))
        return false;
    if (!reading.spec.model.declarations.count)
        return fail(&reading, "empty-spec", "the spec declares nothing: its list of declarations is empty");
    complete_library(&reading, out->library.name);
    note_written(&reading);
    size_t reported = diagnostics->list.count;
    bool is_read = read_header(&reading, out, options);
    correct_diagnostics(&reading, reported);
    if (!is_read)
        return false;
    out->library = reading.spec.model.library;
    for (size_t i = 0; i < out->declarations.count; i++)
        adopt(&reading, out->declarations.items[i]);
    return check_defined(&reading, out) && check_complete(&reading, out) && check_values(&reading, out);
}
