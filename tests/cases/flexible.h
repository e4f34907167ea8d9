// bridgegen: --name flexible
/* Records that end with an array of no stated length. */

struct flexible_text {
    unsigned length;
    char letters[];
};
struct flexible_old {
    unsigned length;
    unsigned short units[0];
};
unsigned flexible_length(const struct flexible_text *text, const struct flexible_old *old);
