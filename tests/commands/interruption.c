/* A library to be preloaded: the call number BRIDGEGEN_TEST_MOMENT of those that change the file system or fill a file
 * raises the signal BRIDGEGEN_TEST_SIGNAL first; with signal 0 the number of such calls is appended to the file
 * BRIDGEGEN_TEST_COUNT at the end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static void count_call(void)
{
    const char *moment = getenv("BRIDGEGEN_TEST_MOMENT"), *number = getenv("BRIDGEGEN_TEST_SIGNAL");
    if (moment != NULL && number != NULL && ++calls == atol(moment))
        raise(atoi(number));
}

__attribute__((destructor)) static void tell_count(void)
{
    const char *path = getenv("BRIDGEGEN_TEST_COUNT");
    FILE *file = path != NULL ? fopen(path, "w") : NULL;
    if (file != NULL) {
        fprintf(file, "%ld\n", calls);
        fclose(file);
    }
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* How the tool ends: no destructor runs then. */
void _exit(int status)
{
    tell_count();
    NEXT(_exit)(status);
    abort();
}

int openat(int folder, const char *path, int flags, ...)
{
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if ((flags & O_CREAT) != 0)
        count_call();
    return NEXT(openat)(folder, path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    count_call();
    return NEXT(write)(file, bytes, size);
}

int mkdirat(int folder, const char *path, mode_t mode)
{
    count_call();
    return NEXT(mkdirat)(folder, path, mode);
}

int unlinkat(int folder, const char *path, int flags)
{
    count_call();
    return NEXT(unlinkat)(folder, path, flags);
}

int renameat(int from, const char *old, int to, const char *new)
{
    count_call();
    return NEXT(renameat)(from, old, to, new);
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags)
{
    count_call();
    return NEXT(renameat2)(from, old, to, new, flags);
}
