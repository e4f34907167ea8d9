/* Doing something in a process of its own, because it may crash, hang or end the process.
 *
 * Knows nothing of what is done. What the child has to say comes as messages, each of a kind; what it prints on
 * standard output is collected apart. Standard input and standard error are the parent's. */
#ifndef CALL_CHILD_H
#define CALL_CHILD_H

#include "../base/arena.h"
#include "../base/list.h"

#include <stdbool.h>

enum child_end {
    CHILD_DONE,      /* the work returned */
    CHILD_EXITED,    /* the process was ended inside the work, with `status` */
    CHILD_SIGNALLED, /* a signal ended it: `status` */
    CHILD_LATE,      /* it was ended when its time was over */
    CHILD_FAILED     /* it could not be started: errno is `status` */
};

struct child_message {
    char kind;
    const char *text; /* with a NUL after it */
};

struct child_result {
    enum child_end end;
    int status;
    LIST(struct child_message) messages; /* those that arrived whole, however it ended */
    const char *output;                  /* what it printed, NUL-terminated */
    size_t output_length;
    bool is_output_cut; /* it printed more than is kept */
};

/* Sends a message from inside of the work. Threads may do so at once. */
void child_tell(int channel, char kind, const char *text);

/* Runs WORK(CONTEXT, CHANNEL) in a copy of this process, which ends when the work returns, and waits for at most
 * SECONDS; 0: for as long as it takes. A signal that ends this process ends the child, too. */
struct child_result child_run(struct arena *arena, void (*work)(void *context, int channel), void *context,
                              double seconds);

#endif
