/* Unit tests of gen/emit/output, with folder, manifest and diff_text behind it.
 * Links: gen/base, gen/emit/{output,folder,manifest,diff_text}.c, cjson, libmd. */
#include "base/source.h"
#include "emit/diff_text.h"
#include "emit/output.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

struct fixture {
    struct arena *arena;
    struct diagnostics diagnostics;
    struct output output;
    struct output_summary summary;
    char *folder;
    const char *out; /* what is written, inside it */
};

static int begin(void **state)
{
    struct arena *arena = arena_create();
    struct fixture *it = arena_new(arena, struct fixture);
    it->arena = arena;
    it->diagnostics = diagnostics_create(arena);
    it->output.arena = arena;
    const char *parent = getenv("TMPDIR");
    it->folder = text_format(arena, "%s/output_XXXXXX", parent != NULL ? parent : P_tmpdir);
    if (mkdtemp(it->folder) == NULL || chmod(it->folder, 0755) != 0)
        return -1;
    it->out = text_format(arena, "%s/out", it->folder);
    *state = it;
    return 0;
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
    (void)status, (void)kind, (void)walk;
    return remove(path);
}

static int end(void **state)
{
    struct fixture *it = *state;
    nftw(it->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    arena_destroy(it->arena);
    return 0;
}

/* Starts a new run: nothing added, nothing reported. */
static void new_run(struct fixture *it)
{
    it->diagnostics = diagnostics_create(it->arena);
    it->output = (struct output){.arena = it->arena};
}

static bool add(struct fixture *it, const char *path, const char *text)
{
    return output_add(&it->output, path, text, strlen(text), false, &it->diagnostics);
}

static bool write_out(struct fixture *it, bool force)
{
    return output_write(&it->summary, &it->output, it->out, force, &it->diagnostics);
}

/* A whole run with two files. */
static bool write_two(struct fixture *it, const char *first, const char *second)
{
    new_run(it);
    assert_true(add(it, "two/src/lib.txt", first));
    assert_true(add(it, "one/kv.txt", second));
    return write_out(it, false);
}

static const char *inside(struct fixture *it, const char *path)
{
    return text_format(it->arena, "%s/%s", it->out, path);
}

/* The contents of a file below the output folder; NULL if it is not there. */
static const char *content(struct fixture *it, const char *path)
{
    const struct source *source = source_read(it->arena, inside(it, path));
    return source != NULL ? source->text : NULL;
}

static void put(struct fixture *it, const char *path, const char *text)
{
    int file = open(inside(it, path), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), strlen(text));
    close(file);
}

static unsigned temporaries_seen;

static int count_temporary(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
    (void)status, (void)kind, (void)walk;
    temporaries_seen += text_ends_with(path, "-tmp");
    return 0;
}

static void assert_no_temporaries(struct fixture *it)
{
    temporaries_seen = 0;
    nftw(it->folder, count_temporary, 8, FTW_PHYS);
    assert_int_equal(temporaries_seen, 0);
}

/* Whether the only report of the run has a word, a path below the output folder, and a text as part of its message. */
static bool is_reported(struct fixture *it, const char *word, const char *path, const char *message)
{
    const struct diagnostic *diagnostic = &it->diagnostics.list.items[0];
    return it->diagnostics.list.count == 1 && diagnostic->severity == DIAGNOSTIC_ERROR &&
           strcmp(diagnostic->word, word) == 0 && strstr(diagnostic->message, message) != NULL &&
           strcmp(diagnostic->place.file, *path != '\0' ? inside(it, path) : it->out) == 0;
}

static void assert_reported(struct fixture *it, const char *word, const char *path, const char *message)
{
    if (!is_reported(it, word, path, message))
        fail_msg("%zu reports, the first: %s", it->diagnostics.list.count,
                 it->diagnostics.list.count > 0 ? it->diagnostics.list.items[0].message : "none");
}

/* Runs BODY, which asserts nothing, in another process; as a user without rights, if asked and the tests are root's.
 * That user may not be allowed to walk to the folder, so the process stands in it. */
