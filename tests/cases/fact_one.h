// bridgegen: --name fact_one

/* A pointer beside a count: to one value if that is said, to an array otherwise, which the safe layer does not pass. */
#include <stddef.h>
#if defined(BRIDGEGEN) && defined(__clang__)
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

struct fact_one_point {
    float x, y;
};
float fact_one_sum(const struct fact_one_point *points, size_t points_made);
int fact_one_find(int count, const struct fact_one_point *points);
void fact_one_write(int *codes, int num_codes);
void fact_one_fill(int *codes BG(out), int count);
void fact_one_change(int *codes BG(inout), size_t amount);
float fact_one_told(const struct fact_one_point *points BG(len=count), size_t count);
int fact_one_ints(int *numbers BG(inout, len=count), int count);
float fact_one_scaled(const struct fact_one_point *point BG(len=1), size_t times);
void fact_one_next(int *code BG(out, len=1), int count);
void fact_one_same(int *code BG(inout, len=1), int count);
float fact_one_by(const struct fact_one_point *point, int flags);
