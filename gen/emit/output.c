/* Deciding what happens to each file of an output folder; how it happens is folder.c's.
 *
 * A file is ours when its contents are those the manifest tells of. A run that died while renaming has left the new
 * manifest as a temporary (it is complete before the first rename, and renamed last): what that one tells of is ours,
 * too. */
#include "output.h"

#include "diff_text.h"
#include "folder.h"
#include "manifest.h"

#include <string.h>

/* A folder with what is known about it. */
struct output_state {
    struct arena *arena;   /* the output's */
    struct output *output; /* whose state this is */
    struct folder folder;
    struct manifest before, interrupted, after;
    struct map folders; /* those that files of this run lie in */
    bool is_refused;    /* something must not be overwritten */
};

/* What is to happen to a path. */
enum decision { DECISION_KEEP, DECISION_CHANGE, DECISION_FAIL };

static bool report_path(struct output_state *state, const char *word, const char *path, const char *message)
{
    diagnostic_report(state->folder.diagnostics, DIAGNOSTIC_ERROR, word, (struct place){path, 0, 0}, "%s", message);
    return false;
}

/* Takes PATH, which is kept, for a file of this run. */
static bool take_path(struct output_state *state, const char *path)
{
    if (!manifest_is_path(path))
        return report_path(state, "output-path", path, "this path leaves the output folder");
    if (text_equal(path, MANIFEST_NAME))
        return report_path(state, "output-path", path, "this file is the manifest's");
    if (manifest_hash(&state->after, path) != NULL)
        return report_path(state, "output-twice", path, "this file is generated twice");
    bool is_folder = map_get(&state->folders, path) != NULL;
    for (const char *above = text_folder(state->arena, path); above != NULL; above = text_folder(state->arena, above)) {
        is_folder |= manifest_hash(&state->after, above) != NULL;
        map_set(state->arena, &state->folders, above, state);
    }
    return !is_folder || report_path(state, "output-twice", path, "this is both a file and a folder");
}

/* The text of a file that was read, to be kept. */
static const struct source *kept_source(struct output_state *state, const char *name, const struct folder_entry *entry)
{
    return source_of_text(state->arena, name, arena_copy(state->arena, entry->text, entry->length), entry->length);
}

/* Reads the manifest of the folder, if it has one. */
static bool read_manifest(struct output_state *state)
{
    struct folder *folder = &state->folder;
    struct diagnostics aside = diagnostics_create(folder->diagnostics->arena);
    struct folder_entry entry = folder_read(folder, MANIFEST_NAME);
    if (entry.kind == FOLDER_TROUBLE)
        return false;
    if (entry.kind == FOLDER_LINK || entry.kind == FOLDER_OTHER)
        return folder_report(folder, "output-occupied", MANIFEST_NAME, "the manifest is not a file", "move it away");
    if (entry.kind == FOLDER_NOTHING)
        return true;
    const char *name = text_format(aside.arena, "%s/" MANIFEST_NAME, folder->path);
    bool force = state->output->force;
    if (manifest_read(&state->before, state->arena, kept_source(state, name, &entry),
                      force ? &aside : folder->diagnostics))
        return true;
    state->before = (struct manifest){0};
    struct diagnostics *reported = folder->diagnostics;
    if (!force)
        reported->list.items[reported->list.count - 1].advice =
            "restore the manifest, or write all files anew with --force";
    return force;
}

/* What a run that died has left is used as far as it can be read: it may have died while writing it. */
static void read_interrupted(struct output_state *state)
{
    struct diagnostics ignored = diagnostics_create(state->arena);
    struct folder_entry entry = folder_read_temporary(&state->folder, MANIFEST_NAME);
    if (entry.kind == FOLDER_FILE && !manifest_read(&state->interrupted, state->arena,
                                                    kept_source(state, MANIFEST_NAME, &entry), &ignored))
        state->interrupted = (struct manifest){0};
}

