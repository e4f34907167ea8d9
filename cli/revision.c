/* The commands of git, by which a revision becomes files:
 *
 *     git rev-parse --verify v1.2^{tree}                      which files: from here on the name is a hash
 *     GIT_INDEX_FILE=index git read-tree HASH                 into an index of our own
 *     GIT_INDEX_FILE=index git --work-tree=tree checkout-index --all */
#include "revision.h"

#include "base/process.h"
#include "base/text.h"
#include "front/own.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A revision that is being opened. */
struct opening {
    struct revision *revision;
    struct diagnostics *diagnostics;
    const char *path;   /* as the user gave it */
    const char *folder; /* the nearest one that is there: git is called from it */
};

static bool fail(const struct opening *opening, const char *word, const char *message, const char *advice)
{
    const struct revision *revision = opening->revision;
    struct place place = {.file = text_format(revision->arena, "git:%s:%s", revision->name, opening->path)};
    diagnostic_report(opening->diagnostics, DIAGNOSTIC_ERROR, word, place, "%s", message)->advice = advice;
    return false;
}

/* PATH from the root on. Its folders are called without links, as far as they are there: git calls them so. */
static const char *absolute_path(struct arena *arena, const char *path)
{
    char real[PATH_MAX];
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    const char *folder = !slash ? "." : slash == path ? "/" : arena_copy(arena, path, (size_t)(slash - path));
    if (!realpath(folder, real) && slash && slash != path)
        return text_format(arena, "%s/%s", absolute_path(arena, folder), name);
    return own_clean_path(arena, text_format(arena, "%s/%s", real, name));
}

/* The folder at an absolute path or the nearest one above it. */
static const char *nearest_folder(struct arena *arena, const char *path)
{
    struct stat status;
    char *folder = arena_copy_text(arena, path);
    while (folder[1] != '\0' && (stat(folder, &status) != 0 || !S_ISDIR(status.st_mode))) {
        char *slash = strrchr(folder, '/');
        slash[slash == folder] = '\0';
    }
    return folder;
}

/* Runs git with WORDS. What a hook's environment says of the repository is forgotten: the path says which it is. */
static struct process_result run_git(const struct opening *opening, const struct texts *words)
{
    struct arena *arena = opening->revision->arena;
    const char *index = opening->revision->temporary.path;
    const char *const before[] = {"env",
                                  "-u",
                                  "GIT_DIR",
                                  "-u",
                                  "GIT_WORK_TREE",
                                  "-u",
                                  "GIT_PREFIX",
                                  text_format(arena, "GIT_INDEX_FILE=%s/index", index ? index : ""),
                                  "git",
                                  "-C",
                                  opening->folder,
                                  "-c",
                                  "core.sparseCheckout=false"};
    struct texts command = {0};
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        *list_add(arena, &command) = before[i];
    for (size_t i = 0; i < words->count; i++)
        *list_add(arena, &command) = words->items[i];
    *list_add(arena, &command) = NULL;
    return process_run(arena, command.items);
}

#define GIT(opening, ...)                                                                                              \
 run_git(opening, &(struct texts){.items = (const char *[]){__VA_ARGS__},                                              \
                                  .count = sizeof((const char *[]){__VA_ARGS__}) / sizeof(char *)})

/* The first line of what git prints. */
static const char *line_of(struct arena *arena, const char *output)
{
    return arena_copy(arena, output, strcspn(output, "\n"));
}

/* Why git failed: the first line that it complains in. */
static const char *reason_of(struct arena *arena, struct process_result result)
{
    const char *message = result.message;
    message += text_starts_with(message, "fatal: ") ? strlen("fatal: ") : 0;
    return *message ? line_of(arena, message) : text_format(arena, "git ended with status %d", result.status);
}

/* The folder whose files the repository holds. */
static bool find_top(const struct opening *opening)
{
    struct arena *arena = opening->revision->arena;
    struct process_result result = GIT(opening, "rev-parse", "--show-toplevel");
    if (result.status != 0)
        result = GIT(opening, "rev-parse", "--absolute-git-dir"); /* a bare one has no other folder */
    if (result.status == 0) {
        opening->revision->top = line_of(arena, result.output);
        return true;
    }
    return fail(opening, "not-a-repository", reason_of(arena, result),
                "git:REVISION:PATH is of the repository that the path lies in");
}

