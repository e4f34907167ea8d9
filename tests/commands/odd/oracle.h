/* For programs that say what C says: SHOW(x) prints a value as JSON. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define SHOW(x) _Generic((x), _Bool: show_bool, char: show_int, signed char: show_int, short: show_int, int: show_int, \
    long: show_int, long long: show_int, unsigned char: show_uint, unsigned short: show_uint, unsigned: show_uint, \
    unsigned long: show_uint, unsigned long long: show_uint, float: show_float, double: show_double, \
    long double: show_ldouble, char *: show_text, const char *: show_text)(x)
static void show_bool(_Bool a) { printf("%s\n", a ? "true" : "false"); }
static void show_int(long long a) { printf("%lld\n", a); }
static void show_uint(unsigned long long a) { printf("%llu\n", a); }
static void show_float(float a) /* in the fewest digits that mean it */
{
    char text[32];
    for (int digits = 1; digits < 10; digits++)
        if (snprintf(text, sizeof text, "%.*g", digits, a), strtof(text, NULL) == a) break;
    printf("%s\n", text);
}
static void show_double(double a) { printf("%.17g\n", a); }
static void show_ldouble(long double a) { printf("%.17g\n", (double)a); }
static void show_text(const char *a) { printf("\"%s\"\n", a); }
