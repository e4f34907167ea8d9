// bridgegen: --name fact_callback
/* userdata, scope, on_throw: closures that C calls while it is called. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef void (*fact_callback_line)(const char *line, void *user);
typedef bool (*fact_callback_test)(void *user, int value) BG(on_throw=0);
typedef int (*fact_callback_bytes)(const uint8_t *data BG(len=size), size_t size, void *user) BG(on_throw=-1);
void fact_callback_lines(fact_callback_line line BG(scope=call), void *user);
int fact_callback_count(void *context BG(userdata), int limit, fact_callback_test test BG(scope=call));
int fact_callback_two(fact_callback_line line BG(scope=call), void *one,
                      fact_callback_test test BG(scope=call), void *two);
/* Without a closure, C gets no callback and no userdata. */
int fact_callback_maybe(fact_callback_test test BG(scope=call, null=ok), void *user);
int fact_callback_chunks(fact_callback_bytes chunk BG(scope=call), void *user);

/* Everything that can be lent, of every width. */
typedef double (*fact_callback_lent)(const char *path, const char *name, const signed char *bytes, short size,
                                     const void *more, unsigned char more_size, const char *part, int part_size,
                                     void *user)
    BG(path.enc=path, name.null=ok, name.enc=path, bytes.len=size, more.len=more_size, more.null=ok, part.len=part_size,
       part.enc=path, user.userdata, on_throw=-1);
void fact_callback_lends(fact_callback_lent lent BG(scope=call), void *user);
