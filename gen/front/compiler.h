/* What a C compiler would see: its search path and the macros it defines by itself, asked of the compiler. */
#ifndef FRONT_COMPILER_H
#define FRONT_COMPILER_H

#include "sysroot.h"

struct compiler {
    struct texts folders;         /* its search path, without its own headers */
    LIST(const char *) arguments; /* that make the parser see the same */
    struct CXUnsavedFile macros;  /* a file in memory that these arguments name */
};

/* Asks COMMAND ("gcc", "aarch64-linux-gnu-gcc -m32"). False after reporting that it does not answer. */
bool compiler_ask(struct compiler *out, struct arena *arena, const char *command, struct diagnostics *diagnostics);

#endif
