/* What the tests of output share: a folder of their own, runs into it, and questions about what is there and what was
 * reported. */
#ifndef TEST_OUTPUT_FIXTURE_H
#define TEST_OUTPUT_FIXTURE_H

#include "base/source.h"
#include "emit/output.h"

#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

/* A file to be added. */
struct added {
    const char *path, *text;
    size_t length;
    bool is_executable;
};

struct fixture {
    struct arena *arena;
    struct diagnostics diagnostics;
    LIST(struct added) files; /* of the run to come */
    struct output output;     /* of the last run */
    char *folder;
    const char *out; /* what is written, inside it */
};

static inline int begin(void **state)
{
    struct arena *arena = arena_create();
    struct fixture *it = arena_new(arena, struct fixture);
    it->arena = arena;
    it->diagnostics = diagnostics_create(arena);
    const char *parent = getenv("TMPDIR");
    it->folder = text_format(arena, "%s/output_XXXXXX", parent != NULL ? parent : P_tmpdir);
    if (mkdtemp(it->folder) == NULL || chmod(it->folder, 0755) != 0)
        return -1;
    it->out = text_format(arena, "%s/out", it->folder);
    *state = it;
    return 0;
}

static inline int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
    (void)status, (void)kind, (void)walk;
    return remove(path);
}

static inline int end(void **state)
{
    struct fixture *it = *state;
    nftw(it->folder, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
    arena_destroy(it->arena);
    return 0;
}

/* Starts a new run: nothing added, nothing reported. */
static inline void new_run(struct fixture *it)
{
    it->diagnostics = diagnostics_create(it->arena);
    it->files.count = 0;
}

/* Adds a file to the runs to come. */
static inline void add(struct fixture *it, const char *path, const char *text)
{
    *list_add(it->arena, &it->files) = (struct added){path, text, strlen(text), false};
}

/* A run with what was added, as far as it gets. */
static inline bool run(struct fixture *it, struct output output)
{
    it->output = output;
    it->output.arena = it->arena;
    it->output.folder = it->out;
    bool is_good = output_begin(&it->output, &it->diagnostics);
    for (size_t i = 0; i < it->files.count && is_good; i++) {
        const struct added *file = &it->files.items[i];
        is_good = output_add(&it->output, file->path, file->text, file->length, file->is_executable);
    }
    if (is_good)
        return output_finish(&it->output);
    output_abandon(&it->output);
    return false;
}

static inline bool write_out(struct fixture *it, bool force)
{
    return run(it, (struct output){.force = force});
}

/* A whole run with two files. */
static inline bool write_two(struct fixture *it, const char *first, const char *second)
{
    new_run(it);
    add(it, "two/src/lib.txt", first);
    add(it, "one/kv.txt", second);
    return write_out(it, false);
}

static inline const char *inside(struct fixture *it, const char *path)
{
    return text_format(it->arena, "%s/%s", it->out, path);
}

/* The contents of a file below the output folder; NULL if it is not there. */
static inline const char *content(struct fixture *it, const char *path)
{
    const struct source *source = source_read(it->arena, inside(it, path));
    return source != NULL ? source->text : NULL;
}

static inline void put(struct fixture *it, const char *path, const char *text)
{
    int file = open(inside(it, path), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), strlen(text));
    close(file);
}

static unsigned temporaries_seen;

static inline int count_temporary(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
    (void)status, (void)kind, (void)walk;
    temporaries_seen += text_ends_with(path, "-tmp");
    return 0;
}

static inline void assert_no_temporaries(struct fixture *it)
{
    temporaries_seen = 0;
    nftw(it->folder, count_temporary, 8, FTW_PHYS);
    assert_int_equal(temporaries_seen, 0);
}

/* Whether the only report of the run has a word, a path below the output folder, and a text as part of its message. */
static inline bool is_reported(struct fixture *it, const char *word, const char *path, const char *message)
{
    const struct diagnostic *diagnostic = &it->diagnostics.list.items[0];
    return it->diagnostics.list.count == 1 && diagnostic->severity == DIAGNOSTIC_ERROR &&
           strcmp(diagnostic->word, word) == 0 && strstr(diagnostic->message, message) != NULL &&
           strcmp(diagnostic->place.file, *path != '\0' ? inside(it, path) : it->out) == 0;
}

static inline void assert_reported(struct fixture *it, const char *word, const char *path, const char *message)
{
    if (!is_reported(it, word, path, message))
        fail_msg("%zu reports, the first: %s", it->diagnostics.list.count,
                 it->diagnostics.list.count > 0 ? it->diagnostics.list.items[0].message : "none");
}

#endif
