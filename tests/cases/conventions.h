// bridgegen: --name conventions
/* Functions that are not called as C's are: the C bridge calls them, and no closure can be one. */

#define OTHER __attribute__((ms_abi))

typedef int (OTHER *conventions_pointer)(int value);
typedef int OTHER conventions_function(int value);
struct conventions_table {
    int (OTHER *call)(int value);
    conventions_pointer named;
};
int OTHER conventions_called(int value);
conventions_function conventions_through;
int OTHER conventions_takes(int (OTHER *call)(int value), int value);
int (OTHER *conventions_gives(void))(int value);
void conventions_set(conventions_pointer call, conventions_function *direct, const struct conventions_table *table);
static inline int conventions_apply(int (OTHER *const *calls)(int value))
{
    return (*calls)(1);
}
