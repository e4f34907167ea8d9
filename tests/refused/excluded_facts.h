// Facts that exclude each other, or say what cannot be at their site.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct shelf shelf B(class=Shelf, free=shelf_free);
void shelf_free(shelf *shelf);
enum status { STATUS_OK, STATUS_SHORT } B(errors=store, ok=[STATUS_OK], flags);
union choice { int a; } B(class=Choice, free=choice_free);
void choice_free(union choice *choice);
B(ctor=Shelf, method=Shelf, return.own=give) shelf *both(shelf *shelf);
B(return.own=give, return.free=free, return.of=name) char *dies(const char *name);
B(return.own=borrow, return.free=free) const char *freed(int a);
B(return.own=copied) const char *copied(int a);
int error_of_input(const char *text B(null=error));
int freed_input(const char *text B(free=free));
int error_of_output(char **text B(out, own=give, free=free, null=error));
int owned_change(int *value B(inout, own=give));
B(variants=["int two(int a)"]) int not_variadic(int a);
B(err=store)
enum status text_buffer(char *out B(out, cap=room, used=taken, twice=STATUS_SHORT, enc=utf8), int room, int *taken);
B(err=store)
enum status owned_room(char *out B(out, cap=room, used=taken, twice=STATUS_SHORT, own=borrow), int room, int *taken);
// EXPECT: 5:73: error: `flags` of enum status: a code is one of the list, not bits that combine [contradicts-type]
// EXPECT: 6:27: error: `class` of union choice: only a struct, behind pointers, is one [contradicts-type]
// EXPECT: 8:15: error: `method` of both: it is a `ctor` already [contradicts-type]
// EXPECT: 9:38: error: `of` of dies.return: what is given dies with nobody else [contradicts-type]
// EXPECT: 10:22: error: `free` of freed.return: what is lent is not freed [contradicts-type]
// EXPECT: 11:3: error: `own` of copied.return: it is said of what C is given [contradicts-type]
// EXPECT: 12:39: error: `null` of error_of_input.text: no call fails by what it is given [contradicts-type]
// EXPECT: 13:36: error: `free` of freed_input.text: C gives nothing here [contradicts-type]
// EXPECT: 14:61: error: `null` of error_of_output.text: only a NULL that is returned says that the call failed [contradicts-type]
// EXPECT: 15:38: error: `own` of owned_change.value: a value is nobody's [contradicts-type]
// EXPECT: 16:3: error: `variants` of not_variadic: the function is not variadic [contradicts-type]
// EXPECT: 18:84: error: `enc` of text_buffer.out: a buffer gives bytes [contradicts-type]
// EXPECT: 20:83: error: `own` of owned_room.out: the room is the caller's [contradicts-type]
