// bridgegen: --name const_values
/* Values that are constant where they are passed and returned, and a truth without stdbool.h. */
#pragma GCC diagnostic ignored "-Wignored-qualifiers" /* of results, where they mean nothing */
typedef const int const_values_number;
typedef char *const const_values_line;
const_values_number const_values_plain(const int value, volatile int other);
const_values_number const_values_named(const_values_number value, const_values_number *behind);
const char *const_values_text(const_values_line text);
static inline _Bool const_values_not(const _Bool truth)
{
    return !truth;
}