bool output_begin(struct output *output, struct diagnostics *diagnostics)
{
    struct output_state *state = output->state = arena_new(output->arena, struct output_state);
    state->arena = output->arena;
    state->output = output;
    output->difference = text_create(output->arena);
    bool is_open =
        folder_open(&state->folder, state->arena, output->folder, !output->is_comparison, diagnostics) &&
        read_manifest(state);
    if (is_open)
        read_interrupted(state);
    output->version = state->before.version;
    folder_forget(&state->folder);
    return is_open;
}

static bool is_listed(const struct output_state *state, const char *path)
{
    return manifest_hash(&state->before, path) != NULL || manifest_hash(&state->interrupted, path) != NULL;
}

/* Whether a file is there as one of our runs has written it. */
static bool is_ours(const struct output_state *state, const char *path, const struct folder_entry *entry)
{
    if (entry->kind != FOLDER_FILE || !is_listed(state, path))
        return false;
    const char *hash = hash_xxh128(state->arena, entry->text, entry->length);
    return text_equal(hash, manifest_hash(&state->before, path)) ||
           text_equal(hash, manifest_hash(&state->interrupted, path));
}

static bool is_same(const struct folder_entry *entry, const char *text, size_t length)
{
    return entry->kind == FOLDER_FILE && entry->length == length && memcmp(entry->text, text, length) == 0;
}

/* A file of this run. */
struct file {
    const char *path, *text;
    size_t length;
    bool is_executable;
};

/* Whether a file of ours is there as it shall be. A mode that allows too much is left to the user. */
static bool is_current(const struct folder_entry *entry, const struct file *file)
{
    return is_same(entry, file->text, file->length) && (entry->is_executable || !file->is_executable);
}

/* Something is at a path that a run must change; whose it is decides. */
static enum decision decide(struct output_state *state, const char *path, const struct folder_entry *entry)
{
    if (entry->kind == FOLDER_TROUBLE)
        return DECISION_FAIL;
    if (entry->kind != FOLDER_OTHER && (state->output->force || is_ours(state, path, entry)))
        return DECISION_CHANGE;
    if (entry->kind == FOLDER_OTHER)
        folder_report(&state->folder, "output-occupied", path, "a folder or device stands where a file must be",
                      "move it away");
    else if (is_listed(state, path))
        folder_report(&state->folder, "output-edited", path, "this generated file was edited by hand",
                      "keep the edit in a file of your own, or overwrite it with --force");
    else
        folder_report(&state->folder, "output-occupied", path,
                      "this file is not one of bridgegen's, and stands where one must be written",
                      "move it away, or overwrite it with --force");
    return DECISION_FAIL;
}

static enum decision decide_file(struct output_state *state, const struct file *file)
{
    struct folder_entry entry = folder_read(&state->folder, file->path);
    if (is_current(&entry, file))
        return DECISION_KEEP;
    if (entry.kind == FOLDER_NOTHING || is_same(&entry, file->text, file->length))
        return DECISION_CHANGE;
    return decide(state, file->path, &entry);
}

/* Stages a file if it must change. After a refusal, the others are only judged: nothing will be written. */
static bool stage_file(struct output_state *state, const struct file *file)
{
    enum decision decision = decide_file(state, file);
    state->is_refused |= decision == DECISION_FAIL;
    if (decision == DECISION_KEEP) {
        state->output->unchanged++;
        folder_drop_temporary(&state->folder, file->path); /* which a run that died may have left */
    }
    if (decision != DECISION_CHANGE || state->is_refused)
        return true;
    state->output->written++;
    return folder_stage(&state->folder, file->path, file->text, file->length, file->is_executable);
}

/* Appends the difference at the path of FILE, whose text is NULL if it shall not be there. */
static void compare_file(struct output_state *state, const struct file *file)
{
    const char *path = file->path;
    struct folder_entry entry = folder_read(&state->folder, path);
    const struct diff_side older = {text_format(state->arena, "a/%s", path), entry.text, entry.length};
    const struct diff_side newer = {text_format(state->arena, "b/%s", path), file->text, file->length};
    state->is_refused |= entry.kind == FOLDER_TROUBLE;
    if (file->text == NULL || !is_same(&entry, file->text, file->length))
        diff_text_append(&state->output->difference, &older, &newer);
    else if (!is_current(&entry, file))
        text_append_format(&state->output->difference, "--- a/%s\n+++ b/%s\nnew mode 100755\n", path, path);
}

