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
