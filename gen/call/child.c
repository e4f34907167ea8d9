/* A fork, two pipes, and a wait with an end.
 *
 * The child stays in this process's group, so that the terminal's Ctrl-C reaches both. Something that it leaves running
 * may hold the pipes open: what counts is the end of the child, not that of the pipes. */
#include "child.h"

#include "../base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    KEPT = 1 << 20, /* bytes of what the child prints */
    STEP = 10,      /* milliseconds between two looks at a child whose pipes say nothing */
    LAST = 64       /* reads after its end: pipes hold less, unless something that it left behind goes on */
};

/* The message that the work has returned; no other has this kind. */
static const char returned = '\0';

/* A message is its kind, its length and its text. */
struct head {
    char kind;
    uint32_t length;
};

/* --- in the child --- */

static void write_all(int file, const void *bytes, size_t length)
{
    for (const char *at = bytes; length > 0;) {
        ssize_t count = write(file, at, length);
        if (count < 0 && errno != EINTR)
            return;
        at += count > 0 ? count : 0;
        length -= count > 0 ? (size_t)count : 0;
    }
}

void child_tell(int channel, char kind, const char *text)
{
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    struct head head = {kind, (uint32_t)strlen(text)};
    pthread_mutex_lock(&lock);
    write_all(channel, &head, sizeof head);
    write_all(channel, text, head.length);
    pthread_mutex_unlock(&lock);
}

/* A crash is the signal itself, whoever watches signals here, and leaves no core file behind. */
static void reset_signals(void)
{
    const struct rlimit none = {0, 0};
    struct sigaction action;
    for (int number = 1; number < NSIG; number++)
        if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN) /* nohup stays in force */
            signal(number, SIG_DFL);
    setrlimit(RLIMIT_CORE, &none);
}

_Noreturn static void be_child(void (*work)(void *, int), void *context, int channel, int output, pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) /* it was gone before that */
        _exit(1);
    reset_signals();
    dup2(output, STDOUT_FILENO);
    setvbuf(stdout, NULL, _IONBF, 0); /* what was printed before a crash has been printed */
    work(context, channel);
    fflush(NULL);
    child_tell(channel, returned, "");
    _exit(0);
}

/* --- in the parent --- */

struct pipes {
    int channel[2], output[2];
};

static bool open_pipes(struct pipes *out)
{
    if (pipe2(out->channel, O_CLOEXEC) != 0)
        return false;
    if (pipe2(out->output, O_CLOEXEC) == 0)
        return true;
    int error = errno;
    close(out->channel[0]);
    close(out->channel[1]);
    errno = error;
    return false;
}

/* Appends what is there to be read without waiting, as far as it is kept; false at the end. */
static bool drain(struct text *out, int file, size_t kept, bool *is_cut)
{
    char chunk[4096];
    ssize_t count = read(file, chunk, sizeof chunk);
    if (count < 0)
        return errno == EAGAIN || errno == EINTR;
    size_t room = kept - out->length, taken = (size_t)count < room ? (size_t)count : room;
    text_append_bytes(out, chunk, taken);
    *is_cut |= taken < (size_t)count;
    return count > 0;
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* What the parent collects. */
struct collection {
    struct text messages, output;
    bool is_cut;
    struct pollfd files[2];
};

/* Reads what there is; false when both pipes have ended. */
static bool collect(struct collection *collection, int milliseconds)
{
    struct pollfd *files = collection->files;
    bool is_never = false;
    if (poll(files, 2, milliseconds) > 0) {
        if (files[0].revents != 0 && !drain(&collection->messages, files[0].fd, SIZE_MAX, &is_never))
            files[0].fd = -1;
        if (files[1].revents != 0 && !drain(&collection->output, files[1].fd, KEPT, &collection->is_cut))
            files[1].fd = -1;
    }
    return files[0].fd >= 0 || files[1].fd >= 0;
}

/* Waits for the child's end, or for that of its time; true if it was late. */
static bool wait_for(struct collection *collection, pid_t child, int *status, double seconds)
{
    double end = now() + seconds;
    bool is_late = false;
    while (waitpid(child, status, WNOHANG) == 0) {
        bool is_open = collect(collection, STEP);
        if (!is_open)
            poll(NULL, 0, 1); /* it is about to end */
        if (!is_late && seconds > 0 && now() >= end) {
            is_late = true;
            kill(child, SIGKILL);
        }
    }
    for (int i = 0; i < LAST && collect(collection, 0); i++)
        continue;
    return is_late;
}

/* The messages that arrived whole; whether the last says that the work returned. */
static bool read_messages(struct child_result *out, struct arena *arena, const struct text *text)
{
    struct head head;
    for (size_t at = 0; text->length - at >= sizeof head; at += head.length) {
        memcpy(&head, text->data + at, sizeof head);
        at += sizeof head;
        if (head.length > text->length - at)
            break;
        if (head.kind == returned)
            return true;
        *list_add(arena, &out->messages) =
            (struct child_message){head.kind, arena_copy(arena, text->data + at, head.length)};
    }
    return false;
}

static void read_end(struct child_result *out, int status, bool is_done, bool is_late)
{
    out->end = is_late ? CHILD_LATE : is_done ? CHILD_DONE : WIFSIGNALED(status) ? CHILD_SIGNALLED : CHILD_EXITED;
    out->status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
}

static struct child_result watch(struct arena *arena, pid_t child, const struct pipes *pipes, double seconds)
{
    struct child_result result = {0};
    struct collection collection = {
        text_create(arena),
        text_create(arena),
        false,
        {{.fd = pipes->channel[0], .events = POLLIN}, {.fd = pipes->output[0], .events = POLLIN}}};
    int status = 0;
    bool is_late = wait_for(&collection, child, &status, seconds);
    read_end(&result, status, read_messages(&result, arena, &collection.messages), is_late);
    result.output = collection.output.data;
    result.output_length = collection.output.length;
    result.is_output_cut = collection.is_cut;
    return result;
}

struct child_result child_run(struct arena *arena, void (*work)(void *context, int channel), void *context,
                              double seconds)
{
    struct pipes pipes;
    pid_t parent = getpid();
    fflush(NULL); /* what waits to be printed here must not be printed there as well */
    if (!open_pipes(&pipes))
        return (struct child_result){.end = CHILD_FAILED, .status = errno, .output = ""};
    pid_t child = fork();
    int error = errno;
    if (child == 0)
        be_child(work, context, pipes.channel[1], pipes.output[1], parent);
    close(pipes.channel[1]);
    close(pipes.output[1]);
    struct child_result result = {.end = CHILD_FAILED, .status = error, .output = ""};
    if (child > 0)
        result = watch(arena, child, &pipes, seconds);
    close(pipes.channel[0]);
    close(pipes.output[0]);
    return result;
}