bool output_add(struct output *output, const char *path, const char *text, size_t length, bool is_executable)
{
    struct output_state *state = output->state;
    const struct file file = {arena_copy_text(output->arena, path), text, length, is_executable};
    bool is_added = take_path(state, file.path);
    if (is_added) {
        manifest_add(state->arena, &state->after, file.path, text, length);
        if (output->is_comparison)
            compare_file(state, &file);
        else
            is_added = stage_file(state, &file);
        folder_forget(&state->folder);
    }
    return is_added;
}

/* Whether this run has files in the top folder of PATH: "rust" of "rust/Cargo.toml". */
static bool is_written_beside(const struct output_state *state, const char *path)
{
    size_t length = strcspn(path, "/");
    return path[length] != '\0' && map_get(&state->folders, arena_copy(state->arena, path, length)) != NULL;
}

/* A run for some languages leaves those of others alone: their lines stay in the manifest. */
static void keep_others(struct output_state *state, const struct manifest *manifest)
{
    for (size_t i = 0; state->output->is_partial && i < manifest->files.count; i++) {
        const struct map_entry *entry = &manifest->files.entries[i];
        if (!is_written_beside(state, entry->key) && !manifest_hash(&state->after, entry->key))
            map_set(state->arena, &state->after.files, entry->key, entry->value);
    }
}

/* The paths of the manifests that are generated no more. */
static struct map stale_paths(struct output_state *state)
{
    struct map paths = {0};
    const struct manifest *const manifests[] = {&state->before, &state->interrupted};
    for (size_t i = 0; i < 2; i++)
        keep_others(state, manifests[i]);
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < manifests[i]->files.count; j++) {
            const struct map_entry *entry = &manifests[i]->files.entries[j];
            if (manifest_hash(&state->after, entry->key) == NULL)
                map_set(state->arena, &paths, entry->key, entry->value);
        }
    return paths;
}

/* A path that was ours and is generated no more. What the user put into its place is the user's. */
static enum decision decide_stale(struct output_state *state, const char *path)
{
    struct folder_entry entry = folder_read(&state->folder, path);
    if (entry.kind == FOLDER_NOTHING || entry.kind == FOLDER_LINK || entry.kind == FOLDER_OTHER)
        return DECISION_KEEP;
    return decide(state, path, &entry);
}

static void stage_removal(struct output_state *state, const char *path)
{
    enum decision decision = decide_stale(state, path);
    state->is_refused |= decision == DECISION_FAIL;
    folder_drop_temporary(&state->folder, path);
    if (decision != DECISION_CHANGE)
        return;
    state->output->removed++;
    folder_stage_removal(&state->folder, path);
}

/* The manifest, at last: nothing is renamed before it is complete. */
static bool stage_manifest(struct output_state *state, const struct text *manifest)
{
    struct folder_entry entry = folder_read(&state->folder, MANIFEST_NAME);
    if (!is_same(&entry, manifest->data, manifest->length))
        return folder_stage(&state->folder, MANIFEST_NAME, manifest->data, manifest->length, false);
    folder_drop_temporary(&state->folder, MANIFEST_NAME);
    return true;
}

bool output_finish(struct output *output)
{
    struct output_state *state = output->state;
    struct text manifest = text_create(state->arena);
    struct map stale = stale_paths(state);
    for (size_t i = 0; i < stale.count; i++)
        if (output->is_comparison)
            compare_file(state, &(struct file){.path = stale.entries[i].key});
        else
            stage_removal(state, stale.entries[i].key);
    manifest_write(&manifest, &state->after);
    bool is_done = !state->is_refused;
    if (output->is_comparison)
        compare_file(state, &(struct file){MANIFEST_NAME, manifest.data, manifest.length, false});
    else
        is_done = is_done && stage_manifest(state, &manifest) && folder_commit(&state->folder);
    folder_close(&state->folder);
    return is_done;
}

void output_abandon(struct output *output)
{
    folder_close(&output->state->folder);
}

void output_remove_temporaries(void)
{
    folder_abandon();
}
