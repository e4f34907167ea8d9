/* bridgegen init: writes bridgegen.json from the command line it was given. */
#include "session.h"

#include "project.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct place nowhere;

static bool complain(struct session *session, const char *message, const char *advice)
{
    diagnostic_report(&session->diagnostics, DIAGNOSTIC_ERROR, "init", nowhere, "%s", message)->advice = advice;
    return false;
}

/* Without an argument the only header of the current folder is the input. */
static bool find_input(struct session *session)
{
    struct options *options = &session->options;
    if (options->run.inputs.count > 0)
        return true;
    DIR *folder = opendir(".");
    const char *found = NULL;
    size_t count = 0;
    for (struct dirent *entry; folder != NULL && (entry = readdir(folder)) != NULL;) {
        if (!text_ends_with(entry->d_name, ".h"))
            continue;
        found = arena_copy_text(session->arena, entry->d_name);
        count++;
    }
    if (folder != NULL)
        closedir(folder);
    if (count != 1)
        return complain(
            session, count == 0 ? "there is no header in this folder" : "there is more than one header in this folder",
            "name the input: bridgegen init HEADER");
    *list_add(session->arena, &options->run.inputs) = found;
    return true;
}

/* A project file about a header that is not there would only put off the error. */
static bool check_inputs(struct session *session)
{
    const struct run_options *run = &session->options.run;
    for (size_t i = 0; i < run->inputs.count; i++) {
        if (access(run->inputs.items[i], R_OK) != 0) {
            session_report_file(session, run->inputs.items[i], "cannot be read", errno);
            return false;
        }
    }
    return true;
}

int command_init(struct session *session)
{
    struct options *options = &session->options;
    struct stat status;
    bool is_there = lstat(PROJECT_FILE, &status) == 0;
    if (is_there && !options->force)
        complain(session, "there is a " PROJECT_FILE " already", "change it by hand, or overwrite it with --force");
    else if (project_check_languages(options, &session->diagnostics) && find_input(session) && check_inputs(session))
        session_write_file(session, PROJECT_FILE, project_text(session->arena, options));
    struct report_result result = {0};
    if (!diagnostics_failed(&session->diagnostics))
        result.text = PROJECT_FILE ": written; 'bridgegen' now needs no arguments\n";
    report_tell(&session->report, &session->diagnostics, result);
    return result.text != NULL ? STATUS_YES : STATUS_TROUBLE;
}
