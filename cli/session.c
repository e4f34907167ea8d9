/* What commands share. */
#include "session.h"

#include "project.h"

#include <string.h>

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

struct run *session_begin(struct session *session)
{
    struct options *options = &session->options;
    session->is_partial = options->run.languages.count > 0;
    /* The command line's languages first: those of bridgegen.json are checked there, where their places are known. */
    if (!project_check_languages(options, &session->diagnostics) || !project_read(options, &session->diagnostics) ||
        !has_input(session)) {
        session_fail(session);
        return NULL;
    }
    if (options->output == NULL)
        options->output = "bridge";
    if (options->stage == NULL)
        options->stage = "read";
    return run_create(session->arena, &options->run);
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

const char *session_count(struct arena *arena, size_t count, const char *what)
{
    return text_format(arena, "%zu %s%s", count, what, count == 1 ? "" : "s");
}
