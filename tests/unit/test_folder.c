/* Unit tests of gen/emit/folder through output: trouble of every kind leaves all as it was, or is completed by the next
 * run. Links: gen/base, gen/emit/{output,folder,manifest,diff_text}.c, cjson. */
#include "output_fixture.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

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

static void a_folder_where_a_file_must_be_is_an_error(void **state)
{
    struct fixture *it = *state;
    assert_int_equal(mkdir(it->out, 0777), 0);
    assert_int_equal(mkdir(inside(it, "kv.mod"), 0777), 0);
    add(it, "kv.mod", "ours");
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
    add(it, "one/kv.txt", "2");
    assert_true(write_out(it, false));
    assert_string_equal(content(it, "../moved/src/lib.txt"), "1");
}

static bool write_refused(struct fixture *it)
{
    return !write_two(it, "1", "2") && is_reported(it, "cannot-write", "two", strerror(EACCES));
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
    return !write_two(it, "1", "4") && is_reported(it, "cannot-read", "one/kv.txt", strerror(EACCES));
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
    *list_add(it->arena, &it->files) = (struct added){"b/c", large, sizeof large, false};
    add(it, "d", "new");
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){500, 500});
    bool is_written = write_out(it, false);
    return !is_written && is_reported(it, "cannot-write", "b/c", strerror(EFBIG));
}

static void a_failed_write_leaves_all_as_it_was(void **state)
{
    struct fixture *it = *state;
    add(it, "a", "old");
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
    add(it, "a", "old");
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_folder_where_a_file_must_be_is_an_error),
        TEST(a_file_where_a_folder_must_be_is_an_error),
        TEST(the_output_folder_must_be_a_folder),
        TEST(links_to_folders_are_not_followed),
        TEST(links_to_files_are_not_followed),
        TEST(a_stale_path_behind_a_link_is_left_alone),
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
    };
    return cmocka_run_group_tests_name("folder", tests, NULL, NULL);
}
