// What cannot be said in other languages is refused; the rest is generated.
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
