/* bridgegen doctor: what is there of all that reading headers and building the packages takes.
 *
 *     ok       libclang      Debian clang version 14.0.6, /usr/lib/llvm-14/lib/libclang-14.so.1
 *     missing  pkg-config    for finding installed C libraries: apt-get install pkg-config */
#include "session.h"

#include "base/process.h"
#include "call/foreign.h"
#include "front/describe.h"
#include "project.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* An examination under way. */
struct examination {
    struct session *session;
    struct map programs; /* those told of: two languages may need the same compiler */
    size_t missing;
};

/* One line; of what a program prints only the first. */
static void tell(struct examination *examination, bool is_there, const char *what, const char *details)
{
    printf("%-8s %-13s %.*s\n", is_there ? "ok" : "missing", what, (int)strcspn(details, "\n"), details);
    examination->missing += !is_there;
}

/* Reading headers needs both: the library, and the headers that come with each version of it. */
static void examine_clang(struct examination *examination)
{
    struct session *session = examination->session;
    struct arena *arena = session->arena;
    struct clang_description clang;
    if (!describe_clang(&clang, arena, session->options.run.libclang, &session->diagnostics)) {
        const struct diagnostic *last = &session->diagnostics.list.items[session->diagnostics.list.count - 1];
        tell(examination, false, "libclang", last->advice != NULL ? last->advice : last->message);
        return;
    }
    tell(examination, true, "libclang", text_format(arena, "%s, %s", clang.version, clang.path));
    const char *package = text_format(arena, "apt-get install libclang-common-%u-dev", clang.major);
    tell(examination, clang.headers != NULL, "clang headers", clang.headers != NULL ? clang.headers : package);
}

/* What calls functions. */
static void examine_libffi(struct examination *examination)
{
    struct diagnostics aside = diagnostics_create(examination->session->arena);
    const struct foreign *foreign = foreign_open(examination->session->arena, &aside);
    tell(examination, foreign != NULL, "libffi", foreign != NULL ? foreign_path(foreign) : aside.list.items[0].advice);
}

/* A program that prints its version. */
static void examine_program(struct examination *examination, const struct language_tool *tool, const char *purpose)
{
    struct arena *arena = examination->session->arena;
    if (map_get(&examination->programs, tool->program) != NULL)
        return;
    map_set(arena, &examination->programs, tool->program, (void *)tool);
    const char *const arguments[] = {tool->program, tool->argument, NULL};
    struct process_result result = process_run(arena, arguments);
    bool is_there = result.status == 0;
    const char *missing = text_format(arena, "for %s: %s", purpose, tool->install);
    tell(examination, is_there, tool->program, is_there ? result.output : missing);
}

/* The headers of C itself, asked of the compiler that builds the packages. */
static void examine_headers(struct examination *examination)
{
    const char *const arguments[] = {"cc", "-fsyntax-only", "-include", "stdio.h", "-x", "c", "/dev/null", NULL};
    bool is_there = process_run(examination->session->arena, arguments).status == 0;
    tell(examination, is_there, "C headers", is_there ? "stdio.h and its kin" : "apt-get install libc6-dev");
}

static void examine_languages(struct examination *examination)
{
    for (size_t i = 0; languages[i] != NULL; i++)
        for (const struct language_tool *tool = languages[i]->tools; tool != NULL && tool->program != NULL; tool++)
            examine_program(examination, tool, languages[i]->title);
}

/* The project file, if there is one: whether it can be read, and its inputs, too. */
static void examine_project(struct examination *examination)
{
    struct session *session = examination->session;
    if (access(PROJECT_FILE, F_OK) != 0 || !project_read(&session->options, &session->diagnostics))
        return;
    const struct run_options *run = &session->options.run;
    for (size_t i = 0; i < run->inputs.count; i++) {
        bool is_there = access(run->inputs.items[i], R_OK) == 0;
        tell(examination, is_there, "input", run->inputs.items[i]);
    }
}

int command_doctor(struct session *session)
{
    static const struct language_tool compiler = {"cc", "--version", "apt-get install gcc libc6-dev"};
    static const struct language_tool pkg_config = {"pkg-config", "--version", "apt-get install pkg-config"};
    struct examination examination = {.session = session};
    examine_clang(&examination);
    examine_libffi(&examination);
    examine_program(&examination, &compiler, "packages with C in them");
    examine_headers(&examination);
    examine_program(&examination, &pkg_config, "finding installed C libraries");
    examine_languages(&examination);
    size_t before = session->diagnostics.counts[DIAGNOSTIC_ERROR];
    examine_project(&examination);
    if (session->diagnostics.counts[DIAGNOSTIC_ERROR] > before)
        return session_fail(session);
    return examination.missing > 0 && session->options.fail ? STATUS_NO : STATUS_YES;
}