static void assert_in_child(struct fixture *it, bool as_nobody, bool (*body)(struct fixture *it))
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        it->out = chdir(it->folder) == 0 ? "out" : "";
        if (as_nobody && geteuid() == 0 && setresuid(65534, 65534, 65534) != 0)
            _exit(2);
        _exit(body(it) ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void files_are_written_with_their_folders(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "lib\n", "kv\n"));
    assert_string_equal(content(it, "two/src/lib.txt"), "lib\n");
    assert_string_equal(content(it, "one/kv.txt"), "kv\n");
    assert_int_equal(it->summary.written, 2);
    assert_int_equal(it->summary.unchanged, 0);
    assert_no_temporaries(it);
}

static void the_manifest_lists_paths_and_hashes_in_order(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "", "abc"));
    assert_string_equal(content(it, "manifest.json"),
                        "{\n"
                        "  \"bridgegen\": 1,\n"
                        "  \"version\": \"" BRIDGEGEN_VERSION "\",\n"
                        "  \"files\": [\n"
                        "    { \"path\": \"one/kv.txt\", \"sha256\": "
                        "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\" },\n"
                        "    { \"path\": \"two/src/lib.txt\", \"sha256\": "
                        "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\" }\n"
                        "  ]\n"
                        "}\n");
}

static void parents_of_the_folder_are_made(void **state)
{
    struct fixture *it = *state;
    it->out = text_format(it->arena, "%s/a/b/c/", it->folder);
    assert_true(write_two(it, "1", "2"));
    assert_string_equal(content(it, "one/kv.txt"), "2");
}

static void equal_files_stay_untouched(void **state)
{
    struct fixture *it = *state;
    struct stat before, after, manifest_before, manifest_after;
    assert_true(write_two(it, "1", "2"));
    assert_int_equal(stat(inside(it, "one/kv.txt"), &before), 0);
    assert_int_equal(stat(inside(it, "manifest.json"), &manifest_before), 0);
    assert_true(write_two(it, "1", "2"));
    assert_int_equal(it->summary.written, 0);
    assert_int_equal(it->summary.unchanged, 2);
    assert_true(write_two(it, "changed", "2"));
    assert_int_equal(it->summary.written, 1);
    assert_int_equal(stat(inside(it, "one/kv.txt"), &after), 0);
    assert_int_equal(stat(inside(it, "manifest.json"), &manifest_after), 0);
    assert_int_equal(before.st_ino, after.st_ino);
    assert_int_not_equal(manifest_before.st_ino, manifest_after.st_ino);
    assert_string_equal(content(it, "two/src/lib.txt"), "changed");
    assert_no_temporaries(it);
}

static void a_deleted_file_comes_back(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    assert_int_equal(unlink(inside(it, "one/kv.txt")), 0);
    assert_true(write_two(it, "1", "2"));
    assert_string_equal(content(it, "one/kv.txt"), "2");
    assert_int_equal(it->summary.written, 1);
}

