/* A temporary folder that is gone when this process is, however it ends: by itself, by a signal, by a crash.
 *
 * A shell of its own waits at a pipe that this process holds open, and the programs that it starts in the meantime;
 * when the last of them is gone, it removes the folder with all that is in it. */
#ifndef BASE_TEMPORARY_H
#define BASE_TEMPORARY_H

#include "arena.h"

#include <stdbool.h>
#include <sys/types.h>

struct temporary {
    const char *path; /* absolute, without links in it */
    int pipe;         /* the end that is held open */
    pid_t keeper;     /* who waits at the other */
};

/* Makes an empty folder where TMPDIR says, or in /tmp; its path is in ARENA. False with errno on failure. At a time
 * there is one at most: a second keeper would hold the first one's pipe open. */
bool temporary_create(struct temporary *out, struct arena *arena);

/* Removes the folder, and waits until it is gone. */
void temporary_remove(struct temporary *temporary);

#endif
