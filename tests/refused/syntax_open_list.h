// An enum that never ends, and a constant to look for.
#define OPEN_LIST (1 + 1)
int open_before(void);
enum open_list {
    OPEN_FIRST,
