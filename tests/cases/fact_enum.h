// bridgegen: --name fact_enum
/* enum: an integer that carries the values of an enum, or of constants with a prefix. */
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

#include <stdint.h>

typedef enum fact_enum_mode { FACT_ENUM_READ = 1, FACT_ENUM_WRITE = 4 } fact_enum_mode;
enum fact_enum_bits { FACT_ENUM_A = 1, FACT_ENUM_B = 2 } BG(flags);
enum fact_enum_wide { FACT_ENUM_WIDE = 0x100000000 } BG(closed);

#define FACT_ENUM_STEP_ROW 100
#define FACT_ENUM_STEP_DONE 101
#define FACT_ENUM_STEP_NAME "row"
#define FACT_ENUM_OPEN_NEW 0x1u
#define FACT_ENUM_OPEN_EXCLUSIVE 0x80000000u

struct fact_enum_file {
    int mode BG(enum=fact_enum_mode);
    unsigned bits BG(enum=fact_enum_bits);
    uint8_t step BG(enum="FACT_ENUM_STEP_*", closed);
};
BG(return.enum=fact_enum_mode) unsigned fact_enum_turn(int mode BG(enum=fact_enum_mode),
                                                       int *other BG(out, enum=fact_enum_mode));
int fact_enum_open(int how BG(enum="FACT_ENUM_OPEN_*", flags), uint64_t wide BG(enum=fact_enum_wide));
BG(return.enum="FACT_ENUM_STEP_*") signed char fact_enum_step(struct fact_enum_file file,
                                                             unsigned *bits BG(inout, enum=fact_enum_bits));
