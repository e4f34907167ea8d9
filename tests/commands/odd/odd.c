/* What odd.h declares, but for odd_missing() and odd_absent. */
#include "odd.h"
#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
static int live;
#define DEFINE(name, type) type odd_##name(type a) { return (type)(a + 1); }
SCALARS(DEFINE)
double _Complex odd_complex(double _Complex a, float _Complex b) { return a * b; }
enum odd_level odd_opposite(enum odd_level a) { return -a; }
enum odd_option odd_with(enum odd_option a, enum odd_option b) { return a | b; }
int8_t odd_negative(void) { return -3; }
uint64_t odd_largest(void) { return UINT64_MAX; }
double odd_nan(void) { return 0.0 / 0.0 * -1; }
odd_point odd_mirror(odd_point p) { return (odd_point){p.y, p.x}; }
struct odd_wave odd_turned(struct odd_wave w, double _Complex by, float more)
{
    return (struct odd_wave){w.phase * by + more, w.count + 1};
}
struct odd_mixed odd_heavier(struct odd_mixed m, float by) { m.tag++; m.weight += by; return m; }
struct odd_big odd_renamed(struct odd_big b)
{
    strcpy(b.name, "other"); b.points[2].y++; b.raw[3] = 255; b.note = b.note ? "new" : NULL; return b;
}
double odd_sum_mixed(struct odd_mixed a, struct odd_mixed b, struct odd_mixed c)
{
    return a.tag * a.weight + b.tag * b.weight + c.tag * c.weight;
}
double odd_sixth(int a, int b, int c, int d, int e, float f, struct odd_mixed m) { return a+b+c+d+e+f+m.tag+m.weight; }
int odd_move(odd_point *p, int by) { if (!p) return -1; p->x += by; p->y -= by; return p->x; }
long odd_bits_sum(const struct odd_bits *b) { return b->a + 10 * b->b + 1000 * b->c + 10000 * (long)b->wide; }
void odd_bits_set(struct odd_bits *b) { b->a = 5; b->b = -7; b->c = 1; b->wide = (UINT64_C(1) << 40) - 2; }
int odd_either_number(const union odd_either *e) { return e->number; }
double odd_tagged_part(const struct odd_tagged *t) { return t->part + t->inner.in * 10 + t->inner.out * 100; }
const odd_point *odd_origin(void) { static const odd_point origin = {3, 4}; return &origin; }
union odd_either odd_take_union(union odd_either e) { return e; }
int odd_take_bits(struct odd_bits b) { return b.a; }
int odd_take_packed(struct odd_packed p) { return p.b; }
struct odd_long odd_take_long(struct odd_long l) { return l; }
unsigned __int128 odd_take_wide(unsigned __int128 a) { return a; }
odd_vector odd_take_vector(odd_vector v) { return v; }
int odd_take_list(va_list list) { return va_arg(list, int); }
struct odd_hidden { int a; };
int odd_take_hidden(struct odd_hidden *h) { return h ? h->a : -1; }
int odd_take_open(struct odd_open *o) { return o->count; }
struct odd_hidden *odd_give_hidden(void) { static struct odd_hidden h; return &h; }
size_t odd_length(const char *text) { return text ? strlen(text) : (size_t)-1; }
uint32_t odd_hash(const uint8_t *bytes, size_t length)
{
    uint32_t hash = 1;
    for (size_t i = 0; i < length; i++) hash = hash * 31 + bytes[i];
    return hash;
}
int odd_sum(const int *items, size_t count) { int sum = 0; while (count) sum += items[--count]; return sum; }
void odd_double_all(int *items, size_t count) { while (count) items[--count] *= 2; }
int odd_points_sum(const odd_point *points, size_t count)
{
    int sum = 0;
    for (size_t i = 0; i < count; i++)
        sum = sum * 10 + points[i].x - points[i].y;
    return sum;
}
void odd_mirror_all(odd_point *points, size_t count) { while (count--) points[count] = odd_mirror(points[count]); }
size_t odd_truths(const _Bool *flags, size_t count) { size_t sum = 0; while (count) sum += flags[--count]; return sum; }
void odd_negate_all(_Bool *flags, size_t count) { while (count--) flags[count] = !flags[count]; }
int odd_join(char *out, size_t size, const char *const *words)
{
    size_t used = 0; out[0] = 0;
    for (; *words; words++) used += (size_t)snprintf(out + used, size - used, "%s/", *words);
    return (int)used;
}
void odd_upper(char *text) { for (; *text; text++) *text = (char)toupper((unsigned char)*text); }
int odd_divide(int a, int b, int *quotient, int *rest)
{
    if (!b) return 0;
    *quotient = a / b;
    if (rest) *rest = a % b;
    return 1;
}
const char *odd_message(enum odd_status status) { return status == ODD_OK ? "fine" : "not fine"; }
char *odd_copy(const char *text) { live++; return strdup(text); }
char *odd_copy_plain(const char *text) { return strdup(text); }
char *odd_unstated(void) { return strdup("whose?"); }
enum odd_status odd_get(const char *key, uint8_t **value, size_t *length)
{
    *value = (uint8_t *)1; *length = 99;
    if (strcmp(key, "there")) return ODD_MISSING;
    live++; *length = 4; *value = malloc(4); memcpy(*value, "\0\1\2\377", 4);
    return ODD_OK;
}
int odd_code(int code) { return code; }
enum odd_status odd_fill(char *buffer, size_t size, size_t *used)
{
    *used = 5;
    if (size < 5) return ODD_SMALL;
    memset(buffer, 'z', size); memcpy(buffer, "abcde", 5);
    return ODD_OK;
}
void odd_free(void *memory) { if (memory) { live--; printf("freed\n"); } free(memory); }
int odd_live(void) { return live; }
const char *odd_dangling(void) { return (const char *)(uintptr_t)64; }
const char *odd_latin(void) { return "gr\374n"; }
void *odd_address(void *a) { return a; }
int odd_each(odd_visit visit, void *data)
{
    int stopped = 0;
    for (size_t i = 0; i < 3 && !stopped; i++)
        stopped = visit(data, (const uint8_t *)"\1\2\3", i, i ? ODD_HIGH : ODD_LOW);
    return stopped;
}
double odd_apply(double (*f)(double, struct odd_mixed), double a) { return f(a, (struct odd_mixed){'x', 2.5}) * 2; }
signed char odd_narrow(signed char (*f)(short)) { return f ? f(-300) : 99; }
int odd_many(int (*f)(int), int times) { int sum = 0; for (int i = 0; i < times; i++) sum += f(i); return sum; }
int odd_by_table(const struct odd_table *table, int a, int b) { return table->compare(a, b) * table->factor; }
long odd_total(int count, ...)
{
    va_list list; long total = 0; va_start(list, count);
    for (int i = 0; i < count; i++) {
        const char *kind = va_arg(list, const char *);
        if (*kind == 'i') total += va_arg(list, int);
        if (*kind == 'l') total += va_arg(list, long);
        if (*kind == 'd') total += (long)va_arg(list, double);
        if (*kind == 's') total += (long)strlen(va_arg(list, const char *));
        if (*kind == 'p') total += va_arg(list, void *) == NULL;
    }
    va_end(list);
    return total;
}
int odd_log(const char *f, ...) { va_list list; va_start(list, f); int a = va_arg(list, int); va_end(list); return a; }
int odd_old(int a, double b) { return a + (int)b; }
int odd_crash(const char *why, int *where) { (void)why; return *where; }
int odd_abort(void) { abort(); }
int odd_then_crash(int (*f)(int)) { f(11); puts("before"); abort(); }
int odd_recurse(int a) { volatile char room[4096]; room[0] = (char)a; return odd_recurse(a + 1) + room[0]; }
int odd_end(int status) { exit(status); }
int odd_sleep(unsigned milliseconds)
{
    struct timespec t = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
    while (nanosleep(&t, &t)) ;
    return 1;
}
int odd_deaf(void)
{
    for (int i = 1; i < 32; i++) signal(i, SIG_IGN);
    printf("deaf %d\n", (int)getpid());
    for (;;) pause();
}
int odd_print(const char *text) { return printf("%s", text); }
int odd_flood(size_t bytes) { while (bytes--) putchar('x'); return 1; }
int odd_leave(void) { if (fork() == 0) { close(2); sleep(9); _exit(0); } return 1; }
int odd_level_now = 17;
const char *const odd_names[2] = {"first", "second"};
_Thread_local int odd_own = 6;
odd_point odd_place = {8, 9};
odd_point *odd_pointer = &odd_place;
int odd_point_x(const odd_point *p) { return p ? p->x : -1; }
