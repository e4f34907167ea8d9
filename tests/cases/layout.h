// bridgegen: --name layout
/* Records whose fields no language can say: bits, packed ones, aligned ones. */

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
struct layout_plain {
    struct layout_packed packed;
    int last;
};
int layout_read(const struct layout_bits *bits, const struct layout_packed *packed, const struct layout_pragma *pragma);
int layout_sum(const struct layout_aligned *aligned, const struct layout_plain *plain);