static void modes_follow_the_umask(void **state)
{
    struct fixture *it = *state;
    struct stat status;
    mode_t before = umask(027);
    assert_true(add(it, "plain", "1"));
    assert_true(output_add(&it->output, "script", "2", 1, true, &it->diagnostics));
    assert_true(write_out(it, false));
    umask(before);
    assert_int_equal(stat(inside(it, "plain"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0640);
    assert_int_equal(stat(inside(it, "script"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0750);
}

static void a_script_becomes_executable_again(void **state)
{
    struct fixture *it = *state;
    struct stat status;
    struct text diff = text_create(it->arena);
    output_add(&it->output, "script", "2", 1, true, &it->diagnostics);
    assert_true(write_out(it, false));
    assert_int_equal(chmod(inside(it, "script"), 0644), 0);
    assert_false(output_compare(&diff, &it->output, it->out, &it->diagnostics));
    assert_true(write_out(it, false));
    assert_int_equal(stat(inside(it, "script"), &status), 0);
    assert_true(status.st_mode & S_IXUSR);
}

static void a_stale_file_is_removed_with_its_folders(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    new_run(it);
    assert_true(add(it, "one/kv.txt", "2"));
    assert_true(write_out(it, false));
    assert_int_equal(it->summary.removed, 1);
    assert_int_equal(access(inside(it, "two"), F_OK), -1);
    assert_string_equal(content(it, "one/kv.txt"), "2");
    assert_no_temporaries(it);
}

static void a_folder_with_a_file_of_the_user_stays(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, "two/src/extra.txt", "mine");
    new_run(it);
    assert_true(add(it, "one/kv.txt", "2"));
    assert_true(write_out(it, true));
    assert_null(content(it, "two/src/lib.txt"));
    assert_string_equal(content(it, "two/src/extra.txt"), "mine");
}

static void an_edited_file_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, "two/src/lib.txt", "edited");
    assert_false(write_two(it, "new", "new"));
    assert_reported(it, "output-edited", "two/src/lib.txt", "edited by hand");
    assert_non_null(strstr(it->diagnostics.list.items[0].advice, "--force"));
    assert_string_equal(content(it, "two/src/lib.txt"), "edited");
    assert_string_equal(content(it, "one/kv.txt"), "2");
}

static void every_edited_file_is_told(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, "two/src/lib.txt", "edited");
    put(it, "one/kv.txt", "edited");
    assert_false(write_two(it, "new", "new"));
    assert_int_equal(it->diagnostics.list.count, 2);
}

static void an_edit_that_equals_the_new_text_is_none(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, "two/src/lib.txt", "new");
    assert_true(write_two(it, "new", "2"));
}

static void force_overwrites_edits(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, "two/src/lib.txt", "edited");
    assert_true(write_out(it, true));
    assert_string_equal(content(it, "two/src/lib.txt"), "1");
}

static void an_edited_stale_file_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, "two/src/lib.txt", "edited");
    new_run(it);
    assert_true(add(it, "one/kv.txt", "2"));
    assert_false(write_out(it, false));
    assert_reported(it, "output-edited", "two/src/lib.txt", "edited by hand");
    assert_string_equal(content(it, "two/src/lib.txt"), "edited");
    assert_true(write_out(it, true));
    assert_null(content(it, "two/src/lib.txt"));
}

static void a_file_of_the_user_in_the_way_is_an_error(void **state)
{
    struct fixture *it = *state;
    new_run(it);
    assert_true(write_out(it, false));
    put(it, "kv.mod", "mine");
    assert_true(add(it, "kv.mod", "ours"));
    assert_false(write_out(it, false));
    assert_reported(it, "output-occupied", "kv.mod", "not one of bridgegen's");
    assert_string_equal(content(it, "kv.mod"), "mine");
}

static void a_folder_where_a_file_must_be_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_int_equal(mkdir(it->out, 0777), 0);
    assert_int_equal(mkdir(inside(it, "kv.mod"), 0777), 0);
    assert_true(add(it, "kv.mod", "ours"));
    assert_false(write_out(it, true));
    assert_reported(it, "output-occupied", "kv.mod", "a folder");
}

static void a_file_where_a_folder_must_be_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_int_equal(mkdir(it->out, 0777), 0);
    put(it, "one", "mine");
    assert_false(write_two(it, "1", "2"));
    assert_reported(it, "output-occupied", "one", "a file stands where a folder must be");
    assert_int_equal(access(inside(it, "two"), F_OK), -1);
    assert_int_equal(access(inside(it, "manifest.json"), F_OK), -1);
    assert_no_temporaries(it);
}

static void the_output_folder_must_be_a_folder(void **state)
{
    struct fixture *it = *state;
    int file = open(it->out, O_WRONLY | O_CREAT, 0666);
    close(file);
    assert_false(write_two(it, "1", "2"));
    assert_reported(it, "cannot-write", "", strerror(ENOTDIR));
}

