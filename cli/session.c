/* What commands share. */
#include "session.h"

#include "project.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct place nowhere;

/* The input may come from the command line or from bridgegen.json; only now is it known that it came from neither. */
static bool has_input(struct session *session)
{
    if (session->options.run.inputs.count > 0)
        return true;
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "usage", nowhere, "there is nothing to read")->advice =
        "name a C header or a JSON spec, or write " PROJECT_FILE " once with 'bridgegen init'";
    return false;
}

bool session_settle(struct session *session)
{
    struct options *options = &session->options;
    session->is_partial = options->run.languages.count > 0;
    /* The command line's languages first: those of bridgegen.json are checked there, where their places are known. */
    if (!project_check_languages(options, &session->diagnostics) || !project_read(options, &session->diagnostics) ||
        !has_input(session)) {
        session_fail(session);
        return false;
    }
    if (options->output == NULL)
        options->output = "bridge";
    if (options->stage == NULL)
        options->stage = "read";
    return true;
}

struct run *session_begin(struct session *session)
{
    return session_settle(session) ? run_create(session->arena, &session->options.run) : NULL;
}

struct output session_output(const struct session *session)
{
    return (struct output){.arena = session->arena,
                           .folder = session->options.output,
                           .force = session->options.force,
                           .is_partial = session->is_partial};
}

int session_fail(struct session *session)
{
    report_tell(&session->report, &session->diagnostics, (struct report_result){0});
    return STATUS_TROUBLE;
}

void session_report_file(struct session *session, const char *path, const char *what, int error)
{
    struct place place = {.file = path};
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "file", place, "%s: %s", what, strerror(error));
}

/* Fills and closes the open temporary; false with errno on failure. */
static bool fill_file(int file, const char *text)
{
    mode_t mask = umask(0); /* the only way to read it; mkstemp() has made the file for its owner alone */
    umask(mask);
    size_t length = strlen(text);
    errno = 0;
    bool is_written = write(file, text, length) == (ssize_t)length && fchmod(file, 0666 & ~mask) == 0;
    is_written = close(file) == 0 && is_written;
    errno = is_written ? 0 : errno != 0 ? errno : ENOSPC;
    return is_written;
}

/* Makes the temporary beside the file; false after reporting why not. */
static bool stage_file(struct session *session, struct session_file *file)
{
    struct stat status;
    const char *slash = strrchr(file->path, '/');
    int folder = slash != NULL ? (int)(slash + 1 - file->path) : 0;
    char *temporary = text_format(session->arena, "%.*s.%s.XXXXXX", folder, file->path, file->path + folder);
    bool is_special = lstat(file->path, &status) == 0 && !S_ISREG(status.st_mode);
    int open = is_special ? -1 : mkstemp(temporary);
    file->temporary = open >= 0 ? temporary : NULL;
    if (open >= 0 && fill_file(open, file->text))
        return true;
    session_report_file(session, file->path, "cannot be written", is_special ? EEXIST : errno);
    return false;
}

bool session_write_files(struct session *session, struct session_files *files)
{
    bool is_written = true;
    for (size_t i = 0; i < files->count && is_written; i++)
        is_written = stage_file(session, &files->items[i]);
    for (size_t i = 0; i < files->count; i++) {
        struct session_file *file = &files->items[i];
        if (is_written && rename(file->temporary, file->path) != 0) {
            session_report_file(session, file->path, "cannot be written", errno);
            is_written = false;
        }
        if (!is_written && file->temporary != NULL)
            unlink(file->temporary);
    }
    return is_written;
}

bool session_write_file(struct session *session, const char *path, const char *text)
{
    struct session_file file = {path, text, NULL};
    return session_write_files(session, &(struct session_files){&file, 1, 1});
}

const char *session_count(struct arena *arena, size_t count, const char *what)
{
    return text_format(arena, "%zu %s%s", count, what, count == 1 ? "" : "s");
}
