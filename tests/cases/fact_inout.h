// bridgegen: --name fact_inout
/* inout, out: scalars behind a pointer, of every kind. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

enum fact_inout_mode { FACT_INOUT_A, FACT_INOUT_B };
struct fact_inout_pair {
    int a, b;
};
void fact_inout_step(int *value BG(inout));
int fact_inout_both(double *one BG(inout), uint8_t *other BG(inout), bool *flag BG(inout));
void fact_inout_split(int value, int *high BG(out), int *low BG(out));
void fact_inout_read_mode(enum fact_inout_mode *mode BG(out));
void fact_inout_read_pair(struct fact_inout_pair *pair BG(out), const struct fact_inout_pair *from);
