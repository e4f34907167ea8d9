// bridgegen: --name feature_macros -U linux -U unix
/* Features of the system's headers that the library's own asks for, so that generated C must include it first. */
#define _GNU_SOURCE
#include <sys/select.h>

int feature_macros_count(const fd_set *set);

/* What compilers define for threads, and cgo always does. */
#ifndef _REENTRANT
extern int feature_macros_last;
int feature_macros_plain(void);
#else
int *feature_macros_last_place(void);
#define feature_macros_last (*feature_macros_last_place())
#endif

/* What is there because the command line undefines a macro of the compiler. */
#if defined(linux) || defined(unix)
int feature_macros_of_linux(void);
#else
int feature_macros_of_none(void);
#endif
