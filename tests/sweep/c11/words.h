/* What C23 has words for, in those of C11. */
#include <stdbool.h>
static const int limit = 5;
static const double half = 0.5;
static const unsigned char small = 255;
enum __attribute__((packed)) narrow { NARROW_NONE, NARROW_MOST = 200 };
struct __attribute__((aligned(16))) wide { int number; };
bool flag(bool value);
int one(void);
int twice(int number);
__attribute__((deprecated("gone"))) int old(void);
__attribute__((noreturn)) void stop(void);
_Static_assert(sizeof(int) == 4, "an int");
