// Macros that are a value in C and none that another language could have.
struct pair { int x, y; };
extern int left_number;
int left_call(int a);
double left_print(const char *format, ...);
#include <stdlib.h>
#define LEFT_RECORD ((struct pair){1, 2})
#define LEFT_ADDRESS (&left_number)
#define LEFT_VARIABLE left_number
#define LEFT_CALL left_call(3)
#define left_malloc malloc
#define left_print_too left_print
#define LEFT_NOTHING ((void)0)
#define LEFT_TYPE struct pair
#define LEFT_INITIALIZER {1, 2}
#define left_again left_call
static inline int left_inline(int a) { return a; }
#define left_inline_too (left_inline)
// EXPECT: 7:9: refused: LEFT_RECORD: a value of a record, which only C can write [constant-value]
// EXPECT: 8:9: refused: LEFT_ADDRESS: an address, which is known only when the program runs [constant-value]
// EXPECT: 9:9: refused: LEFT_VARIABLE: its value is known only when the program runs [constant-value]
// EXPECT: 10:9: refused: LEFT_CALL: its value is known only when the program runs [constant-value]
// EXPECT: 11:9: refused: left_malloc: another name of malloc, which is another library's [constant-value]
// EXPECT: 5:8: refused: left_print: a variadic function has no fixed parameters to bind: state its typed forms as variants [variadic]
// EXPECT: 12:9: refused: left_print_too: a variadic function has no fixed parameters to bind: state its typed forms as variants [variadic]
