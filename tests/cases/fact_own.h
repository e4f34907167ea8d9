// bridgegen: --name fact_own
/* own, free, of: outputs that are given or borrowed, and until when. */
#include <stddef.h>
#include <stdint.h>
#ifdef BRIDGEGEN
# define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#else
# define BG(...)
#endif

typedef struct fact_own_book fact_own_book BG(class=Book, free=fact_own_close);
BG(ctor=Book) fact_own_book *fact_own_open(void) BG(return.own=give);
void fact_own_close(fact_own_book *book);
BG(method=Book) const char *fact_own_title(const fact_own_book *book) BG(return.own=borrow, return.of=self);
BG(method=Book) char *fact_own_copy(const fact_own_book *book) BG(return.own=give, return.free=fact_own_release);
BG(method=Book) void fact_own_page(fact_own_book *book, const uint8_t **page BG(out, own=borrow, of=book, len=length),
                                   size_t *length BG(out));
void fact_own_load(uint8_t **data BG(out, own=give, free=fact_own_release, len=length), size_t *length BG(out));
char *fact_own_plain(void) BG(return.own=give, return.free=free);
char *fact_own_unknown(void) BG(return.own=give);
void fact_own_name(const char *name BG(own=copied));
void fact_own_release(void *memory);

/* C would keep the first, and is done with the others when it returns. */
void fact_own_taken(const char *text BG(own=give));
void fact_own_copied(const char *text BG(own=copied));
void fact_own_lent(const char *text BG(own=borrow));
