// bridgegen: --name prototypes

/* Functions that are declared in unusual ways: without a prototype, inline, twice, with qualified parameters. */
int prototypes_none();
int prototypes_bound(const int items[static 5], int grid[][3], int done(int));
static inline int prototypes_static(int value)
{
    return value + 1;
}
inline int prototypes_inline(int value)
{
    return value + 2;
}
int prototypes_twice(int);
int prototypes_twice(int value);
void prototypes_copy(char *restrict to, const char *restrict from, volatile int *flag, const int count);
extern int prototypes_first(void), prototypes_second(void);
