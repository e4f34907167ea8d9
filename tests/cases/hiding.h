// bridgegen: --name hiding
/* Macros that have the name of something else, as <rpc/clnt.h> has one named like its struct rpc_createerr: C that the
 * packages are built from must not read them where it speaks of that. */
struct hiding_error {
    int status;
};
struct hiding_error *hiding_last(void);
static inline int hiding_status(const struct hiding_error *error) { return error->status; }
#define hiding_error (*hiding_last())

union hiding_word {
    int number;
    float fraction;
};
union hiding_word hiding_swap(union hiding_word word);
#define hiding_word (hiding_swap(hiding_word))

typedef struct {
    int width;
} hiding_size;
hiding_size hiding_grow(hiding_size size);
#define hiding_size hiding_grow((hiding_size){1})

typedef long hiding_count;
hiding_count hiding_add(hiding_count count);
#define hiding_count hiding_add(1)

enum hiding_mode { HIDING_FIRST, HIDING_LAST };
enum hiding_mode hiding_turn(enum hiding_mode mode);
#define hiding_mode hiding_turn(HIDING_FIRST)

extern int hiding_number;
int *hiding_number_place(void);
#define hiding_number (*hiding_number_place())
