/* Reading one run, or a folder: a run for each of its headers, and the declarations of all of them together. */
#include "interface.h"

#include "abi/merge.h"
#include "base/hash.h"
#include "front/own.h"

#include <errno.h>
#include <fts.h>
#include <string.h>
#include <sys/stat.h>

/* A folder under way. */
struct folder_reading {
    struct arena *arena;
    const struct run_options *options;
    struct diagnostics *diagnostics;
    const char *path;
    struct texts headers;
    struct map read; /* path of an own file that some run has read */
    struct merge merge;
};

static const struct model *adopt(struct run *run, const struct model *interface, struct diagnostics *diagnostics)
{
    diagnostic_adopt_errors(diagnostics, run_diagnostics(run));
    return interface;
}

static int compare_names(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

/* Lists the headers below the folder; links to folders are not followed. False with errno on failure. */
static bool list_headers(struct folder_reading *reading)
{
    struct arena *arena = reading->arena;
    char *const paths[] = {arena_copy_text(arena, reading->path), NULL};
    FTS *walk = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR | FTS_COMFOLLOW, compare_names);
    FTSENT *entry;
    int error = walk ? 0 : errno;
    while (walk && (entry = fts_read(walk)) != NULL) {
        struct stat status;
        if (entry->fts_level > 0 && entry->fts_name[0] == '.')
            fts_set(walk, entry, FTS_SKIP);
        else if (entry->fts_info == FTS_DNR || entry->fts_info == FTS_ERR)
            error = entry->fts_errno;
        else if (text_ends_with(entry->fts_name, ".h") && stat(entry->fts_path, &status) == 0 &&
                 S_ISREG(status.st_mode))
            *list_add(arena, &reading->headers) = own_clean_path(arena, entry->fts_path);
    }
    if (walk)
        fts_close(walk);
    errno = error;
    return error == 0;
}

/* The run over one header. */
static struct run *run_of(struct folder_reading *reading, const char *header)
{
    struct arena *arena = reading->arena;
    struct run_options *options = arena_new(arena, struct run_options);
    *options = *reading->options;
    memset(&options->inputs, 0, sizeof options->inputs);
    memset(&options->link.include_dirs, 0, sizeof options->link.include_dirs);
    *list_add(arena, &options->inputs) = header;
    *list_add(arena, &options->link.include_dirs) = reading->path;
    for (size_t i = 0; i < reading->options->link.include_dirs.count; i++)
        *list_add(arena, &options->link.include_dirs) = reading->options->link.include_dirs.items[i];
    return run_create(arena, options);
}

/* Whether all that is wrong with a header is that it declares nothing: then it adds nothing. */
static bool is_only_empty(struct run *run)
{
    const struct diagnostics *found = run_diagnostics(run);
    for (size_t i = 0; i < found->list.count; i++)
        if (found->list.items[i].severity == DIAGNOSTIC_ERROR && !text_equal(found->list.items[i].word, "empty-header"))
            return false;
    return true;
}

/* Reads a header that no earlier one has read. The run, if it failed, else NULL. */
static struct run *read_header(struct folder_reading *reading, const char *header)
{
    if (map_get(&reading->read, header))
        return NULL;
    struct run *run = run_of(reading, header);
    const struct model *interface = run_interface(run);
    if (!interface)
        return is_only_empty(run) ? NULL : run;
    for (size_t i = 0; i < interface->library.own_files.count; i++)
        map_set(reading->arena, &reading->read, interface->library.own_files.items[i], (void *)interface);
    merge_add(&reading->merge, interface);
    return NULL;
}

static bool fail(struct folder_reading *reading, const char *word, const char *message)
{
    struct place place = {.file = reading->path};
    diagnostic_report(reading->diagnostics, DIAGNOSTIC_ERROR, word, place, "%s", message);
    return false;
}

/* Reads all headers. Whether one that failed is another's part is known only when the last one has been read. */
static bool read_headers(struct folder_reading *reading)
{
    struct map failed = {0};
    for (size_t i = 0; i < reading->headers.count; i++) {
        struct run *run = read_header(reading, reading->headers.items[i]);
        if (run)
            map_set(reading->arena, &failed, reading->headers.items[i], run);
    }
    bool is_good = true;
    for (size_t i = 0; i < failed.count; i++)
        if (!map_get(&reading->read, failed.entries[i].key))
            is_good = adopt(failed.entries[i].value, NULL, reading->diagnostics) != NULL;
    return is_good;
}

static const struct model *read_folder(struct arena *arena, const struct run_options *options,
                                       struct diagnostics *diagnostics)
{
    struct folder_reading reading = {.arena = arena,
                                     .options = options,
                                     .diagnostics = diagnostics,
                                     .path = options->inputs.items[0],
                                     .merge = {.arena = arena}};
    if (!list_headers(&reading))
        fail(&reading, "unreadable-file", text_format(arena, "it cannot be read: %s", strerror(errno)));
    else if (!reading.headers.count)
        fail(&reading, "missing-file", "there is no header below this folder");
    else if (read_headers(&reading) && !reading.merge.model)
        fail(&reading, "empty-header", "no header below this folder declares anything that another language could use");
    return diagnostics_failed(diagnostics) ? NULL : reading.merge.model;
}

const struct model *interface_read(struct arena *arena, const struct run_options *options,
                                   struct diagnostics *diagnostics)
{
    struct stat status;
    if (options->inputs.count == 1 && stat(options->inputs.items[0], &status) == 0 && S_ISDIR(status.st_mode))
        return read_folder(arena, options, diagnostics);
    struct run *run = run_create(arena, options);
    return adopt(run, run_interface(run), diagnostics);
}
