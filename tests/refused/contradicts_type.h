// Facts of functions that their declarations say cannot be.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
typedef struct shelf shelf B(class=Shelf, free=shelf_free);
void shelf_free(shelf *shelf);
struct pair { int a, b; };
enum status { STATUS_OK, STATUS_SHORT } B(errors=store, ok=[STATUS_OK]);
int out_value(int count B(out));
int changed_value(int count B(inout));
int changed_record(struct pair *pair B(inout));
int length_of_number(int number B(len=count), int count);
int length_no_integer(const char *text B(len=count), double count);
int length_pointer(const char *text B(len=count), int *count);
int length_not_written(char **text B(out, len=count, own=borrow), int count);
B(err=store) void status_of_nothing(shelf *shelf);
B(err=store) const char *status_of_text(shelf *shelf);
B(ctor=Shelf) int constructor_of_nothing(int a);
B(method=Shelf) int method_of_nothing(int a);
B(return.own=give, return.free=twice) char *freed(int a);
void twice(char *text, int again);
int own_of_number(int count B(own=give));
int null_of_number(int count B(null=ok));
int enc_of_number(int count B(enc=utf8));
B(return.own=give) int own_of_result(void);
int used_no_pointer(char *out B(out, cap=room, used=taken), int room, int taken);
int userdata_no_pointer(int data B(userdata));
int scope_no_callback(int data B(scope=call));
int length_of_itself(const char *text B(len=text));
enum other { OTHER_SHORT = 1 };
B(err=store, absent=[OTHER_SHORT]) enum status absent_of_another(int number);
B(err=store)
enum status again_of_another(char *out B(out, cap=room, used=taken, twice=OTHER_SHORT), int room, int *taken);
B(err=store) enum other status_of_another(int a);
B(err=store) long long status_too_wide(int a);
B(return.of=number) const char *dies_with_number(int number);
B(return.of=text) const char *dies_with_nobody(const char **text B(out, own=borrow, of=text));
int owned_value(int *value B(out, own=give));
int text_of_bytes(const void *bytes B(len=size, enc=utf8), int size);
int out_of_const(const int *value B(out));
B(err=store, absent=[STATUS_OK]) enum status absent_is_ok(int *value B(out));
B(err=store, absent=[STATUS_SHORT])
enum status twice_is_absent(char *out B(out, cap=room, used=taken, twice=STATUS_SHORT), int room, int *taken);
B(return.own=borrow, return.len=size) const unsigned char *length_is_changed(int *size B(inout));
enum word { WORD_ONE = 1 } B(closed);
typedef void (*hears)(void *data) B(on_throw=1);
typedef unsigned char (*answers)(void *data) B(on_throw=-1);
typedef unsigned (*counts)(void *data) B(on_throw=4294967296);
typedef _Bool (*agrees)(void *data) B(on_throw=2);
typedef enum word (*words)(void *data) B(on_throw=2);
typedef void (*lent)(const char *bytes, const int *size, void *data) B(bytes.len=size, data.userdata);
B(err=store) enum status room_not_told(char *out B(out, cap=room, twice=STATUS_SHORT), int *room);
B(err=store) enum status room_is_const(char *out B(out, cap=room, used=room, twice=STATUS_SHORT), const int *room);
// EXPECT: 44:37: error: `on_throw` of hears: the callback returns nothing [contradicts-type]
// EXPECT: 45:48: error: `on_throw` of answers: it is no value of what the callback returns [contradicts-type]
// EXPECT: 46:42: error: `on_throw` of counts: it is no value of what the callback returns [contradicts-type]
// EXPECT: 47:39: error: `on_throw` of agrees: it is no value of what the callback returns [contradicts-type]
// EXPECT: 48:42: error: `on_throw` of words: it is no value of what the callback returns [contradicts-type]
// EXPECT: 49:72: error: `len` of lent.bytes: a callback is told the length itself [contradicts-type]
// EXPECT: 7:27: error: `out` of out_value.count: its type is no pointer [contradicts-type]
// EXPECT: 8:31: error: `inout` of changed_value.count: its type is no pointer [contradicts-type]
// EXPECT: 9:40: error: `inout` of changed_record.pair: only a scalar can be read and changed [contradicts-type]
// EXPECT: 10:35: error: `len` of length_of_number.number: its type is no pointer [contradicts-type]
// EXPECT: 11:42: error: `len` of length_no_integer.text: `count` is no integer [contradicts-type]
// EXPECT: 12:39: error: `len` of length_pointer.text: `count` must be no pointer [contradicts-type]
// EXPECT: 13:43: error: `len` of length_not_written.text: `count` must be a pointer, as C reports it [contradicts-type]
// EXPECT: 14:3: error: `err` of status_of_nothing: the function returns no code [contradicts-type]
// EXPECT: 15:3: error: `err` of status_of_text: the function returns no code [contradicts-type]
// EXPECT: 16:3: error: `ctor` of constructor_of_nothing: it gives no such object [contradicts-type]
// EXPECT: 17:3: error: `method` of method_of_nothing: no parameter is such an object [contradicts-type]
// EXPECT: 18:20: error: `free` of freed.return: `twice` must take one pointer [contradicts-type]
// EXPECT: 20:31: error: `own` of own_of_number.count: its type is no pointer [contradicts-type]
// EXPECT: 21:32: error: `null` of null_of_number.count: its type is no pointer [contradicts-type]
// EXPECT: 22:31: error: `enc` of enc_of_number.count: its type is no pointer [contradicts-type]
// EXPECT: 23:3: error: `own` of own_of_result.return: its type is no pointer [contradicts-type]
// EXPECT: 24:48: error: `used` of used_no_pointer.out: `taken` must be a pointer, as C reports it [contradicts-type]
// EXPECT: 25:36: error: `userdata` of userdata_no_pointer.data: its type is no pointer to void [contradicts-type]
// EXPECT: 26:34: error: `scope` of scope_no_callback.data: its type is no pointer to a function [contradicts-type]
// EXPECT: 27:41: error: `len` of length_of_itself.text: `text` must be no pointer [contradicts-type]
// EXPECT: 29:14: error: `absent` of absent_of_another: `OTHER_SHORT` is no code of the scheme that the function returns [contradicts-type]
// EXPECT: 31:69: error: `twice` of again_of_another.out: `OTHER_SHORT` is no code of the scheme that the function returns [contradicts-type]
// EXPECT: 32:3: error: `err` of status_of_another: the function returns values of another enum [contradicts-type]
// EXPECT: 33:3: error: `err` of status_too_wide: the function returns more bytes than a code has [contradicts-type]
// EXPECT: 34:3: error: `of` of dies_with_number.return: nothing dies with `number` [contradicts-type]
// EXPECT: 35:85: error: `of` of dies_with_nobody.text: nothing dies with `text` [contradicts-type]
// EXPECT: 36:35: error: `own` of owned_value.value: a value is nobody's [contradicts-type]
// EXPECT: 37:49: error: `enc` of text_of_bytes.bytes: only what points at char is text [contradicts-type]
// EXPECT: 38:37: error: `out` of out_of_const.value: C cannot write to what is const [contradicts-type]
// EXPECT: 39:14: error: `absent` of absent_is_ok: `STATUS_OK` means success [contradicts-type]
// EXPECT: 40:14: error: `absent` of twice_is_absent: `STATUS_SHORT` means something else already [contradicts-type]
// EXPECT: 42:22: error: `len` of length_is_changed.return: `size` is `inout`: C reads it, too [contradicts-type]
// EXPECT: 50:57: error: `cap` of room_not_told.out: `room` must be no pointer, unless `used` names it, too: C then reports there what it used [contradicts-type]
// EXPECT: 51:57: error: `cap` of room_is_const.out: C cannot write to `room`, which is const [contradicts-type]
