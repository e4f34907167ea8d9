/* The signatures of functions as hashes, for the record by which a built library tells its ABI: what compiled code
 * relies on when it calls a function, and nothing else.
 *
 *     i32(*struct kv,*struct kv_stats) struct kv_stats{24,8;0:u64;64:u64;128:f64}
 *
 * is the text of `int kv_stats_of(kv *self, struct kv_stats *out)`: its type, then how every complete record that it
 * reaches lies in memory, offsets in bits. Integers are as wide as they are on the target; names of parameters,
 * typedefs, const and the values of enums are not there. The text is part of what built libraries hold: it must not
 * change. */
#ifndef ABI_SIGNATURES_H
#define ABI_SIGNATURES_H

#include "../model/model.h"

struct signature {
    const char *name;
    uint64_t hash;  /* never 0 */
    bool is_called; /* packages call it */
};

struct signatures {
    LIST(struct signature) functions; /* those of the library that programs link to, by name */
    uint64_t layout;                  /* of all records that they reach; never 0 */
};

/* The signatures of MODEL on its target. */
void signatures_of(struct signatures *out, struct arena *arena, const struct model *model);

/* The text that the signature of a function is the hash of. */
char *signature_text(struct arena *arena, const struct declaration *function);

#endif
