/* Sides as they are, and sides of a revision: of these every path that the options name is looked for among the files
 * of the revision first, and every place is told as "git:v1.2:include/kv.h". */
#include "compared.h"

#include "interface.h"
#include "project.h"
#include "revision.h"

#include <string.h>
#include <unistd.h>

static const struct place nowhere;

/* --- the text of a side --- */

/* The length of a revision's name: up to the next colon, but "main@{2026-01-01 10:00}" has one in braces. */
static size_t revision_length(const char *text)
{
    size_t length = 0;
    for (int depth = 0; text[length] != '\0' && (text[length] != ':' || depth > 0); length++)
        depth += text[length] == '{' ? 1 : text[length] == '}' ? -1 : 0;
    return length;
}

static void split_inputs(struct arena *arena, struct texts *out, const char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, ",");
        if (length > 0)
            *list_add(arena, out) = arena_copy(arena, text, length);
        text += length + (text[length] == ',');
    }
}

bool compared_read(struct compared *out, struct session *session, const char *text)
{
    static const char scheme[] = "git:";
    const char *inputs = text;
    *out = (struct compared){0};
    if (text_starts_with(text, scheme)) {
        const char *name = text + strlen(scheme);
        size_t length = revision_length(name);
        out->revision = arena_copy(session->arena, name, length);
        inputs = name + length + (name[length] == ':');
    }
    split_inputs(session->arena, &out->inputs, inputs);
    if (out->inputs.count == 0)
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "usage", nowhere, "'%s' names no input", text)
            ->advice = out->revision != NULL ? "it is git:REVISION:PATH" : NULL;
    return out->inputs.count > 0;
}

/* --- the options of a side --- */

/* The words of an option's text. */
static void add_words(struct arena *arena, struct run_options *out, const char *text)
{
    while (text != NULL && *text != '\0') {
        size_t length = strcspn(text, " ");
        if (length > 0)
            *list_add(arena, &out->clang) = arena_copy(arena, text, length);
        text += length + (text[length] == ' ');
    }
}

/* What OPTIONS say of a side that has INPUTS and ARGUMENTS of its own. Their lists stay as they are. */
static struct run_options run_options_of(struct arena *arena, const struct options *options,
                                         const struct compared *side)
{
    struct run_options out = options->run;
    memset(&out.clang, 0, sizeof out.clang);
    for (size_t i = 0; i < options->run.clang.count; i++)
        *list_add(arena, &out.clang) = options->run.clang.items[i];
    add_words(arena, &out, side->arguments);
    if (side->inputs.count == 0)
        return out;
    memset(&out.inputs, 0, sizeof out.inputs);
    for (size_t i = 0; i < side->inputs.count; i++)
        *list_add(arena, &out.inputs) = side->inputs.items[i];
    return out;
}

/* --- sides of a revision --- */

/* The options as they were: the command line's, and those of the bridgegen.json that the revision has for the current
 * folder; without one, today's. False after reporting what is wrong with it. */
static bool read_project(struct options *out, struct session *session, const struct options *asked,
                         const struct revision *revision)
{
    const char *path = revision_path(revision, PROJECT_FILE);
    const struct source *source = path != NULL ? source_read(session->arena, path) : NULL;
    *out = source != NULL ? *asked : session->options;
    return source == NULL || project_read_source(out, source, &session->diagnostics);
}

/* PATH among the files of the revision or, if it lies outside, as it is; so does what a build has made. */
static const char *moved(const struct revision *revision, const char *path)
{
    const char *inside = revision_path(revision, path);
    bool is_there = inside != NULL && access(inside, F_OK) == 0;
    return is_there || (inside != NULL && !revision_ignores(revision, path)) ? inside : path;
}

/* A list of paths, moved. What it is made from others still use. */
static const char **moved_all(const struct revision *revision, const char *const *items, size_t capacity, size_t count)
{
    const char **out = arena_allocate(revision->arena, capacity * sizeof *out);
    for (size_t i = 0; i < count; i++)
        out[i] = moved(revision, items[i]);
    return out;
}

/* The options of the parser that a path follows, in the same word or the next. */
static const char *path_option(const char *word)
{
    static const char *const options[] = {"-isystem", "-iquote", "-idirafter", "-include", "-imacros", "-I"};
    for (size_t i = 0; i < sizeof options / sizeof *options; i++)
        if (text_starts_with(word, options[i]))
            return options[i];
    return NULL;
}

static void move_arguments(const struct revision *revision, const char **words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *option = path_option(words[i]);
        if (option == NULL)
            continue;
        const char *path = words[i] + strlen(option);
        if (*path != '\0')
            words[i] = text_format(revision->arena, "%s%s", option, moved(revision, path));
        else if (i + 1 < count)
            words[i + 1] = moved(revision, words[i + 1]);
        i += *path == '\0';
    }
}