static void links_to_folders_are_not_followed(void **state)
{
    struct fixture *it = *state;
    const char *elsewhere = text_format(it->arena, "%s/elsewhere", it->folder);
    assert_int_equal(mkdir(it->out, 0777), 0);
    assert_int_equal(mkdir(elsewhere, 0777), 0);
    assert_int_equal(symlink(elsewhere, inside(it, "one")), 0);
    assert_false(write_two(it, "1", "2"));
    assert_reported(it, "output-occupied", "one", "a link stands where a folder must be");
    assert_int_equal(rmdir(elsewhere), 0);
}

static void links_to_files_are_not_followed(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, "../target", "2");
    assert_int_equal(unlink(inside(it, "one/kv.txt")), 0);
    assert_int_equal(symlink("../../target", inside(it, "one/kv.txt")), 0);
    assert_false(write_two(it, "1", "new"));
    assert_reported(it, "output-edited", "one/kv.txt", "edited by hand");
    assert_true(write_out(it, true));
    assert_string_equal(content(it, "../target"), "2");
    assert_string_equal(content(it, "one/kv.txt"), "new");
}

static void a_stale_path_behind_a_link_is_left_alone(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    assert_int_equal(rename(inside(it, "two"), inside(it, "../moved")), 0);
    assert_int_equal(symlink("../moved", inside(it, "two")), 0);
    new_run(it);
    assert_true(add(it, "one/kv.txt", "2"));
    assert_true(write_out(it, false));
    assert_string_equal(content(it, "../moved/src/lib.txt"), "1");
}

static void paths_that_leave_the_folder_are_refused(void **state)
{
    struct fixture *it = *state;
    static const char *const paths[] = {"",      "/etc/passwd", "..",   "../x", "a/../../x", "a//b",
                                        "a/./b", "a/",          "a\\b", "a\nb", ".",         "manifest.json"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        new_run(it);
        assert_false(add(it, paths[i], "x"));
        assert_string_equal(it->diagnostics.list.items[0].word, "output-path");
        assert_int_equal(it->output.files.count, 0);
    }
    assert_true(add(it, "a/..b/c..", "x"));
}

static void a_path_is_generated_once(void **state)
{
    struct fixture *it = *state;
    assert_true(add(it, "a/b", "1"));
    assert_false(add(it, "a/b", "2"));
    assert_false(add(it, "a", "2"));
    assert_false(add(it, "a/b/c", "2"));
    assert_true(add(it, "a/bc", "2"));
    assert_int_equal(it->diagnostics.list.count, 3);
    assert_string_equal(it->diagnostics.list.items[0].word, "output-twice");
}

static void a_broken_manifest_is_an_error(void **state)
{
    static const struct {
        const char *text, *word;
    } cases[] = {
        {"<<<<<<< HEAD\n", "json-syntax"},
        {"[]", "output-manifest"},
        {"{\"bridgegen\": 2, \"files\": []}", "output-manifest"},
        {"{\"bridgegen\": 1}", "output-manifest"},
        {"{\"bridgegen\": 1, \"files\": [1]}", "output-manifest"},
        {"{\"bridgegen\": 1, \"files\": [{\"path\": \"../../etc/passwd\", \"sha256\": \"00\"}]}", "output-manifest"},
        {"{\"bridgegen\": 1, \"files\": [{\"path\": \"manifest.json\", \"sha256\": \"00\"}]}", "output-manifest"},
    };
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        put(it, "manifest.json", cases[i].text);
        assert_false(write_two(it, "new", "new"));
        assert_int_equal(it->diagnostics.list.count, 1);
        assert_string_equal(it->diagnostics.list.items[0].word, cases[i].word);
        assert_non_null(strstr(it->diagnostics.list.items[0].advice, "--force"));
        assert_string_equal(content(it, "manifest.json"), cases[i].text);
    }
    assert_true(write_out(it, true));
    assert_string_equal(content(it, "one/kv.txt"), "new");
}

