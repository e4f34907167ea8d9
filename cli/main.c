/* bridgegen: from the command line to a command, and from its status to the process's. */
#include "session.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A signal ends the run as it would have without us, but for the temporaries. */
static void die_of_signal(int number)
{
    output_remove_temporaries();
    raise(number); /* blocked until this handler returns; SA_RESETHAND has put the default action back */
}

static void watch_signals(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
    struct sigaction action = {.sa_handler = die_of_signal, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction old;
        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN) /* nohup stays in force */
            sigaction(numbers[i], &action, NULL);
    }
}

static int run_command(struct session *session)
{
    static int (*const functions[])(struct session *) = {
#define COMMAND(name, constant, arguments, summary) [COMMAND_##constant] = command_##name,
#include "commands.def"
#undef COMMAND
    };
    if (session->options.help)
        return command_help(session);
    if (session->options.version)
        return command_version(session);
    return functions[session->options.command](session);
}

/* What was printed counts only when it has arrived. */
static int flush_output(int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    fprintf(stderr, "bridgegen: error: standard output cannot be written: %s [output]\n", strerror(errno));
    return STATUS_TROUBLE;
}

/* Ends the process at once: what libclang would tear down the system frees with it. A sanitizer, which looks for leaks
 * at the end, is left its time. */
static _Noreturn void end(int status)
{
#ifdef ARENA_DEBUG
    exit(status);
#else
    _exit(status);
#endif
}

int main(int count, char **arguments)
{
    watch_signals();
    struct session session = {.arena = arena_create()};
    session.diagnostics = diagnostics_create(session.arena);
    bool is_understood = options_read(&session.options, session.arena, count, arguments, &session.diagnostics);
    session.report = report_create(session.arena, session.options.format, session.options.verbose);
    int status = is_understood ? run_command(&session) : session_fail(&session);
    arena_destroy(session.arena);
    end(flush_output(status));
}
