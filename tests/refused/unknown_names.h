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
B(err=store) enum status again(char *out B(out, cap=room, used=taken, twice=STATUS_LONG), int room, int *taken);
B(err=store, absent=[STATUS_GONE]) enum status absent(store *store);
B(return.own=borrow, return.of=shelf) const char *owner(store *store);
// EXPECT: 6:3: error: `err` of scheme: there is no error scheme `shop` [unknown-name]
// EXPECT: 7:3: error: `ctor` of constructor: there is no class `Shop` [unknown-role]
// EXPECT: 8:3: error: `method` of method: there is no class `Stone` [unknown-role]
// EXPECT: 9:48: error: `len` of parameter.text: there is no parameter `length` [unknown-name]
// EXPECT: 10:64: error: `cap` of buffer.out: there is no parameter `room` [unknown-name]
// EXPECT: 10:74: error: `used` of buffer.out: there is no parameter `taken` [unknown-name]
// EXPECT: 11:20: error: `free` of freed.return: there is no function `text_free` [unknown-name]
// EXPECT: 12:71: error: `twice` of again.out: there is no enumerator `STATUS_LONG` [unknown-name]
// EXPECT: 13:14: error: `absent` of absent: there is no enumerator `STATUS_GONE` [unknown-name]
// EXPECT: 14:22: error: `of` of owner.return: there is no parameter `shelf` [unknown-name]
