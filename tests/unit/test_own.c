/* front/own: which files are the library's, and what consumers call them. */
#include "header_fixture.h"

#include "front/own.h"

static struct own_options own_options;
static struct own own;
static struct arena *scratch;

static void give(const char *path, const char *text)
{
    write_file(path, text);
    *list_add(arena, &own_options.headers) = source_read(arena, path);
}

static int start(void **state)
{
    own_options = (struct own_options){0};
    scratch = arena_create();
    return set_up(state);
}

static int end(void **state)
{
    arena_destroy(scratch);
    return tear_down(state);
}

static bool is_own(const char *path)
{
    return own_file(&own, path) != NULL;
}

static void the_header_given_and_its_quotes_are_own(void **state)
{
    (void)state;
    write_file("lib/part.h", "#include \"deeper/more.h\"\n");
    write_file("lib/deeper/more.h", "int x;\n");
    write_file("other/angle.h", "int y;\n");
    *list_add(arena, &own_options.include_dirs) = "lib";
    *list_add(arena, &own_options.include_dirs) = "other";
    give("lib/a.h", "#include \"part.h\"\n#include <angle.h>\n");
    own_find(&own, arena, scratch, &own_options);
    assert_true(is_own("lib/a.h"));
    assert_true(is_own("lib/part.h"));
    assert_true(is_own("lib/deeper/more.h"));
    assert_false(is_own("other/angle.h"));
    assert_int_equal(own.files.count, 3);
}

static void neighbours_are_own_unless_the_folder_is_a_root(void **state)
{
    (void)state;
    write_file("include/neighbour.h", "int x;\n");
    give("include/a.h", "#include <neighbour.h>\n");
    own_find(&own, arena, scratch, &own_options);
    assert_true(is_own("include/neighbour.h"));
    *list_add(arena, &own_options.include_dirs) = "./include/";
    own_find(&own, arena, scratch, &own_options);
    assert_false(is_own("include/neighbour.h"));
    assert_true(is_own("include/a.h"));
}

static void the_folder_named_like_the_header_is_own(void **state)
{
    (void)state;
    write_file("include/git2/common.h", "int x;\n");
    *list_add(arena, &own_options.include_dirs) = "include";
    give("include/git2.h", "#include <git2/common.h>\n");
    own_find(&own, arena, scratch, &own_options);
    assert_true(is_own("include/git2/common.h"));
    assert_int_equal(own.files.count, 2);
}

/* Debian has security/pam_appl.h, whose flags are -I/usr/include/security. */
static void what_is_included_by_the_name_of_its_root_is_own(void **state)
{
    (void)state;
    write_file("include/security/types.h", "int x;\n");
    write_file("include/security/other.h", "int y;\n");
    *list_add(arena, &own_options.include_dirs) = "include/security";
    *list_add(arena, &own_options.system_dirs) = "include";
    give("include/security/a.h", "#include <security/types.h>\n#include <other.h>\n");
    own_find(&own, arena, scratch, &own_options);
    assert_true(is_own("include/security/types.h"));
    assert_false(is_own("include/security/other.h"));
}

/* Debian has spandsp.h in the folder of the machine, and spandsp/ in that of all. */
static void the_folder_named_like_the_header_may_be_in_another_root(void **state)
{
    (void)state;
    write_file("include/dsp/filter.h", "int x;\n");
    *list_add(arena, &own_options.system_dirs) = "include/machine";
    *list_add(arena, &own_options.system_dirs) = "include";
    give("include/machine/dsp.h", "#include <dsp/filter.h>\n");
    own_find(&own, arena, scratch, &own_options);
    assert_true(is_own("include/dsp/filter.h"));
}

static void the_c_library_between_quotes_stays_the_c_library(void **state)
{
    (void)state;
    write_file("sys/stdio.h", "int x;\n");
    *list_add(arena, &own_options.system_dirs) = "sys";
    give("lib/a.h", "#include \"stdio.h\"\n");
    own_find(&own, arena, scratch, &own_options);
    assert_false(is_own("sys/stdio.h"));
}

static void globs_replace_the_rule(void **state)
{
    (void)state;
    write_file("lib/part.h", "int x;\n");
    write_file("dep/x_api.h", "int x;\n");
    *list_add(arena, &own_options.include_dirs) = "dep";
    *list_add(arena, &own_options.globs) = "dep/*_api.h";
    give("lib/a.h", "#include \"part.h\"\n#include <x_api.h>\n");
    own_find(&own, arena, scratch, &own_options);
    assert_true(is_own("lib/a.h"));
    assert_true(is_own("dep/x_api.h"));
    assert_false(is_own("lib/part.h"));
}

static void a_file_is_found_once_by_all_its_names(void **state)
{
    (void)state;
    give("lib/a.h", "#include \"./b.h\"\n#include \"../lib/b.h\"\n");
    write_file("lib/b.h", "#include \"a.h\"\n");
    own_find(&own, arena, scratch, &own_options);
    assert_int_equal(own.files.count, 2);
    assert_ptr_equal(own_file(&own, "./lib/../lib/b.h"), own.files.items[1]);
}

static void a_header_given_twice_counts_once(void **state)
{
    (void)state;
    give("a.h", "int x;\n");
    give("./a.h", "int x;\n");
    own_find(&own, arena, scratch, &own_options);
    assert_int_equal(own.files.count, 1);
}

static void the_innermost_root_gives_the_name(void **state)
{
    (void)state;
    *list_add(arena, &own_options.include_dirs) = "include";
    *list_add(arena, &own_options.include_dirs) = "include/deep";
    give("include/lib/a.h", "int x;\n");
    own_find(&own, arena, scratch, &own_options);
    assert_string_equal(own_include_name(&own, "include/lib/a.h"), "lib/a.h");
    assert_string_equal(own_include_name(&own, "include/deep/b.h"), "b.h");
    assert_string_equal(own_include_name(&own, "elsewhere/c.h"), "c.h");
}

static void without_a_root_the_headers_folder_gives_the_name(void **state)
{
    (void)state;
    give("lib/a.h", "int x;\n");
    own_find(&own, arena, scratch, &own_options);
    assert_string_equal(own_include_name(&own, "lib/a.h"), "a.h");
    assert_string_equal(own_include_name(&own, "lib/sub/b.h"), "sub/b.h");
}

static void paths_are_cleaned(void **state)
{
    (void)state;
    assert_string_equal(own_clean_path(arena, "./a//b/./c.h"), "a/b/c.h");
    assert_string_equal(own_clean_path(arena, "a/../b.h"), "b.h");
    assert_string_equal(own_clean_path(arena, "../../a/../b.h"), "../../b.h");
    assert_string_equal(own_clean_path(arena, "/../a/../b.h"), "/b.h");
    assert_string_equal(own_clean_path(arena, "a/.."), ".");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, start, end)
        TEST(the_header_given_and_its_quotes_are_own),
        TEST(neighbours_are_own_unless_the_folder_is_a_root),
        TEST(the_folder_named_like_the_header_is_own),
        TEST(what_is_included_by_the_name_of_its_root_is_own),
        TEST(the_folder_named_like_the_header_may_be_in_another_root),
        TEST(the_c_library_between_quotes_stays_the_c_library),
        TEST(globs_replace_the_rule),
        TEST(a_file_is_found_once_by_all_its_names),
        TEST(a_header_given_twice_counts_once),
        TEST(the_innermost_root_gives_the_name),
        TEST(without_a_root_the_headers_folder_gives_the_name),
        TEST(paths_are_cleaned),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
