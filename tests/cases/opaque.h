// bridgegen: --name opaque
/* Types without fields: forward, declared twice, completed later, never, as a union, and
 * as an enum, which gcc and clang allow. */

struct opaque_forward;
struct opaque_forward;
struct opaque_later;
typedef struct opaque_never opaque_never;
union opaque_union;
int opaque_take(struct opaque_forward *forward, const struct opaque_later *later, opaque_never *never,
                union opaque_union *one);
struct opaque_later {
    int known;
};
enum opaque_enum;
int opaque_choose(enum opaque_enum *one);
