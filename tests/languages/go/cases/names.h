/* Names that C keeps apart and Go would not: the same for a type and a function, differing in case alone, keywords, and
 * what package raw has of its own. With what only C can say: bit-fields, packed fields, functions without a symbol. */
#ifndef NAMES_H
#define NAMES_H

#include <stdbool.h>
#include <stdint.h>

/** Status of something. */
struct status {
    int32_t type, Type; /**< Two that differ in case. */
    int32_t func;
    int32_t _under, X_under;
};
int32_t status(struct status *status, int32_t Status, int32_t type, int32_t Type);

enum mode { MODE, mode_next, Mode_next = 7 };
int32_t mode(enum mode mode);

struct c {
    int32_t c;
};
int32_t C(struct c value, struct c Value);
int32_t symbol(void);
int32_t symbols(void);
int32_t available(int32_t nil, int32_t string);
typedef int32_t Status;
typedef struct upper upper;
typedef struct upper Upper;
upper *new_upper(void);
Upper *newUpper(void);
int32_t call_status(int32_t a);
int32_t has_status(int32_t func, int32_t Func, int32_t func_);
int32_t init(int32_t error, int32_t bgresult);
extern int32_t Init;

/** A union with members that differ in case. */
union value {
    int32_t number;
    float Number;
};

/** Fields whose setters are names of other fields. */
struct bits {
    unsigned a : 3;        /**< Three bits. */
    signed setA : 5;
    bool A : 1;
    enum mode mode : 4;
    uint64_t across : 60;
    struct {
        int64_t inner : 33;
        int16_t plain;
    };
} __attribute__((packed));
void bits_of(struct bits *out, int64_t a, int64_t setA, bool A, int64_t mode, uint64_t across, int64_t inner,
             int16_t plain);
void bits_to(int64_t out[7], const struct bits *bits);

static inline struct bits bits_again(struct bits bits)
{
    bits.a++;
    return bits;
}
static inline long double newLong_double(long double value)
{
    return value;
}
int32_t half(long double value);

#define MODE_NAME "mode"
#define MODE MODE

/** A parameter of no name that Go could say again. */
int32_t names_under(int32_t _, int32_t other);

#endif
