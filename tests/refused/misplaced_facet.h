// Facts that can be said, but not of these things.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
B(len=count) int on_function(const char *text, int count);
int on_parameter(int count B(class=Counter));
B(return.ctor=Store) int on_return(void);
enum on_enum { ON_ENUM_ONE B(ok=[ON_ENUM_ONE]) } B(class=Mode);
struct on_record { int field B(out); } B(err=kv);
typedef void (*on_callback)(void *data) B(flags);
typedef int on_number B(on_throw=3);
extern int on_variable B(name=x);
