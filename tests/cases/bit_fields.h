// bridgegen: --name bit_fields

/* Bit-fields: of every type and width, without a name, of an enum, in a union, packed; records of them by value. */
#include <stdbool.h>
#include <stdint.h>

enum bit_fields_color { BIT_FIELDS_RED, BIT_FIELDS_GREEN, BIT_FIELDS_BLUE };
struct bit_fields_all {
    unsigned one : 1;
    signed low : 5;
    bool truth : 1;
    unsigned : 0;
    enum bit_fields_color color : 2;
    uint8_t narrow : 7;
    uint16_t half : 9;
    int64_t wide : 64;
    unsigned long long most : 63;
    int plain;
};
union bit_fields_any {
    unsigned low : 4;
    int number;
};
struct __attribute__((packed)) bit_fields_tight {
    char first;
    unsigned across : 29;
    unsigned last : 3;
};
struct bit_fields_all bit_fields_turn(struct bit_fields_all all, union bit_fields_any any);
unsigned bit_fields_sum(const struct bit_fields_tight *tight);
