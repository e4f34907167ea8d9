// bridgegen: --name feature_macros
/* Features of the system's headers that the library's own asks for, so that generated C must include it first. */
#define _GNU_SOURCE
#include <sys/select.h>

int feature_macros_count(const fd_set *set);
