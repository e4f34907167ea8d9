/* Deciding what happens to each file of an output folder; how it happens is folder.c's.
 *
 * A file is ours when its contents are those the manifest tells of. A run that died while renaming has left the new
 * manifest as a temporary (it is staged first and renamed last): what that one tells of is ours, too. */
#include "output.h"

#include "diff_text.h"
#include "folder.h"
#include "manifest.h"

#include <string.h>

/* A folder with what is known about it. */
struct session {
    struct arena *arena; /* the output's */
    const struct output *output;
    struct folder folder;
    bool force;
    struct manifest before, interrupted, after;
};

/* What is to happen to a path. */
enum decision { DECISION_KEEP, DECISION_CHANGE, DECISION_FAIL };

static bool report_path(struct diagnostics *diagnostics, const char *word, const char *path, const char *message)
{
    diagnostic_report(diagnostics, DIAGNOSTIC_ERROR, word, (struct place){path, 0, 0}, "%s", message);
    return false;
}

/* Whether one of two paths is the folder of the other: "a" and "a/b". */
static bool is_inside(const char *a, const char *b)
{
    size_t length = strlen(a);
    return strncmp(a, b, length) == 0 && b[length] == '/';
}

bool output_add(struct output *output, const char *path, const char *text, size_t length, bool is_executable,
                struct diagnostics *diagnostics)
{
    if (!manifest_is_path(path))
        return report_path(diagnostics, "output-path", path, "this path leaves the output folder");
    if (text_equal(path, MANIFEST_NAME))
        return report_path(diagnostics, "output-path", path, "this file is the manifest's");
    for (size_t i = 0; i < output->files.count; i++) {
        const char *other = output->files.items[i].path;
        if (text_equal(other, path))
            return report_path(diagnostics, "output-twice", path, "this file is generated twice");
        if (is_inside(other, path) || is_inside(path, other))
            return report_path(diagnostics, "output-twice", path, "this is both a file and a folder");
    }
    *list_add(output->arena, &output->files) =
        (struct output_file){arena_copy_text(output->arena, path), text, length, is_executable};
    return true;
}

/* Reads the manifest of the folder, if it has one. */
static bool read_manifest(struct session *session)
{
    struct folder *folder = &session->folder;
    struct diagnostics aside = diagnostics_create(folder->diagnostics->arena);
    struct folder_entry entry = folder_read(folder, MANIFEST_NAME);
    if (entry.kind == FOLDER_TROUBLE)
        return false;
    if (entry.kind == FOLDER_LINK || entry.kind == FOLDER_OTHER)
        return folder_report(folder, "output-occupied", MANIFEST_NAME, "the manifest is not a file", "move it away");
    if (entry.kind == FOLDER_NOTHING)
        return true;
    const char *name = text_format(aside.arena, "%s/" MANIFEST_NAME, folder->path);
    const struct source *source = source_of_text(session->arena, name, entry.text, entry.length);
    if (manifest_read(&session->before, session->arena, source, session->force ? &aside : folder->diagnostics))
        return true;
    session->before = (struct manifest){0};
    struct diagnostics *reported = folder->diagnostics;
    if (!session->force)
        reported->list.items[reported->list.count - 1].advice =
            "restore the manifest, or write all files anew with --force";
    return session->force;
}

/* What a run that died has left is used as far as it can be read: it may have died while writing it. */
static void read_interrupted(struct session *session)
{
    struct diagnostics ignored = diagnostics_create(session->arena);
    struct folder_entry entry = folder_read_temporary(&session->folder, MANIFEST_NAME);
    if (entry.kind != FOLDER_FILE)
        return;
    const struct source *source = source_of_text(session->arena, MANIFEST_NAME, entry.text, entry.length);
    if (!manifest_read(&session->interrupted, session->arena, source, &ignored))
        session->interrupted = (struct manifest){0};
}

/* Whether this run writes into the top folder of PATH: "rust/" of "rust/Cargo.toml". */
static bool is_written_beside(const struct output *output, const char *path)
{
    size_t length = strcspn(path, "/");
    for (size_t i = 0; i < output->files.count; i++)
        if (strncmp(output->files.items[i].path, path, length + 1) == 0)
            return true;
    return false;
}

/* A run for some languages leaves those of others alone: their lines stay in the manifest. */
static void keep_others(struct session *session, const struct manifest *manifest)
{
    for (size_t i = 0; session->output->is_partial && i < manifest->files.count; i++) {
        const struct map_entry *entry = &manifest->files.entries[i];
        if (!is_written_beside(session->output, entry->key) && !manifest_hash(&session->after, entry->key))
            map_set(session->arena, &session->after.files, entry->key, entry->value);
    }
}

