/* What most unit tests begin and end with: an arena of their own, which is their state, too, and diagnostics in it. */
#ifndef FIXTURE_H
#define FIXTURE_H

#include "base/diagnostic.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static struct arena *arena;
static struct diagnostics diagnostics;

static int set_up(void **state)
{
    *state = arena = arena_create();
    diagnostics = diagnostics_create(arena);
    return 0;
}

static int tear_down(void **state)
{
    arena_destroy(*state);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
