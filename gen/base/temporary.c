/* Temporary folders, and the shell that waits for the end. It is there before the folder is. */
#include "temporary.h"

#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
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

/* What is told to be made goes with all that is in it; else no more than an empty folder. */
static const char script[] = "read -r made || exec rmdir -- \"$0\" 2>&-; read -r end; exec rm -rf -- \"$0\"";

/* Starts the keeper of the folder at PATH with the reading end of PIPE as its standard input; 0 or an errno. */
static int start_keeper(pid_t *out, const int pipe[2], const char *path)
{
    const char *const arguments[] = {"sh", "-c", script, path, NULL};
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

static bool fail(int pipe, int error)
{
    close(pipe);
    errno = error;
    return false;
}

/* The folder, and its keeper at the reading end of PIPE. */
static bool make(struct temporary *out, struct arena *arena, const int pipe[2])
{
    const char *parent = getenv("TMPDIR");
    char real[PATH_MAX];
    uint64_t name = 0;
    if (!realpath(parent && *parent ? parent : "/tmp", real) || access(real, W_OK) != 0 ||
        getrandom(&name, sizeof name, 0) != sizeof name)
        return fail(pipe[1], errno);
    const char *path = text_format(arena, "%s/bridgegen.%016llx", real, (unsigned long long)name);
    *out = (struct temporary){.path = path, .pipe = pipe[1]};
    int error = start_keeper(&out->keeper, pipe, path);
    if (error != 0)
        return fail(pipe[1], error);
    if (mkdir(path, S_IRWXU) == 0 && write(pipe[1], "made\n", strlen("made\n")) > 0)
        return true;
    error = errno;
    temporary_remove(out);
    errno = error;
    return false;
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
    errno = error;
    return is_made;
}

void temporary_remove(struct temporary *temporary)
{
    close(temporary->pipe);
    while (waitpid(temporary->keeper, NULL, 0) < 0 && errno == EINTR)
        continue;
}