static bool is_hash(const char *text)
{
    return *text != '\0' && text[strspn(text, "0123456789abcdef")] == '\0';
}

/* The tree of the revision, as a hash. A name that begins with a dash is no revision but would be an option. */
static bool find_tree(const struct opening *opening, const char **out)
{
    struct arena *arena = opening->revision->arena;
    const char *name = opening->revision->name;
    if (*name != '\0' && *name != '-') {
        struct process_result result =
            GIT(opening, "rev-parse", "--verify", "--quiet", text_format(arena, "%s^{tree}", name));
        *out = line_of(arena, result.output);
        if (result.status == 0 && is_hash(*out))
            return true;
    }
    return fail(opening, "unknown-revision", text_format(arena, "the repository has no revision '%s'", name),
                "fetch it first: a shallow clone, as CI makes it, has no revision but its own");
}

/* Writes the files of TREE into the folder of the revision. */
static bool check_out(const struct opening *opening, const char *tree)
{
    struct revision *revision = opening->revision;
    if (!temporary_create(&revision->temporary, revision->arena))
        return fail(opening, "git", text_format(revision->arena, "no temporary folder: %s", strerror(errno)), NULL);
    revision->tree = text_format(revision->arena, "%s/tree", revision->temporary.path);
    const char *work_tree = text_format(revision->arena, "--work-tree=%s", revision->tree);
    if (mkdir(revision->tree, 0777) != 0)
        return fail(opening, "git", text_format(revision->arena, "no temporary folder: %s", strerror(errno)), NULL);
    struct process_result result = GIT(opening, "read-tree", tree);
    if (result.status == 0)
        result = GIT(opening, work_tree, "checkout-index", "--all", "--quiet");
    return result.status == 0 || fail(opening, "git", reason_of(revision->arena, result), NULL);
}

bool revision_open(struct revision *out, struct arena *arena, const char *name, const char *path,
                   struct diagnostics *diagnostics)
{
    *out = (struct revision){.arena = arena, .name = name};
    struct opening opening = {out, diagnostics, path, nearest_folder(arena, absolute_path(arena, path))};
    const char *tree = NULL;
    if (find_top(&opening) && find_tree(&opening, &tree) && check_out(&opening, tree))
        return true;
    revision_close(out);
    return false;
}

void revision_close(struct revision *revision)
{
    if (revision->temporary.path)
        temporary_remove(&revision->temporary);
    revision->temporary = (struct temporary){0};
}

const char *revision_path(const struct revision *revision, const char *path)
{
    const char *absolute = absolute_path(revision->arena, path);
    size_t length = text_equal(revision->top, "/") ? 0 : strlen(revision->top);
    bool is_inside =
        strncmp(absolute, revision->top, length) == 0 && (absolute[length] == '/' || absolute[length] == '\0');
    return is_inside ? text_format(revision->arena, "%s%s", revision->tree, absolute + length) : NULL;
}

bool revision_ignores(const struct revision *revision, const char *path)
{
    struct revision copy = *revision;
    struct opening opening = {.revision = &copy, .folder = copy.top};
    const char *absolute = absolute_path(copy.arena, path);
    return GIT(&opening, "check-ignore", "--quiet", "--no-index", "--", absolute).status == 0;
}

const char *revision_say(const struct revision *revision, const char *text)
{
    size_t length = strlen(revision->tree);
    struct text out = text_create(revision->arena);
    if (!text || !strstr(text, revision->tree))
        return text;
    for (const char *at; (at = strstr(text, revision->tree)) != NULL; text = at + length + (at[length] == '/')) {
        text_append_bytes(&out, text, (size_t)(at - text));
        text_append_format(&out, "git:%s:", revision->name);
    }
    text_append(&out, text);
    return out.data;
}
