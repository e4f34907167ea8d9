// bridgegen: --name function_pointers
/* Types of functions: with named parameters, without, of a function itself, in a field, without a typedef. */

typedef int (*function_pointers_named)(int left, int right);
typedef int (*function_pointers_unnamed)(int, const char *);
typedef void (*function_pointers_empty)(void);
typedef double function_pointers_plain(double);
typedef function_pointers_named (*function_pointers_maker)(int which);
struct function_pointers_table {
    function_pointers_named compare;
    void (*log)(const char *line, void *user);
    function_pointers_plain *curve;
    int (*steps[3])(int step);
};
void function_pointers_set(function_pointers_named named, function_pointers_unnamed unnamed);
void function_pointers_direct(int (*compare)(const void *, const void *), function_pointers_plain *curve);
function_pointers_named function_pointers_get(const struct function_pointers_table *table);
