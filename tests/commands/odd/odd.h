/* A library for the tests of call: a function for every construct. */
#ifndef ODD_H
#define ODD_H
#include <complex.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#define BG(...) __attribute__((annotate("bg:" #__VA_ARGS__)))
#if !defined(BRIDGEGEN) || !defined(__clang__)
# undef BG
# define BG(...)
#endif

#define ODD_LIMIT 4096
#define ODD_HALF 0.5
#define ODD_NOBODY ((void *)-1)
#define ODD_NAME "odd"
enum odd_status { ODD_OK, ODD_MISSING = 3, ODD_SMALL = 7 } BG(errors=odd, ok=[ODD_OK], message=odd_message);
enum odd_option { ODD_READ = 1, ODD_WRITE = 2, ODD_BOTH = 3, ODD_SYNC = 8 } BG(flags);
enum odd_level { ODD_LOW = -5, ODD_HIGH = 5 };

/* scalars: each comes back changed by one */
#define SCALARS(F) F(bool, _Bool) F(char, char) F(schar, signed char) F(uchar, unsigned char) F(short, short) \
    F(ushort, unsigned short) F(int, int) F(uint, unsigned) F(long, long) F(ulong, unsigned long) \
    F(llong, long long) F(ullong, unsigned long long) F(float, float) F(double, double) F(ldouble, long double)
_Bool odd_bool(_Bool a); char odd_char(char a); signed char odd_schar(signed char a);
unsigned char odd_uchar(unsigned char a); short odd_short(short a); unsigned short odd_ushort(unsigned short a);
int odd_int(int a); unsigned odd_uint(unsigned a); long odd_long(long a); unsigned long odd_ulong(unsigned long a);
long long odd_llong(long long a); unsigned long long odd_ullong(unsigned long long a); float odd_float(float a);
double odd_double(double a); long double odd_ldouble(long double a);
double _Complex odd_complex(double _Complex a, float _Complex b);
enum odd_level odd_opposite(enum odd_level a);
enum odd_option odd_with(enum odd_option a, enum odd_option b);
int8_t odd_negative(void);
uint64_t odd_largest(void);
double odd_nan(void);

/* records */
typedef struct { int x, y; } odd_point;
struct odd_mixed { char tag; double weight; };
struct odd_big { odd_point points[3]; char name[8]; uint8_t raw[4]; const char *note; enum odd_option option; };
struct odd_bits { unsigned a : 3; int b : 5; _Bool c : 1; unsigned : 0; uint64_t wide : 40; };
union odd_either { int number; float real; };
struct odd_tagged { int kind; union { int whole; double part; }; struct { short in, out; } inner; };
struct __attribute__((packed)) odd_packed { char a; int b; };
struct odd_long { long double a; };
struct odd_open { int count; int items[]; };
struct odd_wave { float _Complex phase; int count; };
struct odd_hidden;
odd_point odd_mirror(odd_point p);
struct odd_wave odd_turned(struct odd_wave w, double _Complex by, float more);
struct odd_mixed odd_heavier(struct odd_mixed m, float by);
struct odd_big odd_renamed(struct odd_big b);
double odd_sum_mixed(struct odd_mixed a, struct odd_mixed b, struct odd_mixed c);
double odd_sixth(int a, int b, int c, int d, int e, float f, struct odd_mixed m);
int odd_move(odd_point *p, int by);
long odd_bits_sum(const struct odd_bits *b);
void odd_bits_set(struct odd_bits *b);
int odd_either_number(const union odd_either *e);
double odd_tagged_part(const struct odd_tagged *t);
const odd_point *odd_origin(void);
union odd_either odd_take_union(union odd_either e);
int odd_take_bits(struct odd_bits b);
int odd_take_packed(struct odd_packed p);
struct odd_long odd_take_long(struct odd_long l);
unsigned __int128 odd_take_wide(unsigned __int128 a);
typedef float odd_vector __attribute__((vector_size(16)));
odd_vector odd_take_vector(odd_vector v);
int odd_take_list(va_list list);
int odd_take_hidden(struct odd_hidden *h);
int odd_take_open(struct odd_open *o);
extern struct odd_hidden *odd_give_hidden(void);

/* memory */
int odd_point_x(const odd_point *p);
size_t odd_length(const char *text);
uint32_t odd_hash(const uint8_t *bytes BG(len=length), size_t length);
int odd_sum(const int *items, size_t count);
void odd_double_all(int *items, size_t count);
int odd_points_sum(const odd_point *points, size_t count);
void odd_mirror_all(odd_point *points, size_t count);
size_t odd_truths(const _Bool *flags, size_t count);
void odd_negate_all(_Bool *flags, size_t count);
int odd_join(char *out, size_t size, const char *const *words);
void odd_upper(char *text);
int odd_divide(int a, int b, int *quotient, int *rest);
BG(return.own=borrow, return.null=never) const char *odd_message(enum odd_status status);
BG(return.own=give, return.free=odd_free) char *odd_copy(const char *text BG(len=nul));
BG(return.own=give, return.free=free) char *odd_copy_plain(const char *text BG(len=nul));
char *odd_unstated(void);
BG(err=odd)
enum odd_status odd_get(const char *key BG(len=nul), uint8_t **value BG(out, own=give, free=odd_free, len=length),
                        size_t *length);
BG(err=odd) int odd_code(int code);
BG(err=odd)
enum odd_status odd_fill(char *buffer BG(out, cap=size, used=used, twice=ODD_SMALL, enc=bytes), size_t size,
                         size_t *used);
void odd_free(void *memory);
int odd_live(void);
const char *odd_dangling(void);
const char *odd_latin(void);
void *odd_address(void *a);

/* callbacks */
typedef int (*odd_visit)(void *data, const uint8_t *bytes, size_t length, enum odd_level level)
    BG(bytes.len=length, data.userdata, on_throw=1);
int odd_each(odd_visit visit BG(scope=call), void *data);
double odd_apply(double (*f)(double, struct odd_mixed), double a);
signed char odd_narrow(signed char (*f)(short));
int odd_many(int (*f)(int), int times);
struct odd_table { int (*compare)(int, int); int factor; };
int odd_by_table(const struct odd_table *table, int a, int b);

/* variadic functions */
long odd_total(int count, ...);
BG(variants=["int odd_log_int(const char *f, int a)"]) int odd_log(const char *f, ...);
int odd_old();

/* what goes wrong */
int odd_crash(const char *why, int *where);
int odd_abort(void);
int odd_then_crash(int (*f)(int));
int odd_recurse(int a);
int odd_end(int status);
int odd_sleep(unsigned milliseconds);
int odd_deaf(void);
int odd_print(const char *text);
int odd_flood(size_t bytes);
int odd_missing(int a);
int odd_leave(void);
static inline int odd_inline(int a) { return a; }
__attribute__((ms_abi)) int odd_elsewhere(int a);
#ifdef BRIDGEGEN
BG(macro) int odd_typed(int a);
#endif
#define odd_macro(a) ((a) + 1)
extern int odd_level_now;
extern const char *const odd_names[2];
extern _Thread_local int odd_own;
extern odd_point odd_place;
extern odd_point *odd_pointer;
extern int odd_absent;

#endif
