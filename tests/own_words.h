/* Every operation, by a function that belongs to no object and by a method: own_words.py adds names that get in their
 * way. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#if defined(BRIDGEGEN) && defined(__clang__)
# define OWN(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define OWN(...)
#endif

enum own_status { OWN_FINE, OWN_NOTHING, OWN_SHORT, OWN_WRONG } OWN(errors=own, ok=[OWN_FINE], message=own_worded);
enum own_kind { OWN_KIND_ONE = 1, OWN_KIND_TWO } OWN(closed);
enum own_side { OWN_SIDE_LEFT, OWN_SIDE_RIGHT = 5 };
enum own_trait { OWN_TRAIT_NONE, OWN_TRAIT_BIG, OWN_TRAIT_RED = 2 } OWN(flags);
typedef struct own_store own_store OWN(class=OwnStore, free=own_close);
struct own_part {
    double weight;
    enum own_kind kind;
    enum own_side side;
};
struct own_pair {
    struct own_part first;
    uint64_t number;
};
struct own_bits {
    unsigned low : 3, high : 9;
};
typedef enum own_kind (*own_see)(void *data, const char *text, const uint8_t *bytes, size_t length, enum own_kind kind)
    OWN(data.userdata, bytes.len=length, on_throw=1);

const char *own_worded(enum own_status status) OWN(return.own=borrow, return.null=never);
void own_close(own_store *self);
void own_free(void *memory);
struct own_bits own_bits_of(struct own_bits bits);
OWN(ctor=OwnStore, err=own)
enum own_status own_open(const char *path OWN(enc=path), own_store **made OWN(out, own=give));
OWN(ctor=OwnStore) own_store *own_other(void) OWN(return.own=give, return.null=error);

#define OWN_BOTH(Type, name, note, ...) \
    Type own_##name(__VA_ARGS__) note; \
    OWN(method=OwnStore) Type own_##name##_within(own_store *self, __VA_ARGS__) note
#define OWN_TRIED(name, ...) \
    OWN(err=own) enum own_status own_##name(__VA_ARGS__); \
    OWN(method=OwnStore, err=own) enum own_status own_##name##_within(own_store *self, __VA_ARGS__)

OWN_BOTH(bool, text, , const char *text OWN(null=never), const char *other OWN(null=ok),
         const char *path OWN(enc=path));
OWN_BOTH(double, counted, , const char *text OWN(len=count), uint8_t count,
         const uint8_t *bytes OWN(len=length, null=ok), size_t length);
OWN_BOTH(enum own_kind, enums, , enum own_kind kind, enum own_side side, enum own_trait traits);
OWN_BOTH(enum own_trait, changed, , enum own_kind *kind OWN(inout), int64_t *number OWN(inout),
         enum own_side *side OWN(out));
OWN_BOTH(struct own_pair, records, , struct own_part part, const struct own_pair *pair OWN(null=ok));
OWN_BOTH(own_store *, objects, OWN(return.own=give, return.null=ok), own_store *store, own_store *perhaps OWN(null=ok));
OWN_BOTH(char *, given, OWN(return.own=give, return.free=own_free, return.null=error), int number);
OWN_BOTH(const char *, lent, OWN(return.own=borrow, return.null=ok), int number);
OWN_TRIED(outputs, char **text OWN(out, own=give, free=own_free, null=ok),
          own_store **store OWN(out, own=give, null=ok), uint8_t **bytes OWN(out, own=give, free=own_free, len=length),
          size_t *length);
OWN_TRIED(record, struct own_part *part OWN(out), bool *truth OWN(out));
OWN_TRIED(buffer, uint8_t *into OWN(out, cap=room, used=used, twice=OWN_SHORT), size_t room, size_t *used);
OWN_TRIED(narrow, char *into OWN(out, cap=room, used=used, twice=OWN_SHORT), uint8_t room, uint8_t *used);
OWN_TRIED(each, own_see see OWN(scope=call), void *data OWN(userdata), own_see other OWN(scope=call, null=ok),
          void *more OWN(userdata));
OWN(method=OwnStore, err=own, absent=[OWN_NOTHING])
enum own_status own_found(own_store *self, int32_t *number OWN(out));
OWN(method=OwnStore, return.own=borrow, return.of=self, return.len=count, return.null=ok)
const uint8_t *own_bytes(const own_store *self, int *count);
