// Facts of functions that name what does not exist.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct store store B(class=Store, free=store_free);
void store_free(store *store);
enum status { STATUS_OK, STATUS_SHORT } B(errors=store, ok=[STATUS_OK]);
B(err=shop) int scheme(store *store);
B(ctor=Shop) store *constructor(void);
B(method=Stone) int method(store *store);
int parameter(store *store, const char *text B(len=length), int size);
B(err=store) enum status buffer(store *store, char *out B(out, cap=room, used=taken, twice=STATUS_LONG), int size);
B(return.own=give, return.free=text_free) char *freed(store *store);
B(err=store, absent=[STATUS_GONE]) enum status absent(store *store);
B(return.own=borrow, return.of=shelf) const char *owner(store *store);
