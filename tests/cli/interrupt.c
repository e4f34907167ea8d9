/* A library to be preloaded: the first rename of the process raises the signal BRIDGEGEN_TEST_SIGNAL instead. */
#include <stdlib.h>
#include <signal.h>

static int interrupted(void)
{
    raise(atoi(getenv("BRIDGEGEN_TEST_SIGNAL")));
    return -1;
}

int renameat(int from, const char *old, int to, const char *new)
{
    (void)from, (void)old, (void)to, (void)new;
    return interrupted();
}

int renameat2(int from, const char *old, int to, const char *new, unsigned flags)
{
    (void)from, (void)old, (void)to, (void)new, (void)flags;
    return interrupted();
}
