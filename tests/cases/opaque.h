// bridgegen: --name opaque
/* Types without fields: forward, declared twice, completed later, never, and as a union. */

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
