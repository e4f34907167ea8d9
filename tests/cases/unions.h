// bridgegen: --name unions
/* Unions by value, by address and in records. */
#include <stddef.h>
#include <stdint.h>

union unions_value {
    int64_t integer;
    double real;
    void *address;
    char text[16];
};
struct unions_tagged {
    int tag;
    union unions_value value;
};
union unions_value unions_make(int64_t integer);
void unions_print(const union unions_value *value);
struct unions_tagged unions_tag(int tag, union unions_value value);