static bool begin(struct session *session, const struct output *output, const char *folder, bool make,
                  struct diagnostics *diagnostics)
{
    session->arena = output->arena;
    session->output = output;
    if (!folder_open(&session->folder, session->arena, folder, make, diagnostics) || !read_manifest(session))
        return false;
    read_interrupted(session);
    for (size_t i = 0; i < output->files.count; i++) {
        const struct output_file *file = &output->files.items[i];
        manifest_add(session->arena, &session->after, file->path, file->text, file->length);
    }
    keep_others(session, &session->before);
    keep_others(session, &session->interrupted);
    return true;
}

static bool is_listed(const struct session *session, const char *path)
{
    return manifest_hash(&session->before, path) != NULL || manifest_hash(&session->interrupted, path) != NULL;
}

/* Whether a file is there as one of our runs has written it. */
static bool is_ours(const struct session *session, const char *path, const struct folder_entry *entry)
{
    if (entry->kind != FOLDER_FILE || !is_listed(session, path))
        return false;
    const char *hash = hash_xxh128(session->arena, entry->text, entry->length);
    return text_equal(hash, manifest_hash(&session->before, path)) ||
           text_equal(hash, manifest_hash(&session->interrupted, path));
}

static bool is_same(const struct folder_entry *entry, const char *text, size_t length)
{
    return entry->kind == FOLDER_FILE && entry->length == length && memcmp(entry->text, text, length) == 0;
}

/* Whether a file of ours is there as it shall be. A mode that allows too much is left to the user. */
static bool is_current(const struct folder_entry *entry, const struct output_file *file)
{
    return is_same(entry, file->text, file->length) && (entry->is_executable || !file->is_executable);
}

/* Something is at a path that a run must change; whose it is decides. */
static enum decision decide(struct session *session, const char *path, const struct folder_entry *entry)
{
    if (entry->kind == FOLDER_TROUBLE)
        return DECISION_FAIL;
    if (entry->kind != FOLDER_OTHER && (session->force || is_ours(session, path, entry)))
        return DECISION_CHANGE;
    if (entry->kind == FOLDER_OTHER)
        folder_report(&session->folder, "output-occupied", path, "a folder or device stands where a file must be",
                      "move it away");
    else if (is_listed(session, path))
        folder_report(&session->folder, "output-edited", path, "this generated file was edited by hand",
                      "keep the edit in a file of your own, or overwrite it with --force");
    else
        folder_report(&session->folder, "output-occupied", path,
                      "this file is not one of bridgegen's, and stands where one must be written",
                      "move it away, or overwrite it with --force");
    return DECISION_FAIL;
}

static enum decision decide_file(struct session *session, const struct output_file *file)
{
    struct folder_entry entry = folder_read(&session->folder, file->path);
    if (is_current(&entry, file))
        return DECISION_KEEP;
    if (entry.kind == FOLDER_NOTHING || is_same(&entry, file->text, file->length))
        return DECISION_CHANGE;
    return decide(session, file->path, &entry);
}

/* A path that was ours and is generated no more. What the user put into its place is the user's. */
static enum decision decide_stale(struct session *session, const char *path)
{
    struct folder_entry entry = folder_read(&session->folder, path);
    if (entry.kind == FOLDER_NOTHING || entry.kind == FOLDER_LINK || entry.kind == FOLDER_OTHER)
        return DECISION_KEEP;
    return decide(session, path, &entry);
}

/* The paths of the manifests that are generated no more. */
static struct map stale_paths(struct session *session)
{
    struct map paths = {0};
    const struct manifest *const manifests[] = {&session->before, &session->interrupted};
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < manifests[i]->files.count; j++) {
            const struct map_entry *entry = &manifests[i]->files.entries[j];
            if (manifest_hash(&session->after, entry->key) == NULL)
                map_set(session->arena, &paths, entry->key, entry->value);
        }
    return paths;
}

/* What writing is going to do. */
struct decisions {
    LIST(const struct output_file *) changed;
    LIST(const struct output_file *) kept;
    LIST(const char *) removed;
};

