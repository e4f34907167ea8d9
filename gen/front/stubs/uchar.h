/* Types of uchar.h. */
#ifndef BG_STUB_UCHAR_H
#define BG_STUB_UCHAR_H

#include <bg_types.h>

typedef uint_least16_t char16_t;
typedef uint_least32_t char32_t;

#endif
