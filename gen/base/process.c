/* Running a program: posix_spawn with a pipe for each of its two outputs, read as they come so that neither fills up.
 */
#include "process.h"

#include "text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* The reading and the writing ends of standard output's and standard error's pipes. */
struct pipes {
    int output[2], message[2];
};

static void close_pair(const int pair[2])
{
    close(pair[0]);
    close(pair[1]);
}

/* Both pipes or, with errno, none. */
static bool open_pipes(struct pipes *out)
{
    if (pipe2(out->output, O_CLOEXEC) != 0)
        return false;
    if (pipe2(out->message, O_CLOEXEC) == 0)
        return true;
    int error = errno;
    close_pair(out->output);
    errno = error;
    return false;
}

/* Starts the program; 0 or why it could not be. */
static int start(pid_t *out, const struct pipes *pipes, const char *const *arguments)
{
    posix_spawn_file_actions_t actions;
    int error = posix_spawn_file_actions_init(&actions);
    if (error != 0)
        return error;
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, pipes->output[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, pipes->message[1], STDERR_FILENO);
    error = posix_spawnp(out, arguments[0], &actions, NULL, (char *const *)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

/* Appends what is there to be read; false at the end. */
static bool drain(struct text *out, int file)
{
    char chunk[4096];
    ssize_t count = read(file, chunk, sizeof chunk);
    if (count > 0)
        text_append_bytes(out, chunk, (size_t)count);
    return count > 0 || (count < 0 && errno == EINTR);
}

static void read_both(struct text *output, struct text *message, const struct pipes *pipes)
{
    struct pollfd files[] = {{.fd = pipes->output[0], .events = POLLIN}, {.fd = pipes->message[0], .events = POLLIN}};
    struct text *const texts[] = {output, message};
    while (files[0].fd >= 0 || files[1].fd >= 0) {
        if (poll(files, 2, -1) < 0)
            continue; /* a signal; nothing else can be wrong with two open pipes */
        for (int i = 0; i < 2; i++)
            if (files[i].revents != 0 && !drain(texts[i], files[i].fd))
                files[i].fd = -1; /* poll() passes over it */
    }
}

/* The status as a shell would give it. */
static int wait_for_end(pid_t child)
{
    int status;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return -1;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

static struct process_result failure(struct arena *arena, const char *program, int error)
{
    const char *message = text_format(arena, "cannot run %s: %s", program, strerror(error));
    return (struct process_result){.status = -1, .output = "", .message = message};
}

struct process_result process_run(struct arena *arena, const char *const *arguments)
{
    struct pipes pipes;
    if (!open_pipes(&pipes))
        return failure(arena, arguments[0], errno);
    pid_t child;
    int error = start(&child, &pipes, arguments);
    if (error != 0) {
        close_pair(pipes.output);
        close_pair(pipes.message);
        return failure(arena, arguments[0], error);
    }
    close(pipes.output[1]);
    close(pipes.message[1]);
    struct text output = text_create(arena), message = text_create(arena);
    read_both(&output, &message, &pipes);
    close(pipes.output[0]);
    close(pipes.message[0]);
    return (struct process_result){wait_for_end(child), output.data, message.data};
}