#define MOVE(revision, list) ((list).items = moved_all(revision, (list).items, (list).capacity, (list).count))

static void move_options(const struct revision *revision, struct run_options *options)
{
    MOVE(revision, options->link.include_dirs);
    MOVE(revision, options->link.library_dirs);
    move_arguments(revision, options->clang.items, options->clang.count);
}

/* Moves the inputs. One that the repository does not hold cannot be looked for in it: false after reporting that. */
static bool move_inputs(struct session *session, const struct revision *revision, struct run_options *options)
{
    const char **out = arena_allocate(session->arena, options->inputs.capacity * sizeof *out);
    for (size_t i = 0; i < options->inputs.count; i++) {
        out[i] = revision_path(revision, options->inputs.items[i]);
        if (out[i] != NULL)
            continue;
        struct place place = {.file = options->inputs.items[i]};
        diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "missing-file", place,
                          "this lies outside the repository %s", revision->top);
        return false;
    }
    options->inputs.items = out;
    return true;
}

/* What was called by where the files lie for a moment is called by its revision: those that speak of it are many, the
 * names are few. */
struct renaming {
    const struct revision *revision;
    struct pointer_map known;
};

static void rename_place(struct renaming *renaming, struct place *place)
{
    if (place->file == NULL)
        return;
    const char *name = pointer_map_get(&renaming->known, place->file);
    if (name == NULL) {
        name = revision_say(renaming->revision, place->file);
        pointer_map_set(renaming->revision->arena, &renaming->known, place->file, (void *)name);
    }
    place->file = name;
}

static void rename_facts(struct renaming *renaming, struct fact_list *facts)
{
    for (size_t i = 0; i < facts->count; i++)
        rename_place(renaming, &facts->items[i].place);
}

static void rename_model(const struct revision *revision, const struct model *model)
{
    struct renaming renaming = {.revision = revision};
    for (size_t i = 0; i < model->declarations.count; i++) {
        struct declaration *declaration = model->declarations.items[i];
        rename_place(&renaming, &declaration->place);
        rename_facts(&renaming, &declaration->facts);
        for (size_t j = 0; j < declaration->members.count; j++) {
            rename_place(&renaming, &declaration->members.items[j].place);
            rename_facts(&renaming, &declaration->members.items[j].facts);
        }
    }
    for (size_t i = 0; i < model->elsewhere.count; i++)
        rename_model(revision, model->elsewhere.items[i]);
}

/* Renames what the session was told from the diagnostic number FIRST on. The files will be gone when it is printed: the
 * report keeps those it is about. */
static void rename_diagnostics(struct session *session, const struct revision *revision, size_t first)
{
    for (size_t i = first; i < session->diagnostics.list.count; i++) {
        struct diagnostic *diagnostic = &session->diagnostics.list.items[i];
        const char *name = revision_say(revision, diagnostic->place.file);
        struct source *source =
            name != diagnostic->place.file ? source_read(session->arena, diagnostic->place.file) : NULL;
        if (source != NULL)
            map_set(session->arena, &session->report.sources, name, source);
        diagnostic->place.file = name;
        diagnostic->peer.file = revision_say(revision, diagnostic->peer.file);
        diagnostic->message = revision_say(revision, diagnostic->message);
        diagnostic->advice = revision_say(revision, diagnostic->advice);
    }
}

/* The interface at a revision that has been opened. */
static const struct model *interface_at(struct session *session, const struct options *asked,
                                        const struct compared *side, const struct revision *revision)
{
    size_t first = session->diagnostics.list.count;
    struct options options;
    const struct model *interface = NULL;
    if (read_project(&options, session, asked, revision)) {
        struct run_options *run = arena_new(session->arena, struct run_options);
        *run = run_options_of(session->arena, &options, side);
        move_options(revision, run);
        if (move_inputs(session, revision, run))
            interface = interface_read(session->arena, run, &session->diagnostics);
    }
    if (interface != NULL)
        rename_model(revision, interface);
    rename_diagnostics(session, revision, first);
    return interface;
}

const struct model *compared_interface(struct session *session, const struct options *asked,
                                       const struct compared *side)
{
    struct arena *arena = session->arena;
    if (side->revision == NULL) {
        struct run_options *run = arena_new(arena, struct run_options);
        *run = run_options_of(arena, &session->options, side);
        return interface_read(arena, run, &session->diagnostics);
    }
    struct revision revision;
    const char *path = (side->inputs.count > 0 ? side->inputs.items : session->options.run.inputs.items)[0];
    if (!revision_open(&revision, arena, side->revision, path, &session->diagnostics))
        return NULL;
    const struct model *interface = interface_at(session, asked, side, &revision);
    revision_close(&revision);
    return interface;
}
