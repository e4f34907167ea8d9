/* abi/exports: which symbol of which library a declaration means. */
#include "abi/exports.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <string.h>

#include <cmocka.h>

static struct arena *arena;
static struct symbols library;

static int start(void **state)
{
    (void)state;
    arena = arena_create();
    library = (struct symbols){.format = "elf", .target = "x86_64-linux"};
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_destroy(arena);
    return 0;
}

static void export(const char *name, const char *version, bool is_superseded)
{
    *list_add(arena, &library.list) =
        (struct symbol){.name = name, .version = version, .is_superseded = is_superseded};
}

static struct exports exports(void)
{
    struct libraries libraries = {0};
    *list_add(arena, &libraries) = &library;
    return exports_of(arena, libraries);
}

/* Whether a function whose linker's name is SYMBOL, or NAME if that is NULL, is found. */
static bool finds(const char *name, const char *symbol)
{
    const struct declaration declaration = {.kind = DECLARATION_FUNCTION, .name = name, .symbol = symbol};
    const struct exports found = exports();
    return exports_find(&found, arena, &declaration) != NULL;
}

static void a_superseded_version_is_nothing_to_link_with(void **state)
{
    (void)state;
    export("kv_open", "KV_1.0", true);
    assert_false(finds("kv_open", NULL));
    const struct exports old = exports();
    assert_non_null(exports_find_version(&old, arena, "kv_open", "KV_1.0"));
    export("kv_open", "KV_2.0", false);
    assert_true(finds("kv_open", NULL));
    const struct exports new = exports();
    assert_true(new.has_versions);
    assert_null(exports_find_version(&new, arena, "kv_open", "KV_3.0"));
}

static void the_linker_s_name_counts(void **state)
{
    (void)state;
    export("kv_open_2", NULL, false);
    assert_true(finds("kv_open", "kv_open_2"));
    assert_false(finds("kv_open", NULL));
    assert_false(finds("kv_open", "_kv_open_2")); /* no underscores on this system */
}

static void some_systems_have_underscores(void **state)
{
    (void)state;
    export("kv_open", NULL, false);
    library.format = "mach-o";
    library.target = "aarch64-macos";
    assert_true(finds("kv_open", "_kv_open"));
    library.format = "pe";
    library.target = "x86_64-windows";
    assert_false(finds("kv_open", "_kv_open"));
    library.target = "i686-windows";
    assert_true(finds("kv_open", "_kv_open"));
    assert_true(finds("kv_open", "_kv_open@8"));
    assert_false(finds("kv_close", "_kv_close@8"));
}

static void libraries_are_for_a_machine(void **state)
{
    (void)state;
    assert_true(exports_are_for(arena, &library, "x86_64-linux-gnu"));
    assert_true(exports_are_for(arena, &library, "x86_64-pc-linux-musl"));
    assert_true(exports_are_for(arena, &library, "x86_64-unknown-openbsd7"));
    assert_false(exports_are_for(arena, &library, "aarch64-linux-gnu"));
    assert_false(exports_are_for(arena, &library, "x86_64-w64-windows-gnu"));
    library.target = "aarch64-macos";
    assert_true(exports_are_for(arena, &library, "arm64-apple-macos11"));
    library.target = "i686-windows";
    assert_true(exports_are_for(arena, &library, "i386-w64-mingw32"));
    library.target = NULL;
    assert_true(exports_are_for(arena, &library, "riscv64-linux-gnu"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_superseded_version_is_nothing_to_link_with, start, end),
        cmocka_unit_test_setup_teardown(the_linker_s_name_counts, start, end),
        cmocka_unit_test_setup_teardown(some_systems_have_underscores, start, end),
        cmocka_unit_test_setup_teardown(libraries_are_for_a_machine, start, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
