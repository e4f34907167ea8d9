/* Running another program (pkg-config, a compiler) and reading what it prints. Never through a shell. */
#ifndef BASE_PROCESS_H
#define BASE_PROCESS_H

#include "arena.h"

#include <stdbool.h>

/* What became of a program. */
struct process_result {
    int status;          /* its exit status; 128 + signal if one ended it; -1 if it could not be started */
    const char *output;  /* its standard output, NUL-terminated */
    const char *message; /* its standard error */
};

/* Runs ARGUMENTS (NULL-terminated, the first looked up in PATH) with no standard input and waits for its end. */
struct process_result process_run(struct arena *arena, const char *const *arguments);

#endif
