/* bridgegen check: generates in memory and compares with the files on disk, which are usually vendored in somebody's
 * repository. Prints a unified diff from what is there to what would be written, and how to accept it. */
#include "session.h"

/* What check found: the diff, if there is one, and what to do about it. */
static struct report_result verdict(struct arena *arena, const char *folder, bool is_same, const char *difference)
{
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_bool(arena, members, "same", is_same);
    if (is_same)
        return (struct report_result){text_format(arena, "%s: up to date\n", folder), members};
    json_add_text(arena, members, "diff", difference);
    const char *text = text_format(arena,
                                   "%s%s: differs from what would be generated now; to accept, run the same command "
                                   "with --update\n",
                                   difference, folder);
    return (struct report_result){text, members};
}

/* What --update did. */
static struct report_result update_result(struct arena *arena, const char *folder, const struct output_summary *files)
{
    struct json *members = json_create(arena, JSON_OBJECT);
    json_add_number(arena, members, "written", (int64_t)files->written);
    json_add_number(arena, members, "unchanged", (int64_t)files->unchanged);
    json_add_number(arena, members, "removed", (int64_t)files->removed);
    const char *text = text_format(arena, "%s: %s written, %zu unchanged, %zu removed\n", folder,
                                   session_count(arena, files->written, "file"), files->unchanged, files->removed);
    return (struct report_result){text, members};
}

int command_check(struct session *session)
{
    struct run *run = session_begin(session);
    if (run == NULL)
        return STATUS_TROUBLE;
    const struct options *options = &session->options;
    struct diagnostics *diagnostics = run_diagnostics(run);
    struct output output = {.arena = session->arena, .is_partial = session->is_partial};
    struct output_summary files = {0};
    struct text difference = text_create(session->arena);
    struct report_result result = {0};
    bool is_same = true, is_done = run_output(run, &output);
    if (is_done && options->update) {
        is_done = output_write(&files, &output, options->output, options->force, diagnostics);
        result = update_result(session->arena, options->output, &files);
    } else if (is_done) {
        is_same = output_compare(&difference, &output, options->output, diagnostics);
        result = verdict(session->arena, options->output, is_same, difference.data);
    }
    bool is_good = is_done && !diagnostics_failed(diagnostics);
    report_tell(&session->report, diagnostics, is_good ? result : (struct report_result){0});
    return !is_good ? STATUS_TROUBLE : is_same ? STATUS_YES : STATUS_NO;
}
