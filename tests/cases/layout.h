// bridgegen: --name layout
/* Records whose fields no language can say: bits, packed ones, aligned ones, and such as
 * are aligned by their name alone. */

struct layout_bits {
    unsigned low : 3;
    unsigned : 2;
    signed high : 5;
    unsigned char after;
};
struct __attribute__((packed)) layout_packed {
    char first;
    int second;
};
#pragma pack(push, 2)
struct layout_pragma {
    char first;
    double second;
};
#pragma pack(pop)
struct layout_aligned {
    char first;
    _Alignas(32) char second;
};
struct layout_both {
    char first;
    int second;
} __attribute__((packed, aligned(8)));
typedef int layout_loose __attribute__((aligned(2)));
struct layout_under {
    char first;
    layout_loose second;
};
typedef struct {
    float cells[4];
} layout_broad __attribute__((aligned(16)));
struct layout_plain {
    struct layout_packed packed;
    int last;
};
int layout_read(const struct layout_bits *bits, const struct layout_packed *packed, const struct layout_pragma *pragma);
int layout_sum(const struct layout_aligned *aligned, const struct layout_plain *plain);
typedef struct {
    char first;
    double second;
} layout_more __attribute__((aligned(32)));
typedef struct {
    double first;
    char second;
} layout_less __attribute__((aligned(1)));
struct layout_holder {
    char first;
    layout_less less;
    layout_less several[2];
    layout_more more;
};
layout_broad layout_widen(layout_broad broad, struct layout_both both, struct layout_under under);
int layout_hold(struct layout_holder *holder, const layout_less *less, const layout_more *more);