static bool write_refused(struct fixture *it)
{
    return !write_two(it, "1", "2") && is_reported(it, "cannot-write", "manifest.json", strerror(EACCES));
}

static void a_folder_without_rights_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_int_equal(mkdir(it->out, 0555), 0);
    assert_in_child(it, true, write_refused);
}

static bool make_refused(struct fixture *it)
{
    return !write_two(it, "1", "2") && is_reported(it, "cannot-write", "", strerror(EACCES));
}

static void a_folder_that_cannot_be_made_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_int_equal(chmod(it->folder, 0555), 0);
    assert_in_child(it, true, make_refused);
    chmod(it->folder, 0755);
}

static bool read_refused(struct fixture *it)
{
    return !write_two(it, "3", "4") && is_reported(it, "cannot-read", "one/kv.txt", strerror(EACCES));
}

static void an_unreadable_file_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    assert_int_equal(chmod(it->out, 0777), 0);
    assert_int_equal(chmod(inside(it, "one/kv.txt"), 0), 0);
    assert_in_child(it, true, read_refused);
}

/* A file may not grow beyond 500 bytes: the second of three writes fails half way, as on a full disk. */
static bool write_beyond_limit(struct fixture *it)
{
    char large[1000];
    memset(large, 'x', sizeof large);
    new_run(it);
    add(it, "a", "new");
    output_add(&it->output, "b/c", large, sizeof large, false, &it->diagnostics);
    add(it, "d", "new");
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){500, 500});
    bool is_written = write_out(it, false);
    return !is_written && is_reported(it, "cannot-write", "b/c", strerror(EFBIG));
}

static void a_failed_write_leaves_all_as_it_was(void **state)
{
    struct fixture *it = *state;
    assert_true(add(it, "a", "old"));
    assert_true(write_out(it, false));
    const char *manifest = content(it, "manifest.json");
    assert_in_child(it, false, write_beyond_limit);
    assert_string_equal(content(it, "a"), "old");
    assert_string_equal(content(it, "manifest.json"), manifest);
    assert_int_equal(access(inside(it, "b"), F_OK), -1);
    assert_int_equal(access(inside(it, "d"), F_OK), -1);
    assert_no_temporaries(it);
}

static void a_failed_first_write_leaves_no_folder(void **state)
{
    struct fixture *it = *state;
    assert_in_child(it, false, write_beyond_limit);
    assert_int_equal(access(it->out, F_OK), -1);
}

static bool write_among_files_of_others(struct fixture *it)
{
    new_run(it);
    add(it, "a", "new");
    add(it, "b/c", "new");
    return !write_out(it, false) && is_reported(it, "cannot-write", "a", strerror(EPERM));
}

/* In a folder with the sticky bit, new files can be made, and those of others cannot be replaced: the rename fails. */
static void a_failed_rename_takes_the_others_back(void **state)
{
    struct fixture *it = *state;
    if (geteuid() != 0)
        skip();
    assert_true(add(it, "a", "old"));
    assert_true(write_out(it, false));
    assert_int_equal(chmod(it->out, 01777), 0);
    assert_in_child(it, true, write_among_files_of_others);
    assert_string_equal(content(it, "a"), "old");
    assert_int_equal(access(inside(it, "b"), F_OK), -1);
    assert_no_temporaries(it);
}

static void what_a_dead_run_left_is_completed(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "dead 1", "dead 2"));
    const char *dead = content(it, "manifest.json");
    assert_true(write_two(it, "1", "2"));
    put(it, "two/src/lib.txt", "dead 1");
    put(it, ".manifest.json.bridgegen-tmp", dead);
    put(it, "one/.kv.txt.bridgegen-tmp", "dead 2");
    assert_true(write_two(it, "3", "4"));
    assert_string_equal(content(it, "two/src/lib.txt"), "3");
    assert_no_temporaries(it);
}

static void half_a_manifest_of_a_dead_run_is_ignored(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    put(it, ".manifest.json.bridgegen-tmp", "{\"bridgegen\": 1, \"fi");
    assert_true(write_two(it, "3", "4"));
    assert_no_temporaries(it);
}

