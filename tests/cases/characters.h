// bridgegen: --name characters

/* Characters of every width, and texts of them. */
#include <stddef.h>
#include <uchar.h>
#include <wchar.h>

#define CHARACTERS_NARROW 'a'
#define CHARACTERS_TOP '\xff'
#define CHARACTERS_WIDE L'\x20ac'
#define CHARACTERS_16 u'\x20ac'
#define CHARACTERS_32 U'\x1f600'
#define CHARACTERS_UTF8 u8"\u20ac"
struct characters {
    char narrow;
    wchar_t wide;
    char16_t sixteen;
    char32_t thirty_two;
    wchar_t name[4];
};
char32_t characters_next(char16_t high, char16_t low, wchar_t wide);
size_t characters_length(const wchar_t *text, const char16_t *other);
struct characters characters_of(char narrow);
