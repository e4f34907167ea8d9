// bridgegen: --name parted
/* What meets once it is styled, or meets what generated code uses itself, and integers at the end of their range. */
#include <stdbool.h>
#include <stdint.h>
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

enum outcome { fine, Self = 3, loop, none } BG(errors=outcome, ok=[fine]);
enum word { first_word, Word = 7 };
enum bits { bits_none = 0, bits_top = 0x8000000000000000u } BG(flags);
enum vast { vast_zero = 0, vast_all = UINT64_MAX };
typedef struct box_s box BG(class=Box, free=box_drop);

typedef void (*sees_)(const char *error, bool frame, void *user_data);
typedef enum word (*onPick)(enum word ok, void *record) BG(on_throw=7);

BG(ctor=Box) box *box_make(void) BG(return.own=give, return.null=error);
int box_drop(box *it);

/* Parameters that are one name in snake_case; locals of the generated code. */
int32_t styled(int32_t self, int32_t Self_, int32_t bg_result, int32_t return_, int32_t outcome, int32_t ok);

/* A capacity that cannot be 256, and one that is no size_t. */
BG(method=Box, err=outcome)
enum outcome small(box *of, char *into BG(out, cap=room, used=used, twice=loop), uint8_t room, uint8_t *used);
BG(method=Box, err=outcome)
enum outcome wide(box *of, char *into BG(out, cap=room, used=used, twice=loop), uint64_t room, uint64_t *used);

/* Several results, and none of them. */
BG(method=Box, err=outcome, absent=[none, Self])
enum outcome several(const box *of, int32_t *ok BG(out), double *error BG(out), box **other BG(out, own=give));
BG(method=Box, return.own=borrow, return.of=self, return.len=count, return.null=ok)
const uint8_t *bytes(const box *of, int *count);

/* Two callbacks, each with its own way back. */
BG(method=Box)
int32_t each(const box *of, sees_ sees BG(scope=call), void *data BG(userdata), onPick picks BG(scope=call),
             void *result BG(userdata));
enum word next(enum word word, enum bits bits, enum vast vast);
enum bits turn(enum bits bits);
enum vast grown(enum vast vast);

/* Types that are styled alike: the later has a number. */
struct part {
    int number;
};
struct Part {
    int other;
};
enum PART { PART_ONE = 1 };
struct Part parted(struct part part, enum PART kind);
struct Box {
    int width;
};
struct Box parted_box(struct Box box);
