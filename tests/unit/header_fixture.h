/* Headers given as text, for the tests of front/: written into a folder of their own, which is the working directory
 * while a test runs, and read. */
#ifndef HEADER_FIXTURE_H
#define HEADER_FIXTURE_H

#include "base/text.h"
#include "front/header.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

static struct arena *arena;
static struct diagnostics diagnostics;
static struct model model;
static struct header_options options;
static char folder[512];

static int set_up(void **state)
{
    (void)state;
    arena = arena_create();
    diagnostics = diagnostics_create(arena);
    model = (struct model){0};
    options = (struct header_options){0};
    const char *above = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/bridgegen-test-XXXXXX", above ? above : "/tmp");
    return mkdtemp(folder) && chdir(folder) == 0 ? 0 : -1;
}

static int tear_down(void **state)
{
    (void)state;
    arena_destroy(arena);
    char command[sizeof folder + 16];
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    return chdir("/") == 0 ? system(command) : -1;
}

/* Writes a file below the folder, and the folders above it. */
static void write_file(const char *path, const char *text)
{
    char copy[256];
    snprintf(copy, sizeof copy, "%s", path);
    for (char *slash = strchr(copy, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(copy, 0777);
        *slash = '/';
    }
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

/* Reads the file a.h, with whatever else the test has put into the options. */
static __attribute__((unused)) bool read_file(void)
{
    *list_add(arena, &options.paths) = "a.h";
    return header_read(&model, arena, &options, &diagnostics);
}

static __attribute__((unused)) bool read_text(const char *text)
{
    write_file("a.h", text);
    return read_file();
}

/* The declaration of a kind and name (a tag, or the typedef of what has no tag); NULL if there is none. */
static __attribute__((unused)) struct declaration *find(enum declaration_kind kind, const char *name)
{
    for (size_t i = 0; i < model.declarations.count; i++) {
        struct declaration *declaration = model.declarations.items[i];
        const char *own_name = declaration->name ? declaration->name : declaration->typedef_name;
        if (declaration->kind == kind && text_equal(own_name, name))
            return declaration;
    }
    return NULL;
}

/* Reads a text that must be refused, and checks the first diagnostic's word, place and a part of its message. */
static __attribute__((unused)) void refuses(const char *text, const char *word, unsigned line, const char *part)
{
    diagnostics = diagnostics_create(arena);
    options.paths.count = 0;
    assert_false(read_text(text));
    assert_true(diagnostics.list.count > 0);
    assert_string_equal(diagnostics.list.items[0].word, word);
    assert_string_equal(diagnostics.list.items[0].place.file, "a.h");
    assert_int_equal(diagnostics.list.items[0].place.line, line);
    assert_non_null(strstr(diagnostics.list.items[0].message, part));
}

#endif
