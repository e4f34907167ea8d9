/* Temporary folders: mkdtemp() and the shell that waits for the end. */
#include "temporary.h"

#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The signals that end a run. The keeper must outlive them: it inherits the mask, and what it starts does, too. */
static sigset_t endings(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        sigaddset(&set, numbers[i]);
    return set;
}

/* Starts the keeper of the folder at PATH with the reading end of PIPE as its standard input; 0 or an errno. */
static int start_keeper(pid_t *out, const int pipe[2], const char *path)
{
    const char *const arguments[] = {"sh", "-c", "read -r end; exec rm -rf -- \"$0\"", path, NULL};
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0)
        return error;
    posix_spawn_file_actions_adddup2(&actions, pipe[0], STDIN_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[1]);
    error = posix_spawnp(out, arguments[0], &actions, NULL, (char *const *)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/* The folder, and its keeper at the reading end of PIPE. */
static bool make(struct temporary *out, struct arena *arena, const int pipe[2])
{
    const char *parent = getenv("TMPDIR");
    char real[PATH_MAX];
    if (!realpath(parent && *parent ? parent : "/tmp", real))
        return false;
    char *path = text_format(arena, "%s/bridgegen.XXXXXX", real);
    if (!mkdtemp(path))
        return false;
    *out = (struct temporary){.path = path, .pipe = pipe[1]};
    int error = start_keeper(&out->keeper, pipe, path);
    if (error != 0)
        rmdir(path);
    errno = error;
    return error == 0;
}

bool temporary_create(struct temporary *out, struct arena *arena)
{
    int ends[2];
    if (pipe2(ends, 0) != 0) /* inherited: a program that still writes into the folder keeps the keeper waiting */
        return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    sigset_t blocked = endings(), before;
    sigprocmask(SIG_BLOCK, &blocked, &before);
    bool is_made = make(out, arena, ends);
    int error = errno;
    sigprocmask(SIG_SETMASK, &before, NULL);
    close(ends[0]);
    if (!is_made)
        close(ends[1]);
    errno = error;
    return is_made;
}

void temporary_remove(struct temporary *temporary)
{
    close(temporary->pipe);
    while (waitpid(temporary->keeper, NULL, 0) < 0 && errno == EINTR)
        continue;
}
