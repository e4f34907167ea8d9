/* Unit tests of gen/emit/output: what is written, kept, removed and refused, and what comparing shows.
 * Links: gen/base, gen/emit/{output,folder,manifest,diff_text}.c, cjson. */
#include "output_fixture.h"

static void files_are_written_with_their_folders(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "lib\n", "kv\n"));
    assert_string_equal(content(it, "two/src/lib.txt"), "lib\n");
    assert_string_equal(content(it, "one/kv.txt"), "kv\n");
    assert_int_equal(it->output.written, 2);
    assert_int_equal(it->output.unchanged, 0);
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
                        "    { \"path\": \"one/kv.txt\", \"xxh128\": "
                        "\"06b05ab6733a618578af5f94892f3950\" },\n"
                        "    { \"path\": \"two/src/lib.txt\", \"xxh128\": "
                        "\"99aa06d3014798d86001c324468d497f\" }\n"
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
    assert_int_equal(it->output.written, 0);
    assert_int_equal(it->output.unchanged, 2);
    assert_true(write_two(it, "changed", "2"));
    assert_int_equal(it->output.written, 1);
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
    assert_int_equal(it->output.written, 1);
}

static void modes_follow_the_umask(void **state)
{
    struct fixture *it = *state;
    struct stat status;
    mode_t before = umask(027);
    add(it, "plain", "1");
    *list_add(it->arena, &it->files) = (struct added){"script", "2", 1, true};
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
    *list_add(it->arena, &it->files) = (struct added){"script", "2", 1, true};
    assert_true(write_out(it, false));
    assert_int_equal(chmod(inside(it, "script"), 0644), 0);
    assert_true(run(it, (struct output){.is_comparison = true}));
    assert_non_null(strstr(it->output.difference.data, "new mode 100755"));
    assert_true(write_out(it, false));
    assert_int_equal(stat(inside(it, "script"), &status), 0);
    assert_true(status.st_mode & S_IXUSR);
}

static void a_stale_file_is_removed_with_its_folders(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1", "2"));
    new_run(it);
    add(it, "one/kv.txt", "2");
    assert_true(write_out(it, false));
    assert_int_equal(it->output.removed, 1);
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
    add(it, "one/kv.txt", "2");
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
    add(it, "one/kv.txt", "2");
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
    add(it, "kv.mod", "ours");
    assert_false(write_out(it, false));
    assert_reported(it, "output-occupied", "kv.mod", "not one of bridgegen's");
    assert_string_equal(content(it, "kv.mod"), "mine");
}

static void paths_that_leave_the_folder_are_refused(void **state)
{
    struct fixture *it = *state;
    static const char *const paths[] = {"",      "/etc/passwd", "..",   "../x", "a/../../x", "a//b",
                                        "a/./b", "a/",          "a\\b", "a\nb", ".",         "manifest.json"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        new_run(it);
        add(it, "before", "x");
        add(it, paths[i], "x");
        assert_false(write_out(it, false));
        assert_string_equal(it->diagnostics.list.items[0].word, "output-path");
        assert_int_equal(access(it->out, F_OK), -1);
    }
    new_run(it);
    add(it, "a/..b/c..", "x");
    assert_true(write_out(it, false));
}

static void a_path_is_generated_once(void **state)
{
    struct fixture *it = *state;
    static const char *const paths[] = {"a/b", "a", "a/b/c"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        new_run(it);
        add(it, "a/b", "1");
        add(it, paths[i], "2");
        assert_false(write_out(it, false));
        assert_int_equal(it->diagnostics.list.count, 1);
        assert_string_equal(it->diagnostics.list.items[0].word, "output-twice");
        assert_int_equal(access(it->out, F_OK), -1);
    }
    new_run(it);
    add(it, "a/b", "1");
    add(it, "a/bc", "2");
    assert_true(write_out(it, false));
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
        {"{\"bridgegen\": 1, \"files\": [{\"path\": \"../../etc/passwd\", \"xxh128\": \"00\"}]}", "output-manifest"},
        {"{\"bridgegen\": 1, \"files\": [{\"path\": \"manifest.json\", \"xxh128\": \"00\"}]}", "output-manifest"},
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

static const char *compare(struct fixture *it)
{
    assert_true(run(it, (struct output){.is_comparison = true}));
    return it->output.difference.data;
}

static void comparing_equal_output_says_nothing(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "1\n", "2\n"));
    assert_string_equal(compare(it), "");
}

static void comparing_shows_changes_removals_and_new_files(void **state)
{
    struct fixture *it = *state;
    assert_true(write_two(it, "a\nb\nc\n", "old\n"));
    new_run(it);
    add(it, "two/src/lib.txt", "a\nB\nc\n");
    add(it, "third/kv.txt", "new\n");
    const char *diff = compare(it);
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
    add(it, "a", "1\n");
    assert_true(text_starts_with(compare(it), "--- /dev/null\n+++ b/a\n@@ -0,0 +1 @@\n+1\n"));
    assert_int_equal(access(it->out, F_OK), -1);
    assert_false(diagnostics_failed(&it->diagnostics));
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
        TEST(paths_that_leave_the_folder_are_refused),
        TEST(a_path_is_generated_once),
        TEST(a_broken_manifest_is_an_error),
        TEST(comparing_equal_output_says_nothing),
        TEST(comparing_shows_changes_removals_and_new_files),
        TEST(comparing_with_no_folder_shows_everything),
    };
    return cmocka_run_group_tests_name("output", tests, NULL, NULL);
}
