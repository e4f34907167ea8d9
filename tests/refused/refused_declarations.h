// What not even C can hand on is refused; the rest is generated, through the C bridge where no language can say it.
struct unknown;
union either { int number; struct unknown *pointer; };
struct bits { unsigned low : 3, high : 5; };
typedef float four_floats __attribute__((vector_size(16)));
typedef int numbers[4];
int fine(int a);
int variadic(const char *format, ...);
int list(const char *format, __builtin_va_list arguments);
static inline int in_line(int a) { return a; }
long double long_double(int a);
int long_double_in(long double a);
int incomplete(struct unknown a);
struct unknown incomplete_out(int a);
int incomplete_enum(enum undefined a);
int vector(four_floats a);
int bits_by_value(struct bits a);
int bits_by_pointer(struct bits *a);
__int128 wide(int a);
int wide_in(int a, unsigned __int128 b);
double _Complex imaginary(double a);
int wide_bits(_BitInt(7) a);
_Thread_local extern int per_thread;
extern long double ratio;
int by_value(union either a);
void nested(void (*done)(long double value));
typedef __typeof__(struct { int number; }) nameless;
nameless nameless_by_value(nameless a);
typedef struct { int number; } realigned __attribute__((aligned(32)));
realigned realigned_by_value(void);
void handler(void *frame) __attribute__((interrupt));
// EXPECT: 8:5: refused: variadic: a variadic function has no fixed parameters to bind: state its typed forms as variants [variadic]
// EXPECT: 9:48: refused: list: a va_list cannot be passed from another language [parameter-type]
// EXPECT: 13:31: refused: incomplete: a record that is not complete cannot be passed by value [parameter-type]
// EXPECT: 14:16: refused: incomplete_out: a record that is not complete cannot be passed by value [return-type]
// EXPECT: 15:36: refused: incomplete_enum: an enum that is not complete cannot be passed by value [parameter-type]
// EXPECT: 28:37: refused: nameless_by_value: a record without a name cannot be passed by value [parameter-type]
// EXPECT: 30:11: refused: realigned_by_value: only C passes a record by value whose name is aligned otherwise [return-type]
// EXPECT: 31:6: refused: handler: only the processor can call what handles its interrupts [uncallable]
