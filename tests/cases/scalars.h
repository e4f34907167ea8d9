// bridgegen: --name scalars
/* Every scalar that the surface knows, in and out. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

bool scalars_bool(bool value);
char scalars_char(char value);
signed char scalars_schar(signed char value);
unsigned char scalars_uchar(unsigned char value);
short scalars_short(short value);
unsigned short scalars_ushort(unsigned short value);
int scalars_int(int value);
unsigned scalars_unsigned(unsigned value);
long scalars_long(long value);
unsigned long scalars_ulong(unsigned long value);
long long scalars_llong(long long value);
unsigned long long scalars_ullong(unsigned long long value);
int64_t scalars_int64(int64_t value);
size_t scalars_size(size_t value);
float scalars_float(float value);
double scalars_double(double value);
void scalars_nothing(void);