enum { MANY = 40 };

/* A run with many files whose contents say which run it was. */
static bool write_many(struct fixture *it, const char *run)
{
    new_run(it);
    for (int i = 0; i < MANY; i++)
        add(it, text_format(it->arena, "d%d/f%d", i % 7, i), run);
    return write_out(it, false);
}

/* Writes until it is killed, each time something else. */
static void write_forever(struct fixture *it)
{
    for (unsigned run = 0;; run++)
        if (!write_many(it, run % 2 == 0 ? "even" : "odd"))
            _exit(3);
}

/* Starts write_forever(), sends it a signal after a while, and tells how it ended. */
static int interrupt(struct fixture *it, int number, useconds_t after)
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        write_forever(it);
    usleep(after);
    kill(child, number);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    return status;
}

static void a_killed_run_is_never_taken_for_edits(void **state)
{
    struct fixture *it = *state;
    for (useconds_t i = 0; i < 60; i++) {
        int status = interrupt(it, SIGKILL, 300 + i * 137);
        assert_true(WIFSIGNALED(status));
        if (!write_many(it, text_format(it->arena, "after %u", i)))
            fail_msg("%s", it->diagnostics.list.items[0].message);
        assert_no_temporaries(it);
    }
}

static void die_cleanly(int number)
{
    output_remove_temporaries();
    signal(number, SIG_DFL);
    raise(number);
}

static void a_signal_leaves_one_run_or_the_other(void **state)
{
    struct fixture *it = *state;
    signal(SIGTERM, die_cleanly);
    assert_true(write_many(it, "even"));
    for (useconds_t i = 0; i < 60; i++) {
        int status = interrupt(it, SIGTERM, 300 + i * 137);
        assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
        assert_no_temporaries(it);
        const char *first = content(it, "d0/f0");
        for (int f = 0; f < MANY; f++)
            assert_string_equal(content(it, text_format(it->arena, "d%d/f%d", f % 7, f)), first);
    }
    signal(SIGTERM, SIG_DFL);
}

static const char *compare(struct fixture *it, bool is_equal)
{
    struct text diff = text_create(it->arena);
    assert_int_equal(output_compare(&diff, &it->output, it->out, &it->diagnostics), is_equal);
    return diff.data;
}

static void comparing_equal_output_says_nothing(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1\n", "2\n"));
    assert_string_equal(compare(it, true), "");
}

static void comparing_shows_changes_removals_and_new_files(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "a\nb\nc\n", "old\n"));
    new_run(it);
    add(it, "two/src/lib.txt", "a\nB\nc\n");
    add(it, "third/kv.txt", "new\n");
    const char *diff = compare(it, false);
    assert_true(text_starts_with(diff, "--- a/two/src/lib.txt\n+++ b/two/src/lib.txt\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"
                                       "--- /dev/null\n+++ b/third/kv.txt\n@@ -0,0 +1 @@\n+new\n"
                                       "--- a/one/kv.txt\n+++ /dev/null\n@@ -1 +0,0 @@\n-old\n"
                                       "--- a/manifest.json\n+++ b/manifest.json\n"));
    assert_string_equal(content(it, "two/src/lib.txt"), "a\nb\nc\n");
    assert_false(diagnostics_failed(&it->diagnostics));
}

static void comparing_with_no_folder_shows_everything(void **state)
{
    struct fixture *it = *state;
    assert_true(add(it, "a", "1\n"));
    assert_true(text_starts_with(compare(it, false), "--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+1\n"));
    assert_int_equal(access(it->out, F_OK), -1);
    assert_false(diagnostics_failed(&it->diagnostics));
}

static const char *diff(struct fixture *it, const char *older, const char *newer)
{
    struct text out = text_create(it->arena);
    diff_text_append(&out, &(struct diff_side){"a", older, strlen(older)},
                     &(struct diff_side){"b", newer, strlen(newer)});
    return out.data;
}

