// Facts about parts that are not there.
#define B(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
B(size.len=nul) int no_parameter(const char *text);
typedef void (*no_callback_parameter)(void *data, int a) B(b.userdata);
enum no_constant { NO_CONSTANT_ONE } B(NO_CONSTANT_TWO.name=two);
typedef struct { int a; } no_field B(b.name=c);
// EXPECT: 3:3: error: no_parameter has no `size` [unknown-site]
// EXPECT: 4:60: error: no_callback_parameter has no `b` [unknown-site]
// EXPECT: 5:40: error: enum no_constant has no `NO_CONSTANT_TWO` [unknown-site]
// EXPECT: 6:38: error: no_field has no `b` [unknown-site]