/* Decides about every file before any is written, so that all problems are told at once. */
static bool decide_all(struct session *session, struct decisions *out)
{
    bool is_good = true;
    for (size_t i = 0; i < session->output->files.count; i++) {
        const struct output_file *file = &session->output->files.items[i];
        enum decision decision = decide_file(session, file);
        is_good &= decision != DECISION_FAIL;
        if (decision == DECISION_CHANGE)
            *list_add(session->arena, &out->changed) = file;
        else if (decision == DECISION_KEEP)
            *list_add(session->arena, &out->kept) = file;
    }
    struct map stale = stale_paths(session);
    for (size_t i = 0; i < stale.count; i++) {
        enum decision decision = decide_stale(session, stale.entries[i].key);
        is_good &= decision != DECISION_FAIL;
        if (decision == DECISION_CHANGE)
            *list_add(session->arena, &out->removed) = stale.entries[i].key;
    }
    return is_good;
}

/* Removes the temporaries that a run which died has left beside its files. Those of changed files are written anew. */
static void drop_leftovers(struct session *session, const struct decisions *decisions)
{
    struct map paths = stale_paths(session);
    for (size_t i = 0; i < paths.count; i++)
        folder_drop_temporary(&session->folder, paths.entries[i].key);
    for (size_t i = 0; i < decisions->kept.count; i++)
        folder_drop_temporary(&session->folder, decisions->kept.items[i]->path);
    folder_drop_temporary(&session->folder, MANIFEST_NAME);
}

static struct text manifest_text(struct session *session)
{
    struct text text = text_create(session->arena);
    manifest_write(&text, &session->after);
    return text;
}

static bool stage_all(struct session *session, const struct decisions *decisions)
{
    struct folder *folder = &session->folder;
    struct text manifest = manifest_text(session);
    struct folder_entry entry = folder_read(folder, MANIFEST_NAME);
    if (!is_same(&entry, manifest.data, manifest.length) &&
        !folder_stage(folder, MANIFEST_NAME, manifest.data, manifest.length, false))
        return false;
    for (size_t i = 0; i < decisions->changed.count; i++) {
        const struct output_file *file = decisions->changed.items[i];
        if (!folder_stage(folder, file->path, file->text, file->length, file->is_executable))
            return false;
    }
    for (size_t i = 0; i < decisions->removed.count; i++)
        folder_stage_removal(folder, decisions->removed.items[i]);
    return true;
}

bool output_write(struct output_summary *out, const struct output *output, const char *folder, bool force,
                  struct diagnostics *diagnostics)
{
    struct session session = {.force = force};
    struct decisions decisions = {0};
    bool is_written = begin(&session, output, folder, true, diagnostics) && decide_all(&session, &decisions);
    if (is_written)
        drop_leftovers(&session, &decisions);
    is_written = is_written && stage_all(&session, &decisions) && folder_commit(&session.folder);
    size_t written = decisions.changed.count;
    *out = (struct output_summary){written, output->files.count - written, decisions.removed.count};
    folder_close(&session.folder);
    return is_written;
}

/* Appends the difference at one path; TEXT is NULL if the file shall not be there. True if there is none. */
static bool compare_path(struct session *session, struct text *out, const char *path, const char *text, size_t length)
{
    struct folder_entry entry = folder_read(&session->folder, path);
    size_t start = out->length;
    const struct diff_side older = {text_format(session->arena, "a/%s", path), entry.text, entry.length};
    const struct diff_side newer = {text_format(session->arena, "b/%s", path), text, length};
    diff_text_append(out, &older, &newer);
    return out->length == start && entry.kind != FOLDER_TROUBLE;
}

static bool compare_file(struct session *session, struct text *out, const struct output_file *file)
{
    struct folder_entry entry = folder_read(&session->folder, file->path);
    if (is_same(&entry, file->text, file->length) && !is_current(&entry, file)) {
        text_append_format(out, "--- a/%s\n+++ b/%s\nnew mode 100755\n", file->path, file->path);
        return false;
    }
    return compare_path(session, out, file->path, file->text, file->length);
}

bool output_compare(struct output_difference *out, const struct output *output, const char *folder,
                    struct diagnostics *diagnostics)
{
    struct session session = {0};
    bool is_equal = begin(&session, output, folder, false, diagnostics);
    *out = (struct output_difference){text_create(output->arena), session.before.version};
    if (is_equal) {
        for (size_t i = 0; i < output->files.count; i++)
            is_equal &= compare_file(&session, &out->text, &output->files.items[i]);
        struct map stale = stale_paths(&session);
        for (size_t i = 0; i < stale.count; i++)
            is_equal &= compare_path(&session, &out->text, stale.entries[i].key, NULL, 0);
        struct text manifest = manifest_text(&session);
        is_equal &= compare_path(&session, &out->text, MANIFEST_NAME, manifest.data, manifest.length);
    }
    folder_close(&session.folder);
    return is_equal;
}

void output_remove_temporaries(void)
{
    folder_abandon();
}
