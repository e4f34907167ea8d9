/* Fields of structures that C# cannot lay out, of every type that a field may have. */
#ifndef BLOBS_H
#define BLOBS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

enum blobs_mode { BLOBS_LESS = -2, BLOBS_MORE = 1 };
enum blobs_kind { BLOBS_FIRST, BLOBS_LAST = 7 };
struct blobs_point {
    int16_t x, y;
};

struct blobs_all {
    uint8_t shift;
    enum blobs_mode mode;
    enum blobs_mode short_mode : 3;
    enum blobs_kind short_kind : 3;
    long platform : 40;
    unsigned long unsigned_platform : 41;
    signed char letter : 7;
    _Bool truth : 1, other : 1;
    uint64_t spread : 63;
    char *text;
    int (*call)(int value);
    void (*unsayable)(long double value);
    struct blobs_point point;
    struct blobs_point points[2];
    const char *texts[2];
    bool plain;
    long wide;
    struct {
        int inner : 9;
        union {
            float real;
            uint32_t bits;
        };
    };
    va_list unreachable;
    struct {
    } nothing;
    int rest[0];
} __attribute__((packed));

/* Fills it; says which of its fields are not what it fills in, a bit each. */
void blobs_fill(struct blobs_all *out);
uint32_t blobs_check(const struct blobs_all *all);

/* A record with room where C aligns a type by more than C# does. */
struct blobs_room {
    char before;
    __int128 number;
    char after;
    double vector __attribute__((vector_size(16)));
};
int blobs_room_check(const struct blobs_room *room);

#endif
