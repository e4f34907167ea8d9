// A function that never ends: what follows it would be passed over, though there is a constant to look for.
#define OPEN_BODY (1 + 1)
static inline int open_body(int a)
{
    if (a) {
        return a;
    }
int open_after(void);
