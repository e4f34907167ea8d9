/* bridgegen call LIBRARY FUNCTION [ARGUMENT]...: what does this function do? What it prints goes to standard error, so
 * that standard output is the answer. */
#include "session.h"

#include "call/answer_text.h"
#include "call/call.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct place nowhere;

static bool fail(struct session *session, const char *message, const char *advice)
{
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "usage", nowhere, "%s", message)->advice = advice;
    return false;
}

/* "10", "0.5" */
static bool read_seconds(struct session *session, double *out)
{
    const char *text = session->options.timeout != NULL ? session->options.timeout : "10";
    char *end;
    *out = strtod(text, &end);
    if (isdigit((unsigned char)*text) && *end == '\0' && *out < 1e9)
        return true;
    return fail(session, text_format(session->arena, "--timeout takes SECONDS, not '%s'", text), NULL);
}

/* A header may be given as programs include it: "zlib.h" is then looked for where compilers look. */
static const char *find_header(struct session *session, const char *name)
{
    const char *const folders[] = {"/usr/local/include", ("/usr/include/" BRIDGEGEN_TARGET), "/usr/include"};
    const struct run_options *run = &session->options.run;
    size_t own = run->link.include_dirs.count, all = own + sizeof folders / sizeof *folders;
    for (size_t i = 0; i < all && access(name, F_OK) != 0 && *name != '/'; i++) {
        const char *folder = i < own ? run->link.include_dirs.items[i] : folders[i - own];
        const char *path = text_format(session->arena, "%s/%s", folder, name);
        if (access(path, F_OK) == 0)
            return path;
    }
    return name;
}

/* The library in one of the folders given, or as the loader is to find it. */
static const char *find_library(struct session *session, const char *name)
{
    const struct run_options *run = &session->options.run;
    for (size_t i = 0; i < run->link.library_dirs.count; i++) {
        const char *path = text_format(session->arena, "%s/%s", run->link.library_dirs.items[i], name);
        if (access(path, F_OK) == 0)
            return path[0] == '/' ? path : text_format(session->arena, "./%s", path);
    }
    return name;
}

static bool read_request(struct session *session, struct call_request *out)
{
    const struct texts *words = &session->options.words;
    if (words->count < 2)
        return fail(session, "call needs a library and a function",
                    "for example: bridgegen call libz.so.1 crc32 0 hello 5 --header zlib.h");
    *out = (struct call_request){.library = words->items[0], .name = words->items[1]};
    for (size_t i = 2; i < words->count; i++)
        *list_add(session->arena, &out->arguments) = words->items[i];
    return read_seconds(session, &out->seconds);
}

/* The plan for this machine, whatever others bridgegen.json names: the call is made here. */
static const struct plan *read_plan(struct session *session)
{
    struct run_options *options = &session->options.run;
    for (size_t i = 0; i < options->inputs.count; i++)
        options->inputs.items[i] = find_header(session, options->inputs.items[i]);
    options->targets.count = 0;
    struct run *run = run_create(session->arena, options);
    const struct plan *plan = run_plan(run);
    diagnostic_adopt_errors(&session->diagnostics, run_diagnostics(run));
    return plan;
}

int command_call(struct session *session)
{
    struct call_request request;
    struct call_answer answer;
    if (!read_request(session, &request))
        return session_fail(session);
    if (!session_settle(session))
        return STATUS_TROUBLE;
    const struct plan *plan = read_plan(session);
    if (plan == NULL)
        return session_fail(session);
    request.library = find_library(session, request.library);
    bool is_done = call_make(&answer, session->arena, plan, &request, &session->diagnostics);
    if (session->report.format != REPORT_JSON)
        fwrite(answer.output, 1, answer.output_length, stderr);
    struct text text = text_create(session->arena);
    if (is_done)
        answer_text_write(&text, answer.members);
    report_tell(&session->report, &session->diagnostics, (struct report_result){text.data, answer.members});
    return is_done ? STATUS_YES : STATUS_TROUBLE;
}