static void a_diff_shows_three_lines_around(void **state)
{
    struct fixture *it = *state;
    assert_string_equal(diff(it, "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
                        "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

static void near_changes_share_a_hunk_and_far_ones_do_not(void **state)
{
    struct fixture *it = *state;
    assert_string_equal(diff(it, "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n"),
                        "--- a\n+++ b\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
    assert_string_equal(diff(it, "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\nb\nc\n"),
                        "--- a\n+++ b\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -7,3 +6,4 @@\n 6\n 7\n b\n+c\n");
}

static void a_missing_last_line_end_is_shown(void **state)
{
    struct fixture *it = *state;
    assert_string_equal(diff(it, "a\nb", "a\nb\n"),
                        "--- a\n+++ b\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n");
}

static void a_diff_of_other_bytes_is_one_line(void **state)
{
    struct fixture *it = *state;
    struct text out = text_create(it->arena);
    diff_text_append(&out, &(struct diff_side){"a", "x\0y", 3}, &(struct diff_side){"b", "x\n", 2});
    assert_string_equal(out.data, "Binary files a and b differ\n");
}

static void a_diff_of_nothing_in_common_ends(void **state)
{
    struct fixture *it = *state;
    struct text older = text_create(it->arena), newer = text_create(it->arena);
    for (int i = 0; i < 20000; i++) {
        text_append_format(&older, "older %d\n", i);
        text_append_format(&newer, "newer %d\n", i);
    }
    assert_true(
        text_starts_with(diff(it, older.data, newer.data), "--- a\n+++ b\n@@ -1,20000 +1,20000 @@\n-older 0\n"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(files_are_written_with_their_folders),
        TEST(the_manifest_lists_paths_and_hashes_in_order),
        TEST(parents_of_the_folder_are_made),
        TEST(equal_files_stay_untouched),
        TEST(a_deleted_file_comes_back),
        TEST(modes_follow_the_umask),
        TEST(a_script_becomes_executable_again),
        TEST(a_stale_file_is_removed_with_its_folders),
        TEST(a_folder_with_a_file_of_the_user_stays),
        TEST(an_edited_file_is_an_error),
        TEST(every_edited_file_is_told),
        TEST(an_edit_that_equals_the_new_text_is_none),
        TEST(force_overwrites_edits),
        TEST(an_edited_stale_file_is_an_error),
        TEST(a_file_of_the_user_in_the_way_is_an_error),
        TEST(a_folder_where_a_file_must_be_is_an_error),
        TEST(a_file_where_a_folder_must_be_is_an_error),
        TEST(the_output_folder_must_be_a_folder),
        TEST(links_to_folders_are_not_followed),
        TEST(links_to_files_are_not_followed),
        TEST(a_stale_path_behind_a_link_is_left_alone),
        TEST(paths_that_leave_the_folder_are_refused),
        TEST(a_path_is_generated_once),
        TEST(a_broken_manifest_is_an_error),
        TEST(a_folder_without_rights_is_an_error),
        TEST(a_folder_that_cannot_be_made_is_an_error),
        TEST(an_unreadable_file_is_an_error),
        TEST(a_failed_write_leaves_all_as_it_was),
        TEST(a_failed_first_write_leaves_no_folder),
        TEST(a_failed_rename_takes_the_others_back),
        TEST(what_a_dead_run_left_is_completed),
        TEST(half_a_manifest_of_a_dead_run_is_ignored),
        TEST(a_killed_run_is_never_taken_for_edits),
        TEST(a_signal_leaves_one_run_or_the_other),
        TEST(comparing_equal_output_says_nothing),
        TEST(comparing_shows_changes_removals_and_new_files),
        TEST(comparing_with_no_folder_shows_everything),
        TEST(a_diff_shows_three_lines_around),
        TEST(near_changes_share_a_hunk_and_far_ones_do_not),
        TEST(a_missing_last_line_end_is_shown),
        TEST(a_diff_of_other_bytes_is_one_line),
        TEST(a_diff_of_nothing_in_common_ends),
    };
    return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
